/* config: webbplats.yaml, the settings of one site. */
#ifndef SITE_CONFIG_H
#define SITE_CONFIG_H

#include "site/model.h"

/* Reads `folder`/webbplats.yaml. Faulty settings are reported and done without, so that the rest of
 * the site is still judged; NULL only when the file is missing or cannot be read at all. Menu
 * targets are resolved later, with the records. */
struct config *config_load(struct arena *arena, struct arena *scratch, struct str folder,
                           struct diags *diags);

/* The same from the file at `path`, which is what webbplats.yaml of the site in
 * `folder` once was. */
struct config *config_read(struct arena *arena, struct arena *scratch, struct str folder,
                           struct str path, struct diags *diags);

/* The path, below the site's folder, of the picture that a setting names ("bild", "logotyp"); empty
 * when it names none. */
struct str config_picture_path(const struct config *config, struct str key);

/* True for a file that the settings let through (`släpp-igenom`), by its path or by a
 * folder of its. */
bool config_lets_through(const struct config *config, struct str path);

/* True for an address that a site can have: absolute (http or https), and with nothing in it that
 * would have to be written otherwise in a link or in the settings of a web server. */
bool config_url_fits(struct str url);

/* The fields of webbplats.yaml. */
const struct field_set *config_fields(void);

#endif
