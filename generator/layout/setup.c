#include "layout/setup.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/svg/svg.h"
#include "format/text/font.h"
#include "format/text/hyphen.h"
#include "format/text/slug.h"
#include "render/theme/theme_tokens.h"
#include "rules/diag.h"

#include <stdlib.h>

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

static int hex_digit(char byte)
{
    if (byte >= '0' && byte <= '9') {
        return byte - '0';
    }
    byte = (char)(byte | 0x20);
    return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/* "#rrggbb" or "#rgb". */
static bool read_hex(struct str text, uint32_t *colour)
{
    if ((text.size != 7 && text.size != 4) || text.data[0] != '#') {
        return false;
    }
    uint32_t number = 0;
    for (size_t i = 1; i < text.size; i++) {
        int digit = hex_digit(text.data[i]);
        if (digit < 0) {
            return false;
        }
        number = number << 4 | (uint32_t)digit;
        number = text.size == 4 ? number << 4 | (uint32_t)digit : number;
    }
    *colour = number;
    return true;
}

bool setup_colour(const struct handout_setup *setup, struct str name, uint32_t *colour)
{
    if (str_equal(name, STR("ingen"))) {
        *colour = COLOUR_NONE;
        return true;
    }
    if (read_hex(name, colour)) {
        return true;
    }
    const uint32_t *known = map_get(&setup->colours, name);
    if (known != NULL) {
        *colour = *known;
    }
    return known != NULL;
}

/* True when the file is there; that it cannot be told is reported. */
static bool exists(struct str path, struct diags *diags)
{
    enum fs_kind kind = fs_look(path);
    if (kind == FS_FAILED) {
        diag_add_unreadable(diags, path, false);
    }
    return kind == FS_FILE;
}

/* The light colours of the chain. Their faults are the theme's and reported there. */
static void read_colours(struct handout_setup *setup, const struct str *folders, size_t count,
                         struct diags *diags)
{
    struct arena scratch = {0};
    struct diags ignored;
    struct theme_tokens tokens = {0};
    diags_init(&ignored, &scratch);
    for (size_t i = 0; i < count; i++) {
        struct str path = path_join(setup->arena, folders[i], STR("tema.yaml"));
        if (exists(path, diags)) {
            theme_tokens_read(setup->arena, &scratch, path, &ignored, &tokens);
            *(struct str *)vec_push(&setup->sources, setup->arena, sizeof path) = path;
        }
    }
    for (size_t i = 0; i < tokens.light.count; i++) {
        const struct theme_token *token = tokens.light.entries[i].value;
        uint32_t colour;
        if (read_hex(token->value, &colour)) {
            uint32_t *kept = arena_alloc(setup->arena, sizeof *kept);
            *kept = colour;
            map_set(&setup->colours, setup->arena, token->name, kept);
            map_set(&setup->colours, setup->arena, token->slug, kept);
        }
    }
    diags_take_machine(diags, &ignored);
    arena_finish(&scratch);
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
    struct str parts[] = {file->folders[file->folder_count - 1], STR("/tryck/"), value->as.string};
    struct str path = str_join(setup->arena, parts, countof(parts));
    if (!fs_read(setup->arena, path, DIAGRAM_LIMIT, &css)) {
        if (setup_machine_failed(file, path)) {
            return;
        }
        setup_wrong(file, STR("diagram"), value,
                    STR(DIAG_BILINGUAL "en fil i temats mapp tryck" DIAG_BILINGUAL
                                       "a file in the theme's folder tryck"));
        return;
    }
    *(struct str *)vec_push(&setup->sources, setup->arena, sizeof path) = path;
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
    const struct value_map *map = theme_tokens_open(file->setup->arena, file->path, file->diags);
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

static int compare_paths(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

const struct handout_setup *handout_setup_load(struct arena *arena, const struct str *folders,
                                               size_t folder_count, struct diags *diags)
{
    struct handout_setup *setup = arena_alloc(arena, sizeof *setup);
    size_t errors = diags->errors;
    setup->arena = arena;
    read_colours(setup, folders, folder_count, diags);
    for (size_t i = 0; i < folder_count; i++) {
        struct str path = path_join(arena, folders[i], STR("tryck.yaml"));
        if (exists(path, diags)) {
            struct setup_file file = {setup, path, folders, i + 1, diags};
            *(struct str *)vec_push(&setup->sources, arena, sizeof path) = path;
            read_file(&file);
        }
    }
    if (setup->sources.count > 1) {
        qsort(setup->sources.items, setup->sources.count, sizeof(struct str), compare_paths);
    }
    setup->names = map_keys(&setup->papers, arena);
    bool usable = diags->errors == errors && map_get(&setup->families, STR("text")) != NULL &&
                  setup_paper(setup, STR("")) != NULL;
    if (!usable) {
        if (diags->errors == errors && folder_count > 0) {
            struct str args[] = {STR("typsnitt/text, papper/A4"), STR(""), STR("")};
            diag_add(diags, RULE_HANDOUT_SETUP,
                     (struct place){path_join(arena, folders[0], STR("tryck.yaml")), 0, 0, 0}, args,
                     1);
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

const struct str *handout_setup_sources(const struct handout_setup *setup, size_t *count)
{
    *count = setup->sources.count;
    return setup->sources.items;
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
