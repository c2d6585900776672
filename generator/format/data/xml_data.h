/* xml_data: whether an XML file is mere data to a browser that opens it. */
#ifndef FORMAT_DATA_XML_DATA_H
#define FORMAT_DATA_XML_DATA_H

#include "format/data/xml.h"

/* False when it names a style sheet or transformation, or has elements of HTML, SVG or any other
 * namespace that browsers act on. */
bool xml_is_data(const struct xml *xml);

/* Whether an instruction's name is of those that browsers may act on (xml-stylesheet); others
 * are programs' own. */
bool xml_is_reserved(struct str target);

/* Whether a namespace is of those that browsers may act on: all of them were named by those who
 * make browsers. RDF, which is notes, is none. */
bool xml_is_active_space(struct str address);

#endif
