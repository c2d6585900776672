/* The words of an index, as files. Part of search.
 *
 * A file of words holds three texts. The terms in folded order, each as a capital that tells how
 * many letters it shares with the one before (A: none), and the rest; a sign after it says that it
 * counts as the term that is left when so many letters are taken off (`endings`). The documents of
 * those without a sign, one term after the other:
 * see search_write_numbers. And a digit for each of them: how much it weighs. */
#include "base/arena.h"
#include "base/buf.h"
#include "format/data/json.h"
#include "format/text/utf8.h"
#include "render/search/search_language.h"
#include "render/search/search_whole.h"

enum { MOST_SHARED = 25, FINAL = 36, MORE = 21, MOST_DIGITS = 16 };

static const char digits[] =
    " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghij"
    "klmnopqrstuvwxyz{|}~";
static const char endings[] = "!#$%&'()*+,-./";

/* Each number as what it exceeds the one before by, less one: some of the last MORE digits, and
 * then one of the first FINAL, or of the FINAL after those when it is the last number. */
void search_write_numbers(const uint32_t *numbers, size_t count, struct buf *out)
{
    uint32_t next = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t gap = numbers[i] - next;
        char more[MOST_DIGITS];
        size_t size = 0;
        for (uint32_t rest = gap / FINAL; rest > 0; rest /= MORE) {
            more[size++] = digits[2 * FINAL + rest % MORE];
        }
        while (size > 0) {
            buf_add_byte(out, more[--size]);
        }
        buf_add_byte(out, digits[gap % FINAL + (i + 1 == count ? FINAL : 0)]);
        next = numbers[i] + 1;
    }
}

/* How many letters two terms begin with alike, as a script counts them; `bytes` is
 * where they end. */
static size_t shared(struct str a, struct str b, size_t *bytes)
{
    size_t letters = 0;
    *bytes = 0;
    while (letters < MOST_SHARED && *bytes < a.size && *bytes < b.size) {
        size_t one = *bytes;
        size_t other = *bytes;
        uint32_t point = utf8_next(a, &one);
        if (utf8_next(b, &other) != point || point > 0xFFFF) {
            break;
        }
        *bytes = one;
        letters++;
    }
    return letters;
}

static void write_terms(const struct search *search, size_t from, size_t to, struct buf *out)
{
    struct str before = {0};
    for (size_t t = from; t < to; t++) {
        size_t bytes;
        struct str text = search->terms.texts[t];
        uint32_t same = search->terms.same[t];
        buf_add_byte(out, (char)('A' + shared(before, text, &bytes)));
        buf_add(out, str_slice(text, bytes, text.size));
        if (same != t) {
            size_t less = utf8_count(text) - utf8_count(search->terms.texts[same]);
            buf_add_byte(out, endings[less - 1]);
        }
        before = text;
    }
}

static void write_postings(const struct search *search, size_t from, size_t to, struct buf *out)
{
    struct arena scratch = {0};
    const struct search_index *index = &search->index;
    uint32_t *numbers = arena_array(&scratch, search->documents.count, sizeof(*numbers));
    for (size_t t = from; t < to; t++) {
        size_t count = index->starts[t + 1] - index->starts[t];
        for (size_t i = 0; i < count; i++) {
            numbers[i] = index->postings[index->starts[t] + i].document;
        }
        search_write_numbers(numbers, count, out);
    }
    arena_finish(&scratch);
    buf_add(out, STR("\",\n\""));
    for (size_t i = index->starts[from]; i < index->starts[to]; i++) {
        buf_add_byte(out, (char)('0' + index->postings[i].level));
    }
}

void search_write_words(const struct search *search, size_t number, struct buf *out)
{
    size_t from = search->word_starts[number];
    size_t to = search->word_starts[number + 1];
    buf_printf(out, "malbildSok.ord(%zu,\"", number);
    write_terms(search, from, to, out);
    buf_add(out, STR("\",\n\""));
    write_postings(search, from, to, out);
    buf_add(out, STR("\");\n"));
}
