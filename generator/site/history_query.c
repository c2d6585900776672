/* What is asked of a finished history. */
#include "site/history.h"

#include "base/path.h"

static const struct history_line *line_at(const struct history *history, size_t line)
{
    return &((const struct history_line *)history->lines.items)[line];
}

const struct history_page *history_page(const struct history *history, size_t edition, size_t page)
{
    return page == HISTORY_NONE
               ? NULL
               : &((const struct history_page *)history->editions[edition].pages.items)[page];
}

/* The index of the line's page in the edition, on whatever page it went into;
 * HISTORY_NONE when gone. */
static size_t line_in(const struct history *history, size_t line, size_t edition)
{
    for (size_t steps = 0; steps <= history->lines.count; steps++) {
        const struct history_line *at = line_at(history, line);
        if (at->pages[edition] != HISTORY_NONE) {
            return at->pages[edition];
        }
        if (at->merged == HISTORY_NONE || edition < at->merged_at) {
            return HISTORY_NONE;
        }
        line = at->merged;
    }
    return HISTORY_NONE;
}

struct history_place history_find(const struct history *history, size_t edition, size_t page,
                                  size_t to)
{
    bool same = true;
    while (page != HISTORY_NONE) {
        const struct history_page *at = history_page(history, edition, page);
        size_t there = line_in(history, at->line, to);
        if (there != HISTORY_NONE) {
            return (struct history_place){history_page(history, to, there), same};
        }
        const struct history_page *above =
            map_get(&history->editions[to].folders, path_folder(at->address));
        if (above != NULL) {
            return (struct history_place){above, false};
        }
        page = at->parent;
        same = false;
    }
    return (struct history_place){NULL, false};
}

size_t history_removed_in(const struct history *history, size_t edition, size_t page)
{
    size_t line = history_page(history, edition, page)->line;
    size_t gone = HISTORY_NONE;
    for (size_t e = edition + 1; e < history->count; e++) {
        bool there = line_in(history, line, e) != HISTORY_NONE;
        gone = there ? HISTORY_NONE : gone == HISTORY_NONE ? e : gone;
    }
    return gone;
}
