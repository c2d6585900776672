/* address: what a browser asks for, and whether it may: paths, hosts, and the kinds of files.
 *
 * A page of somebody else's could have a name that leads to this machine, and read the preview by
 * it (DNS rebinding). So only names that nobody else can lend are answered: numbers, localhost, and
 * the name that was asked for. */
#ifndef SERVE_ADDRESS_H
#define SERVE_ADDRESS_H

#include "base/str.h"

struct arena;

/* The path in the output that an address asks for: decoded, without its first slash. False when
 * it is no plain path: percent signs that are none, NUL, backslashes, and parts that are empty,
 * "." or "..". */
bool address_decode(struct arena *arena, struct str sent, struct str *path);

/* A part of a query, decoded likewise: "+" is a space. False when it cannot be. */
bool address_decode_argument(struct arena *arena, struct str sent, struct str *text);

/* Whether the header Host names this machine; `given` is what --host says. */
bool address_is_ours(struct str host, const char *given);

/* The content type of a file, by its ending. */
const char *address_type(struct str path);

#endif
