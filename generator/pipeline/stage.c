#include "pipeline/stage.h"

#include "base/arena.h"
#include "base/fs.h"
#include "pipeline/foreign.h"

#include <errno.h>

enum { SHARED_LIMIT = 64 * 1024 * 1024 };

static struct str inside(struct arena *scratch, struct str folder, struct str path)
{
    return str_concat(scratch, folder, STR("/"), path);
}

bool stage_put(struct stage *stage, struct arena *scratch, struct str path, struct str content)
{
    struct str fresh = inside(scratch, stage->fresh, path);
    if (stage->has_old) {
        struct str old = inside(scratch, stage->target, path);
        if (fs_same(old, content)) {
            return fs_link(old, fresh);
        }
    }
    atomic_fetch_add(&stage->written, 1);
    return fs_write(fresh, content);
}

bool stage_keep(struct stage *stage, struct arena *scratch, struct str path)
{
    return fs_link(inside(scratch, stage->target, path), inside(scratch, stage->fresh, path));
}

bool stage_share(struct stage *stage, struct arena *scratch, struct str there, struct str path)
{
    struct str source = inside(scratch, stage->fresh, there);
    struct str old = inside(scratch, stage->target, path);
    struct str content;
    bool same = stage->has_old &&
                (fs_is_linked(old, source) ||
                 (fs_read(scratch, source, SHARED_LIMIT, &content) && fs_same(old, content)));
    atomic_fetch_add(&stage->written, same ? 0 : 1);
    return fs_link(same ? old : source, inside(scratch, stage->fresh, path));
}

enum { SETTINGS_LIMIT = 1024 * 1024 }; /* bytes of .htaccess */

/* Describes the files of a folder by path, size and time: enough to notice that
 * someone touched them. */
static void read_tree(struct arena *arena, struct str folder, struct stage_tree *tree)
{
    struct arena scratch = {0};
    *tree = (struct stage_tree){0};
    tree->known = fs_walk(arena, folder, FS_WALK_SHOWN, &tree->entries, NULL);
    const struct fs_entry *items = tree->entries.items;
    struct sha256_state *state = sha256_create(&scratch);
    for (size_t i = 0; i < tree->entries.count; i++) {
        const int64_t stamp[] = {(int64_t)items[i].size, items[i].mtime_ns};
        sha256_feed(state, items[i].path);
        sha256_feed(state, STR("\n"));
        sha256_feed(state, (struct str){(const char *)stamp, sizeof(stamp)});
    }
    /* The walk lists no hidden files, most of which are others'. This one is ours. */
    struct str settings;
    if (fs_read(&scratch, path_join(&scratch, folder, STR(".htaccess")), SETTINGS_LIMIT,
                &settings)) {
        sha256_feed(state, settings);
    }
    tree->hash = sha256_finish(state);
    arena_finish(&scratch);
}

bool stage_describe(const struct stage *stage, struct arena *scratch, struct str folder,
                    struct sha256 *description)
{
    struct str path = inside(scratch, stage->target, folder);
    struct stage_tree tree = {0};
    if (fs_look(path) == FS_FOLDER) {
        read_tree(scratch, path, &tree);
    }
    *description = tree.hash;
    return tree.known;
}

void stage_read_tree(const struct stage *stage, struct arena *arena, struct stage_tree *tree)
{
    *tree = (struct stage_tree){0};
    if (fs_look(stage->target) == FS_FOLDER) {
        read_tree(arena, stage->target, tree);
    }
}

/* All that must be done before and at the exchange; false after a report. */
static bool exchange(struct stage *stage, struct arena *scratch, struct diags *diags)
{
    struct str trouble = stage->fresh;
    if (stage->has_old &&
        !foreign_carry(scratch, &stage->made, stage->target, stage->fresh, diags)) {
        return false;
    }
    bool ready = (!stage->has_old || fs_same_permissions(stage->target, stage->fresh)) &&
                 fs_sync_tree(stage->fresh);
    if (ready) {
        trouble = stage->target;
        ready = fs_swap(stage->fresh, stage->target, stage->aside);
    }
    if (!ready) {
        diag_add_unwritable(diags, trouble);
    }
    return ready;
}

/* Now the new site is there. The old one is not removed until that is certain. */
static bool settle(struct stage *stage, struct arena *scratch, struct diags *diags)
{
    if (!fs_sync_folder(path_folder(stage->target))) {
        diag_add_unwritable(diags, stage->target);
        return false;
    }
    return !stage->has_old ||
           foreign_carry_late(scratch, &stage->made, stage->fresh, stage->target, diags);
}

bool stage_commit(struct stage *stage, struct arena *scratch, struct diags *diags, bool *changed,
                  bool *whole)
{
    /* The manifest is among what is written, so then no file is missing either. */
    *changed = !stage->has_old || atomic_load(&stage->written) > 0;
    if (*changed && !exchange(stage, scratch, diags)) {
        stage_abandon(stage);
        return false;
    }
    *whole = !*changed || settle(stage, scratch, diags);
    /* Now `fresh` names the old folder, or a new one that was not needed. */
    if (*whole && !fs_remove_tree(stage->fresh)) {
        diag_add_unwritable(diags, stage->fresh);
        *whole = false;
    }
    return true;
}

void stage_close(struct stage *stage)
{
    fs_unlock(stage->lock);
}

void stage_abandon(struct stage *stage)
{
    fs_remove_tree(stage->fresh);
    fs_unlock(stage->lock);
}
