#include "pipeline/release.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "format/text/utf8.h"
#include "pipeline/fingerprint.h"
#include "render/theme/theme.h"
#include "site/config.h"
#include "site/field_lacking.h"
#include "site/frozen.h"
#include "site/load.h"
#include "site/ours.h"
#include "site/text.h"

#include <errno.h>
#include <string.h>

enum { FROZEN_MODE = 0444, SETTINGS_MODE = 0644 };

/* A file that the edition is made of, and where it lies now. */
struct source {
    struct str path;
    bool is_new; /* the store does not have its bytes */
};

struct release {
    const struct release_options *options;
    struct arena *arena;
    struct arena scratch;
    struct diags *diags;
    struct release_result *result;
    struct config *config;
    struct vec theme_folders; /* of struct str */
    struct vec editions;      /* of struct frozen: those frozen before */
    struct frozen frozen;     /* the one that is being frozen */
    struct vec file_sources;  /* of struct source, one a file of `frozen` */
    struct vec type_sources;
    struct map blobs;    /* paths in the store, so far */
    struct str settings; /* webbplats.yaml as it shall be */
    struct vec written;  /* of struct str: what to take back if it fails */
};

static struct place in_settings(const struct release *release)
{
    return (struct place){.path = release->config->path};
}

static bool refuse(struct release *release, enum rule rule, const struct str *args, size_t count)
{
    diag_add(release->diags, rule, in_settings(release), args, count);
    return false;
}

static bool machine_fault(struct release *release, struct str path)
{
    diag_tell(release->diags, RULE_RELEASE_FAILED, ((struct place){.path = path}), path,
              str_from(strerror(errno)));
    return false;
}

static bool changed_meanwhile(struct release *release, struct str path)
{
    diag_tell(release->diags, RULE_RELEASE_CHANGED, ((struct place){.path = path}), path);
    return false;
}

/* The name must be sane and new. */
static bool check_name(struct release *release)
{
    struct str name = release->options->name;
    struct str fault = frozen_name_fault(name);
    if (fault.size > 0) {
        struct str args[] = {name, fault};
        return refuse(release, RULE_EDITION_NAME, args, countof(args));
    }
    if (frozen_same_name(name, release->config->edition)) {
        struct str args[] = {name, phrase(PHRASE_CURRENT_EDITION)};
        return refuse(release, RULE_EDITION_TAKEN, args, countof(args));
    }
    const struct frozen *editions = release->editions.items;
    for (size_t i = 0; i < release->editions.count; i++) {
        if (frozen_same_name(name, editions[i].name)) {
            struct str args[] = {name, phrase(PHRASE_FROZEN_EDITION)};
            return refuse(release, RULE_EDITION_TAKEN, args, countof(args));
        }
    }
    return true;
}

static bool check_date(struct release *release)
{
    const struct config *config = release->config;
    if (date_compare(release->options->date, config->date) >= 0) {
        return true;
    }
    struct str args[] = {date_iso(release->arena, release->options->date), config->edition,
                         config->date_iso};
    return refuse(release, RULE_EDITION_DATE, args, countof(args));
}

/* The address is printed as a code on every sheet, so a frozen edition may not have
 * an invented one. */
static bool check_address(struct release *release)
{
    struct str url = release->config->url;
    return !field_lacking_is_example(url) || refuse(release, RULE_EXAMPLE_ADDRESS, &url, 1);
}

/* The settings, the theme's folders, the editions before, and the name and date asked for. */
static bool prepare(struct release *release)
{
    const struct build_options *build = release->options->build;
    struct release_result *result = release->result;
    release->config = config_load(release->arena, &release->scratch, build->site, release->diags);
    if (release->config == NULL || release->config->broken) {
        return false;
    }
    const struct config *config = release->config;
    result->language = config->language;
    result->settings = config->path;
    if (config->edition.size == 0) {
        return refuse(release, RULE_NO_EDITION, &config->path, 1);
    }
    result->frozen = config->edition;
    result->frozen_date = config->date;
    result->afterwards = value_map_text(config->values, STR("efterhand")).size > 0;
    result->manifest = frozen_manifest_path(release->arena, config->folder, config->edition);
    frozen_load(release->arena, config->folder, config->edition, release->diags,
                &release->editions);
    bool named = check_name(release);
    bool dated = check_date(release);
    bool settled = check_address(release);
    return theme_chain(release->arena, config->folder, build->theme_roots, build->theme_root_count,
                       config->theme, config->theme_place, release->diags,
                       &release->theme_folders) &&
           named && dated && settled && release->diags->errors == 0;
}

/* The whole site must be without faults. What is wrong was not told before. */
static enum build_status check_site(struct release *release)
{
    struct build_result unused;
    return build_site(release->arena, release->options->build, release->diags, &unused);
}

/* Whether the bytes are new to the store; false after a report. What cannot be read there is not
 * new: were it written again, it would be taken back if anything failed afterwards, and an edition
 * before needs it. */
static bool look_in_store(struct release *release, struct str blob, struct str bytes, bool *is_new)
{
    struct str there;
    bool read = fs_read(&release->scratch, blob, ASSET_LIMIT, &there);
    *is_new = !read || !str_equal(there, bytes);
    if (!read && fs_is_machine(errno)) {
        diag_add_unreadable(release->diags, blob, false);
        return false;
    }
    return true;
}

/* Adds a file to the manifest. */
static bool add_file(struct release *release, struct str source, struct str name, struct vec *files,
                     struct vec *sources)
{
    struct str bytes;
    arena_reset(&release->scratch);
    if (!fs_read(&release->scratch, source, ASSET_LIMIT, &bytes)) {
        diag_add_unreadable(release->diags, source, false);
        return false;
    }
    struct frozen_file *file = vec_push(files, release->arena, sizeof(*file));
    *file = (struct frozen_file){name, sha256_of(bytes), bytes.size};
    struct str blob = frozen_blob_path(release->arena, release->config->folder, &file->hash);
    /* Two files with the same content share one place. */
    bool is_new = map_set(&release->blobs, release->arena, blob, release) == NULL;
    if (is_new && !look_in_store(release, blob, bytes, &is_new)) {
        return false;
    }
    vec_add(sources, release->arena, struct source, (struct source){source, is_new});
    release->result->files++;
    release->result->bytes += bytes.size;
    release->result->new_files += is_new ? 1 : 0;
    release->result->new_bytes += is_new ? bytes.size : 0;
    return true;
}

static bool add_content(struct release *release)
{
    struct vec entries = {0};
    struct str folder = release->config->folder;
    struct fs_fault fault;
    if (!site_files(release->arena, folder, &entries, &fault)) {
        diag_add_unreadable(release->diags, fault.path, fault.folder);
        return false;
    }
    const struct fs_entry *items = entries.items;
    bool whole = true;
    for (size_t i = 0; whole && i < entries.count; i++) {
        struct str source = path_join(release->arena, folder, items[i].path);
        enum ours_answer ours =
            site_is_content(release->config, items[i].path) ? ours_ask_file(source) : OURS_YES;
        if (ours == OURS_FAILED) {
            diag_add_unreadable(release->diags, source, false);
            return false;
        }
        if (ours == OURS_YES) {
            continue;
        }
        /* All of it was a file with a good name when the site was checked. */
        bool file = items[i].kind == FS_FILE && !items[i].outside &&
                    utf8_valid(items[i].path) == items[i].path.size;
        whole = file ? add_file(release, source, utf8_compose(release->arena, items[i].path),
                                &release->frozen.files, &release->file_sources)
                     : changed_meanwhile(release, source);
    }
    return whole;
}

/* The types as they are now, for the theme's may change: "1-base.yaml",
 * "2-norrdal.yaml", the site's. */
static bool add_types(struct release *release)
{
    const struct str *folders = release->theme_folders.items;
    size_t count = release->theme_folders.count;
    bool whole = true;
    for (size_t i = 0; whole && i <= count; i++) {
        struct str folder = i < count ? folders[i] : release->config->folder;
        struct str source = path_join(release->arena, folder, STR("typer.yaml"));
        struct str theme = i < count ? path_name(folder) : STR("webbplats");
        struct str name =
            str_format(release->arena, "%zu-%.*s.yaml", i + 1, (int)theme.size, theme.data);
        enum fs_kind kind = fs_look(source);
        if (kind == FS_FAILED) {
            diag_add_unreadable(release->diags, source, false);
            return false;
        }
        if (kind == FS_FILE) {
            whole = add_file(release, source, name, &release->frozen.types, &release->type_sources);
        }
    }
    return whole;
}

/* The manifest of the edition that is frozen. */
static bool describe(struct release *release)
{
    const struct frozen *editions = release->editions.items;
    const struct frozen *last =
        release->editions.count > 0 ? &editions[release->editions.count - 1] : NULL;
    release->frozen = (struct frozen){
        .path = release->result->manifest,
        .name = release->config->edition,
        .title = release->config->title,
        .date = release->config->date,
        .next = release->options->name,
        .next_date = date_iso(release->arena, release->options->date),
        .next_note = release->options->note,
    };
    if (last != NULL) {
        release->frozen.previous = last->name;
        release->frozen.previous_hash = last->hash;
    }
    return add_content(release) && add_types(release);
}

static bool change_settings(struct release *release)
{
    struct str text;
    struct str key = {0};
    if (!fs_read(release->arena, release->config->path, TEXT_LIMIT, &text)) {
        diag_add_unreadable(release->diags, release->config->path, false);
        return false;
    }
    release->settings = release_settings(release->arena, release->config->path, text,
                                         release->options->name, release->frozen.next_date, &key);
    return release->settings.size > 0 || refuse(release, RULE_EDITION_LINE, &key, 1);
}

static bool write_file(struct release *release, struct str path, struct str content)
{
    /* Noted first: a write that fails may leave a folder. */
    vec_add(&release->written, release->arena, struct str, path);
    return fs_write_durable(path, content, FROZEN_MODE) || machine_fault(release, path);
}

static bool write_blobs(struct release *release, const struct vec *files, const struct vec *sources)
{
    const struct frozen_file *file = files->items;
    const struct source *source = sources->items;
    for (size_t i = 0; i < files->count; i++) {
        struct str bytes;
        struct str blob = frozen_blob_path(release->arena, release->config->folder, &file[i].hash);
        if (!source[i].is_new) {
            continue;
        }
        arena_reset(&release->scratch);
        if (!fs_read(&release->scratch, source[i].path, ASSET_LIMIT, &bytes)) {
            diag_add_unreadable(release->diags, source[i].path, false);
            return false;
        }
        if (strcmp(sha256_of(bytes).hex, file[i].hash.hex) != 0) {
            return changed_meanwhile(release, source[i].path);
        }
        if (!write_file(release, blob, bytes)) {
            return false;
        }
        if (!fs_sync_folder(path_folder(blob))) {
            return machine_fault(release, blob);
        }
    }
    return true;
}

/* Git on some machines changes line ends, and then no checksum would hold. */
static bool write_attributes(struct release *release, struct str folder)
{
    struct str path = path_join(release->arena, folder, STR(".gitattributes"));
    enum fs_kind kind = fs_look(path);
    if (kind == FS_FAILED) {
        return machine_fault(release, path);
    }
    return kind == FS_FILE || write_file(release, path, STR("* -text\n"));
}

static bool write_manifest(struct release *release)
{
    struct buf text;
    buf_init(&text);
    frozen_render(&release->frozen, &text);
    bool written = write_file(release, release->frozen.path, buf_str(&text));
    buf_finish(&text);
    return written;
}

/* A release that was killed may have left files it was writing. */
static void sweep(struct release *release, struct str folder, struct str store)
{
    struct vec names = {0};
    struct str settings = release->config->path;
    fs_sweep(release->config->folder, path_name(settings));
    fs_sweep(folder, STR(""));
    if (!fs_list(release->arena, store, &names)) {
        return;
    }
    const struct str *items = names.items;
    for (size_t i = 0; i < names.count; i++) {
        fs_sweep(path_join(release->arena, store, items[i]), STR(""));
    }
}

/* All that is written before the last step. */
static bool write_store(struct release *release)
{
    struct str folder = path_folder(release->frozen.path);
    struct str store = path_join(release->arena, folder, STR("lager"));
    if (!fs_make_folders(store)) {
        return machine_fault(release, store);
    }
    sweep(release, folder, store);
    return write_attributes(release, folder) &&
           write_blobs(release, &release->frozen.files, &release->file_sources) &&
           write_blobs(release, &release->frozen.types, &release->type_sources) &&
           (fs_sync_folder(store) || machine_fault(release, store)) && write_manifest(release) &&
           (fs_sync_folder(folder) || machine_fault(release, folder)) &&
           (fs_sync_folder(release->config->folder) ||
            machine_fault(release, release->config->folder));
}

/* After a failure: nothing that was written is needed. Folders stay only when something
 * is in them. */
static void take_back(struct release *release)
{
    const struct str *paths = release->written.items;
    for (size_t i = release->written.count; i-- > 0;) {
        fs_remove_tree(paths[i]);
        fs_remove_empty(path_folder(paths[i]));
    }
    struct str folder = path_folder(release->frozen.path);
    fs_remove_empty(path_join(release->arena, folder, STR("lager")));
    fs_remove_empty(folder);
}

static bool write_all(struct release *release)
{
    struct str path = release->config->path;
    if (!write_store(release)) {
        take_back(release);
        return false;
    }
    if (!fs_write_durable(path, release->settings, SETTINGS_MODE)) {
        machine_fault(release, path);
        take_back(release);
        return false;
    }
    /* The new edition holds already; should the machine stop now, either name may
     * be found again. */
    if (!fs_sync_folder(release->config->folder)) {
        diag_add_unwritable(release->diags, path);
    }
    return true;
}

/* The names, sizes and times of all files; empty after a report. */
static struct str look_around(struct release *release)
{
    struct fs_fault fault;
    struct str print =
        fingerprint_make(release->arena, release->config->folder, &release->theme_folders, &fault);
    if (print.size == 0) {
        diag_add_unreadable(release->diags, fault.path, fault.folder);
    }
    return print;
}

static bool is_as_before(struct release *release, struct str before)
{
    struct str now = look_around(release);
    return now.size > 0 &&
           (str_equal(before, now) || changed_meanwhile(release, release->config->folder));
}

static void run(struct release *release)
{
    if (!prepare(release)) {
        return;
    }
    struct str before = look_around(release);
    if (before.size > 0 && check_site(release) == BUILD_OK && describe(release) &&
        change_settings(release) && is_as_before(release, before) && !release->options->dry_run) {
        write_all(release);
    }
}

static enum build_status status_of(const struct diags *diags)
{
    return diags->machine > 0 ? BUILD_MACHINE : diags->errors > 0 ? BUILD_CONTENT : BUILD_OK;
}

enum build_status release_make(struct arena *arena, const struct release_options *options,
                               struct diags *diags, struct release_result *result)
{
    *result = (struct release_result){0};
    struct str site = options->build->site;
    struct release release = {.options = options, .arena = arena, .diags = diags, .result = result};
    int lock = fs_lock_folder(site);
    if (lock < 0 && errno == EWOULDBLOCK) {
        diag_tell(diags, RULE_RELEASE_BUSY, ((struct place){.path = site}), site);
    } else if (lock < 0 && fs_is_machine(errno)) {
        diag_add_unreadable(diags, site, true);
    } else {
        /* A folder that is not there is reported with the settings. */
        run(&release);
    }
    if (lock >= 0) {
        fs_unlock(lock);
    }
    arena_finish(&release.scratch);
    diags_sort(diags);
    return status_of(diags);
}
