#include "pipeline/build.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"
#include "base/fs.h"
#include "pipeline/comparisons.h"
#include "pipeline/editions.h"
#include "pipeline/fingerprint.h"
#include "pipeline/handouts.h"
#include "pipeline/manifest.h"
#include "pipeline/memory.h"
#include "pipeline/output.h"
#include "pipeline/plan.h"
#include "pipeline/press.h"
#include "pipeline/published.h"
#include "pipeline/stage.h"
#include "pipeline/timings.h"

/* All that one build holds. Each stage fills its part and later stages only read it. */
struct build {
    const struct build_options *options;
    struct arena *arena;
    struct diags *diags;
    struct build_result *result;
    struct workers workers;
    struct vec theme_folders;
    bool chained;              /* the theme's parents are known */
    const struct theme *theme; /* NULL when its templates have faults */
    struct edition current;
    struct editions editions; /* the current one among them */
    struct comparisons comparisons;
    struct handouts handouts;
    struct plan plan;
    struct stage stage;
    struct press press;
    struct str fingerprint; /* of all that was there when the build began */
    struct stage_tree tree; /* the old output */
    struct memory memory;   /* of the last build */
    struct world world;
};

/* load: settings, and where the theme's folders are. False when there is nothing to go on with. */
static bool load_settings(struct build *build)
{
    const struct build_options *options = build->options;
    if (!edition_load_config(&build->current, &build->workers, options->site)) {
        return false;
    }
    const struct config *config = build->current.config;
    build->result->language = config->language;
    build->chained =
        theme_chain(build->arena, config->folder, options->theme_roots, options->theme_root_count,
                    config->theme, config->theme_place, build->diags, &build->theme_folders);
    return true;
}

/* load: theme, types, and the names of all files. False likewise. */
static bool load(struct build *build)
{
    struct edition *current = &build->current;
    if (build->chained) {
        build->theme =
            theme_load(build->arena, current->config->theme, &build->theme_folders, build->diags);
    }
    return edition_load_files(current, &build->workers, &build->theme_folders);
}

static bool write_manifest(struct build *build)
{
    struct arena *scratch = workers_scratch(&build->workers);
    struct buf text;
    buf_init(&text);
    arena_reset(scratch);
    manifest_render(&build->plan, build->press.files, &text);
    bool written = stage_put(&build->stage, scratch, STR(MANIFEST_NAME), buf_str(&text));
    buf_finish(&text);
    if (!written) {
        diag_add_unwritable(build->diags, STR(MANIFEST_NAME));
    }
    return written;
}

/* Writes down for the next build what this one knows. */
static void remember(struct build *build, bool whole)
{
    /* A warning must be seen at every build, so then nothing counts as done. */
    bool quiet = whole && build->diags->errors == 0 && build->diags->warnings == 0;
    struct vec files = {build->press.files, build->plan.count, build->plan.count};
    struct stage_tree tree;
    struct buf editions;
    buf_init(&editions);
    stage_read_tree(&build->stage, build->arena, &tree);
    editions_note(&build->editions, build->arena, &files, &editions);
    struct memory_writing writing = {
        .fingerprint = quiet ? build->fingerprint : STR(""),
        .note = str_format(build->arena, "%zu %zu", build->plan.pages, build->plan.count + 1),
        .tree = &tree,
        .world = &build->world,
        .plan = &build->plan,
        .files = build->press.files,
        .notes = build->press.notes,
        .editions = buf_str(&editions)};
    memory_write(&writing, build->stage.state_path);
    buf_finish(&editions);
}

/* Tells why each output was made that was. */
static void tell_why(const struct build *build)
{
    for (size_t i = 0; build->options->why != NULL && i < build->plan.count; i++) {
        if (build->press.why[i].reason != WHY_FRESH) {
            *(struct why *)vec_push(build->options->why, build->arena, sizeof(struct why)) =
                build->press.why[i];
        }
    }
}

/* commit: the new folder takes the place of the old. */
static enum build_status commit(struct build *build)
{
    struct build_result *result = build->result;
    bool changed;
    bool whole;
    if (!stage_commit(&build->stage, build->arena, build->diags, &changed, &whole)) {
        return BUILD_CONTENT;
    }
    timings_end(build->options->timings, TIMINGS_COMMIT);
    remember(build, whole);
    timings_end(build->options->timings, TIMINGS_REMEMBER);
    tell_why(build);
    stage_close(&build->stage);
    result->files = build->plan.count + 1;
    result->written = atomic_load(&build->stage.written);
    result->unchanged = !changed;
    return BUILD_OK;
}

static bool read_note(struct str note, struct build_result *result)
{
    size_t space = str_find_byte(note, ' ', 0);
    int64_t pages;
    int64_t files;
    if (!str_to_int(str_slice(note, 0, space), &pages) ||
        !str_to_int(str_slice(note, space + 1, note.size), &files)) {
        return false;
    }
    result->pages = (size_t)pages;
    result->files = (size_t)files;
    return true;
}

/* Takes the output folder, and looks whether anything was changed since it was made. False
 * after a report. */
static bool open_stage(struct build *build, bool *current)
{
    *current = false;
    if (!output_check(build->arena, build->current.config->folder, build->options->folder,
                      build->diags) ||
        !stage_open(build->arena, build->options->folder, build->diags, &build->stage)) {
        return false;
    }
    struct fs_fault unused;
    build->fingerprint = fingerprint_make(build->arena, build->current.config->folder,
                                          &build->theme_folders, &unused);
    struct str note;
    stage_read_tree(&build->stage, build->arena, &build->tree);
    *current = !build->options->force && build->diags->items.count == 0 &&
               memory_is_current(build->arena, build->stage.state_path, build->fingerprint,
                                 &build->tree, &note) &&
               read_note(note, build->result);
    if (*current) {
        stage_abandon(&build->stage);
        build->result->unchanged = true;
        return true;
    }
    if (!stage_read_old(&build->stage, build->arena, build->diags)) {
        stage_abandon(&build->stage);
        return false;
    }
    if (!build->options->force && build->stage.has_old) {
        memory_read(&build->memory, build->arena, build->stage.state_path, &build->tree);
    }
    return true;
}

/* plan: all outputs of all editions. */
static void plan(struct build *build)
{
    if (build->current.can_render) {
        build->plan = plan_make(build->arena, &build->editions.renderers,
                                &build->editions.taken_over, &build->comparisons, build->diags);
        build->result->pages = build->plan.pages;
    }
    if (build->options->mode == BUILD_SITE && build->diags->errors == 0) {
        published_check(build->arena, &build->stage.made, &build->editions, &build->plan,
                        build->diags);
    }
}

/* parse, assemble, check: the current edition, then the frozen ones, as far as
 * something has changed. */
static void understand(struct build *build)
{
    const struct build_options *options = build->options;
    build->current.whole = options->mode == BUILD_HANDOUT; /* nobody but who asks for it gets it */
    edition_understand(&build->current, &build->workers, build->theme, NULL);
    bool made = options->mode == BUILD_SITE && build->chained; /* else only judged */
    build->editions = (struct editions){.current = &build->current,
                                        .theme = build->theme,
                                        .theme_folders = &build->theme_folders,
                                        .stage = made ? &build->stage : NULL,
                                        .kept = build->memory.editions,
                                        .afresh = options->force,
                                        .verified_only = options->mode == BUILD_TO_FREEZE,
                                        .rendered = made || options->mode == BUILD_PLAN};
    if (!made && options->folder.size > 0) {
        build->editions.kept_path = stage_state_path(build->arena, options->folder);
    }
    editions_load(&build->editions, &build->workers);
    if (build->editions.rendered && build->diags->errors == 0) {
        comparisons_make(&build->comparisons, &build->editions, &build->workers);
    }
}

/* Readies what all outputs are made with. Fonts, hyphenation and the styles of paper are read only
 * when a handout is to be made, or when nothing will be, so that all that is wrong is told. */
static void prepare(struct build *build)
{
    bool writes = build->options->mode == BUILD_SITE && build->diags->errors == 0;
    build->press = (struct press){.workers = &build->workers,
                                  .plan = &build->plan,
                                  .editions = &build->editions,
                                  .handouts = &build->handouts,
                                  .stage = writes ? &build->stage : NULL,
                                  .memory = &build->memory,
                                  .world = &build->world,
                                  .diags = build->diags};
    if (writes) {
        world_make(&build->world, build->arena, &build->editions, &build->theme_folders);
        memory_compare(&build->memory, &build->world);
    }
    if (build->chained && (!writes || press_makes_handouts(&build->press))) {
        handouts_start(&build->handouts, &build->workers, &build->theme_folders,
                       &build->current.schema, build->diags);
    }
}

/* render: every output, straight into the new folder. */
static bool render(struct build *build)
{
    struct timings *timings = build->options->timings;
    build->press.seconds =
        timings == NULL ? NULL : arena_array(build->arena, build->plan.count, sizeof(double));
    bool made = press_run(&build->press);
    if (timings != NULL) {
        timings_pick(timings, build->plan.outputs, build->press.seconds, build->plan.count);
    }
    timings_end(timings, TIMINGS_MAKE);
    editions_report(&build->editions, build->arena);
    return made && (build->options->mode != BUILD_SITE || write_manifest(build));
}

/* One handout on demand, with the choices made for it. */
static enum build_status make_handout(struct build *build)
{
    bool made = handouts_demand(&build->handouts, &build->workers, &build->current.renderer,
                                build->options->handout, build->diags);
    return made && build->diags->errors == 0 ? BUILD_OK : BUILD_CONTENT;
}

/* All but loading, when the output is not what it should be already. */
static enum build_status make(struct build *build)
{
    timings_end(build->options->timings, TIMINGS_LOOK);
    understand(build);
    timings_end(build->options->timings, TIMINGS_UNDERSTAND);
    plan(build);
    prepare(build);
    timings_end(build->options->timings, TIMINGS_PLAN);
    if (build->diags->errors > 0) {
        return BUILD_CONTENT;
    }
    switch (build->options->mode) {
    case BUILD_PLAN:
        plan_print(&build->plan, workers_scratch(&build->workers), build->options->plan);
        return BUILD_OK;
    case BUILD_HANDOUT:
        return make_handout(build);
    default:
        return render(build) ? BUILD_OK : BUILD_CONTENT;
    }
}

/* Into the output folder, unless it is what it should be already. */
static enum build_status make_site(struct build *build)
{
    bool current = false;
    if (!open_stage(build, &current) || current) {
        timings_end(build->options->timings, TIMINGS_LOOK);
        return current ? BUILD_OK : BUILD_CONTENT;
    }
    enum build_status status = load(build) ? make(build) : BUILD_CONTENT;
    if (status == BUILD_OK) {
        return commit(build);
    }
    stage_abandon(&build->stage);
    return status;
}

/* Up to the end. That the machine is at fault is told by what was reported. */
static enum build_status run(struct build *build)
{
    const struct build_options *options = build->options;
    if (options->folder.size > 0 && !stage_restore(build->arena, options->folder, build->diags)) {
        return BUILD_CONTENT;
    }
    if (!load_settings(build)) {
        return BUILD_CONTENT;
    }
    if (options->mode == BUILD_SITE && build->chained) {
        return make_site(build);
    }
    return load(build) ? make(build) : BUILD_CONTENT;
}

enum build_status build_site(struct arena *arena, const struct build_options *options,
                             struct diags *diags, struct build_result *result)
{
    double start = clock_seconds();
    *result = (struct build_result){0};
    struct build build = {.options = options, .arena = arena, .diags = diags, .result = result};
    build.current.diags = diags;
    if (options->timings != NULL) {
        *options->timings = (struct timings){.since = start};
    }
    workers_start(&build.workers, arena, options->jobs);
    enum build_status status = run(&build);
    handouts_finish(&build.handouts);
    workers_gather(&build.workers, diags);
    workers_finish(&build.workers);
    diags_sort(diags);
    /* Whatever it was that could not be read or written, nothing of it is the user's fault. */
    status = diags->machine > 0 ? BUILD_MACHINE : status;
    result->seconds = clock_seconds() - start;
    return status;
}
