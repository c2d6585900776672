#include "layout/setup.h"

#include "base/arena.h"
#include "format/data/value.h"
#include "rules/diag.h"

/* tryck.yaml: what is no style. */
static void read_settings(struct handout_setup *setup, const struct setup_file *file,
                          const struct value_map *map)
{
    static const struct str known[] = {TEXT("reserv"), TEXT("avstavning")};
    for (uint32_t i = 0; map != NULL && i < map->count; i++) {
        const struct value_entry *entry = &map->entries[i];
        if (str_equal(entry->key, known[0])) {
            typefaces_read_fallbacks(&setup->faces, file, &entry->value);
        } else if (str_equal(entry->key, known[1])) {
            hyphenation_read(&setup->hyphenations, file, &entry->value);
        } else {
            diag_tell(file->diags, RULE_UNKNOWN_KEY,
                      ((struct place){file->path, entry->key_line, entry->key_column, 0}),
                      entry->key, str_nearest(entry->key, known, countof(known)), STR("tryck.yaml"),
                      diag_join(file->arena, known, countof(known)));
        }
    }
}

/* The sheets of all folders, each with the folders in which it may look for files. */
static struct stylesheet *list_sheets(const struct handout_theme *theme, struct setup_file file,
                                      size_t *count)
{
    struct vec list = {0};
    for (size_t i = 0; i < theme->folder_count; i++) {
        const struct handout_text *texts = theme->folders[i].sheets.items;
        for (size_t t = 0; t < theme->folders[i].sheets.count; t++) {
            file.path = texts[t].path;
            file.folder_count = i + 1;
            struct stylesheet *sheet = vec_push(&list, file.arena, sizeof *sheet);
            *sheet = (struct stylesheet){file, texts[t].text};
        }
    }
    *count = list.count;
    return list.items;
}

static void read_theme(struct handout_setup *setup, const struct handout_theme *theme,
                       struct diags *diags)
{
    struct arena *arena = setup->sheets.arena;
    struct str *folders = arena_array(arena, theme->folder_count, sizeof *folders);
    struct setup_file file = {.arena = arena, .diags = diags, .folders = folders};
    size_t count;
    for (size_t i = 0; i < theme->folder_count; i++) {
        folders[i] = theme->folders[i].path;
        file.path = theme->folders[i].settings_path;
        file.folder_count = i + 1;
        read_settings(setup, &file, theme->folders[i].settings);
    }
    const struct stylesheet *list = list_sheets(theme, file, &count);
    stylesheets_read(&setup->sheets, list, count);
}

/* True when there is what no handout can do without; else it is reported. */
static bool is_usable(const struct handout_setup *setup, const struct handout_theme *theme,
                      struct diags *diags)
{
    bool faces = setup->faces.families.count > 0;
    bool paper = setup_paper(setup, STR(""), false) != NULL;
    if ((!faces || !paper) && theme->folder_count > 0) {
        struct str missing = faces   ? STR("@page A4")
                             : paper ? STR("@font-face")
                                     : STR("@font-face, @page A4");
        diag_tell(diags, RULE_HANDOUT_SETUP,
                  ((struct place){theme->folders[0].settings_path, 0, 0, 0}), missing);
    }
    return faces && paper;
}

const struct handout_setup *
handout_setup_load(struct arena *arena, const struct handout_theme *theme, struct diags *diags)
{
    struct handout_setup *setup = arena_alloc(arena, sizeof *setup);
    size_t errors = diags->errors;
    setup->sheets = (struct stylesheets){
        .arena = arena, .variables = &theme->variables, .faces = &setup->faces};
    read_theme(setup, theme, diags);
    setup->paper_names = map_keys(&setup->sheets.variants[0].papers, arena);
    if (diags->errors > errors || !is_usable(setup, theme, diags)) {
        handout_setup_finish(setup);
        return NULL;
    }
    return setup;
}

void handout_setup_finish(const struct handout_setup *setup)
{
    typefaces_finish(&setup->faces);
    hyphenation_finish(&setup->hyphenations);
}

bool handout_setup_paper(const struct handout_setup *setup, struct str name,
                         const struct str **known, size_t *known_count)
{
    if (known != NULL) {
        *known = setup->paper_names;
        *known_count = setup->sheets.variants[0].papers.count;
    }
    return setup_paper(setup, name, false) != NULL;
}

const struct style_rules *setup_rules(const struct handout_setup *setup, bool large)
{
    return &setup->sheets.variants[large].rules;
}

const struct paper *setup_paper(const struct handout_setup *setup, struct str name, bool large)
{
    const struct map *papers = &setup->sheets.variants[large].papers;
    return map_get(papers, name.size == 0 ? STR("A4") : name);
}

struct style setup_initial_style(const struct handout_setup *setup)
{
    const double medium = 2.25; /* a border's width */
    struct style style = {.family = setup->faces.families.entries[0].value,
                          .size = 10.5,
                          .line_height = {.times = 1.4},
                          .orphans = 2,
                          .widows = 2,
                          .marker_colour = COLOUR_CURRENT,
                          .background = COLOUR_NONE};
    for (size_t i = 0; i < SIDES; i++) {
        style.border[i] = medium;
        style.border_colour[i] = COLOUR_CURRENT;
    }
    return style;
}
