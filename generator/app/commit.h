/* commit: which commit the program was built from. It is an object of its own, so that a new commit
 * compiles nothing else, and it is for --version alone: no byte of a site may depend on it. */
#ifndef APP_COMMIT_H
#define APP_COMMIT_H

#include "base/str.h"

/* Eight hexadecimal digits, and + when the sources had been changed since; empty when not known. */
struct str commit_name(void);

#endif
