#include "format/text/slug.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/text/unicode.h"
#include "format/text/utf8.h"

/* Letters that Unicode does not decompose but that have a customary Latin spelling. */
static const struct {
    uint32_t point;
    const char *spelling;
} spellings[] = {
    {0xC6, "ae"},  {0xD0, "d"},   {0xD8, "o"},   {0xDE, "th"}, {0xDF, "ss"}, {0xE6, "ae"},
    {0xF0, "d"},   {0xF8, "o"},   {0xFE, "th"},  {0x110, "d"}, {0x111, "d"}, {0x126, "h"},
    {0x127, "h"},  {0x131, "i"},  {0x138, "k"},  {0x141, "l"}, {0x142, "l"}, {0x14A, "ng"},
    {0x14B, "ng"}, {0x152, "oe"}, {0x153, "oe"}, {0x166, "t"}, {0x167, "t"}, {0x1E9E, "ss"},
};

static void add_part(struct str part, bool *gap, struct buf *slug)
{
    if (*gap && slug->size > 0) {
        buf_add_byte(slug, '-');
    }
    *gap = false;
    buf_add(slug, part);
}

/* Adds one decomposed code point, or remembers that a hyphen is due. */
static void add_point(uint32_t point, bool *gap, struct buf *slug)
{
    char byte = (char)(point >= 'A' && point <= 'Z' ? point + 0x20 : point);
    if (point < 0x80 && utf8_is_letter(point)) {
        add_part((struct str){&byte, 1}, gap, slug);
        return;
    }
    for (size_t i = 0; i < countof(spellings); i++) {
        if (spellings[i].point == point) {
            add_part(str_from(spellings[i].spelling), gap, slug);
            return;
        }
    }
    uint8_t kind = unicode_of(point).kind;
    if (kind != UC_MARK && kind != UC_SPACING_MARK && kind != UC_ENCLOSING_MARK &&
        kind != UC_FORMAT) { /* soft hyphen, zero-width joiners: inside words */
        *gap = true;
    }
}

struct str slug_make(struct arena *arena, struct str text)
{
    struct buf slug;
    buf_init(&slug);
    bool gap = false;
    for (size_t at = 0; at < text.size;) {
        uint32_t parts[UTF8_DECOMPOSED];
        size_t count = utf8_decompose(utf8_next(text, &at), parts);
        for (size_t i = 0; i < count; i++) {
            add_point(parts[i], &gap, &slug);
        }
    }
    struct str result = buf_copy(&slug, arena);
    buf_finish(&slug);
    return result;
}

bool slug_is(struct str text)
{
    bool hyphen = true; /* one may not stand first, nor after another */
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        if (byte == '-' && !hyphen) {
            hyphen = true;
        } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
            hyphen = false;
        } else {
            return false;
        }
    }
    return !hyphen;
}
