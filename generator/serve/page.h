/* page: what an address leads to in a preview: a finished file, as the built site would have it. */
#ifndef SERVE_PAGE_H
#define SERVE_PAGE_H

#include "base/buf.h"
#include "pipeline/preview.h"

struct page {
    unsigned status;
    const char *type;
    bool has_script;  /* the script belongs in it */
    struct buf bytes; /* as they are built */
    uint64_t hash;    /* of the bytes */
    struct str moved; /* the address to ask for instead; else empty */
};

void page_init(struct page *page);
void page_finish(struct page *page);

/* Makes what stands at `path` (decoded). What is wrong with it is in `diags`, whose arena holds the
 * rest. False when it could not be made because of that. */
bool page_make(struct preview *preview, struct str path, struct diags *diags, struct page *page);

#endif
