/* style_value: reads what a theme's sheets for paper say into declarations of style_property. */
#ifndef LAYOUT_STYLE_VALUE_H
#define LAYOUT_STYLE_VALUE_H

#include "base/map.h"
#include "layout/style_property.h"

/* Where values are read. */
struct style_values {
    struct arena *arena;
    const struct map *families; /* name → struct family */
    const struct map *papers;   /* name → struct paper */
    bool marker;                /* of ::marker */
};

/* What is wrong: the name, which nothing has, or the value. */
struct style_fault {
    bool unknown;                          /* the name */
    bool border;                           /* the value is no part of a border */
    const struct style_property *property; /* else: the property that cannot have the value */
    struct str value;                      /* the part of it that is wrong */
};

/* Appends what a declaration says, shorthands as the properties they stand for (struct
 * style_declaration). False, and nothing is appended, when it is faulty. */
bool style_value_declare(const struct style_values *values, struct str name, struct str value,
                         struct vec *declarations, struct style_fault *fault);

/* A length, percentage or number that is the whole text: "8pt", "50%", "1.4". */
bool style_value_measure(struct str text, double *number, uint8_t *unit);

/* Reads one off the front of `rest`, where blanks may stand before the unit ("30 mm
 * 1"): for attributes. */
bool style_measure(struct str *rest, double *number, uint8_t *unit);

/* True when it is a length: it has a unit, or is nought. */
bool style_is_length(double number, uint8_t unit);

#endif
