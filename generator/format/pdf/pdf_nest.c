/* Nested coordinates: pdf_push and pdf_pop. */
#include "format/pdf/pdf_page.h"
#include "format/pdf/pdf_path.h"

#include <math.h>

static struct pdf_box intersect(struct pdf_box a, struct pdf_box b)
{
    double left = fmax(a.x, b.x);
    double top = fmax(a.y, b.y);
    double right = fmin(a.x + a.width, b.x + b.width);
    double bottom = fmin(a.y + a.height, b.y + b.height);
    return (struct pdf_box){left, top, fmax(right - left, 0), fmax(bottom - top, 0)};
}

/* So many that a unit of the last decimal is at most about a hundredth of a point on paper. */
static int decimals_for(const struct pdf_matrix *m)
{
    double scale = fmax(hypot(m->a, m->b), hypot(m->c, m->d));
    int decimals = 2;
    while (decimals < 6 && scale > 1.5) {
        scale /= 10;
        decimals++;
    }
    return decimals;
}

void pdf_push(struct pdf_page *page, const struct pdf_matrix *matrix, const struct pdf_path *clip,
              bool clip_even_odd, double alpha)
{
    pdf_page_end_text(page);
    if (++page->depth > PDF_DEPTH) {
        pdf_fail(page->pdf, PDF_FAULT_NESTING, (struct str){0}, page);
    }
    struct pdf_state *state = arena_alloc(page->pdf->arena, sizeof(*state));
    *state = *page->state;
    state->outer = page->state;
    state->alpha *= alpha;
    buf_add(&page->content, STR("q\n"));
    if (clip != NULL) {
        state->clip = intersect(state->clip, pdf_box_to_page(page, pdf_path_bounds(clip)));
        pdf_path_put(page, clip);
        buf_add(&page->content, clip_even_odd ? STR("W* n\n") : STR("W n\n"));
    }
    page->state = state;
    if (matrix != NULL) {
        pdf_put_matrix(&page->content, *matrix);
        buf_add(&page->content, STR("cm\n"));
        state->matrix = pdf_concat(*matrix, state->matrix);
        state->decimals = decimals_for(&state->matrix);
    }
}

void pdf_pop(struct pdf_page *page)
{
    pdf_page_end_text(page);
    if (page->state->outer == NULL) {
        pdf_fail(page->pdf, PDF_FAULT_NESTING, (struct str){0}, page);
        return;
    }
    buf_add(&page->content, STR("Q\n"));
    page->state = page->state->outer;
    page->depth--;
}
