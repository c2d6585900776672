/* make_handout: makes PDF files of handout markup, for the tests.
 *
 *     make_handout [-k KIND] [-p PAPER] [-l] [-n TIMES] THEME FILE.xml OUT.pdf
 *
 * Prints what the layout had to say, one line each: id, place, message. With -n it is made so many
 * times by one worker and the processor time is told. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "layout/handout.h"
#include "render/theme/theme_handout.h"
#include "rules/diag.h"

#include <unistd.h>

enum { LIMIT = 64 * 1024 * 1024 };

struct request {
    struct handout_job job;
    const char *theme, *in, *out;
    int times;
};

static bool image(const void *context, struct str src, struct str *bytes)
{
    const struct request *request = context;
    static struct arena arena; /* lives as long as the program */
    struct str folder = str_from(request->in);
    while (folder.size > 0 && folder.data[folder.size - 1] != '/') {
        folder.size--;
    }
    return fs_read(&arena, str_concat(&arena, folder, src), LIMIT, bytes);
}

static void print_diags(struct diags *diags)
{
    diags_sort(diags);
    const struct diag *list = diags->items.items;
    for (size_t i = 0; i < diags->items.count; i++) {
        struct buf message;
        buf_init(&message);
        diag_message(&list[i], LANGUAGE_SV, &message);
        printf("%s %.*s:%u:%u: %.*s\n", rule_get(list[i].rule)->id, (int)list[i].place.path.size,
               list[i].place.path.data, list[i].place.line, list[i].place.column, (int)message.size,
               message.data);
        buf_finish(&message);
    }
}

static bool parse(int argc, char **argv, struct request *request)
{
    int option;
    request->times = 1;
    while ((option = getopt(argc, argv, "k:p:ln:")) != -1) {
        switch (option) {
        case 'k':
            if (!arrangement_of(str_from(optarg), &request->job.arrangement)) {
                return false;
            }
            break;
        case 'p':
            request->job.paper = str_from(optarg);
            break;
        case 'l':
            request->job.large = true;
            break;
        case 'n':
            request->times = (int)strtol(optarg, NULL, 10);
            break;
        default:
            return false;
        }
    }
    if (argc - optind != 3) {
        return false;
    }
    request->theme = argv[optind];
    request->in = argv[optind + 1];
    request->out = argv[optind + 2];
    return true;
}

static bool make(struct request *request, const struct handout_setup *setup, struct diags *diags,
                 struct buf *pdf)
{
    struct arena arena = {0};
    struct handout_worker *worker = handout_worker_create(setup);
    struct handout_result result = {0};
    struct timespec from, to;
    bool made = false;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    for (int i = 0; i < request->times; i++) {
        arena_reset(&arena);
        buf_clear(pdf);
        made = handout_layout(worker, &request->job, &arena, diags, pdf, &result);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    if (request->times > 1) {
        double seconds =
            (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
        double pages = (double)result.pages * request->times;
        printf("%zu pages %d times: %.0f pages a second\n", result.pages, request->times,
               pages / seconds);
    }
    handout_worker_finish(worker);
    arena_finish(&arena);
    return made;
}

int main(int argc, char **argv)
{
    struct request request = {.job = {.title = {"Provtryck", 9},
                                      .language = {"sv", 2},
                                      .author = {"Provregionen", 12},
                                      .date = {"2024-01-15", 10},
                                      .edition = {"2024.1", 6},
                                      .program = {"malbild", 7}}};
    struct arena arena = {0};
    struct diags diags;
    struct buf pdf;
    if (!parse(argc, argv, &request)) {
        fprintf(stderr, "usage: make_handout [-k KIND] [-p PAPER] [-l] [-n TIMES] THEME IN OUT\n");
        return 2;
    }
    buf_init(&pdf);
    diags_init(&diags, &arena);
    struct str folder = str_from(request.theme);
    struct handout_theme theme = theme_handout_load(&arena, &folder, 1, &diags);
    const struct handout_setup *setup = handout_setup_load(&arena, &theme, &diags);
    request.job.path = str_from(request.in);
    request.job.image = image;
    request.job.context = &request;
    bool made = setup != NULL && fs_read(&arena, request.job.path, LIMIT, &request.job.xml) &&
                make(&request, setup, &diags, &pdf) &&
                fs_write(str_from(request.out), buf_str(&pdf));
    print_diags(&diags);
    if (setup != NULL) {
        handout_setup_finish(setup);
    }
    buf_finish(&pdf);
    arena_finish(&arena);
    return made ? 0 : 1;
}
