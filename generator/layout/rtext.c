#include "layout/rtext.h"

#include "base/arena.h"
#include "base/byte.h"
#include "format/pdf/pdf.h"

void rtext_begin(struct text_builder *builder, struct layout *layout, struct pdf_element *element,
                 uint32_t node)
{
    *builder = (struct text_builder){.layout = layout, .element = element, .node = node};
}

static void put(struct text_builder *builder, char byte)
{
    *(char *)vec_push(&builder->bytes, builder->layout->arena, 1) = byte;
}

/* Where in the structure a span stands: every piece between inline elements gets a place of its
 * own, so that the order holds. */
static struct pdf_element *place(const struct text_builder *builder, const struct mark *mark)
{
    struct pdf_element *owner = builder->element;
    if (builder->layout->artifact != NULL || owner == NULL) {
        return builder->layout->artifact;
    }
    for (; mark != NULL; mark = mark->parent) {
        if (mark->element != NULL) {
            owner = mark->element;
            break;
        }
    }
    return pdf_element(builder->layout->pdf, owner, PDF_TEXT);
}

/* The span that what is now added belongs to: the last one when nothing has changed. */
static struct text_span *span_for(struct text_builder *builder, const struct text_context *context)
{
    struct text_span *spans = builder->spans.items;
    const struct style *style = style_of(context->node);
    if (builder->spans.count > 0) {
        struct text_span *last = &spans[builder->spans.count - 1];
        if (last->style == style && last->mark == context->mark &&
            str_equal(last->language, context->language)) {
            return last;
        }
    }
    struct text_span *span = vec_push(&builder->spans, builder->layout->arena, sizeof *span);
    *span = (struct text_span){0,
                               style,
                               context->language,
                               context->mark,
                               place(builder, context->mark),
                               context->badge && style->background != COLOUR_NONE};
    return span;
}

/* The blank that is due goes with the letters before it, but stays outside a link
 * that ends there. */
static void put_blank(struct text_builder *builder, const struct text_context *context)
{
    const char *bytes = builder->bytes.items;
    struct text_span *spans = builder->spans.items;
    builder->blank = false;
    if (builder->bytes.count == 0 || bytes[builder->bytes.count - 1] == '\n') {
        return;
    }
    struct text_span *span = &spans[builder->spans.count - 1];
    if (span->mark != NULL && span->mark != context->mark) {
        span = span_for(builder, context);
    }
    put(builder, ' ');
    span->to = (uint32_t)builder->bytes.count;
}

void rtext_add(struct text_builder *builder, const struct text_context *context, struct str letters)
{
    for (size_t i = 0; i < letters.size; i++) {
        if (byte_is_space(letters.data[i])) {
            builder->blank = true;
            continue;
        }
        if (builder->blank) {
            put_blank(builder, context);
        }
        struct text_span *span = span_for(builder, context);
        put(builder, letters.data[i]);
        span->to = (uint32_t)builder->bytes.count;
    }
}

void rtext_break(struct text_builder *builder, const struct text_context *context)
{
    const char *bytes = builder->bytes.items;
    size_t count = builder->bytes.count;
    builder->blank = false;
    struct text_span *span = span_for(builder, context);
    if (count > 0 && !byte_is_space(bytes[count - 1])) {
        put(builder, ' '); /* or the words would be one when the text is read aloud */
    }
    put(builder, '\n');
    span->to = (uint32_t)builder->bytes.count;
}

const struct text *rtext_end(struct text_builder *builder)
{
    struct arena *arena = builder->layout->arena;
    const char *bytes = builder->bytes.items;
    size_t size = builder->bytes.count;
    while (size > 0 && byte_is_space(bytes[size - 1])) {
        size--;
    }
    struct text *text = NULL;
    if (size > 0) {
        bool marked = false;
        struct text_span *spans = builder->spans.items;
        size_t count = builder->spans.count;
        while (count > 1 && spans[count - 2].to >= size) {
            count--;
        }
        spans[count - 1].to = (uint32_t)size;
        for (size_t i = 0; i < count; i++) {
            marked = marked || spans[i].mark != NULL;
        }
        text = arena_alloc(arena, sizeof *text);
        *text = (struct text){.bytes = {bytes, size},
                              .spans = spans,
                              .span_count = (uint32_t)count,
                              .marked = marked,
                              .node = builder->node};
    }
    builder->bytes = (struct vec){0};
    builder->spans = (struct vec){0};
    builder->blank = false;
    builder->open = false;
    return text;
}

const struct text *rtext_plain(struct layout *layout, struct str letters, const struct style *style,
                               struct str language, struct pdf_element *element)
{
    struct text_span *span = arena_alloc(layout->arena, sizeof *span);
    struct text *text = arena_alloc(layout->arena, sizeof *text);
    *span = (struct text_span){(uint32_t)letters.size, style, language, NULL, element, false};
    *text = (struct text){.bytes = letters, .spans = span, .span_count = 1};
    return text;
}
