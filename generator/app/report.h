/* report: the collected diagnostics in the form that was asked for.
 *
 * Each printer takes a sorted list and appends to a buffer; who writes it where is told by
 * report_print. The words "error" and "warning" are the same in every language, for editors look
 * for them; all other text follows the language. Text from the user's files is stripped of control
 * characters, so that it cannot steer the terminal. */
#ifndef APP_REPORT_H
#define APP_REPORT_H

#include "app/report_words.h"

struct buf;

enum report_format {
    REPORT_TEXT,
    REPORT_JSON,
    REPORT_SARIF,
    REPORT_GITHUB,
    REPORT_GITLAB,
    REPORT_FORMAT_COUNT
};

enum { REPORT_WIDTH = 100 }; /* columns when there is no terminal to ask */

struct report {
    const struct diags *diags; /* sorted */
    const struct diags *all;   /* what is counted, when not all of it is printed; else NULL */
    const size_t *more; /* for each of diags: how many more of its rule its file has; or NULL */
    enum language language;
    bool whole;   /* print all there is, however much it is */
    size_t width; /* of the terminal, in columns */
    bool colour;
};

/* The format of that name, as written after --format; false when there is none. */
bool report_format_find(struct str name, enum report_format *format);

/* Prints text to the standard error stream, and the other formats, even when there is nothing to
 * report, to the standard output stream. False with errno set when it could not be written. */
bool report_print(const struct report *report, enum report_format format);

/* The printers behind it. report_text reads the files that the diagnostics point to, each once. */
void report_text(const struct report *report, struct buf *out);
void report_json(const struct report *report, struct buf *out);
void report_sarif(const struct report *report, struct buf *out);
void report_github(const struct report *report, struct buf *out);
void report_gitlab(const struct report *report, struct buf *out);

#endif
