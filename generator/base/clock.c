#include "base/clock.h"

#include "base/str.h"

#include <stdlib.h>
#include <time.h>

double clock_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int64_t clock_wall_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

struct clock_day clock_today(void)
{
    const char *given = getenv("SOURCE_DATE_EPOCH");
    int64_t seconds;
    struct tm day = {0};
    if (given != NULL && str_to_int(str_from(given), &seconds)) {
        time_t moment = (time_t)seconds;
        gmtime_r(&moment, &day);
    } else {
        time_t moment = time(NULL);
        localtime_r(&moment, &day);
    }
    return (struct clock_day){day.tm_year + 1900, day.tm_mon + 1, day.tm_mday};
}
