/* markdown_link: what can be said of a link or image without knowing the site. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_LINK_H
#define FORMAT_MARKDOWN_MARKDOWN_LINK_H

#include "rules/diag.h"

struct build;
struct doc_link;

/* The scheme of an address, without its colon; empty when the address is relative or begins with @.
 * White space and control characters before the colon count as part of a scheme, since browsers
 * skip them. */
struct str link_scheme(struct str url);

/* True when readers may follow addresses of that scheme: https, http, mailto and tel,
 * in any case. */
bool link_allows(struct str scheme);

/* Reports an address whose scheme is not allowed, or that begins with // (the scheme of
 * the page, which on a disk is file); for a place on the writer's own computer with the
 * name to write instead. */
void link_refuse(struct diags *diags, struct str url, struct place place);

/* Reports a scheme that is not allowed, and missing text. `empty`: no text stands in the link. */
void link_check(struct build *build, const struct doc_link *link, struct place place, bool empty);

/* Reports a link's text that says nothing of where it leads ("här"). */
void link_check_text(struct build *build, struct str text, struct place place);

/* True for one address of e-mail: a name, @ and a domain with a dot, and nothing
 * that parts addresses. */
bool link_is_email(struct str text);

#endif
