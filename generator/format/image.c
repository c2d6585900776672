#include "format/image.h"

#include "format/image_svg.h"

/* An unsigned number of `count` bytes at `at`, most or least significant byte first; the caller has
 * checked that they are there. */
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

static bool set(struct image *image, enum image_kind kind, uint32_t width, uint32_t height)
{
    *image = (struct image){kind, width, height};
    return width > 0 && height > 0;
}

/* PNG (ISO/IEC 15948): signature, then the chunk IHDR. */
static bool read_png(struct str bytes, struct image *image)
{
    if (bytes.size < 33 || big(bytes, 8, 4) != 13 ||
        !str_equal(str_slice(bytes, 12, 16), STR("IHDR"))) {
        return false;
    }
    uint32_t width = big(bytes, 16, 4);
    uint32_t height = big(bytes, 20, 4);
    return width <= INT32_MAX && height <= INT32_MAX && set(image, IMAGE_PNG, width, height);
}

static bool read_gif(struct str bytes, struct image *image)
{
    return bytes.size >= 13 && set(image, IMAGE_GIF, little(bytes, 6, 2), little(bytes, 8, 2));
}

/* The orientation tag in the first directory of a TIFF structure (Exif 2.32, 4.6.4); 1 when none. */
static uint32_t tiff_orientation(struct str tiff)
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
    for (size_t i = 0; i < count; i++) {
        size_t entry = directory + 2 + i * 12;
        if (entry + 12 > tiff.size) {
            break;
        }
        if (number(tiff, entry, 2) == 0x0112) {
            return number(tiff, entry + 8, 2);
        }
    }
    return 1;
}

static bool is_frame_header(uint32_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* JPEG (ITU T.81 annex B): segments up to the frame header. Browsers turn a photograph as its Exif
 * orientation says, so the sides change places when it lies down. */
static bool read_jpeg(struct str bytes, struct image *image)
{
    uint32_t orientation = 1;
    size_t at = 2;
    while (at + 4 <= bytes.size && (unsigned char)bytes.data[at] == 0xFF) {
        uint32_t marker = (unsigned char)bytes.data[at + 1];
        if (marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
            at += marker == 0xFF ? 1 : 2; /* a fill byte; a marker without a segment */
            continue;
        }
        size_t size = big(bytes, at + 2, 2);
        struct str segment = str_slice(bytes, at + 4, at + 2 + size);
        if (size < 2 || segment.size != size - 2 || marker == 0xDA || marker == 0xD9) {
            return false;
        }
        if (marker == 0xE1 && str_starts(segment, STR("Exif\0\0"))) {
            orientation = tiff_orientation(str_slice(segment, 6, segment.size));
        }
        if (is_frame_header(marker) && segment.size >= 6) {
            uint32_t height = big(segment, 1, 2);
            uint32_t width = big(segment, 3, 2);
            bool lies = orientation >= 5 && orientation <= 8;
            return set(image, IMAGE_JPEG, lies ? height : width, lies ? width : height);
        }
        at += 2 + size;
    }
    return false;
}

/* WebP (RFC 9649): the first chunk is VP8 (lossy), VP8L (lossless) or VP8X (extended). */
static bool read_webp(struct str bytes, struct image *image)
{
    struct str chunk = str_slice(bytes, 12, 16);
    if (bytes.size < 30) {
        return false;
    }
    if (str_equal(chunk, STR("VP8 "))) {
        return big(bytes, 23, 3) == 0x9D012A &&
               set(image, IMAGE_WEBP, little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF);
    }
    if (str_equal(chunk, STR("VP8L"))) {
        uint32_t sides = little(bytes, 21, 4);
        return bytes.data[20] == 0x2F &&
               set(image, IMAGE_WEBP, (sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1);
    }
    return str_equal(chunk, STR("VP8X")) &&
           set(image, IMAGE_WEBP, little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
}

bool image_read(struct str bytes, struct image *image)
{
    *image = (struct image){0};
    if (str_starts(bytes, STR("\x89PNG\r\n\x1A\n"))) {
        return read_png(bytes, image);
    }
    if (str_starts(bytes, STR("\xFF\xD8\xFF"))) {
        return read_jpeg(bytes, image);
    }
    if (str_starts(bytes, STR("GIF87a")) || str_starts(bytes, STR("GIF89a"))) {
        return read_gif(bytes, image);
    }
    if (str_starts(bytes, STR("RIFF")) && str_equal(str_slice(bytes, 8, 12), STR("WEBP"))) {
        return read_webp(bytes, image);
    }
    return image_svg_read(bytes, image);
}
