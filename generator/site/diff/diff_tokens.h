/* diff_tokens: a text as words and punctuation marks, to be compared without regard to white
 * space and typography.
 *
 * A word is letters, digits and marks, with hyphens, apostrophes and colons inside it ("EU:s"), and
 * a number with its groups and decimals ("8 766,5"). Each other character is a token; dots in a row
 * are one. Two tokens are the same when their hashes are: quotation marks, dashes, apostrophes,
 * ellipses and no-break spaces count as their plain forms; soft hyphens and the like not at all. */
#ifndef SITE_DIFF_DIFF_TOKENS_H
#define SITE_DIFF_DIFF_TOKENS_H

#include "base/str.h"

struct diff_token {
    struct str text;
    uint64_t hash;
    uint32_t weight; /* letters of a word, at most 12, and one more; 1 for a mark */
    bool space;      /* white space stands before it */
    bool word;
};

struct diff_tokens {
    struct diff_token *items;
    size_t count;
    size_t core;        /* of them without full stops, commas, colons and semicolons at the end */
    uint64_t weight;    /* of all */
    uint64_t hash;      /* of all, in order */
    uint64_t core_hash; /* of those in the core */
    const uint32_t
        *by_hash; /* indexes of the tokens sorted by their hash; NULL until they are needed */
};

/* The tokens of well-formed, composed UTF-8; they borrow from the text. */
struct diff_tokens diff_tokenize(struct arena *arena, struct str text);

/* True for the same tokens in the same order. */
bool diff_tokens_same(const struct diff_tokens *a, const struct diff_tokens *b);

/* The same, whatever full stops, commas, colons and semicolons they end with: a list item gets or
 * loses its full stop when another one becomes the last. */
bool diff_tokens_same_core(const struct diff_tokens *a, const struct diff_tokens *b);

/* Sorts the tokens by their hash, unless they are. */
void diff_tokens_sort(struct arena *arena, struct diff_tokens *tokens);

/* How much of two sorted texts is the same, whatever the order, by weight:
 * 0–1000 (Dice's coefficient). */
uint32_t diff_tokens_alike(const struct diff_tokens *a, const struct diff_tokens *b);

#endif
