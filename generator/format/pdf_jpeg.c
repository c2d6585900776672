/* JPEG files as pictures: what they are, and their bytes without metadata (ITU-T T.81, annex B). */
#include "format/pdf_picture.h"

enum {
    SOI = 0xd8,
    EOI = 0xd9,
    SOS = 0xda,
    RST0 = 0xd0,
    RST7 = 0xd7,
    SOF0 = 0xc0, /* baseline */
    SOF2 = 0xc2, /* progressive; 1 is extended sequential */
    DHT = 0xc4,
    JPG = 0xc8,
    DAC = 0xcc,
    SOF15 = 0xcf,
    APP0 = 0xe0,
    APP14 = 0xee,
    APP15 = 0xef,
    COM = 0xfe,
};

struct jpeg {
    struct str bytes;
    struct buf kept;
    struct pdf_picture *picture;
    bool jfif, adobe; /* markers that settle what the colours are */
    uint8_t ids[3];   /* of the components */
};

static unsigned byte_at(struct str bytes, size_t at)
{
    return at < bytes.size ? (uint8_t)bytes.data[at] : 0;
}

static unsigned pair_at(struct str bytes, size_t at)
{
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

static bool is_frame(unsigned marker)
{
    return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
}

static enum pdf_picture_fault read_frame(struct jpeg *jpeg, unsigned marker, struct str body)
{
    if (marker > SOF2 || byte_at(body, 0) != 8)
        return PDF_PICTURE_CODING;
    jpeg->picture->height = pair_at(body, 1);
    jpeg->picture->width = pair_at(body, 3);
    jpeg->picture->components = byte_at(body, 5);
    if (jpeg->picture->components == 4)
        return PDF_PICTURE_CMYK;
    if (jpeg->picture->components != 1 && jpeg->picture->components != 3)
        return PDF_PICTURE_CODING;
    if (jpeg->picture->width == 0 || jpeg->picture->height == 0)
        return PDF_PICTURE_CODING; /* the height may follow later (DNL); nobody does that */
    for (size_t i = 0; i < countof(jpeg->ids); i++)
        jpeg->ids[i] = (uint8_t)byte_at(body, 6 + 3 * i);
    return PDF_PICTURE_OK;
}

static enum pdf_picture_fault read_segment(struct jpeg *jpeg, unsigned marker, struct str segment)
{
    struct str body = str_slice(segment, 4, segment.size);
    if (is_frame(marker)) {
        enum pdf_picture_fault fault = read_frame(jpeg, marker, body);
        if (fault != PDF_PICTURE_OK)
            return fault;
    }
    if (marker == APP0 && str_starts(body, STR("JFIF")))
        jpeg->jfif = true;
    if (marker == APP14 && str_starts(body, STR("Adobe")))
        jpeg->adobe = true;
    bool metadata = marker == COM || (marker > APP0 && marker <= APP15 && marker != APP14);
    if (!metadata)
        buf_add(&jpeg->kept, segment);
    return PDF_PICTURE_OK;
}

/* Takes the compressed samples from `at` up to the next marker that is not inside them. */
static size_t take_samples(struct jpeg *jpeg, size_t at)
{
    size_t from = at;
    for (; at + 1 < jpeg->bytes.size; at++) {
        unsigned next = byte_at(jpeg->bytes, at + 1);
        if (byte_at(jpeg->bytes, at) == 0xff && next != 0 && next != 0xff &&
            !(next >= RST0 && next <= RST7))
            break;
    }
    buf_add(&jpeg->kept, str_slice(jpeg->bytes, from, at));
    return at;
}

static enum pdf_picture_fault read_all(struct jpeg *jpeg)
{
    struct str bytes = jpeg->bytes;
    if (bytes.size < 4 || pair_at(bytes, 0) != (0xff00 | SOI))
        return PDF_PICTURE_UNREADABLE;
    buf_add(&jpeg->kept, str_slice(bytes, 0, 2));
    bool scanned = false;
    for (size_t at = 2; at + 1 < bytes.size;) {
        if (byte_at(bytes, at) != 0xff)
            return PDF_PICTURE_UNREADABLE;
        unsigned marker = byte_at(bytes, at + 1);
        if (marker == 0xff) { /* fill byte */
            at++;
            continue;
        }
        if (marker == EOI) {
            buf_add(&jpeg->kept, str_slice(bytes, at, at + 2));
            return scanned ? PDF_PICTURE_OK : PDF_PICTURE_UNREADABLE;
        }
        size_t end = at + 2 + pair_at(bytes, at + 2);
        if (end > bytes.size || end < at + 4)
            return PDF_PICTURE_UNREADABLE;
        enum pdf_picture_fault fault = read_segment(jpeg, marker, str_slice(bytes, at, end));
        if (fault != PDF_PICTURE_OK)
            return fault;
        at = end;
        if (marker == SOS) {
            if (jpeg->picture->components == 0)
                return PDF_PICTURE_UNREADABLE;
            at = take_samples(jpeg, at);
            scanned = true;
        }
    }
    return PDF_PICTURE_UNREADABLE; /* no end of image: cut short */
}

struct pdf_picture *pdf_picture_jpeg(struct arena *arena, struct str bytes,
                                     enum pdf_picture_fault *fault)
{
    struct jpeg jpeg = {.bytes = bytes};
    jpeg.picture = arena_alloc(arena, sizeof(*jpeg.picture));
    jpeg.picture->jpeg = true;
    buf_init(&jpeg.kept);
    *fault = read_all(&jpeg);
    if (*fault == PDF_PICTURE_OK) {
        /* Without either marker, libjpeg and others go by the names of the components. */
        jpeg.picture->inverted_transform = jpeg.picture->components == 3 && !jpeg.jfif &&
                                           !jpeg.adobe && jpeg.ids[0] == 'R' &&
                                           jpeg.ids[1] == 'G' && jpeg.ids[2] == 'B';
        jpeg.picture->data = buf_copy(&jpeg.kept, arena);
        pdf_picture_seal(arena, jpeg.picture);
    }
    buf_finish(&jpeg.kept);
    return *fault == PDF_PICTURE_OK ? jpeg.picture : NULL;
}
