/* diag: collects what is wrong with the input, for printing once, sorted, at the end.
 *
 * A list belongs to one thread; lists are merged when a stage is done. Arguments are copied into
 * the list's arena, so callers may pass scratch strings. Source lines are not kept: the printer
 * reads them from the files. Reporting never fails and never stops the work. */
#ifndef RULES_DIAG_H
#define RULES_DIAG_H

#include "base/vec.h"
#include "rules/phrase.h"

struct arena;
struct buf;

/* Where in the user's files: path as the user would type it (relative to the working directory when
 * the site was given so), line and column from 1 (column in code points), length in code points of
 * what the caret underlines. 0 means unknown: no line, or no column, or a single caret. */
struct place {
    struct str path;
    uint32_t line;
    uint32_t column;
    uint32_t length;
};

enum { DIAG_ARGS = 6 };

struct diag {
    enum rule rule;
    struct place place;
    struct str args[DIAG_ARGS];
};

struct diags {
    struct arena *arena;
    struct vec items; /* of struct diag */
    size_t errors;
    size_t warnings;
    size_t notes;
    size_t machine; /* of the errors: those that are the machine's, not the user's */
};

void diags_init(struct diags *diags, struct arena *arena);

/* Reports one problem; `args` has as many strings as the rule's comment in rule.h lists (at most
 * DIAG_ARGS; may be NULL with count 0), texts or phrases. The place's path must
 * outlive the list. */
void diag_add(struct diags *diags, enum rule rule, struct place place, const struct str *args,
              size_t count);

/* The same of arguments that are named one by one; a place that is a compound literal
 * stands in parentheses. */
#define diag_tell(diags, rule, place, ...)                                                         \
    diag_add(diags, rule, place, (const struct str[]){__VA_ARGS__},                                \
             sizeof((const struct str[]){__VA_ARGS__}) / sizeof(struct str))

/* Reports a word that names nothing, by a rule whose arguments are: the word, the known
 * name nearest to it or "", and the known names joined with ", " (left out when one is
 * near: it says enough). */
void diag_add_unknown(struct diags *diags, enum rule rule, struct place place, struct str word,
                      const struct str *known, size_t count);

/* Reports that a file or a folder could not be read, with the system's reason (errno). */
void diag_add_unreadable(struct diags *diags, struct str path, bool folder);

/* Reports that something of the output could not be written, likewise. */
void diag_add_unwritable(struct diags *diags, struct str path);

/* Names joined with ", ", in the arena. */
struct str diag_join(struct arena *arena, const struct str *names, size_t count);

/* Appends all of `from`, whose arena must live as long as `to` is used. */
void diags_merge(struct diags *to, const struct diags *from);

/* Copies those of `from` that are the machine's faults; the rest is not told. */
void diags_take_machine(struct diags *to, const struct diags *from);

/* Sorts by path, line, column, rule and arguments, and drops exact repetitions. When the machine is
 * at fault all else is dropped, for it may be a consequence. */
void diags_sort(struct diags *diags);

/* Drops the notes, which are for those who ask what is left to do. */
void diags_drop_notes(struct diags *diags);

/* The message or the help with the arguments filled in, appended to `out` as plain text. Argument
 * syntax in the texts: {1} as it is, {1?…} the enclosed text only when argument 1 is not empty. */
void diag_message(const struct diag *diag, enum language language, struct buf *out);
void diag_help(const struct diag *diag, enum language language, struct buf *out);

#endif
