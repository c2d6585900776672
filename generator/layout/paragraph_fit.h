/* paragraph_fit: which of the places where a text may be broken become ends of lines; a
 * part of paragraph.
 *
 * Total fit after Knuth and Plass, "Breaking Paragraphs into Lines" (1981), for a ragged edge: what
 * a line lacks of the measure is squared and summed; divisions, two of them in a row, and a short
 * last line cost extra. */
#ifndef LAYOUT_PARAGRAPH_FIT_H
#define LAYOUT_PARAGRAPH_FIT_H

#include "layout/paragraph_chunk.h"

enum place_kind {
    PLACE_BLANK,     /* between words */
    PLACE_FORCED,    /* a line ends here in any case */
    PLACE_COMPOUND,  /* in a word, between the parts of a compound */
    PLACE_SYLLABLE,  /* elsewhere in a word, where the language divides it */
    PLACE_EMERGENCY, /* in a word that is longer than a line and cannot be divided: after a sign */
    PLACE_ANYWHERE   /* the same, between any letters */
};

/* A place where a line may end. */
struct fit_place {
    uint32_t chunk;
    uint32_t offset; /* bytes into the chunk's word; PLACE_BLANK and PLACE_FORCED: its size */
    uint32_t skip;   /* bytes before the offset to leave out */
    double end;      /* width of the text up to here, trailing blanks and all */
    double blanks;   /* of these: trailing blanks */
    double hyphen;   /* what a hyphen adds */
    uint8_t kind;    /* enum place_kind */
};

struct fit {
    const struct fit_place *places;
    uint32_t count; /* the last one is the end of the text */
};

/* Chooses the ends of lines at most `width` wide, except those of pieces that do not fit at all.
 * Returns how many, as indexes into the places in rising order. `poorest` (may be NULL) gets the
 * part of the measure that the shortest line lacks, the last lines aside. */
uint32_t fit_choose(struct arena *arena, const struct fit *fit, double width, bool balance,
                    const uint32_t **chosen, double *poorest);

#endif
