#include "base/ending.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <sys/signalfd.h>
#include <unistd.h>

int ending_open(void)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    signal(SIGPIPE, SIG_IGN);
    if (pthread_sigmask(SIG_BLOCK, &signals, NULL) != 0) {
        return -1;
    }
    return signalfd(-1, &signals, SFD_CLOEXEC);
}

bool ending_asked(int descriptor)
{
    return ending_wait(descriptor, 0);
}

bool ending_wait(int descriptor, double seconds)
{
    struct pollfd waited = {.fd = descriptor, .events = POLLIN};
    return poll(&waited, 1, (int)(seconds * 1000.0)) > 0;
}

void ending_close(int descriptor)
{
    close(descriptor);
}
