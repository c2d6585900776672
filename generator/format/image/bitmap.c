#include "format/image/bitmap.h"

#include "base/arena.h"
#include "format/data/bytes.h"

#include <png.h>
#include <setjmp.h>
#include <string.h>

/* What a decoding needs. libpng leaves a fault by longjmp, so all of it stands outside the function
 * that is left. */
struct decoder {
    struct arena *arena;
    struct str bytes;
    size_t at;
    png_structp png;
    png_infop info;
    struct bitmap *bitmap;
    uint32_t channels; /* with transparency */
    uint8_t **rows;
    enum bitmap_fault fault;
};

static void on_read(png_structp png, png_bytep out, size_t size)
{
    struct decoder *decoder = png_get_io_ptr(png);
    if (size > decoder->bytes.size - decoder->at) {
        png_error(png, "cut short");
    }
    memcpy(out, decoder->bytes.data + decoder->at, size);
    decoder->at += size;
}

static void on_error(png_structp png, png_const_charp message)
{
    (void)message;
    png_longjmp(png, 1);
}

static void on_warning(png_structp png, png_const_charp message)
{
    (void)png;
    (void)message;
}

/* Asks for 8 bits a channel, grey or RGB, with transparency when there is any. */
static void set_transforms(struct decoder *decoder)
{
    png_structp png = decoder->png;
    png_byte type = png_get_color_type(png, decoder->info);
    png_set_expand(png); /* palettes to RGB, 1–4 bits to 8, tRNS to transparency */
    if (png_get_bit_depth(png, decoder->info) == 16) {
        png_set_scale_16(png);
    }
    png_set_interlace_handling(png);
    png_read_update_info(png, decoder->info);
    decoder->channels = png_get_channels(png, decoder->info);
    decoder->bitmap->components = (type & PNG_COLOR_MASK_COLOR) != 0 ? 3 : 1;
}

static void allocate_rows(struct decoder *decoder)
{
    struct bitmap *bitmap = decoder->bitmap;
    size_t stride = (size_t)bitmap->width * decoder->channels;
    uint8_t *pixels = arena_array(decoder->arena, bitmap->height, stride);
    decoder->rows = arena_array(decoder->arena, bitmap->height, sizeof *decoder->rows);
    for (uint32_t y = 0; y < bitmap->height; y++) {
        decoder->rows[y] = pixels + y * stride;
    }
}

/* Reads the whole file; false when libpng left it. Nothing here is used after such a leave but what
 * stands in the decoder. */
static bool decode(struct decoder *decoder)
{
    if (setjmp(png_jmpbuf(decoder->png)) != 0) {
        return false;
    }
    struct bitmap *bitmap = decoder->bitmap;
    png_set_read_fn(decoder->png, decoder, on_read);
    png_set_user_limits(decoder->png, BITMAP_SIDE, BITMAP_SIDE);
    png_read_info(decoder->png, decoder->info);
    bitmap->width = png_get_image_width(decoder->png, decoder->info);
    bitmap->height = png_get_image_height(decoder->png, decoder->info);
    if ((uint64_t)bitmap->width * bitmap->height > BITMAP_PIXELS) {
        decoder->fault = BITMAP_TOO_LARGE;
        return false;
    }
    set_transforms(decoder);
    if (png_get_rowbytes(decoder->png, decoder->info) !=
        (size_t)bitmap->width * decoder->channels) {
        return false;
    }
    allocate_rows(decoder);
    png_read_image(decoder->png, decoder->rows);
    png_read_end(decoder->png, NULL);
    return true;
}

/* Puts colour and transparency into arrays of their own. */
static void split(struct decoder *decoder)
{
    struct bitmap *bitmap = decoder->bitmap;
    size_t count = (size_t)bitmap->width * bitmap->height;
    size_t components = bitmap->components;
    const uint8_t *from = decoder->rows[0];
    bitmap->pixels = (struct str){(const char *)from, count * components};
    if (decoder->channels == components) {
        return;
    }
    char *colour = arena_alloc(decoder->arena, count * components);
    char *alpha = arena_alloc(decoder->arena, count);
    bool opaque = true;
    for (size_t i = 0; i < count; i++, from += components + 1) {
        memcpy(colour + i * components, from, components);
        alpha[i] = (char)from[components];
        opaque = opaque && from[components] == 0xFF;
    }
    bitmap->pixels = (struct str){colour, count * components};
    bitmap->alpha = opaque ? (struct str){0} : (struct str){alpha, count};
}

/* The sides as the header gives them, before libpng judges them. */
static bool is_too_large(struct str bytes)
{
    return bytes_big(bytes, 16, 4) > BITMAP_SIDE || bytes_big(bytes, 20, 4) > BITMAP_SIDE;
}

bool bitmap_begins(struct str bytes)
{
    return str_starts(bytes, STR("\x89PNG\r\n\x1A\n"));
}

enum bitmap_fault bitmap_read(struct arena *arena, struct str bytes, struct bitmap *bitmap)
{
    struct bitmap read = {0};
    struct decoder decoder = {
        .arena = arena, .bytes = bytes, .bitmap = &read, .fault = BITMAP_DAMAGED};
    *bitmap = (struct bitmap){0};
    if (is_too_large(bytes)) {
        return BITMAP_TOO_LARGE;
    }
    decoder.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning);
    decoder.info = decoder.png != NULL ? png_create_info_struct(decoder.png) : NULL;
    if (decoder.info == NULL) {
        arena_out_of_memory();
    }
    bool ok = decode(&decoder);
    png_destroy_read_struct(&decoder.png, &decoder.info, NULL);
    if (!ok) {
        return decoder.fault;
    }
    split(&decoder);
    *bitmap = read;
    return BITMAP_OK;
}
