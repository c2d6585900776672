/* config: webbplats.yaml, the settings of one site. */
#ifndef SITE_CONFIG_H
#define SITE_CONFIG_H

#include "site/model.h"

/* Reads `folder`/webbplats.yaml. Faulty settings are reported and done without, so that the rest of the site
 * is still judged; NULL only when the file is missing or cannot be read at all. Menu targets are resolved
 * later, with the records. */
struct config *config_load(struct arena *arena, struct arena *scratch, struct str folder,
                           struct diags *diags);

/* The same from the file at `path`, which is what webbplats.yaml of the site in `folder` once was. */
struct config *config_read(struct arena *arena, struct arena *scratch, struct str folder,
                           struct str path, struct diags *diags);

/* The fields of webbplats.yaml. */
const struct field_set *config_fields(void);

#endif
