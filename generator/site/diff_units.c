#include "site/diff_units.h"

#include "base/arena.h"
#include "base/buf.h"

/* A block that is open where the walk stands. */
struct open {
    uint32_t end;
    uint8_t kind;
    struct str label; /* of a container */
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
    opened[walk->open_count++] = (struct open){node + from->size, from->kind, label};
}

static void close_until(struct walk *walk, uint32_t node)
{
    const struct open *opened = walk->opened.items;
    while (walk->open_count > 0 && opened[walk->open_count - 1].end <= node) {
        walk->open_count--;
    }
}

static struct str container_label(const struct walk *walk)
{
    const struct open *opened = walk->opened.items;
    for (size_t k = walk->open_count; k > 0; k--) {
        if (opened[k - 1].kind == DOC_CONTAINER) {
            return opened[k - 1].label;
        }
    }
    return (struct str){0};
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
    struct diff_unit *unit = vec_push(&walk->units, walk->arena, sizeof(*unit));
    *unit = (struct diff_unit){.kind = kind,
                               .label = container_label(walk),
                               .heading = walk->heading,
                               .anchor = walk->anchor};
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
    unit->tokens = diff_tokenize(walk->arena, text_of(walk, node));
    add_links(walk, node, unit);
}

static void add_heading(struct walk *walk, uint32_t node)
{
    const struct doc_heading *heading =
        &walk->document->headings[walk->document->nodes[node].index];
    add_text_unit(walk, node, DIFF_HEADING);
    walk->heading = heading->text;
    walk->anchor = heading->id;
}

/* A row's text is its cells', so that rows are aligned like paragraphs. */
static void add_row(struct walk *walk, uint32_t node)
{
    const struct doc_node *row = &walk->document->nodes[node];
    struct vec cells = {0};
    for (uint32_t i = node + 1; i < node + row->size; i += walk->document->nodes[i].size) {
        struct diff_unit_cell *cell = vec_push(&cells, walk->arena, sizeof(*cell));
        struct str text = text_of(walk, i);
        bool labelled = cells.count <= walk->column_count && (row->flags & DOC_HEAD) == 0;
        *cell = (struct diff_unit_cell){.tokens = diff_tokenize(walk->arena, text)};
        if (labelled && walk->columns != NULL) {
            const struct diff_tokens *column = &walk->columns[cells.count - 1].tokens;
            const struct diff_token *last = column->items + column->count - 1;
            cell->label = column->count == 0
                              ? (struct str){0}
                              : (struct str){column->items->text.data,
                                             (size_t)(last->text.data - column->items->text.data) +
                                                 last->text.size};
        }
    }
    if ((row->flags & DOC_HEAD) != 0) {
        walk->columns = cells.items;
        walk->column_count = cells.count;
    }
    struct diff_unit *unit = add_unit(walk, DIFF_ROW);
    unit->tokens = diff_tokenize(walk->arena, text_of(walk, node));
    unit->cells = cells.items;
    unit->cell_count = cells.count;
    add_links(walk, node, unit);
}

static const struct diff_unit_cell *field_cells(struct arena *arena, const struct diff_side *side,
                                                const struct field_set *fields,
                                                const struct value_map *values, size_t *count,
                                                struct buf *text)
{
    struct vec cells = {0};
    for (size_t i = 0; i < fields->count; i++) {
        const struct field *field = &fields->items[i];
        const struct value *value = value_map_get(values, field->name);
        struct str words =
            value == NULL ? (struct str){0} : diff_side_text(side, arena, field, value);
        if (words.size > 0) {
            struct diff_unit_cell *cell = vec_push(&cells, arena, sizeof(*cell));
            cell->label = field->label.size > 0 ? field->label : field->name;
            cell->tokens = diff_tokenize(arena, words);
            buf_add(text, words);
            buf_add_byte(text, '\n');
        }
    }
    *count = cells.count;
    return cells.items;
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
    if (block->block == NULL) {
        return;
    }
    struct buf text;
    buf_init(&text);
    size_t count;
    const struct diff_unit_cell *cells = field_cells(walk->arena, walk->side, &block->block->fields,
                                                     block->arguments, &count, &text);
    if (count > 0) {
        struct diff_unit *unit = add_unit(walk, DIFF_CONTAINER);
        unit->tokens = diff_tokenize(walk->arena, buf_copy(&text, walk->arena));
        unit->cells = cells;
        unit->cell_count = count;
    }
    buf_finish(&text);
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
    struct walk walk = {.arena = arena, .side = side, .prose = prose, .document = prose->document};
    for (uint32_t node = 1; node < walk.document->count;) {
        close_until(&walk, node);
        node = visit(&walk, node);
    }
    return (struct diff_units){walk.units.items, walk.units.count};
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
    struct diff_unit unit = {.kind = DIFF_VALUE};
    bool group = field->group != NULL && value->kind == VALUE_MAP;
    if (group) {
        struct buf text;
        buf_init(&text);
        unit.cells = field_cells(arena, side, field->group, value->as.map, &unit.cell_count, &text);
        unit.tokens = diff_tokenize(arena, buf_copy(&text, arena));
        buf_finish(&text);
    } else {
        unit.tokens = diff_tokenize(arena, diff_side_text(side, arena, field, value));
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
