/* malbild: turns Markdown and YAML into a website. Here the command is found and called. */
#include "app/commands.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
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

/* What the command does not take, in words; empty when all is well. */
static struct str misuse(const struct command *command, const struct options *options,
                         size_t argument_count)
{
    struct str name = str_from(command->name);
    const unsigned everywhere = 1u << OPTION_HELP | 1u << OPTION_VERSION | 1u << OPTION_LANG;
    unsigned foreign = options->given & ~(command->options | everywhere);
    for (int id = 0; id < OPTION_COUNT; id++) {
        if ((foreign & 1u << id) != 0) {
            return say(options->arena, options->language, SAY_OPTION_ELSEWHERE,
                       str_from(options_entry((enum option_id)id)->name), name);
        }
    }
    bool few = argument_count < command->least;
    if (few || argument_count > command->most) {
        return say(options->arena, options->language, few ? SAY_TOO_LITTLE : SAY_TOO_MUCH, name,
                   str_from(command->usage[options->language]));
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
        return command_misused(
            options->language,
            say(options->arena, options->language, SAY_UNKNOWN_COMMAND, arguments[0], nearest),
            NULL);
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
    fs_outlive_limits();
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
