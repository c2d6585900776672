/* svg_property: the part of svg that reads the value of one property. */
#ifndef FORMAT_SVG_SVG_PROPERTY_H
#define FORMAT_SVG_SVG_PROPERTY_H

#include "format/svg/svg_context.h"

struct svg_property;

/* Where a value is read. */
struct svg_reading {
    const struct svg_context *context;
    const struct svg_property *property;
    const struct svg_style *parent;
    const struct svg_style *style; /* so far: font-size and color come first */
    struct svg_units units;
};

struct svg_property {
    const char *name;
    size_t offset; /* in struct svg_style */
    size_t size;
    bool own; /* not inherited */
    /* Reads the value into the field; false when it is none of the property's. */
    bool (*read)(const struct svg_reading *reading, struct str value, void *field);
    /* For those that are one of a few words: the word's index is the value. */
    const char *const *keywords;
    size_t keyword_count;
};

/* All properties; font-size and color come first, as others build on them. */
enum { SVG_PROPERTIES = 44 };
extern const struct svg_property svg_properties[SVG_PROPERTIES];

/* The index of a property, or SVG_PROPERTIES. */
size_t svg_property_index(struct str name);

#endif
