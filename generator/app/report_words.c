#include "app/report_words.h"

#include "app/report.h"
#include "app/say.h"
#include "base/buf.h"
#include "format/text/utf8.h"
#include "rules/fill.h"

#include <stdio.h>

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* Characters that would steer the terminal or turn the direction of what follows. */
static bool steers(uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0) ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
           point == 0x200E || point == 0x200F;
}

size_t report_character(struct str text, size_t at, bool *fit)
{
    struct str rest = str_slice(text, at, at + 4);
    unsigned char first = (unsigned char)rest.data[0];
    size_t wanted = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    struct str one = str_slice(rest, 0, wanted);
    *fit = false;
    if (one.size < wanted || utf8_valid(one) < one.size) {
        return 1;
    }
    size_t next = 0;
    *fit = !steers(utf8_next(one, &next));
    return wanted;
}

void report_plain(struct str text, struct buf *out)
{
    for (size_t at = 0; at < text.size;) {
        bool fit;
        size_t size = report_character(text, at, &fit);
        char byte = text.data[at];
        bool space = byte == '\n' || byte == '\t' || byte == '\r';
        buf_add(out, fit ? str_slice(text, at, at + size) : space ? STR(" ") : STR(REPLACEMENT));
        at += size;
    }
}

struct str report_line(struct arena *arena, struct str text)
{
    struct buf out;
    buf_init(&out);
    report_plain(text, &out);
    struct str line = buf_copy(&out, arena);
    buf_finish(&out);
    return line;
}

typedef void fill_text(const struct diag *diag, enum language language, struct buf *out);

static void add_plain(const struct report *report, const struct diag *diag, fill_text *fill,
                      struct buf *out)
{
    struct buf text;
    buf_init(&text);
    fill(diag, report->language, &text);
    report_plain(str_trim(buf_str(&text)), out);
    buf_finish(&text);
}

void report_message(const struct report *report, const struct diag *diag, struct buf *out)
{
    add_plain(report, diag, diag_message, out);
}

void report_help(const struct report *report, const struct diag *diag, struct buf *out)
{
    add_plain(report, diag, diag_help, out);
}

static size_t count_files(const struct diags *diags)
{
    const struct diag *items = diags->items.items;
    size_t files = 0;
    for (size_t i = 0; i < diags->items.count; i++) {
        bool same = i > 0 && str_equal(items[i].place.path, items[i - 1].place.path);
        files += items[i].place.path.size > 0 && !same ? 1 : 0;
    }
    return files;
}

/* "2 fel, 1 varning och 3 saker att göra": what there is of each severity. */
static void add_counts(const struct diags *diags, enum language language, struct buf *out)
{
    const size_t counts[SEVERITY_COUNT] = {[SEVERITY_ERROR] = diags->errors,
                                           [SEVERITY_WARNING] = diags->warnings,
                                           [SEVERITY_NOTE] = diags->notes};
    size_t left = 0;
    for (int i = 0; i < SEVERITY_COUNT; i++) {
        left += counts[i] > 0 ? 1 : 0;
    }
    bool first = true;
    for (int i = 0; i < SEVERITY_COUNT; i++) {
        if (counts[i] == 0) {
            continue;
        }
        bool last = left-- == 1;
        buf_add(out, first ? STR("") : !last ? STR(", ") : say_plain(language, SAY_AND));
        buf_add_int(out, (int64_t)counts[i]);
        buf_add_byte(out, ' ');
        buf_add(out, say_plain_form(language, SAY_COUNTED, 2 * (size_t)i + (counts[i] > 1)));
        first = false;
    }
}

void report_summary(const struct report *report, struct buf *out)
{
    const struct diags *counted = report->all != NULL ? report->all : report->diags;
    add_counts(counted, report->language, out);
    size_t files = count_files(counted);
    if (files > 0) {
        char digits[24];
        snprintf(digits, sizeof(digits), "%zu", files);
        struct str number = str_from(digits);
        fill_in(say_plain(report->language, files == 1 ? SAY_IN_FILE : SAY_IN_FILES), &number, 1,
                out);
    }
}

void report_place(const struct place *place, struct buf *out)
{
    report_plain(place->path.size > 0 ? place->path : STR("malbild"), out);
    if (place->line > 0) {
        buf_printf(out, ":%u", (unsigned)place->line);
    }
    if (place->line > 0 && place->column > 0) {
        buf_printf(out, ":%u", (unsigned)place->column);
    }
}
