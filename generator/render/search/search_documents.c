#include "render/search/search_documents.h"

#include "base/arena.h"

static bool can_be_found(const struct record *record)
{
    return record->type->log_field.size == 0 &&
           (record->address.size > 0 || (record->home != NULL && record->home->address.size > 0));
}

size_t search_documents_count(const struct site *site)
{
    struct record *const *records = site->records.items;
    size_t count = 0;
    for (size_t i = 0; i < site->records.count; i++) {
        count += can_be_found(records[i]) ? 1 : 0;
    }
    return count;
}

/* What the menu calls the record. */
static struct str menu_title(const struct site *site, const struct record *record)
{
    const struct menu_item *menu = site->config->menu.items;
    for (size_t i = 0; i < site->config->menu.count; i++) {
        if (menu[i].target.record == record) {
            return menu[i].title.size > 0 ? menu[i].title : record->title;
        }
    }
    return (struct str){0};
}

struct search_documents search_documents_list(struct arena *arena, const struct site *site)
{
    struct search_documents documents = {
        .items = arena_array(arena, site->records.count, sizeof(*documents.items))};
    for (size_t t = 0; t < site->schema->types.count; t++) {
        for (size_t i = 0; i < site->by_type_count[t]; i++) {
            if (can_be_found(site->by_type[t][i])) {
                documents.items[documents.count++] =
                    (struct search_document){.record = site->by_type[t][i],
                                             .menu_title = menu_title(site, site->by_type[t][i])};
            }
        }
    }
    return documents;
}

struct str search_document_page(const struct record *record, struct str *anchor)
{
    bool own = record->address.size > 0;
    *anchor = own ? (struct str){0} : record->id;
    return own ? record->address : record->home->address;
}
