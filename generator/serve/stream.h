/* stream: what is told to one page in a browser for as long as it is open (server-sent events, as
 * HTML has them). */
#ifndef SERVE_STREAM_H
#define SERVE_STREAM_H

#include "base/http.h"
#include "serve/hub.h"

/* Makes `answer` a stream to the page that asks; "?sida=&kod=&nummer=&run=" says what it
 * shows (see inject.h). */
void stream_start(struct hub *hub, const struct http_request *request, struct http_answer *answer);

#endif
