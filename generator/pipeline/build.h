/* build: the pipeline: load, parse, assemble, check, plan, render, commit. */
#ifndef PIPELINE_BUILD_H
#define PIPELINE_BUILD_H

#include "pipeline/why.h"
#include "rules/diag.h"

struct arena;
struct buf;
struct handout_demand;
struct timings;

enum build_mode {
    BUILD_SITE,      /* everything is made, and takes the place of what was there */
    BUILD_CHECK,     /* nothing is made */
    BUILD_TO_FREEZE, /* likewise, and frozen editions are held against their hashes, but not read */
    BUILD_PLAN,      /* what would be made is told */
    BUILD_HANDOUT    /* one handout is made, also of what is not published */
};

struct build_options {
    enum build_mode mode;
    struct str site;   /* the site's folder */
    struct str folder; /* of the built site; what is noted beside it is used by all modes */
    const struct str *theme_roots; /* folders that hold themes, searched in order */
    size_t theme_root_count;
    size_t jobs;                    /* threads; 0: one a processor */
    bool force;                     /* build even when nothing seems to have changed */
    struct handout_demand *handout; /* BUILD_HANDOUT: which, and where it goes */
    struct buf *plan;               /* BUILD_PLAN: where it goes as text */
    struct timings *timings;        /* NULL, or where it goes how long everything took */
    struct vec *why; /* NULL, or where it goes why each output was made: struct why, by path */
};

struct build_result {
    size_t pages;   /* HTML pages with content */
    size_t files;   /* files in the output */
    size_t written; /* files that differ from before */
    double seconds;
    bool unchanged;      /* nothing was done, or nothing differed */
    struct str language; /* of the site; empty when its settings could not be read */
};

enum build_status { BUILD_OK, BUILD_CONTENT, BUILD_MACHINE };

/* Builds or checks one site. Every fault found is in `diags`, sorted. On anything but BUILD_OK the
 * earlier output is as it was. */
enum build_status build_site(struct arena *arena, const struct build_options *options,
                             struct diags *diags, struct build_result *result);

#endif
