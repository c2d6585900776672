/* css_variable: custom properties put in place of var() (CSS Custom Properties 1). */
#ifndef FORMAT_CSS_CSS_VARIABLE_H
#define FORMAT_CSS_CSS_VARIABLE_H

#include "base/str.h"

struct arena;

struct css_variables {
    /* The value of a custom property (with its "--"); empty when there is none. */
    struct str (*find)(const void *context, struct str name);
    const void *context;
};

/* A value without comments and with every var(--name, fallback) replaced; the value itself when it
 * has neither. False when a custom property has no value and no fallback (`missing` is the var() as
 * written, from the "--" on), leads to itself or becomes too long (`missing` is empty). */
bool css_resolve(struct arena *arena, struct str value, const struct css_variables *variables,
                 struct str *result, struct str *missing);

#endif
