#include "layout/paper.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/css/css_sheet.h"
#include "format/markdown/html.h"
#include "layout/style_value.h"

#include <math.h>
#include <string.h>

static const double mm = 72 / 25.4;

struct paper paper_initial(struct str name)
{
    return (struct paper){.name = name, .width = 210 * mm, .height = 297 * mm, .columns = 1};
}

/* --- sizes ------------------------------------------------------------------------------------ */

static bool read_lengths(struct str value, double *points, size_t most, size_t *count)
{
    struct str word;
    *count = 0;
    while (css_next_word(&value, &word)) {
        uint8_t unit;
        double number;
        if (*count == most || !style_value_measure(word, &number, &unit) ||
            !style_is_length(number, unit) || unit == UNIT_EM || unit == UNIT_ROOT_EM ||
            number < 0) {
            return false;
        }
        points[(*count)++] = number;
    }
    return *count > 0;
}

/* "A4", "A4 landscape", "210mm 297mm". */
static enum paper_fault read_size(struct paper *paper, struct str value)
{
    static const struct {
        const char *name;
        double width, height; /* mm */
    } sizes[] = {{"a3", 297, 420}, {"a4", 210, 297},         {"a5", 148, 210},
                 {"a6", 105, 148}, {"letter", 215.9, 279.4}, {"legal", 215.9, 355.6}};
    double lengths[2];
    size_t count;
    if (read_lengths(value, lengths, 2, &count)) {
        paper->width = lengths[0];
        paper->height = lengths[count - 1];
        return paper->width > 0 && paper->height > 0 ? PAPER_OK : PAPER_SIZE;
    }
    struct str word;
    bool landscape = false;
    bool sized = false;
    while (css_next_word(&value, &word)) {
        size_t i = 0;
        while (i < countof(sizes) && !css_is(word, sizes[i].name)) {
            i++;
        }
        if (i < countof(sizes)) {
            paper->width = sizes[i].width * mm;
            paper->height = sizes[i].height * mm;
            sized = true;
        } else if (css_is(word, "landscape")) {
            landscape = true;
        } else if (!css_is(word, "portrait")) {
            return PAPER_SIZE;
        }
    }
    if (landscape == (paper->height > paper->width)) {
        double width = paper->width;
        paper->width = paper->height;
        paper->height = width;
    }
    return sized || landscape ? PAPER_OK : PAPER_SIZE;
}

static enum paper_fault read_margins(struct paper *paper, struct str value)
{
    static const uint8_t source[SIDES + 1][SIDES] = {
        {0}, {0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
    double lengths[SIDES];
    size_t count;
    if (!read_lengths(value, lengths, SIDES, &count)) {
        return PAPER_LENGTH;
    }
    for (size_t i = 0; i < SIDES; i++) {
        paper->margins[i] = lengths[source[count][i]];
    }
    return PAPER_OK;
}

static enum paper_fault read_length(double *points, struct str value)
{
    size_t count;
    return read_lengths(value, points, 1, &count) ? PAPER_OK : PAPER_LENGTH;
}

/* Whole numbers between 1 and 20; `most` of them. */
static enum paper_fault read_counts(uint32_t *counts, size_t wanted, struct str value)
{
    const double most = 20;
    struct str word;
    for (size_t i = 0; i < wanted; i++) {
        double number;
        uint8_t unit;
        if (!css_next_word(&value, &word) || !style_value_measure(word, &number, &unit) ||
            unit != UNIT_NUMBER || number < 1 || number > most || number > floor(number)) {
            return PAPER_COUNT;
        }
        counts[i] = (uint32_t)number;
    }
    return css_next_word(&value, &word) ? PAPER_COUNT : PAPER_OK;
}

/* --- descriptors ------------------------------------------------------------------------------ */

enum descriptor {
    SIZE,
    MARGIN,
    MARGIN_TOP,
    MARGIN_RIGHT,
    MARGIN_BOTTOM,
    MARGIN_LEFT,
    COLUMNS,
    COLUMN_COUNT,
    COLUMN_GAP,
    CARDS,
    DESCRIPTORS
};

static const struct str descriptors[DESCRIPTORS] = {
    [SIZE] = TEXT("size"),
    [MARGIN] = TEXT("margin"),
    [MARGIN_TOP] = TEXT("margin-top"),
    [MARGIN_RIGHT] = TEXT("margin-right"),
    [MARGIN_BOTTOM] = TEXT("margin-bottom"),
    [MARGIN_LEFT] = TEXT("margin-left"),
    [COLUMNS] = TEXT("columns"),
    [COLUMN_COUNT] = TEXT("column-count"),
    [COLUMN_GAP] = TEXT("column-gap"),
    [CARDS] = TEXT("-malbild-cards"),
};

struct str paper_nearest(struct str name)
{
    return str_nearest(name, descriptors, DESCRIPTORS);
}

static enum paper_fault read_cards(struct paper *paper, struct str value)
{
    uint32_t counts[2];
    enum paper_fault fault = read_counts(counts, countof(counts), value);
    if (fault == PAPER_OK) {
        paper->across = counts[0];
        paper->down = counts[1];
    }
    return fault;
}

enum paper_fault paper_declare(struct paper *paper, struct str name, struct str value)
{
    size_t which = 0;
    while (which < DESCRIPTORS && !css_is(name, descriptors[which].data)) {
        which++;
    }
    switch (which) {
    case SIZE:
        return read_size(paper, value);
    case MARGIN:
        return read_margins(paper, value);
    case MARGIN_TOP:
    case MARGIN_RIGHT:
    case MARGIN_BOTTOM:
    case MARGIN_LEFT:
        return read_length(&paper->margins[which - MARGIN_TOP + SIDE_TOP], value);
    case COLUMNS:
    case COLUMN_COUNT:
        return read_counts(&paper->columns, 1, value);
    case COLUMN_GAP:
        return read_length(&paper->gap, value);
    case CARDS:
        return read_cards(paper, value);
    default:
        return PAPER_UNKNOWN;
    }
}

/* --- margin boxes ----------------------------------------------------------------------------- */

static const struct str box_names[PAPER_BOXES] = {TEXT("top-left"),      TEXT("top-center"),
                                                  TEXT("top-right"),     TEXT("bottom-left"),
                                                  TEXT("bottom-center"), TEXT("bottom-right")};

enum paper_box paper_box_find(struct str name)
{
    enum paper_box box = PAPER_TOP_LEFT;
    while (box < PAPER_BOXES && !css_is(name, box_names[box].data)) {
        box++;
    }
    return box;
}

struct str paper_box_name(enum paper_box box)
{
    return box_names[box];
}

/* What a function in `content` is filled in by. */
static const char *filled(struct str function, struct css_token argument)
{
    if (argument.kind == CSS_IDENT && css_is(function, "counter")) {
        return css_is(argument.value, "page")    ? "<sidnummer/>"
               : css_is(argument.value, "pages") ? "<sidantal/>"
                                                 : NULL;
    }
    bool title = argument.kind == CSS_IDENT && css_is(function, "string") &&
                 css_is(argument.value, "rubrik");
    return title ? "<kolumntitel/>" : NULL;
}

bool paper_read_content(struct arena *arena, struct str value, struct paper_content *content)
{
    struct css_tokenizer tokenizer = {value, 0};
    struct css_token token = css_next_solid(&tokenizer);
    struct buf out;
    bool ok = true;
    *content = (struct paper_content){.told = true};
    if (css_is(value, "none") || css_is(value, "normal")) {
        return true;
    }
    buf_init(&out);
    for (; ok && token.kind != CSS_END; token = css_next_solid(&tokenizer)) {
        if (token.kind == CSS_STRING) {
            html_escape(css_unescape(arena, token.value), &out);
        } else if (token.kind == CSS_FUNCTION) {
            const char *markup = filled(token.value, css_next_solid(&tokenizer));
            buf_add(&out, str_from(markup));
            ok = markup != NULL && css_next_solid(&tokenizer).kind == CSS_CLOSE_ROUND;
        } else {
            ok = false;
        }
    }
    content->markup = buf_copy(&out, arena);
    buf_finish(&out);
    return ok && content->markup.size > 0;
}

/* What stands in a box of the first page, or of the others. */
static struct str markup_of(const struct paper *paper, enum paper_box box, bool first)
{
    return first && paper->first[box].told ? paper->first[box].markup : paper->boxes[box].markup;
}

/* The three boxes of an edge side by side, those at the sides of one width; nothing when
 * all are empty. */
static void write_edge(const struct paper *paper, enum paper_box from, bool first, bool all,
                       struct buf *out)
{
    bool any = false;
    for (enum paper_box box = from; box < from + 3; box++) {
        any = any || markup_of(paper, box, first).size > 0;
    }
    if (!any) {
        return;
    }
    bool centre = markup_of(paper, from + 1, first).size > 0;
    const char *element = from == PAPER_TOP_LEFT ? "marginalhuvud" : "marginalfot";
    buf_printf(out, "<%s%s><marginalrad kolumner=\"%s\">", element,
               all     ? ""
               : first ? " sidor=\"första\""
                       : " sidor=\"övriga\"",
               centre ? "1 1 1" : "1 1");
    for (enum paper_box box = from; box < from + 3; box++) {
        if (box == from + 1 && !centre) {
            continue;
        }
        buf_printf(out, "<" PAPER_BOX_ELEMENT " class=\"%s%s %.*s\">", box_names[box].data,
                   first ? " first" : "", (int)paper->name.size, paper->name.data);
        buf_add(out, markup_of(paper, box, first));
        buf_add(out, STR("</" PAPER_BOX_ELEMENT ">"));
    }
    buf_printf(out, "</marginalrad></%s>", element);
}

void paper_write_margins(const struct paper *paper, struct buf *out)
{
    for (enum paper_box from = PAPER_TOP_LEFT; from < PAPER_BOXES; from += 3) {
        bool told =
            paper->first[from].told || paper->first[from + 1].told || paper->first[from + 2].told;
        write_edge(paper, from, false, !told, out);
        if (told) {
            write_edge(paper, from, true, false, out);
        }
    }
}
