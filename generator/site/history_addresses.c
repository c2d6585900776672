/* Which addresses were once at the root and are not any more, and what each answers.
 * Part of history. */
#include "base/arena.h"
#include "site/history.h"

#include <stdlib.h>

struct collecting {
    struct arena *arena;
    struct history *history;
    struct map seen; /* addresses that answer already */
    size_t edition;
};

static void see(struct collecting *collecting, struct str address)
{
    map_set(&collecting->seen, collecting->arena, address, collecting);
}

static void see_current(struct collecting *collecting)
{
    const struct history_edition *current =
        &collecting->history->editions[collecting->history->count - 1];
    const struct history_page *pages = current->pages.items;
    const struct history_redirect *redirects = current->redirects.items;
    const struct history_asset *assets = current->assets.items;
    for (size_t i = 0; i < current->pages.count; i++) {
        see(collecting, pages[i].address);
    }
    for (size_t i = 0; i < current->redirects.count; i++) {
        see(collecting, redirects[i].address);
    }
    for (size_t i = 0; i < current->assets.count; i++) {
        see(collecting, assets[i].path);
    }
}

/* A new entry, or NULL when the address answers already. */
static struct history_address *add(struct collecting *collecting, struct str address)
{
    if (map_get(&collecting->seen, address) != NULL) {
        return NULL;
    }
    see(collecting, address);
    struct history_address *entry =
        vec_push(&collecting->history->addresses, collecting->arena, sizeof(*entry));
    *entry = (struct history_address){.address = address, .edition = collecting->edition};
    return entry;
}

static void add_page(struct collecting *collecting, struct str address, size_t page)
{
    struct history_address *entry = add(collecting, address);
    if (entry != NULL) {
        bool gone =
            history_removed_in(collecting->history, collecting->edition, page) != HISTORY_NONE;
        entry->answer = gone ? HISTORY_REMOVED : HISTORY_MOVED;
        entry->page = page;
    }
}

static void add_edition(struct collecting *collecting)
{
    const struct history_edition *edition = &collecting->history->editions[collecting->edition];
    const struct history_page *pages = edition->pages.items;
    const struct history_redirect *redirects = edition->redirects.items;
    const struct history_asset *assets = edition->assets.items;
    for (size_t i = 0; i < edition->pages.count; i++) {
        add_page(collecting, pages[i].address, i);
    }
    for (size_t i = 0; i < edition->redirects.count; i++) {
        add_page(collecting, redirects[i].address, redirects[i].page);
    }
    for (size_t i = 0; i < edition->assets.count; i++) {
        struct history_address *entry = add(collecting, assets[i].path);
        if (entry != NULL) {
            entry->answer = HISTORY_KEPT_FILE;
            entry->source = assets[i].source;
            entry->page = HISTORY_NONE;
        }
    }
}

static int compare_addresses(const void *left, const void *right)
{
    const struct history_address *a = left;
    const struct history_address *b = right;
    return str_compare(a->address, b->address);
}

void history_addresses(struct arena *arena, struct history *history)
{
    struct collecting collecting = {.arena = arena, .history = history};
    see_current(&collecting);
    for (size_t e = history->count - 1; e-- > 0;) {
        collecting.edition = e;
        add_edition(&collecting);
    }
    if (history->addresses.count > 0) {
        qsort(history->addresses.items, history->addresses.count, sizeof(struct history_address),
              compare_addresses);
    }
}
