/* What an assembled site has at which address. Part of history. */
#include "base/arena.h"
#include "site/file_kind.h"
#include "site/history.h"
#include "site/model.h"

/* The number of a record's own page, or of the page it is shown on; HISTORY_NONE when
 * it has neither. */
static size_t page_of(const size_t *numbers, const struct record *record)
{
    const struct record *page = record->address.size > 0 ? record : record->home;
    return page == NULL ? HISTORY_NONE : numbers[page->index];
}

const size_t *history_number_pages(struct arena *arena, const struct site *site)
{
    struct record *const *records = site->records.items;
    size_t *numbers = arena_array(arena, site->records.count, sizeof(*numbers));
    size_t count = 0;
    for (size_t i = 0; i < site->records.count; i++) {
        numbers[i] = records[i]->address.size > 0 ? count++ : HISTORY_NONE;
    }
    return numbers;
}

static void add_page(struct arena *arena, const size_t *numbers, const struct record *record,
                     struct vec *pages)
{
    const struct former *former = record->former.items;
    struct history_page *page = vec_push(pages, arena, sizeof(*page));
    *page = (struct history_page){
        .type = record->type->id,
        .id = record->id,
        .address = record->address,
        .title = record->title,
        .parent = record->parent != NULL ? page_of(numbers, record->parent) : HISTORY_NONE,
        .line = HISTORY_NONE};
    for (size_t f = 0; f < record->former.count; f++) {
        vec_add(&page->former, arena, struct str, former[f].address);
    }
}

void history_index(struct arena *arena, const struct site *site, struct history_edition *edition)
{
    struct record *const *records = site->records.items;
    const size_t *numbers = history_number_pages(arena, site);
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->address.size > 0) {
            add_page(arena, numbers, records[i], &edition->pages);
        }
    }
    const struct redirect *redirects = site->redirects.items;
    for (size_t i = 0; i < site->redirects.count; i++) {
        *(struct history_redirect *)vec_push(&edition->redirects, arena,
                                             sizeof(struct history_redirect)) =
            (struct history_redirect){redirects[i].address, page_of(numbers, redirects[i].record)};
    }
    const struct asset *assets = site->assets.items;
    for (size_t i = 0; i < site->assets.count; i++) {
        if (!file_is_for_root(
                assets[i].path)) { /* nobody links to them, and they go with the site */
            *(struct history_asset *)vec_push(&edition->assets, arena,
                                              sizeof(struct history_asset)) =
                (struct history_asset){assets[i].path, assets[i].source};
        }
    }
}
