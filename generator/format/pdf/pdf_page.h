/* pdf_page: the content stream of a page: marked content, graphics state, coordinates. */
#ifndef FORMAT_PDF_PDF_PAGE_H
#define FORMAT_PDF_PDF_PAGE_H

#include "format/pdf/pdf_internal.h"

/* Opens the element's marked content, unless it is open already; whatever paints calls this first.
 * `bounds` is what will be painted, in current coordinates. */
void pdf_page_mark(struct pdf_page *page, struct pdf_element *element, struct pdf_box bounds);

/* Ends text and marked content, whichever is open. */
void pdf_page_unmark(struct pdf_page *page);

/* Ends the text object, if one is open: before paths, pictures and q or Q. */
void pdf_page_end_text(struct pdf_page *page);

/* Ends the array of shown strings, if one is open: before any other operator in a text object. */
void pdf_page_end_array(struct pdf_page *page);

/* Sets colour and opacity for filling or stroking, if they differ from what holds. */
void pdf_page_set_fill(struct pdf_page *page, struct pdf_colour colour);
void pdf_page_set_stroke(struct pdf_page *page, struct pdf_colour colour);

/* The opacities alone, for gradients and pictures. */
void pdf_page_set_alpha(struct pdf_page *page, double fill, double stroke);

/* The resource with this text (made if new), marked as used on the page. */
struct pdf_resource *pdf_page_resource(struct pdf_page *page, char letter, struct str text);
/* From current coordinates to the page's, y downwards. */
struct pdf_point pdf_to_page(const struct pdf_page *page, double x, double y);
struct pdf_box pdf_box_to_page(const struct pdf_page *page, struct pdf_box box);

/* first `inner`, then `outer` */
struct pdf_matrix pdf_concat(struct pdf_matrix inner, struct pdf_matrix outer);

/* The matrix as operands, for a space whose y axis points upwards. */
void pdf_put_matrix(struct buf *buf, struct pdf_matrix matrix);

#endif
