/* Unit tests of base/arena. */
#include "test.h"

#include "base/arena.h"

#include <stdalign.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct arena
    shared; /* reachable from the child that ends, so that nothing counts as leaked */

static bool is_zero(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] != 0) {
            return false;
        }
    }
    return true;
}

static void test_zeroed_and_aligned(void)
{
    struct arena arena;
    arena_init(&arena);
    for (size_t size = 0; size < 3000; size += 7) {
        unsigned char *bytes = arena_alloc(&arena, size);
        CHECK((uintptr_t)bytes % alignof(max_align_t) == 0);
        CHECK(is_zero(bytes, size));
        memset(bytes, 0xFF, size);
    }
    arena_finish(&arena);
    CHECK(arena.head == NULL && arena.total == 0);
    arena_finish(&arena);
}

static void test_separate(void)
{
    struct arena arena = {0};
    char *pieces[500];
    for (size_t i = 0; i < countof(pieces); i++) {
        pieces[i] = arena_alloc(&arena, 100);
        memset(pieces[i], (int)(i % 251), 100);
    }
    for (size_t i = 0; i < countof(pieces); i++) {
        for (size_t at = 0; at < 100; at++) {
            CHECK((unsigned char)pieces[i][at] == i % 251);
        }
    }
    CHECK(arena_alloc(&arena, 0) != arena_alloc(&arena, 0));
    arena_finish(&arena);
}

static void test_reset(void)
{
    struct arena arena = {0};
    arena_reset(&arena);
    for (int round = 0; round < 5; round++) {
        for (size_t i = 0; i < 300; i++) {
            unsigned char *bytes = arena_alloc(&arena, 1000);
            CHECK(is_zero(bytes, 1000));
            memset(bytes, 0xAA, 1000);
        }
        arena_reset(&arena);
        CHECK(arena.head != NULL && arena.total < 2 * 1024 * 1024);
    }
    unsigned char *large = arena_alloc(&arena, 5 * 1024 * 1024);
    large[5 * 1024 * 1024 - 1] = 1;
    CHECK(arena.total >= 5 * 1024 * 1024);
    arena_finish(&arena);
}

static void test_copy(void)
{
    struct arena arena = {0};
    char *copy = arena_copy(&arena, "abc", 3);
    CHECK(strcmp(copy, "abc") == 0);
    CHECK(arena_copy(&arena, NULL, 0)[0] == '\0');
    arena_finish(&arena);
}

static void overflow_array(void)
{
    arena_array(&shared, SIZE_MAX / 4, 5);
}

static void overflow_alloc(void)
{
    arena_alloc(&shared, SIZE_MAX - 3);
}

/* The status with which a child ends that calls `work`. */
static int status_of(void (*work)(void))
{
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        CHECK(freopen("/dev/null", "w", stderr) != NULL);
        work();
        exit(0);
    }
    int status;
    CHECK(waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int main(void)
{
    test_zeroed_and_aligned();
    test_separate();
    test_reset();
    test_copy();
    CHECK(status_of(overflow_array) == 3);
    CHECK(status_of(overflow_alloc) == 3);
    return 0;
}
