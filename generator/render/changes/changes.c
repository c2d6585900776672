#include "render/changes/changes.h"

#include "base/arena.h"
#include "base/buf.h"
#include "render/changes/changes_data.h"
#include "render/web/page_html.h"

static struct changes_data data_for(const struct renderer *renderer, struct arena *scratch)
{
    return (struct changes_data){
        .renderer = renderer, .scratch = scratch, .language = renderer->site->config->language};
}

/* The theme's template; reported when there is none. */
static const struct template *template_for(const struct renderer *renderer, struct str name,
                                           struct diags *diags)
{
    const struct template *template = template_find(renderer->theme->templates, name);
    if (template == NULL) {
        diag_tell(diags, RULE_MISSING_TEMPLATE, renderer->site->config->theme_place, name,
                  renderer->theme->name);
    }
    return template;
}

/* An interface string with {från} and {till} filled in. */
static struct str filled(const struct changes_data *data, const char *key, struct str from,
                         struct str to)
{
    struct str text = theme_text(data->renderer->theme, data->language, str_from(key));
    struct buf out;
    buf_init(&out);
    for (size_t at = 0; at < text.size;) {
        struct str rest = str_slice(text, at, text.size);
        bool is_from = str_starts(rest, STR("{från}"));
        bool is_to = str_starts(rest, STR("{till}"));
        buf_add(&out, is_from ? from : is_to ? to : str_slice(rest, 0, 1));
        at += is_from ? STR("{från}").size : is_to ? STR("{till}").size : 1;
    }
    struct str copy = buf_copy(&out, data->scratch);
    buf_finish(&out);
    return copy;
}

static struct value link_value(struct arena *scratch, struct str title, struct str path)
{
    struct value_map *map = value_map_create(scratch, 2);
    map->self = title;
    value_set(map, scratch, "titel", value_string(title));
    value_set(map, scratch, "adress", changes_address(scratch, path, (struct str){0}));
    return value_from_map(map);
}

/* Where the page stands: the start page, and the list of editions above a page of changes. */
static struct value breadcrumbs(const struct changes_data *data, bool pair)
{
    struct value *items = arena_array(data->scratch, 2, sizeof(*items));
    const struct record *start = data->renderer->site->start;
    size_t count = 0;
    if (start != NULL) {
        items[count++] = link_value(data->scratch, start->title, start->address);
    }
    if (pair) {
        struct str title = theme_text(data->renderer->theme, data->language, STR("diff-utgåvor"));
        items[count++] = link_value(data->scratch, title, STR("andringar/index.html"));
    }
    return value_list(items, count);
}

static struct value_map *page_value(const struct changes_data *data, struct str title, bool pair)
{
    struct value_map *own = value_map_create(data->scratch, 8);
    own->self = title;
    value_set(own, data->scratch, "titel", value_string(title));
    value_set(own, data->scratch, "brödsmulor", breadcrumbs(data, pair));
    /* What an edition no longer says is not for search engines. */
    value_set(own, data->scratch, "olistad", value_bool(true));
    return own;
}

void changes_render(const struct renderer *renderer, struct arena *scratch, struct str address,
                    const struct diff *diff, const struct changes_edition *old,
                    const struct changes_edition *new, struct str json, struct diags *diags,
                    struct buf *out)
{
    const struct template *template = template_for(renderer, STR("andringar-par"), diags);
    if (template == NULL) {
        return;
    }
    struct changes_data data = data_for(renderer, scratch);
    data.old = old;
    data.new = new;
    struct value_map *own =
        page_value(&data, filled(&data, "diff-titel", old->name, new->name), true);
    value_set(own, scratch, "ändringar", value_from_map(changes_diff_value(&data, diff)));
    value_set(own, scratch, "json",
              json.size > 0 ? changes_address(scratch, json, (struct str){0}) : value_null());
    page_html_made(renderer, scratch, NULL, address, template, own, diags, out);
}

static struct value pair_value(const struct changes_data *data, const struct changes_pair *pair)
{
    struct arena *scratch = data->scratch;
    struct value_map *map = value_map_create(scratch, 3);
    map->self = filled(data, "diff-titel", pair->old->name, pair->new->name);
    value_set(map, scratch, "titel", value_string(map->self));
    value_set(map, scratch, "adress", changes_address(scratch, pair->address, (struct str){0}));
    value_set(map, scratch, "antal",
              pair->counts != NULL ? changes_counts_value(scratch, pair->counts) : value_null());
    return value_from_map(map);
}

/* The pair between two editions, or nothing. */
static struct value find_pair(const struct changes_data *data, const struct changes_pair *pairs,
                              size_t count, const struct changes_edition *old,
                              const struct changes_edition *new)
{
    for (size_t i = 0; i < count && old != NULL; i++) {
        bool found =
            str_equal(pairs[i].old->name, old->name) && str_equal(pairs[i].new->name, new->name);
        if (found) {
            return pair_value(data, &pairs[i]);
        }
    }
    return value_null();
}

void changes_render_index(const struct renderer *renderer, struct arena *scratch,
                          struct str address, const struct changes_edition *editions,
                          size_t edition_count, const struct changes_pair *pairs, size_t pair_count,
                          struct diags *diags, struct buf *out)
{
    const struct template *template = template_for(renderer, STR("andringar"), diags);
    if (template == NULL) {
        return;
    }
    struct changes_data data = data_for(renderer, scratch);
    struct value *items = arena_array(scratch, edition_count, sizeof(*items));
    for (size_t i = 0; i < edition_count; i++) {
        const struct changes_edition *edition = &editions[i];
        const struct changes_edition *before = i > 0 ? &editions[i - 1] : NULL;
        const struct changes_edition *last = &editions[edition_count - 1];
        struct value shape = changes_edition_value(&data, edition);
        struct value_map *map = value_map_create(scratch, 9);
        map->self = edition->name;
        for (uint32_t k = 0; k < shape.as.map->count; k++) {
            value_map_add(map, scratch, shape.as.map->entries[k].key,
                          shape.as.map->entries[k].value);
        }
        value_set(map, scratch, "sedan-förra",
                  find_pair(&data, pairs, pair_count, before, edition));
        value_set(map, scratch, "sedan-dess",
                  i + 2 < edition_count ? find_pair(&data, pairs, pair_count, edition, last)
                                        : value_null());
        items[edition_count - 1 - i] = value_from_map(map);
    }
    struct str title = theme_text(renderer->theme, data.language, STR("diff-utgåvor"));
    struct value_map *own = page_value(&data, title, false);
    value_set(own, scratch, "utgåvor", value_list(items, edition_count));
    page_html_made(renderer, scratch, NULL, address, template, own, diags, out);
}
