#include "render/theme/theme_handout.h"

#include "base/arena.h"
#include "base/fs.h"
#include "render/theme/theme_tokens.h"
#include "site/text.h"

/* What cannot be told is reported. */
static bool is_file(struct str path, struct diags *diags)
{
    enum fs_kind kind = fs_look(path);
    if (kind == FS_FAILED) {
        diag_add_unreadable(diags, path, false);
    }
    return kind == FS_FILE;
}

/* Paper is white: the light colours of the chain. False when they cannot be told; what the theme's
 * author has done wrong is reported with the theme, and what the machine has, here. */
static bool read_tokens(struct arena *arena, const struct str *folders, size_t count,
                        struct diags *diags, struct map *variables)
{
    struct arena scratch = {0};
    struct diags found;
    struct theme_tokens tokens = {0};
    diags_init(&found, arena);
    for (size_t i = 0; i < count; i++) {
        struct str path = path_join(arena, folders[i], STR("tema.yaml"));
        if (is_file(path, diags)) {
            theme_tokens_read(arena, &scratch, path, &found, &tokens);
        }
    }
    /* What is wrong with them is told where the theme is read. */
    diags_take_machine(diags, &found);
    arena_finish(&scratch);
    theme_tokens_variables(arena, &tokens, variables);
    return found.errors == 0;
}

/* The style sheets in a theme's folder tryck, in the order of their names. */
static struct vec read_sheets(struct arena *arena, struct str folder, struct diags *diags)
{
    struct vec entries = {0};
    struct vec sheets = {0};
    folder = path_join(arena, folder, STR("tryck"));
    struct fs_fault fault = {folder, true};
    enum fs_kind kind = fs_look(folder);
    if (kind == FS_FAILED ||
        (kind == FS_FOLDER && !fs_walk(arena, folder, FS_WALK_CONTENT, &entries, &fault))) {
        diag_add_unreadable(diags, fault.path, fault.folder);
    }
    const struct fs_entry *items = entries.items;
    for (size_t i = 0; i < entries.count; i++) {
        struct handout_text sheet = {.path = path_join(arena, folder, items[i].path)};
        bool wanted =
            items[i].kind == FS_FILE && !items[i].outside && str_ends(items[i].path, STR(".css"));
        if (wanted && text_load(arena, sheet.path, diags, &sheet.text)) {
            *(struct handout_text *)vec_push(&sheets, arena, sizeof sheet) = sheet;
        }
    }
    return sheets;
}

struct handout_theme theme_handout_load(struct arena *arena, const struct str *folders,
                                        size_t folder_count, struct diags *diags)
{
    struct handout_theme theme = {0};
    struct handout_folder *list = arena_array(arena, folder_count, sizeof *list);
    for (size_t i = 0; i < folder_count; i++) {
        struct str path = path_join(arena, folders[i], STR("tryck.yaml"));
        list[i] = (struct handout_folder){.path = folders[i], .settings_path = path};
        if (is_file(path, diags)) {
            list[i].settings = theme_tokens_open(arena, path, diags);
        }
        list[i].sheets = read_sheets(arena, folders[i], diags);
    }
    theme.folders = list;
    /* Sheets whose colours are not known would be blamed for it. */
    bool known = read_tokens(arena, folders, folder_count, diags, &theme.variables);
    theme.folder_count = known ? folder_count : 0;
    return theme;
}
