/* changes_excerpt: what is shown of a long text that is the same in both editions: a little before
 * and a little after what has changed. */
#ifndef RENDER_CHANGES_CHANGES_EXCERPT_H
#define RENDER_CHANGES_CHANGES_EXCERPT_H

#include "base/str.h"

struct changes_excerpt {
    struct str head; /* shown first; may be empty */
    bool cut;        /* something is left out between the two */
    struct str tail; /* when cut: shown last; may be empty */
};

/* `first` and `last` tell that no change comes before or after the text. It is cut at the border of
 * a sentence where one is near, else between words. */
struct changes_excerpt changes_excerpt(struct str text, bool first, bool last);

#endif
