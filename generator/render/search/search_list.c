#include "render/search/search_list.h"

#include "base/arena.h"
#include "format/text/utf8.h"
#include "render/search/search.h"
#include "render/search/search_documents.h"
#include "render/search/search_text.h"

#include <stdlib.h>

/* Above so many entries there are no headings, and above so many still a page for each letter. */
enum { MOST_ENTRIES = 1500, OTHER = 0x10FFFF };

/* An entry and what it is sorted by. */
struct sorted {
    struct search_entry entry;
    struct str key; /* the title from its first letter or digit */
    uint32_t letter;
};

/* The first letter in the form of a capital; 0 for digits, OTHER for none. */
static uint32_t first_letter(struct arena *arena, struct str title, struct str *key)
{
    for (size_t at = 0; at < title.size;) {
        size_t from = at;
        uint32_t point = utf8_next(title, &at);
        if (!utf8_is_letter(point)) {
            continue;
        }
        *key = str_slice(title, from, title.size);
        struct str lower = utf8_lower(arena, str_slice(title, from, at));
        size_t start = 0;
        point = utf8_next(lower, &start);
        uint32_t parts[UTF8_DECOMPOSED];
        bool own = point < 0x80 || point == 0xE5 || point == 0xE4 || point == 0xF6;
        if (!own && utf8_decompose(point, parts) > 1 && parts[0] < 0x80) {
            point = parts[0]; /* é stands with e; å, ä and ö are letters of their own */
        }
        bool latin = (point >= 'a' && point <= 'z') || (point >= 0xE0 && point <= 0xFE);
        return utf8_is_digit(point) ? 0 : latin ? point - 0x20 : point;
    }
    *key = title;
    return OTHER;
}

static void add(struct arena *arena, struct vec *all, struct search_entry entry)
{
    struct sorted sorted = {.entry = entry};
    sorted.letter = first_letter(arena, entry.title, &sorted.key);
    if (sorted.letter != OTHER) {
        vec_add(all, arena, struct sorted, sorted);
    }
}

static void add_headings(struct arena *arena, struct vec *all, const struct record *record)
{
    const struct document *document = record->body != NULL ? record->body->document : NULL;
    bool listed = document != NULL && record->address.size > 0 && !search_text_is_deck(record);
    for (uint32_t h = 0; listed && h < document->heading_count; h++) {
        if (document->headings[h].level == 2) {
            add(arena, all,
                (struct search_entry){document->headings[h].text, record,
                                      document->headings[h].id});
        }
    }
}

static int compare_entries(const void *left, const void *right)
{
    const struct sorted *a = left;
    const struct sorted *b = right;
    int order = utf8_collate(a->key, b->key);
    if (order == 0) {
        order = utf8_collate(a->entry.record->title, b->entry.record->title);
    }
    return order != 0 ? order
                      : (a->entry.record->index > b->entry.record->index) -
                            (a->entry.record->index < b->entry.record->index);
}

static struct str letter_name(struct arena *arena, uint32_t letter)
{
    char bytes[4];
    if (letter == 0) {
        return STR("0–9");
    }
    size_t size = utf8_encode(letter, bytes);
    return str_copy(arena, (struct str){bytes, size});
}

/* Parts the sorted entries where the letter changes. */
static struct search_list part(struct arena *arena, const struct vec *all)
{
    const struct sorted *sorted = all->items;
    struct search_entry *entries = arena_array(arena, all->count, sizeof(*entries));
    struct vec letters = {0};
    for (size_t i = 0; i < all->count; i++) {
        entries[i] = sorted[i].entry;
        if (i == 0 || sorted[i].letter != sorted[i - 1].letter) {
            vec_add(&letters, arena, struct search_letter,
                    (struct search_letter){letter_name(arena, sorted[i].letter), &entries[i], 0});
        }
        ((struct search_letter *)letters.items)[letters.count - 1].count++;
    }
    return (struct search_list){letters.items, letters.count, all->count > MOST_ENTRIES};
}

struct search_list search_list_make(struct arena *arena, const struct site *site)
{
    struct vec all = {0};
    struct search_documents documents = search_documents_list(arena, site);
    for (size_t d = 0; d < documents.count; d++) {
        const struct record *record = documents.items[d].record;
        add(arena, &all, (struct search_entry){record->title, record, (struct str){0}});
    }
    size_t titles = all.count;
    for (size_t d = 0; d < documents.count && all.count <= MOST_ENTRIES; d++) {
        add_headings(arena, &all, documents.items[d].record);
    }
    all.count = all.count > MOST_ENTRIES ? titles : all.count;
    if (all.count > 0) {
        qsort(all.items, all.count, sizeof(struct sorted), compare_entries);
    }
    return part(arena, &all);
}

struct str search_letter_path(struct arena *arena, size_t number)
{
    return str_format(arena, SEARCH_FOLDER "lista-%zu.html", number + 1);
}
