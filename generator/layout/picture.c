#include "layout/picture.h"

#include "format/image/bitmap.h"
#include "format/image/jpeg.h"
#include "format/pdf/pdf.h"

static const struct pdf_picture *read_png(struct arena *arena, struct str bytes,
                                          enum picture_fault *fault)
{
    static const enum picture_fault faults[] = {
        [BITMAP_DAMAGED] = PICTURE_DAMAGED, [BITMAP_TOO_LARGE] = PICTURE_TOO_LARGE};
    struct bitmap bitmap;
    enum bitmap_fault read = bitmap_read(arena, bytes, &bitmap);
    if (read != BITMAP_OK) {
        *fault = faults[read];
        return NULL;
    }
    const uint8_t *alpha = bitmap.alpha.size == 0 ? NULL : (const uint8_t *)bitmap.alpha.data;
    return pdf_picture_pixels(arena, bitmap.width, bitmap.height, bitmap.components,
                              (const uint8_t *)bitmap.pixels.data, alpha);
}

const struct pdf_picture *picture_read(struct arena *arena, struct str bytes,
                                       enum picture_fault *fault)
{
    *fault = PICTURE_OK;
    if (bitmap_begins(bytes)) {
        return read_png(arena, bytes, fault);
    }
    enum pdf_picture_fault coding = PDF_PICTURE_CODING;
    const struct pdf_picture *picture =
        jpeg_begins(bytes) ? pdf_picture_jpeg(arena, bytes, &coding) : NULL;
    if (picture == NULL) {
        *fault = coding == PDF_PICTURE_UNREADABLE ? PICTURE_DAMAGED
                 : coding == PDF_PICTURE_CMYK     ? PICTURE_CMYK
                                                  : PICTURE_FORMAT;
    }
    return picture;
}
