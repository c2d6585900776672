/* Unit tests of format/image/bitmap. The PNG files are made here, with stored
 * (not compressed) data. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/image/bitmap.h"

#include <string.h>

static void add_big(struct buf *out, uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8) {
        buf_add_byte(out, (char)(number >> shift & 0xFF));
    }
}

static uint32_t crc_of(struct str bytes)
{
    uint32_t crc = UINT32_MAX;
    for (size_t i = 0; i < bytes.size; i++) {
        crc ^= (unsigned char)bytes.data[i];
        for (int bit = 0; bit < 8; bit++) {
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
        }
    }
    return ~crc;
}

static void add_chunk(struct buf *out, const char *name, struct str data)
{
    add_big(out, (uint32_t)data.size);
    size_t from = out->size;
    buf_add(out, str_from(name));
    buf_add(out, data);
    add_big(out, crc_of(str_slice(buf_str(out), from, out->size)));
}

struct made {
    uint32_t width, height;
    uint8_t bits, type, interlace;
    struct str palette, transparency, rows;
};

/* The rows as they are, each after its filter byte, in a stored block of deflate inside zlib. */
static struct str png(struct arena *arena, const struct made *made)
{
    struct buf out;
    struct buf data;
    buf_init(&out);
    buf_init(&data);
    buf_add(&out, STR("\x89PNG\r\n\x1A\n"));
    add_big(&data, made->width);
    add_big(&data, made->height);
    const char rest[] = {(char)made->bits, (char)made->type, 0, 0, (char)made->interlace};
    buf_add(&data, (struct str){rest, sizeof rest});
    add_chunk(&out, "IHDR", buf_str(&data));
    add_chunk(&out, "pHYs", STR("\0\0\x0B\x13\0\0\x0B\x13\x01"));
    if (made->palette.size > 0) {
        add_chunk(&out, "PLTE", made->palette);
    }
    if (made->transparency.size > 0) {
        add_chunk(&out, "tRNS", made->transparency);
    }
    size_t size = made->rows.size;
    const char head[] = {0x78,
                         0x01,
                         1,
                         (char)(size & 0xFF),
                         (char)(size >> 8),
                         (char)(~size & 0xFF),
                         (char)(~size >> 8 & 0xFF)};
    buf_clear(&data);
    buf_add(&data, (struct str){head, sizeof head});
    buf_add(&data, made->rows);
    uint32_t a = 1;
    uint32_t b = 0;
    for (size_t i = 0; i < size; i++) {
        a = (a + (unsigned char)made->rows.data[i]) % 65521;
        b = (b + a) % 65521;
    }
    add_big(&data, b << 16 | a);
    add_chunk(&out, "IDAT", buf_str(&data));
    add_chunk(&out, "IEND", STR(""));
    struct str text = buf_copy(&out, arena);
    buf_finish(&out);
    buf_finish(&data);
    return text;
}

static struct bitmap read_png(struct arena *arena, const struct made *made)
{
    struct bitmap bitmap;
    CHECK(bitmap_read(arena, png(arena, made), &bitmap) == BITMAP_OK);
    CHECK(bitmap.width == made->width && bitmap.height == made->height);
    CHECK(bitmap.pixels.size == (size_t)made->width * made->height * bitmap.components);
    return bitmap;
}

static void test_png(struct arena *arena)
{
    struct bitmap b =
        read_png(arena, &(struct made){2, 1, 8, 2, 0, {0}, {0}, STR("\0\1\2\3\4\5\6")});
    CHECK(b.components == 3 && b.alpha.size == 0);
    CHECK_STR(b.pixels, STR("\1\2\3\4\5\6"));
    b = read_png(arena, &(struct made){2, 1, 8, 6, 0, {0}, {0}, STR("\0\1\2\3\x80\4\5\6\xFF")});
    CHECK_STR(b.pixels, STR("\1\2\3\4\5\6"));
    CHECK_STR(b.alpha, STR("\x80\xFF"));
    b = read_png(arena, &(struct made){1, 2, 8, 4, 0, {0}, {0}, STR("\0\7\xFF\0\x09\xFF")});
    CHECK(b.components == 1 && b.alpha.size == 0); /* opaque everywhere */
    CHECK_STR(b.pixels, STR("\7\x09"));
    b = read_png(arena, &(struct made){9, 1, 1, 0, 0, {0}, {0}, STR("\0\xA5\x80")});
    CHECK(b.components == 1);
    CHECK_STR(b.pixels, STR("\xFF\0\xFF\0\0\xFF\0\xFF\xFF"));
    b = read_png(arena, &(struct made){2, 1, 2, 0, 0, {0}, STR("\0\1"), STR("\0\x60")});
    CHECK_STR(b.pixels, STR("\x55\xAA"));
    CHECK_STR(b.alpha, STR("\0\xFF"));
    b = read_png(
        arena, &(struct made){3, 1, 4, 3, 0, STR("\1\2\3\4\5\6"), STR("\x40"), STR("\0\x01\x00")});
    CHECK(b.components == 3);
    CHECK_STR(b.pixels, STR("\1\2\3\4\5\6\1\2\3"));
    CHECK_STR(b.alpha, STR("\x40\xFF\x40"));
    b = read_png(arena, &(struct made){1, 1, 16, 2, 0, {0}, {0}, STR("\0\x80\x80\xFF\xFF\0\0")});
    CHECK_STR(b.pixels, STR("\x80\xFF\0"));
    /* Adam7: (0, 0); then (1, 0); then the second row. */
    b = read_png(arena, &(struct made){2, 2, 8, 0, 1, {0}, {0}, STR("\0A\0B\0CD")});
    CHECK_STR(b.pixels, STR("ABCD"));
}

static enum bitmap_fault fault_of(struct arena *arena, struct str bytes)
{
    struct bitmap bitmap;
    enum bitmap_fault fault = bitmap_read(arena, bytes, &bitmap);
    CHECK(fault != BITMAP_OK && bitmap.pixels.size == 0);
    return fault;
}

static void test_bad_png(struct arena *arena)
{
    struct made made = {2, 1, 8, 2, 0, {0}, {0}, STR("\0\1\2\3\4\5\6")};
    struct str whole = png(arena, &made);
    for (size_t size = 8; size < whole.size; size++) {
        char *copy = malloc(size);
        CHECK(copy != NULL);
        memcpy(copy, whole.data, size);
        CHECK(fault_of(arena, (struct str){copy, size}) == BITMAP_DAMAGED);
        free(copy);
    }
    made.rows = STR("\0\1\2\3");
    CHECK(fault_of(arena, png(arena, &made)) == BITMAP_DAMAGED);
    made.width = BITMAP_SIDE + 1;
    CHECK(fault_of(arena, png(arena, &made)) == BITMAP_TOO_LARGE);
    made.width = made.height = BITMAP_SIDE;
    CHECK(fault_of(arena, png(arena, &made)) == BITMAP_TOO_LARGE);
    CHECK(fault_of(arena, STR("GIF89a")) == BITMAP_DAMAGED);
    CHECK(fault_of(arena, STR("")) == BITMAP_DAMAGED);
    CHECK(bitmap_begins(whole) && !bitmap_begins(STR("GIF89a")) && !bitmap_begins(STR("")));
}

int main(void)
{
    struct arena arena = {0};
    test_png(&arena);
    test_bad_png(&arena);
    arena_finish(&arena);
    return 0;
}
