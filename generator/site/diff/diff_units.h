/* diff_units: a text in the pieces that a diff aligns: one for each paragraph, heading, list item,
 * table row, block's arguments, or value of a field. */
#ifndef SITE_DIFF_DIFF_UNITS_H
#define SITE_DIFF_DIFF_UNITS_H

#include "site/diff/diff.h"
#include "site/diff/diff_align.h"
#include "site/diff/diff_side.h"
#include "site/diff/diff_tokens.h"

/* What all parts of a comparison share. */
struct diff_work {
    struct arena *arena;
    struct diff_budget *budget;
    struct diff_side old, new;
};

struct diff_unit_cell {
    struct str label;
    struct str words;
    struct diff_tokens tokens; /* of a unit that is ready */
};

struct diff_unit_link {
    bool image;
    struct str text;
    struct str target;   /* in words */
    struct str identity; /* the same in both editions when it leads to the same thing */
};

/* Most units are the same in both editions, which their words tell. Only the others
 * are read closer. */
struct diff_unit {
    enum diff_block_kind kind;
    uint8_t level;
    bool ready;         /* tokens are those of the words, of the cells too */
    struct str label;   /* innermost container, or empty */
    struct str heading; /* nearest above, or empty */
    struct str anchor;
    size_t section;   /* the unit of that heading, of a heading its own; or DIFF_NONE */
    size_t container; /* number of the innermost container, in the order they begin; or DIFF_NONE */
    struct str words;
    struct diff_tokens tokens;
    struct diff_unit_cell *cells;
    size_t cell_count;
    const struct diff_unit_link *links;
    size_t link_count;
};

struct diff_units {
    struct diff_unit *items;
    size_t count;
};

/* The pieces of a Markdown text. NULL has none. */
struct diff_units diff_units_of_prose(struct arena *arena, const struct diff_side *side,
                                      const struct prose *prose);

/* Makes the tokens, unless they are there. */
void diff_unit_read(struct arena *arena, struct diff_unit *unit);

/* True when the two say the same; what stands around them does not count. */
bool diff_units_say_same(struct arena *arena, struct diff_unit *old, struct diff_unit *new);

/* True when two texts need no closer look: the same words, marks and links, and no blocks. */
bool diff_units_none_differ(const struct diff_work *work, const struct prose *old,
                            const struct prose *new);

/* A value as a piece: its text, or for a group each of its fields as a cell. */
struct diff_unit diff_unit_of_value(struct arena *arena, const struct diff_side *side,
                                    const struct field *field, const struct value *value);

/* The pieces of the list at `value`, one an item; of NULL none. */
struct diff_units diff_units_of_list(struct arena *arena, const struct diff_side *side,
                                     const struct field *field, const struct value *value);

#endif
