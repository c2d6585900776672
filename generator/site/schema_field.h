/* schema_field: reads the declarations of fields in a types file. Internal to schema_load. */
#ifndef SITE_SCHEMA_FIELD_H
#define SITE_SCHEMA_FIELD_H

#include "site/field.h"

/* A type's name seen in the files, judged when all types are known. */
struct schema_pending {
    struct str type;
    struct place place;
};

struct schema_loader {
    struct field_reader reader;
    struct schema *schema;
    struct vec pending;          /* of struct schema_pending */
    const struct value_map *raw; /* the type at hand, as it is written */
};

/* Reads the mapping under `fält:` of `owner` (a type, a block or a group); NULL gives no fields.
 * `base` holds the fields of the type that is extended (else NULL): a declaration without `slag`
 * says only what is different in the field of the same name. What is wrong is reported, and a
 * faulty field takes anything. */
void schema_read_fields(struct schema_loader *loader, struct str owner, const struct value *raw,
                        const struct field_set *base, struct field_set *set);

/* Reports that a declaration is wrong; `words` say how, in both languages. */
void schema_fault(struct schema_loader *loader, struct place place, struct str owner,
                  struct str words);

/* Reports that `key` should hold a mapping. */
void schema_must_be_map(struct schema_loader *loader, struct str key, const struct value *raw);

/* The texts of a checked key that holds a list; their number. */
size_t schema_names(struct schema_loader *loader, const struct value_map *keys, struct str key,
                    const struct str **names);

/* The readers that `för` of a field or block names; none: all. `raw` is the declaration as it was
 * written: a `för` that could not be understood keeps it from everybody. */
size_t schema_readers(struct schema_loader *loader, const struct value_map *keys,
                      const struct value_map *raw, const struct str **readers);

/* The yes/no of a checked key; `otherwise` when it is not there. */
bool schema_flag(const struct value_map *keys, struct str key, bool otherwise);

#endif
