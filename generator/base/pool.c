#include "base/pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

enum { LARGEST_BATCH = 32 };

struct run {
    pool_work *work;
    void *context;
    size_t count;
    size_t batch; /* items taken at a time, so that cheap items do not fight over the counter */
    atomic_size_t next;
};

struct worker {
    struct run *run;
    size_t index;
};

static void *work_until_done(void *argument)
{
    struct worker *worker = argument;
    struct run *run = worker->run;
    for (;;) {
        size_t from = atomic_fetch_add(&run->next, run->batch);
        if (from >= run->count) {
            return NULL;
        }
        size_t to = run->count - from < run->batch ? run->count : from + run->batch;
        for (size_t i = from; i < to; i++) {
            run->work(run->context, worker->index, i);
        }
    }
}

void pool_run(size_t jobs, size_t count, pool_work *work, void *context)
{
    jobs = jobs > POOL_MOST_JOBS ? POOL_MOST_JOBS : jobs;
    jobs = jobs > count ? count : jobs;
    jobs = jobs == 0 ? 1 : jobs;
    size_t batch = count / (jobs * 8);
    batch = batch > LARGEST_BATCH ? LARGEST_BATCH : batch;
    struct run run = {.work = work, .context = context, .count = count};
    run.batch = batch == 0 ? 1 : batch;
    atomic_init(&run.next, 0);
    struct worker workers[POOL_MOST_JOBS];
    pthread_t threads[POOL_MOST_JOBS];
    size_t started = 0;
    for (size_t i = 1; i < jobs; i++) {
        workers[i] = (struct worker){&run, i};
        if (pthread_create(&threads[started], NULL, work_until_done, &workers[i]) != 0) {
            break;
        }
        started++;
    }
    workers[0] = (struct worker){&run, 0};
    work_until_done(&workers[0]);
    for (size_t i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
    }
}

size_t pool_default_jobs(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof(set), &set) != 0) {
        return 1;
    }
    size_t count = (size_t)CPU_COUNT(&set);
    return count < 1 ? 1 : count > POOL_MOST_JOBS ? POOL_MOST_JOBS : count;
}
