#include "pipeline/handouts.h"

#include "base/arena.h"
#include "base/buf.h"
#include "layout/handout.h"
#include "render/paper/handout_slides.h"
#include "render/theme/theme_handout.h"
#include "render/version.h"
#include "site/ours.h"

static void check_kind(const struct handouts *handouts, const struct handout_kind *kind,
                       struct diags *diags)
{
    const struct str *papers;
    size_t paper_count;
    if (kind->type.size == 0) {
        return; /* taken away */
    }
    if (!handout_setup_paper(handouts->setup, kind->paper, &papers, &paper_count)) {
        struct arena scratch = {0};
        diag_tell(diags, RULE_NOT_ALLOWED, kind->paper_place, STR("papper"), kind->paper,
                  str_nearest(kind->paper, papers, paper_count),
                  diag_join(&scratch, papers, paper_count));
        arena_finish(&scratch);
    }
}

void handouts_start(struct handouts *handouts, struct workers *workers,
                    const struct vec *theme_folders, const struct schema *schema,
                    struct diags *diags)
{
    size_t said = diags->items.count;
    *handouts = (struct handouts){.count = workers->count};
    if (schema->handouts.count == 0) {
        return;
    }
    struct handout_theme *theme = arena_alloc(workers->arena, sizeof *theme);
    *theme = theme_handout_load(workers->arena, theme_folders->items, theme_folders->count, diags);
    handouts->setup = handout_setup_load(workers->arena, theme, diags);
    if (handouts->setup == NULL) {
        return;
    }
    handouts->workers =
        arena_array(workers->arena, workers->count, sizeof(struct handout_worker *));
    for (size_t w = 0; w < workers->count; w++) {
        handouts->workers[w] = handout_worker_create(handouts->setup);
    }
    const struct handout_kind *const *kinds = schema->handouts.items;
    for (size_t k = 0; k < schema->handouts.count; k++) {
        check_kind(handouts, kinds[k], diags);
    }
    handouts->quiet = diags->items.count == said;
}

bool handouts_make(const struct handouts *handouts, size_t worker, const struct renderer *renderer,
                   struct arena *scratch, const struct handout_request *request,
                   struct diags *diags, struct buf *out, struct handout_made *result)
{
    return handout_pdf_render(renderer, handouts->workers[worker], scratch, request, diags, out,
                              result);
}

/* Each handout on a line: its id, a tab, and what it is. */
static void list(const struct handout_set *set, struct buf *out)
{
    for (size_t i = 0; i < set->count; i++) {
        const struct handout *handout = set->handouts[i];
        buf_add(out, handout->id);
        buf_add(out, STR("\t"));
        buf_add(out, handout->kind->label);
        buf_add(out, STR(": "));
        buf_add(out, handout->title);
        if (handout->part.size > 0) {
            buf_add(out, STR(", "));
            buf_add(out, handout->part);
        }
        buf_add(out, STR("\n"));
    }
}

/* A choice made on the command line that does not fit; it stands in no file. */
static bool refuse(struct diags *diags, enum rule rule, struct str subject, struct str other)
{
    diag_tell(diags, rule, ((struct place){0}), subject, other);
    return false;
}

/* Limits a handout of many records to those that `where` picks. */
static bool limit_records(struct arena *arena, const struct renderer *renderer,
                          const struct handout_demand *demand, struct handout *handout,
                          struct diags *diags)
{
    if (demand->where.size == 0) {
        return true;
    }
    struct vec records = handout_records(arena, renderer->site, handout->kind, demand->where);
    handout->records = records.items;
    handout->record_count = records.count;
    handout->part =
        str_slice(demand->where, str_find_byte(demand->where, '=', 0) + 1, demand->where.size);
    return records.count > 0 || refuse(diags, RULE_HANDOUT_EMPTY, demand->where, handout->id);
}

static bool check_slides(struct arena *arena, const struct handout_demand *demand,
                         const struct handout *handout, struct diags *diags)
{
    size_t count = handout->record != NULL ? handout_slides_count(handout->record) : 0;
    bool *chosen = arena_array(arena, count + 1, sizeof(*chosen));
    return demand->slides.size == 0 || handout_slides_parse(demand->slides, count, chosen) ||
           refuse(diags, RULE_SLIDE_NUMBERS, demand->slides, str_format(arena, "%zu", count));
}

bool handouts_demand(const struct handouts *handouts, struct workers *workers,
                     const struct renderer *renderer, struct handout_demand *demand,
                     struct diags *diags)
{
    struct arena *arena = workers->arena;
    const struct handout_set *set = &renderer->handouts;
    struct str nearest = {0};
    if (demand->id.size == 0) {
        list(set, demand->out);
        return true;
    }
    size_t index = handout_set_find(set, arena, demand->id, &nearest);
    if (index == set->count) {
        return refuse(diags, RULE_HANDOUT_UNKNOWN, demand->id, nearest);
    }
    bool twin =
        demand->large && set->handouts[index]->other != NULL && !set->handouts[index]->large;
    struct handout handout = twin ? *set->handouts[index]->other : *set->handouts[index];
    if (!limit_records(arena, renderer, demand, &handout, diags) ||
        !check_slides(arena, demand, &handout, diags)) {
        return false;
    }
    struct handout_request request = {.handout = &handout, .slides = demand->slides};
    if (demand->markup) {
        buf_add(demand->out, STR(OURS_MARKUP_SIGN MALBILD_VERSION " -->\n"));
        handout_page_render(renderer, workers_scratch(workers), &request, diags, demand->out);
        return true;
    }
    struct handout_made result;
    bool made = handouts_make(handouts, 0, renderer, workers_scratch(workers), &request, diags,
                              demand->out, &result);
    demand->pages = result.pages;
    return made;
}

void handouts_finish(struct handouts *handouts)
{
    for (size_t w = 0; handouts->workers != NULL && w < handouts->count; w++) {
        handout_worker_finish(handouts->workers[w]);
    }
    if (handouts->setup != NULL) {
        handout_setup_finish(handouts->setup);
    }
}
