/* fingerprint: one hash over everything a build is made from, to see quickly that nothing changed:
 * the program itself, the names, sizes and times of all files of the site and of its theme. */
#ifndef PIPELINE_FINGERPRINT_H
#define PIPELINE_FINGERPRINT_H

#include "base/str.h"

struct arena;
struct fs_fault;
struct vec;

/* Likewise over the program's own file, and over the theme's folders (struct str); empty when they
 * cannot be read. */
struct str fingerprint_program(struct arena *arena);
struct str fingerprint_theme(struct arena *arena, const struct vec *theme_folders);

/* Likewise over the program and the theme's folders alone, and over the text of the file `types`
 * when there is one. */
struct str fingerprint_look(struct arena *arena, const struct vec *theme_folders, struct str types);

/* The fingerprint as hexadecimal text in the arena; empty when something could not be read (errno),
 * and then nothing is taken for unchanged; `fault` tells what. `theme_folders` holds struct str. */
struct str fingerprint_make(struct arena *arena, struct str site_folder,
                            const struct vec *theme_folders, struct fs_fault *fault);

#endif
