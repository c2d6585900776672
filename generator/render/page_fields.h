/* page_fields: a record's fields as a generic template shows them, whatever their kinds. */
#ifndef RENDER_PAGE_FIELDS_H
#define RENDER_PAGE_FIELDS_H

#include "render/page.h"

/* All declared fields of the page's record that have a value, but the title, which stands as the heading:
 * [{namn, etikett, värde, är-lista, är-grupp, är-referens, är-bild, är-länk, är-markdown, är-text, poster,
 * fält, titel, adress}]. Every key is there at every level, so that no template sees an outer one's. */
struct value page_fields(struct page *page);

#endif
