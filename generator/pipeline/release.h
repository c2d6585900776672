/* release: freezes the current edition of a site and lets its content become the next one.
 *
 * Everything that the edition is made of goes into the store first, then its manifest; the last
 * step, which alone decides, is that webbplats.yaml with the new name and date takes the place of
 * the old file. Killed at any moment, the site is as before or as after; what was left over is used
 * or overwritten by the next release. */
#ifndef PIPELINE_RELEASE_H
#define PIPELINE_RELEASE_H

#include "format/data/date.h"
#include "pipeline/build.h"

struct release_options {
    const struct build_options *build; /* BUILD_TO_FREEZE */
    struct str name;                   /* of the new edition */
    struct date date;                  /* of the new edition */
    struct str note;                   /* on the new edition; may be empty */
    bool dry_run;                      /* write nothing */
};

struct release_result {
    struct str frozen; /* name of the edition that is frozen, and its date */
    struct date frozen_date;
    struct str manifest; /* path of its manifest */
    struct str settings; /* path of webbplats.yaml */
    size_t files;        /* it is made of */
    uint64_t bytes;
    size_t new_files; /* that no edition before had */
    uint64_t new_bytes;
    bool afterwards; /* the settings tell how the frozen edition was put together (`efterhand`) */
    struct str language; /* of the site; empty when its settings could not be read */
};

/* Checks the site and every frozen edition, then freezes. Everything that hinders is in `diags`,
 * sorted; on anything but BUILD_OK the site is as it was. */
enum build_status release_make(struct arena *arena, const struct release_options *options,
                               struct diags *diags, struct release_result *result);

/* Internal: webbplats.yaml with another edition and date, every other byte as it was; empty when
 * one of the two has no line of its own, and then `key` names it. */
struct str release_settings(struct arena *arena, struct str path, struct str text, struct str name,
                            struct str date, struct str *key);

#endif
