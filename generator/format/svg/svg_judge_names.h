/* svg_judge_names: the part of svg_judge that knows which names a drawing may hold. Whatever is on
 * no list is refused, so that what browsers learn to do next year is refused too. */
#ifndef FORMAT_SVG_SVG_JUDGE_NAMES_H
#define FORMAT_SVG_SVG_JUDGE_NAMES_H

#include "base/str.h"

/* How the value of an attribute is judged. */
enum svg_attribute_kind {
    SVG_ATTRIBUTE_UNKNOWN,
    SVG_ATTRIBUTE_FREE,     /* not at all: it can neither run nor fetch */
    SVG_ATTRIBUTE_SHAPE,    /* nor this, which may be animated */
    SVG_ATTRIBUTE_VALUE,    /* as a value in CSS, and may be animated */
    SVG_ATTRIBUTE_ANIMATED, /* as a value of whatever is animated */
    SVG_ATTRIBUTE_STYLE,    /* as declarations in CSS */
    SVG_ATTRIBUTE_HREF      /* as an address */
};

/* Names without a prefix; their case counts. */
bool svg_judge_is_element(struct str name);
enum svg_attribute_kind svg_judge_attribute(struct str name);

/* The same of the few parts of HTML that may stand in a foreignObject. */
bool svg_judge_is_html(struct str name);
enum svg_attribute_kind svg_judge_html_attribute(struct str name);

/* Names in CSS, without escapes; their case does not count. */
bool svg_judge_is_property(struct str name);
bool svg_judge_is_function(struct str name);
bool svg_judge_is_at_rule(struct str name);

#endif
