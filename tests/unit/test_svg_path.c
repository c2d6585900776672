/* Unit tests of the outlines of format/svg/svg: path data, arcs, basic shapes, markers, clips. */
#include "svg_made.h"

struct sample {
    const char *element;
    const char *path;
};

static void test_outlines(struct arena *arena)
{
    static const struct sample samples[] = {
        {"<path d='M1 2 3 4l1 1H9v-1h-1V0z'/>", "M1 2L3 4L4 5L9 5L9 4L8 4L8 0Z"},
        {"<path d='m.5.5-1-1e1 1E-1+.5'/>", "M0.5 0.5L-0.5 -9.5L-0.4 -9"},
        {"<path d='M0 0C1 1 2 2 3 0S5-2 6 0s1 1 2 2'/>",
         "M0 0C1 1,2 2,3 0C4 -2,5 -2,6 0C7 2,7 1,8 2"},
        {"<path d='M0 0Q3 3 6 0T12 0'/>", "M0 0C2 2,4 2,6 0C8 -2,10 -2,12 0"},
        {"<path d='M0 0S1 1 2 2'/>", "M0 0C0 0,1 1,2 2"},
        {"<path d='M0 0h5zl2 2'/>", "M0 0L5 0ZM0 0L2 2"},
        {"<path d='M0 0A5 5 0 0110 0'/>", "M0 0C0 -2.761,2.239 -5,5 -5C7.761 -5,10 -2.761,10 0"},
        {"<path d='M0 0a0 5 0 0 1 10 0'/>", "M0 0L10 0"},
        {"<path d='M0 0a1 1 0 0 0 10 0'/>", "M0 0C0 2.761,2.239 5,5 5C7.761 5,10 2.761,10 0"},
        {"<path d='M0 0L5 5 6'/>", "M0 0L5 5"},
        {"<path d='M0 0L5 5X9 9'/>", "M0 0L5 5"},
        {"<path d='M1 1M2 2L3 3M9 9'/>", "M2 2L3 3"},
        {"<rect x='1' y='2' width='3' height='4'/>", "M1 2L4 2L4 6L1 6Z"},
        {"<line x1='10%' y1='1' x2='5' y2='1in' stroke='red'/>", "M10 1L5 96"},
        {"<polyline points='0,0 1,1, 2 2,3'/>", "M0 0L1 1L2 2"},
        {"<polygon points='0 0-5-5 2,2'/>", "M0 0L-5 -5L2 2Z"},
        {"<circle cx='5' cy='5' r='4'/>", "M9 5C9 7.209,7.209 9,5 9C2.791 9,1 7.209,1 5"
                                          "C1 2.791,2.791 1,5 1C7.209 1,9 2.791,9 5Z"},
    };
    for (size_t i = 0; i < countof(samples); i++) {
        struct svg_drawing drawing = svg_made(arena, samples[i].element, NULL);
        CHECK(drawing.op_count == 1 && drawing.ops[0].kind == SVG_PATH);
        CHECK_STR(path_text(arena, &drawing.ops[0].shape->path), str_from(samples[i].path));
    }
}

static void test_nothing(struct arena *arena)
{
    static const char *const all[] = {"<path/>",
                                      "<path d=''/>",
                                      "<path d='none'/>",
                                      "<path d='L5 5'/>",
                                      "<path d='M5 5'/>",
                                      "<rect width='5'/>",
                                      "<rect width='-5' height='5'/>",
                                      "<circle r='0'/>",
                                      "<ellipse rx='5' ry='0'/>",
                                      "<polygon points=''/>",
                                      "<rect width='5' height='5' fill='none'/>",
                                      "<rect width='5' height='5' display='none'/>",
                                      "<rect width='5' height='5' visibility='hidden'/>",
                                      "<rect width='5' height='5' opacity='0'/>",
                                      "<rect width='5' height='5' transform='scale(0)'/>",
                                      "<defs><rect width='5' height='5'/></defs>",
                                      "<line x2='5' stroke='red' stroke-width='0'/>"};
    for (size_t i = 0; i < countof(all); i++) {
        struct svg_drawing drawing = svg_made(arena, all[i], NULL);
        for (uint32_t k = 0; k < drawing.op_count; k++) { /* a line without stroke has a fill */
            CHECK(drawing.ops[k].shape->stroke.paint.kind == SVG_NONE);
        }
        CHECK(drawing.op_count == 0 || i == countof(all) - 1);
    }
}

/* A rounded rectangle whose corner is given one way only takes it for both. */
static void test_corners(struct arena *arena)
{
    struct svg_drawing a = svg_made(arena, "<rect width='20' height='10' rx='2'/>", NULL);
    struct svg_drawing b = svg_made(arena, "<rect width='20' height='10' ry='2'/>", NULL);
    struct svg_drawing c = svg_made(arena, "<rect width='20' height='10' rx='99'/>", NULL);
    CHECK_STR(path_text(arena, &a.ops[0].shape->path), path_text(arena, &b.ops[0].shape->path));
    CHECK(str_starts(path_text(arena, &a.ops[0].shape->path), STR("M2 0L18 0C19.105 0,20 0.895")));
    CHECK(str_starts(path_text(arena, &c.ops[0].shape->path), STR("M10 0L10 0C15.523 0,20 2.239")));
}

static void test_clips(struct arena *arena)
{
    struct svg_drawing drawing =
        svg_made(arena,
                 "<clipPath id='c' transform='translate(1 1)'><rect width='5' height='5' "
                 "transform='translate(2)'/><path d='M0 0V9H9z' clip-rule='evenodd'/></clipPath>"
                 "<g clip-path='url(#c)' transform='scale(2)'><rect width='9' height='9'/></g>",
                 NULL);
    CHECK(drawing.op_count == 3 && drawing.skipped_count == 0);
    CHECK(drawing.ops[0].kind == SVG_CLIP && drawing.ops[2].kind == SVG_UNCLIP);
    CHECK(is_matrix(drawing.ops[0].matrix, 2, 0, 0, 2, 0, 0) && !drawing.ops[0].shape->even_odd);
    /* The second shape ran the other way and has been turned round. */
    CHECK_STR(path_text(arena, &drawing.ops[0].shape->path),
              STR("M3 1L8 1L8 6L3 6ZM10 10L1 10L1 1Z"));
    drawing = svg_made(arena,
                       "<clipPath id='c' clipPathUnits='objectBoundingBox'><path clip-rule="
                       "'evenodd' d='M0 0H1V.5H0z'/></clipPath>"
                       "<rect x='10' y='20' width='40' height='20' clip-path='url(#c)'/>",
                       NULL);
    CHECK_STR(path_text(arena, &drawing.ops[0].shape->path), STR("M10 20L50 20L50 30L10 30Z"));
    CHECK(drawing.ops[0].shape->even_odd);
    drawing =
        svg_made(arena, "<clipPath id='c'/><g clip-path='url(#c)'><path d='M0 0h9'/></g>", NULL);
    CHECK(drawing.ops[0].kind == SVG_CLIP && drawing.ops[0].shape->path.point_count == 0);
    drawing = svg_made(arena,
                       "<mask id='m'><rect width='5' height='5' fill='#fff'/></mask><mask id='n'>"
                       "<rect width='5' height='5' fill='#888'/></mask>"
                       "<rect mask='url(#m)' width='9' height='9'/>\n"
                       "<rect mask='url(#n)' width='9' height='9'/>",
                       NULL);
    CHECK(drawing.op_count == 4 && drawing.ops[0].kind == SVG_CLIP);
    CHECK(drawing.skipped_count == 1 && drawing.skipped[0].kind == SVG_SKIP_MASK);
    CHECK(drawing.skipped[0].line == 2 && drawing.skipped[0].column == 1);
}

static void test_markers(struct arena *arena)
{
    struct svg_drawing drawing = svg_made(
        arena,
        "<marker id='a' orient='auto-start-reverse' refX='1' overflow='visible'>"
        "<path d='M0 0h1' fill='context-stroke'/></marker>"
        "<path d='M0 0H10V10' fill='none' stroke='#f00' stroke-width='2' marker-start='url(#a)' "
        "marker-mid='url(#a)' marker-end='url(#a)'/>",
        NULL);
    CHECK(drawing.op_count == 4);
    CHECK(is_matrix(drawing.ops[1].matrix, -2, 0, 0, -2, 2, 0));
    double half = 2 * sqrt(0.5);
    CHECK(is_matrix(drawing.ops[2].matrix, half, half, -half, half, 10 - half, -half));
    CHECK(is_matrix(drawing.ops[3].matrix, 0, 2, -2, 0, 10, 8));
    CHECK(is_colour(drawing.ops[3].shape->fill.colour, 0xFF0000, 1));
}

int main(void)
{
    struct arena arena = {0};
    test_outlines(&arena);
    test_nothing(&arena);
    test_corners(&arena);
    test_clips(&arena);
    test_markers(&arena);
    arena_finish(&arena);
    return 0;
}
