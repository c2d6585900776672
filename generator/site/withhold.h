/* withhold: takes out of a site, before it is assembled, all that is not for those who read it
 * on the web.
 *
 * Everything that is published is made from what is left: pages, lists, feeds, differences,
 * handouts. So nothing that comes later has to remember what it may not show. What is kept back:
 * fields and blocks whose `för` does not name the web, blocks that are written for others
 * ({för=ledare}; a slide is shown from the web, so it stays), the notes of decks with
 * `anteckningar: dolda`, and files that only such texts lead to. */
#ifndef SITE_WITHHOLD_H
#define SITE_WITHHOLD_H

#include "site/model.h"

/* True when the block of the record's text may not stand on the web. */
bool withhold_block(const struct record *record, const struct prose_block *block);

/* Takes it out of the records and the assets; all references must have been resolved and all faults
 * found. Afterwards `site->withheld` tells whether there was anything. */
void withhold(struct arena *arena, struct site *site);

#endif
