#include "format/svg/svg_image.h"

#include "base/arena.h"
#include "format/image/image.h"
#include "format/svg/svg_clip.h"

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

static int hex_of(char byte)
{
    byte = svg_small(byte);
    return byte >= '0' && byte <= '9'   ? byte - '0'
           : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10
                                        : -1;
}

/* RFC 4648, with white space anywhere and the padding left out at will. */
static bool decode_base64(struct str text, char *out, size_t *size)
{
    uint32_t bits = 0;
    unsigned count = 0;
    *size = 0;
    for (size_t i = 0; i < text.size && text.data[i] != '='; i++) {
        int digit = digit_of(text.data[i]);
        if (svg_is_space(text.data[i])) {
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
        if (byte == '%' && i + 2 < text.size && hex_of(text.data[i + 1]) >= 0 &&
            hex_of(text.data[i + 2]) >= 0) {
            byte = (char)(hex_of(text.data[i + 1]) * 16 + hex_of(text.data[i + 2]));
            i += 2;
        }
        out[size++] = byte;
    }
    return size;
}

bool svg_data_address(struct arena *arena, struct str address, struct str *bytes)
{
    address = str_trim(address);
    size_t comma = str_find_byte(address, ',', 0);
    if (!svg_is(str_slice(address, 0, 5), "data:") || comma == address.size) {
        return false;
    }
    struct str head = str_slice(address, 5, comma);
    struct str body = str_slice(address, comma + 1, address.size);
    char *decoded = arena_alloc(arena, body.size + 1);
    size_t size = decode_percent(body, decoded);
    *bytes = (struct str){decoded, size};
    if (head.size >= 7 && svg_is(str_slice(head, head.size - 7, head.size), ";base64")) {
        struct str text = *bytes;
        return decode_base64(text, decoded, &bytes->size); /* never gets ahead of what it reads */
    }
    return true;
}

void svg_draw_image(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    struct svg_image *picture = arena_alloc(context->arena, sizeof *picture);
    struct str address = svg_href(context, node);
    struct image image;
    if (!svg_work(context, node, address.size / 100)) {
        return;
    }
    if (!svg_data_address(context->arena, address, &picture->bytes) ||
        !image_read(picture->bytes, &image) ||
        (image.kind != IMAGE_PNG && image.kind != IMAGE_JPEG)) {
        svg_skip(context, SVG_SKIP_IMAGE, node, address);
        return;
    }
    double width = svg_attribute(context, state, node, "width", SVG_ACROSS, 0);
    double height = svg_attribute(context, state, node, "height", SVG_DOWN, 0);
    if (width <= 0 && height <= 0) {
        width = image.width;
    }
    width = width > 0 ? width : height * image.width / image.height;
    height = height > 0 ? height : width * image.height / image.width;
    struct svg_box frame = {svg_attribute(context, state, node, "x", SVG_ACROSS, 0),
                            svg_attribute(context, state, node, "y", SVG_DOWN, 0), width, height};
    bool slice;
    struct svg_matrix fit =
        svg_fit(xml_value(context->xml, node, STR("preserveAspectRatio")),
                (struct svg_box){0, 0, image.width, image.height}, frame, &slice);
    picture->x = fit.e;
    picture->y = fit.f;
    picture->width = fit.a * image.width;
    picture->height = fit.d * image.height;
    picture->opacity = state->opacity;
    uint32_t clips = slice ? svg_clip_box(context, node, state->matrix, frame) : 0;
    struct svg_op *op = svg_add(context, SVG_IMAGE, node, state->matrix);
    if (op != NULL) {
        op->image = picture;
    }
    svg_clip_end(context, node, clips);
}
