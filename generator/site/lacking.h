/* lacking: facts that only the publisher can supply, left open on purpose. In the place of any value of the
 * content or the settings may stand
 *
 *     uppgift: saknas
 *     fråga: Vilken adress ska läsaren skriva till?   (may be left out)
 *
 * The field then counts as given but has no value. Each is noted, with its place, for `malbild check`. */
#ifndef SITE_LACKING_H
#define SITE_LACKING_H

#include "site/field.h"

/* The key of `{field: question}`, which a map of checked values gets when some of its facts are lacking. */
#define LACKING_KEY "saknas"

/* True when `raw` says that the fact of `field` is lacking, whether rightly written or not. */
bool lacking_is(const struct field *field, const struct value *raw);

/* Judges and notes it. Gives what templates see: the question, or the field's label when none is asked. */
struct str lacking_read(const struct field_reader *reader, const struct field *field,
                        const struct value *raw);

/* Notes that the settings give an address that leads nowhere, for the same list. */
void lacking_note_address(const struct field_reader *reader, const struct value *value);

/* True for an address below .example (RFC 2606), which is no one's. */
bool lacking_is_example(struct str url);

#endif
