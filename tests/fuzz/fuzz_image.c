/* fuzz_image: reads any bytes as an image, and looks for its end. */
#include "format/image/image.h"
#include "format/image/image_whole.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str bytes = {(const char *)data, size};
    struct image image;
    if (image_read(bytes, &image)) {
        assert(image.kind != IMAGE_UNKNOWN);
        assert(image.width > 0 && image.height > 0 && image.kind == image_kind(bytes));
    }
    assert(!image_is_whole(bytes) || image_kind(bytes) != IMAGE_UNKNOWN);
    return 0;
}
