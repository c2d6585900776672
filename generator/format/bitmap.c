#include "format/bitmap.h"

#include "format/bitmap_png.h"

/* What the segments of a JPEG have told so far. */
struct header {
    struct bitmap *bitmap;
    bool framed;
    bool may_pass; /* PDF knows this kind of frame */
};

static uint32_t big(struct str bytes, size_t at, size_t count)
{
    uint32_t number = 0;
    for (size_t i = 0; i < count; i++) {
        number = number << 8 | (unsigned char)bytes.data[at + i];
    }
    return number;
}

static uint32_t little(struct str bytes, size_t at, size_t count)
{
    uint32_t number = 0;
    for (size_t i = count; i-- > 0;) {
        number = number << 8 | (unsigned char)bytes.data[at + i];
    }
    return number;
}

/* The orientation in the first directory of a TIFF structure (Exif 2.32, 4.6.4); 1 when there is none. */
static uint8_t orientation_in(struct str tiff)
{
    if (tiff.size < 8) {
        return 1;
    }
    uint32_t (*number)(struct str, size_t, size_t) = tiff.data[0] == 'M' ? big : little;
    size_t directory = number(tiff, 4, 4);
    if (directory > tiff.size - 2) {
        return 1;
    }
    size_t count = number(tiff, directory, 2);
    for (size_t i = 0; i < count && directory + 14 + i * 12 <= tiff.size; i++) {
        size_t entry = directory + 2 + i * 12;
        if (number(tiff, entry, 2) == 0x0112) {
            uint32_t found = number(tiff, entry + 8, 2);
            return found >= 1 && found <= 8 ? (uint8_t)found : 1;
        }
    }
    return 1;
}

/* JFIF 1.02: unit, then density across and down. */
static void read_jfif(struct str segment, struct bitmap *bitmap)
{
    if (str_starts(segment, STR("JFIF\0")) && segment.size >= 12) {
        double density = big(segment, 8, 2);
        uint32_t unit = big(segment, 7, 1);
        bool square = big(segment, 8, 2) == big(segment, 10, 2);
        bitmap->pixels_per_inch = !square     ? 0
                                  : unit == 1 ? density
                                  : unit == 2 ? density * 2.54
                                              : 0;
    }
}

static bool is_frame(uint32_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* SOFn: bits, height, width, components. PDF holds baseline, extended and progressive (0, 1, 2). */
static bool read_frame(uint32_t marker, struct str segment, struct header *header)
{
    struct bitmap *bitmap = header->bitmap;
    if (header->framed || segment.size < 6) {
        return false;
    }
    uint32_t components = big(segment, 5, 1);
    bitmap->height = big(segment, 1, 2);
    bitmap->width = big(segment, 3, 2);
    bitmap->components = (uint8_t)components;
    header->framed = true;
    header->may_pass = marker <= 0xC2 && big(segment, 0, 1) == 8 &&
                       (components == 1 || components == 3 || components == 4);
    return bitmap->width > 0 && bitmap->height > 0 && segment.size >= 6 + 3 * (size_t)components;
}

/* One segment before the picture itself; false when it makes no sense. */
static bool read_segment(uint32_t marker, struct str segment, struct header *header)
{
    if (is_frame(marker)) {
        return read_frame(marker, segment, header);
    }
    if (marker == 0xE0) {
        read_jfif(segment, header->bitmap);
    } else if (marker == 0xE1 && str_starts(segment, STR("Exif\0\0"))) {
        header->bitmap->orientation = orientation_in(str_slice(segment, 6, segment.size));
    }
    return true;
}

/* Reads segments up to the start of the scan (ITU T.81, annex B); the picture must then have an end. */
static bool read_segments(struct str bytes, struct header *header)
{
    size_t at = 2;
    while (at + 4 <= bytes.size && (unsigned char)bytes.data[at] == 0xFF) {
        uint32_t marker = (unsigned char)bytes.data[at + 1];
        if (marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
            at += marker == 0xFF ? 1 : 2; /* a fill byte; a marker without a segment */
            continue;
        }
        size_t size = big(bytes, at + 2, 2);
        struct str segment = str_slice(bytes, at + 4, at + 2 + size);
        if (size < 2 || segment.size != size - 2 || marker == 0xD9) {
            return false;
        }
        if (marker == 0xDA) {
            return header->framed && str_find(bytes, STR("\xFF\xD9"), at + 2 + size) < bytes.size;
        }
        if (!read_segment(marker, segment, header)) {
            return false;
        }
        at += 2 + size;
    }
    return false;
}

static enum bitmap_fault read_jpeg(struct str bytes, struct bitmap *bitmap)
{
    struct header header = {.bitmap = bitmap};
    *bitmap = (struct bitmap){.kind = BITMAP_JPEG, .orientation = 1, .pixels = bytes};
    if (!read_segments(bytes, &header)) {
        return BITMAP_DAMAGED;
    }
    if (header.may_pass && bitmap->components == 4) {
        return BITMAP_CMYK;
    }
    return header.may_pass ? BITMAP_OK : BITMAP_JPEG_KIND;
}

bool bitmap_read(struct arena *arena, struct str bytes, struct bitmap *bitmap,
                 enum bitmap_fault *fault)
{
    struct bitmap read = {0};
    *fault = BITMAP_UNKNOWN;
    if (str_starts(bytes, STR("\x89PNG\r\n\x1A\n"))) {
        *fault = bitmap_png(arena, bytes, &read);
    } else if (str_starts(bytes, STR("\xFF\xD8\xFF"))) {
        *fault = read_jpeg(bytes, &read);
    }
    *bitmap = *fault == BITMAP_OK ? read : (struct bitmap){0};
    return *fault == BITMAP_OK;
}
