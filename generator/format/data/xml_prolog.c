#include "format/data/xml_prolog.h"

#include "base/arena.h"
#include "base/byte.h"
#include "format/data/xml_cursor.h"
#include "format/text/utf8.h"

#include <string.h>

/* prolog ::= XMLDecl? (comment | instruction | S)* doctype (XML 1.0, 2.8) */
static bool find_doctype(struct xml_cursor *cursor)
{
    for (;;) {
        xml_cursor_spaces(cursor);
        bool comment = xml_cursor_starts(cursor, STR("<!--"));
        if (!comment && !xml_cursor_starts(cursor, STR("<?"))) {
            return xml_cursor_starts(cursor, STR("<!DOCTYPE"));
        }
        struct str end = comment ? STR("-->") : STR("?>");
        size_t at = str_find(cursor->bytes, end, cursor->at + (comment ? 4 : 2));
        xml_cursor_go(cursor, at + end.size);
    }
}

static bool take_literal(struct xml_cursor *cursor, struct str *literal)
{
    bool spaced = xml_cursor_spaces(cursor);
    size_t from = cursor->at;
    if (!spaced || (!xml_cursor_is(cursor, '"') && !xml_cursor_is(cursor, '\''))) {
        return false;
    }
    size_t end = str_find_byte(cursor->bytes, cursor->bytes.data[from], from + 1);
    *literal = str_slice(cursor->bytes, from + 1, end);
    xml_cursor_go(cursor, end + 1);
    return end < cursor->bytes.size;
}

/* doctype ::= '<!DOCTYPE' S name (S ('SYSTEM' S literal | 'PUBLIC' S literal S literal))? S? '>' */
static bool take_doctype(struct xml_cursor *cursor, struct xml_doctype *doctype)
{
    *doctype = (struct xml_doctype){.line = cursor->line, .column = cursor->column};
    xml_cursor_go(cursor, cursor->at + STR("<!DOCTYPE").size);
    bool good = xml_cursor_spaces(cursor);
    while (cursor->at < cursor->bytes.size && !xml_cursor_is_space(cursor) &&
           !xml_cursor_is(cursor, '>') && !xml_cursor_is(cursor, '[')) {
        xml_cursor_step(cursor);
    }
    xml_cursor_spaces(cursor);
    if (xml_cursor_starts(cursor, STR("PUBLIC"))) {
        xml_cursor_go(cursor, cursor->at + 6);
        good = good && take_literal(cursor, &doctype->public_id);
        good = good && take_literal(cursor, &doctype->system_id);
    } else if (xml_cursor_starts(cursor, STR("SYSTEM"))) {
        xml_cursor_go(cursor, cursor->at + 6);
        good = good && take_literal(cursor, &doctype->system_id);
    }
    xml_cursor_spaces(cursor);
    good = good && xml_cursor_is(cursor, '>');
    xml_cursor_go(cursor, cursor->at + 1);
    return good;
}

struct str xml_prolog_pass(struct arena *arena, struct str bytes, struct xml_doctype *doctype,
                           struct xml_cursor *odd)
{
    size_t mark = str_starts(bytes, STR("\xEF\xBB\xBF")) ? 3 : 0;
    struct xml_cursor cursor = {bytes, mark, 1, 1};
    if (!find_doctype(&cursor)) {
        return bytes;
    }
    *odd = cursor;
    if (!take_doctype(&cursor, doctype)) {
        return bytes;
    }
    char *copy = arena_alloc(arena, bytes.size);
    memcpy(copy, bytes.data, bytes.size);
    for (size_t i = odd->at; i < cursor.at; i++) {
        copy[i] = byte_is_space(copy[i]) ? copy[i] : ' ';
    }
    cursor.bytes.data = copy;
    if (find_doctype(&cursor)) {
        *odd = cursor;
    }
    return cursor.bytes;
}

/* The name of a wider encoding that the first bytes speak of (XML 1.0, appendix F), or
 * the empty string. */
static struct str wide_encoding(struct str bytes)
{
    size_t zeros = 0;
    for (size_t i = 0; i < 4 && i < bytes.size; i++) {
        zeros += bytes.data[i] == '\0';
    }
    bool marked = str_starts(bytes, STR("\xFF\xFE")) || str_starts(bytes, STR("\xFE\xFF"));
    bool wider = zeros == 3 || (zeros == 2 && (marked || str_starts(bytes, STR("\0\0\xFE\xFF"))));
    return wider ? STR("UTF-32") : marked || zeros > 0 ? STR("UTF-16") : (struct str){0};
}

bool xml_prolog_check(struct str bytes, struct xml_fault *fault)
{
    struct str wide = wide_encoding(bytes);
    size_t valid = utf8_valid(bytes);
    if (wide.size > 0) {
        *fault = (struct xml_fault){XML_ENCODING, 1, 1, wide};
    } else if (valid < bytes.size) {
        struct xml_cursor cursor = {bytes, 0, 1, 1};
        xml_cursor_go(&cursor, valid);
        *fault = (struct xml_fault){XML_CHARACTER, cursor.line, cursor.column, {0}};
    }
    return fault->kind == XML_OK;
}

bool xml_prolog_is_utf8(struct str name)
{
    static const char *const names[] = {"utf-8", "utf8"};
    for (size_t i = 0; i < countof(names); i++) {
        struct str known = str_from(names[i]);
        bool same = name.size == known.size;
        for (size_t at = 0; same && at < name.size; at++) {
            same = (name.data[at] | 0x20) == (known.data[at] | 0x20);
        }
        if (same) {
            return true;
        }
    }
    return false;
}
