#include "app/diff_line.h"

#include "app/wrap.h"
#include "render/changes/changes_excerpt.h"
#include "site/diff/diff.h"

#include <string.h>

enum { DEEPER = DIFF_LINE_INDENT + 2 };

static void add_code(struct diff_lines *lines, struct wrap *wrap, enum diff_colour colour)
{
    static const struct str codes[] = {[DIFF_COLOUR_NONE] = TEXT("\x1b[0m"),
                                       [DIFF_COLOUR_GREEN] = TEXT("\x1b[32m"),
                                       [DIFF_COLOUR_RED] = TEXT("\x1b[31m"),
                                       [DIFF_COLOUR_BLUE] = TEXT("\x1b[36m"),
                                       [DIFF_COLOUR_BOLD] = TEXT("\x1b[1m")};
    struct str code = lines->colour ? codes[colour] : (struct str){0};
    if (wrap != NULL) {
        wrap_add_code(wrap, code);
    } else {
        buf_add(lines->out, code);
    }
}

static struct wrap start_line(struct diff_lines *lines, const char *mark, size_t indent)
{
    for (size_t i = 0; i + strlen(mark) + 1 < indent; i++) {
        buf_add(lines->out, STR(" "));
    }
    buf_add(lines->out, str_from(mark));
    buf_add(lines->out, mark[0] != '\0' || indent > 0 ? STR(" ") : STR(""));
    return wrap_start(lines->out, lines->width, indent, indent);
}

void diff_line(struct diff_lines *lines, const char *mark, enum diff_colour colour, size_t indent,
               struct str text)
{
    if (colour != DIFF_COLOUR_NONE) {
        add_code(lines, NULL, colour);
    }
    struct wrap wrap = start_line(lines, mark, indent);
    wrap_add(&wrap, text);
    if (colour != DIFF_COLOUR_NONE) {
        add_code(lines, NULL, DIFF_COLOUR_NONE);
    }
    buf_add(lines->out, STR("\n"));
}

void diff_line_side(struct diff_lines *lines, bool added, size_t indent, struct str text)
{
    diff_line(lines, added ? "+" : "-", added ? DIFF_COLOUR_GREEN : DIFF_COLOUR_RED, indent, text);
}

static void add_run(struct diff_lines *lines, struct wrap *wrap, const struct diff_text *text,
                    size_t index)
{
    const struct diff_run *run = &text->runs[index];
    wrap->space = wrap->space || run->space;
    if (run->mark == DIFF_SAME) {
        struct changes_excerpt excerpt =
            changes_excerpt(run->text, index == 0, index + 1 == text->count);
        wrap_add(wrap, excerpt.head);
        wrap_add(wrap, excerpt.cut ? STR(" … ") : STR(""));
        wrap_add(wrap, excerpt.tail);
        return;
    }
    bool added = run->mark == DIFF_ADDED;
    struct str parts[] = {added ? STR("{+") : STR("[-"), run->text, added ? STR("+}") : STR("-]")};
    add_code(lines, wrap, added ? DIFF_COLOUR_GREEN : DIFF_COLOUR_RED);
    wrap_add(wrap, str_join(&lines->scratch, parts, countof(parts)));
    add_code(lines, wrap, DIFF_COLOUR_NONE);
}

void diff_line_text(struct diff_lines *lines, const struct diff_text *text, struct str lead)
{
    bool whole = text->rewritten || (text->count == 1 && text->runs[0].mark != DIFF_SAME);
    for (size_t i = 0; whole && i < text->count; i++) {
        diff_line_side(lines, text->runs[i].mark == DIFF_ADDED, DEEPER,
                       str_concat(&lines->scratch, lead, text->runs[i].text));
    }
    if (whole) {
        return;
    }
    struct wrap wrap = start_line(lines, "", DEEPER);
    wrap_add(&wrap, lead);
    for (size_t i = 0; i < text->count; i++) {
        add_run(lines, &wrap, text, i);
    }
    buf_add(lines->out, STR("\n"));
}
