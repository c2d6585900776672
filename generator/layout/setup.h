/* setup: what tryck.yaml and tema.yaml of a theme chain say about print; see handout.h. The first
 * functions are for everybody, the rest for the layout alone. */
#ifndef LAYOUT_SETUP_H
#define LAYOUT_SETUP_H

#include "base/map.h"
#include "format/data/value.h"
#include "layout/style.h"

struct arena;
struct diags;
struct font;
struct handout_setup;
struct hyphenator;
struct svg_sheet;

/* Reads `tema.yaml` (light colours) and `tryck.yaml` of each folder, parents first, and the fonts and
 * dictionaries they name below the folders' `tryck/`. Everything that is wrong is reported; NULL after
 * errors. The folders' strings must outlive the setup, the diagnostics' paths are in `arena`. */
const struct handout_setup *handout_setup_load(struct arena *arena, const struct str *folders,
                                               size_t folder_count, struct diags *diags);

/* Releases what the fonts hold outside the arena. */
void handout_setup_finish(const struct handout_setup *setup);

/* The files that the setup was made of, for caching: sorted paths. */
const struct str *handout_setup_sources(const struct handout_setup *setup, size_t *count);

/* True when tryck.yaml has the paper. `known` (may be NULL) gets the names there are. */
bool handout_setup_paper(const struct handout_setup *setup, struct str name,
                         const struct str **known, size_t *known_count);

/* One typeface: fonts[bold][italic]; a missing cut is the nearest that there is, never NULL. */
struct family {
    struct str name;
    const struct font *fonts[2][2];
};

struct paper {
    struct str name;
    double width, height;
    double margins[SIDES];
    double large_margins[SIDES]; /* of large print */
    bool has_large_margins;
    uint32_t columns;      /* of text; at least 1 */
    double gap;            /* between them */
    uint32_t across, down; /* cards on a page; 0: no paper for cards */
};

struct hyphenation {
    struct str language; /* "sv" */
    struct hyphenator *hyphenator;
};

struct handout_setup {
    struct arena *arena;
    struct map families;           /* name → struct family */
    struct vec fallbacks;          /* of struct family, in the order they are tried */
    struct vec fonts;              /* of struct font *, each once */
    struct map files;              /* path → struct font * */
    struct vec hyphenations;       /* of struct hyphenation */
    struct map papers;             /* name → struct paper */
    struct map colours;            /* slug → uint32_t * */
    struct vec rules;              /* of struct style_rule: stilar */
    struct vec large;              /* of struct style_rule: storskrift */
    const struct svg_sheet *sheet; /* for charts and drawings; may be NULL */
    struct vec sources;            /* of struct str */
    struct str *names;             /* of the papers */
};

/* What is being read. */
struct setup_file {
    struct handout_setup *setup;
    struct str path;
    const struct str *folders; /* parents first, up to and including the file's own */
    size_t folder_count;
    struct diags *diags;
};

/* The parts of tryck.yaml; faults are reported. */
void setup_read_families(const struct setup_file *file, const struct value *value);
void setup_read_fallbacks(const struct setup_file *file, const struct value *value);
void setup_read_hyphenation(const struct setup_file *file, const struct value *value);
void setup_read_papers(const struct setup_file *file, const struct value *value);
void setup_read_styles(const struct setup_file *file, const struct value *value, struct vec *rules);

/* Reports `value` of `key`: `expected` in both languages (DIAG_BILINGUAL). */
void setup_wrong(const struct setup_file *file, struct str key, const struct value *value,
                 struct str expected);

/* After a failure to read a file that the theme names: reports it when the machine is at fault (errno), and
 * is false when the theme is. */
bool setup_machine_failed(const struct setup_file *file, struct str path);

/* Reads "8 pt", "3 mm", "1.2 em" or "50 %" off the front of `rest`; false when it is none. */
bool setup_length(struct str *rest, double *number, uint8_t *unit);

/* The colour of a name in tema.yaml or "#rrggbb", or COLOUR_NONE for "ingen"; false when unknown. */
bool setup_colour(const struct handout_setup *setup, struct str name, uint32_t *colour);

/* What the outermost element inherits when nothing is said. */
struct style setup_base_style(const struct handout_setup *setup);

/* The paper of a name; A4 for the empty one; NULL when unknown. */
const struct paper *setup_paper(const struct handout_setup *setup, struct str name);

/* The hyphenator for a language ("sv-SE" is served by "sv"); NULL when there is none. */
const struct hyphenator *setup_hyphenator(const struct handout_setup *setup, struct str language);

#endif
