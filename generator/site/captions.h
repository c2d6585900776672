/* captions: looks into a file of captions, which browsers show in the format WebVTT alone. */
#ifndef SITE_CAPTIONS_H
#define SITE_CAPTIONS_H

#include "base/str.h"

struct arena;
struct diags;

/* Reports a file that does not begin as WebVTT does or that has no cue (W3C, WebVTT: The Web Video
 * Text Tracks Format, 4.1). `path` is how the site knows it, `source` where it is read. */
void captions_inspect(struct arena *scratch, struct str path, struct str source,
                      struct diags *diags);

#endif
