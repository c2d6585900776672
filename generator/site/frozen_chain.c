/* Reads the manifests of a site and puts them in order. */
#include "base/arena.h"
#include "base/fs.h"
#include "site/frozen.h"

#include <string.h>

enum { MANIFEST_LIMIT = 64 * 1024 * 1024 };

struct chain {
    struct arena *arena;
    struct str site_folder;
    struct diags *diags;
    struct vec found; /* of struct frozen, by name */
};

static struct frozen *find(const struct chain *chain, struct str name)
{
    struct frozen *items = chain->found.items;
    for (size_t i = 0; i < chain->found.count; i++) {
        if (str_equal(items[i].name, name)) {
            return &items[i];
        }
    }
    return NULL;
}

static void report_changed(struct chain *chain, struct str name, struct str path)
{
    diag_tell(chain->diags, RULE_MANIFEST_CHANGED, ((struct place){.path = path}), name, path);
}

static void read_one(struct chain *chain, struct str name)
{
    struct str path = frozen_manifest_path(chain->arena, chain->site_folder, name);
    struct str text;
    if (!fs_read(chain->arena, path, MANIFEST_LIMIT, &text)) {
        diag_add_unreadable(chain->diags, path, false);
        return;
    }
    struct frozen frozen;
    if (!frozen_parse(chain->arena, text, &frozen) || !str_equal(frozen.name, name)) {
        report_changed(chain, name, path);
        frozen = (struct frozen){.name = name};
    }
    frozen.path = path;
    vec_add(&chain->found, chain->arena, struct frozen, frozen);
}

static void read_all(struct chain *chain, struct str current)
{
    struct vec entries = {0};
    struct str folder = path_join(chain->arena, chain->site_folder, STR(FROZEN_FOLDER));
    enum fs_kind kind = fs_look(folder);
    if (kind == FS_FAILED || (kind == FS_FOLDER && !fs_list(chain->arena, folder, &entries))) {
        diag_add_unreadable(chain->diags, folder, true);
        return;
    }
    const struct str *names = entries.items;
    for (size_t i = 0; i < entries.count; i++) {
        struct str name = path_stem(names[i]);
        if (str_equal(path_extension(names[i]), STR("json")) && !frozen_same_name(name, current)) {
            read_one(chain, name);
        }
    }
}

/* The one that follows `name`; of several the first, and the others are reported. */
static const struct frozen *follower(struct chain *chain, struct str name)
{
    const struct frozen *items = chain->found.items;
    const struct frozen *first = NULL;
    for (size_t i = 0; i < chain->found.count; i++) {
        bool whole = items[i].date.year > 0;
        if (!whole || !str_equal(items[i].previous, name)) {
            continue;
        }
        if (first == NULL) {
            first = &items[i];
            continue;
        }
        diag_tell(chain->diags, RULE_EDITIONS_FORKED, ((struct place){.path = items[i].path}),
                  first->name, items[i].name,
                  name.size > 0 ? phrase_with(chain->arena, PHRASE_EDITION, name)
                                : phrase(PHRASE_NO_EDITION));
    }
    return first;
}

/* Each must find the one before it, and find it as it was. */
static void check_links(struct chain *chain)
{
    const struct frozen *items = chain->found.items;
    for (size_t i = 0; i < chain->found.count; i++) {
        if (items[i].previous.size == 0) {
            continue;
        }
        const struct frozen *before = find(chain, items[i].previous);
        if (before == NULL) {
            struct str path =
                frozen_manifest_path(chain->arena, chain->site_folder, items[i].previous);
            diag_tell(chain->diags, RULE_MANIFEST_MISSING, ((struct place){.path = path}),
                      items[i].previous, path, items[i].name);
        } else if (before->date.year > 0 &&
                   strcmp(before->hash.hex, items[i].previous_hash.hex) != 0) {
            report_changed(chain, before->name, before->path);
        }
    }
}

void frozen_load(struct arena *arena, struct str site_folder, struct str current,
                 struct diags *diags, struct vec *editions)
{
    struct chain chain = {.arena = arena, .site_folder = site_folder, .diags = diags};
    size_t errors = diags->errors;
    read_all(&chain, current);
    check_links(&chain);
    const struct frozen *next = follower(&chain, STR(""));
    while (next != NULL && editions->count < chain.found.count) {
        vec_add(editions, arena, struct frozen, *next);
        next = follower(&chain, next->name);
    }
    /* A ring of editions, each naming another as the one before it, has no beginning. */
    if (diags->errors == errors && editions->count < chain.found.count) {
        const struct frozen *items = chain.found.items;
        report_changed(&chain, items[0].name, items[0].path);
    }
}
