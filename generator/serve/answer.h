/* answer: answers what browsers ask: a page of the preview, its script, or what happens to it. */
#ifndef SERVE_ANSWER_H
#define SERVE_ANSWER_H

#include "base/http.h"
#include "serve/hub.h"

/* What is wrong with something that was made because somebody asked for it: is told, and
 * becomes a page. */
typedef void answer_fault(void *context, struct diags *diags, struct buf *page);

struct answering {
    struct hub *hub;
    const char *host; /* what --host says */
    answer_fault *fault;
    void *context;
};

/* Answers one request; `context` is a struct answering. Safe from many threads. */
void answer_request(void *context, const struct http_request *request, struct http_answer *answer);

#endif
