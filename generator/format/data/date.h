/* date: calendar dates (proleptic Gregorian) and durations, without the clock or a time zone. */
#ifndef FORMAT_DATA_DATE_H
#define FORMAT_DATA_DATE_H

#include "base/str.h"

struct arena;

struct date {
    int year;  /* 1–9999 */
    int month; /* 1–12 */
    int day;   /* 1–31 */
};

/* Reads ISO 8601 `YYYY-MM-DD`; false when malformed or not a day of the calendar. */
bool date_parse(struct str text, struct date *date);

/* Negative, zero, positive as a is before, at or after b. */
int date_compare(struct date a, struct date b);

/* The same day so many months earlier; the last of the month when that day does not exist. */
struct date date_months_before(struct date date, int months);

/* "8 april 2022" / "8 April 2022", and "2022-04-08". */
struct str date_long(struct arena *arena, struct date date, bool swedish);
struct str date_iso(struct arena *arena, struct date date);

/* Reads `20 min`, `1 h`, `1 h 30 min`, `45 s`, `2:15` (minutes:seconds) into seconds. */
bool duration_parse(struct str text, int64_t *seconds);

/* ISO 8601 duration: PT2M15S. */
struct str duration_iso(struct arena *arena, int64_t seconds);

#endif
