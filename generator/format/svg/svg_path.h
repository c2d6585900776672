/* svg_path: the part of svg that makes outlines: path data, basic shapes, boxes around them. */
#ifndef FORMAT_SVG_SVG_PATH_H
#define FORMAT_SVG_SVG_PATH_H

#include "base/vec.h"
#include "format/svg/svg_matrix.h"
#include "format/svg/svg_scan.h"

/* A path under construction; a zeroed one (with its arena) is empty. */
struct svg_outline {
    struct arena *arena;
    struct vec verbs;  /* of uint8_t */
    struct vec points; /* of struct svg_point */
    struct svg_point start;
    struct svg_point now;
    bool open; /* a line may follow without a move */
};

void svg_move(struct svg_outline *outline, double x, double y);
void svg_line(struct svg_outline *outline, double x, double y);
void svg_cubic(struct svg_outline *outline, const double points[6]);
void svg_close(struct svg_outline *outline);

/* An arc of an ellipse to (x, y) as SVG 2, 9.5.1 and appendix B.2 say: turned by `angle` degrees,
 * the long way round or not, clockwise (`sweep`) or not. */
void svg_arc(struct svg_outline *outline, double rx, double ry, double angle, bool large,
             bool sweep, double x, double y);

/* Adds a path's data. False when it has a fault; what stands before that is drawn,
 * as browsers do. */
bool svg_path_data(struct svg_outline *outline, struct str data);

/* Adds a list of points, joined by lines and closed when `close`; false when malformed. */
bool svg_points(struct svg_outline *outline, struct str points, bool close);

void svg_rectangle(struct svg_outline *outline, struct svg_box box, double rx, double ry);
void svg_ellipse(struct svg_outline *outline, double cx, double cy, double rx, double ry);

/* Appends a path, moved by the matrix. */
void svg_path_add(struct svg_outline *outline, const struct svg_path *path,
                  struct svg_matrix matrix);

/* What has been drawn, without a last move that leads nowhere. */
struct svg_path svg_path_made(const struct svg_outline *outline);

/* The smallest upright box around a path (without its stroke); false when it has no points. */
bool svg_path_box(const struct svg_path *path, struct svg_box *box);

/* Turns each subpath round when the whole path runs anticlockwise, so that paths can be put
 * together under the non-zero rule. */
struct svg_path svg_path_clockwise(struct arena *arena, const struct svg_path *path);

#endif
