/* shown: whether a record is on the site on its date: a draft (`utkast`) never is, and others from
 * one day (`publiceras`) until another (`avpubliceras`). */
#ifndef SITE_SHOWN_H
#define SITE_SHOWN_H

#include "site/model.h"

struct field_reader;

/* The state of a record by its fields, on the day `today` (ISO 8601). Days in the wrong
 * order are reported. */
enum record_state shown_state(const struct field_reader *reader, const struct value_map *fields,
                              struct str today);

/* Notes that a record is left out, for whoever asks what is left to do. */
void shown_note(const struct record *record, struct diags *diags);

/* The day that the record comes (RECORD_EARLY) or went (RECORD_WITHDRAWN), ISO 8601; else empty. */
struct str shown_day(const struct record *record);

#endif
