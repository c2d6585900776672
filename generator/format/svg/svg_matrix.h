/* svg_matrix: the part of svg that knows coordinate systems. */
#ifndef FORMAT_SVG_SVG_MATRIX_H
#define FORMAT_SVG_SVG_MATRIX_H

#include "format/svg/svg.h"

struct svg_point {
    double x, y;
};

struct svg_box {
    double x, y, width, height;
};

struct svg_matrix svg_identity(void);
struct svg_matrix svg_translation(double x, double y);
struct svg_point svg_apply(struct svg_matrix matrix, double x, double y);

/* False when the matrix flattens everything (or is not finite): what it moves cannot be seen. */
bool svg_invert(struct svg_matrix matrix, struct svg_matrix *inverse);

/* By how much lengths grow, on average. */
double svg_scale(struct svg_matrix matrix);

/* The smallest upright box around a box that has been moved. */
struct svg_box svg_box_moved(struct svg_matrix matrix, struct svg_box box);

/* A transform list, as attribute or CSS property ("none" is one too); false when malformed. */
bool svg_transform(struct str text, struct svg_matrix *matrix);

/* "x y width height"; false when malformed or without area. */
bool svg_view_box(struct str text, struct svg_box *box);

/* The matrix that fits `content` into `frame` as preserveAspectRatio says (empty: xMidYMid meet).
 * `slice` tells that the content may stick out. */
struct svg_matrix svg_fit(struct str preserve, struct svg_box content, struct svg_box frame,
                          bool *slice);

#endif
