/* theme: what a site looks like: templates, style sheet, interface strings and files, gathered
 * along the chain of inheritance (child over parent). Immutable once loaded. */
#ifndef RENDER_THEME_THEME_H
#define RENDER_THEME_THEME_H

#include "base/map.h"
#include "base/vec.h"
#include "format/data/value.h"
#include "render/theme/theme_chain.h"

struct arena;
struct diags;
struct template_set;
struct template_source;

struct theme_file {
    struct str name; /* path below filer/, "/" between the parts */
    struct str path; /* where it is read from */
};

struct theme {
    struct str name;
    const struct str *folders; /* parents first */
    size_t folder_count;
    struct template_set *templates;
    const struct template_source *template_sources; /* what they were compiled from */
    size_t template_count;
    struct str style;              /* the finished stil.css: tokens, then the sheets */
    const struct value_map *texts; /* language → map of strings */
    const struct theme_file *files;
    size_t file_count;
    struct map ids;            /* template's name, "" for those all pages share → map of the names
                                * (id="…") it gives */
    const struct str *sources; /* every file the theme was made of, sorted, for caching */
    size_t source_count;
};

/* Loads everything of the chain: reads tema.yaml of each, merges colours, sizes, typefaces, checks
 * contrast (WCAG 2.2, 1.4.3 and 1.4.11: relative luminance), compiles templates. Every fault is
 * reported; NULL when the templates could not be compiled, so that nothing can be said of pages. */
const struct theme *theme_load(struct arena *arena, struct str name, const struct vec *folders,
                               struct diags *diags);

/* The interface string `key` in `language` (falls back on sv); empty when there is none. */
struct str theme_text(const struct theme *theme, struct str language, struct str key);

#endif
