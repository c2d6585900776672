/* report_words: what the forms of a report share: texts without control characters, and the
 * count of faults. */
#ifndef APP_REPORT_WORDS_H
#define APP_REPORT_WORDS_H

#include "rules/diag.h"

struct arena;
struct buf;
struct report;

/* "3 fel och 1 varning i 2 filer", without a line end; nothing when there is nothing to report. */
void report_summary(const struct report *report, struct buf *out);

/* One diagnostic's message or help as a single line without control characters. */
void report_message(const struct report *report, const struct diag *diag, struct buf *out);
void report_help(const struct report *report, const struct diag *diag, struct buf *out);

/* Appends the text as a single line: line ends and tabs become spaces; bytes that are no UTF-8,
 * control characters and direction marks become U+FFFD. */
void report_plain(struct str text, struct buf *out);

/* The same, in the arena. */
struct str report_line(struct arena *arena, struct str text);

/* Takes the next character off `text` at byte `at`: how many bytes it has, and whether it can be
 * shown as it stands (`fit`). A byte that is no UTF-8 is a character of its own. */
size_t report_character(struct str text, size_t at, bool *fit);

/* Appends "om.md:3:5", as far as it is known; "malbild" for what is in no file. */
void report_place(const struct place *place, struct buf *out);

#endif
