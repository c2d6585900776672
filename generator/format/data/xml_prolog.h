/* xml_prolog: the part of xml that looks at what stands before the root: encoding
 * and document type. */
#ifndef FORMAT_DATA_XML_PROLOG_H
#define FORMAT_DATA_XML_PROLOG_H

#include "format/data/xml.h"

struct xml_cursor;

/* False, with the fault, when the bytes are no UTF-8. */
bool xml_prolog_check(struct str bytes, struct xml_fault *fault);

/* Whether a declaration's encoding is UTF-8. */
bool xml_prolog_is_utf8(struct str name);

/* The text with spaces in the place of a document type that declares nothing, so that expat knows
 * no more of it than browsers do: with one in the text it would pass over unknown entities. `odd`
 * becomes the place of one that is still there. */
struct str xml_prolog_pass(struct arena *arena, struct str bytes, struct xml_doctype *doctype,
                           struct xml_cursor *odd);

#endif
