/* edition_data: what a page's templates see of the editions: `utgåva`, the page's own, and
 * `utgåvor`, all of them. The handbook's page on template data lists the names. */
#ifndef RENDER_EDITION_DATA_H
#define RENDER_EDITION_DATA_H

#include "render/page.h"

/* Adds `utgåva`, `utgåvor` and `har-utgåvor` to page->globals. */
void edition_data_fill(struct page *page);

/* Adds `borttagen` and the like for a page of an earlier edition that is gone. */
void edition_data_fill_removed(struct page *page, const struct history_address *address);

#endif
