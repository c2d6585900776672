/* field_lacking: facts that only the publisher can supply, left open on purpose. In the place of
 * any value of the content or the settings may stand
 *
 *     uppgift: saknas
 *     fråga: Vilken adress ska läsaren skriva till?   (may be left out)
 *
 * The field then counts as given but has no value. Each is noted, with its place,
 * for `malbild check`. */
#ifndef SITE_FIELD_LACKING_H
#define SITE_FIELD_LACKING_H

#include "site/field.h"

/* The key of `{field: question}`, which a map of checked values gets when some of its
 * facts are lacking. */
#define FIELD_LACKING_KEY "saknas"

/* True when `raw` says that the fact of `field` is lacking, whether rightly written or not. */
bool field_lacking_is(const struct field *field, const struct value *raw);

/* The keys of such a fact. */
const struct field_set *field_lacking_fields(void);

/* Notes it, once its keys are read. Gives what templates see: the question, or the field's label
 * when none is asked. */
struct str field_lacking_note(const struct field_reader *reader, const struct field *field,
                              const struct value_map *keys, struct place at);

/* Notes that the settings give an address that leads nowhere, for the same list. */
void field_lacking_note_address(const struct field_reader *reader, const struct value *value);

/* True for an address below .example (RFC 2606), which is no one's. */
bool field_lacking_is_example(struct str url);

#endif
