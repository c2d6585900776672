/* test: the few checks that unit tests need. A failing check prints its place and ends the program
 * with status 1. Each test program has one main that calls its tests in turn. */
#ifndef TESTS_UNIT_TEST_H
#define TESTS_UNIT_TEST_H

#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>

static inline void test_true(bool holds, const char *what, const char *file, int line)
{
    if (!holds) {
        fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
        exit(1);
    }
}

static inline void test_str(struct str is, struct str should, const char *file, int line)
{
    if (!str_equal(is, should)) {
        fprintf(stderr, "%s:%d: strings differ\n  is:     \"%.*s\"\n  should: \"%.*s\"\n", file,
                line, (int)is.size, is.data, (int)should.size, should.data);
        exit(1);
    }
}

#define CHECK(condition) test_true((condition), #condition, __FILE__, __LINE__)
#define CHECK_STR(is, should) test_str((is), (should), __FILE__, __LINE__)

#endif
