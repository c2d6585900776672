#include "format/svg/svg_image.h"

#include "base/arena.h"
#include "format/data/data_address.h"
#include "format/image/image.h"
#include "format/svg/svg_clip.h"

void svg_draw_image(struct svg_context *context, uint32_t node, const struct svg_state *state)
{
    struct svg_image *picture = arena_alloc(context->arena, sizeof *picture);
    struct str address = svg_href(context, node);
    struct image image;
    if (!svg_work(context, node, address.size / 100)) {
        return;
    }
    if (!data_address_read(context->arena, address, &picture->bytes) ||
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
