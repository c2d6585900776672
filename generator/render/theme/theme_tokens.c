#include "render/theme/theme_tokens.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/path.h"
#include "format/css/css_colour.h"
#include "format/data/value.h"
#include "format/data/yaml.h"
#include "format/text/slug.h"
#include "format/text/utf8.h"
#include "site/field.h"
#include "site/schema.h"
#include "site/text.h"

/* --- what tema.yaml may hold ------------------------------------------------------------------ */

static const struct field colour_fields[] = {
    {.name = TEXT("ljus"), .kind = FIELD_RAW, .label = TEXT("Ljusa färger")},
    {.name = TEXT("mörk"), .kind = FIELD_RAW, .label = TEXT("Mörka färger")},
};
static const struct field_set colour_set = {colour_fields, countof(colour_fields)};

static const struct field pair_fields[] = {
    {.name = TEXT("text"), .kind = FIELD_TEXT, .required = true, .label = TEXT("Färg")},
    {.name = TEXT("mot"), .kind = FIELD_TEXT, .required = true, .label = TEXT("Bakgrund")},
    {.name = TEXT("minst"),
     .kind = FIELD_DECIMAL,
     .fallback = TEXT("4.5"),
     .has_least = true,
     .least = 1,
     .has_most = true,
     .most = 21,
     .label = TEXT("Minsta kontrast")},
};
static const struct field_set pair_set = {pair_fields, countof(pair_fields)};
static const struct field pair_item = {
    .kind = FIELD_GROUP, .group = &pair_set, .label = TEXT("Kontrast")};

static const struct field theme_fields[] = {
    {.name = TEXT("namn"),
     .kind = FIELD_TEXT,
     .required = true,
     .label = TEXT("Namn"),
     .help = TEXT("Temats namn."),
     .example = TEXT("Norrdal")},
    {.name = TEXT("beskrivning"), .kind = FIELD_TEXT, .label = TEXT("Beskrivning")},
    {.name = TEXT("ärver"), .kind = FIELD_TEXT, .label = TEXT("Ärver")},
    {.name = TEXT("färger"), .kind = FIELD_GROUP, .group = &colour_set, .label = TEXT("Färger")},
    {.name = TEXT("mått"), .kind = FIELD_RAW, .label = TEXT("Mått")},
    {.name = TEXT("typsnitt"), .kind = FIELD_RAW, .label = TEXT("Typsnitt")},
    {.name = TEXT("kontrast"), .kind = FIELD_LIST, .item = &pair_item, .label = TEXT("Kontrast")},
};
static const struct field_set theme_set = {theme_fields, countof(theme_fields)};

const struct value_map *theme_tokens_open(struct arena *arena, struct str path, struct diags *diags)
{
    struct str text;
    struct value value;
    if (!text_load(arena, path, diags, &text) || !yaml_parse(arena, path, text, 1, diags, &value)) {
        return NULL;
    }
    if (value.kind == VALUE_NULL) {
        return value_map_create(arena, 0);
    }
    if (value.kind != VALUE_MAP) {
        field_tell_kind(diags, path, path_name(path), phrase(PHRASE_KEYS), &value);
        return NULL;
    }
    return value.as.map;
}

/* --- reading ---------------------------------------------------------------------------------- */

struct token_reader {
    const struct field_reader *fields;
    struct map *tokens;
    bool colours;
};

static void report(const struct field_reader *reader, enum rule rule, const struct value *value,
                   struct str a, struct str b)
{
    diag_tell(reader->diags, rule, field_place(reader, value), a, b);
}

/* The first character of a size or typeface that would end its declaration or what is around it, or
 * the quotation mark or bracket that has no partner; empty when all is well. */
static struct str unsafe_character(struct str value)
{
    size_t opened = value.size;
    size_t depth = 0;
    char quote = '\0';
    for (size_t i = 0; i < value.size; i++) {
        char byte = value.data[i];
        bool comment = byte == '/' && i + 1 < value.size && value.data[i + 1] == '*';
        if (byte == ';' || byte == '{' || byte == '}' || byte == '<' || byte == '\\' ||
            (unsigned char)byte < ' ' || comment || (quote == '\0' && byte == ')' && depth == 0)) {
            return str_slice(value, i, i + 1);
        }
        if (quote != '\0') {
            quote = byte == quote ? '\0' : quote;
        } else if (byte == '"' || byte == '\'') {
            quote = byte;
            opened = i;
        } else if (byte == '(' && depth++ == 0) {
            opened = i;
        } else if (byte == ')') {
            depth--;
        }
    }
    return quote != '\0' || depth > 0 ? str_slice(value, opened, opened + 1) : (struct str){0};
}

static bool check_value(const struct token_reader *reader, const struct value_entry *entry)
{
    if (entry->value.kind != VALUE_STRING || str_trim(entry->value.as.string).size == 0) {
        report(reader->fields, RULE_EMPTY_VALUE, &entry->value, entry->key, (struct str){0});
        return false;
    }
    struct str value = entry->value.as.string;
    uint32_t rgb;
    if (reader->colours && !css_colour_hex(value, &rgb)) {
        report(reader->fields, RULE_BAD_COLOUR, &entry->value, entry->key, value);
        return false;
    }
    struct str unsafe = unsafe_character(value);
    if (unsafe.size > 0) {
        report(reader->fields, RULE_BAD_TOKEN, &entry->value, entry->key, unsafe);
        return false;
    }
    return true;
}

static void read_token(const struct token_reader *reader, const struct value_entry *entry)
{
    struct arena *arena = reader->fields->arena;
    struct theme_token token = {.name = entry->key,
                                .slug = slug_make(arena, entry->key),
                                .value = entry->value.as.string,
                                .place = field_place(reader->fields, &entry->value)};
    if (token.slug.size == 0) {
        report(reader->fields, RULE_BAD_ID, &entry->value, entry->key, (struct str){0});
    } else if (check_value(reader, entry)) {
        struct theme_token *kept = arena_alloc(arena, sizeof(*kept));
        *kept = token;
        map_set(reader->tokens, arena, token.slug, kept);
    }
}

static void read_tokens(const struct field_reader *fields, const struct value_map *map,
                        struct str key, struct map *tokens)
{
    const struct value *value = value_map_get(map, key);
    struct token_reader reader = {fields, tokens,
                                  str_equal(key, STR("ljus")) || str_equal(key, STR("mörk"))};
    if (value == NULL || value->kind == VALUE_NULL) {
        return;
    }
    if (value->kind != VALUE_MAP) {
        field_tell_kind(fields->diags, fields->path, key, phrase(PHRASE_NAMES_WITH_VALUES), value);
        return;
    }
    for (uint32_t i = 0; i < value->as.map->count; i++) {
        read_token(&reader, &value->as.map->entries[i]);
    }
}

/* One pair. `raw` tells the places; `checked` has the values that passed. */
static void read_pair(const struct field_reader *fields, const struct value *raw,
                      const struct value_map *checked, struct theme_tokens *tokens)
{
    const struct value *text = value_map_get(checked, STR("text"));
    const struct value *against = value_map_get(checked, STR("mot"));
    const struct value *least = value_map_get(checked, STR("minst"));
    const struct value *written = value_map_get(raw->as.map, STR("minst"));
    if (text == NULL || against == NULL || text->kind != VALUE_STRING ||
        against->kind != VALUE_STRING) {
        return;
    }
    struct theme_pair *pair = vec_push(&tokens->pairs, fields->arena, sizeof(*pair));
    bool given = written != NULL && least != NULL && least->kind == VALUE_NUMBER;
    *pair = (struct theme_pair){
        .text = text->as.string,
        .against = against->as.string,
        .least = given ? written->as.string : STR("4.5"),
        .ratio = given ? least->as.number : 4.5,
        .place = field_place(fields, raw),
        .text_place = field_place(fields, value_map_get(raw->as.map, STR("text"))),
        .against_place = field_place(fields, value_map_get(raw->as.map, STR("mot")))};
}

static void read_pairs(const struct field_reader *fields, const struct value_map *raw,
                       const struct value_map *checked, struct theme_tokens *tokens)
{
    const struct value *written = value_map_get(raw, STR("kontrast"));
    const struct value *list = value_map_get(checked, STR("kontrast"));
    if (written == NULL || list == NULL || list->kind != VALUE_LIST) {
        return;
    }
    for (size_t i = 0; i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        if (item->kind == VALUE_MAP) {
            read_pair(fields, &written->as.list.items[i], item->as.map, tokens);
        }
    }
}

void theme_tokens_read(struct arena *arena, struct arena *scratch, struct str path,
                       struct diags *diags, struct theme_tokens *tokens)
{
    const struct value_map *raw = theme_tokens_open(arena, path, diags);
    if (raw == NULL) {
        return;
    }
    struct field_reader fields = {
        .arena = arena, .scratch = scratch, .diags = diags, .path = path, .language = STR("sv")};
    const struct field_set *sets[] = {&theme_set};
    const struct value_map *checked =
        field_read_map(&fields, sets, 1, STR("tema.yaml"), (struct place){path, 1, 1, 0}, raw);
    const struct value *colours = value_map_get(checked, STR("färger"));
    if (colours != NULL && colours->kind == VALUE_MAP) {
        read_tokens(&fields, colours->as.map, STR("ljus"), &tokens->light);
        read_tokens(&fields, colours->as.map, STR("mörk"), &tokens->dark);
    }
    read_tokens(&fields, checked, STR("mått"), &tokens->sizes);
    read_tokens(&fields, checked, STR("typsnitt"), &tokens->typefaces);
    read_pairs(&fields, raw, checked, tokens);
}

/* --- checking --------------------------------------------------------------------------------- */

static void report_unknown(struct arena *arena, const struct theme_tokens *tokens, struct str name,
                           struct place place, struct diags *diags)
{
    struct str *names = arena_array(arena, tokens->light.count, sizeof(*names));
    for (size_t i = 0; i < tokens->light.count; i++) {
        names[i] = ((const struct theme_token *)tokens->light.entries[i].value)->name;
    }
    diag_tell(diags, RULE_UNKNOWN_COLOUR, place, name,
              str_nearest(name, names, tokens->light.count));
}

const struct theme_token *theme_tokens_colour(struct arena *arena,
                                              const struct theme_tokens *tokens, bool dark,
                                              struct str name)
{
    struct str slug = slug_make(arena, name);
    const struct theme_token *token = dark ? map_get(&tokens->dark, slug) : NULL;
    return token != NULL ? token : map_get(&tokens->light, slug);
}

void theme_tokens_check(struct arena *arena, const struct theme_tokens *tokens, struct diags *diags)
{
    for (size_t i = 0; i < tokens->dark.count; i++) {
        const struct theme_token *token = tokens->dark.entries[i].value;
        if (map_get(&tokens->light, token->slug) == NULL) {
            report_unknown(arena, tokens, token->name, token->place, diags);
        }
    }
    const struct theme_pair *pairs = tokens->pairs.items;
    for (size_t i = 0; i < tokens->pairs.count; i++) {
        if (theme_tokens_colour(arena, tokens, false, pairs[i].text) == NULL) {
            report_unknown(arena, tokens, pairs[i].text, pairs[i].text_place, diags);
        }
        if (theme_tokens_colour(arena, tokens, false, pairs[i].against) == NULL) {
            report_unknown(arena, tokens, pairs[i].against, pairs[i].against_place, diags);
        }
    }
}

/* --- custom properties ------------------------------------------------------------------------ */

static void add_variables(struct arena *arena, const struct map *tokens, struct str prefix,
                          struct map *variables)
{
    for (size_t i = 0; i < tokens->count; i++) {
        const struct theme_token *token = tokens->entries[i].value;
        struct str parts[] = {prefix, token->slug};
        struct str *value = arena_alloc(arena, sizeof *value);
        *value = token->value;
        map_set(variables, arena, str_join(arena, parts, countof(parts)), value);
    }
}

void theme_tokens_variables(struct arena *arena, const struct theme_tokens *tokens,
                            struct map *variables)
{
    add_variables(arena, &tokens->light, STR("--farg-"), variables);
    add_variables(arena, &tokens->sizes, STR("--matt-"), variables);
    add_variables(arena, &tokens->typefaces, STR("--typsnitt-"), variables);
}

/* --- writing ---------------------------------------------------------------------------------- */

static void write_tokens(const struct map *tokens, struct str prefix, struct buf *out)
{
    for (size_t i = 0; i < tokens->count; i++) {
        const struct theme_token *token = tokens->entries[i].value;
        buf_add(out, prefix);
        buf_add(out, token->slug);
        buf_add_byte(out, ':');
        buf_add(out, token->value);
        buf_add(out, STR(";\n"));
    }
}

void theme_tokens_write(const struct theme_tokens *tokens, struct buf *out)
{
    buf_add(out, STR(":root{\n"));
    write_tokens(&tokens->light, STR("--farg-"), out);
    write_tokens(&tokens->sizes, STR("--matt-"), out);
    write_tokens(&tokens->typefaces, STR("--typsnitt-"), out);
    buf_add(out, STR("}\n"));
    if (tokens->dark.count > 0) {
        buf_add(out, STR("@media screen and (prefers-color-scheme:dark){:root{\n"));
        write_tokens(&tokens->dark, STR("--farg-"), out);
        buf_add(out, STR("}}\n"));
    }
}
