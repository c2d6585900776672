/* handout_page: a handout as markup for layout/: its template's output inside the
 * frame of all handouts, tryck/ram.
 *
 * Templates of paper see `text`, `webb` and `typer` as pages do, and besides:
 *     utskrift   the handout: etikett, titel, del, storskrift, utgåva, datum, adress (where its
 *                code leads, without https://), kod (the same, whole)
 *     sida       the record, when there is one a file
 *     poster     all records it is made of
 *     bilder     the slides of a presentation: id, titel, nummer, antal, tid, layout,
 *                avsnitt, html, manus */
#ifndef RENDER_PAPER_HANDOUT_PAGE_H
#define RENDER_PAPER_HANDOUT_PAGE_H

#include "render/renderer.h"

struct reads;

struct handout_request {
    const struct handout *handout;
    struct str slides;   /* "1,4-9": these slides alone; empty: all, or those of the selection */
    struct reads *reads; /* NULL, or where it is noted what the handout is made from */
    bool draft;          /* nobody will read the file, only what may be wrong is looked for */
};

/* Appends the markup. */
void handout_page_render(const struct renderer *renderer, struct arena *scratch,
                         const struct handout_request *request, struct diags *diags,
                         struct buf *xml);

#endif
