/* stylesheet: a theme's sheets for paper (tryck/…css), read into rules, papers and typefaces. A
 * sheet called diagram.css is for drawings and charts.
 *
 * All is read twice: for ordinary print, and for large print, where what stands in @media
 * (--storskrift) is said on top of everything else. Custom properties are set on :root; the theme's
 * are there already. */
#ifndef LAYOUT_STYLESHEET_H
#define LAYOUT_STYLESHEET_H

#include "layout/sheet_reader.h"

struct stylesheets {
    struct arena *arena;
    const struct map *variables;      /* custom properties of the theme → struct str * */
    struct typefaces *faces;          /* gets those of @font-face */
    struct sheet_variant variants[2]; /* ordinary, large */
    const struct svg_sheet
        *drawings; /* what the sheets for drawings say; NULL when there is none */
};

/* Reads sheets in their order: parents' first. Everything that is wrong is reported. */
void stylesheets_read(struct stylesheets *sheets, const struct stylesheet *list, size_t count);

#endif
