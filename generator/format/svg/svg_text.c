#include "format/svg/svg_text.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/byte.h"
#include "format/svg/svg_style.h"
#include "format/text/utf8.h"

/* One of the lists x, y, dx, dy and rotate of an element: which character it stands at. */
enum list { LIST_X, LIST_Y, LIST_DX, LIST_DY, LIST_ROTATE, LISTS };

/* An element that is being gone through, with its lists. */
struct frame {
    struct frame *outer;
    struct svg_scan lists[LISTS];
    bool any;
    bool present[LISTS]; /* there is a number for the character that comes */
    double value[LISTS];
    struct svg_units units;
};

struct writer {
    struct svg_context *context;
    struct svg_matrix matrix;
    uint32_t node;        /* the text element */
    struct vec spans;     /* of the run that is being made */
    struct svg_span span; /* the one that is being made */
    struct buf letters;   /* its text */
    struct svg_text run;
    double length; /* textLength, for the first run */
    bool begun;    /* a run has its place */
    bool spaced;   /* the last letter was a space, or there is none yet */
    double y;      /* where the baseline is now */
    bool whole_dx; /* dx and dy of the first letter go into the run's place */
};

static void end_span(struct writer *writer)
{
    if (writer->letters.size > 0) {
        struct svg_span *span = vec_push(&writer->spans, writer->context->arena, sizeof *span);
        *span = writer->span;
        span->text = buf_copy(&writer->letters, writer->context->arena);
        buf_clear(&writer->letters);
        writer->span.dx = writer->span.dy = 0;
    }
}

/* White space at the end of a run would move a text that is set from its middle or end. */
static void trim_run(struct writer *writer)
{
    struct svg_span *spans = writer->spans.items;
    while (writer->spans.count > 0 && writer->spaced) {
        struct str *text = &spans[writer->spans.count - 1].text;
        if (!str_ends(*text, STR(" "))) {
            return;
        }
        text->size--;
        if (text->size > 0) {
            return;
        }
        writer->spans.count--;
    }
}

static void end_run(struct writer *writer, bool trim)
{
    end_span(writer);
    if (trim) {
        trim_run(writer);
    }
    if (writer->spans.count > 0) {
        struct svg_op *op = svg_add(writer->context, SVG_TEXT, writer->node, writer->matrix);
        if (op != NULL) {
            struct svg_text *text = arena_alloc(writer->context->arena, sizeof *text);
            *text = writer->run;
            text->spans = writer->spans.items;
            text->span_count = (uint32_t)writer->spans.count;
            op->text = text;
        }
    }
    writer->spans = (struct vec){0};
}

/* Goes to the next character: reads the next number of each list that stands around it. The last
 * angle holds for all letters that follow. */
static void advance(struct frame *frame)
{
    static const enum svg_axis axes[] = {SVG_ACROSS, SVG_DOWN, SVG_ACROSS, SVG_DOWN, SVG_OTHER};
    for (; frame != NULL; frame = frame->outer) {
        for (size_t i = 0; i < LISTS && frame->any; i++) {
            svg_scan_comma(&frame->lists[i]);
            bool found =
                svg_scan_length(&frame->lists[i], &frame->units, axes[i], &frame->value[i]);
            frame->present[i] = found || (i == LIST_ROTATE && frame->present[i]);
        }
    }
}

/* The number that the innermost element with one gives for the character that comes;
 * false for none. */
static bool find_value(const struct frame *frame, enum list list, double *value)
{
    for (; frame != NULL; frame = frame->outer) {
        if (frame->present[list]) {
            *value = frame->value[list];
            return true;
        }
    }
    return false;
}

/* Begins a new run when the character that comes has a place of its own. */
static void begin_run(struct writer *writer, const struct frame *frame, enum svg_anchor anchor)
{
    double x = writer->run.x;
    double y = writer->y;
    bool has_x = find_value(frame, LIST_X, &x);
    bool has_y = find_value(frame, LIST_Y, &y);
    double rotate = 0;
    find_value(frame, LIST_ROTATE, &rotate);
    if (has_x || !writer->begun) {
        end_run(writer, has_x);
        writer->run = (struct svg_text){
            .x = x, .y = y, .anchor = anchor, .length = writer->length, .rotate = rotate};
        writer->length = 0;
        writer->y = y;
        writer->begun = true;
        writer->whole_dx = true;
    } else if (has_y) { /* where x is depends on the letters before */
        end_span(writer);
        writer->span.dy += y - writer->y;
        writer->y = y;
    }
}

static void move_by(struct writer *writer, const struct frame *frame)
{
    double dx = 0;
    double dy = 0;
    bool moves = find_value(frame, LIST_DX, &dx);
    moves = find_value(frame, LIST_DY, &dy) || moves;
    writer->y += dy;
    if (moves && writer->whole_dx) {
        writer->run.x += dx;
        writer->run.y += dy;
    } else if (moves) {
        end_span(writer);
        writer->span.dx += dx;
        writer->span.dy += dy;
    }
    writer->whole_dx = false;
}

/* Adds the characters of one text node. */
static void add_letters(struct writer *writer, struct str text, struct frame *frame,
                        const struct svg_style *style)
{
    for (size_t at = 0; at < text.size;) {
        size_t from = at;
        utf8_next(text, &at);
        bool white = byte_is_space(text.data[from]);
        if (white && !style->preserve_space && writer->spaced) {
            continue;
        }
        begin_run(writer, frame, style->anchor);
        move_by(writer, frame);
        if (white) {
            buf_add_byte(&writer->letters, ' ');
        } else {
            buf_add(&writer->letters, str_slice(text, from, at));
        }
        writer->spaced = white && !style->preserve_space;
        advance(frame);
    }
}

/* Reads the lists of an element, and the first numbers of them. */
static struct frame frame_of(struct writer *writer, uint32_t node, const struct svg_state *state,
                             struct frame *outer)
{
    static const char *const names[] = {"x", "y", "dx", "dy", "rotate"};
    struct frame frame = {.units = svg_units(writer->context, state)};
    for (size_t i = 0; i < LISTS; i++) {
        struct str list = xml_value(writer->context->xml, node, str_from(names[i]));
        frame.lists[i] = (struct svg_scan){str_trim(list), 0};
        frame.any = frame.any || list.size > 0;
    }
    advance(&frame);
    frame.outer = outer;
    return frame;
}

/* From now on letters look as the state says. */
static void set_style(struct writer *writer, uint32_t node, const struct svg_state *state,
                      double shift)
{
    end_span(writer);
    struct svg_span span = svg_span_of(writer->context, node, state, shift);
    span.dx = writer->span.dx;
    span.dy = writer->span.dy;
    writer->span = span;
}

static void walk(struct writer *writer, uint32_t node, const struct svg_state *state,
                 struct frame *frame, double shift);

static void walk_element(struct writer *writer, uint32_t node, const struct svg_state *parent,
                         struct frame *outer, double shift)
{
    struct svg_context *context = writer->context;
    struct str name = svg_local(&context->tree, node);
    if (str_equal(name, STR("title")) || str_equal(name, STR("desc")) || name.size == 0) {
        return;
    }
    if (!str_equal(name, STR("tspan")) && !str_equal(name, STR("a"))) {
        svg_skip(context, SVG_SKIP_ELEMENT, node, name);
        return;
    }
    struct svg_style style = svg_style_of(context, node, parent);
    struct svg_state state = *parent;
    state.style = &style;
    state.opacity = parent->opacity * style.opacity;
    if (style.no_display || !svg_work_element(context, node)) {
        return;
    }
    struct frame frame = frame_of(writer, node, &state, outer);
    walk(writer, node, &state, &frame, shift + style.shift);
}

static void walk(struct writer *writer, uint32_t node, const struct svg_state *state,
                 struct frame *frame, double shift)
{
    const struct xml_node *nodes = writer->context->xml->nodes;
    set_style(writer, node, state, shift);
    for (uint32_t i = node + 1; i < node + nodes[node].size; i += nodes[i].size) {
        if (nodes[i].kind == XML_ELEMENT) {
            walk_element(writer, i, state, frame, shift);
            set_style(writer, node, state, shift);
        } else if (!state->style->hidden && svg_work(writer->context, node, nodes[i].text.size)) {
            add_letters(writer, nodes[i].text, frame, state->style);
        }
    }
}

void svg_draw_text(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    struct writer writer = {.context = context,
                            .matrix = state->matrix,
                            .node = node,
                            .spaced = true,
                            .length =
                                svg_attribute(context, state, node, "textLength", SVG_ACROSS, 0)};
    struct frame frame = frame_of(&writer, node, state, NULL);
    buf_init(&writer.letters);
    walk(&writer, node, state, &frame, state->style->shift);
    end_run(&writer, true);
    buf_finish(&writer.letters);
}
