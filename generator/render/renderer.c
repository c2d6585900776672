#include "render/renderer.h"

#include "base/arena.h"
#include "render/describe.h"
#include "render/search/search.h"
#include "render/template_names.h"
#include "render/version.h"
#include "site/config.h"

static const struct template *find(const struct renderer *renderer, struct arena *arena,
                                   struct str folder, struct str name)
{
    return template_find(renderer->theme->templates, str_concat(arena, folder, name));
}

static const struct template *need(struct renderer *renderer, struct arena *arena,
                                   struct str folder, struct str name, struct place place,
                                   struct diags *diags)
{
    const struct template *template = find(renderer, arena, folder, name);
    if (template == NULL) {
        struct str parts[] = {folder, name};
        diag_tell(diags, RULE_MISSING_TEMPLATE, place, str_join(arena, parts, countof(parts)),
                  renderer->theme->name);
    }
    return template;
}

/* A type's template: the one it names, else the one called like the type, else "post". */
static const struct template *type_template(struct renderer *renderer, struct arena *arena,
                                            const struct type *type, struct diags *diags)
{
    if (!type->page) {
        return NULL;
    }
    const struct template *named =
        type->template.size > 0 ? find(renderer, arena, STR(""), type->template) : NULL;
    if (type->template.size > 0 && (named != NULL || renderer->today == NULL)) {
        return named != NULL
                   ? named
                   : need(renderer, arena, STR(""), type->template, type->template_place, diags);
    }
    const struct template *own = find(renderer, arena, STR(""), type->slug);
    return own != NULL ? own : need(renderer, arena, STR(""), STR("post"), type->place, diags);
}

static void find_type_templates(struct arena *arena, struct renderer *renderer, struct diags *diags)
{
    const struct schema *schema = renderer->site->schema;
    const struct type *const *types = schema->types.items;
    const struct template **pages = arena_array(arena, schema->types.count, sizeof(*pages));
    const struct template **lists = arena_array(arena, schema->types.count, sizeof(*lists));
    const struct template *standard = find(renderer, arena, STR("lista/"), STR("standard"));
    for (size_t t = 0; t < schema->types.count; t++) {
        pages[t] = type_template(renderer, arena, types[t], diags);
        lists[t] = find(renderer, arena, STR("lista/"), types[t]->slug);
        lists[t] = lists[t] != NULL ? lists[t] : standard;
    }
    renderer->types = pages;
    renderer->lists = lists;
}

static void find_block_templates(struct arena *arena, struct renderer *renderer,
                                 struct diags *diags)
{
    const struct schema *schema = renderer->site->schema;
    const struct block *const *blocks = schema->blocks.items;
    for (size_t b = 0; b < schema->blocks.count; b++) {
        const struct template *template = find(renderer, arena, STR("block/"), blocks[b]->slug);
        if (template == NULL && renderer->today != NULL) {
            template = find(renderer, arena, STR("block/"), STR("standard"));
        }
        if (template == NULL) {
            template =
                need(renderer, arena, STR("block/"), blocks[b]->slug, blocks[b]->place, diags);
        }
        if (template != NULL) {
            /* The map holds plain pointers; the template itself is never changed through it. */
            map_set(&renderer->blocks, arena, blocks[b]->id, (void *)(uintptr_t)(template));
        }
    }
}

static void describe(struct arena *arena, struct renderer *renderer)
{
    const struct schema *schema = renderer->site->schema;
    const struct type *const *types = schema->types.items;
    const struct block *const *blocks = schema->blocks.items;
    struct value *type_items = arena_array(arena, schema->types.count, sizeof(*type_items));
    struct value *block_items = arena_array(arena, schema->blocks.count, sizeof(*block_items));
    for (size_t t = 0; t < schema->types.count; t++) {
        type_items[t] = describe_type(arena, schema, types[t]);
        map_set(&renderer->type_values, arena, types[t]->id, &type_items[t]);
    }
    size_t block_count = 0;
    for (size_t b = 0; b < schema->blocks.count; b++) {
        if (!blocks[b]->withheld) {
            block_items[block_count++] = describe_block(arena, schema, blocks[b]);
        }
    }
    struct value *all = arena_array(arena, 4, sizeof(*all));
    bool english = str_equal(renderer->site->config->language, STR("en"));
    struct value_map *program = value_map_create(arena, 2);
    value_set(program, arena, "namn", value_string(STR("malbild")));
    value_set(program, arena, "version", value_string(str_from(MALBILD_VERSION)));
    all[0] = value_list(type_items, schema->types.count);
    all[1] = value_list(block_items, block_count);
    all[2] = describe_rules(arena, english ? LANGUAGE_EN : LANGUAGE_SV);
    all[3] = value_from_map(program);
    renderer->types_value = &all[0];
    renderer->blocks_value = &all[1];
    renderer->rules_value = &all[2];
    renderer->program_value = &all[3];
}

/* The accessibility statement, unless the footer links to it already. */
static const struct record *statement_of(const struct site *site)
{
    const struct type *type = schema_type(site->schema, STR("tillgänglighet"));
    if (type == NULL || site->by_type_count[type->index] == 0) {
        return NULL;
    }
    const struct record *statement = site->by_type[type->index][0];
    const struct menu_item *items = site->config->footer.items;
    for (size_t i = 0; i < site->config->footer.count; i++) {
        if (items[i].target.record == statement) {
            return NULL;
        }
    }
    return statement;
}

static bool has_feed(const struct site *site)
{
    const struct type *const *types = site->schema->types.items;
    for (size_t t = 0; t < site->schema->types.count; t++) {
        if (types[t]->feed && site->by_type_count[t] > 0) {
            return true;
        }
    }
    return false;
}

static void add_picture(struct arena *arena, struct value_map *map, const char *key,
                        const struct asset *asset)
{
    if (asset != NULL) {
        struct target *picture = arena_alloc(arena, sizeof(*picture));
        *picture = (struct target){.kind = TARGET_ASSET, .asset = asset};
        value_set(map, arena, key, value_opaque(picture, TAG_TARGET));
    }
}

static void fill_site_values(struct arena *arena, struct renderer *renderer)
{
    const struct config *config = renderer->site->config;
    struct value_map *map = value_map_create(arena, config->values->count + 7);
    map->self = config->title;
    for (uint32_t i = 0; i < config->values->count; i++) {
        const struct value_entry *entry = &config->values->entries[i];
        bool own = str_equal(entry->key, STR("meny")) || str_equal(entry->key, STR("sidfot")) ||
                   str_equal(entry->key, STR("bild")) || str_equal(entry->key, STR("logotyp")) ||
                   str_equal(entry->key, STR("adress"));
        if (!own) {
            value_map_add(map, arena, entry->key, entry->value);
        }
    }
    struct target *start = arena_alloc(arena, sizeof(*start));
    *start = renderer->site->start != NULL
                 ? (struct target){.kind = TARGET_RECORD, .record = renderer->site->start}
                 : (struct target){.kind = TARGET_OUTPUT, .url = STR("index.html")};
    value_set(map, arena, "startsida", value_opaque(start, TAG_TARGET));
    value_set(map, arena, "adress", value_string(config->url));
    value_set(map, arena, "år", value_int(config->date.year));
    value_set(map, arena, "flöde", value_bool(has_feed(renderer->site)));
    add_picture(arena, map, "bild", config->picture);
    add_picture(arena, map, "logotyp", config->logo);
    renderer->statement = statement_of(renderer->site);
    if (renderer->statement != NULL) {
        value_set(map, arena, "tillgänglighet", value_from_map(renderer->statement->data));
    }
    renderer->site_values = map;
}

/* A theme of its own may do without, and a page that an earlier edition had at
 * that address stays. */
static const struct template *search_template(const struct renderer *renderer, struct arena *arena)
{
    const struct site *site = renderer->site;
    bool taken = renderer->today != NULL && map_get(&site->by_address, STR(SEARCH_PAGE)) != NULL;
    return site->config->search && !taken ? find(renderer, arena, STR(""), STR("sok")) : NULL;
}

bool renderer_init(struct arena *arena, const struct site *site, const struct theme *theme,
                   const struct schema *today, struct diags *diags, struct renderer *renderer)
{
    size_t errors = diags->errors;
    struct place place = site->config->theme_place;
    *renderer = (struct renderer){.site = site, .theme = theme, .today = today};
    renderer->frame = need(renderer, arena, STR(""), STR("ram"), place, diags);
    renderer->not_found = need(renderer, arena, STR(""), STR("sida-404"), place, diags);
    renderer->redirect = need(renderer, arena, STR(""), STR("omdirigering"), place, diags);
    renderer->removed = find(renderer, arena, STR(""), STR("borttagen"));
    if (renderer->removed == NULL) {
        renderer->removed = renderer->not_found; /* of a theme that knows no editions */
    }
    renderer->search = search_template(renderer, arena);
    renderer->generic = find(renderer, arena, STR(""), STR("post"));
    find_type_templates(arena, renderer, diags);
    find_block_templates(arena, renderer, diags);
    handout_set_init(arena, site, theme, today != NULL, diags, &renderer->handouts);
    describe(arena, renderer);
    fill_site_values(arena, renderer);
    if (today == NULL) { /* the theme is today's, also for a frozen edition */
        struct arena scratch = {0};
        template_names_check(&scratch, theme, site->schema, config_fields(), diags);
        arena_finish(&scratch);
    }
    return diags->errors == errors;
}
