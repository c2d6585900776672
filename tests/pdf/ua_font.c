/* Fonts: Type 0 with TrueType outlines, embedded, subset, and every shown code with a glyph, a
 * width and a text. */
#include "ua.h"

#include "format/text/utf8.h"

#include <stdlib.h>

struct ua_font {
    struct str name;
    struct str program;
    struct str gids; /* a CIDToGIDMap stream; empty when it is Identity */
    bool usable;
    uint32_t glyph_count;
    struct vec widths; /* int, by CID; -1 when it is not said */
    struct map texts;  /* codes as four hexadecimal digits, to struct str: UTF-8 */
};

static uint32_t get16(struct str bytes, size_t at)
{
    if (at + 2 > bytes.size) {
        return 0;
    }
    return (uint32_t)((unsigned char)bytes.data[at] << 8 | (unsigned char)bytes.data[at + 1]);
}

static struct str table(struct str program, const char *tag)
{
    uint32_t count = get16(program, 4);
    for (size_t i = 0; i < count; i++) {
        size_t at = 12 + 16 * i;
        size_t from = get16(program, at + 8) << 16 | get16(program, at + 10);
        size_t size = get16(program, at + 12) << 16 | get16(program, at + 14);
        if (ua_is(str_slice(program, at, at + 4), tag) && from + size <= program.size) {
            return str_slice(program, from, from + size);
        }
    }
    return (struct str){0};
}

static void read_program(struct ua *ua, struct ua_font *font, qpdf_oh descriptor)
{
    static const char *const needed[] = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"};
    font->program = ua_stream(ua, ua_get(ua, descriptor, "FontFile2"));
    if (font->program.size == 0) {
        ua_find(ua, "UA 7.21.4.1: the font %s is not embedded as TrueType", font->name.data);
        return;
    }
    if (!ua_is(str_slice(font->program, 0, 4), "\x00\x01\x00\x00") &&
        get16(font->program, 0) != 1) {
        ua_find(ua, "UA 7.21.4.1: the program of %s is no TrueType", font->name.data);
    }
    font->usable = true;
    for (size_t i = 0; i < countof(needed); i++) {
        if (table(font->program, needed[i]).size == 0) {
            ua_find(ua, "UA 7.21.4.1: %s lacks its table %s", font->name.data, needed[i]);
            font->usable = false;
        }
    }
    font->glyph_count = get16(table(font->program, "maxp"), 4);
}

static void read_descriptor(struct ua *ua, const struct ua_font *font, qpdf_oh descriptor)
{
    static const char *const needed[] = {"Flags",   "FontBBox",  "ItalicAngle", "Ascent",
                                         "Descent", "CapHeight", "StemV"};
    for (size_t i = 0; i < countof(needed); i++) {
        if (!ua_has(ua, descriptor, needed[i])) {
            ua_find(ua, "32000 9.8.1: the descriptor of %s lacks %s", font->name.data, needed[i]);
        }
    }
    if (!str_equal(ua_name(ua, ua_get(ua, descriptor, "FontName")), font->name)) {
        ua_find(ua, "32000 9.8.1: the descriptor of %s has another name", font->name.data);
    }
}

static void set_width(struct ua *ua, struct ua_font *font, size_t cid, int width)
{
    while (font->widths.count <= cid && font->widths.count < 65536) {
        vec_add(&font->widths, &ua->arena, int, -1);
    }
    if (cid < font->widths.count) {
        ((int *)font->widths.items)[cid] = width;
    }
}

static void read_widths(struct ua *ua, struct ua_font *font, qpdf_oh widths)
{
    for (int i = 0; i + 1 < ua_count(ua, widths);) {
        int first = ua_int(ua, ua_item(ua, widths, i), 0);
        qpdf_oh second = ua_item(ua, widths, i + 1);
        if (qpdf_oh_is_array(ua->pdf, second)) {
            for (int j = 0; j < ua_count(ua, second); j++) {
                set_width(ua, font, (size_t)(first + j),
                          (int)qpdf_oh_get_numeric_value(ua->pdf, ua_item(ua, second, j)));
            }
            i += 2;
            continue;
        }
        for (int cid = first; cid <= ua_int(ua, second, first) && cid < 65536; cid++) {
            set_width(ua, font, (size_t)cid, ua_int(ua, ua_item(ua, widths, i + 2), 0));
        }
        i += 3;
    }
}

static uint32_t unit(struct str digits, size_t at)
{
    const char unit[5] = {digits.data[at], digits.data[at + 1], digits.data[at + 2],
                          digits.data[at + 3], 0};
    return (uint32_t)strtoul(unit, NULL, 16);
}

struct str *ua_font_text(struct ua *ua, struct str digits)
{
    struct str *text = arena_alloc(&ua->arena, sizeof(*text));
    char *bytes = arena_alloc(&ua->arena, digits.size + 1);
    size_t size = 0;
    for (size_t i = 0; i + 4 <= digits.size; i += 4) {
        uint32_t point = unit(digits, i);
        if (point >= 0xd800 && point < 0xdc00 && i + 8 <= digits.size) {
            i += 4;
            point = 0x10000 + ((point - 0xd800) << 10) + (unit(digits, i) - 0xdc00);
        }
        size += utf8_encode(point, bytes + size);
    }
    *text = (struct str){bytes, size};
    return text;
}

/* Only bfchar with two bytes a code: what the writer makes. */
static void read_texts(struct ua *ua, struct ua_font *font, struct str cmap)
{
    size_t at = str_find(cmap, STR("beginbfchar"), 0);
    for (; at < cmap.size; at = str_find(cmap, STR("beginbfchar"), at + 1)) {
        struct str block = str_slice(cmap, at, str_find(cmap, STR("endbfchar"), at));
        struct str line;
        str_next_line(&block, &line);
        while (str_next_line(&block, &line)) {
            size_t close = str_find_byte(line, '>', 1);
            struct str code = str_slice(line, 1, close);
            struct str text = str_slice(line, close + 2, line.size - 1);
            if (code.size != 4 || text.size < 4 || text.size % 4 != 0) {
                ua_find(ua, "UA 7.21.7: %s maps a code to no text", font->name.data);
            }
            for (size_t i = 0; i + 4 <= text.size; i += 4) {
                if (ua_among(str_slice(text, i, i + 4), "0000 FEFF FFFE")) {
                    ua_find(ua, "UA 7.21.7: %s maps a code to what is no text", font->name.data);
                }
            }
            map_set(&font->texts, &ua->arena, code, ua_font_text(ua, text));
        }
    }
}

static void read_font(struct ua *ua, struct ua_font *font, qpdf_oh object)
{
    font->name = ua_name(ua, ua_get(ua, object, "BaseFont"));
    struct str kind = ua_name(ua, ua_get(ua, object, "Subtype"));
    if (!ua_is(kind, "Type0") ||
        !ua_is(ua_name(ua, ua_get(ua, object, "Encoding")), "Identity-H")) {
        ua_find(ua, "house: the font %s is not Type 0 with Identity-H", font->name.data);
        return;
    }
    if (font->name.size < 8 || font->name.data[6] != '+') {
        ua_find(ua, "house: the font %s is not subset", font->name.data);
    }
    qpdf_oh descendant = ua_item(ua, ua_get(ua, object, "DescendantFonts"), 0);
    if (!ua_is(ua_name(ua, ua_get(ua, descendant, "Subtype")), "CIDFontType2")) {
        ua_find(ua, "house: the font %s has no TrueType outlines", font->name.data);
    }
    qpdf_oh gids = ua_get(ua, descendant, "CIDToGIDMap");
    font->gids = ua_stream(ua, gids);
    if (font->gids.size == 0 && !ua_is(ua_name(ua, gids), "Identity")) {
        ua_find(ua, "UA 7.21.3.2: %s has no CIDToGIDMap", font->name.data);
    }
    qpdf_oh descriptor = ua_get(ua, descendant, "FontDescriptor");
    read_descriptor(ua, font, descriptor);
    read_program(ua, font, descriptor);
    read_widths(ua, font, ua_get(ua, descendant, "W"));
    struct str cmap = ua_stream(ua, ua_get(ua, object, "ToUnicode"));
    if (cmap.size == 0) {
        ua_find(ua, "UA 7.21.7: %s has no ToUnicode", font->name.data);
    }
    read_texts(ua, font, cmap);
}

struct ua_font *ua_font(struct ua *ua, qpdf_oh object)
{
    struct str key = str_format(&ua->arena, "%d", ua_id(ua, object));
    struct ua_font *font = map_get(&ua->fonts, key);
    if (font != NULL) {
        return font;
    }
    font = arena_alloc(&ua->arena, sizeof(*font));
    map_set(&ua->fonts, &ua->arena, key, font);
    if (ua_is_dictionary(ua, object)) {
        read_font(ua, font, object);
    } else {
        ua_find(ua, "A 6.2.2: a font that is not among the resources");
    }
    return font;
}

static void check_width(struct ua *ua, const struct ua_font *font, uint32_t cid, uint32_t gid)
{
    struct str hmtx = table(font->program, "hmtx");
    uint32_t longs = get16(table(font->program, "hhea"), 34);
    uint32_t em = get16(table(font->program, "head"), 18);
    size_t at = 4 * (size_t)(gid < longs ? gid : longs - 1);
    int width = cid < font->widths.count ? ((const int *)font->widths.items)[cid] : -1;
    int should = em > 0 ? (int)(get16(hmtx, at) * 1000 / em) : 0;
    if (abs(width - should) > 1) {
        ua_find(ua, "UA 7.21.5: CID %u of %s is %d wide, and in the font %d", cid, font->name.data,
                width, should);
    }
}

void ua_font_add_text(struct ua *ua, struct ua_place *place, struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        *(char *)vec_push(&place->text, &ua->arena, 1) = text.data[i];
    }
}

void ua_font_show(struct ua *ua, const struct ua_font *font, struct str codes,
                  struct ua_place *place)
{
    if (!font->usable) {
        return;
    }
    if (codes.size % 2 != 0) {
        ua_find(ua, "32000 9.4.3: half a code is shown in %s", font->name.data);
    }
    for (size_t i = 0; i + 2 <= codes.size; i += 2) {
        uint32_t cid = get16(codes, i);
        uint32_t gid = font->gids.size > 0 ? get16(font->gids, 2 * (size_t)cid) : cid;
        if (gid == 0 || gid >= font->glyph_count) {
            ua_find(ua, "UA 7.21.8: .notdef of %s is shown", font->name.data);
            continue;
        }
        char code[5];
        snprintf(code, sizeof(code), "%04X", cid);
        const struct str *text = map_get(&font->texts, str_from(code));
        if (text != NULL && place != NULL) {
            ua_font_add_text(ua, place, *text);
        }
        if (text == NULL) {
            ua_find(ua, "UA 7.21.7: CID %u of %s has no text", cid, font->name.data);
        }
        check_width(ua, font, cid, gid);
    }
}
