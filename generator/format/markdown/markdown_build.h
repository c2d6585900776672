/* markdown_build: what the modules that turn cmark's tree into a document share. Internal to
 * markdown_*.c. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_BUILD_H
#define FORMAT_MARKDOWN_MARKDOWN_BUILD_H

#include "base/buf.h"
#include "format/markdown/document.h"
#include "format/markdown/markdown.h"
#include "format/markdown/markdown_raw.h"
#include "format/markdown/markdown_scan.h"
#include "format/markdown/markdown_source.h"
#include "format/text/typography.h"
#include "rules/diag.h"

/* What is known of stars as signs of notes, by how many they are. */
struct leftover_stars {
    bool known;
    bool begins[4]; /* some stand first, as where a note is explained */
    bool ends[4];   /* some stand last, as where a note is referred to */
};

struct build {
    struct arena *arena;
    struct arena *scratch;
    const struct markdown_options *options;
    enum typography typography;
    struct diags *diags;
    struct scan scan;
    struct source source;
    struct source_column column;
    const struct raw_node *raw;
    /* The document's parts, in scratch memory until all are there. */
    struct vec nodes;      /* of struct doc_node */
    struct vec links;      /* of struct doc_link */
    struct vec headings;   /* of struct doc_heading */
    struct vec fixed_ids;  /* of struct fixed_id, one a heading */
    struct vec containers; /* of struct doc_container */
    struct vec footnotes;  /* of struct doc_footnote */
    struct vec note_marks; /* of struct note_mark: node->index until the notes are numbered */
    struct vec spans;      /* of struct doc_span */
    struct vec strings;    /* of struct str */
    struct buf pending;    /* text waiting for its end */
    struct buf set;        /* the same with its typography done */
    char *pool;            /* room for text in the arena */
    size_t pool_size;
    bool deep;           /* nesting was reported */
    uint8_t *text_marks; /* of scan.text: enum leftover_mark; NULL with the site features off */
    struct leftover_stars leftover_stars;
    unsigned leftovers_told; /* of the block */
};

struct fixed_id {
    struct str id; /* data is NULL when the heading's text decides */
    struct place place;
};

struct note_mark {
    struct str label;
    struct place place;
};

/* Appends a node and returns its index. */
uint32_t build_open(struct build *build, enum doc_kind kind, uint32_t line);

/* The node just opened takes in all nodes after it. */
void build_close(struct build *build, uint32_t node);

/* The node of an index, until the next one is opened. */
struct doc_node *build_node(struct build *build, uint32_t node);

/* A copy of the text in the arena. */
struct str build_text(struct build *build, struct str text);

/* Reports a rule with up to two arguments; empty ones at the end are left out. */
void build_report(struct build *build, enum rule rule, struct place place, size_t count,
                  struct str first, struct str second);

/* Reports, once, that something lies deeper than MARKDOWN_DEPTH. */
void build_report_depth(struct build *build, uint32_t line);

#endif
