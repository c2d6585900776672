/* fault_panel: what is wrong with a site, for the pages that `malbild serve` shows: in the same
 * words as in the terminal, with a link to the place that opens an editor. */
#ifndef APP_FAULT_PANEL_H
#define APP_FAULT_PANEL_H

struct buf;
struct report;

/* Appends it as JSON for the script in the page (serve/client.c); nothing when nothing is wrong. */
void fault_panel_json(const struct report *report, struct buf *out);

/* Appends it as a page of its own. */
void fault_panel_page(const struct report *report, struct buf *out);

#endif
