#include "base/watch.h"

#include "base/clock.h"
#include "base/fs.h"
#include "base/fs_part.h"
#include "base/heap.h"
#include "base/watch_part.h"

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

enum {
    EVENTS = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
             IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR,
    FOLDER_EVENTS = IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_Q_OVERFLOW | IN_UNMOUNT,
    DEEPEST = 64,
    MANY = 16 /* names: this is no single save */
};

/* Seconds without news until a change is over: of a save, of a file that somebody still writes to,
 * of very much at once; and until it is told whether it is over or not. */
#define QUIET 0.006
#define QUIET_WRITING 0.1
#define QUIET_MANY 0.15
#define LONGEST 3.0
#define MISSING_PAUSE 0.5

/* What is known of a name in a change. */
struct touched {
    struct str path;
    bool created;
    bool open; /* written to, and not closed */
};

/* A change on its way. */
struct burst {
    struct arena arena;
    struct map by_path; /* → struct touched */
    size_t open;
    bool unknown; /* more has happened than can be told */
};

struct watch *watch_start(int ending)
{
    struct watch *watch = heap_take(sizeof(*watch));
    watch->ending = ending;
    watch->inotify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    return watch;
}

static void stop_telling(struct watch *watch)
{
    if (watch->inotify >= 0) {
        close(watch->inotify);
    }
    watch->inotify = -1;
}

void watch_finish(struct watch *watch)
{
    stop_telling(watch);
    arena_finish(&watch->arena);
    arena_finish(&watch->before);
    heap_give(watch);
}

bool watch_polls(const struct watch *watch)
{
    return watch->inotify < 0;
}

/* --- which folders ---------------------------------------------------------------------------- */

/* Asks the system to tell of a folder. False when it has no room for more. */
static bool add_folder(struct watch *watch, struct str path, bool whole)
{
    char name[PATH_MAX];
    if (!fs_part_name(path.size == 0 ? STR(".") : path, name)) {
        return true;
    }
    int number = inotify_add_watch(watch->inotify, name, EVENTS);
    if (number < 0) {
        return errno != ENOSPC && errno != ENOMEM;
    }
    vec_add(&watch->folders, &watch->arena, struct watch_folder,
            (struct watch_folder){number, path, whole});
    return true;
}

static bool add_below(struct watch *watch, struct str path, size_t level);

/* True for a folder; links are not followed, for what they lead to inside the root
 * is met anyway. */
static bool is_folder(const struct dirent *item, struct str path)
{
    return item->d_type == DT_DIR ||
           (item->d_type == DT_UNKNOWN && fs_look_at_link(path) == FS_FOLDER);
}

static bool add_names(struct watch *watch, DIR *open_folder, struct str path, size_t level)
{
    const struct dirent *item;
    bool room = true;
    while (room && (item = readdir(open_folder)) != NULL) {
        struct str name = str_from(item->d_name);
        if (watch_part_ignores(name) || item->d_type == DT_REG) {
            continue;
        }
        struct str below = path_join(&watch->arena, path, name);
        if (is_folder(item, below)) {
            room = add_below(watch, below, level + 1);
        }
    }
    return room;
}

/* The folder and all below it: it is told of before it is read, so that what comes meanwhile
 * is not missed. */
static bool add_below(struct watch *watch, struct str path, size_t level)
{
    if (level == DEEPEST) {
        return true;
    }
    if (!add_folder(watch, path, true)) {
        return false;
    }
    int descriptor = fs_part_open_folder(path);
    DIR *open_folder = descriptor >= 0 ? fdopendir(descriptor) : NULL;
    if (open_folder == NULL) {
        return descriptor < 0 || fs_part_close(descriptor, true);
    }
    bool room = add_names(watch, open_folder, path, level);
    closedir(open_folder);
    return room;
}

static int compare_folders(const void *left, const void *right)
{
    const struct watch_folder *a = left;
    const struct watch_folder *b = right;
    int order = (a->number > b->number) - (a->number < b->number);
    return order != 0 ? order : (int)b->whole - (int)a->whole;
}

static const struct watch_folder *find_folder(const struct watch *watch, int number)
{
    const struct watch_folder *items = watch->folders.items;
    size_t from = 0;
    size_t to = watch->folders.count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (items[middle].number < number) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return from < watch->folders.count && items[from].number == number ? &items[from] : NULL;
}

/* The roots as they are now. What was known of one that is gone stays: it may come back. */
static void set_roots(struct watch *watch, const struct str *folders, size_t count)
{
    struct arena old = watch->arena;
    struct vec known = watch->roots;
    const struct watch_root *before = known.items;
    watch->arena = (struct arena){0};
    watch->roots = (struct vec){0};
    watch->folders = (struct vec){0};
    for (size_t i = 0; i < count; i++) {
        struct watch_root root = {.path = str_copy(&watch->arena, folders[i])};
        root.there = fs_look(root.path) == FS_FOLDER;
        if (!root.there || !fs_real(&watch->arena, root.path, &root.real)) {
            for (size_t b = 0; b < known.count; b++) {
                bool same = str_equal(before[b].path, root.path);
                root.real = same ? str_copy(&watch->arena, before[b].real) : root.real;
            }
        }
        vec_add(&watch->roots, &watch->arena, struct watch_root, root);
    }
    arena_finish(&old);
}

/* Lets the system tell of all folders; false when it cannot. */
static bool tell_all(struct watch *watch)
{
    const struct watch_root *roots = watch->roots.items;
    for (size_t r = 0; r < watch->roots.count; r++) {
        bool above =
            roots[r].real.size == 0 || add_folder(watch, path_folder(roots[r].real), false);
        if (!above || watch_part_is_remote(roots[r].path) ||
            (roots[r].there && !add_below(watch, roots[r].path, 0))) {
            return false;
        }
    }
    if (watch->folders.count > 0) {
        qsort(watch->folders.items, watch->folders.count, sizeof(struct watch_folder),
              compare_folders);
    }
    return true;
}

static bool has_roots(const struct watch *watch, const struct str *folders, size_t count)
{
    const struct watch_root *roots = watch->roots.items;
    bool same = watch->roots.count == count;
    for (size_t i = 0; same && i < count; i++) {
        same = str_equal(roots[i].path, folders[i]) && roots[i].there;
    }
    return same;
}

void watch_follow(struct watch *watch, const struct str *folders, size_t count)
{
    if (!watch->stale && has_roots(watch, folders, count)) {
        return;
    }
    set_roots(watch, folders, count);
    watch->stale = false;
    if (watch->inotify >= 0 && !tell_all(watch)) {
        stop_telling(watch);
    }
    if (watch->inotify < 0) {
        struct arena scratch = {0};
        struct vec unused = {0};
        watch_part_look(watch, &scratch, &unused);
        arena_finish(&scratch);
    }
}

/* --- what happens ----------------------------------------------------------------------------- */

/* The path that an event is about; empty when it is nobody's business. */
static struct str path_of(const struct watch *watch, struct arena *arena,
                          const struct inotify_event *event)
{
    const struct watch_folder *folder = find_folder(watch, event->wd);
    struct str name = event->len > 0 ? str_from(event->name) : (struct str){0};
    if (folder == NULL || name.size == 0 || watch_part_ignores(name)) {
        return (struct str){0};
    }
    struct str path = path_join(arena, folder->path, name);
    if (folder->whole) {
        return path;
    }
    const struct watch_root *roots = watch->roots.items;
    for (size_t r = 0; r < watch->roots.count; r++) {
        if (str_equal(roots[r].real, path)) {
            return roots[r].path.size > 0 ? roots[r].path : STR(".");
        }
    }
    return (struct str){0};
}

static void note_touch(struct burst *burst, struct str path, uint32_t mask)
{
    struct touched *touched = map_get(&burst->by_path, path);
    if (touched == NULL) {
        touched = arena_alloc(&burst->arena, sizeof(*touched));
        touched->path = path;
        map_set(&burst->by_path, &burst->arena, path, touched);
        touched->created = (mask & (IN_CREATE | IN_MOVED_TO)) != 0;
    }
    bool writing = (mask & IN_MODIFY) != 0;
    bool done = (mask & (IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM)) != 0;
    if (writing && !touched->open) {
        burst->open++;
    } else if (done && touched->open) {
        burst->open--;
    }
    touched->open = !done && (touched->open || writing);
}

static void take_event(struct watch *watch, struct burst *burst, const struct inotify_event *event)
{
    bool of_folder = (event->mask & (IN_ISDIR | FOLDER_EVENTS)) != 0;
    burst->unknown = burst->unknown || (event->mask & (IN_Q_OVERFLOW | IN_UNMOUNT)) != 0;
    struct str path = path_of(watch, &burst->arena, event);
    if (path.size > 0) {
        note_touch(burst, path, event->mask);
    }
    const struct watch_folder *folder = find_folder(watch, event->wd);
    bool ours = folder != NULL && (folder->whole || path.size > 0);
    watch->stale = watch->stale || (of_folder && (ours || event->wd < 0));
    if (folder == NULL && event->wd >= 0 && (event->mask & IN_IGNORED) == 0) {
        inotify_rm_watch(watch->inotify, event->wd); /* it was moved out of here */
    }
}

/* Takes all that has happened by now. */
static void take_events(struct watch *watch, struct burst *burst)
{
    enum { ROOM = 64 * 1024 };
    char *bytes = arena_alloc(&burst->arena, ROOM);
    ssize_t size;
    while ((size = read(watch->inotify, bytes, ROOM)) > 0) {
        for (ssize_t at = 0; at < size;) {
            struct inotify_event head;
            memcpy(&head, bytes + at, sizeof(head));
            take_event(watch, burst, (const struct inotify_event *)(const void *)(bytes + at));
            at += (ssize_t)(sizeof(head) + head.len);
        }
    }
}

static bool has_events(const struct watch *watch, double seconds)
{
    struct pollfd waited = {.fd = watch->inotify, .events = POLLIN};
    return poll(&waited, 1, (int)(seconds * 1000.0)) > 0;
}

/* Takes what follows upon the first events, until it is over. */
static void settle(struct watch *watch, struct burst *burst)
{
    double start = clock_seconds();
    do {
        take_events(watch, burst);
        double quiet = burst->open > 0               ? QUIET_WRITING
                       : burst->by_path.count > MANY ? QUIET_MANY
                                                     : QUIET;
        if (!has_events(watch, quiet)) {
            return;
        }
    } while (clock_seconds() - start < LONGEST);
}

/* What is left of a change: a file that came and went in it never was. */
static bool tell(const struct burst *burst, struct arena *arena, struct vec *changed)
{
    for (size_t i = 0; i < burst->by_path.count; i++) {
        const struct touched *touched = burst->by_path.entries[i].value;
        if (!touched->created || fs_look_at_link(touched->path) != FS_NOTHING) {
            vec_add(changed, arena, struct str, str_copy(arena, touched->path));
        }
    }
    return changed->count > 0 || burst->unknown;
}

static bool root_is_back(const struct watch *watch)
{
    const struct watch_root *roots = watch->roots.items;
    for (size_t r = 0; r < watch->roots.count; r++) {
        if (!roots[r].there && fs_look(roots[r].path) == FS_FOLDER) {
            return true;
        }
    }
    return false;
}

static bool lacks_root(const struct watch *watch)
{
    const struct watch_root *roots = watch->roots.items;
    bool lacks = false;
    for (size_t r = 0; r < watch->roots.count; r++) {
        lacks = lacks || !roots[r].there;
    }
    return lacks;
}

/* Waits for the system to tell. False when it was nothing that counts. */
static bool wait_told(struct watch *watch, struct arena *arena, struct vec *changed, bool *ended)
{
    struct pollfd waited[] = {{.fd = watch->ending, .events = POLLIN},
                              {.fd = watch->inotify, .events = POLLIN}};
    int timeout = lacks_root(watch) ? (int)(MISSING_PAUSE * 1000.0) : -1;
    int ready = poll(waited, countof(waited), timeout);
    *ended = waited[0].revents != 0;
    if (*ended || ready <= 0) {
        return !*ended && root_is_back(watch);
    }
    struct burst burst = {0};
    settle(watch, &burst);
    bool told = tell(&burst, arena, changed);
    arena_finish(&burst.arena);
    return told;
}

/* Goes through the folders until something has changed, and then until nothing more does. */
static bool wait_looking(struct watch *watch, struct arena *arena, struct vec *changed, bool *ended)
{
    struct pollfd waited = {.fd = watch->ending, .events = POLLIN};
    *ended = poll(&waited, 1, (int)(watch->pause * 1000.0)) > 0;
    if (*ended || !watch_part_look(watch, arena, changed)) {
        return false;
    }
    double start = clock_seconds();
    struct arena scratch = {0};
    struct vec more = {0};
    do {
        more.count = 0;
        *ended = poll(&waited, 1, (int)(QUIET_MANY * 1000.0)) > 0;
    } while (!*ended && watch_part_look(watch, &scratch, &more) &&
             clock_seconds() - start < LONGEST);
    arena_finish(&scratch);
    return !*ended;
}

enum watch_answer watch_wait(struct watch *watch, struct arena *arena, struct vec *changed)
{
    bool ended = false;
    while (!ended) {
        bool told = watch_polls(watch) ? wait_looking(watch, arena, changed, &ended)
                                       : wait_told(watch, arena, changed, &ended);
        if (told) {
            return WATCH_CHANGED;
        }
    }
    return WATCH_ENDED;
}

bool watch_pending(const struct watch *watch)
{
    struct pollfd ending = {.fd = watch->ending, .events = POLLIN};
    return poll(&ending, 1, 0) > 0 || (!watch_polls(watch) && has_events(watch, 0));
}
