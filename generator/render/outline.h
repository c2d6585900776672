/* outline: the headings and ids of a page, as its finished main part has them: those of the text
 * and those that templates wrote alike. Read once a page; the contents, the check of anchors and
 * the search use it. */
#ifndef RENDER_OUTLINE_H
#define RENDER_OUTLINE_H

#include "base/map.h"
#include "base/vec.h"

struct arena;

struct outline_heading {
    struct str id;   /* empty when it has none */
    struct str text; /* without markup and entities */
    int level;       /* 1–6 */
};

struct outline {
    struct vec headings; /* of struct outline_heading, in the order of the page */
    struct map ids;      /* id → uint32_t *: how often it stands there */
    struct vec repeated; /* of struct str: ids that stand more than once, each once */
};

/* Reads HTML as our writer and the templates make it: tags are closed and "<" is escaped in text. A
 * heading's text is copied to the arena when it holds markup or entities; other strings
 * are the HTML's. */
void outline_read(struct arena *arena, struct str html, struct outline *outline);

/* True when the page has the id. */
bool outline_has(const struct outline *outline, struct str id);

#endif
