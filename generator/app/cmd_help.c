/* malbild help, malbild version */
#include "app/command.h"
#include "app/commit.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "render/version.h"

static enum exit_status run_help(const struct options *options, const struct str *arguments,
                                 size_t count)
{
    struct str nearest = {0};
    const struct command *command =
        count == 0 ? NULL : command_find(options->arena, options->commands, arguments[0], &nearest);
    if (count > 0 && command == NULL) {
        struct str none = {0};
        return command_misused(
            options->language,
            say(options->arena, options->language, SAY_UNKNOWN_COMMAND, arguments[0], none), NULL);
    }
    struct buf text;
    buf_init(&text);
    if (command == NULL) {
        command_overview(options->commands, options->language, true, &text);
    } else {
        command_describe(command, options->language, &text);
    }
    enum exit_status status = command_write(&text, true);
    buf_finish(&text);
    return status;
}

static enum exit_status run_version(const struct options *options, const struct str *arguments,
                                    size_t count)
{
    (void)options;
    (void)arguments;
    (void)count;
    struct buf text;
    buf_init(&text);
    struct str commit = commit_name();
    buf_add(&text, STR("malbild " MALBILD_VERSION));
    if (commit.size > 0) {
        buf_add(&text, STR(" ("));
        buf_add(&text, commit);
        buf_add(&text, STR(")"));
    }
    buf_add(&text, STR("\n"));
    enum exit_status status = command_write(&text, true);
    buf_finish(&text);
    return status;
}

/* clang-format off */
const struct command command_help = {
    "help",
    {"visa hjälp om ett kommando", "show help about a command"},
    {"[KOMMANDO]", "[COMMAND]"},
    {"Utan kommando visas allt som programmet kan, alla val och slutkoderna.",
     "Without a command, all that the program can do is shown, all options and exit statuses."},
    {{"malbild help build", {"allt om malbild build", "all about malbild build"}},
     {"malbild build --help", {"detsamma", "the same"}}},
    1u << OPTION_LANG, 0, 1, run_help};

const struct command command_version = {
    "version",
    {"visa programmets version", "show the version of the program"},
    {"", ""},
    {"Skriver programmets namn och version på en rad, och inom parentes den commit i Git som\n"
     "det är byggt av. Ett + efter betyder att källkoden hade ändrats sedan dess. Ingenting på\n"
     "webbplatsen beror på den.",
     "Prints the name and version of the program on one line, and in brackets the commit in Git\n"
     "that it is built from. A + after it means that the sources had been changed since. Nothing\n"
     "on the site depends on it."},
    {{"malbild version",
      {"till exempel ”malbild 0.1.0 (1a2b3c4d)”", "for example \"malbild 0.1.0 (1a2b3c4d)\""}}},
    0, 0, 0, run_version};
/* clang-format on */
