/* svg_path_data: the d attribute (SVG 2, 9.3). */
#include "base/byte.h"
#include "format/svg/svg_path.h"

#include <string.h>

struct pen {
    struct svg_scan scan;
    struct svg_outline *outline;
    struct svg_point handle; /* the last control point, for S and T */
    char last;               /* the command before, in lower case */
};

static size_t argument_count(char command)
{
    static const struct {
        char command;
        uint8_t count;
    } counts[] = {{'m', 2}, {'l', 2}, {'h', 1}, {'v', 1}, {'c', 6},
                  {'s', 4}, {'q', 4}, {'t', 2}, {'a', 7}, {'z', 0}};
    for (size_t i = 0; i < countof(counts); i++) {
        if (counts[i].command == command) {
            return counts[i].count;
        }
    }
    return SIZE_MAX;
}

/* One argument; the flags of an arc are single digits that need nothing between them. */
static bool scan_argument(struct pen *pen, bool flag, double *number)
{
    if (!flag) {
        return svg_scan_number(&pen->scan, number);
    }
    if (svg_scan_byte(&pen->scan, '0')) {
        *number = 0;
        return true;
    }
    *number = 1;
    return svg_scan_byte(&pen->scan, '1');
}

static bool scan_arguments(struct pen *pen, char command, size_t count, double *n)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            svg_scan_comma(&pen->scan);
        }
        if (!scan_argument(pen, command == 'a' && (i == 3 || i == 4), &n[i])) {
            return false;
        }
    }
    return true;
}

/* Makes relative coordinates absolute. */
static void make_absolute(char command, struct svg_point now, size_t count, double *n)
{
    if (command == 'v') {
        n[0] += now.y;
        return;
    }
    for (size_t i = command == 'a' ? 5 : 0; i < count; i++) {
        bool down = command == 'a' ? i == 6 : i % 2 == 1;
        n[i] += down ? now.y : now.x;
    }
}

/* The control point opposite the last one, when the command before was of the same kind. */
static struct svg_point reflected(const struct pen *pen, const char *kinds)
{
    struct svg_point now = pen->outline->now;
    if (pen->last == '\0' || strchr(kinds, pen->last) == NULL) {
        return now;
    }
    return (struct svg_point){2 * now.x - pen->handle.x, 2 * now.y - pen->handle.y};
}

static void quadratic(struct pen *pen, struct svg_point handle, double x, double y)
{
    struct svg_point now = pen->outline->now;
    svg_cubic(pen->outline,
              (const double[]){now.x + (handle.x - now.x) * 2 / 3,
                               now.y + (handle.y - now.y) * 2 / 3, x + (handle.x - x) * 2 / 3,
                               y + (handle.y - y) * 2 / 3, x, y});
    pen->handle = handle;
}

static void draw(struct pen *pen, char command, const double *n)
{
    struct svg_outline *outline = pen->outline;
    struct svg_point now = outline->now;
    struct svg_point handle;
    switch (command) {
    case 'm':
        svg_move(outline, n[0], n[1]);
        break;
    case 'l':
        svg_line(outline, n[0], n[1]);
        break;
    case 'h':
        svg_line(outline, n[0], now.y);
        break;
    case 'v':
        svg_line(outline, now.x, n[0]);
        break;
    case 'c':
        svg_cubic(outline, n);
        pen->handle = (struct svg_point){n[2], n[3]};
        break;
    case 's':
        handle = reflected(pen, "cs");
        svg_cubic(outline, (const double[]){handle.x, handle.y, n[0], n[1], n[2], n[3]});
        pen->handle = (struct svg_point){n[0], n[1]};
        break;
    case 'q':
        quadratic(pen, (struct svg_point){n[0], n[1]}, n[2], n[3]);
        break;
    case 't':
        quadratic(pen, reflected(pen, "qt"), n[0], n[1]);
        break;
    case 'a':
        svg_arc(outline, n[0], n[1], n[2], n[3] != 0, n[4] != 0, n[5], n[6]);
        break;
    default:
        svg_close(outline);
        break;
    }
}

/* A command with all its sets of arguments. */
static bool draw_command(struct pen *pen, char letter)
{
    char command = byte_small(letter);
    bool relative = command == letter;
    size_t count = argument_count(command);
    double n[7] = {0};
    if (count == SIZE_MAX || (pen->last == '\0' && command != 'm')) {
        return false;
    }
    do {
        svg_scan_space(&pen->scan);
        if (!scan_arguments(pen, command, count, n)) {
            return false;
        }
        if (relative) {
            make_absolute(command, pen->outline->now, count, n);
        }
        draw(pen, command, n);
        pen->last = command;
        command = command == 'm' ? 'l' : command;
        svg_scan_comma(&pen->scan);
    } while (count > 0 && !svg_scan_done(&pen->scan) &&
             strchr("+-.0123456789", pen->scan.text.data[pen->scan.at]) != NULL);
    return true;
}

bool svg_path_data(struct svg_outline *outline, struct str data)
{
    struct pen pen = {.scan = {str_trim(data), 0}, .outline = outline};
    if (svg_is(pen.scan.text, "none")) {
        return true;
    }
    while (!svg_scan_done(&pen.scan)) {
        char letter = pen.scan.text.data[pen.scan.at++];
        if (!draw_command(&pen, letter)) {
            return false;
        }
        svg_scan_space(&pen.scan);
    }
    return true;
}
