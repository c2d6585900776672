/* places: where a command finds the site and its themes, and where it builds, when nothing else was
 * said. All paths stay as the user wrote them, for they are shown in messages. */
#ifndef APP_PLACES_H
#define APP_PLACES_H

#include "app/options.h"

/* The folder of the site: the argument without slashes at its end, or "." when there is none. */
struct str places_site(struct str argument);

/* The folder of the built site: the one asked for, else output/<name of the site's folder>. False
 * with errno when the system cannot tell the name. */
bool places_folder(struct arena *arena, struct str site, struct str asked, struct str *folder);

/* Where themes are looked for, in order: every --theme-dir, the folder themes here, folders themes
 * beside the site and up to four levels above it, beside the program, and where
 * it was installed. */
const struct str *places_theme_roots(const struct options *options, struct str site, size_t *count);

#endif
