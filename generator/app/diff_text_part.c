#include "app/diff_text_part.h"

#include "app/wrap.h"
#include "render/changes/changes_excerpt.h"
#include "site/diff/diff_sections.h"

#include <string.h>

enum { INDENT = 4, DEEPER = 6 };

struct str diff_text_say(const struct diff_printer *printer, const char *swedish,
                         const char *english)
{
    return str_from(printer->look->language == LANGUAGE_SV ? swedish : english);
}

static void add_code(struct diff_printer *printer, struct wrap *wrap, enum diff_colour colour)
{
    static const struct str codes[] = {[DIFF_COLOUR_NONE] = TEXT("\x1b[0m"),
                                       [DIFF_COLOUR_GREEN] = TEXT("\x1b[32m"),
                                       [DIFF_COLOUR_RED] = TEXT("\x1b[31m"),
                                       [DIFF_COLOUR_BLUE] = TEXT("\x1b[36m"),
                                       [DIFF_COLOUR_BOLD] = TEXT("\x1b[1m")};
    struct str code = printer->look->colour ? codes[colour] : (struct str){0};
    if (wrap != NULL) {
        wrap_add_code(wrap, code);
    } else {
        buf_add(printer->out, code);
    }
}

static struct wrap start_line(struct diff_printer *printer, const char *mark, size_t indent)
{
    for (size_t i = 0; i + strlen(mark) + 1 < indent; i++) {
        buf_add(printer->out, STR(" "));
    }
    buf_add(printer->out, str_from(mark));
    buf_add(printer->out, mark[0] != '\0' || indent > 0 ? STR(" ") : STR(""));
    return wrap_start(printer->out, printer->width, indent, indent);
}

void diff_text_marked(struct diff_printer *printer, const char *mark, enum diff_colour colour,
                      size_t indent, struct str text)
{
    if (colour != DIFF_COLOUR_NONE) {
        add_code(printer, NULL, colour);
    }
    struct wrap wrap = start_line(printer, mark, indent);
    wrap_add(&wrap, text);
    if (colour != DIFF_COLOUR_NONE) {
        add_code(printer, NULL, DIFF_COLOUR_NONE);
    }
    buf_add(printer->out, STR("\n"));
}

static void add_run(struct diff_printer *printer, struct wrap *wrap, const struct diff_text *text,
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
    add_code(printer, wrap, added ? DIFF_COLOUR_GREEN : DIFF_COLOUR_RED);
    wrap_add(wrap, str_join(&printer->scratch, parts, countof(parts)));
    add_code(printer, wrap, DIFF_COLOUR_NONE);
}

/* A text with its marks; whole texts, old or new, get a line each. `lead` stands before it: a label, or the
 * mark of a list item. */
static void add_text(struct diff_printer *printer, const struct diff_text *text, struct str lead)
{
    bool whole = text->rewritten || (text->count == 1 && text->runs[0].mark != DIFF_SAME);
    for (size_t i = 0; whole && i < text->count; i++) {
        bool added = text->runs[i].mark == DIFF_ADDED;
        diff_text_marked(printer, added ? "+" : "-", added ? DIFF_COLOUR_GREEN : DIFF_COLOUR_RED,
                         DEEPER, str_concat(&printer->scratch, lead, text->runs[i].text));
    }
    if (whole) {
        return;
    }
    struct wrap wrap = start_line(printer, "", DEEPER);
    wrap_add(&wrap, lead);
    for (size_t i = 0; i < text->count; i++) {
        add_run(printer, &wrap, text, i);
    }
    buf_add(printer->out, STR("\n"));
}

/* "Nytt stycke" and its like. */
static struct str kind_words(const struct diff_printer *printer, enum diff_block_kind kind,
                             enum diff_change change)
{
    static const char *const swedish[][4] = {
        [DIFF_PARAGRAPH] = {"Nytt stycke", "Borttaget stycke", "Ändrat stycke", "Flyttat stycke"},
        [DIFF_HEADING] = {"Ny rubrik", "Borttagen rubrik", "Ändrad rubrik", "Flyttad rubrik"},
        [DIFF_ITEM] = {"Ny punkt", "Borttagen punkt", "Ändrad punkt", "Flyttad punkt"},
        [DIFF_QUOTE] = {"Nytt citat", "Borttaget citat", "Ändrat citat", "Flyttat citat"},
        [DIFF_CODE] = {"Ny kod", "Borttagen kod", "Ändrad kod", "Flyttad kod"},
        [DIFF_ROW] = {"Ny tabellrad", "Borttagen tabellrad", "Ändrad tabellrad",
                      "Flyttad tabellrad"},
        [DIFF_COLUMNS] = {"Nya kolumnrubriker", "Borttagna kolumnrubriker",
                          "Ändrade kolumnrubriker", "Flyttade kolumnrubriker"},
        [DIFF_CONTAINER] = {"Nytt block", "Borttaget block", "Ändrat block", "Flyttat block"},
        [DIFF_FOOTNOTE] = {"Ny fotnot", "Borttagen fotnot", "Ändrad fotnot", "Flyttad fotnot"},
        [DIFF_VALUE] = {"Tillagt", "Borttaget", "Ändrat", "Flyttat i listan"}};
    static const char *const english[][4] = {
        [DIFF_PARAGRAPH] = {"New paragraph", "Removed paragraph", "Changed paragraph",
                            "Moved paragraph"},
        [DIFF_HEADING] = {"New heading", "Removed heading", "Changed heading", "Moved heading"},
        [DIFF_ITEM] = {"New list item", "Removed list item", "Changed list item",
                       "Moved list item"},
        [DIFF_QUOTE] = {"New quotation", "Removed quotation", "Changed quotation",
                        "Moved quotation"},
        [DIFF_CODE] = {"New code", "Removed code", "Changed code", "Moved code"},
        [DIFF_ROW] = {"New table row", "Removed table row", "Changed table row", "Moved table row"},
        [DIFF_COLUMNS] = {"New column headings", "Removed column headings",
                          "Changed column headings", "Moved column headings"},
        [DIFF_CONTAINER] = {"New block", "Removed block", "Changed block", "Moved block"},
        [DIFF_FOOTNOTE] = {"New footnote", "Removed footnote", "Changed footnote",
                           "Moved footnote"},
        [DIFF_VALUE] = {"Added", "Removed", "Changed", "Moved in the list"}};
    return diff_text_say(printer, swedish[kind][change], english[kind][change]);
}

/* "nya stycken"; added, removed and changed ones alone are told together. */
static struct str several_words(const struct diff_printer *printer, enum diff_block_kind kind,
                                enum diff_change change)
{
    static const char *const swedish[][3] = {
        [DIFF_PARAGRAPH] = {"nya stycken", "borttagna stycken"},
        [DIFF_ITEM] = {"nya punkter", "borttagna punkter"},
        [DIFF_QUOTE] = {"nya citat", "borttagna citat"},
        [DIFF_CODE] = {"nya kodstycken", "borttagna kodstycken"},
        [DIFF_ROW] = {"nya tabellrader", "borttagna tabellrader", "ändrade tabellrader"},
        [DIFF_FOOTNOTE] = {"nya fotnoter", "borttagna fotnoter"}};
    static const char *const english[][3] = {
        [DIFF_PARAGRAPH] = {"new paragraphs", "removed paragraphs"},
        [DIFF_ITEM] = {"new list items", "removed list items"},
        [DIFF_QUOTE] = {"new quotations", "removed quotations"},
        [DIFF_CODE] = {"new pieces of code", "removed pieces of code"},
        [DIFF_ROW] = {"new table rows", "removed table rows", "changed table rows"},
        [DIFF_FOOTNOTE] = {"new footnotes", "removed footnotes"}};
    return diff_text_say(printer, swedish[kind][change], english[kind][change]);
}

/* What is new, or gone, as a whole. */
static struct str whole_words(const struct diff_printer *printer, const struct diff_group *group)
{
    bool added = group->change == DIFF_CHANGE_ADDED;
    if (group->table) {
        return added ? diff_text_say(printer, "Ny tabell", "New table")
                     : diff_text_say(printer, "Borttagen tabell", "Removed table");
    }
    return added ? diff_text_say(printer, "Ny text", "New text")
                 : diff_text_say(printer, "Borttagen text", "Removed text");
}

static struct str group_words(struct diff_printer *printer, const struct diff_group *group)
{
    if (group->container) {
        return kind_words(printer, DIFF_CONTAINER, group->change);
    }
    if (group->table || !group->uniform) {
        return whole_words(printer, group);
    }
    if (group->count == 1 || group->kind == DIFF_VALUE) {
        return kind_words(printer, group->kind, group->change);
    }
    struct str words = several_words(printer, group->kind, group->change);
    return str_format(&printer->scratch, "%zu %.*s", group->count, (int)words.size, words.data);
}

/* "~ Ändrat stycke (Viktigt), förut under ”Syfte”" */
static void add_group_head(struct diff_printer *printer, const struct diff_group *group)
{
    static const char *const marks[] = {[DIFF_CHANGE_ADDED] = "+",
                                        [DIFF_CHANGE_REMOVED] = "-",
                                        [DIFF_CHANGE_EDITED] = "~",
                                        [DIFF_CHANGE_MOVED] = ">"};
    const struct diff_block *first = group->blocks[0];
    bool labelled = group->label.size > 0;
    bool came = first->old_heading.size > 0;
    bool one = first->following == 1;
    const char *pieces = printer->look->language == LANGUAGE_SV ? (one ? "stycke" : "stycken")
                                                                : (one ? "piece" : "pieces");
    struct str none = {0};
    struct str more = first->following > 0 ? str_format(&printer->scratch,
                                                        printer->look->language == LANGUAGE_SV
                                                            ? ", med %zu %s till"
                                                            : ", with %zu more %s",
                                                        first->following, pieces)
                                           : none;
    struct str was = diff_text_say(printer, ", förut under ”", ", formerly under \"");
    diff_text_marked(
        printer, marks[group->change], DIFF_COLOUR_BLUE, INDENT,
        str_concat(&printer->scratch, group_words(printer, group), labelled ? STR(" (") : none,
                   group->label, labelled ? STR(")") : none, more, came ? was : none,
                   first->old_heading, came ? diff_text_say(printer, "”", "\"") : none));
}

static void add_link(struct diff_printer *printer, const struct diff_link *link)
{
    struct str kind = link->image ? diff_text_say(printer, "bilden ”", "the picture \"")
                                  : diff_text_say(printer, "länken ”", "the link \"");
    struct str none = diff_text_say(printer, "ingen", "none");
    struct str was = link->old_target.size > 0 ? link->old_target : none;
    struct str is = link->new_target.size > 0 ? link->new_target : none;
    bool same = str_equal(was, is); /* a picture with new content */
    diff_text_marked(
        printer, "~", DIFF_COLOUR_NONE, DEEPER,
        str_concat(&printer->scratch, kind, link->text, diff_text_say(printer, "”: ", "\": "),
                   same ? is : was,
                   same ? diff_text_say(printer, " har nytt innehåll", " has new content")
                        : STR(" → "),
                   same ? (struct str){0} : is));
}

/* A row that is new, or gone, on one line. */
static void add_row(struct diff_printer *printer, const struct diff_block *block)
{
    bool added = block->change == DIFF_CHANGE_ADDED;
    struct str row = {0};
    for (size_t i = 0; i < block->cell_count; i++) {
        const struct diff_cell *cell = &block->cells[i];
        if (cell->text.count > 0) {
            row =
                str_concat(&printer->scratch, row, row.size > 0 ? STR("; ") : STR(""), cell->label,
                           cell->label.size > 0 ? STR(": ") : STR(""), cell->text.runs[0].text);
        }
    }
    diff_text_marked(printer, added ? "+" : "-", added ? DIFF_COLOUR_GREEN : DIFF_COLOUR_RED,
                     DEEPER, row);
}

static void add_block(struct diff_printer *printer, const struct diff_block *block, bool listed)
{
    bool one_sided = block->change == DIFF_CHANGE_ADDED || block->change == DIFF_CHANGE_REMOVED;
    if (one_sided && (block->kind == DIFF_ROW || block->kind == DIFF_COLUMNS)) {
        add_row(printer, block);
        return;
    }
    if (block->text.count > 0) {
        add_text(printer, &block->text, listed && block->kind == DIFF_ITEM ? STR("• ") : STR(""));
    }
    for (size_t i = 0; i < block->cell_count; i++) {
        const struct diff_cell *cell = &block->cells[i];
        add_text(
            printer, &cell->text,
            str_concat(&printer->scratch, cell->label, cell->label.size > 0 ? STR(": ") : STR("")));
    }
    for (size_t i = 0; i < block->link_count; i++) {
        add_link(printer, &block->links[i]);
    }
}

static void add_group(struct diff_printer *printer, const struct diff_group *group)
{
    const struct diff_block *first = group->blocks[0];
    bool plain =
        first->kind == DIFF_VALUE && first->cell_count == 0 && group->change != DIFF_CHANGE_MOVED;
    if (!plain && !group->implied) {
        add_group_head(printer, group);
    }
    for (size_t i = group->told; i < group->count; i++) {
        add_block(printer, group->blocks[i], group->count > 1);
    }
}

/* "Under ”Syfte”", "Nytt avsnitt ”Syfte”" */
static void add_section_head(struct diff_printer *printer, const struct diff_section *section)
{
    static const char *const swedish[] = {[DIFF_SECTION_STAYS] = "Under ”",
                                          [DIFF_SECTION_ADDED] = "Nytt avsnitt ”",
                                          [DIFF_SECTION_REMOVED] = "Borttaget avsnitt ”",
                                          [DIFF_SECTION_HEADED] = "Ny rubrik ”",
                                          [DIFF_SECTION_BEHEADED] = "Borttagen rubrik ”",
                                          [DIFF_SECTION_MOVED] = "Flyttat avsnitt ”"};
    static const char *const english[] = {[DIFF_SECTION_STAYS] = "Under \"",
                                          [DIFF_SECTION_ADDED] = "New section \"",
                                          [DIFF_SECTION_REMOVED] = "Removed section \"",
                                          [DIFF_SECTION_HEADED] = "New heading \"",
                                          [DIFF_SECTION_BEHEADED] = "Removed heading \"",
                                          [DIFF_SECTION_MOVED] = "Moved section \""};
    static const char *const marks[] = {
        [DIFF_SECTION_STAYS] = "",   [DIFF_SECTION_ADDED] = "+",    [DIFF_SECTION_REMOVED] = "-",
        [DIFF_SECTION_HEADED] = "+", [DIFF_SECTION_BEHEADED] = "-", [DIFF_SECTION_MOVED] = ">"};
    bool moved = section->change == DIFF_SECTION_MOVED;
    bool placed = section->after.size > 0;
    struct str none = {0};
    struct str close = diff_text_say(printer, "”", "\"");
    diff_text_marked(
        printer, marks[section->change], DIFF_COLOUR_NONE, INDENT - 2,
        str_concat(&printer->scratch,
                   diff_text_say(printer, swedish[section->change], english[section->change]),
                   section->heading, close,
                   !moved   ? none
                   : placed ? diff_text_say(printer, ", nu efter ”", ", now after \"")
                            : diff_text_say(printer, ", nu först", ", now first"),
                   section->after, placed ? close : none));
}

static void add_points(struct diff_printer *printer, const struct diff_part *part)
{
    struct str none = STR("–");
    for (size_t i = 0; i < part->point_count; i++) {
        const struct diff_point *point = &part->points[i];
        if (str_equal(point->old_value, point->new_value)) {
            continue;
        }
        struct str parts[] = {point->label, STR(": "),
                              point->old_value.size > 0 ? point->old_value : none, STR(" → "),
                              point->new_value.size > 0 ? point->new_value : none};
        const char *mark = point->old_value.size == 0   ? "+"
                           : point->new_value.size == 0 ? "-"
                                                        : "~";
        diff_text_marked(printer, mark, DIFF_COLOUR_NONE, DEEPER,
                         str_join(&printer->scratch, parts, countof(parts)));
    }
}

void diff_text_part(struct diff_printer *printer, const struct diff_part *part)
{
    struct str label = {0};
    for (size_t i = 0; i < part->label_count; i++) {
        label = str_concat(&printer->scratch, label, i > 0 ? STR(" – ") : STR(""), part->labels[i]);
    }
    if (label.size > 0) {
        diff_text_marked(printer, "", DIFF_COLOUR_NONE, INDENT - 2, label);
    }
    struct diff_sections sections = diff_sections(&printer->scratch, part);
    for (size_t i = 0; i < sections.count; i++) {
        const struct diff_section *section = &sections.items[i];
        if (section->footnotes) {
            diff_text_marked(printer, "", DIFF_COLOUR_NONE, INDENT - 2,
                             diff_text_say(printer, "Fotnoter", "Footnotes"));
        } else if (section->heading.size > 0) {
            add_section_head(printer, section);
        }
        for (size_t k = 0; k < section->count; k++) {
            add_group(printer, &section->groups[k]);
        }
    }
    add_points(printer, part);
}
