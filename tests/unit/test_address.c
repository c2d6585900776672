/* Unit tests of serve/address: what may be asked for, and by which name. */
#include "test.h"

#include "base/arena.h"
#include "serve/address.h"

static void check_path(struct arena *arena, const char *sent, const char *path)
{
    struct str got = {0};
    bool good = address_decode(arena, str_from(sent), &got);
    CHECK(good == (path != NULL));
    if (good && path != NULL) {
        CHECK_STR(got, str_from(path));
    }
}

static void check_paths(struct arena *arena)
{
    check_path(arena, "/", "");
    check_path(arena, "/om.html", "om.html");
    check_path(arena, "/mapp/", "mapp/");
    check_path(arena, "/bilder/n%C3%A4ra%20till.png", "bilder/nära till.png");
    check_path(arena, "/a+b.html", "a+b.html");
    check_path(arena, "/..a/.b.", "..a/.b.");
    static const char *const bad[] = {
        "",        "om.html", "http://x/om", "/../a", "/a/..",          "/a/../b", "/%2e%2e/a",
        "/..%2fa", "/./a",    "//a",         "/a//b", "/a%00.b",        "/%",      "/%4",
        "/%zz",    "/a\\b",   "/a%5Cb",      "/%ff",  "/%c0%ae%c0%ae/a"};
    for (size_t i = 0; i < countof(bad); i++) {
        check_path(arena, bad[i], NULL);
    }
    struct str text;
    CHECK(address_decode_argument(arena, STR("a+b%2Fc"), &text));
    CHECK_STR(text, str_from("a b/c"));
    CHECK(!address_decode_argument(arena, STR("a%0"), &text));
}

static void check_hosts(void)
{
    static const char *const ours[] = {"localhost",       "localhost:8080", "127.0.0.1:8080",
                                       "[::1]:8080",      "[::1]",          "192.168.1.20:8080",
                                       "app.localhost:1", "dator.lokal:80"};
    static const char *const others[] = {"",
                                         "exempel.se",
                                         "exempel.se:8080",
                                         "localhost.exempel.se",
                                         "127.0.0.1.exempel.se",
                                         "localhost@exempel.se",
                                         "127.0.0.1x",
                                         "[::1].exempel.se",
                                         ":8080",
                                         "xlocalhost"};
    for (size_t i = 0; i < countof(ours); i++) {
        CHECK(address_is_ours(str_from(ours[i]), "dator.lokal"));
    }
    for (size_t i = 0; i < countof(others); i++) {
        CHECK(!address_is_ours(str_from(others[i]), "dator.lokal"));
    }
}

int main(void)
{
    struct arena arena = {0};
    check_paths(&arena);
    check_hosts();
    CHECK_STR(str_from(address_type(STR("a/b.PDF"))), str_from("application/pdf"));
    CHECK_STR(str_from(address_type(STR("a/b.html"))), str_from("text/html; charset=utf-8"));
    CHECK_STR(str_from(address_type(STR("gammal"))), str_from("text/html; charset=utf-8"));
    CHECK_STR(str_from(address_type(STR("a.okänd"))), str_from("application/octet-stream"));
    arena_finish(&arena);
    return 0;
}
