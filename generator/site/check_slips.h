/* check_slips: what nothing stops, but what somebody will have to mend: see rule_slip.c. */
#ifndef SITE_CHECK_SLIPS_H
#define SITE_CHECK_SLIPS_H

#include "site/model.h"

/* Looks at the assembled site as a whole: menus that name a page twice, terms that are explained
 * twice, a site without a start page, documents that nothing links to. `scratch` is used. */
void check_slips(struct arena *scratch, const struct site *site, struct diags *diags);

#endif
