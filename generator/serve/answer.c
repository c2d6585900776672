#include "serve/answer.h"

#include "base/arena.h"
#include "format/data/html_escape.h"
#include "serve/address.h"
#include "serve/client.h"
#include "serve/inject.h"
#include "serve/page.h"
#include "serve/stream.h"

enum { FOUND = 302, BAD = 400, NOT_FOR_YOU = 421, NO_SUCH_WAY = 405, FAILED = 500 };

#define HTML "text/html; charset=utf-8"
#define TEXT_TYPE "text/plain; charset=utf-8"

/* For pages that are about faults: nothing but the script. */
#define FAULT_POLICY                                                                               \
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'"

static void refuse(struct http_answer *answer, unsigned status, struct str why)
{
    answer->status = status;
    answer->type = TEXT_TYPE;
    buf_add(&answer->body, why);
}

static void give_with_script(const struct answering *answering, struct str path, size_t version,
                             struct str html, uint64_t hash, struct http_answer *answer)
{
    struct injection injection = {path, hash, version, answering->hub->run};
    answer->type = HTML;
    inject(html, &injection, &answer->body);
}

/* Nothing has been good yet: the page tells what is wrong. */
static void give_faults(const struct answering *answering, struct str path,
                        struct http_answer *answer)
{
    struct hub *hub = answering->hub;
    struct buf page;
    buf_init(&page);
    gate_enter(&hub->gate);
    size_t version = hub->version;
    buf_add(&page, buf_str(&hub->page));
    gate_leave(&hub->gate);
    answer->status = FAILED;
    answer->policy = FAULT_POLICY;
    give_with_script(answering, path, version, buf_str(&page), str_hash(buf_str(&page)), answer);
    buf_finish(&page);
}

/* What was asked for (a handout) could not be made. */
static void give_own_faults(const struct answering *answering, struct diags *diags,
                            struct http_answer *answer)
{
    answer->status = FAILED;
    answer->policy = FAULT_POLICY;
    answer->type = HTML;
    answering->fault(answering->context, diags, &answer->body);
}

static void give_page(const struct answering *answering, struct preview *preview, size_t version,
                      struct str path, struct arena *scratch, struct http_answer *answer)
{
    struct diags diags;
    struct page page;
    diags_init(&diags, scratch);
    page_init(&page);
    bool made = page_make(preview, path, &diags, &page);
    answer->status = page.status;
    answer->type = page.type;
    if (!made) {
        give_own_faults(answering, &diags, answer);
    } else if (page.moved.size > 0) {
        html_escape_url(page.moved, &answer->location);
    } else if (page.has_script) {
        give_with_script(answering, path, version, buf_str(&page.bytes), page.hash, answer);
    } else {
        buf_add(&answer->body, buf_str(&page.bytes));
    }
    page_finish(&page);
}

static void give(const struct answering *answering, const struct http_request *request,
                 struct str path, struct arena *scratch, struct http_answer *answer)
{
    size_t version;
    if (str_equal(path, STR(INJECT_SCRIPT))) {
        answer->type = address_type(path);
        client_script(&answer->body);
        return;
    }
    if (str_equal(path, STR(INJECT_EVENTS))) {
        stream_start(answering->hub, request, answer);
        return;
    }
    struct preview *preview = hub_take(answering->hub, &version);
    if (preview == NULL) {
        give_faults(answering, path, answer);
    } else {
        give_page(answering, preview, version, path, scratch, answer);
    }
    preview_release(preview);
}

void answer_request(void *context, const struct http_request *request, struct http_answer *answer)
{
    const struct answering *answering = context;
    struct arena scratch = {0};
    struct str path;
    bool asks = str_equal(request->method, STR("GET")) || str_equal(request->method, STR("HEAD"));
    if (!address_is_ours(request->host, answering->host)) {
        refuse(answer, NOT_FOR_YOU, STR("malbild serve: wrong host\n"));
    } else if (!asks) {
        answer->allow = "GET, HEAD";
        refuse(answer, NO_SUCH_WAY, STR("malbild serve: only GET and HEAD\n"));
    } else if (!address_decode(&scratch, request->path, &path)) {
        refuse(answer, BAD, STR("malbild serve: no such path\n"));
    } else {
        give(answering, request, path, &scratch, answer);
    }
    arena_finish(&scratch);
}
