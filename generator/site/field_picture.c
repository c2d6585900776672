#include "site/field_picture.h"

#include "base/arena.h"
#include "base/map.h"

static const struct field *find(const struct field_set *const *sets, size_t count, struct str name)
{
    const struct field *field = NULL;
    for (size_t s = 0; s < count && field == NULL; s++) {
        field = field_find(sets[s], name);
    }
    return field;
}

/* The field that describes the picture, or NULL. */
static const struct field *find_description(const struct field_reader *reader,
                                            const struct field_set *const *sets, size_t count,
                                            struct str name)
{
    static const char *const endings[] = {"alt", "-alt", "alttext", "-alttext", "-alternativtext"};
    static const char *const names[] = {"alt", "alttext", "alternativtext"};
    const struct field *field = NULL;
    for (size_t i = 0; i < countof(endings) && field == NULL; i++) {
        struct str parts[] = {name, str_from(endings[i])};
        field = find(sets, count, str_join(reader->scratch, parts, countof(parts)));
    }
    for (size_t i = 0; i < countof(names) && field == NULL; i++) {
        field = find(sets, count, str_from(names[i]));
    }
    return field;
}

static bool holds(const struct value_map *raw, struct str name)
{
    const struct value *value = value_map_get(raw, name);
    return value != NULL && value->kind != VALUE_NULL &&
           !(value->kind == VALUE_STRING && str_trim(value->as.string).size == 0);
}

/* True when the theme shows records of the type with templates of its own: then it knows whether
 * a picture is there to be looked at only, and what to say of it, and is itself to blame for an
 * img without alt. */
static bool has_templates(const struct field_reader *reader)
{
    struct str slug = reader->record->type->slug;
    struct str list[] = {STR("lista/"), slug};
    return reader->taken_ids == NULL || map_get(reader->taken_ids, slug) != NULL ||
           map_get(reader->taken_ids, str_join(reader->scratch, list, countof(list))) != NULL;
}

void field_picture_check(const struct field_reader *reader, const struct field_set *const *sets,
                         size_t set_count, const struct value_map *raw)
{
    for (uint32_t i = 0; raw != NULL && i < raw->count; i++) {
        const struct value_entry *entry = &raw->entries[i];
        const struct field *field = find(sets, set_count, entry->key);
        bool many = field != NULL && field->kind == FIELD_LIST && field->item->kind == FIELD_IMAGE;
        if (field == NULL || !(many || field->kind == FIELD_IMAGE) || !holds(raw, entry->key)) {
            continue;
        }
        const struct field *description =
            many ? NULL : find_description(reader, sets, set_count, entry->key);
        if (description == NULL ? !has_templates(reader)
                                : !description->required && !holds(raw, description->name)) {
            struct str own[] = {entry->key, STR("alt")};
            diag_tell(reader->diags, RULE_UNDESCRIBED, field_key_place(reader, entry), entry->key,
                      description != NULL ? description->name : (struct str){0},
                      description != NULL ? (struct str){0}
                                          : str_join(reader->scratch, own, countof(own)));
        }
    }
}
