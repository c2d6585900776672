/* Unit tests of the texts of format/svg/svg. */
#include "svg_made.h"

/* The texts as "[x,y:span|span]", one after the other. */
static struct str texts(struct arena *arena, const struct svg_drawing *drawing)
{
    struct str all = {0};
    for (uint32_t i = 0; i < drawing->op_count; i++) {
        CHECK(drawing->ops[i].kind == SVG_TEXT);
        const struct svg_text *text = drawing->ops[i].text;
        all = str_format(arena, "%.*s[%g,%g:", (int)all.size, all.data, text->x, text->y);
        for (uint32_t k = 0; k < text->span_count; k++) {
            struct str span = text->spans[k].text;
            CHECK(span.size > 0);
            all = str_format(arena, "%.*s%s%.*s", (int)all.size, all.data, k > 0 ? "|" : "",
                             (int)span.size, span.data);
        }
        all = str_format(arena, "%.*s]", (int)all.size, all.data);
    }
    return all;
}

struct sample {
    const char *content;
    const char *texts;
};

static void test_places(struct arena *arena)
{
    static const struct sample samples[] = {
        {"<text x='1' y='2'>Hej</text>", "[1,2:Hej]"},
        {"<text> Hej \n  du\t </text>", "[0,0:Hej du]"},
        {"<text xml:space='preserve'> a\n  b </text>", "[0,0: a   b ]"},
        {"<text y='5'>\n <tspan x='1'>A</tspan>\n <tspan x='2' y='9'>B</tspan>\n</text>",
         "[1,5:A][2,9:B]"},
        {"<text>a<tspan>b</tspan> <tspan> c </tspan></text>", "[0,0:a|b| |c]"},
        {"<text>a <tspan x='9'>b</tspan></text>", "[0,0:a][9,0:b]"},
        {"<text x='1 2,3'>åäöx</text>", "[1,0:å][2,0:ä][3,0:öx]"},
        {"<text x='1 2 3'>a<tspan x='7'>b</tspan>c</text>", "[1,0:a][7,0:b][3,0:c]"},
        {"<text x='1' y='1' dx='2' dy='3'>ab</text>", "[3,4:ab]"},
        {"<text><tspan display='none'>a</tspan>b<title>t</title></text>", "[0,0:b]"},
        {"<text> </text>", ""},
        {"<text><a href='#x'>länk</a></text>", "[0,0:länk]"},
        {"<text x='10%' y='1em' font-size='20'>p</text>", "[10,20:p]"},
    };
    for (size_t i = 0; i < countof(samples); i++) {
        struct svg_drawing drawing = svg_made(arena, samples[i].content, NULL);
        CHECK_STR(texts(arena, &drawing), str_from(samples[i].texts));
        CHECK(drawing.skipped_count == 0);
    }
}

static void test_moves(struct arena *arena)
{
    struct svg_drawing d =
        svg_made(arena,
                 "<text x='1' y='10'>a<tspan dy='-2' dx='1 2'>bc</tspan><tspan dy='2'>d</tspan>"
                 "<tspan y='30'>e</tspan><tspan x='5'>f</tspan></text>",
                 NULL);
    CHECK_STR(texts(arena, &d), STR("[1,10:a|b|c|d|e][5,30:f]"));
    const struct svg_span *spans = d.ops[0].text->spans;
    CHECK(spans[0].dx == 0 && spans[0].dy == 0);
    CHECK(spans[1].dx == 1 && spans[1].dy == -2);
    CHECK(spans[2].dx == 2 && spans[2].dy == 0);
    CHECK(spans[3].dx == 0 && spans[3].dy == 2);
    CHECK(spans[4].dy == 20);
}

static void test_looks(struct arena *arena)
{
    struct svg_drawing d = svg_made(
        arena,
        "<text style=\"font: italic bold 12px/1.5 'Times New Roman', serif\" text-anchor='end' "
        "letter-spacing='.1em' xml:lang='en' textLength='50' rotate='5' fill='#fff' opacity='.5'>"
        "a<tspan font-weight='lighter' font-style='normal' font-size='200%' fill-opacity='.5' "
        "baseline-shift='super' dominant-baseline='central' text-decoration='underline' "
        "font-family='Courier New'>b</tspan></text>"
        "<text font-family=\"'MyriadPro-BoldIt'\">c</text><text font-family='sans-serif'>d</text>"
        "<text font-variant='small-caps' alignment-baseline='hanging' stroke='red'>e</text>",
        NULL);
    const struct svg_text *text = d.ops[0].text;
    const struct svg_span *a = &text->spans[0];
    const struct svg_span *b = &text->spans[1];
    CHECK(text->anchor == SVG_END && text->length == 50 && text->rotate == 5);
    CHECK(a->size == 12 && a->weight == 700 && a->italic && a->family == SVG_SERIF);
    CHECK(is_near(a->letter_spacing, 1.2) && is_colour(a->fill.colour, 0xFFFFFF, 0.5));
    CHECK_STR(a->language, STR("en"));
    CHECK_STR(a->families, STR("'Times New Roman', serif"));
    CHECK(b->size == 24 && b->weight == 400 && !b->italic && b->family == SVG_MONO);
    CHECK(is_near(b->shift, 0.33 * 12) && b->baseline == SVG_CENTRAL && b->underline);
    CHECK(is_colour(b->fill.colour, 0xFFFFFF, 0.25) && is_near(b->letter_spacing, 1.2));
    CHECK(d.ops[1].text->spans[0].weight == 700 && d.ops[1].text->spans[0].italic);
    CHECK(d.ops[2].text->spans[0].family == SVG_SANS && d.ops[2].text->spans[0].size == 16);
    const struct svg_span *e = &d.ops[3].text->spans[0];
    CHECK(e->small_caps && e->baseline == SVG_HANGING);
    CHECK(is_colour(e->stroke.paint.colour, 0xFF0000, 1));
}

int main(void)
{
    struct arena arena = {0};
    test_places(&arena);
    test_moves(&arena);
    test_looks(&arena);
    arena_finish(&arena);
    return 0;
}
