#include "pipeline/output.h"

#include "base/arena.h"
#include "base/fs.h"

bool output_check(struct arena *arena, struct str site, struct str output, struct diags *diags)
{
    struct place place = {.path = output};
    if (fs_look_at_link(output) == FS_NOTHING && fs_look_at_link(path_folder(output)) != FS_FILE) {
        return true;
    }
    enum fs_kind kind = fs_look(output);
    if (kind == FS_FAILED) {
        diag_add_unreadable(diags, output, true);
        return false;
    }
    if (kind != FS_FOLDER) {
        diag_tell(diags, RULE_OUTPUT_NO_FOLDER, place, output);
        return false;
    }
    struct str inner;
    struct str outer;
    bool around = fs_real(arena, site, &inner) && fs_real(arena, output, &outer) &&
                  path_is_inside(inner, outer);
    if (around) {
        diag_tell(diags, RULE_OUTPUT_AROUND_SITE, place, site, output);
    }
    return !around;
}
