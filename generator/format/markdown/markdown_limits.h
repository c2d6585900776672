/* markdown_limits: refuses, before cmark sees it, the text that would cost it time out of
 * proportion.
 *
 * Three of its ways through a text are slow: each line is followed through all blocks that are
 * open, each link through all image brackets that are, and each use of a definition copies the
 * address. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_LIMITS_H
#define FORMAT_MARKDOWN_MARKDOWN_LIMITS_H

#include <stdbool.h>
#include <stdint.h>

struct scan;

/* True when the original text of the scan may be parsed; else `line` is where it goes
 * wrong, from 1. */
bool limits_allow(const struct scan *scan, uint32_t *line);

#endif
