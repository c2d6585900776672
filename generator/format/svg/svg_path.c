#include "format/svg/svg_path.h"

#include "base/arena.h"

#include <math.h>

/* How far from the corner a quarter of a circle has its control points: 4/3 (√2 - 1). */
static const double KAPPA = 0.5522847498307936;

static void add_verb(struct svg_outline *outline, enum svg_verb verb)
{
    *(uint8_t *)vec_push(&outline->verbs, outline->arena, 1) = (uint8_t)verb;
}

static void add_point(struct svg_outline *outline, double x, double y)
{
    enum { FAR = 10 * 1000 * 1000 };
    struct svg_point *point = vec_push(&outline->points, outline->arena, sizeof *point);
    *point = (struct svg_point){fmin(fmax(x, -FAR), FAR), fmin(fmax(y, -FAR), FAR)};
    outline->now = (struct svg_point){x, y};
}

void svg_move(struct svg_outline *outline, double x, double y)
{
    const uint8_t *verbs = outline->verbs.items;
    if (outline->verbs.count > 0 && verbs[outline->verbs.count - 1] == SVG_MOVE) {
        outline->verbs.count--; /* a move right after a move takes its place */
        outline->points.count--;
    }
    add_verb(outline, SVG_MOVE);
    add_point(outline, x, y);
    outline->start = outline->now;
    outline->open = true;
}

static void need_move(struct svg_outline *outline)
{
    if (!outline->open) {
        svg_move(outline, outline->now.x, outline->now.y);
    }
}

void svg_line(struct svg_outline *outline, double x, double y)
{
    need_move(outline);
    add_verb(outline, SVG_LINE);
    add_point(outline, x, y);
}

void svg_cubic(struct svg_outline *outline, const double points[6])
{
    need_move(outline);
    add_verb(outline, SVG_CUBIC);
    for (size_t i = 0; i < 6; i += 2) {
        add_point(outline, points[i], points[i + 1]);
    }
}

void svg_close(struct svg_outline *outline)
{
    if (outline->open) {
        add_verb(outline, SVG_CLOSE);
        outline->now = outline->start;
        outline->open = false;
    }
}

/* An arc by its centre: the form that cubics are made from. */
struct arc {
    double cx, cy;
    double rx, ry;
    double sine, cosine; /* of the ellipse's turn */
    double from, sweep;  /* radians */
};

/* SVG 2, B.2.4 and B.2.5. */
static struct arc arc_centre(struct svg_point now, double rx, double ry, double angle, bool large,
                             bool sweep, double x, double y)
{
    const double pi = 3.14159265358979323846;
    struct arc arc = {.sine = sin(angle * pi / 180), .cosine = cos(angle * pi / 180)};
    double dx = (now.x - x) / 2;
    double dy = (now.y - y) / 2;
    double px = arc.cosine * dx + arc.sine * dy;
    double py = arc.cosine * dy - arc.sine * dx;
    double grow = sqrt(px * px / (rx * rx) + py * py / (ry * ry));
    arc.rx = grow > 1 ? rx * grow : rx;
    arc.ry = grow > 1 ? ry * grow : ry;
    double below = arc.rx * arc.rx * py * py + arc.ry * arc.ry * px * px;
    double above = arc.rx * arc.rx * arc.ry * arc.ry - below;
    double factor = above > 0 && below > 0 ? sqrt(above / below) : 0;
    factor = large == sweep ? -factor : factor;
    double ox = factor * arc.rx * py / arc.ry;
    double oy = -factor * arc.ry * px / arc.rx;
    arc.cx = arc.cosine * ox - arc.sine * oy + (now.x + x) / 2;
    arc.cy = arc.sine * ox + arc.cosine * oy + (now.y + y) / 2;
    arc.from = atan2((py - oy) / arc.ry, (px - ox) / arc.rx);
    arc.sweep = atan2((-py - oy) / arc.ry, (-px - ox) / arc.rx) - arc.from;
    if (sweep && arc.sweep < 0) {
        arc.sweep += 2 * pi;
    } else if (!sweep && arc.sweep > 0) {
        arc.sweep -= 2 * pi;
    }
    return arc;
}

/* A point of the arc's ellipse, from one of the unit circle. */
static void arc_point(const struct arc *arc, double x, double y, double out[2])
{
    out[0] = arc->cx + arc->cosine * arc->rx * x - arc->sine * arc->ry * y;
    out[1] = arc->cy + arc->sine * arc->rx * x + arc->cosine * arc->ry * y;
}

void svg_arc(struct svg_outline *outline, double rx, double ry, double angle, bool large,
             bool sweep, double x, double y)
{
    struct svg_point now = outline->now;
    rx = fabs(rx);
    ry = fabs(ry);
    if (now.x == x && now.y == y) {
        return;
    }
    if (rx < 1e-9 || ry < 1e-9) {
        svg_line(outline, x, y);
        return;
    }
    struct arc arc = arc_centre(now, rx, ry, angle, large, sweep, x, y);
    if (!isfinite(arc.cx + arc.cy + arc.from + arc.sweep + arc.rx + arc.ry)) {
        svg_line(outline, x, y);
        return;
    }
    int parts = (int)ceil(fabs(arc.sweep) / 1.5707963267948968);
    double part = arc.sweep / (parts > 0 ? parts : 1);
    double reach = 4.0 / 3 * tan(part / 4);
    for (int i = 0; i < parts; i++) {
        double a = arc.from + i * part;
        double b = a + part;
        double points[6];
        arc_point(&arc, cos(a) - reach * sin(a), sin(a) + reach * cos(a), points);
        arc_point(&arc, cos(b) + reach * sin(b), sin(b) - reach * cos(b), points + 2);
        arc_point(&arc, cos(b), sin(b), points + 4);
        if (i == parts - 1) {
            points[4] = x;
            points[5] = y;
        }
        svg_cubic(outline, points);
    }
}

bool svg_points(struct svg_outline *outline, struct str points, bool close)
{
    struct svg_scan scan = {points, 0};
    double x;
    double y;
    bool first = true;
    for (svg_scan_space(&scan); svg_scan_number(&scan, &x); svg_scan_comma(&scan)) {
        svg_scan_comma(&scan);
        if (!svg_scan_number(&scan, &y)) {
            break;
        }
        (first ? svg_move : svg_line)(outline, x, y);
        first = false;
    }
    if (close && !first) {
        svg_close(outline);
    }
    return svg_scan_done(&scan);
}

void svg_rectangle(struct svg_outline *outline, struct svg_box box, double rx, double ry)
{
    double right = box.x + box.width;
    double bottom = box.y + box.height;
    rx = fmin(rx, box.width / 2);
    ry = fmin(ry, box.height / 2);
    if (!(rx > 0 && ry > 0)) {
        svg_move(outline, box.x, box.y);
        svg_line(outline, right, box.y);
        svg_line(outline, right, bottom);
        svg_line(outline, box.x, bottom);
        svg_close(outline);
        return;
    }
    double kx = rx * (1 - KAPPA);
    double ky = ry * (1 - KAPPA);
    svg_move(outline, box.x + rx, box.y);
    svg_line(outline, right - rx, box.y);
    svg_cubic(outline, (const double[]){right - kx, box.y, right, box.y + ky, right, box.y + ry});
    svg_line(outline, right, bottom - ry);
    svg_cubic(outline,
              (const double[]){right, bottom - ky, right - kx, bottom, right - rx, bottom});
    svg_line(outline, box.x + rx, bottom);
    svg_cubic(outline,
              (const double[]){box.x + kx, bottom, box.x, bottom - ky, box.x, bottom - ry});
    svg_line(outline, box.x, box.y + ry);
    svg_cubic(outline, (const double[]){box.x, box.y + ky, box.x + kx, box.y, box.x + rx, box.y});
    svg_close(outline);
}

void svg_ellipse(struct svg_outline *outline, double cx, double cy, double rx, double ry)
{
    double kx = rx * KAPPA;
    double ky = ry * KAPPA;
    svg_move(outline, cx + rx, cy);
    svg_cubic(outline, (const double[]){cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry});
    svg_cubic(outline, (const double[]){cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy});
    svg_cubic(outline, (const double[]){cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry});
    svg_cubic(outline, (const double[]){cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy});
    svg_close(outline);
}

/* How many points each verb has. */
static const uint8_t points_of[] = {1, 1, 3, 0};

void svg_path_add(struct svg_outline *outline, const struct svg_path *path,
                  struct svg_matrix matrix)
{
    const double *point = path->points;
    for (uint32_t i = 0; i < path->verb_count; i++) {
        double moved[6] = {0};
        for (size_t k = 0; k < points_of[path->verbs[i]]; k++) {
            struct svg_point one = svg_apply(matrix, point[2 * k], point[2 * k + 1]);
            moved[2 * k] = one.x;
            moved[2 * k + 1] = one.y;
        }
        point += 2 * (size_t)points_of[path->verbs[i]];
        if (path->verbs[i] == SVG_MOVE) {
            svg_move(outline, moved[0], moved[1]);
        } else if (path->verbs[i] == SVG_LINE) {
            svg_line(outline, moved[0], moved[1]);
        } else if (path->verbs[i] == SVG_CUBIC) {
            svg_cubic(outline, moved);
        } else {
            svg_close(outline);
        }
    }
}

struct svg_path svg_path_made(const struct svg_outline *outline)
{
    const uint8_t *verbs = outline->verbs.items;
    size_t verb_count = outline->verbs.count;
    size_t point_count = outline->points.count;
    if (verb_count > 0 && verbs[verb_count - 1] == SVG_MOVE) {
        verb_count--;
        point_count--;
    }
    const struct svg_point *points = outline->points.items;
    return (struct svg_path){verbs, (uint32_t)verb_count, (uint32_t)point_count,
                             points == NULL ? NULL : &points->x};
}

/* Widens [least, most] by where a cubic turns, along one axis. */
static void include_turns(const double from, const double *points, double *least, double *most)
{
    double p1 = points[0];
    double p2 = points[2];
    double p3 = points[4];
    double a = 3 * (p3 - 3 * p2 + 3 * p1 - from);
    double b = 6 * (p2 - 2 * p1 + from);
    double c = 3 * (p1 - from);
    double turns[2] = {-1, -1};
    if (fabs(a) < 1e-12) {
        turns[0] = fabs(b) < 1e-12 ? -1 : -c / b;
    } else if (b * b - 4 * a * c >= 0) {
        double root = sqrt(b * b - 4 * a * c);
        turns[0] = (-b + root) / (2 * a);
        turns[1] = (-b - root) / (2 * a);
    }
    for (size_t i = 0; i < countof(turns); i++) {
        double t = turns[i];
        if (t > 0 && t < 1) {
            double u = 1 - t;
            double at = u * u * u * from + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
            *least = fmin(*least, at);
            *most = fmax(*most, at);
        }
    }
}

bool svg_path_box(const struct svg_path *path, struct svg_box *box)
{
    if (path->point_count == 0) {
        return false;
    }
    double least[2] = {path->points[0], path->points[1]};
    double most[2] = {least[0], least[1]};
    double now[2] = {least[0], least[1]};
    const double *point = path->points;
    for (uint32_t i = 0; i < path->verb_count; i++) {
        size_t count = points_of[path->verbs[i]];
        for (size_t axis = 0; axis < 2 && count > 0; axis++) {
            double end = point[2 * (count - 1) + axis];
            least[axis] = fmin(least[axis], end);
            most[axis] = fmax(most[axis], end);
            if (count == 3) {
                include_turns(now[axis], point + axis, &least[axis], &most[axis]);
            }
            now[axis] = end;
        }
        point += 2 * count;
    }
    *box = (struct svg_box){least[0], least[1], most[0] - least[0], most[1] - least[1]};
    return true;
}

/* Twice the area that the points enclose, positive when clockwise as y points down. */
static double signed_area(const struct svg_path *path)
{
    double area = 0;
    struct svg_point start = {0};
    struct svg_point now = {0};
    const double *point = path->points;
    for (uint32_t i = 0; i < path->verb_count; i++) {
        if (path->verbs[i] == SVG_MOVE) {
            area += now.x * start.y - start.x * now.y;
            start = now = (struct svg_point){point[0], point[1]};
        }
        for (size_t k = 0; k < points_of[path->verbs[i]]; k++) {
            struct svg_point next = {point[2 * k], point[2 * k + 1]};
            area += now.x * next.y - next.x * now.y;
            now = next;
        }
        point += 2 * (size_t)points_of[path->verbs[i]];
    }
    return area + now.x * start.y - start.x * now.y;
}

/* Adds verbs [from, to), one subpath, backwards; `end` is just after its last point. */
static void add_backwards(struct svg_outline *outline, const struct svg_path *path, uint32_t from,
                          uint32_t to, const double *end)
{
    svg_move(outline, end[-2], end[-1]);
    for (uint32_t i = to; i-- > from;) {
        if (path->verbs[i] == SVG_LINE) {
            svg_line(outline, end[-4], end[-3]);
            end -= 2;
        } else if (path->verbs[i] == SVG_CUBIC) {
            svg_cubic(outline,
                      (const double[]){end[-4], end[-3], end[-6], end[-5], end[-8], end[-7]});
            end -= 6;
        }
    }
    svg_close(outline);
}

struct svg_path svg_path_clockwise(struct arena *arena, const struct svg_path *path)
{
    if (signed_area(path) >= 0) {
        return *path;
    }
    struct svg_outline outline = {.arena = arena};
    const double *end = path->points;
    uint32_t from = 0;
    for (uint32_t i = 0; i < path->verb_count; i++) {
        end += 2 * (size_t)points_of[path->verbs[i]];
        if (i + 1 == path->verb_count || path->verbs[i + 1] == SVG_MOVE) {
            add_backwards(&outline, path, from, i + 1, end);
            from = i + 1;
        }
    }
    return svg_path_made(&outline);
}
