/* template: Mustache, as published (github.com/mustache/spec 1.4: comments, delimiters,
 * interpolation, inverted, partials, sections, and the optional inheritance), compiled once.
 *
 * A set holds all templates of a site; partials are looked up in it when compiled, so an unknown
 * one is reported with template:line:column before anything is rendered. Values are escaped unless
 * written {{{x}}} or {{&x}}. A finished set is immutable and may be used by many threads.
 *
 * How values print: strings as they are; numbers in the shortest form that reads back the same,
 * with the host's decimal sign; booleans as true and false; a map as its `self`; null, lists and
 * missing names not at all. Beyond the specification a list has two parts, so that a heading can be
 * printed once around it:
 * {{#x.finns}} (true when not empty) and {{x.antal}}. */
#ifndef FORMAT_TEMPLATE_TEMPLATE_H
#define FORMAT_TEMPLATE_TEMPLATE_H

#include "format/data/value.h"

struct arena;
struct buf;
struct diags;

enum { TEMPLATE_DEPTH = 64 }; /* partials and blocks inside each other */

struct template_source {
    struct str name; /* "sida", "delar/sidhuvud" */
    struct str path; /* for diagnostics */
    struct str text; /* must outlive the set */
};

struct template;
struct template_set;

/* Compiles all sources; every fault of every template is reported. Returns NULL after errors. */
struct template_set *template_set_create(struct arena *arena, const struct template_source *sources,
                                         size_t count, struct diags *diags);

/* The names of all templates, in the arena, and how many they are. */
struct str *template_names(const struct template_set *set, struct arena *arena, size_t *count);

/* The template of that name, or NULL. */
const struct template *template_find(const struct template_set *set, struct str name);

/* True when the template, or one that it lends, asks for a value of that name, as
 * its first part. */
bool template_asks(const struct template *template, struct str name);

/* Where it was read. */
struct str template_path(const struct template *template);

/* What the host knows of opaque values. All may be NULL. */
struct template_host {
    void *context;
    char decimal_sign; /* in numbers; a point when it is 0 */
    /* Appends the value as text (not yet escaped; `raw` tells that it will not be). */
    void (*print)(void *context, const struct value *value, bool raw, struct buf *out);
    /* The named part of an opaque value or of a list (besides `finns` and `antal`, which every list
     * has), or NULL. The result must live until the render is done. */
    const struct value *(*lookup)(void *context, const struct value *value, struct str name);
    /* Hears that something was sought in a map with an owner, whether it was there or not. */
    void (*met)(void *context, const void *owner);
    /* Hears that TEMPLATE_DEPTH was exceeded, by a partial that `part` of the source asks for. */
    void (*too_deep)(void *context, const struct template_source *source, struct str part);
};

/* Appends the template rendered with a stack of contexts, the last one innermost. A missing name is
 * empty, as the specification says. Returns false when TEMPLATE_DEPTH was exceeded (recursive
 * partials over endless data); the output is then cut short and the caller reports it. */
bool template_render(const struct template *template, const struct template_host *host,
                     const struct value *const *stack, size_t count, struct buf *out);

#endif
