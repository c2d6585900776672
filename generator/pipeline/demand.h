/* demand: one handout asked for on the command line, instead of the site. */
#ifndef PIPELINE_DEMAND_H
#define PIPELINE_DEMAND_H

#include "base/str.h"

struct buf;

struct handout_demand {
    struct str id;     /* as in the list; empty: the list is what is wanted */
    struct str slides; /* "1,4-9", or empty */
    struct str where;  /* fält=värde, or empty */
    bool large;
    bool markup;     /* the markup instead of the PDF file */
    struct buf *out; /* the file, or the list as text */
    size_t pages;    /* of the file that was made */
};

#endif
