/* What of the last build still holds for a frozen edition. Part of editions. */
#include "base/arena.h"
#include "base/buf.h"
#include "pipeline/editions.h"
#include "pipeline/fingerprint.h"
#include "pipeline/memory.h"

static struct str hex_copy(struct arena *arena, struct sha256 hash)
{
    return str_copy(arena, str_from(hash.hex));
}

void editions_read_notes(struct editions *editions, struct arena *arena)
{
    struct vec before = {0};
    struct str text = editions->kept;
    if (text.size == 0 && editions->kept_path.size > 0) {
        text = memory_read_editions(arena, editions->kept_path);
    }
    if (!editions->afresh) {
        kept_parse(arena, text, &before);
    }
    /* Today's types count too: they say what of an edition is withheld from the web. */
    struct str types = path_join(arena, editions->archive.folder, STR("typer.yaml"));
    editions->look = fingerprint_look(arena, editions->theme_folders, types);
    const struct frozen *manifests = editions->archive.editions.items;
    for (size_t i = 0; i < editions->frozen_count; i++) {
        struct frozen_edition *frozen = &editions->frozen[i];
        struct str parts[] = {editions->look, str_from(manifests[i].hash.hex)};
        frozen->notes.name = manifests[i].name;
        frozen->notes.index_key =
            hex_copy(arena, sha256_of(str_join(arena, parts, countof(parts))));
        const struct kept_edition *kept = kept_find(&before, manifests[i].name);
        bool fits = editions->look.size > 0 && kept != NULL &&
                    str_equal(kept->index_key, frozen->notes.index_key);
        frozen->before = fits ? kept : NULL;
    }
}

void editions_take_index(struct editions *editions, struct arena *arena, size_t number)
{
    const struct frozen *manifests = editions->archive.editions.items;
    const struct frozen_file *files = manifests[number].files.items;
    struct history_edition *index = &editions->indexes[number];
    const struct history_edition *before = &editions->frozen[number].before->index;
    struct map by_path = {0};
    index->pages = before->pages;
    index->redirects = before->redirects;
    index->assets = before->assets;
    for (size_t i = 0; i < manifests[number].files.count; i++) {
        map_set(&by_path, arena, files[i].path, (void *)(uintptr_t)&files[i].hash);
    }
    struct history_asset *assets = index->assets.items;
    for (size_t i = 0; i < index->assets.count; i++) {
        const struct sha256 *hash = map_get(&by_path, assets[i].path);
        assets[i].source = hash == NULL ? (struct str){0}
                                        : frozen_blob_path(arena, editions->archive.folder, hash);
    }
}

static void feed(struct sha256_state *state, struct str text)
{
    sha256_feed(state, text);
    sha256_feed(state, STR("\n"));
}

/* Where a page is in every other edition, as its own page shows. */
static void feed_page(struct sha256_state *state, const struct history *history, size_t edition,
                      size_t page)
{
    for (size_t e = 0; e < history->count; e++) {
        struct history_place there = history_find(history, edition, page, e);
        feed(state, there.page != NULL ? there.page->address : STR(""));
        feed(state, there.page != NULL ? there.page->title : STR(""));
        feed(state, there.same ? STR("=") : STR("<"));
    }
}

/* All that the pages of a frozen edition are made from. */
static struct str page_key(const struct editions *editions, struct arena *arena, struct str look,
                           size_t number)
{
    struct arena scratch = {0};
    const struct history *history = &editions->history;
    struct sha256_state *state = sha256_create(&scratch);
    feed(state, look);
    feed(state, editions->frozen[number].notes.index_key);
    feed(state, history->url);
    for (size_t e = 0; e < history->count; e++) {
        feed(state, history->editions[e].name);
        feed(state, history->editions[e].date_iso);
        feed(state, history->editions[e].note);
    }
    for (size_t p = 0; p < editions->indexes[number].pages.count; p++) {
        feed_page(state, history, number, p);
    }
    struct str key = hex_copy(arena, sha256_finish(state));
    arena_finish(&scratch);
    return key;
}

/* The old output of the edition is what the last build wrote. */
static bool is_untouched(const struct editions *editions, size_t number)
{
    struct arena scratch = {0};
    struct sha256 tree;
    struct str prefix = editions->indexes[number].prefix;
    bool same =
        stage_describe(editions->stage, &scratch, str_slice(prefix, 0, prefix.size - 1), &tree) &&
        str_equal(str_from(tree.hex), editions->frozen[number].before->tree);
    arena_finish(&scratch);
    return same;
}

void editions_take_over(struct editions *editions, struct arena *arena)
{
    struct str look = editions->look;
    for (size_t i = 0; i < editions->frozen_count; i++) {
        struct frozen_edition *frozen = &editions->frozen[i];
        frozen->notes.page_key = page_key(editions, arena, look, i);
        frozen->taken_over = look.size > 0 && frozen->before != NULL && editions->stage != NULL &&
                             str_equal(frozen->before->page_key, frozen->notes.page_key) &&
                             is_untouched(editions, i);
        bool known = frozen->taken_over || (frozen->before != NULL && !editions->rendered);
        if (known) {
            frozen->notes.fault_count = frozen->before->fault_count;
            frozen->notes.fault = frozen->before->fault;
        }
        size_t count = frozen->taken_over ? frozen->before->files.count : 0;
        for (size_t f = 0; f < count; f++) {
            const struct kept_file *files = frozen->before->files.items;
            vec_add(&editions->taken_over, arena, struct kept_file, files[f]);
        }
    }
}

static void describe_tree(const struct editions *editions, struct arena *arena,
                          struct kept_edition *notes, struct str prefix)
{
    struct arena scratch = {0};
    struct sha256 tree;
    if (stage_describe(editions->stage, &scratch, str_slice(prefix, 0, prefix.size - 1), &tree)) {
        notes->tree = hex_copy(arena, tree);
    }
    arena_finish(&scratch);
}

void editions_note(struct editions *editions, struct arena *arena, const struct vec *files,
                   struct buf *out)
{
    const struct kept_file *file = files->items;
    struct kept_edition *notes = arena_array(arena, editions->frozen_count, sizeof(*notes));
    for (size_t i = 0; i < editions->frozen_count; i++) {
        struct str prefix = editions->indexes[i].prefix;
        notes[i] = editions->frozen[i].notes;
        notes[i].index = editions->indexes[i];
        describe_tree(editions, arena, &notes[i], prefix);
        for (size_t f = 0; f < files->count; f++) {
            if (str_starts(file[f].path, prefix)) {
                vec_add(&notes[i].files, arena, struct kept_file, file[f]);
            }
        }
    }
    if (editions->frozen_count > 0) {
        kept_render(notes, editions->frozen_count, out);
    }
}

void editions_note_indexes(const struct editions *editions, struct arena *arena, struct buf *out)
{
    struct kept_edition *notes = arena_array(arena, editions->frozen_count, sizeof(*notes));
    for (size_t i = 0; i < editions->frozen_count; i++) {
        notes[i] = editions->frozen[i].notes;
        notes[i].index = editions->indexes[i];
    }
    if (editions->frozen_count > 0) {
        kept_render(notes, editions->frozen_count, out);
    }
}
