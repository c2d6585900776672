#include "pipeline/world.h"

#include "base/arena.h"
#include "base/fs.h"
#include "pipeline/fingerprint.h"
#include "site/text.h"

#include <inttypes.h>

static const struct str slice_names[WORLD_SLICES] = {
    [WORLD_PROGRAM] = TEXT("program"),    [WORLD_SETTINGS] = TEXT("webbplats.yaml"),
    [WORLD_THEME] = TEXT("tema"),         [WORLD_TYPES] = TEXT("typer.yaml"),
    [WORLD_PAGES] = TEXT("sidor"),        [WORLD_FILES] = TEXT("filer"),
    [WORLD_GLOSSARY] = TEXT("ordlista"),  [WORLD_EDITIONS] = TEXT("utgåvor"),
    [WORLD_HANDOUTS] = TEXT("utskrifter")};

struct str world_slice_name(enum world_slice slice)
{
    return slice_names[slice];
}

size_t world_slice_number(const struct world *world, enum world_slice slice)
{
    return world->count - WORLD_SLICES + slice;
}

static struct str hex_copy(struct arena *arena, struct sha256 hash)
{
    return str_copy(arena, str_from(hash.hex));
}

/* Records of one file are told apart by their ids, which the file's list must have. */
static struct str record_name(struct arena *arena, const struct record *record)
{
    struct str parts[] = {STR("p"), record->place.path, record->from_list ? STR("#") : STR(""),
                          record->from_list ? record->id : STR("")};
    return str_join(arena, parts, countof(parts));
}

static struct str name_of(struct arena *arena, struct str letter, struct str name)
{
    struct str parts[] = {letter, name};
    return str_join(arena, parts, countof(parts));
}

static struct str type_hash(struct arena *arena, const struct site *site, size_t type)
{
    struct arena scratch = {0};
    struct sha256_state *state = sha256_create(&scratch);
    for (size_t i = 0; i < site->by_type_count[type]; i++) {
        const struct record *record = site->by_type[type][i];
        sha256_feed(state, str_from(record->source_hash.hex));
        sha256_feed(state, record->id);
    }
    struct str hash = hex_copy(arena, sha256_finish(state));
    arena_finish(&scratch);
    return hash;
}

static void name_things(struct world *world, struct arena *arena, const struct handout_set *set)
{
    const struct site *site = world->space.site;
    struct record *const *records = site->records.items;
    const struct type *const *types = site->schema->types.items;
    const struct asset *assets = site->assets.items;
    size_t at = 0;
    for (size_t i = 0; i < world->space.records; i++) {
        world->hashes[at] = str_from(records[i]->source_hash.hex);
        world->names[at++] = record_name(arena, records[i]);
    }
    for (size_t t = 0; t < world->space.types; t++) {
        world->hashes[at] = type_hash(arena, site, t);
        world->names[at++] = name_of(arena, STR("ttyp:"), types[t]->id);
    }
    for (size_t p = 0; p < world->space.handouts; p++) {
        world->names[at++] = name_of(arena, STR("u"), set->handouts[p]->address);
    }
    for (size_t a = 0; a < world->space.assets; a++) {
        world->hashes[at] = str_format(arena, "%" PRIu64 "-%" PRId64 "-%" PRId64, assets[a].size,
                                       assets[a].mtime_ns, assets[a].ctime_ns);
        world->names[at++] = name_of(arena, STR("f"), assets[a].source);
    }
}

/* The text of a file together with how it is called; empty when there is none or it
 * cannot be read. */
static struct str file_hash(struct arena *arena, struct str path)
{
    struct arena scratch = {0};
    struct str text;
    struct str hash = {0};
    if (fs_look(path) == FS_NOTHING) {
        hash = STR("0");
    } else if (fs_read(&scratch, path, TEXT_LIMIT, &text)) {
        struct str parts[] = {path, STR("\n"), text};
        hash = hex_copy(arena, sha256_of(str_join(&scratch, parts, countof(parts))));
    }
    arena_finish(&scratch);
    return hash;
}

void world_make(struct world *world, struct arena *arena, const struct editions *editions,
                const struct vec *theme_folders)
{
    const struct edition *current = editions->current;
    const struct site *site = &current->site;
    const struct handout_set *set = &current->renderer.handouts;
    *world = (struct world){.space = reads_space_of(site, set->count)};
    size_t things = reads_space_size(&world->space);
    world->count = things + WORLD_SLICES;
    world->names = arena_array(arena, world->count, sizeof(*world->names));
    world->hashes = arena_array(arena, world->count, sizeof(*world->hashes));
    name_things(world, arena, set);
    for (size_t s = 0; s < WORLD_SLICES; s++) {
        world->names[things + s] = name_of(arena, STR("s"), slice_names[s]);
    }
    struct str *hash = &world->hashes[things];
    hash[WORLD_PROGRAM] = fingerprint_program(arena);
    hash[WORLD_SETTINGS] = file_hash(arena, current->config->path);
    hash[WORLD_THEME] = fingerprint_theme(arena, theme_folders);
    hash[WORLD_TYPES] =
        file_hash(arena, path_join(arena, current->config->folder, STR("typer.yaml")));
    hash[WORLD_PAGES] = world_pages_hash(arena, site);
    hash[WORLD_FILES] = world_files_hash(arena, site);
    hash[WORLD_GLOSSARY] = world_glossary_hash(arena, site);
    hash[WORLD_EDITIONS] = world_editions_hash(arena, &editions->history);
    hash[WORLD_HANDOUTS] = world_handouts_hash(arena, set);
}

void world_note_handouts(struct world *world, struct arena *arena, const struct handout_set *set)
{
    struct str *hashes = &world->hashes[world->space.records + world->space.types];
    for (size_t p = 0; p < world->space.handouts; p++) {
        hashes[p] = str_format(arena, "%zu-%" PRIu64, set->results[p].pages, set->results[p].bytes);
    }
}
