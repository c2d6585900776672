/* hub: what is shown right now, for all who ask: the last preview that was good, and what is
 * wrong since then. */
#ifndef SERVE_HUB_H
#define SERVE_HUB_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/gate.h"
#include "base/map.h"
#include "pipeline/preview.h"

struct hub {
    struct gate gate;      /* all that follows may only be seen from inside */
    struct preview *shown; /* NULL: none has been good yet */
    struct buf faults;     /* what is wrong, as JSON for the script; empty: nothing */
    struct buf page;       /* the same as a page, for when there is nothing else to show */
    size_t version;        /* grows with each thing that is told */
    bool closing;
    struct str run;
    struct arena arena;
    struct map
        changed; /* path of a file that is no page → size_t: the version in which it changed last */
    size_t streams; /* those who listen */
    size_t behind;  /* of them: those who have not heard of this version */
};

void hub_init(struct hub *hub);
void hub_finish(struct hub *hub);

/* Shows a preview (NULL: what was shown stays), and what is wrong. `files` (struct str) are those
 * that have changed and are no pages. All who listen are told. The hub holds the preview. */
void hub_show(struct hub *hub, struct preview *preview, const struct vec *files,
              const struct buf *faults, const struct buf *page);

/* Tells all who listen that there will be no more. */
void hub_close(struct hub *hub);

/* What is shown, which the caller then holds (NULL: nothing), and its version. */
struct preview *hub_take(struct hub *hub, size_t *version);

/* Waits until all who listen have heard of what is shown, but not longer than that. False
 * when nobody listens. */
bool hub_settle(struct hub *hub, double seconds);

#endif
