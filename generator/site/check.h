/* check: what can only be judged when the whole site is assembled, besides references and links
 * (resolve.h) and anchors of finished pages. */
#ifndef SITE_CHECK_H
#define SITE_CHECK_H

#include "site/model.h"

/* Checks one record's blocks: what lists pick and what charts draw. `scratch` is used. */
void check_record(struct arena *scratch, const struct site *site, const struct record *record,
                  struct diags *diags);

/* Settings that name files: finds the social image. */
void check_config(const struct site *site, struct config *config, struct diags *diags);

#endif
