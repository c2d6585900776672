#include "site/order.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/text/utf8.h"
#include "rules/phrase.h"

#include <stdlib.h>

/* What sorts a value: references and choices by what they print, dates by their ISO form. */
static struct str sort_text(const struct value *value)
{
    if (value->kind == VALUE_STRING) {
        return value->as.string;
    }
    if (value->kind != VALUE_MAP) {
        return (struct str){0};
    }
    const struct value *iso = value_map_get(value->as.map, STR("iso"));
    return iso != NULL ? iso->as.string : value->as.map->self;
}

static int compare_values(const struct value *a, const struct value *b)
{
    if (a->kind == VALUE_INT && b->kind == VALUE_INT) {
        return (a->as.integer > b->as.integer) - (a->as.integer < b->as.integer);
    }
    if (a->kind == VALUE_NUMBER && b->kind == VALUE_NUMBER) {
        return (a->as.number > b->as.number) - (a->as.number < b->as.number);
    }
    if (a->kind == VALUE_BOOL && b->kind == VALUE_BOOL) {
        return (int)a->as.boolean - (int)b->as.boolean;
    }
    return utf8_collate(sort_text(a), sort_text(b));
}

static int compare_titles(const struct record *a, const struct record *b)
{
    int order = utf8_collate(a->title, b->title);
    order = order != 0 ? order : str_compare(a->id, b->id);
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

static bool lacks(const struct record *record, struct str name)
{
    bool always = str_equal(name, STR("titel")) || str_equal(name, STR("id"));
    if (always) {
        return false;
    }
    if (str_equal(name, STR("ordning"))) {
        return record->order == INT64_MAX;
    }
    const struct value *value = value_map_get(record->fields, name);
    return value == NULL || value->kind == VALUE_NULL; /* null: said to be lacking */
}

static int compare_by_key(const struct record *a, const struct record *b, struct str key)
{
    bool descending = str_starts(key, STR("-"));
    struct str name = str_slice(key, descending ? 1 : 0, key.size);
    bool a_lacks = lacks(a, name);
    bool b_lacks = lacks(b, name);
    if (a_lacks || b_lacks) {
        return (int)a_lacks - (int)b_lacks; /* last, whichever way the others go */
    }
    int order;
    if (str_equal(name, STR("titel"))) {
        order = utf8_collate(a->title, b->title);
    } else if (str_equal(name, STR("ordning"))) {
        order = (a->order > b->order) - (a->order < b->order);
    } else if (str_equal(name, STR("id"))) {
        order = str_compare(a->id, b->id);
    } else {
        order = compare_values(value_map_get(a->fields, name), value_map_get(b->fields, name));
    }
    return descending ? -order : order;
}

static int compare_in_type(const void *left, const void *right)
{
    const struct record *a = *(const struct record *const *)left;
    const struct record *b = *(const struct record *const *)right;
    static const char *const usual[] = {"ordning", "titel"};
    size_t count = a->type->sort_count > 0 ? a->type->sort_count : countof(usual);
    for (size_t i = 0; i < count; i++) {
        struct str key = a->type->sort_count > 0 ? a->type->sort[i] : str_from(usual[i]);
        int order = compare_by_key(a, b, key);
        if (order != 0) {
            return order;
        }
    }
    return compare_titles(a, b);
}

void order_types(struct arena *arena, struct site *site)
{
    size_t types = site->schema->types.count;
    site->by_type = arena_array(arena, types, sizeof(*site->by_type));
    site->by_type_count = arena_array(arena, types, sizeof(*site->by_type_count));
    struct record *const *records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        site->by_type_count[records[i]->type->index] += records[i]->ghost ? 0 : 1;
    }
    for (size_t t = 0; t < types; t++) {
        site->by_type[t] = arena_array(arena, site->by_type_count[t], sizeof(**site->by_type));
        site->by_type_count[t] = 0;
    }
    for (size_t i = 0; i < site->records.count; i++) {
        if (!records[i]->ghost) {
            size_t t = records[i]->type->index;
            site->by_type[t][site->by_type_count[t]++] = records[i];
        }
    }
    for (size_t t = 0; t < types; t++) {
        qsort(site->by_type[t], site->by_type_count[t], sizeof(**site->by_type), compare_in_type);
    }
}

struct keyed {
    const struct record *record;
    struct str key;
};

static int compare_keyed(const void *left, const void *right)
{
    const struct keyed *a = left;
    const struct keyed *b = right;
    int order = compare_by_key(a->record, b->record, a->key);
    return order != 0 ? order : compare_titles(a->record, b->record);
}

void order_by(const struct record **records, size_t count, struct str key)
{
    /* qsort hands no context on, so each element carries the key. */
    struct arena scratch = {0};
    struct keyed *keyed = arena_array(&scratch, count, sizeof(*keyed));
    for (size_t i = 0; i < count; i++) {
        keyed[i] = (struct keyed){records[i], key};
    }
    qsort(keyed, count, sizeof(*keyed), compare_keyed);
    for (size_t i = 0; i < count; i++) {
        records[i] = keyed[i].record;
    }
    arena_finish(&scratch);
}

static int compare_siblings(const void *left, const void *right)
{
    const struct record *a = *(const struct record *const *)left;
    const struct record *b = *(const struct record *const *)right;
    if (a->order != b->order) {
        return a->order < b->order ? -1 : 1;
    }
    return compare_titles(a, b);
}

/* The index page of the folder or of the nearest folder above that has one, but not
 * the page itself. */
static struct record *find_parent(struct arena *scratch, const struct site *site,
                                  const struct record *record)
{
    struct str folder = record->folder;
    if (record->is_index) {
        if (folder.size == 0) {
            return NULL;
        }
        folder = path_folder(folder);
    }
    for (;;) {
        struct record *parent = map_get(
            &site->by_address,
            str_concat(scratch, folder, folder.size > 0 ? STR("/index.html") : STR("index.html")));
        if (parent != NULL && parent != record) {
            return parent;
        }
        if (folder.size == 0) {
            return NULL;
        }
        folder = path_folder(folder);
    }
}

static void collect_children(struct arena *arena, struct site *site)
{
    struct record *const *records = site->records.items;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < site->records.count; i++) {
            struct record *parent =
                records[i]->parent == NULL ? NULL : records[records[i]->parent->index];
            if (parent == NULL) {
                continue;
            }
            if (pass == 1) {
                if (parent->children == NULL) {
                    parent->children =
                        arena_array(arena, parent->child_count, sizeof(*parent->children));
                    parent->child_count = 0;
                }
                parent->children[parent->child_count] = records[i];
            }
            parent->child_count++;
        }
    }
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->child_count > 0) {
            qsort(records[i]->children, records[i]->child_count, sizeof(*records[i]->children),
                  compare_siblings);
        }
    }
}

/* Walks a section as one reads a book, and links each page to the one before. */
static void link_section(struct record *const *records, const struct record *page,
                         struct record **last)
{
    struct record *own = records[page->index];
    if (*last != NULL) {
        own->previous = *last;
        (*last)->next = own;
    }
    *last = own;
    for (size_t i = 0; i < page->child_count; i++) {
        link_section(records, page->children[i], last);
    }
}

/* The reference that is written as `under`, or NULL. */
static const struct reference *under_of(const struct record *record)
{
    const struct value *under =
        record->fields != NULL ? value_map_get(record->fields, STR("under")) : NULL;
    const struct reference *references = record->references.items;
    for (size_t i = 0; under != NULL && i < record->references.count; i++) {
        if (references[i].slot == under) {
            return &references[i];
        }
    }
    return NULL;
}

static void report_under(const struct reference *under, enum phrase wanted, struct diags *diags)
{
    struct str args[] = {STR("under"), phrase(wanted), under->text};
    diag_add(diags, RULE_WRONG_KIND, under->place, args, countof(args));
}

/* Gives the page the parent that its `under` names, unless it lies above that one already. */
static void place_under(const struct site *site, struct record *record, struct diags *diags)
{
    const struct reference *under = under_of(record);
    const struct target *target = under != NULL ? under->leads_to : NULL;
    if (target == NULL || target->kind == TARGET_NONE) {
        return; /* reported when it was resolved */
    }
    if (record == site->start) {
        report_under(under, PHRASE_NOT_ON_START, diags);
        return;
    }
    const struct record *parent = target->record;
    if (target->kind != TARGET_RECORD || parent->address.size == 0) {
        report_under(under, PHRASE_PAGE_ABOVE, diags);
        return;
    }
    for (const struct record *above = parent; above != NULL; above = above->parent) {
        if (above == record) {
            report_under(under, PHRASE_PAGE_NOT_BELOW, diags);
            return;
        }
    }
    record->parent = parent;
}

void order_tree(struct arena *arena, struct site *site, struct diags *diags)
{
    struct arena scratch = {0};
    struct record *const *records = site->records.items;
    site->start = map_get(&site->by_address, STR("index.html"));
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->address.size > 0) {
            records[i]->parent = find_parent(&scratch, site, records[i]);
        }
    }
    arena_finish(&scratch);
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->address.size > 0) {
            place_under(site, records[i], diags);
        }
    }
    collect_children(arena, site);
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->parent == site->start && records[i] != site->start &&
            records[i]->address.size > 0) {
            struct record *last = NULL;
            link_section(records, records[i], &last);
        }
    }
}
