#include "pipeline/stage.h"

#include "base/arena.h"
#include "base/fs.h"
#include "pipeline/manifest.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

enum { STATE_LIMIT = 4096, SHARED_LIMIT = 64 * 1024 * 1024 };

static struct str beside(struct arena *arena, struct str target, const char *ending)
{
    struct str folder = path_folder(target);
    struct str parts[] = {
        folder,           folder.size > 0 && !str_ends(folder, STR("/")) ? STR("/") : STR(""),
        STR("."),         path_name(target),
        STR(".malbild-"), str_from(ending)};
    return str_join(arena, parts, countof(parts));
}

static void machine_fault(struct diags *diags, struct str path)
{
    struct str args[] = {path, str_from(strerror(errno))};
    diag_add(diags, RULE_WRITE_FAILED, (struct place){.path = path}, args, countof(args));
}

/* A folder may be replaced when it was made by us, as its manifest tells. Other programs write a
 * manifest.json too, so the name alone is not enough. */
static bool has_our_manifest(struct arena *arena, struct str target)
{
    struct str parts[] = {target, STR("/manifest.json")};
    struct str start;
    struct str sign = STR(MANIFEST_SIGN);
    return fs_read_start(arena, str_join(arena, parts, countof(parts)), sign.size, &start) &&
           str_equal(start, sign);
}

static bool is_replaceable(struct arena *arena, struct str target)
{
    return fs_is_empty_folder(target) || (fs_is_folder(target) && has_our_manifest(arena, target));
}

static struct str without_slashes(struct str target)
{
    while (target.size > 1 && str_ends(target, STR("/"))) {
        target = str_slice(target, 0, target.size - 1);
    }
    return target;
}

struct str stage_kept_path(struct arena *arena, struct str target)
{
    return beside(arena, without_slashes(target), "utgavor");
}

enum stage_opening stage_open(struct arena *arena, struct str target, struct diags *diags,
                              struct stage *stage)
{
    target = without_slashes(target);
    *stage = (struct stage){.target = target,
                            .fresh = beside(arena, target, "new"),
                            .lock_path = beside(arena, target, "lock"),
                            .state_path = beside(arena, target, "state")};
    stage->has_old = fs_is_folder(target);
    if ((stage->has_old || fs_is_file(target)) && !is_replaceable(arena, target)) {
        diag_add(diags, RULE_OUTPUT_NOT_OURS, (struct place){.path = target}, &target, 1);
        return STAGE_REFUSED;
    }
    stage->lock = fs_lock(stage->lock_path);
    if (stage->lock < 0 && errno == EWOULDBLOCK) {
        diag_add(diags, RULE_OUTPUT_BUSY, (struct place){.path = target}, &target, 1);
        return STAGE_REFUSED;
    }
    if (stage->lock < 0) {
        machine_fault(diags, stage->lock_path);
        return STAGE_FAILED;
    }
    if (!fs_remove_tree(stage->fresh)) {
        machine_fault(diags, stage->fresh);
        fs_unlock(stage->lock);
        return STAGE_FAILED;
    }
    return STAGE_OPEN;
}

static struct str inside(struct arena *scratch, struct str folder, struct str path)
{
    struct str parts[] = {folder, STR("/"), path};
    return str_join(scratch, parts, countof(parts));
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

/* Describes the files of a folder by path, size and time: enough to notice that someone touched them. */
static bool describe_tree(struct arena *scratch, struct str folder, struct sha256 *description,
                          size_t *count)
{
    struct vec entries = {0};
    /* .htaccess begins with a dot, so the walk does not list it; the manifest vouches for it. */
    if (!fs_walk(scratch, folder, false, &entries)) {
        return false;
    }
    const struct fs_entry *items = entries.items;
    struct sha256_state *state = sha256_create(scratch);
    for (size_t i = 0; i < entries.count; i++) {
        sha256_feed(state, items[i].path);
        sha256_feed(state, str_format(scratch, "\n%" PRIu64 " %" PRId64 "\n", items[i].size,
                                      items[i].mtime_ns));
    }
    *description = sha256_finish(state);
    *count = entries.count;
    return true;
}

bool stage_describe(const struct stage *stage, struct arena *scratch, struct str folder,
                    struct sha256 *description)
{
    size_t count;
    struct str path = inside(scratch, stage->target, folder);
    return fs_is_folder(path) && describe_tree(scratch, path, description, &count);
}

static struct str state_text(struct arena *scratch, struct str fingerprint,
                             const struct sha256 *tree)
{
    return str_format(scratch, "malbild 1\n%.*s\n%s\n", (int)fingerprint.size, fingerprint.data,
                      tree->hex);
}

bool stage_is_current(struct stage *stage, struct arena *scratch, struct str fingerprint,
                      struct str *note)
{
    struct str state;
    struct sha256 tree;
    size_t count;
    if (!stage->has_old || fingerprint.size == 0 ||
        !fs_read(scratch, stage->state_path, STATE_LIMIT, &state) ||
        !describe_tree(scratch, stage->target, &tree, &count)) {
        return false;
    }
    struct str expected = state_text(scratch, fingerprint, &tree);
    *note = str_trim(str_slice(state, expected.size, state.size));
    return str_starts(state, expected);
}

static void note_state(struct stage *stage, struct arena *scratch, struct str fingerprint,
                       struct str note)
{
    struct sha256 tree;
    size_t count;
    bool noted = fingerprint.size > 0 && describe_tree(scratch, stage->target, &tree, &count);
    if (noted) {
        struct str parts[] = {state_text(scratch, fingerprint, &tree), note, STR("\n")};
        noted = fs_write_atomic(stage->state_path, str_join(scratch, parts, countof(parts)));
    }
    /* The state only saves work next time, so failing to note it is no failure; a stale one would be. */
    if (!noted) {
        fs_remove_tree(stage->state_path);
    }
}

static bool same_as_old(struct stage *stage, struct arena *scratch)
{
    struct sha256 unused;
    size_t old_count;
    size_t fresh_count;
    return stage->has_old && atomic_load(&stage->written) == 0 &&
           describe_tree(scratch, stage->target, &unused, &old_count) &&
           describe_tree(scratch, stage->fresh, &unused, &fresh_count) && old_count == fresh_count;
}

bool stage_commit(struct stage *stage, struct arena *scratch, struct str fingerprint,
                  struct str note, struct diags *diags, bool *changed)
{
    *changed = !same_as_old(stage, scratch);
    if (*changed && !fs_swap(stage->fresh, stage->target)) {
        machine_fault(diags, stage->target);
        stage_abandon(stage);
        return false;
    }
    /* Now `fresh` names the old folder, or a new one that was not needed. */
    fs_remove_tree(stage->fresh);
    note_state(stage, scratch, fingerprint, note);
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
