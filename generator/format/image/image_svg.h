/* image_svg: the part of image.h that reads SVG, as far as is needed without an XML library. */
#ifndef FORMAT_IMAGE_IMAGE_SVG_H
#define FORMAT_IMAGE_IMAGE_SVG_H

#include "format/image/image.h"

/* Reads the size from the root element; false when the file is no SVG. */
bool image_svg_read(struct str bytes, struct image *image);

#endif
