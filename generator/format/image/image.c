#include "format/image/image.h"

#include "format/data/bytes.h"
#include "format/image/jpeg.h"

static bool set(struct image *image, enum image_kind kind, uint32_t width, uint32_t height)
{
    *image = (struct image){kind, width, height};
    return width > 0 && height > 0;
}

/* PNG (ISO/IEC 15948): signature, then the chunk IHDR. */
static bool read_png(struct str bytes, struct image *image)
{
    if (bytes.size < 33 || bytes_big(bytes, 8, 4) != 13 ||
        !str_equal(str_slice(bytes, 12, 16), STR("IHDR"))) {
        return false;
    }
    uint32_t width = bytes_big(bytes, 16, 4);
    uint32_t height = bytes_big(bytes, 20, 4);
    return width <= INT32_MAX && height <= INT32_MAX && set(image, IMAGE_PNG, width, height);
}

static bool read_gif(struct str bytes, struct image *image)
{
    return bytes.size >= 13 &&
           set(image, IMAGE_GIF, bytes_little(bytes, 6, 2), bytes_little(bytes, 8, 2));
}

/* JPEG up to the frame header. Browsers turn a photograph as its Exif orientation says, so the
 * sides change places when it lies down. */
static bool read_jpeg(struct str bytes, struct image *image)
{
    struct jpeg jpeg = {.orientation = 1};
    struct jpeg_segment segment = {0};
    size_t at = 2;
    while (jpeg.frame == 0) {
        if (!jpeg_next(bytes, &at, &segment) || segment.marker == JPEG_SOS ||
            segment.marker == JPEG_EOI) {
            return false;
        }
        jpeg_learn(&jpeg, &segment);
    }
    bool lies = jpeg_lies(&jpeg);
    return set(image, IMAGE_JPEG, lies ? jpeg.height : jpeg.width, lies ? jpeg.width : jpeg.height);
}

/* WebP (RFC 9649): the first chunk is VP8 (lossy), VP8L (lossless) or VP8X (extended). */
static bool read_webp(struct str bytes, struct image *image)
{
    struct str chunk = str_slice(bytes, 12, 16);
    if (bytes.size < 30) {
        return false;
    }
    if (str_equal(chunk, STR("VP8 "))) {
        return bytes_big(bytes, 23, 3) == 0x9D012A &&
               set(image, IMAGE_WEBP, bytes_little(bytes, 26, 2) & 0x3FFF,
                   bytes_little(bytes, 28, 2) & 0x3FFF);
    }
    if (str_equal(chunk, STR("VP8L"))) {
        uint32_t sides = bytes_little(bytes, 21, 4);
        return bytes.data[20] == 0x2F &&
               set(image, IMAGE_WEBP, (sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1);
    }
    return str_equal(chunk, STR("VP8X")) &&
           set(image, IMAGE_WEBP, bytes_little(bytes, 24, 3) + 1, bytes_little(bytes, 27, 3) + 1);
}

enum image_kind image_kind(struct str bytes)
{
    if (str_starts(bytes, STR("\x89PNG\r\n\x1A\n"))) {
        return IMAGE_PNG;
    }
    if (jpeg_begins(bytes)) {
        return IMAGE_JPEG;
    }
    if (str_starts(bytes, STR("GIF87a")) || str_starts(bytes, STR("GIF89a"))) {
        return IMAGE_GIF;
    }
    bool webp = str_starts(bytes, STR("RIFF")) && str_equal(str_slice(bytes, 8, 12), STR("WEBP"));
    return webp ? IMAGE_WEBP : IMAGE_UNKNOWN;
}

bool image_read(struct str bytes, struct image *image)
{
    static bool (*const readers[])(struct str, struct image *) = {
        [IMAGE_PNG] = read_png,
        [IMAGE_JPEG] = read_jpeg,
        [IMAGE_GIF] = read_gif,
        [IMAGE_WEBP] = read_webp,
    };
    enum image_kind kind = image_kind(bytes);
    *image = (struct image){0};
    return kind != IMAGE_UNKNOWN && readers[kind](bytes, image);
}
