/* why: why an output was made. */
#ifndef PIPELINE_WHY_H
#define PIPELINE_WHY_H

#include "base/str.h"

enum why_reason {
    WHY_FRESH,   /* it was not: the last build's is as good */
    WHY_UNKNOWN, /* nothing is remembered of it: it is new, or there was something to say of it */
    WHY_TOUCHED, /* somebody has changed or removed the file */
    WHY_CHANGED, /* something that it reads is another now */
    WHY_ALWAYS   /* it is made each time */
};

struct why {
    struct str path; /* in the output */
    enum why_reason reason;
    struct str what; /* WHY_CHANGED: the first such thing, as --plan calls it */
};

#endif
