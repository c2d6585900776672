#include "base/byte.h"

bool byte_is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

bool byte_is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool byte_is_letter(char byte)
{
    return byte_small(byte) >= 'a' && byte_small(byte) <= 'z';
}

char byte_small(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

int byte_hex(char byte)
{
    char small = byte_small(byte);
    return byte_is_digit(byte) ? byte - '0' : small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}
