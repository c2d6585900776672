/* The table of rules: complete in both languages, with texts that keep to the agreed form. */
#include "rules/diag.h"
#include "test.h"

#include <string.h>

static void check_id(const char *id)
{
    CHECK(id != NULL && id[0] != '\0');
    size_t size = strlen(id);
    CHECK(size < 64 && id[0] != '-' && id[size - 1] != '-');
    for (size_t i = 0; i < size; i++) {
        bool letter = (id[i] >= 'a' && id[i] <= 'z') || (id[i] >= '0' && id[i] <= '9');
        CHECK(letter || (id[i] == '-' && id[i - 1] != '-'));
    }
}

/* Every {n} names an argument that reports of the rule have, and every group is closed. */
static void check_arguments(const char *text, unsigned arguments)
{
    unsigned open = 0;
    for (const char *c = text; *c != '\0'; c++) {
        bool named = c[0] == '{' && c[1] >= '0' && c[1] <= '9';
        if (named) {
            CHECK(c[1] >= '1' && (unsigned)(c[1] - '0') <= arguments);
            CHECK(c[2] == '}' || c[2] == '?');
            open += c[2] == '?' ? 1 : 0;
            c += 2;
        } else if (*c == '}' && open > 0) {
            open--;
        } else {
            CHECK(!(*c == '{' && open > 0)); /* a plain brace would end the group too early */
        }
    }
    CHECK(open == 0);
}

static void check_explanation(const char *text, const char *wrong, const char *right)
{
    CHECK(text != NULL && strlen(text) > 80);
    CHECK(strstr(text, wrong) != NULL && strstr(text, right) != NULL);
    CHECK(text[strlen(text) - 1] != '\n' && strchr(text, '\t') == NULL);
    size_t lines = 1;
    for (const char *c = text; *c != '\0'; c++) {
        lines += *c == '\n' && c[1] != '\n' ? 1 : 0;
    }
    CHECK(lines >= 4 && lines <= 20);
}

static void check_entry(const struct rule_entry *entry)
{
    check_id(entry->id);
    CHECK(entry->arguments <= DIAG_ARGS);
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        const char *text = entry->text[language];
        const char *help = entry->help[language];
        CHECK(text != NULL && text[0] != '\0' && text[strlen(text) - 1] != '.');
        CHECK(help != NULL && help[0] != '\0');
        check_arguments(text, entry->arguments);
        check_arguments(help, entry->arguments);
    }
    check_explanation(entry->explain[LANGUAGE_SV], "Fel", "Rätt");
    check_explanation(entry->explain[LANGUAGE_EN], "Wrong", "Right");
}

/* What a text uses of its arguments must be the same in both languages. */
static void check_same_arguments(const char *const texts[LANGUAGE_COUNT])
{
    for (char n = '1'; n <= '0' + DIAG_ARGS; n++) {
        char plain[] = {'{', n, '}', '\0'};
        char group[] = {'{', n, '?', '\0'};
        CHECK((strstr(texts[LANGUAGE_SV], plain) == NULL) ==
              (strstr(texts[LANGUAGE_EN], plain) == NULL));
        CHECK((strstr(texts[LANGUAGE_SV], group) == NULL) ==
              (strstr(texts[LANGUAGE_EN], group) == NULL));
    }
}

static void test_every_rule(void)
{
    for (int i = 0; i < RULE_COUNT; i++) {
        const struct rule_entry *entry = rule_get((enum rule)i);
        check_entry(entry);
        check_same_arguments(entry->text);
        check_same_arguments(entry->help);
        enum rule found;
        CHECK(rule_find(str_from(entry->id), &found)); /* the first of that id: so it is unique */
        CHECK((int)found == i);
    }
}

static void test_find(void)
{
    enum rule found = RULE_COUNT;
    CHECK(rule_find(STR("okänd-nyckel"), &found) && found == RULE_UNKNOWN_KEY);
    CHECK(rule_find(STR("OKÄND-NYCKEL"), &found) && found == RULE_UNKNOWN_KEY);
    CHECK(rule_find(STR("oka\u0308nd-nyckel"), &found) && found == RULE_UNKNOWN_KEY);
    CHECK(rule_find(STR("fel-språk"), &found) && found == RULE_BAD_LANGUAGE);
    CHECK(rule_find(STR("för-stor-fil"), &found) && found == RULE_FILE_TOO_LARGE);
    CHECK(!rule_find(STR(""), &found));
    CHECK(!rule_find(STR("okand-nyckel-"), &found));
    CHECK(!rule_find(STR("okand-nycke"), &found));
    CHECK(!rule_find(STR("\xC3"), &found));
}

int main(void)
{
    test_every_rule();
    test_find();
    return 0;
}
