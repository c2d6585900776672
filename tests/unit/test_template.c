#include "base/arena.h"
#include "base/buf.h"
#include "format/data/value.h"
#include "format/template/template.h"
#include "rules/diag.h"
#include "test.h"

struct fixture {
    struct arena arena;
    struct diags diags;
    struct template_source sources[8];
    size_t count;
};

static void setup(struct fixture *fixture)
{
    *fixture = (struct fixture){0};
    diags_init(&fixture->diags, &fixture->arena);
}

static void add(struct fixture *fixture, const char *name, const char *text)
{
    struct str id = str_from(name);
    struct template_source *source = &fixture->sources[fixture->count++];
    *source = (struct template_source){id, id, str_from(text)};
}

static struct template_set *compile(struct fixture *fixture)
{
    return template_set_create(&fixture->arena, fixture->sources, fixture->count, &fixture->diags);
}

static void check_diag(const struct fixture *fixture, size_t index, enum rule rule, uint32_t line,
                       uint32_t column, const char *a, const char *b)
{
    CHECK(index < fixture->diags.items.count);
    const struct diag *diag = (const struct diag *)fixture->diags.items.items + index;
    CHECK(diag->rule == rule);
    CHECK(diag->place.line == line);
    CHECK(diag->place.column == column);
    CHECK_STR(diag->args[0], str_from(a));
    CHECK_STR(diag->args[1], str_from(b));
}

/* Compiles one template that has one fault. */
static void check_fault(const char *text, enum rule rule, uint32_t line, uint32_t column,
                        const char *a, const char *b)
{
    struct fixture fixture;
    setup(&fixture);
    add(&fixture, "sida", text);
    add(&fixture, "delar/sidhuvud", "");
    CHECK(compile(&fixture) == NULL);
    CHECK(fixture.diags.items.count == 1);
    check_diag(&fixture, 0, rule, line, column, a, b);
    CHECK_STR(((const struct diag *)fixture.diags.items.items)->place.path, STR("sida"));
    arena_finish(&fixture.arena);
}

static void test_faults(void)
{
    check_fault("a\n{{#b}}\n", RULE_TEMPLATE_UNCLOSED, 2, 1, "b", "");
    check_fault("å ä {{#b}}x{{/c}}", RULE_TEMPLATE_CLOSE, 1, 12, "c", "b");
    check_fault("{{/b}}", RULE_TEMPLATE_CLOSE, 1, 1, "b", "");
    check_fault("{{#a}}{{#b}}{{/a}}", RULE_TEMPLATE_UNCLOSED, 1, 7, "b", "");
    check_fault("\r\n  {{> delar/sidhuvd}}", RULE_UNKNOWN_PARTIAL, 2, 3, "delar/sidhuvd",
                "delar/sidhuvud");
    check_fault("{{<ram}}{{/ram}}", RULE_UNKNOWN_PARTIAL, 1, 1, "ram", "");
    check_fault("{{=<% =}}", RULE_TEMPLATE_DELIMITERS, 1, 1, "<%", "");
    check_fault("{{=<= =>=}}", RULE_TEMPLATE_DELIMITERS, 1, 1, "<= =>", "");
    check_fault("{{=a b c=}}", RULE_TEMPLATE_DELIMITERS, 1, 1, "a b c", "");
    check_fault("x {{a", RULE_TEMPLATE_TAG, 1, 3, "}}", "");
    check_fault("x {{{a}} {{b}}", RULE_TEMPLATE_TAG, 1, 3, "}}", "");
    check_fault("{{#a\n{{/a}}", RULE_TEMPLATE_TAG, 1, 1, "}}", "");
    check_fault("{{ }}", RULE_TEMPLATE_NAME, 1, 1, "", "");
    check_fault("{{a b}}", RULE_TEMPLATE_NAME, 1, 1, "a b", "");
    check_fault("{{#a..b}}{{/a..b}}", RULE_TEMPLATE_NAME, 1, 1, "a..b", "");
    check_fault("{{.a}}", RULE_TEMPLATE_NAME, 1, 1, ".a", "");
}

static void test_all_faults_at_once(void)
{
    struct fixture fixture;
    setup(&fixture);
    add(&fixture, "a", "{{#x}}\n{{a b}}\n{{/y}}\n{{> c}}\n{{{z}}\n");
    add(&fixture, "b", "{{/slut}}");
    CHECK(compile(&fixture) == NULL);
    CHECK(fixture.diags.items.count == 5);
    diags_sort(&fixture.diags);
    check_diag(&fixture, 0, RULE_TEMPLATE_NAME, 2, 1, "a b", "");
    check_diag(&fixture, 1, RULE_TEMPLATE_CLOSE, 3, 1, "y", "x");
    check_diag(&fixture, 2, RULE_UNKNOWN_PARTIAL, 4, 1, "c", "a");
    check_diag(&fixture, 3, RULE_TEMPLATE_TAG, 5, 1, "}}", "");
    check_diag(&fixture, 4, RULE_TEMPLATE_CLOSE, 1, 1, "slut", "");
    arena_finish(&fixture.arena);
}

static void test_nesting_limit(void)
{
    struct fixture fixture;
    setup(&fixture);
    struct buf text;
    buf_init(&text);
    for (int i = 0; i <= TEMPLATE_DEPTH; i++) {
        buf_add(&text, STR("{{#a}}"));
    }
    fixture.sources[0] = (struct template_source){STR("a"), STR("a"), buf_str(&text)};
    fixture.count = 1;
    CHECK(compile(&fixture) == NULL);
    check_diag(&fixture, 0, RULE_TEMPLATE_DEPTH, 1, 6 * TEMPLATE_DEPTH + 1, "a", "");
    buf_finish(&text);
    arena_finish(&fixture.arena);
}

static void test_recursion(void)
{
    struct fixture fixture;
    setup(&fixture);
    add(&fixture, "evig", "x{{> evig}}{{> evig}}");
    add(&fixture, "träd", "{{namn}}{{#barn}}({{> träd}}){{/barn}}");
    struct template_set *set = compile(&fixture);
    CHECK(set != NULL);
    struct buf out;
    buf_init(&out);
    CHECK(!template_render(template_find(set, STR("evig")), NULL, NULL, 0, &out));
    CHECK(out.size == TEMPLATE_DEPTH + 1);

    struct value_map *leaf = value_map_create(&fixture.arena, 2);
    value_map_add(leaf, &fixture.arena, STR("namn"), value_string(STR("b")));
    value_map_add(leaf, &fixture.arena, STR("barn"), value_list(NULL, 0));
    struct value leaves[2] = {value_from_map(leaf), value_from_map(leaf)};
    struct value_map *root = value_map_create(&fixture.arena, 2);
    value_map_add(root, &fixture.arena, STR("namn"), value_string(STR("a")));
    value_map_add(root, &fixture.arena, STR("barn"), value_list(leaves, 2));
    struct value top = value_from_map(root);
    const struct value *stack[] = {&top};
    buf_clear(&out);
    CHECK(template_render(template_find(set, STR("träd")), NULL, stack, 1, &out));
    CHECK_STR(buf_str(&out), STR("a(b)(b)"));
    buf_finish(&out);
    arena_finish(&fixture.arena);
}

static void print_object(void *context, const struct value *value, bool raw, struct buf *out)
{
    (void)context;
    buf_printf(out, "<%u%s>", value->as.opaque.tag, raw ? "" : "&");
}

static const struct value *look_up(void *context, const struct value *value, struct str name)
{
    CHECK(value->as.opaque.tag == 7);
    return str_equal(name, STR("titel")) ? context : NULL;
}

static void test_stack_and_host(void)
{
    struct fixture fixture;
    setup(&fixture);
    add(&fixture, "a",
        "{{x}} {{{x}}} {{titel}} {{#x}}{{titel}}{{y.titel}}{{/x}} {{x.titel}} {{d}}");
    struct template_set *set = compile(&fixture);
    struct value title = value_string(STR("T"));
    struct template_host host = {.context = &title, .print = print_object, .lookup = look_up};
    struct value_map *outer = value_map_create(&fixture.arena, 1);
    value_map_add(outer, &fixture.arena, STR("titel"), value_string(STR("yttre")));
    value_map_add(outer, &fixture.arena, STR("d"), value_string(STR("yttre")));
    struct value_map *inner = value_map_create(&fixture.arena, 1);
    value_map_add(inner, &fixture.arena, STR("x"), value_opaque(&title, 7));
    struct value_map *date = value_map_create(&fixture.arena, 1);
    date->self = STR("8 april");
    value_map_add(inner, &fixture.arena, STR("d"), value_from_map(date));
    struct value first = value_from_map(outer);
    struct value second = value_from_map(inner);
    const struct value *stack[] = {&first, &second};
    struct buf out;
    buf_init(&out);
    CHECK(template_render(template_find(set, STR("a")), &host, stack, 2, &out));
    CHECK_STR(buf_str(&out), STR("&lt;7&amp;&gt; <7> yttre T T 8 april"));
    CHECK(template_find(set, STR("b")) == NULL);
    buf_finish(&out);
    arena_finish(&fixture.arena);
}

/* A comma in Swedish, a point in English and where there is no host; whole numbers have neither. */
static void test_decimal_sign(void)
{
    struct fixture fixture;
    setup(&fixture);
    add(&fixture, "a", "{{n}} {{h}}");
    struct template_set *set = compile(&fixture);
    struct value_map *map = value_map_create(&fixture.arena, 2);
    value_map_add(map, &fixture.arena, STR("n"), value_number(-61.5));
    value_map_add(map, &fixture.arena, STR("h"), value_int(INT64_MIN));
    struct value context = value_from_map(map);
    const struct value *stack[] = {&context};
    struct template_host host = {.decimal_sign = ','};
    struct buf out;
    buf_init(&out);
    CHECK(template_render(template_find(set, STR("a")), &host, stack, 1, &out));
    CHECK(template_render(template_find(set, STR("a")), NULL, stack, 1, &out));
    CHECK_STR(buf_str(&out), STR("-61,5 -9223372036854775808-61.5 -9223372036854775808"));
    buf_finish(&out);
    arena_finish(&fixture.arena);
}

int main(void)
{
    test_faults();
    test_all_faults_at_once();
    test_nesting_limit();
    test_recursion();
    test_stack_and_host();
    test_decimal_sign();
    return 0;
}
