/* terminal: what stands at the other end of a stream, and how whoever reads there wants it. */
#ifndef BASE_TERMINAL_H
#define BASE_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

/* File descriptors of POSIX. */
enum terminal_stream { TERMINAL_INPUT = 0, TERMINAL_OUTPUT = 1, TERMINAL_ERRORS = 2 };

struct terminal {
    size_t width; /* in columns; 0: no terminal, or one that does not tell */
    bool colours; /* it shows colours, and nobody has refused them (no-color.org) */
};

struct terminal terminal_look(enum terminal_stream stream);

/* True when somebody can be asked: what they read and what they write are both at a terminal. */
bool terminal_can_ask(void);

/* The locale that counts for messages (POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is not
 * empty), or "". */
const char *terminal_locale(void);

#endif
