/* markdown: CommonMark through cmark, and the site's few additions, into a document.
 *
 * With `site` off: plain CommonMark 0.31.2 as far as the installed cmark goes, raw HTML kept. With
 * `site` on: containers, tables, footnotes, heading ids, language spans and typography as the
 * handbook describes, and every fault reported (raw HTML, URL schemes, alternative texts, heading
 * levels, containers, notes, table cells). Limits are checked before cmark sees the text: it is
 * quadratic on some nested input. Links and containers are only collected here; whoever knows the
 * site resolves them. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_H
#define FORMAT_MARKDOWN_MARKDOWN_H

#include "format/markdown/document.h"

struct arena;
struct diags;
struct map;
struct value_lines;

enum { MARKDOWN_DEPTH = 32 };

struct markdown_options {
    bool site;
    struct str language;            /* of the text, for typography: "sv" or "en" rules, else none */
    uint8_t heading_level;          /* the highest level a heading may have: 2 in a body */
    const struct map *taken_ids[2]; /* names that headings leave to the page around; or NULL */
    uint32_t first_line;            /* the file's line number of the text's first line */
    uint32_t indent; /* columns that stand before each line in the file (YAML block scalar) */
    const struct value_lines
        *lines; /* of a text that YAML folded, and then all the places; or NULL */
};

/* Parses `text` of the file `path` into a document in `arena`; `scratch` is used and not reset.
 * Always gives a document; returns false when an error was reported. */
bool markdown_parse(struct arena *arena, struct arena *scratch, struct str path, struct str text,
                    const struct markdown_options *options, struct diags *diags,
                    struct document **document);

#endif
