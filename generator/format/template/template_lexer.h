/* template_lexer: cuts a Mustache template into texts and tags, before anything is known of
 * nesting.
 *
 * A text token never goes past the end of a line, so that the parser can judge lines. All views
 * point into the source's text. */
#ifndef FORMAT_TEMPLATE_TEMPLATE_LEXER_H
#define FORMAT_TEMPLATE_TEMPLATE_LEXER_H

#include "rules/diag.h"

struct template_source;

enum token_kind {
    TOKEN_TEXT,
    TOKEN_ESCAPED,  /* {{x}} */
    TOKEN_RAW,      /* {{{x}}} and {{&x}} */
    TOKEN_SECTION,  /* {{#x}} */
    TOKEN_INVERTED, /* {{^x}} */
    TOKEN_PARTIAL,  /* {{>x}} */
    TOKEN_PARENT,   /* {{<x}} */
    TOKEN_BLOCK,    /* {{$x}} */
    TOKEN_CLOSE,    /* {{/x}} */
    TOKEN_SILENT    /* comments and changes of delimiters */
};

struct token {
    uint8_t kind;
    bool starts_line; /* the first token of its line */
    bool blank;       /* a text of nothing but white space */
    bool standalone;  /* set by the parser: a tag on a line of its own */
    bool indents;     /* set by the parser: output of this line begins here */
    uint32_t partner; /* set by the parser: the tag that closes this one, or that it closes */
    struct str text;  /* a text as it is printed; a whole tag as it stands */
    struct str name;  /* what the tag names, trimmed */
};

/* Appends the tokens of `source` to `tokens` (of struct token). Faulty tags are reported and kept
 * as far as they can be read, for the sake of nesting; returns false when there were any. */
bool template_lex(struct arena *arena, const struct template_source *source, struct diags *diags,
                  struct vec *tokens);

/* Reports a rule at a part of the source, with line and column. */
void template_fault(const struct template_source *source, struct str part, enum rule rule,
                    const struct str *args, size_t count, struct diags *diags);

#endif
