/* Unit tests of what is said about faulty YAML: which slip, where, and with what words. */
#include "test.h"

#include "base/arena.h"
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

struct fault {
    const char *text;
    enum rule rule;
    uint32_t line;
    uint32_t column;
    uint32_t length;
    const char *args[2];
};

static void check_fault(const struct fault *fault)
{
    struct run run;
    parse(&run, fault->text);
    const struct diag *diag = run.diags.items.items;
    bool right = run.diags.items.count == 1 && diag->rule == fault->rule &&
                 diag->place.line == fault->line && diag->place.column == fault->column &&
                 diag->place.length == fault->length;
    if (!right) {
        fprintf(stderr, "in: %s\n", fault->text);
        for (size_t i = 0; i < run.diags.items.count; i++) {
            fprintf(stderr, "rule %d (from YAML %d) at %u:%u length %u [%.*s]\n", (int)diag[i].rule,
                    (int)diag[i].rule - RULE_YAML_SYNTAX, diag[i].place.line, diag[i].place.column,
                    diag[i].place.length, (int)diag[i].args[0].size, diag[i].args[0].data);
        }
    }
    CHECK(right);
    CHECK_STR(diag->args[0], str_from(fault->args[0]));
    CHECK_STR(diag->args[1], str_from(fault->args[1]));
    CHECK_STR(diag->place.path, STR("a.yaml"));
    finish(&run);
}

static void test_colons(void)
{
    const struct fault faults[] = {
        {"a: 1\ntitel: Nära vård: en bok\n",
         RULE_YAML_COLON_VALUE,
         2,
         8,
         17,
         {"Nära vård: en bok"}},
        {"poster:\n  - titel: Å: ö  \n", RULE_YAML_COLON_VALUE, 2, 12, 4, {"Å: ö"}},
        {"- a: b: c\n", RULE_YAML_COLON_VALUE, 1, 6, 4, {"b: c"}},
        {"text: En lång rad\n  och en till\n  så här: slut\n",
         RULE_YAML_COLON_VALUE,
         3,
         3,
         12,
         {"så här: slut"}},
        {"a: 1\nbeskrivning\ndatum: 2\n", RULE_YAML_COLON, 2, 1, 11, {"beskrivning"}},
        {"titel\ndatum: 2\n", RULE_YAML_COLON, 1, 1, 5, {"titel"}},
        {"a: 1\n\n# x\nEn rad med text kl. 10:30\n",
         RULE_YAML_COLON,
         4,
         1,
         25,
         {"En rad med text kl. 10:30"}},
        {"a: 1\nhttps://exempel.se\nb: 2\n", RULE_YAML_COLON, 2, 1, 18, {"https://exempel.se"}},
        {"a: 1\nålder:82\nb: 2\n", RULE_YAML_COLON_SPACE, 2, 6, 0, {"ålder"}},
        {"titel:Hej\ndatum: 2\n", RULE_YAML_COLON_SPACE, 1, 6, 0, {"titel"}},
        {"a: : b\n", RULE_YAML_COLON_VALUE, 1, 4, 3, {": b"}},
        {"t: |\n  x\n  y\na: : b\n", RULE_YAML_COLON_VALUE, 4, 4, 3, {": b"}},
        {"lista:\n  ett två\n  tre: 3\n", RULE_YAML_COLON, 2, 3, 7, {"ett två"}},
    };
    for (size_t i = 0; i < countof(faults); i++) {
        check_fault(&faults[i]);
    }
}

static void test_indentation(void)
{
    const struct fault faults[] = {
        {"titel: Hej\n  datum: 2\n", RULE_YAML_INDENT, 2, 3, 0, {0}},
        {"  titel: Hej\ndatum: 2\n", RULE_YAML_INDENT, 2, 1, 0, {0}},
        {"lista:\n    - a\n  - b\n", RULE_YAML_INDENT, 3, 3, 0, {0}},
        {"- a\nb: c\n", RULE_YAML_INDENT, 2, 1, 0, {0}},
        {"a:\n  - b\n  c: d\n", RULE_YAML_INDENT, 3, 3, 0, {0}},
        {"a:\n   b: 1\n  c: 2\n", RULE_YAML_INDENT, 3, 3, 0, {0}},
        {"- a: 1\n   b: 2\n", RULE_YAML_INDENT, 2, 4, 0, {0}},
        {"a:\n\tb: 1\n", RULE_YAML_TAB, 2, 1, 0, {0}},
        {"å: x\n\tb: 1\n", RULE_YAML_TAB, 2, 1, 0, {0}},
        {"a: |\n\ttext\n", RULE_YAML_TAB, 2, 1, 0, {0}},
        {"a:\n  b: 1\n  \tc: 1\n", RULE_YAML_TAB, 3, 3, 0, {0}},
        {"lista: - a\n", RULE_YAML_DASH, 1, 8, 0, {0}},
    };
    for (size_t i = 0; i < countof(faults); i++) {
        check_fault(&faults[i]);
    }
}

static void test_quotes(void)
{
    const struct fault faults[] = {
        {"a: 1\nåö: \"Hej\nc: 2\n", RULE_YAML_QUOTE, 2, 5, 0, {"\""}},
        {"a: 'Hej\n", RULE_YAML_QUOTE, 1, 4, 0, {"'"}},
        {"a: 'Hej\n...\n", RULE_YAML_QUOTE, 1, 4, 0, {"'"}},
        {"a: \"Hej\nb: 2\nc: \"Då\"\n", RULE_YAML_QUOTE, 1, 4, 0, {"\""}},
        {"a: \"Hej\nb: 2\nc: \"Då: nu\"\n", RULE_YAML_QUOTE, 1, 4, 0, {"\""}},
        {"  - \"Hej\n  - \"Då\"\n", RULE_YAML_QUOTE, 1, 5, 0, {"\""}},
        {"a: \"Hej\" och då \nb: 1\n", RULE_YAML_AFTER_VALUE, 1, 10, 6, {"\"", "och då"}},
        {"a: 'det's'\n", RULE_YAML_AFTER_VALUE, 1, 9, 2, {"'", "s'"}},
        {"- \"Hej\" då\n", RULE_YAML_AFTER_VALUE, 1, 9, 2, {"\"", "då"}},
        {"\"Hej\" då\n", RULE_YAML_AFTER_VALUE, 1, 7, 2, {"\"", "då"}},
        {"a: [x] y\n", RULE_YAML_AFTER_VALUE, 1, 8, 1, {"]", "y"}},
        {"a: {x: 1} y\n", RULE_YAML_AFTER_VALUE, 1, 11, 1, {"}", "y"}},
        {"a: \"C:\\hej\"\n", RULE_YAML_ESCAPE, 1, 7, 2, {"\\h"}},
        {"a: \"\\ö\"\n", RULE_YAML_ESCAPE, 1, 5, 2, {"\\ö"}},
        {"a: \"\\u00zz\"\n", RULE_YAML_ESCAPE, 1, 5, 2, {"\\u"}},
        {"a: \"\\uD800\"\n", RULE_YAML_ESCAPE, 1, 5, 2, {"\\u"}},
        {"a: \"x\\0y\"\n", RULE_CONTROL, 1, 4, 0, {"U+0000"}},
        {"\"a\\e\": x\n", RULE_CONTROL, 1, 1, 0, {"U+001B"}},
    };
    for (size_t i = 0; i < countof(faults); i++) {
        check_fault(&faults[i]);
    }
}

static void test_brackets(void)
{
    const struct fault faults[] = {
        {"å: [a, b\nc: d\n", RULE_YAML_BRACKET, 1, 4, 0, {"[", "]"}},
        {"a: [a, b\n", RULE_YAML_BRACKET, 1, 4, 0, {"[", "]"}},
        {"a: [a,\n", RULE_YAML_BRACKET, 1, 4, 0, {"[", "]"}},
        {"a: {b: 1\nc: d\n", RULE_YAML_BRACKET, 1, 4, 0, {"{", "}"}},
        {"a: {b: 1", RULE_YAML_BRACKET, 1, 4, 0, {"{", "}"}},
        {"a: [x, {b: 1]\n", RULE_YAML_BRACKET, 1, 13, 0, {"{", "}"}},
        {"a: [\"x\" \"y\"]\n", RULE_YAML_BRACKET, 1, 9, 0, {"[", "]"}},
        {"a: {b: 1 c: 2}\n", RULE_YAML_BRACKET, 1, 11, 0, {"{", "}"}},
        {"a: [x, #y]\nb:\n  - c\n", RULE_YAML_BRACKET, 1, 4, 0, {"[", "]"}},
        {"a: [", RULE_YAML_BRACKET, 1, 4, 0, {"[", "]"}},
        {"a: [x, , y]\n", RULE_YAML_CHARACTER, 1, 8, 0, {","}},
        {"a: ]\n", RULE_YAML_CHARACTER, 1, 4, 0, {"]"}},
        {"a: , b\n", RULE_YAML_CHARACTER, 1, 4, 0, {","}},
    };
    for (size_t i = 0; i < countof(faults); i++) {
        check_fault(&faults[i]);
    }
}

static void test_characters(void)
{
    const struct fault faults[] = {
        {"å: @anna\n", RULE_YAML_CHARACTER, 1, 4, 0, {"@"}},
        {"a: `kod`\n", RULE_YAML_CHARACTER, 1, 4, 0, {"`"}},
        {"a: %procent\n", RULE_YAML_CHARACTER, 1, 4, 0, {"%"}},
        {"%procent: 1\n", RULE_YAML_CHARACTER, 1, 1, 0, {"%"}},
        {"a: *viktigt*\n", RULE_YAML_CHARACTER, 1, 4, 0, {"*"}},
        {"a: **viktigt**\n", RULE_YAML_CHARACTER, 1, 4, 0, {"*"}},
        {"a: & b\n", RULE_YAML_CHARACTER, 1, 4, 0, {"&"}},
        {"a: | b\n", RULE_YAML_CHARACTER, 1, 4, 0, {"|"}},
        {"a: >b\n", RULE_YAML_CHARACTER, 1, 4, 0, {">"}},
        {"a: !b!c d\n", RULE_YAML_CHARACTER, 1, 4, 0, {"!"}},
        {"a: ? b\n", RULE_YAML_CHARACTER, 1, 4, 0, {"?"}},
        {"a: x\x01y\n", RULE_CONTROL, 1, 5, 0, {"U+0001"}},
        {"å: 1\r\nä: ö\x7F\n", RULE_CONTROL, 2, 5, 0, {"U+007F"}},
        {"a: \xC2\x9F\n", RULE_CONTROL, 1, 4, 0, {"U+009F"}},
        {"å: \xFF\n", RULE_BAD_UTF8, 1, 4, 0, {"FF"}},
        {"å: \xE5\n", RULE_BAD_UTF8, 1, 4, 0, {"E5"}},
    };
    for (size_t i = 0; i < countof(faults); i++) {
        check_fault(&faults[i]);
    }
    struct run run;
    parse_at(&run, STR("a: b\0c\n"), 1);
    CHECK(run.diags.items.count == 1);
    CHECK(((struct diag *)run.diags.items.items)->rule == RULE_NUL_BYTE);
    CHECK(((struct diag *)run.diags.items.items)->place.column == 5);
    finish(&run);
}

static void test_refused(void)
{
    const struct fault faults[] = {
        {"a: &x 1\n", RULE_YAML_ALIAS, 1, 4, 0, {"x"}},
        {"a: *x\nb: 1\n", RULE_YAML_ALIAS, 1, 4, 0, {"x"}},
        {"*x : 1\n", RULE_YAML_ALIAS, 1, 1, 0, {"x"}},
        {"a: !!int 1\n", RULE_YAML_TAG, 1, 4, 0, {"!!int"}},
        {"a: !x {b: 1}\n", RULE_YAML_TAG, 1, 4, 0, {"!x"}},
        {"a: &x [b, 1]\n", RULE_YAML_ALIAS, 1, 4, 0, {"x"}},
        {"a: {{namn}}\n", RULE_YAML_KEY, 1, 5, 0, {0}},
        {"[a]: b\n", RULE_YAML_KEY, 1, 1, 0, {0}},
        {"? |\n  x\n: y\n", RULE_YAML_KEY, 1, 3, 0, {0}},
        {"\"\": y\n", RULE_YAML_KEY, 1, 1, 0, {0}},
        {": y\n", RULE_YAML_KEY, 1, 1, 0, {0}},
        {"å: 1\nb: 2\nå: 3\n", RULE_YAML_DUPLICATE_KEY, 3, 1, 1, {"å", "1"}},
        {"a: {b: 1, \"b\": 2}\n", RULE_YAML_DUPLICATE_KEY, 1, 11, 1, {"b", "1"}},
        {"a: 1\n---\nb: 2\n", RULE_YAML_DOCUMENTS, 2, 1, 0, {0}},
        {"a: 1\n...\nb: 2\n", RULE_YAML_DOCUMENTS, 3, 1, 0, {0}},
        {"a: 1\n---\n", RULE_YAML_DOCUMENTS, 2, 1, 0, {0}},
    };
    for (size_t i = 0; i < countof(faults); i++) {
        check_fault(&faults[i]);
    }
}

int main(void)
{
    test_colons();
    test_indentation();
    test_quotes();
    test_brackets();
    test_characters();
    test_refused();
    return 0;
}
