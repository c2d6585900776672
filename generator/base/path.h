/* path: arithmetic on file names as bytes, with "/" between the parts; never asks
 * the file system. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/str.h"

struct arena;

/* Puts two paths together and resolves "." and "..": "a/b" + "../c" → "a/c". A result that climbs
 * above the start keeps its "../". An absolute `path` stands alone. The start itself is "". */
struct str path_join(struct arena *arena, struct str folder, struct str path);

struct str
path_folder(struct str path); /* of "a/b.md" "a"; of "b.md" ""; of "/b.md" "/"; of "/" "" */
struct str path_name(struct str path);      /* "b.md" */
struct str path_stem(struct str path);      /* name without its last .ext: "b" */
struct str path_extension(struct str path); /* without the dot; "" when none; ".x" is a name */

/* Whether the name ends in "." and `lower` (in lower case), whatever the case of
 * its ASCII letters. */
bool path_has_extension(struct str path, const char *lower);

/* True when the one absolute path is the other or lies below it. */
bool path_is_inside(struct str path, struct str folder);

/* The relative link from a file to another, both relative to one root: ("a/b.html", "c/d.html")
 * → "../c/d.html". To a folder (a path that is empty or ends in "/") the link ends in "/". */
struct str path_relative(struct arena *arena, struct str from_file, struct str to_file);

#endif
