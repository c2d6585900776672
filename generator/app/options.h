/* options: the command line, read by one table.
 *
 * Options may stand anywhere, also before the command; "--" ends them. Which options a command
 * takes is the command's own business (command.h): here all are known, and noted in `given`. */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include "app/report.h"
#include "base/vec.h"
#include "format/data/date.h"

enum option_id {
    OPTION_OUTPUT,
    OPTION_THEME_DIR,
    OPTION_JOBS,
    OPTION_FORCE,
    OPTION_PLAN,
    OPTION_WHY,
    OPTION_TIMINGS,
    OPTION_PORT,
    OPTION_HOST,
    OPTION_OPEN,
    OPTION_SLIDES,
    OPTION_WHERE,
    OPTION_LARGE_PRINT,
    OPTION_MARKUP,
    OPTION_ADDRESS,
    OPTION_PUBLISHER,
    OPTION_COLOURS,
    OPTION_LOGO,
    OPTION_PARTS,
    OPTION_NOTE,
    OPTION_DATE,
    OPTION_DRY_RUN,
    OPTION_ALL,
    OPTION_FORMAT,
    OPTION_LANG,
    OPTION_COLOR,
    OPTION_QUIET,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT
};

enum colour_choice { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

struct command;
struct options;

struct option {
    char letter; /* 0: no short form */
    const char *name;
    const char *value[LANGUAGE_COUNT]; /* what stands for the value in the help; NULL: takes none */
    const char *help[LANGUAGE_COUNT];
    const char *allowed[LANGUAGE_COUNT]; /* which values are right, for the message; or NULL */
    bool (*apply)(struct options *options, struct str value); /* false: not such a value */
};

struct options {
    struct arena *arena;
    const struct command *const *commands; /* all there are, ending with NULL */
    struct vec arguments;                  /* of struct str: the command and what follows it */
    unsigned given;        /* a bit for every option that was there: 1 << option_id */
    struct str output;     /* a folder to build in or, for `handout`, a file; empty: not given */
    struct vec theme_dirs; /* of struct str, in the order given */
    size_t jobs;           /* 0: as many as there are processors */
    bool force;
    bool plan;
    bool why;
    bool timings;
    unsigned port; /* 0: not given */
    struct str host;
    struct str slides;
    struct str where;
    bool large_print;
    bool markup;
    struct str address; /* of a new site; https://… */
    struct str publisher;
    uint32_t colours[2]; /* 0xRRGGBB; told by `given` */
    struct str logo;     /* a file */
    struct str parts;    /* ids with commas between */
    struct str note;
    struct date date; /* year 0: not given */
    bool dry_run;
    bool all; /* faults are printed however many they are */
    bool quiet;
    bool has_language; /* told by --lang or by the locale; else `language` is Swedish */
    enum language language;
    enum report_format format;
    enum colour_choice colour;
};

/* The table's entry of an option; its text is what `malbild help` shows. */
const struct option *options_entry(enum option_id id);

/* Reads the arguments after the program's name. The language comes from --lang, else from the first
 * of LC_ALL, LC_MESSAGES and LANG (given here as `locale`) that is not empty. False when something
 * is wrong: then `error` says what, in that language. */
bool options_parse(struct arena *arena, const char *const *args, size_t count, const char *locale,
                   struct options *options, struct str *error);

#endif
