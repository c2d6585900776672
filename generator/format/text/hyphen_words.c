#include "format/text/hyphen_words.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/text/utf8.h"

#include <string.h>

enum { LONGEST = 200, SHORTEST_PART = 3 };

/* A word or a part of one, with its marks. */
struct hyphen_entry {
    const uint8_t *marks; /* a byte for each of the word's */
    size_t size;
    bool whole; /* stands in the list; else it is only a part */
};

/* The endings that a word of the list may have besides. */
static const char *const endings[] = {
    "s",   "n",    "t",     "a",     "e",     "r",   "en",    "et",   "er",   "ar",   "or",  "na",
    "ns",  "ts",   "ens",   "ets",   "ers",   "ars", "ors",   "erna", "arna", "orna", "are", "ande",
    "ade", "erna", "ernas", "arnas", "ornas", "nas", "arens", "aren", "de",   "des",  "ad",  "at"};

static void add_entry(struct arena *arena, struct hyphen_words *words, struct str word,
                      const uint8_t *marks, bool whole)
{
    const struct hyphen_entry *known = map_get(&words->entries, word);
    if (word.size == 0 || (known != NULL && (known->whole || !whole))) {
        return;
    }
    struct hyphen_entry *entry = arena_alloc(arena, sizeof *entry);
    *entry = (struct hyphen_entry){marks, word.size, whole};
    map_set(&words->entries, arena, word, entry);
    words->longest = word.size > words->longest ? word.size : words->longest;
}

/* "mål=bild" → the word, its marks and its parts. */
static void add_line(struct arena *arena, struct hyphen_words *words, struct str line)
{
    char *letters = arena_alloc(arena, line.size + 1);
    uint8_t *marks = arena_alloc(arena, line.size + 1);
    size_t size = 0;
    size_t start = 0;
    for (size_t i = 0; i <= line.size; i++) {
        char byte = i < line.size ? line.data[i] : '=';
        if (byte == '=') {
            struct str part = {letters + start, size - start};
            bool all = start == 0 && i == line.size;
            if (!all && utf8_count(part) >= SHORTEST_PART) {
                uint8_t *own = (uint8_t *)arena_copy(arena, marks + start, part.size);
                own[0] = 0;
                add_entry(arena, words, part, own, false);
            }
            start = size;
            marks[size] = HYPHEN_MARK_PART;
        } else if (byte == '-') {
            marks[size] = HYPHEN_MARK_INSIDE;
        } else {
            letters[size++] = byte;
        }
    }
    marks[0] = 0;
    add_entry(arena, words, (struct str){letters, size}, marks, true);
}

void hyphen_words_read(struct arena *arena, struct str list, struct hyphen_words *words)
{
    struct str line;
    while (str_next_line(&list, &line)) {
        line = str_trim(str_slice(line, 0, str_find_byte(line, '#', 0)));
        if (line.size > 0 && line.size < LONGEST && utf8_valid(line) == line.size) {
            add_line(arena, words, utf8_lower(arena, line));
        }
    }
}

/* A division into pieces, from the left: which piece ends at each byte. */
struct step {
    const struct hyphen_entry *entry; /* of the piece that ends here; NULL: none does */
    size_t from;
    uint32_t pieces; /* up to here */
};

/* Notes that a piece may stand in [from, to), when that makes fewer pieces than are known. */
static void note(struct step *steps, size_t from, size_t to, const struct hyphen_entry *entry)
{
    uint32_t pieces = steps[from].pieces + 1;
    if (steps[to].entry == NULL || pieces < steps[to].pieces) {
        steps[to] = (struct step){entry, from, pieces};
    }
}

/* Finds all pieces that begin at a byte: an entry, an entry with the s that joins compounds, or one
 * with an ending at the end of the word. */
static void extend(const struct hyphen_words *words, struct str word, size_t from,
                   struct step *steps)
{
    for (size_t to = from + 1; to <= word.size && to - from <= words->longest; to++) {
        const struct hyphen_entry *entry = map_get(&words->entries, str_slice(word, from, to));
        if (entry == NULL) {
            continue;
        }
        note(steps, from, to, entry);
        if (to + 1 < word.size && word.data[to] == 's') {
            note(steps, from, to + 1, entry);
        }
        if (to < word.size &&
            str_is_one_of(str_slice(word, to, word.size), endings, countof(endings))) {
            note(steps, from, word.size, entry);
        }
    }
}

bool hyphen_words_divide(const struct hyphen_words *words, struct str word, uint8_t *marks)
{
    struct step steps[LONGEST + 1];
    if (word.size > LONGEST || words->entries.count == 0) {
        return false;
    }
    memset(steps, 0, sizeof *steps * (word.size + 1));
    for (size_t from = 0; from < word.size; from++) {
        if (from == 0 || steps[from].entry != NULL) {
            extend(words, word, from, steps);
        }
    }
    /* A part alone, with or without an ending, says nothing. */
    const struct step *last = &steps[word.size];
    if (last->entry == NULL || (last->pieces == 1 && !last->entry->whole)) {
        return false;
    }
    for (size_t to = word.size; to > 0; to = steps[to].from) {
        size_t from = steps[to].from;
        size_t end = from + steps[to].entry->size; /* what follows is its ending or its s */
        for (size_t i = from + 1; i < end; i++) {
            marks[i] = steps[to].entry->marks[i - from];
        }
        marks[from] = from > 0 ? HYPHEN_MARK_PART : 0;
    }
    return true;
}
