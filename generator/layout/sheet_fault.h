/* sheet_fault: tells what is wrong in a theme's style sheet, at its place. */
#ifndef LAYOUT_SHEET_FAULT_H
#define LAYOUT_SHEET_FAULT_H

#include "format/css/css_sheet.h"
#include "layout/paper.h"
#include "layout/setup_file.h"
#include "layout/style_value.h"

/* A sheet that is being read. */
struct stylesheet {
    struct setup_file file;
    struct str text;
};

/* Where a part of the sheet's text stands. */
struct place sheet_place(const struct stylesheet *sheet, struct str at);

/* Reports a rule with one argument or two at a part of the sheet's text. */
void sheet_report(const struct stylesheet *sheet, enum rule rule, struct str at, struct str a,
                  struct str b);

/* Reports what the reader of the sheet found broken. */
void sheet_report_broken(const struct stylesheet *sheet, const struct css_sheet *read);

/* Reports an at-rule that is none of the known ones (with their "@"). */
void sheet_report_at(const struct stylesheet *sheet, struct str head, struct str name,
                     const struct str *known, size_t count);

/* Reports a selector, of which `part` is not understood. */
void sheet_report_selector(const struct stylesheet *sheet, struct str selector, struct str part);

/* Reports a declaration that style_value or paper could not read. */
void sheet_report_value(const struct stylesheet *sheet, const struct css_declaration *declaration,
                        const struct style_fault *fault, const struct style_values *values,
                        const struct map *variables);
void sheet_report_page(const struct stylesheet *sheet, const struct css_declaration *declaration,
                       enum paper_fault fault);

/* Reports a property that nothing has. */
void sheet_report_unknown(const struct stylesheet *sheet, struct str name, struct str nearest);

#endif
