/* paint: the last stage: what is placed becomes calls to format/pdf.
 *
 * A painter draws on one page at a time. Links are gathered and given to the file at the end, when
 * it is known which of their destinations there are. */
#ifndef LAYOUT_PAINT_H
#define LAYOUT_PAINT_H

#include "format/pdf/pdf.h"
#include "layout/paragraph.h"

struct painter {
    struct layout *layout;
    struct pdf_page *page;
    uint32_t page_number;         /* from 1, as printed */
    struct pdf_element *artifact; /* not NULL: all that is drawn is one */
    double origin_x, origin_y;    /* of the coordinates that hold now, on the page */
    double zoom;
    double page_x;         /* of the page's left edge, on its side of paper */
    struct vec underlines; /* of struct underline, drawn last */
};

struct pdf_colour paint_colour(uint32_t colour);

/* The element that content is drawn for now. */
struct pdf_element *paint_element(const struct painter *painter, struct pdf_element *element);

/* One line, with its left end and baseline at (x, y). */
void paint_line_of_text(struct painter *painter, const struct line *line, double scale, double x,
                        double y);

/* A rule as decoration. */
void paint_rule(struct painter *painter, double x, double y, double width, double thickness,
                uint32_t colour);

/* Background and borders of a style around a box. */
void paint_box(struct painter *painter, const struct style *style, double scale, double x, double y,
               double width, double height);

/* The same of a part of a box that goes on above or below: without borders and corners there. */
struct paint_cut {
    bool above, below;
};
void paint_part(struct painter *painter, const struct style *style, double scale,
                const struct paint_cut *cut, const struct pdf_box *box);

/* Makes a destination; only the first of a name counts. */
void paint_anchor(struct painter *painter, struct str name, double x, double y);

/* A link of `mark` over a box. */
void paint_link_box(struct painter *painter, const struct mark *mark, struct pdf_box box);

/* Draws what has waited for the end of the page. */
void paint_page_end(struct painter *painter);

/* Gives the file its links. */
void paint_links(struct layout *layout);

#endif
