/* setup: what a theme says about handouts, ready for the layout; see handout.h. */
#ifndef LAYOUT_SETUP_H
#define LAYOUT_SETUP_H

#include "layout/hyphenation.h"
#include "layout/stylesheet.h"

struct handout_setup;
struct value_map;

/* What a theme says, read by whoever knows themes. */
struct handout_text {
    struct str path;
    struct str text;
};

struct handout_folder {
    struct str path;                  /* of the theme */
    struct str settings_path;         /* of its tryck.yaml */
    const struct value_map *settings; /* NULL: it has none */
    struct vec sheets; /* of struct handout_text: tryck/…css in the order of their names */
};

struct handout_theme {
    const struct handout_folder *folders; /* parents first */
    size_t folder_count;
    struct map variables; /* custom properties: "--farg-lank" → struct str * */
};

/* Reads what the theme says, and the fonts and dictionaries it names below its folders' `tryck/`.
 * Everything that is wrong is reported; NULL after errors. The theme must outlive the setup; the
 * diagnostics' paths are in `arena` or the theme. */
const struct handout_setup *
handout_setup_load(struct arena *arena, const struct handout_theme *theme, struct diags *diags);

/* Releases what the fonts hold outside the arena. */
void handout_setup_finish(const struct handout_setup *setup);

/* True when the theme has the paper. `known` (may be NULL) gets the names there are. */
bool handout_setup_paper(const struct handout_setup *setup, struct str name,
                         const struct str **known, size_t *known_count);

/* --- for the layout alone --------------------------------------------------------------------- */

struct handout_setup {
    struct typefaces faces;
    struct vec hyphenations;
    struct stylesheets sheets;
    struct str *paper_names;
};

/* The styles of ordinary or of large print. */
const struct style_rules *setup_rules(const struct handout_setup *setup, bool large);

/* What the root inherits, and every property is when nothing is said. */
struct style setup_initial_style(const struct handout_setup *setup);

/* The paper of a name; A4 for the empty one; NULL when unknown. */
const struct paper *setup_paper(const struct handout_setup *setup, struct str name, bool large);

#endif
