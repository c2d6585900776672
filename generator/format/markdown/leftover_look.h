/* leftover_look: one block as it stands in the source, with a note of which bytes are text that
 * readers see as it was written. Shared by the leftover_*.c modules. */
#ifndef FORMAT_MARKDOWN_LEFTOVER_LOOK_H
#define FORMAT_MARKDOWN_LEFTOVER_LOOK_H

#include "rules/phrase.h"

struct build;

/* What a byte of the source became. */
enum leftover_mark {
    LEFTOVER_NONE, /* signs that did their work, code, addresses */
    LEFTOVER_TEXT,
    LEFTOVER_LINK_TEXT,
    LEFTOVER_ESCAPED /* the character after a backslash */
};

struct look {
    struct build *build;
    struct str text;     /* what cmark was given */
    const uint8_t *mark; /* enum leftover_mark, one a byte of the text */
    size_t start;        /* of the block's content */
    size_t end;
    uint32_t line; /* of `start`, in the text */
};

/* What is told about a leftover. */
struct leftover {
    size_t at;
    size_t size;
    enum phrase cause;  /* goes on after the quoted words */
    struct str mended;  /* how it should be written; empty when that cannot be known */
    enum phrase advice; /* what to do besides; PHRASE_NONE: how signs are shown */
};

/* True when the byte is seen by readers as it was written. */
bool look_is_text(const struct look *look, size_t at);

/* True when all bytes of the range are. */
bool look_are_text(const struct look *look, size_t at, size_t size);

/* From `at` to the end of the line or of the block, or as far as is worth looking. */
struct str look_rest_of_line(const struct look *look, size_t at);

/* The part of the block between two offsets. */
struct str look_slice(const struct look *look, size_t from, size_t to);

/* The first so many code points, with … when there are more; white space becomes single spaces. */
struct str look_shorten(const struct look *look, struct str text, size_t points);

/* Parts joined, in scratch memory. */
struct str look_join(const struct look *look, const struct str *parts, size_t count);

/* Reports kvarvarande-markering, unless much has been told of the block already. */
void look_tell(const struct look *look, const struct leftover *leftover);

/* The size of the white space at the front of the text that looks like a space and is none for
 * Markdown: no-break spaces and the like, with ordinary ones among them. `odd` tells whether
 * there was such. */
size_t look_spaces(struct str text, bool *odd);

/* How the character before or after a sign counts. */
enum look_side { SIDE_SPACE, SIDE_WORD, SIDE_PUNCTUATION };
enum look_side look_before(const struct look *look, size_t at);
enum look_side look_after(const struct look *look, size_t at);

/* True for what a writer means as an address of a page, a file or a site. */
bool look_is_address(struct str text);

/* True when the byte stands in something like https://… or www.…, written out in the text. */
bool look_in_address(const struct look *look, size_t at);

#endif
