/* watch: tells when something in some folders, or below them, is changed by anyone.
 *
 * The system tells (inotify(7)); where it cannot (file systems of other machines, no room for more)
 * the folders are gone through time and again instead. What happens together is told together:
 * whoever saves by writing beside and renaming, or checks out five hundred files, makes one change.
 * Hidden names (.well-known aside), and what editors leave for a moment, do not count. A folder
 * that is taken away and comes back is followed again.
 *
 * watch.c waits, watch_poll.c goes through folders; watch_part.h is what they share. */
#ifndef BASE_WATCH_H
#define BASE_WATCH_H

#include "base/vec.h"

#include <stdbool.h>

struct arena;
struct str;
struct watch;

enum watch_answer { WATCH_CHANGED, WATCH_ENDED };

/* Begins to watch nothing; watch_follow comes next. `ending` is a descriptor that becomes readable
 * when it is time to stop (see ending.h). */
struct watch *watch_start(int ending);
void watch_finish(struct watch *watch);

/* Watches the folders, and those below them as they are now; to be called again before they are
 * read, after each change. A folder need not be there. What changes from here on is told. */
void watch_follow(struct watch *watch, const struct str *folders, size_t count);

/* True when the system does not tell, so that it takes up to a second to see a change. */
bool watch_polls(const struct watch *watch);

/* Waits for a change and then until it is over; what it was goes to `changed` (struct str, in the
 * arena: paths below the folders as they were given, each once). It may be empty when nobody can
 * tell what has changed. */
enum watch_answer watch_wait(struct watch *watch, struct arena *arena, struct vec *changed);

/* True when watch_wait would not need to wait long: there is something already. */
bool watch_pending(const struct watch *watch);

#endif
