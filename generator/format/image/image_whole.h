/* image_whole: whether a file holds a whole image, or was cut off while it was copied; no decoding. */
#ifndef FORMAT_IMAGE_IMAGE_WHOLE_H
#define FORMAT_IMAGE_IMAGE_WHOLE_H

#include "base/str.h"

/* How many of a file's last bytes image_ends looks at. */
enum { IMAGE_END = 12 };

/* True when a file of `size` bytes that begins with `start` (16 bytes or more) and ends with `end` ends as
 * images of its kind do. One that does not may be whole all the same, with something after the image. */
bool image_ends(struct str start, struct str end, uint64_t size);

/* Looks through the whole file: true when the image comes to its end. PNG up to IEND, JPEG up to EOI, GIF
 * up to its trailer, WebP as long as its header says. */
bool image_is_whole(struct str bytes);

#endif
