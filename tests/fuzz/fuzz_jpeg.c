/* fuzz_jpeg: reads any bytes as a JPEG that is to stand in a PDF file. */
#include "base/arena.h"
#include "format/pdf/pdf.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct str bytes = {(const char *)data, size};
    enum pdf_picture_fault fault;
    const struct pdf_picture *picture = pdf_picture_jpeg(&arena, bytes, &fault);
    assert((picture != NULL) == (fault == PDF_PICTURE_OK));
    if (picture != NULL) {
        assert(pdf_picture_width(picture) > 0 && pdf_picture_height(picture) > 0);
    }
    arena_finish(&arena);
    return 0;
}
