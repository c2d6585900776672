/* The text format, for people: after each message the line itself, with what is meant underlined.
 *
 *     om.md:3:1: error[okand-nyckel]: Nyckeln ”titell” finns inte för ”Sida”
 *        3 | titell: Om materialet
 *          | ^~~~~~
 *       hjälp: Menade du ”titel”?
 */
#include "app/report.h"

#include "app/report_words.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "format/text/utf8.h"
#include "rules/fill.h"

#include <stdio.h>

enum {
    FILE_MOST = 2 * 1024 * 1024, /* larger files are not quoted, */
    LINE_MOST = 64 * 1024,       /* nor lines that no person wrote */
    TAB_WIDTH = 4,
    NUMBER_WIDTH = 4, /* of the line numbers, at least */
    NARROWEST = 40
};

/* A character of the quoted line as it is shown. */
struct cell {
    struct str text;
    size_t width; /* columns */
};

/* Which cells of the line are shown, and which of them are underlined. */
struct view {
    size_t from, to;
    size_t mark_from, mark_to;
};

/* The file quoted last: diagnostics are sorted, so each file is read once and never
 * gone back in. */
struct quoted {
    struct arena arena; /* the file's content */
    struct arena line;  /* the cells of one line */
    struct str path;
    struct str rest; /* from `number` on */
    uint32_t number; /* of the line that `rest` begins with */
    bool readable;
};

static void colour(const struct report *report, const char *code, struct buf *out)
{
    if (report->colour) {
        buf_printf(out, "\x1b[%sm", code);
    }
}

static const char *severity_colour(const struct diag *diag)
{
    static const char *const colours[SEVERITY_COUNT] = {
        [SEVERITY_ERROR] = "1;31", [SEVERITY_WARNING] = "1;33", [SEVERITY_NOTE] = "1;36"};
    return colours[rule_get(diag->rule)->severity];
}

/* path:line:column: error[rule]: text */
static void add_head(const struct report *report, const struct diag *diag, struct buf *out)
{
    const struct rule_entry *rule = rule_get(diag->rule);
    colour(report, "1", out);
    report_place(&diag->place, out);
    buf_add(out, STR(": "));
    colour(report, severity_colour(diag), out);
    buf_add(out, str_from(severity_name(rule->severity)));
    colour(report, "0", out);
    buf_printf(out, "[%s]: ", rule->id);
    colour(report, "1", out);
    report_message(report, diag, out);
    colour(report, "0", out);
    buf_add_byte(out, '\n');
}

/* Finds the line of the diagnostic; false when there is none to show. */
static bool find_line(struct quoted *quoted, const struct place *place, struct str *line)
{
    if (place->line == 0 || place->path.size == 0) {
        return false;
    }
    if (!str_equal(place->path, quoted->path)) {
        arena_reset(&quoted->arena);
        quoted->path = place->path;
        quoted->number = 1;
        quoted->readable = fs_read(&quoted->arena, place->path, FILE_MOST, &quoted->rest);
    }
    while (quoted->readable && quoted->number < place->line) {
        struct str passed;
        quoted->readable = str_next_line(&quoted->rest, &passed);
        quoted->number++;
    }
    struct str rest = quoted->rest;
    return quoted->readable && str_next_line(&rest, line) && line->size <= LINE_MOST;
}

/* A personnummer is reported but never shown: what is underlined, or else every
 * digit, is hidden. */
static bool is_hidden(const struct diag *diag, size_t index, struct str text)
{
    if (diag->rule != RULE_PERSONNUMMER) {
        return false;
    }
    size_t from = diag->place.column == 0 ? 0 : diag->place.column - 1;
    bool known = diag->place.column > 0 && diag->place.length > 0;
    bool marked = index >= from && index < from + diag->place.length;
    return known ? marked : utf8_is_digit((unsigned char)text.data[0]);
}

static struct cell *split_line(struct arena *arena, const struct diag *diag, struct str line,
                               size_t *count)
{
    struct cell *cells = arena_array(arena, line.size + 1, sizeof(*cells));
    size_t column = 0;
    *count = 0;
    for (size_t at = 0; at < line.size;) {
        bool fit;
        size_t size = report_character(line, at, &fit);
        struct cell *cell = &cells[*count];
        cell->text = str_slice(line, at, at + size);
        if (line.data[at] == '\t') {
            cell->width = TAB_WIDTH - column % TAB_WIDTH;
            cell->text = str_slice(STR("        "), 0, cell->width);
        } else if (!fit || is_hidden(diag, *count, cell->text)) {
            cell->text = fit ? STR("•") : STR("\xEF\xBF\xBD");
            cell->width = 1;
        } else {
            cell->width = utf8_width(cell->text);
        }
        column += cell->width;
        at += size;
        (*count)++;
    }
    return cells;
}

static size_t width_between(const struct cell *cells, size_t from, size_t to)
{
    size_t width = 0;
    for (size_t i = from; i < to; i++) {
        width += cells[i].width;
    }
    return width;
}

/* Cuts a line that is wider than `room` around what is underlined, a third of the
 * room before it. */
static void cut(const struct cell *cells, size_t count, size_t room, struct view *view)
{
    if (width_between(cells, 0, count) <= room) {
        return;
    }
    room -= 2; /* for … at both ends */
    size_t before = 0;
    view->from = view->mark_from;
    while (view->from > 0 && before + cells[view->from - 1].width <= room / 3) {
        before += cells[--view->from].width;
    }
    size_t used = 0;
    view->to = view->from;
    while (view->to < count && used + cells[view->to].width <= room) {
        used += cells[view->to++].width;
    }
    while (view->to == count && view->from > 0 && used + cells[view->from - 1].width <= room) {
        used += cells[--view->from].width;
    }
    view->mark_to = view->mark_to < view->to ? view->mark_to : view->to;
}

static void add_gutter(const struct report *report, const struct diag *diag, bool numbered,
                       struct buf *out)
{
    char number[16];
    int width = snprintf(number, sizeof number, "%*u", NUMBER_WIDTH, (unsigned)diag->place.line);
    colour(report, "2", out);
    if (numbered) {
        buf_printf(out, "%s | ", number);
    } else {
        buf_printf(out, "%*s | ", width, "");
    }
    colour(report, "0", out);
}

static void add_source(const struct report *report, const struct diag *diag,
                       const struct cell *cells, size_t count, const struct view *view,
                       struct buf *out)
{
    add_gutter(report, diag, true, out);
    buf_add(out, view->from > 0 ? STR("…") : STR(""));
    for (size_t i = view->from; i < view->to; i++) {
        buf_add(out, cells[i].text);
    }
    buf_add(out, view->to < count ? STR("…") : STR(""));
    buf_add_byte(out, '\n');
}

/* A mark past the end of the line, as for something missing there, is a single caret. */
static void add_carets(const struct report *report, const struct diag *diag,
                       const struct cell *cells, const struct view *view, struct buf *out)
{
    add_gutter(report, diag, false, out);
    size_t before = width_between(cells, view->from, view->mark_from) + (view->from > 0 ? 1 : 0);
    size_t marked = width_between(cells, view->mark_from, view->mark_to);
    buf_printf(out, "%*s", (int)before, "");
    colour(report, severity_colour(diag), out);
    buf_add_byte(out, '^');
    for (size_t i = 1; i < marked; i++) {
        buf_add_byte(out, '~');
    }
    colour(report, "0", out);
    buf_add_byte(out, '\n');
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void add_quote(const struct report *report, const struct diag *diag, struct quoted *quoted,
                      struct buf *out)
{
    struct str line;
    if (!find_line(quoted, &diag->place, &line)) {
        return;
    }
    arena_reset(&quoted->line);
    size_t count;
    const struct cell *cells = split_line(&quoted->line, diag, line, &count);
    size_t first = diag->place.column > 0 ? diag->place.column - 1 : 0;
    struct view view = {.to = count, .mark_from = smaller(first, count)};
    view.mark_to = smaller(view.mark_from + diag->place.length, count);
    size_t width = report->width > NARROWEST ? report->width : NARROWEST;
    cut(cells, count, width - NUMBER_WIDTH - 3, &view);
    add_source(report, diag, cells, count, &view, out);
    if (diag->place.column > 0) {
        add_carets(report, diag, cells, &view, out);
    }
}

static void add_help(const struct report *report, const struct diag *diag, struct buf *out)
{
    struct buf help;
    buf_init(&help);
    report_help(report, diag, &help);
    if (help.size > 0) {
        buf_add(out, STR("  "));
        colour(report, "1;32", out);
        buf_add(out, say_plain(report->language, SAY_ADVICE));
        colour(report, "0", out);
        buf_add_byte(out, ' ');
        buf_add(out, buf_str(&help));
        buf_add_byte(out, '\n');
    }
    buf_finish(&help);
}

/* How many more there are, in a line of its own. */
static void add_more(const struct report *report, enum say what, size_t count, struct buf *out)
{
    char digits[24];
    snprintf(digits, sizeof(digits), "%zu", count);
    struct str number = str_from(digits);
    fill_in(say_plain(report->language, what), &number, 1, out);
    buf_add_byte(out, '\n');
}

void report_text(const struct report *report, struct buf *out)
{
    const struct diag *items = report->diags->items.items;
    struct quoted quoted = {0};
    arena_init(&quoted.arena);
    arena_init(&quoted.line);
    for (size_t i = 0; i < report->diags->items.count; i++) {
        add_head(report, &items[i], out);
        add_quote(report, &items[i], &quoted, out);
        add_help(report, &items[i], out);
        if (report->more != NULL && report->more[i] > 0) {
            add_more(report, SAY_MORE_OF_A_RULE, report->more[i], out);
        }
        buf_add_byte(out, '\n');
    }
    if (report->diags->items.count > 0) {
        report_summary(report, out);
        buf_add_byte(out, '\n');
    }
    size_t all = report->all != NULL ? report->all->items.count : 0;
    if (all > report->diags->items.count) {
        add_more(report, SAY_LEFT_OUT, all - report->diags->items.count, out);
    }
    arena_finish(&quoted.arena);
    arena_finish(&quoted.line);
}
