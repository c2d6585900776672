#include "serve/hub.h"

#include "base/clock.h"

#include <inttypes.h>

void hub_init(struct hub *hub)
{
    *hub = (struct hub){0};
    gate_init(&hub->gate);
    buf_init(&hub->faults);
    buf_init(&hub->page);
    /* Which server it is, for pages that one before it has given out. */
    hub->run = str_format(&hub->arena, "%" PRIx64, (uint64_t)(clock_seconds() * 1e6));
}

void hub_finish(struct hub *hub)
{
    preview_release(hub->shown);
    buf_finish(&hub->faults);
    buf_finish(&hub->page);
    arena_finish(&hub->arena);
    gate_finish(&hub->gate);
}

static void copy(struct buf *to, const struct buf *from)
{
    buf_clear(to);
    buf_add(to, buf_str(from));
}

/* Notes in which version the files have changed. */
static void note_files(struct hub *hub, const struct vec *files)
{
    const struct str *paths = files->items;
    for (size_t i = 0; i < files->count; i++) {
        size_t *version = map_get(&hub->changed, paths[i]);
        if (version == NULL) {
            version = arena_alloc(&hub->arena, sizeof(*version));
            map_set(&hub->changed, &hub->arena, str_copy(&hub->arena, paths[i]), version);
        }
        *version = hub->version;
    }
}

void hub_show(struct hub *hub, struct preview *preview, const struct vec *files,
              const struct buf *faults, const struct buf *page)
{
    gate_enter(&hub->gate);
    struct preview *old = preview != NULL ? hub->shown : NULL;
    hub->shown = preview != NULL ? preview_hold(preview) : hub->shown;
    hub->version++;
    hub->behind = hub->streams;
    note_files(hub, files);
    copy(&hub->faults, faults);
    copy(&hub->page, page);
    gate_wake(&hub->gate);
    gate_leave(&hub->gate);
    preview_release(old);
}

void hub_close(struct hub *hub)
{
    gate_enter(&hub->gate);
    hub->closing = true;
    gate_wake(&hub->gate);
    gate_leave(&hub->gate);
}

struct preview *hub_take(struct hub *hub, size_t *version)
{
    gate_enter(&hub->gate);
    struct preview *preview = preview_hold(hub->shown);
    *version = hub->version;
    gate_leave(&hub->gate);
    return preview;
}

bool hub_settle(struct hub *hub, double seconds)
{
    double until = clock_seconds() + seconds;
    gate_enter(&hub->gate);
    while (hub->behind > 0 && clock_seconds() < until) {
        gate_wait(&hub->gate, until - clock_seconds());
    }
    bool any = hub->streams > 0;
    gate_leave(&hub->gate);
    return any;
}
