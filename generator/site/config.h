/* config: webbplats.yaml, the settings of one site. */
#ifndef SITE_CONFIG_H
#define SITE_CONFIG_H

#include "site/model.h"

/* Reads `folder`/webbplats.yaml. Returns NULL after errors: without settings nothing else can be
 * judged. Menu targets are resolved later, with the records. */
struct config *config_load(struct arena *arena, struct arena *scratch, struct str folder,
                           struct diags *diags);

/* The declared settings, for `malbild new` and the handbook. */
const struct field_set *config_fields(void);

#endif
