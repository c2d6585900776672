/* Unit tests of format/text/shaper. */
#include "pdf_made.h"
#include "test.h"

#include <math.h>

static const struct shaped *shape(struct made *made, const char *text, unsigned features)
{
    return shaper_shape(made->shaper, made->regular, str_from(text), false, STR("sv"), features);
}

static void test_cache(struct made *made)
{
    char text[] = "målbild";
    const struct shaped *first = shape(made, text, 0);
    text[0] = 'x'; /* the shaper has its own copy */
    CHECK_STR(first->text, STR("målbild"));
    CHECK(shape(made, "målbild", 0) == first);
    CHECK(shape(made, "målbild", SHAPE_TABULAR) != first);
    CHECK(shaper_shape(made->shaper, made->bold, STR("målbild"), false, STR("sv"), 0) != first);
    CHECK(shaper_shape(made->shaper, made->regular, STR("målbild"), false, STR("fi"), 0) != first);
    /* Many words, so that the table grows; those from before stay. */
    for (int i = 0; i < 5000; i++) {
        char word[16];
        snprintf(word, sizeof(word), "ord%d", i);
        CHECK(shape(made, word, 0)->count == str_from(word).size);
    }
    CHECK(shape(made, "målbild", 0) == first);
}

static void test_glyphs(struct made *made)
{
    const struct shaped *shaped = shape(made, "gås", 0);
    CHECK(shaped->count == 3 && shaped->missing == shaped->text.size);
    CHECK(shaped->glyphs[1].cluster == 1 && shaped->glyphs[2].cluster == 3);
    float sum = 0;
    for (uint32_t i = 0; i < shaped->count; i++) {
        sum += shaped->glyphs[i].advance;
    }
    CHECK(fabsf(sum - shaped->advance) < 0.0001f);
    CHECK(shape(made, "", 0)->count == 0);
    CHECK(shape(made, "ab☃", 0)->missing == 2);
    CHECK(shape(made, "\xc2\xad", 0)->advance == 0); /* a soft hyphen draws nothing */
    /* Nor do a joiner of graphemes and a selector of a variant that the font has not. */
    CHECK(shape(made, "ř\u034F", 0)->advance == shape(made, "ř", 0)->advance);
    CHECK(shape(made, "š\uFE0F\u0323x", 0)->count == shape(made, "š\u0323x", 0)->count);
    CHECK(shape(made, "\uFE0F\u034F", 0)->count == 0);
    CHECK(shape(made, "a\uFE0Fb", 0)->glyphs[1].cluster == 4);
    /* Figures are equally wide when asked to be. */
    CHECK(shape(made, "1111", SHAPE_TABULAR)->advance ==
          shape(made, "8888", SHAPE_TABULAR)->advance);
}

static void test_right_to_left(struct made *made)
{
    const struct shaped *shaped =
        shaper_shape(made->shaper, made->arabic, STR("سلام"), true, STR("ar"), 0);
    CHECK(shaped->rtl && shaped->missing == shaped->text.size);
    CHECK(shaped->glyphs[0].cluster > shaped->glyphs[shaped->count - 1].cluster);
}

int main(void)
{
    struct made made;
    made_init(&made);
    test_cache(&made);
    test_glyphs(&made);
    test_right_to_left(&made);
    made_finish(&made);
    return 0;
}
