#include "render/search/search_parts.h"

#include "format/text/utf8.h"
#include "render/search/search_language.h"

#include <string.h>

enum { SHORTEST = 4 };

static bool is_long_enough(const struct search_language *language, struct str part)
{
    size_t letters = utf8_count(part);
    return letters >= SHORTEST ||
           (letters == 3 && search_language_has(language->short_parts, part));
}

/* The term of a part that the material has as a word. */
static uint32_t attested_term(const struct search_attested *attested,
                              const struct search_language *language, struct str part)
{
    if (!is_long_enough(language, part)) {
        return SEARCH_NO_TERM;
    }
    const uint32_t *term = map_get(&attested->words, part);
    return term != NULL ? *term : SEARCH_NO_TERM;
}

/* The first part: as it stands, without the letter that joins it, or with an -a or -e that
 * it has lost. */
static uint32_t first_term(const struct search_attested *attested,
                           const struct search_language *language, struct str part)
{
    char longer[256];
    struct str joints = language->joints;
    struct str joint;
    uint32_t term = attested_term(attested, language, part);
    if (search_language_has(language->never_first, part)) {
        return SEARCH_NO_TERM;
    }
    while (term == SEARCH_NO_TERM && search_language_next(&joints, &joint)) {
        struct str shorter = str_slice(part, 0, part.size - joint.size);
        if (str_ends(part, joint) && !search_language_has(language->never_first, shorter)) {
            term = attested_term(attested, language, shorter);
        }
    }
    for (size_t i = 0; term == SEARCH_NO_TERM && i < 2 && part.size < sizeof(longer) - 1; i++) {
        /* "hälso-" is "hälsa", "skol-" is "skola". */
        bool o = part.size > 0 && part.data[part.size - 1] == 'o';
        size_t keep = o ? part.size - 1 : part.size;
        memcpy(longer, part.data, keep);
        longer[keep] = "ae"[i];
        term = attested_term(attested, language, (struct str){longer, keep + 1});
    }
    return term;
}

/* Cuts the word in two; where the second part begins, or 0. The longest second part is the best. */
static size_t cut(const struct search_attested *attested, const struct search_language *language,
                  struct str word, uint32_t *first)
{
    for (size_t at = 3; at + 3 <= word.size; at++) {
        if (((unsigned char)word.data[at] & 0xC0) == 0x80) {
            continue;
        }
        struct str rest = str_slice(word, at, word.size);
        if (attested_term(attested, language, rest) == SEARCH_NO_TERM) {
            continue;
        }
        *first = first_term(attested, language, str_slice(word, 0, at));
        if (*first != SEARCH_NO_TERM) {
            return at;
        }
    }
    return 0;
}

void search_parts_find(const struct search_attested *attested,
                       const struct search_language *language, struct str word, uint32_t *parts)
{
    size_t count = 0;
    for (size_t i = 0; i < SEARCH_PARTS; i++) {
        parts[i] = SEARCH_NO_TERM;
    }
    while (language->compounds && count + 2 <= SEARCH_PARTS) {
        uint32_t first = SEARCH_NO_TERM;
        size_t at = cut(attested, language, word, &first);
        if (at == 0) {
            return;
        }
        parts[count++] = first;
        word = str_slice(word, at, word.size);
        parts[count] = attested_term(attested, language, word);
        /* What is left is taken apart in its turn; the whole of it stays a part. */
        count++;
    }
}
