/* handout_offer: the handouts that pages offer, as template values. */
#ifndef RENDER_PAPER_HANDOUT_OFFER_H
#define RENDER_PAPER_HANDOUT_OFFER_H

#include "render/page.h"

/* What the page's record offers: [{etikett, hjälp, titel, del, adress, sidor, storlek, storskrift:
 * {adress, sidor, storlek}}]. `del` is empty for the whole. */
struct value handout_offer_here(struct page *page);

/* Every handout of the site by use: [{användning, id, slag: [{etikett, hjälp, för,
 * poster: [as above]}]}]. */
struct value handout_offer_all(struct page *page);

#endif
