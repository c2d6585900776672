/* cue: the presenter's cues in running text: "(klicka)" and "[klick]", with or without a number:
 *
 *     cue = "(klicka" [space digits] ")" | "(klick" … ")" | "[klicka" … "]" | "[klick" … "]"
 */
#ifndef SITE_CUE_H
#define SITE_CUE_H

#include "base/str.h"

struct cue {
    size_t start;   /* byte of the bracket */
    size_t end;     /* after the closing bracket */
    int64_t number; /* as written; 0 when it has none */
};

/* The next cue in `text` at or after byte `from`; false when there is none. */
bool cue_next(struct str text, size_t from, struct cue *cue);

#endif
