#include "render/field_shape.h"

#include "base/arena.h"
#include "site/field_lacking.h"

struct field_flags {
    const char *name;
    bool on;
};

static struct value shape_of(struct page *page, const struct field *field,
                             const struct value *value, bool labelled);

/* A fact that is left open shows that it is. */
static bool is_lacking(const struct value_map *values, const struct field *field)
{
    const struct value *lacking = value_map_get(values, STR(FIELD_LACKING_KEY));
    bool some = lacking != NULL && lacking->kind == VALUE_MAP;
    return some && value_map_text(lacking->as.map, field->name).size > 0;
}

bool field_shows(const struct value_map *values, const struct field *field)
{
    const struct value *value = value_map_get(values, field->name);
    return value != NULL && (value_truth(value) || is_lacking(values, field));
}

static struct value group_shape(struct page *page, const struct field_set *fields,
                                const struct value_map *values)
{
    struct vec items = {0};
    for (size_t i = 0; i < fields->count; i++) {
        const struct value *value = value_map_get(values, fields->items[i].name);
        if (field_shows(values, &fields->items[i])) {
            vec_add(&items, page->scratch, struct value,
                    shape_of(page, &fields->items[i], value, true));
        }
    }
    return value_list(items.items, items.count);
}

/* A faulty declaration may not say what its list is made of; the page is still made, to look for
 * anchors. */
static struct value list_shape(struct page *page, const struct field *item,
                               const struct value *list)
{
    static const struct field anything = {.kind = FIELD_RAW};
    item = item != NULL ? item : &anything;
    struct value *items = arena_array(page->scratch, list->as.list.count, sizeof(*items));
    for (size_t i = 0; i < list->as.list.count; i++) {
        items[i] = shape_of(page, item, &list->as.list.items[i], false);
    }
    return value_list(items, list->as.list.count);
}

/* The theme's word, else the language's own. */
static struct str yes_or_no(const struct page *page, bool yes)
{
    bool english = str_equal(page->language, STR("en"));
    struct str word = page_text(page, yes ? STR("ja") : STR("nej"));
    struct str usual =
        yes ? (english ? STR("yes") : STR("ja")) : (english ? STR("no") : STR("nej"));
    return word.size > 0 ? word : usual;
}

/* A field as a generic template shows it: every flag is set, so that nested shapes never borrow an
 * outer one's. */
static struct value shape_of(struct page *page, const struct field *field,
                             const struct value *value, bool labelled)
{
    struct value_map *map = value_map_create(page->scratch, 15);
    bool list = value->kind == VALUE_LIST;
    bool group = field->kind == FIELD_GROUP && value->kind == VALUE_MAP;
    bool reference = field->kind == FIELD_REFERENCE && value->kind == VALUE_MAP;
    bool target = value->kind == VALUE_OPAQUE && value->as.opaque.tag == TAG_TARGET;
    bool image = target && field->kind == FIELD_IMAGE;
    bool markdown = value->kind == VALUE_OPAQUE && !target;
    bool yes_no = value->kind == VALUE_BOOL;
    bool lacking = value->kind == VALUE_NULL;
    const struct field_flags flags[] = {
        {"är-lista", list},
        {"är-grupp", group},
        {"är-referens", reference},
        {"är-bild", image},
        {"är-länk", target && !image},
        {"är-markdown", markdown},
        {"är-saknad", lacking},
        {"är-text", !list && !group && !reference && !target && !markdown && !lacking}};
    value_set(map, page->scratch, "namn", value_string(field->name));
    value_set(map, page->scratch, "etikett", labelled ? value_string(field->label) : value_null());
    struct str word = yes_no ? yes_or_no(page, value->as.boolean) : (struct str){0};
    map->self = yes_no                        ? word
                : value->kind == VALUE_STRING ? value->as.string
                : value->kind == VALUE_MAP    ? value->as.map->self
                                              : (struct str){0};
    value_set(map, page->scratch, "värde", yes_no ? value_string(word) : *value);
    for (size_t i = 0; i < countof(flags); i++) {
        value_set(map, page->scratch, flags[i].name, value_bool(flags[i].on));
    }
    value_set(map, page->scratch, "poster",
              list ? list_shape(page, field->item, value) : value_list(NULL, 0));
    value_set(map, page->scratch, "fält",
              group ? group_shape(page, field->group, value->as.map) : value_list(NULL, 0));
    if (reference) {
        page_reads(page, page_owner(value->as.map));
        const struct value *title = value_map_get(value->as.map, STR("titel"));
        const struct value *address = value_map_get(value->as.map, STR("adress"));
        value_set(map, page->scratch, "titel", title != NULL ? *title : value_null());
        value_set(map, page->scratch, "adress", address != NULL ? *address : value_null());
    }
    return value_from_map(map);
}

struct value field_shape(struct page *page, const struct field *field, const struct value *value)
{
    return shape_of(page, field, value, true);
}

struct value field_shapes(struct page *page, const struct field_set *fields,
                          const struct value_map *values)
{
    return group_shape(page, fields, values);
}
