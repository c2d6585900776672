#include "app/starter.h"

#include "app/say.h"
#include "app/skeleton.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/byte.h"
#include "base/fs.h"
#include "format/data/yaml.h"
#include "format/template/template.h"

#include <string.h>

enum { FILE_LIMIT = 1024 * 1024 };

/* --- which parts there are -------------------------------------------------------------------- */

static bool read_file(struct arena *arena, struct str path, struct diags *diags, struct str *text)
{
    if (!fs_read(arena, path, FILE_LIMIT, text)) {
        diag_add_unreadable(diags, path, false);
        return false;
    }
    return true;
}

bool starter_load(struct arena *arena, struct str theme_folder, struct diags *diags,
                  struct starter *starter)
{
    *starter = (struct starter){.folder = path_join(arena, theme_folder, STR("ny-webbplats"))};
    struct str path = path_join(arena, starter->folder, STR("delar.yaml"));
    struct str text;
    struct value root;
    if (!read_file(arena, path, diags, &text) || !yaml_parse(arena, path, text, 1, diags, &root)) {
        return false;
    }
    const struct value *list =
        root.kind == VALUE_MAP ? value_map_get(root.as.map, STR("delar")) : NULL;
    size_t count = list != NULL && list->kind == VALUE_LIST ? list->as.list.count : 0;
    starter->parts = arena_array(arena, count, sizeof(*starter->parts));
    for (size_t i = 0; i < count; i++) {
        const struct value *item = &list->as.list.items[i];
        if (item->kind == VALUE_MAP) {
            starter->parts[starter->part_count++] =
                (struct starter_part){.id = value_map_text(item->as.map, STR("id")),
                                      .name = {value_map_text(item->as.map, STR("namn")),
                                               value_map_text(item->as.map, STR("english"))},
                                      .chosen = true};
        }
    }
    return true;
}

struct starter_part *starter_part(const struct starter *starter, struct str id)
{
    for (size_t i = 0; i < starter->part_count; i++) {
        if (str_equal(starter->parts[i].id, id)) {
            return &starter->parts[i];
        }
    }
    return NULL;
}

/* --- what its files are filled in with -------------------------------------------------------- */

static struct str hex_of(struct arena *arena, uint32_t colour)
{
    return str_format(arena, "#%06x", (unsigned)colour);
}

/* "2,1 av 4,5": one decimal, cut, so that 4.49 is not called 4.5. */
static struct str ratios_of(struct arena *arena, const struct theme_shade *shade,
                            enum language language)
{
    int is = (int)(shade->ratio * 10);
    int least = (int)(shade->least * 10);
    char sign = say_decimal(language);
    return say(arena, language, SAY_CONTRAST, str_format(arena, "%d%c%d", is / 10, sign, is % 10),
               str_format(arena, "%d%c%d", least / 10, sign, least % 10));
}

struct str starter_reason(struct arena *arena, const struct theme_shades *shades, bool dark,
                          enum language language)
{
    const struct theme_shade *shade = dark ? &shades->dark : &shades->light;
    if (!shade->moved) {
        return STR("");
    }
    return say(arena, language, SAY_SHADE, hex_of(arena, shade->asked), shade->against,
               ratios_of(arena, shade, language), hex_of(arena, shade->colour));
}

static struct value shade_value(struct arena *arena, const struct theme_shades *shades, bool dark)
{
    struct value_map *map = value_map_create(arena, 2);
    const struct theme_shade *shade = dark ? &shades->dark : &shades->light;
    value_set(map, arena, "värde", value_string(hex_of(arena, shade->colour)));
    value_set(map, arena, "skäl", value_string(starter_reason(arena, shades, dark, LANGUAGE_SV)));
    return value_from_map(map);
}

static struct value colours_value(struct arena *arena, const struct theme_shades *shades)
{
    size_t count = shades == NULL ? 0 : THEME_SHADES;
    struct value *items = arena_array(arena, count, sizeof(*items));
    for (size_t i = 0; i < count; i++) {
        struct value_map *map = value_map_create(arena, 3);
        value_set(map, arena, "namn", value_string(shades[i].token));
        value_set(map, arena, "ljus", shade_value(arena, &shades[i], false));
        value_set(map, arena, "mörk", shade_value(arena, &shades[i], true));
        items[i] = value_from_map(map);
    }
    return value_list(items, count);
}

/* The text as YAML writes it. */
static struct value scalar(struct arena *arena, struct str text)
{
    struct buf out;
    buf_init(&out);
    skeleton_scalar(text, &out);
    struct value value = value_string(buf_copy(&out, arena));
    buf_finish(&out);
    return value;
}

/* The text as Markdown writes it, so that none of its signs mean anything. */
static struct value plain_text(struct arena *arena, struct str text)
{
    static const char special[] = "\\`*_[]{}<>|&~=";
    struct buf out;
    buf_init(&out);
    for (size_t i = 0; i < text.size; i++) {
        buf_add(&out, strchr(special, text.data[i]) != NULL ? STR("\\") : STR(""));
        buf_add_byte(&out, text.data[i]);
    }
    struct value value = value_string(buf_copy(&out, arena));
    buf_finish(&out);
    return value;
}

static struct value yaml_value(struct arena *arena, const struct starter_answers *answers)
{
    struct str name = answers->name;
    struct str publisher = answers->publisher;
    const struct {
        const char *key;
        struct str before, text, after;
    } texts[] = {{"namn", STR(""), name, STR("")},
                 {"adress", STR(""), answers->address, STR("")},
                 {"utgivare", STR(""), publisher, STR("")},
                 {"logotyp", STR(""), answers->logo, STR("")},
                 {"beskrivning", STR("Material från "), publisher, STR(".")},
                 {"presentation", STR("Kort om "), name, STR("")},
                 {"webbplatsen", STR("Webbplatsen "), name, STR("")}};
    struct value_map *map = value_map_create(arena, countof(texts));
    for (size_t i = 0; i < countof(texts); i++) {
        struct str parts[] = {texts[i].before, texts[i].text, texts[i].after};
        value_set(map, arena, texts[i].key, scalar(arena, str_join(arena, parts, countof(parts))));
    }
    return value_from_map(map);
}

static struct value data_of(struct arena *arena, const struct starter *starter,
                            const struct starter_answers *answers)
{
    struct value_map *parts = value_map_create(arena, starter->part_count);
    for (size_t i = 0; i < starter->part_count; i++) {
        value_map_replace(parts, arena, starter->parts[i].id, value_bool(starter->parts[i].chosen));
    }
    struct value_map *map = value_map_create(arena, 9);
    value_set(map, arena, "namn", plain_text(arena, answers->name));
    value_set(map, arena, "mapp", value_string(answers->folder));
    value_set(map, arena, "utgivare", plain_text(arena, answers->publisher));
    value_set(map, arena, "datum", value_string(answers->date));
    value_set(map, arena, "logotyp", value_string(answers->logo));
    value_set(map, arena, "yaml", yaml_value(arena, answers));
    value_set(map, arena, "del", value_from_map(parts));
    value_set(map, arena, "färger", colours_value(arena, answers->shades));
    return value_from_map(map);
}

/* --- the files -------------------------------------------------------------------------------- */

static const char ending[] = ".mustache";

static bool is_blank(struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        if (!byte_is_space(text.data[i])) {
            return false;
        }
    }
    return true;
}

static void add_file(struct arena *arena, struct str path, struct str content, struct vec *files)
{
    *(struct starter_file *)vec_push(files, arena, sizeof(struct starter_file)) =
        (struct starter_file){path, content};
}

/* Reads all of them; those to be filled in go to `sources`, by the path they will have. */
static bool read_files(struct arena *arena, const struct starter *starter, struct diags *diags,
                       struct vec *sources, struct vec *files)
{
    struct vec entries = {0};
    struct fs_fault fault;
    struct str folder = path_join(arena, starter->folder, STR("filer"));
    if (!fs_walk(arena, folder, FS_WALK_ALL, &entries, &fault)) {
        diag_add_unreadable(diags, fault.path, fault.folder);
        return false;
    }
    const struct fs_entry *list = entries.items;
    for (size_t i = 0; i < entries.count; i++) {
        struct str text;
        struct str path = path_join(arena, folder, list[i].path);
        if (list[i].kind != FS_FILE) {
            continue;
        }
        if (!read_file(arena, path, diags, &text)) {
            return false;
        }
        if (!str_ends(list[i].path, str_from(ending))) {
            add_file(arena, list[i].path, text, files);
            continue;
        }
        struct str name = str_slice(list[i].path, 0, list[i].path.size + 1 - sizeof(ending));
        *(struct template_source *)vec_push(sources, arena, sizeof(struct template_source)) =
            (struct template_source){name, path, text};
    }
    return true;
}

bool starter_make(struct arena *arena, const struct starter *starter,
                  const struct starter_answers *answers, struct diags *diags, struct vec *files)
{
    struct vec sources = {0};
    if (!read_files(arena, starter, diags, &sources, files)) {
        return false;
    }
    struct template_set *set = template_set_create(arena, sources.items, sources.count, diags);
    if (set == NULL) {
        return false;
    }
    struct value data = data_of(arena, starter, answers);
    const struct value *stack = &data;
    const struct template_source *list = sources.items;
    struct buf out;
    buf_init(&out);
    for (size_t i = 0; i < sources.count; i++) {
        buf_clear(&out);
        template_render(template_find(set, list[i].name), NULL, &stack, 1, &out);
        if (!is_blank(buf_str(&out))) {
            add_file(arena, list[i].name, buf_copy(&out, arena), files);
        }
    }
    buf_finish(&out);
    return true;
}
