/* say: what malbild tells whoever runs it, besides what it objects to (rules/): one table of texts in both languages,
 * filled in as those of rules are. */
#ifndef APP_SAY_H
#define APP_SAY_H

#include "rules/rule.h"

struct arena;

/* What each is about, and its arguments. */
enum say {
    /* the command line */
    SAY_UNKNOWN_COMMAND,  /* name, one that is near or "" */
    SAY_UNKNOWN_OPTION,   /* as written, one that is near or "" */
    SAY_OPTION_ELSEWHERE, /* option, command */
    SAY_OPTION_VALUE,     /* value, option, the right ones */
    SAY_OPTION_NEEDS,     /* option */
    SAY_OPTION_TAKES,     /* option */
    SAY_TOO_LITTLE,       /* command, its usage */
    SAY_TOO_MUCH,         /* likewise */
    /* help */
    SAY_ABOUT,
    SAY_OPTIONS,
    SAY_USAGE,
    SAY_EXAMPLES,
    SAY_FIRST_EXAMPLES,
    SAY_STATUSES,
    SAY_HELP,
    SAY_MORE_HELP, /* command or "" */
    /* build and check */
    SAY_FAULTLESS, /* pages, seconds */
    SAY_UNCHANGED, /* pages, folder, seconds */
    SAY_BUILT,     /* likewise */
    SAY_PAGE,
    SAY_PAGES, /* number */
    SAY_AND,
    SAY_IN_FILE,
    SAY_IN_FILES,       /* number */
    SAY_MORE_OF_A_RULE, /* number */
    SAY_LEFT_OUT,       /* number */
    /* handout */
    SAY_HANDOUT,       /* path, pages or "" */
    SAY_OUTSIDE,       /* path, pages or "" */
    SAY_IN_BUILT_SITE, /* likewise */
    SAY_IN_SITE,       /* likewise */
    SAY_IS_FOLDER,     /* path */
    SAY_IS_NO_FILE,    /* path */
    SAY_NOT_OURS,      /* path */
    /* new, explain, diff */
    SAY_UNKNOWN_TYPE,    /* name, all there are */
    SAY_MISSPELT_TYPE,   /* likewise, and one that is near */
    SAY_NO_LETTER,       /* title */
    SAY_FILE_EXISTS,     /* path */
    SAY_UNKNOWN_RULE,    /* id, one that is near or "" */
    SAY_UNKNOWN_EDITION, /* name, all there are */
    SAY_DIFF_FORMATS,
    /* release */
    SAY_AMOUNT, /* files, their size, those that are new, their size */
    SAY_WOULD_FREEZE, /* edition, its date, manifest, amount, next edition, its date, note or "", settings */
    SAY_FROZEN, /* edition, amount, next edition, site, "" when it is here, settings when to be looked at */
    /* serve */
    SAY_SERVING,      /* pages, seconds, address */
    SAY_SERVE_FAULTY, /* address */
    SAY_SERVE_OTHERS, /* host */
    SAY_SERVE_LOOKS,
    SAY_PORT_TAKEN,    /* port */
    SAY_NO_ADDRESS,    /* host */
    SAY_NO_BROWSER,    /* address */
    SAY_CHANGED,       /* what, what became of it, milliseconds */
    SAY_CHANGED_BADLY, /* what */
    SAY_SOMETHING,
    SAY_AND_MORE, /* names, number */
    SAY_PAGE_REMADE,
    SAY_PAGES_REMADE, /* number */
    SAY_FILE_ANEW,
    SAY_FILES_ANEW, /* number */
    SAY_NOTHING_REMADE,
    SAY_REMADE,
    SAY_MENDED,
    SAY_SAME_FAULTS, /* how many */
    SAY_SERVED,
    /* in a page that serve shows */
    SAY_PANEL_OPEN,
    SAY_PANEL_CLOSE,
    SAY_PANEL_BELOW,
    SAY_PANEL_MILD,
    SAY_PANEL_TITLE,
    SAY_PANEL_WAITS,
    SAY_COUNT
};

/* The text, filled in, in the arena. */
struct str say_with(struct arena *arena, enum language language, enum say what,
                    const struct str *args, size_t count);

/* The same of arguments that are named one by one. */
#define say(arena, language, what, ...)                                                            \
    say_with(arena, language, what, (const struct str[]){__VA_ARGS__},                             \
             sizeof((const struct str[]){__VA_ARGS__}) / sizeof(struct str))

/* A text without arguments. */
struct str say_plain(enum language language, enum say what);

#endif
