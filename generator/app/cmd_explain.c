/* malbild explain: more about a rule than fits in a message. */
#include "app/command.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"

enum { ID_COLUMN = 28 };

/* A rule's text or help with … for what each report fills in. */
static void add_sample(enum rule rule, enum language language, bool help, struct buf *out)
{
    struct diag sample = {.rule = rule};
    for (size_t i = 0; i < DIAG_ARGS; i++) {
        sample.args[i] = STR("…");
    }
    if (help) {
        diag_help(&sample, language, out);
    } else {
        diag_message(&sample, language, out);
    }
}

static void list_rules(enum language language, struct buf *out)
{
    for (int i = 0; i < RULE_COUNT; i++) {
        const char *id = rule_get((enum rule)i)->id;
        buf_printf(out, "%-*s ", ID_COLUMN - 1, id);
        add_sample((enum rule)i, language, false, out);
        buf_add_byte(out, '\n');
    }
}

static void explain_rule(enum rule rule, enum language language, struct buf *out)
{
    const struct rule_entry *entry = rule_get(rule);
    buf_printf(out, "%s (%s)\n\n", entry->id, severity_word(entry->severity, language));
    add_sample(rule, language, false, out);
    buf_add(out, STR(".\n"));
    add_sample(rule, language, true, out);
    buf_printf(out, "\n\n%s\n", entry->explain[language]);
}

static enum exit_status unknown_rule(const struct options *options, struct str id)
{
    struct str names[RULE_COUNT];
    for (int i = 0; i < RULE_COUNT; i++) {
        names[i] = str_from(rule_get((enum rule)i)->id);
    }
    struct str near = str_nearest(id, names, RULE_COUNT);
    struct str error = say(options->arena, options->language, SAY_UNKNOWN_RULE, id, near);
    return command_misused(options->language, error, &command_explain);
}

static enum exit_status run(const struct options *options, const struct str *arguments,
                            size_t count)
{
    struct buf text;
    enum exit_status status = STATUS_FINE;
    buf_init(&text);
    if (count == 0) {
        list_rules(options->language, &text);
    }
    for (size_t i = 0; i < count && status == STATUS_FINE; i++) {
        enum rule rule;
        if (rule_find(arguments[i], &rule)) {
            buf_add(&text, i > 0 ? STR("\n") : STR(""));
            explain_rule(rule, options->language, &text);
        } else {
            status = unknown_rule(options, arguments[i]);
        }
    }
    if (status == STATUS_FINE) {
        status = command_write(&text, true);
    }
    buf_finish(&text);
    return status;
}

/* clang-format off */
const struct command command_explain = {
    "explain",
    {"förklara en regel, med exempel", "explain a rule, with examples"},
    {"[REGEL…]", "[RULE…]"},
    {"Regelns namn står inom hakparenteser i felmeddelandet. Det går lika bra att skriva\n"
     "å, ä och ö. Utan namn visas alla regler.",
     "The name of the rule stands in brackets in the error message. Without a name all\n"
     "rules are shown."},
    {{"malbild explain okand-nyckel", {"förklara error[okand-nyckel]",
                                       "explain error[okand-nyckel]"}},
     {"malbild explain okänd-nyckel", {"detsamma", "the same"}},
     {"malbild explain", {"alla regler, en på varje rad", "all rules, one on each line"}}},
    1u << OPTION_LANG, 0, 16, run};
/* clang-format on */
