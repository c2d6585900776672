/* forgotten: fields of a frozen edition that today's types do not have, so that no template of
 * today shows them. They are shown all the same, label and value. */
#ifndef RENDER_FORGOTTEN_H
#define RENDER_FORGOTTEN_H

#include "render/page.h"

/* The forgotten fields of the page's record, as field_shape has them; none when its template shows
 * every field anyway. */
struct value forgotten_fields(struct page *page);

/* {titel, fält} of those among `records` (const struct record *) that live in lists only and
 * have forgotten fields. */
struct value forgotten_records(struct page *page, const struct vec *records);

#endif
