/* The best alignment, its bonus for pairs in a row, its limits; and what is shown of
 * a long text. */
#include "app/wrap.h"
#include "base/buf.h"
#include "render/changes/changes_excerpt.h"
#include "site/diff/diff_align.h"
#include "test.h"

#include <string.h>

struct words {
    const char *old;
    const char *new;
};

static uint32_t score_letters(const void *context, size_t i, size_t j)
{
    const struct words *words = context;
    return words->old[i] == words->new[j] ? 2 : 0;
}

/* The new letters under the old ones, "." where there is none. */
static void check(const char *old, const char *new, const char *expected)
{
    struct words words = {old, new};
    struct diff_items items = {strlen(old), strlen(new), score_letters, &words, 1};
    struct diff_budget budget = {1000};
    size_t partner[32];
    char told[32] = {0};
    CHECK(diff_align(&items, &budget, partner));
    for (size_t i = 0; i < items.old_count; i++) {
        told[i] = partner[i] == DIFF_NONE ? '.' : (char)('0' + partner[i]);
    }
    CHECK_STR(str_from(told), str_from(expected));
    CHECK(budget.cells == 1000 - items.old_count * items.new_count);
}

static void test_align(void)
{
    check("abc", "abc", "012");
    check("abc", "axc", "0.2");
    check("abc", "", "...");
    check("ab", "ba", "1.");
    check("xab", "aab", ".12");
    check("abab", "ab", "..01");
}

static void test_limits(void)
{
    struct words words = {"aaaa", "aaaa"};
    struct diff_items items = {4, 4, score_letters, &words, 1};
    struct diff_budget budget = {15};
    size_t partner[4];
    CHECK(!diff_align(&items, &budget, partner));
    CHECK(partner[0] == DIFF_NONE && partner[3] == DIFF_NONE);
    CHECK(budget.cells == 15);
}

static void check_excerpt(size_t words, bool first, bool last, bool cut)
{
    struct buf text;
    buf_init(&text);
    for (size_t i = 0; i < words; i++) {
        buf_printf(&text, "%sord%zu%s", i > 0 ? " " : "", i, i % 10 == 9 ? "." : "");
    }
    struct changes_excerpt excerpt = changes_excerpt(buf_str(&text), first, last);
    CHECK(excerpt.cut == cut);
    CHECK(cut || str_equal(excerpt.head, buf_str(&text)));
    CHECK(!cut || !first || excerpt.head.size == 0 || last);
    CHECK(!cut || last || str_ends(buf_str(&text), excerpt.tail));
    CHECK(!cut || excerpt.head.size + excerpt.tail.size < text.size);
    buf_finish(&text);
}

static void test_excerpt(void)
{
    check_excerpt(10, false, false, false);
    check_excerpt(0, true, true, false);
    check_excerpt(100, false, false, true);
    check_excerpt(100, true, false, true);
    check_excerpt(100, false, true, true);
    check_excerpt(100, true, true, true);
    struct str text =
        STR("Ett två tre. Fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton "
            "sexton sjutton arton nitton tjugo ett två tre fyra fem sex sju åtta.");
    CHECK_STR(changes_excerpt(text, true, false).tail, STR("ett två tre fyra fem sex sju åtta."));
}

static void test_wrap(void)
{
    struct buf out;
    buf_init(&out);
    struct wrap wrap = wrap_start(&out, 12, 2, 0);
    wrap_add(&wrap, STR("Ett två "));
    wrap_add(&wrap, STR("tre"));
    wrap_add_code(&wrap, STR("*"));
    wrap_add(&wrap, STR("fyra\tfem  åtta \x1b ettmycketlångtord x"));
    CHECK_STR(buf_str(&out),
              STR("Ett två tre*fyra\n  fem åtta \xEF\xBF\xBD\n  ettmycketlångtord\n  x"));
    buf_finish(&out);
}

int main(void)
{
    test_align();
    test_limits();
    test_excerpt();
    test_wrap();
    return 0;
}
