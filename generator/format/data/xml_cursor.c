#include "format/data/xml_cursor.h"

#include "base/byte.h"

void xml_cursor_step(struct xml_cursor *cursor)
{
    char byte = cursor->bytes.data[cursor->at++];
    if (byte == '\n') {
        cursor->line++;
        cursor->column = 1;
    } else if (((unsigned char)byte & 0xC0) != 0x80) {
        cursor->column++;
    }
}

void xml_cursor_go(struct xml_cursor *cursor, size_t at)
{
    while (cursor->at < at && cursor->at < cursor->bytes.size) {
        xml_cursor_step(cursor);
    }
}

bool xml_cursor_spaces(struct xml_cursor *cursor)
{
    size_t from = cursor->at;
    while (xml_cursor_is_space(cursor)) {
        xml_cursor_step(cursor);
    }
    return cursor->at > from;
}

bool xml_cursor_is(const struct xml_cursor *cursor, char byte)
{
    return cursor->at < cursor->bytes.size && cursor->bytes.data[cursor->at] == byte;
}

bool xml_cursor_is_space(const struct xml_cursor *cursor)
{
    return cursor->at < cursor->bytes.size && byte_is_space(cursor->bytes.data[cursor->at]);
}

bool xml_cursor_starts(const struct xml_cursor *cursor, struct str text)
{
    return str_starts(str_slice(cursor->bytes, cursor->at, cursor->bytes.size), text);
}
