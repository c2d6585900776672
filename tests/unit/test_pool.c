/* Unit tests of base/pool. */
#include "test.h"

#include "base/pool.h"

#include <stdatomic.h>
#include <string.h>

enum { MOST = 5000, JOBS = 64 };

struct tally {
    atomic_int done[MOST];
    atomic_int busy[JOBS]; /* a worker number belongs to one thread at a time */
    size_t jobs;
};

static void work(void *context, size_t worker, size_t index)
{
    struct tally *tally = context;
    CHECK(worker < tally->jobs && worker < JOBS);
    CHECK(atomic_fetch_add(&tally->busy[worker], 1) == 0);
    atomic_fetch_add(&tally->done[index], 1);
    CHECK(atomic_fetch_sub(&tally->busy[worker], 1) == 1);
}

static void check_run(size_t jobs, size_t count)
{
    static struct tally tally;
    memset(&tally, 0, sizeof(tally));
    tally.jobs = jobs == 0 ? 1 : jobs;
    pool_run(jobs, count, work, &tally);
    for (size_t i = 0; i < MOST; i++) {
        CHECK(tally.done[i] == (i < count ? 1 : 0));
    }
}

int main(void)
{
    const size_t jobs[] = {0, 1, 2, 8, 64, 1000};
    const size_t counts[] = {0, 1, 2, 7, 63, 64, 65, 999, MOST};
    for (size_t i = 0; i < countof(jobs); i++) {
        for (size_t j = 0; j < countof(counts); j++) {
            check_run(jobs[i], counts[j]);
        }
    }
    CHECK(pool_default_jobs() >= 1 && pool_default_jobs() <= 64);
    return 0;
}
