/* timings: where the time of a build went. No output depends on it. */
#ifndef PIPELINE_TIMINGS_H
#define PIPELINE_TIMINGS_H

#include "base/str.h"

#include <stddef.h>

struct arena;
struct output;

enum timings_stage {
    TIMINGS_LOOK,       /* settings, theme, names of files, and whether anything has changed */
    TIMINGS_UNDERSTAND, /* texts and types, and what is wrong with them; earlier editions */
    TIMINGS_PLAN,       /* which files there will be, and which of them are to be made */
    TIMINGS_MAKE,       /* making them */
    TIMINGS_COMMIT,     /* getting them to the disk and in the place of the old ones */
    TIMINGS_REMEMBER,   /* noting for the next build */
    TIMINGS_STAGES
};

enum { TIMINGS_SLOWEST = 10 };

struct timings {
    double since;                  /* when the stage that goes on began; see clock_seconds */
    double stages[TIMINGS_STAGES]; /* seconds */
    struct timings_output {
        struct str path;
        double seconds;
    } slowest[TIMINGS_SLOWEST]; /* of the outputs that were made, the slowest first */
    size_t slowest_count;
};

/* A stage is over, and the next begins. Nothing when `timings` is NULL. */
void timings_end(struct timings *timings, enum timings_stage stage);

/* Picks the slowest of `count` outputs, which took so many `seconds` (0: was not made). */
void timings_pick(struct timings *timings, const struct output *outputs, const double *seconds,
                  size_t count);

#endif
