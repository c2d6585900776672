#include "base/gate.h"

#include <time.h>

void gate_init(struct gate *gate)
{
    pthread_condattr_t attributes;
    pthread_mutex_init(&gate->mutex, NULL);
    pthread_condattr_init(&attributes);
    /* A clock that nobody sets. */
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&gate->changed, &attributes);
    pthread_condattr_destroy(&attributes);
}

void gate_finish(struct gate *gate)
{
    pthread_cond_destroy(&gate->changed);
    pthread_mutex_destroy(&gate->mutex);
}

void gate_enter(struct gate *gate)
{
    pthread_mutex_lock(&gate->mutex);
}

void gate_leave(struct gate *gate)
{
    pthread_mutex_unlock(&gate->mutex);
}

void gate_wait(struct gate *gate, double seconds)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    long long nanoseconds = until.tv_nsec + (long long)(seconds * 1e9);
    until.tv_sec += (time_t)(nanoseconds / 1000000000);
    until.tv_nsec = (long)(nanoseconds % 1000000000);
    pthread_cond_timedwait(&gate->changed, &gate->mutex, &until);
}

void gate_wake(struct gate *gate)
{
    pthread_cond_broadcast(&gate->changed);
}
