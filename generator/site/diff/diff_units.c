#include "site/diff/diff_units.h"

#include "base/arena.h"
#include "base/buf.h"

/* A block that is open where the walk stands. */
struct open {
    uint32_t end;
    uint8_t kind;
    struct str label; /* of a container */
    size_t number;    /* of a container */
};

struct walk {
    struct arena *arena;
    const struct diff_side *side;
    const struct prose *prose;
    const struct document *document;
    struct vec units;  /* of struct diff_unit */
    struct vec opened; /* of struct open; the first `open_count` are open */
    size_t open_count;
    struct str heading, anchor;
    size_t section;                       /* unit of the heading above */
    size_t container_count;               /* so far */
    const struct diff_unit_cell *columns; /* of the table the walk is in */
    size_t column_count;
};

static void push_open(struct walk *walk, uint32_t node, struct str label)
{
    const struct doc_node *from = &walk->document->nodes[node];
    if (walk->open_count == walk->opened.count) {
        vec_push(&walk->opened, walk->arena, sizeof(struct open));
    }
    struct open *opened = walk->opened.items;
    opened[walk->open_count++] = (struct open){.end = node + from->size,
                                               .kind = from->kind,
                                               .label = label,
                                               .number = walk->container_count};
}

static void close_until(struct walk *walk, uint32_t node)
{
    const struct open *opened = walk->opened.items;
    while (walk->open_count > 0 && opened[walk->open_count - 1].end <= node) {
        walk->open_count--;
    }
}

/* The innermost container that is open, or NULL. */
static const struct open *container_of(const struct walk *walk)
{
    const struct open *opened = walk->opened.items;
    for (size_t k = walk->open_count; k > 0; k--) {
        if (opened[k - 1].kind == DOC_CONTAINER) {
            return &opened[k - 1];
        }
    }
    return NULL;
}

/* What a paragraph counts as: the innermost of a list item, a quote and a footnote. */
static enum diff_block_kind paragraph_kind(const struct walk *walk)
{
    const struct open *opened = walk->opened.items;
    for (size_t k = walk->open_count; k > 0; k--) {
        switch (opened[k - 1].kind) {
        case DOC_ITEM:
            return DIFF_ITEM;
        case DOC_QUOTE:
            return DIFF_QUOTE;
        case DOC_FOOTNOTE:
            return DIFF_FOOTNOTE;
        default:
            break;
        }
    }
    return DIFF_PARAGRAPH;
}

static struct diff_unit *add_unit(struct walk *walk, enum diff_block_kind kind)
{
    const struct open *container = container_of(walk);
    struct diff_unit *unit = vec_push(&walk->units, walk->arena, sizeof(*unit));
    *unit = (struct diff_unit){.kind = kind,
                               .label = container != NULL ? container->label : (struct str){0},
                               .heading = walk->heading,
                               .anchor = walk->anchor,
                               .section = walk->section,
                               .container = container != NULL ? container->number : DIFF_NONE};
    return unit;
}

/* The text of a subtree; what a link without text shows is the name of where it leads. */
static struct str text_of(const struct walk *walk, uint32_t node)
{
    struct buf text;
    buf_init(&text);
    uint32_t end = node + walk->document->nodes[node].size;
    document_text(walk->document, node, &text);
    for (uint32_t i = node; i < end; i++) {
        const struct doc_node *part = &walk->document->nodes[i];
        if (part->kind == DOC_LINK && part->size == 1) {
            buf_add(&text, STR(" "));
            buf_add(&text, diff_side_target(walk->side, &walk->prose->targets[part->index]));
        }
    }
    struct str copy = str_copy(walk->arena, str_trim(buf_str(&text)));
    buf_finish(&text);
    return copy;
}

static void add_links(const struct walk *walk, uint32_t node, struct diff_unit *unit)
{
    struct vec links = {0};
    uint32_t end = node + walk->document->nodes[node].size;
    for (uint32_t i = node; i < end; i++) {
        const struct doc_node *part = &walk->document->nodes[i];
        if (part->kind != DOC_LINK && part->kind != DOC_IMAGE) {
            continue;
        }
        const struct target *target = &walk->prose->targets[part->index];
        struct diff_unit_link *link = vec_push(&links, walk->arena, sizeof(*link));
        *link = (struct diff_unit_link){.image = part->kind == DOC_IMAGE,
                                        .text = text_of(walk, i),
                                        .target = diff_side_target(walk->side, target),
                                        .identity =
                                            diff_side_identity(walk->side, walk->arena, target)};
    }
    unit->links = links.items;
    unit->link_count = links.count;
}

static void add_text_unit(struct walk *walk, uint32_t node, enum diff_block_kind kind)
{
    struct diff_unit *unit = add_unit(walk, kind);
    unit->level = walk->document->nodes[node].level;
    unit->words = text_of(walk, node);
    add_links(walk, node, unit);
}

static void add_heading(struct walk *walk, uint32_t node)
{
    const struct doc_heading *heading =
        &walk->document->headings[walk->document->nodes[node].index];
    walk->section = walk->units.count;
    add_text_unit(walk, node, DIFF_HEADING);
    walk->heading = heading->text;
    walk->anchor = heading->id;
}

/* A row's text is its cells', so that rows are aligned like paragraphs. */
static void add_row(struct walk *walk, uint32_t node)
{
    const struct doc_node *row = &walk->document->nodes[node];
    bool head = (row->flags & DOC_HEAD) != 0;
    struct vec cells = {0};
    for (uint32_t i = node + 1; i < node + row->size; i += walk->document->nodes[i].size) {
        size_t column = cells.count;
        struct diff_unit_cell *cell = vec_push(&cells, walk->arena, sizeof(*cell));
        bool labelled = !head && walk->columns != NULL && column < walk->column_count;
        *cell = (struct diff_unit_cell){.words = text_of(walk, i)};
        cell->label = head ? cell->words : labelled ? walk->columns[column].words : (struct str){0};
    }
    if (head) {
        walk->columns = cells.items;
        walk->column_count = cells.count;
    }
    struct diff_unit *unit = add_unit(walk, head ? DIFF_COLUMNS : DIFF_ROW);
    unit->words = text_of(walk, node);
    unit->cells = cells.items;
    unit->cell_count = cells.count;
    add_links(walk, node, unit);
}

/* Gives a unit the values of a set of fields as its cells. */
static void add_cells(struct arena *arena, const struct diff_side *side,
                      const struct field_set *fields, const struct value_map *values,
                      bool (*is_shown)(const struct field *), struct diff_unit *unit)
{
    struct vec cells = {0};
    struct buf text;
    buf_init(&text);
    for (size_t i = 0; i < fields->count; i++) {
        const struct field *field = &fields->items[i];
        const struct value *value = value_map_get(values, field->name);
        struct str words = value == NULL || !is_shown(field)
                               ? (struct str){0}
                               : diff_side_text(side, arena, field, value);
        if (words.size > 0) {
            struct diff_unit_cell *cell = vec_push(&cells, arena, sizeof(*cell));
            struct str label = field->label.size > 0 ? field->label : field->name;
            *cell = (struct diff_unit_cell){.label = label, .words = words};
            buf_add(&text, words);
            buf_add_byte(&text, '\n');
        }
    }
    unit->cells = cells.items;
    unit->cell_count = cells.count;
    unit->words = buf_copy(&text, arena);
    buf_finish(&text);
}

static bool is_any(const struct field *field)
{
    (void)field;
    return true;
}

/* Of a block's arguments: one that a reader reads, and not a setting of how it looks. */
static bool is_read(const struct field *field)
{
    return field->kind != FIELD_ENUM && field->kind != FIELD_BOOL && field->kind != FIELD_TYPE &&
           !str_equal(field->name, STR("id"));
}

/* What a block lists: "Fokusområden". Empty for a block that lists no type. */
static struct str listed(const struct walk *walk, const struct prose_block *block)
{
    const struct field_set *fields = &block->block->fields;
    for (size_t i = 0; i < fields->count; i++) {
        const struct value *value = value_map_get(block->arguments, fields->items[i].name);
        if (fields->items[i].kind == FIELD_TYPE && value != NULL && value->kind == VALUE_STRING) {
            const struct type *type = schema_type(walk->side->site->schema, value->as.string);
            return type != NULL ? type->plural : value->as.string;
        }
    }
    return (struct str){0};
}

/* A container is a piece of its own when it has arguments to show. */
static void add_container(struct walk *walk, uint32_t node)
{
    uint32_t index = walk->document->nodes[node].index;
    const struct prose_block *block = &walk->prose->blocks[index];
    struct str label = block->block != NULL && block->block->label.size > 0
                           ? block->block->label
                           : walk->document->containers[index].name;
    push_open(walk, node, label);
    walk->container_count++;
    if (block->block == NULL) {
        return;
    }
    struct diff_unit unit = {.words = listed(walk, block)};
    if (unit.words.size == 0) {
        add_cells(walk->arena, walk->side, &block->block->fields, block->arguments, is_read, &unit);
    }
    if (unit.words.size > 0) {
        struct diff_unit *added = add_unit(walk, DIFF_CONTAINER);
        added->words = unit.words;
        added->cells = unit.cells;
        added->cell_count = unit.cell_count;
    }
}

/* One step of the walk; returns the next node. */
static uint32_t visit(struct walk *walk, uint32_t node)
{
    const struct doc_node *at = &walk->document->nodes[node];
    switch ((enum doc_kind)at->kind) {
    case DOC_PARAGRAPH:
        add_text_unit(walk, node, paragraph_kind(walk));
        return node + at->size;
    case DOC_CODE_BLOCK:
        add_text_unit(walk, node, DIFF_CODE);
        return node + at->size;
    case DOC_HEADING:
        add_heading(walk, node);
        return node + at->size;
    case DOC_ROW:
        add_row(walk, node);
        return node + at->size;
    case DOC_TABLE:
        walk->column_count = 0;
        return node + 1;
    case DOC_CONTAINER:
        add_container(walk, node);
        return node + 1;
    case DOC_FOOTNOTE:
        walk->heading = (struct str){0};
        walk->anchor = (struct str){0};
        walk->section = DIFF_NONE;
        push_open(walk, node, (struct str){0});
        return node + 1;
    case DOC_ITEM:
    case DOC_QUOTE:
        push_open(walk, node, (struct str){0});
        return node + 1;
    default:
        return node + 1;
    }
}

struct diff_units diff_units_of_prose(struct arena *arena, const struct diff_side *side,
                                      const struct prose *prose)
{
    if (prose == NULL) {
        return (struct diff_units){0};
    }
    struct walk walk = {.arena = arena,
                        .side = side,
                        .prose = prose,
                        .document = prose->document,
                        .section = DIFF_NONE};
    for (uint32_t node = 1; node < walk.document->count;) {
        close_until(&walk, node);
        node = visit(&walk, node);
    }
    return (struct diff_units){walk.units.items, walk.units.count};
}

void diff_unit_read(struct arena *arena, struct diff_unit *unit)
{
    if (unit->ready) {
        return;
    }
    unit->tokens = diff_tokenize(arena, unit->words);
    for (size_t i = 0; i < unit->cell_count; i++) {
        unit->cells[i].tokens = diff_tokenize(arena, unit->cells[i].words);
    }
    unit->ready = true;
}

bool diff_units_say_same(struct arena *arena, struct diff_unit *old, struct diff_unit *new)
{
    if (str_equal(old->words, new->words)) {
        return true;
    }
    diff_unit_read(arena, old);
    diff_unit_read(arena, new);
    return old->kind == DIFF_CODE || new->kind == DIFF_CODE
               ? diff_tokens_same(&old->tokens, &new->tokens)
               : diff_tokens_same_core(&old->tokens, &new->tokens);
}

static bool same_links(const struct diff_work *work, const struct prose *old,
                       const struct prose *new)
{
    struct arena scratch = {0};
    bool same = true;
    for (uint32_t i = 0; same && i < old->document->link_count; i++) {
        same = str_equal(diff_side_identity(&work->old, &scratch, &old->targets[i]),
                         diff_side_identity(&work->new, &scratch, &new->targets[i]));
    }
    arena_finish(&scratch);
    return same;
}

bool diff_units_none_differ(const struct diff_work *work, const struct prose *old,
                            const struct prose *new)
{
    if (old == NULL || new == NULL) {
        return old == new;
    }
    const struct document *a = old->document;
    const struct document *b = new->document;
    bool same = a->count == b->count && a->container_count + b->container_count == 0 &&
                a->link_count == b->link_count;
    for (uint32_t i = 0; same && i < a->count; i++) {
        same = a->nodes[i].kind == b->nodes[i].kind && a->nodes[i].size == b->nodes[i].size &&
               str_equal(a->nodes[i].text, b->nodes[i].text);
    }
    return same && same_links(work, old, new);
}

struct diff_unit diff_unit_of_value(struct arena *arena, const struct diff_side *side,
                                    const struct field *field, const struct value *value)
{
    struct diff_unit unit = {.kind = DIFF_VALUE, .section = DIFF_NONE, .container = DIFF_NONE};
    if (field->group != NULL && value->kind == VALUE_MAP) {
        add_cells(arena, side, field->group, value->as.map, is_any, &unit);
    } else {
        unit.words = diff_side_text(side, arena, field, value);
    }
    return unit;
}

struct diff_units diff_units_of_list(struct arena *arena, const struct diff_side *side,
                                     const struct field *field, const struct value *value)
{
    if (value == NULL || value->kind != VALUE_LIST || field->item == NULL) {
        return (struct diff_units){0};
    }
    size_t count = value->as.list.count;
    struct diff_units units = {arena_array(arena, count, sizeof(*units.items)), count};
    for (size_t i = 0; i < count; i++) {
        units.items[i] = diff_unit_of_value(arena, side, field->item, &value->as.list.items[i]);
    }
    return units;
}
