/* command: what `malbild` can do, one table entry per command.
 *
 * An entry is the whole truth about a command: main() calls what it says, the help, the manual's
 * tests and the shell completions are held against it. Its code is in cmd_<name>.c. */
#ifndef APP_COMMAND_H
#define APP_COMMAND_H

#include "app/options.h"

struct buf;

enum exit_status {
    STATUS_FINE = 0,
    STATUS_CONTENT = 1, /* the content has errors */
    STATUS_USAGE = 2,   /* the command was given wrongly */
    STATUS_MACHINE = 3  /* the machine or the file system failed */
};

struct example {
    const char *command;
    const char *says[LANGUAGE_COUNT];
};

enum { COMMAND_EXAMPLES = 6 };

struct command {
    const char *name;
    const char *summary[LANGUAGE_COUNT];       /* one line */
    const char *usage[LANGUAGE_COUNT];         /* what follows the name */
    const char *about[LANGUAGE_COUNT];         /* one or more paragraphs */
    struct example examples[COMMAND_EXAMPLES]; /* ends at a NULL command */
    unsigned options;                          /* bits of option_id, without --help */
    size_t least, most;                        /* how many arguments */
    enum exit_status (*run)(const struct options *options, const struct str *arguments,
                            size_t count);
};

extern const struct command command_build;
extern const struct command command_check;
extern const struct command command_handout;
extern const struct command command_new;
extern const struct command command_release;
extern const struct command command_serve;
extern const struct command command_diff;
extern const struct command command_explain;
extern const struct command command_help;
extern const struct command command_version;

/* The one of `commands` (which end with NULL) with that name, or NULL; then `nearest` is one it may
 * be a slip for, or empty. The names are in `arena`. */
const struct command *command_find(struct arena *arena, const struct command *const *commands,
                                   struct str name, struct str *nearest);

/* Appends the list of all commands (with options and exit statuses when `whole`), or
 * all about one. */
void command_overview(const struct command *const *commands, enum language language, bool whole,
                      struct buf *out);
void command_describe(const struct command *command, enum language language, struct buf *out);

/* Writes text and flushes; STATUS_MACHINE when that fails (a full disk, a closed pipe). */
enum exit_status command_write(const struct buf *text, bool to_stdout);

/* Writes text to the standard error stream. */
void command_say(struct str text);

/* Says in a line what hinders; the status. */
enum exit_status command_refuse(struct str words, enum exit_status status);

/* Says what the system says of a path, by its number for the error. */
enum exit_status command_failed(struct arena *arena, struct str path, int number);

/* Says what was wrong with how the command was given, and where to read more. */
enum exit_status command_misused(enum language language, struct str error,
                                 const struct command *command);

#endif
