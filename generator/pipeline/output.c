#include "pipeline/output.h"

#include "base/arena.h"
#include "base/fs.h"

bool output_check(struct arena *arena, struct str site, struct str output, struct diags *diags)
{
    struct place place = {.path = output};
    if (!fs_is_there(output)) {
        return true;
    }
    if (!fs_is_folder(output)) {
        diag_add(diags, RULE_OUTPUT_NO_FOLDER, place, &output, 1);
        return false;
    }
    struct str inner;
    struct str outer;
    bool around = fs_real(arena, site, &inner) && fs_real(arena, output, &outer) &&
                  fs_is_inside(inner, outer);
    if (around) {
        struct str args[] = {site, output};
        diag_add(diags, RULE_OUTPUT_AROUND_SITE, place, args, countof(args));
    }
    return !around;
}
