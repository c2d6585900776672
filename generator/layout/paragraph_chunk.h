/* paragraph_chunk: a text cut where its lines may break, where its spans end and where its
 * direction turns, each piece shaped and measured; a part of paragraph. */
#ifndef LAYOUT_PARAGRAPH_CHUNK_H
#define LAYOUT_PARAGRAPH_CHUNK_H

#include "layout/paragraph.h"

struct chunk {
    const struct word *word;
    const struct text_span *span;
    uint32_t from, to; /* bytes of the text, a forced break's U+000A left out */
    double size;       /* points an em, scaled */
    double width;      /* points, blanks included */
    double blanks;
    double start; /* the widths of all before it */
    uint8_t level;
    uint8_t after; /* enum line_break */
    bool divides;  /* its style lets words be divided */
};

struct chunks {
    const struct chunk *items;
    uint32_t count;
    bool rtl;   /* the paragraph runs from the right */
    bool mixed; /* some chunk does not run as the others */
};

struct chunks chunks_cut(struct layout *layout, const struct text *text, double scale);

/* A part of a chunk's letters as a piece of its own, with a hyphen after it when told so. */
const struct word *chunk_part(struct layout *layout, const struct chunk *chunk, size_t from,
                              size_t to, bool hyphen);

/* Its word with the places where it may be divided. */
const struct word *chunk_divided(struct layout *layout, const struct text *text,
                                 const struct chunk *chunk);

#endif
