/* The file as a whole, its catalog, its pages. */
#include "ua.h"

static void check_file(struct ua *ua, struct str bytes)
{
    if (!str_starts(bytes, STR("%PDF-1.7\n%")) || bytes.size < 20) {
        ua_find(ua, "A 6.1.2: no header of PDF 1.7");
    }
    for (size_t i = 10; i < 14 && i < bytes.size; i++) {
        if ((unsigned char)bytes.data[i] < 128) {
            ua_find(ua, "A 6.1.2: the second line does not tell that the file is binary");
        }
    }
    if (!str_ends(bytes, STR("%%EOF\n")) && !str_ends(bytes, STR("%%EOF"))) {
        ua_find(ua, "A 6.1.3: something follows the end of the file");
    }
    qpdf_oh trailer = qpdf_get_trailer(ua->pdf);
    if (ua_count(ua, ua_get(ua, trailer, "ID")) != 2) {
        ua_find(ua, "A 6.1.3: no ID in the trailer");
    }
    if (ua_has(ua, trailer, "Encrypt")) {
        ua_find(ua, "A 6.1.3: encrypted");
    }
}

static bool is_true(struct ua *ua, qpdf_oh object)
{
    return qpdf_oh_is_bool(ua->pdf, object) && qpdf_oh_get_bool_value(ua->pdf, object);
}

static void check_catalog(struct ua *ua, qpdf_oh catalog)
{
    struct str language = ua_text(ua, ua_get(ua, catalog, "Lang"));
    ua->has_language = ua_is_language(language);
    if (!ua->has_language) {
        ua_find(ua, "UA 7.2: the document has no language");
    }
    qpdf_oh marks = ua_get(ua, catalog, "MarkInfo");
    if (!is_true(ua, ua_get(ua, marks, "Marked"))) {
        ua_find(ua, "UA 6.2: not marked as tagged");
    }
    if (is_true(ua, ua_get(ua, marks, "Suspects"))) {
        ua_find(ua, "UA 7.1: Suspects is true");
    }
    qpdf_oh preferences = ua_get(ua, catalog, "ViewerPreferences");
    if (!is_true(ua, ua_get(ua, preferences, "DisplayDocTitle"))) {
        ua_find(ua, "UA 7.1: DisplayDocTitle is not true");
    }
    static const char *const forbidden[] = {"AA",       "NeedsRendering", "Requirements",
                                            "AcroForm", "OCProperties",   "Perms"};
    for (size_t i = 0; i < countof(forbidden); i++) {
        if (ua_has(ua, catalog, forbidden[i])) {
            ua_find(ua, "A 6: %s in the catalog", forbidden[i]);
        }
    }
    qpdf_oh names = ua_get(ua, catalog, "Names");
    if (ua_has(ua, names, "JavaScript") || ua_has(ua, names, "EmbeddedFiles")) {
        ua_find(ua, "A 6.5: JavaScript or files inside");
    }
    if (!ua_has(ua, catalog, "PageLabels")) {
        ua_find(ua, "house: no page labels");
    }
}

static void check_intent(struct ua *ua, qpdf_oh catalog)
{
    qpdf_oh intent = ua_item(ua, ua_get(ua, catalog, "OutputIntents"), 0);
    qpdf_oh profile = ua_get(ua, intent, "DestOutputProfile");
    struct str icc = ua_stream(ua, profile);
    if (!ua_is(ua_name(ua, ua_get(ua, intent, "S")), "GTS_PDFA1") || icc.size < 128) {
        ua_find(ua, "A 6.2.3: no output intent with a profile");
        return;
    }
    struct str kind = str_slice(icc, 12, 16);
    if (!ua_is(str_slice(icc, 16, 20), "RGB ") || !ua_among(kind, "mntr prtr") ||
        icc.data[8] >= 5 || !ua_is(str_slice(icc, 36, 40), "acsp")) {
        ua_find(ua, "A 6.2.3: the output profile is not for RGB");
    }
    if (ua_int(ua, ua_get(ua, profile, "N"), 0) != 3) {
        ua_find(ua, "A 6.2.3: the output profile does not have three components");
    }
}

/* Bookmarks have titles and lead somewhere. */
static void check_outlines(struct ua *ua, qpdf_oh node, int depth)
{
    for (int count = 0; ua_is_dictionary(ua, node) && depth < 40; count++) {
        if (ua_text(ua, ua_get(ua, node, "Title")).size == 0) {
            ua_find(ua, "UA 7.17: a bookmark without a title");
        }
        if (!ua_has(ua, node, "Dest") && !ua_has(ua, node, "A")) {
            ua_find(ua, "UA 7.17: a bookmark that leads nowhere");
        }
        check_outlines(ua, ua_get(ua, node, "First"), depth + 1);
        node = ua_get(ua, node, "Next");
        if (count > 100000) {
            ua_find(ua, "UA 7.17: the bookmarks go round in a circle");
            return;
        }
    }
}

static void check_page(struct ua *ua, qpdf_oh page, qpdf_oh parent_tree)
{
    if (!ua_is_dictionary(ua, ua_get(ua, page, "Resources"))) {
        ua_find(ua, "A 6.2.2: a page without resources of its own");
    }
    if (ua_has(ua, page, "AA") || ua_has(ua, page, "PresSteps")) {
        ua_find(ua, "A 6.5.2: a page with actions");
    }
    qpdf_oh group = ua_get(ua, page, "Group");
    if (ua_is_dictionary(ua, group) && !ua_has(ua, group, "CS")) {
        ua_find(ua, "A 6.2.10: a transparency group without colour space");
    }
    ua_annotations(ua, page, parent_tree);
    ua_content(ua, page);
}

/* What the tree says stands on a page must be found there. */
static void check_places(struct ua *ua)
{
    for (size_t i = 0; i < ua->places.count; i++) {
        const struct map_entry *entry = &ua->places.entries[i];
        const struct ua_place *place = entry->value;
        if (!place->shown) {
            ua_find(ua, "UA 7.1: the tree refers to content that is not there (%.*s)",
                    (int)entry->key.size, entry->key.data);
        }
    }
}

void ua_document(struct ua *ua, struct str bytes)
{
    check_file(ua, bytes);
    qpdf_oh catalog = qpdf_get_root(ua->pdf);
    check_catalog(ua, catalog);
    check_intent(ua, catalog);
    ua_metadata(ua, catalog);
    qpdf_oh root = ua_get(ua, catalog, "StructTreeRoot");
    if (!ua_is_dictionary(ua, root)) {
        ua_find(ua, "UA 7.1: no structure tree");
        return;
    }
    ua_tree(ua, root);
    check_outlines(ua, ua_get(ua, ua_get(ua, catalog, "Outlines"), "First"), 0);
    int pages = qpdf_get_num_pages(ua->pdf);
    for (int i = 0; i < pages; i++) {
        check_page(ua, qpdf_get_page_n(ua->pdf, (size_t)i), ua_get(ua, root, "ParentTree"));
    }
    check_places(ua);
}
