#include "format/image/image_whole.h"

#include "format/data/bytes.h"
#include "format/image/jpeg.h"

bool image_ends(enum image_kind kind, struct str end)
{
    return (kind == IMAGE_PNG && str_ends(end, STR("\0\0\0\0IEND\xAE\x42\x60\x82"))) ||
           (kind == IMAGE_JPEG && str_ends(end, STR("\xFF\xD9"))) ||
           (kind == IMAGE_GIF && str_ends(end, STR("\0;")));
}

/* Chunks of a length, a type, so many bytes and a checksum. */
static bool png_is_whole(struct str bytes)
{
    size_t at = 8;
    while (at + 12 <= bytes.size) {
        size_t end = at + 12 + bytes_big(bytes, at, 4);
        if (str_equal(str_slice(bytes, at + 4, at + 8), STR("IEND"))) {
            return end <= bytes.size;
        }
        at = end;
    }
    return false;
}

/* Moves to the marker after compressed samples, in which FF is followed by 00 or
 * a restart marker. */
static void skip_samples(struct str bytes, size_t *at)
{
    size_t found = str_find_byte(bytes, '\xFF', *at);
    while (found + 1 < bytes.size) {
        unsigned next = (unsigned char)bytes.data[found + 1];
        if (next != 0 && !(next >= JPEG_RST0 && next <= JPEG_RST7)) {
            break;
        }
        found = str_find_byte(bytes, '\xFF', found + 2);
    }
    *at = found;
}

static bool jpeg_is_whole(struct str bytes)
{
    struct jpeg_segment segment = {0};
    size_t at = 2;
    while (jpeg_next(bytes, &at, &segment)) {
        if (segment.marker == JPEG_EOI) {
            return true;
        }
        if (segment.marker == JPEG_SOS) {
            skip_samples(bytes, &at);
        }
    }
    return false;
}

/* Blocks of a length and so many bytes, up to one of length 0. */
static size_t skip_blocks(struct str bytes, size_t at)
{
    uint32_t length;
    do {
        length = bytes_big(bytes, at, 1);
        at += 1 + length;
    } while (length > 0 && at < bytes.size);
    return at;
}

/* The bytes of a colour table: 3 for each of 2^(n + 1) colours. */
static size_t table_size(uint32_t flags)
{
    return flags & 0x80 ? (size_t)3 << ((flags & 7) + 1) : 0;
}

static bool gif_is_whole(struct str bytes)
{
    enum { EXTENSION = 0x21, PICTURE = 0x2C, TRAILER = 0x3B };
    size_t at = 13 + table_size(bytes_big(bytes, 10, 1));
    while (at < bytes.size) {
        uint32_t kind = bytes_big(bytes, at, 1);
        if (kind == EXTENSION) {
            at = skip_blocks(bytes, at + 2);
        } else if (kind == PICTURE) {
            at = skip_blocks(bytes, at + 11 + table_size(bytes_big(bytes, at + 9, 1)));
        } else {
            return kind == TRAILER;
        }
    }
    return false;
}

static bool webp_is_whole(struct str bytes)
{
    return (uint64_t)bytes_little(bytes, 4, 4) + 8 <= bytes.size;
}

bool image_is_whole(struct str bytes)
{
    switch (image_kind(bytes)) {
    case IMAGE_PNG:
        return png_is_whole(bytes);
    case IMAGE_JPEG:
        return jpeg_is_whole(bytes);
    case IMAGE_GIF:
        return gif_is_whole(bytes);
    case IMAGE_WEBP:
        return webp_is_whole(bytes);
    case IMAGE_UNKNOWN:
    case IMAGE_SVG:
        break;
    }
    return false;
}
