#include "render/web/json_schema.h"

#include "base/buf.h"
#include "format/data/json.h"

static void write_fields(struct json *json, const struct field_set *const *sets, size_t set_count);

static void write_field(struct json *json, const struct field *field);

static void write_choices(struct json *json, const struct field *field)
{
    json_key(json, STR("enum"));
    json_open_list(json);
    for (size_t i = 0; i < field->choice_count; i++) {
        json_string(json, field->choices[i].id);
    }
    json_close_list(json);
}

static void write_limits(struct json *json, const struct field *field, const char *least,
                         const char *most)
{
    if (field->has_least) {
        json_key(json, str_from(least));
        json_int(json, field->least);
    }
    if (field->has_most) {
        json_key(json, str_from(most));
        json_int(json, field->most);
    }
}

/* Scalars are read by their declared kind, so an editor may show them as number or text alike. */
static void write_types(struct json *json, const char *first, const char *second)
{
    json_key(json, STR("type"));
    json_open_list(json);
    json_string(json, str_from(first));
    json_string(json, str_from(second));
    json_close_list(json);
}

static void write_kind(struct json *json, const struct field *field)
{
    switch (field->kind) {
    case FIELD_INTEGER:
        json_field(json, "type", STR("integer"));
        write_limits(json, field, "minimum", "maximum");
        break;
    case FIELD_DECIMAL:
        write_types(json, "number", "string");
        break;
    case FIELD_DATE:
        json_field(json, "type", STR("string"));
        json_field(json, "format", STR("date"));
        break;
    case FIELD_ENUM:
        write_choices(json, field);
        break;
    case FIELD_BOOL:
        json_key(json, STR("enum"));
        json_open_list(json);
        json_string(json, STR("ja"));
        if (field->choice_count != 1) {
            json_string(json, STR("nej"));
        }
        json_close_list(json);
        break;
    case FIELD_LIST:
        json_field(json, "type", STR("array"));
        write_limits(json, field, "minItems", "maxItems");
        json_key(json, STR("items"));
        json_open_object(json);
        write_field(json, field->item);
        json_close_object(json);
        break;
    case FIELD_GROUP:
        write_fields(json, &field->group, 1);
        break;
    case FIELD_TEXT:
        write_types(json, "string", "number");
        write_limits(json, field, "minLength", "maxLength");
        break;
    default:
        json_field(json, "type", STR("string"));
        break;
    }
}

/* A field that is withheld from the web may be written in the file, and that is all the schema
 * tells: it is published, and a standard value or a choice is content. */
static void write_field(struct json *json, const struct field *field)
{
    if (field_is_withheld(field)) {
        return;
    }
    json_field(json, "title", field->label);
    json_field(json, "description", field->help);
    json_field(json, "default", field->fallback);
    write_kind(json, field);
}

static void write_companions(struct json *json, const struct field_set *fields)
{
    json_key(json, STR("dependentRequired"));
    json_open_object(json);
    for (size_t i = 0; i < fields->count; i++) {
        const struct field *field = &fields->items[i];
        if (field->companion_count == 0) {
            continue;
        }
        json_key(json, field->name);
        json_open_list(json);
        for (size_t c = 0; c < field->companion_count; c++) {
            json_string(json, field->companions[c]);
        }
        json_close_list(json);
    }
    json_close_object(json);
}

static void write_fields(struct json *json, const struct field_set *const *sets, size_t set_count)
{
    json_field(json, "type", STR("object"));
    json_key(json, STR("additionalProperties"));
    json_bool(json, false);
    json_key(json, STR("properties"));
    json_open_object(json);
    for (size_t s = 0; s < set_count; s++) {
        for (size_t i = 0; i < sets[s]->count; i++) {
            const struct field *field = &sets[s]->items[i];
            if (s > 0 && field_find(sets[0], field->name) != NULL) {
                continue;
            }
            json_key(json, field->name);
            json_open_object(json);
            write_field(json, field);
            json_close_object(json);
        }
    }
    json_close_object(json);
    write_companions(json, sets[0]);
    json_key(json, STR("required"));
    json_open_list(json);
    for (size_t s = 0; s < set_count; s++) {
        for (size_t i = 0; i < sets[s]->count; i++) {
            const struct field *field = &sets[s]->items[i];
            if (field->required && field->fallback.size == 0 && field->other_count == 0) {
                json_string(json, field->name);
            }
        }
    }
    json_close_list(json);
}

static void write_list_form(struct json *json, const struct type *type)
{
    json_open_object(json);
    json_field(json, "type", STR("object"));
    json_key(json, STR("properties"));
    json_open_object(json);
    json_key(json, STR("typ"));
    json_open_object(json);
    json_field(json, "const", type->id);
    json_close_object(json);
    json_key(json, STR("poster"));
    json_open_object(json);
    json_field(json, "type", STR("array"));
    json_key(json, STR("items"));
    json_open_object(json);
    json_field(json, "$ref", STR("#/$defs/post"));
    json_close_object(json);
    json_close_object(json);
    json_close_object(json);
    json_key(json, STR("required"));
    json_open_list(json);
    json_string(json, STR("typ"));
    json_string(json, STR("poster"));
    json_close_list(json);
    json_close_object(json);
}

void json_schema_render(const struct config *config, const struct type *type, struct buf *out)
{
    static const char text_name[] = "text";
    const struct field body = {.name = {text_name, sizeof(text_name) - 1},
                               .kind = FIELD_MARKDOWN,
                               .label = {text_name, sizeof(text_name) - 1}};
    const struct field_set body_set = {&body, 1};
    const struct field_set *sets[] = {&type->fields, schema_common_fields(), &body_set};
    struct str id[] = {config->url, STR("schema/"), type->slug, STR(".schema.json")};
    struct json json;
    json_init(&json, out, false);
    json_open_object(&json);
    json_field(&json, "$schema", STR("https://json-schema.org/draft/2020-12/schema"));
    struct buf address;
    buf_init(&address);
    for (size_t i = 0; i < countof(id); i++) {
        buf_add(&address, id[i]);
    }
    json_field(&json, "$id", buf_str(&address));
    buf_finish(&address);
    json_field(&json, "title", type->label);
    json_field(&json, "description", type->help);
    json_key(&json, STR("$defs"));
    json_open_object(&json);
    json_key(&json, STR("post"));
    json_open_object(&json);
    write_fields(&json, sets, countof(sets));
    json_close_object(&json);
    json_close_object(&json);
    json_key(&json, STR("oneOf"));
    json_open_list(&json);
    json_open_object(&json);
    json_field(&json, "$ref", STR("#/$defs/post"));
    json_close_object(&json);
    write_list_form(&json, type);
    json_close_list(&json);
    json_close_object(&json);
    buf_add(out, STR("\n"));
}
