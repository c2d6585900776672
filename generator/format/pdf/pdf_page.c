#include "format/pdf/pdf_page.h"

#include "format/pdf/pdf_struct.h"
#include "format/pdf/pdf_syntax.h"

#include <math.h>

struct pdf_page *pdf_page(struct pdf *pdf, double width, double height)
{
    struct pdf_page *page = arena_alloc(pdf->arena, sizeof(*page));
    page->pdf = pdf;
    page->index = pdf->page_count++;
    page->width = width;
    page->height = height;
    page->state = arena_alloc(pdf->arena, sizeof(*page->state));
    *page->state = (struct pdf_state){.matrix = {1, 0, 0, 1, 0, 0},
                                      .clip = {0, 0, width, height},
                                      .decimals = 2,
                                      .alpha = 1,
                                      .fill.alpha = 1,
                                      .stroke.alpha = 1};
    buf_init(&page->content);
    buf_add(&page->content, STR("1 0 0 1 0 "));
    pdf_put_number(&page->content, height, 3);
    buf_add(&page->content, STR(" cm 4 M\n"));
    if (pdf->last_page != NULL) {
        pdf->last_page->next = page;
    } else {
        pdf->first_page = page;
    }
    pdf->last_page = page;
    if (!(width >= 3 && width <= 14400 && height >= 3 && height <= 14400)) {
        pdf_fail(pdf, PDF_FAULT_PAGE_SIZE, (struct str){0}, page);
    }
    return page;
}

/* --- coordinates ------------------------------------------------------------------------------ */

struct pdf_matrix pdf_concat(struct pdf_matrix inner, struct pdf_matrix outer)
{
    const struct pdf_matrix *m = &inner;
    const struct pdf_matrix *n = &outer;
    return (struct pdf_matrix){
        .a = m->a * n->a + m->b * n->c,
        .b = m->a * n->b + m->b * n->d,
        .c = m->c * n->a + m->d * n->c,
        .d = m->c * n->b + m->d * n->d,
        .e = m->e * n->a + m->f * n->c + n->e,
        .f = m->e * n->b + m->f * n->d + n->f,
    };
}

struct pdf_point pdf_to_page(const struct pdf_page *page, double x, double y)
{
    const struct pdf_matrix *m = &page->state->matrix;
    return (struct pdf_point){m->a * x + m->c * y + m->e, m->b * x + m->d * y + m->f};
}

struct pdf_box pdf_box_to_page(const struct pdf_page *page, struct pdf_box box)
{
    const struct pdf_point corners[4] = {
        pdf_to_page(page, box.x, box.y),
        pdf_to_page(page, box.x + box.width, box.y),
        pdf_to_page(page, box.x, box.y + box.height),
        pdf_to_page(page, box.x + box.width, box.y + box.height),
    };
    double left = corners[0].x;
    double top = corners[0].y;
    double right = left;
    double bottom = top;
    for (size_t i = 1; i < countof(corners); i++) {
        left = fmin(left, corners[i].x);
        top = fmin(top, corners[i].y);
        right = fmax(right, corners[i].x);
        bottom = fmax(bottom, corners[i].y);
    }
    return (struct pdf_box){left, top, right - left, bottom - top};
}

void pdf_put_matrix(struct buf *buf, struct pdf_matrix m)
{
    pdf_put_operand(buf, m.a, 6);
    pdf_put_operand(buf, -m.b, 6);
    pdf_put_operand(buf, -m.c, 6);
    pdf_put_operand(buf, m.d, 6);
    pdf_put_operand(buf, m.e, 4);
    pdf_put_operand(buf, -m.f, 4);
}

/* --- marked content --------------------------------------------------------------------------- */

void pdf_page_end_array(struct pdf_page *page)
{
    if (page->in_array) {
        buf_add(&page->content, STR("]TJ\n"));
    }
    page->in_array = false;
}

void pdf_page_end_text(struct pdf_page *page)
{
    pdf_page_end_array(page);
    if (page->in_text) {
        buf_add(&page->content, STR("ET\n"));
    }
    page->in_text = false;
}

void pdf_page_unmark(struct pdf_page *page)
{
    pdf_page_end_text(page);
    if (page->marked != NULL) {
        buf_add(&page->content, STR("EMC\n"));
    }
    page->marked = NULL;
}

static void open_artifact(struct pdf_page *page, enum pdf_artifact kind, struct pdf_box bounds)
{
    static const struct str properties[PDF_ARTIFACTS] = {
        [PDF_ARTIFACT_LAYOUT] = TEXT("/Type/Layout"),
        [PDF_ARTIFACT_HEADER] = TEXT("/Type/Pagination/Subtype/Header/Attached[/Top]"),
        [PDF_ARTIFACT_FOOTER] = TEXT("/Type/Pagination/Subtype/Footer/Attached[/Bottom]"),
        [PDF_ARTIFACT_BACKGROUND] = TEXT("/Type/Background/BBox["),
        [PDF_ARTIFACT_MARKS] = TEXT("/Type/Page"),
    };
    struct buf *content = &page->content;
    buf_add(content, STR("/Artifact<<"));
    buf_add(content, properties[kind]);
    if (kind == PDF_ARTIFACT_BACKGROUND) {
        struct pdf_box box = pdf_box_to_page(page, bounds);
        pdf_put_operand(content, box.x, 2);
        pdf_put_operand(content, page->height - box.y - box.height, 2);
        pdf_put_operand(content, box.x + box.width, 2);
        pdf_put_number(content, page->height - box.y, 2);
        buf_add_byte(content, ']');
    }
    buf_add(content, STR(">>BDC\n"));
}

void pdf_page_mark(struct pdf_page *page, struct pdf_element *element, struct pdf_box bounds)
{
    if (element == NULL) {
        element = page->pdf->artifacts[PDF_ARTIFACT_LAYOUT];
    }
    if (element->figure != NULL) {
        pdf_struct_bounds(element->figure, page, pdf_box_to_page(page, bounds));
    }
    bool background = element->is_artifact && element->artifact == PDF_ARTIFACT_BACKGROUND;
    if (page->marked == element && !background) {
        return;
    }
    pdf_page_unmark(page);
    page->marked = element;
    if (element->is_artifact) {
        open_artifact(page, element->artifact, bounds);
        return;
    }
    struct pdf_element *owner = pdf_struct_owner(element);
    struct pdf_kid *kid = pdf_struct_kid(element, PDF_KID_CONTENT);
    kid->page = page;
    kid->mcid = (uint32_t)page->owners.count;
    *(struct pdf_element **)vec_push(&page->owners, page->pdf->arena, sizeof(owner)) = owner;
    buf_add_byte(&page->content, '/');
    buf_add(&page->content, pdf_struct_role(owner->role));
    buf_add(&page->content, STR("<</MCID "));
    pdf_put_number(&page->content, kid->mcid, 0);
    buf_add(&page->content, STR(">>BDC\n"));
}

/* --- graphics state --------------------------------------------------------------------------- */

static void use(struct pdf_page *page, struct pdf_resource *resource)
{
    struct pdf_resource **used = page->resources.items;
    for (size_t i = 0; i < page->resources.count; i++) {
        if (used[i] == resource) {
            return;
        }
    }
    *(struct pdf_resource **)vec_push(&page->resources, page->pdf->arena, sizeof(resource)) =
        resource;
}

struct pdf_resource *pdf_page_resource(struct pdf_page *page, char letter, struct str text)
{
    struct pdf *pdf = page->pdf;
    struct pdf_resource *resource = map_get(&pdf->resources, text);
    if (resource == NULL) {
        resource = arena_alloc(pdf->arena, sizeof(*resource));
        resource->letter = letter;
        resource->index = ++pdf->resource_count;
        resource->text = str_copy(pdf->arena, text);
        map_set(&pdf->resources, pdf->arena, resource->text, resource);
    }
    use(page, resource);
    return resource;
}

static double part(double value)
{
    return round(fmin(fmax(value, 0), 1) * 1000) / 1000;
}

void pdf_page_set_alpha(struct pdf_page *page, double fill, double stroke)
{
    struct pdf_state *state = page->state;
    float fills = (float)part(fill * state->alpha);
    float strokes = (float)part(stroke * state->alpha);
    if (fills == state->fill.alpha && strokes == state->stroke.alpha) {
        return;
    }
    state->fill.alpha = fills;
    state->stroke.alpha = strokes;
    struct buf text;
    buf_init(&text);
    buf_add(&text, STR("/Type/ExtGState/ca "));
    pdf_put_number(&text, fills, 3);
    buf_add(&text, STR("/CA "));
    pdf_put_number(&text, strokes, 3);
    const struct pdf_resource *resource = pdf_page_resource(page, 'G', buf_str(&text));
    buf_finish(&text);
    buf_printf(&page->content, "/G%u gs\n", resource->index);
    page->transparent = page->transparent || fills < 1 || strokes < 1;
}

static bool same_colour(struct pdf_colour a, struct pdf_colour b)
{
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

static void put_colour(struct buf *content, struct pdf_colour colour, const char *grey,
                       const char *rgb)
{
    pdf_put_operand(content, part(colour.red), 3);
    if (colour.red == colour.green && colour.green == colour.blue) {
        buf_add(content, str_from(grey));
        return;
    }
    pdf_put_operand(content, part(colour.green), 3);
    pdf_put_operand(content, part(colour.blue), 3);
    buf_add(content, str_from(rgb));
}

void pdf_page_set_fill(struct pdf_page *page, struct pdf_colour colour)
{
    struct pdf_state *state = page->state;
    float alpha = (float)part(colour.alpha * state->alpha);
    bool same = state->fill_known && same_colour(state->fill, colour);
    if (same && alpha == state->fill.alpha) {
        return;
    }
    pdf_page_end_array(page);
    if (alpha != state->fill.alpha) {
        pdf_page_set_alpha(page, colour.alpha,
                           state->alpha > 0 ? state->stroke.alpha / state->alpha : 1);
    }
    if (same) {
        return;
    }
    put_colour(&page->content, colour, "g\n", "rg\n");
    colour.alpha = state->fill.alpha;
    state->fill = colour;
    state->fill_known = true;
}

void pdf_page_set_stroke(struct pdf_page *page, struct pdf_colour colour)
{
    struct pdf_state *state = page->state;
    float alpha = (float)part(colour.alpha * state->alpha);
    if (alpha != state->stroke.alpha) {
        pdf_page_set_alpha(page, state->alpha > 0 ? state->fill.alpha / state->alpha : 1,
                           colour.alpha);
    }
    if (state->stroke_known && same_colour(state->stroke, colour)) {
        return;
    }
    put_colour(&page->content, colour, "G\n", "RG\n");
    colour.alpha = state->stroke.alpha;
    state->stroke = colour;
    state->stroke_known = true;
}
