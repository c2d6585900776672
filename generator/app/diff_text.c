#include "app/diff_text.h"

#include "app/diff_line.h"
#include "app/say.h"
#include "site/diff/diff_sections.h"

enum {
    NARROWEST = 40,
    INDENT = DIFF_LINE_INDENT,
    DEEPER = INDENT + 2,
    TOGETHER = 7, /* so many added records are told in one list, whatever their types … */
    FOLDED = 10,  /* … and of more than so many of a type only the first are told */
    SHOWN = 5
};

struct printer {
    struct diff_lines lines;
    enum language language;
};

static struct str number(struct printer *printer, size_t count)
{
    return str_format(&printer->lines.scratch, "%zu", count);
}

/* --- what has changed in a part of a record --------------------------------------------------- */

/* "Nytt stycke", "3 nya stycken", "Ny tabell" */
static struct str group_words(struct printer *printer, const struct diff_group *group)
{
    enum diff_block_kind kind = group->container ? DIFF_CONTAINER : group->kind;
    size_t form = (size_t)group->change;
    if (!group->container && (group->table || !group->uniform)) {
        bool removed = group->change != DIFF_CHANGE_ADDED;
        return say_plain_form(printer->language, SAY_DIFF_WHOLE,
                              2 * (size_t)group->table + (size_t)removed);
    }
    if (!group->container && group->count > 1 && kind != DIFF_VALUE) {
        form += DIFF_CHANGE_MOVED + 1;
    }
    return say_form(&printer->lines.scratch, printer->language,
                    (enum say)(SAY_DIFF_PARAGRAPH + (int)kind), form,
                    number(printer, group->count));
}

/* "~ Ändrat stycke (Viktigt), förut under ”Syfte”" */
static void add_group_head(struct printer *printer, const struct diff_group *group)
{
    static const char *const marks[] = {[DIFF_CHANGE_ADDED] = "+",
                                        [DIFF_CHANGE_REMOVED] = "-",
                                        [DIFF_CHANGE_EDITED] = "~",
                                        [DIFF_CHANGE_MOVED] = ">"};
    const struct diff_block *first = group->blocks[0];
    struct str none = {0};
    struct str more = first->following > 0 ? number(printer, first->following) : none;
    bool one = first->following == 1;
    diff_line(&printer->lines, marks[group->change], DIFF_COLOUR_BLUE, INDENT,
              say(&printer->lines.scratch, printer->language, SAY_DIFF_GROUP,
                  group_words(printer, group), group->label, one ? more : none, one ? none : more,
                  first->old_heading));
}

static void add_link(struct printer *printer, const struct diff_link *link)
{
    struct str none = say_plain(printer->language, SAY_DIFF_NOWHERE);
    struct str was = link->old_target.size > 0 ? link->old_target : none;
    struct str is = link->new_target.size > 0 ? link->new_target : none;
    size_t form = !link->image ? 0 : str_equal(was, is) ? 2 : 1;
    diff_line(&printer->lines, "~", DIFF_COLOUR_NONE, DEEPER,
              say_form(&printer->lines.scratch, printer->language, SAY_DIFF_LINK, form, link->text,
                       was, is));
}

/* A row that is new, or gone, on one line. */
static void add_row(struct printer *printer, const struct diff_block *block)
{
    bool added = block->change == DIFF_CHANGE_ADDED;
    struct str row = {0};
    for (size_t i = 0; i < block->cell_count; i++) {
        const struct diff_cell *cell = &block->cells[i];
        if (cell->text.count > 0) {
            row = str_concat(&printer->lines.scratch, row, row.size > 0 ? STR("; ") : STR(""),
                             cell->label, cell->label.size > 0 ? STR(": ") : STR(""),
                             cell->text.runs[0].text);
        }
    }
    diff_line_side(&printer->lines, added, DEEPER, row);
}

static void add_block(struct printer *printer, const struct diff_block *block, bool listed)
{
    bool one_sided = block->change == DIFF_CHANGE_ADDED || block->change == DIFF_CHANGE_REMOVED;
    if (one_sided && (block->kind == DIFF_ROW || block->kind == DIFF_COLUMNS)) {
        add_row(printer, block);
        return;
    }
    if (block->text.count > 0) {
        diff_line_text(&printer->lines, &block->text,
                       listed && block->kind == DIFF_ITEM ? STR("• ") : STR(""));
    }
    for (size_t i = 0; i < block->cell_count; i++) {
        const struct diff_cell *cell = &block->cells[i];
        diff_line_text(&printer->lines, &cell->text,
                       str_concat(&printer->lines.scratch, cell->label,
                                  cell->label.size > 0 ? STR(": ") : STR("")));
    }
    for (size_t i = 0; i < block->link_count; i++) {
        add_link(printer, &block->links[i]);
    }
}

static void add_group(struct printer *printer, const struct diff_group *group)
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
static void add_section_head(struct printer *printer, const struct diff_section *section)
{
    static const char *const marks[] = {
        [DIFF_SECTION_STAYS] = "",   [DIFF_SECTION_ADDED] = "+",    [DIFF_SECTION_REMOVED] = "-",
        [DIFF_SECTION_HEADED] = "+", [DIFF_SECTION_BEHEADED] = "-", [DIFF_SECTION_MOVED] = ">"};
    bool first = section->change == DIFF_SECTION_MOVED && section->after.size == 0;
    size_t form = (size_t)section->change + (size_t)first;
    diff_line(&printer->lines, marks[section->change], DIFF_COLOUR_NONE, INDENT - 2,
              say_form(&printer->lines.scratch, printer->language, SAY_DIFF_SECTION, form,
                       section->heading, section->after));
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
        diff_line(&printer->lines, mark, DIFF_COLOUR_NONE, DEEPER,
                  str_join(&printer->lines.scratch, parts, countof(parts)));
    }
}

/* A part with its label above it. */
static void add_part(struct printer *printer, const struct diff_part *part)
{
    struct str label = {0};
    for (size_t i = 0; i < part->label_count; i++) {
        label = str_concat(&printer->lines.scratch, label, i > 0 ? STR(" – ") : STR(""),
                           part->labels[i]);
    }
    if (label.size > 0) {
        diff_line(&printer->lines, "", DIFF_COLOUR_NONE, INDENT - 2, label);
    }
    struct diff_sections sections = diff_sections(&printer->lines.scratch, part);
    for (size_t i = 0; i < sections.count; i++) {
        const struct diff_section *section = &sections.items[i];
        if (section->footnotes) {
            diff_line(&printer->lines, "", DIFF_COLOUR_NONE, INDENT - 2,
                      say_plain(printer->language, SAY_DIFF_FOOTNOTES));
        } else if (section->heading.size > 0) {
            add_section_head(printer, section);
        }
        for (size_t k = 0; k < section->count; k++) {
            add_group(printer, &section->groups[k]);
        }
    }
    add_points(printer, part);
}

/* --- the records ------------------------------------------------------------------------------ */

/* A bold line of its own, after an empty one. */
static void add_heading(struct printer *printer, struct str text)
{
    buf_add(printer->lines.out, STR("\n"));
    diff_line(&printer->lines, "", DIFF_COLOUR_BOLD, 0, text);
}

/* "Titel (Typ), adress.html" */
static struct str record_words(struct printer *printer, const struct record *record)
{
    bool page = record->address.size > 0;
    return str_concat(&printer->lines.scratch, record->title, STR(" ("), record->type->label,
                      STR(")"), page ? STR(", ") : STR(""), record->address);
}

static void add_moved(struct printer *printer, const struct diff_record *record)
{
    struct str moved[] = {record->old->address, STR(" → "), record->new->address};
    diff_line(&printer->lines, ">", DIFF_COLOUR_BLUE, 2, record_words(printer, record->new));
    if (record->renamed) {
        diff_line(
            &printer->lines, "", DIFF_COLOUR_NONE, INDENT,
            say(&printer->lines.scratch, printer->language, SAY_DIFF_RENAMED, record->old->title));
    }
    if (record->moved) {
        diff_line(&printer->lines, "", DIFF_COLOUR_NONE, INDENT,
                  str_join(&printer->lines.scratch, moved, countof(moved)));
    }
}

static const struct record *shown(const struct diff_record *record)
{
    return record->new != NULL ? record->new : record->old;
}

/* All records with the change that are of the type of the one at `first`. */
static size_t count_like(const struct diff *diff, size_t first)
{
    size_t count = 0;
    for (size_t i = first; i < diff->count; i++) {
        count += diff->records[i].change == diff->records[first].change &&
                         str_equal(shown(&diff->records[i])->type->id,
                                   shown(&diff->records[first])->type->id)
                     ? 1
                     : 0;
    }
    return count;
}

/* "Frågor (42)" and the first of them; `first` is the first of its type. */
static void add_type(struct printer *printer, const struct diff *diff, size_t first)
{
    const struct type *type = shown(&diff->records[first])->type;
    enum diff_record_change change = diff->records[first].change;
    bool added = change == DIFF_RECORD_ADDED;
    size_t all = count_like(diff, first);
    size_t left = all <= FOLDED ? all : SHOWN;
    struct str name = type->plural.size > 0 ? type->plural : type->label;
    diff_line(&printer->lines, "", DIFF_COLOUR_NONE, 2,
              str_format(&printer->lines.scratch, "%.*s (%zu)", (int)name.size, name.data, all));
    for (size_t i = first; i < diff->count && left > 0; i++) {
        const struct record *record = shown(&diff->records[i]);
        if (diff->records[i].change == change && str_equal(record->type->id, type->id)) {
            diff_line_side(&printer->lines, added, INDENT,
                           str_concat(&printer->lines.scratch, record->title,
                                      record->address.size > 0 ? STR(", ") : STR(""),
                                      record->address));
            left--;
        }
    }
    if (all > FOLDED) {
        diff_line(&printer->lines, "", DIFF_COLOUR_NONE, INDENT,
                  say(&printer->lines.scratch, printer->language, SAY_DIFF_MORE,
                      number(printer, all - SHOWN)));
    }
}

/* What is added or removed: when it is much, by the types. */
static void add_list(struct printer *printer, const struct diff *diff,
                     enum diff_record_change change, size_t count)
{
    bool added = change == DIFF_RECORD_ADDED;
    for (size_t i = 0; i < diff->count; i++) {
        const struct diff_record *record = &diff->records[i];
        bool first = true;
        for (size_t k = 0; record->change == change && count > TOGETHER && k < i && first; k++) {
            first = diff->records[k].change != change ||
                    !str_equal(shown(&diff->records[k])->type->id, shown(record)->type->id);
        }
        if (record->change != change || !first) {
            continue;
        }
        if (count > TOGETHER) {
            add_type(printer, diff, i);
        } else {
            diff_line_side(&printer->lines, added, 2, record_words(printer, shown(record)));
        }
    }
}

static void add_sections(struct printer *printer, const struct diff *diff)
{
    const struct diff_record *records = diff->records;
    if (diff->counts.added > 0) {
        add_heading(printer, say_plain(printer->language, SAY_DIFF_ADDED));
        add_list(printer, diff, DIFF_RECORD_ADDED, diff->counts.added);
    }
    if (diff->counts.removed > 0) {
        add_heading(printer, say_plain(printer->language, SAY_DIFF_REMOVED));
        add_list(printer, diff, DIFF_RECORD_REMOVED, diff->counts.removed);
    }
    if (diff->counts.moved + diff->counts.renamed > 0) {
        add_heading(printer, say_plain(printer->language, SAY_DIFF_MOVED));
    }
    for (size_t i = 0; i < diff->count; i++) {
        if (records[i].moved || records[i].renamed) {
            add_moved(printer, &records[i]);
        }
    }
    if (diff->setting_count > 0) {
        add_heading(printer, say_plain(printer->language, SAY_DIFF_SITE));
    }
    for (size_t i = 0; i < diff->setting_count; i++) {
        add_part(printer, &diff->settings[i]);
    }
}

static struct str edition_words(struct printer *printer, const struct changes_edition *edition)
{
    bool dated = edition->date.year > 0;
    return str_concat(
        &printer->lines.scratch, edition->name, dated ? STR(" (") : STR(""),
        dated ? date_long(&printer->lines.scratch, edition->date, printer->language == LANGUAGE_SV)
              : (struct str){0},
        dated ? STR(")") : STR(""));
}

static void add_head(struct printer *printer, const struct diff *diff,
                     const struct changes_edition *old, const struct changes_edition *new)
{
    const struct diff_counts *counts = &diff->counts;
    struct arena *scratch = &printer->lines.scratch;
    enum language language = printer->language;
    diff_line(&printer->lines, "", DIFF_COLOUR_BOLD, 0,
              say(scratch, language, SAY_DIFF_HEAD, edition_words(printer, old),
                  edition_words(printer, new)));
    diff_line(&printer->lines, "", DIFF_COLOUR_NONE, 0,
              say(scratch, language, SAY_DIFF_COUNTS, number(printer, counts->added),
                  number(printer, counts->removed), number(printer, counts->moved),
                  number(printer, counts->renamed), number(printer, counts->edited)));
    if (diff->old->withheld || diff->new->withheld) {
        diff_line(&printer->lines, "", DIFF_COLOUR_NONE, 0, say_plain(language, SAY_DIFF_WITHHELD));
    }
}

void diff_text_print(const struct diff *diff, const struct changes_edition *old,
                     const struct changes_edition *new, const struct diff_text_look *look,
                     struct buf *out)
{
    struct printer printer = {.lines = {.out = out,
                                        .width = look->width > NARROWEST ? look->width : NARROWEST,
                                        .colour = look->colour},
                              .language = look->language};
    add_head(&printer, diff, old, new);
    add_sections(&printer, diff);
    if (diff->counts.edited > 0) {
        add_heading(&printer, say_plain(printer.language, SAY_DIFF_CHANGED));
    }
    for (size_t i = 0; i < diff->count; i++) {
        if (diff->records[i].part_count > 0) {
            add_heading(&printer, record_words(&printer, diff->records[i].new));
        }
        for (size_t k = 0; k < diff->records[i].part_count; k++) {
            add_part(&printer, &diff->records[i].parts[k]);
        }
    }
    arena_finish(&printer.lines.scratch);
}
