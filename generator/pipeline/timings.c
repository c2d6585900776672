#include "pipeline/timings.h"

#include "base/clock.h"
#include "pipeline/plan.h"

void timings_end(struct timings *timings, enum timings_stage stage)
{
    if (timings != NULL) {
        double now = clock_seconds();
        timings->stages[stage] += now - timings->since;
        timings->since = now;
    }
}

/* Puts one where it belongs among the slowest, of which the last may fall out. */
static void insert(struct timings *timings, struct timings_output output)
{
    size_t at = timings->slowest_count;
    if (at < TIMINGS_SLOWEST) {
        timings->slowest_count++;
    } else if (timings->slowest[--at].seconds >= output.seconds) {
        return;
    }
    for (; at > 0 && timings->slowest[at - 1].seconds < output.seconds; at--) {
        timings->slowest[at] = timings->slowest[at - 1];
    }
    timings->slowest[at] = output;
}

void timings_pick(struct timings *timings, const struct output *outputs, const double *seconds,
                  size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (seconds[i] > 0) {
            insert(timings, (struct timings_output){outputs[i].path, seconds[i]});
        }
    }
}
