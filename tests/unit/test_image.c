/* Unit tests of format/image/image. */
#include "test.h"

#include "base/arena.h"
#include "format/image/image.h"

#include <string.h>

static const unsigned char png[] = {0x89, 'P',  'N', 'G', '\r', '\n', 0x1A, '\n', 0,    0, 0,
                                    13,   'I',  'H', 'D', 'R',  0,    0,    2,    0x80, 0, 0,
                                    1,    0xE0, 8,   2,   0,    0,    0,    1,    2,    3, 4};
static const unsigned char gif[] = {'G', 'I', 'F', '8', '9', 'a', 0x2C, 1, 0x90, 0, 0, 0, 0};
static const unsigned char jpeg[] = {0xFF, 0xD8, 0xFF, 0xE0, 0,    4,    1,    2,    0xFF, 0xFF,
                                     0xC4, 0,    3,    9,    0xFF, 0x01, 0xFF, 0xC2, 0,    11,
                                     8,    1,    0xE0, 2,    0x80, 1,    1,    0x11, 0};
static const unsigned char turned[] = {
    0xFF, 0xD8, 0xFF, 0xE1, 0,    34,   'E',  'x', 'i', 'f', 0,    0, 'M',  'M', 0, 42,   0,
    0,    0,    8,    0,    1,    1,    0x12, 0,   3,   0,   0,    0, 1,    0,   6, 0,    0,
    0,    0,    0,    0,    0xFF, 0xC0, 0,    11,  8,   1,   0xE0, 2, 0x80, 1,   1, 0x11, 0};
static const unsigned char lossy[] = {'R', 'I', 'F', 'F',  0,   0,    0,    0,    'W',  'E',
                                      'B', 'P', 'V', 'P',  '8', ' ',  0,    0,    0,    0,
                                      0,   0,   0,   0x9D, 1,   0x2A, 0x80, 0x42, 0xE0, 0x81};
static const unsigned char lossless[] = {'R',  'I',  'F',  'F',  0,   0,   0, 0, 'W', 'E',
                                         'B',  'P',  'V',  'P',  '8', 'L', 0, 0, 0,   0,
                                         0x2F, 0x7F, 0xC2, 0x77, 0,   0,   0, 0, 0,   0};
static const unsigned char extended[] = {'R', 'I', 'F', 'F', 0,    0,   0,  0,    'W', 'E',
                                         'B', 'P', 'V', 'P', '8',  'X', 10, 0,    0,   0,
                                         0,   0,   0,   0,   0x7F, 2,   0,  0xDF, 1,   0};

struct sample {
    const unsigned char *bytes;
    size_t size;
    enum image_kind kind;
    uint32_t width;
    uint32_t height;
};

/* Versions of clang-format disagree here. */
/* clang-format off */
#define SAMPLE(array, kind, width, height) {array, sizeof(array), kind, width, height}
/* clang-format on */

/* Reads from memory of exactly that size, so that the sanitizer sees a read beyond the end. */
static bool read_exactly(const unsigned char *bytes, size_t size, struct image *image)
{
    char *copy = malloc(size == 0 ? 1 : size);
    CHECK(copy != NULL);
    if (size > 0) {
        memcpy(copy, bytes, size);
    }
    bool ok = image_read((struct str){copy, size}, image);
    free(copy);
    return ok;
}

static void test_pixels(void)
{
    const struct sample samples[] = {
        SAMPLE(png, IMAGE_PNG, 640, 480),       SAMPLE(gif, IMAGE_GIF, 300, 144),
        SAMPLE(jpeg, IMAGE_JPEG, 640, 480),     SAMPLE(turned, IMAGE_JPEG, 480, 640),
        SAMPLE(lossy, IMAGE_WEBP, 640, 480),    SAMPLE(lossless, IMAGE_WEBP, 640, 480),
        SAMPLE(extended, IMAGE_WEBP, 640, 480),
    };
    for (size_t i = 0; i < countof(samples); i++) {
        struct image image;
        CHECK(read_exactly(samples[i].bytes, samples[i].size, &image));
        CHECK(image.kind == samples[i].kind);
        CHECK(image.width == samples[i].width);
        CHECK(image.height == samples[i].height);
    }
}

/* Every prefix is cut short; no change of a byte may read outside or take for ever. */
static void test_broken(void)
{
    const struct sample samples[] = {
        SAMPLE(png, IMAGE_PNG, 0, 0),       SAMPLE(gif, IMAGE_GIF, 0, 0),
        SAMPLE(jpeg, IMAGE_JPEG, 0, 0),     SAMPLE(turned, IMAGE_JPEG, 0, 0),
        SAMPLE(lossy, IMAGE_WEBP, 0, 0),    SAMPLE(lossless, IMAGE_WEBP, 0, 0),
        SAMPLE(extended, IMAGE_WEBP, 0, 0),
    };
    struct image image;
    for (size_t i = 0; i < countof(samples); i++) {
        for (size_t size = 0; size < samples[i].size; size++) {
            CHECK(!read_exactly(samples[i].bytes, size, &image));
        }
        unsigned char changed[64];
        for (size_t at = 0; at < samples[i].size; at++) {
            for (unsigned byte = 0; byte < 256; byte++) {
                memcpy(changed, samples[i].bytes, samples[i].size);
                changed[at] = (unsigned char)byte;
                read_exactly(changed, samples[i].size, &image);
            }
        }
    }
    unsigned char empty[sizeof(png)];
    memcpy(empty, png, sizeof(png));
    memset(empty + 16, 0, 4);
    CHECK(!read_exactly(empty, sizeof(empty), &image));
    memset(empty + 16, 0xFF, 4);
    CHECK(!read_exactly(empty, sizeof(empty), &image));
    CHECK(!image_read(STR("%PDF-1.4"), &image));
    CHECK(image.kind == IMAGE_UNKNOWN);
    CHECK(!image_read((struct str){0}, &image));
}

static void check_svg(const char *svg, uint32_t width, uint32_t height)
{
    struct image image;
    CHECK(image_read(str_from(svg), &image));
    CHECK(image.kind == IMAGE_SVG);
    CHECK(image.width == width);
    CHECK(image.height == height);
}

static void test_svg_size(void)
{
    check_svg("<svg width='200' height=\"100px\"/>", 200, 100);
    check_svg("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <svg> -->\n<!DOCTYPE svg PUBLIC \"a>b\" "
              "\"http://www.w3.org/x.dtd\" [ <!ATTLIST a b> ]>\n"
              "<svg:svg\n  viewBox = '0 0 640.4,480.6'>",
              640, 481);
    check_svg("<svg width='50%' height='auto' viewBox='0 0 30 20'>", 30, 20);
    check_svg("<svg width='60' viewBox='0 0 30 20'>", 60, 40);
    check_svg("<svg height='60' viewBox='-5 -5 30 20'>", 90, 60);
    check_svg("<svg width='1in' height='25.4mm'>", 96, 96);
    check_svg("<svg width='72pt' height='2.54cm'>", 96, 96);
    check_svg("<svg width='.4' height='6pc'>", 1, 96);
    check_svg("<svg>", 0, 0);
    check_svg("<svg width='-4' height='1e9' viewBox='0 0 -1 5'>", 0, 0);
    check_svg("<svg data-width='4' width='99999999999999999999999999' height='7'>", 0, 7);
    struct image image;
    const char *none[] = {"<svg",
                          "<svg width='>",
                          "<html><svg/></html>",
                          "text <svg>",
                          "<!-- <svg> ",
                          "<?xml",
                          "<!DOCTYPE svg [",
                          "</svg>",
                          " "};
    for (size_t i = 0; i < countof(none); i++) {
        CHECK(!image_read(str_from(none[i]), &image));
    }
}

static void check_safe(const char *svg)
{
    CHECK_STR(image_svg_hazard(str_from(svg)), STR(""));
}

static void check_hazard(const char *svg, const char *hazard)
{
    CHECK_STR(image_svg_hazard(str_from(svg)), str_from(hazard));
}

static void test_svg_safe(void)
{
    check_safe("<?xml version='1.0'?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
               "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
               "<svg xmlns='http://www.w3.org/2000/svg' "
               "xmlns:xlink='http://www.w3.org/1999/xlink'><a href='#x'/>");
    check_safe("<svg><style>a{fill:url(#g)} b{src: url( 'data:font/woff2;base64,AA')}</style>");
    check_safe("<svg><image href='data:image/png;base64,AAAA//AA:'/><use xlink:href='b.svg#c'/>");
    check_safe("<svg><a href='mapp/sida.html?a=b:c'/><a href='/rot'/><a href='../a:b'/>");
    check_safe("<svg><!-- <script> onload='' --><text>on the online onclick=</text>");
    check_safe(
        "<svg><rdf:li rdf:resource='http://exempel.se/'/><i:x inkscape:onx='1' data-on='2'/>");
    check_safe("<svg style='background:url(&quot;data:image/png;base64,A&quot;)' fill='url(#a)'/>");
    check_safe("");
}

static void test_svg_hazards(void)
{
    check_hazard("<svg><script>x</script>", "<script>");
    check_hazard("<svg><s:SCRIPT href='a.js'/>", "<s:SCRIPT href='a.js'/>");
    check_hazard("<svg onload='x()'>", "onload='x()'");
    check_hazard("<svg ONBEGIN = \"x()\">", "ONBEGIN = \"x()\"");
    check_hazard("<svg><a href='https://exempel.se/'/>", "href='https://exempel.se/'");
    check_hazard("<svg><a x:href='//exempel.se/'/>", "x:href='//exempel.se/'");
    check_hazard("<svg><a href='\\\\exempel.se'/>", "href='\\\\exempel.se'");
    check_hazard("<svg><a href=' javascript:x'/>", "href=' javascript:x'");
    check_hazard("<svg><a href='jav&#x61;\nscri&#112;t:x'/>", "href='jav&#x61;\nscri&#112;t:x'");
    check_hazard("<svg><a href='&#104;ttp:x'/>", "href='&#104;ttp:x'");
    check_hazard("<svg><a href='data:text/html,x'/>", "href='data:text/html,x'");
    check_hazard("<svg><set to='a;javascript:x'/>", "to='a;javascript:x'");
    check_hazard("<svg><animate values='#a;//b.se'/>", "values='#a;//b.se'");
    check_hazard("<svg style='fill:URL( \"http://a.se\")'>", "style='fill:URL( \"http://a.se\")'");
    check_hazard("<svg style='fill:url&#40;http://a.se)'>", "style='fill:url&#40;http://a.se)'");
    check_hazard("<svg><style>a{b:url(//c.se/d)}</style>", "url(//c.se/d)");
    check_hazard("<svg><style><![CDATA[@import 'x';]]></style>", "@import 'x';]]>");
    check_hazard("<?xml-stylesheet href='a.xsl'?><svg/>", "<?xml-stylesheet href='a.xsl'?>");
    check_hazard("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "<!ENTITY a 'b'>]>");
    check_hazard("<svg><iframe srcdoc='x'/>", "srcdoc='x'");
    check_hazard("<svg><script", "<script");
    check_hazard("<svg><a b='>' onclick='1'/>", "onclick='1'");
}

static void test_svg_heavy(void)
{
    const char *parts[] = {"<svg a='", "&#32;", "j",      "&",  "<",
                           "url(",     "<!--",  "u&#32;", "\"", "a=b "};
    struct arena arena = {0};
    for (size_t i = 0; i < countof(parts); i++) {
        size_t size = str_from(parts[i]).size;
        char *text = arena_alloc(&arena, 400000 + 10);
        memcpy(text, "<svg a='b", 9);
        for (size_t at = 9; at + size <= 400000; at += size) {
            memcpy(text + at, parts[i], size);
        }
        image_svg_hazard((struct str){text, 400000});
        memset(text + 8, '\'', 1);
        image_svg_hazard((struct str){text, 400000});
    }
    arena_finish(&arena);
}

int main(void)
{
    test_pixels();
    test_broken();
    test_svg_size();
    test_svg_safe();
    test_svg_hazards();
    test_svg_heavy();
    return 0;
}
