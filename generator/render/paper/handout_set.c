#include "render/paper/handout_set.h"

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
        diag_tell(finder->diags, RULE_MISSING_TEMPLATE, place,
                  str_join(finder->arena, parts, countof(parts)), finder->theme->name);
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
                           struct handout_set *set)
{
    const struct schema *schema = site->schema;
    const struct handout_kind *const *kinds = schema->handouts.items;
    struct place place = kinds[0]->place;
    set->frame = need(finder, STR("tryck/"), STR("ram"), place);
    set->block = need(finder, STR("tryck/block/"), STR("standard"), place);
    set->list = need(finder, STR("tryck/lista/"), STR("standard"), place);
    const struct block *const *blocks = schema->blocks.items;
    for (size_t b = 0; b < schema->blocks.count; b++) {
        remember(finder, &set->blocks, blocks[b]->id,
                 find(finder, STR("tryck/block/"), blocks[b]->slug));
    }
    const struct type *const *types = schema->types.items;
    for (size_t t = 0; t < schema->types.count; t++) {
        remember(finder, &set->lists, types[t]->id,
                 find(finder, STR("tryck/lista/"), types[t]->slug));
    }
    const struct template **templates =
        arena_array(finder->arena, schema->handouts.count, sizeof(*templates));
    for (size_t k = 0; k < schema->handouts.count; k++) {
        if (kinds[k]->type.size > 0) {
            templates[k] =
                need(finder, STR("tryck/"), kinds[k]->template, kinds[k]->template_place);
        }
    }
    set->kinds = templates;
}

static bool same_readers(const struct handout_kind *a, const struct handout_kind *b)
{
    bool same = a->audience_count == b->audience_count;
    for (size_t i = 0; same && i < a->audience_count; i++) {
        same = str_equal(a->audiences[i], b->audiences[i]);
    }
    return same;
}

/* Which kinds there is a handout of. */
static bool *used_kinds(struct arena *arena, const struct site *site, const struct handout_set *set)
{
    bool *used = arena_array(arena, site->schema->handouts.count, sizeof(*used));
    for (size_t i = 0; i < set->count; i++) {
        used[set->handouts[i]->kind->index] = true;
    }
    return used;
}

/* What the readers of each kind may see, which is a copy of the site: none is made for a kind
 * that nothing is. */
static void find_audiences(struct arena *arena, const struct site *site, struct handout_set *set)
{
    const struct handout_kind *const *kinds = site->schema->handouts.items;
    size_t count = site->schema->handouts.count;
    const bool *used = used_kinds(arena, site, set);
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
    set->audiences = audiences;
}

/* A handout is offered on the page it leads to; large print goes with its ordinary twin. */
static void offer(struct arena *arena, const struct site *site, struct handout_set *set)
{
    set->offered = arena_array(arena, site->records.count, sizeof(*set->offered));
    for (size_t i = 0; i < set->count; i++) {
        const struct handout *handout = set->handouts[i];
        if (handout->home != NULL && !handout->large) {
            vec_add(&set->offered[handout->home->index], arena, size_t, i);
        }
    }
}

/* The handouts that there are templates for. */
static void list_handouts(struct arena *arena, const struct site *site, struct handout_set *set)
{
    struct vec handouts = {0};
    handout_list(arena, site, &handouts);
    struct handout **items = handouts.items;
    size_t kept = 0;
    for (size_t i = 0; i < handouts.count; i++) {
        if (set->frame != NULL && set->kinds[items[i]->kind->index] != NULL) {
            items[i]->index = kept;
            items[kept++] = items[i];
        }
    }
    set->handouts = handouts.items;
    set->count = kept;
    set->results = arena_array(arena, set->count, sizeof(*set->results));
}

void handout_set_init(struct arena *arena, const struct site *site, const struct theme *theme,
                      bool frozen, struct diags *diags, struct handout_set *set)
{
    *set = (struct handout_set){0};
    struct finder finder = {arena, theme, frozen, diags};
    if (site->schema->handouts.count > 0) {
        find_templates(&finder, site, set);
    }
    list_handouts(arena, site, set);
    find_audiences(arena, site, set);
    offer(arena, site, set);
}

size_t handout_set_find(const struct handout_set *set, struct arena *scratch, struct str id,
                        struct str *nearest)
{
    struct str *ids = arena_array(scratch, set->count, sizeof(*ids));
    for (size_t i = 0; i < set->count; i++) {
        if (str_equal(set->handouts[i]->id, id)) {
            return i;
        }
        ids[i] = set->handouts[i]->id;
    }
    *nearest = str_nearest(id, ids, set->count);
    return set->count;
}
