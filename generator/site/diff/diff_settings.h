/* diff_settings: what a reader sees of webbplats.yaml on every page: the site's name, who publishes
 * it, the menu and the links at the foot. */
#ifndef SITE_DIFF_DIFF_SETTINGS_H
#define SITE_DIFF_DIFF_SETTINGS_H

#include "site/diff/diff_blocks.h"

/* The settings that differ, of type struct diff_part, each with its label. Both
 * sites have settings. */
struct vec diff_settings(const struct diff_work *work);

#endif
