/* ending: Ctrl-C and the like as something to wait for, instead of something that strikes. For
 * programs that go on until they are told to stop. */
#ifndef BASE_ENDING_H
#define BASE_ENDING_H

#include <stdbool.h>

/* From now on SIGINT, SIGTERM and SIGHUP do not end the program, nor does a reader who has
 * gone: a descriptor becomes readable instead. To be called before other threads are started.
 * -1 with errno. */
int ending_open(void);

/* True when somebody has asked the program to stop. Does not wait. */
bool ending_asked(int descriptor);

/* Waits so many seconds, or until somebody asks. True when asked. */
bool ending_wait(int descriptor, double seconds);

/* Releases it; the signals stay as they were made. */
void ending_close(int descriptor);

#endif
