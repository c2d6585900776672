#include "render/changes/changes_path.h"

#include "base/arena.h"

struct str changes_path(struct arena *arena, struct str edition, struct str next, struct str ending)
{
    return str_concat(arena, STR("andringar/"), edition, STR("--"),
                      next.size > 0 ? next : STR("nu"), ending);
}
