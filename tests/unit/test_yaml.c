/* Unit tests of format/data/yaml and format/data/yaml_explain. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/data/yaml.h"
#include "rules/diag.h"

struct run {
    struct arena arena;
    struct diags diags;
    struct value value;
    bool ok;
};

static void parse_at(struct run *run, struct str text, uint32_t first_line)
{
    *run = (struct run){0};
    diags_init(&run->diags, &run->arena);
    run->ok = yaml_parse(&run->arena, STR("a.yaml"), text, first_line, &run->diags, &run->value);
    CHECK(run->ok == (run->diags.items.count == 0));
}

static void parse(struct run *run, const char *text)
{
    parse_at(run, str_from(text), 1);
}

static void finish(struct run *run)
{
    arena_finish(&run->arena);
}

static const struct value *get(const struct value *value, const char *key)
{
    CHECK(value->kind == VALUE_MAP);
    const struct value *found = value_map_get(value->as.map, str_from(key));
    CHECK(found != NULL);
    return found;
}

static void check_string(const struct value *value, const char *text, uint32_t line,
                         unsigned column)
{
    CHECK(value->kind == VALUE_STRING);
    CHECK_STR(value->as.string, str_from(text));
    CHECK(value->line == line);
    CHECK(value->column == column);
}

static void test_scalars(void)
{
    struct run run;
    parse(&run, "titel: Målbild 2030\n"
                "antal:   012\n"
                "ja: nej\n"
                "tom:\n"
                "tilde: ~\n"
                "null: null\n"
                "citerad: \"~\"\n"
                "enkel: 'det''s'\n"
                "åäö: \"a\\tb\\u00e5\"\n");
    CHECK(run.ok);
    check_string(get(&run.value, "titel"), "Målbild 2030", 1, 8);
    check_string(get(&run.value, "antal"), "012", 2, 10);
    check_string(get(&run.value, "ja"), "nej", 3, 5);
    CHECK(get(&run.value, "tom")->kind == VALUE_NULL);
    CHECK(get(&run.value, "tom")->line == 4);
    CHECK(get(&run.value, "tilde")->kind == VALUE_NULL);
    CHECK(get(&run.value, "null")->kind == VALUE_NULL);
    check_string(get(&run.value, "citerad"), "~", 7, 11);
    CHECK(get(&run.value, "citerad")->flags == VALUE_QUOTED);
    check_string(get(&run.value, "enkel"), "det's", 8, 9);
    check_string(get(&run.value, "åäö"), "a\tbå", 9, 7);
    CHECK(run.value.as.map->entries[8].key_line == 9);
    CHECK(run.value.as.map->entries[8].key_column == 1);
    finish(&run);
}

static void test_empty_strings(void)
{
    struct run run;
    parse(&run, "a: \"\"\nb: ''\nc: \"null\"\nd: |\ne: >\n\nf: Null\n");
    CHECK(run.ok);
    check_string(get(&run.value, "a"), "", 1, 5);
    check_string(get(&run.value, "b"), "", 2, 5);
    check_string(get(&run.value, "c"), "null", 3, 5);
    CHECK(get(&run.value, "d")->flags == VALUE_BLOCK);
    CHECK(get(&run.value, "d")->as.string.size == 0);
    CHECK(get(&run.value, "d")->line == 4);
    CHECK(get(&run.value, "e")->kind == VALUE_STRING);
    CHECK(get(&run.value, "f")->kind == VALUE_STRING);
    finish(&run);
}

static void test_collections(void)
{
    struct run run;
    parse(&run, "lista:\n"
                "  - ett\n"
                "  -   två\n"
                "  - {å: 1, b: [x, \"y\"]}\n"
                "  -\n"
                "karta:\n"
                "  inre: z\n"
                "[]\n");
    CHECK(!run.ok);
    finish(&run);
    parse(&run, "lista:\n  - ett\n  -   två\n  - {å: 1, b: [x, \"y\"]}\n  -\nkarta:\n  inre: z\n"
                "tom: []\ntomt: {}\n");
    CHECK(run.ok);
    const struct value *list = get(&run.value, "lista");
    CHECK(list->kind == VALUE_LIST && list->as.list.count == 4);
    CHECK(list->line == 2 && list->column == 3);
    check_string(&list->as.list.items[0], "ett", 2, 5);
    check_string(&list->as.list.items[1], "två", 3, 7);
    const struct value *flow = &list->as.list.items[2];
    CHECK(flow->line == 4 && flow->column == 5);
    check_string(get(flow, "å"), "1", 4, 9);
    check_string(&get(flow, "b")->as.list.items[1], "y", 4, 20);
    CHECK(list->as.list.items[3].kind == VALUE_NULL);
    CHECK(get(&run.value, "karta")->line == 7 && get(&run.value, "karta")->column == 3);
    CHECK(get(&run.value, "tom")->as.list.count == 0);
    CHECK(get(&run.value, "tomt")->as.map->count == 0);
    finish(&run);
}

static void test_roots(void)
{
    struct run run;
    const char *empty[] = {"",      "\n",         "# bara en kommentar\n",
                           "---\n", "---\n...\n", "\xEF\xBB\xBF"};
    for (size_t i = 0; i < countof(empty); i++) {
        parse(&run, empty[i]);
        CHECK(run.ok && run.value.kind == VALUE_NULL);
        CHECK(run.value.line == 1 || run.value.line == 2);
        finish(&run);
    }
    parse_at(&run, (struct str){0}, 1);
    CHECK(run.ok && run.value.kind == VALUE_NULL);
    finish(&run);
    parse(&run, "bara text");
    check_string(&run.value, "bara text", 1, 1);
    finish(&run);
    parse(&run, "- a\n- b\n");
    CHECK(run.ok && run.value.kind == VALUE_LIST && run.value.as.list.count == 2);
    finish(&run);
    parse(&run, "---\na: b\n...\n");
    CHECK(run.ok);
    check_string(get(&run.value, "a"), "b", 2, 4);
    finish(&run);
}

/* The value's line and column, so that line n of the text is line `line + n - 1` of the file. */
static void test_blocks(void)
{
    struct run run;
    parse(&run,
          "text: |\n  ## Rubrik\n\n  Text\nmer:\n  - djup: |-\n\n\n        åt\n          in\n");
    CHECK(run.ok);
    check_string(get(&run.value, "text"), "## Rubrik\n\nText\n", 2, 3);
    CHECK(get(&run.value, "text")->flags == VALUE_BLOCK);
    const struct value *item = &get(&run.value, "mer")->as.list.items[0];
    check_string(get(item, "djup"), "\n\nåt\n  in", 7, 9);
    finish(&run);
    parse(&run,
          "a: |2\n    indragen\n  b\nb: >\n\n   vikt\n   text\n\n   ny\nc: |\n # ej kommentar\n");
    CHECK(run.ok);
    check_string(get(&run.value, "a"), "  indragen\nb\n", 2, 3);
    check_string(get(&run.value, "b"), "\nvikt text\nny\n", 5, 4);
    check_string(get(&run.value, "c"), "# ej kommentar\n", 11, 2);
    finish(&run);
    parse(&run, "a: | # kommentar\n  x\n# mellan\n\nb: |+\n  y\n\nc: z\n");
    CHECK(run.ok);
    check_string(get(&run.value, "a"), "x\n", 2, 3);
    check_string(get(&run.value, "b"), "y\n\n", 6, 3);
    check_string(get(&run.value, "c"), "z", 8, 4);
    finish(&run);
    parse(&run, "|\n hela\n dokumentet");
    CHECK(run.ok);
    check_string(&run.value, "hela\ndokumentet", 2, 2);
    finish(&run);
}

static void test_line_breaks(void)
{
    struct run run;
    parse(&run, "a: 1\r\nb: |\r\n  x\r\n\r\n  y\r\nc: 2\r\n");
    CHECK(run.ok);
    check_string(get(&run.value, "b"), "x\n\ny\n", 3, 3);
    check_string(get(&run.value, "c"), "2", 6, 4);
    finish(&run);
    parse(&run, "a: 1\rb: |\r  x\rc: 2");
    CHECK(run.ok);
    check_string(get(&run.value, "b"), "x\n", 3, 3);
    check_string(get(&run.value, "c"), "2", 4, 4);
    finish(&run);
    parse(&run, "\xEF\xBB\xBF"
                "a: 1\nb: 2\n");
    CHECK(run.ok);
    check_string(get(&run.value, "a"), "1", 1, 4);
    CHECK(run.value.as.map->entries[0].key_column == 1);
    finish(&run);
    parse(&run, "a: x\u2028y\u2029z\xC2\x85\nb: |\n  p\u2028q\nc: 2\n");
    CHECK(run.ok);
    check_string(get(&run.value, "a"), "x y z", 1, 4);
    check_string(get(&run.value, "b"), "p q\n", 3, 3);
    check_string(get(&run.value, "c"), "2", 4, 4);
    finish(&run);
    parse_at(&run, STR("a: 1\nb:\n  - |\n    z"), 10);
    CHECK(run.ok);
    check_string(get(&run.value, "a"), "1", 10, 4);
    check_string(&get(&run.value, "b")->as.list.items[0], "z", 13, 5);
    CHECK(run.value.line == 10 && run.value.as.map->entries[1].key_line == 11);
    finish(&run);
}

static void test_keeps_what_it_can(void)
{
    struct run run;
    parse(&run, "a: &x 1\nb: *x\nc: !t 3\na: 4\n[k]: 5\nd: {e: 1, e: {f: *y}}\ng: 7\n");
    CHECK(!run.ok);
    CHECK(run.diags.items.count == 7);
    CHECK(run.value.as.map->count == 5);
    check_string(get(&run.value, "a"), "1", 1, 4);
    CHECK(get(&run.value, "b")->kind == VALUE_NULL);
    CHECK_STR(get(&run.value, "c")->as.string, STR("3"));
    check_string(get(get(&run.value, "d"), "e"), "1", 6, 8);
    check_string(get(&run.value, "g"), "7", 7, 4);
    finish(&run);
    parse(&run, "a: 1\nb: [2\nc: 3\n");
    CHECK(!run.ok && run.value.kind == VALUE_MAP);
    check_string(get(&run.value, "a"), "1", 1, 4);
    finish(&run);
}

static void test_many_keys(void)
{
    struct buf text;
    buf_init(&text);
    for (int i = 0; i < 5000; i++) {
        buf_printf(&text, "nyckel%d: %d\n", i, i);
    }
    buf_add(&text, STR("nyckel4321: igen\nnyckel15: igen\n"));
    struct run run;
    parse_at(&run, buf_str(&text), 1);
    CHECK(run.diags.items.count == 2);
    const struct diag *diag = run.diags.items.items;
    CHECK(diag[0].rule == RULE_YAML_DUPLICATE_KEY && diag[0].place.line == 5001);
    CHECK_STR(diag[0].args[1], STR("4322"));
    CHECK_STR(diag[1].args[1], STR("16"));
    CHECK(run.value.as.map->count == 5000);
    CHECK_STR(get(&run.value, "nyckel4999")->as.string, STR("4999"));
    finish(&run);
    buf_finish(&text);
}

static void repeat(struct buf *text, const char *part, size_t times)
{
    for (size_t i = 0; i < times; i++) {
        buf_add(text, str_from(part));
    }
}

static void check_depth(const char *open, const char *close, size_t depth, bool fits)
{
    struct buf text;
    buf_init(&text);
    repeat(&text, open, depth);
    repeat(&text, close, depth);
    struct run run;
    parse_at(&run, buf_str(&text), 1);
    CHECK(run.ok == fits);
    if (!fits) {
        const struct diag *diag = run.diags.items.items;
        CHECK(run.diags.items.count == 1 && diag->rule == RULE_YAML_DEPTH);
        CHECK_STR(diag->args[0], STR("32"));
        CHECK(diag->place.line == 1);
        CHECK(diag->place.column == str_from(open).size * YAML_DEPTH + 1);
    }
    finish(&run);
    buf_finish(&text);
}

static void test_depth(void)
{
    check_depth("[", "]", YAML_DEPTH, true);
    check_depth("[", "]", YAML_DEPTH + 1, false);
    check_depth("- ", "", YAML_DEPTH, true);
    check_depth("- ", "", YAML_DEPTH + 1, false);
    check_depth("[", "", 200000, false);
    check_depth("{a: ", "}", 100000, false);
    check_depth("- ", "", 200000, false);
}

/* What could take time or memory out of proportion; the test is that it ends, and soon. */
static void test_heavy(void)
{
    const char *parts[] = {"a: \"\n", "- x\n",     "a\n", "\n",  "? ",
                           "[a, ",    "a: b: c\n", "'",   "&a ", "  "};
    for (size_t i = 0; i < countof(parts); i++) {
        struct buf text;
        buf_init(&text);
        repeat(&text, parts[i], 500000 / str_from(parts[i]).size);
        buf_add(&text, STR("\nc: \"x\" y\n"));
        struct run run;
        parse_at(&run, buf_str(&text), 1);
        finish(&run);
        buf_finish(&text);
    }
}

int main(void)
{
    test_scalars();
    test_empty_strings();
    test_collections();
    test_roots();
    test_blocks();
    test_line_breaks();
    test_keeps_what_it_can();
    test_many_keys();
    test_depth();
    test_heavy();
    return 0;
}
