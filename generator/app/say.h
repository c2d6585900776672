/* say: what malbild tells whoever runs it, besides what it objects to (rules/): one table of texts
 * in both languages, filled in as those of rules are. */
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
    SAY_COUNTED,        /* forms: one and several errors, warnings, notes */
    SAY_ADVICE,
    SAY_WHY,    /* forms: enum why_reason; what has changed */
    SAY_STAGES, /* forms: the stages of a build */
    /* handout */
    SAY_HANDOUT,       /* path, pages or "" */
    SAY_OUTSIDE,       /* path, pages or "" */
    SAY_IN_BUILT_SITE, /* likewise */
    SAY_IN_SITE,       /* likewise */
    SAY_IS_FOLDER,     /* path */
    SAY_IS_NO_FILE,    /* path */
    SAY_NOT_OURS,      /* path */
    /* new site */
    SAY_NO_NAME,      /* name */
    SAY_FOLDER_TAKEN, /* folder */
    SAY_NO_FOLDER,    /* path */
    SAY_UNKNOWN_PART, /* part, all there are */
    SAY_NO_LOGO,      /* path */
    SAY_NO_COLOURS,   /* colours */
    SAY_CONTRAST,     /* what it is, what it must be */
    SAY_SHADE,        /* colour, what it stands against, contrast, the colour it became */
    SAY_IN_THE_DARK,  /* sentence */
    SAY_STOPPED,
    SAY_SITE_MADE, /* files, folder */
    SAY_SITE_NEXT, /* folder, its name */
    SAY_ASK_ADDRESS,
    SAY_ASK_PUBLISHER,
    SAY_ASK_COLOURS,
    SAY_ASK_LOGO,
    SAY_ASK_PART, /* part */
    SAY_YES,
    /* new, explain, diff */
    SAY_UNKNOWN_TYPE,    /* name, all there are */
    SAY_MISSPELT_TYPE,   /* likewise, and one that is near */
    SAY_NO_LETTER,       /* title */
    SAY_FILE_EXISTS,     /* path */
    SAY_UNKNOWN_RULE,    /* id, one that is near or "" */
    SAY_UNKNOWN_EDITION, /* name, all there are */
    SAY_DIFF_FORMATS,
    /* what differs, as text */
    SAY_DIFF_HEAD,   /* edition, the later one */
    SAY_DIFF_COUNTS, /* added, removed, moved, renamed, changed */
    SAY_DIFF_WITHHELD,
    SAY_DIFF_ADDED,
    SAY_DIFF_REMOVED,
    SAY_DIFF_MOVED,
    SAY_DIFF_SITE,
    SAY_DIFF_CHANGED,
    SAY_DIFF_RENAMED, /* the old title */
    SAY_DIFF_MORE,    /* number */
    SAY_DIFF_GROUP,   /* what it is, its label, the number of pieces besides: one,
                       * several; old heading */
    SAY_DIFF_LINK,    /* text, old target, new target; forms: link, picture, picture of
                       * the same name */
    SAY_DIFF_NOWHERE,
    SAY_DIFF_FOOTNOTES,
    SAY_DIFF_SECTION, /* heading, the one it stands after now; forms: enum
                       * diff_section_change, moved first */
    SAY_DIFF_WHOLE,   /* forms: new text, removed text, new table, removed table */
    /* each enum diff_block_kind; forms: enum diff_change of one, then of several,
     * with their number */
    SAY_DIFF_PARAGRAPH,
    SAY_DIFF_HEADING,
    SAY_DIFF_ITEM,
    SAY_DIFF_QUOTE,
    SAY_DIFF_CODE,
    SAY_DIFF_ROW,
    SAY_DIFF_COLUMNS,
    SAY_DIFF_CONTAINER,
    SAY_DIFF_FOOTNOTE,
    SAY_DIFF_VALUE,
    /* release */
    SAY_AMOUNT,       /* files, their size, those that are new, their size */
    SAY_WOULD_FREEZE, /* edition, its date, manifest, amount, next edition, its date, note
                       * or "", settings */
    SAY_FROZEN,       /* edition, amount, next edition, site, "" when it is here, settings when to
                       * be looked at */
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

/* The text, filled in, in the arena. One with forms has them parted by "|": it is the one
 * of that index. */
struct str say_with(struct arena *arena, enum language language, enum say what, size_t form,
                    const struct str *args, size_t count);

/* The same of arguments that are named one by one. */
#define say_form(arena, language, what, form, ...)                                                 \
    say_with(arena, language, what, form, (const struct str[]){__VA_ARGS__},                       \
             sizeof((const struct str[]){__VA_ARGS__}) / sizeof(struct str))
#define say(arena, language, what, ...) say_form(arena, language, what, 0, __VA_ARGS__)

/* A text without arguments. */
struct str say_plain(enum language language, enum say what);
struct str say_plain_form(enum language language, enum say what, size_t form);

/* The decimal sign. */
char say_decimal(enum language language);

#endif
