#include "format/data/data_address.h"

#include "base/arena.h"
#include "base/byte.h"

static int digit_of(char byte)
{
    if (byte >= 'A' && byte <= 'Z') {
        return byte - 'A';
    }
    if (byte >= 'a' && byte <= 'z') {
        return byte - 'a' + 26;
    }
    if (byte >= '0' && byte <= '9') {
        return byte - '0' + 52;
    }
    return byte == '+' || byte == '-' ? 62 : byte == '/' || byte == '_' ? 63 : -1;
}

/* RFC 4648, with white space anywhere and the padding left out at will. */
static bool decode_base64(struct str text, char *out, size_t *size)
{
    uint32_t bits = 0;
    unsigned count = 0;
    *size = 0;
    for (size_t i = 0; i < text.size && text.data[i] != '='; i++) {
        int digit = digit_of(text.data[i]);
        if ((unsigned char)text.data[i] <= ' ') {
            continue;
        }
        if (digit < 0) {
            return false;
        }
        bits = bits << 6 | (uint32_t)digit;
        count += 6;
        if (count >= 8) {
            count -= 8;
            out[(*size)++] = (char)(bits >> count & 0xFF);
        }
    }
    return true;
}

static size_t decode_percent(struct str text, char *out)
{
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        if (byte == '%' && i + 2 < text.size && byte_hex(text.data[i + 1]) >= 0 &&
            byte_hex(text.data[i + 2]) >= 0) {
            byte = (char)(byte_hex(text.data[i + 1]) * 16 + byte_hex(text.data[i + 2]));
            i += 2;
        }
        out[size++] = byte;
    }
    return size;
}

/* Equal but for the case of ASCII letters; `lower` is in lower case. */
static bool is(struct str text, const char *lower)
{
    struct str all = str_from(lower);
    bool same = text.size == all.size;
    for (size_t i = 0; same && i < text.size; i++) {
        char byte = text.data[i];
        same = (byte >= 'A' && byte <= 'Z' ? byte + 0x20 : byte) == all.data[i];
    }
    return same;
}

bool data_address_read(struct arena *arena, struct str address, struct str *bytes)
{
    address = str_trim(address);
    size_t comma = str_find_byte(address, ',', 0);
    if (!is(str_slice(address, 0, 5), "data:") || comma == address.size) {
        return false;
    }
    struct str head = str_slice(address, 5, comma);
    struct str body = str_slice(address, comma + 1, address.size);
    char *decoded = arena_alloc(arena, body.size + 1);
    size_t size = decode_percent(body, decoded);
    *bytes = (struct str){decoded, size};
    if (head.size >= 7 && is(str_slice(head, head.size - 7, head.size), ";base64")) {
        struct str text = *bytes;
        return decode_base64(text, decoded, &bytes->size); /* never gets ahead of what it reads */
    }
    return true;
}
