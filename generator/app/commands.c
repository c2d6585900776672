#include "app/commands.h"

static const struct command *const commands[] = {
    &command_build, &command_check,   &command_serve,   &command_diff, &command_handout,
    &command_new,   &command_release, &command_explain, &command_help, &command_version,
    NULL,
};

const struct command *const *commands_all(void)
{
    return commands;
}
