/* browser: shows an address in the browser of whoever sits at the machine. */
#ifndef BASE_BROWSER_H
#define BASE_BROWSER_H

#include <stdbool.h>

/* Starts the program that opens addresses here (the first of those there are of xdg-open, wslview
 * and open) and does not wait for it. False when there is none, or it cannot be started. */
bool browser_open(const char *address);

#endif
