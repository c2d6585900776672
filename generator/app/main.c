/* malbild: turns Markdown and YAML into a website. Here the command is found and called. */
#include "app/commands.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/terminal.h"

static enum exit_status show_overview(enum language language, bool asked)
{
    struct buf text;
    buf_init(&text);
    command_overview(commands_all(), language, asked, &text);
    enum exit_status status = command_write(&text, asked);
    buf_finish(&text);
    return asked ? status : STATUS_USAGE;
}

static enum exit_status unknown_command(const struct options *options, struct str name,
                                        struct str nearest)
{
    bool sv = options->language == LANGUAGE_SV;
    struct str quote = sv ? STR("”") : STR("\"");
    struct str error = str_concat(options->arena, quote, name, quote,
                                  sv ? STR(" är inget kommando") : STR(" is not a command"),
                                  nearest.size == 0 ? STR("")
                                  : sv              ? STR("; menade du ")
                                                    : STR("; did you mean "),
                                  nearest, nearest.size == 0 ? STR("") : STR("?"));
    return command_misused(options->language, error, NULL);
}

/* What the command does not take, in words; empty when all is well. */
static struct str misuse(const struct command *command, const struct options *options,
                         size_t argument_count)
{
    bool sv = options->language == LANGUAGE_SV;
    const unsigned everywhere = 1u << OPTION_HELP | 1u << OPTION_VERSION | 1u << OPTION_LANG;
    unsigned foreign = options->given & ~(command->options | everywhere);
    for (int id = 0; id < OPTION_COUNT; id++) {
        if ((foreign & 1u << id) != 0) {
            return str_format(options->arena,
                              sv ? "--%s hör inte till malbild %s"
                                 : "--%s does not belong to malbild %s",
                              options_entry((enum option_id)id)->name, command->name);
        }
    }
    if (argument_count < command->least || argument_count > command->most) {
        bool few = argument_count < command->least;
        return str_format(options->arena,
                          sv ? "det står för %s efter %s; så skrivs det: malbild %s %s"
                             : "there is too %s after %s; usage: malbild %s %s",
                          sv ? (few ? "lite" : "mycket") : (few ? "little" : "much"), command->name,
                          command->name, command->usage[options->language]);
    }
    return (struct str){0};
}

static enum exit_status run(const struct options *options)
{
    const struct str *arguments = options->arguments.items;
    size_t count = options->arguments.count;
    bool help = (options->given & 1u << OPTION_HELP) != 0;
    if ((options->given & 1u << OPTION_VERSION) != 0 && !help) {
        return command_version.run(options, NULL, 0);
    }
    if (count == 0) {
        return show_overview(options->language, help);
    }
    struct str nearest = {0};
    const struct command *command =
        command_find(options->arena, options->commands, arguments[0], &nearest);
    if (command == NULL) {
        return unknown_command(options, arguments[0], nearest);
    }
    if (help) {
        return command_help.run(options, arguments, 1);
    }
    struct str error = misuse(command, options, count - 1);
    if (error.size > 0) {
        return command_misused(options->language, error, command);
    }
    return command->run(options, arguments + 1, count - 1);
}

int main(int argc, char **argv)
{
    struct arena arena;
    struct options options;
    struct str error = {0};
    arena_init(&arena);
    const char *const *args = (const char *const *)argv + 1;
    size_t count = argc > 0 ? (size_t)argc - 1 : 0;
    bool parsed = options_parse(&arena, args, count, terminal_locale(), &options, &error);
    options.commands = commands_all();
    enum exit_status status =
        parsed ? run(&options) : command_misused(options.language, error, NULL);
    arena_finish(&arena);
    return (int)status;
}
