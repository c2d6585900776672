/* build: the pipeline: load, parse, assemble, check, plan, render, commit. */
#ifndef PIPELINE_BUILD_H
#define PIPELINE_BUILD_H

#include "pipeline/why.h"
#include "rules/diag.h"

struct arena;
struct buf;
struct handout_demand;

struct build_options {
    struct str site;               /* the site's folder */
    struct str output;             /* where the site goes; without `write`, what it knows is used */
    const struct str *theme_roots; /* folders that hold themes, searched in order */
    size_t theme_root_count;
    size_t jobs;       /* threads; 0: one a processor */
    bool write;        /* false: only check */
    bool current_only; /* frozen editions are held against their hashes, but not read */
    bool force;        /* build even when nothing seems to have changed */
    struct handout_demand
        *handout;     /* NULL, or what to make instead of the site; `write` is false then */
    struct buf *plan; /* NULL, or where the plan goes as text; then no output is made */
    struct vec *why;  /* NULL, or where it goes why each output was made: struct why, by path */
};

struct build_result {
    struct str output;
    size_t pages;   /* HTML pages with content */
    size_t files;   /* files in the output */
    size_t written; /* files that differ from before */
    double seconds;
    bool unchanged;      /* nothing was done, or nothing differed */
    struct str language; /* of the site; empty when its settings could not be read */
};

enum build_status { BUILD_OK, BUILD_CONTENT, BUILD_MACHINE };

/* Builds or checks one site. Every fault found is in `diags`, sorted. On anything but BUILD_OK the earlier
 * output is as it was. */
enum build_status build_site(struct arena *arena, const struct build_options *options,
                             struct diags *diags, struct build_result *result);

#endif
