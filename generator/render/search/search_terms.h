/* search_terms: from the words of a site to the terms that are searched: stems, those joined
 * that the material shows to be one word (möte, mötet), and the parts of compounds (närvård
 * → när, vård). */
#ifndef RENDER_SEARCH_TERMS_H
#define RENDER_SEARCH_TERMS_H

#include "render/search/search_gather.h"
#include "render/search/search_parts.h"

struct search_language;

enum { SEARCH_LONGEST_ENDING = 13 };

/* What a word counts as. Terms are numbered in folded order: see search_terms_fold. */
struct search_meaning {
    uint32_t term;
    uint32_t parts[SEARCH_PARTS]; /* terms, and then SEARCH_NO_TERM */
};

struct search_terms {
    struct str *texts; /* stems */
    uint32_t *same;    /* by term: the one that stands for it, mostly itself */
    size_t count;
    struct search_meaning *words; /* by word of the vocabulary */
};

struct search_terms search_terms_make(struct arena *arena,
                                      const struct search_vocabulary *vocabulary,
                                      const struct search_language *language);

/* The word as terms are ordered and misspelt words are looked up: å and ä as a, ö as o, é as e … */
struct str search_terms_fold(struct arena *arena, struct str word);

#endif
