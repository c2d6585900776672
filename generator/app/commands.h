/* commands: the table of all commands, in the order of the help. */
#ifndef APP_COMMANDS_H
#define APP_COMMANDS_H

#include "app/command.h"

/* All commands, ending with NULL. */
const struct command *const *commands_all(void);

#endif
