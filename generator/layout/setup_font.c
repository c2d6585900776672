/* The parts of setup that read files: typefaces and dictionaries. */
#include "base/arena.h"
#include "base/fs.h"
#include "format/text/font.h"
#include "format/text/hyphen.h"
#include "layout/setup.h"
#include "rules/diag.h"

#include <errno.h>

enum { FONT_LIMIT = 32 * 1024 * 1024, DICTIONARY_LIMIT = 8 * 1024 * 1024 };

static void report(const struct setup_file *file, const struct value *value, struct str why)
{
    struct str args[] = {value->as.string, why};
    diag_add(file->diags, RULE_HANDOUT_FILE,
             (struct place){file->path, value->line, value->column, 0}, args, countof(args));
}

bool setup_machine_failed(const struct setup_file *file, struct str path)
{
    if (!fs_is_machine(errno)) {
        return false;
    }
    diag_add_unreadable(file->diags, path, false);
    return true;
}

/* Reads tryck/<name> of the nearest folder that has it, children before parents. */
static bool read_nearest(const struct setup_file *file, const struct value *value, size_t limit,
                         struct str *path, struct str *bytes)
{
    struct handout_setup *setup = file->setup;
    if (value->kind != VALUE_STRING) {
        setup_wrong(file, STR(""), value,
                    STR(DIAG_BILINGUAL "namnet på en fil" DIAG_BILINGUAL "the name of a file"));
        return false;
    }
    for (size_t i = file->folder_count; i-- > 0;) {
        struct str parts[] = {file->folders[i], STR("/tryck/"), value->as.string};
        *path = str_join(setup->arena, parts, countof(parts));
        if (map_get(&setup->files, *path) != NULL || fs_read(setup->arena, *path, limit, bytes)) {
            return true;
        }
        if (setup_machine_failed(file, *path)) {
            return false;
        }
        if (!fs_is_missing(errno)) {
            break;
        }
    }
    report(file, value,
           STR(DIAG_BILINGUAL "den finns inte i temats mapp tryck" DIAG_BILINGUAL
                              "it is not in the theme's folder tryck"));
    return false;
}

static struct str fault_words(enum font_fault fault)
{
    switch (fault) {
    case FONT_NO_TRUETYPE:
        return STR(DIAG_BILINGUAL "den har inga fasta TrueType-konturer" DIAG_BILINGUAL
                                  "it has no fixed TrueType outlines");
    case FONT_MAY_NOT_EMBED:
        return STR(DIAG_BILINGUAL "licensen tillåter inte att den bäddas in" DIAG_BILINGUAL
                                  "its licence does not allow embedding");
    default:
        return STR(DIAG_BILINGUAL "den är inget typsnitt" DIAG_BILINGUAL "it is no font");
    }
}

/* The font of a file, loaded once; NULL when it cannot be used (reported). */
static const struct font *load(const struct setup_file *file, const struct value *value)
{
    struct handout_setup *setup = file->setup;
    struct str path;
    struct str bytes = {0};
    enum font_fault fault;
    if (!read_nearest(file, value, FONT_LIMIT, &path, &bytes)) {
        return NULL;
    }
    struct font *font = map_get(&setup->files, path);
    if (font != NULL) {
        return font;
    }
    font = font_load(setup->arena, bytes, &fault);
    if (font == NULL) {
        report(file, value, fault_words(fault));
        return NULL;
    }
    map_set(&setup->files, setup->arena, path, font);
    *(struct font **)vec_push(&setup->fonts, setup->arena, sizeof font) = font;
    *(struct str *)vec_push(&setup->sources, setup->arena, sizeof path) = path;
    return font;
}

static void fill_cuts(struct family *family)
{
    const struct font **normal = &family->fonts[0][0];
    const struct font **bold = &family->fonts[1][0];
    *normal = *normal != NULL ? *normal : *bold;
    *bold = *bold != NULL ? *bold : *normal;
    family->fonts[0][1] = family->fonts[0][1] != NULL ? family->fonts[0][1] : *normal;
    family->fonts[1][1] = family->fonts[1][1] != NULL ? family->fonts[1][1] : *bold;
}

/* A map of cuts, or the name of one file. False when it has no font. */
static bool read_family(const struct setup_file *file, struct str key, const struct value *value,
                        struct family *family)
{
    static const struct str cuts[] = {TEXT("normal"), TEXT("kursiv"), TEXT("fet"),
                                      TEXT("fetkursiv")};
    *family = (struct family){.name = key};
    if (value->kind == VALUE_STRING) {
        family->fonts[0][0] = load(file, value);
    } else if (value->kind == VALUE_MAP) {
        const struct value_map *map = value->as.map;
        for (uint32_t i = 0; i < map->count; i++) {
            size_t cut = 0;
            while (cut < countof(cuts) && !str_equal(cuts[cut], map->entries[i].key)) {
                cut++;
            }
            if (cut == countof(cuts)) {
                setup_wrong(file, map->entries[i].key, &map->entries[i].value,
                            STR("normal, kursiv, fet, fetkursiv"));
            } else {
                family->fonts[cut / 2][cut % 2] = load(file, &map->entries[i].value);
            }
        }
    } else {
        setup_wrong(file, key, value,
                    STR(DIAG_BILINGUAL "namn på filer" DIAG_BILINGUAL "names of files"));
    }
    fill_cuts(family);
    return family->fonts[0][0] != NULL;
}

void setup_read_families(const struct setup_file *file, const struct value *value)
{
    struct handout_setup *setup = file->setup;
    if (value->kind != VALUE_MAP) {
        setup_wrong(file, STR("typsnitt"), value,
                    STR(DIAG_BILINGUAL "namn med filer" DIAG_BILINGUAL "names with files"));
        return;
    }
    for (uint32_t i = 0; i < value->as.map->count; i++) {
        const struct value_entry *entry = &value->as.map->entries[i];
        struct family *family = arena_alloc(setup->arena, sizeof *family);
        if (read_family(file, entry->key, &entry->value, family)) {
            map_set(&setup->families, setup->arena, entry->key, family);
        }
    }
}

void setup_read_fallbacks(const struct setup_file *file, const struct value *value)
{
    struct handout_setup *setup = file->setup;
    if (value->kind != VALUE_LIST) {
        setup_wrong(file, STR("reserv"), value,
                    STR(DIAG_BILINGUAL "en lista" DIAG_BILINGUAL "a list"));
        return;
    }
    setup->fallbacks.count = 0;
    for (size_t i = 0; i < value->as.list.count; i++) {
        struct family family;
        if (read_family(file, STR("reserv"), &value->as.list.items[i], &family)) {
            *(struct family *)vec_push(&setup->fallbacks, setup->arena, sizeof family) = family;
        }
    }
}

/* avstavning: {sv: hyph_sv.dic} or {sv: {mönster: hyph_sv.dic, undantag: undantag_sv.txt}} */
void setup_read_hyphenation(const struct setup_file *file, const struct value *value)
{
    struct handout_setup *setup = file->setup;
    const struct value_map *map = value->kind == VALUE_MAP ? value->as.map : NULL;
    for (uint32_t i = 0; map != NULL && i < map->count; i++) {
        const struct value *patterns = &map->entries[i].value;
        const struct value *exceptions = NULL;
        struct str path;
        struct str bytes = {0};
        struct str words = {0};
        if (patterns->kind == VALUE_MAP) {
            exceptions = value_map_get(patterns->as.map, STR("undantag"));
            patterns = value_map_get(patterns->as.map, STR("mönster"));
        }
        if (patterns == NULL || !read_nearest(file, patterns, DICTIONARY_LIMIT, &path, &bytes)) {
            continue;
        }
        *(struct str *)vec_push(&setup->sources, setup->arena, sizeof path) = path;
        if (exceptions != NULL && read_nearest(file, exceptions, DICTIONARY_LIMIT, &path, &words)) {
            *(struct str *)vec_push(&setup->sources, setup->arena, sizeof path) = path;
        }
        struct hyphenator *hyphenator = hyphen_load(setup->arena, bytes, words);
        if (hyphenator == NULL) {
            report(file, patterns,
                   STR(DIAG_BILINGUAL "den är ingen avstavningsordlista" DIAG_BILINGUAL
                                      "it is no hyphenation dictionary"));
            continue;
        }
        struct hyphenation *entry = vec_push(&setup->hyphenations, setup->arena, sizeof *entry);
        *entry = (struct hyphenation){map->entries[i].key, hyphenator};
    }
    if (map == NULL) {
        setup_wrong(file, STR("avstavning"), value,
                    STR(DIAG_BILINGUAL "språk med filer" DIAG_BILINGUAL "languages with files"));
    }
}
