#include "site/load.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/text/utf8.h"
#include "site/active_file.h"
#include "site/captions.h"
#include "site/config.h"
#include "site/file_kind.h"
#include "site/frozen.h"
#include "site/ours.h"
#include "site/picture.h"
#include "site/text.h"

#include <stdlib.h>
#include <string.h>

/* The name that links use: a Mac may store å as a and a ring, while people type one letter. */
static struct str composed(struct arena *arena, struct str path)
{
    return utf8_valid(path) == path.size ? utf8_compose(arena, path) : path;
}

static void add_asset(struct arena *arena, struct arena *scratch, struct site *site,
                      const struct site_file *file, struct diags *diags)
{
    if (file->size > ASSET_LIMIT) {
        struct str limit = STR("50 MiB");
        diag_tell(diags, RULE_FILE_TOO_LARGE, ((struct place){.path = file->source}), limit);
        return;
    }
    struct asset *asset = vec_push(&site->assets, arena, sizeof(*asset));
    *asset = (struct asset){.path = file->path,
                            .source = file->source,
                            .size = file->size,
                            .mtime_ns = file->mtime_ns,
                            .ctime_ns = file->ctime_ns};
    if (file_kind(file->path) == FILE_PICTURE) {
        picture_inspect(scratch, file->path, file->source, diags, &asset->image);
    }
    if (path_has_extension(file->path, "vtt")) {
        captions_inspect(scratch, file->path, file->source, diags);
    }
}

/* What a forge shows to those who work with the site is nothing for its readers. */
static bool is_for_makers(struct str path)
{
    return str_equal(path, STR("README.md"));
}

bool site_is_content(const struct config *config, struct str path)
{
    enum file_kind kind = file_kind(path);
    bool elsewhere = str_starts(path, STR("teman/")) || str_starts(path, STR(FROZEN_FOLDER "/"));
    return !elsewhere && !is_for_makers(path) && kind != FILE_LEFTOVER &&
           (kind != FILE_MISNAMED || config_lets_through(config, path));
}

/* A source to parse, or an asset to copy; the settings and types are read on their own. */
static void add_file(struct arena *arena, struct arena *scratch, struct site *site,
                     const struct site_file *file, struct diags *diags)
{
    bool own =
        str_equal(file->path, STR("webbplats.yaml")) || str_equal(file->path, STR("typer.yaml"));
    if (own) {
        return;
    }
    if (file_kind(file->path) == FILE_TEXT) {
        vec_add(&site->sources, arena, struct site_file, *file);
    } else {
        add_asset(arena, scratch, site, file, diags);
    }
}

/* --- what may be published -------------------------------------------------------------------- */

static void report_misnamed(struct arena *scratch, const struct site_file *file,
                            struct diags *diags)
{
    diag_tell(diags, RULE_PAGE_ENDING, ((struct place){.path = file->source}), file->path,
              file_kind_suggest(scratch, file->path));
}

/* True for a file that malbild has made, which is no content, and for one of which that cannot
 * be told (reported). */
static bool is_ours(struct arena *arena, struct site *site, const struct site_file *file,
                    struct diags *diags)
{
    enum ours_answer ours =
        file_kind(file->path) == FILE_TEXT ? OURS_NO : ours_ask_file(file->source);
    if (ours == OURS_FAILED) {
        diag_add_unreadable(diags, file->source, false);
    } else if (ours == OURS_YES) {
        map_set(&site->made, arena, file->path, site);
    }
    return ours != OURS_NO;
}

/* A file as it lies in the folder today. */
static void add_todays(struct arena *arena, struct arena *scratch, struct site *site,
                       const struct site_file *file, struct diags *diags)
{
    if (is_ours(arena, site, file, diags)) {
        return;
    }
    bool let = config_lets_through(site->config, file->path);
    if (!let && active_file(scratch, file, diags)) {
        diag_tell(diags, RULE_ACTIVE_FILE, ((struct place){.path = file->source}), file->path);
    }
    add_file(arena, scratch, site, file, diags);
}

/* --- the folder ------------------------------------------------------------------------------- */

static void add_entry(struct arena *arena, struct arena *scratch, struct site *site,
                      const struct fs_entry *entry, struct diags *diags)
{
    struct str prefix[] = {site->config->folder, STR("/"), entry->path};
    bool here = str_equal(site->config->folder, STR("."));
    struct str source = here ? entry->path : str_join(arena, prefix, countof(prefix));
    struct site_file file = {composed(arena, entry->path), source, entry->size, entry->mtime_ns,
                             entry->ctime_ns};
    if (!site_is_content(site->config, file.path)) {
        if (file_kind(file.path) == FILE_MISNAMED) {
            report_misnamed(scratch, &file, diags);
        }
        return;
    }
    if (entry->outside) {
        diag_tell(diags, RULE_SYMLINK_OUTSIDE, ((struct place){.path = source}), entry->target);
        return;
    }
    if (entry->kind != FS_FILE) {
        diag_tell(diags, RULE_NOT_A_FILE, ((struct place){.path = source}), entry->target);
        return;
    }
    if (utf8_valid(entry->path) < entry->path.size) {
        diag_tell(diags, RULE_NAME_BYTES, ((struct place){.path = source}), source);
        return;
    }
    add_todays(arena, scratch, site, &file, diags);
}

static void index_assets(struct arena *arena, struct site *site)
{
    struct asset *assets = site->assets.items;
    for (size_t i = 0; i < site->assets.count; i++) {
        map_set(&site->asset_map, arena, assets[i].path, &assets[i]);
    }
}

void site_load_frozen(struct arena *arena, struct arena *scratch, const struct config *config,
                      const struct frozen *frozen, struct diags *diags, struct site *site)
{
    const struct frozen_file *files = frozen->files.items;
    struct vec built = {0}; /* sites inside the site: an earlier program may have frozen such */
    site->config = config;
    for (size_t i = 0; i < frozen->files.count; i++) {
        struct str blob = frozen_blob_path(arena, config->folder, &files[i].hash);
        if (!ours_note(&built, arena, files[i].path, blob)) {
            diag_add_unreadable(diags, blob, false);
        }
    }
    for (size_t i = 0; i < frozen->files.count; i++) {
        struct str blob = frozen_blob_path(arena, config->folder, &files[i].hash);
        struct site_file file = {.path = files[i].path, .source = blob, .size = files[i].size};
        if (!ours_is_inside(&built, file.path) && !is_ours(arena, site, &file, diags)) {
            add_file(arena, scratch, site, &file, diags);
        }
    }
    index_assets(arena, site);
}

static int compare_paths(const void *a, const void *b)
{
    return str_compare(((const struct fs_entry *)a)->path, ((const struct fs_entry *)b)->path);
}

bool site_files(struct arena *arena, struct str folder, struct vec *entries, struct fs_fault *fault)
{
    struct str known = path_join(arena, folder, STR(".well-known"));
    struct vec hidden = {0};
    if (!fs_walk(arena, folder, FS_WALK_CONTENT, entries, fault)) {
        return false;
    }
    enum fs_kind kind = fs_look_at_link(known);
    if (kind == FS_FAILED) {
        *fault = (struct fs_fault){known, true};
        return false;
    }
    if (kind == FS_LINK) { /* it may lead anywhere */
        struct fs_entry *entry = vec_push(entries, arena, sizeof(*entry));
        *entry = (struct fs_entry){.path = STR(".well-known"), .kind = FS_OTHER};
    }
    if (kind == FS_FOLDER && !fs_walk(arena, known, FS_WALK_CONTENT, &hidden, fault)) {
        return false;
    }
    const struct fs_entry *items = hidden.items;
    for (size_t i = 0; i < hidden.count; i++) {
        struct fs_entry *entry = vec_push(entries, arena, sizeof(*entry));
        *entry = items[i];
        entry->path = path_join(arena, STR(".well-known"), items[i].path);
    }
    if (hidden.count > 0) {
        qsort(entries->items, entries->count, sizeof(struct fs_entry), compare_paths);
    }
    return ours_leave_out(arena, folder, entries, fault);
}

/* Each line of the list must lead to something. */
static void check_let_through(struct arena *scratch, const struct site *site,
                              const struct vec *entries, struct diags *diags)
{
    const struct config *config = site->config;
    const struct value *listed = config->let_through.items;
    const struct fs_entry *files = entries->items;
    arena_reset(scratch);
    struct str *names = arena_array(scratch, entries->count, sizeof(*names));
    for (size_t i = 0; i < entries->count; i++) {
        names[i] = composed(scratch, files[i].path);
    }
    for (size_t i = 0; i < config->let_through.count; i++) {
        struct str name = listed[i].as.string;
        bool found = false;
        for (size_t f = 0; f < entries->count && !found; f++) {
            found = str_equal(names[f], name) ||
                    (str_ends(name, STR("/")) && str_starts(names[f], name));
        }
        if (!found) {
            struct place place = {config->path, listed[i].line, listed[i].column, 0};
            diag_tell(diags, RULE_LET_THROUGH, place, name,
                      str_nearest(name, names, entries->count));
        }
    }
}

bool site_load(struct arena *arena, struct arena *scratch, const struct config *config,
               struct diags *diags, struct site *site)
{
    struct vec entries = {0};
    struct fs_fault fault;
    site->config = config;
    if (!site_files(arena, config->folder, &entries, &fault)) {
        diag_add_unreadable(diags, fault.path, fault.folder);
        return false;
    }
    const struct fs_entry *entry = entries.items;
    for (size_t i = 0; i < entries.count; i++) {
        add_entry(arena, scratch, site, &entry[i], diags);
    }
    check_let_through(scratch, site, &entries, diags);
    index_assets(arena, site);
    return true;
}
