#include "render/theme/theme.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "base/map.h"
#include "format/template/template.h"
#include "format/template/template_lexer.h"
#include "format/text/slug.h"
#include "format/text/utf8.h"
#include "render/theme/theme_contrast.h"
#include "render/theme/theme_markup.h"
#include "render/theme/theme_style.h"
#include "render/theme/theme_tokens.h"
#include "render/vocabulary.h"
#include "rules/diag.h"
#include "site/field.h"
#include "site/file_kind.h"
#include "site/picture.h"
#include "site/text.h"

#include <errno.h>
#include <stdlib.h>

/* --- gathering -------------------------------------------------------------------------------- */

/* A style sheet of a page. */
struct sheet {
    struct str path;
    struct str text;
};

/* A name that a texter.yaml gives a text. */
struct text_key {
    struct str name;
    struct place place;
};

struct loader {
    struct arena *arena;
    struct arena *scratch;
    struct diags *diags;
    struct theme_tokens tokens;
    struct map templates;    /* name → struct template_source */
    struct map files;        /* name → struct theme_file */
    struct value_map *texts; /* language → map of strings */
    struct vec sheets;       /* of struct sheet, in the order they apply */
    struct vec sources;      /* of struct str */
    struct vec text_keys;    /* of struct text_key: all that texter.yaml of the chain has */
    struct map asked;        /* the texts that templates ask for, those that a child replaces too */
};

typedef void take_file(struct loader *loader, struct str name, struct str path);

static void add_source(struct loader *loader, struct str path)
{
    vec_add(&loader->sources, loader->arena, struct str, path);
}

static void take_sheet(struct loader *loader, struct str name, struct str path)
{
    struct str sheet;
    if (str_ends(name, STR(".css")) && text_load(loader->arena, path, loader->diags, &sheet)) {
        vec_add(&loader->sheets, loader->arena, struct sheet, (struct sheet){path, sheet});
    }
}

static void take_copy(struct loader *loader, struct str name, struct str path)
{
    if (utf8_valid(name) < name.size) {
        diag_tell(loader->diags, RULE_NAME_BYTES, ((struct place){.path = path}), name);
        return;
    }
    struct theme_file *file = arena_alloc(loader->arena, sizeof(*file));
    *file = (struct theme_file){name, path};
    map_set(&loader->files, loader->arena, name, file);
    if (file_kind(name) == FILE_PICTURE) {
        struct image image;
        picture_inspect(loader->scratch, name, path, loader->diags, &image);
    }
}

/* A template is found by the slug of what it shows, so each part of its name must be one. */
static bool check_template_name(struct loader *loader, struct str name, struct str path)
{
    struct str rest = name;
    bool good = true;
    while (rest.size > 0) {
        size_t slash = str_find_byte(rest, '/', 0);
        good = good && slug_is(str_slice(rest, 0, slash));
        rest = str_slice(rest, slash + 1, rest.size);
    }
    if (!good) {
        struct str parts[] = {slug_make(loader->arena, path_name(name)), STR(".mustache")};
        diag_tell(loader->diags, RULE_FILE_NAME, ((struct place){.path = path}), path_name(path),
                  str_join(loader->arena, parts, 2));
    }
    return good;
}

typedef void take_token(struct loader *loader, const struct template_source *source,
                        const struct token *token);

/* Gives every tag that shows an interface string to `take`. */
static void each_text(struct loader *loader, const struct template_source *source, take_token *take)
{
    struct diags unheard; /* what the lexer says has been said by the compiler */
    struct vec tokens = {0};
    diags_init(&unheard, loader->scratch);
    template_lex(loader->scratch, source, &unheard, &tokens);
    for (size_t i = 0; i < tokens.count; i++) {
        const struct token *token = (const struct token *)tokens.items + i;
        if (token->kind != TOKEN_CLOSE && str_starts(token->name, STR("text."))) {
            take(loader, source, token);
        }
    }
}

static void note_text(struct loader *loader, const struct template_source *source,
                      const struct token *token)
{
    (void)source;
    map_set(&loader->asked, loader->arena, str_slice(token->name, 5, token->name.size), loader);
}

static void take_template(struct loader *loader, struct str name, struct str path)
{
    struct str ending = STR(".mustache");
    struct template_source source = {.path = path};
    if (!str_ends(name, ending)) {
        return;
    }
    source.name = str_slice(name, 0, name.size - ending.size);
    if (check_template_name(loader, source.name, path) &&
        text_load(loader->arena, path, loader->diags, &source.text)) {
        struct template_source *kept = arena_alloc(loader->arena, sizeof(*kept));
        *kept = source;
        map_set(&loader->templates, loader->arena, kept->name, kept);
        each_text(loader, kept, note_text);
    }
}

static void take_folder(struct loader *loader, struct str theme, struct str name, take_file *take)
{
    struct str folder = path_join(loader->arena, theme, name);
    struct vec entries = {0};
    struct fs_fault fault = {folder, true};
    enum fs_kind kind = fs_look(folder);
    if (kind == FS_FAILED ||
        (kind == FS_FOLDER && !fs_walk(loader->arena, folder, FS_WALK_CONTENT, &entries, &fault))) {
        diag_add_unreadable(loader->diags, fault.path, fault.folder);
        return;
    }
    const struct fs_entry *items = entries.items;
    for (size_t i = 0; i < entries.count; i++) {
        struct str path = path_join(loader->arena, folder, items[i].path);
        if (items[i].outside) {
            diag_tell(loader->diags, RULE_SYMLINK_OUTSIDE, ((struct place){.path = path}),
                      items[i].target);
        } else if (items[i].kind != FS_FILE) {
            diag_tell(loader->diags, RULE_NOT_A_FILE, ((struct place){.path = path}),
                      items[i].target);
        } else {
            add_source(loader, path);
            take(loader, items[i].path, path);
        }
    }
}

static void note_key(struct loader *loader, struct str key, struct place place)
{
    vec_add(&loader->text_keys, loader->arena, struct text_key, (struct text_key){key, place});
}

static void take_language(struct loader *loader, struct str path, const struct value_entry *entry)
{
    if (entry->value.kind != VALUE_MAP) {
        field_tell_kind(loader->diags, path, entry->key, phrase(PHRASE_NAMES_WITH_TEXTS),
                        &entry->value);
        return;
    }
    const struct value *earlier = value_map_get(loader->texts, entry->key);
    const struct value_map *new = entry->value.as.map;
    uint32_t old_count = earlier == NULL ? 0 : earlier->as.map->count;
    struct value_map *merged = value_map_create(loader->arena, old_count + new->count);
    for (uint32_t i = 0; i < old_count; i++) {
        const struct value_entry *old = &earlier->as.map->entries[i];
        value_map_add(merged, loader->arena, old->key, old->value);
    }
    for (uint32_t i = 0; i < new->count; i++) {
        struct place place = {path, new->entries[i].key_line, new->entries[i].key_column, 0};
        note_key(loader, new->entries[i].key, place);
        if (new->entries[i].value.kind == VALUE_STRING) {
            value_map_replace(merged, loader->arena, new->entries[i].key, new->entries[i].value);
        } else {
            diag_tell(loader->diags, RULE_EMPTY_VALUE, place, new->entries[i].key);
        }
    }
    value_map_replace(loader->texts, loader->arena, entry->key, value_from_map(merged));
}

static void take_texts(struct loader *loader, struct str path)
{
    enum fs_kind kind = fs_look(path);
    if (kind == FS_FAILED) {
        diag_add_unreadable(loader->diags, path, false);
    }
    if (kind != FS_FILE) {
        return;
    }
    add_source(loader, path);
    const struct value_map *map = theme_tokens_open(loader->arena, path, loader->diags);
    for (uint32_t i = 0; map != NULL && i < map->count; i++) {
        take_language(loader, path, &map->entries[i]);
    }
}

static void take_theme(struct loader *loader, struct str folder)
{
    struct str path = path_join(loader->arena, folder, STR("tema.yaml"));
    add_source(loader, path);
    theme_tokens_read(loader->arena, loader->scratch, path, loader->diags, &loader->tokens);
    take_texts(loader, path_join(loader->arena, folder, STR("texter.yaml")));
    take_folder(loader, folder, STR("stil"), take_sheet);
    take_folder(loader, folder, STR("mallar"), take_template);
    take_folder(loader, folder, STR("filer"), take_copy);
}

/* --- finishing -------------------------------------------------------------------------------- */

/* Reports where a template shows an interface string that a language lacks; once for each. */
static void check_text(struct loader *loader, const struct template_source *source,
                       const struct token *token)
{
    struct str key = str_slice(token->name, 5, token->name.size);
    for (uint32_t i = 0; i < loader->texts->count; i++) {
        const struct value_entry *language = &loader->texts->entries[i];
        if (value_map_get(language->value.as.map, key) == NULL) {
            struct str args[] = {key, language->key};
            template_fault(source, token->text, RULE_MISSING_TEXT, args, countof(args),
                           loader->diags);
        }
    }
}

static struct template_set *compile_templates(struct loader *loader, struct theme *theme)
{
    size_t count = loader->templates.count;
    struct template_source *sources = arena_array(loader->arena, count, sizeof(*sources));
    for (size_t i = 0; i < count; i++) {
        sources[i] = *(const struct template_source *)loader->templates.entries[i].value;
        each_text(loader, &sources[i], check_text);
        theme_markup_check(loader->scratch, &sources[i], loader->diags);
    }
    theme->template_sources = sources;
    theme->template_count = count;
    return template_set_create(loader->arena, sources, count, loader->diags);
}

/* A sheet may use what any other sets: child or parent, before or after it. */
static void check_sheets(struct loader *loader)
{
    const struct sheet *sheets = loader->sheets.items;
    struct map names = {0};
    theme_tokens_variables(loader->arena, &loader->tokens, &names);
    for (size_t i = 0; i < loader->sheets.count; i++) {
        theme_style_note(loader->arena, sheets[i].text, &names);
    }
    for (size_t i = 0; i < loader->sheets.count; i++) {
        theme_style_check(loader->arena, sheets[i].path, sheets[i].text, &names, loader->diags);
    }
}

static struct str make_style(struct loader *loader)
{
    const struct sheet *sheets = loader->sheets.items;
    struct buf style;
    buf_init(&style);
    theme_tokens_write(&loader->tokens, &style);
    for (size_t i = 0; i < loader->sheets.count; i++) {
        theme_style_add(sheets[i].text, &style);
    }
    struct str copy = buf_copy(&style, loader->arena);
    buf_finish(&style);
    return copy;
}

static int compare_files(const void *a, const void *b)
{
    return str_compare(((const struct theme_file *)a)->name, ((const struct theme_file *)b)->name);
}

static int compare_paths(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

static struct theme_file *sort_files(struct loader *loader)
{
    size_t count = loader->files.count;
    struct theme_file *files = arena_array(loader->arena, count, sizeof(*files));
    for (size_t i = 0; i < count; i++) {
        files[i] = *(const struct theme_file *)loader->files.entries[i].value;
    }
    qsort(files, count, sizeof(*files), compare_files);
    return files;
}

/* Reports the interface strings that nobody asks for. */
static void check_text_keys(struct loader *loader)
{
    size_t count;
    const char *const *own = vocabulary_texts(&count);
    for (size_t i = 0; i < count; i++) {
        map_set(&loader->asked, loader->arena, str_from(own[i]), loader);
    }
    const struct str *asked = map_keys(&loader->asked, loader->arena);
    const struct text_key *keys = loader->text_keys.items;
    for (size_t i = 0; i < loader->text_keys.count; i++) {
        if (map_get(&loader->asked, keys[i].name) == NULL) {
            diag_tell(loader->diags, RULE_UNKNOWN_TEXT, keys[i].place, keys[i].name,
                      str_nearest(keys[i].name, asked, loader->asked.count));
        }
    }
}

/* Notes the names that a template gives elements, where they are written out. */
static void note_ids(struct loader *loader, struct map *ids, struct str text)
{
    struct str attribute = STR(" id=\"");
    for (size_t at = str_find(text, attribute, 0); at < text.size;
         at = str_find(text, attribute, at + 1)) {
        size_t from = at + attribute.size;
        struct str id = str_slice(text, from, str_find_byte(text, '"', from));
        if (id.size > 0 && str_find_byte(id, '{', 0) == id.size) {
            map_set(ids, loader->arena, id, loader);
        }
    }
}

/* The frame and what templates share may be on any page; the template of a type is on
 * its pages alone. */
static void collect_ids(struct loader *loader, struct map *ids)
{
    for (size_t i = 0; i < loader->templates.count; i++) {
        const struct template_source *source = loader->templates.entries[i].value;
        bool changes = str_starts(source->name, STR("delar/andring")); /* shows no texts */
        bool shared =
            str_equal(source->name, STR("ram")) || str_starts(source->name, STR("delar/"));
        struct str name = shared && !changes ? STR("") : source->name;
        struct map *own = map_get(ids, name);
        if (own == NULL) {
            own = arena_alloc(loader->arena, sizeof(*own));
            map_set(ids, loader->arena, name, own);
        }
        note_ids(loader, own, source->text);
    }
}

static const struct theme *finish(struct loader *loader, struct str name, const struct vec *folders)
{
    struct theme *theme = arena_alloc(loader->arena, sizeof(*theme));
    theme->name = name;
    theme->folders = folders->items;
    theme->folder_count = folders->count;
    theme->templates = compile_templates(loader, theme);
    check_text_keys(loader);
    collect_ids(loader, &theme->ids);
    theme->style = make_style(loader);
    theme->texts = loader->texts;
    theme->files = sort_files(loader);
    theme->file_count = loader->files.count;
    theme->sources = loader->sources.items;
    theme->source_count = loader->sources.count;
    if (loader->sources.count > 0) {
        qsort(loader->sources.items, loader->sources.count, sizeof(struct str), compare_paths);
    }
    return theme;
}

const struct theme *theme_load(struct arena *arena, struct str name, const struct vec *folders,
                               struct diags *diags)
{
    struct arena scratch;
    arena_init(&scratch);
    struct loader loader = {.arena = arena, .scratch = &scratch, .diags = diags};
    loader.texts = value_map_create(arena, 2);
    for (size_t i = 0; i < folders->count; i++) {
        take_theme(&loader, ((const struct str *)folders->items)[i]);
    }
    theme_tokens_check(arena, &loader.tokens, diags);
    theme_contrast_check(arena, &loader.tokens, diags);
    check_sheets(&loader);
    const struct theme *theme = finish(&loader, name, folders);
    arena_finish(&scratch);
    return theme->templates != NULL ? theme : NULL;
}

struct str theme_text(const struct theme *theme, struct str language, struct str key)
{
    struct str tries[] = {language, str_slice(language, 0, str_find_byte(language, '-', 0)),
                          STR("sv")};
    for (size_t i = 0; i < countof(tries); i++) {
        const struct value *texts = value_map_get(theme->texts, tries[i]);
        const struct value *text = texts == NULL ? NULL : value_map_get(texts->as.map, key);
        if (text != NULL) {
            return text->as.string;
        }
    }
    return (struct str){0};
}
