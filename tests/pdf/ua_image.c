/* Images: colours that the output intent covers, eight bits, nothing that is interpolated. */
#include "ua.h"

static void check_samples(struct ua *ua, qpdf_oh image)
{
    struct str filter = ua_name(ua, ua_item(ua, ua_get(ua, image, "Filter"), 0));
    if (!ua_among(filter, "FlateDecode DCTDecode")) {
        ua_find(ua, "house: an image with the filter %.*s", (int)filter.size, filter.data);
    }
    if (ua_int(ua, ua_get(ua, image, "BitsPerComponent"), 0) != 8) {
        ua_find(ua, "A 6.2.8: an image without eight bits a sample");
    }
    qpdf_oh interpolate = ua_get(ua, image, "Interpolate");
    if (qpdf_oh_is_bool(ua->pdf, interpolate) && qpdf_oh_get_bool_value(ua->pdf, interpolate)) {
        ua_find(ua, "A 6.2.8: an image that is interpolated");
    }
    if (ua_has(ua, image, "Alternates") || ua_has(ua, image, "OPI")) {
        ua_find(ua, "A 6.2.8: an image with alternates");
    }
    if (!ua_is(filter, "FlateDecode")) {
        return;
    }
    struct str space = ua_name(ua, ua_get(ua, image, "ColorSpace"));
    int samples = ua_is(space, "DeviceRGB") ? 3 : 1;
    int width = ua_int(ua, ua_get(ua, image, "Width"), 0);
    int height = ua_int(ua, ua_get(ua, image, "Height"), 0);
    if (ua_stream(ua, image).size != (size_t)width * (size_t)height * (size_t)samples) {
        ua_find(ua, "32000 8.9.5: an image with too few or too many samples");
    }
}

void ua_image(struct ua *ua, qpdf_oh image)
{
    struct str space = ua_name(ua, ua_get(ua, image, "ColorSpace"));
    if (!ua_among(space, "DeviceRGB DeviceGray")) {
        ua_find(ua, "A 6.2.4.3: an image with the colours %.*s", (int)space.size, space.data);
    }
    check_samples(ua, image);
    qpdf_oh mask = ua_get(ua, image, "SMask");
    if (qpdf_oh_is_null(ua->pdf, mask)) {
        return;
    }
    if (!ua_is(ua_name(ua, ua_get(ua, mask, "ColorSpace")), "DeviceGray")) {
        ua_find(ua, "32000 11.6.5.3: a soft mask that is not grey");
    }
    check_samples(ua, mask);
}
