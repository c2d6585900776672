/* Diagnostics as they are printed: golden texts for each format. */
#include "app/report.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "test.h"

#include <string.h>
#include <unistd.h>

struct bench {
    struct arena arena;
    struct diags diags;
    struct report report;
    struct buf out;
};

static void begin(struct bench *bench)
{
    arena_init(&bench->arena);
    diags_init(&bench->diags, &bench->arena);
    buf_init(&bench->out);
    bench->report =
        (struct report){.diags = &bench->diags, .language = LANGUAGE_SV, .width = REPORT_WIDTH};
}

static void end(struct bench *bench)
{
    buf_finish(&bench->out);
    arena_finish(&bench->arena);
}

static void add(struct bench *bench, enum rule rule, struct place place, const char *first,
                const char *second)
{
    struct str args[] = {str_from(first), str_from(second)};
    diag_add(&bench->diags, rule, place, args, countof(args));
}

static struct place at(uint32_t line, uint32_t column, uint32_t length)
{
    return (struct place){STR("prov.md"), line, column, length};
}

static void text_is(struct bench *bench, struct str expected)
{
    diags_sort(&bench->diags);
    report_text(&bench->report, &bench->out);
    CHECK_STR(buf_str(&bench->out), expected);
    end(bench);
    begin(bench);
}

static void test_plain(struct bench *bench)
{
    CHECK(fs_write(STR("prov.md"), STR("---\r\ntyp: sida\r\ntitel: x\r\n---\r\n")));
    add(bench, RULE_YAML_DUPLICATE_KEY, at(3, 1, 5), "titel", "2");
    add(bench, RULE_BOM, at(1, 1, 0), NULL, NULL);
    add(bench, RULE_FILE_TOO_LARGE, (struct place){.path = STR("a.md")}, "1 MiB", NULL);
    text_is(bench,
            STR("a.md: error[for-stor-fil]: Filen är för stor: gränsen är 1 MiB\n"
                "  hjälp: Dela upp texten på flera sidor, eller spara bilden eller dokumentet i "
                "mindre format.\n"
                "\n"
                "prov.md:1:1: warning[bom]: Filen börjar med ett osynligt märke (BOM) som inte "
                "behövs\n"
                "   1 | ---\n"
                "     | ^\n"
                "  hjälp: Spara filen som UTF-8 utan BOM. Programmet hoppar över märket så länge.\n"
                "\n"
                "prov.md:3:1: error[dubbel-nyckel]: Nyckeln ”titel” står redan på rad 2\n"
                "   3 | titel: x\n"
                "     | ^~~~~\n"
                "  hjälp: Behåll den ena raden och ta bort den andra.\n"
                "\n"
                "2 fel och 1 varning i 2 filer\n"));
    text_is(bench, STR(""));
    add(bench, RULE_YAML_DUPLICATE_KEY, at(3, 1, 5), "titel", "2");
    add(bench, RULE_BOM, at(1, 1, 0), NULL, NULL);
    add(bench, RULE_FACT_MISSING, at(4, 0, 0), "kontakt", "");
    add(bench, RULE_FACT_MISSING, at(4, 0, 0), "e-post", "");
    struct buf summary;
    buf_init(&summary);
    report_summary(&bench->report, &summary);
    CHECK_STR(buf_str(&summary), STR("1 fel, 1 varning och 2 saker att göra i 1 fil"));
    buf_finish(&summary);
    diags_drop_notes(&bench->diags);
    CHECK(bench->diags.notes == 0 && bench->diags.items.count == 2);
    end(bench);
    begin(bench);
}

static void test_english(struct bench *bench)
{
    bench->report.language = LANGUAGE_EN;
    add(bench, RULE_YAML_DUPLICATE_KEY, at(99, 1, 5), "titel", "2");
    text_is(bench,
            STR("prov.md:99:1: error[dubbel-nyckel]: The key \"titel\" is already on line 2\n"
                "  help: Keep one of the lines and remove the other.\n"
                "\n"
                "1 error in 1 file\n"));
}

static void test_colours(struct bench *bench)
{
    CHECK(fs_write(STR("prov.md"), STR("##\n")));
    bench->report.colour = true;
    add(bench, RULE_EMPTY_HEADING, at(1, 1, 2), NULL, NULL);
    text_is(bench, STR("\x1b[1mprov.md:1:1: \x1b[1;31merror\x1b[0m[tom-rubrik]: "
                       "\x1b[1mRubriken har ingen text\x1b[0m\n"
                       "\x1b[2m   1 | \x1b[0m##\n"
                       "\x1b[2m     | \x1b[0m\x1b[1;31m^~\x1b[0m\n"
                       "  \x1b[1;32mhjälp:\x1b[0m Skriv rubriken efter ##, eller ta bort raden.\n"
                       "\n"
                       "1 fel i 1 fil\n"));
}

/* The two lines below the message: the quoted line and the caret. */
static struct str quote(struct bench *bench)
{
    diags_sort(&bench->diags);
    report_text(&bench->report, &bench->out);
    struct str rest = buf_str(&bench->out);
    struct str line;
    CHECK(str_next_line(&rest, &line));
    return str_copy(&bench->arena, str_slice(rest, 0, str_find(rest, STR("  hjälp"), 0)));
}

static void test_alignment(struct bench *bench)
{
    static const struct {
        const char *line;
        uint32_t column, length;
        const char *quoted;
    } cases[] = {
        {"\tx <b>", 4, 3, "   1 |     x <b>\n     |       ^~~\n"},
        {"ab\t<b>", 4, 3, "   1 | ab  <b>\n     |     ^~~\n"},
        {"漢字 <b>", 4, 3, "   1 | 漢字 <b>\n     |      ^~~\n"},
        {"e\u0301e\u0301 <b>", 6, 3, "   1 | e\u0301e\u0301 <b>\n     |    ^~~\n"},
        {"漢字", 1, 2, "   1 | 漢字\n     | ^~~~\n"},
        {"slut", 5, 1, "   1 | slut\n     |     ^\n"},
        {"kort", 90, 4, "   1 | kort\n     |     ^\n"},
        {"", 1, 0, "   1 | \n     | ^\n"},
        {"utan kolumn", 0, 0, "   1 | utan kolumn\n"},
        {"a\xFF\x1b[31m<b>", 8, 3, "   1 | a\xEF\xBF\xBD\xEF\xBF\xBD[31m<b>\n     |        ^~~\n"},
        {"a\u202E<b>", 3, 3, "   1 | a\xEF\xBF\xBD<b>\n     |   ^~~\n"},
        {"\xE2\x82", 1, 1, "   1 | \xEF\xBF\xBD\xEF\xBF\xBD\n     | ^\n"},
    };
    for (size_t i = 0; i < countof(cases); i++) {
        CHECK(fs_write(STR("prov.md"),
                       str_concat(&bench->arena, str_from(cases[i].line), STR("\n"))));
        add(bench, RULE_RAW_HTML, at(1, cases[i].column, cases[i].length), "<b>", NULL);
        CHECK_STR(quote(bench), str_from(cases[i].quoted));
        end(bench);
        begin(bench);
    }
}

static void test_long_lines(struct bench *bench)
{
    char line[300];
    memset(line, 'x', sizeof line);
    memcpy(line + 150, "<b>", 3);
    static const struct {
        uint32_t column;
        const char *quoted;
    } cases[] = {
        {151, "   1 | …xxxxxxxxxxx<b>xxxxxxxxxxxxxxxxxxxxx…\n     |             ^~~\n"},
        {1, "   1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\n     | ^~~\n"},
        {298, "   1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n     |                                 "
              " ^~~\n"},
    };
    CHECK(fs_write(STR("prov.md"), (struct str){line, sizeof line}));
    for (size_t i = 0; i < countof(cases); i++) {
        bench->report.width = 44;
        add(bench, RULE_RAW_HTML, at(1, cases[i].column, 3), "<b>", NULL);
        CHECK_STR(quote(bench), str_from(cases[i].quoted));
        end(bench);
        begin(bench);
    }
}

/* The number itself must not come out in any format. */
static void test_hidden(struct bench *bench)
{
    CHECK(fs_write(STR("prov.md"), STR("Hon, 191212121212, 90 år\n")));
    add(bench, RULE_PERSONNUMMER, at(1, 6, 12), NULL, NULL);
    CHECK_STR(quote(bench), STR("   1 | Hon, ••••••••••••, 90 år\n     |      ^~~~~~~~~~~~\n"));
    end(bench);
    begin(bench);
    add(bench, RULE_PERSONNUMMER, at(1, 0, 0), NULL, NULL);
    CHECK_STR(quote(bench), STR("   1 | Hon, ••••••••••••, •• år\n"));
    end(bench);
    begin(bench);
}

static void test_arguments(struct bench *bench)
{
    add(bench, RULE_RAW_HTML, (struct place){.path = STR("prov\n.md")}, "<b\x1b[0m\n\xFF>", NULL);
    report_github(&bench->report, &bench->out);
    CHECK_STR(buf_str(&bench->out),
              STR("::error file=prov .md,title=ra-html::”<b\xEF\xBF\xBD[0m \xEF\xBF\xBD>” är "
                  "HTML-kod, och sådan används inte i texterna%0ASkriv om den med Markdown eller "
                  "ett block. Ska tecknen synas på sidan, skriv \\< i stället för <.\n"));
    end(bench);
    begin(bench);
}

static void test_github(struct bench *bench)
{
    add(bench, RULE_EMPTY_LINK, (struct place){STR("a,b:c.md"), 7, 3, 4}, "50%", NULL);
    add(bench, RULE_BOM, at(1, 0, 0), NULL, NULL);
    bench->report.language = LANGUAGE_EN;
    report_github(&bench->report, &bench->out);
    CHECK_STR(
        buf_str(&bench->out),
        STR("::error file=a%2Cb%3Ac.md,line=7,col=3,endColumn=7,title=tom-lank::"
            "The link to \"50%25\" has no text%0AWrite between the brackets where the link "
            "leads, for example [Läs om målbilden](malbild.md).\n"
            "::warning file=prov.md,line=1,title=bom::The file begins with an invisible mark "
            "(BOM) that is not needed%0ASave the file as UTF-8 without BOM. The program skips "
            "the mark in the meantime.\n"));
    end(bench);
    begin(bench);
}

static void test_json(struct bench *bench)
{
    add(bench, RULE_EMPTY_HEADING, at(4, 1, 2), NULL, NULL);
    report_json(&bench->report, &bench->out);
    CHECK_STR(buf_str(&bench->out),
              STR("{\n"
                  "  \"errors\": 1,\n"
                  "  \"warnings\": 0,\n"
                  "  \"notes\": 0,\n"
                  "  \"diagnostics\": [\n"
                  "    {\n"
                  "      \"path\": \"prov.md\",\n"
                  "      \"line\": 4,\n"
                  "      \"column\": 1,\n"
                  "      \"length\": 2,\n"
                  "      \"severity\": \"error\",\n"
                  "      \"rule\": \"tom-rubrik\",\n"
                  "      \"message\": \"Rubriken har ingen text\",\n"
                  "      \"help\": \"Skriv rubriken efter ##, eller ta bort raden.\"\n"
                  "    }\n"
                  "  ]\n"
                  "}\n"));
    end(bench);
    begin(bench);
}

static bool holds(const struct bench *bench, const char *text)
{
    struct str out = buf_str(&bench->out);
    return str_find(out, str_from(text), 0) < out.size;
}

static void test_sarif(struct bench *bench)
{
    add(bench, RULE_EMPTY_HEADING, (struct place){STR("sidor/på väg.md"), 4, 1, 2}, NULL, NULL);
    add(bench, RULE_BOM, at(1, 1, 0), NULL, NULL);
    report_sarif(&bench->report, &bench->out);
    CHECK(holds(bench, "\"version\": \"2.1.0\""));
    CHECK(holds(bench, "\"uri\": \"sidor/p%C3%A5%20v%C3%A4g.md\""));
    CHECK(holds(bench, "\"ruleId\": \"tom-rubrik\",\n          \"ruleIndex\": 1,"));
    CHECK(holds(bench, "\"ruleId\": \"bom\",\n          \"ruleIndex\": 0,"));
    CHECK(holds(bench, "\"startLine\": 4,\n                  \"startColumn\": 1,\n"
                       "                  \"endColumn\": 3"));
    CHECK(holds(bench, "\"level\": \"warning\""));
    end(bench);
    begin(bench);
}

/* The value of the first "fingerprint" at or after byte `from`. */
static struct str fingerprint(const struct bench *bench, size_t from)
{
    struct str out = buf_str(&bench->out);
    size_t start = str_find(out, STR("\"fingerprint\": \""), from) + 16;
    return str_slice(out, start, start + 64);
}

static void test_gitlab(struct bench *bench)
{
    add(bench, RULE_EMPTY_HEADING, at(4, 1, 2), NULL, NULL);
    add(bench, RULE_EMPTY_HEADING, at(9, 1, 2), NULL, NULL);
    report_gitlab(&bench->report, &bench->out);
    struct str first = str_copy(&bench->arena, fingerprint(bench, 0));
    size_t half = str_find(buf_str(&bench->out), first, 0) + 64;
    CHECK(first.size == 64 && !str_equal(first, fingerprint(bench, half)));
    CHECK(holds(bench, "\"check_name\": \"tom-rubrik\""));
    CHECK(holds(bench, "\"begin\": 9"));
    struct bench moved;
    begin(&moved);
    moved.report.language = LANGUAGE_EN;
    add(&moved, RULE_EMPTY_HEADING, at(17, 5, 2), NULL, NULL);
    report_gitlab(&moved.report, &moved.out);
    CHECK_STR(fingerprint(&moved, 0), first); /* neither line nor language is part of it */
    end(&moved);
    end(bench);
    begin(bench);
}

static void test_nothing(struct bench *bench)
{
    report_json(&bench->report, &bench->out);
    CHECK(holds(bench, "\"errors\": 0"));
    buf_clear(&bench->out);
    report_gitlab(&bench->report, &bench->out);
    CHECK_STR(buf_str(&bench->out), STR("[]\n"));
    buf_clear(&bench->out);
    report_github(&bench->report, &bench->out);
    CHECK_STR(buf_str(&bench->out), STR(""));
    report_sarif(&bench->report, &bench->out);
    CHECK(holds(bench, "\"results\": []"));
}

/* Every rule can be printed in every format, in both languages, whatever its arguments. */
static void test_every_rule(struct bench *bench)
{
    for (int i = 0; i < RULE_COUNT; i++) {
        struct str args[] = {STR("ett"), STR(""), STR("tre"), STR("")};
        diag_add(&bench->diags, (enum rule)i, at(1, 1, 1), args, countof(args));
    }
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        bench->report.language = (enum language)language;
        buf_clear(&bench->out);
        report_text(&bench->report, &bench->out);
        for (char n = '1'; n <= '4'; n++) {
            char plain[] = {'{', n, '}', '\0'};
            char group[] = {'{', n, '?', '\0'};
            CHECK(!holds(bench, plain) && !holds(bench, group));
        }
        report_sarif(&bench->report, &bench->out);
    }
    end(bench);
    begin(bench);
}

int main(void)
{
    char folder[] = "/tmp/test_report.XXXXXX";
    CHECK(mkdtemp(folder) != NULL && chdir(folder) == 0);
    struct bench bench;
    begin(&bench);
    test_plain(&bench);
    test_english(&bench);
    test_colours(&bench);
    test_alignment(&bench);
    test_long_lines(&bench);
    test_hidden(&bench);
    test_arguments(&bench);
    test_github(&bench);
    test_json(&bench);
    test_sarif(&bench);
    test_gitlab(&bench);
    test_nothing(&bench);
    test_every_rule(&bench);
    end(&bench);
    CHECK(fs_remove_tree(str_from(folder)));
    return 0;
}
