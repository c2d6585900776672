/* The outputs of the search. Part of plan. */
#include "base/arena.h"
#include "pipeline/plan.h"
#include "render/web/search_page.h"

/* Where the outputs of one edition are gathered. */
struct adding {
    struct arena *arena;
    struct vec *outputs;
    const struct renderer *renderer;
    struct plan_search *search;
};

static void add(const struct adding *adding, enum output_kind kind, struct str path,
                enum search_part part, size_t number)
{
    struct output *output = vec_push(adding->outputs, adding->arena, sizeof(*output));
    *output = (struct output){.path = str_concat(adding->arena, adding->renderer->prefix, path),
                              .kind = kind,
                              .renderer = adding->renderer,
                              .of.search = {adding->search, part, number}};
}

static struct plan_search *search_of(struct arena *arena, struct vec *searches,
                                     const struct site *site)
{
    struct plan_search *const *known = searches->items;
    for (size_t i = 0; i < searches->count; i++) {
        if (known[i]->site == site) {
            return known[i];
        }
    }
    struct plan_search *search = arena_alloc(arena, sizeof(*search));
    *search = (struct plan_search){
        .site = site, .shape = search_shape_of(site), .list = search_list_make(arena, site)};
    vec_add(searches, arena, struct plan_search *, search);
    return search;
}

static void add_files(const struct adding *adding, enum search_part part, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        add(adding, OUTPUT_SEARCH, search_path(adding->arena, part, i), part, i);
    }
}

void plan_add_search(struct arena *arena, const struct renderer *renderer, struct vec *outputs,
                     struct vec *searches)
{
    if (renderer->search == NULL) {
        return;
    }
    struct adding adding = {arena, outputs, renderer, search_of(arena, searches, renderer->site)};
    const struct search_shape *shape = &adding.search->shape;
    add(&adding, OUTPUT_SEARCH_PAGE, STR(SEARCH_PAGE), SEARCH_REGISTER, 0);
    for (size_t i = 0; adding.search->list.split && i < adding.search->list.count; i++) {
        add(&adding, OUTPUT_SEARCH_PAGE, search_letter_path(arena, i), SEARCH_REGISTER, i + 1);
    }
    add_files(&adding, SEARCH_REGISTER, 1);
    add_files(&adding, SEARCH_WORDS, shape->word_files);
    add_files(&adding, SEARCH_TEXTS, shape->text_files);
    add_files(&adding, SEARCH_FILTERS, shape->filters ? 1 : 0);
}

bool plan_render_search(const struct output *output, struct arena *scratch, struct reads *reads,
                        struct diags *diags, struct buf *out)
{
    const struct output_search *of = &output->of.search;
    if (output->kind == OUTPUT_SEARCH_PAGE) {
        search_page_render(output->renderer, scratch, reads, &of->whole->list, of->number, diags,
                           out);
        return true;
    }
    if (of->whole->made == NULL) {
        return false; /* the site is only checked */
    }
    search_page_note_reads(output->renderer->site, reads);
    search_render(of->whole->made, scratch, of->part, of->number, out);
    return true;
}
