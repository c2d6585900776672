#include "build/differences.h"

#include "base/arena.h"

void differences_render(const struct renderer *renderer, const struct difference *difference,
                        struct arena *scratch, struct diags *diags, struct buf *out)
{
    const struct diff *diff = diff_make(scratch, difference->old_site, difference->new_site);
    changes_render(renderer, scratch, difference->page, diff, difference->old, difference->new,
                   difference->data, diags, out);
}

void differences_render_data(const struct difference *difference, struct arena *scratch,
                             struct buf *out)
{
    const struct diff *diff = diff_make(scratch, difference->old_site, difference->new_site);
    changes_json(diff, difference->old, difference->new, scratch, out);
}

void differences_render_index(const struct renderer *renderer,
                              const struct differences *differences, struct arena *scratch,
                              struct diags *diags, struct buf *out)
{
    const struct difference *all = differences->pairs.items;
    size_t count = differences->pairs.count;
    struct changes_pair *pairs = arena_array(scratch, count, sizeof(*pairs));
    for (size_t i = 0; i < count; i++) {
        pairs[i] =
            (struct changes_pair){.old = all[i].old, .new = all[i].new, .address = all[i].page};
    }
    changes_render_index(renderer, scratch, STR("andringar/index.html"), differences->editions,
                         differences->edition_count, pairs, count, diags, out);
}
