#include "layout/setup.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/css/css_colour.h"
#include "format/svg/svg.h"
#include "format/text/font.h"
#include "format/text/hyphen.h"
#include "format/text/linebreak.h"
#include "format/text/slug.h"
#include "rules/diag.h"

enum { DIAGRAM_LIMIT = 256 * 1024 };

void setup_wrong(const struct setup_file *file, struct str key, const struct value *value,
                 struct str expected)
{
    struct str found = value->kind == VALUE_STRING ? value->as.string : STR("");
    struct str args[] = {key, found, expected};
    diag_add(file->diags, RULE_HANDOUT_VALUE,
             (struct place){file->path, value->line, value->column, 0}, args, countof(args));
}

/* --- colours --------------------------------------------------------------------------------------- */

bool setup_colour(const struct handout_setup *setup, struct str name, uint32_t *colour)
{
    if (str_equal(name, STR("ingen"))) {
        *colour = COLOUR_NONE;
        return true;
    }
    if (css_colour_hex(name, colour)) {
        return true;
    }
    struct arena scratch = {0};
    struct str parts[] = {STR("--farg-"), slug_make(&scratch, name)};
    const struct str *known = map_get(setup->variables, str_join(&scratch, parts, countof(parts)));
    arena_finish(&scratch);
    return known != NULL && css_colour_hex(*known, colour);
}

/* --- tryck.yaml ------------------------------------------------------------------------------------ */

/* `diagram` names a style sheet for drawings, a file below tryck/. */
static void read_sheet(const struct setup_file *file, const struct value *value)
{
    struct handout_setup *setup = file->setup;
    struct str css;
    if (value->kind != VALUE_STRING) {
        setup_wrong(file, STR("diagram"), value,
                    STR(DIAG_BILINGUAL "namnet på en fil" DIAG_BILINGUAL "the name of a file"));
        return;
    }
    struct str folder = file->folders[file->folder_count - 1].path;
    struct str parts[] = {folder, STR("/tryck/"), value->as.string};
    struct str path = str_join(setup->arena, parts, countof(parts));
    if (!fs_read(setup->arena, path, DIAGRAM_LIMIT, &css)) {
        setup_wrong(file, STR("diagram"), value,
                    STR(DIAG_BILINGUAL "en fil i temats mapp tryck" DIAG_BILINGUAL
                                       "a file in the theme's folder tryck"));
        return;
    }
    setup->sheet = svg_sheet_read(setup->arena, css);
}

static void read_section(const struct setup_file *file, struct str key, const struct value *value)
{
    if (str_equal(key, STR("typsnitt"))) {
        setup_read_families(file, value);
    } else if (str_equal(key, STR("reserv"))) {
        setup_read_fallbacks(file, value);
    } else if (str_equal(key, STR("avstavning"))) {
        setup_read_hyphenation(file, value);
    } else if (str_equal(key, STR("papper"))) {
        setup_read_papers(file, value);
    } else if (str_equal(key, STR("diagram"))) {
        read_sheet(file, value);
    }
}

static void read_file(const struct setup_file *file)
{
    static const struct str known[] = {TEXT("typsnitt"), TEXT("reserv"),    TEXT("avstavning"),
                                       TEXT("papper"),   TEXT("stilar"),    TEXT("storskrift"),
                                       TEXT("diagram"),  TEXT("utskrifter")};
    const struct value_map *map = file->folders[file->folder_count - 1].settings;
    for (uint32_t i = 0; map != NULL && i < map->count; i++) {
        const struct value_entry *entry = &map->entries[i];
        size_t k = 0;
        while (k < countof(known) && !str_equal(known[k], entry->key)) {
            k++;
        }
        if (k == countof(known)) {
            struct str all = diag_join(file->setup->arena, known, countof(known));
            struct str args[] = {entry->key, str_nearest(entry->key, known, countof(known)),
                                 STR("tryck.yaml"), all};
            diag_add(file->diags, RULE_UNKNOWN_KEY,
                     (struct place){file->path, entry->key_line, entry->key_column, 0}, args,
                     countof(args));
        }
        read_section(file, entry->key, &entry->value);
    }
    /* Styles name families, so these come first whatever the order in the file. */
    const struct value *styles = value_map_get(map, STR("stilar"));
    const struct value *large = value_map_get(map, STR("storskrift"));
    if (styles != NULL) {
        setup_read_styles(file, styles, &file->setup->rules);
    }
    if (large != NULL) {
        setup_read_styles(file, large, &file->setup->large);
    }
}

const struct handout_setup *
handout_setup_load(struct arena *arena, const struct handout_theme *theme, struct diags *diags)
{
    struct handout_setup *setup = arena_alloc(arena, sizeof *setup);
    size_t errors = diags->errors;
    setup->arena = arena;
    setup->variables = &theme->variables;
    linebreak_prepare();
    for (size_t i = 0; i < theme->folder_count; i++) {
        struct setup_file file = {setup, theme->folders[i].settings_path, theme->folders, i + 1,
                                  diags};
        read_file(&file);
    }
    setup->names = map_keys(&setup->papers, arena);
    bool usable = diags->errors == errors && map_get(&setup->families, STR("text")) != NULL &&
                  setup_paper(setup, STR("")) != NULL;
    if (!usable) {
        if (diags->errors == errors && theme->folder_count > 0) {
            struct str args[] = {STR("typsnitt/text, papper/A4"), STR(""), STR("")};
            diag_add(diags, RULE_HANDOUT_SETUP,
                     (struct place){theme->folders[0].settings_path, 0, 0, 0}, args, 1);
        }
        handout_setup_finish(setup);
        return NULL;
    }
    return setup;
}

void handout_setup_finish(const struct handout_setup *setup)
{
    struct font *const *fonts = setup->fonts.items;
    for (size_t i = 0; i < setup->fonts.count; i++) {
        font_finish(fonts[i]);
    }
    const struct hyphenation *list = setup->hyphenations.items;
    for (size_t i = 0; i < setup->hyphenations.count; i++) {
        hyphen_release(list[i].hyphenator);
    }
}

bool handout_setup_paper(const struct handout_setup *setup, struct str name,
                         const struct str **known, size_t *known_count)
{
    if (known != NULL) {
        *known = setup->names;
        *known_count = setup->papers.count;
    }
    return setup_paper(setup, name) != NULL;
}

const struct paper *setup_paper(const struct handout_setup *setup, struct str name)
{
    return map_get(&setup->papers, name.size == 0 ? STR("A4") : name);
}

struct style setup_base_style(const struct handout_setup *setup)
{
    struct style style = {.family = map_get(&setup->families, STR("text")),
                          .size = 10.5,
                          .leading = 1.4,
                          .marker_colour = COLOUR_NONE,
                          .background = COLOUR_NONE};
    return style;
}

const struct hyphenator *setup_hyphenator(const struct handout_setup *setup, struct str language)
{
    const struct hyphenation *list = setup->hyphenations.items;
    struct str primary = str_slice(language, 0, str_find_byte(language, '-', 0));
    for (size_t i = setup->hyphenations.count; i-- > 0;) { /* children's come last */
        if (str_equal(list[i].language, primary)) {
            return list[i].hyphenator;
        }
    }
    return NULL;
}
