/* fuzz_image: reads any bytes as an image, and searches them for what an SVG must not hold. */
#include "format/image/image.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str bytes = {(const char *)data, size};
    struct image image;
    if (image_read(bytes, &image)) {
        assert(image.kind != IMAGE_UNKNOWN);
        assert(image.kind == IMAGE_SVG || (image.width > 0 && image.height > 0));
    }
    struct str hazard = image_svg_hazard(bytes);
    assert(hazard.size == 0 ||
           (hazard.data >= bytes.data && hazard.data + hazard.size <= bytes.data + size));
    return 0;
}
