/* pdf_path: paths in a content stream. */
#ifndef FORMAT_PDF_PDF_PATH_H
#define FORMAT_PDF_PDF_PATH_H

#include "format/pdf/pdf_internal.h"

/* Appends the path's construction operators to the page's content. */
void pdf_path_put(struct pdf_page *page, const struct pdf_path *path);

/* The bounds of the path's points, control points included. */
struct pdf_box pdf_path_bounds(const struct pdf_path *path);

#endif
