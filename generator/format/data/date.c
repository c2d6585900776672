#include "format/data/date.h"

#include <assert.h>

enum { MONTHS = 12, MOST_DIGITS = 6 };

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in(int year, int month)
{
    static const int days[MONTHS] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

/* A number of digits only; false otherwise. */
static bool read_digits(struct str text, int *number)
{
    *number = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || i >= MOST_DIGITS) {
            return false;
        }
        *number = *number * 10 + (text.data[i] - '0');
    }
    return text.size > 0;
}

bool date_parse(struct str text, struct date *date)
{
    int year;
    int month;
    int day;
    if (text.size != 10 || text.data[4] != '-' || text.data[7] != '-' ||
        !read_digits(str_slice(text, 0, 4), &year) || !read_digits(str_slice(text, 5, 7), &month) ||
        !read_digits(str_slice(text, 8, 10), &day)) {
        return false;
    }
    if (year < 1 || month < 1 || month > MONTHS || day < 1 || day > days_in(year, month)) {
        return false;
    }
    *date = (struct date){year, month, day};
    return true;
}

int date_compare(struct date a, struct date b)
{
    if (a.year != b.year) {
        return a.year < b.year ? -1 : 1;
    }
    if (a.month != b.month) {
        return a.month < b.month ? -1 : 1;
    }
    return (a.day > b.day) - (a.day < b.day);
}

struct date date_months_before(struct date date, int months)
{
    int64_t month = (int64_t)date.year * MONTHS + (date.month - 1) - months;
    if (month < MONTHS) {
        return (struct date){1, 1, 1};
    }
    if (month >= (int64_t)10000 * MONTHS) {
        return (struct date){9999, 12, 31};
    }
    date.year = (int)(month / MONTHS);
    date.month = (int)(month % MONTHS) + 1;
    int last = days_in(date.year, date.month);
    date.day = date.day > last ? last : date.day;
    return date;
}

struct str date_long(struct arena *arena, struct date date, bool swedish)
{
    static const char *const names[MONTHS][2] = {
        {"January", "januari"}, {"February", "februari"}, {"March", "mars"},
        {"April", "april"},     {"May", "maj"},           {"June", "juni"},
        {"July", "juli"},       {"August", "augusti"},    {"September", "september"},
        {"October", "oktober"}, {"November", "november"}, {"December", "december"},
    };
    return str_format(arena, "%d %s %d", date.day, names[date.month - 1][swedish], date.year);
}

struct str date_iso(struct arena *arena, struct date date)
{
    return str_format(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

/* minutes ":" seconds, the latter always two digits */
static bool parse_clock(struct str text, size_t colon, int64_t *seconds)
{
    int minutes;
    int rest;
    if (text.size - colon != 3 || !read_digits(str_slice(text, 0, colon), &minutes) ||
        !read_digits(str_slice(text, colon + 1, text.size), &rest) || rest > 59) {
        return false;
    }
    *seconds = (int64_t)minutes * 60 + rest;
    return true;
}

static struct str skip_spaces(struct str text)
{
    while (text.size > 0 && text.data[0] == ' ') {
        text = str_slice(text, 1, text.size);
    }
    return text;
}

/* Takes `number unit` off the front; false when it does not begin so. */
static bool take_part(struct str *text, struct str unit, int *number)
{
    size_t digits = 0;
    while (digits < text->size && text->data[digits] >= '0' && text->data[digits] <= '9') {
        digits++;
    }
    struct str rest = skip_spaces(str_slice(*text, digits, text->size));
    if (!str_starts(rest, unit) || !read_digits(str_slice(*text, 0, digits), number)) {
        return false;
    }
    *text = skip_spaces(str_slice(rest, unit.size, rest.size));
    return true;
}

/* Hours, minutes and seconds in that order, any of them left out; after a larger unit
 * at most 59. */
bool duration_parse(struct str text, int64_t *seconds)
{
    static const struct {
        struct str name;
        int64_t seconds;
    } units[] = {{{"h", 1}, 3600}, {{"min", 3}, 60}, {{"s", 1}, 1}};
    text = str_trim(text);
    size_t colon = str_find_byte(text, ':', 0);
    if (colon < text.size) {
        return parse_clock(text, colon, seconds);
    }
    int64_t sum = 0;
    bool found = false;
    for (size_t i = 0; i < countof(units); i++) {
        int number;
        if (!take_part(&text, units[i].name, &number)) {
            continue;
        }
        if (found && number > 59) {
            return false;
        }
        found = true;
        sum += number * units[i].seconds;
    }
    if (!found || text.size > 0) {
        return false;
    }
    *seconds = sum;
    return true;
}

struct str duration_iso(struct arena *arena, int64_t seconds)
{
    assert(seconds >= 0);
    const struct str none = {0};
    long long hours = seconds / 3600;
    long long minutes = seconds / 60 % 60;
    long long rest = seconds % 60;
    return str_concat(arena, STR("PT"), hours > 0 ? str_format(arena, "%lldH", hours) : none,
                      minutes > 0 ? str_format(arena, "%lldM", minutes) : none,
                      rest > 0 || seconds == 0 ? str_format(arena, "%lldS", rest) : none, );
}
