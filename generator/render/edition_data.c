#include "render/edition_data.h"

#include "base/arena.h"
#include "render/changes/changes_path.h"

static const struct history *history_of(const struct page *page)
{
    return page->renderer->place.history;
}

static const struct history_edition *edition_at(const struct page *page, size_t edition)
{
    return &history_of(page)->editions[edition];
}

static size_t newest(const struct page *page)
{
    return history_of(page)->count - 1;
}

/* The page's number in its edition's index; HISTORY_NONE for one that has none (404). */
static size_t page_number(const struct page *page)
{
    return page->record == NULL ? HISTORY_NONE : page->renderer->place.pages[page->record->index];
}

static struct value date_value(const struct page *page, const struct history_edition *edition)
{
    struct value_map *map = value_map_create(page->scratch, 2);
    bool swedish = !str_equal(page->language, STR("en"));
    map->self = date_long(page->scratch, edition->date, swedish);
    value_set(map, page->scratch, "iso", value_string(edition->date_iso));
    return value_from_map(map);
}

static struct value_map *edition_map(struct page *page, size_t edition, size_t room)
{
    const struct history_edition *at = edition_at(page, edition);
    struct value_map *map = value_map_create(page->scratch, room + 3);
    map->self = at->name;
    value_set(map, page->scratch, "namn", value_string(at->name));
    value_set(map, page->scratch, "datum", date_value(page, at));
    value_set(map, page->scratch, "not", value_string(at->note));
    return map;
}

/* Where an address of an edition stands in the output: the current one's at the root. */
static struct str output_path(const struct page *page, size_t edition, struct str address)
{
    struct str prefix = edition == newest(page) ? STR("") : edition_at(page, edition)->prefix;
    return str_concat(page->scratch, prefix, address);
}

static struct value link_value(const struct page *page, struct str path)
{
    struct target *target = arena_alloc(page->scratch, sizeof(*target));
    *target = (struct target){.kind = TARGET_OUTPUT, .url = path};
    return value_opaque(target, TAG_TARGET);
}

/* The whole address on the web. A folder's index page is named by the folder. */
static struct str url_of(const struct page *page, struct str prefix, struct str address)
{
    bool index = str_equal(address, STR("index.html")) || str_ends(address, STR("/index.html"));
    return str_concat(page->scratch, history_of(page)->url, prefix,
                      index ? str_slice(address, 0, address.size - 10) : address);
}

/* {titel, adress} of a page of an edition; null when there is none. */
static struct value place_value(struct page *page, size_t edition, const struct history_page *at)
{
    if (at == NULL) {
        return value_null();
    }
    struct value_map *map = value_map_create(page->scratch, 2);
    map->self = at->title;
    value_set(map, page->scratch, "titel", value_string(at->title));
    value_set(map, page->scratch, "adress",
              link_value(page, output_path(page, edition, at->address)));
    return value_from_map(map);
}

/* One line of the list of editions: the way to this page there, or to the nearest page above. */
static struct value switch_value(struct page *page, size_t edition, size_t number)
{
    struct value_map *map = edition_map(page, edition, 6);
    struct history_place there =
        history_find(history_of(page), page->renderer->place.edition, number, edition);
    bool own = edition == page->renderer->place.edition;
    value_set(map, page->scratch, "aktuell", value_bool(own));
    value_set(map, page->scratch, "gäller", value_bool(edition == newest(page)));
    value_set(map, page->scratch, "samma", value_bool(there.same));
    value_set(map, page->scratch, "sida", place_value(page, edition, there.page));
    return value_from_map(map);
}

static struct value switch_values(struct page *page, size_t number)
{
    size_t count = history_of(page)->count;
    struct value *items = arena_array(page->scratch, count, sizeof(*items));
    for (size_t e = 0; e < count; e++) {
        items[count - 1 - e] = switch_value(page, e, number);
    }
    return value_list(items, count);
}

/* The page of what has changed since the edition, or, for the current one, since the one before. */
static struct value changes_value(const struct page *page, size_t edition)
{
    bool holds = edition == newest(page);
    size_t old = holds ? edition - 1 : edition;
    bool neighbours = old + 1 == newest(page);
    struct str next = neighbours ? edition_at(page, newest(page))->name : (struct str){0};
    return link_value(page,
                      changes_path(page->scratch, edition_at(page, old)->name, next, STR(".html")));
}

/* What has become of a page of an earlier edition. */
static void fill_fate(struct page *page, struct value_map *map, size_t number)
{
    const struct history *history = history_of(page);
    size_t edition = page->renderer->place.edition;
    struct history_place today = history_find(history, edition, number, newest(page));
    size_t removed = history_removed_in(history, edition, number);
    bool gone = removed != HISTORY_NONE;
    const struct history_page *own = history_page(history, edition, number);
    value_set(map, page->scratch, "ersatt", value_bool(!gone));
    value_set(map, page->scratch, "borttagen", value_bool(gone));
    value_set(map, page->scratch, "ersatt-av", value_from_map(edition_map(page, edition + 1, 0)));
    value_set(map, page->scratch, "gällande", value_from_map(edition_map(page, newest(page), 0)));
    value_set(map, page->scratch, "flera", value_bool(edition + 1 < newest(page)));
    value_set(map, page->scratch, "idag", place_value(page, newest(page), today.page));
    value_set(map, page->scratch, "nytt-namn",
              value_bool(!gone && today.page != NULL && !str_equal(today.page->title, own->title)));
    if (gone) {
        value_set(map, page->scratch, "borttagen-i", value_from_map(edition_map(page, removed, 0)));
    }
}

/* The page's address for links from other pages: that of the page of the current edition; of one
 * that is gone its permanent address; of a page without editions its own. */
static struct str canonical_address(const struct page *page)
{
    const struct history *history = history_of(page);
    size_t number = history == NULL ? HISTORY_NONE : page_number(page);
    if (number == HISTORY_NONE) {
        return page->record != NULL ? page->record->url : (struct str){0};
    }
    size_t edition = page->renderer->place.edition;
    struct history_place today = history_find(history, edition, number, newest(page));
    return today.same ? url_of(page, STR(""), today.page->address)
                      : url_of(page, edition_at(page, edition)->prefix, page->record->address);
}

void edition_data_fill(struct page *page)
{
    const struct renderer *renderer = page->renderer;
    size_t number = renderer->place.history == NULL ? HISTORY_NONE : page_number(page);
    struct value_map *globals = page->globals;
    value_set(globals, page->scratch, "kanonisk", value_string(canonical_address(page)));
    if (number == HISTORY_NONE) {
        value_set(globals, page->scratch, "utgåva", value_null());
        value_set(globals, page->scratch, "har-utgåvor", value_bool(false));
        return;
    }
    const struct history_edition *own = edition_at(page, renderer->place.edition);
    bool holds = renderer->place.edition == newest(page);
    struct value_map *map = edition_map(page, renderer->place.edition, 15);
    struct str path[] = {own->prefix, page->record->address};
    value_set(map, page->scratch, "arkiv", value_bool(renderer->prefix.size > 0));
    value_set(map, page->scratch, "gäller", value_bool(holds));
    value_set(map, page->scratch, "fast-adress",
              link_value(page, str_join(page->scratch, path, countof(path))));
    value_set(map, page->scratch, "fast-url",
              value_string(url_of(page, own->prefix, page->record->address)));
    if (holds) {
        value_set(map, page->scratch, "idag",
                  place_value(page, newest(page),
                              history_page(renderer->place.history, newest(page), number)));
    } else {
        fill_fate(page, map, number);
    }
    value_set(globals, page->scratch, "utgåva", value_from_map(map));
    value_set(globals, page->scratch, "har-utgåvor",
              value_bool(renderer->place.history->count > 1));
    value_set(globals, page->scratch, "utgåvor", switch_values(page, number));
    if (renderer->place.history->count > 1) {
        value_set(map, page->scratch, "ändrat", changes_value(page, renderer->place.edition));
        value_set(globals, page->scratch, "ändringar", link_value(page, STR(CHANGES_INDEX)));
    }
}

void edition_data_fill_removed(struct page *page, const struct history_address *address)
{
    const struct history *history = history_of(page);
    const struct history_page *was = history_page(history, address->edition, address->page);
    size_t removed = history_removed_in(history, address->edition, address->page);
    struct history_place nearest =
        history_find(history, address->edition, address->page, newest(page));
    struct value_map *last = edition_map(page, address->edition, 1);
    value_set(last, page->scratch, "adress",
              link_value(page, output_path(page, address->edition, was->address)));
    struct value_map *map = value_map_create(page->scratch, 4);
    map->self = was->title;
    value_set(map, page->scratch, "titel", value_string(was->title));
    value_set(map, page->scratch, "sist", value_from_map(last));
    value_set(map, page->scratch, "i", value_from_map(edition_map(page, removed, 0)));
    value_set(map, page->scratch, "närmast", place_value(page, newest(page), nearest.page));
    value_set(page->globals, page->scratch, "borttagen", value_from_map(map));
}
