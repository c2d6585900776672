#include "format/data/number.h"
#include "test.h"

static void check_number(const char *text, double should)
{
    double number = -1;
    CHECK(number_parse(str_from(text), &number));
    CHECK(number == should);
}

static void check_no_number(const char *text)
{
    double number;
    CHECK(!number_parse(str_from(text), &number));
}

static void test_reading(void)
{
    check_number("12", 12);
    check_number(" 1 234,5 ", 1234.5);
    check_number("1\u00A0234\u202F567", 1234567);
    check_number("8766", 8766);
    check_number("−3", -3);
    check_number("-3.25", -3.25);
    check_number("–0,5", -0.5);
    check_number("12 %", 12);
    check_number("12\u00A0%", 12);
    check_number("12%", 12);
    check_no_number("");
    check_no_number("-");
    check_no_number("–");
    check_no_number("1 23");
    check_no_number("1234 567");
    check_no_number("1.234,5");
    check_no_number("12 procent");
    check_no_number("1,");
    check_no_number(",5");
    check_no_number("12 345 678 901 234 567");
    check_no_number("1e5");
    check_no_number("0x10");
}

int main(void)
{
    test_reading();
    return 0;
}
