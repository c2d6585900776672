#include "format/svg/svg_size.h"

#include "format/svg/svg_matrix.h"
#include "format/svg/svg_scan.h"

/* Percentages are of nothing here. */
static double absolute(const struct xml *xml, uint32_t node, struct str name, double font_size)
{
    struct svg_units units = {font_size, font_size, 0, 0};
    double length = 0;
    return svg_length(xml_value(xml, node, name), &units, SVG_ACROSS, &length) && length > 0
               ? length
               : 0;
}

bool svg_size(const struct xml *xml, uint32_t node, double font_size, double *width, double *height)
{
    struct svg_box view;
    bool has_view = svg_view_box(xml_value(xml, node, STR("viewBox")), &view);
    double wide = absolute(xml, node, STR("width"), font_size);
    double high = absolute(xml, node, STR("height"), font_size);
    bool sized = (wide > 0 && high > 0) || (has_view && wide + high > 0);
    if (has_view && wide == 0) {
        wide = high > 0 ? high * view.width / view.height : view.width;
    }
    if (has_view && high == 0) {
        high = wide * view.height / view.width;
    }
    *width = wide;
    *height = high;
    return sized;
}
