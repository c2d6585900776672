/* malbild new: a new record, with all its keys explained. */
#include "app/building.h"
#include "app/new_site.h"
#include "app/places.h"
#include "app/say.h"
#include "app/skeleton.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "format/text/slug.h"
#include "format/text/utf8.h"
#include "render/theme/theme.h"
#include "site/config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* All that a new record needs to know of its site. */
struct place_for_new {
    struct config *config;
    struct schema schema;
};

static bool read_site(const struct options *options, struct str site, struct diags *diags,
                      struct place_for_new *into)
{
    struct arena scratch;
    arena_init(&scratch);
    into->config = config_load(options->arena, &scratch, site, diags);
    arena_finish(&scratch);
    struct vec folders = {0};
    size_t root_count;
    const struct str *roots = places_theme_roots(options, site, &root_count);
    if (into->config == NULL || into->config->broken ||
        !theme_chain(options->arena, into->config->folder, roots, root_count, into->config->theme,
                     into->config->theme_place, diags, &folders)) {
        return false;
    }
    vec_add(&folders, options->arena, struct str, into->config->folder);
    struct str *paths = folders.items;
    for (size_t i = 0; i < folders.count; i++) {
        paths[i] = path_join(options->arena, paths[i], STR("typer.yaml"));
    }
    return schema_load(options->arena, paths, folders.count, diags, &into->schema);
}

/* The type by its name, or by its name without å, ä and ö. */
static const struct type *find_type(struct arena *arena, const struct schema *schema,
                                    struct str name)
{
    const struct type *type = schema_type(schema, name);
    struct str slug = utf8_valid(name) == name.size ? slug_make(arena, name) : name;
    struct type *const *types = schema->types.items;
    for (size_t i = 0; i < schema->types.count && type == NULL; i++) {
        type = str_equal(types[i]->slug, slug) ? types[i] : NULL;
    }
    return type;
}

static enum exit_status unknown_type(const struct options *options, const struct schema *schema,
                                     struct str name)
{
    struct str *names = map_keys(&schema->type_map, options->arena);
    struct str near = str_nearest(name, names, schema->type_map.count);
    struct str error =
        say(options->arena, options->language, near.size > 0 ? SAY_MISSPELT_TYPE : SAY_UNKNOWN_TYPE,
            name, diag_join(options->arena, names, schema->type_map.count), near);
    return command_misused(options->language, error, &command_new);
}

/* The path of the new record without its ending. */
static struct str new_path(struct arena *arena, const struct config *config,
                           const struct type *type, struct str slug)
{
    struct str folder = path_join(arena, config->folder, type->folder);
    return path_join(arena, folder, slug);
}

/* Whether a file has that name; FS_FAILED when that cannot be told. */
static enum fs_kind look_for_file(struct arena *arena, struct str stem, struct str *path)
{
    const struct str endings[] = {STR(".md"), STR(".yaml")};
    for (size_t i = 0; i < countof(endings); i++) {
        *path = str_concat(arena, stem, endings[i]);
        enum fs_kind kind = fs_look_at_link(*path);
        if (kind != FS_NOTHING) {
            return kind;
        }
    }
    return FS_NOTHING;
}

static enum exit_status write_record(const struct options *options, const struct type *type,
                                     struct str title, const struct config *config, struct str stem)
{
    struct buf text;
    struct str path =
        str_concat(options->arena, stem, skeleton_is_yaml(type) ? STR(".yaml") : STR(".md"));
    buf_init(&text);
    skeleton_write(type, title, config->date_iso, &text);
    bool written = fs_write_durable(path, buf_str(&text), 0);
    int number = errno;
    buf_clear(&text);
    buf_add(&text, path);
    buf_add_byte(&text, '\n');
    enum exit_status status = STATUS_MACHINE;
    if (written) {
        status = command_write(&text, true);
    } else {
        command_failed(options->arena, path, number);
    }
    buf_finish(&text);
    return status;
}

static enum exit_status report_faults(const struct options *options, struct diags *diags)
{
    struct terminal terminal = building_look(options, TERMINAL_ERRORS, REPORT_WIDTH);
    struct report report = {.diags = diags,
                            .language = options->language,
                            .width = terminal.width,
                            .colour = terminal.colours};
    diags_sort(diags);
    bool printed = report_print(&report, REPORT_TEXT);
    return printed && diags->machine == 0 ? STATUS_CONTENT : STATUS_MACHINE;
}

static enum exit_status run(const struct options *options, const struct str *arguments,
                            size_t count)
{
    struct arena *arena = options->arena;
    struct str title = str_trim(arguments[1]);
    if (str_equal(arguments[0], STR("site")) || str_equal(arguments[0], STR("webbplats"))) {
        return new_site_run(options, title, count > 2 ? arguments[2] : STR(""));
    }
    struct str slug = utf8_valid(title) == title.size ? slug_make(arena, title) : STR("");
    if (slug.size == 0) {
        return command_refuse(say(arena, options->language, SAY_NO_LETTER, title), STATUS_USAGE);
    }
    struct diags diags;
    struct place_for_new site;
    diags_init(&diags, arena);
    if (!read_site(options, places_site(count > 2 ? arguments[2] : STR("")), &diags, &site)) {
        return report_faults(options, &diags);
    }
    const struct type *type = find_type(arena, &site.schema, arguments[0]);
    if (type == NULL) {
        return unknown_type(options, &site.schema, arguments[0]);
    }
    struct str path;
    struct str stem = new_path(arena, site.config, type, slug);
    enum fs_kind there = look_for_file(arena, stem, &path);
    if (there == FS_FAILED) {
        return command_failed(options->arena, path, errno);
    }
    if (there != FS_NOTHING) {
        return command_refuse(say(arena, options->language, SAY_FILE_EXISTS, path), STATUS_CONTENT);
    }
    return write_record(options, type, title, site.config, stem);
}

/* clang-format off */
const struct command command_new = {
    "new",
    {"skriv en ny sida att fylla i, eller en ny webbplats",
     "write a new page to fill in, or a new site"},
    {"TYP \"TITEL\" [WEBBPLATS] | site \"NAMN\" [MAPP]",
     "TYPE \"TITLE\" [SITE] | site \"NAME\" [FOLDER]"},
    {"Gör en fil med alla nycklar som typen har, var och en med en förklaring. De som krävs\n"
     "är framme, de andra står bakom #. Filen läggs i typens mapp, får sitt namn av titeln\n"
     "och skriver aldrig över en som finns. WEBBPLATS är mappen med webbplats.yaml; annars\n"
     "den mapp du står i.\n\n"
     "Med site blir det i stället en hel liten webbplats i en ny mapp. I en terminal får du\n"
     "frågor om det som inte står bland valen; annars blir det som valen säger.",
     "Makes a file with all keys of the type, each with an explanation. Those that are\n"
     "required are ready, the others stand behind #. The file goes into the folder of the\n"
     "type, gets its name from the title and never overwrites one that exists. SITE is the\n"
     "folder with webbplats.yaml; else the folder you are in.\n\n"
     "With site it is a whole small site in a new folder. In a terminal you are asked about\n"
     "what the options do not say; elsewhere it becomes as they say."},
    {{"malbild new site \"Nära vård i Norrdal\"",
      {"gör en webbplats i mappen nara-vard-i-norrdal",
       "make a site in the folder nara-vard-i-norrdal"}},
     {"malbild new site \"Nära vård\" --colours \"#005a8c,#7a2e63\" --parts presentation,fragor",
      {"med egna färger och två delar", "with colours of its own and two parts"}},
     {"malbild new patientfall \"Märta, 84 år\"",
      {"gör patientfall/marta-84-ar.md", "make patientfall/marta-84-ar.md"}},
     {"malbild new nyhet \"Ny utgåva\" content/norrdal",
      {"gör content/norrdal/nyheter/ny-utgava.md", "make content/norrdal/nyheter/ny-utgava.md"}}},
    1u << OPTION_THEME_DIR | 1u << OPTION_ADDRESS | 1u << OPTION_PUBLISHER | 1u << OPTION_COLOURS |
        1u << OPTION_LOGO | 1u << OPTION_PARTS | 1u << OPTION_LANG | 1u << OPTION_COLOR,
    2, 3, run};
/* clang-format on */
