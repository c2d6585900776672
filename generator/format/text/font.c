#include "format/text/font.h"

#include "base/arena.h"
#include "format/data/bytes.h"
#include "format/text/font_face.h"
#include "format/text/utf8.h"

#include <harfbuzz/hb-ot.h>

struct font_table font_table_open(hb_face_t *face, const char *tag)
{
    struct font_table table = {.blob = hb_face_reference_table(face, hb_tag_from_string(tag, 4))};
    unsigned size;
    const char *data = hb_blob_get_data(table.blob, &size);
    table.bytes = (struct str){data, size};
    return table;
}

void font_table_close(struct font_table *table)
{
    hb_blob_destroy(table->blob);
}

static unsigned table_u16(const struct font_table *table, unsigned at)
{
    return bytes_big(table->bytes, at, 2);
}

static int table_i16(const struct font_table *table, unsigned at)
{
    return (int16_t)table_u16(table, at);
}

static bool has_table(hb_face_t *face, const char *tag)
{
    struct font_table table = font_table_open(face, tag);
    font_table_close(&table);
    return table.bytes.size > 0;
}

static enum font_fault judge(hb_face_t *face)
{
    const char *needed[] = {"head", "hhea", "hmtx", "maxp", "cmap", "OS/2"};
    for (size_t i = 0; i < countof(needed); i++) {
        if (!has_table(face, needed[i])) {
            return FONT_UNREADABLE;
        }
    }
    if (hb_face_get_glyph_count(face) < 2 || hb_face_get_glyph_count(face) > UINT16_MAX) {
        return FONT_UNREADABLE;
    }
    if (!has_table(face, "glyf") || !has_table(face, "loca") || has_table(face, "fvar")) {
        return FONT_NO_TRUETYPE;
    }
    struct font_table os2 = font_table_open(face, "OS/2");
    /* Anything but "installable", and the bits against subsetting and outlines. */
    bool forbidden = (table_u16(&os2, 8) & 0x030f) != 0;
    font_table_close(&os2);
    return forbidden ? FONT_MAY_NOT_EMBED : FONT_OK;
}

static double metric(const struct font *font, hb_ot_metrics_tag_t tag, double otherwise)
{
    hb_position_t position = 0;
    if (!hb_ot_metrics_get_position(font->font, tag, &position)) {
        return otherwise;
    }
    return (double)position / font->units_per_em;
}

static void measure(struct font *font)
{
    struct font_metrics *m = &font->metrics;
    m->ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 0.8);
    m->descent = -metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -0.2);
    m->line_gap = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP, 0);
    m->cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, 0.7);
    m->x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, 0.5);
    m->underline_thickness = metric(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE, 0.05);
    /* OpenType gives the top of the line. */
    m->underline_position =
        metric(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET, -0.1) - m->underline_thickness / 2;
    m->strike_position = metric(font, HB_OT_METRICS_TAG_STRIKEOUT_OFFSET, 0.3);

    struct font_table os2 = font_table_open(font->face, "OS/2");
    m->weight = (uint16_t)table_u16(&os2, 4);
    m->italic = (table_u16(&os2, 62) & 1) != 0;
    font_table_close(&os2);
    struct font_table post = font_table_open(font->face, "post");
    m->italic_angle = table_i16(&post, 4) + table_u16(&post, 6) / 65536.0;
    m->monospaced = (table_u16(&post, 12) | table_u16(&post, 14)) != 0;
    font_table_close(&post);
    struct font_table head = font_table_open(font->face, "head");
    for (unsigned i = 0; i < 4; i++) {
        font->box[i] = table_i16(&head, 36 + 2 * i);
    }
    font_table_close(&head);
}

static bool in_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

static struct str read_name(struct arena *arena, hb_face_t *face)
{
    char name[64];
    unsigned size = sizeof(name);
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
    unsigned kept = 0;
    for (unsigned i = 0; i < size; i++) {
        if (in_name(name[i])) {
            name[kept++] = name[i];
        }
    }
    return kept > 0 ? str_copy(arena, (struct str){name, kept}) : STR("Font");
}

struct font *font_load(struct arena *arena, struct str bytes, enum font_fault *fault)
{
    hb_blob_t *blob =
        hb_blob_create(bytes.data, (unsigned)bytes.size, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    *fault = judge(face);
    if (*fault != FONT_OK) {
        hb_face_destroy(face);
        return NULL;
    }
    struct font *font = arena_alloc(arena, sizeof(*font));
    font->face = face;
    font->glyph_count = hb_face_get_glyph_count(face);
    font->units_per_em = hb_face_get_upem(face);
    font->font = hb_font_create(face);
    hb_face_make_immutable(face);
    hb_font_make_immutable(font->font);
    font->name = read_name(arena, face);
    measure(font);
    return font;
}

void font_finish(struct font *font)
{
    hb_font_destroy(font->font);
    hb_face_destroy(font->face);
    font->font = NULL;
    font->face = NULL;
}

const struct font_metrics *font_metrics(const struct font *font)
{
    return &font->metrics;
}

static bool has_glyph(const struct font *font, uint32_t code_point)
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font->font, code_point, &glyph) && glyph != 0;
}

/* Shown as nothing (Default_Ignorable_Code_Point, the ones that prose may hold). */
static bool is_invisible(uint32_t c)
{
    return c == 0xad || c == 0x34f || c == 0x61c || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff;
}

/* HarfBuzz makes these from the space, with the width that they should have. */
static bool is_made_space(uint32_t c)
{
    return c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000;
}

bool font_has(const struct font *font, uint32_t code_point)
{
    if (has_glyph(font, code_point) || is_invisible(code_point)) {
        return true;
    }
    if (is_made_space(code_point)) {
        return has_glyph(font, ' ');
    }
    return code_point == 0x2011 && has_glyph(font, 0x2010);
}

size_t font_lacks(const struct font *font, struct str text)
{
    for (size_t at = 0; at < text.size;) {
        size_t here = at;
        if (!font_has(font, utf8_next(text, &at))) {
            return here;
        }
    }
    return text.size;
}
