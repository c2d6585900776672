/* field_shape: a field as a template shows it that knows nothing of its type: its label, its value, and
 * flags that tell what kind of value it is. */
#ifndef RENDER_FIELD_SHAPE_H
#define RENDER_FIELD_SHAPE_H

#include "render/page.h"

/* {namn, etikett, värde, är-lista, är-grupp, är-referens, är-bild, är-länk, är-markdown, är-text, poster,
 * fält, titel, adress}. */
struct value field_shape(struct page *page, const struct field *field, const struct value *value);

/* The shapes of all fields that have a value, in the order of the declaration. */
struct value field_shapes(struct page *page, const struct field_set *fields,
                          const struct value_map *values);

#endif
