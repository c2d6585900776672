#include "base/terminal.h"

#include "base/str.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct terminal terminal_look(enum terminal_stream stream)
{
    const char *refused = getenv("NO_COLOR");
    const char *kind = getenv("TERM");
    struct winsize size = {0};
    if (isatty((int)stream) != 1) {
        return (struct terminal){0};
    }
    bool measured = ioctl((int)stream, TIOCGWINSZ, &size) == 0;
    bool dumb = kind == NULL || str_equal(str_from(kind), STR("dumb"));
    return (struct terminal){.width = measured ? size.ws_col : 0,
                             .colours = !dumb && (refused == NULL || refused[0] == '\0')};
}

bool terminal_can_ask(void)
{
    return isatty(TERMINAL_INPUT) == 1 && isatty(TERMINAL_OUTPUT) == 1;
}

const char *terminal_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < countof(names); i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && value[0] != '\0') {
            return value;
        }
    }
    return "";
}
