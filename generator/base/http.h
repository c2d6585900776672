/* http: a small web server for one machine: libmicrohttpd behind one door, and the only module that
 * knows the network.
 *
 * Each connection has a thread of its own, which asks one function for the answer. What the answer
 * holds is made with malloc (struct buf) and is the server's afterwards. */
#ifndef BASE_HTTP_H
#define BASE_HTTP_H

#include "base/buf.h"

struct http;

struct http_request {
    struct str method;
    struct str path;  /* as it was sent, before any "?", not decoded */
    struct str host;  /* of the header Host; may be empty */
    void *connection; /* internal */
};

/* Gives at most `room` bytes more of an answer that has no end yet: waits until there are some, and
 * gives 0 when there will be no more. */
typedef size_t http_more(void *feeding, char *bytes, size_t room);
typedef void http_end(void *feeding);

struct http_answer {
    unsigned status;
    const char *type;    /* of the content; static */
    struct buf location; /* of a redirect; else empty; initialised by the server */
    const char *allow;   /* NULL, or what the header Allow is to say */
    const char *policy;  /* NULL, or what Content-Security-Policy is to say */
    struct buf body;     /* initialised by the server */
    http_more *more;     /* NULL, or where the body comes from instead */
    http_end *end;       /* then: called once when the connection is over */
    void *feeding;
};

typedef void http_respond(void *context, const struct http_request *request,
                          struct http_answer *answer);

/* What "?name=…" says, not decoded; empty when it is not there. */
struct str http_argument(const struct http_request *request, const char *name);

/* Listens at the address (a number or a name) and port (0: any that is free) and answers until
 * http_stop. NULL with errno: EADDRINUSE when somebody else listens there, EADDRNOTAVAIL when the
 * address is none of this machine's. */
struct http *http_start(const char *address, unsigned port, http_respond *respond, void *context);

/* The port it listens at. */
unsigned http_port(const struct http *http);

/* Ends all connections. Feeding functions must have been told to give no more. */
void http_stop(struct http *http);

/* True of an address that only this machine reaches. */
bool http_is_loopback(struct str address);

/* True of a number: an address that no name server can lend to somebody else. `[::1]` has
 * brackets or not. */
bool http_is_number(struct str address);

#endif
