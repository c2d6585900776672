#include "layout/typeface.h"

#include "base/arena.h"
#include "format/data/value.h"
#include "format/text/font.h"

enum { FONT_LIMIT = 32 * 1024 * 1024 };

/* The font of a file, loaded once; NULL when it cannot be used (reported). */
static const struct font *load(struct typefaces *faces, const struct setup_file *file,
                               struct str name, struct place place)
{
    static const enum rule rules[] = {[FONT_UNREADABLE] = RULE_FONT_BROKEN,
                                      [FONT_NO_TRUETYPE] = RULE_FONT_OUTLINES,
                                      [FONT_MAY_NOT_EMBED] = RULE_FONT_LICENCE};
    struct str path;
    struct str bytes = {0};
    enum font_fault fault;
    if (!setup_file_nearest(file, name, place, FONT_LIMIT, &path, &bytes)) {
        return NULL;
    }
    struct font *font = map_get(&faces->files, path);
    if (font != NULL) {
        return font;
    }
    font = font_load(file->arena, bytes, &fault);
    if (font == NULL) {
        diag_tell(file->diags, rules[fault], place, name);
        return NULL;
    }
    map_set(&faces->files, file->arena, path, font);
    *(struct font **)vec_push(&faces->fonts, file->arena, sizeof font) = font;
    return font;
}

void typefaces_add(struct typefaces *faces, const struct setup_file *file, struct str family,
                   bool bold, bool italic, struct str src, struct place place)
{
    const struct font *font = load(faces, file, src, place);
    struct family *known = map_get(&faces->families, family);
    if (font == NULL) {
        return;
    }
    if (known == NULL) {
        known = arena_alloc(file->arena, sizeof *known);
        known->name = family;
        map_set(&faces->families, file->arena, family, known);
    }
    known->fonts[bold][italic] = font;
}

static void fill_cuts(struct family *family)
{
    const struct font **normal = &family->fonts[0][0];
    const struct font **bold = &family->fonts[1][0];
    const struct font **italic = &family->fonts[0][1];
    const struct font **both = &family->fonts[1][1];
    *normal = *normal != NULL ? *normal : *bold != NULL ? *bold : *italic != NULL ? *italic : *both;
    *bold = *bold != NULL ? *bold : *normal;
    *italic = *italic != NULL ? *italic : *normal;
    *both = *both != NULL ? *both : *bold;
}

void typefaces_complete(struct typefaces *faces)
{
    for (size_t i = 0; i < faces->families.count; i++) {
        fill_cuts(faces->families.entries[i].value);
    }
}

/* --- reserv ----------------------------------------------------------------------------------- */

static void report(const struct setup_file *file, struct str key, const struct value *value)
{
    struct str found = value->kind == VALUE_STRING ? value->as.string : STR("");
    diag_tell(file->diags, RULE_HANDOUT_VALUE,
              ((struct place){file->path, value->line, value->column, 0}), key, found);
}

static const struct font *load_value(struct typefaces *faces, const struct setup_file *file,
                                     const struct value *value)
{
    if (value->kind != VALUE_STRING) {
        report(file, STR("reserv"), value);
        return NULL;
    }
    return load(faces, file, value->as.string,
                (struct place){file->path, value->line, value->column, 0});
}

/* A map of cuts, or the name of one file. */
static struct family read_fallback(struct typefaces *faces, const struct setup_file *file,
                                   const struct value *value)
{
    static const struct str cuts[] = {TEXT("normal"), TEXT("kursiv"), TEXT("fet"),
                                      TEXT("fetkursiv")};
    struct family family = {0};
    if (value->kind != VALUE_MAP) {
        family.fonts[0][0] = load_value(faces, file, value);
        return family;
    }
    const struct value_map *map = value->as.map;
    for (uint32_t i = 0; i < map->count; i++) {
        size_t cut = 0;
        while (cut < countof(cuts) && !str_equal(cuts[cut], map->entries[i].key)) {
            cut++;
        }
        if (cut == countof(cuts)) {
            struct place place = {file->path, map->entries[i].key_line, map->entries[i].key_column,
                                  0};
            diag_tell(file->diags, RULE_UNKNOWN_KEY, place, map->entries[i].key,
                      str_nearest(map->entries[i].key, cuts, countof(cuts)), STR("reserv"),
                      diag_join(file->arena, cuts, countof(cuts)));
        } else {
            family.fonts[cut / 2][cut % 2] = load_value(faces, file, &map->entries[i].value);
        }
    }
    return family;
}

void typefaces_read_fallbacks(struct typefaces *faces, const struct setup_file *file,
                              const struct value *value)
{
    if (value->kind != VALUE_LIST) {
        report(file, STR("reserv"), value);
        return;
    }
    faces->fallbacks.count = 0;
    for (size_t i = 0; i < value->as.list.count; i++) {
        struct family family = read_fallback(faces, file, &value->as.list.items[i]);
        fill_cuts(&family);
        if (family.fonts[0][0] != NULL) {
            *(struct family *)vec_push(&faces->fallbacks, file->arena, sizeof family) = family;
        }
    }
}

void typefaces_finish(const struct typefaces *faces)
{
    struct font *const *fonts = faces->fonts.items;
    for (size_t i = 0; i < faces->fonts.count; i++) {
        font_finish(fonts[i]);
    }
}
