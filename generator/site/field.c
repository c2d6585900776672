#include "site/field.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/markdown.h"
#include "format/text/utf8.h"
#include "site/deck.h"
#include "site/field_kind.h"
#include "site/field_lacking.h"
#include "site/field_picture.h"

/* The allowed keys of a mapping. */
static struct vec allowed_names(const struct field_reader *reader,
                                const struct field_set *const *sets, size_t set_count)
{
    struct vec names = {0};
    for (size_t s = 0; s < set_count; s++) {
        for (size_t i = 0; i < sets[s]->count; i++) {
            vec_add(&names, reader->scratch, struct str, sets[s]->items[i].name);
        }
    }
    return names;
}

static bool is_allowed(const struct field_set *const *sets, size_t set_count, struct str key)
{
    for (size_t s = 0; s < set_count; s++) {
        if (field_find(sets[s], key) != NULL) {
            return true;
        }
    }
    return false;
}

static void report_unknown(const struct field_reader *reader, const struct field_set *const *sets,
                           size_t set_count, struct str owner, const struct value_entry *entry)
{
    struct vec names = allowed_names(reader, sets, set_count);
    struct str near = str_nearest(entry->key, names.items, names.count);
    struct str all =
        near.size > 0 ? (struct str){0} : diag_join(reader->scratch, names.items, names.count);
    diag_tell(reader->diags, RULE_UNKNOWN_KEY, field_key_place(reader, entry), entry->key, near,
              owner, all);
}

static void check_keys(const struct field_reader *reader, const struct field_set *const *sets,
                       size_t set_count, struct str owner, const struct value_map *raw)
{
    for (uint32_t i = 0; raw != NULL && i < raw->count; i++) {
        const struct value_entry *entry = &raw->entries[i];
        if (is_allowed(sets, set_count, entry->key)) {
            continue;
        }
        /* `{värde: 71,5}`: the rest of a value that its own comma cut off looks like a bare key. */
        bool cut = i > 0 && entry->value.kind == VALUE_NULL &&
                   raw->entries[i - 1].key_line == entry->key_line;
        if (cut) {
            diag_tell(reader->diags, RULE_YAML_COMMA, field_key_place(reader, entry), entry->key);
        } else {
            report_unknown(reader, sets, set_count, owner, entry);
        }
    }
}

/* True when a key of the mapping is a misspelling of the field's name: one slip, one report. */
static bool is_misspelt(const struct field_reader *reader, const struct field_set *const *sets,
                        size_t set_count, const struct field *field, const struct value_map *raw)
{
    struct vec names = allowed_names(reader, sets, set_count);
    for (uint32_t i = 0; raw != NULL && i < raw->count; i++) {
        struct str key = raw->entries[i].key;
        if (!is_allowed(sets, set_count, key) &&
            str_equal(str_nearest(key, names.items, names.count), field->name)) {
            return true;
        }
    }
    return false;
}

/* True when another field stands in the place of this one, as its declaration says that it may. */
static bool is_replaced(const struct field *field, const struct value_map *raw)
{
    for (size_t i = 0; i < field->other_count; i++) {
        const struct value *other = value_map_get(raw, field->others[i]);
        if (other != NULL && other->kind != VALUE_NULL) {
            return true;
        }
    }
    return false;
}

/* What a field gets when its key is left out: its standard value, or a report when
 * it is required. */
static void read_absent(const struct field_reader *reader, const struct field_set *const *sets,
                        size_t set_count, const struct field *field, struct str owner,
                        struct place at, const struct value_map *raw, struct value_map *out)
{
    if (field->fallback.size > 0) {
        struct value standard = value_string(field->fallback);
        value_map_add(out, reader->arena, field->name, value_null());
        struct field_item item = {field, field->name, &standard,
                                  &out->entries[out->count - 1].value};
        field_read_value(reader, &item);
    } else if (field->required && !reader->partial && !is_replaced(field, raw) &&
               !is_misspelt(reader, sets, set_count, field, raw)) {
        diag_tell(reader->diags, RULE_MISSING_KEY, at, field->name, owner, field->example,
                  field->help);
    }
}

/* A field may need others beside it: a film of one's own needs captions and a transcript. */
static void check_companions(const struct field_reader *reader, const struct field_set *set,
                             struct str owner, const struct value_map *raw)
{
    for (size_t i = 0; i < set->count && !reader->partial; i++) {
        const struct field *field = &set->items[i];
        const struct value_entry *entry = value_map_entry(raw, field->name);
        if (entry == NULL || entry->value.kind == VALUE_NULL) {
            continue;
        }
        for (size_t c = 0; c < field->companion_count; c++) {
            const struct value *companion = value_map_get(raw, field->companions[c]);
            if (companion != NULL && companion->kind != VALUE_NULL) {
                continue;
            }
            const struct field *missing = field_find(set, field->companions[c]);
            diag_tell(reader->diags, RULE_MISSING_COMPANION, field_key_place(reader, entry),
                      field->companions[c], field->name, owner,
                      missing != NULL ? missing->help : (struct str){0});
        }
    }
}

/* What is asked for in the place of a value. */
static struct str read_lacking(const struct field_reader *reader, const struct field *field,
                               const struct value *raw)
{
    const struct field_set *sets[] = {field_lacking_fields()};
    struct place at = field_place(reader, raw);
    size_t errors = reader->diags->errors;
    const struct value_map *keys = field_read_map(reader, sets, 1, field->name, at, raw->as.map);
    return reader->diags->errors == errors ? field_lacking_note(reader, field, keys, at)
                                           : field->label;
}

struct value_map *field_read_map(const struct field_reader *reader,
                                 const struct field_set *const *sets, size_t set_count,
                                 struct str owner, struct place at, const struct value_map *raw)
{
    size_t capacity = 0;
    for (size_t s = 0; s < set_count; s++) {
        capacity += sets[s]->count;
    }
    /* References keep pointers to slots, so the map must never grow. */
    struct value_map *out = value_map_create(reader->arena, capacity + 1);
    struct value_map *lacking = NULL;
    check_keys(reader, sets, set_count, owner, raw);
    check_companions(reader, sets[0], owner, raw);
    if (reader->content && reader->record != NULL) {
        field_picture_check(reader, sets, set_count, raw);
    }
    for (size_t s = 0; s < set_count; s++) {
        for (size_t i = 0; i < sets[s]->count; i++) {
            const struct field *field = &sets[s]->items[i];
            if (s > 0 && value_map_get(out, field->name) != NULL) {
                continue; /* a type's own field of that name stands before the common one */
            }
            const struct value_entry *entry = value_map_entry(raw, field->name);
            bool blank = entry == NULL || (entry->value.kind == VALUE_NULL && !field->required);
            if (blank) {
                read_absent(reader, sets, set_count, field, owner, at, raw, out);
                continue;
            }
            value_map_add(out, reader->arena, field->name, value_null());
            struct value_entry *made = &out->entries[out->count - 1];
            made->key_line = entry->key_line;
            made->key_column = entry->key_column;
            if (reader->content && field_lacking_is(field, &entry->value)) {
                lacking = lacking != NULL ? lacking : value_map_create(reader->arena, 1);
                value_map_add(lacking, reader->arena, field->name,
                              value_string(read_lacking(reader, field, &entry->value)));
                continue;
            }
            struct field_item item = {field, field->name, &entry->value, &made->value};
            field_read_value(reader, &item);
        }
    }
    if (lacking != NULL) {
        value_map_add(out, reader->arena, STR(FIELD_LACKING_KEY), value_from_map(lacking));
    }
    return out;
}

static void read_blocks(const struct field_reader *reader, struct prose *prose)
{
    const struct document *document = prose->document;
    uint32_t slides = 0;
    for (uint32_t i = 0; i < document->container_count; i++) {
        const struct doc_container *container = &document->containers[i];
        struct place at = {reader->path, container->line, container->column,
                           (uint32_t)utf8_count(container->name)};
        const struct block *block = schema_block(reader->schema, container->name);
        if (block == NULL) {
            diag_add_unknown(reader->diags, RULE_UNKNOWN_BLOCK, at, container->name,
                             map_keys(&reader->schema->block_map, reader->scratch),
                             reader->schema->block_map.count);
            continue;
        }
        const struct field_set *sets[] = {&block->fields};
        prose->blocks[i].block = block;
        prose->blocks[i].slide = deck_is_slide(&prose->blocks[i]) ? ++slides : 0;
        prose->blocks[i].arguments =
            field_read_map(reader, sets, 1, block->id, at, container->arguments);
        bool filled = document->nodes[container->node].size > 1;
        if ((block->body == PRESENCE_REQUIRED && !filled) ||
            (block->body == PRESENCE_NONE && filled)) {
            diag_tell(reader->diags, filled ? RULE_BLOCK_BODY : RULE_BLOCK_EMPTY, at, block->id);
        }
    }
}

/* The names that the pages of the record's type have besides those of its texts. */
static void take_theme_ids(const struct field_reader *reader, struct markdown_options *options)
{
    if (reader->taken_ids == NULL) {
        return;
    }
    const struct type *type = reader->record->type;
    struct str template = type->template.size > 0 ? type->template : type->slug;
    const struct map *own = map_get(reader->taken_ids, template);
    options->taken_ids[0] = map_get(reader->taken_ids, STR(""));
    options->taken_ids[1] = own != NULL ? own : map_get(reader->taken_ids, STR("post"));
}

struct prose *field_read_prose(const struct field_reader *reader, struct str text,
                               uint32_t first_line, uint32_t indent,
                               const struct value_lines *lines, bool is_body)
{
    struct markdown_options options = {.site = true,
                                       .language = reader->language,
                                       .heading_level = is_body ? 2 : 3,
                                       .first_line = first_line,
                                       .indent = indent,
                                       .lines = lines};
    take_theme_ids(reader, &options);
    struct document *document = NULL;
    markdown_parse(reader->arena, reader->scratch, reader->path, text, &options, reader->diags,
                   &document);
    struct prose *prose = arena_alloc(reader->arena, sizeof(*prose));
    prose->document = document;
    prose->record = reader->record;
    prose->is_body = is_body;
    if (document->link_count > 0) {
        prose->targets = arena_array(reader->arena, document->link_count, sizeof(*prose->targets));
    }
    if (document->container_count > 0) {
        prose->blocks =
            arena_array(reader->arena, document->container_count, sizeof(*prose->blocks));
    }
    read_blocks(reader, prose);
    *(struct prose **)vec_push(&reader->record->proses, reader->arena, sizeof(prose)) = prose;
    prose->number = reader->record->proses.count;
    return prose;
}

static bool read_markdown(const struct field_reader *reader, const struct field_item *item)
{
    struct str text;
    if (!field_take_text(reader, item, &text)) {
        return false;
    }
    const struct value *raw = item->raw;
    uint32_t indent = raw->column > 0 ? raw->column - 1U : 0;
    struct prose *prose =
        field_read_prose(reader, raw->as.string, raw->line, indent, value_folded_lines(raw), false);
    *item->slot = value_opaque(prose, TAG_PROSE);
    return true;
}

/* A list of references or choices that names one of them twice. */
static void check_twice(const struct field_reader *reader, const struct field_item *item)
{
    const struct value *items = item->raw->as.list.items;
    enum field_kind kind = item->field->item->kind;
    bool names = kind == FIELD_REFERENCE || kind == FIELD_ENUM || kind == FIELD_TYPE;
    struct map seen = {0};
    for (size_t i = 0; names && i < item->raw->as.list.count; i++) {
        if (items[i].kind != VALUE_STRING) {
            continue;
        }
        struct str name = str_trim(items[i].as.string);
        const struct value *first = map_get(&seen, name);
        if (first == NULL) {
            map_set(&seen, reader->scratch, name, (void *)(uintptr_t)&items[i]);
        } else {
            diag_tell(reader->diags, RULE_TWICE, field_place(reader, &items[i]), name, item->key,
                      str_format(reader->scratch, "%u", (unsigned)first->line));
        }
    }
}

static bool read_list(const struct field_reader *reader, const struct field_item *item)
{
    const struct value *raw = item->raw;
    if (raw->kind != VALUE_LIST) {
        return field_wrong_kind(reader, item);
    }
    if (!field_within(item->field, (int64_t)raw->as.list.count)) {
        return field_outside(reader, item,
                             phrase_with(reader->arena, PHRASE_SO_MANY,
                                         str_format(reader->arena, "%zu", raw->as.list.count)));
    }
    check_twice(reader, item);
    struct value *items = arena_array(reader->arena, raw->as.list.count, sizeof(*items));
    bool good = true;
    for (size_t i = 0; i < raw->as.list.count; i++) {
        struct field_item inner = {item->field->item, item->key, &raw->as.list.items[i], &items[i]};
        good = field_read_value(reader, &inner) && good;
    }
    *item->slot = value_list(items, raw->as.list.count);
    return good;
}

static bool read_group(const struct field_reader *reader, const struct field_item *item)
{
    if (item->raw->kind != VALUE_MAP) {
        return field_wrong_kind(reader, item);
    }
    const struct field_set *sets[] = {item->field->group};
    struct str label = item->field->label.size > 0 ? item->field->label : item->key;
    *item->slot = value_from_map(
        field_read_map(reader, sets, 1, label, field_place(reader, item->raw), item->raw->as.map));
    return true;
}

bool field_read_value(const struct field_reader *reader, const struct field_item *item)
{
    if (item->raw->kind == VALUE_NULL && item->field->kind != FIELD_RAW) {
        return field_fault(reader, RULE_EMPTY_VALUE, item, (struct str){0}, (struct str){0},
                           (struct str){0});
    }
    bool good = item->field->kind == FIELD_MARKDOWN ? read_markdown(reader, item)
                : item->field->kind == FIELD_LIST   ? read_list(reader, item)
                : item->field->kind == FIELD_GROUP  ? read_group(reader, item)
                                                    : field_read_scalar(reader, item);
    /* Later checks point at what was written, not only at what it means. */
    item->slot->line = item->raw->line;
    item->slot->column = item->raw->column;
    return good;
}
