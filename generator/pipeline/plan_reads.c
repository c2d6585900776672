/* What each output is made from. Internal to plan. */
#include "base/arena.h"
#include "base/buf.h"
#include "pipeline/plan.h"
#include "pipeline/world.h"

#include <stdlib.h>

/* What one output reads, while it is collected. */
struct reading {
    const struct renderer *renderer;
    struct arena *arena;
    struct vec *names; /* of struct str */
};

static void add(const struct reading *reading, struct str name)
{
    vec_add(reading->names, reading->arena, struct str, name);
}

static void add_type(const struct reading *reading, struct str type)
{
    add(reading, str_concat(reading->arena, STR("typ:"), type));
}

static void add_target(const struct reading *reading, const struct target *target)
{
    if (target->kind == TARGET_RECORD) {
        add(reading, target->record->place.path);
    } else if (target->kind == TARGET_ASSET) {
        add(reading, target->asset->source);
    }
}

static void add_prose(const struct reading *reading, const struct prose *prose)
{
    for (uint32_t l = 0; l < prose->document->link_count; l++) {
        add_target(reading, &prose->targets[l]);
    }
    for (uint32_t c = 0; c < prose->document->container_count; c++) {
        struct str type = value_map_text(prose->blocks[c].arguments, STR("typ"));
        if (type.size > 0) {
            add_type(reading, type);
        }
    }
}

/* What a record refers to may be shown whole, with what that shows, so its whole type counts. */
static void add_reference(const struct reading *reading, const struct reference *reference)
{
    if (reference->leads_to != NULL) {
        add_target(reading, reference->leads_to);
    } else if (reference->record != NULL) {
        add_type(reading, reference->record->type->id);
    }
}

static void add_record(const struct reading *reading, const struct record *record)
{
    const struct vec *back = &reading->renderer->site->back[record->index];
    struct record *const *referring = back->items;
    struct prose *const *proses = record->proses.items;
    const struct reference *references = record->references.items;
    add(reading, record->place.path);
    add(reading, record->type->place.path);
    for (size_t i = 0; i < back->count; i++) {
        add(reading, referring[i]->place.path);
    }
    for (size_t p = 0; p < record->proses.count; p++) {
        add_prose(reading, proses[p]);
    }
    for (size_t r = 0; r < record->references.count; r++) {
        add_reference(reading, &references[r]);
    }
}

static void add_feed(const struct reading *reading)
{
    const struct schema *schema = reading->renderer->site->schema;
    const struct type *const *types = schema->types.items;
    for (size_t t = 0; t < schema->types.count; t++) {
        if (types[t]->feed) {
            add_type(reading, types[t]->id);
        }
    }
}

/* All records of all types. */
static void add_all(const struct reading *reading)
{
    const struct schema *schema = reading->renderer->site->schema;
    const struct type *const *types = schema->types.items;
    for (size_t t = 0; t < schema->types.count; t++) {
        add_type(reading, types[t]->id);
    }
}

static int compare_names(const void *left, const void *right)
{
    return str_compare(*(const struct str *)left, *(const struct str *)right);
}

static void sort_unique(struct vec *reads)
{
    struct str *names = reads->items;
    size_t kept = 0;
    if (reads->count > 0) {
        qsort(names, reads->count, sizeof(*names), compare_names);
    }
    for (size_t i = 0; i < reads->count; i++) {
        if (kept == 0 || !str_equal(names[kept - 1], names[i])) {
            names[kept++] = names[i];
        }
    }
    reads->count = kept;
}

enum {
    PROGRAM = 1 << WORLD_PROGRAM,
    SETTINGS = 1 << WORLD_SETTINGS,
    THEME = 1 << WORLD_THEME,
    TYPES = 1 << WORLD_TYPES,
    PAGES = 1 << WORLD_PAGES,
    FILES = 1 << WORLD_FILES,
    GLOSSARY = 1 << WORLD_GLOSSARY,
    EDITIONS = 1 << WORLD_EDITIONS,
    HANDOUTS = 1 << WORLD_HANDOUTS,
    FRAMED = PROGRAM | SETTINGS | THEME | TYPES | PAGES | FILES | GLOSSARY | EDITIONS | HANDOUTS
};

/* What all outputs of a kind read. The pages of changes read all of two editions: whether those
 * need to be compared again is for pipeline/comparisons to say. */
static const unsigned slices[OUTPUT_KIND_COUNT] = {
    [OUTPUT_PAGE] = FRAMED,
    [OUTPUT_NOT_FOUND] = FRAMED,
    [OUTPUT_REDIRECT] = FRAMED,
    [OUTPUT_REMOVED] = FRAMED,
    [OUTPUT_KEPT_FILE] = PROGRAM | EDITIONS,
    [OUTPUT_STYLE] = PROGRAM | THEME,
    [OUTPUT_THEME_FILE] = PROGRAM | THEME,
    [OUTPUT_ASSET] = PROGRAM,
    [OUTPUT_FEED] = PROGRAM | SETTINGS | THEME | TYPES | PAGES,
    [OUTPUT_SITEMAP] = PROGRAM | SETTINGS | PAGES,
    [OUTPUT_ROBOTS] = PROGRAM | SETTINGS,
    [OUTPUT_SCHEMA] = PROGRAM | SETTINGS | THEME | TYPES,
    [OUTPUT_NGINX] = PROGRAM | SETTINGS | PAGES,
    [OUTPUT_APACHE] = PROGRAM | SETTINGS | PAGES,
    [OUTPUT_SEARCH_PAGE] = FRAMED,
    [OUTPUT_SEARCH] = PROGRAM | SETTINGS | THEME | TYPES | PAGES | FILES | GLOSSARY,
    [OUTPUT_HANDOUT] = FRAMED,
};

unsigned plan_slices(enum output_kind kind)
{
    return slices[kind];
}

static void add_slices(const struct reading *reading, const struct output *output)
{
    bool changes = output->kind == OUTPUT_CHANGES || output->kind == OUTPUT_CHANGES_DATA ||
                   output->kind == OUTPUT_CHANGES_INDEX;
    unsigned mask = changes ? FRAMED : slices[output->kind];
    for (size_t s = 0; s < WORLD_SLICES; s++) {
        if ((mask & (1u << s)) == 0) {
            continue;
        }
        add(reading, s == WORLD_SETTINGS ? output->renderer->site->config->path
                                         : world_slice_name((enum world_slice)s));
    }
}

void plan_reads(const struct output *output, struct arena *arena, struct vec *reads)
{
    struct reading reading = {output->renderer, arena, reads};
    switch (output->kind) {
    case OUTPUT_PAGE:
        add_record(&reading, output->of.record);
        break;
    case OUTPUT_REDIRECT:
        add(&reading, output->of.redirect->record->place.path);
        break;
    case OUTPUT_ASSET:
        add(&reading, output->of.asset->source);
        break;
    case OUTPUT_KEPT_FILE:
        add(&reading, output->of.old->source);
        break;
    case OUTPUT_THEME_FILE:
        add(&reading, output->of.file->path);
        break;
    case OUTPUT_SCHEMA:
        add(&reading, output->of.type->place.path);
        break;
    case OUTPUT_HANDOUT:
        for (size_t i = 0; i < output->of.handout->record_count; i++) {
            add_record(&reading, output->of.handout->records[i]);
        }
        break;
    case OUTPUT_FEED:
        add_feed(&reading);
        break;
    case OUTPUT_SEARCH_PAGE:
    case OUTPUT_SEARCH:
        add_all(&reading);
        break;
    default:
        break;
    }
    add_slices(&reading, output);
    sort_unique(reads);
}

void plan_print(const struct plan *plan, struct arena *scratch, struct buf *out)
{
    for (size_t i = 0; i < plan->count; i++) {
        struct vec reads = {0};
        arena_reset(scratch);
        plan_reads(&plan->outputs[i], scratch, &reads);
        buf_add(out, plan->outputs[i].path);
        buf_add_byte(out, '\n');
        for (size_t r = 0; r < reads.count; r++) {
            buf_add(out, STR("    "));
            buf_add(out, ((const struct str *)reads.items)[r]);
            buf_add_byte(out, '\n');
        }
    }
}
