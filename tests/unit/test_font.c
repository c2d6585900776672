/* Unit tests of format/text/font: what is taken, what is refused, what is measured. */
#include "pdf_made.h"
#include "test.h"

#include <string.h>

/* Where a table of the font file begins; its entry in the directory when `entry`. */
static size_t table_at(struct str bytes, const char *tag, bool entry)
{
    for (size_t at = 12; at + 16 <= bytes.size; at += 16) {
        if (memcmp(bytes.data + at, tag, 4) == 0) {
            const unsigned char *b = (const unsigned char *)bytes.data + at + 8;
            size_t offset = (size_t)b[0] << 24 | (size_t)b[1] << 16 | (size_t)b[2] << 8 | b[3];
            return entry ? at : offset;
        }
    }
    CHECK(false);
    return 0;
}

static enum font_fault fault_of(struct str bytes)
{
    struct arena arena = {0};
    enum font_fault fault;
    struct font *font = font_load(&arena, bytes, &fault);
    CHECK((font != NULL) == (fault == FONT_OK));
    if (font != NULL) {
        font_finish(font);
    }
    arena_finish(&arena);
    return fault;
}

static void test_refused(void)
{
    struct arena arena = {0};
    struct str good = made_file(&arena, "themes/base/tryck/NotoSans-Bold.ttf");
    CHECK(fault_of(good) == FONT_OK);
    CHECK(fault_of(STR("")) == FONT_UNREADABLE);
    CHECK(fault_of(STR("wOF2 is another format")) == FONT_UNREADABLE);
    CHECK(fault_of(str_slice(good, 0, 200)) == FONT_UNREADABLE);

    char *bytes = arena_copy(&arena, good.data, good.size);
    struct str copy = {bytes, good.size};
    size_t rights = table_at(good, "OS/2", false) + 8;
    const unsigned char forbidden[][2] = {{0, 2}, {0, 4}, {0, 8}, {1, 0}, {2, 0}};
    for (size_t i = 0; i < countof(forbidden); i++) {
        bytes[rights] = (char)forbidden[i][0];
        bytes[rights + 1] = (char)forbidden[i][1];
        CHECK(fault_of(copy) == FONT_MAY_NOT_EMBED);
    }
    memcpy(bytes, good.data, good.size);
    bytes[table_at(good, "glyf", true)] = 'G';
    CHECK(fault_of(copy) == FONT_NO_TRUETYPE);
    arena_finish(&arena);
}

static void test_coverage(const struct made *made)
{
    CHECK(font_has(made->regular, 0xe5));   /* å */
    CHECK(font_has(made->regular, 0xad));   /* soft hyphen: nothing to draw */
    CHECK(font_has(made->regular, 0x202f)); /* narrow space: made from the space */
    CHECK(font_has(made->noto, 0x2011));
    CHECK(!font_has(made->regular, 0x416)); /* Ж */
    CHECK(font_has(made->noto, 0x416));
    CHECK(!font_has(made->noto, 0x2603));
    CHECK(font_lacks(made->regular, STR("åäö Ж")) == 7);
    CHECK(font_lacks(made->regular, STR("åäö")) == 6);
}

static void test_measures(const struct made *made)
{
    const struct font_metrics *m = font_metrics(made->regular);
    CHECK(m->ascent > 0.7 && m->ascent < 1.2);
    CHECK(m->descent > 0.1 && m->descent < 0.5);
    CHECK(m->cap_height > m->x_height && m->x_height > 0.4);
    CHECK(m->weight == 400 && !m->italic && !m->monospaced);
    CHECK(m->underline_position < 0 && m->underline_thickness > 0);
    CHECK(font_metrics(made->bold)->weight == 700);
    struct arena arena = {0};
    struct font *italic = made_font(&arena, "AtkinsonHyperlegibleNext-BoldItalic");
    CHECK(font_metrics(italic)->italic && font_metrics(italic)->italic_angle < 0);
    font_finish(italic);
    arena_finish(&arena);
}

/* Every font of the base theme is fit for handouts. */
static void test_theme(void)
{
    static const char *const names[] = {"AtkinsonHyperlegibleNext-Regular",
                                        "AtkinsonHyperlegibleNext-Bold",
                                        "AtkinsonHyperlegibleNext-Italic",
                                        "AtkinsonHyperlegibleNext-BoldItalic",
                                        "NotoSans-Regular",
                                        "NotoSans-Bold",
                                        "NotoSansArabic-Regular",
                                        "NotoSansHebrew-Regular",
                                        "NotoSansMath-Regular",
                                        "NotoSansSymbols-Regular",
                                        "NotoSansSymbols2-Regular"};
    const uint32_t wanted[] = {0x2248, 0x2264, 0x2265, 0x2192, 0x2190, 0x2610, 0x2611,
                               0x2713, 0x2022, 0x2026, 0x25cf, 0x25a1, 0x2460, 0x26a0,
                               0x2212, 0x00d7, 0x014b, 0x0167, 0x0111, 0x05d0, 0x0634};
    struct arena arena = {0};
    struct font *fonts[countof(names)];
    for (size_t i = 0; i < countof(names); i++) {
        fonts[i] = made_font(&arena, names[i]);
    }
    for (size_t i = 0; i < countof(wanted); i++) {
        bool some = false;
        for (size_t j = 0; j < countof(names); j++) {
            some = some || font_has(fonts[j], wanted[i]);
        }
        CHECK(some);
    }
    for (size_t i = 0; i < countof(names); i++) {
        font_finish(fonts[i]);
    }
    arena_finish(&arena);
}

int main(void)
{
    struct made made;
    made_init(&made);
    test_refused();
    test_coverage(&made);
    test_measures(&made);
    made_finish(&made);
    test_theme();
    return 0;
}
