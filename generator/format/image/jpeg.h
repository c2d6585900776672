/* jpeg: the segments of a JPEG file (ITU-T T.81, annex B) and what they tell; no decoding. */
#ifndef FORMAT_IMAGE_JPEG_H
#define FORMAT_IMAGE_JPEG_H

#include "base/str.h"

enum jpeg_marker {
    JPEG_SOF0 = 0xC0, /* frame header: baseline; 1 is extended sequential, … */
    JPEG_SOF2 = 0xC2, /* … 2 progressive, the others lossless, hierarchical or arithmetic */
    JPEG_DHT = 0xC4,
    JPEG_JPG = 0xC8,
    JPEG_DAC = 0xCC,
    JPEG_SOF15 = 0xCF,
    JPEG_RST0 = 0xD0,
    JPEG_RST7 = 0xD7,
    JPEG_EOI = 0xD9,
    JPEG_SOS = 0xDA,
    JPEG_APP0 = 0xE0,
    JPEG_APP1 = 0xE1,
    JPEG_APP14 = 0xEE,
    JPEG_APP15 = 0xEF,
    JPEG_COM = 0xFE
};

/* One segment: all its bytes with the marker, and what stands after the marker and the length. */
struct jpeg_segment {
    unsigned marker;
    struct str bytes;
    struct str body;
};

/* What the segments have told so far. */
struct jpeg {
    uint32_t width; /* pixels as stored; 0 until the frame header has come */
    uint32_t height;
    uint8_t components;  /* 1 grey, 3 RGB or YCbCr, 4 CMYK */
    uint8_t bits;        /* a sample */
    uint8_t frame;       /* the marker of the frame header; 0 until it has come */
    uint8_t orientation; /* Exif, 1–8: how the pixels are to be turned when shown; 1 as they are */
    uint8_t ids[3];      /* of the first components */
    bool jfif, adobe;    /* segments that settle what the colours are */
};

/* Whether the bytes begin as a JPEG file does. */
bool jpeg_begins(struct str bytes);

/* Reads the segment at `*at` (2 at first) and goes past it. After JPEG_SOS, `*at` is where the
 * compressed samples begin; after JPEG_EOI, where the file ends. False when no segment stands there
 * or it is cut short. */
bool jpeg_next(struct str bytes, size_t *at, struct jpeg_segment *segment);

/* Takes in what a segment tells. `jpeg` begins as {.orientation = 1}. */
void jpeg_learn(struct jpeg *jpeg, const struct jpeg_segment *segment);

/* Whether the picture lies on its side as stored: shown, its width and height change places. */
bool jpeg_lies(const struct jpeg *jpeg);

#endif
