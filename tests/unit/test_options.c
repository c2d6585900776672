/* The command line: every way to write an option, and what is said about the wrong ones. */
#include "app/commands.h"
#include "app/options.h"
#include "base/arena.h"
#include "base/buf.h"
#include "test.h"

struct parsed {
    struct arena arena;
    struct options options;
    struct str error;
    bool good;
};

static void parse(struct parsed *parsed, const char *locale, const char *const *args)
{
    size_t count = 0;
    while (args[count] != NULL) {
        count++;
    }
    arena_finish(&parsed->arena);
    parsed->error = (struct str){0};
    parsed->good =
        options_parse(&parsed->arena, args, count, locale, &parsed->options, &parsed->error);
}

static struct str argument(const struct parsed *parsed, size_t index)
{
    CHECK(index < parsed->options.arguments.count);
    return ((const struct str *)parsed->options.arguments.items)[index];
}

static void test_values(struct parsed *parsed)
{
    static const char *const ways[][4] = {
        {"--jobs", "4", NULL, NULL}, {"--jobs=4", NULL, NULL, NULL}, {"-j", "4", NULL, NULL},
        {"-j4", NULL, NULL, NULL},   {"-qj4", NULL, NULL, NULL},     {"-fqj", "4", NULL, NULL}};
    for (size_t i = 0; i < countof(ways); i++) {
        parse(parsed, "", ways[i]);
        CHECK(parsed->good && parsed->options.jobs == 4);
        CHECK(parsed->options.arguments.count == 0);
    }
    CHECK(parsed->options.quiet && parsed->options.force);
}

static void test_places(struct parsed *parsed)
{
    parse(parsed, "",
          (const char *const[]){"--color=never", "build", "--theme-dir", "a", "content/x", "-o",
                                "ut", "--theme-dir=b", "--format", "sarif", NULL});
    const struct options *options = &parsed->options;
    CHECK(parsed->good && options->arguments.count == 2);
    CHECK_STR(argument(parsed, 0), STR("build"));
    CHECK_STR(argument(parsed, 1), STR("content/x"));
    CHECK_STR(options->output, STR("ut"));
    CHECK(options->theme_dirs.count == 2);
    CHECK_STR(((const struct str *)options->theme_dirs.items)[1], STR("b"));
    CHECK(options->format == REPORT_SARIF && options->colour == COLOUR_NEVER);
    CHECK(options->given == (1u << OPTION_COLOR | 1u << OPTION_THEME_DIR | 1u << OPTION_OUTPUT |
                             1u << OPTION_FORMAT));
    parse(parsed, "", (const char *const[]){"new", "--", "nyhet", "--lång titel", "-", NULL});
    CHECK(parsed->good && options->arguments.count == 4);
    CHECK_STR(argument(parsed, 2), STR("--lång titel"));
    parse(parsed, "", (const char *const[]){"--output=", NULL});
    CHECK(!parsed->good);
    parse(parsed, "", (const char *const[]){"--output", "-", NULL});
    CHECK(parsed->good);
    CHECK_STR(options->output, STR("-"));
}

static void expect_error(struct parsed *parsed, const char *first, const char *second,
                         struct str error)
{
    parse(parsed, "sv_SE.UTF-8", (const char *const[]){"build", first, second, NULL});
    CHECK(!parsed->good);
    CHECK_STR(parsed->error, error);
}

static void test_errors(struct parsed *parsed)
{
    expect_error(parsed, "--otput", "x",
                 STR("”--otput” är inget val som finns; menade du --output?"));
    expect_error(parsed, "--zzzzzzz", NULL, STR("”--zzzzzzz” är inget val som finns"));
    expect_error(parsed, "-x", NULL, STR("”-x” är inget val som finns"));
    expect_error(parsed, "-x4", NULL, STR("”-x4” är inget val som finns"));
}

static void test_wrong_values(struct parsed *parsed)
{
    static const char *const bad[] = {"0", "65",   "-1",  "4x",
                                      "",  "many", "1e3", "99999999999999999"};
    for (size_t i = 0; i < countof(bad); i++) {
        parse(parsed, "", (const char *const[]){"--jobs", bad[i], NULL});
        CHECK(!parsed->good);
    }
    expect_error(parsed, "--jobs=många", NULL,
                 STR("”många” passar inte för --jobs: skriv ett heltal från 1 till 64"));
    expect_error(parsed, "--format", "xml",
                 STR("”xml” passar inte för --format: skriv text, json, sarif, github eller "
                     "gitlab"));
    expect_error(parsed, "--lang", "de", STR("”de” passar inte för --lang: skriv sv eller en"));
    expect_error(parsed, "--output", NULL, STR("”--output” behöver ett värde efter sig"));
    expect_error(parsed, "--quiet=ja", NULL, STR("”--quiet” tar inget värde"));
}

static void test_language(struct parsed *parsed)
{
    static const struct {
        const char *locale;
        bool known;
        enum language language;
    } locales[] = {{"sv_SE.UTF-8", true, LANGUAGE_SV}, {"sv", true, LANGUAGE_SV},
                   {"en_GB", true, LANGUAGE_EN},       {"en.UTF-8", true, LANGUAGE_EN},
                   {"C", false, LANGUAGE_SV},          {"C.UTF-8", false, LANGUAGE_SV},
                   {"", false, LANGUAGE_SV},           {"de_DE.UTF-8", false, LANGUAGE_SV},
                   {"svalbard", false, LANGUAGE_SV}};
    for (size_t i = 0; i < countof(locales); i++) {
        parse(parsed, locales[i].locale, (const char *const[]){"build", NULL});
        CHECK(parsed->good && parsed->options.has_language == locales[i].known);
        CHECK(!locales[i].known || parsed->options.language == locales[i].language);
    }
    parse(parsed, "sv_SE", (const char *const[]){"build", "--lang=en", NULL});
    CHECK(parsed->options.has_language && parsed->options.language == LANGUAGE_EN);
    parse(parsed, "sv_SE", (const char *const[]){"--bad", "--lang", "en", NULL});
    CHECK_STR(parsed->error, STR("\"--bad\" is not an option"));
}

/* Every option and command tells of itself in both languages, and no two share a name. */
static void test_tables(void)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option *option = options_entry((enum option_id)i);
        CHECK(option->help[LANGUAGE_SV] != NULL && option->help[LANGUAGE_EN] != NULL);
        CHECK((option->value[LANGUAGE_SV] == NULL) == (option->allowed[LANGUAGE_SV] == NULL));
        for (int j = 0; j < i; j++) {
            const struct option *other = options_entry((enum option_id)j);
            CHECK(option->letter == 0 || option->letter != other->letter);
            CHECK(!str_equal(str_from(option->name), str_from(other->name)));
        }
    }
    struct arena arena = {0};
    struct str nearest = {0};
    for (size_t i = 0; commands_all()[i] != NULL; i++) {
        const struct command *command = commands_all()[i];
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            CHECK(command->summary[language][0] != '\0' && command->about[language][0] != '\0');
            CHECK(command->usage[language] != NULL);
            CHECK(command->examples[0].command != NULL);
            CHECK(command->examples[0].says[language] != NULL);
        }
        CHECK(command_find(&arena, commands_all(), str_from(command->name), &nearest) == command);
    }
    CHECK(command_find(&arena, commands_all(), STR("chekc"), &nearest) == NULL);
    CHECK_STR(nearest, STR("check"));
    arena_finish(&arena);
}

static void test_help(void)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        for (size_t i = 0; commands_all()[i] != NULL; i++) {
            struct buf text;
            buf_init(&text);
            command_describe(commands_all()[i], (enum language)language, &text);
            command_overview(commands_all(), (enum language)language, true, &text);
            struct str rest = buf_str(&text);
            struct str line;
            while (str_next_line(&rest, &line)) {
                CHECK(line.size < 120);
                CHECK(line.size == 0 || line.data[line.size - 1] != ' ');
            }
            buf_finish(&text);
        }
    }
}

int main(void)
{
    struct parsed parsed = {0};
    test_values(&parsed);
    test_places(&parsed);
    test_errors(&parsed);
    test_wrong_values(&parsed);
    test_language(&parsed);
    arena_finish(&parsed.arena);
    test_tables();
    test_help();
    return 0;
}
