#include "render/reads.h"

#include "base/arena.h"

struct reads_space reads_space_of(const struct site *site, size_t handouts)
{
    return (struct reads_space){site, site->records.count, site->schema->types.count, handouts,
                                site->assets.count};
}

size_t reads_space_size(const struct reads_space *space)
{
    return space->records + space->types + space->handouts + space->assets;
}

void reads_init(struct reads *reads, struct arena *arena, const struct reads_space *space)
{
    size_t size = reads_space_size(space);
    *reads = (struct reads){.space = space,
                            .seen = arena_array(arena, size, sizeof(*reads->seen)),
                            .list = arena_array(arena, size, sizeof(*reads->list))};
}

void reads_start(struct reads *reads)
{
    reads->round++;
    reads->count = 0;
}

static void add(struct reads *reads, size_t number)
{
    if (reads->seen[number] != reads->round) {
        reads->seen[number] = reads->round;
        reads->list[reads->count++] = (uint32_t)number;
    }
}

void reads_add_record(struct reads *reads, const struct record *record)
{
    if (reads != NULL && record != NULL) {
        add(reads, record->index);
    }
}

void reads_add_type(struct reads *reads, const struct type *type)
{
    if (reads != NULL && type != NULL) {
        add(reads, reads->space->records + type->index);
    }
}

void reads_add_handout(struct reads *reads, size_t index)
{
    if (reads != NULL) {
        add(reads, reads->space->records + reads->space->types + index);
    }
}

void reads_add_asset(struct reads *reads, const struct asset *asset)
{
    if (reads != NULL) {
        const struct asset *first = reads->space->site->assets.items;
        add(reads, reads->space->records + reads->space->types + reads->space->handouts +
                       (size_t)(asset - first));
    }
}
