#include "render/search/search_terms.h"

#include "base/arena.h"
#include "base/map.h"
#include "format/text/stem.h"
#include "format/text/utf8.h"
#include "render/search/search_language.h"

#include <stdlib.h>
#include <string.h>

/* Terms on their way. */
struct making {
    struct arena *arena;
    const struct search_language *language;
    const struct search_vocabulary *vocabulary;
    struct search_attested attested;
    uint32_t *parent; /* by term: the one it is joined to, or itself */
};

struct str search_terms_fold(struct arena *arena, struct str word)
{
    char *out = arena_alloc(arena, word.size + 1);
    size_t size = 0;
    for (size_t at = 0; at < word.size;) {
        uint32_t parts[UTF8_DECOMPOSED];
        size_t from = at;
        uint32_t point = utf8_next(word, &at);
        bool latin = point < 0x80 || utf8_decompose(point, parts) == 0 || parts[0] >= 0x80;
        if (latin) {
            memcpy(out + size, word.data + from, at - from);
            size += at - from;
        } else {
            out[size++] = (char)parts[0];
        }
    }
    return (struct str){out, size};
}

/* A term before it has its number. */
struct draft {
    struct str text;
    struct str folded;
};

static int compare_drafts(const void *left, const void *right)
{
    const struct draft *a = left;
    const struct draft *b = right;
    int order = str_compare(a->folded, b->folded);
    return order != 0 ? order : str_compare(a->text, b->text);
}

/* Stems each word once, and numbers the stems. */
static void stem_all(struct making *making, struct search_terms *terms)
{
    struct arena *arena = making->arena;
    size_t count = making->vocabulary->count;
    struct stemmer *stemmer = stemmer_create(making->language->tag);
    struct str *stems = arena_array(arena, count, sizeof(*stems));
    struct draft *drafts = arena_array(arena, count, sizeof(*drafts));
    for (size_t w = 0; w < count; w++) {
        struct str stem = stemmer_stem(stemmer, making->vocabulary->words[w]);
        stems[w] = str_copy(arena, search_language_alike(making->language, stem));
        if (map_set(&making->attested.terms, arena, stems[w], arena) == NULL) {
            drafts[terms->count++] = (struct draft){stems[w], search_terms_fold(arena, stems[w])};
        }
    }
    stemmer_destroy(stemmer);
    if (terms->count > 0) {
        qsort(drafts, terms->count, sizeof(*drafts), compare_drafts);
    }
    terms->texts = arena_array(arena, terms->count, sizeof(*terms->texts));
    uint32_t *numbers = arena_array(arena, terms->count, sizeof(*numbers));
    for (size_t t = 0; t < terms->count; t++) {
        terms->texts[t] = drafts[t].text;
        numbers[t] = (uint32_t)t;
        map_set(&making->attested.terms, arena, drafts[t].text, &numbers[t]);
    }
    terms->words = arena_array(arena, count, sizeof(*terms->words));
    for (size_t w = 0; w < count; w++) {
        terms->words[w].term = *(const uint32_t *)map_get(&making->attested.terms, stems[w]);
        map_set(&making->attested.words, arena, making->vocabulary->words[w], &terms->words[w]);
    }
}

static uint32_t root_of(const struct making *making, uint32_t term)
{
    while (making->parent[term] != term) {
        term = making->parent[term];
    }
    return term;
}

/* Joins two terms when one begins with the other, which then stands for both. */
static void join(struct making *making, const struct search_terms *terms, uint32_t a, uint32_t b)
{
    a = root_of(making, a);
    b = root_of(making, b);
    uint32_t low = terms->texts[a].size <= terms->texts[b].size ? a : b;
    uint32_t high = low == a ? b : a;
    bool near = terms->texts[high].size - terms->texts[low].size <= SEARCH_LONGEST_ENDING;
    if (low != high && near && str_starts(terms->texts[high], terms->texts[low])) {
        making->parent[high] = low;
    }
}

static const struct search_meaning *find_word(const struct making *making, struct str word)
{
    return map_get(&making->attested.words, word);
}

/* A word and the same with an ending that the stemmer leaves. */
static void join_endings(struct making *making, const struct search_terms *terms, struct str word,
                         uint32_t term)
{
    struct str endings = making->language->endings;
    struct str ending;
    while (search_language_next(&endings, &ending)) {
        struct str base = str_slice(word, 0, word.size - ending.size);
        bool fits = word.size > ending.size + 2 && str_ends(word, ending);
        /* One letter says little of a short word. */
        bool short_one = base.size < 4 && ending.size < 2;
        const struct search_meaning *other = fits && !short_one ? find_word(making, base) : NULL;
        if (other != NULL && other->term != term) {
            join(making, terms, term, other->term);
        }
    }
}

/* "samordning" beside "samordna". */
static void join_derived(struct making *making, const struct search_terms *terms, struct str word,
                         uint32_t term)
{
    struct str rules = making->language->derived;
    struct str rule;
    while (search_language_next(&rules, &rule)) {
        size_t colon = str_find_byte(rule, ':', 0);
        struct str ending = str_slice(rule, 0, colon);
        if (word.size < ending.size + 3 || !str_ends(word, ending)) {
            continue;
        }
        struct str base = str_concat(making->arena, str_slice(word, 0, word.size - ending.size),
                                     str_slice(rule, colon + 1, rule.size));
        const struct search_meaning *other = find_word(making, base);
        if (other != NULL && other->term != term) {
            join(making, terms, term, other->term);
        }
    }
}

static void join_all(struct making *making, struct search_terms *terms)
{
    making->parent = arena_array(making->arena, terms->count, sizeof(*making->parent));
    for (size_t t = 0; t < terms->count; t++) {
        making->parent[t] = (uint32_t)t;
    }
    for (size_t w = 0; w < making->vocabulary->count; w++) {
        struct str word = making->vocabulary->words[w];
        if (!search_language_has(making->language->apart, word)) {
            join_endings(making, terms, word, terms->words[w].term);
            join_derived(making, terms, word, terms->words[w].term);
        }
    }
    terms->same = arena_array(making->arena, terms->count, sizeof(*terms->same));
    for (size_t t = 0; t < terms->count; t++) {
        terms->same[t] = root_of(making, (uint32_t)t);
    }
}

/* The parts of each word, as the terms that stand for them. */
static void take_apart(const struct making *making, struct search_terms *terms)
{
    for (size_t w = 0; w < making->vocabulary->count; w++) {
        struct search_meaning *word = &terms->words[w];
        search_parts_find(&making->attested, making->language, making->vocabulary->words[w],
                          word->parts);
        for (size_t p = 0; p < SEARCH_PARTS; p++) {
            bool some = word->parts[p] != SEARCH_NO_TERM;
            word->parts[p] = some ? terms->same[word->parts[p]] : SEARCH_NO_TERM;
        }
        word->term = terms->same[word->term];
    }
}

struct search_terms search_terms_make(struct arena *arena,
                                      const struct search_vocabulary *vocabulary,
                                      const struct search_language *language)
{
    struct search_terms terms = {0};
    struct making making = {.arena = arena, .language = language, .vocabulary = vocabulary};
    stem_all(&making, &terms);
    join_all(&making, &terms);
    take_apart(&making, &terms);
    return terms;
}
