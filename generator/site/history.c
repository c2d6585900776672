#include "site/history.h"

#include "base/arena.h"
#include "base/path.h"

#include <stdlib.h>

/* What the lines so far can be found by; a later edition's entries replace an earlier one's. */
struct following {
    struct arena *arena;
    struct history *history;
    struct history_edition *editions;
    size_t edition;        /* being looked at */
    struct map by_type_id; /* "typ:id" → line number + 1 */
    struct map by_address;
    struct map by_id;
};

static struct history_line *line_at(const struct history *history, size_t line)
{
    return &((struct history_line *)history->lines.items)[line];
}

static struct history_page *pages_of(const struct history_edition *edition)
{
    return edition->pages.items;
}

static struct str type_id(const struct following *following, const struct history_page *page)
{
    return str_concat(following->arena, page->type, STR(":"), page->id);
}

static void *boxed(size_t line)
{
    return (void *)(uintptr_t)(line + 1);
}

/* The line that a key names, if no page of this edition has taken it yet. */
static size_t free_line(const struct following *following, const struct map *map, struct str key)
{
    size_t line = (size_t)(uintptr_t)map_get(map, key);
    bool free = line > 0 &&
                line_at(following->history, line - 1)->pages[following->edition] == HISTORY_NONE;
    return free ? line - 1 : HISTORY_NONE;
}

static size_t line_by_former(const struct following *following, const struct history_page *page)
{
    const struct str *former = page->former.items;
    size_t line = HISTORY_NONE;
    for (size_t i = 0; i < page->former.count && line == HISTORY_NONE; i++) {
        line = free_line(following, &following->by_address, former[i]);
    }
    return line;
}

static void take(struct following *following, size_t page, size_t line)
{
    pages_of(&following->editions[following->edition])[page].line = line;
    line_at(following->history, line)->pages[following->edition] = page;
}

static size_t new_line(struct following *following)
{
    struct history *history = following->history;
    struct history_line *line = vec_push(&history->lines, following->arena, sizeof(*line));
    line->pages = arena_array(following->arena, history->count, sizeof(*line->pages));
    for (size_t e = 0; e < history->count; e++) {
        line->pages[e] = HISTORY_NONE;
    }
    line->merged = HISTORY_NONE;
    return history->lines.count - 1;
}

/* The surest sign first, for all pages, before the next: so that a weaker one never takes a line
 * that belongs to another page. */
static void match_pages(struct following *following)
{
    struct history_edition *edition = &following->editions[following->edition];
    struct history_page *pages = pages_of(edition);
    enum { BY_TYPE_ID, BY_FORMER, BY_ADDRESS, BY_ID, AS_NEW, SIGNS };
    for (int sign = 0; sign < SIGNS; sign++) {
        for (size_t p = 0; p < edition->pages.count; p++) {
            const struct history_page *page = &pages[p];
            if (page->line != HISTORY_NONE) {
                continue;
            }
            size_t line =
                sign == BY_TYPE_ID
                    ? free_line(following, &following->by_type_id, type_id(following, page))
                : sign == BY_FORMER  ? line_by_former(following, page)
                : sign == BY_ADDRESS ? free_line(following, &following->by_address, page->address)
                : sign == BY_ID      ? free_line(following, &following->by_id, page->id)
                                     : new_line(following);
            if (line != HISTORY_NONE) {
                take(following, p, line);
            }
        }
    }
}

/* A page may name the addresses of several: those that did not go on by themselves went into it. */
static void merge_lines(struct following *following)
{
    struct history_edition *edition = &following->editions[following->edition];
    struct history_page *pages = pages_of(edition);
    for (size_t p = 0; p < edition->pages.count; p++) {
        const struct str *former = pages[p].former.items;
        for (size_t f = 0; f < pages[p].former.count; f++) {
            size_t line = free_line(following, &following->by_address, former[f]);
            if (line != HISTORY_NONE && line_at(following->history, line)->merged == HISTORY_NONE) {
                line_at(following->history, line)->merged = pages[p].line;
                line_at(following->history, line)->merged_at = following->edition;
            }
        }
    }
}

static void remember_pages(struct following *following)
{
    struct history_edition *edition = &following->editions[following->edition];
    struct history_page *pages = pages_of(edition);
    for (size_t p = 0; p < edition->pages.count; p++) {
        void *line = boxed(pages[p].line);
        map_set(&following->by_type_id, following->arena, type_id(following, &pages[p]), line);
        map_set(&following->by_address, following->arena, pages[p].address, line);
        map_set(&following->by_id, following->arena, pages[p].id, line);
    }
}

static void remember_folders(struct arena *arena, struct history_edition *edition)
{
    struct history_page *pages = pages_of(edition);
    for (size_t p = 0; p < edition->pages.count; p++) {
        struct str folder = path_folder(pages[p].address);
        if (folder.size > 0 && str_equal(path_name(pages[p].address), STR("index.html"))) {
            map_set(&edition->folders, arena, folder, &pages[p]);
        }
    }
}

void history_build(struct arena *arena, struct history_edition *editions, size_t count,
                   struct history *history)
{
    *history = (struct history){.url = history->url, .editions = editions, .count = count};
    struct following following = {.arena = arena, .history = history, .editions = editions};
    for (size_t e = 0; e < count; e++) {
        struct history_page *pages = pages_of(&editions[e]);
        for (size_t p = 0; p < editions[e].pages.count; p++) {
            pages[p].line = HISTORY_NONE;
        }
        following.edition = e;
        match_pages(&following);
        merge_lines(&following);
        remember_pages(&following);
        remember_folders(arena, &editions[e]);
    }
    history_addresses(arena, history);
}
