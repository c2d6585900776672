#include "site/text.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/byte.h"
#include "base/fs.h"
#include "format/data/date.h"
#include "format/text/utf8.h"
#include "site/text_slips.h"

#include <errno.h>
#include <string.h>

static struct place place_at(struct str path, struct str text, size_t at, uint32_t length)
{
    struct place place = {path, 1, 1, length};
    size_t line_start = 0;
    for (size_t i = 0; i < at; i++) {
        if (text.data[i] == '\n') {
            place.line++;
            line_start = i + 1;
        }
    }
    for (size_t i = line_start; i < at; i++) {
        /* Continuation bytes do not begin a column. */
        place.column += ((unsigned char)text.data[i] & 0xC0) != 0x80 ? 1 : 0;
    }
    return place;
}

bool text_check_bytes(struct arena *arena, struct str path, struct str text, struct diags *diags)
{
    size_t nul = str_find_byte(text, '\0', 0);
    if (nul < text.size) {
        diag_add(diags, RULE_NUL_BYTE, place_at(path, text, nul, 1), NULL, 0);
        return false;
    }
    size_t bad = utf8_valid(text);
    if (bad < text.size) {
        struct str hex = str_format(arena, "0x%02X", (unsigned)(unsigned char)text.data[bad]);
        diag_tell(diags, RULE_BAD_UTF8, place_at(path, text, bad, 1), hex);
        return false;
    }
    return true;
}

/* Reports what no text may hold. U+FFFD stands for it in the copy that is read on, one for one, so
 * that places hold. */
static struct str without_unfit(struct arena *arena, struct str path, struct str text,
                                struct diags *diags)
{
    struct buf clean;
    buf_init(&clean);
    size_t from = 0;
    for (size_t at = utf8_unfit(text); at < text.size;) {
        size_t next = at;
        struct str code = str_format(arena, "U+%04X", (unsigned)utf8_next(text, &next));
        diag_tell(diags, RULE_CONTROL, place_at(path, text, at, 1), code);
        buf_add(&clean, str_slice(text, from, at));
        buf_add(&clean, STR("\xEF\xBF\xBD"));
        from = next;
        at = next + utf8_unfit(str_slice(text, next, text.size));
    }
    buf_add(&clean, str_slice(text, from, text.size));
    text = buf_copy(&clean, arena);
    buf_finish(&clean);
    return text;
}

void text_unreadable(struct str path, struct str limit, struct diags *diags)
{
    if (errno == EFBIG) {
        diag_tell(diags, RULE_FILE_TOO_LARGE, ((struct place){.path = path}), limit);
    } else {
        diag_add_unreadable(diags, path, false);
    }
}

bool text_load(struct arena *arena, struct str path, struct diags *diags, struct str *text)
{
    if (!fs_read(arena, path, TEXT_LIMIT, text)) {
        text_unreadable(path, STR("1 MiB"), diags);
        return false;
    }
    if (str_starts(*text, STR("\xEF\xBB\xBF"))) {
        diag_add(diags, RULE_BOM, (struct place){path, 1, 1, 0}, NULL, 0);
        *text = str_slice(*text, 3, text->size);
    }
    if (!text_check_bytes(arena, path, *text, diags) || !text_check_merge(path, *text, diags)) {
        return false;
    }
    if (utf8_unfit(*text) < text->size) {
        *text = without_unfit(arena, path, *text, diags);
    }
    /* Some editors write å as a and a ring. Combining marks begin with these bytes,
     * and are rare. */
    if (str_find_byte(*text, '\xCC', 0) < text->size) {
        *text = utf8_compose(arena, *text);
    }
    text_check_personal_numbers(path, *text, diags);
    return true;
}

static int number_of(const char *digits, size_t count)
{
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        number = number * 10 + (digits[i] - '0');
    }
    return number;
}

/* `ten` are the digits YYMMDDNNNC. A samordningsnummer has 60 added to the day. */
static bool is_personal_number(const char *ten)
{
    int month = number_of(ten + 2, 2);
    int day = number_of(ten + 4, 2);
    day = day > 60 ? day - 60 : day;
    if (month < 1 || month > 12 || day < 1 || day > 31) {
        return false;
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
        int product = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += product > 9 ? product - 9 : product;
    }
    return sum % 10 == 0;
}

/* Reads digits with at most one - or + before the last four; `end` is where the number stops. */
static size_t collect_digits(struct str text, size_t at, char digits[13], size_t *end)
{
    size_t count = 0;
    bool parted = false;
    size_t i = at;
    for (; i < text.size && count < 13; i++) {
        char byte = text.data[i];
        if (byte_is_digit(byte)) {
            digits[count++] = byte;
        } else if ((byte == '-' || byte == '+') && !parted && (count == 6 || count == 8) &&
                   i + 1 < text.size && byte_is_digit(text.data[i + 1])) {
            parted = true;
        } else {
            break;
        }
    }
    *end = i;
    return count;
}

void text_check_personal_numbers(struct str path, struct str text, struct diags *diags)
{
    size_t at = 0;
    /* Six digits in a row are the least there can be, so a byte in six tells where none are. */
    while (at + 5 < text.size) {
        if (!byte_is_digit(text.data[at + 5])) {
            at += 6;
            continue;
        }
        size_t start = at + 5;
        while (start > at && byte_is_digit(text.data[start - 1])) {
            start--;
        }
        at = start;
        char digits[13];
        size_t end = at;
        size_t count = collect_digits(text, at, digits, &end);
        bool century = count == 12 && number_of(digits, 4) >= 1850 && number_of(digits, 4) < 2100;
        if ((count == 10 && is_personal_number(digits)) ||
            (century && is_personal_number(digits + 2))) {
            diag_add(diags, RULE_PERSONNUMMER, place_at(path, text, at, (uint32_t)(end - at)), NULL,
                     0);
        }
        while (end < text.size && byte_is_digit(text.data[end])) {
            end++;
        }
        at = end;
    }
}

bool text_is_language(struct str tag)
{
    size_t part = 0;
    bool first = true;
    for (size_t i = 0; i <= tag.size; i++) {
        if (i == tag.size || tag.data[i] == '-') {
            if (first ? part < 2 || part > 3 : part < 2 || part > 8) {
                return false;
            }
            first = false;
            part = 0;
            continue;
        }
        char byte = tag.data[i];
        bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (!letter && (first || !byte_is_digit(byte))) {
            return false;
        }
        part++;
    }
    return true;
}
