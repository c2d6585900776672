#include "app/diff_text.h"

#include "app/diff_text_part.h"

enum {
    NARROWEST = 40,
    INDENT = 4,
    TOGETHER = 7, /* so many added records are told in one list, whatever their types … */
    FOLDED = 10,  /* … and of more than so many of a type only the first are told */
    SHOWN = 5
};

/* A bold line of its own, after an empty one. */
static void add_heading(struct diff_printer *printer, struct str text)
{
    buf_add(printer->out, STR("\n"));
    diff_text_marked(printer, "", DIFF_COLOUR_BOLD, 0, text);
}

/* "Titel (Typ), adress.html" */
static struct str record_words(struct diff_printer *printer, const struct record *record)
{
    bool page = record->address.size > 0;
    return str_concat(&printer->scratch, record->title, STR(" ("), record->type->label, STR(")"),
                      page ? STR(", ") : STR(""), record->address);
}

static void add_moved(struct diff_printer *printer, const struct diff_record *record)
{
    struct str named[] = {diff_text_say(printer, "hette ", "was called "), record->old->title};
    struct str moved[] = {record->old->address, STR(" → "), record->new->address};
    diff_text_marked(printer, ">", DIFF_COLOUR_BLUE, 2, record_words(printer, record->new));
    if (record->renamed) {
        diff_text_marked(printer, "", DIFF_COLOUR_NONE, INDENT,
                         str_join(&printer->scratch, named, countof(named)));
    }
    if (record->moved) {
        diff_text_marked(printer, "", DIFF_COLOUR_NONE, INDENT,
                         str_join(&printer->scratch, moved, countof(moved)));
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
static void add_type(struct diff_printer *printer, const struct diff *diff, size_t first)
{
    const struct type *type = shown(&diff->records[first])->type;
    enum diff_record_change change = diff->records[first].change;
    bool added = change == DIFF_RECORD_ADDED;
    size_t all = count_like(diff, first);
    size_t left = all <= FOLDED ? all : SHOWN;
    struct str name = type->plural.size > 0 ? type->plural : type->label;
    diff_text_marked(printer, "", DIFF_COLOUR_NONE, 2,
                     str_format(&printer->scratch, "%.*s (%zu)", (int)name.size, name.data, all));
    for (size_t i = first; i < diff->count && left > 0; i++) {
        const struct record *record = shown(&diff->records[i]);
        if (diff->records[i].change == change && str_equal(record->type->id, type->id)) {
            diff_text_marked(
                printer, added ? "+" : "-", added ? DIFF_COLOUR_GREEN : DIFF_COLOUR_RED, INDENT,
                str_concat(&printer->scratch, record->title,
                           record->address.size > 0 ? STR(", ") : STR(""), record->address));
            left--;
        }
    }
    if (all > FOLDED) {
        diff_text_marked(
            printer, "", DIFF_COLOUR_NONE, INDENT,
            str_format(&printer->scratch,
                       printer->look->language == LANGUAGE_SV ? "… och %zu till" : "… and %zu more",
                       all - SHOWN));
    }
}

/* What is added or removed: when it is much, by the types. */
static void add_list(struct diff_printer *printer, const struct diff *diff,
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
            diff_text_marked(printer, added ? "+" : "-",
                             added ? DIFF_COLOUR_GREEN : DIFF_COLOUR_RED, 2,
                             record_words(printer, shown(record)));
        }
    }
}

static void add_sections(struct diff_printer *printer, const struct diff *diff)
{
    const struct diff_record *records = diff->records;
    if (diff->counts.added > 0) {
        add_heading(printer, diff_text_say(printer, "Tillagt", "Added"));
        add_list(printer, diff, DIFF_RECORD_ADDED, diff->counts.added);
    }
    if (diff->counts.removed > 0) {
        add_heading(printer, diff_text_say(printer, "Borttaget", "Removed"));
        add_list(printer, diff, DIFF_RECORD_REMOVED, diff->counts.removed);
    }
    if (diff->counts.moved + diff->counts.renamed > 0) {
        add_heading(printer,
                    diff_text_say(printer, "Flyttat eller med nytt namn", "Moved or renamed"));
    }
    for (size_t i = 0; i < diff->count; i++) {
        if (records[i].moved || records[i].renamed) {
            add_moved(printer, &records[i]);
        }
    }
    if (diff->setting_count > 0) {
        add_heading(printer, diff_text_say(printer, "Hela webbplatsen", "The whole site"));
    }
    for (size_t i = 0; i < diff->setting_count; i++) {
        diff_text_part(printer, &diff->settings[i]);
    }
}

static struct str edition_words(struct diff_printer *printer, const struct changes_edition *edition)
{
    bool dated = edition->date.year > 0;
    return str_concat(
        &printer->scratch, edition->name, dated ? STR(" (") : STR(""),
        dated ? date_long(&printer->scratch, edition->date, printer->look->language == LANGUAGE_SV)
              : (struct str){0},
        dated ? STR(")") : STR(""));
}

static void add_head(struct diff_printer *printer, const struct diff *diff,
                     const struct changes_edition *old, const struct changes_edition *new)
{
    const struct diff_counts *counts = &diff->counts;
    diff_text_marked(
        printer, "", DIFF_COLOUR_BOLD, 0,
        str_concat(&printer->scratch, diff_text_say(printer, "Från utgåva ", "From edition "),
                   edition_words(printer, old), diff_text_say(printer, " till ", " to "),
                   edition_words(printer, new)));
    struct str summary = str_format(
        &printer->scratch,
        printer->look->language == LANGUAGE_SV
            ? "Tillagt: %zu. Borttaget: %zu. Flyttat: %zu. Nytt namn: %zu. Ändrat "
              "innehåll: %zu."
            : "Added: %zu. Removed: %zu. Moved: %zu. Renamed: %zu. Changed content: %zu.",
        counts->added, counts->removed, counts->moved, counts->renamed, counts->edited);
    diff_text_marked(printer, "", DIFF_COLOUR_NONE, 0, summary);
    if (diff->old->withheld || diff->new->withheld) {
        diff_text_marked(
            printer, "", DIFF_COLOUR_NONE, 0,
            diff_text_say(printer,
                          "Det som inte publiceras är inte med: dolda talmanus, och det som bara "
                          "är till för andra läsare än webbens.",
                          "What is not published is left out: hidden speaker notes, and what is "
                          "only for other readers than those of the web."));
    }
}

void diff_text_print(const struct diff *diff, const struct changes_edition *old,
                     const struct changes_edition *new, const struct diff_text_look *look,
                     struct buf *out)
{
    struct diff_printer printer = {
        .look = look, .out = out, .width = look->width > NARROWEST ? look->width : NARROWEST};
    add_head(&printer, diff, old, new);
    add_sections(&printer, diff);
    if (diff->counts.edited > 0) {
        add_heading(&printer, diff_text_say(&printer, "Ändrat innehåll", "Changed content"));
    }
    for (size_t i = 0; i < diff->count; i++) {
        if (diff->records[i].part_count > 0) {
            add_heading(&printer, record_words(&printer, diff->records[i].new));
        }
        for (size_t k = 0; k < diff->records[i].part_count; k++) {
            diff_text_part(&printer, &diff->records[i].parts[k]);
        }
    }
    arena_finish(&printer.scratch);
}
