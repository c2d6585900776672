#include "base/browser.h"

#include "base/str.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

/* The child gets the signals that ending.c has taken from us, says nothing, and is nobody's
 * to wait for. */
static bool start(const char *program, const char *address)
{
    char *arguments[] = {(char *)(uintptr_t)program, (char *)(uintptr_t)address, NULL};
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none;
    sigset_t usual;
    pid_t child;
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGCHLD);
    posix_spawn_file_actions_init(&files);
    for (int stream = 0; stream <= 2; stream++) {
        posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
    }
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                              POSIX_SPAWN_SETPGROUP);
    int failure = posix_spawnp(&child, program, &files, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return failure == 0;
}

bool browser_open(const char *address)
{
    static const char *const programs[] = {"xdg-open", "wslview", "open"};
    signal(SIGCHLD, SIG_IGN); /* so that no dead child is left */
    for (size_t i = 0; i < countof(programs); i++) {
        if (start(programs[i], address)) {
            return true;
        }
    }
    return false;
}
