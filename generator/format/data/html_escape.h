/* html_escape: text and addresses as HTML and XML hold them, and back again. */
#ifndef FORMAT_DATA_HTML_ESCAPE_H
#define FORMAT_DATA_HTML_ESCAPE_H

#include "base/str.h"

struct arena;
struct buf;

/* Appends text with & < > and " escaped, as CommonMark has it: fit for content and for
 * attributes in "". */
void html_escape(struct str text, struct buf *out);

/* The same with ' too, as Mustache has it: fit for any attribute. */
void html_escape_quotes(struct str text, struct buf *out);

/* Whether html_escape_quotes writes a byte otherwise, and how; empty when it does not. */
bool html_is_special(char byte);
struct str html_entity(char byte);

/* What html_escape, html_escape_url and templates write as entities, as characters again; the text
 * itself when it has none. */
struct str html_unescape(struct arena *arena, struct str text);

/* Appends a URL fit for href: percent-encodes as CommonMark's reference renderer
 * does, and escapes. */
void html_escape_url(struct str url, struct buf *out);

/* The path of a file as part of an address: what would end a path there, or mean something else
 * in it, is percent-encoded (RFC 3986); all else is left to html_escape_url. The very same view
 * when nothing changes. */
struct str html_path_encode(struct arena *arena, struct str path);

#endif
