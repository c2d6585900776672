/* changes_path: where the pages of changes between editions stand in the output. */
#ifndef RENDER_CHANGES_CHANGES_PATH_H
#define RENDER_CHANGES_CHANGES_PATH_H

#include "base/str.h"

struct arena;

/* The list of all editions. */
#define CHANGES_INDEX "andringar/index.html"

/* The page that tells what differs: of an edition and the next one "andringar/2022.1--2022.2.html",
 * for ever; of an edition and whichever is current (`next` empty) "andringar/2022.1--nu.html".
 * `ending` is ".html" or ".json". */
struct str changes_path(struct arena *arena, struct str edition, struct str next,
                        struct str ending);

#endif
