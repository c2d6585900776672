/* Taking an output folder, and putting right what was interrupted. Part of stage. */
#include "base/arena.h"
#include "base/fs.h"
#include "pipeline/manifest.h"
#include "pipeline/stage.h"

#include <errno.h>

static struct str beside(struct arena *arena, struct str target, const char *ending)
{
    struct str folder = path_folder(target);
    return str_concat(arena, folder,
                      folder.size > 0 && !str_ends(folder, STR("/")) ? STR("/") : STR(""), STR("."),
                      path_name(target), STR(".malbild-"), str_from(ending));
}

static struct str without_slashes(struct str target)
{
    while (target.size > 1 && str_ends(target, STR("/"))) {
        target = str_slice(target, 0, target.size - 1);
    }
    return target;
}

struct str stage_state_path(struct arena *arena, struct str target)
{
    return beside(arena, without_slashes(target), "state");
}

/* All the names. A link to a folder stays a link: the site is built where it leads. */
static bool name_all(struct arena *arena, struct str target, struct diags *diags,
                     struct stage *stage)
{
    target = without_slashes(target);
    bool link = fs_look_at_link(target) == FS_LINK && fs_look(target) == FS_FOLDER;
    if (link && !fs_real(arena, target, &target)) {
        diag_add_unreadable(diags, target, true);
        return false;
    }
    *stage = (struct stage){.target = target,
                            .fresh = beside(arena, target, "new"),
                            .aside = beside(arena, target, "old"),
                            .lock_path = beside(arena, target, "lock"),
                            .state_path = beside(arena, target, "state")};
    return true;
}

/* --- whether something may be built there ----------------------------------------------------- */

static bool refuse(struct diags *diags, enum rule rule, struct str target)
{
    diag_tell(diags, rule, ((struct place){.path = target}), target);
    return false;
}

static bool judge_answer(struct arena *arena, struct str target, enum made_answer answer,
                         struct diags *diags)
{
    if (answer == MADE_FAILED) {
        diag_add_unreadable(diags, path_join(arena, target, STR(MANIFEST_NAME)), false);
        return false;
    }
    return answer == MADE_KNOWN || refuse(diags, RULE_OUTPUT_NOT_OURS, target);
}

/* A folder may be replaced when it is empty or was made by us. */
static bool judge(struct arena *arena, struct diags *diags, struct stage *stage)
{
    struct str target = stage->target;
    enum fs_kind kind = fs_look_at_link(target);
    bool empty = false;
    stage->has_old = kind == FS_FOLDER;
    if (kind == FS_FAILED || (stage->has_old && !fs_is_empty(target, &empty))) {
        diag_add_unreadable(diags, target, true);
        return false;
    }
    if (kind == FS_NOTHING || empty) {
        return true;
    }
    return stage->has_old ? judge_answer(arena, target, made_ask(arena, target), diags)
                          : refuse(diags, RULE_OUTPUT_NOT_OURS, target);
}

bool stage_read_old(struct stage *stage, struct arena *arena, struct diags *diags)
{
    bool empty = true;
    if (stage->has_old && !fs_is_empty(stage->target, &empty)) {
        diag_add_unreadable(diags, stage->target, true);
        return false;
    }
    return empty ||
           judge_answer(arena, stage->target, made_read(arena, stage->target, &stage->made), diags);
}

/* --- taking it -------------------------------------------------------------------------------- */

static bool take_lock(struct diags *diags, struct stage *stage)
{
    stage->lock = fs_lock(stage->lock_path);
    if (stage->lock >= 0) {
        return true;
    }
    if (errno == EWOULDBLOCK) {
        return refuse(diags, RULE_OUTPUT_BUSY, stage->target);
    }
    diag_add_unwritable(diags, stage->lock_path);
    return false;
}

/* What an interrupted build left: notes that were being written, the old folder, and
 * the new one. */
static bool sweep(struct arena *arena, struct diags *diags, const struct stage *stage)
{
    struct str folder = path_folder(stage->target);
    fs_sweep(folder, path_name(stage->state_path));
    /* Earlier programs kept their notes on editions apart. */
    const struct str left[] = {stage->aside, stage->fresh, beside(arena, stage->target, "utgavor")};
    for (size_t i = 0; i < countof(left); i++) {
        if (!fs_remove_tree(left[i])) {
            diag_add_unwritable(diags, left[i]);
            return false;
        }
    }
    return true;
}

/* A site that a power failure left beside its place. */
static bool put_back(struct diags *diags, const struct stage *stage)
{
    if (!fs_restore(stage->target, stage->aside)) {
        diag_add_unwritable(diags, stage->aside);
        return false;
    }
    return true;
}

bool stage_open(struct arena *arena, struct str target, struct diags *diags, struct stage *stage)
{
    if (!name_all(arena, target, diags, stage) || !judge(arena, diags, stage) ||
        !take_lock(diags, stage)) {
        return false;
    }
    /* Only now does nobody else build there. */
    bool open = put_back(diags, stage) && judge(arena, diags, stage) && sweep(arena, diags, stage);
    if (!open) {
        fs_unlock(stage->lock);
    }
    return open;
}

bool stage_restore(struct arena *arena, struct str target, struct diags *diags)
{
    struct stage stage;
    if (!name_all(arena, target, diags, &stage)) {
        return false;
    }
    if (fs_look_at_link(stage.aside) == FS_NOTHING) {
        return true;
    }
    stage.lock = fs_lock(stage.lock_path);
    if (stage.lock < 0) {
        bool busy = errno == EWOULDBLOCK; /* a build is at it */
        if (!busy) {
            diag_add_unwritable(diags, stage.lock_path);
        }
        return busy;
    }
    bool restored = put_back(diags, &stage);
    fs_unlock(stage.lock);
    return restored;
}
