/* css_tokenizer: CSS as tokens, after CSS Syntax Module Level 3 (section 4).
 *
 * Tokens are views of the text and nothing is allocated. Comments are no tokens. Escapes stand
 * in names, strings and addresses as they were written; css_is and css_unescape read them, so
 * that "\75 rl(" is url( here as it is in a browser. Any bytes are read: what is not ASCII is
 * part of a name. */
#ifndef FORMAT_CSS_CSS_TOKENIZER_H
#define FORMAT_CSS_CSS_TOKENIZER_H

#include "base/str.h"

struct arena;

enum css_kind {
    CSS_END, /* and nothing but this from there on */
    CSS_SPACE,
    CSS_IDENT,      /* value: the name */
    CSS_FUNCTION,   /* value: the name before "(" */
    CSS_AT_KEYWORD, /* value: the name after "@" */
    CSS_HASH,       /* value: the name after "#" */
    CSS_STRING,     /* value: what stands between the quotation marks */
    CSS_BAD_STRING, /* a line end before the closing mark, which is not passed */
    CSS_URL,        /* url(address) without quotation marks; with them it is a function.
                     * Value: the address */
    CSS_BAD_URL,    /* passed up to its ")" */
    CSS_NUMBER,
    CSS_PERCENTAGE,
    CSS_DIMENSION, /* value: the unit */
    CSS_COLON,
    CSS_SEMICOLON,
    CSS_COMMA,
    CSS_OPEN_SQUARE,
    CSS_CLOSE_SQUARE,
    CSS_OPEN_ROUND,
    CSS_CLOSE_ROUND,
    CSS_OPEN_CURLY,
    CSS_CLOSE_CURLY,
    CSS_CDO,  /* <!-- */
    CSS_CDC,  /* --> */
    CSS_DELIM /* value: any other character */
};

struct css_token {
    enum css_kind kind;
    struct str
        text; /* all of it, as written; of CSS_END the comment that is never closed, or empty */
    struct str value;
    double number; /* of numbers, percentages and dimensions; held within ±1e9 */
    bool whole;    /* the number has neither point nor exponent */
    bool is_id;    /* the hash could be an id in a selector */
    bool open;     /* a string, address or comment that the text ends in */
};

struct css_tokenizer {
    struct str text;
    size_t at; /* how much of it has been read */
};

/* White space as CSS has it, the form feed among it. */
bool css_is_space(int byte);

/* The next token. */
struct css_token css_next(struct css_tokenizer *tokenizer);

/* The next one that is no white space. */
struct css_token css_next_solid(struct css_tokenizer *tokenizer);

/* True when a token's value says `lower` (in lower case), whatever the case of its ASCII letters
 * and however it is escaped. */
bool css_is(struct str value, const char *lower);

/* A token's value with its escapes read; a view of the value itself when there are none. */
struct str css_unescape(struct arena *arena, struct str value);

/* Where a byte stands: line and column from 1, columns in code points. `at` points into `text`. */
void css_position(struct str text, const char *at, uint32_t *line, uint32_t *column);

#endif
