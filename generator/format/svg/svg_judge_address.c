#include "format/svg/svg_judge_address.h"

/* The beginning of an address as browsers see it, in lower case. */
struct head {
    char data[96];
    size_t size;
};

static bool is_control(char byte)
{
    return (unsigned char)byte <= ' ';
}

static struct str take_head(struct str address, struct head *head)
{
    size_t at = 0;
    while (at < address.size && is_control(address.data[at])) {
        at++;
    }
    head->size = 0;
    for (; at < address.size && head->size < sizeof head->data; at++) {
        char byte = address.data[at];
        if (byte != '\t' && byte != '\n' && byte != '\r') {
            head->data[head->size++] = byte >= 'A' && byte <= 'Z' ? (char)(byte + 0x20) : byte;
        }
    }
    return str_trim((struct str){head->data, head->size});
}

/* How long a text is a scheme: alpha (alnum | [+-.])* */
static size_t scheme_size(struct str head)
{
    size_t size = 0;
    for (; size < head.size; size++) {
        char byte = head.data[size];
        bool letter = byte >= 'a' && byte <= 'z';
        bool other = (byte >= '0' && byte <= '9') || byte == '+' || byte == '-' || byte == '.';
        if (!letter && (size == 0 || !other)) {
            break;
        }
    }
    return size;
}

/* "image/svg+xml" and its parameters may say nothing but that the text is UTF-8. */
static bool is_plain_svg(struct str rest)
{
    static const char *const known[] = {
        "", ";base64", ";charset=utf-8", ";charset=utf-8;base64", ";utf8", ";utf-8"};
    return str_is_one_of(rest, known, countof(known));
}

static enum svg_address kind_of_data(struct str head)
{
    static const char *const pictures[] = {"image/png", "image/jpeg", "image/jpg", "image/gif",
                                           "image/webp"};
    static const char *const fonts[] = {"application/vnd.ms-fontobject",
                                        "application/octet-stream"};
    size_t comma = str_find_byte(head, ',', 0);
    struct str type = str_slice(head, 0, str_find_byte(str_slice(head, 0, comma), ';', 0));
    struct str svg = STR("image/svg+xml");
    if (comma == head.size) {
        return SVG_ADDRESS_OTHER;
    }
    if (str_is_one_of(type, pictures, countof(pictures))) {
        return SVG_ADDRESS_PICTURE;
    }
    if (str_starts(type, STR("font/")) || str_starts(type, STR("application/font-")) ||
        str_starts(type, STR("application/x-font-")) ||
        str_is_one_of(type, fonts, countof(fonts))) {
        return SVG_ADDRESS_FONT;
    }
    return str_equal(type, svg) && is_plain_svg(str_slice(head, svg.size, comma))
               ? SVG_ADDRESS_DRAWING
               : SVG_ADDRESS_OTHER;
}

enum svg_address svg_judge_address(struct str address)
{
    static const char *const links[] = {"http", "https", "mailto", "tel"};
    struct head room;
    struct str head = take_head(address, &room);
    size_t size = scheme_size(head);
    struct str scheme = str_slice(head, 0, size);
    if (head.size == 0 || head.data[0] == '#') {
        return SVG_ADDRESS_HERE;
    }
    if (size < head.size ? head.data[size] != ':' : size < sizeof room.data) {
        return SVG_ADDRESS_RELATIVE;
    }
    if (str_equal(scheme, STR("data"))) {
        return kind_of_data(str_slice(head, size + 1, head.size));
    }
    return str_is_one_of(scheme, links, countof(links)) ? SVG_ADDRESS_LINK : SVG_ADDRESS_OTHER;
}
