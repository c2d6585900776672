#include "pipeline/memory.h"

#include "base/arena.h"

static void map_names(const struct world *world, struct arena *arena, struct map *numbers)
{
    for (size_t i = 0; i < world->count; i++) {
        map_set(numbers, arena, world->names[i], &world->names[i]);
    }
}

void memory_compare(struct memory *memory, const struct world *world)
{
    struct arena scratch = {0};
    struct map numbers = {0};
    if (memory->name_count == 0) {
        return;
    }
    map_names(world, &scratch, &numbers);
    for (size_t i = 0; i < memory->name_count; i++) {
        const struct str *there = map_get(&numbers, memory->names[i]);
        memory->now[i] = there == NULL ? MEMORY_GONE : (size_t)(there - world->names);
        struct str hash = there == NULL ? (struct str){0} : world->hashes[memory->now[i]];
        memory->changed[i] = hash.size == 0 || !str_equal(hash, memory->hashes[i]);
    }
    arena_finish(&scratch);
}

/* The file in the output is as the last build left it. */
static bool is_untouched(const struct memory *memory, const struct memory_row *row)
{
    const struct fs_entry *entry = map_get(&memory->files, row->path);
    return entry != NULL && entry->kind == FS_FILE && entry->size == row->size &&
           entry->mtime_ns == row->mtime_ns;
}

enum why_reason memory_ask(const struct memory *memory, const struct output *output,
                           const struct memory_row **row, struct str *what)
{
    const struct memory_row *known = map_get(&memory->rows, output->path);
    *row = known;
    *what = (struct str){0};
    if (known == NULL || known->kind != output->kind) {
        return WHY_UNKNOWN;
    }
    for (size_t i = 0; i < known->read_count; i++) {
        if (memory->changed[known->reads[i]]) {
            struct str name = memory->names[known->reads[i]];
            *what = str_slice(name, 1, name.size);
            return WHY_CHANGED;
        }
    }
    return is_untouched(memory, known) ? WHY_FRESH : WHY_TOUCHED;
}

void memory_carry(const struct memory *memory, const struct memory_row *row, struct arena *arena,
                  struct memory_note *note)
{
    *note = (struct memory_note){.known = true,
                                 .pages = row->pages,
                                 .reads = arena_array(arena, row->read_count, sizeof(uint32_t)),
                                 .read_count = row->read_count};
    for (size_t i = 0; i < row->read_count; i++) {
        note->reads[i] = (uint32_t)memory->now[row->reads[i]];
    }
}
