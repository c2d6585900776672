/* fuzz_bitmap: reads any bytes as PNG. What is read must be as large as it says. */
#include "base/arena.h"
#include "format/image/bitmap.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A few bytes may say that they are a very large picture: true, but slow. */
static bool is_large(const uint8_t *data, size_t size)
{
    return size > 24 &&
           (data[16] | data[17] | (data[18] & 0xF8) | data[20] | data[21] | (data[22] & 0xF8)) != 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct bitmap bitmap;
    struct str bytes = {(const char *)data, size};
    if (size > 0 && data[0] == 0x89 && is_large(data, size)) {
        return 0;
    }
    if (bitmap_read(&arena, bytes, &bitmap) == BITMAP_OK) {
        size_t pixels = (size_t)bitmap.width * bitmap.height;
        assert(pixels > 0);
        assert(bitmap.components == 1 || bitmap.components == 3);
        assert(bitmap.pixels.size == pixels * bitmap.components);
        assert(bitmap.alpha.size == 0 || bitmap.alpha.size == pixels);
    } else {
        assert(bitmap.pixels.size == 0);
    }
    arena_finish(&arena);
    return 0;
}
