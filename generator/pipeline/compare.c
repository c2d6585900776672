#include "pipeline/compare.h"

#include "base/arena.h"
#include "pipeline/archive.h"
#include "render/theme/theme.h"

struct loading {
    struct arena *arena;
    const struct build_options *options;
    struct diags *diags;
    struct compare *compare;
    struct edition current;
    struct vec theme_folders;
    struct archive archive;
};

static bool is_current(const struct loading *loading, struct str name)
{
    return str_equal(name, STR("nu")) || str_equal(name, STR("current")) ||
           str_equal(name, loading->current.config->edition);
}

/* The manifest's place in the chain, or the number of editions when there is none. */
static size_t find_frozen(const struct loading *loading, struct str name)
{
    const struct frozen *editions = loading->archive.editions.items;
    size_t i = 0;
    while (i < loading->archive.editions.count && !str_equal(editions[i].name, name)) {
        i++;
    }
    return i;
}

static struct str known_names(const struct loading *loading)
{
    const struct frozen *editions = loading->archive.editions.items;
    struct str names = {0};
    for (size_t i = 0; i < loading->archive.editions.count; i++) {
        names = str_concat(loading->arena, names, editions[i].name, STR(", "));
    }
    return str_concat(loading->arena, names, loading->current.config->edition,
                      loading->current.config->edition.size > 0 ? STR(", ") : STR(""), STR("nu"));
}

static struct str note_before(const struct loading *loading, size_t index)
{
    const struct frozen *editions = loading->archive.editions.items;
    return index > 0 && index <= loading->archive.editions.count ? editions[index - 1].next_note
                                                                 : (struct str){0};
}

/* The current content, in a copy of the loaded edition. */
static bool load_current(struct loading *loading, size_t side)
{
    struct compare *compare = loading->compare;
    const struct config *config = loading->current.config;
    struct edition *edition = &compare->sites[side];
    *edition = loading->current;
    edition->site = (struct site){.config = config};
    if (!edition_load_files(edition, &compare->workers, &loading->theme_folders)) {
        return false;
    }
    edition_understand(edition, &compare->workers, NULL, NULL);
    compare->editions[side] =
        (struct changes_edition){.name = config->edition.size > 0 ? config->edition : STR("nu"),
                                 .date = config->date,
                                 .note = note_before(loading, loading->archive.editions.count),
                                 .current = true};
    return loading->diags->errors == 0;
}

static bool load_frozen(struct loading *loading, size_t side, size_t index)
{
    struct compare *compare = loading->compare;
    const struct frozen *frozen = (const struct frozen *)loading->archive.editions.items + index;
    struct edition *edition = &compare->sites[side];
    struct str prefix[] = {STR("v/"), frozen->name, STR("/")};
    compare->editions[side] =
        (struct changes_edition){.name = frozen->name,
                                 .date = frozen->date,
                                 .note = note_before(loading, index),
                                 .prefix = str_join(loading->arena, prefix, countof(prefix))};
    edition->frozen = frozen;
    edition->diags = arena_alloc(loading->arena, sizeof(*edition->diags));
    diags_init(edition->diags, loading->arena);
    if (!edition_load_frozen(edition, &compare->workers, loading->current.config,
                             compare->editions[side].prefix)) {
        diags_take_machine(loading->diags, edition->diags);
        return false;
    }
    edition_understand(edition, &compare->workers, NULL, &loading->current.schema);
    diags_take_machine(loading->diags, edition->diags);
    return true;
}

static bool load_side(struct loading *loading, size_t side, struct str name)
{
    if (is_current(loading, name)) {
        return load_current(loading, side);
    }
    size_t index = find_frozen(loading, name);
    if (index == loading->archive.editions.count) {
        loading->compare->unknown = name;
        loading->compare->known = known_names(loading);
        return false;
    }
    return load_frozen(loading, side, index);
}

/* What both sides need: the settings, the themes' types and the manifests. */
static bool prepare(struct loading *loading)
{
    struct compare *compare = loading->compare;
    const struct build_options *options = loading->options;
    loading->current.diags = loading->diags;
    if (!edition_load_config(&loading->current, &compare->workers, options->site) ||
        loading->current.config->broken) {
        return false;
    }
    const struct config *config = loading->current.config;
    compare->language = config->language;
    archive_open(&loading->archive, &compare->workers, config->folder, config->edition,
                 loading->diags);
    bool found =
        theme_chain(loading->arena, config->folder, options->theme_roots, options->theme_root_count,
                    config->theme, config->theme_place, loading->diags, &loading->theme_folders);
    if (found) {
        edition_load_types(&loading->current, &compare->workers, &loading->theme_folders);
    }
    return found && loading->diags->errors == 0;
}

enum build_status compare_start(struct arena *arena, const struct build_options *options,
                                struct str old, struct str new, struct diags *diags,
                                struct compare *compare)
{
    *compare = (struct compare){0};
    struct loading loading = {
        .arena = arena, .options = options, .diags = diags, .compare = compare};
    workers_start(&compare->workers, arena, options->jobs);
    bool loaded = prepare(&loading) && load_side(&loading, 0, old) && load_side(&loading, 1, new);
    workers_gather(&compare->workers, diags);
    diags_sort(diags);
    if (!loaded || diags->errors > 0) {
        return diags->machine > 0 ? BUILD_MACHINE : BUILD_CONTENT;
    }
    compare->diff = diff_make(arena, &compare->sites[0].site, &compare->sites[1].site);
    return BUILD_OK;
}

void compare_finish(struct compare *compare)
{
    workers_finish(&compare->workers);
}
