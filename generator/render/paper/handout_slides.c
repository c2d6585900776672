#include "render/paper/handout_slides.h"

#include "base/arena.h"
#include "base/buf.h"
#include "site/deck.h"
#include "site/handout_list.h"

#include <string.h>

/* One slide of a deck. */
struct slide {
    uint32_t node; /* of its container */
    const struct prose_block *block;
    struct str title;
    struct str section; /* title of the part of the deck it belongs to */
    bool chosen;
};

static struct str heading_inside(const struct document *document, uint32_t node)
{
    uint32_t end = node + document->nodes[node].size;
    for (uint32_t h = 0; h < document->heading_count; h++) {
        if (document->headings[h].node > node && document->headings[h].node < end) {
            return document->headings[h].text;
        }
    }
    return (struct str){0};
}

static size_t count_slides(const struct prose *body)
{
    size_t count = 0;
    for (uint32_t c = 0; body != NULL && c < body->document->container_count; c++) {
        count += deck_is_slide(&body->blocks[c]) ? 1 : 0;
    }
    return count;
}

size_t handout_slides_count(const struct record *record)
{
    const struct prose *body = record->body;
    size_t last = 0;
    for (uint32_t c = 0; body != NULL && c < body->document->container_count; c++) {
        last = body->blocks[c].slide > last ? body->blocks[c].slide : last;
    }
    return last;
}

static struct slide *find_slides(struct arena *scratch, const struct prose *body, size_t count)
{
    const struct document *document = body->document;
    struct slide *slides = arena_array(scratch, count, sizeof(*slides));
    struct str section = {0};
    size_t found = 0;
    for (uint32_t node = 1; node < document->count; node++) {
        const struct doc_node *at = &document->nodes[node];
        if (at->kind == DOC_HEADING) {
            section = document->headings[at->index].text;
        } else if (at->kind == DOC_CONTAINER && deck_is_slide(&body->blocks[at->index])) {
            slides[found++] = (struct slide){.node = node,
                                             .block = &body->blocks[at->index],
                                             .title = heading_inside(document, node),
                                             .section = section};
            node += at->size - 1;
        }
    }
    return slides;
}

static bool read_number(struct str *text, size_t *number)
{
    size_t digits = 0;
    *number = 0;
    while (digits < text->size && digits < 6 && text->data[digits] >= '0' &&
           text->data[digits] <= '9') {
        *number = *number * 10 + (size_t)(text->data[digits++] - '0');
    }
    *text = str_slice(*text, digits, text->size);
    return digits > 0;
}

/* One part of the list: "4" or "4-9". */
static bool choose_range(struct str part, size_t count, bool *chosen)
{
    size_t first;
    size_t last;
    if (!read_number(&part, &first)) {
        return false;
    }
    last = first;
    if (str_starts(part, STR("-"))) {
        part = str_slice(part, 1, part.size);
        if (!read_number(&part, &last)) {
            return false;
        }
    }
    if (part.size > 0 || first == 0 || last < first || last > count) {
        return false;
    }
    for (size_t i = first; i <= last; i++) {
        chosen[i - 1] = true;
    }
    return true;
}

bool handout_slides_parse(struct str wanted, size_t count, bool *chosen)
{
    memset(chosen, 0, count * sizeof(*chosen));
    size_t from = 0;
    while (from <= wanted.size) {
        size_t comma = str_find_byte(wanted, ',', from);
        if (!choose_range(str_trim(str_slice(wanted, from, comma)), count, chosen)) {
            return false;
        }
        from = comma + 1;
    }
    return true;
}

static bool is_selected(const struct value_map *selection, struct str id)
{
    const struct value *ids = value_map_get(selection, STR("bilder"));
    for (size_t i = 0; ids != NULL && ids->kind == VALUE_LIST && i < ids->as.list.count; i++) {
        const struct value *item = &ids->as.list.items[i];
        if (item->kind == VALUE_STRING && str_equal(item->as.string, id)) {
            return true;
        }
    }
    return false;
}

/* Marks the slides that are wanted; returns how many. */
static size_t choose(const struct page *page, const struct record *record, struct slide *slides,
                     size_t count, struct str wanted)
{
    const struct value_map *selection = page->handout != NULL ? page->handout->selection : NULL;
    size_t whole = handout_slides_count(record);
    bool *listed = arena_array(page->scratch, whole, sizeof(*listed));
    bool by_number = wanted.size > 0 && handout_slides_parse(wanted, whole, listed);
    size_t chosen = 0;
    for (size_t i = 0; i < count; i++) {
        struct str id = value_map_text(slides[i].block->arguments, STR("id"));
        slides[i].chosen = by_number           ? listed[slides[i].block->slide - 1]
                           : selection != NULL ? is_selected(selection, id)
                                               : true;
        chosen += slides[i].chosen ? 1 : 0;
    }
    return chosen;
}

static struct value picture_value(struct page *page, const struct prose *body, uint32_t node)
{
    struct buf html;
    buf_init(&html);
    page->notes = PAGE_NOTES_ELSEWHERE;
    page->block(page, body, node, &html);
    page->notes = PAGE_NOTES_HERE;
    struct value value = value_string(buf_copy(&html, page->scratch));
    buf_finish(&html);
    return value;
}

static struct value notes_value(struct page *page, const struct prose *body, uint32_t node)
{
    const struct doc_node *nodes = body->document->nodes;
    struct buf html;
    buf_init(&html);
    for (uint32_t i = node + 1; i < node + nodes[node].size; i++) {
        if (nodes[i].kind == DOC_CONTAINER && deck_is_notes(&body->blocks[nodes[i].index])) {
            page->block(page, body, i, &html);
            i += nodes[i].size - 1;
        }
    }
    struct value value = value_string(buf_copy(&html, page->scratch));
    buf_finish(&html);
    return value;
}

static struct value slide_value(struct page *page, const struct prose *body,
                                const struct slide *slide)
{
    struct value_map *map = value_map_create(page->scratch, 10);
    const struct value *id = value_map_get(slide->block->arguments, STR("id"));
    const struct value *time = value_map_get(slide->block->arguments, STR("tid"));
    const struct value *layout = value_map_get(slide->block->arguments, STR("layout"));
    map->self = slide->title;
    value_set(map, page->scratch, "id", id != NULL ? *id : value_null());
    value_set(map, page->scratch, "titel", value_string(slide->title));
    value_set(map, page->scratch, "avsnitt", value_string(slide->section));
    value_set(map, page->scratch, "tid", time != NULL ? *time : value_null());
    value_set(map, page->scratch, "layout", layout != NULL ? *layout : value_null());
    value_set(map, page->scratch, "html", picture_value(page, body, slide->node));
    value_set(map, page->scratch, "manus", notes_value(page, body, slide->node));
    return value_from_map(map);
}

struct value handout_slides(struct page *page, const struct record *record, struct str wanted)
{
    const struct prose *body = page_body(page, record);
    size_t count = count_slides(body);
    if (count == 0) {
        return value_list(NULL, 0);
    }
    struct slide *slides = find_slides(page->scratch, body, count);
    size_t chosen = choose(page, record, slides, count, wanted);
    struct value *values = arena_array(page->scratch, chosen, sizeof(*values));
    struct str section = {0};
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (!slides[i].chosen) {
            continue;
        }
        struct value value = slide_value(page, body, &slides[i]);
        struct value_map *map = value_map_create(page->scratch, 13);
        map->self = value.as.map->self;
        memcpy(map->entries, value.as.map->entries, value.as.map->count * sizeof(*map->entries));
        map->count = value.as.map->count;
        value_set(map, page->scratch, "nummer", value_int(slides[i].block->slide));
        value_set(map, page->scratch, "antal", value_int((int64_t)handout_slides_count(record)));
        value_set(map, page->scratch, "nytt-avsnitt",
                  value_bool(at == 0 || !str_equal(section, slides[i].section)));
        section = slides[i].section;
        values[at++] = value_from_map(map);
    }
    return value_list(values, chosen);
}
