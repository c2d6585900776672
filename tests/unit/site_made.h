/* site_made: a whole site made of a few files in a temporary folder, as far as it is assembled,
 * for tests of modules that work on one; and what was reported, "file:line:column rule: argument,
 * …" a line. */
#ifndef TESTS_UNIT_SITE_MADE_H
#define TESTS_UNIT_SITE_MADE_H

#include "base/fs.h"
#include "site/assemble.h"
#include "site/config.h"
#include "site/load.h"
#include "site/parse.h"
#include "test.h"

struct made_file {
    const char *path;
    const char *content;
};

struct site_made {
    struct arena arena;
    struct workspace workspace;
    struct diags diags;
    struct config *config;
    struct schema schema;
    struct site site;
    char folder[32];
};

static const struct made_file made_settings = {
    "webbplats.yaml", "titel: Prov\nbeskrivning: Prov\nadress: https://exempel.se/prov/\n"
                      "utgåva: \"1\"\ndatum: 2023-07-31\nutgivare: Ingen\n"};

static inline struct str made_path(struct site_made *made, const char *path)
{
    return path_join(&made->arena, str_from(made->folder), str_from(path));
}

static inline void made_parse(struct site_made *made)
{
    const struct site_file *sources = made->site.sources.items;
    for (size_t i = 0; i < made->site.sources.count; i++) {
        parse_file(&made->workspace.keep, &made->workspace.scratch, &made->site, &sources[i],
                   &made->workspace.diags, &made->site.records);
    }
}

/* A file called typer.yaml declares the types; webbplats.yaml is made_settings unless
 * it is given. */
static inline void site_made_init(struct site_made *made, const struct made_file *files,
                                  size_t count)
{
    *made = (struct site_made){.folder = "/tmp/malbild-XXXXXX"};
    CHECK(mkdtemp(made->folder) != NULL);
    diags_init(&made->diags, &made->arena);
    diags_init(&made->workspace.diags, &made->workspace.keep);
    CHECK(fs_write(made_path(made, made_settings.path), str_from(made_settings.content)));
    for (size_t i = 0; i < count; i++) {
        CHECK(fs_write(made_path(made, files[i].path), str_from(files[i].content)));
    }
    struct str types = made_path(made, "typer.yaml");
    made->config =
        config_load(&made->arena, &made->workspace.scratch, str_from(made->folder), &made->diags);
    CHECK(made->config != NULL);
    schema_load(&made->arena, &types, 1, &made->diags, &made->schema);
    made->site.schema = &made->schema;
    CHECK(
        site_load(&made->arena, &made->workspace.scratch, made->config, &made->diags, &made->site));
    made_parse(made);
    assemble_references(&made->arena, &made->site, made->config, &made->workspace, 1, &made->diags);
    assemble(&made->arena, &made->site, &made->diags);
    diags_merge(&made->diags, &made->workspace.diags);
    diags_sort(&made->diags);
}

static inline void site_made_finish(struct site_made *made)
{
    CHECK(fs_remove_tree(str_from(made->folder)));
    arena_finish(&made->workspace.keep);
    arena_finish(&made->workspace.scratch);
    arena_finish(&made->arena);
}

/* All reports, files relative to the site. */
static inline struct str made_reports(struct site_made *made)
{
    const struct diag *all = made->diags.items.items;
    struct str text = {0};
    for (size_t i = 0; i < made->diags.items.count; i++) {
        struct str path = all[i].place.path;
        path = str_slice(path, str_from(made->folder).size + 1, path.size);
        text = str_format(&made->arena, "%.*s%.*s:%u:%u %s", (int)text.size, text.data,
                          (int)path.size, path.data, (unsigned)all[i].place.line,
                          (unsigned)all[i].place.column, rule_get(all[i].rule)->id);
        for (unsigned k = 0; k < rule_get(all[i].rule)->arguments; k++) {
            text = str_concat(&made->arena, text, k == 0 ? STR(": ") : STR(", "), all[i].args[k]);
        }
        text = str_concat(&made->arena, text, STR("\n"));
    }
    return text;
}

/* The record "typ:id". */
static inline const struct record *made_record(const struct site_made *made, const char *name)
{
    const struct record *record = map_get(&made->site.by_type_id, str_from(name));
    CHECK(record != NULL);
    return record;
}

/* The ids of records, with spaces between. */
static inline struct str made_ids(struct site_made *made, const struct record *const *records,
                                  size_t count)
{
    struct str ids = {0};
    for (size_t i = 0; i < count; i++) {
        ids = str_concat(&made->arena, ids, i > 0 ? STR(" ") : STR(""), records[i]->id);
    }
    return ids;
}

#endif
