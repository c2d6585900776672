/* page_html: one HTML page. First the type's template makes the main part, then the frame is put
 * around it; in between it is known which terms, notes and headings the page has. */
#ifndef RENDER_WEB_PAGE_HTML_H
#define RENDER_WEB_PAGE_HTML_H

#include "render/renderer.h"

struct reads;

/* Appends the finished page. Faults that show only now (endless nesting) are reported in `diags`;
 * what it was made from is noted in `reads`, which may be NULL, here and below. */
void page_html_render(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                      const struct record *record, struct diags *diags, struct buf *out);

/* A page that no record stands behind, at `address`: the template inside the frame, with `own` as
 * what it sees of the page (`sida`): `titel`, and whatever more it needs. */
void page_html_made(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                    struct str address, const struct template *template, struct value_map *own,
                    struct diags *diags, struct buf *out);

/* The page for addresses that do not exist, the page that says what became of one that an earlier
 * edition had, and the page that leads on from where another one was. */
void page_html_not_found(const struct renderer *renderer, struct arena *scratch,
                         struct reads *reads, struct diags *diags, struct buf *out);
void page_html_removed(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                       const struct history_address *address, struct diags *diags, struct buf *out);
void page_html_redirect(const struct renderer *renderer, struct arena *scratch, struct reads *reads,
                        const struct redirect *redirect, struct diags *diags, struct buf *out);

#endif
