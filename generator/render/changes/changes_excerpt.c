#include "render/changes/changes_excerpt.h"

enum {
    WHOLE = 48, /* so many words are never cut */
    LEAST = 8,  /* at least so many are shown beside a change … */
    MOST = 24   /* … and at most so many, if a sentence begins or ends there */
};

static bool is_sentence_end(struct str text, size_t at)
{
    char byte = at > 0 ? text.data[at - 1] : ' ';
    return byte == '.' || byte == '!' || byte == '?' || byte == ':';
}

static size_t count_words(struct str text)
{
    size_t words = text.size > 0 ? 1 : 0;
    for (size_t i = 0; i < text.size; i++) {
        words += text.data[i] == ' ' ? 1 : 0;
    }
    return words;
}

/* The end of the text's beginning: after LEAST words, or at the first end of a
 * sentence from there. */
static size_t head_end(struct str text)
{
    size_t words = 0;
    size_t least = text.size;
    for (size_t i = 0; i < text.size && words < MOST; i++) {
        if (text.data[i] != ' ') {
            continue;
        }
        words++;
        least = words == LEAST ? i : least;
        if (words >= LEAST && is_sentence_end(text, i)) {
            return i;
        }
    }
    return least;
}

/* The beginning of the text's end, likewise. */
static size_t tail_start(struct str text)
{
    size_t words = 0;
    size_t least = 0;
    for (size_t i = text.size; i > 0 && words < MOST; i--) {
        if (text.data[i - 1] != ' ') {
            continue;
        }
        words++;
        least = words == LEAST ? i : least;
        if (words >= LEAST && is_sentence_end(text, i - 1)) {
            return i;
        }
    }
    return least;
}

struct changes_excerpt changes_excerpt(struct str text, bool first, bool last)
{
    size_t words = count_words(text);
    bool one_side = first || last;
    if (words <= (one_side ? WHOLE / 2 : WHOLE)) {
        return (struct changes_excerpt){.head = text};
    }
    struct changes_excerpt excerpt = {.cut = true};
    if (!first || last) {
        excerpt.head = str_slice(text, 0, head_end(text));
    }
    if (!last) {
        excerpt.tail = str_slice(text, tail_start(text), text.size);
    }
    return excerpt;
}
