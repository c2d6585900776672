#include "format/text/hyphen.h"

#include "base/arena.h"
#include "format/text/hyphen_words.h"
#include "format/text/utf8.h"

#include <hyphen.h>
#include <stdio.h>
#include <string.h>

struct hyphenator {
    HyphenDict *dictionary;
    bool latin; /* the dictionary is in ISO 8859-1, not UTF-8 */
    struct hyphen_words words;
};

struct hyphenator *hyphen_load(struct arena *arena, struct str dictionary, struct str words)
{
    struct hyphenator *hyphenator = arena_alloc(arena, sizeof *hyphenator);
    struct str rest = dictionary;
    struct str set = {0};
    /* Another file's patterns would be read as well as it goes, and leak in the library. */
    bool known = str_next_line(&rest, &set);
    set = str_trim(set);
    hyphenator->latin = str_equal(set, STR("ISO8859-1"));
    known = known && (hyphenator->latin || str_equal(set, STR("UTF-8")));
    FILE *file = known ? fmemopen(str_c(arena, dictionary), dictionary.size, "r") : NULL;
    if (file == NULL) {
        return NULL;
    }
    hyphenator->dictionary = hnj_hyphen_load_file(file);
    fclose(file);
    if (hyphenator->dictionary == NULL) {
        return NULL;
    }
    hyphen_words_read(arena, words, &hyphenator->words);
    return hyphenator;
}

void hyphen_release(struct hyphenator *hyphenator)
{
    if (hyphenator != NULL && hyphenator->dictionary != NULL) {
        hnj_hyphen_free(hyphenator->dictionary);
        hyphenator->dictionary = NULL;
    }
}

enum { BYTES = 4 * HYPHEN_LONGEST };

/* A run of letters inside a word, in lower case, and where each of its letters stands. */
struct piece {
    char lower[BYTES + 4]; /* UTF-8 */
    size_t size;
    char latin[HYPHEN_LONGEST + 1];
    bool outside;                      /* a letter is not in ISO 8859-1 */
    uint32_t from[HYPHEN_LONGEST + 1]; /* byte of each letter in the word; then of what follows */
    uint32_t at[HYPHEN_LONGEST + 1];   /* byte of each letter in `lower` */
    uint32_t letters;
    uint32_t capitals;
};

struct writer {
    const struct hyphenator *hyphenator;
    struct hyphen_point *points;
    size_t count;
};

static void add_point(struct writer *writer, struct hyphen_point point)
{
    if (writer->count < HYPHEN_MOST) {
        writer->points[writer->count++] = point;
    }
}

/* The small letter, of those that Swedish and its neighbours have (Latin-1, Latin Extended-A, Greek
 * and Cyrillic have theirs in order); the same when it is none. */
static uint32_t lower_of(uint32_t point)
{
    if ((point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0xDE && point != 0xD7) ||
        (point >= 0x391 && point <= 0x3A9) || (point >= 0x410 && point <= 0x42F)) {
        return point + 0x20;
    }
    bool pairs = (point >= 0x100 && point <= 0x137) || (point >= 0x14A && point <= 0x177);
    bool odd_pairs = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
    if (pairs && point != 0x130 && point % 2 == 0) {
        return point + 1;
    }
    return odd_pairs && point % 2 == 1 ? point + 1 : point;
}

/* Adds a letter; false when the piece is too long. */
static bool add_letter(struct piece *piece, uint32_t point, uint32_t from)
{
    uint32_t lower = lower_of(point);
    if (piece->letters == HYPHEN_LONGEST) {
        return false;
    }
    piece->capitals += lower != point;
    piece->outside = piece->outside || lower > 0xFF;
    piece->latin[piece->letters] = (char)(lower & 0xFF);
    piece->at[piece->letters] = (uint32_t)piece->size;
    piece->from[piece->letters++] = from;
    piece->size += utf8_encode(lower, piece->lower + piece->size);
    return true;
}

/* The index of the letter that begins at a byte of `lower`. */
static uint32_t letter_at(const struct piece *piece, size_t byte)
{
    uint32_t letter = 0;
    while (letter < piece->letters && piece->at[letter] < byte) {
        letter++;
    }
    return letter;
}

/* Asks libhyphen about letters [first, last) of the piece; each place gets the mark
 * of its letter. */
static void mark_by_patterns(const struct hyphenator *hyphenator, const struct piece *piece,
                             uint32_t first, uint32_t last, uint8_t *marks)
{
    const int inside = 2; /* letters that stay together at the edge of a compound's part */
    int before = first == 0 ? HYPHEN_BEFORE : inside;
    int after = last == piece->letters ? HYPHEN_AFTER : inside;
    char hyphens[BYTES + 8];
    char **replaced = NULL;
    int *positions = NULL;
    int *cuts = NULL;
    bool latin = hyphenator->latin;
    const char *text = latin ? piece->latin + first : piece->lower + piece->at[first];
    size_t end = last < piece->letters ? piece->at[last] : piece->size;
    size_t size = latin ? last - first : end - piece->at[first];
    if ((latin && piece->outside) || size == 0) {
        return;
    }
    int failed = hnj_hyphen_hyphenate3(hyphenator->dictionary, text, (int)size, hyphens, NULL,
                                       &replaced, &positions, &cuts, before, after, 2, 2);
    for (uint32_t i = 0; i + 1 < last - first && failed == 0; i++) {
        /* Where letters would change ("tillåta", till-låta) nothing is divided. */
        bool changes = replaced != NULL && replaced[i] != NULL;
        if ((hyphens[i] & 1) != 0 && !changes) {
            marks[first + i + 1] = HYPHEN_MARK_INSIDE;
        }
    }
    for (size_t i = 0; i < size && replaced != NULL; i++) {
        free(replaced[i]);
    }
    free(replaced);
    free(positions);
    free(cuts);
}

/* The letter after `first` where a part of a compound ends; `*divided` tells whether the list says
 * how the part itself is divided. */
static uint32_t part_end(const struct piece *piece, const uint8_t *marks, uint32_t first,
                         bool *divided)
{
    uint32_t end = first + 1;
    *divided = false;
    while (end < piece->letters && marks[end] != HYPHEN_MARK_PART) {
        *divided = *divided || marks[end] == HYPHEN_MARK_INSIDE;
        end++;
    }
    return end;
}

/* Marks by the list, and by the patterns the parts that it does not divide; false when it does not
 * know the piece. */
static bool mark_by_words(const struct hyphenator *hyphenator, const struct piece *piece,
                          uint8_t *marks)
{
    uint8_t bytes[BYTES + 4] = {0};
    struct str lower = {piece->lower, piece->size};
    if (!hyphen_words_divide(&hyphenator->words, lower, bytes)) {
        return false;
    }
    for (size_t i = 1; i < piece->size; i++) {
        if (bytes[i] != 0) {
            marks[letter_at(piece, i)] = bytes[i];
        }
    }
    for (uint32_t first = 0; first < piece->letters;) {
        bool divided;
        uint32_t end = part_end(piece, marks, first, &divided);
        if (!divided) {
            mark_by_patterns(hyphenator, piece, first, end, marks);
        }
        first = end;
    }
    return true;
}

static void divide_piece(struct writer *writer, const struct piece *piece)
{
    uint8_t marks[HYPHEN_LONGEST + 1] = {0};
    if (piece->letters < HYPHEN_BEFORE + HYPHEN_AFTER || piece->capitals > 1) {
        return;
    }
    if (!mark_by_words(writer->hyphenator, piece, marks)) {
        mark_by_patterns(writer->hyphenator, piece, 0, piece->letters, marks);
    }
    for (uint32_t i = HYPHEN_BEFORE; i + HYPHEN_AFTER <= piece->letters; i++) {
        if (marks[i] != 0) {
            add_point(writer, (struct hyphen_point){
                                  piece->from[i], marks[i] == HYPHEN_MARK_PART ? 0 : 1, false, 0});
        }
    }
}

static bool is_hyphen(uint32_t point)
{
    return point == '-' || point == 0x2010;
}

/* The letters of a word without the marks around it. */
static struct str core_of(struct str word, size_t *start)
{
    size_t first = word.size;
    size_t end = 0;
    for (size_t at = 0; at < word.size;) {
        size_t from = at;
        if (utf8_is_letter(utf8_next(word, &at))) {
            first = first == word.size ? from : first;
            end = at;
        }
    }
    *start = first;
    return str_slice(word, first, end);
}

/* What a character may not be in a word that is divided: part of a number, an address or a
 * name of files. */
static bool forbids(uint32_t point)
{
    return (point < 0x80 && strchr("0123456789@/\\.:_#&+=%", (int)point) != NULL) ||
           point == 0x2011 || point == 0xA0 || point == 0x202F;
}

/* The places of the soft hyphens; false when there are none. */
static bool divide_at_soft_hyphens(struct writer *writer, struct str word)
{
    static const char soft[] = "\xC2\xAD";
    struct str needle = {soft, 2};
    for (size_t at = str_find(word, needle, 0); at < word.size;
         at = str_find(word, needle, at + 2)) {
        if (at > 0 && at + 2 < word.size) {
            add_point(writer, (struct hyphen_point){(uint32_t)at + 2, 0, false, 2});
        }
    }
    return str_find(word, needle, 0) < word.size;
}

static bool may_divide(struct str core)
{
    for (size_t at = 0; at < core.size;) {
        if (forbids(utf8_next(core, &at))) {
            return false;
        }
    }
    return true;
}

size_t hyphen_points(const struct hyphenator *hyphenator, struct str word,
                     struct hyphen_point points[HYPHEN_MOST])
{
    struct writer writer = {hyphenator, points, 0};
    size_t start;
    struct str core = core_of(word, &start);
    if (divide_at_soft_hyphens(&writer, word) || !may_divide(core)) {
        return writer.count;
    }
    struct piece piece = {.letters = 0};
    bool fits = true;
    for (size_t at = 0; at < core.size;) {
        uint32_t from = (uint32_t)(start + at);
        uint32_t point = utf8_next(core, &at);
        if (utf8_is_letter(point)) {
            fits = fits && add_letter(&piece, point, from);
            if (at < core.size) {
                continue;
            }
        }
        if (fits) {
            divide_piece(&writer, &piece);
        }
        size_t rest = utf8_count(str_slice(core, at, core.size));
        if (is_hyphen(point) && (piece.letters >= HYPHEN_BEFORE || !fits) && rest >= HYPHEN_AFTER) {
            add_point(&writer, (struct hyphen_point){(uint32_t)(start + at), 0, true, 0});
        }
        piece.letters = piece.capitals = 0;
        piece.size = 0;
        piece.outside = false;
        fits = true;
    }
    return writer.count;
}
