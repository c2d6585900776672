/* Unit tests of format/svg/svg: views, styles, colours, references, and what cannot be drawn. */
#include "svg_made.h"

#include "base/buf.h"
#include "base/fs.h"

#include <string.h>

static struct svg_drawing read_whole(struct arena *arena, const char *text)
{
    struct svg_drawing drawing;
    struct xml_fault fault;
    CHECK(svg_read(arena, str_from(text), NULL, &drawing, &fault));
    return drawing;
}

static void test_views(struct arena *arena)
{
    struct svg_drawing d = read_whole(
        arena, "<svg width='2in' height='50%' viewBox='10 20 100 50'><title> A\n b </title>"
               "<desc>C</desc><rect width='1' height='1'/></svg>");
    CHECK(d.sized && d.width == 192 && d.height == 96);
    CHECK_STR(d.title, STR("A b"));
    CHECK_STR(d.description, STR("C"));
    CHECK(d.op_count == 3 && d.ops[0].kind == SVG_CLIP && d.ops[2].kind == SVG_UNCLIP);
    CHECK(is_matrix(d.ops[1].matrix, 1.92, 0, 0, 1.92, -19.2, -38.4));
    d = read_whole(arena, "<s:svg xmlns:s='x' viewBox='0 0 9 5'><s:rect width='1' height='1'/>"
                          "<rect width='1' height='1'/></s:svg>");
    CHECK(!d.sized && d.width == 9 && d.height == 5 && d.op_count == 3);
    d = read_whole(arena, "<svg/>");
    CHECK(!d.sized && d.width == 300 && d.height == 150);
    d = read_whole(arena, "<svg viewBox='0 0 10 10' width='20' height='40' overflow='visible'"
                          " preserveAspectRatio='xMinYMax'><path d='M0 0h1'/></svg>");
    CHECK(is_matrix(d.ops[0].matrix, 2, 0, 0, 2, 0, 20));
    struct svg_drawing drawing;
    struct xml_fault fault;
    CHECK(!svg_read(arena, STR("<html/>"), NULL, &drawing, &fault) && fault.kind == XML_OK);
    CHECK(!svg_read(arena, STR("<svg"), NULL, &drawing, &fault) && fault.kind != XML_OK);
}

static void test_references(struct arena *arena)
{
    struct svg_drawing d = svg_made(
        arena,
        "<symbol id='s' viewBox='0 0 10 10' overflow='visible'><rect width='2' height='2'/>"
        "</symbol><use href='#s' x='5' y='6' width='20' height='20'/>"
        "<g id='g' fill='red'><rect id='r' width='1' height='1'/></g>"
        "<use href='#r' transform='scale(3)' x='1' fill='blue'/>",
        NULL);
    CHECK(d.op_count == 3);
    CHECK(is_matrix(d.ops[0].matrix, 2, 0, 0, 2, 5, 6));
    CHECK(is_colour(d.ops[1].shape->fill.colour, 0xFF0000, 1));
    CHECK(is_matrix(d.ops[2].matrix, 3, 0, 0, 3, 3, 0));
    CHECK(is_colour(d.ops[2].shape->fill.colour, 0x0000FF, 1));
    d = svg_made(arena, "<g id='a'><use href='#b'/></g>\n<g id='b'><use href='#a'/></g>", NULL);
    CHECK(d.op_count == 0 && d.skipped_count > 0 && d.skipped[0].kind == SVG_SKIP_REFERENCE);
    d = svg_made(arena, "<use href='#nix'/><use href='a.svg#b'/>", NULL);
    CHECK(d.skipped_count == 2);
    CHECK_STR(d.skipped[0].name, STR("nix"));
}

struct coloured {
    const char *value;
    unsigned rgb;
    double alpha;
};

static void test_colours(struct arena *arena)
{
    static const struct coloured all[] = {
        {"#1f4e79", 0x1F4E79, 1},
        {"#FA0", 0xFFAA00, 1},
        {"#fa08", 0xFFAA00, 136 / 255.0},
        {"#11223380", 0x112233, 128 / 255.0},
        {"rgb(255, 0, 51)", 0xFF0033, 1},
        {"rgb(100%,0%,20%)", 0xFF0033, 1},
        {"rgba(0,0,0,.5)", 0, 0.5},
        {"rgb(1 2 3 / 50%)", 0x010203, 0.5},
        {"hsl(120, 100%, 50%)", 0x00FF00, 1},
        {"hsl(-120deg 100% 50%)", 0x0000FF, 1},
        {"AliceBlue", 0xF0F8FF, 1},
        {"yellowgreen", 0x9ACD32, 1},
        {"rebeccapurple", 0x663399, 1},
        {"color(display-p3 1 0 0)", 0xFF0000, 1},
        {"currentColor", 0x00FF00, 1},
        {"url(#nix) red", 0xFF0000, 1},
        {"mauvish", 0x0000FF, 1}, /* not known: as if it were not there */
    };
    for (size_t i = 0; i < countof(all); i++) {
        struct str content = str_format(
            arena, "<g fill='blue' color='#0f0'><rect width='1' height='1' fill='%s'/></g>",
            all[i].value);
        struct svg_drawing d = svg_made(arena, str_c(arena, content), NULL);
        CHECK(d.op_count == 1);
        CHECK(is_colour(d.ops[0].shape->fill.colour, all[i].rgb, all[i].alpha));
    }
}

static struct str variable(const void *context, struct str name)
{
    (void)context;
    return str_equal(name, STR("--farg-bla")) ? STR("#1f4e79")
           : str_equal(name, STR("--runt"))   ? STR("var(--runt2)")
           : str_equal(name, STR("--runt2"))  ? STR("var(--runt)")
                                              : (struct str){0};
}

/* Rules of the caller's, of the file's, attributes and style attributes, in that
 * order of weight. */
static void test_cascade(struct arena *arena)
{
    const struct svg_sheet *sheet = svg_sheet_read(
        arena, STR("/* theme */ .diagram .a { fill: red } .b{--x:#010203;stroke:var(--x)}"
                   ".c{fill:var(--y, var(--farg-bla));} .d { fill: var(--runt) }"
                   "@media print { .e { fill: #0a0b0c } } @media (min-width: 1px) { .e {fill:red} }"
                   "@font-face { x: y } g > .f, #none { fill: lime } .bygge > .f{ fill: red }"
                   ".g { fill: red !important } .h{fill:red;fill:color(display-p3 0 1 0)}"));
    const struct svg_options options = {
        .sheet = sheet, .variable = variable, .classes = STR("x diagram")};
    struct svg_drawing d =
        svg_made(arena,
                 "<style>.a.b{fill:#ff0}.g{fill:blue} a+b{} rect{stroke-width:7}</style>"
                 "<rect class='a' fill='blue' width='1' height='1'/>"
                 "<rect class='b a' width='1' height='1' style='stroke-width:3;'/>"
                 "<rect class='c' width='1' height='1'/>"
                 "<g fill='#123'><rect class='d' width='1' height='1'/></g>"
                 "<rect class='e' width='1' height='1'/>"
                 "<g><rect class='f' width='1' height='1'/></g>"
                 "<rect class='g' width='1' height='1' style='fill:green'/>"
                 "<rect class='h' width='1' height='1'/>",
                 &options);
    static const unsigned fills[] = {0xFF0000, 0xFFFF00, 0x1F4E79, 0x112233,
                                     0x0A0B0C, 0x00FF00, 0xFF0000, 0xFF0000};
    CHECK(d.op_count == countof(fills));
    for (size_t i = 0; i < countof(fills); i++) {
        CHECK(is_colour(d.ops[i].shape->fill.colour, fills[i], 1));
    }
    CHECK(d.ops[1].shape->stroke.width == 3);
    CHECK(is_colour(d.ops[1].shape->stroke.paint.colour, 0x010203, 1));
    CHECK(d.skipped_count == 1 && d.skipped[0].kind == SVG_SKIP_SELECTOR);
    CHECK_STR(d.skipped[0].name, STR("a+b"));
}

static void test_strokes(struct arena *arena)
{
    struct svg_drawing d = svg_made(
        arena,
        "<g stroke='red' stroke-opacity='.5' opacity='.5' fill='none'><path d='M0 0h9' "
        "stroke-width='2%' stroke-dasharray='1 2,3' stroke-dashoffset='1' stroke-linecap='round' "
        "stroke-linejoin='bevel' stroke-miterlimit='9' opacity='.5'/>"
        "<path d='M0 0h9' stroke-dasharray='0 0' vector-effect='non-scaling-stroke' "
        "transform='scale(4)' stroke-width='8'/></g>",
        NULL);
    const struct svg_stroke *stroke = &d.ops[0].shape->stroke;
    CHECK(is_near(stroke->width, 2) && stroke->dash_count == 6 && stroke->dashes[3] == 1);
    CHECK(stroke->dash_offset == 1 && stroke->cap == SVG_ROUND_CAP && stroke->join == SVG_BEVEL);
    CHECK(stroke->miter_limit == 9 && is_colour(stroke->paint.colour, 0xFF0000, 0.125));
    CHECK(d.ops[1].shape->stroke.dash_count == 0 && is_near(d.ops[1].shape->stroke.width, 2));
}

static void test_gradients(struct arena *arena)
{
    struct svg_drawing d = svg_made(
        arena,
        "<linearGradient id='a'><stop offset='20%' stop-color='red'/><stop offset='.1' "
        "stop-color='blue' stop-opacity='.5'/></linearGradient>"
        "<linearGradient id='b' href='#a' gradientTransform='rotate(90)'/>"
        "<radialGradient id='c' href='#a' gradientUnits='userSpaceOnUse' r='10' cx='5' cy='5' "
        "fx='25'/><linearGradient id='d' href='#a' spreadMethod='reflect' x2='.5'/>"
        "<rect x='10' y='20' width='30' height='40' fill='url(#b)'/>"
        "<rect width='9' height='9' fill='url(#c)' fill-opacity='.5'/>"
        "<rect width='10' height='10' fill='url(#d)'/>"
        "<linearGradient id='e'/><rect width='1' height='1' fill='url(#e)'/>"
        "<linearGradient id='f'><stop stop-color='lime'/></linearGradient>"
        "<line x2='9' stroke='url(#f)' fill='none'/>",
        NULL);
    CHECK(d.op_count == 3 && d.skipped_count == 0);
    const struct svg_gradient *g = d.ops[0].shape->fill.gradient;
    CHECK(d.ops[0].shape->fill.kind == SVG_LINEAR && g->translucent && g->stop_count == 4);
    CHECK(g->x1 == 1 && g->y1 == 0 && is_matrix(g->matrix, 0, 40, -30, 0, 10, 20));
    CHECK(g->stops[0].offset == 0 && g->stops[1].offset == 0.2 && g->stops[2].offset == 0.2);
    CHECK(g->stops[3].offset == 1 && is_colour(g->stops[3].colour, 0x0000FF, 0.5));
    g = d.ops[1].shape->fill.gradient;
    CHECK(d.ops[1].shape->fill.kind == SVG_RADIAL && g->r1 == 10 && g->y0 == 5);
    CHECK(g->x0 > 14.9 && g->x0 < 15 && is_near(g->stops[0].colour.alpha, 0.5));
    g = d.ops[2].shape->fill.gradient;
    CHECK(g->x0 == 0 && g->x1 == 1 && g->stop_count == 8);
    CHECK(is_colour(g->stops[7].colour, 0xFF0000, 1));
}

static void test_patterns(struct arena *arena)
{
    struct svg_drawing d = svg_made(
        arena,
        "<pattern id='p' width='10' height='10' patternUnits='userSpaceOnUse'><path d='M0 5h10' "
        "stroke='red' fill='none'/></pattern><pattern id='q' href='#p'><path d='M0 0h1v1z' "
        "opacity='.5'/></pattern><pattern id='r' width='.001' height='.001' "
        "patternUnits='userSpaceOnUse'><path d='M0 0h1'/></pattern>"
        "<rect width='20' height='20' fill='url(#p)' stroke='blue'/>"
        "<rect width='20' height='20' fill='url(#q)'/><rect width='99' height='99' "
        "fill='url(#r)'/><text fill='url(#p)'>x</text>",
        NULL);
    /* All tiles as one path; then each by itself; then too many, and on a text. */
    CHECK(d.ops[0].kind == SVG_CLIP && d.ops[1].kind == SVG_PATH && d.ops[2].kind == SVG_UNCLIP);
    CHECK_STR(path_text(arena, &d.ops[1].shape->path),
              STR("M0 5L10 5M10 5L20 5M0 15L10 15M10 15L20 15"));
    CHECK(d.ops[3].kind == SVG_PATH && d.ops[3].shape->fill.kind == SVG_NONE);
    CHECK(d.op_count == 4 + 2 + 4 * 3 + 1 && d.ops[6].kind == SVG_PATH);
    CHECK(is_near(d.ops[6].shape->fill.colour.alpha, 0.5));
    CHECK(d.skipped_count == 1 || d.skipped_count == 2);
    CHECK(d.skipped[0].kind == SVG_SKIP_PATTERN);
}

/* Everything that is left out is told, once for a line. */
static void test_skipped(struct arena *arena)
{
    struct svg_drawing d = svg_made(arena,
                                    "\n<foreignObject/><foreignObject/>"
                                    "\n<g filter='url(#x)'/>"
                                    "\n<g style='mix-blend-mode:multiply'/>"
                                    "\n<image href='a.png' width='1' height='1'/>"
                                    "\n<image href='data:image/png;base64,AAAA'/>"
                                    "\n<rect width='1' height='x'/>"
                                    "\n<g stroke-width='wide' transform='turn(3)'/>"
                                    "\n<text><textPath>x</textPath></text>"
                                    "\n<x:thing/><sodipodi/>",
                                    NULL);
    static const enum svg_skip_kind kinds[] = {
        SVG_SKIP_ELEMENT, SVG_SKIP_FILTER, SVG_SKIP_BLEND, SVG_SKIP_IMAGE,   SVG_SKIP_IMAGE,
        SVG_SKIP_VALUE,   SVG_SKIP_VALUE,  SVG_SKIP_VALUE, SVG_SKIP_ELEMENT, SVG_SKIP_ELEMENT};
    static const uint32_t lines[] = {2, 3, 4, 5, 6, 7, 8, 8, 9, 10};
    CHECK(d.op_count == 0 && d.skipped_count == countof(kinds));
    for (size_t i = 0; i < countof(kinds); i++) {
        CHECK(d.skipped[i].kind == kinds[i] && d.skipped[i].line == lines[i]);
    }
    CHECK_STR(d.skipped[6].name, STR("stroke-width: wide"));
}

static void test_image(struct arena *arena)
{
    /* The first bytes of a PNG of 4 × 2 pixels. */
    struct svg_drawing d = svg_made(
        arena,
        "<image x='10' y='10' width='40' height='40' opacity='.5' href='data:image/png;base64,\n"
        "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAA=AAAA'/>"
        "<image width='10' height='10' preserveAspectRatio='xMaxYMin slice' href='data:image/png;"
        "base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAAAAAAA'/>",
        NULL);
    CHECK(d.skipped_count == 1); /* what stands after the padding is left out: too short */
    CHECK(d.op_count == 3 && d.ops[0].kind == SVG_CLIP && d.ops[1].kind == SVG_IMAGE);
    const struct svg_image *image = d.ops[1].image;
    CHECK(image->x == -10 && image->y == 0 && image->width == 20 && image->height == 10);
    CHECK(image->bytes.size == 33 && str_starts(image->bytes, STR("\x89PNG")));
}

/* Small files that would be endless. */
static void test_bombs(struct arena *arena)
{
    struct buf text;
    buf_init(&text);
    buf_add(&text, STR("<g id='a0'><rect width='1' height='1'/></g>"));
    for (int i = 1; i < 20; i++) {
        buf_printf(&text, "<g id='a%d'>", i);
        for (int k = 0; k < 10; k++) {
            buf_printf(&text, "<use href='#a%d'/>", i - 1);
        }
        buf_add(&text, STR("</g>"));
    }
    struct svg_drawing d = svg_made(arena, str_c(arena, buf_str(&text)), NULL);
    CHECK(d.op_count <= SVG_OPS && d.skipped_count > 0);
    CHECK(d.skipped[d.skipped_count - 1].kind == SVG_SKIP_REST);
    buf_finish(&text);
}

/* The site's own drawings have nothing that cannot be drawn. */
static void test_drawings(struct arena *arena)
{
    static const char *const names[] = {"malbild", "aktorer", "arendegang", "relation", "_delning"};
    for (size_t i = 0; i < countof(names); i++) {
        struct str bytes;
        struct svg_drawing d;
        struct xml_fault fault;
        struct str path = str_format(arena, "content/sormland/bilder/%s.svg", names[i]);
        CHECK(fs_read(arena, path, 1 << 20, &bytes));
        CHECK(svg_read(arena, bytes, NULL, &d, &fault));
        CHECK(d.skipped_count == 0 && d.op_count > 40 && d.sized && d.title.size > 0);
        int depth = 0;
        for (uint32_t k = 0; k < d.op_count; k++) {
            depth += d.ops[k].kind == SVG_CLIP;
            depth -= d.ops[k].kind == SVG_UNCLIP;
            CHECK(depth >= 0);
        }
        CHECK(depth == 0);
    }
}

/* Why markers, patterns and masks are kept: programs export drawings with them. */
static void test_exported(struct arena *arena)
{
    static const struct {
        const char *name;
        uint32_t ops;
        uint32_t clips;
    } drawings[] = {{"inkscape-enkel", 5, 1}, {"mermaid", 7, 2}, {"figma", 13, 5}};
    for (size_t i = 0; i < countof(drawings); i++) {
        struct str bytes;
        struct svg_drawing d;
        struct xml_fault fault;
        uint32_t clips = 0;
        struct str path = str_format(arena, "tests/hostile/svg-good/%s.svg", drawings[i].name);
        CHECK(fs_read(arena, path, 1 << 20, &bytes));
        CHECK(svg_read(arena, bytes, NULL, &d, &fault));
        for (uint32_t k = 0; k < d.op_count; k++) {
            clips += d.ops[k].kind == SVG_CLIP ? 1 : 0;
        }
        CHECK(d.op_count == drawings[i].ops && clips == drawings[i].clips);
        for (uint32_t k = 0; k < d.skipped_count; k++) {
            CHECK(d.skipped[k].kind != SVG_SKIP_MASK && d.skipped[k].kind != SVG_SKIP_PATTERN);
        }
    }
}

int main(void)
{
    struct arena arena = {0};
    test_views(&arena);
    test_references(&arena);
    test_colours(&arena);
    test_cascade(&arena);
    test_strokes(&arena);
    test_gradients(&arena);
    test_patterns(&arena);
    test_skipped(&arena);
    test_image(&arena);
    test_bombs(&arena);
    test_drawings(&arena);
    test_exported(&arena);
    arena_finish(&arena);
    return 0;
}
