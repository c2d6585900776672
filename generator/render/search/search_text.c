#include "render/search/search_text.h"

#include "base/arena.h"
#include "base/buf.h"
#include "site/cue.h"
#include "site/deck.h"

#include <string.h>

/* A record being read. What is not yet a section stands in `text`. */
struct reading {
    struct arena *arena;
    const struct record *record;
    struct vec *sections;
    struct buf text;
    struct search_section open;
    bool anchors; /* headings have addresses of their own: it is the record's body */
};

static void close_section(struct reading *reading)
{
    struct str text = str_trim(buf_str(&reading->text));
    if (text.size > 0 || reading->open.heading.size > 0) {
        reading->open.text = str_copy(reading->arena, text);
        vec_add(reading->sections, reading->arena, struct search_section, reading->open);
    }
    buf_clear(&reading->text);
}

static void open_section(struct reading *reading, struct str anchor, struct str heading,
                         enum search_place place)
{
    close_section(reading);
    reading->open = (struct search_section){.anchor = anchor, .heading = heading, .place = place};
}

static void add_paragraph(struct reading *reading, struct str text)
{
    text = str_trim(text);
    if (text.size > 0) {
        buf_add(&reading->text, text);
        buf_add_byte(&reading->text, '\n');
    }
}

/* Takes the marks of clicks out of notes: they are no part of what is said. */
static void drop_cues(struct buf *text, size_t from)
{
    struct cue cue = {0};
    size_t at = from;
    size_t kept = from;
    struct str all = buf_str(text);
    while (cue_next(all, at, &cue)) {
        memmove(text->data + kept, text->data + at, cue.start - at);
        kept += cue.start - at;
        at = cue.end;
    }
    memmove(text->data + kept, text->data + at, text->size - at);
    text->size = kept + text->size - at;
}

/* The text of a node, in which line ends mean spaces. */
static void add_node(struct reading *reading, const struct document *document, uint32_t node)
{
    size_t from = reading->text.size;
    document_text(document, node, &reading->text);
    if (reading->open.place == SEARCH_ASIDE) {
        drop_cues(&reading->text, from);
    }
    for (size_t i = from; i < reading->text.size; i++) {
        reading->text.data[i] = reading->text.data[i] == '\n' ? ' ' : reading->text.data[i];
    }
    if (reading->text.size > from) {
        buf_add_byte(&reading->text, '\n');
    }
}

static void add_prose(struct reading *reading, const struct prose *prose);

/* Where something was taken from is said on nearly every page, and names of slides
 * are for programs. */
static bool is_left_out(struct str name)
{
    static const char *const names[] = {"härkomst",     "urval",  "bilder",
                                        "anteckningar", "format", "id"};
    bool out = str_ends(name, STR("källa"));
    for (size_t i = 0; i < countof(names); i++) {
        out = out || str_equal(name, str_from(names[i]));
    }
    return out;
}

static void add_value(struct reading *reading, const struct field *field,
                      const struct value *value);

static void add_fields(struct reading *reading, const struct field_set *fields,
                       const struct value_map *values)
{
    for (size_t i = 0; i < fields->count; i++) {
        const struct value *value = value_map_get(values, fields->items[i].name);
        if (value != NULL && !is_left_out(fields->items[i].name)) {
            add_value(reading, &fields->items[i], value);
        }
    }
}

/* What a field shows as text. What it refers to has a text of its own. */
static void add_value(struct reading *reading, const struct field *field, const struct value *value)
{
    bool list = field->kind == FIELD_LIST && value->kind == VALUE_LIST && field->item != NULL;
    for (size_t i = 0; list && i < value->as.list.count; i++) {
        add_value(reading, field->item, &value->as.list.items[i]);
    }
    if (field->kind == FIELD_GROUP && value->kind == VALUE_MAP) {
        add_fields(reading, field->group, value->as.map);
    } else if (field->kind == FIELD_TEXT && value->kind == VALUE_STRING && !field->verbatim) {
        add_paragraph(reading, value->as.string);
    } else if (field->kind == FIELD_MARKDOWN && value->kind == VALUE_OPAQUE &&
               value->as.opaque.tag == TAG_PROSE) {
        add_prose(reading, value->as.opaque.object);
    } else if ((field->kind == FIELD_ENUM || field->kind == FIELD_DATE) &&
               value->kind == VALUE_MAP) {
        add_paragraph(reading, value->as.map->self);
    }
}

/* The words in a block's arguments, as its heading. Blocks without text of their own
 * show other records. */
static void add_arguments(struct reading *reading, const struct prose_block *block)
{
    static const char *const shown[] = {"rubrik", "namn", "alt",        "bildtext",
                                        "från",   "till", "beskrivning"};
    for (size_t i = 0; block->block->body != PRESENCE_NONE && i < countof(shown); i++) {
        add_paragraph(reading, value_map_text(block->arguments, str_from(shown[i])));
    }
}

/* What follows inside a container; `close` gets what is to be opened again after it. */
static void enter_container(struct reading *reading, const struct prose_block *block)
{
    if (block->block == NULL) {
        return;
    }
    if (reading->anchors && deck_is_slide(block)) {
        struct str id = value_map_text(block->arguments, STR("id"));
        open_section(reading, id, (struct str){0}, SEARCH_BODY);
        return;
    }
    if (block->block->audience_count > 0) {
        open_section(reading, reading->open.anchor, (struct str){0}, SEARCH_ASIDE);
    }
    add_arguments(reading, block);
}

/* A slide is called by its first heading, and is found by its own id. */
static void read_heading(struct reading *reading, const struct document *document, uint32_t node)
{
    const struct doc_heading *heading = &document->headings[document->nodes[node].index];
    bool slide = search_text_is_deck(reading->record) && reading->open.anchor.size > 0 &&
                 reading->open.heading.size == 0 && reading->text.size == 0;
    if (!reading->anchors) {
        add_paragraph(reading, heading->text);
    } else if (slide) {
        reading->open.heading = heading->text;
    } else {
        open_section(reading, heading->id, heading->text, SEARCH_BODY);
    }
}

static bool is_paragraph(const struct doc_node *node)
{
    return node->kind == DOC_PARAGRAPH || node->kind == DOC_ROW || node->kind == DOC_CODE_BLOCK;
}

static void add_prose(struct reading *reading, const struct prose *prose)
{
    const struct document *document = prose->document;
    uint32_t aside_end = 0; /* where what is for others ends */
    for (uint32_t n = 1; n < document->count; n++) {
        const struct doc_node *node = &document->nodes[n];
        if (aside_end > 0 && n >= aside_end) {
            open_section(reading, reading->open.anchor, (struct str){0}, SEARCH_BODY);
            aside_end = 0;
        }
        if (node->kind == DOC_HEADING) {
            read_heading(reading, document, n);
            n += node->size - 1;
        } else if (node->kind == DOC_CONTAINER) {
            const struct prose_block *block = &prose->blocks[node->index];
            bool aside = block->block != NULL && block->block->audience_count > 0;
            enter_container(reading, block);
            aside_end = aside ? n + node->size : aside_end;
        } else if (node->kind == DOC_FOOTNOTE) {
            open_section(reading, (struct str){0}, (struct str){0}, SEARCH_ASIDE);
        } else if (is_paragraph(node)) {
            add_node(reading, document, n);
            n += node->size - 1;
        }
    }
}

static enum search_place place_of(const struct type *type, const struct field *field)
{
    struct str name = field->name;
    bool names = str_equal(name, type->forms_field);
    bool lead = str_equal(name, STR("ingress")) || str_equal(name, type->explanation_field);
    const struct field *item =
        field->kind == FIELD_LIST && field->item != NULL ? field->item : field;
    bool label = item->kind == FIELD_ENUM || item->kind == FIELD_DATE;
    bool aside = field->audience_count > 0 || label;
    return names && name.size > 0  ? SEARCH_NAME
           : lead && name.size > 0 ? SEARCH_LEAD
           : aside                 ? SEARCH_ASIDE
                                   : SEARCH_BODY;
}

static void read_fields(struct reading *reading)
{
    const struct record *record = reading->record;
    const struct field_set *fields = &record->type->fields;
    for (size_t i = 0; i < fields->count; i++) {
        const struct field *field = &fields->items[i];
        const struct value *value = value_map_get(record->fields, field->name);
        if (value == NULL || is_left_out(field->name) ||
            str_equal(field->name, record->type->title_field)) {
            continue;
        }
        enum search_place place = place_of(record->type, field);
        if (place != reading->open.place || field->kind == FIELD_MARKDOWN) {
            open_section(reading, (struct str){0}, (struct str){0}, place);
        }
        add_value(reading, field, value);
    }
}

/* `sökord`, which every record may have. */
static const struct field own_word = {.kind = FIELD_TEXT};
static const struct field own_word_list = {
    .name = TEXT("sökord"), .kind = FIELD_LIST, .item = &own_word};
static const struct field_set own_words = {&own_word_list, 1};

bool search_text_is_deck(const struct record *record)
{
    return str_equal(record->type->id, STR("presentation"));
}

void search_text_read(struct arena *arena, const struct record *record, struct vec *sections)
{
    struct reading reading = {.arena = arena, .record = record, .sections = sections};
    buf_init(&reading.text);
    reading.open.place = SEARCH_BODY;
    read_fields(&reading);
    open_section(&reading, (struct str){0}, (struct str){0}, SEARCH_NAME);
    add_fields(&reading, &own_words, record->fields);
    open_section(&reading, (struct str){0}, (struct str){0}, SEARCH_SUMMARY);
    if (field_find(&record->type->fields, STR("beskrivning")) == NULL) {
        add_paragraph(&reading, value_map_text(record->fields, STR("beskrivning")));
    }
    open_section(&reading, (struct str){0}, (struct str){0}, SEARCH_BODY);
    reading.anchors = record->address.size > 0;
    if (record->body != NULL) {
        add_prose(&reading, record->body);
    }
    close_section(&reading);
    buf_finish(&reading.text);
}
