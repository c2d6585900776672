/* Annotations: links only, each in its Link element and described. */
#include "ua.h"

static void check_flags(struct ua *ua, qpdf_oh annotation)
{
    enum { INVISIBLE = 1, HIDDEN = 2, PRINT = 4, NO_VIEW = 32, TOGGLE = 256 };
    int flags = ua_int(ua, ua_get(ua, annotation, "F"), 0);
    if ((flags & PRINT) == 0 || (flags & (INVISIBLE | HIDDEN | NO_VIEW | TOGGLE)) != 0) {
        ua_find(ua, "A 6.3.2: an annotation that is hidden or not printed");
    }
}

static void check_target(struct ua *ua, qpdf_oh link)
{
    qpdf_oh action = ua_get(ua, link, "A");
    if (ua_is_dictionary(ua, action)) {
        struct str kind = ua_name(ua, ua_get(ua, action, "S"));
        if (!ua_among(kind, "URI GoTo")) {
            ua_find(ua, "A 6.5.1: the action %.*s", (int)kind.size, kind.data);
        }
        struct str address = ua_text(ua, ua_get(ua, action, "URI"));
        for (size_t i = 0; i < address.size; i++) {
            if (address.data[i] <= ' ' || (unsigned char)address.data[i] >= 127) {
                ua_find(ua, "32000 12.6.4.7: an address that is not ASCII");
            }
        }
        return;
    }
    qpdf_oh target = ua_item(ua, ua_get(ua, link, "Dest"), 0);
    if (!ua_is(ua_name(ua, ua_get(ua, target, "Type")), "Page")) {
        ua_find(ua, "house: a link that leads nowhere");
    }
}

static void check_element(struct ua *ua, qpdf_oh link, qpdf_oh parent_tree)
{
    struct str key = str_format(&ua->arena, "o:%d", ua_id(ua, link));
    struct ua_place *place = map_get(&ua->places, key);
    int number = ua_int(ua, ua_get(ua, link, "StructParent"), -1);
    qpdf_oh element = ua_number(ua, parent_tree, number, 0);
    if (place != NULL) {
        place->shown = true;
    }
    if (place == NULL || number < 0 || place->element != ua_id(ua, element)) {
        ua_find(ua, "UA 7.18.1: a link that is not in the structure");
    } else if (!ua_is(ua_name(ua, ua_get(ua, element, "S")), "Link")) {
        ua_find(ua, "UA 7.18.5: a link that is not in a Link element");
    }
}

void ua_annotations(struct ua *ua, qpdf_oh page, qpdf_oh parent_tree)
{
    qpdf_oh annotations = ua_get(ua, page, "Annots");
    int count = ua_count(ua, annotations);
    if (count > 0 && !ua_is(ua_name(ua, ua_get(ua, page, "Tabs")), "S")) {
        ua_find(ua, "UA 7.18.3: a page with annotations whose order is not that of the structure");
    }
    for (int i = 0; i < count; i++) {
        qpdf_oh annotation = ua_item(ua, annotations, i);
        struct str kind = ua_name(ua, ua_get(ua, annotation, "Subtype"));
        if (!ua_is(kind, "Link")) {
            ua_find(ua, "house: an annotation that is a %.*s", (int)kind.size, kind.data);
            continue;
        }
        check_flags(ua, annotation);
        if (ua_text(ua, ua_get(ua, annotation, "Contents")).size == 0) {
            ua_find(ua, "UA 7.18.5: a link without Contents");
        }
        check_target(ua, annotation);
        check_element(ua, annotation, parent_tree);
    }
}
