/* file_kind: what the name of a file in the site's folder says about it. Endings are read without
 * regard to case, but those of texts, which malbild reads in small letters only. */
#ifndef SITE_FILE_KIND_H
#define SITE_FILE_KIND_H

#include "base/str.h"

struct arena;

enum file_kind {
    FILE_TEXT,     /* .md, .yaml, .yml */
    FILE_PICTURE,  /* svg, png, jpg, jpeg, webp, gif */
    FILE_DATA,     /* .xml, which is judged by what it holds */
    FILE_ACTIVE,   /* can run programs: web pages, scripts, files for web servers */
    FILE_MISNAMED, /* a text whose ending says otherwise: .MD, .markdown, .md.txt */
    FILE_LEFTOVER, /* what editors and systems leave behind: x.md~, x.bak, Thumbs.db */
    FILE_OTHER
};

enum file_kind file_kind(struct str path);

/* The name that a misnamed file should have: "om.md.txt" → "om.md". */
struct str file_kind_suggest(struct arena *arena, struct str path);

/* What machines ask for at the root of a site and nowhere else: robots.txt and
 * all below .well-known/. */
bool file_is_for_root(struct str path);

/* True for an address that any web server answers with a web page: one without an ending, or
 * .html or .htm. */
bool address_is_page(struct str address);

#endif
