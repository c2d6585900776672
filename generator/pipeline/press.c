#include "pipeline/press.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"

/* One run over a part of the outputs. */
struct run {
    struct press *press;
    const size_t *numbers;    /* of the outputs */
    const struct str *shared; /* by output: the path that has the same bytes, or empty */
    bool *faulty;             /* by output: something was wrong with it */
    struct reads *reads;      /* by worker; NULL when nothing is written */
};

/* Appends the bytes of an output; false when there are none (reported). */
static bool render(const struct run *run, const struct output *output, size_t worker,
                   struct reads *reads, struct diags *diags, struct buf *bytes)
{
    const struct press *press = run->press;
    struct arena *scratch = &press->workers->items[worker].scratch;
    if (output->kind != OUTPUT_HANDOUT) {
        return plan_render(output, scratch, reads, diags, bytes);
    }
    const struct handout *handout = output->of.handout;
    struct handout_request request = {
        .handout = handout, .reads = reads, .draft = press->stage == NULL};
    return handouts_make(press->handouts, worker, output->renderer, scratch, &request, diags, bytes,
                         &output->renderer->handouts.results[handout->index]);
}

/* Where it is noted what the output is made from; NULL for one of a frozen edition, of which the
 * memory knows in its own way, and for one that is made each time. */
static struct reads *reads_for(const struct run *run, const struct output *output, size_t worker)
{
    const struct press *press = run->press;
    bool followed = run->reads != NULL && plan_slices(output->kind) != 0 &&
                    output->renderer->site == press->world->space.site;
    if (!followed) {
        return NULL;
    }
    reads_start(&run->reads[worker]);
    return &run->reads[worker];
}

/* What the next build may know of an output that is made. */
static void note(const struct run *run, size_t number, const struct reads *reads,
                 struct arena *keep)
{
    const struct press *press = run->press;
    const struct output *output = &press->plan->outputs[number];
    struct memory_note *note = &press->notes[number];
    unsigned slices = plan_slices(output->kind);
    note->known = true;
    note->reads = arena_array(keep, reads->count + WORLD_SLICES, sizeof(*note->reads));
    for (size_t s = 0; s < WORLD_SLICES; s++) {
        if ((slices & (1u << s)) != 0) {
            note->reads[note->read_count++] =
                (uint32_t)world_slice_number(press->world, (enum world_slice)s);
        }
    }
    for (size_t i = 0; i < reads->count; i++) {
        note->reads[note->read_count++] = reads->list[i];
    }
    if (output->kind == OUTPUT_HANDOUT) {
        note->pages = output->renderer->handouts.results[output->of.handout->index].pages;
    }
}

/* Makes an output from its sources. */
static bool make(struct run *run, size_t number, size_t worker)
{
    struct workspace *own = &run->press->workers->items[worker];
    const struct output *output = &run->press->plan->outputs[number];
    struct stage *stage = run->press->stage;
    struct reads *reads = reads_for(run, output, worker);
    struct buf bytes;
    struct diags passing;
    /* What is wrong with frozen content is told in one line an edition. */
    bool frozen = output->renderer->today != NULL;
    size_t said = own->diags.items.count;
    diags_init(&passing, &own->scratch);
    buf_init(&bytes);
    bool made = render(run, output, worker, reads, frozen ? &passing : &own->diags, &bytes);
    diags_take_machine(&own->diags, &passing);
    run->faulty[number] = frozen && passing.errors > 0;
    bool written = true;
    if (made && stage != NULL) {
        run->press->files[number].hash = sha256_of(buf_str(&bytes));
        written = stage_put(stage, &own->scratch, output->path, buf_str(&bytes));
    }
    buf_finish(&bytes);
    bool quiet = output->kind != OUTPUT_HANDOUT || run->press->handouts->quiet;
    if (reads != NULL && quiet && own->diags.items.count == said) {
        note(run, number, reads, &own->keep);
    }
    return written;
}

static bool make_timed(struct run *run, size_t number, size_t worker)
{
    double start = clock_seconds();
    bool written = make(run, number, worker);
    if (run->press->seconds != NULL) {
        run->press->seconds[number] = clock_seconds() - start;
    }
    return written;
}

/* Hidden files are not among those whose state is known: see stage_tree. */
static bool is_hidden(struct str path)
{
    return str_starts(path, STR(".")) || str_find(path, STR("/."), 0) < path.size;
}

/* Asks the memory of an output; `row` is what is known of it. */
static struct why ask(const struct press *press, const struct output *output,
                      const struct memory_row **row)
{
    struct why why = {output->path, WHY_ALWAYS, {0}};
    *row = NULL;
    if (output->renderer->site == press->world->space.site && plan_slices(output->kind) != 0 &&
        !is_hidden(output->path)) {
        why.reason = memory_ask(press->memory, output, row, &why.what);
    }
    return why;
}

bool press_makes_handouts(const struct press *press)
{
    for (size_t i = 0; i < press->plan->count; i++) {
        const struct output *output = &press->plan->outputs[i];
        const struct memory_row *row;
        if (output->kind == OUTPUT_HANDOUT && ask(press, output, &row).reason != WHY_FRESH) {
            return true;
        }
    }
    return false;
}

/* True when the last build's is as good; `row` is what is known of it. */
static bool is_fresh(const struct run *run, size_t number, const struct memory_row **row)
{
    const struct press *press = run->press;
    if (press->stage == NULL) {
        return false;
    }
    press->why[number] = ask(press, &press->plan->outputs[number], row);
    return press->why[number].reason == WHY_FRESH;
}

/* Takes over what the memory knows to be fresh. */
static bool carry(struct run *run, size_t number, const struct memory_row *row,
                  struct workspace *own)
{
    const struct press *press = run->press;
    const struct output *output = &press->plan->outputs[number];
    press->files[number].hash = row->hash;
    memory_carry(press->memory, row, &own->keep, &press->notes[number]);
    if (output->kind == OUTPUT_HANDOUT) {
        output->renderer->handouts.results[output->of.handout->index] =
            (struct handout_made){row->pages, row->size};
    }
    return stage_keep(press->stage, &own->scratch, output->path);
}

static bool take_over(struct run *run, size_t number, struct workspace *own)
{
    const struct output *output = &run->press->plan->outputs[number];
    run->press->files[number].hash = output->of.taken_over->hash;
    return stage_keep(run->press->stage, &own->scratch, output->path);
}

static bool do_output(struct run *run, size_t number, size_t worker)
{
    struct workspace *own = &run->press->workers->items[worker];
    const struct output *output = &run->press->plan->outputs[number];
    const struct memory_row *row;
    if (output->kind == OUTPUT_TAKEN_OVER) {
        return take_over(run, number, own);
    }
    if (run->shared[number].size > 0) {
        return stage_share(run->press->stage, &own->scratch, run->shared[number], output->path);
    }
    return is_fresh(run, number, &row) ? carry(run, number, row, own)
                                       : make_timed(run, number, worker);
}

static void do_one(void *context, size_t worker, size_t index)
{
    struct run *run = context;
    struct workspace *own = &run->press->workers->items[worker];
    size_t number = run->numbers[index];
    arena_reset(&own->scratch);
    if (!do_output(run, number, worker)) {
        diag_add_unwritable(&own->diags, run->press->plan->outputs[number].path);
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

/* The SHA-256 of an asset of an edition, of a frozen one as its manifest knows it;
 * NULL when unknown. */
static const struct sha256 *hash_of(const struct press *press, const struct map *root,
                                    const struct asset *asset)
{
    const struct frozen_file *file = map_get(&press->editions->archive.blobs, asset->source);
    const struct kept_file *made = map_get(root, asset->path);
    return file != NULL ? &file->hash : made != NULL ? &made->hash : NULL;
}

/* Finds for every file that may be shared one with the same bytes: at the root, else the first
 * below v/. Those without are made (`leaders`), the others share (`followers`). */
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

static struct reads *make_reads(const struct press *press)
{
    struct arena *arena = press->workers->arena;
    struct reads *reads = arena_array(arena, press->workers->count, sizeof(*reads));
    for (size_t w = 0; w < press->workers->count; w++) {
        reads_init(&reads[w], arena, &press->world->space);
    }
    return reads;
}

/* Makes the index of each search that some file is wanted of: all of it is read for any of them. */
static void make_searches(const struct press *press)
{
    struct plan_search *const *searches = press->plan->searches.items;
    for (size_t s = 0; s < press->plan->searches.count; s++) {
        bool wanted = false;
        for (size_t i = 0; !wanted && i < press->plan->count; i++) {
            const struct output *output = &press->plan->outputs[i];
            const struct memory_row *row;
            wanted = output->kind == OUTPUT_SEARCH && output->of.search.whole == searches[s] &&
                     ask(press, output, &row).reason != WHY_FRESH;
        }
        if (wanted) {
            searches[s]->made = search_make(press->workers->arena, searches[s]->site,
                                            &searches[s]->shape, press->workers->count);
        }
    }
}

/* What is made when all else has been: what may share the bytes of another file. */
static void run_shared(const struct press *press, struct run *run, struct str *shared)
{
    struct vec leaders = {0};
    struct vec followers = {0};
    list_shared(press, shared, &leaders, &followers);
    run->numbers = leaders.items;
    workers_run(press->workers, leaders.count, do_one, run);
    run->numbers = followers.items;
    workers_run(press->workers, followers.count, do_one, run);
}

bool press_run(struct press *press)
{
    struct arena *arena = press->workers->arena;
    size_t count = press->plan->count;
    size_t *numbers = arena_array(arena, count, sizeof(*numbers));
    struct str *shared = arena_array(arena, count, sizeof(*shared));
    press->files = arena_array(arena, count, sizeof(*press->files));
    press->notes = arena_array(arena, count, sizeof(*press->notes));
    press->why = arena_array(arena, count, sizeof(*press->why));
    for (size_t i = 0; i < count; i++) {
        press->files[i].path = press->plan->outputs[i].path;
    }
    struct run run = {press, numbers, shared, arena_array(arena, count, sizeof(bool)),
                      press->stage != NULL ? make_reads(press) : NULL};
    workers_run(press->workers, list(press, true, numbers), do_one, &run);
    if (press->stage != NULL) {
        world_note_handouts(press->world, arena, &press->plan->renderer->handouts);
        memory_compare(press->memory, press->world);
        make_searches(press);
    }
    workers_run(press->workers, list(press, false, numbers), do_one, &run);
    if (press->stage != NULL) {
        run_shared(press, &run, shared);
    }
    workers_gather(press->workers, press->diags);
    report_faulty(press, run.faulty);
    return press->diags->errors == 0;
}
