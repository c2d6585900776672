/* Unit tests of base/watch: what is told of changes, by the system and without it. */
#include "test.h"

#include "base/arena.h"
#include "base/fs.h"
#include "base/watch.h"
#include "base/watch_part.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TOO_MANY = 20000 }; /* events: more than a queue holds (16,384) */

struct watched {
    struct arena arena;
    struct watch *watch;
    struct str folder;
    int ending[2];
    char name[32];
};

static struct str path(struct watched *watched, const char *name)
{
    return path_join(&watched->arena, watched->folder, str_from(name));
}

static void put(struct watched *watched, const char *name, const char *text)
{
    CHECK(fs_write(path(watched, name), str_from(text)));
}

static void start(struct watched *watched, bool told)
{
    *watched = (struct watched){.name = "/tmp/test_watch.XXXXXX"};
    CHECK(mkdtemp(watched->name) != NULL && pipe(watched->ending) == 0);
    watched->folder = path_join(&watched->arena, str_from(watched->name), STR("sajt"));
    put(watched, "om.md", "x");
    put(watched, "mapp/sida.md", "x");
    watched->watch = watch_start(watched->ending[0]);
    if (!told) {
        close(watched->watch->inotify);
        watched->watch->inotify = -1;
    }
    watch_follow(watched->watch, &watched->folder, 1);
    CHECK(watch_polls(watched->watch) == !told);
}

static void finish(struct watched *watched)
{
    watch_finish(watched->watch);
    close(watched->ending[0]);
    close(watched->ending[1]);
    CHECK(fs_remove_tree(str_from(watched->name)));
    arena_finish(&watched->arena);
}

/* Waits for the next change; `wanted` is the paths of it with spaces between, NULL when that
 * does not matter. */
static void expect(struct watched *watched, const char *wanted)
{
    struct vec changed = {0};
    CHECK(watch_wait(watched->watch, &watched->arena, &changed) == WATCH_CHANGED);
    watch_follow(watched->watch, &watched->folder, 1);
    struct str all = {0};
    const struct str *names = changed.items;
    for (size_t i = 0; i < changed.count; i++) {
        struct str below = str_slice(names[i], watched->folder.size + 1, names[i].size);
        all = str_concat(&watched->arena, all, i > 0 ? STR(" ") : STR(""), below);
    }
    if (wanted != NULL) {
        CHECK_STR(all, str_from(wanted));
    }
}

static void check_files(struct watched *watched)
{
    put(watched, "om.md", "annat");
    expect(watched, "om.md");
    put(watched, "mapp/.sida.md.swp", "x");
    put(watched, "mapp/sida.md~", "x");
    put(watched, "mapp/sida.md", "annat");
    expect(watched, "mapp/sida.md");
    /* As editors save: a new file takes the place of the old. */
    CHECK(fs_write_atomic(path(watched, "om.md"), STR("ett tredje")));
    expect(watched, "om.md");
    CHECK(rename(path(watched, "om.md").data, path(watched, "ny.md").data) == 0);
    expect(watched, NULL);
    CHECK(fs_remove_tree(path(watched, "ny.md")));
    expect(watched, "ny.md");
}

static void check_folders(struct watched *watched)
{
    put(watched, "a/b/c.md", "x");
    expect(watched, NULL);
    put(watched, "a/b/c.md", "annat");
    expect(watched, "a/b/c.md");
    struct str away = path_join(&watched->arena, str_from(watched->name), STR("undan"));
    CHECK(rename(watched->folder.data, away.data) == 0);
    expect(watched, NULL);
    CHECK(rename(away.data, watched->folder.data) == 0);
    expect(watched, NULL);
    put(watched, "a/b/c.md", "ett tredje");
    expect(watched, "a/b/c.md");
}

/* A file that comes and goes in one change never was. */
static void check_passing(struct watched *watched)
{
    put(watched, "kort.md", "x");
    CHECK(fs_remove_tree(path(watched, "kort.md")));
    put(watched, "mapp/sida.md", "x");
    expect(watched, "mapp/sida.md");
    CHECK(!watch_pending(watched->watch));
    put(watched, "mapp/sida.md", "y");
    CHECK(watch_pending(watched->watch));
    expect(watched, "mapp/sida.md");
}

static void check_overflow(struct watched *watched)
{
    put(watched, "mapp/1.md", "x");
    put(watched, "mapp/2.md", "x");
    for (int i = 0; i < TOO_MANY; i++) { /* the same twice in a row would be one */
        CHECK(chmod(path(watched, i % 2 == 0 ? "mapp/1.md" : "mapp/2.md").data, 0600) == 0);
    }
    expect(watched, NULL);
    put(watched, "mapp/1.md", "annat");
    expect(watched, "mapp/1.md");
}

static void check_end(struct watched *watched)
{
    struct vec changed = {0};
    CHECK(write(watched->ending[1], "x", 1) == 1);
    CHECK(watch_wait(watched->watch, &watched->arena, &changed) == WATCH_ENDED);
}

int main(void)
{
    struct watched watched;
    start(&watched, true);
    check_files(&watched);
    check_folders(&watched);
    check_passing(&watched);
    check_overflow(&watched);
    check_end(&watched);
    finish(&watched);
    start(&watched, false);
    check_files(&watched);
    check_folders(&watched);
    check_end(&watched);
    finish(&watched);
    return 0;
}
