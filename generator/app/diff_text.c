#include "app/diff_text.h"

#include "app/wrap.h"
#include "base/arena.h"
#include "base/buf.h"
#include "render/changes_excerpt.h"

#include <string.h>

enum { NARROWEST = 40, INDENT = 4, DEEPER = 6 };

#define GREEN "32"
#define RED "31"
#define BLUE "36"
#define BOLD "1"

struct printer {
    const struct diff_text_look *look;
    struct arena scratch;
    struct buf *out;
    size_t width;
};

/* The words of one language or the other. */
static struct str say(const struct printer *printer, const char *swedish, const char *english)
{
    return str_from(printer->look->language == LANGUAGE_SV ? swedish : english);
}

static struct str code(const struct printer *printer, const char *colour)
{
    if (!printer->look->colour) {
        return (struct str){0};
    }
    if (colour == NULL) {
        return STR("\x1b[0m");
    }
    static const struct {
        const char *name;
        struct str code;
    } codes[] = {{GREEN, TEXT("\x1b[32m")}, {RED, TEXT("\x1b[31m")}, {BLUE, TEXT("\x1b[36m")}};
    for (size_t i = 0; i < countof(codes); i++) {
        if (strcmp(codes[i].name, colour) == 0) {
            return codes[i].code;
        }
    }
    return STR("\x1b[1m");
}

static void add_line_end(struct printer *printer)
{
    buf_add(printer->out, STR("\n"));
}

static struct wrap start_line(struct printer *printer, const char *mark, size_t indent)
{
    for (size_t i = 0; i + strlen(mark) + 1 < indent; i++) {
        buf_add(printer->out, STR(" "));
    }
    buf_add(printer->out, str_from(mark));
    buf_add(printer->out, mark[0] != '\0' || indent > 0 ? STR(" ") : STR(""));
    return wrap_start(printer->out, printer->width, indent, indent);
}

/* A bold line of its own, after an empty one. */
static void add_heading(struct printer *printer, struct str text)
{
    add_line_end(printer);
    buf_add(printer->out, code(printer, BOLD));
    struct wrap wrap = wrap_start(printer->out, printer->width, 0, 0);
    wrap_add(&wrap, text);
    buf_add(printer->out, code(printer, NULL));
    add_line_end(printer);
}

/* One text in one colour, from the mark on. */
static void add_marked(struct printer *printer, const char *mark, const char *colour, size_t indent,
                       struct str text)
{
    bool coloured = colour != NULL;
    buf_add(printer->out, coloured ? code(printer, colour) : (struct str){0});
    struct wrap wrap = start_line(printer, mark, indent);
    wrap_add(&wrap, text);
    buf_add(printer->out, coloured ? code(printer, NULL) : (struct str){0});
    add_line_end(printer);
}

static void add_run(struct printer *printer, struct wrap *wrap, const struct diff_text *text,
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
    wrap_add_code(wrap, code(printer, added ? GREEN : RED));
    wrap_add(wrap, str_join(&printer->scratch, parts, countof(parts)));
    wrap_add_code(wrap, code(printer, NULL));
}

/* A text with its marks; whole texts, old or new, get a line each. */
static void add_text(struct printer *printer, const struct diff_text *text, size_t indent,
                     struct str label)
{
    bool whole = text->rewritten || (text->count == 1 && text->runs[0].mark != DIFF_SAME);
    for (size_t i = 0; whole && i < text->count; i++) {
        bool added = text->runs[i].mark == DIFF_ADDED;
        struct str parts[] = {label, label.size > 0 ? STR(": ") : STR(""), text->runs[i].text};
        add_marked(printer, added ? "+" : "-", added ? GREEN : RED, indent,
                   str_join(&printer->scratch, parts, countof(parts)));
    }
    if (whole) {
        return;
    }
    struct wrap wrap = start_line(printer, "", indent);
    if (label.size > 0) {
        wrap_add(&wrap, label);
        wrap_add(&wrap, STR(": "));
    }
    for (size_t i = 0; i < text->count; i++) {
        add_run(printer, &wrap, text, i);
    }
    add_line_end(printer);
}

/* "Nytt stycke" and its like. */
static struct str block_words(const struct printer *printer, const struct diff_block *block)
{
    static const char *const swedish[][4] = {
        [DIFF_PARAGRAPH] = {"Nytt stycke", "Borttaget stycke", "Ändrat stycke", "Flyttat stycke"},
        [DIFF_HEADING] = {"Ny rubrik", "Borttagen rubrik", "Ändrad rubrik", "Flyttad rubrik"},
        [DIFF_ITEM] = {"Ny punkt", "Borttagen punkt", "Ändrad punkt", "Flyttad punkt"},
        [DIFF_QUOTE] = {"Nytt citat", "Borttaget citat", "Ändrat citat", "Flyttat citat"},
        [DIFF_CODE] = {"Ny kod", "Borttagen kod", "Ändrad kod", "Flyttad kod"},
        [DIFF_ROW] = {"Ny tabellrad", "Borttagen tabellrad", "Ändrad tabellrad",
                      "Flyttad tabellrad"},
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
        [DIFF_CONTAINER] = {"New block", "Removed block", "Changed block", "Moved block"},
        [DIFF_FOOTNOTE] = {"New footnote", "Removed footnote", "Changed footnote",
                           "Moved footnote"},
        [DIFF_VALUE] = {"Added", "Removed", "Changed", "Moved in the list"}};
    return say(printer, swedish[block->kind][block->change], english[block->kind][block->change]);
}

/* "~ Ändrat stycke (Viktigt) under ”Syfte”" */
static void add_block_head(struct printer *printer, const struct diff_block *block)
{
    static const char *const marks[] = {[DIFF_CHANGE_ADDED] = "+",
                                        [DIFF_CHANGE_REMOVED] = "-",
                                        [DIFF_CHANGE_EDITED] = "~",
                                        [DIFF_CHANGE_MOVED] = ">"};
    struct str under = say(printer, " under ”", " under \"");
    struct str was = say(printer, ", förut under ”", ", formerly under \"");
    struct str close = say(printer, "”", "\"");
    bool placed = block->heading.size > 0;
    bool came = block->old_heading.size > 0;
    struct str none = {0};
    struct str more = block->following > 0 ? str_format(&printer->scratch,
                                                        printer->look->language == LANGUAGE_SV
                                                            ? ", med %zu stycken till"
                                                            : ", with %zu more paragraphs",
                                                        block->following)
                                           : none;
    struct str parts[] = {block_words(printer, block),
                          block->label.size > 0 ? STR(" (") : none,
                          block->label,
                          block->label.size > 0 ? STR(")") : none,
                          placed ? under : none,
                          block->heading,
                          placed ? close : none,
                          came ? was : none,
                          block->old_heading,
                          came ? close : none,
                          more};
    add_marked(printer, marks[block->change], BLUE, INDENT,
               str_join(&printer->scratch, parts, countof(parts)));
}

static void add_link(struct printer *printer, const struct diff_link *link)
{
    struct str kind = link->image ? say(printer, "bilden ”", "the picture \"")
                                  : say(printer, "länken ”", "the link \"");
    struct str close = say(printer, "”: ", "\": ");
    struct str none = say(printer, "ingen", "none");
    struct str was = link->old_target.size > 0 ? link->old_target : none;
    struct str is = link->new_target.size > 0 ? link->new_target : none;
    bool same = str_equal(was, is); /* a picture with new content */
    struct str parts[] = {kind,
                          link->text,
                          close,
                          same ? is : was,
                          same ? say(printer, " har nytt innehåll", " has new content")
                               : STR(" → "),
                          same ? (struct str){0} : is};
    add_marked(printer, "~", NULL, DEEPER, str_join(&printer->scratch, parts, countof(parts)));
}

static void add_block(struct printer *printer, const struct diff_block *block)
{
    bool plain = block->kind == DIFF_VALUE && block->cell_count == 0;
    if (!plain || block->change == DIFF_CHANGE_MOVED) {
        add_block_head(printer, block);
    }
    if (block->text.count > 0) {
        add_text(printer, &block->text, DEEPER, (struct str){0});
    }
    for (size_t i = 0; i < block->cell_count; i++) {
        add_text(printer, &block->cells[i].text, DEEPER, block->cells[i].label);
    }
    for (size_t i = 0; i < block->link_count; i++) {
        add_link(printer, &block->links[i]);
    }
}

static void add_points(struct printer *printer, const struct diff_part *part)
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
        add_marked(printer, mark, NULL, DEEPER, str_join(&printer->scratch, parts, countof(parts)));
    }
}

static void add_part(struct printer *printer, const struct diff_part *part)
{
    struct str label = {0};
    for (size_t i = 0; i < part->label_count; i++) {
        struct str parts[] = {label, i > 0 ? STR(" – ") : STR(""), part->labels[i]};
        label = str_join(&printer->scratch, parts, countof(parts));
    }
    if (label.size > 0) {
        struct wrap wrap = start_line(printer, "", 2);
        wrap_add(&wrap, label);
        add_line_end(printer);
    }
    for (size_t i = 0; i < part->block_count; i++) {
        add_block(printer, &part->blocks[i]);
    }
    add_points(printer, part);
}

/* "Titel (Typ), adress.html" */
static struct str record_words(struct printer *printer, const struct record *record)
{
    bool page = record->address.size > 0;
    struct str parts[] = {
        record->title,  STR(" ("), record->type->label, STR(")"), page ? STR(", ") : STR(""),
        record->address};
    return str_join(&printer->scratch, parts, countof(parts));
}

static void add_moved(struct printer *printer, const struct diff_record *record)
{
    struct str named[] = {say(printer, "hette ", "was called "), record->old->title};
    struct str moved[] = {record->old->address, STR(" → "), record->new->address};
    add_marked(printer, ">", BLUE, 2, record_words(printer, record->new));
    if (record->renamed) {
        add_marked(printer, "", NULL, INDENT, str_join(&printer->scratch, named, countof(named)));
    }
    if (record->moved) {
        add_marked(printer, "", NULL, INDENT, str_join(&printer->scratch, moved, countof(moved)));
    }
}

static void add_sections(struct printer *printer, const struct diff *diff)
{
    const struct diff_record *records = diff->records;
    if (diff->counts.added > 0) {
        add_heading(printer, say(printer, "Tillagt", "Added"));
    }
    for (size_t i = 0; i < diff->count; i++) {
        if (records[i].change == DIFF_RECORD_ADDED) {
            add_marked(printer, "+", GREEN, 2, record_words(printer, records[i].new));
        }
    }
    if (diff->counts.removed > 0) {
        add_heading(printer, say(printer, "Borttaget", "Removed"));
    }
    for (size_t i = 0; i < diff->count; i++) {
        if (records[i].change == DIFF_RECORD_REMOVED) {
            add_marked(printer, "-", RED, 2, record_words(printer, records[i].old));
        }
    }
    if (diff->counts.moved + diff->counts.renamed > 0) {
        add_heading(printer, say(printer, "Flyttat eller med nytt namn", "Moved or renamed"));
    }
    for (size_t i = 0; i < diff->count; i++) {
        if (records[i].moved || records[i].renamed) {
            add_moved(printer, &records[i]);
        }
    }
}

static struct str edition_words(struct printer *printer, const struct changes_edition *edition)
{
    bool dated = edition->date.year > 0;
    struct str parts[] = {
        edition->name, dated ? STR(" (") : STR(""),
        dated ? date_long(&printer->scratch, edition->date, printer->look->language == LANGUAGE_SV)
              : (struct str){0},
        dated ? STR(")") : STR("")};
    return str_join(&printer->scratch, parts, countof(parts));
}

static void add_head(struct printer *printer, const struct diff *diff,
                     const struct changes_edition *old, const struct changes_edition *new)
{
    const struct diff_counts *counts = &diff->counts;
    struct str parts[] = {say(printer, "Från utgåva ", "From edition "),
                          edition_words(printer, old), say(printer, " till ", " to "),
                          edition_words(printer, new)};
    add_marked(printer, "", BOLD, 0, str_join(&printer->scratch, parts, countof(parts)));
    struct str summary = str_format(
        &printer->scratch,
        printer->look->language == LANGUAGE_SV
            ? "Tillagt: %zu. Borttaget: %zu. Flyttat: %zu. Nytt namn: %zu. Ändrat "
              "innehåll: %zu."
            : "Added: %zu. Removed: %zu. Moved: %zu. Renamed: %zu. Changed content: %zu.",
        counts->added, counts->removed, counts->moved, counts->renamed, counts->edited);
    add_marked(printer, "", NULL, 0, summary);
}

void diff_text_print(const struct diff *diff, const struct changes_edition *old,
                     const struct changes_edition *new, const struct diff_text_look *look,
                     struct buf *out)
{
    struct printer printer = {
        .look = look, .out = out, .width = look->width > NARROWEST ? look->width : NARROWEST};
    add_head(&printer, diff, old, new);
    add_sections(&printer, diff);
    if (diff->counts.edited > 0) {
        add_heading(&printer, say(&printer, "Ändrat innehåll", "Changed content"));
    }
    for (size_t i = 0; i < diff->count; i++) {
        if (diff->records[i].part_count > 0) {
            add_heading(&printer, record_words(&printer, diff->records[i].new));
        }
        for (size_t k = 0; k < diff->records[i].part_count; k++) {
            add_part(&printer, &diff->records[i].parts[k]);
        }
    }
    arena_finish(&printer.scratch);
}
