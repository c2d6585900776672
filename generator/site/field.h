/* field: reads a mapping from a file by the fields that a declaration allows: checks every key and
 * value, reports all faults, and gives checked values for later stages.
 *
 * Checked values: text → string; markdown → TAG_PROSE; heltal → int; decimaltal → number; datum →
 * map {iso, år} printing "8 april 2022"; val → map {id, etikett} printing the label; lista → list;
 * tid → map {minuter, sekunder, iso}; ja-nej → bool; grupp → map; typ → string; länk, bild,
 * referens → left to resolve.h through record->references. */
#ifndef SITE_FIELD_H
#define SITE_FIELD_H

#include "site/model.h"

struct field_reader {
    struct arena *arena;
    struct arena *scratch;
    struct diags *diags;
    struct str path;             /* file being read, for places */
    const struct schema *schema; /* NULL while the schema itself is read */
    struct date date;            /* the site's; year 0 when not known yet */
    const struct map *taken_ids; /* see struct site's theme_ids */
    struct str language;         /* of the record, for dates and typography */
    struct record *record;       /* gets proses and references; NULL: none are expected */
    bool partial; /* the file broke off: keys that are not there may still have been written */
    bool content; /* a fact may be left open, see lacking.h */
};

/* One value on its way: the field that judges it, its key as written, and where it goes. The slot
 * stays where it is until the site is done, since references keep pointers to theirs. */
struct field_item {
    const struct field *field;
    struct str key;
    const struct value *raw;
    struct value *slot;
};

/* Judges and converts one value; false when it was reported, and the slot may then be null. */
bool field_read_value(const struct field_reader *reader, const struct field_item *item);

/* Reads `raw` by the fields of `sets` into a new map in the order of declaration. `owner` names the
 * thing in messages ("Patientfall"); `at` is where it begins, for missing keys. NULL
 * raw means empty. */
struct value_map *field_read_map(const struct field_reader *reader,
                                 const struct field_set *const *sets, size_t set_count,
                                 struct str owner, struct place at, const struct value_map *raw);

/* Parses a Markdown text of the reader's record into prose, its blocks checked, and keeps it in
 * record->proses. `first_line` and `indent` say where the text stands in the file, or
 * `lines` for one that YAML folded (else NULL). */
struct prose *field_read_prose(const struct field_reader *reader, struct str text,
                               uint32_t first_line, uint32_t indent,
                               const struct value_lines *lines, bool is_body);

/* The place of a value, of a part of a string (a view into it), or of a key in
 * the reader's file. */
struct place field_place(const struct field_reader *reader, const struct value *value);
struct place field_part_place(const struct field_reader *reader, const struct value *value,
                              struct str part);
struct place field_key_place(const struct field_reader *reader, const struct value_entry *entry);

/* Reports that the value in the file is not what is wanted, which a phrase tells. */
void field_tell_kind(struct diags *diags, struct str path, struct str key, struct str wanted,
                     const struct value *found);

#endif
