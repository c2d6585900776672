/* handout: printable material. Well-formed XML in a small HTML vocabulary becomes styled boxes,
 * lines, columns and pages, and at last a tagged PDF (PDF/UA-1 and PDF/A-2a, through format/pdf).
 *
 * Three things with three lives:
 *     setup   fonts, hyphenation, styles and papers of a theme chain; loaded once, const, shared by
 *             all threads
 *     worker  one thread's memory of words already shaped; it never changes what comes out
 *     job     one file to make: the same job gives the same bytes whoever makes it
 *
 * The vocabulary, the styles (tryck/…css) and the layout kinds are described in the handbook page
 * about handouts. Lengths are in points (1/72 inch), the origin is the page's upper left corner. */
#ifndef LAYOUT_HANDOUT_H
#define LAYOUT_HANDOUT_H

#include "layout/handout_job.h"
#include "layout/setup.h"

struct arena;
struct buf;
struct diags;
struct handout_worker;

/* A worker for one thread; it keeps its memory until it is finished. */
struct handout_worker *handout_worker_create(const struct handout_setup *setup);
void handout_worker_finish(struct handout_worker *worker);

/* Makes one file. What does not fit or cannot be drawn is reported in `diags` at its source and
 * given a sensible form; false (and nothing useful in `pdf`) only when the markup is no XML or
 * holds nothing. `arena` is the job's own scratch memory and may be reset afterwards;
 * diagnostics are copied. */
bool handout_layout(struct handout_worker *worker, const struct handout_job *job,
                    struct arena *arena, struct diags *diags, struct buf *pdf,
                    struct handout_result *result);

#endif
