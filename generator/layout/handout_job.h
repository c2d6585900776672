/* handout_job: what one handout is to be made of, and what came of it; see handout.h. */
#ifndef LAYOUT_HANDOUT_JOB_H
#define LAYOUT_HANDOUT_JOB_H

#include "layout/arrangement.h"

struct handout_job {
    bool draft;          /* only what may be wrong is looked for: the file need not be small */
    struct str path;     /* where faults in the content stand that no data-rad places: the record */
    struct str template; /* where faults in the markup stand; empty: in `path` */
    struct str xml;      /* the whole markup; the root is <handout> */
    struct str paper;    /* the name of an @page; empty: A4 */
    enum arrangement arrangement;
    bool large;          /* large print: what stands in @media (--storskrift) on top, one column */
    struct str title;    /* of the document; required */
    struct str language; /* BCP 47, "sv" */
    struct str to_note;  /* what links are called that lead to a footnote, */
    struct str to_text;  /* and back; required when there are notes */
    struct str author;
    struct str subject; /* may be empty */
    struct str date;    /* ISO, yyyy-mm-dd */
    struct str edition; /* may be empty; kept as a keyword of the document */
    struct str program; /* name and version of what made it */
    /* The bytes of an image that the markup names, alive as long as the job's arena; false when
     * there is none (the layout reports it). May be called from any thread. */
    bool (*image)(const void *context, struct str src, struct str *bytes);
    const void *context;
};

struct handout_result {
    size_t pages;  /* sheets' sides in the file */
    size_t errors; /* reported while it was made; the file is whole all the same */
};

#endif
