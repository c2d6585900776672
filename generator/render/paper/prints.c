#include "render/paper/prints.h"

#include "base/arena.h"
#include "render/theme/theme.h"

/* What is needed to look up templates. */
struct finder {
    struct arena *arena;
    const struct theme *theme;
    bool frozen;
    struct diags *diags;
};

static const struct template *find(const struct finder *finder, struct str folder, struct str name)
{
    return template_find(finder->theme->templates, str_concat(finder->arena, folder, name));
}

static const struct template *need(const struct finder *finder, struct str folder, struct str name,
                                   struct place place)
{
    const struct template *template = find(finder, folder, name);
    if (template == NULL && !finder->frozen) {
        struct str parts[] = {folder, name};
        struct str args[] = {str_join(finder->arena, parts, countof(parts)), finder->theme->name};
        diag_add(finder->diags, RULE_MISSING_TEMPLATE, place, args, countof(args));
    }
    return template;
}

/* The map holds plain pointers; the template itself is never changed through it. */
static void remember(const struct finder *finder, struct map *map, struct str key,
                     const struct template *template)
{
    if (template != NULL) {
        map_set(map, finder->arena, key, (void *)(uintptr_t)(template));
    }
}

static void find_templates(const struct finder *finder, const struct site *site,
                           struct prints *prints)
{
    const struct schema *schema = site->schema;
    const struct printout_kind *const *kinds = schema->printouts.items;
    struct place place = kinds[0]->place;
    prints->frame = need(finder, STR("tryck/"), STR("ram"), place);
    prints->block = need(finder, STR("tryck/block/"), STR("standard"), place);
    prints->list = need(finder, STR("tryck/lista/"), STR("standard"), place);
    const struct block *const *blocks = schema->blocks.items;
    for (size_t b = 0; b < schema->blocks.count; b++) {
        remember(finder, &prints->blocks, blocks[b]->id,
                 find(finder, STR("tryck/block/"), blocks[b]->slug));
    }
    const struct type *const *types = schema->types.items;
    for (size_t t = 0; t < schema->types.count; t++) {
        remember(finder, &prints->lists, types[t]->id,
                 find(finder, STR("tryck/lista/"), types[t]->slug));
    }
    const struct template **templates =
        arena_array(finder->arena, schema->printouts.count, sizeof(*templates));
    for (size_t k = 0; k < schema->printouts.count; k++) {
        if (kinds[k]->type.size > 0) {
            templates[k] =
                need(finder, STR("tryck/"), kinds[k]->template, kinds[k]->template_place);
        }
    }
    prints->kinds = templates;
}

static bool same_readers(const struct printout_kind *a, const struct printout_kind *b)
{
    bool same = a->audience_count == b->audience_count;
    for (size_t i = 0; same && i < a->audience_count; i++) {
        same = str_equal(a->audiences[i], b->audiences[i]);
    }
    return same;
}

/* Which kinds there is a printout of. */
static bool *used_kinds(struct arena *arena, const struct site *site, const struct prints *prints)
{
    bool *used = arena_array(arena, site->schema->printouts.count, sizeof(*used));
    for (size_t i = 0; i < prints->count; i++) {
        used[prints->printouts[i]->kind->index] = true;
    }
    return used;
}

/* What the readers of each kind may see, which is a copy of the site: none is made for a kind that nothing is. */
static void find_audiences(struct arena *arena, const struct site *site, struct prints *prints)
{
    const struct printout_kind *const *kinds = site->schema->printouts.items;
    size_t count = site->schema->printouts.count;
    const bool *used = used_kinds(arena, site, prints);
    struct audience *audiences = arena_array(arena, count, sizeof(*audiences));
    for (size_t k = 0; k < count; k++) {
        size_t like = 0;
        while (like < k && !(used[like] && same_readers(kinds[like], kinds[k]))) {
            like++;
        }
        if (used[k]) {
            audiences[k] = like < k ? audiences[like] : audience_make(arena, site, kinds[k]);
        }
    }
    prints->audiences = audiences;
}

/* A handout is offered on the page it leads to; large print goes with its ordinary twin. */
static void offer(struct arena *arena, const struct site *site, struct prints *prints)
{
    prints->offered = arena_array(arena, site->records.count, sizeof(*prints->offered));
    for (size_t i = 0; i < prints->count; i++) {
        const struct printout *printout = prints->printouts[i];
        if (printout->home != NULL && !printout->large) {
            vec_add(&prints->offered[printout->home->index], arena, size_t, i);
        }
    }
}

/* The handouts that there are templates for. */
static void list_printouts(struct arena *arena, const struct site *site, struct prints *prints)
{
    struct vec printouts = {0};
    printout_list(arena, site, &printouts);
    struct printout **items = printouts.items;
    size_t kept = 0;
    for (size_t i = 0; i < printouts.count; i++) {
        if (prints->frame != NULL && prints->kinds[items[i]->kind->index] != NULL) {
            items[i]->index = kept;
            items[kept++] = items[i];
        }
    }
    prints->printouts = printouts.items;
    prints->count = kept;
    prints->results = arena_array(arena, prints->count, sizeof(*prints->results));
}

void prints_init(struct arena *arena, const struct site *site, const struct theme *theme,
                 bool frozen, struct diags *diags, struct prints *prints)
{
    *prints = (struct prints){0};
    struct finder finder = {arena, theme, frozen, diags};
    if (site->schema->printouts.count > 0) {
        find_templates(&finder, site, prints);
    }
    list_printouts(arena, site, prints);
    find_audiences(arena, site, prints);
    offer(arena, site, prints);
}

size_t prints_find(const struct prints *prints, struct arena *scratch, struct str id,
                   struct str *nearest)
{
    struct str *ids = arena_array(scratch, prints->count, sizeof(*ids));
    for (size_t i = 0; i < prints->count; i++) {
        if (str_equal(prints->printouts[i]->id, id)) {
            return i;
        }
        ids[i] = prints->printouts[i]->id;
    }
    *nearest = str_nearest(id, ids, prints->count);
    return prints->count;
}
