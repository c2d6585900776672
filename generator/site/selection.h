/* selection: which records a `lista` block shows, in which order and groups. */
#ifndef SITE_SELECTION_H
#define SITE_SELECTION_H

#include "site/model.h"

struct selection_group {
    struct str id;
    struct str title;
    struct vec records; /* of const struct record * */
};

struct selection {
    const struct type *type;
    struct vec records; /* of const struct record * */
    struct vec groups;  /* of struct selection_group; none when not grouped, or when no record
                         has a group */
};

/* Picks the records that a block's checked arguments ask for: typ, där (fält=värde; `denna` means
 * the record whose text it is), sortera, gruppera, antal. Names that do not exist pick nothing.
 * Records without a group stand last, together, in one that has neither id nor title. */
struct selection selection_make(struct arena *arena, const struct site *site,
                                const struct value_map *arguments, const struct record *here);

/* Reports names in a `lista` block's arguments that the type does not have. */
void selection_check(struct arena *scratch, const struct site *site,
                     const struct value_map *arguments, const struct value_map *written,
                     struct str path, struct diags *diags);

/* The field that a condition (fält=värde), a sort key (-fält) or a group names. */
struct str selection_field(struct str written);

#endif
