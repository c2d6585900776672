/* plan: the files that a site becomes, and what each is made from. */
#ifndef PIPELINE_PLAN_H
#define PIPELINE_PLAN_H

#include "pipeline/comparison.h"
#include "pipeline/kept.h"
#include "render/renderer.h"
#include "render/search/search.h"
#include "render/search/search_list.h"

struct reads;

enum output_kind {
    OUTPUT_PAGE,
    OUTPUT_NOT_FOUND,
    OUTPUT_REDIRECT,
    OUTPUT_REMOVED,    /* stands where an earlier edition had a page */
    OUTPUT_TAKEN_OVER, /* stands in the last build's output already */
    OUTPUT_KEPT_FILE,  /* an asset that only earlier editions had */
    OUTPUT_STYLE,
    OUTPUT_THEME_FILE,
    OUTPUT_ASSET,
    OUTPUT_FEED,
    OUTPUT_SITEMAP,
    OUTPUT_ROBOTS,
    OUTPUT_SCHEMA,
    OUTPUT_NGINX,
    OUTPUT_APACHE,
    OUTPUT_CHANGES,       /* what differs between two editions */
    OUTPUT_CHANGES_DATA,  /* the same as JSON */
    OUTPUT_CHANGES_INDEX, /* the list of editions and of what differs */
    OUTPUT_SEARCH_PAGE,   /* the page of results, and the lists that it has without its script */
    OUTPUT_SEARCH,        /* a file of the index */
    OUTPUT_HANDOUT,       /* made by pipeline/handouts, before all others: pages tell how
                           * large they are */
    OUTPUT_KIND_COUNT
};

/* The search of one site, which may stand at two places: at the root and below v/. */
struct plan_search {
    const struct site *site;
    struct search_shape shape;
    struct search_list list;
    const struct search *made; /* NULL until some file of it must be made: see press */
};

/* Which file of it. */
struct output_search {
    struct plan_search *whole;
    enum search_part part;
    size_t number; /* of a page: of the letter, from 1; 0 of the page of results */
};

struct output {
    struct str path; /* in the output folder */
    enum output_kind kind;
    const struct renderer *renderer; /* of the edition it belongs to; NULL for what is taken over */
    union {
        const struct record *record;
        const struct redirect *redirect;
        const struct theme_file *file;
        const struct asset *asset;
        const struct history_address *old;
        const struct kept_file *taken_over;
        const struct type *type;
        const struct handout *handout;
        const struct comparison *comparison;
        const struct comparisons *comparisons;
        struct output_search search;
    } of;
};

struct plan {
    const struct renderer *renderer; /* of the edition at the root */
    struct output *outputs;          /* sorted by path */
    size_t count;
    size_t pages;        /* of the edition at the root */
    struct vec searches; /* of struct plan_search * */
};

/* Lists every output of the editions that `renderers` (const struct renderer *) stand for, and what
 * is taken over from the last build (struct kept_file). The edition whose prefix is empty stands at
 * the root and has the files that a site has once (the style sheet, the feed …). Two outputs that
 * want the same path are reported (an asset called stil.css, say). */
struct plan plan_make(struct arena *arena, const struct vec *renderers,
                      const struct vec *taken_over, const struct comparisons *comparisons,
                      struct diags *diags);

/* What can be told beforehand of what an output reads, as sorted names (struct str): source files
 * as shown to the user, "typ:<id>" (all records of a type), and slices of the model (see world.h):
 * "tema", "sidor" (what any page may see of all others), "ordlista" … What it reads indeed is noted
 * when it is made. */
void plan_reads(const struct output *output, struct arena *arena, struct vec *reads);

/* The slices (a bit for each of enum world_slice) that an output of the kind reads; 0: it reads
 * what nobody follows, and is made each time. */
unsigned plan_slices(enum output_kind kind);

/* Appends the plan as text: each output on a line, and what it reads on indented lines below. */
void plan_print(const struct plan *plan, struct arena *scratch, struct buf *out);

/* Internal: adds the outputs of the search of an edition, and makes one. */
void plan_add_search(struct arena *arena, const struct renderer *renderer, struct vec *outputs,
                     struct vec *searches);
bool plan_render_search(const struct output *output, struct arena *scratch, struct reads *reads,
                        struct diags *diags, struct buf *out);

/* Appends the bytes of one output; what it was made from is noted in `reads` (may be NULL). False
 * when a file it is copied from cannot be read (reported). */
bool plan_render(const struct output *output, struct arena *scratch, struct reads *reads,
                 struct diags *diags, struct buf *out);

#endif
