/* new_site_ask: what has to be known of a new site, from whoever sits at the terminal. */
#ifndef APP_NEW_SITE_ASK_H
#define APP_NEW_SITE_ASK_H

#include "app/options.h"
#include "app/starter.h"

/* Asks for each of the options of a new site that was not given, and sets it: address, publisher,
 * colours, logo and parts. Where nobody can be asked they become what the empty answer would be.
 * False when whoever was asked went away (end of input). */
bool new_site_ask(struct options *options, const struct starter *starter,
                  const struct starter_answers *answers);

#endif
