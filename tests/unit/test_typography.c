#include "base/arena.h"
#include "format/text/typography.h"
#include "test.h"

static void check(enum typography rules, struct str text, struct str should)
{
    struct arena arena = {0};
    CHECK_STR(typography_text(&arena, rules, text), should);
    arena_finish(&arena);
}

static void swedish_quotes(void)
{
    check(TYPOGRAPHY_SV, STR("\"x\""), STR("”x”"));
    check(TYPOGRAPHY_SV, STR("'x' don't"), STR("’x’ don’t"));
    check(TYPOGRAPHY_SV, STR("(\"x\")"), STR("(”x”)"));
}

static void english_quotes(void)
{
    check(TYPOGRAPHY_EN, STR("\"x\" 'y'"), STR("“x” ‘y’"));
    check(TYPOGRAPHY_EN, STR("(\"x\"), \"'y' z\""), STR("(“x”), “‘y’ z”"));
    check(TYPOGRAPHY_EN, STR("don't, the '90s, James' book"), STR("don’t, the ’90s, James’ book"));
    check(TYPOGRAPHY_EN, STR("a \" b"), STR("a ” b"));
    check(TYPOGRAPHY_EN, STR("x–\"y\""), STR("x–“y”"));
}

static void dashes(void)
{
    check(TYPOGRAPHY_SV, STR("a - b -- c"), STR("a – b – c"));
    check(TYPOGRAPHY_SV, STR("1--2, åk--ök"), STR("1–2, åk–ök"));
    check(TYPOGRAPHY_SV, STR("1-2 a-b -5 --flagga a-- ---"), STR("1-2 a-b -5 --flagga a-- ---"));
    check(TYPOGRAPHY_SV, STR("a -\nb"), STR("a –\nb"));
    check(TYPOGRAPHY_SV, STR("- a"), STR("- a"));
}

static void dots(void)
{
    check(TYPOGRAPHY_SV, STR("så ... och...  .. ...."), STR("så … och…  .. ...."));
    check(TYPOGRAPHY_SV, STR("t.ex. så"), STR("t.ex. så"));
}

static void spaces(void)
{
    check(TYPOGRAPHY_SV, STR("8 766 och 1 234 567"),
          STR("8\u00A0"
              "766 och 1\u00A0"
              "234\u00A0"
              "567"));
    check(TYPOGRAPHY_SV, STR("50 procent, 50 %, 5 %."),
          STR("50\u00A0"
              "procent, 50\u00A0"
              "%, 5\u00A0"
              "%."));
    check(TYPOGRAPHY_SV, STR("1 000 kr och 20 min"),
          STR("1\u00A0"
              "000\u00A0"
              "kr och 20\u00A0"
              "min"));
    check(TYPOGRAPHY_SV, STR("5 procentuell 5 minst 5 årtal"),
          STR("5 procentuell 5 minst 5 årtal"));
    check(TYPOGRAPHY_SV, STR("kl. 10, s. 4, § 3, 2 kap. 5 §"),
          STR("kl.\u00A0"
              "10, s.\u00A0"
              "4, §\u00A0"
              "3, 2\u00A0"
              "kap.\u00A0"
              "5\u00A0"
              "§"));
    check(TYPOGRAPHY_SV, STR("Läs. 4 år 2023 100 st"),
          STR("Läs. 4\u00A0"
              "år 2023 100 st"));
    check(TYPOGRAPHY_SV, STR("12 3456 A1 234"), STR("12 3456 A1 234"));
    check(TYPOGRAPHY_EN, STR("p. 4, 50 percent"),
          STR("p.\u00A0"
              "4, 50\u00A0"
              "percent"));
}

static void addresses(void)
{
    check(TYPOGRAPHY_SV, STR("https://x.se/a--b...'c \"d\""), STR("https://x.se/a--b...'c ”d”"));
    check(TYPOGRAPHY_SV, STR("kl 10:30: \"x\""), STR("kl 10:30: ”x”"));
}

static void pieces(void)
{
    char out[64];
    size_t size = typography_apply(TYPOGRAPHY_EN, STR("\""), 'x', 0, out);
    CHECK_STR(((struct str){out, size}), STR("”"));
    size = typography_apply(TYPOGRAPHY_EN, STR("\""), ' ', 'x', out);
    CHECK_STR(((struct str){out, size}), STR("“"));
    size = typography_apply(TYPOGRAPHY_EN, STR("\""), 0x201C, 'x', out);
    CHECK_STR(((struct str){out, size}), STR("“"));
    size = typography_apply(TYPOGRAPHY_SV, STR("-"), ' ', ' ', out);
    CHECK_STR(((struct str){out, size}), STR("–"));
}

static void protection(void)
{
    char bytes[] = {'"', typography_protect('"'), typography_protect('-'), typography_protect('x')};
    char out[64];
    size_t size = typography_apply(TYPOGRAPHY_SV, (struct str){bytes, 4}, 0, 0, out);
    CHECK_STR(((struct str){out, size}), STR("”\"-x"));
    size = typography_apply(TYPOGRAPHY_NONE, (struct str){bytes, 4}, 0, 0, out);
    CHECK_STR(((struct str){out, size}), STR("\"\"-x"));
}

static void languages(void)
{
    CHECK(typography_of(STR("sv")) == TYPOGRAPHY_SV);
    CHECK(typography_of(STR("sv-FI")) == TYPOGRAPHY_SV);
    CHECK(typography_of(STR("en-GB")) == TYPOGRAPHY_EN);
    CHECK(typography_of(STR("fi")) == TYPOGRAPHY_NONE);
    CHECK(typography_of(STR("")) == TYPOGRAPHY_NONE);
    check(TYPOGRAPHY_NONE, STR("\"x\" - 5 %"), STR("\"x\" - 5 %"));
    struct str plain = STR("Inget här: bara en mening.");
    struct arena arena = {0};
    CHECK(typography_text(&arena, TYPOGRAPHY_SV, plain).data == plain.data);
}

int main(void)
{
    swedish_quotes();
    english_quotes();
    dashes();
    dots();
    spaces();
    addresses();
    pieces();
    protection();
    languages();
    return 0;
}
