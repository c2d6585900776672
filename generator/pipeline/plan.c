#include "pipeline/plan.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "format/text/utf8.h"
#include "render/reads.h"
#include "render/web/feed.h"
#include "render/web/hosting.h"
#include "render/web/json_schema.h"
#include "render/web/listing.h"
#include "render/web/page_html.h"
#include "site/file_kind.h"
#include "site/text.h"

#include <stdlib.h>
#include <string.h>

/* Files that a site always has. */
static const struct {
    const char *path;
    enum output_kind kind;
} fixed[] = {
    {".htaccess", OUTPUT_APACHE},
    {"404.html", OUTPUT_NOT_FOUND},
    {"flode.xml", OUTPUT_FEED},
    {"robots.txt", OUTPUT_ROBOTS},
    {"server/apache.conf", OUTPUT_APACHE},
    {"server/nginx.conf", OUTPUT_NGINX},
    {"sitemap.xml", OUTPUT_SITEMAP},
    {"stil.css", OUTPUT_STYLE},
};

/* Where the outputs of one edition are gathered. */
struct gathering {
    struct arena *arena;
    struct vec *outputs;
    const struct renderer *renderer;
};

static struct output *add(const struct gathering *gathering, struct str path, enum output_kind kind)
{
    struct output *output = vec_push(gathering->outputs, gathering->arena, sizeof(*output));
    struct str parts[] = {gathering->renderer->prefix, path};
    *output = (struct output){.path = str_join(gathering->arena, parts, countof(parts)),
                              .kind = kind,
                              .renderer = gathering->renderer};
    return output;
}

static size_t add_pages(const struct gathering *gathering)
{
    size_t pages = 0;
    const struct site *site = gathering->renderer->site;
    struct record *const *records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->address.size > 0) {
            add(gathering, records[i]->address, OUTPUT_PAGE)->of.record = records[i];
            pages++;
        }
    }
    const struct redirect *redirects = site->redirects.items;
    for (size_t i = 0; i < site->redirects.count; i++) {
        if (address_is_page(redirects[i].address)) { /* else a server must do it: see hosting.h */
            add(gathering, redirects[i].address, OUTPUT_REDIRECT)->of.redirect = &redirects[i];
        }
    }
    return pages;
}

/* Handouts have one address each, below v/, whichever of an edition's pages lead to them. */
static void add_handouts(const struct gathering *gathering)
{
    const struct handout_set *set = &gathering->renderer->handouts;
    for (size_t i = 0; i < set->count; i++) {
        struct output *output = vec_push(gathering->outputs, gathering->arena, sizeof(*output));
        *output = (struct output){.path = set->handouts[i]->address,
                                  .kind = OUTPUT_HANDOUT,
                                  .renderer = gathering->renderer,
                                  .of.handout = set->handouts[i]};
    }
}

static void add_assets(const struct gathering *gathering)
{
    const struct asset *assets = gathering->renderer->site->assets.items;
    bool root = gathering->renderer->prefix.size == 0;
    for (size_t i = 0; i < gathering->renderer->site->assets.count; i++) {
        if (root || !file_is_for_root(assets[i].path)) {
            add(gathering, assets[i].path, OUTPUT_ASSET)->of.asset = &assets[i];
        }
    }
}

/* What earlier editions had at the root still answers, unless something else stands
 * there by now. */
static void add_old(const struct gathering *gathering)
{
    const struct history *history = gathering->renderer->place.history;
    const struct redirect *moved = gathering->renderer->site->moved.items;
    struct map taken = {0};
    const struct output *outputs = gathering->outputs->items;
    for (size_t i = 0; i < gathering->outputs->count; i++) {
        map_set(&taken, gathering->arena, outputs[i].path, gathering->outputs);
    }
    for (size_t i = 0; i < gathering->renderer->site->moved.count; i++) {
        if (map_get(&taken, moved[i].address) == NULL) {
            add(gathering, moved[i].address, OUTPUT_REDIRECT)->of.redirect = &moved[i];
        }
    }
    const struct history_address *old = history == NULL ? NULL : history->addresses.items;
    for (size_t i = 0; history != NULL && i < history->addresses.count; i++) {
        if (old[i].answer != HISTORY_MOVED && map_get(&taken, old[i].address) == NULL) {
            add(gathering, old[i].address,
                old[i].answer == HISTORY_REMOVED ? OUTPUT_REMOVED : OUTPUT_KEPT_FILE)
                ->of.old = &old[i];
        }
    }
}

/* What a site has once, for all its editions. */
static void add_shared(const struct gathering *gathering)
{
    const struct renderer *renderer = gathering->renderer;
    const struct schema *schema = renderer->site->schema;
    for (size_t i = 0; i < countof(fixed); i++) {
        struct str path = str_from(fixed[i].path);
        bool own = file_is_for_root(path) && map_get(&renderer->site->asset_map, path) != NULL;
        if (!own) {
            add(gathering, path, fixed[i].kind);
        }
    }
    for (size_t i = 0; i < renderer->theme->file_count; i++) {
        const struct theme_file *file = &renderer->theme->files[i];
        add(gathering, str_concat(gathering->arena, STR("tema/"), file->name), OUTPUT_THEME_FILE)
            ->of.file = file;
    }
    const struct type *const *types = schema->types.items;
    for (size_t t = 0; t < schema->types.count; t++) {
        add(gathering,
            str_concat(gathering->arena, STR("schema/"), types[t]->slug, STR(".schema.json")),
            OUTPUT_SCHEMA)
            ->of.type = types[t];
    }
}

static int compare_outputs(const void *left, const void *right)
{
    const struct output *a = left;
    const struct output *b = right;
    int order = str_compare(a->path, b->path);
    return order != 0 ? order : (int)a->kind - (int)b->kind;
}

static struct place place_of(const struct output *output)
{
    switch (output->kind) {
    case OUTPUT_PAGE:
        return output->of.record->place;
    case OUTPUT_REDIRECT:
        return output->of.redirect->record->place;
    case OUTPUT_ASSET:
        return (struct place){.path = output->of.asset->source};
    case OUTPUT_THEME_FILE:
        return (struct place){.path = output->of.file->path};
    case OUTPUT_SCHEMA:
        return output->of.type->place;
    case OUTPUT_HANDOUT:
        return output->of.handout->kind->place;
    default:
        return (struct place){0};
    }
}

static bool is_old(const struct output *output)
{
    return output->kind == OUTPUT_REMOVED || output->kind == OUTPUT_KEPT_FILE;
}

/* An address of an earlier edition must answer, so what is new gives way. */
static void report_old(struct str path, const struct output *old, const struct output *fresh,
                       struct diags *diags)
{
    const struct history *history = old->renderer->place.history;
    diag_tell(diags, RULE_OLD_ADDRESS, place_of(fresh), path,
              history->editions[old->of.old->edition].name);
}

static void report_clash(struct str path, const struct output *a, const struct output *b,
                         struct diags *diags)
{
    if (is_old(a) || is_old(b)) {
        report_old(is_old(a) ? a->path : b->path, is_old(a) ? a : b, is_old(a) ? b : a, diags);
        return;
    }
    struct place place = place_of(b).path.size > 0 ? place_of(b) : place_of(a);
    struct place other = place_of(b).path.size > 0 ? place_of(a) : place_of(b);
    diag_tell(diags, RULE_ADDRESS_TAKEN, place, path,
              other.path.size > 0 ? other.path : STR("malbild"));
}

/* Clashes among what the user wrote were found when the site was assembled. */
static bool is_written(const struct output *output)
{
    return output->kind == OUTPUT_PAGE || output->kind == OUTPUT_ASSET ||
           output->kind == OUTPUT_REDIRECT;
}

/* Two records with one id have been told of, and the handouts of both follow from that. */
static bool is_of_same_id(const struct output *a, const struct output *b)
{
    if (a->kind != OUTPUT_HANDOUT || b->kind != OUTPUT_HANDOUT) {
        return false;
    }
    const struct record *first = a->of.handout->record;
    const struct record *second = b->of.handout->record;
    return first != NULL && second != NULL && first != second && first->type == second->type &&
           str_equal(first->id, second->id);
}

/* Two outputs may not want the same path, nor one a file where another needs a folder
 * ("a" and "a/b"). */
static void report_clashes(struct arena *arena, const struct plan *plan, struct diags *diags)
{
    static const struct output manifest = {.path = TEXT("manifest.json"), .kind = OUTPUT_NOT_FOUND};
    struct map taken = {0};
    map_set(&taken, arena, manifest.path, (void *)(uintptr_t)&manifest);
    for (size_t i = 0; i < plan->count; i++) {
        struct output *output = &plan->outputs[i];
        const struct output *earlier = map_set(&taken, arena, output->path, output);
        bool told = earlier != NULL &&
                    ((is_written(earlier) && is_written(output)) || is_of_same_id(earlier, output));
        if (earlier != NULL && !told) {
            report_clash(output->path, earlier, output, diags);
        }
    }
    for (size_t i = 0; i < plan->count; i++) {
        struct str folder = path_folder(plan->outputs[i].path);
        for (; folder.size > 0; folder = path_folder(folder)) {
            const struct output *file = map_get(&taken, folder);
            if (file != NULL) {
                report_clash(folder, file, &plan->outputs[i], diags);
            }
        }
    }
}

/* "server/…" is kept from readers by the settings for web servers, and the editions
 * stand below "v/…". */
static bool is_kept_folder(const struct output *output)
{
    const struct config *config = output->renderer == NULL ? NULL : output->renderer->site->config;
    bool root = config != NULL && output->renderer->prefix.size == 0 && is_written(output);
    return root && (str_starts(output->path, STR("server/")) ||
                    (config->edition.size > 0 && str_starts(output->path, STR(HISTORY_FOLDER))));
}

static void report_kept_folders(const struct plan *plan, struct diags *diags)
{
    for (size_t i = 0; i < plan->count; i++) {
        const struct output *output = &plan->outputs[i];
        if (is_kept_folder(output)) {
            diag_tell(diags, RULE_ADDRESS_TAKEN, place_of(output), output->path, STR("malbild"));
        }
    }
}

/* Two paths that only capital and small letters part are one and the same file on some machines. */
static void report_cases(struct arena *arena, const struct plan *plan, struct diags *diags)
{
    struct map exact = {0};
    struct map lowered = {0};
    for (size_t i = 0; i < plan->count; i++) {
        map_set(&exact, arena, plan->outputs[i].path, &plan->outputs[i]);
    }
    for (size_t i = 0; i < plan->count; i++) {
        struct output *output = &plan->outputs[i];
        struct str lower = utf8_lower(arena, output->path);
        if (!is_written(output) || output->renderer->prefix.size > 0 ||
            str_equal(lower, output->path)) {
            continue;
        }
        const struct output *other = map_get(&exact, lower);
        other = other != NULL ? other : map_get(&lowered, lower);
        map_set(&lowered, arena, lower, output);
        if (other != NULL) {
            diag_tell(diags, RULE_CASE_ONLY, place_of(output), output->path, other->path);
        }
    }
}

static void add_taken_over(struct arena *arena, const struct vec *taken_over, struct vec *outputs)
{
    const struct kept_file *files = taken_over->items;
    for (size_t i = 0; i < taken_over->count; i++) {
        struct output *output = vec_push(outputs, arena, sizeof(*output));
        *output = (struct output){
            .path = files[i].path, .kind = OUTPUT_TAKEN_OVER, .of.taken_over = &files[i]};
    }
}

/* The pages of changes stand at the root, in today's frame. */
static void add_comparisons(const struct gathering *root, const struct comparisons *comparisons)
{
    for (size_t i = 0; i < comparisons->count; i++) {
        const struct comparison *comparison = &comparisons->items[i];
        add(root, comparison->page, OUTPUT_CHANGES)->of.comparison = comparison;
        add(root, comparison->data, OUTPUT_CHANGES_DATA)->of.comparison = comparison;
    }
    bool own = map_get(&root->renderer->site->by_address, comparisons->index) != NULL;
    if (comparisons->edition_count > 1 && !own) {
        add(root, comparisons->index, OUTPUT_CHANGES_INDEX)->of.comparisons = comparisons;
    }
}

struct plan plan_make(struct arena *arena, const struct vec *renderers,
                      const struct vec *taken_over, const struct comparisons *comparisons,
                      struct diags *diags)
{
    const struct renderer *const *renderer = renderers->items;
    struct vec outputs = {0};
    struct plan plan = {0};
    struct gathering root = {0};
    add_taken_over(arena, taken_over, &outputs);
    for (size_t i = 0; i < renderers->count; i++) {
        struct gathering gathering = {arena, &outputs, renderer[i]};
        size_t pages = add_pages(&gathering);
        add_assets(&gathering);
        plan_add_search(arena, renderer[i], &outputs, &plan.searches);
        bool again = i > 0 && renderer[i]->site == renderer[i - 1]->site;
        if (!again) {
            add_handouts(&gathering);
        }
        if (renderer[i]->prefix.size == 0) {
            plan.renderer = renderer[i];
            plan.pages = pages;
            add_shared(&gathering);
            root = gathering;
        }
    }
    if (root.renderer != NULL) {
        add_old(&root);
        add_comparisons(&root, comparisons);
    }
    plan.outputs = outputs.items;
    plan.count = outputs.count;
    if (plan.count > 0) {
        qsort(plan.outputs, plan.count, sizeof(*plan.outputs), compare_outputs);
    }
    report_clashes(arena, &plan, diags);
    report_kept_folders(&plan, diags);
    report_cases(arena, &plan, diags);
    return plan;
}

static bool render_file(struct str source, struct arena *scratch, struct diags *diags,
                        struct buf *out)
{
    struct str content;
    if (!fs_read(scratch, source, ASSET_LIMIT, &content)) {
        diag_add_unreadable(diags, source, false);
        return false;
    }
    buf_add(out, content);
    return true;
}

/* The pages of changes, and the same as JSON. */
static void render_changes(const struct output *output, struct arena *scratch, struct diags *diags,
                           struct buf *out)
{
    const struct comparison *comparison = output->of.comparison;
    const struct comparisons *all = output->of.comparisons;
    if (output->kind == OUTPUT_CHANGES) {
        buf_add(out, comparison->html);
    } else if (output->kind == OUTPUT_CHANGES_DATA) {
        buf_add(out, comparison->json);
    } else {
        changes_render_index(output->renderer, scratch, output->path, all->editions,
                             all->edition_count, all->pairs, all->count, diags, out);
    }
}

bool plan_render(const struct output *output, struct arena *scratch, struct reads *reads,
                 struct diags *diags, struct buf *out)
{
    const struct renderer *renderer = output->renderer;
    switch (output->kind) {
    case OUTPUT_PAGE:
        page_html_render(renderer, scratch, reads, output->of.record, diags, out);
        return true;
    case OUTPUT_NOT_FOUND:
        page_html_not_found(renderer, scratch, reads, diags, out);
        return true;
    case OUTPUT_REDIRECT:
        page_html_redirect(renderer, scratch, reads, output->of.redirect, diags, out);
        return true;
    case OUTPUT_REMOVED:
        page_html_removed(renderer, scratch, reads, output->of.old, diags, out);
        return true;
    case OUTPUT_KEPT_FILE:
        return render_file(output->of.old->source, scratch, diags, out);
    case OUTPUT_STYLE:
        buf_add(out, renderer->theme->style);
        return true;
    case OUTPUT_THEME_FILE:
        return render_file(output->of.file->path, scratch, diags, out);
    case OUTPUT_ASSET:
        reads_add_asset(reads, output->of.asset);
        return render_file(output->of.asset->source, scratch, diags, out);
    case OUTPUT_FEED:
        feed_render(renderer, scratch, reads, out);
        return true;
    case OUTPUT_SITEMAP:
        listing_sitemap(renderer, out);
        return true;
    case OUTPUT_ROBOTS:
        listing_robots(renderer, out);
        return true;
    case OUTPUT_SCHEMA:
        json_schema_render(renderer->site->config, output->of.type, out);
        return true;
    case OUTPUT_NGINX:
        hosting_nginx(renderer, out);
        return true;
    case OUTPUT_APACHE:
        hosting_apache(renderer, out);
        return true;
    case OUTPUT_CHANGES:
    case OUTPUT_CHANGES_DATA:
    case OUTPUT_CHANGES_INDEX:
        render_changes(output, scratch, diags, out);
        return true;
    case OUTPUT_SEARCH_PAGE:
    case OUTPUT_SEARCH:
        return plan_render_search(output, scratch, reads, diags, out);
    case OUTPUT_HANDOUT:
    case OUTPUT_TAKEN_OVER:
    case OUTPUT_KIND_COUNT:
        break;
    }
    return false;
}
