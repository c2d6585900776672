/* arrangement: how the parts of a handout are laid on sheets of paper. */
#ifndef LAYOUT_ARRANGEMENT_H
#define LAYOUT_ARRANGEMENT_H

#include "base/str.h"

/* How pages are made of what flows. */
enum arrangement {
    ARRANGED_FLOW,   /* flöde: page after page */
    ARRANGED_CARDS,  /* kort: <kort> side by side with crop marks, backs mirrored for
                      * the long edge */
    ARRANGED_FOLDER, /* folder: pages of half a sheet that is wider than high (of any other
                      * paper: of twice its width), imposed on sheets to be laid in each other
                      * and folded once */
    ARRANGED_POSTER  /* affisch: all on one page, as large as it can be */
};

/* "flöde", "kort", "folder" or "affisch"; false for other words. */
bool arrangement_of(struct str name, enum arrangement *arrangement);

#endif
