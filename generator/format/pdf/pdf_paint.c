#include "format/pdf/pdf_paint.h"

#include "format/pdf/pdf_page.h"
#include "format/pdf/pdf_syntax.h"

#include <math.h>

enum channel { COLOUR, OPACITY };

static void put_stop(struct buf *buf, const struct pdf_stop *stop, enum channel channel)
{
    if (channel == OPACITY) {
        pdf_put_number(buf, stop->colour.alpha, 3);
        return;
    }
    pdf_put_operand(buf, stop->colour.red, 3);
    pdf_put_operand(buf, stop->colour.green, 3);
    pdf_put_number(buf, stop->colour.blue, 3);
}

static void put_between(struct buf *buf, const struct pdf_stop *from, const struct pdf_stop *to,
                        enum channel channel)
{
    buf_add(buf, STR("<</FunctionType 2/Domain[0 1]/N 1/C0["));
    put_stop(buf, from, channel);
    buf_add(buf, STR("]/C1["));
    put_stop(buf, to, channel);
    buf_add(buf, STR("]>>"));
}

/* One function over 0 … 1 that joins the pieces between stops, and the ends before and after. */
static void put_function(struct buf *buf, const struct pdf_paint *paint, enum channel channel)
{
    const double least = 0.000002; /* between bounds, which must rise */
    const struct pdf_stop *stops = paint->stops;
    size_t count = paint->stop_count;
    struct buf bounds;
    struct buf encode;
    buf_init(&bounds);
    buf_init(&encode);
    buf_add(buf, STR("<</FunctionType 3/Domain[0 1]/Functions["));
    double last = 0;
    for (size_t i = 0; i <= count; i++) { /* the piece that ends at stop i */
        const struct pdf_stop *from = &stops[i == 0 ? 0 : i - 1];
        const struct pdf_stop *to = &stops[i == count ? count - 1 : i];
        put_between(buf, from, to, channel);
        buf_add(&encode, STR("0 1 "));
        if (i < count) {
            double rest = (double)(count - i) * least;
            last = fmin(fmax(to->offset, last + least), 1 - rest);
            pdf_put_operand(&bounds, last, 6);
        }
    }
    buf_add(buf, STR("]/Bounds["));
    buf_add(buf, buf_str(&bounds));
    buf_add(buf, STR("]/Encode["));
    buf_add(buf, buf_str(&encode));
    buf_add(buf, STR("]>>"));
    buf_finish(&encode);
    buf_finish(&bounds);
}

static void put_shading(struct buf *buf, const struct pdf_paint *paint, enum channel channel)
{
    bool radial = paint->kind == PDF_PAINT_RADIAL;
    buf_printf(buf, "<</ShadingType %d/ColorSpace/Device%s/Extend[true true]/Coords[",
               radial ? 3 : 2, channel == COLOUR ? "RGB" : "Gray");
    pdf_put_operand(buf, paint->from.x, 5);
    pdf_put_operand(buf, paint->from.y, 5);
    if (radial) {
        pdf_put_operand(buf, paint->from_radius, 5);
    }
    pdf_put_operand(buf, paint->to.x, 5);
    pdf_put_operand(buf, paint->to.y, 5);
    if (radial) {
        pdf_put_operand(buf, paint->to_radius, 5);
    }
    buf_add(buf, STR("]/Function"));
    put_function(buf, paint, channel);
    buf_add(buf, STR(">>"));
}

static struct pdf_matrix space_of(const struct pdf_paint *paint)
{
    const struct pdf_matrix *m = &paint->matrix;
    if (m->a == 0 && m->b == 0 && m->c == 0 && m->d == 0) {
        return (struct pdf_matrix){1, 0, 0, 1, 0, 0};
    }
    return *m;
}

/* From the gradient's space, y downwards, to one where y points upwards from `height`. */
static void put_flipped(struct buf *buf, struct pdf_matrix m, double height)
{
    pdf_put_operand(buf, m.a, 6);
    pdf_put_operand(buf, -m.b, 6);
    pdf_put_operand(buf, m.c, 6);
    pdf_put_operand(buf, -m.d, 6);
    pdf_put_operand(buf, m.e, 4);
    pdf_put_operand(buf, height - m.f, 4);
}

bool pdf_paint_masks(const struct pdf_paint *paint)
{
    if (paint->kind != PDF_PAINT_LINEAR && paint->kind != PDF_PAINT_RADIAL) {
        return false;
    }
    for (size_t i = 0; i < paint->stop_count; i++) {
        if (paint->stops[i].colour.alpha < 1) {
            return true;
        }
    }
    return false;
}

void pdf_paint_set(struct pdf_page *page, const struct pdf_paint *paint, bool stroking)
{
    if (paint->kind == PDF_PAINT_COLOUR) {
        if (stroking) {
            pdf_page_set_stroke(page, paint->colour);
        } else {
            pdf_page_set_fill(page, paint->colour);
        }
        return;
    }
    struct pdf_state *state = page->state;
    struct buf text;
    buf_init(&text);
    buf_add(&text, STR("/Type/Pattern/PatternType 2/Matrix["));
    /* A pattern is placed on the page, whatever the current coordinates. */
    put_flipped(&text, pdf_concat(space_of(paint), state->matrix), page->height);
    buf_add(&text, STR("]/Shading"));
    put_shading(&text, paint, COLOUR);
    const struct pdf_resource *pattern = pdf_page_resource(page, 'P', buf_str(&text));
    buf_finish(&text);
    pdf_page_set_alpha(page, paint->colour.alpha, paint->colour.alpha);
    buf_printf(&page->content, "/Pattern %s /P%u %s\n", stroking ? "CS" : "cs", pattern->index,
               stroking ? "SCN" : "scn");
    if (stroking) {
        state->stroke_known = false;
    } else {
        state->fill_known = false;
    }
}

void pdf_paint_mask(struct pdf_page *page, const struct pdf_paint *paint, struct pdf_box bounds)
{
    struct pdf *pdf = page->pdf;
    struct buf form;
    struct buf entries;
    buf_init(&form);
    buf_init(&entries);
    buf_add(&entries, STR("/Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceGray>>"));
    buf_add(&entries, STR("/BBox["));
    pdf_put_operand(&entries, bounds.x, 4);
    pdf_put_operand(&entries, -bounds.y - bounds.height, 4);
    pdf_put_operand(&entries, bounds.x + bounds.width, 4);
    pdf_put_operand(&entries, -bounds.y, 4);
    buf_add(&entries, STR("]/Resources<</Shading<</S "));
    put_shading(&entries, paint, OPACITY);
    buf_add(&entries, STR(">>>>"));
    buf_add(&form, STR("/Artifact BMC\n"));
    put_flipped(&form, space_of(paint), 0);
    buf_add(&form, STR("cm\n/S sh\nEMC\n"));

    struct str key = str_concat(pdf->arena, buf_str(&entries), buf_str(&form));
    struct pdf_resource *mask = pdf_page_resource(page, 'G', key);
    mask->form = buf_copy(&form, pdf->arena);
    mask->form_entries = buf_copy(&entries, pdf->arena);
    buf_finish(&entries);
    buf_finish(&form);
    buf_printf(&page->content, "/G%u gs\n", mask->index);
    page->transparent = true;
}
