/* handout_place: where a handout that is made on demand is put. It may hold what is not
 * published, so it is never put into a site unless that is asked for, nor over something that
 * malbild has not made. */
#ifndef APP_HANDOUT_PLACE_H
#define APP_HANDOUT_PLACE_H

#include "base/str.h"
#include "rules/rule.h"

struct arena;

struct handout_place {
    struct str path;
    bool moved;   /* nobody named a folder, and the one we are in belongs to a site: it
                   * is put outside */
    bool in_site; /* the path was asked for, and lies in a site's folder, whose content it is not */
    bool in_built; /* likewise in a built site, as which it will be published */
};

/* The place for a handout that is called `name` when `asked` is empty, else `asked`. */
struct handout_place handout_place(struct arena *arena, struct str asked, struct str name);

/* Whether the path may be written. Else `fault` says why not, in the language; it is empty when the
 * system cannot tell what is there (errno). */
bool handout_place_allows(struct arena *arena, struct str path, enum language language,
                          struct str *fault);

#endif
