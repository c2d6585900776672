/* image_whole: whether a file holds a whole image, or was cut off while it was
 * copied; no decoding. */
#ifndef FORMAT_IMAGE_IMAGE_WHOLE_H
#define FORMAT_IMAGE_IMAGE_WHOLE_H

#include "format/image/image.h"

/* How many of a file's last bytes image_ends looks at. */
enum { IMAGE_END = 12 };

/* True when a file of that kind whose last bytes are `end` ends as such images do. One that
 * does not may be whole all the same: WebP does not tell, and others may have something
 * after the image. */
bool image_ends(enum image_kind kind, struct str end);

/* Looks through the whole file: true when the image comes to its end. PNG up to IEND, JPEG up to
 * EOI, GIF up to its trailer, WebP as long as its header says. */
bool image_is_whole(struct str bytes);

#endif
