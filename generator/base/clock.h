/* clock: the machine's time, for what is said to whoever sits there; no output depends on it. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

/* Seconds since some moment that stays the same as long as the program runs. */
double clock_seconds(void);

/* Nanoseconds since 1970, as file systems count them; to judge the age of files by. */
int64_t clock_wall_ns(void);

struct clock_day {
    int year, month, day; /* of the Gregorian calendar; January and the first are 1 */
};

/* Today where the user is; SOURCE_DATE_EPOCH (reproducible-builds.org) goes before the clock. */
struct clock_day clock_today(void);

#endif
