/* watch_part: what the parts of watch share. Internal to watch. */
#ifndef BASE_WATCH_PART_H
#define BASE_WATCH_PART_H

#include "base/arena.h"
#include "base/map.h"
#include "base/str.h"
#include "base/vec.h"

#include <stdbool.h>

struct watch_root {
    struct str path; /* as given */
    struct str real; /* without links, while it was there last; may be empty */
    bool there;
};

/* A folder that the system tells of. */
struct watch_folder {
    int number; /* inotify's */
    struct str path;
    bool whole; /* else it is only the folder that a root lies in */
};

struct watch {
    int ending;
    int inotify;         /* -1: polls */
    bool stale;          /* folders have come or gone */
    struct arena arena;  /* of roots and folders, made anew by watch_follow */
    struct vec roots;    /* of struct watch_root */
    struct vec folders;  /* of struct watch_folder, by number */
    struct arena before; /* of what was there, when it polls */
    struct vec seen;     /* of struct watch_seen, in the order of the roots */
    double pause;        /* seconds between two looks */
};

/* A file as it was. */
struct watch_seen {
    struct str path;
    uint64_t size;
    int64_t mtime_ns;
    int64_t ctime_ns;
};

/* True of names that editors and version control use, and of hidden ones that
 * are nobody's content. */
bool watch_part_ignores(struct str name);

/* Goes through the roots; false when all is as it was. What has changed is added to `changed`. */
bool watch_part_look(struct watch *watch, struct arena *arena, struct vec *changed);

/* True for a folder of another machine, whose changes the system does not tell. */
bool watch_part_is_remote(struct str folder);

#endif
