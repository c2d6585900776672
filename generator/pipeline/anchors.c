#include "pipeline/anchors.h"

#include "base/arena.h"
#include "base/buf.h"
#include "render/web/page_html.h"

/* The nearest heading is the likeliest to have been meant. */
static void report(const struct anchor_check *check, struct arena *scratch, struct diags *diags)
{
    struct vec names = {0};
    struct prose *const *proses = check->record->proses.items;
    for (size_t p = 0; p < check->record->proses.count; p++) {
        const struct document *document = proses[p]->document;
        for (uint32_t h = 0; h < document->heading_count; h++) {
            *(struct str *)vec_push(&names, scratch, sizeof(struct str)) = document->headings[h].id;
        }
    }
    struct str args[] = {check->anchor, check->record->title,
                         str_nearest(check->anchor, names.items, names.count)};
    diag_add(diags, RULE_BROKEN_ANCHOR, check->place, args, countof(args));
}

static bool page_has(struct arena *scratch, struct str html, struct str anchor)
{
    struct str parts[] = {STR(" id=\""), anchor, STR("\"")};
    return str_find(html, str_join(scratch, parts, countof(parts)), 0) < html.size;
}

void anchors_check(const struct renderer *renderer, const struct site *site, struct arena *scratch,
                   struct diags *diags)
{
    const struct anchor_check *checks = site->anchors.items;
    struct buf html;
    struct diags ignored;
    const struct record *rendered = NULL;
    buf_init(&html);
    for (size_t i = 0; i < site->anchors.count; i++) {
        /* A record without a page of its own is shown on another. */
        const struct record *page =
            checks[i].record->address.size > 0 ? checks[i].record : checks[i].record->home;
        bool possible = renderer != NULL && page != NULL;
        if (possible && rendered != page) {
            /* What is wrong with the page itself is told when it is made for good. */
            arena_reset(scratch);
            diags_init(&ignored, scratch);
            buf_clear(&html);
            page_html_render(renderer, scratch, page, &ignored, &html);
            rendered = page;
        }
        if (!possible || !page_has(scratch, buf_str(&html), checks[i].anchor)) {
            report(&checks[i], scratch, diags);
        }
    }
    buf_finish(&html);
}
