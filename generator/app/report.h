/* report: the collected diagnostics in the form that was asked for.
 *
 * Each printer takes a sorted list and appends to a buffer; who writes it where is told by
 * report_print. The words "error" and "warning" are the same in every language, for editors look for
 * them; all other text follows the language. Text from the user's files is stripped of control
 * characters, so that it cannot steer the terminal. */
#ifndef APP_REPORT_H
#define APP_REPORT_H

#include "rules/diag.h"

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
    enum language language;
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

/* "3 fel och 1 varning i 2 filer", without a line end; nothing when there is nothing to report. */
void report_summary(const struct report *report, struct buf *out);

/* One diagnostic's message or help as a single line without control characters. */
void report_message(const struct report *report, const struct diag *diag, struct buf *out);
void report_help(const struct report *report, const struct diag *diag, struct buf *out);

/* Appends the text as a single line: line ends and tabs become spaces; bytes that are no UTF-8,
 * control characters and direction marks become U+FFFD. */
void report_plain(struct str text, struct buf *out);

/* Takes the next character off `text` at byte `at`: how many bytes it has, and whether it can be
 * shown as it stands (`fit`). A byte that is no UTF-8 is a character of its own. */
size_t report_character(struct str text, size_t at, bool *fit);

#endif
