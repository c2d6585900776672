/* css_sheet: a style sheet as rules and declarations (CSS Syntax 3, section 5). All strings are
 * views of its text, as written. What is broken is left out, as a browser does, and told as a
 * fault; whether names and values mean anything is for others to say. */
#ifndef FORMAT_CSS_CSS_SHEET_H
#define FORMAT_CSS_CSS_SHEET_H

#include "base/vec.h"
#include "format/css/css_tokenizer.h"

struct css_declaration {
    struct str name;  /* custom properties with their "--" */
    struct str value; /* trimmed, without !important; never empty but in a custom property */
    bool important;
};

/* A rule, or an at-rule. */
struct css_block {
    struct str at;      /* name of the at-rule, without its "@"; empty: a style rule */
    struct str prelude; /* selectors, or what stands between the name and the block; trimmed */
    struct str head;    /* all of that, for messages */
    uint32_t size;      /* blocks: this one and those that stand in it, which follow it */
    const struct css_declaration *declarations; /* of its own, as written */
    size_t count;
};

enum css_fault_kind {
    CSS_OPEN_BLOCK,   /* a "{" that is never closed; `text` is it */
    CSS_OPEN_STRING,  /* a quotation mark or address that its line or the text ends in */
    CSS_OPEN_COMMENT, /* a comment that is never closed */
    CSS_NO_COLON,     /* a property's name without its colon */
    CSS_NO_SEMICOLON, /* two declarations with nothing between; `text` is the second's name */
    CSS_NO_VALUE,     /* a property's name with nothing after its colon */
    CSS_NESTED,       /* a rule inside a rule, or a "}" that is missing before it */
    CSS_STRAY         /* something that begins neither a rule nor a declaration */
};

struct css_fault {
    enum css_fault_kind kind;
    struct str text; /* where it is */
};

struct css_sheet {
    struct vec blocks; /* of struct css_block, in the order they are written */
    struct vec faults; /* of struct css_fault */
};

/* Reads a text. Rules inside @media, @supports and @layer are blocks; of at-rules whose insides are
 * not known there is the head alone. */
void css_sheet_read(struct arena *arena, struct str text, struct css_sheet *sheet);

/* Appends the declarations (struct css_declaration) of a style attribute. */
void css_declarations_read(struct arena *arena, struct str text, struct vec *declarations);

/* Takes the next part of a list with commas off the front of `rest`, trimmed; false when
 * none is left. */
bool css_next_part(struct str *rest, struct str *part);

/* The same for what white space parts. */
bool css_next_word(struct str *rest, struct str *word);

#endif
