/* rtext: the running text of one paragraph: letters with white space collapsed, and
 * what holds where.
 *
 * Texts are made once, with their structure elements, and can then be set at any width. */
#ifndef LAYOUT_RTEXT_H
#define LAYOUT_RTEXT_H

#include "layout/layout.h"

enum mark_kind {
    MARK_LINK, /* target: an address, or "#id" in the file */
    MARK_NOTE, /* the sign of a footnote */
    MARK_SPAN  /* language, code and the like */
};

/* An inline element around some of the text. */
struct mark {
    enum mark_kind kind;
    const struct mark *parent;
    struct str target;
    struct str anchor;           /* destination here; or empty */
    struct str title;            /* what a link leads to */
    struct note *note;           /* MARK_NOTE */
    struct pdf_element *element; /* NULL: it has none of its own */
};

enum text_fill { FILL_NONE, FILL_PAGE, FILL_PAGES, FILL_RUNNING };

/* How far the background of a badge reaches outside its letters, em. */
static const double TEXT_BADGE_PAD = 0.3;

struct text_span {
    uint32_t to; /* byte where it ends */
    const struct style *style;
    struct str language;
    const struct mark *mark;     /* innermost; NULL: none */
    struct pdf_element *element; /* whose content it is; NULL: an artifact */
    bool badge;                  /* has a background of its own */
};

struct text {
    struct str bytes; /* U+000A is a forced line break */
    const struct text_span *spans;
    uint32_t span_count;
    bool marked;   /* some span has a mark */
    bool rtl_hint; /* dir="rtl" */
    uint32_t node; /* of the XML where it begins, for diagnostics */
};

/* Collects one text. */
struct text_builder {
    struct layout *layout;
    struct vec bytes;            /* of char */
    struct vec spans;            /* of struct text_span */
    struct pdf_element *element; /* the block's */
    uint32_t node;
    bool open;
    bool blank; /* white space is due before the next letter */
};

struct text_context {
    const struct style_node *node;
    struct str language;
    const struct mark *mark;
    bool badge; /* the node is an inline element with a background */
};

void rtext_begin(struct text_builder *builder, struct layout *layout, struct pdf_element *element,
                 uint32_t node);

/* Adds letters; white space is collapsed. */
void rtext_add(struct text_builder *builder, const struct text_context *context,
               struct str letters);
void rtext_break(struct text_builder *builder, const struct text_context *context);

/* The finished text; NULL when there is nothing but blanks. The builder may begin again. */
const struct text *rtext_end(struct text_builder *builder);

/* A text of one style, from outside the markup. */
const struct text *rtext_plain(struct layout *layout, struct str letters, const struct style *style,
                               struct str language, struct pdf_element *element);

#endif
