/* gate: lets one thread at a time in, and lets those who wait know when something has changed. */
#ifndef BASE_GATE_H
#define BASE_GATE_H

#include <pthread.h>

struct gate {
    pthread_mutex_t mutex;
    pthread_cond_t changed;
};

void gate_init(struct gate *gate);
void gate_finish(struct gate *gate);

/* In, when nobody else is; out again. */
void gate_enter(struct gate *gate);
void gate_leave(struct gate *gate);

/* From inside: steps out until gate_wake or so many seconds have passed, and is inside again. It
 * may return early, so callers look again at what they wait for. */
void gate_wait(struct gate *gate, double seconds);

/* Wakes all who wait. */
void gate_wake(struct gate *gate);

#endif
