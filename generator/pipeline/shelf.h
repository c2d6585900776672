/* shelf: source files as they were parsed, kept from one preview to the next, so that only what has
 * changed is parsed again.
 *
 * What a file becomes depends on the file, the types, the theme and two of the settings; a shelf
 * belongs to one look (pipeline/look.h) and keeps those settings, and is given up when any of that
 * changes. A kept file is const, may be part of many previews at once (by twins, see site/twin.h)
 * and lives as long as one of them holds it. */
#ifndef PIPELINE_SHELF_H
#define PIPELINE_SHELF_H

#include "pipeline/workers.h"

struct shelf;
struct shelf_file;

/* A shelf for files that are parsed by the types of `site` and its theme, and the date and
 * language of its settings. The types and the theme outlive all files of the shelf, and so
 * does the arena. */
struct shelf *shelf_create(struct arena *arena, const struct site *site);
void shelf_finish(struct shelf *shelf);

/* True when the shelf is of use for a site with these settings. */
bool shelf_fits(const struct shelf *shelf, const struct config *config);

/* The file as it is on the shelf, else parsed. The caller holds it. Safe from many threads. */
struct shelf_file *shelf_get(const struct shelf *shelf, struct arena *scratch,
                             const struct site_file *file);

/* Adds twins of its records (struct record *), and what there was to say of it. */
void shelf_take(const struct shelf_file *file, struct arena *arena, struct vec *records,
                struct diags *diags);

/* Puts these files on the shelf, and takes all others away. */
void shelf_put(struct shelf *shelf, struct shelf_file *const *files, size_t count);

void shelf_release(struct shelf_file *file);

#endif
