#include "render/web/search_page.h"

#include "base/arena.h"
#include "render/reads.h"
#include "render/search/search.h"
#include "render/web/page_html.h"

static struct value target(struct arena *scratch, struct target target)
{
    struct target *copy = arena_alloc(scratch, sizeof(*copy));
    *copy = target;
    return value_opaque(copy, TAG_TARGET);
}

/* A record without a page is found by its id on the page that shows it. */
static struct value entry_value(struct arena *scratch, const struct search_entry *entry)
{
    const struct record *record = entry->record;
    bool heading = entry->anchor.size > 0;
    bool on_other = record->address.size == 0;
    struct value_map *map = value_map_create(scratch, 3);
    map->self = entry->title;
    value_set(map, scratch, "titel", value_string(entry->title));
    value_set(map, scratch, "adress",
              target(scratch, (struct target){.kind = TARGET_RECORD,
                                              .record = record,
                                              .anchor = on_other ? record->id : entry->anchor}));
    value_set(map, scratch, "var",
              value_string(heading    ? record->title
                           : on_other ? record->type->label
                                      : (struct str){0}));
    return value_from_map(map);
}

static struct value letter_value(const struct renderer *renderer, struct arena *scratch,
                                 const struct search_list *list, size_t number, bool whole)
{
    const struct search_letter *letter = &list->letters[number];
    struct value *entries = arena_array(scratch, whole ? letter->count : 0, sizeof(*entries));
    for (size_t i = 0; whole && i < letter->count; i++) {
        entries[i] = entry_value(scratch, &letter->entries[i]);
    }
    struct value_map *map = value_map_create(scratch, 4);
    map->self = letter->name;
    value_set(map, scratch, "bokstav", value_string(letter->name));
    value_set(map, scratch, "nummer", value_int((int64_t)number + 1));
    struct str path = str_concat(scratch, renderer->prefix, search_letter_path(scratch, number));
    value_set(map, scratch, "adress",
              list->split ? target(scratch, (struct target){.kind = TARGET_OUTPUT, .url = path})
                          : value_null());
    value_set(map, scratch, "poster", value_list(entries, whole ? letter->count : 0));
    return value_from_map(map);
}

/* All that stands in the list is read by way of its types: there may be very many records. */
void search_page_note_reads(const struct site *site, struct reads *reads)
{
    const struct type *const *types = site->schema->types.items;
    for (size_t t = 0; t < site->schema->types.count; t++) {
        reads_add_type(reads, types[t]);
    }
}

static struct value breadcrumbs(const struct renderer *renderer, struct arena *scratch)
{
    const struct record *start = renderer->site->start;
    struct value *items = arena_array(scratch, 1, sizeof(*items));
    if (start != NULL) {
        struct value_map *map = value_map_create(scratch, 2);
        map->self = start->title;
        value_set(map, scratch, "titel", value_string(start->title));
        value_set(map, scratch, "adress",
                  target(scratch, (struct target){.kind = TARGET_RECORD, .record = start}));
        items[0] = value_from_map(map);
    }
    return value_list(items, start != NULL ? 1 : 0);
}

void search_page_render(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                        const struct search_list *list, size_t number, struct diags *diags,
                        struct buf *out)
{
    struct str title =
        theme_text(renderer->theme, renderer->site->config->language, STR("sök-titel"));
    struct value *letters = arena_array(scratch, list->count, sizeof(*letters));
    for (size_t i = 0; i < list->count; i++) {
        bool whole = number == 0 ? !list->split : number == i + 1;
        letters[i] = letter_value(renderer, scratch, list, i, whole);
    }
    if (number > 0) {
        title = str_concat(scratch, title, STR(": "), list->letters[number - 1].name);
    }
    struct value_map *own = value_map_create(scratch, 10);
    own->self = title;
    value_set(own, scratch, "titel", value_string(title));
    value_set(own, scratch, "brödsmulor", breadcrumbs(renderer, scratch));
    value_set(own, scratch, "olistad", value_bool(true));
    value_set(own, scratch, "söker", value_bool(number == 0));
    value_set(own, scratch, "bokstäver", value_list(letters, list->count));
    search_page_note_reads(renderer->site, reads);
    struct str address = number == 0 ? STR(SEARCH_PAGE) : search_letter_path(scratch, number - 1);
    page_html_made(renderer, scratch, reads, address, renderer->search, own, diags, out);
}
