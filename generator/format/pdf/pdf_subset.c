#include "format/pdf/pdf_subset.h"

#include "format/data/bytes.h"
#include "format/text/font_face.h"

#include <string.h>

/* The tables that PDF wants, in the order of their tags. */
enum { CVT, FPGM, GLYF, HEAD, HHEA, HMTX, LOCA, MAXP, PREP, TABLES };

static const char *const tags[TABLES] = {"cvt ", "fpgm", "glyf", "head", "hhea",
                                         "hmtx", "loca", "maxp", "prep"};

struct subset {
    const struct font *font;
    struct font_table source[TABLES];
    struct buf made[TABLES];
    struct buf glyphs; /* uint16_t: the source's glyph for every glyph of the subset */
    uint16_t *parts;   /* where a glyph of the source stands as a part, or 0 */
};

/* A table of the source. */
static struct str source(const struct subset *subset, int table)
{
    return subset->source[table].bytes;
}

static void put16(struct buf *buf, uint32_t value)
{
    buf_add_byte(buf, (char)(value >> 8 & 0xff));
    buf_add_byte(buf, (char)(value & 0xff));
}

static void put32(struct buf *buf, uint32_t value)
{
    put16(buf, value >> 16);
    put16(buf, value & 0xffff);
}

static void patch16(struct buf *buf, size_t at, uint32_t value)
{
    if (at + 2 > buf->size) {
        return;
    }
    buf->data[at] = (char)(value >> 8 & 0xff);
    buf->data[at + 1] = (char)(value & 0xff);
}

static uint32_t glyph_count(const struct subset *subset)
{
    return (uint32_t)(subset->glyphs.size / sizeof(uint16_t));
}

static uint32_t glyph_at(const struct subset *subset, uint32_t index)
{
    uint16_t glyph = 0;
    memcpy(&glyph, subset->glyphs.data + index * sizeof(glyph), sizeof(glyph));
    return glyph;
}

static void add_glyph(struct subset *subset, uint32_t glyph)
{
    uint16_t narrow = (uint16_t)glyph;
    buf_add(&subset->glyphs, (struct str){(const char *)&narrow, sizeof(narrow)});
}

/* The number in the subset of a glyph that is part of another. */
static uint32_t part(struct subset *subset, uint32_t glyph)
{
    if (subset->parts[glyph] == 0) {
        subset->parts[glyph] = (uint16_t)glyph_count(subset);
        add_glyph(subset, glyph);
    }
    return subset->parts[glyph];
}

/* The outline of a glyph of the source; false when loca points outside glyf. */
static bool outline(const struct subset *subset, uint32_t glyph, struct str *bytes)
{
    bool longs = bytes_big(source(subset, HEAD), 50, 2) != 0;
    struct str loca = source(subset, LOCA);
    size_t width = longs ? 4 : 2;
    size_t unit = longs ? 1 : 2;
    if ((glyph + 2) * width > loca.size) {
        return false;
    }
    size_t from = unit * bytes_big(loca, glyph * width, width);
    size_t to = unit * bytes_big(loca, (glyph + 1) * width, width);
    if (from > to || to > source(subset, GLYF).size) {
        return false;
    }
    *bytes = str_slice(source(subset, GLYF), from, to);
    return true;
}

/* Renumbers the parts of the composite glyph at `at` in the new outlines. */
static bool renumber(struct subset *subset, size_t at)
{
    enum { WORDS = 0x01, SCALE = 0x08, MORE = 0x20, SCALES = 0x40, TWO_BY_TWO = 0x80 };
    struct str new = buf_str(&subset->made[GLYF]);
    at += 10; /* the head of the glyph */
    for (uint32_t flags = MORE; flags & MORE;) {
        flags = bytes_big(new, at, 2);
        uint32_t glyph = bytes_big(new, at + 2, 2);
        if (at + 6 > new.size || glyph >= subset->font->glyph_count ||
            glyph_count(subset) >= UINT16_MAX) {
            return false;
        }
        patch16(&subset->made[GLYF], at + 2, part(subset, glyph));
        at += flags & WORDS ? 8 : 6;
        at += flags & SCALE ? 2 : flags & SCALES ? 4 : flags & TWO_BY_TWO ? 8 : 0;
    }
    return true;
}

static bool gather(struct subset *subset)
{
    for (uint32_t i = 0; i < glyph_count(subset); i++) { /* grows while it runs */
        struct str bytes;
        if (!outline(subset, glyph_at(subset, i), &bytes)) {
            return false;
        }
        size_t at = subset->made[GLYF].size;
        put32(&subset->made[LOCA], (uint32_t)at);
        buf_add(&subset->made[GLYF], bytes);
        bool composite = bytes.size >= 10 && (bytes.data[0] & 0x80) != 0;
        if (composite && !renumber(subset, at)) {
            return false;
        }
        while (subset->made[GLYF].size % 4 != 0) {
            buf_add_byte(&subset->made[GLYF], 0);
        }
    }
    put32(&subset->made[LOCA], (uint32_t)subset->made[GLYF].size);
    return true;
}

/* Advance and left side bearing of every glyph, all in the long form. */
static void measure(struct subset *subset)
{
    struct buf *made = &subset->made[HMTX];
    struct str hmtx = source(subset, HMTX);
    size_t longs = bytes_big(source(subset, HHEA), 34, 2);
    for (uint32_t i = 0; i < glyph_count(subset); i++) {
        size_t glyph = glyph_at(subset, i);
        bool is_long = glyph < longs;
        size_t last = longs > 0 ? 4 * (longs - 1) : 0;
        put16(made, bytes_big(hmtx, is_long ? 4 * glyph : last, 2));
        put16(made, bytes_big(hmtx, is_long ? 4 * glyph + 2 : 2 * (glyph + longs), 2));
    }
}

static void copy_rest(struct subset *subset)
{
    for (int i = 0; i < TABLES; i++) {
        if (i != GLYF && i != LOCA && i != HMTX) {
            buf_add(&subset->made[i], source(subset, i));
        }
    }
    patch16(&subset->made[HEAD], 8, 0); /* the sum of the file, filled in at last */
    patch16(&subset->made[HEAD], 10, 0);
    patch16(&subset->made[HEAD], 50, 1); /* loca is long */
    patch16(&subset->made[HHEA], 34, glyph_count(subset));
    patch16(&subset->made[MAXP], 4, glyph_count(subset));
}

/* The sum of 32-bit words; `bytes` is a multiple of four long. */
static uint32_t sum_of(struct str bytes)
{
    uint32_t sum = 0;
    for (size_t at = 0; at < bytes.size; at += 4) {
        sum += bytes_big(bytes, at, 4);
    }
    return sum;
}

/* The file: header, directory, tables at multiples of four bytes. */
static void assemble(struct subset *subset, struct buf *out)
{
    size_t start = out->size;
    uint32_t count = 0;
    for (int i = 0; i < TABLES; i++) {
        count += subset->made[i].size > 0;
    }
    uint32_t power = count >= 8 ? 3 : 2; /* of two, not above count: 6 … 9 tables */
    put32(out, 0x00010000);
    put16(out, count);
    put16(out, 16u << power);
    put16(out, power);
    put16(out, 16 * count - (16u << power));
    uint32_t at = 12 + 16 * count;
    size_t head = 0;
    for (int i = 0; i < TABLES; i++) {
        struct buf *made = &subset->made[i];
        uint32_t size = (uint32_t)made->size;
        if (size == 0) {
            continue;
        }
        while (made->size % 4 != 0) {
            buf_add_byte(made, 0);
        }
        if (i == HEAD) {
            head = at;
        }
        buf_add(out, str_from(tags[i]));
        put32(out, sum_of(buf_str(made)));
        put32(out, at);
        put32(out, size);
        at += (uint32_t)made->size;
    }
    for (int i = 0; i < TABLES; i++) {
        buf_add(out, buf_str(&subset->made[i]));
    }
    uint32_t sum = 0xb1b0afba - sum_of(str_slice(buf_str(out), start, out->size));
    patch16(out, start + head + 8, sum >> 16);
    patch16(out, start + head + 10, sum & 0xffff);
}

bool pdf_subset(const struct pdf_font *font, struct buf *out)
{
    struct arena scratch = {0};
    struct subset subset = {.font = font->font};
    subset.parts = arena_array(&scratch, font->font->glyph_count, sizeof(*subset.parts));
    buf_init(&subset.glyphs);
    for (int i = 0; i < TABLES; i++) {
        subset.source[i] = font_table_open(font->font->face, tags[i]);
        buf_init(&subset.made[i]);
    }
    const struct pdf_cid *cids = font->cids.items;
    for (size_t i = 0; i < font->cids.count; i++) {
        add_glyph(&subset, cids[i].glyph);
    }
    bool done = source(&subset, HEAD).size >= 54 && source(&subset, HHEA).size >= 36 &&
                source(&subset, MAXP).size >= 6 && gather(&subset);
    if (done) {
        measure(&subset);
        copy_rest(&subset);
        assemble(&subset, out);
    }
    for (int i = 0; i < TABLES; i++) {
        font_table_close(&subset.source[i]);
        buf_finish(&subset.made[i]);
    }
    buf_finish(&subset.glyphs);
    arena_finish(&scratch);
    return done;
}
