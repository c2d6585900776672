/* JPEG files as pictures: what they are, and their bytes without metadata (ITU-T T.81, annex B). */
#include "format/data/bytes.h"
#include "format/image/jpeg.h"
#include "format/pdf/pdf_picture.h"

struct reader {
    struct str bytes;
    struct buf kept;
    struct jpeg jpeg;
};

static enum pdf_picture_fault judge_frame(const struct jpeg *jpeg)
{
    if (jpeg->frame > JPEG_SOF2 || jpeg->bits != 8) {
        return PDF_PICTURE_CODING;
    }
    if (jpeg->components == 4) {
        return PDF_PICTURE_CMYK;
    }
    bool usual = jpeg->components == 1 || jpeg->components == 3;
    /* The height may follow later (DNL); nobody does that. */
    return usual && jpeg->width > 0 && jpeg->height > 0 ? PDF_PICTURE_OK : PDF_PICTURE_CODING;
}

static bool is_metadata(unsigned marker)
{
    return marker == JPEG_COM ||
           (marker > JPEG_APP0 && marker <= JPEG_APP15 && marker != JPEG_APP14);
}

/* Takes the compressed samples from `at` up to the next marker that is not inside them. */
static size_t take_samples(struct reader *reader, size_t at)
{
    size_t from = at;
    for (; at + 1 < reader->bytes.size; at++) {
        unsigned next = bytes_big(reader->bytes, at + 1, 1);
        bool within = next == 0 || next == 0xFF || (next >= JPEG_RST0 && next <= JPEG_RST7);
        if (bytes_big(reader->bytes, at, 1) == 0xFF && !within) {
            break;
        }
    }
    buf_add(&reader->kept, str_slice(reader->bytes, from, at));
    return at;
}

static enum pdf_picture_fault read_all(struct reader *reader)
{
    bool scanned = false;
    struct jpeg_segment segment = {0};
    buf_add(&reader->kept, str_slice(reader->bytes, 0, 2));
    for (size_t at = 2; jpeg_next(reader->bytes, &at, &segment);) {
        bool framed = reader->jpeg.frame != 0;
        jpeg_learn(&reader->jpeg, &segment);
        if (!framed && reader->jpeg.frame != 0) {
            enum pdf_picture_fault fault = judge_frame(&reader->jpeg);
            if (fault != PDF_PICTURE_OK) {
                return fault;
            }
        }
        if (!is_metadata(segment.marker)) {
            buf_add(&reader->kept, segment.bytes);
        }
        if (segment.marker == JPEG_EOI) {
            return scanned ? PDF_PICTURE_OK : PDF_PICTURE_UNREADABLE;
        }
        if (segment.marker == JPEG_SOS) {
            if (reader->jpeg.frame == 0) {
                return PDF_PICTURE_UNREADABLE;
            }
            at = take_samples(reader, at);
            scanned = true;
        }
    }
    return PDF_PICTURE_UNREADABLE; /* no end of image: cut short */
}

/* Without JFIF's or Adobe's marker, libjpeg and others go by the names of the components. */
static bool is_rgb(const struct jpeg *jpeg)
{
    return jpeg->components == 3 && !jpeg->jfif && !jpeg->adobe && jpeg->ids[0] == 'R' &&
           jpeg->ids[1] == 'G' && jpeg->ids[2] == 'B';
}

struct pdf_picture *pdf_picture_jpeg(struct arena *arena, struct str bytes,
                                     enum pdf_picture_fault *fault)
{
    struct reader reader = {.bytes = bytes, .jpeg = {.orientation = 1}};
    struct pdf_picture *picture = NULL;
    buf_init(&reader.kept);
    *fault = jpeg_begins(bytes) ? read_all(&reader) : PDF_PICTURE_UNREADABLE;
    if (*fault == PDF_PICTURE_OK) {
        picture = arena_alloc(arena, sizeof *picture);
        picture->jpeg = true;
        picture->width = reader.jpeg.width;
        picture->height = reader.jpeg.height;
        picture->components = reader.jpeg.components;
        picture->orientation = reader.jpeg.orientation;
        picture->inverted_transform = is_rgb(&reader.jpeg);
        picture->data = buf_copy(&reader.kept, arena);
        pdf_picture_seal(arena, picture);
    }
    buf_finish(&reader.kept);
    return picture;
}
