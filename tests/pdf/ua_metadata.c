/* XMP, and that Info says the same. */
#include "ua.h"

/* The text between the first <tag…> and </tag>, without inner tags, or the empty string. */
static struct str between(struct ua *ua, struct str xmp, const char *tag)
{
    struct str open = str_format(&ua->arena, "<%s>", tag);
    struct str close = str_format(&ua->arena, "</%s>", tag);
    size_t from = str_find(xmp, open, 0);
    size_t to = str_find(xmp, close, from);
    if (to >= xmp.size) {
        return (struct str){0};
    }
    struct str inside = str_slice(xmp, from + open.size, to);
    char *plain = arena_alloc(&ua->arena, inside.size + 1);
    size_t size = 0;
    bool in_tag = false;
    for (size_t i = 0; i < inside.size; i++) {
        char c = inside.data[i];
        if (c == '<') {
            in_tag = true;
        } else if (c == '>') {
            in_tag = false;
        } else if (!in_tag) {
            plain[size++] = c;
        }
    }
    return str_trim((struct str){plain, size});
}

/* Title and author as in Info, but for what XML writes in another way. */
static void check_same(struct ua *ua, struct str xmp, const char *tag, const char *key)
{
    qpdf_oh info = ua_get(ua, qpdf_get_trailer(ua->pdf), "Info");
    struct str here = between(ua, xmp, tag);
    struct str there = ua_text(ua, ua_get(ua, info, key));
    bool escaped = str_find_byte(here, '&', 0) < here.size;
    if (!escaped && !str_equal(here, there)) {
        ua_find(ua, "A 6.6.2: %s in XMP differs from %s in Info", tag, key);
    }
}

void ua_metadata(struct ua *ua, qpdf_oh catalog)
{
    qpdf_oh metadata = ua_get(ua, catalog, "Metadata");
    struct str xmp = ua_stream(ua, metadata);
    if (xmp.size == 0) {
        ua_find(ua, "UA 7.1: no metadata");
        return;
    }
    if (ua_has(ua, metadata, "Filter")) {
        ua_find(ua, "A 6.6.2: the metadata is compressed");
    }
    if (!str_starts(xmp, STR("<?xpacket begin=\"")) ||
        !str_ends(xmp, STR("<?xpacket end=\"w\"?>"))) {
        ua_find(ua, "A 6.6.2: the metadata is no XMP packet");
    }
    if (!ua_is(between(ua, xmp, "pdfuaid:part"), "1")) {
        ua_find(ua, "UA 5: the metadata does not claim PDF/UA-1");
    }
    if (!ua_is(between(ua, xmp, "pdfaid:part"), "2") ||
        !ua_is(between(ua, xmp, "pdfaid:conformance"), "A")) {
        ua_find(ua, "A 6.6.4: the metadata does not claim PDF/A-2a");
    }
    if (!ua_is(between(ua, xmp, "pdfaSchema:prefix"), "pdfuaid")) {
        ua_find(ua, "A 6.6.2.3: the schema of pdfuaid is not described");
    }
    if (between(ua, xmp, "dc:title").size == 0) {
        ua_find(ua, "UA 7.1: the metadata has no title");
    }
    check_same(ua, xmp, "dc:title", "Title");
    check_same(ua, xmp, "dc:creator", "Author");
    check_same(ua, xmp, "dc:description", "Subject");
}
