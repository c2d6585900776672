/* readers: what is left of a site's values and texts for readers who may not have everything: what
 * is kept for others (`för: [ledare]` on a field or a block, notes that are hidden) is not in it,
 * however one asks.
 *
 * Copies into an arena; what nothing can be taken out of is borrowed. */
#ifndef SITE_READERS_H
#define SITE_READERS_H

#include "site/model.h"

struct readers {
    struct arena *arena;
    /* True when the readers may have the field's value; its list's items are asked
     * for by themselves. */
    bool (*may_have_field)(const struct readers *readers, const struct field *field);
    /* True when they may have the block; `block->block` is not NULL. */
    bool (*may_have_block)(const struct readers *readers, const struct record *record,
                           const struct prose_block *block);
    const struct handout_kind *kind; /* the handout that they read, or NULL */
    struct map records;              /* a record's data (see readers_key) → what stands for it */
    struct map proses;               /* a text (likewise) → what is left of it */
    struct map *met; /* NULL, or gets the slots of references, links and pictures that are left */
};

/* Those who read a handout of the kind. */
struct readers readers_of_handout(struct arena *arena, const struct handout_kind *kind);

/* True when they may have the field of that name in the type's records: so that nothing is told by
 * how those are grouped or chosen either. */
bool readers_may_have_named(const struct handout_kind *kind, const struct type *type,
                            struct str name);

/* The key of a pointer in the maps above: its own bytes, which must outlive the map. */
struct str readers_key(const void *const *pointer);

/* True when the readers may have the field, and what a list is made of. */
bool readers_may_have(const struct readers *readers, const struct field *field);

/* True when something in the fields, however deep, is kept from the readers. */
bool readers_lack_any(const struct readers *readers, const struct field_set *fields);

/* Adds what is left of `from` to `to`. What is kept from the readers is there as nothing, so that a
 * template never finds an outer thing of the same name instead. */
void readers_fields(struct readers *readers, const struct field_set *fields,
                    const struct value_map *from, struct value_map *to);

/* What is left of a value of the field; NULL: of something that the program itself added. */
struct value readers_value(struct readers *readers, const struct field *field,
                           const struct value *value);

/* What is left of a text; NULL of NULL. The same text gives the same copy. */
struct prose *readers_prose(struct readers *readers, struct prose *prose);

#endif
