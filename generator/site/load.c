#include "site/load.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/text/utf8.h"
#include "site/content.h"
#include "site/frozen.h"
#include "site/ours.h"
#include "site/text.h"

#include <string.h>

/* Enough of a picture's start to find its size: JPEG may carry long metadata first. */
enum { IMAGE_START = 512 * 1024 };

static bool has_extension(struct str path, struct str extension)
{
    return str_equal(path_extension(path), extension);
}

static bool is_picture(struct str path)
{
    static const char *const extensions[] = {"png", "jpg", "jpeg", "gif", "webp", "svg"};
    for (size_t i = 0; i < countof(extensions); i++) {
        if (has_extension(path, str_from(extensions[i]))) {
            return true;
        }
    }
    return false;
}

static void inspect_picture(struct arena *scratch, struct asset *asset, struct diags *diags)
{
    struct place place = {.path = asset->source};
    struct str bytes;
    bool svg = has_extension(asset->path, STR("svg"));
    arena_reset(scratch);
    bool read = svg ? fs_read(scratch, asset->source, TEXT_LIMIT, &bytes)
                    : fs_read_start(scratch, asset->source, IMAGE_START, &bytes);
    if (!read) {
        text_unreadable(asset->source, STR("1 MiB"), diags);
        return;
    }
    if (!image_read(bytes, &asset->image)) {
        struct str args[] = {asset->path,
                             STR(DIAG_BILINGUAL
                                 "filen är ingen hel bild av det slag namnet säger" DIAG_BILINGUAL
                                 "the file is not a whole image of the kind its name says")};
        diag_add(diags, RULE_IMAGE_FORMAT, place, args, countof(args));
        return;
    }
    if (svg) {
        struct str hazard = image_svg_hazard(bytes);
        if (hazard.size > 0) {
            struct str args[] = {asset->path, hazard};
            diag_add(diags, RULE_UNSAFE_SVG, place, args, countof(args));
        }
        text_check_personal_numbers(asset->source, bytes, diags);
    }
}

static void add_asset(struct arena *arena, struct arena *scratch, struct site *site,
                      const struct site_file *file, struct diags *diags)
{
    if (file->size > ASSET_LIMIT) {
        struct str limit = STR("50 MiB");
        diag_add(diags, RULE_FILE_TOO_LARGE, (struct place){.path = file->source}, &limit, 1);
        return;
    }
    struct asset *asset = vec_push(&site->assets, arena, sizeof(*asset));
    *asset = (struct asset){.path = file->path, .source = file->source, .size = file->size};
    if (is_picture(file->path)) {
        inspect_picture(scratch, asset, diags);
    }
}

bool site_is_content(struct str path)
{
    return !str_starts(path, STR("teman/")) && !str_starts(path, STR(FROZEN_FOLDER "/"));
}

/* What is neither Markdown nor YAML: an asset, unless malbild has made it. */
static void add_other(struct arena *arena, struct arena *scratch, struct site *site,
                      const struct site_file *file, struct diags *diags)
{
    enum ours_answer ours = ours_ask_file(file->source);
    if (ours == OURS_FAILED) {
        diag_add_unreadable(diags, file->source, false);
    } else if (ours == OURS_YES) {
        map_set(&site->made, arena, file->path, site);
    } else {
        add_asset(arena, scratch, site, file, diags);
    }
}

/* A source to parse, or an asset to copy; the settings and types are read on their own. */
static void add_file(struct arena *arena, struct arena *scratch, struct site *site,
                     const struct site_file *file, struct diags *diags)
{
    bool own =
        str_equal(file->path, STR("webbplats.yaml")) || str_equal(file->path, STR("typer.yaml"));
    if (own || !site_is_content(file->path)) {
        return;
    }
    if (has_extension(file->path, STR("md")) || has_extension(file->path, STR("yaml")) ||
        has_extension(file->path, STR("yml"))) {
        *(struct site_file *)vec_push(&site->sources, arena, sizeof(*file)) = *file;
    } else {
        add_other(arena, scratch, site, file, diags);
    }
}

static void add_entry(struct arena *arena, struct arena *scratch, struct site *site,
                      const struct fs_entry *entry, struct diags *diags)
{
    struct str prefix[] = {site->config->folder, STR("/"), entry->path};
    bool here = str_equal(site->config->folder, STR("."));
    struct str source = here ? entry->path : str_join(arena, prefix, countof(prefix));
    if (entry->outside) {
        diag_add(diags, RULE_SYMLINK_OUTSIDE, (struct place){.path = source}, &entry->target, 1);
        return;
    }
    if (entry->kind != FS_FILE) {
        diag_add(diags, RULE_NOT_A_FILE, (struct place){.path = source}, &entry->target, 1);
        return;
    }
    if (utf8_valid(entry->path) < entry->path.size && site_is_content(entry->path)) {
        diag_add(diags, RULE_NAME_BYTES, (struct place){.path = source}, &source, 1);
        return;
    }
    struct site_file file = {utf8_compose(arena, entry->path), source, entry->size};
    add_file(arena, scratch, site, &file, diags);
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
        struct site_file file = {files[i].path, blob, files[i].size};
        if (!ours_is_inside(&built, file.path)) {
            add_file(arena, scratch, site, &file, diags);
        }
    }
    index_assets(arena, site);
}

bool site_load(struct arena *arena, struct arena *scratch, const struct config *config,
               struct diags *diags, struct site *site)
{
    struct vec entries = {0};
    struct fs_fault fault;
    site->config = config;
    if (!content_walk(arena, config->folder, &entries, &fault)) {
        diag_add_unreadable(diags, fault.path, fault.folder);
        return false;
    }
    const struct fs_entry *entry = entries.items;
    for (size_t i = 0; i < entries.count; i++) {
        add_entry(arena, scratch, site, &entry[i], diags);
    }
    index_assets(arena, site);
    return true;
}
