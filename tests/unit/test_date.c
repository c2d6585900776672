/* Unit tests of format/data/date. */
#include "test.h"

#include "base/arena.h"
#include "format/data/date.h"

static struct date day(const char *text)
{
    struct date date;
    CHECK(date_parse(str_from(text), &date));
    return date;
}

static void test_parse(void)
{
    struct date date = day("2022-04-08");
    CHECK(date.year == 2022 && date.month == 4 && date.day == 8);
    const char *right[] = {"0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2023-11-30"};
    for (size_t i = 0; i < countof(right); i++) {
        day(right[i]);
    }
    const char *wrong[] = {
        "",           "2022-4-8",   "2022-02-29", "1900-02-29",       "2022-13-01",  "2022-00-10",
        "2022-01-00", "2022-04-31", "0000-01-01", "2022/04/08",       "2022-04-08 ", " 2022-04-08",
        "20220408",   "2022-04-0x", "-022-04-08", "2022-04-08T00:00", "+202-01-01"};
    for (size_t i = 0; i < countof(wrong); i++) {
        CHECK(!date_parse(str_from(wrong[i]), &date));
    }
}

static void test_compare(void)
{
    const char *order[] = {"2021-12-31", "2022-01-01", "2022-01-31", "2022-02-01", "2023-01-01"};
    for (size_t i = 0; i < countof(order); i++) {
        for (size_t j = 0; j < countof(order); j++) {
            int sign = date_compare(day(order[i]), day(order[j]));
            CHECK(i < j ? sign < 0 : i > j ? sign > 0 : sign == 0);
        }
    }
}

static void check_before(const char *from, int months, const char *to)
{
    struct arena arena = {0};
    CHECK_STR(date_iso(&arena, date_months_before(day(from), months)), str_from(to));
    arena_finish(&arena);
}

static void test_months(void)
{
    check_before("2023-05-31", 0, "2023-05-31");
    check_before("2023-05-31", 3, "2023-02-28");
    check_before("2024-03-30", 1, "2024-02-29");
    check_before("2023-01-15", 1, "2022-12-15");
    check_before("2023-01-15", 13, "2021-12-15");
    check_before("2023-11-30", -3, "2024-02-29");
    check_before("0001-03-01", 3, "0001-01-01");
    check_before("2023-01-15", 2000000000, "0001-01-01");
    check_before("9999-12-31", -1, "9999-12-31");
}

static void test_print(void)
{
    struct arena arena = {0};
    CHECK_STR(date_long(&arena, day("2022-04-08"), true), STR("8 april 2022"));
    CHECK_STR(date_long(&arena, day("2022-12-31"), false), STR("31 December 2022"));
    CHECK_STR(date_long(&arena, day("0987-01-01"), true), STR("1 januari 987"));
    CHECK_STR(date_iso(&arena, day("0987-01-01")), STR("0987-01-01"));
    arena_finish(&arena);
}

static void check_duration(const char *text, int64_t seconds, const char *iso)
{
    struct arena arena = {0};
    int64_t found = -1;
    CHECK(duration_parse(str_from(text), &found));
    CHECK(found == seconds);
    CHECK_STR(duration_iso(&arena, found), str_from(iso));
    arena_finish(&arena);
}

static void test_durations(void)
{
    check_duration("20 min", 1200, "PT20M");
    check_duration("1 h", 3600, "PT1H");
    check_duration("1 h 30 min", 5400, "PT1H30M");
    check_duration("1h30min5s", 5405, "PT1H30M5S");
    check_duration(" 45 s ", 45, "PT45S");
    check_duration("2:15", 135, "PT2M15S");
    check_duration("90:00", 5400, "PT1H30M");
    check_duration("90 min", 5400, "PT1H30M");
    check_duration("0 min", 0, "PT0S");
    check_duration("1 h 5 s", 3605, "PT1H5S");
    check_duration("999999 h", 3599996400, "PT999999H");
    const char *wrong[] = {
        "",        "min",       "20",     "20 minuter", "1 h 60 min", "30 min 1 h", "2:5",
        "2:60",    ":30",       "2:",     "1:02:03",    "-5 min",     "1,5 h",      "20 min x",
        "1 h 1 h", "1000000 h", "2 : 15", "h 1",        "1 h min",    "20 min 60 s"};
    int64_t seconds;
    for (size_t i = 0; i < countof(wrong); i++) {
        CHECK(!duration_parse(str_from(wrong[i]), &seconds));
    }
}

int main(void)
{
    test_parse();
    test_compare();
    test_months();
    test_print();
    test_durations();
    return 0;
}
