/* spoil FILE: tests the checker. FILE is good; it is spoilt in one way after the other, and each
 * time the checker has to object for the right reason. */
#include "ua.h"

#include "base/buf.h"

#include <string.h>

/* One way: in the first object whose `key` is the name `value` (in the catalog when key is NULL),
 * go down `path` and set `entry` to `object` (in PDF's syntax), or remove it when that is NULL. */
struct damage {
    const char *key, *value, *path, *entry, *object;
    const char *finding; /* how one of the findings must begin */
};

static const struct damage damages[] = {
    {NULL, NULL, "", "Lang", NULL, "UA 7.2:"},
    {NULL, NULL, "", "MarkInfo", NULL, "UA 6.2:"},
    {NULL, NULL, "", "Metadata", NULL, "UA 7.1: no metadata"},
    {NULL, NULL, "", "ViewerPreferences", NULL, "UA 7.1: DisplayDocTitle"},
    {NULL, NULL, "", "OutputIntents", NULL, "A 6.2.3:"},
    {NULL, NULL, "", "StructTreeRoot", NULL, "UA 7.1: no structure"},
    {NULL, NULL, "", "AA", "<<>>", "A 6:"},
    {NULL, NULL, "StructTreeRoot", "ParentTree", NULL, "32000 14.7.4.4:"},
    {NULL, NULL, "StructTreeRoot", "RoleMap", "<<>>", "house: roles"},
    {NULL, NULL, "OutputIntents 0 DestOutputProfile", "N", "4", "A 6.2.3:"},
    {"S", "Figure", "", "Alt", NULL, "UA 7.3:"},
    {"S", "Figure", "", "A", NULL, "32000 14.8.5.4.3:"},
    {"S", "Figure", "", "S", "/Div", "UA 7.3: an image"},
    {"S", "H1", "", "S", "/H3", "UA 7.4.2:"},
    {"S", "H1", "", "S", "/Rubrik", "UA 7.1: the role"},
    {"S", "H1", "", "Lang", "(på svenska)", "UA 7.2:"},
    {"S", "H1", "", "K", "[]", "UA 7.1: MCID"},
    {"S", "H1", "", "K", "[0 1 99]", "UA 7.1: the tree refers"},
    {"S", "H1", "", "P", NULL, "UA 7.1: an element whose parent"},
    {"S", "L", "", "A", NULL, "UA 7.6:"},
    {"S", "LI", "", "S", "/P", "UA 7.2: P in L"},
    {"S", "TH", "", "A", NULL, "UA 7.5:"},
    {"S", "TD", "", "A", NULL, "UA 7.2: a table whose rows differ"},
    {"S", "TD", "", "A", "<</O/Table/RowSpan 3>>", "UA 7.2: a cell that goes beyond"},
    {"S", "TBody", "", "S", "/TFoot", "UA 7.2: a table with too many heads"},
    {"S", "Note", "", "ID", NULL, "UA 7.9:"},
    {"Subtype", "Link", "", "Contents", NULL, "UA 7.18.5:"},
    {"Subtype", "Link", "", "Contents", "(https://exempel.se/sida)", "WCAG 2.4.9:"},
    {"Subtype", "Link", "", "StructParent", NULL, "UA 7.18.1:"},
    {"Subtype", "Link", "", "F", NULL, "A 6.3.2:"},
    {"Subtype", "Link", "", "A", "<</S/Launch>>", "A 6.5.1:"},
    {"Type", "Page", "", "Tabs", NULL, "UA 7.18.3:"},
    {"Type", "Page", "", "Resources", "<<>>", "A 6.2.2:"},
    {"Type", "Page", "Group", "CS", NULL, "A 6.2.10:"},
    {"Type", "ExtGState", "", "TR", "/Identity", "A 6.2.5:"},
    {"Type", "Page", "Resources XObject I1", "ColorSpace", "/DeviceCMYK", "A 6.2.4.3:"},
    {"Subtype", "Image", "", "Interpolate", "true", "A 6.2.8:"},
    {"Subtype", "Image", "", "Height", "7", "32000 8.9.5:"},
    {"Type", "FontDescriptor", "", "FontFile2", NULL, "UA 7.21.4.1:"},
    {"Subtype", "CIDFontType2", "", "W", NULL, "UA 7.21.5:"},
    {"Subtype", "CIDFontType2", "", "CIDToGIDMap", NULL, "UA 7.21.3.2:"},
    {"Subtype", "Type0", "", "ToUnicode", NULL, "UA 7.21.7:"},
};

/* The same with the content of the first page. */
static const struct {
    const char *content, *finding;
} contents[] = {
    {"0 0 m 9 9 l S", "UA 7.1: content that is neither"},
    {"/Artifact BMC /F1 9 Tf BT (\\000\\000) Tj ET EMC", "UA 7.21.8:"},
    {"/Artifact BMC /P <</MCID 0>> BDC EMC EMC", "UA 7.1: tagged content inside"},
    {"/P <</MCID 0>> BDC /Artifact BMC EMC EMC", "UA 7.1: an artifact inside"},
    {"/P <</MCID 0>> BDC EMC", "UA 7.1: the tree refers"},
    {"/Artifact BMC BT EMC ET", "32000 14.6:"},
    {"/P <</MCID 0>> BDC BT /F1 4 Tf <000100020003> Tj ET EMC", "WCAG 1.4.4:"},
    {"/P <</MCID 0>> BDC .5 0 0 .5 0 0 cm BT /F1 8 Tf <000100020003> Tj ET EMC", "WCAG 1.4.4:"},
    {"/P <</MCID 0>> BDC BT /F1 8 Tf .5 0 0 -.5 0 0 Tm <000100020003> Tj ET EMC", "WCAG 1.4.4:"},
    {"q", "32000 14.6:"},
    {"0 0 0 1 k", "house: the operator"},
    {"BT /F9 1 Tf ET", "A 6.2.2:"},
};

static qpdf_oh find(struct ua *ua, const char *key, const char *value)
{
    enum { MOST_OBJECTS = 5000 };
    if (key == NULL) {
        return qpdf_get_root(ua->pdf);
    }
    for (int i = 1; i < MOST_OBJECTS; i++) {
        qpdf_oh object = qpdf_get_object_by_id(ua->pdf, i, 0);
        if (ua_is(ua_name(ua, ua_get(ua, object, key)), value)) {
            return object;
        }
    }
    return qpdf_oh_new_null(ua->pdf);
}

static qpdf_oh descend(struct ua *ua, qpdf_oh object, const char *path)
{
    for (struct str rest = str_from(path); rest.size > 0;) {
        size_t end = str_find_byte(rest, ' ', 0);
        struct str step = str_copy(&ua->arena, str_slice(rest, 0, end));
        int64_t index = 0;
        if (str_to_int(step, &index)) {
            object = ua_item(ua, object, (int)index);
        } else {
            object = ua_get(ua, object, step.data);
        }
        rest = str_slice(rest, end + 1, rest.size);
    }
    return qpdf_oh_is_stream(ua->pdf, object) ? qpdf_oh_get_dict(ua->pdf, object) : object;
}

static void damage(struct ua *ua, const struct damage *way)
{
    qpdf_oh object = descend(ua, find(ua, way->key, way->value), way->path);
    if (!ua_is_dictionary(ua, object)) {
        printf("# nothing to spoil: %s %s %s\n", way->key, way->value, way->path);
        return;
    }
    char entry[64];
    snprintf(entry, sizeof(entry), "/%s", way->entry);
    if (way->object == NULL) {
        qpdf_oh_remove_key(ua->pdf, object, entry);
    } else {
        qpdf_oh_replace_key(ua->pdf, object, entry, qpdf_oh_parse(ua->pdf, way->object));
    }
}

static void replace_content(struct ua *ua, const char *content)
{
    qpdf_oh null = qpdf_oh_new_null(ua->pdf);
    qpdf_oh stream = ua_get(ua, qpdf_get_page_n(ua->pdf, 0), "Contents");
    qpdf_oh_replace_stream_data(ua->pdf, stream, (const unsigned char *)content, strlen(content),
                                null, null);
}

/* Judges what qpdf writes of the spoilt file. */
static bool objects(struct ua *spoilt, const char *finding)
{
    struct ua ua;
    qpdf_init_write_memory(spoilt->pdf);
    qpdf_set_preserve_unreferenced_objects(spoilt->pdf, QPDF_FALSE);
    qpdf_set_object_stream_mode(spoilt->pdf, qpdf_o_generate);
    qpdf_write(spoilt->pdf);
    struct str bytes = {(const char *)qpdf_get_buffer(spoilt->pdf),
                        qpdf_get_buffer_length(spoilt->pdf)};
    size_t count = ua_judge(&ua, "spoilt", bytes);
    bool found = finding == NULL && count == 0;
    for (size_t i = 0; i < count; i++) {
        found =
            found || (finding != NULL && str_starts(ua.findings.entries[i].key, str_from(finding)));
    }
    if (!found) {
        printf("not ok the checker sees: %s\n", finding != NULL ? finding : "nothing wrong");
        for (size_t i = 0; i < count; i++) {
            printf("# %s\n", ua.findings.entries[i].key.data);
        }
    }
    ua_finish(&ua);
    return found;
}

static bool try(const char *path, const struct damage *way, const char *content,
                const char *finding)
{
    struct ua ua = {.pdf = qpdf_init()};
    qpdf_silence_errors(ua.pdf);
    if (qpdf_read(ua.pdf, path, NULL) & QPDF_ERRORS) {
        printf("not ok %s cannot be read\n", path);
        ua_finish(&ua);
        return false;
    }
    if (way != NULL) {
        damage(&ua, way);
    }
    if (content != NULL) {
        replace_content(&ua, content);
    }
    bool good = objects(&ua, finding);
    ua_finish(&ua);
    return good;
}

int main(int count, char **arguments)
{
    if (count != 2) {
        return 2;
    }
    bool good = try(arguments[1], NULL, NULL, NULL);
    for (size_t i = 0; i < countof(damages); i++) {
        good = try(arguments[1], &damages[i], NULL, damages[i].finding) && good;
    }
    for (size_t i = 0; i < countof(contents); i++) {
        good = try(arguments[1], NULL, contents[i].content, contents[i].finding) && good;
    }
    if (good) {
        printf("ok the checker sees what is wrong, in %zu ways\n",
               countof(damages) + countof(contents));
    }
    return good ? 0 : 1;
}
