/* sheet_drawing: a theme's sheets for charts and drawings, put together and checked. */
#ifndef LAYOUT_SHEET_DRAWING_H
#define LAYOUT_SHEET_DRAWING_H

#include "base/buf.h"
#include "layout/sheet_fault.h"

struct svg_sheet;

struct sheet_drawing {
    struct arena *arena;
    const struct map *variables; /* custom properties of the theme → struct str * */
    struct vec sheets;           /* of struct stylesheet */
};

void sheet_drawing_add(struct sheet_drawing *drawing, const struct stylesheet *sheet);

/* All of them as one sheet, for drawings; NULL when there is none. What is wrong is reported. */
const struct svg_sheet *sheet_drawing_finish(const struct sheet_drawing *drawing);

#endif
