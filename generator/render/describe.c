#include "render/describe.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/html.h"

static void set_text(struct value_map *map, struct arena *arena, const char *key, struct str text)
{
    value_set(map, arena, key, text.size > 0 ? value_string(text) : value_null());
}

static struct value describe_fields(struct arena *arena, const struct schema *schema,
                                    const struct field_set *fields);

static struct value describe_choices(struct arena *arena, const struct field *field)
{
    struct value *items = arena_array(arena, field->choice_count, sizeof(*items));
    for (size_t i = 0; i < field->choice_count; i++) {
        struct value_map *map = value_map_create(arena, 2);
        map->self = field->choices[i].label;
        value_set(map, arena, "id", value_string(field->choices[i].id));
        value_set(map, arena, "etikett", value_string(field->choices[i].label));
        items[i] = value_from_map(map);
    }
    return value_list(items, field->choice_count);
}

static struct value describe_field(struct arena *arena, const struct schema *schema,
                                   const struct field *field)
{
    struct value_map *map = value_map_create(arena, 10);
    const struct type *target = schema_type(schema, field->target);
    map->self = field->name;
    set_text(map, arena, "namn", field->name);
    set_text(map, arena, "etikett", field->label);
    set_text(map, arena, "hjälp", field->help);
    set_text(map, arena, "slag", field_kind_name(field->kind));
    set_text(map, arena, "exempel", field->example);
    set_text(map, arena, "standard", field->fallback);
    value_set(map, arena, "krävs", value_bool(field->required));
    set_text(map, arena, "till", target != NULL ? target->label : field->target);
    value_set(map, arena, "värden", describe_choices(arena, field));
    value_set(map, arena, "fält",
              field->group != NULL ? describe_fields(arena, schema, field->group)
                                   : value_list(NULL, 0));
    value_set(map, arena, "av",
              field->item != NULL ? describe_field(arena, schema, field->item) : value_null());
    return value_from_map(map);
}

static struct value describe_fields(struct arena *arena, const struct schema *schema,
                                    const struct field_set *fields)
{
    struct value *items = arena_array(arena, fields->count, sizeof(*items));
    size_t count = 0;
    for (size_t i = 0; i < fields->count; i++) {
        /* What is withheld from the web is not described there either: its standard
         * value is content. */
        if (!field_is_withheld(&fields->items[i])) {
            items[count++] = describe_field(arena, schema, &fields->items[i]);
        }
    }
    return value_list(items, count);
}

static struct str presence_word(enum presence presence)
{
    return presence == PRESENCE_REQUIRED ? STR("krävs")
           : presence == PRESENCE_NONE   ? STR("inget")
                                         : STR("får");
}

struct value describe_type(struct arena *arena, const struct schema *schema,
                           const struct type *type)
{
    struct value_map *map = value_map_create(arena, 9);
    map->self = type->label;
    set_text(map, arena, "id", type->id);
    set_text(map, arena, "slug", type->slug);
    set_text(map, arena, "etikett", type->label);
    set_text(map, arena, "plural", type->plural);
    set_text(map, arena, "hjälp", type->help);
    set_text(map, arena, "mapp", type->folder);
    value_set(map, arena, "sida", value_bool(type->page));
    set_text(map, arena, "brödtext", presence_word(type->body));
    value_set(map, arena, "fält", describe_fields(arena, schema, &type->fields));
    return value_from_map(map);
}

struct value describe_block(struct arena *arena, const struct schema *schema,
                            const struct block *block)
{
    struct value_map *map = value_map_create(arena, 6);
    map->self = block->label;
    set_text(map, arena, "id", block->slug);
    set_text(map, arena, "namn", block->id);
    set_text(map, arena, "etikett", block->label);
    set_text(map, arena, "hjälp", block->help);
    set_text(map, arena, "innehåll", presence_word(block->body));
    value_set(map, arena, "fält", describe_fields(arena, schema, &block->fields));
    return value_from_map(map);
}

/* "Nyckeln ”{1}” finns inte{2? i {2}}" → "Nyckeln ”…” finns inte i …": a reader of the list has no
 * arguments to fill in. */
static struct str without_arguments(struct arena *arena, struct str text)
{
    struct buf out;
    buf_init(&out);
    size_t depth = 0;
    for (size_t i = 0; i < text.size; i++) {
        bool opens = text.data[i] == '{' && i + 2 < text.size && text.data[i + 1] >= '1' &&
                     text.data[i + 1] <= '4';
        if (opens && text.data[i + 2] == '}') {
            buf_add(&out, STR("…"));
            i += 2;
        } else if (opens && text.data[i + 2] == '?') {
            depth++;
            i += 2;
        } else if (text.data[i] == '}' && depth > 0) {
            depth--;
        } else {
            buf_add_byte(&out, text.data[i]);
        }
    }
    struct str result = buf_copy(&out, arena);
    buf_finish(&out);
    return result;
}

/* The explanation's paragraphs and its indented examples as HTML. */
static struct str explanation_html(struct arena *arena, struct str text)
{
    struct buf out;
    buf_init(&out);
    struct str line;
    bool code = false;
    bool paragraph = false;
    while (str_next_line(&text, &line)) {
        bool indented = str_starts(line, STR("    "));
        bool blank = str_trim(line).size == 0;
        if (paragraph && (indented || blank)) {
            buf_add(&out, STR("</p>\n"));
            paragraph = false;
        }
        if (code && !indented && !blank) {
            buf_add(&out, STR("</code></pre>\n"));
            code = false;
        }
        if (indented && !code) {
            buf_add(&out, STR("<pre><code>"));
            code = true;
        } else if (!indented && !blank && !paragraph) {
            buf_add(&out, STR("<p>"));
            paragraph = true;
        }
        html_escape(indented ? str_slice(line, 4, line.size) : line, &out);
        buf_add(&out, code || paragraph ? STR("\n") : STR(""));
    }
    buf_add(&out, code ? STR("</code></pre>\n") : paragraph ? STR("</p>\n") : STR(""));
    struct str result = buf_copy(&out, arena);
    buf_finish(&out);
    return result;
}

struct value describe_rules(struct arena *arena, enum language language)
{
    struct value *items = arena_array(arena, RULE_COUNT, sizeof(*items));
    for (int r = 0; r < RULE_COUNT; r++) {
        const struct rule_entry *rule = rule_get((enum rule)r);
        struct value_map *map = value_map_create(arena, 5);
        struct str level = str_from(severity_word(rule->severity, language));
        map->self = str_from(rule->id);
        set_text(map, arena, "id", str_from(rule->id));
        set_text(map, arena, "nivå", level);
        set_text(map, arena, "text", without_arguments(arena, str_from(rule->text[language])));
        set_text(map, arena, "hjälp", without_arguments(arena, str_from(rule->help[language])));
        set_text(map, arena, "förklaring",
                 explanation_html(arena, str_from(rule->explain[language])));
        items[r] = value_from_map(map);
    }
    return value_list(items, RULE_COUNT);
}
