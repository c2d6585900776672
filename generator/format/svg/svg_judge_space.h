/* svg_judge_space: the part of svg_judge that knows what a name means where it stands
 * (Namespaces in XML). */
#ifndef FORMAT_SVG_SVG_JUDGE_SPACE_H
#define FORMAT_SVG_SVG_JUDGE_SPACE_H

#include "format/data/xml.h"

/* What a browser makes of elements and attributes of a namespace. */
enum svg_space {
    SVG_SPACE_NONE,
    SVG_SPACE_SVG,
    SVG_SPACE_HTML,
    SVG_SPACE_XLINK,
    SVG_SPACE_XML,
    SVG_SPACE_PROGRAM, /* nothing: it is some program's own */
    SVG_SPACE_ACTIVE,  /* something else: formulas, forms, transformations */
    SVG_SPACE_UNBOUND  /* the prefix stands for nothing: no browser shows the file */
};

enum { SVG_PREFIXES = 100 };

struct svg_prefix {
    struct str name; /* empty: of elements without a prefix */
    enum svg_space space;
    uint32_t depth; /* of the element that declares it */
};

/* The prefixes that hold at an element; zeroed before the root. */
struct svg_spaces {
    struct svg_prefix prefixes[SVG_PREFIXES];
    uint32_t count;
};

struct svg_name {
    enum svg_space space;
    struct str prefix;
    struct str local;
};

/* Goes on to the next element in document order, whose attributes may declare prefixes; false when
 * there are more than SVG_PREFIXES of them. */
bool svg_spaces_enter(struct svg_spaces *spaces, const struct xml *xml, uint32_t node);

/* The names of the element and of its attributes, which are in no namespace when they
 * have no prefix. */
struct svg_name svg_spaces_element(const struct svg_spaces *spaces, struct str text);
struct svg_name svg_spaces_attribute(const struct svg_spaces *spaces, struct str text);

/* xmlns and xmlns:name */
bool svg_spaces_is_declaration(struct str name);

#endif
