/* Unit tests of base/path. */
#include "test.h"

#include "base/arena.h"
#include "base/path.h"

struct pair {
    const char *a;
    const char *b;
    const char *result;
};

static void test_join(void)
{
    const struct pair pairs[] = {
        {"a/b", "../c", "a/c"},
        {"a", "b.md", "a/b.md"},
        {"", "b", "b"},
        {"a", "", "a"},
        {"", "", ""},
        {"a", "..", ""},
        {"a", "../..", ".."},
        {"a", "../../b", "../b"},
        {"..", "..", "../.."},
        {"..", "../a", "../../a"},
        {"a/", "./b//c/.", "a/b/c"},
        {"a/b", "/c", "/c"},
        {"/a", "../../b", "/b"},
        {"/", "a", "/a"},
        {"/", "..", "/"},
        {"a/./b/../c", "d", "a/c/d"},
        {"å", "../ä/ö", "ä/ö"},
        {"a", "...", "a/..."},
        {"a", "..b", "a/..b"},
        {"../a", "..", ".."},
        {"a", "//b/../..", "/"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < countof(pairs); i++) {
        struct str joined = path_join(&arena, str_from(pairs[i].a), str_from(pairs[i].b));
        CHECK_STR(joined, str_from(pairs[i].result));
        CHECK(joined.data[joined.size] == '\0');
    }
    arena_finish(&arena);
}

static void test_parts(void)
{
    const struct {
        const char *path;
        const char *folder;
        const char *name;
        const char *stem;
        const char *extension;
    } cases[] = {
        {"a/b.md", "a", "b.md", "b", "md"},
        {"b.md", "", "b.md", "b", "md"},
        {"/b.md", "/", "b.md", "b", "md"},
        {"a/b/c", "a/b", "c", "c", ""},
        {"a/.htaccess", "a", ".htaccess", ".htaccess", ""},
        {"a.b/c.tar.gz", "a.b", "c.tar.gz", "c.tar", "gz"},
        {"a.", "", "a.", "a.", ""},
        {"a/", "a", "", "", ""},
        {"", "", "", "", ""},
        {"..", "", "..", "..", ""},
        {"/", "", "", "", ""},
        {"//x", "/", "x", "x", ""},
    };
    for (size_t i = 0; i < countof(cases); i++) {
        struct str path = str_from(cases[i].path);
        CHECK_STR(path_folder(path), str_from(cases[i].folder));
        CHECK_STR(path_name(path), str_from(cases[i].name));
        CHECK_STR(path_stem(path), str_from(cases[i].stem));
        CHECK_STR(path_extension(path), str_from(cases[i].extension));
    }
    CHECK_STR(path_folder((struct str){0}), STR(""));
}

static void test_relative(void)
{
    const struct pair pairs[] = {
        {"a/b.html", "c/d.html", "../c/d.html"},
        {"a/b.html", "a/c.html", "c.html"},
        {"a/b.html", "a/b.html", "b.html"},
        {"a/b/c.html", "a/d.html", "../d.html"},
        {"index.html", "a/b/c.html", "a/b/c.html"},
        {"a/b/c.html", "index.html", "../../index.html"},
        {"ab/c.html", "a/c.html", "../a/c.html"},
        {"a/b.html", "a/", "./"},
        {"a/b/c.html", "a/", "../"},
        {"index.html", "", "./"},
        {"a/b.html", "", "../"},
        {"a/b.html", "a/b/c.html", "b/c.html"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < countof(pairs); i++) {
        CHECK_STR(path_relative(&arena, str_from(pairs[i].a), str_from(pairs[i].b)),
                  str_from(pairs[i].result));
    }
    arena_finish(&arena);
}

int main(void)
{
    test_join();
    test_parts();
    test_relative();
    return 0;
}
