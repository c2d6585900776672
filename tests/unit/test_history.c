/* Pages through the editions: moved, renamed, joined, removed and back again. */
#include "base/arena.h"
#include "site/history.h"
#include "test.h"

struct made_page {
    const char *type;
    const char *id;
    const char *address;
    const char *former; /* one, or NULL */
    size_t parent;      /* HISTORY_NONE: none */
};

static void fill(struct arena *arena, struct history_edition *edition,
                 const struct made_page *pages, size_t count)
{
    *edition = (struct history_edition){.name = STR("x")};
    for (size_t i = 0; i < count; i++) {
        struct history_page *page = vec_push(&edition->pages, arena, sizeof(*page));
        *page = (struct history_page){.type = str_from(pages[i].type),
                                      .id = str_from(pages[i].id),
                                      .address = str_from(pages[i].address),
                                      .title = str_from(pages[i].id),
                                      .parent = pages[i].parent};
        if (pages[i].former != NULL) {
            vec_add(&page->former, arena, struct str, str_from(pages[i].former));
        }
    }
}

static const struct made_page first[] = {{"sida", "start", "index.html", NULL, HISTORY_NONE},
                                         {"sida", "a", "a.html", NULL, 0},
                                         {"sida", "b", "b.html", NULL, 0},
                                         {"sida", "m", "m/index.html", NULL, 0},
                                         {"sida", "c", "m/c.html", NULL, 3},
                                         {"sida", "d", "m/d.html", NULL, 3},
                                         {"sida", "e", "n/e.html", NULL, 0}};
/* a has moved by its id; b is renamed and says so; c has gone into b; d and m are gone. */
static const struct made_page second[] = {{"sida", "start", "index.html", NULL, HISTORY_NONE},
                                          {"sida", "a", "ny/a.html", NULL, 0},
                                          {"sida", "be", "be.html", "b.html", 0},
                                          {"sida", "samlat", "samlat.html", "m/c.html", 0}};
/* d is back elsewhere with its id, another page stands where a was, and the folder that e was in
 * has got a page of its own. */
static const struct made_page third[] = {{"sida", "start", "index.html", NULL, HISTORY_NONE},
                                         {"sida", "a", "ny/a.html", NULL, 0},
                                         {"sida", "be", "be.html", "m/c.html", 0},
                                         {"kurs", "d", "d.html", NULL, 0},
                                         {"sida", "annan", "a.html", NULL, 0},
                                         {"sida", "n", "n/index.html", NULL, 0}};

static struct str found(const struct history *history, size_t edition, size_t page, size_t to,
                        bool same)
{
    struct history_place place = history_find(history, edition, page, to);
    CHECK(place.page != NULL && place.same == same);
    return place.page->address;
}

static void test_pages(const struct history *history)
{
    CHECK_STR(found(history, 0, 1, 1, true), STR("ny/a.html"));
    CHECK_STR(found(history, 0, 2, 2, true), STR("be.html"));
    CHECK_STR(found(history, 2, 2, 0, true), STR("b.html"));
    CHECK_STR(found(history, 0, 4, 1, true), STR("samlat.html"));
    CHECK_STR(found(history, 0, 5, 1, false), STR("index.html"));
    CHECK_STR(found(history, 0, 5, 2, true), STR("d.html"));
    CHECK_STR(found(history, 2, 4, 0, false), STR("index.html"));
    CHECK_STR(found(history, 2, 3, 0, true), STR("m/d.html"));
    CHECK_STR(found(history, 0, 6, 1, false), STR("index.html"));
    CHECK_STR(found(history, 0, 6, 2, false), STR("n/index.html"));
    CHECK(history_removed_in(history, 0, 3) == 1);
    CHECK(history_removed_in(history, 0, 5) == HISTORY_NONE);
    CHECK(history_removed_in(history, 0, 1) == HISTORY_NONE);
}

static const struct history_address *address_of(const struct history *history, struct str address)
{
    const struct history_address *items = history->addresses.items;
    for (size_t i = 0; i < history->addresses.count; i++) {
        if (str_equal(items[i].address, address)) {
            return &items[i];
        }
    }
    return NULL;
}

static void test_addresses(const struct history *history)
{
    CHECK(address_of(history, STR("a.html")) == NULL); /* another page stands there */
    CHECK(address_of(history, STR("b.html"))->answer == HISTORY_MOVED);
    CHECK(address_of(history, STR("m/d.html"))->answer == HISTORY_MOVED);
    const struct history_address *gone = address_of(history, STR("m/index.html"));
    CHECK(gone->answer == HISTORY_REMOVED && gone->edition == 0);
    const struct history_address *file = address_of(history, STR("x.pdf"));
    CHECK(file->answer == HISTORY_KEPT_FILE && file->edition == 1);
    CHECK_STR(file->source, STR("ny"));
    CHECK(address_of(history, STR("y.pdf")) == NULL);
}

static void add_asset(struct arena *arena, struct history_edition *edition, struct str path,
                      struct str source)
{
    vec_add(&edition->assets, arena, struct history_asset, (struct history_asset){path, source});
}

int main(void)
{
    struct arena arena = {0};
    struct history_edition editions[3];
    struct history history = {0};
    fill(&arena, &editions[0], first, countof(first));
    fill(&arena, &editions[1], second, countof(second));
    fill(&arena, &editions[2], third, countof(third));
    add_asset(&arena, &editions[0], STR("x.pdf"), STR("gammal"));
    add_asset(&arena, &editions[1], STR("x.pdf"), STR("ny"));
    add_asset(&arena, &editions[0], STR("y.pdf"), STR("y"));
    add_asset(&arena, &editions[2], STR("y.pdf"), STR("y"));
    history_build(&arena, editions, countof(editions), &history);
    test_pages(&history);
    test_addresses(&history);
    arena_finish(&arena);
    return 0;
}
