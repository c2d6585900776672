/* pool: a parallel for. Work items are independent; results go into slots by index, so the outcome
 * never depends on the number of workers or on who ran first. */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <stddef.h>

enum { POOL_MOST_JOBS = 64 };

/* Does item `index`; `worker` is 0 … jobs-1 and owned by one thread for the whole run. */
typedef void pool_work(void *context, size_t worker, size_t index);

/* Calls `work` once for every index 0 … count-1, on `jobs` threads (the caller is one of them), and
 * returns when all are done. A thread that cannot be started is done without. */
void pool_run(size_t jobs, size_t count, pool_work *work, void *context);

/* The number of processors this process may use, at least 1 and at most POOL_MOST_JOBS. */
size_t pool_default_jobs(void);

#endif
