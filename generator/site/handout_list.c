#include "site/handout_list.h"

#include "base/arena.h"
#include "site/readers.h"
#include "site/selection.h"

/* What one kind's handouts have in common while they are listed. */
struct lister {
    struct arena *arena;
    const struct site *site;
    const struct handout_kind *kind;
    const struct type *type;
    struct vec *handouts;
};

static struct selection select_records(const struct lister *lister, struct str where,
                                       struct str group)
{
    struct value_map *arguments = value_map_create(lister->arena, 3);
    value_set(arguments, lister->arena, "typ", value_string(lister->kind->type));
    value_set(arguments, lister->arena, "där", value_string(where));
    value_set(arguments, lister->arena, "gruppera", value_string(group));
    return selection_make(lister->arena, lister->site, arguments, NULL);
}

static struct str id_of(const struct lister *lister, struct str name, struct str part, bool large)
{
    return str_concat(lister->arena, lister->kind->slug, name.size > 0 ? STR("/") : STR(""), name,
                      part.size > 0 ? (name.size > 0 ? STR("-") : STR("/")) : STR(""), part,
                      large ? STR("-storskrift") : STR(""));
}

static struct handout *add_one(const struct lister *lister, const struct handout *like,
                               struct str name, struct str part, bool large)
{
    struct handout *handout = arena_alloc(lister->arena, sizeof(*handout));
    *handout = *like;
    handout->kind = lister->kind;
    handout->large = large;
    handout->id = id_of(lister, name, part, large);
    handout->index = lister->handouts->count;
    struct str edition = lister->site->config->edition;
    struct str address[] = {edition.size > 0 ? STR("v/") : STR(""), edition,
                            edition.size > 0 ? STR("/utskrift/") : STR("utskrift/"), handout->id,
                            STR(".pdf")};
    handout->address = str_join(lister->arena, address, countof(address));
    *(struct handout **)vec_push(lister->handouts, lister->arena, sizeof(handout)) = handout;
    return handout;
}

/* Adds a handout, and the same in large print. `name` and `part` become its id. */
static void add(const struct lister *lister, const struct handout *like, struct str name,
                struct str part)
{
    struct handout *handout = add_one(lister, like, name, part, false);
    if (lister->kind->large) {
        struct handout *large = add_one(lister, like, name, part, true);
        handout->other = large;
        large->other = handout;
    }
}

static const struct record *home_of(const struct record *record)
{
    return record->address.size > 0 ? record : record->home;
}

/* The page that lists the type; else where the first record stands. */
static const struct record *home_of_all(const struct lister *lister, const struct record *first)
{
    const struct record *list = lister->site->list_pages[lister->type->index];
    return list != NULL ? list : home_of(first);
}

static void add_selections(const struct lister *lister, const struct handout *whole)
{
    const struct value *list = value_map_get(whole->record->fields, STR("urval"));
    for (size_t i = 0; list != NULL && list->kind == VALUE_LIST && i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        struct str id =
            item->kind == VALUE_MAP ? value_map_text(item->as.map, STR("id")) : (struct str){0};
        if (id.size > 0) {
            struct handout part = *whole;
            part.selection = item->as.map;
            part.part = value_map_text(item->as.map, STR("titel"));
            add(lister, &part, whole->record->id, id);
        }
    }
}

static void add_each(const struct lister *lister, const struct vec *records)
{
    const struct record *const *items = records->items;
    for (size_t i = 0; i < records->count; i++) {
        struct handout one = {.record = items[i],
                              .title = items[i]->title,
                              .records = &items[i],
                              .record_count = 1,
                              .home = home_of(items[i])};
        add(lister, &one, items[i]->id, (struct str){0});
        if (lister->kind->selections) {
            add_selections(lister, &one);
        }
    }
}

static void add_all(const struct lister *lister, const struct vec *records, struct str part_id,
                    struct str part)
{
    const struct record *const *items = records->items;
    if (records->count > 0) {
        struct handout all = {.title = lister->type->plural,
                              .part = part,
                              .records = items,
                              .record_count = records->count,
                              .home = home_of_all(lister, items[0])};
        add(lister, &all, (struct str){0}, part_id);
    }
}

static void add_values(const struct lister *lister)
{
    struct selection all = select_records(lister, lister->kind->where, lister->kind->field);
    if (lister->kind->whole) {
        add_all(lister, &all.records, (struct str){0}, (struct str){0});
    }
    const struct selection_group *groups = all.groups.items;
    /* A value that its readers may not have must not stand as its title or in its name. */
    bool open = readers_may_have_named(lister->kind, lister->type, lister->kind->field);
    for (size_t i = 0; open && i < all.groups.count; i++) {
        if (groups[i].title.size > 0) {
            add_all(lister, &groups[i].records, groups[i].id, groups[i].title);
        }
    }
}

static void add_kind(const struct lister *lister)
{
    if (lister->kind->scope == HANDOUT_VALUE) {
        add_values(lister);
        return;
    }
    struct selection selection = select_records(lister, lister->kind->where, (struct str){0});
    if (lister->kind->scope == HANDOUT_EACH) {
        add_each(lister, &selection.records);
    } else {
        add_all(lister, &selection.records, (struct str){0}, (struct str){0});
    }
}

void handout_list(struct arena *arena, const struct site *site, struct vec *handouts)
{
    const struct handout_kind *const *kinds = site->schema->handouts.items;
    for (size_t i = 0; i < site->schema->handouts.count; i++) {
        struct lister lister = {arena, site, kinds[i], schema_type(site->schema, kinds[i]->type),
                                handouts};
        if (lister.type != NULL) {
            add_kind(&lister);
        }
    }
}

struct vec handout_records(struct arena *arena, const struct site *site,
                           const struct handout_kind *kind, struct str where)
{
    struct lister lister = {.arena = arena, .site = site, .kind = kind};
    struct selection own = select_records(&lister, kind->where, (struct str){0});
    struct selection wanted = select_records(&lister, where, (struct str){0});
    struct vec both = {0};
    const struct record *const *records = own.records.items;
    const struct record *const *others = wanted.records.items;
    for (size_t i = 0; i < own.records.count; i++) {
        for (size_t k = 0; k < wanted.records.count; k++) {
            if (others[k] == records[i]) {
                *(const struct record **)vec_push(&both, arena, sizeof(struct record *)) =
                    records[i];
            }
        }
    }
    return both;
}
