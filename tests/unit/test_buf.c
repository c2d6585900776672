/* Unit tests of base/buf. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"

#include <sys/wait.h>
#include <unistd.h>

static struct buf shared; /* reachable from the child that ends, so that nothing counts as leaked */

static void test_add(void)
{
    struct buf buf;
    buf_init(&buf);
    CHECK_STR(buf_str(&buf), STR(""));
    buf_add(&buf, (struct str){0});
    CHECK(buf.data == NULL);
    buf_add(&buf, STR("ett"));
    buf_add_byte(&buf, '\0');
    buf_add_int(&buf, INT64_MIN);
    buf_add_int(&buf, INT64_MAX);
    CHECK_STR(buf_str(&buf), STR("ett\0-92233720368547758089223372036854775807"));
    buf_clear(&buf);
    buf_printf(&buf, "%s-%03d", "å", 7);
    buf_printf(&buf, "%s", "");
    CHECK_STR(buf_str(&buf), STR("å-007"));
    buf_finish(&buf);
    buf_finish(&buf);
}

static void test_growth(void)
{
    struct buf buf;
    buf_init(&buf);
    for (int i = 0; i < 100000; i++) {
        buf_printf(&buf, "%06d", i);
    }
    CHECK(buf.size == 600000);
    for (int i = 0; i < 100000; i += 997) {
        char number[16];
        snprintf(number, sizeof(number), "%06d", i);
        CHECK_STR(str_slice(buf_str(&buf), (size_t)i * 6, (size_t)i * 6 + 6), str_from(number));
    }
    size_t capacity = buf.capacity;
    buf_clear(&buf);
    CHECK(buf.size == 0 && buf.capacity == capacity);
    buf_finish(&buf);
}

static void test_copy(void)
{
    struct arena arena = {0};
    struct buf buf;
    buf_init(&buf);
    CHECK_STR(buf_copy(&buf, &arena), STR(""));
    buf_add(&buf, STR("abc"));
    struct str copy = buf_copy(&buf, &arena);
    buf_finish(&buf);
    CHECK_STR(copy, STR("abc"));
    arena_finish(&arena);
}

static void exceed_limit(void)
{
    buf_reserve(&shared, (size_t)BUF_LIMIT + 1);
}

static void exceed_all(void)
{
    buf_add_byte(&shared, 'x');
    buf_reserve(&shared, SIZE_MAX);
}

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
    test_add();
    test_growth();
    test_copy();
    buf_init(&shared);
    CHECK(status_of(exceed_limit) == 3);
    CHECK(status_of(exceed_all) == 3);
    return 0;
}
