#include "base/path.h"

#include "base/arena.h"

#include <string.h>

/* Takes the next part off the front of `rest`; false at the end. */
static bool next_part(struct str *rest, struct str *part)
{
    if (rest->size == 0) {
        return false;
    }
    size_t end = str_find_byte(*rest, '/', 0);
    *part = str_slice(*rest, 0, end);
    *rest = str_slice(*rest, end + 1, rest->size);
    return true;
}

/* A path being put together; `root` is 1 when it begins with "/", which nothing may remove. */
struct joined {
    char *data;
    size_t size;
    size_t root;
};

static void drop_last(struct joined *joined)
{
    while (joined->size > joined->root && joined->data[joined->size - 1] != '/') {
        joined->size--;
    }
    if (joined->size > joined->root) {
        joined->size--;
    }
}

static void add_part(struct joined *joined, struct str part)
{
    if (joined->size > joined->root) {
        joined->data[joined->size++] = '/';
    }
    memcpy(joined->data + joined->size, part.data, part.size);
    joined->size += part.size;
}

static void add_parts(struct joined *joined, struct str path)
{
    struct str part;
    while (next_part(&path, &part)) {
        if (part.size == 0 || str_equal(part, STR("."))) {
            continue;
        }
        if (!str_equal(part, STR(".."))) {
            add_part(joined, part);
            continue;
        }
        struct str so_far = {joined->data, joined->size};
        if (joined->size > joined->root && !str_equal(path_name(so_far), STR(".."))) {
            drop_last(joined);
        } else if (joined->root == 0) {
            add_part(joined, part);
        }
    }
}

struct str path_join(struct arena *arena, struct str folder, struct str path)
{
    if (str_starts(path, STR("/"))) {
        folder = (struct str){0};
    }
    struct joined joined = {.data = arena_alloc(arena, folder.size + path.size + 2)};
    if (str_starts(folder, STR("/")) || str_starts(path, STR("/"))) {
        joined.data[joined.size++] = '/';
        joined.root = 1;
    }
    add_parts(&joined, folder);
    add_parts(&joined, path);
    joined.data[joined.size] = '\0';
    return (struct str){joined.data, joined.size};
}

/* Index just after the last "/", or 0. */
static size_t name_start(struct str path)
{
    size_t at = path.size;
    while (at > 0 && path.data[at - 1] != '/') {
        at--;
    }
    return at;
}

struct str path_folder(struct str path)
{
    size_t start = name_start(path);
    if (path.size == 1 && start == 1) {
        return (struct str){0}; /* or whoever climbs from folder to folder never comes to an end */
    }
    return str_slice(path, 0, start > 1 ? start - 1 : start);
}

struct str path_name(struct str path)
{
    return str_slice(path, name_start(path), path.size);
}

/* Index in `name` of the dot before the extension, or its size when it has none. */
static size_t extension_dot(struct str name)
{
    for (size_t i = name.size; i > 1; i--) {
        if (name.data[i - 1] == '.') {
            return i == name.size ? name.size : i - 1;
        }
    }
    return name.size;
}

struct str path_stem(struct str path)
{
    struct str name = path_name(path);
    return str_slice(name, 0, extension_dot(name));
}

struct str path_extension(struct str path)
{
    struct str name = path_name(path);
    return str_slice(name, extension_dot(name) + 1, name.size);
}

bool path_has_extension(struct str path, const char *lower)
{
    struct str extension = path_extension(path);
    struct str wanted = str_from(lower);
    bool same = extension.size == wanted.size;
    for (size_t i = 0; same && i < wanted.size; i++) {
        char byte = extension.data[i];
        same = (byte >= 'A' && byte <= 'Z' ? byte + 0x20 : byte) == wanted.data[i];
    }
    return same;
}

bool path_is_inside(struct str path, struct str folder)
{
    bool below =
        str_starts(path, folder) && (path.size == folder.size || path.data[folder.size] == '/');
    return below || str_equal(folder, STR("/"));
}

struct str path_relative(struct arena *arena, struct str from_file, struct str to_file)
{
    size_t shared = 0; /* bytes of the folders that both begin with */
    for (size_t i = 0; i < from_file.size && i < to_file.size; i++) {
        if (from_file.data[i] != to_file.data[i]) {
            break;
        }
        shared = from_file.data[i] == '/' ? i + 1 : shared;
    }
    size_t climbs = 0;
    for (size_t i = shared; i < from_file.size; i++) {
        climbs += from_file.data[i] == '/';
    }
    struct str rest = str_slice(to_file, shared, to_file.size);
    if (climbs == 0 && rest.size == 0) {
        return STR("./");
    }
    char *data = arena_alloc(arena, climbs * 3 + rest.size + 1);
    for (size_t i = 0; i < climbs; i++) {
        memcpy(data + i * 3, "../", 3);
    }
    if (rest.size > 0) {
        memcpy(data + climbs * 3, rest.data, rest.size);
    }
    return (struct str){data, climbs * 3 + rest.size};
}
