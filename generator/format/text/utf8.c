#include "format/text/utf8.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/text/unicode.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* The size of the well-formed sequence at the start of `text` (Unicode table 3-7), or 0. */
static size_t sequence_size(const unsigned char *text, size_t size)
{
    unsigned char lead = text[0];
    size_t need = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead > 0xF4 || need == 0 || need > size) {
        return 0;
    }
    unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (size_t i = 1; i < need; i++) {
        if (text[i] < least || text[i] > most) {
            return 0;
        }
        least = 0x80;
        most = 0xBF;
    }
    return need;
}

size_t utf8_valid(struct str text)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    size_t at = 0;
    while (at < text.size) {
        uint64_t word;
        if (text.size - at >= sizeof(word)) {
            memcpy(&word, bytes + at, sizeof(word));
            if ((word & UINT64_C(0x8080808080808080)) == 0) {
                at += sizeof(word);
                continue;
            }
        }
        size_t size = sequence_size(bytes + at, text.size - at);
        if (size == 0) {
            return at;
        }
        at += size;
    }
    return text.size;
}

static bool is_unfit(uint32_t point)
{
    bool control = (point < 0x20 && point != '\t' && point != '\n' && point != '\r') ||
                   (point >= 0x7F && point < 0xA0);
    return control || (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFE) == 0xFFFE;
}

size_t utf8_unfit(struct str text)
{
    for (size_t at = 0; at < text.size;) {
        uint64_t word;
        if (text.size - at >= sizeof(word)) {
            memcpy(&word, text.data + at, sizeof(word));
            /* Eight bytes from U+0020 to U+007E: nothing borrows below, nothing carries above. */
            uint64_t low = word - UINT64_C(0x2020202020202020);
            uint64_t high = word + UINT64_C(0x0101010101010101);
            if (((word | low | high) & UINT64_C(0x8080808080808080)) == 0) {
                at += sizeof(word);
                continue;
            }
        }
        size_t next = at;
        if (is_unfit(utf8_next(text, &next))) {
            return at;
        }
        at = next;
    }
    return text.size;
}

uint32_t utf8_next(struct str text, size_t *at)
{
    static const unsigned char payload[5] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    const unsigned char *bytes = (const unsigned char *)text.data + *at;
    unsigned char lead = bytes[0];
    size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (size > text.size - *at) {
        size = 1;
    }
    uint32_t point = size == 1 ? lead : lead & payload[size];
    for (size_t i = 1; i < size; i++) {
        point = point << 6 | (bytes[i] & 0x3F);
    }
    *at += size;
    return point;
}

size_t utf8_encode(uint32_t point, char *out)
{
    static const unsigned char leads[5] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (size_t i = size - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    out[0] = (char)(leads[size] | point);
    return size;
}

size_t utf8_count(struct str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++) {
        count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    }
    return count;
}

size_t utf8_width(struct str text)
{
    size_t width = 0;
    for (size_t at = 0; at < text.size;) {
        uint32_t point = utf8_next(text, &at);
        if (point == '\t' || (point >= 0x20 && point < 0x7F)) {
            width++;
        } else {
            width += unicode_of(point).columns;
        }
    }
    return width;
}

struct str utf8_prefix(struct str text, size_t points)
{
    size_t at = 0;
    while (at < text.size && points > 0) {
        utf8_next(text, &at);
        points--;
    }
    return str_slice(text, 0, at);
}

bool utf8_is_digit(uint32_t point)
{
    return point >= '0' && point <= '9';
}

bool utf8_is_letter(uint32_t point)
{
    if (point < 0x80) {
        return utf8_is_digit(point) || ((point | 0x20) >= 'a' && (point | 0x20) <= 'z');
    }
    uint8_t kind = unicode_of(point).kind;
    return kind == UC_LETTER || kind == UC_MARK || kind == UC_SPACING_MARK ||
           kind == UC_ENCLOSING_MARK;
}

/* Nothing below U+0300 composes with what is before it or decomposes in NFC. In UTF-8 all of that
 * has a lead byte below 0xCC. */
static bool surely_composed(struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        if ((unsigned char)text.data[i] >= 0xCC) {
            return false;
        }
    }
    return true;
}

/* Composes a text without code points that Unicode 15.0 leaves unassigned. */
static void add_composed(struct str text, struct buf *out)
{
    utf8proc_uint8_t *composed = NULL;
    utf8proc_ssize_t size =
        utf8proc_map((const utf8proc_uint8_t *)text.data, (utf8proc_ssize_t)text.size, &composed,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (size == UTF8PROC_ERROR_NOMEM) {
        arena_out_of_memory();
    }
    buf_add(out, size < 0 ? text : (struct str){(const char *)composed, (size_t)size});
    free(composed);
}

/* Normal forms of assigned code points never change (Unicode's stability policy). The others are
 * left alone, so that every version of utf8proc from 15.0 on gives the same. */
struct str utf8_compose(struct arena *arena, struct str text)
{
    if (surely_composed(text)) {
        return text;
    }
    struct buf out;
    buf_init(&out);
    size_t from = 0;
    for (size_t at = 0, next = 0; at < text.size; at = next) {
        if (!unicode_is_assigned(utf8_next(text, &next))) {
            add_composed(str_slice(text, from, at), &out);
            buf_add(&out, str_slice(text, at, next));
            from = next;
        }
    }
    add_composed(str_slice(text, from, text.size), &out);
    struct str result = str_equal(buf_str(&out), text) ? text : buf_copy(&out, arena);
    buf_finish(&out);
    return result;
}

size_t utf8_decompose(uint32_t point, uint32_t *parts)
{
    utf8proc_int32_t found[UTF8_DECOMPOSED];
    int boundary = 0;
    parts[0] = point;
    if (point < 0x80 || !unicode_is_assigned(point)) {
        return 1;
    }
    utf8proc_ssize_t count =
        utf8proc_decompose_char((utf8proc_int32_t)point, found, UTF8_DECOMPOSED,
                                UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &boundary);
    if (count < 1 || count > UTF8_DECOMPOSED) {
        return 1;
    }
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        parts[i] = (uint32_t)found[i];
    }
    return (size_t)count;
}

static uint32_t lower(uint32_t point)
{
    if (point < 0x80) {
        return point >= 'A' && point <= 'Z' ? point + 0x20 : point;
    }
    uint32_t small = (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
    return unicode_is_assigned(point) && unicode_is_assigned(small) ? small : point;
}

struct str utf8_lower(struct arena *arena, struct str text)
{
    char encoded[4];
    size_t size = 0;
    for (size_t at = 0; at < text.size;) {
        size += utf8_encode(lower(utf8_next(text, &at)), encoded);
    }
    char *data = arena_alloc(arena, size + 1);
    size_t used = 0;
    for (size_t at = 0; at < text.size;) {
        used += utf8_encode(lower(utf8_next(text, &at)), data + used);
    }
    return (struct str){data, used};
}

/* A text being read for collation: decomposed, and one code point looked ahead. */
struct collation {
    struct str text;
    size_t at;
    uint32_t parts[UTF8_DECOMPOSED];
    size_t next;
    size_t count;
    size_t digits; /* that remain of a number longer than one element */
    bool begun;
};

/* What is compared: first by order, size and number; accents and case only break ties. */
struct element {
    uint32_t order;
    size_t size;
    uint64_t number;
    uint32_t accent;
    bool upper;
};

enum {
    ORDER_END = 0,
    ORDER_GAP = 1,
    ORDER_NUMBER = 2,
    ORDER_A = 100,
    ORDER_SWEDISH_A = ORDER_A + 26,  /* å */
    ORDER_SWEDISH_AE = ORDER_A + 27, /* ä */
    ORDER_SWEDISH_O = ORDER_A + 28,  /* ö */
    ORDER_OTHER = 1000,
    DIGITS_AT_A_TIME = 18,
    MARK_DIAERESIS = 0x308,
    MARK_RING = 0x30A,
    MARK_STROKE = 0x335
};

static const uint32_t NO_POINT = UINT32_MAX;

/* Letters without a decomposition, as in the Swedish tailoring of Unicode's collation (CLDR). */
static const struct {
    uint32_t point;
    uint32_t parts[3];
} replacements[] = {
    {0xC6, {'A', MARK_DIAERESIS, MARK_STROKE}},
    {0xE6, {'a', MARK_DIAERESIS, MARK_STROKE}},
    {0xD8, {'O', MARK_DIAERESIS, MARK_STROKE}},
    {0xF8, {'o', MARK_DIAERESIS, MARK_STROKE}},
    {0x152, {'O', MARK_DIAERESIS, MARK_STROKE}},
    {0x153, {'o', MARK_DIAERESIS, MARK_STROKE}},
    {0xD0, {'D', MARK_STROKE, 0}},
    {0xF0, {'d', MARK_STROKE, 0}},
    {0x110, {'D', MARK_STROKE, 0}},
    {0x111, {'d', MARK_STROKE, 0}},
    {0x141, {'L', MARK_STROKE, 0}},
    {0x142, {'l', MARK_STROKE, 0}},
    {0xDE, {'T', 'h', 0}},
    {0xFE, {'t', 'h', 0}},
    {0xDF, {'s', 's', 0}},
};

static void decompose(struct collation *reader, uint32_t point)
{
    reader->next = 0;
    reader->count = 1;
    reader->parts[0] = point;
    if (point < 0x80) {
        return;
    }
    for (size_t i = 0; i < countof(replacements); i++) {
        if (replacements[i].point == point) {
            memcpy(reader->parts, replacements[i].parts, sizeof(replacements[i].parts));
            reader->count = replacements[i].parts[2] == 0 ? 2 : 3;
            return;
        }
    }
    reader->count = utf8_decompose(point, reader->parts);
}

static uint32_t peek(struct collation *reader)
{
    if (reader->next == reader->count) {
        if (reader->at >= reader->text.size) {
            return NO_POINT;
        }
        decompose(reader, utf8_next(reader->text, &reader->at));
    }
    return reader->parts[reader->next];
}

/* Up to DIGITS_AT_A_TIME digits; the first element of a number carries its size, so that a longer
 * number is the larger one. */
static struct element read_number(struct collation *reader)
{
    struct element element = {.order = ORDER_NUMBER};
    if (reader->digits == 0) {
        while (peek(reader) == '0') {
            reader->next++;
        }
        struct collation ahead = *reader;
        while (utf8_is_digit(peek(&ahead))) {
            ahead.next++;
            reader->digits++;
        }
        element.size = reader->digits;
    }
    for (int i = 0; i < DIGITS_AT_A_TIME && reader->digits > 0; i++) {
        element.number = element.number * 10 + (peek(reader) - '0');
        reader->next++;
        reader->digits--;
    }
    return element;
}

static uint32_t order_with_mark(uint32_t order, uint32_t mark)
{
    uint32_t letter = order - ORDER_A + 'a';
    if (mark == MARK_RING) {
        return letter == 'a' ? ORDER_SWEDISH_A : order;
    }
    if (mark == MARK_DIAERESIS) {
        return letter == 'a'   ? ORDER_SWEDISH_AE
               : letter == 'o' ? ORDER_SWEDISH_O
               : letter == 'u' ? ORDER_A + ('y' - 'a')
                               : order;
    }
    return order;
}

static bool is_mark(uint32_t point)
{
    return point != NO_POINT && point >= 0x300 && unicode_of(point).kind == UC_MARK;
}

static struct element read_letter(struct collation *reader)
{
    uint32_t point = peek(reader);
    uint32_t small = lower(point);
    reader->next++;
    struct element element = {.upper = small != point};
    element.order = small >= 'a' && small <= 'z' ? ORDER_A + (small - 'a') : ORDER_OTHER + small;
    while (is_mark(peek(reader))) {
        uint32_t mark = reader->parts[reader->next++];
        uint32_t order = order_with_mark(element.order, mark);
        element.accent = order == element.order ? mark : element.accent;
        element.order = order;
    }
    return element;
}

/* Whatever is not a letter or digit counts as one gap, and not at all at the ends. */
static struct element read_element(struct collation *reader)
{
    if (reader->digits > 0) {
        return read_number(reader);
    }
    bool gap = false;
    uint32_t point = peek(reader);
    while (point != NO_POINT && !utf8_is_letter(point)) {
        gap = true;
        reader->next++;
        point = peek(reader);
    }
    if (point == NO_POINT) {
        return (struct element){.order = ORDER_END};
    }
    if (gap && reader->begun) {
        return (struct element){.order = ORDER_GAP};
    }
    reader->begun = true;
    return utf8_is_digit(point) ? read_number(reader) : read_letter(reader);
}

static int sign(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

int utf8_collate(struct str a, struct str b)
{
    struct collation left = {.text = a};
    struct collation right = {.text = b};
    int accents = 0;
    int cases = 0;
    for (;;) {
        struct element x = read_element(&left);
        struct element y = read_element(&right);
        int order = sign(x.order, y.order);
        order = order != 0 ? order : sign(x.size, y.size);
        order = order != 0 ? order : sign(x.number, y.number);
        if (order != 0) {
            return order;
        }
        if (x.order == ORDER_END) {
            break;
        }
        accents = accents != 0 ? accents : sign(x.accent, y.accent);
        cases = cases != 0 ? cases : sign(x.upper, y.upper);
    }
    return accents != 0 ? accents : cases != 0 ? cases : str_compare(a, b);
}
