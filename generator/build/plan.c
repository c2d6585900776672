#include "build/plan.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "render/feed.h"
#include "render/hosting.h"
#include "render/json_schema.h"
#include "render/listing.h"
#include "render/page_html.h"
#include "site/text.h"

#include <stdlib.h>

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

static struct output *add(struct arena *arena, struct vec *outputs, struct str path,
                          enum output_kind kind)
{
    struct output *output = vec_push(outputs, arena, sizeof(*output));
    *output = (struct output){.path = path, .kind = kind};
    return output;
}

static size_t add_pages(struct arena *arena, const struct site *site, struct vec *outputs)
{
    size_t pages = 0;
    struct record *const *records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        if (records[i]->address.size > 0) {
            add(arena, outputs, records[i]->address, OUTPUT_PAGE)->of.record = records[i];
            pages++;
        }
    }
    const struct redirect *redirects = site->redirects.items;
    for (size_t i = 0; i < site->redirects.count; i++) {
        add(arena, outputs, redirects[i].address, OUTPUT_REDIRECT)->of.redirect = &redirects[i];
    }
    return pages;
}

static void add_files(struct arena *arena, const struct renderer *renderer, struct vec *outputs)
{
    const struct site *site = renderer->site;
    const struct asset *assets = site->assets.items;
    for (size_t i = 0; i < site->assets.count; i++) {
        add(arena, outputs, assets[i].path, OUTPUT_ASSET)->of.asset = &assets[i];
    }
    for (size_t i = 0; i < renderer->theme->file_count; i++) {
        const struct theme_file *file = &renderer->theme->files[i];
        struct str path[] = {STR("tema/"), file->name};
        add(arena, outputs, str_join(arena, path, 2), OUTPUT_THEME_FILE)->of.file = file;
    }
    const struct type *const *types = site->schema->types.items;
    for (size_t t = 0; t < site->schema->types.count; t++) {
        struct str path[] = {STR("schema/"), types[t]->slug, STR(".schema.json")};
        add(arena, outputs, str_join(arena, path, countof(path)), OUTPUT_SCHEMA)->of.type =
            types[t];
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
    default:
        return (struct place){0};
    }
}

/* Also reports a path that is wanted both as a file and as a folder ("a.html" and "a.html/b"). */
static void report_clashes(const struct plan *plan, struct diags *diags)
{
    for (size_t i = 1; i < plan->count; i++) {
        const struct output *a = &plan->outputs[i - 1];
        const struct output *b = &plan->outputs[i];
        bool inside = b->path.size > a->path.size && str_starts(b->path, a->path) &&
                      b->path.data[a->path.size] == '/';
        if (!inside && !str_equal(a->path, b->path)) {
            continue;
        }
        struct place place = place_of(b).path.size > 0 ? place_of(b) : place_of(a);
        struct place other = place_of(b).path.size > 0 ? place_of(a) : place_of(b);
        struct str args[] = {a->path, other.path.size > 0 ? other.path : STR("malbild")};
        diag_add(diags, RULE_ADDRESS_TAKEN, place, args, countof(args));
    }
}

struct plan plan_make(struct arena *arena, const struct renderer *renderer, struct diags *diags)
{
    struct vec outputs = {0};
    struct plan plan = {.renderer = renderer};
    for (size_t i = 0; i < countof(fixed); i++) {
        add(arena, &outputs, str_from(fixed[i].path), fixed[i].kind);
    }
    plan.pages = add_pages(arena, renderer->site, &outputs);
    add_files(arena, renderer, &outputs);
    plan.outputs = outputs.items;
    plan.count = outputs.count;
    qsort(plan.outputs, plan.count, sizeof(*plan.outputs), compare_outputs);
    report_clashes(&plan, diags);
    return plan;
}

static void reads_add(struct arena *arena, struct vec *reads, struct str name)
{
    *(struct str *)vec_push(reads, arena, sizeof(name)) = name;
}

static void reads_type(struct arena *arena, struct vec *reads, struct str type)
{
    struct str parts[] = {STR("typ:"), type};
    reads_add(arena, reads, str_join(arena, parts, countof(parts)));
}

static void reads_of_record(const struct plan *plan, const struct record *record,
                            struct arena *arena, struct vec *reads)
{
    const struct site *site = plan->renderer->site;
    reads_add(arena, reads, record->place.path);
    const struct vec *back = &site->back[record->index];
    struct record *const *referring = back->items;
    for (size_t i = 0; i < back->count; i++) {
        reads_add(arena, reads, referring[i]->place.path);
    }
    struct prose *const *proses = record->proses.items;
    for (size_t p = 0; p < record->proses.count; p++) {
        for (uint32_t l = 0; l < proses[p]->document->link_count; l++) {
            const struct target *target = &proses[p]->targets[l];
            if (target->kind == TARGET_RECORD) {
                reads_add(arena, reads, target->record->place.path);
            } else if (target->kind == TARGET_ASSET) {
                reads_add(arena, reads, target->asset->source);
            }
        }
        for (uint32_t c = 0; c < proses[p]->document->container_count; c++) {
            const struct value *type = value_map_get(proses[p]->blocks[c].arguments, STR("typ"));
            if (type != NULL && type->kind == VALUE_STRING) {
                reads_type(arena, reads, type->as.string);
            }
        }
    }
    /* What a record refers to may be shown whole, so its whole type counts. */
    const struct reference *references = record->references.items;
    for (size_t r = 0; r < record->references.count; r++) {
        if (references[r].target.size > 0) {
            reads_type(arena, reads, references[r].target);
        }
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

void plan_reads(const struct plan *plan, const struct output *output, struct arena *arena,
                struct vec *reads)
{
    const struct config *config = plan->renderer->site->config;
    const struct type *const *types = plan->renderer->site->schema->types.items;
    switch (output->kind) {
    case OUTPUT_PAGE:
        reads_of_record(plan, output->of.record, arena, reads);
        reads_add(arena, reads, STR("sidor"));
        reads_add(arena, reads, STR("ordlista"));
        break;
    case OUTPUT_REDIRECT:
        reads_add(arena, reads, output->of.redirect->record->place.path);
        break;
    case OUTPUT_ASSET:
        reads_add(arena, reads, output->of.asset->source);
        return;
    case OUTPUT_THEME_FILE:
        reads_add(arena, reads, output->of.file->path);
        return;
    case OUTPUT_SCHEMA:
        reads_add(arena, reads, output->of.type->place.path);
        break;
    case OUTPUT_FEED:
        for (size_t t = 0; t < plan->renderer->site->schema->types.count; t++) {
            if (types[t]->feed) {
                reads_type(arena, reads, types[t]->id);
            }
        }
        break;
    case OUTPUT_SITEMAP:
    case OUTPUT_NGINX:
    case OUTPUT_APACHE:
        reads_add(arena, reads, STR("sidor"));
        break;
    default:
        break;
    }
    reads_add(arena, reads, config->path);
    if (output->kind == OUTPUT_PAGE || output->kind == OUTPUT_NOT_FOUND ||
        output->kind == OUTPUT_REDIRECT || output->kind == OUTPUT_STYLE) {
        reads_add(arena, reads, STR("tema"));
        reads_add(arena, reads, STR("meny"));
    }
    sort_unique(reads);
}

static bool render_file(struct str source, struct arena *scratch, struct buf *out)
{
    struct str content;
    if (!fs_read(scratch, source, ASSET_LIMIT, &content)) {
        return false;
    }
    buf_add(out, content);
    return true;
}

bool plan_render(const struct plan *plan, const struct output *output, struct arena *scratch,
                 struct diags *diags, struct buf *out)
{
    const struct renderer *renderer = plan->renderer;
    switch (output->kind) {
    case OUTPUT_PAGE:
        page_html_render(renderer, scratch, output->of.record, diags, out);
        return true;
    case OUTPUT_NOT_FOUND:
        page_html_not_found(renderer, scratch, diags, out);
        return true;
    case OUTPUT_REDIRECT:
        page_html_redirect(renderer, scratch, output->of.redirect, out);
        return true;
    case OUTPUT_STYLE:
        buf_add(out, renderer->theme->style);
        return true;
    case OUTPUT_THEME_FILE:
        return render_file(output->of.file->path, scratch, out);
    case OUTPUT_ASSET:
        return render_file(output->of.asset->source, scratch, out);
    case OUTPUT_FEED:
        feed_render(renderer, scratch, out);
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
    case OUTPUT_KIND_COUNT:
        break;
    }
    return false;
}
