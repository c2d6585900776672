/* Pages of changes that the last build made already. Part of comparisons. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "pipeline/comparisons.h"
#include "render/web/page_html.h"

#include <string.h>

enum { PAGE_LIMIT = 64 * 1024 * 1024, COUNTS = 7 };

static void feed(struct sha256_state *state, struct str text)
{
    sha256_feed(state, text);
    sha256_feed(state, STR("\n"));
}

/* The frame of today's site, which stands around the page, with everything that it shows. */
static void feed_frame(const struct editions *editions, struct arena *scratch,
                       struct sha256_state *state)
{
    struct buf frame;
    struct diags ignored;
    buf_init(&frame);
    diags_init(&ignored, scratch);
    page_html_not_found(&editions->current->renderer, scratch, NULL, &ignored, &frame);
    feed(state, buf_str(&frame));
    buf_finish(&frame);
}

struct str comparisons_key(const struct editions *editions, struct arena *arena, size_t old)
{
    struct arena scratch = {0};
    const struct history *history = &editions->history;
    struct sha256_state *state = sha256_create(&scratch);
    feed(state, editions->look);
    feed(state, history->url);
    feed(state, editions->frozen[old].notes.index_key);
    feed(state, editions->frozen[old + 1].notes.index_key);
    for (size_t e = 0; e < history->count; e++) {
        feed(state, history->editions[e].name);
        feed(state, history->editions[e].date_iso);
        feed(state, history->editions[e].note);
    }
    feed_frame(editions, &scratch, state);
    struct sha256 key = sha256_finish(state);
    arena_finish(&scratch);
    return str_copy(arena, str_from(key.hex));
}

static size_t *counts_of(struct diff_counts *counts, size_t number)
{
    size_t *all[COUNTS] = {&counts->added,  &counts->removed, &counts->moved,   &counts->renamed,
                           &counts->edited, &counts->changed, &counts->settings};
    return all[number];
}

static bool read_counts(struct str text, struct diff_counts *counts)
{
    size_t from = 0;
    for (size_t i = 0; i < COUNTS; i++) {
        size_t to = str_find_byte(text, ' ', from);
        int64_t number;
        if (!str_to_int(str_slice(text, from, to), &number) || number < 0) {
            return false;
        }
        *counts_of(counts, i) = (size_t)number;
        from = to + 1;
    }
    return true;
}

/* The file of the last output, if it is what was noted. */
static bool read_old(const struct editions *editions, struct arena *arena, struct str path,
                     const struct sha256 *hash, struct str *bytes)
{
    return fs_read(arena, path_join(arena, editions->stage->target, path), PAGE_LIMIT, bytes) &&
           strcmp(sha256_of(*bytes).hex, hash->hex) == 0;
}

bool comparisons_take_over(struct editions *editions, struct arena *arena, size_t old,
                           struct str key, struct comparison *comparison)
{
    const struct kept_edition *before = editions->frozen[old].before;
    comparison->taken_over =
        before != NULL && editions->stage != NULL && editions->look.size > 0 &&
        str_equal(before->changes_key, key) &&
        read_counts(before->changes_counts, &comparison->counts) &&
        read_old(editions, arena, comparison->page, &before->changes_page, &comparison->html) &&
        read_old(editions, arena, comparison->data, &before->changes_data, &comparison->json);
    return comparison->taken_over;
}

void comparisons_note(struct editions *editions, struct arena *arena, size_t old, struct str key,
                      const struct comparison *comparison)
{
    struct kept_edition *notes = &editions->frozen[old].notes;
    const struct diff_counts *counts = &comparison->counts;
    notes->changes_key = key;
    notes->changes_page = sha256_of(comparison->html);
    notes->changes_data = sha256_of(comparison->json);
    notes->changes_counts = str_format(arena, "%zu %zu %zu %zu %zu %zu %zu", counts->added,
                                       counts->removed, counts->moved, counts->renamed,
                                       counts->edited, counts->changed, counts->settings);
}
