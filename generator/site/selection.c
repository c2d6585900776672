#include "site/selection.h"

#include "base/arena.h"
#include "format/text/slug.h"
#include "format/text/utf8.h"
#include "site/order.h"

/* What a value is called in a condition: the id of a choice or a record, else its text. */
static struct str value_id(struct arena *arena, const struct value *value)
{
    switch ((enum value_kind)value->kind) {
    case VALUE_STRING:
        return value->as.string;
    case VALUE_INT:
        return str_format(arena, "%lld", (long long)value->as.integer);
    case VALUE_BOOL:
        return value->as.boolean ? STR("ja") : STR("nej");
    case VALUE_MAP: {
        struct str id = value_map_text(value->as.map, STR("id"));
        return id.size > 0 ? id : value->as.map->self;
    }
    default:
        return (struct str){0};
    }
}

static bool value_is(struct arena *arena, const struct value *value, struct str wanted)
{
    if (value != NULL && value->kind == VALUE_LIST) {
        for (size_t i = 0; i < value->as.list.count; i++) {
            if (value_is(arena, &value->as.list.items[i], wanted)) {
                return true;
            }
        }
        return false;
    }
    return value != NULL && str_equal(value_id(arena, value), wanted);
}

static void split_condition(struct str condition, struct str *field, struct str *wanted)
{
    size_t equals = str_find_byte(condition, '=', 0);
    *field = str_trim(str_slice(condition, 0, equals));
    *wanted = str_trim(str_slice(condition, equals + 1, condition.size));
}

struct str selection_field(struct str written)
{
    struct str name = str_trim(str_slice(written, 0, str_find_byte(written, '=', 0)));
    return str_slice(name, str_starts(name, STR("-")) ? 1 : 0, name.size);
}

static struct selection_group *group_for(struct arena *arena, struct selection *selection,
                                         struct str id, struct str title)
{
    struct selection_group *groups = selection->groups.items;
    for (size_t i = 0; i < selection->groups.count; i++) {
        if (str_equal(groups[i].id, id)) {
            return &groups[i];
        }
    }
    struct selection_group *group = vec_push(&selection->groups, arena, sizeof(*group));
    *group = (struct selection_group){.id = id, .title = title};
    return group;
}

/* True when the value named a group: a record without one has none. */
static bool put_in_group(struct arena *arena, struct selection *selection,
                         const struct record *record, const struct value *value)
{
    if (value == NULL || value->kind == VALUE_NULL) {
        return false;
    }
    if (value->kind == VALUE_LIST) {
        bool any = false;
        for (size_t i = 0; i < value->as.list.count; i++) {
            any = put_in_group(arena, selection, record, &value->as.list.items[i]) || any;
        }
        return any;
    }
    struct str id = value_id(arena, value);
    struct str title = value->kind == VALUE_MAP ? value->as.map->self : id;
    struct selection_group *group = group_for(arena, selection, slug_make(arena, id), title);
    *(const struct record **)vec_push(&group->records, arena, sizeof(record)) = record;
    return true;
}

/* Groups stand as the choices are declared, or as the records they are named by are ordered. */
static void declare_groups(struct arena *arena, const struct site *site,
                           struct selection *selection, struct str key)
{
    const struct field *field = field_find(&selection->type->fields, key);
    field = field != NULL && field->kind == FIELD_LIST ? field->item : field;
    for (size_t i = 0; field != NULL && i < field->choice_count; i++) {
        group_for(arena, selection, slug_make(arena, field->choices[i].id),
                  field->choices[i].label);
    }
    const struct type *target = field == NULL ? NULL : schema_type(site->schema, field->target);
    for (size_t i = 0; target != NULL && i < site->by_type_count[target->index]; i++) {
        const struct record *record = site->by_type[target->index][i];
        group_for(arena, selection, record->id, record->title);
    }
}

static void make_groups(struct arena *arena, const struct site *site, struct selection *selection,
                        struct str key)
{
    declare_groups(arena, site, selection, key);
    const struct record *const *records = selection->records.items;
    struct vec rest = {0};
    for (size_t i = 0; i < selection->records.count; i++) {
        if (!put_in_group(arena, selection, records[i], value_map_get(records[i]->data, key))) {
            *(const struct record **)vec_push(&rest, arena, sizeof(records[i])) = records[i];
        }
    }
    struct selection_group *groups = selection->groups.items;
    size_t kept = 0;
    for (size_t i = 0; i < selection->groups.count; i++) {
        if (groups[i].records.count > 0) {
            groups[kept++] = groups[i];
        }
    }
    selection->groups.count = kept;
    if (kept > 0 && rest.count > 0) {
        struct selection_group *others = vec_push(&selection->groups, arena, sizeof(*others));
        *others = (struct selection_group){.records = rest};
    }
}

struct selection selection_make(struct arena *arena, const struct site *site,
                                const struct value_map *arguments, const struct record *here)
{
    struct selection selection = {
        .type = schema_type(site->schema, value_map_text(arguments, STR("typ")))};
    if (selection.type == NULL) {
        return selection;
    }
    struct str field = {0};
    struct str wanted = {0};
    struct str condition = value_map_text(arguments, STR("där"));
    split_condition(condition, &field, &wanted);
    wanted = str_equal(wanted, STR("denna")) && here != NULL ? here->id : wanted;
    size_t count = site->by_type_count[selection.type->index];
    for (size_t i = 0; i < count; i++) {
        const struct record *record = site->by_type[selection.type->index][i];
        bool fits =
            condition.size == 0 || value_is(arena, value_map_get(record->data, field), wanted);
        if (fits && record != here) {
            *(const struct record **)vec_push(&selection.records, arena, sizeof(record)) = record;
        }
    }
    struct str sort = value_map_text(arguments, STR("sortera"));
    if (sort.size > 0) {
        order_by(selection.records.items, selection.records.count, sort);
    }
    const struct value *most = value_map_get(arguments, STR("antal"));
    if (most != NULL && most->kind == VALUE_INT &&
        (size_t)most->as.integer < selection.records.count) {
        selection.records.count = (size_t)most->as.integer;
    }
    struct str group = value_map_text(arguments, STR("gruppera"));
    if (group.size > 0) {
        make_groups(arena, site, &selection, group);
    }
    return selection;
}

struct checker {
    struct arena *scratch;
    const struct type *type;
    const struct value_map *written;
    struct str path;
    struct diags *diags;
};

static struct place written_at(const struct checker *checker, struct str argument)
{
    const struct value *value = value_map_get(checker->written, argument);
    return (struct place){checker->path, value->line, value->column,
                          value->kind == VALUE_STRING ? (uint32_t)utf8_count(value->as.string) : 0};
}

static const struct field *check_field(const struct checker *checker, struct str argument,
                                       struct str name)
{
    static const struct field builtin = {.kind = FIELD_RAW};
    const struct field *field = field_find(&checker->type->fields, name);
    field = field != NULL ? field : field_find(schema_common_fields(), name);
    if (field != NULL || str_equal(name, STR("titel"))) {
        return field != NULL ? field : &builtin;
    }
    const struct field_set *fields = &checker->type->fields;
    struct str *names = arena_array(checker->scratch, fields->count, sizeof(*names));
    for (size_t i = 0; i < fields->count; i++) {
        names[i] = fields->items[i].name;
    }
    diag_tell(checker->diags, RULE_UNKNOWN_KEY, written_at(checker, argument), name,
              str_nearest(name, names, fields->count), checker->type->label,
              diag_join(checker->scratch, names, fields->count));
    return NULL;
}

static void check_wanted(const struct checker *checker, const struct field *field,
                         struct str wanted)
{
    const struct field *inner = field->kind == FIELD_LIST ? field->item : field;
    size_t count = inner->choice_count;
    struct str *names = arena_array(checker->scratch, count, sizeof(*names));
    bool known = count == 0 || str_equal(wanted, STR("denna"));
    for (size_t i = 0; i < count; i++) {
        names[i] = inner->choices[i].id;
        known = known || str_equal(names[i], wanted);
    }
    if (!known) {
        diag_tell(checker->diags, RULE_NOT_ALLOWED, written_at(checker, STR("där")), field->name,
                  wanted, str_nearest(wanted, names, count),
                  diag_join(checker->scratch, names, count));
    }
}

void selection_check(struct arena *scratch, const struct site *site,
                     const struct value_map *arguments, const struct value_map *written,
                     struct str path, struct diags *diags)
{
    struct checker checker = {scratch,
                              schema_type(site->schema, value_map_text(arguments, STR("typ"))),
                              written, path, diags};
    if (checker.type == NULL) {
        return;
    }
    struct str condition = value_map_text(arguments, STR("där"));
    if (condition.size > 0) {
        struct str field;
        struct str wanted;
        split_condition(condition, &field, &wanted);
        if (wanted.size == 0) {
            diag_tell(diags, RULE_WRONG_KIND, written_at(&checker, STR("där")), STR("där"),
                      phrase(PHRASE_CONDITION), condition);
        } else {
            const struct field *known = check_field(&checker, STR("där"), field);
            if (known != NULL && known->kind != FIELD_RAW) {
                check_wanted(&checker, known, wanted);
            }
        }
    }
    struct str group = value_map_text(arguments, STR("gruppera"));
    if (group.size > 0) {
        check_field(&checker, STR("gruppera"), group);
    }
    struct str sort = value_map_text(arguments, STR("sortera"));
    if (sort.size > 0) {
        check_field(&checker, STR("sortera"),
                    str_slice(sort, str_starts(sort, STR("-")), sort.size));
    }
}
