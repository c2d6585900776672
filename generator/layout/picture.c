#include "layout/picture.h"

#include "format/image/bitmap.h"
#include "format/image/jpeg.h"
#include "format/pdf/pdf.h"
#include "rules/diag.h"

static struct str damaged(void)
{
    return STR(DIAG_BILINGUAL "filen är avbruten eller trasig" DIAG_BILINGUAL
                              "the file is cut short or damaged");
}

static const struct pdf_picture *read_png(struct arena *arena, struct str bytes, struct str *why)
{
    struct bitmap bitmap;
    enum bitmap_fault fault = bitmap_read(arena, bytes, &bitmap);
    if (fault != BITMAP_OK) {
        *why = fault == BITMAP_TOO_LARGE
                   ? STR(DIAG_BILINGUAL "den har för många bildpunkter" DIAG_BILINGUAL
                                        "it has too many pixels")
                   : damaged();
        return NULL;
    }
    const uint8_t *alpha = bitmap.alpha.size == 0 ? NULL : (const uint8_t *)bitmap.alpha.data;
    return pdf_picture_pixels(arena, bitmap.width, bitmap.height, bitmap.components,
                              (const uint8_t *)bitmap.pixels.data, alpha);
}

const struct pdf_picture *picture_read(struct arena *arena, struct str bytes, struct str *why)
{
    enum pdf_picture_fault fault = PDF_PICTURE_CODING;
    *why = STR("");
    if (bitmap_begins(bytes)) {
        return read_png(arena, bytes, why);
    }
    const struct pdf_picture *picture =
        jpeg_begins(bytes) ? pdf_picture_jpeg(arena, bytes, &fault) : NULL;
    if (picture != NULL) {
        return picture;
    }
    *why = fault == PDF_PICTURE_UNREADABLE ? damaged()
           : fault == PDF_PICTURE_CMYK
               ? STR(DIAG_BILINGUAL
                     "den är i tryckeriers färger (CMYK) och behöver sparas om i RGB" DIAG_BILINGUAL
                     "it is in printers' colours (CMYK) and has to be saved again in RGB")
               : STR(DIAG_BILINGUAL "den är ingen PNG, JPEG (RGB) eller SVG" DIAG_BILINGUAL
                                    "it is no PNG, JPEG (RGB) or SVG");
    return NULL;
}
