#include "render/search/search_words.h"

#include "base/arena.h"
#include "format/text/utf8.h"

#include <string.h>

enum { SOFT_HYPHEN = 0xAD, HARD_HYPHEN = 0x2011, EN_DASH = 0x2013, LONGEST_ENDING = 4 };

void search_words_start(struct search_words *words, struct str text)
{
    *words = (struct search_words){.text = text};
}

/* Signs that show a reader nothing and part no word. */
static bool is_hidden(uint32_t point)
{
    return point == SOFT_HYPHEN || (point >= 0x200B && point <= 0x200D) || point == 0x2060 ||
           point == 0xFEFF;
}

/* Appends the letter in lower case; what finds no room only counts. */
static size_t put_lower(char *out, size_t size, uint32_t point)
{
    char bytes[4];
    bool latin =
        (point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0xDE && point != 0xD7);
    size_t count = utf8_encode(latin ? point + 0x20 : point, bytes);
    if (point > 0xFF) {
        struct arena scratch = {0};
        struct str lower = utf8_lower(&scratch, (struct str){bytes, count});
        count = lower.size < sizeof(bytes) ? lower.size : sizeof(bytes);
        memcpy(bytes, lower.data, count);
        arena_finish(&scratch);
    }
    if (size + count <= SEARCH_WORD_MOST) {
        memcpy(out + size, bytes, count);
    }
    return size + count <= SEARCH_WORD_MOST ? size + count : SEARCH_WORD_MOST + 1;
}

/* The letters and digits of ASCII, in lower case; 0 for all else. */
static char ascii_letter(unsigned char byte)
{
    bool capital = byte >= 'A' && byte <= 'Z';
    bool small = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    return capital ? (char)(byte + 0x20) : small ? (char)byte : '\0';
}

/* Takes the letters that nearly all words are made of: those of ASCII, and à–ÿ
 * and their capitals. */
static size_t take_plain(struct search_words *words, size_t size)
{
    const unsigned char *text = (const unsigned char *)words->text.data;
    size_t at = words->at;
    while (at < words->text.size && size + 2 <= SEARCH_WORD_MOST) {
        char letter = ascii_letter(text[at]);
        bool latin = text[at] == 0xC3 && text[at + 1] != 0x97 && text[at + 1] != 0xB7;
        if (letter != '\0') {
            words->part[size++] = letter;
            at++;
        } else if (latin) {
            words->part[size++] = (char)0xC3;
            words->part[size++] = (char)(text[at + 1] <= 0x9E ? text[at + 1] + 0x20 : text[at + 1]);
            at += 2;
        } else {
            break;
        }
    }
    words->at = at;
    return size;
}

/* Takes one run of letters and digits; its size, above SEARCH_WORD_MOST when it is too long. */
static size_t take_run(struct search_words *words)
{
    size_t size = take_plain(words, 0);
    while (words->at < words->text.size) {
        if ((unsigned char)words->text.data[words->at] < 0x80 &&
            ascii_letter((unsigned char)words->text.data[words->at]) == '\0') {
            break;
        }
        size_t next = words->at;
        uint32_t point = utf8_next(words->text, &next);
        if (is_hidden(point)) {
            words->at = next;
            continue;
        }
        if (!utf8_is_letter(point)) {
            break;
        }
        size = put_lower(words->part, size, point);
        words->at = next;
    }
    return size;
}

static bool is_digit(unsigned char byte)
{
    return byte >= '0' && byte <= '9';
}

/* The sign that joins the run before `at` to the one after it; 0 for none. `after` is
 * where that begins. */
static uint32_t joint(struct str text, size_t at, size_t *after)
{
    if (at == 0 || at >= text.size) {
        return 0;
    }
    unsigned char byte = (unsigned char)text.data[at];
    if (byte == ' ' || byte == '\n' || byte == ',') {
        return 0;
    }
    size_t next = at;
    uint32_t sign = utf8_next(text, &next);
    *after = next;
    if (next >= text.size) {
        return 0;
    }
    size_t past = next;
    bool digits =
        is_digit((unsigned char)text.data[at - 1]) && is_digit((unsigned char)text.data[next]);
    bool always = sign == '-' || sign == HARD_HYPHEN || sign == ':';
    bool among_digits = sign == '.' || sign == '/' || sign == EN_DASH;
    bool joins = always || (among_digits && digits);
    return joins && utf8_is_letter(utf8_next(text, &past)) ? sign : 0;
}

/* "SIP:en": an ending after a colon says nothing. */
static bool is_ending(const struct search_words *words, uint32_t sign, size_t before)
{
    size_t letters = 0;
    size_t at = words->at;
    if (sign != ':' || before == 0 || is_digit((unsigned char)words->whole[before - 1])) {
        return false;
    }
    while (at < words->text.size && letters <= LONGEST_ENDING) {
        uint32_t point = utf8_next(words->text, &at);
        if (!utf8_is_letter(point)) {
            break;
        }
        if (utf8_is_digit(point)) {
            return false;
        }
        letters++;
    }
    return letters <= LONGEST_ENDING;
}

static void join(struct search_words *words, size_t size)
{
    size_t whole = words->joined_size + size;
    if (size <= SEARCH_WORD_MOST && whole <= SEARCH_WORD_MOST) {
        memcpy(words->whole + words->joined_size, words->part, size);
        words->joined_size = whole;
    } else {
        words->joined_size = SEARCH_WORD_MOST + 1;
    }
}

/* The next part of a word with hyphens or colons, or the first of a new one; 0 when there
 * is none here. */
static size_t take_part(struct search_words *words)
{
    size_t after;
    uint32_t sign = words->parts > 0 ? joint(words->text, words->at, &after) : 0;
    if (sign != 0) {
        words->at = after;
        if (is_ending(words, sign, words->joined_size)) {
            take_run(words);
            return 0;
        }
    } else if (words->parts > 0) {
        return 0;
    }
    size_t size = take_run(words);
    if (size > 0) {
        words->parts++;
        join(words, size);
    }
    return size;
}

/* Passes what is no letter. */
static void skip(struct search_words *words)
{
    const unsigned char *text = (const unsigned char *)words->text.data;
    size_t at = words->at;
    utf8_next(words->text, &at);
    while (at < words->text.size && text[at] < 0x80 && ascii_letter(text[at]) == '\0') {
        at++;
    }
    words->at = at;
}

bool search_words_next(struct search_words *words, struct str *word)
{
    for (;;) {
        size_t size = take_part(words);
        if (size > 0 && size <= SEARCH_WORD_MOST) {
            *word = (struct str){words->part, size};
            return true;
        }
        if (size > 0) {
            continue;
        }
        size_t whole = words->joined_size;
        bool joined = words->parts > 1 && whole <= SEARCH_WORD_MOST;
        bool any = words->parts > 0;
        words->parts = 0;
        words->joined_size = 0;
        if (joined) {
            *word = (struct str){words->whole, whole};
            return true;
        }
        if (!any) {
            if (words->at >= words->text.size) {
                return false;
            }
            skip(words);
        }
    }
}
