#include "serve/serve.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"
#include "base/ending.h"
#include "base/http.h"
#include "base/watch.h"
#include "serve/answer.h"
#include "serve/hub.h"

#include <errno.h>

enum { PORTS_TRIED = 20 };

/* Seconds that the browsers that look get before the other pages are made: at most until they have
 * heard, and then to get what they show. */
#define HEAD_START 0.25
#define FETCH_TIME 0.1

struct serving {
    const struct serve_options *options;
    const struct serve_hooks *hooks;
    struct hub hub;
    struct answering answering;
    struct http *http;
    struct watch *watch;
    int ending;
    struct arena folders_arena;
    struct vec folders;       /* of struct str: what is watched */
    struct preview *latest;   /* may have faults */
    struct preview *compared; /* the last whose pages were all made; may be NULL */
};

/* --- one preview after another ---------------------------------------------------------------- */

/* Tells all what is wrong, and shows the preview unless it has faults. */
static void show(struct serving *serving, const struct vec *files)
{
    const struct serve_hooks *hooks = serving->hooks;
    struct preview *preview = serving->latest;
    struct buf json;
    struct buf page;
    buf_init(&json);
    buf_init(&page);
    hooks->describe(hooks->context, preview_diags(preview), preview_language(preview), &json,
                    &page);
    hub_show(&serving->hub, preview_is_good(preview) ? preview : NULL, files, &json, &page);
    buf_finish(&json);
    buf_finish(&page);
}

/* A site whose settings cannot be read has no themes for the moment: those it had
 * are watched still. */
static void follow(struct serving *serving)
{
    const struct vec *folders = preview_folders(serving->latest);
    if (folders->count >= serving->folders.count || preview_is_good(serving->latest)) {
        arena_finish(&serving->folders_arena);
        serving->folders = (struct vec){0};
        const struct str *items = folders->items;
        for (size_t i = 0; i < folders->count; i++) {
            vec_add(&serving->folders, &serving->folders_arena, struct str,
                    str_copy(&serving->folders_arena, items[i]));
        }
    }
    watch_follow(serving->watch, serving->folders.items, serving->folders.count);
}

static void replace(struct preview **place, struct preview *preview)
{
    preview_release(*place);
    *place = preview;
}

static bool may_go_on(void *context)
{
    const struct serving *serving = context;
    return !watch_pending(serving->watch);
}

/* Makes the pages that nobody looks at, so that all that is wrong is known, and how
 * many have changed. */
static void make_rest(struct serving *serving, struct serve_news *news)
{
    struct preview *preview = serving->latest;
    size_t said = preview_diags(preview)->items.count;
    if (hub_settle(&serving->hub, HEAD_START)) {
        ending_wait(serving->ending, FETCH_TIME);
    }
    if (!preview_make_pages(preview, may_go_on, serving)) {
        return;
    }
    if (preview_diags(preview)->items.count != said) {
        struct vec none = {0};
        show(serving, &none);
    }
    if (serving->compared != NULL && news != NULL) {
        news->counted = preview_changes(serving->compared, preview, &news->pages);
    }
    replace(&serving->compared, preview_hold(preview));
}

static void rebuild(struct serving *serving, struct arena *arena, const struct vec *changed,
                    double start)
{
    const struct serve_hooks *hooks = serving->hooks;
    struct vec files = {0};
    size_t version;
    watch_follow(serving->watch, serving->folders.items, serving->folders.count);
    replace(&serving->latest, preview_make(&serving->options->preview, serving->latest));
    struct preview *before = hub_take(&serving->hub, &version);
    bool good = preview_is_good(serving->latest);
    if (good && before != NULL) {
        preview_changed_files(before, serving->latest, arena, &files);
    }
    preview_release(before);
    show(serving, &files);
    struct serve_news news = {
        .changed = changed, .seconds = clock_seconds() - start, .good = good, .files = files.count};
    follow(serving);
    if (good) {
        make_rest(serving, &news);
    }
    hooks->rebuilt(hooks->context, &news);
    hooks->judged(hooks->context, preview_diags(serving->latest),
                  preview_language(serving->latest));
}

static void watch_on(struct serving *serving)
{
    for (;;) {
        struct arena arena = {0};
        struct vec changed = {0};
        enum watch_answer answer = watch_wait(serving->watch, &arena, &changed);
        if (answer == WATCH_CHANGED) {
            rebuild(serving, &arena, &changed, clock_seconds());
        }
        arena_finish(&arena);
        if (answer == WATCH_ENDED) {
            return;
        }
    }
}

/* --- from beginning to end -------------------------------------------------------------------- */

/* What is wrong with something that was made because it was asked for. */
static void describe_fault(void *context, struct diags *diags, struct buf *page)
{
    const struct serving *serving = context;
    struct buf json;
    buf_init(&json);
    diags_drop_notes(diags);
    diags_sort(diags);
    serving->hooks->describe(serving->hooks->context, diags, STR(""), &json, page);
    buf_finish(&json);
}

/* The port that is wanted, else one of those after it, else any. False with errno. */
static bool open_door(struct serving *serving)
{
    const struct serve_options *options = serving->options;
    unsigned tried = options->exact_port ? 1 : PORTS_TRIED;
    for (unsigned i = 0; serving->http == NULL && i < tried; i++) {
        serving->http =
            http_start(options->host, options->port + i, answer_request, &serving->answering);
        if (serving->http == NULL && errno != EADDRINUSE) {
            return false;
        }
    }
    if (serving->http == NULL && !options->exact_port) {
        serving->http = http_start(options->host, 0, answer_request, &serving->answering);
    }
    return serving->http != NULL;
}

static void begin(struct serving *serving, double start)
{
    const struct serve_hooks *hooks = serving->hooks;
    struct vec none = {0};
    struct str site = serving->options->preview.site;
    vec_add(&serving->folders, &serving->folders_arena, struct str, site);
    watch_follow(serving->watch, serving->folders.items, serving->folders.count);
    serving->latest = preview_make(&serving->options->preview, NULL);
    show(serving, &none);
    follow(serving);
    struct serve_start about = {.port = http_port(serving->http),
                                .seconds = clock_seconds() - start,
                                .pages = preview_pages(serving->latest),
                                .polls = watch_polls(serving->watch)};
    hooks->started(hooks->context, &about);
    if (preview_is_good(serving->latest)) {
        make_rest(serving, NULL);
    }
    hooks->judged(hooks->context, preview_diags(serving->latest),
                  preview_language(serving->latest));
}

bool serve_run(const struct serve_options *options, const struct serve_hooks *hooks)
{
    double start = clock_seconds();
    struct serving serving = {.options = options, .hooks = hooks};
    serving.answering = (struct answering){&serving.hub, options->host, describe_fault, &serving};
    serving.ending = ending_open();
    hub_init(&serving.hub);
    bool open = serving.ending >= 0 && open_door(&serving);
    int number = errno;
    if (open) {
        serving.watch = watch_start(serving.ending);
        begin(&serving, start);
        watch_on(&serving);
        hub_close(&serving.hub);
        http_stop(serving.http);
        watch_finish(serving.watch);
    }
    preview_release(serving.compared);
    preview_release(serving.latest);
    hub_finish(&serving.hub);
    arena_finish(&serving.folders_arena);
    errno = number;
    return open;
}
