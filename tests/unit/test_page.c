/* Links from one page to another. */
#include "base/arena.h"
#include "base/buf.h"
#include "render/page.h"
#include "test.h"

struct case_of {
    struct str from;
    struct target target;
    struct str href;
};

static const struct record home = {.address = TEXT("fragor/index.html")};
static const struct record shown = {.id = TEXT("ett"), .home = &home};
static const struct record page_a = {.address = TEXT("a/b.html")};
static const struct record front = {.address = TEXT("index.html")};
static const struct asset picture = {.path = TEXT("bilder/en å.svg")};

static const struct case_of cases[] = {
    {TEXT("index.html"), {.kind = TARGET_RECORD, .record = &page_a}, TEXT("a/b.html")},
    {TEXT("x/y/z.html"), {.kind = TARGET_RECORD, .record = &page_a}, TEXT("../../a/b.html")},
    {TEXT("a/c.html"), {.kind = TARGET_RECORD, .record = &page_a}, TEXT("b.html")},
    {TEXT("a/b.html"), {.kind = TARGET_RECORD, .record = &page_a}, TEXT("b.html")},
    {TEXT("a/b.html"),
     {.kind = TARGET_RECORD, .record = &page_a, .anchor = TEXT("om")},
     TEXT("#om")},
    {TEXT("a/b.html"), {.kind = TARGET_RECORD, .record = &front}, TEXT("../index.html")},
    {TEXT("a/b.html"),
     {.kind = TARGET_RECORD, .record = &shown, .anchor = TEXT("ett")},
     TEXT("../fragor/index.html#ett")},
    {TEXT("fragor/index.html"),
     {.kind = TARGET_RECORD, .record = &shown, .anchor = TEXT("ett")},
     TEXT("#ett")},
    {TEXT("a/b.html"),
     {.kind = TARGET_ASSET, .asset = &picture},
     TEXT("../bilder/en%20%C3%A5.svg")},
    {TEXT("a/b.html"), {.kind = TARGET_OUTPUT, .url = TEXT("flode.xml")}, TEXT("../flode.xml")},
    {TEXT("a/b.html"), {.kind = TARGET_HERE, .anchor = TEXT("om")}, TEXT("#om")},
    {TEXT("a/b.html"),
     {.kind = TARGET_EXTERNAL, .url = TEXT("https://a.se/?x=1&y='å'")},
     TEXT("https://a.se/?x=1&amp;y=&#x27;%C3%A5&#x27;")},
};

static void test_relative(void)
{
    struct arena arena = {0};
    for (size_t i = 0; i < countof(cases); i++) {
        struct page page = {.scratch = &arena, .address = cases[i].from};
        struct buf out;
        buf_init(&out);
        page_href(&page, &cases[i].target, &out);
        CHECK_STR(buf_str(&out), cases[i].href);
        buf_finish(&out);
    }
    arena_finish(&arena);
}

/* The page for missing addresses is shown at any depth, so its links begin at the root. */
static void test_rooted(void)
{
    const struct config config = {.url_path = STR("/nara-vard/")};
    const struct site site = {.config = &config};
    const struct renderer renderer = {.site = &site};
    struct page page = {.renderer = &renderer, .address = STR("404.html"), .rooted = true};
    struct buf out;
    buf_init(&out);
    page_href(&page, &cases[0].target, &out);
    CHECK_STR(buf_str(&out), STR("/nara-vard/a/b.html"));
    buf_finish(&out);
}

int main(void)
{
    test_relative();
    test_rooted();
    return 0;
}
