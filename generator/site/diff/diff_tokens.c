#include "site/diff/diff_tokens.h"

#include "base/arena.h"
#include "base/byte.h"
#include "base/vec.h"
#include "format/text/grapheme.h"
#include "format/text/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { HEAVIEST_WORD = 12 };

static bool is_space(uint32_t point)
{
    return point == ' ' || (point >= 0x09 && point <= 0x0D) || point == 0xA0 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x2028 ||
           point == 0x3000;
}

/* Soft hyphen, zero-width space, joiners, variation selectors, byte order mark. */
static bool is_invisible(uint32_t point)
{
    return point == 0xAD || (point >= 0x200B && point <= 0x200D) || point == 0x2060 ||
           (point >= 0xFE00 && point <= 0xFE0F) || point == 0xFEFF;
}

/* What typography makes of a mark, turned back. */
static uint32_t plain(uint32_t point)
{
    switch (point) {
    case 0x201C: /* “ ” „ « » */
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
        return '"';
    case 0x2018: /* ‘ ’ ‚ ´ */
    case 0x2019:
    case 0x201A:
    case 0xB4:
        return '\'';
    case 0x2010: /* hyphens, dashes, minus */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return '-';
    case 0x2026:
        return '.';
    default:
        return point;
    }
}

static bool is_digit_at(struct str text, size_t at)
{
    return at < text.size && byte_is_digit(text.data[at]);
}

static bool is_letter_at(struct str text, size_t at)
{
    return at < text.size && utf8_is_letter(utf8_next(text, &at));
}

/* True for a character that holds a word together when letters stand on both sides of it. */
static bool joins(struct str text, uint32_t point, size_t before, size_t after)
{
    bool digits = is_digit_at(text, before) && is_digit_at(text, after);
    bool group = point == 0xA0 || point == 0x2009 || point == 0x202F;
    if (point == ',' || point == '.' || group) {
        return digits;
    }
    bool mark = point == ':' || point == 0x2019 || point == '\'' || point == '-' ||
                point == 0x2010 || point == 0x2011;
    return mark && is_letter_at(text, after);
}

static void mix(uint64_t *hash, uint32_t point)
{
    char bytes[4];
    size_t size = utf8_encode(point, bytes);
    for (size_t i = 0; i < size; i++) {
        *hash = (*hash ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
    }
}

struct scanner {
    struct str text;
    size_t at;
};

/* Reads letters and what joins them; the byte before `at` is the last of a letter. */
static void take_word(struct scanner *scanner, struct diff_token *token)
{
    struct str text = scanner->text;
    while (scanner->at < text.size) {
        size_t next = scanner->at;
        uint32_t point = utf8_next(text, &next);
        bool letter = utf8_is_letter(point);
        bool joined = !letter && joins(text, point, scanner->at - 1, next);
        if (!letter && !joined && !is_invisible(point)) {
            return;
        }
        if (letter) {
            token->weight += token->weight <= HEAVIEST_WORD ? 1 : 0;
        }
        if (!is_space(point) && !is_invisible(point)) {
            mix(&token->hash, plain(point));
        }
        scanner->at = next;
    }
}

/* One mark, which may be a flag or an emoji of several parts; dots in a row; the invisible
 * characters that follow. */
static void take_mark(struct scanner *scanner, size_t from, uint32_t mark)
{
    struct str text = scanner->text;
    scanner->at = grapheme_end(text, from);
    while (scanner->at < text.size) {
        size_t next = scanner->at;
        uint32_t point = utf8_next(text, &next);
        if (!is_invisible(point) && !(mark == '.' && point == '.')) {
            return;
        }
        scanner->at = next;
    }
}

/* "…" and "..." are the same mark, and not the same as the dot that ends a sentence. */
static void hash_mark(struct diff_token *token)
{
    if (str_starts(token->text, STR("..")) || str_starts(token->text, STR("…"))) {
        mix(&token->hash, 0x2026);
        return;
    }
    for (size_t at = 0; at < token->text.size;) {
        uint32_t point = utf8_next(token->text, &at);
        if (!is_invisible(point)) {
            mix(&token->hash, plain(point));
        }
    }
}

static bool next_token(struct scanner *scanner, struct diff_token *token)
{
    struct str text = scanner->text;
    *token = (struct diff_token){.hash = UINT64_C(14695981039346656037), .weight = 1};
    size_t from = scanner->at;
    uint32_t point = 0;
    while (from < text.size) {
        scanner->at = from;
        point = utf8_next(text, &scanner->at);
        if (!is_space(point) && !is_invisible(point)) {
            break;
        }
        token->space = token->space || is_space(point);
        from = scanner->at;
    }
    if (from >= text.size) {
        return false;
    }
    token->word = utf8_is_letter(point);
    if (token->word) {
        token->weight = 2;
        mix(&token->hash, point);
        take_word(scanner, token);
    } else {
        take_mark(scanner, from, point);
    }
    token->text = str_slice(text, from, scanner->at);
    if (!token->word) {
        hash_mark(token);
    }
    return true;
}

struct keyed {
    uint64_t hash;
    uint32_t index;
};

static int compare_keyed(const void *left, const void *right)
{
    const struct keyed *a = left;
    const struct keyed *b = right;
    if (a->hash != b->hash) {
        return a->hash < b->hash ? -1 : 1;
    }
    return (a->index > b->index) - (a->index < b->index);
}

static const uint32_t *sorted(struct arena *arena, const struct diff_token *items, size_t count)
{
    struct arena scratch = {0};
    struct keyed *keyed = arena_array(&scratch, count, sizeof(*keyed));
    uint32_t *indexes = arena_array(arena, count, sizeof(*indexes));
    for (size_t i = 0; i < count; i++) {
        keyed[i] = (struct keyed){items[i].hash, (uint32_t)i};
    }
    qsort(keyed, count, sizeof(*keyed), compare_keyed);
    for (size_t i = 0; i < count; i++) {
        indexes[i] = keyed[i].index;
    }
    arena_finish(&scratch);
    return indexes;
}

/* A mark that says little where a text ends. */
static bool is_light(const struct diff_token *token)
{
    return token->text.size == 1 && strchr(".,;:", token->text.data[0]) != NULL;
}

struct diff_tokens diff_tokenize(struct arena *arena, struct str text)
{
    struct vec items = {0};
    struct diff_tokens tokens = {.hash = UINT64_C(14695981039346656037)};
    struct scanner scanner = {text, 0};
    struct diff_token token;
    tokens.core_hash = tokens.hash;
    while (next_token(&scanner, &token)) {
        vec_add(&items, arena, struct diff_token, token);
        tokens.weight += token.weight;
        tokens.hash = (tokens.hash ^ token.hash) * UINT64_C(1099511628211);
        if (!is_light(&token)) {
            tokens.core = items.count;
            tokens.core_hash = tokens.hash;
        }
    }
    tokens.items = items.items;
    tokens.count = items.count;
    return tokens;
}

static bool same_first(const struct diff_tokens *a, const struct diff_tokens *b, size_t count)
{
    bool same = true;
    for (size_t i = 0; same && i < count; i++) {
        same = a->items[i].hash == b->items[i].hash;
    }
    return same;
}

bool diff_tokens_same(const struct diff_tokens *a, const struct diff_tokens *b)
{
    return a->count == b->count && a->hash == b->hash && same_first(a, b, a->count);
}

bool diff_tokens_same_core(const struct diff_tokens *a, const struct diff_tokens *b)
{
    return a->core == b->core && a->core_hash == b->core_hash && same_first(a, b, a->core);
}

void diff_tokens_sort(struct arena *arena, struct diff_tokens *tokens)
{
    if (tokens->by_hash == NULL) {
        tokens->by_hash = sorted(arena, tokens->items, tokens->count);
    }
}

uint32_t diff_tokens_alike(const struct diff_tokens *a, const struct diff_tokens *b)
{
    uint64_t common = 0;
    size_t j = 0;
    for (size_t i = 0; i < a->count && j < b->count;) {
        const struct diff_token *old = &a->items[a->by_hash[i]];
        const struct diff_token *new = &b->items[b->by_hash[j]];
        common += old->hash == new->hash ? old->weight : 0;
        i += old->hash <= new->hash ? 1 : 0;
        j += new->hash <= old->hash ? 1 : 0;
    }
    uint64_t all = a->weight + b->weight;
    return all == 0 ? 1000 : (uint32_t)(2000 * common / all);
}
