/* handout: printable material. Well-formed XML in a small HTML vocabulary becomes styled boxes, lines,
 * columns and pages, and at last a tagged PDF (PDF/UA-1 and PDF/A-2a, through format/pdf).
 *
 * Three things with three lives:
 *     setup   fonts, hyphenation, styles and papers of a theme chain; loaded once, const, shared by
 *             all threads
 *     worker  one thread's memory of words already shaped; it never changes what comes out
 *     job     one file to make: the same job gives the same bytes whoever makes it
 *
 * The vocabulary, the styles (tryck.yaml) and the layout kinds are described in the handbook page about
 * handouts. Lengths are in points (1/72 inch), the origin is the page's upper left corner. */
#ifndef RENDER_HANDOUT_HANDOUT_H
#define RENDER_HANDOUT_HANDOUT_H

#include "base/str.h"

struct arena;
struct buf;
struct diags;
struct handout_setup;
struct handout_worker;

/* How pages are made of what flows. */
enum handout_kind {
    HANDOUT_FLOW,  /* flöde: page after page */
    HANDOUT_CARDS, /* kort: <kort> side by side with crop marks, backs mirrored for the long edge */
    HANDOUT_FOLDER, /* folder: pages of half the paper, imposed on sheets to be folded once */
    HANDOUT_POSTER  /* affisch: all on one page, as large as it can be */
};

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

/* "flöde", "kort", "folder" or "affisch" (also without dots); false for other words. */
bool handout_kind_of(struct str name, enum handout_kind *kind);

/* A worker for one thread; it keeps its memory until it is finished. */
struct handout_worker *handout_worker_create(const struct handout_setup *setup);
void handout_worker_finish(struct handout_worker *worker);

struct handout_job {
    struct str
        path; /* where faults are reported that no data-rad places: the template or the record */
    struct str xml;   /* the whole markup; the root is <handout> */
    struct str paper; /* a name of tryck.yaml's papper; empty: A4 */
    enum handout_kind kind;
    bool large;          /* large print: storskrift's styles on top, one column */
    struct str title;    /* of the document; required */
    struct str language; /* BCP 47, "sv" */
    struct str author;
    struct str subject; /* may be empty */
    struct str date;    /* ISO, yyyy-mm-dd */
    struct str edition; /* may be empty; kept as a keyword of the document */
    struct str program; /* name and version of what made it */
    /* The bytes of an image that the markup names, alive as long as the job's arena; false when there
     * is none (the layout reports it). May be called from any thread. */
    bool (*image)(const void *context, struct str src, struct str *bytes);
    const void *context;
};

struct handout_result {
    size_t pages;  /* sheets' sides in the file */
    size_t errors; /* reported while it was made; the file is whole all the same */
};

/* Makes one file. What does not fit or cannot be drawn is reported in `diags` at its source and given a
 * sensible form; false (and nothing useful in `pdf`) only when the markup is no XML or holds nothing.
 * `arena` is the job's own scratch memory and may be reset afterwards; diagnostics are copied. */
bool handout_layout(struct handout_worker *worker, const struct handout_job *job,
                    struct arena *arena, struct diags *diags, struct buf *pdf,
                    struct handout_result *result);

#endif
