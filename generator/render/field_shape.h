/* field_shape: a field as a template shows it that knows nothing of its type: its label, its value,
 * and flags that tell what kind of value it is. */
#ifndef RENDER_FIELD_SHAPE_H
#define RENDER_FIELD_SHAPE_H

#include "render/page.h"

/* {namn, etikett, värde, är-lista, är-grupp, är-referens, är-bild, är-länk, är-markdown, är-saknad,
 * är-text, poster, fält, titel, adress}. */
struct value field_shape(struct page *page, const struct field *field, const struct value *value);

/* True when the field among `values` has something to show: a value, or that it
 * is lacking (lacking.h). */
bool field_shows(const struct value_map *values, const struct field *field);

/* The shapes of all fields that have a value, in the order of the declaration. */
struct value field_shapes(struct page *page, const struct field_set *fields,
                          const struct value_map *values);

#endif
