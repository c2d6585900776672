/* handout_pdf: a handout as a PDF file: its markup, laid out. */
#ifndef RENDER_PAPER_HANDOUT_PDF_H
#define RENDER_PAPER_HANDOUT_PDF_H

#include "render/paper/handout_page.h"

struct handout_worker;

/* Appends the file. False when there is nothing to keep (reported). `worker` is the
 * calling thread's own. */
bool handout_pdf_render(const struct renderer *renderer, struct handout_worker *worker,
                        struct arena *scratch, const struct handout_request *request,
                        struct diags *diags, struct buf *pdf, struct handout_made *result);

#endif
