#include "format/data/bytes.h"

static uint32_t byte_at(struct str bytes, size_t at)
{
    return at < bytes.size ? (unsigned char)bytes.data[at] : 0;
}

uint32_t bytes_big(struct str bytes, size_t at, size_t count)
{
    uint32_t number = 0;
    for (size_t i = 0; i < count; i++) {
        number = number << 8 | byte_at(bytes, at + i);
    }
    return number;
}

uint32_t bytes_little(struct str bytes, size_t at, size_t count)
{
    uint32_t number = 0;
    for (size_t i = count; i-- > 0;) {
        number = number << 8 | byte_at(bytes, at + i);
    }
    return number;
}
