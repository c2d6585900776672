/* new_site: `malbild new site`, from a name to a small site that builds. */
#ifndef APP_NEW_SITE_H
#define APP_NEW_SITE_H

#include "app/command.h"

/* Makes the site in `folder` (empty: named after the site), which must be empty or not be there.
 * What the options do not tell is asked for when somebody sits at a terminal. */
enum exit_status new_site_run(const struct options *options, struct str name, struct str folder);

#endif
