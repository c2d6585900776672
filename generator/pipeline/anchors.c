#include "pipeline/anchors.h"

#include "base/arena.h"
#include "base/buf.h"
#include "render/outline.h"
#include "render/web/page_html.h"

/* The nearest heading is the likeliest to have been meant. */
static void report(const struct anchor_check *check, struct arena *scratch, struct diags *diags)
{
    struct vec names = {0};
    struct prose *const *proses = check->record->proses.items;
    for (size_t p = 0; p < check->record->proses.count; p++) {
        const struct document *document = proses[p]->document;
        for (uint32_t h = 0; h < document->heading_count; h++) {
            vec_add(&names, scratch, struct str, document->headings[h].id);
        }
    }
    diag_tell(diags, RULE_BROKEN_ANCHOR, check->place, check->anchor, check->record->title,
              str_nearest(check->anchor, names.items, names.count));
}

/* The ids of the page as it will be made. What is wrong with the page itself is told then. */
static void outline_of(const struct renderer *renderer, const struct record *page,
                       struct arena *scratch, struct outline *outline)
{
    struct diags ignored;
    struct buf html;
    diags_init(&ignored, scratch);
    buf_init(&html);
    page_html_render(renderer, scratch, NULL, page, &ignored, &html);
    outline_read(scratch, buf_copy(&html, scratch), outline);
    buf_finish(&html);
}

void anchors_check(const struct renderer *renderer, const struct site *site, struct arena *scratch,
                   struct diags *diags)
{
    const struct anchor_check *checks = site->anchors.items;
    struct outline outline = {0};
    const struct record *rendered = NULL;
    for (size_t i = 0; renderer != NULL && i < site->anchors.count; i++) {
        /* A record without a page of its own is shown on another. */
        const struct record *page =
            checks[i].record->address.size > 0 ? checks[i].record : checks[i].record->home;
        if (page != NULL && rendered != page) {
            arena_reset(scratch);
            outline_of(renderer, page, scratch, &outline);
            rendered = page;
        }
        if (page == NULL || !outline_has(&outline, checks[i].anchor)) {
            report(&checks[i], scratch, diags);
        }
    }
}
