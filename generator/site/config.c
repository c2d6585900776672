#include "site/config.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/data/yaml.h"
#include "site/field.h"
#include "site/field_lacking.h"
#include "site/frozen.h"
#include "site/text.h"
#include "site/text_slips.h"

#include <string.h>

static const struct field type_item = {.kind = FIELD_RAW, .label = TEXT("Typ")};
static const struct field file_item = {.kind = FIELD_RAW, .label = TEXT("Fil")};
static const struct field menu_entry = {.kind = FIELD_RAW, .label = TEXT("Menypunkt")};

static const struct field fields[] = {
    {.name = TEXT("titel"),
     .kind = FIELD_TEXT,
     .required = true,
     .label = TEXT("Titel"),
     .help = TEXT("Webbplatsens namn."),
     .example = TEXT("Nära vård i Norrdal")},
    {.name = TEXT("beskrivning"),
     .kind = FIELD_TEXT,
     .required = true,
     .label = TEXT("Beskrivning"),
     .help = TEXT("En mening om webbplatsen."),
     .example = TEXT("Material om den nära vården")},
    {.name = TEXT("språk"),
     .kind = FIELD_TEXT,
     .fallback = TEXT("sv"),
     .label = TEXT("Språk"),
     .help = TEXT("Språket på webbplatsen, till exempel sv eller en.")},
    {.name = TEXT("adress"),
     .kind = FIELD_TEXT,
     .required = true,
     .label = TEXT("Adress"),
     .help = TEXT("Adressen där webbplatsen ska ligga."),
     .example = TEXT("https://www.exempel.se/nara-vard/")},
    {.name = TEXT("tema"),
     .kind = FIELD_TEXT,
     .fallback = TEXT("base"),
     .label = TEXT("Tema"),
     .help = TEXT("Mappen med utseendet.")},
    {.name = TEXT("utgåva"),
     .kind = FIELD_TEXT,
     .label = TEXT("Utgåva"),
     .help = TEXT("Utgåvans namn. Varje utgåva finns kvar på en egen adress."),
     .example = TEXT("2023.1")},
    {.name = TEXT("datum"),
     .kind = FIELD_DATE,
     .required = true,
     .label = TEXT("Datum"),
     .help = TEXT("Utgåvans datum, eller dagen då texterna var klara."),
     .example = TEXT("2023-07-31")},
    {.name = TEXT("efterhand"),
     .kind = FIELD_TEXT,
     .label = TEXT("Efterhand"),
     .help = TEXT("Hur och när utgåvan sattes samman, om det skedde efter utgåvans datum."),
     .example = TEXT("Sammanställd 2024 ur protokoll och rapporter.")},
    {.name = TEXT("utgivare"),
     .kind = FIELD_TEXT,
     .required = true,
     .label = TEXT("Utgivare"),
     .help = TEXT("Vem som står bakom."),
     .example = TEXT("Norrdals kommun")},
    {.name = TEXT("kontakt"),
     .kind = FIELD_TEXT,
     .label = TEXT("Kontakt"),
     .help = TEXT("Hur man når utgivaren.")},
    {.name = TEXT("e-post"),
     .kind = FIELD_TEXT,
     .label = TEXT("E-post"),
     .help = TEXT("Utgivarens e-postadress.")},
    {.name = TEXT("rättigheter"),
     .kind = FIELD_TEXT,
     .label = TEXT("Rättigheter"),
     .help = TEXT("Vad andra får göra med materialet.")},
    {.name = TEXT("bild"),
     .kind = FIELD_TEXT,
     .label = TEXT("Bild"),
     .help = TEXT("Bild för delning i sociala medier, räknat från webbplatsens mapp.")},
    {.name = TEXT("logotyp"),
     .kind = FIELD_TEXT,
     .label = TEXT("Logotyp"),
     .help =
         TEXT("Utgivarens logotyp, till vänster om webbplatsens namn på varje sida. Räknat från "
              "webbplatsens mapp.")},
    {.name = TEXT("meny"),
     .kind = FIELD_LIST,
     .item = &menu_entry,
     .label = TEXT("Meny"),
     .help = TEXT("Sidorna i huvudmenyn.")},
    {.name = TEXT("sidfot"),
     .kind = FIELD_LIST,
     .item = &menu_entry,
     .label = TEXT("Sidfot"),
     .help = TEXT("Sidorna som länkas i sidfoten.")},
    {.name = TEXT("sök"),
     .kind = FIELD_BOOL,
     .fallback = TEXT("ja"),
     .label = TEXT("Sök"),
     .help = TEXT("Om läsarna ska kunna söka på webbplatsen.")},
    {.name = TEXT("kräver"),
     .kind = FIELD_LIST,
     .item = &type_item,
     .label = TEXT("Kräver"),
     .help = TEXT("Typer som måste ha minst en post.")},
    {.name = TEXT("släpp-igenom"),
     .kind = FIELD_LIST,
     .item = &file_item,
     .label = TEXT("Släpp igenom"),
     .help = TEXT("Filer som publiceras fast de kan köra program, räknat från webbplatsens mapp."),
     .example = TEXT("verktyg/spel.html")},
};

static const struct field menu_fields[] = {
    {.name = TEXT("till"),
     .kind = FIELD_RAW,
     .required = true,
     .label = TEXT("Mål"),
     .example = TEXT("malbild/index.md")},
    {.name = TEXT("titel"), .kind = FIELD_TEXT, .label = TEXT("Titel")},
};

static const struct field_set field_set = {fields, countof(fields)};
static const struct field_set menu_set = {menu_fields, countof(menu_fields)};

const struct field_set *config_fields(void)
{
    return &field_set;
}

struct str config_picture_path(const struct config *config, struct str key)
{
    struct str path = value_map_text(config->values, key);
    return str_starts(path, STR("/")) ? str_slice(path, 1, path.size) : path;
}

bool config_lets_through(const struct config *config, struct str path)
{
    const struct value *listed = config->let_through.items;
    for (size_t i = 0; i < config->let_through.count; i++) {
        struct str name = listed[i].as.string;
        if (str_equal(name, path) || (str_ends(name, STR("/")) && str_starts(path, name))) {
            return true;
        }
    }
    return false;
}

static void wrong(const struct field_reader *reader, const struct value *value, struct str key,
                  struct str words)
{
    field_tell_kind(reader->diags, reader->path, key, words, value);
}

static void read_menu(const struct field_reader *reader, const struct value *list, struct str key,
                      struct vec *menu)
{
    for (size_t i = 0; list != NULL && list->kind == VALUE_LIST && i < list->as.list.count; i++) {
        const struct value *raw = &list->as.list.items[i];
        struct menu_item item = {.place = field_place(reader, raw)};
        if (raw->kind == VALUE_MAP) {
            const struct field_set *sets[] = {&menu_set};
            struct value_map *checked =
                field_read_map(reader, sets, 1, key, item.place, raw->as.map);
            const struct value *to = value_map_get(raw->as.map, STR("till"));
            item.text = value_map_text(checked, STR("till"));
            item.title = value_map_text(checked, STR("titel"));
            item.place = to != NULL ? field_place(reader, to) : item.place;
        } else if (raw->kind == VALUE_STRING) {
            item.text = raw->as.string;
        } else {
            wrong(reader, raw, key, phrase(PHRASE_REFERENCE));
        }
        if (item.text.size > 0) {
            vec_add(menu, reader->arena, struct menu_item, item);
        }
    }
}

/* The characters that no web address may hold unencoded (RFC 3986), and ; ' and $ besides: the
 * address is copied into the settings of web servers. */
static bool has_unsafe_byte(struct str url)
{
    struct str unsafe = STR(" \"'<>\\^`{|};?#$");
    for (size_t i = 0; i < url.size; i++) {
        if ((unsigned char)url.data[i] < ' ' ||
            str_find_byte(unsafe, url.data[i], 0) < unsafe.size) {
            return true;
        }
    }
    return false;
}

static size_t scheme_size(struct str url)
{
    return str_starts(url, STR("https://")) ? 8 : str_starts(url, STR("http://")) ? 7 : 0;
}

bool config_url_fits(struct str url)
{
    size_t host = scheme_size(url);
    return host > 0 && url.size > host && !has_unsafe_byte(url);
}

/* The address must be absolute, as canonical links are made of it; it ends with a slash. */
static void read_url(const struct field_reader *reader, const struct value_map *raw,
                     struct config *config)
{
    struct str url = value_map_text(config->values, STR("adress"));
    if (url.size == 0) {
        return;
    }
    if (!config_url_fits(url)) {
        const struct value *value = value_map_get(raw, STR("adress"));
        diag_tell(reader->diags, RULE_BAD_URL, field_place(reader, value), STR("adress"), url);
        return;
    }
    if (!str_ends(url, STR("/"))) {
        url = str_concat(reader->arena, url, STR("/"));
    }
    config->url = url;
    config->url_path = str_slice(url, str_find_byte(url, '/', scheme_size(url)), url.size);
}

static void check_language(const struct field_reader *reader, const struct value_map *raw,
                           struct str language)
{
    const struct value *value = value_map_get(raw, STR("språk"));
    if (value != NULL && !text_is_language(language)) {
        diag_tell(reader->diags, RULE_BAD_LANGUAGE, field_place(reader, value), language);
    }
}

/* A list of texts, each kept with its place. */
static void read_names(const struct field_reader *reader, const struct value *list, struct str key,
                       struct str words, struct vec *names)
{
    bool listed = list != NULL && list->kind == VALUE_LIST;
    for (size_t i = 0; listed && i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        if (item->kind == VALUE_STRING) {
            vec_add(names, reader->arena, struct value, *item);
        } else {
            wrong(reader, item, key, words);
        }
    }
}

static void fill(const struct field_reader *reader, const struct value_map *raw,
                 struct config *config)
{
    const struct value_map *values = config->values;
    config->title = value_map_text(values, STR("titel"));
    config->description = value_map_text(values, STR("beskrivning"));
    config->language = value_map_text(values, STR("språk"));
    config->language = config->language.size > 0 ? config->language : STR("sv");
    config->theme = value_map_text(values, STR("tema"));
    config->theme = config->theme.size > 0 ? config->theme : STR("base");
    config->edition = value_map_text(values, STR("utgåva"));
    config->publisher = value_map_text(values, STR("utgivare"));
    const struct value *search = value_map_get(values, STR("sök"));
    config->search = search == NULL || search->kind != VALUE_BOOL || search->as.boolean;
    const struct value *date = value_map_get(raw, STR("datum"));
    if (date != NULL && date->kind == VALUE_STRING &&
        date_parse(str_trim(date->as.string), &config->date)) {
        config->date_iso = date_iso(reader->arena, config->date);
    }
    const struct value *theme = value_map_get(raw, STR("tema"));
    config->theme_place = theme != NULL ? field_place(reader, theme)
                                        : (struct place){.path = config->path, .line = 1};
    read_url(reader, raw, config);
    field_lacking_note_address(reader, value_map_get(raw, STR("adress")));
    check_language(reader, raw, config->language);
    read_menu(reader, value_map_get(values, STR("meny")), STR("meny"), &config->menu);
    read_menu(reader, value_map_get(values, STR("sidfot")), STR("sidfot"), &config->footer);
    read_names(reader, value_map_get(values, STR("kräver")), STR("kräver"),
               phrase(PHRASE_TYPE_NAME), &config->required_types);
    read_names(reader, value_map_get(values, STR("släpp-igenom")), STR("släpp-igenom"),
               phrase(PHRASE_FILE_PATH), &config->let_through);
}

static struct str language_of(const struct value_map *raw)
{
    const struct value *language = value_map_get(raw, STR("språk"));
    return language != NULL && language->kind == VALUE_STRING ? language->as.string : STR("sv");
}

/* The name of the edition becomes a part of addresses. */
static void check_edition(const struct field_reader *reader, const struct value_map *raw,
                          struct str edition)
{
    const struct value *value = value_map_get(raw, STR("utgåva"));
    struct str fault = edition.size > 0 ? frozen_name_fault(edition) : (struct str){0};
    if (fault.size > 0) {
        diag_tell(reader->diags, RULE_EDITION_NAME, field_place(reader, value), edition, fault);
    }
}

/* The keys of the settings: those that could be read when the file broke off, and then `whole` is
 * false; the rest of the site is looked at all the same. */
static const struct value_map *read_settings(struct arena *arena, struct arena *scratch,
                                             struct str path, struct diags *diags, bool *whole)
{
    struct str text;
    struct value root = value_null();
    *whole = false;
    if (!text_load(arena, path, diags, &text)) {
        return value_map_create(arena, 0);
    }
    text_check_hidden(scratch, path, text, diags);
    *whole = yaml_parse(arena, path, text, 1, diags, &root);
    if (root.kind == VALUE_MAP) {
        return root.as.map;
    }
    if (*whole) {
        field_tell_kind(diags, path, STR("webbplats.yaml"), phrase(PHRASE_KEYS), &root);
    }
    *whole = false;
    return value_map_create(arena, 0);
}

struct config *config_read(struct arena *arena, struct arena *scratch, struct str folder,
                           struct str path, struct diags *diags)
{
    struct config *config = arena_alloc(arena, sizeof(*config));
    config->folder = folder;
    config->path = path;
    bool whole;
    const struct value_map *map = read_settings(arena, scratch, path, diags, &whole);
    config->broken = !whole;
    struct field_reader reader = {.content = true,
                                  .partial = !whole,
                                  .arena = arena,
                                  .scratch = scratch,
                                  .diags = diags,
                                  .path = config->path,
                                  .language = language_of(map)};
    const struct field_set *sets[] = {&field_set};
    config->values = field_read_map(&reader, sets, 1, STR("webbplats.yaml"),
                                    (struct place){config->path, 1, 0, 0}, map);
    fill(&reader, map, config);
    check_edition(&reader, map, config->edition);
    return config;
}

struct config *config_load(struct arena *arena, struct arena *scratch, struct str folder,
                           struct diags *diags)
{
    bool here = folder.size == 0 || str_equal(folder, STR("."));
    folder = here ? STR(".") : folder;
    struct str path =
        here ? STR("webbplats.yaml") : str_concat(arena, folder, STR("/webbplats.yaml"));
    enum fs_kind kind = fs_look(path);
    if (kind == FS_FAILED) {
        diag_add_unreadable(diags, path, false);
        return NULL;
    }
    if (kind != FS_FILE) {
        diag_tell(diags, RULE_NO_SITE, ((struct place){.path = path}), folder);
        return NULL;
    }
    return config_read(arena, scratch, folder, path, diags);
}
