/* box_table: what each element of the vocabulary is; a part of box. */
#ifndef LAYOUT_BOX_TABLE_H
#define LAYOUT_BOX_TABLE_H

#include "format/pdf/pdf.h"
#include "layout/box.h"

enum element_flags {
    ELEMENT_INLINE = 1,  /* runs in a text */
    ELEMENT_ROLE = 2,    /* has a structure element of its own */
    ELEMENT_SKIPPED = 4, /* draws nothing where it stands */
    ELEMENT_VOID = 8     /* its content is not built as boxes */
};

struct element {
    struct str name;
    enum box_kind kind;
    enum pdf_role role;
    unsigned flags;
};

/* NULL for names that are not in the vocabulary. */
const struct element *element_find(struct str name);

/* The known name nearest to `name`, or the empty string. */
struct str element_nearest(struct str name);

/* What an element of this name must stand in, when it stands in `parent` (in `around`) and may not: names to show
 * a reader. Empty when it may. */
struct str element_home(struct str name, struct str parent, struct str around);

#endif
