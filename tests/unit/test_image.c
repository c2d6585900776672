/* Unit tests of format/image/image and image_whole. */
#include "test.h"

#include "format/image/image.h"
#include "format/image/image_whole.h"

#include <string.h>

static const unsigned char png[] = {0x89, 'P',  'N', 'G', '\r', '\n', 0x1A, '\n', 0,    0, 0,
                                    13,   'I',  'H', 'D', 'R',  0,    0,    2,    0x80, 0, 0,
                                    1,    0xE0, 8,   2,   0,    0,    0,    1,    2,    3, 4};
static const unsigned char gif[] = {'G', 'I', 'F', '8', '9', 'a', 0x2C, 1, 0x90, 0, 0, 0, 0};
static const unsigned char jpeg[] = {0xFF, 0xD8, 0xFF, 0xE0, 0,    4,    1,    2,    0xFF, 0xFF,
                                     0xC4, 0,    3,    9,    0xFF, 0x01, 0xFF, 0xC2, 0,    11,
                                     8,    1,    0xE0, 2,    0x80, 1,    1,    0x11, 0};
static const unsigned char turned[] = {
    0xFF, 0xD8, 0xFF, 0xE1, 0,    34,   'E',  'x', 'i', 'f', 0,    0, 'M',  'M', 0, 42,   0,
    0,    0,    8,    0,    1,    1,    0x12, 0,   3,   0,   0,    0, 1,    0,   6, 0,    0,
    0,    0,    0,    0,    0xFF, 0xC0, 0,    11,  8,   1,   0xE0, 2, 0x80, 1,   1, 0x11, 0};
static const unsigned char lossy[] = {'R', 'I', 'F', 'F',  0,   0,    0,    0,    'W',  'E',
                                      'B', 'P', 'V', 'P',  '8', ' ',  0,    0,    0,    0,
                                      0,   0,   0,   0x9D, 1,   0x2A, 0x80, 0x42, 0xE0, 0x81};
static const unsigned char lossless[] = {'R',  'I',  'F',  'F',  0,   0,   0, 0, 'W', 'E',
                                         'B',  'P',  'V',  'P',  '8', 'L', 0, 0, 0,   0,
                                         0x2F, 0x7F, 0xC2, 0x77, 0,   0,   0, 0, 0,   0};
static const unsigned char extended[] = {'R', 'I', 'F', 'F', 0,    0,   0,  0,    'W', 'E',
                                         'B', 'P', 'V', 'P', '8',  'X', 10, 0,    0,   0,
                                         0,   0,   0,   0,   0x7F, 2,   0,  0xDF, 1,   0};

struct sample {
    const unsigned char *bytes;
    size_t size;
    enum image_kind kind;
    uint32_t width;
    uint32_t height;
};

/* Versions of clang-format disagree here. */
/* clang-format off */
#define SAMPLE(array, kind, width, height) {array, sizeof(array), kind, width, height}
/* clang-format on */

/* Reads from memory of exactly that size, so that the sanitizer sees a read beyond the end. */
static bool read_exactly(const unsigned char *bytes, size_t size, struct image *image)
{
    char *copy = malloc(size == 0 ? 1 : size);
    CHECK(copy != NULL);
    if (size > 0) {
        memcpy(copy, bytes, size);
    }
    bool ok = image_read((struct str){copy, size}, image);
    free(copy);
    return ok;
}

static void test_pixels(void)
{
    const struct sample samples[] = {
        SAMPLE(png, IMAGE_PNG, 640, 480),       SAMPLE(gif, IMAGE_GIF, 300, 144),
        SAMPLE(jpeg, IMAGE_JPEG, 640, 480),     SAMPLE(turned, IMAGE_JPEG, 480, 640),
        SAMPLE(lossy, IMAGE_WEBP, 640, 480),    SAMPLE(lossless, IMAGE_WEBP, 640, 480),
        SAMPLE(extended, IMAGE_WEBP, 640, 480),
    };
    for (size_t i = 0; i < countof(samples); i++) {
        struct image image;
        CHECK(read_exactly(samples[i].bytes, samples[i].size, &image));
        CHECK(image.kind == samples[i].kind);
        CHECK(image.width == samples[i].width);
        CHECK(image.height == samples[i].height);
    }
}

/* Every prefix is cut short; no change of a byte may read outside or take for ever. */
static void test_broken(void)
{
    const struct sample samples[] = {
        SAMPLE(png, IMAGE_PNG, 0, 0),       SAMPLE(gif, IMAGE_GIF, 0, 0),
        SAMPLE(jpeg, IMAGE_JPEG, 0, 0),     SAMPLE(turned, IMAGE_JPEG, 0, 0),
        SAMPLE(lossy, IMAGE_WEBP, 0, 0),    SAMPLE(lossless, IMAGE_WEBP, 0, 0),
        SAMPLE(extended, IMAGE_WEBP, 0, 0),
    };
    struct image image;
    for (size_t i = 0; i < countof(samples); i++) {
        for (size_t size = 0; size < samples[i].size; size++) {
            CHECK(!read_exactly(samples[i].bytes, size, &image));
        }
        unsigned char changed[64];
        for (size_t at = 0; at < samples[i].size; at++) {
            for (unsigned byte = 0; byte < 256; byte++) {
                memcpy(changed, samples[i].bytes, samples[i].size);
                changed[at] = (unsigned char)byte;
                read_exactly(changed, samples[i].size, &image);
            }
        }
    }
    unsigned char empty[sizeof(png)];
    memcpy(empty, png, sizeof(png));
    memset(empty + 16, 0, 4);
    CHECK(!read_exactly(empty, sizeof(empty), &image));
    memset(empty + 16, 0xFF, 4);
    CHECK(!read_exactly(empty, sizeof(empty), &image));
    CHECK(!image_read(STR("%PDF-1.4"), &image));
    CHECK(image.kind == IMAGE_UNKNOWN);
    CHECK(!image_read((struct str){0}, &image));
}

static void test_kinds(void)
{
    CHECK(image_kind(STR("GIF87a")) == IMAGE_GIF && image_kind(STR("\xFF\xD8\xFF")) == IMAGE_JPEG);
    CHECK(image_kind(STR("<svg/>")) == IMAGE_UNKNOWN && image_kind(STR("RIFF....WAVE")) == 0);
}

/* A picture of each kind, whole; cut off anywhere it is not, and with something after it it is. */
static void test_whole(void)
{
    static const struct str whole[] = {
        TEXT("\x89PNG\r\n\x1A\n\0\0\0\1IDATxcrc!\0\0\0\0IEND\xAE\x42\x60\x82"),
        TEXT("\xFF\xD8\xFF\xDA\0\3x\1\2\xFF\0\3\xFF\xD0\4\xFF\xFF\xC4\0\2\xFF\xDA\0\2\5\xFF\xD9"),
        TEXT("GIF89a\1\0\1\0\x80\0\0abcdef!\xF9\1x\0,12345678\x80uvwxyz\2\1a\0;"),
        TEXT("RIFF\x0C\0\0\0WEBPVP8Xabcd"),
    };
    for (size_t i = 0; i < countof(whole); i++) {
        struct str all = whole[i];
        char longer[80] = {0};
        CHECK(image_is_whole(all));
        enum image_kind kind = image_kind(all);
        CHECK(kind == IMAGE_WEBP ||
              image_ends(kind, str_slice(all, all.size - IMAGE_END, all.size)));
        for (size_t size = 0; size < all.size; size++) {
            struct str cut = str_slice(all, 0, size);
            CHECK(!image_is_whole(cut));
            CHECK(size < IMAGE_END || !image_ends(kind, str_slice(cut, size - IMAGE_END, size)));
        }
        memcpy(longer, all.data, all.size);
        CHECK(image_is_whole((struct str){longer, sizeof longer}));
    }
    CHECK(!image_is_whole(STR("GIF89a\1\0\1\0\0\0\0?")) && !image_is_whole(STR("<svg/>")));
}

int main(void)
{
    test_pixels();
    test_broken();
    test_kinds();
    test_whole();
    return 0;
}
