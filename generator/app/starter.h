/* starter: what a new site begins with, made from the files that the base theme has
 * for it (ny-webbplats).
 *
 * delar.yaml names the parts one can choose; the files below filer/ are copied, and those that end
 * in .mustache are filled in first. One that then holds nothing is left out, so a part's files
 * stand in {{#del.ID}} … {{/del.ID}}. */
#ifndef APP_STARTER_H
#define APP_STARTER_H

#include "base/vec.h"
#include "render/theme/theme_shades.h"
#include "rules/diag.h"

struct starter_part {
    struct str id;
    struct str name[LANGUAGE_COUNT];
    bool chosen;
};

struct starter {
    struct str folder; /* that delar.yaml and filer/ lie in */
    struct starter_part *parts;
    size_t part_count;
};

struct starter_answers {
    struct str name;                   /* of the site */
    struct str folder;                 /* the name of its folder */
    struct str address;                /* https://… */
    struct str publisher;              /* who stands behind it */
    struct str date;                   /* ISO */
    struct str logo;                   /* a path in the site, or empty */
    const struct theme_shades *shades; /* THEME_SHADES of them, or NULL */
};

struct starter_file {
    struct str path; /* below the site's folder */
    struct str content;
};

/* Reads which parts there are in the theme's folder; all are chosen. False when that cannot
 * be done (reported). */
bool starter_load(struct arena *arena, struct str theme_folder, struct diags *diags,
                  struct starter *starter);

/* The part with that id, or NULL. */
struct starter_part *starter_part(const struct starter *starter, struct str id);

/* Makes the files of a site with the parts that are chosen, of struct starter_file. False when one
 * cannot be read or filled in (reported). */
bool starter_make(struct arena *arena, const struct starter *starter,
                  const struct starter_answers *answers, struct diags *diags, struct vec *files);

/* Why a colour is not the one that was asked for, in a sentence; empty when it is. */
struct str starter_reason(struct arena *arena, const struct theme_shades *shades, bool dark,
                          enum language language);

#endif
