/* The memory as a file. Part of memory.
 *
 *     malbild minne 2
 *     FINGERPRINT            may be empty
 *     TREE                   describes the output
 *     NOTE
 *     SHA-256 of all that follows
 *     NAMES ROWS EDITIONS    how many lines, lines and bytes follow
 *     HASH NAME              of each thing there is
 *     KIND HASH SIZE MTIME PAGES READS N N … PATH
 *     the notes on frozen editions
 *
 * A name or path with a line feed in it is not remembered. */
#include "base/arena.h"
#include "base/buf.h"
#include "pipeline/memory.h"

#include <inttypes.h>
#include <string.h>

#define SIGN "malbild minne 2\n"

enum { MEMORY_LIMIT = 1024 * 1024 * 1024, HEAD_LIMIT = 1024, HASH_DIGITS = 64 };

static bool has_line_feed(struct str text)
{
    return str_find_byte(text, '\n', 0) < text.size;
}

/* --- reading ---------------------------------------------------------------------------------- */

struct head {
    struct str fingerprint;
    struct str tree;
    struct str note;
    struct str sum;
};

static bool take_head(struct str *rest, struct head *head)
{
    struct str sign;
    return str_starts(*rest, STR(SIGN)) && str_next_line(rest, &sign) &&
           str_next_line(rest, &head->fingerprint) && str_next_line(rest, &head->tree) &&
           str_next_line(rest, &head->note) && str_next_line(rest, &head->sum);
}

bool memory_is_current(struct arena *arena, struct str path, struct str fingerprint,
                       const struct stage_tree *tree, struct str *note)
{
    struct str text;
    struct head head;
    if (fingerprint.size == 0 || !tree->known || !fs_read_start(arena, path, HEAD_LIMIT, &text) ||
        !take_head(&text, &head)) {
        return false;
    }
    *note = head.note;
    return str_equal(head.fingerprint, fingerprint) &&
           str_equal(head.tree, str_from(tree->hash.hex));
}

/* Takes a number and the space after it off the front. */
static bool take_number(struct str *rest, uint64_t *number)
{
    size_t at = 0;
    *number = 0;
    while (at < rest->size && rest->data[at] >= '0' && rest->data[at] <= '9' && at < 20) {
        *number = *number * 10 + (uint64_t)(rest->data[at++] - '0');
    }
    bool good = at > 0 && at < rest->size && rest->data[at] == ' ';
    *rest = str_slice(*rest, at + 1, rest->size);
    return good;
}

static bool take_word(struct str *rest, struct str *word)
{
    size_t at = str_find_byte(*rest, ' ', 0);
    *word = str_slice(*rest, 0, at);
    bool good = at < rest->size;
    *rest = str_slice(*rest, at + 1, rest->size);
    return good;
}

static bool take_names(struct memory *memory, size_t count, struct str *rest)
{
    memory->names = arena_array(memory->arena, count, sizeof(*memory->names));
    memory->hashes = arena_array(memory->arena, count, sizeof(*memory->hashes));
    memory->now = arena_array(memory->arena, count, sizeof(*memory->now));
    memory->changed = arena_array(memory->arena, count, sizeof(*memory->changed));
    for (size_t i = 0; i < count; i++) {
        struct str line;
        if (!str_next_line(rest, &line) || !take_word(&line, &memory->hashes[i]) ||
            line.size == 0) {
            return false;
        }
        memory->names[i] = line;
    }
    return true;
}

static bool take_row(struct memory *memory, size_t names, struct str line)
{
    uint64_t kind;
    uint64_t mtime;
    uint64_t pages;
    uint64_t reads;
    struct str hash;
    struct memory_row *row = arena_alloc(memory->arena, sizeof(*row));
    bool good = take_number(&line, &kind) && take_word(&line, &hash) && hash.size == HASH_DIGITS &&
                take_number(&line, &row->size) && take_number(&line, &mtime) &&
                take_number(&line, &pages) && take_number(&line, &reads) &&
                kind < OUTPUT_KIND_COUNT && reads <= names;
    if (!good) {
        return false;
    }
    uint32_t *numbers = arena_array(memory->arena, reads, sizeof(*numbers));
    for (size_t i = 0; i < reads; i++) {
        uint64_t number;
        if (!take_number(&line, &number) || number >= names) {
            return false;
        }
        numbers[i] = (uint32_t)number;
    }
    row->kind = (enum output_kind)kind;
    memcpy(row->hash.hex, hash.data, HASH_DIGITS);
    row->mtime_ns = (int64_t)mtime;
    row->pages = pages;
    row->reads = numbers;
    row->read_count = reads;
    row->path = line;
    map_set(&memory->rows, memory->arena, row->path, row);
    return line.size > 0;
}

/* All after the head, which is known to be whole. */
static bool take_body(struct memory *memory, struct str rest)
{
    struct str line;
    uint64_t names;
    uint64_t rows;
    if (!str_next_line(&rest, &line) || !take_number(&line, &names) || !take_number(&line, &rows) ||
        names > rest.size || rows > rest.size || !take_names(memory, names, &rest)) {
        return false;
    }
    for (size_t i = 0; i < rows; i++) {
        if (!str_next_line(&rest, &line) || !take_row(memory, names, line)) {
            return false;
        }
    }
    memory->name_count = names;
    memory->editions = rest;
    return true;
}

static bool read_file(struct memory *memory, struct str path)
{
    struct str text;
    struct head head;
    return fs_read(memory->arena, path, MEMORY_LIMIT, &text) && take_head(&text, &head) &&
           str_equal(head.sum, str_from(sha256_of(text).hex)) && take_body(memory, text);
}

void memory_read(struct memory *memory, struct arena *arena, struct str path,
                 const struct stage_tree *tree)
{
    *memory = (struct memory){.arena = arena};
    if (!read_file(memory, path)) {
        *memory = (struct memory){.arena = arena};
        return;
    }
    struct fs_entry *entries = tree->entries.items;
    for (size_t i = 0; tree->known && i < tree->entries.count; i++) {
        map_set(&memory->files, arena, entries[i].path, &entries[i]);
    }
}

struct str memory_read_editions(struct arena *arena, struct str path)
{
    struct memory memory = {.arena = arena};
    return read_file(&memory, path) ? memory.editions : (struct str){0};
}

/* --- writing ---------------------------------------------------------------------------------- */

static size_t write_names(const struct world *world, struct buf *out)
{
    for (size_t i = 0; i < world->count; i++) {
        bool known = world->hashes[i].size > 0 && !has_line_feed(world->names[i]);
        buf_add(out, known ? world->hashes[i] : STR("-"));
        buf_add(out, STR(" "));
        buf_add(out, known ? world->names[i] : STR("-"));
        buf_add_byte(out, '\n');
    }
    return world->count;
}

static void add_number(struct buf *out, uint64_t number)
{
    buf_add_int(out, (int64_t)number);
    buf_add_byte(out, ' ');
}

static void write_row(const struct memory_writing *writing, size_t index,
                      const struct fs_entry *entry, struct buf *out)
{
    const struct memory_note *note = &writing->notes[index];
    add_number(out, writing->plan->outputs[index].kind);
    buf_add(out, str_from(writing->files[index].hash.hex));
    buf_add_byte(out, ' ');
    add_number(out, entry->size);
    add_number(out, (uint64_t)entry->mtime_ns);
    add_number(out, note->pages);
    add_number(out, note->read_count);
    for (size_t i = 0; i < note->read_count; i++) {
        add_number(out, note->reads[i]);
    }
    buf_add(out, writing->files[index].path);
    buf_add_byte(out, '\n');
}

/* The tree and the plan are both sorted by path. */
static size_t write_rows(const struct memory_writing *writing, struct buf *out)
{
    const struct fs_entry *entries = writing->tree->entries.items;
    size_t count = writing->tree->known ? writing->tree->entries.count : 0;
    size_t rows = 0;
    size_t at = 0;
    for (size_t i = 0; i < writing->plan->count; i++) {
        struct str path = writing->files[i].path;
        while (at < count && str_compare(entries[at].path, path) < 0) {
            at++;
        }
        bool there = at < count && str_equal(entries[at].path, path) &&
                     entries[at].kind == FS_FILE && entries[at].mtime_ns >= 0;
        if (there && writing->notes[i].known && !has_line_feed(path)) {
            write_row(writing, i, &entries[at], out);
            rows++;
        }
    }
    return rows;
}

static void write_all(const struct memory_writing *writing, struct buf *out)
{
    struct buf lines;
    struct buf body;
    buf_init(&lines);
    buf_init(&body);
    size_t names = write_names(writing->world, &lines);
    size_t rows = write_rows(writing, &lines);
    buf_printf(&body, "%zu %zu \n", names, rows);
    buf_add(&body, buf_str(&lines));
    buf_add(&body, writing->editions);
    buf_add(out, STR(SIGN));
    buf_add(out, writing->fingerprint);
    buf_add_byte(out, '\n');
    buf_add(out, writing->tree->known ? str_from(writing->tree->hash.hex) : STR(""));
    buf_add_byte(out, '\n');
    buf_add(out, writing->note);
    buf_add_byte(out, '\n');
    buf_add(out, str_from(sha256_of(buf_str(&body)).hex));
    buf_add_byte(out, '\n');
    buf_add(out, buf_str(&body));
    buf_finish(&lines);
    buf_finish(&body);
}

void memory_write(const struct memory_writing *writing, struct str path)
{
    struct buf text;
    buf_init(&text);
    write_all(writing, &text);
    /* A stale memory would be worse than none. */
    if (!fs_write_atomic(path, buf_str(&text))) {
        fs_remove_tree(path);
    }
    buf_finish(&text);
}
