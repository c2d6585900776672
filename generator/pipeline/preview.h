/* preview: a site understood and planned, whose outputs are made when somebody asks for them.
 * Nothing is written.
 *
 * A preview is const once it is made, but for what only pipeline/preview sees, and may be asked by
 * many threads. It lives as long as somebody holds it. Frozen editions and the pages of changes are
 * read when they are asked for: they are another preview, of all editions, inside the first. */
#ifndef PIPELINE_PREVIEW_H
#define PIPELINE_PREVIEW_H

#include "pipeline/plan.h"
#include "rules/diag.h"

struct preview;

struct preview_options {
    struct str site;               /* the site's folder */
    struct str folder;             /* where it is usually built; only notes beside it are read */
    const struct str *theme_roots; /* folders that hold themes, searched in order */
    size_t theme_root_count;
    size_t jobs; /* threads; 0: one a processor */
};

/* Reads the site as it is now. `before` (may be NULL) is an earlier preview, from which is taken
 * what has not changed. What is wrong is in preview_diags. The caller holds it. */
struct preview *preview_make(const struct preview_options *options, struct preview *before);

struct preview *preview_hold(struct preview *preview);
void preview_release(struct preview *preview);

/* True when there is nothing wrong with it: only then may outputs be asked for. */
bool preview_is_good(const struct preview *preview);

/* What is wrong with the site, sorted; without notes. */
struct diags *preview_diags(struct preview *preview);

/* The site's language; empty when its settings could not be read. And the path of
 * its address: "/nara-vard/". */
struct str preview_language(const struct preview *preview);
struct str preview_url_path(const struct preview *preview);

/* The folders that it was made from (struct str): the site's and those of the themes. */
const struct vec *preview_folders(const struct preview *preview);

/* How many pages it has. */
size_t preview_pages(const struct preview *preview);

/* The output at the path, or NULL. */
const struct output *preview_find(struct preview *preview, struct str path);

/* Appends the bytes of an output. What is wrong with it is in `diags`. False when
 * there are none. */
bool preview_render(struct preview *preview, const struct output *output, struct diags *diags,
                    struct buf *out);

/* True as long as the work may go on. */
typedef bool preview_go_on(void *context);

/* Makes all pages of today's edition, so that what is wrong with them is known (in preview_diags)
 * and preview_changes can tell. False when it was asked to stop. */
bool preview_make_pages(struct preview *preview, preview_go_on *go_on, void *context);

/* How many pages differ between two of which preview_make_pages has made all: another text, new or
 * gone. False when that is not known. */
bool preview_changes(const struct preview *before, const struct preview *after, size_t *count);

/* The paths (struct str, in the arena) of all that is not a page and not made of one (pictures,
 * documents, the style sheet, files of the theme) and differs between the two. */
void preview_changed_files(const struct preview *before, const struct preview *after,
                           struct arena *arena, struct vec *paths);

#endif
