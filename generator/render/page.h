/* page: one HTML page. First the type's template makes the main part, then the frame is put around it;
 * in between it is known which terms, notes and headings the page has. */
#ifndef RENDER_PAGE_H
#define RENDER_PAGE_H

#include "render/renderer.h"

/* The making of one page; shared by the modules that write parts of it. Lives in `scratch`. */
struct page {
    const struct renderer *renderer;
    struct arena *scratch;
    struct diags *diags;
    const struct record *record; /* NULL: the page for addresses that do not exist */
    struct str address;          /* path in the output */
    bool rooted;                 /* links begin with the site's path: the page is shown at any depth */
    struct str language;
    struct value_map *globals;
    struct value_map *own; /* `sida` */
    struct vec terms;      /* of const struct record *: terms explained on the page, by first use */
    struct vec noted;      /* of const struct prose *: texts whose footnotes belong on the page */
    unsigned depth;        /* blocks and texts inside each other */
};

enum { PAGE_DEPTH = 24 };

/* Appends the finished page. Faults that show only now (endless nesting) are reported in `diags`. */
void page_render(const struct renderer *renderer, struct arena *scratch,
                 const struct record *record, struct diags *diags, struct buf *out);

/* The page for addresses that do not exist, and the page that stands where another one was. */
void page_render_not_found(const struct renderer *renderer, struct arena *scratch,
                           struct diags *diags, struct buf *out);
void page_render_redirect(const struct renderer *renderer, struct arena *scratch,
                          const struct redirect *redirect, struct buf *out);

/* Appends the link from the page to a target, escaped and percent-encoded. */
void page_href(const struct page *page, const struct target *target, struct buf *out);

/* The page's interface string; empty when the theme has none. */
struct str page_text(const struct page *page, struct str key);

/* The host of the page's templates. */
struct template_host page_host(struct page *page);

#endif
