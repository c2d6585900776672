/* serve: shows a site while it is being written: makes a preview, answers browsers at this machine,
 * and makes the next preview when something has changed.
 *
 * One thread (the caller) watches and makes previews; each connection has its own, and finds what
 * is shown in the hub. What is said, and in which words, is the caller's business. */
#ifndef SERVE_SERVE_H
#define SERVE_SERVE_H

#include "pipeline/preview.h"

struct serve_start {
    unsigned port;
    double seconds; /* until the first preview was there */
    size_t pages;
    bool polls; /* changes are looked for, not told */
};

/* A preview that was made because something has changed. */
struct serve_news {
    const struct vec *changed; /* of struct str: what; may be empty */
    double seconds;            /* from the change until browsers are answered anew */
    bool good;                 /* else the last good one is still shown */
    bool counted;              /* it is known how many pages are different */
    size_t pages;              /* then: so many */
    size_t files;              /* and other files */
};

/* What the caller does; called by the thread that called serve_run, but for `describe`. */
struct serve_hooks {
    void *context;
    void (*started)(void *context, const struct serve_start *start);
    void (*rebuilt)(void *context, const struct serve_news *news);
    /* All that is wrong now; it may be the same as before. */
    void (*judged)(void *context, struct diags *diags, struct str language);
    /* The same for the script, as JSON, and as a page. Nothing is wrong: nothing.
     * From any thread. */
    void (*describe)(void *context, const struct diags *diags, struct str language,
                     struct buf *json, struct buf *page);
};

struct serve_options {
    struct preview_options preview;
    const char *host;
    unsigned port;   /* the one that is wanted, or the first that is tried */
    bool exact_port; /* no other will do */
};

/* Goes on until somebody asks it to stop. False with errno when no browser could be answered. */
bool serve_run(const struct serve_options *options, const struct serve_hooks *hooks);

#endif
