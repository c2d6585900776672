#include "format/text/utf8.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { LONGEST_DECOMPOSITION = 32 };

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
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)point, (utf8proc_uint8_t *)out);
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
            int columns = utf8proc_charwidth((utf8proc_int32_t)point);
            width += columns > 0 ? (size_t)columns : 0;
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
    switch (utf8proc_category((utf8proc_int32_t)point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
        return true;
    default:
        return false;
    }
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

struct str utf8_compose(struct arena *arena, struct str text)
{
    if (surely_composed(text)) {
        return text;
    }
    utf8proc_uint8_t *composed = NULL;
    utf8proc_ssize_t size =
        utf8proc_map((const utf8proc_uint8_t *)text.data, (utf8proc_ssize_t)text.size, &composed,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (size == UTF8PROC_ERROR_NOMEM) {
        arena_out_of_memory();
    }
    if (size < 0) {
        return text;
    }
    struct str view = {(const char *)composed, (size_t)size};
    struct str result = str_equal(view, text) ? text : str_copy(arena, view);
    free(composed);
    return result;
}

static uint32_t lower(uint32_t point)
{
    if (point < 0x80) {
        return point >= 'A' && point <= 'Z' ? point + 0x20 : point;
    }
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
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
    utf8proc_int32_t parts[LONGEST_DECOMPOSITION];
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
    MARK_STROKE = 0x335,
    NO_POINT = -1
};

/* Letters without a decomposition, as in the Swedish tailoring of Unicode's collation (CLDR). */
static const struct {
    utf8proc_int32_t point;
    utf8proc_int32_t parts[3];
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

static void decompose(struct collation *reader, utf8proc_int32_t point)
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
    int boundary = 0;
    utf8proc_ssize_t count =
        utf8proc_decompose_char(point, reader->parts, LONGEST_DECOMPOSITION,
                                UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &boundary);
    if (count > 0 && count <= LONGEST_DECOMPOSITION) {
        reader->count = (size_t)count;
    } else {
        reader->parts[0] = point;
    }
}

static utf8proc_int32_t peek(struct collation *reader)
{
    if (reader->next == reader->count) {
        if (reader->at >= reader->text.size) {
            return NO_POINT;
        }
        decompose(reader, (utf8proc_int32_t)utf8_next(reader->text, &reader->at));
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
        while (utf8_is_digit((uint32_t)peek(&ahead))) {
            ahead.next++;
            reader->digits++;
        }
        element.size = reader->digits;
    }
    for (int i = 0; i < DIGITS_AT_A_TIME && reader->digits > 0; i++) {
        element.number = element.number * 10 + (uint64_t)(peek(reader) - '0');
        reader->next++;
        reader->digits--;
    }
    return element;
}

static uint32_t order_with_mark(uint32_t order, utf8proc_int32_t mark)
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

static bool is_mark(utf8proc_int32_t point)
{
    return point >= 0x300 && utf8proc_category(point) == UTF8PROC_CATEGORY_MN;
}

static struct element read_letter(struct collation *reader)
{
    uint32_t point = (uint32_t)peek(reader);
    uint32_t small = lower(point);
    reader->next++;
    struct element element = {.upper = small != point};
    element.order = small >= 'a' && small <= 'z' ? ORDER_A + (small - 'a') : ORDER_OTHER + small;
    while (is_mark(peek(reader))) {
        utf8proc_int32_t mark = reader->parts[reader->next++];
        uint32_t order = order_with_mark(element.order, mark);
        element.accent = order == element.order ? (uint32_t)mark : element.accent;
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
    utf8proc_int32_t point = peek(reader);
    while (point != NO_POINT && !utf8_is_letter((uint32_t)point)) {
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
    return utf8_is_digit((uint32_t)point) ? read_number(reader) : read_letter(reader);
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
