/* Unit tests of rules/diag, with a rule table of its own. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "rules/diag.h"

#include <errno.h>

static const struct rule_entry entries[] = {
    {.id = "a",
     .severity = SEVERITY_ERROR,
     .text = {"okänd nyckel ”{1}”", "unknown key \"{1}\""},
     .help = {"Skriv {2?”{2}” i stället{3?, eller ”{3}”}}{4?!}.", "{1}{2}{3}{4}{7}{0}{x}{1"}},
    {.id = "b", .severity = SEVERITY_WARNING, .text = {"", "{2?}{1?{1}"}, .help = {"{", "{1?"}},
};

const struct rule_entry *rule_get(enum rule rule)
{
    return &entries[rule == RULE_BOM ? 1 : 0];
}

bool rule_is_machine(enum rule rule)
{
    return rule == RULE_FILE_UNREADABLE || rule == RULE_WRITE_FAILED;
}

static void check_text(const struct diag *diag, enum language language, bool help, const char *text)
{
    struct buf out;
    buf_init(&out);
    if (help) {
        diag_help(diag, language, &out);
    } else {
        diag_message(diag, language, &out);
    }
    CHECK_STR(buf_str(&out), str_from(text));
    buf_finish(&out);
}

static void test_messages(void)
{
    struct diag diag = {.rule = RULE_UNKNOWN_KEY, .args = {STR("titl")}};
    check_text(&diag, LANGUAGE_SV, false, "okänd nyckel ”titl”");
    check_text(&diag, LANGUAGE_EN, false, "unknown key \"titl\"");
    check_text(&diag, LANGUAGE_SV, true, "Skriv .");
    diag.args[1] = STR("titel");
    check_text(&diag, LANGUAGE_SV, true, "Skriv ”titel” i stället.");
    diag.args[2] = STR("text");
    check_text(&diag, LANGUAGE_SV, true, "Skriv ”titel” i stället, eller ”text”.");
    diag.args[1] = STR("");
    diag.args[3] = STR("x");
    check_text(&diag, LANGUAGE_SV, true, "Skriv !.");
    diag.args[1] = STR("{1}{1?x}");
    check_text(&diag, LANGUAGE_EN, true, "titl{1}{1?x}textx{7}{0}{x}{1");
    diag.rule = RULE_BOM;
    check_text(&diag, LANGUAGE_EN, false, "titl");
    check_text(&diag, LANGUAGE_SV, false, "");
    check_text(&diag, LANGUAGE_SV, true, "{");
    check_text(&diag, LANGUAGE_EN, true, "");
    diag.args[0] = phrase(PHRASE_NUMBER);
    diag.rule = RULE_UNKNOWN_KEY;
    check_text(&diag, LANGUAGE_SV, false, "okänd nyckel ”ett tal”");
    check_text(&diag, LANGUAGE_EN, false, "unknown key \"a number\"");
}

static void add(struct diags *diags, enum rule rule, const char *path, uint32_t line,
                uint32_t column, const char *arg)
{
    struct str args[] = {str_from(arg)};
    struct place place = {str_from(path), line, column, 0};
    diag_add(diags, rule, place, args, 1);
}

static void check_at(const struct diags *diags, size_t index, const char *path, uint32_t line,
                     uint32_t column, const char *arg)
{
    const struct diag *diag = (const struct diag *)diags->items.items + index;
    CHECK_STR(diag->place.path, str_from(path));
    CHECK(diag->place.line == line && diag->place.column == column);
    CHECK_STR(diag->args[0], str_from(arg));
}

static void test_sort(void)
{
    struct arena arena = {0};
    struct diags diags;
    diags_init(&diags, &arena);
    diags_sort(&diags);
    add(&diags, RULE_UNKNOWN_KEY, "b", 1, 1, "x");
    add(&diags, RULE_UNKNOWN_KEY, "a", 2, 1, "y");
    add(&diags, RULE_UNKNOWN_KEY, "a", 10, 1, "x");
    add(&diags, RULE_BOM, "a", 2, 1, "z");
    add(&diags, RULE_UNKNOWN_KEY, "a", 2, 1, "x");
    add(&diags, RULE_UNKNOWN_KEY, "a", 2, 1, "y");
    add(&diags, RULE_UNKNOWN_KEY, "a", 1, 9, "x");
    add(&diags, RULE_BOM, "a", 2, 1, "z");
    CHECK(diags.errors == 6 && diags.warnings == 2);
    diags_sort(&diags);
    CHECK(diags.items.count == 6 && diags.errors == 5 && diags.warnings == 1);
    check_at(&diags, 0, "a", 1, 9, "x");
    check_at(&diags, 1, "a", 2, 1, "z"); /* rules in the order of the table */
    check_at(&diags, 2, "a", 2, 1, "x");
    check_at(&diags, 3, "a", 2, 1, "y");
    check_at(&diags, 4, "a", 10, 1, "x");
    check_at(&diags, 5, "b", 1, 1, "x");
    arena_finish(&arena);
}

/* Whatever the order they are found in, the sorted list is the same. */
static void test_order_does_not_matter(void)
{
    struct arena arena = {0};
    struct diags forwards;
    struct diags backwards;
    diags_init(&forwards, &arena);
    diags_init(&backwards, &arena);
    for (uint32_t i = 0; i < 500; i++) {
        uint32_t j = 499 - i;
        add(&forwards, RULE_UNKNOWN_KEY, i % 2 ? "a" : "b", i % 7, i % 3, i % 5 ? "x" : "y");
        add(&backwards, RULE_UNKNOWN_KEY, j % 2 ? "a" : "b", j % 7, j % 3, j % 5 ? "x" : "y");
    }
    diags_sort(&forwards);
    diags_sort(&backwards);
    CHECK(forwards.items.count == 2 * 7 * 3 * 2 && backwards.items.count == forwards.items.count);
    for (size_t i = 0; i < forwards.items.count; i++) {
        const struct diag *diag = (const struct diag *)forwards.items.items + i;
        check_at(&backwards, i, diag->place.path.data, diag->place.line, diag->place.column,
                 str_equal(diag->args[0], STR("x")) ? "x" : "y");
    }
    arena_finish(&arena);
}

static void test_merge(void)
{
    struct arena arena = {0};
    struct diags all;
    struct diags part;
    diags_init(&all, &arena);
    diags_init(&part, &arena);
    char scratch[] = "ord";
    add(&part, RULE_UNKNOWN_KEY, "a", 1, 1, scratch);
    scratch[0] = 'x'; /* arguments are copied */
    diag_add(&part, RULE_BOM, (struct place){.path = STR("b")}, NULL, 0);
    diags_merge(&all, &part);
    diags_merge(&all, &part);
    CHECK(all.items.count == 4 && all.errors == 2 && all.warnings == 2);
    check_at(&all, 0, "a", 1, 1, "ord");
    check_at(&all, 3, "b", 0, 0, "");
    arena_finish(&arena);
}

/* When the machine is at fault all else may follow from it. */
static void test_machine(void)
{
    struct arena arena = {0};
    struct diags all;
    struct diags part;
    diags_init(&all, &arena);
    diags_init(&part, &arena);
    add(&part, RULE_UNKNOWN_KEY, "a", 1, 1, "x");
    diags_take_machine(&all, &part);
    CHECK(all.items.count == 0 && all.machine == 0);
    errno = EIO;
    diag_add_unreadable(&part, STR("b"), false);
    errno = ENOSPC;
    diag_add_unwritable(&part, STR("c"));
    CHECK(part.machine == 2 && part.errors == 3);
    diags_take_machine(&all, &part);
    CHECK(all.items.count == 2 && all.machine == 2 && all.errors == 2);
    add(&all, RULE_UNKNOWN_KEY, "a", 1, 1, "x");
    diags_merge(&all, &part);
    CHECK(all.machine == 4);
    diags_sort(&all);
    CHECK(all.items.count == 2 && all.machine == 2 && all.errors == 2 && all.warnings == 0);
    check_at(&all, 0, "b", 0, 0, "Input/output error");
    check_at(&all, 1, "c", 0, 0, "c");
    arena_finish(&arena);
}

int main(void)
{
    test_messages();
    test_sort();
    test_order_does_not_matter();
    test_merge();
    test_machine();
    return 0;
}
