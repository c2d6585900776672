#include "format/image/jpeg.h"

#include "format/data/bytes.h"

bool jpeg_begins(struct str bytes)
{
    return str_starts(bytes, STR("\xFF\xD8\xFF"));
}

/* Markers that no length and no body follow: TEM, RSTn, EOI. */
static bool stands_alone(unsigned marker)
{
    return marker == 0x01 || (marker >= JPEG_RST0 && marker <= JPEG_RST7) || marker == JPEG_EOI;
}

bool jpeg_next(struct str bytes, size_t *at, struct jpeg_segment *segment)
{
    size_t from = *at;
    while (from + 1 < bytes.size && bytes_big(bytes, from, 2) == 0xFFFF) {
        from++; /* fill bytes */
    }
    if (from + 2 > bytes.size || bytes_big(bytes, from, 1) != 0xFF) {
        return false;
    }
    unsigned marker = bytes_big(bytes, from + 1, 1);
    size_t size = stands_alone(marker) ? 0 : bytes_big(bytes, from + 2, 2);
    size_t end = from + 2 + size;
    if (marker == 0 || (!stands_alone(marker) && size < 2) || end > bytes.size) {
        return false;
    }
    *segment = (struct jpeg_segment){
        .marker = marker,
        .bytes = str_slice(bytes, from, end),
        .body = str_slice(bytes, from + 4 < end ? from + 4 : end, end),
    };
    *at = end;
    return true;
}

/* The orientation tag in the first directory of a TIFF structure (Exif 2.32, 4.6.4);
 * 1 when none. */
static uint8_t tiff_orientation(struct str tiff)
{
    if (tiff.size < 8) {
        return 1;
    }
    uint32_t (*number)(struct str, size_t, size_t) = tiff.data[0] == 'M' ? bytes_big : bytes_little;
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

static bool is_frame(unsigned marker)
{
    return marker >= JPEG_SOF0 && marker <= JPEG_SOF15 && marker != JPEG_DHT &&
           marker != JPEG_JPG && marker != JPEG_DAC;
}

static void learn_frame(struct jpeg *jpeg, unsigned marker, struct str body)
{
    if (body.size < 6) {
        return;
    }
    jpeg->frame = (uint8_t)marker;
    jpeg->bits = (uint8_t)bytes_big(body, 0, 1);
    jpeg->height = bytes_big(body, 1, 2);
    jpeg->width = bytes_big(body, 3, 2);
    jpeg->components = (uint8_t)bytes_big(body, 5, 1);
    for (size_t i = 0; i < countof(jpeg->ids); i++) {
        jpeg->ids[i] = (uint8_t)bytes_big(body, 6 + 3 * i, 1);
    }
}

void jpeg_learn(struct jpeg *jpeg, const struct jpeg_segment *segment)
{
    struct str body = segment->body;
    if (is_frame(segment->marker) && jpeg->frame == 0) {
        learn_frame(jpeg, segment->marker, body);
    } else if (segment->marker == JPEG_APP0 && str_starts(body, STR("JFIF"))) {
        jpeg->jfif = true;
    } else if (segment->marker == JPEG_APP14 && str_starts(body, STR("Adobe"))) {
        jpeg->adobe = true;
    } else if (segment->marker == JPEG_APP1 && str_starts(body, STR("Exif\0\0"))) {
        jpeg->orientation = tiff_orientation(str_slice(body, 6, body.size));
    }
}

bool jpeg_lies(const struct jpeg *jpeg)
{
    return jpeg->orientation >= 5;
}
