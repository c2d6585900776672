#include "layout/setup_file.h"

#include "base/fs.h"

#include <errno.h>

bool setup_file_nearest(const struct setup_file *file, struct str name, struct place place,
                        size_t limit, struct str *path, struct str *bytes)
{
    for (size_t i = file->folder_count; i-- > 0;) {
        *path = str_concat(file->arena, file->folders[i], STR("/tryck/"), name);
        if (fs_read(file->arena, *path, limit, bytes)) {
            return true;
        }
        if (fs_is_machine(errno)) {
            diag_add_unreadable(file->diags, *path, false);
            return false;
        }
        if (!fs_is_missing(errno)) {
            break;
        }
    }
    diag_tell(file->diags, RULE_HANDOUT_FILE, place, name);
    return false;
}
