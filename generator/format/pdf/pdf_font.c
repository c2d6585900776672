#include "format/pdf/pdf_font.h"

#include "format/data/sha256.h"
#include "format/pdf/pdf_file.h"
#include "format/pdf/pdf_subset.h"
#include "format/pdf/pdf_syntax.h"
#include "format/text/font_face.h"

#include <math.h>
#include <string.h>

/* Most CIDs of a font: two bytes, and what the format of the subset can hold. */
enum { MOST_CIDS = 60000 };

struct pdf_font *pdf_font_of(struct pdf *pdf, const struct font *font)
{
    struct pdf_font *const *fonts = pdf->fonts.items;
    for (size_t i = 0; i < pdf->fonts.count; i++) {
        if (fonts[i]->font == font) {
            return fonts[i];
        }
    }
    struct pdf_font *made = arena_alloc(pdf->arena, sizeof(*made));
    made->font = font;
    made->index = (uint32_t)pdf->fonts.count + 1;
    made->of_glyph = arena_array(pdf->arena, font->glyph_count, sizeof(*made->of_glyph));
    vec_push(&made->cids, pdf->arena, sizeof(struct pdf_cid)); /* .notdef */
    *(struct pdf_font **)vec_push(&pdf->fonts, pdf->arena, sizeof(made)) = made;
    return made;
}

static int32_t width_of(const struct font *font, uint32_t glyph)
{
    double advance = hb_font_get_glyph_h_advance(font->font, glyph);
    return (int32_t)lround(advance * 1000 / font->units_per_em);
}

uint32_t pdf_font_cid(struct pdf *pdf, struct pdf_font *font, uint32_t glyph, struct str text)
{
    const struct pdf_cid *cids = font->cids.items;
    uint32_t cid = font->of_glyph[glyph];
    for (; cid != 0; cid = cids[cid].next) {
        if (str_equal(cids[cid].text, text)) {
            return cid;
        }
    }
    cid = (uint32_t)font->cids.count;
    if (cid >= MOST_CIDS) {
        pdf_fail(pdf, PDF_FAULT_FONT, font->font->name, NULL);
        return font->of_glyph[glyph];
    }
    struct pdf_cid *made = vec_push(&font->cids, pdf->arena, sizeof(*made));
    made->glyph = glyph;
    made->text = str_copy(pdf->arena, text);
    made->width = width_of(font->font, glyph);
    made->next = font->of_glyph[glyph];
    font->of_glyph[glyph] = cid;
    return cid;
}

/* --- into the file ---------------------------------------------------------------------------- */

static void put_to_unicode(struct buf *buf, const struct pdf_font *font)
{
    enum { BLOCK = 100 }; /* the most that one bfchar may hold */
    const struct pdf_cid *cids = font->cids.items;
    buf_add(buf, STR("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                     "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"));
    for (size_t at = 1; at < font->cids.count;) {
        size_t left = font->cids.count - at;
        size_t count = left < BLOCK ? left : BLOCK;
        buf_printf(buf, "%zu beginbfchar\n", count);
        for (; count > 0; count--, at++) {
            buf_printf(buf, "<%04zX><", at);
            pdf_put_utf16(buf, cids[at].text);
            buf_add(buf, STR(">\n"));
        }
        buf_add(buf, STR("endbfchar\n"));
    }
    buf_add(buf, STR("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"));
}

/* A name of its own for every different subset: six letters made from its bytes, and
 * the font's name. */
static struct str subset_name(struct pdf *pdf, const struct pdf_font *font, struct str program)
{
    struct sha256 digest = sha256_of(program);
    char tag[7];
    for (size_t i = 0; i < 6; i++) {
        tag[i] = (char)('A' + (digest.hex[2 * i] * 8 + digest.hex[2 * i + 1]) % 26);
    }
    tag[6] = '+';
    return str_concat(pdf->arena, (struct str){tag, sizeof(tag)}, font->font->name);
}

static void put_descriptor(struct buf *buf, const struct font *font, struct str name,
                           uint32_t program)
{
    enum { FIXED = 1, SYMBOLIC = 4, ITALIC = 64 };
    const struct font_metrics *m = &font->metrics;
    int flags = SYMBOLIC | (m->monospaced ? FIXED : 0) | (m->italic ? ITALIC : 0);
    double em = 1000.0 / font->units_per_em;
    buf_add(buf, STR("<</Type/FontDescriptor/FontName/"));
    buf_add(buf, name);
    buf_printf(buf, "/Flags %d/FontBBox[", flags);
    for (size_t i = 0; i < 4; i++) {
        pdf_put_operand(buf, font->box[i] * em, 0);
    }
    buf_add(buf, STR("]/ItalicAngle "));
    pdf_put_number(buf, m->italic_angle, 2);
    buf_add(buf, STR("/Ascent "));
    pdf_put_number(buf, m->ascent * 1000, 0);
    buf_add(buf, STR("/Descent "));
    pdf_put_number(buf, -m->descent * 1000, 0);
    buf_add(buf, STR("/CapHeight "));
    pdf_put_number(buf, m->cap_height * 1000, 0);
    buf_add(buf, STR("/XHeight "));
    pdf_put_number(buf, m->x_height * 1000, 0);
    /* Fonts do not tell the width of their stems; it is only used for substitutes. */
    buf_printf(buf, "/StemV %d/FontWeight %d/FontFile2 %u 0 R>>", m->weight >= 600 ? 140 : 80,
               m->weight, program);
}

static void put_descendant(struct buf *buf, const struct pdf_font *font, struct str name,
                           uint32_t descriptor)
{
    const struct pdf_cid *cids = font->cids.items;
    buf_add(buf, STR("<</Type/Font/Subtype/CIDFontType2/BaseFont/"));
    buf_add(buf, name);
    buf_printf(buf,
               "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
               "/CIDToGIDMap/Identity/FontDescriptor %u 0 R/W[1[",
               descriptor);
    for (size_t i = 1; i < font->cids.count; i++) {
        pdf_put_operand(buf, cids[i].width, 0);
    }
    buf_add(buf, STR("]]>>"));
}

static void write_font(struct pdf *pdf, struct pdf_file *file, struct pdf_font *font)
{
    struct buf text;
    struct buf program;
    buf_init(&text);
    buf_init(&program);
    if (!pdf_subset(font, &program)) {
        pdf_fail(pdf, PDF_FAULT_FONT, font->font->name, NULL);
    }
    struct str name = subset_name(pdf, font, buf_str(&program));
    uint32_t program_object = pdf_file_reserve(file);
    buf_printf(&text, "/Length1 %zu", program.size);
    pdf_file_stream(file, program_object, buf_str(&text), buf_str(&program), PDF_DEFLATE);
    uint32_t unicode = pdf_file_reserve(file);
    buf_clear(&text);
    put_to_unicode(&text, font);
    pdf_file_stream(file, unicode, (struct str){0}, buf_str(&text), PDF_DEFLATE);

    uint32_t descriptor = pdf_file_reserve(file);
    put_descriptor(pdf_file_begin(file, descriptor), font->font, name, program_object);
    pdf_file_end(file);
    uint32_t descendant = pdf_file_reserve(file);
    put_descendant(pdf_file_begin(file, descendant), font, name, descriptor);
    pdf_file_end(file);
    font->object = pdf_file_reserve(file);
    struct buf *buf = pdf_file_begin(file, font->object);
    buf_add(buf, STR("<</Type/Font/Subtype/Type0/BaseFont/"));
    buf_add(buf, name);
    buf_printf(buf, "/Encoding/Identity-H/DescendantFonts[%u 0 R]/ToUnicode %u 0 R>>", descendant,
               unicode);
    pdf_file_end(file);
    buf_finish(&program);
    buf_finish(&text);
}

void pdf_font_write(struct pdf *pdf, struct pdf_file *file)
{
    struct pdf_font *const *fonts = pdf->fonts.items;
    for (size_t i = 0; i < pdf->fonts.count; i++) {
        write_font(pdf, file, fonts[i]);
    }
}
