/* sheet_reader: a theme's sheets for paper while they are read for ordinary or for large print: the
 * way through their blocks, and what custom properties stand for. */
#ifndef LAYOUT_SHEET_READER_H
#define LAYOUT_SHEET_READER_H

#include "layout/sheet_fault.h"
#include "layout/typeface.h"

struct svg_sheet;

/* What ordinary or large print is made with. */
struct sheet_variant {
    struct style_rules rules;
    struct map papers; /* name → struct paper */
};

/* What stands in @media (--storskrift) weighs more than all else. */
enum sheet_layer { SHEET_ALL, SHEET_LARGE, SHEET_LAYERS };

struct sheet_reader {
    struct arena *arena;
    const struct stylesheet *list;
    const struct css_sheet *read; /* by sheet */
    size_t count;
    struct sheet_variant *variant;
    struct typefaces *faces;
    bool large;           /* print: else what stands in @media (--storskrift) is passed by */
    struct map variables; /* custom properties → struct str * */
    /* where it is */
    const struct stylesheet *sheet;
    enum sheet_layer layer;
    enum sheet_layer wanted; /* what is looked for */
};

/* Shows every block outside @media, and those inside it that hold for this print. */
typedef void sheet_see(struct sheet_reader *reader, const struct css_block *block);
void sheet_walk(struct sheet_reader *reader, sheet_see *see);

/* Takes the custom properties that are set on :root. */
void sheet_read_variables(struct sheet_reader *reader);

/* True when a declaration is of a custom property; when selectors are nothing but the root. */
bool sheet_is_custom(const struct css_declaration *declaration);
bool sheet_is_root(struct str selectors);

/* A declaration's value with custom properties in place; false when one has none (reported). */
bool sheet_resolve(struct sheet_reader *reader, const struct css_declaration *declaration,
                   struct str *value);

#endif
