/* pdf_picture: raster pictures, made ready for any number of files. */
#ifndef FORMAT_PDF_PDF_PICTURE_H
#define FORMAT_PDF_PDF_PICTURE_H

#include "format/pdf/pdf_internal.h"

struct pdf_file;

struct pdf_picture {
    uint32_t width, height; /* as stored */
    uint32_t components;    /* 1 or 3 */
    uint8_t orientation;    /* Exif, 1–8: how it is turned when drawn; 0 as 1 */
    bool jpeg;
    bool inverted_transform; /* JPEG whose three components are RGB, though it does not say so */
    struct str data;         /* JPEG file, or compressed rows with a PNG predictor */
    struct str alpha;        /* the same for opacity; empty when there is none */
    struct str digest;       /* of all that, so that equal pictures are written once */
};

/* Computes the digest of a finished picture. */
void pdf_picture_seal(struct arena *arena, struct pdf_picture *picture);

/* Writes the pictures of the file. */
void pdf_picture_write(struct pdf *pdf, struct pdf_file *file);

#endif
