/* field_kind: one value by the kind of its field; see field.h for what each kind becomes. */
#ifndef SITE_FIELD_KIND_H
#define SITE_FIELD_KIND_H

#include "site/field.h"

/* Judges and converts a value that holds no others: all kinds but markdown, lista and grupp (see
 * field.c). False when it was reported, and the slot may then be null. */
bool field_read_scalar(const struct field_reader *reader, const struct field_item *item);

/* Reports a rule at the value; its first argument is the key. False. */
bool field_fault(const struct field_reader *reader, enum rule rule, const struct field_item *item,
                 struct str second, struct str third, struct str fourth);

/* Reports that the value is of another kind than the field. False. */
bool field_wrong_kind(const struct field_reader *reader, const struct field_item *item);

/* Does a number (also of characters or of items) keep within the field's limits? If not,
 * field_outside reports `value`, the number in words, and is false. */
bool field_within(const struct field *field, int64_t number);
bool field_outside(const struct field_reader *reader, const struct field_item *item,
                   struct str value);

/* True and the trimmed text when the value is a non-empty string; otherwise reported. */
bool field_take_text(const struct field_reader *reader, const struct field_item *item,
                     struct str *text);

#endif
