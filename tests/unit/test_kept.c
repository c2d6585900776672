/* The notes of a build on frozen editions: read back as written, and nothing taken
 * from spoilt ones. */
#include "base/arena.h"
#include "base/buf.h"
#include "pipeline/kept.h"
#include "test.h"

#include <string.h>

static struct kept_edition make(struct arena *arena)
{
    struct kept_edition edition = {.name = STR("2022.1"),
                                   .index_key = STR("i"),
                                   .page_key = STR("p"),
                                   .tree = STR("t"),
                                   .fault_count = STR("2"),
                                   .fault = STR("\x1fsv\x1f"
                                                "en")};
    struct history_page *page = vec_push(&edition.index.pages, arena, sizeof(*page));
    *page = (struct history_page){STR("sida"), STR("a"), STR("a.html"), STR("A <å>"), HISTORY_NONE,
                                  {0},         0};
    vec_add(&page->former, arena, struct str, STR("b.html"));
    struct history_redirect *redirect =
        vec_push(&edition.index.redirects, arena, sizeof(*redirect));
    *redirect = (struct history_redirect){STR("b.html"), 0};
    struct history_asset *asset = vec_push(&edition.index.assets, arena, sizeof(*asset));
    *asset = (struct history_asset){.path = STR("x.svg")};
    struct kept_file *file = vec_push(&edition.files, arena, sizeof(*file));
    *file = (struct kept_file){STR("v/2022.1/a.html"), sha256_of(STR("a"))};
    return edition;
}

static void test_round_trip(struct arena *arena, struct str text)
{
    struct vec editions = {0};
    kept_parse(arena, text, &editions);
    CHECK(editions.count == 1 && kept_find(&editions, STR("x")) == NULL);
    const struct kept_edition *read = kept_find(&editions, STR("2022.1"));
    CHECK_STR(read->fault, STR("\x1fsv\x1f"
                               "en"));
    const struct history_page *page = read->index.pages.items;
    CHECK_STR(page->title, STR("A <å>"));
    CHECK(page->parent == HISTORY_NONE && page->former.count == 1);
    const struct kept_file *file = read->files.items;
    CHECK(strcmp(file->hash.hex, sha256_of(STR("a")).hex) == 0);
    CHECK(read->index.redirects.count == 1 && read->index.assets.count == 1);
}

/* Cut anywhere, the notes give nothing or what was whole, and never a number that leads nowhere. */
static void test_spoilt(struct arena *arena, struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        struct vec editions = {0};
        kept_parse(arena, str_slice(text, 0, i), &editions);
        CHECK(editions.count == 0 || i == text.size - 1);
    }
    static const struct str bad[] = {
        TEXT("{\"malbild\":2,\"utgåvor\":[]}"),
        TEXT("{\"malbild\":1,\"utgåvor\":[{\"namn\":\"a\",\"sidor\":[[\"t\",\"i\",\"a\",\"t\",7]],"
             "\"omdirigeringar\":[],\"resurser\":[],\"filer\":[]}]}"),
        TEXT(
            "{\"malbild\":1,\"utgåvor\":[{\"namn\":\"a\",\"sidor\":[],\"omdirigeringar\":[\"b\",3],"
            "\"resurser\":[],\"filer\":[]}]}")};
    for (size_t i = 0; i < countof(bad); i++) {
        struct vec editions = {0};
        kept_parse(arena, bad[i], &editions);
        CHECK(editions.count == 0);
    }
}

int main(void)
{
    struct arena arena = {0};
    struct kept_edition edition = make(&arena);
    struct buf text;
    buf_init(&text);
    kept_render(&edition, 1, &text);
    test_round_trip(&arena, buf_str(&text));
    test_spoilt(&arena, buf_str(&text));
    buf_finish(&text);
    arena_finish(&arena);
    return 0;
}
