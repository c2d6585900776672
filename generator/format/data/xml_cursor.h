/* xml_cursor: a byte of an XML text, with its line and column. */
#ifndef FORMAT_DATA_XML_CURSOR_H
#define FORMAT_DATA_XML_CURSOR_H

#include "base/str.h"

struct xml_cursor {
    struct str bytes;
    size_t at;
    uint32_t line;   /* from 1 */
    uint32_t column; /* in code points, from 1 */
};

/* Moves past one byte, of which there must be one. */
void xml_cursor_step(struct xml_cursor *cursor);

/* Moves on until byte `at`, or to the end of the text. */
void xml_cursor_go(struct xml_cursor *cursor, size_t at);

/* Moves past white space; false when there is none. */
bool xml_cursor_spaces(struct xml_cursor *cursor);

/* What stands next; false at the end. */
bool xml_cursor_is(const struct xml_cursor *cursor, char byte);
bool xml_cursor_is_space(const struct xml_cursor *cursor);
bool xml_cursor_starts(const struct xml_cursor *cursor, struct str text);

#endif
