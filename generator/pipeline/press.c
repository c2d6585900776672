#include "pipeline/press.h"

#include "base/arena.h"
#include "base/buf.h"

/* One run over a part of the outputs. */
struct run {
    struct press *press;
    const size_t *numbers;    /* of the outputs */
    const struct str *shared; /* by output: the path that has the same bytes, or empty */
    bool *faulty;             /* by output: something was wrong with it */
};

/* Appends the bytes of an output; false when there are none (reported). */
static bool render(const struct run *run, const struct output *output, size_t worker,
                   struct diags *diags, struct buf *bytes)
{
    const struct press *press = run->press;
    struct arena *scratch = &press->workers->items[worker].scratch;
    if (output->kind != OUTPUT_HANDOUT) {
        return plan_render(output, scratch, diags, bytes);
    }
    const struct printout *printout = output->of.printout;
    struct print_request request = {.printout = printout, .draft = press->stage == NULL};
    return handouts_make(press->handouts, worker, output->renderer, scratch, &request, diags, bytes,
                         &output->renderer->prints.results[printout->index]);
}

/* Makes an output from its sources. */
static bool make(struct run *run, size_t number, size_t worker)
{
    struct workspace *own = &run->press->workers->items[worker];
    const struct output *output = &run->press->plan->outputs[number];
    struct stage *stage = run->press->stage;
    struct buf bytes;
    struct diags passing;
    /* What is wrong with frozen content is told in one line an edition. */
    bool frozen = output->renderer->today != NULL;
    diags_init(&passing, &own->scratch);
    buf_init(&bytes);
    bool made = render(run, output, worker, frozen ? &passing : &own->diags, &bytes);
    diags_take_machine(&own->diags, &passing);
    run->faulty[number] = frozen && passing.errors > 0;
    bool written = true;
    if (made && stage != NULL) {
        run->press->files[number].hash = sha256_of(buf_str(&bytes));
        written = stage_put(stage, &own->scratch, output->path, buf_str(&bytes));
    }
    buf_finish(&bytes);
    return written;
}

static bool take_over(struct run *run, size_t number, struct workspace *own)
{
    const struct output *output = &run->press->plan->outputs[number];
    run->press->files[number].hash = output->of.taken_over->hash;
    return stage_keep(run->press->stage, &own->scratch, output->path);
}

static void do_one(void *context, size_t worker, size_t index)
{
    struct run *run = context;
    size_t number = run->numbers[index];
    struct workspace *own = &run->press->workers->items[worker];
    const struct output *output = &run->press->plan->outputs[number];
    arena_reset(&own->scratch);
    bool written = output->kind == OUTPUT_TAKEN_OVER ? take_over(run, number, own)
                   : run->shared[number].size > 0    ? stage_share(run->press->stage, &own->scratch,
                                                                   run->shared[number], output->path)
                                                     : make(run, number, worker);
    if (!written) {
        diag_add_unwritable(&own->diags, output->path);
    }
}

/* An image or document of an edition below v/, which others may have too. */
static bool may_share(const struct output *output)
{
    return output->kind == OUTPUT_ASSET && output->renderer->prefix.size > 0;
}

/* Only what stands at the root can be wrong in a way that someone can mend. */
static bool is_judged(const struct output *output)
{
    return output->renderer != NULL && output->renderer->prefix.size == 0;
}

/* The numbers of the handouts, or of all else to make before what may be shared. */
static size_t list(const struct press *press, bool handouts, size_t *numbers)
{
    size_t count = 0;
    for (size_t i = 0; i < press->plan->count; i++) {
        const struct output *output = &press->plan->outputs[i];
        bool wanted = press->stage != NULL ? !may_share(output) : is_judged(output);
        if (wanted && (output->kind == OUTPUT_HANDOUT) == handouts) {
            numbers[count++] = i;
        }
    }
    return count;
}

/* The SHA-256 of an asset of an edition, of a frozen one as its manifest knows it; NULL when unknown. */
static const struct sha256 *hash_of(const struct press *press, const struct map *root,
                                    const struct asset *asset)
{
    const struct frozen_file *file = map_get(&press->editions->archive.blobs, asset->source);
    const struct kept_file *made = map_get(root, asset->path);
    return file != NULL ? &file->hash : made != NULL ? &made->hash : NULL;
}

/* Finds for every file that may be shared one with the same bytes: at the root, else the first below v/.
 * Those without are made (`leaders`), the others share (`followers`). */
static void list_shared(const struct press *press, struct str *shared, struct vec *leaders,
                        struct vec *followers)
{
    struct arena *arena = press->workers->arena;
    struct map root = {0};
    struct map by_hash = {0};
    for (size_t i = 0; i < press->plan->count; i++) {
        const struct output *output = &press->plan->outputs[i];
        bool asset = output->kind == OUTPUT_ASSET || output->kind == OUTPUT_KEPT_FILE;
        if (asset && !may_share(output)) {
            map_set(&root, arena, output->path, &press->files[i]);
            map_set(&by_hash, arena, str_from(press->files[i].hash.hex), &press->files[i]);
        }
    }
    for (size_t i = 0; i < press->plan->count; i++) {
        const struct output *output = &press->plan->outputs[i];
        if (!may_share(output)) {
            continue;
        }
        const struct sha256 *hash = hash_of(press, &root, output->of.asset);
        const struct kept_file *same = hash == NULL ? NULL : map_get(&by_hash, str_from(hash->hex));
        if (same != NULL) {
            shared[i] = same->path;
            press->files[i].hash = *hash;
        } else if (hash != NULL) {
            map_set(&by_hash, arena, str_from(hash->hex), &press->files[i]);
        }
        vec_add(same != NULL ? followers : leaders, arena, size_t, i);
    }
}

static void report_faulty(const struct press *press, const bool *faulty)
{
    for (size_t i = 0; i < press->plan->count; i++) {
        if (faulty[i]) {
            const struct output *output = &press->plan->outputs[i];
            editions_add_fault(press->editions, output->renderer, output->path);
        }
    }
}

bool press_run(struct press *press)
{
    struct arena *arena = press->workers->arena;
    size_t count = press->plan->count;
    size_t *numbers = arena_array(arena, count, sizeof(*numbers));
    struct str *shared = arena_array(arena, count, sizeof(*shared));
    press->files = arena_array(arena, count, sizeof(*press->files));
    for (size_t i = 0; i < count; i++) {
        press->files[i].path = press->plan->outputs[i].path;
    }
    struct run run = {press, numbers, shared, arena_array(arena, count, sizeof(bool))};
    workers_run(press->workers, list(press, true, numbers), do_one, &run);
    workers_run(press->workers, list(press, false, numbers), do_one, &run);
    if (press->stage != NULL) {
        struct vec leaders = {0};
        struct vec followers = {0};
        list_shared(press, shared, &leaders, &followers);
        run.numbers = leaders.items;
        workers_run(press->workers, leaders.count, do_one, &run);
        run.numbers = followers.items;
        workers_run(press->workers, followers.count, do_one, &run);
    }
    workers_gather(press->workers, press->diags);
    report_faulty(press, run.faulty);
    return press->diags->errors == 0;
}
