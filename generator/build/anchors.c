#include "build/anchors.h"

#include "base/arena.h"
#include "base/buf.h"
#include "render/page_html.h"

/* Pages checked together, so that each is made once: the checks of one record, by its index. */
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
        const struct record *record = checks[i].record;
        bool possible = renderer != NULL && record->address.size > 0 &&
                        renderer->types[record->type->index] != NULL && renderer->frame != NULL;
        if (possible && rendered != record) {
            /* What is wrong with the page itself is told when it is made for good. */
            arena_reset(scratch);
            diags_init(&ignored, scratch);
            buf_clear(&html);
            page_html_render(renderer, scratch, record, &ignored, &html);
            rendered = record;
        }
        if (!possible || !page_has(scratch, buf_str(&html), checks[i].anchor)) {
            report(&checks[i], scratch, diags);
        }
    }
    buf_finish(&html);
}
