#include "serve/stream.h"

#include "base/arena.h"
#include "base/heap.h"
#include "format/data/json.h"
#include "serve/address.h"
#include "serve/page.h"

#include <inttypes.h>
#include <string.h>

#define HEARTBEAT 10.0 /* seconds: so that a page that is gone is noticed */

struct stream {
    struct hub *hub;
    struct arena arena;
    struct str path;  /* of the page */
    struct str hash;  /* of what it shows */
    bool foreign;     /* another server gave it out */
    size_t known;     /* version that its files are of */
    size_t seen;      /* version that was told */
    size_t heard;     /* version that has arrived */
    struct buf bytes; /* on their way */
    size_t at;        /* of them: those that are sent */
};

/* What the page would be now. */
static struct str hash_now(struct stream *stream, struct preview *preview, struct arena *scratch,
                           const struct buf *fault_page)
{
    struct diags ignored;
    struct page page;
    if (preview == NULL) {
        return str_format(scratch, "%016" PRIx64, str_hash(buf_str(fault_page)));
    }
    diags_init(&ignored, scratch);
    page_init(&page);
    page_make(preview, stream->path, &ignored, &page);
    struct str hash = str_format(scratch, "%016" PRIx64, page.hash);
    page_finish(&page);
    return hash;
}

/* The files that have changed since the page got its own. */
static void add_files(const struct stream *stream, struct buf *out)
{
    const struct map *changed = &stream->hub->changed;
    struct json json;
    json_init(&json, out, true);
    json_open_list(&json);
    for (size_t i = 0; i < changed->count; i++) {
        const size_t *version = changed->entries[i].value;
        if (*version > stream->known) {
            json_string(&json, changed->entries[i].key);
        }
    }
    json_close_list(&json);
}

/* Writes one message. From inside the gate. */
static void write_message(struct stream *stream, struct str hash)
{
    const struct buf *faults = &stream->hub->faults;
    struct buf *out = &stream->bytes;
    bool other = stream->foreign || !str_equal(hash, stream->hash);
    buf_printf(out, "data: {\"nummer\":%zu,\"sida\":%s,\"filer\":", stream->seen,
               other ? "true" : "false");
    add_files(stream, out);
    buf_add(out, STR(",\"fel\":"));
    buf_add(out, faults->size > 0 ? buf_str(faults) : STR("null"));
    buf_add(out, STR("}\n\n"));
    stream->known = stream->seen;
}

/* Finds out what to say of what is shown now, which takes a while, so it is done from
 * outside the gate. */
static void tell(struct stream *stream)
{
    struct hub *hub = stream->hub;
    struct arena scratch = {0};
    struct buf fault_page;
    buf_init(&fault_page);
    gate_enter(&hub->gate);
    size_t version = hub->version;
    struct preview *preview = preview_hold(hub->shown);
    buf_add(&fault_page, buf_str(&hub->page));
    gate_leave(&hub->gate);
    struct str hash = hash_now(stream, preview, &scratch, &fault_page);
    preview_release(preview);
    gate_enter(&hub->gate);
    bool current = version == hub->version;
    if (current) { /* else there is something newer to tell */
        stream->seen = version;
        write_message(stream, hash);
    }
    gate_leave(&hub->gate);
    buf_finish(&fault_page);
    arena_finish(&scratch);
}

/* Waits until there is something to say. False when there will be nothing more. */
static bool await_news(struct stream *stream)
{
    struct hub *hub = stream->hub;
    gate_enter(&hub->gate);
    if (!hub->closing && stream->seen == hub->version) {
        gate_wait(&hub->gate, HEARTBEAT);
    }
    bool closing = hub->closing;
    bool news = stream->seen != hub->version;
    gate_leave(&hub->gate);
    if (closing) {
        return false;
    }
    if (news) {
        tell(stream);
    } else {
        buf_add(&stream->bytes, STR(":\n\n"));
    }
    return true;
}

/* One less has not heard. From inside the gate. */
static void catch_up(struct hub *hub, size_t version)
{
    if (version == hub->version && hub->behind > 0) {
        hub->behind--;
        gate_wake(&hub->gate);
    }
}

/* All that was written is with the browser's machine: this page is no longer behind. */
static void note_sent(struct stream *stream)
{
    struct hub *hub = stream->hub;
    gate_enter(&hub->gate);
    if (stream->heard < stream->seen) {
        stream->heard = stream->seen;
        catch_up(hub, stream->seen);
    }
    gate_leave(&hub->gate);
}

static size_t give(void *feeding, char *bytes, size_t room)
{
    struct stream *stream = feeding;
    if (stream->at > 0 && stream->at == stream->bytes.size) {
        buf_clear(&stream->bytes);
        stream->at = 0;
        note_sent(stream);
    }
    while (stream->at == stream->bytes.size) {
        if (!await_news(stream)) {
            return 0;
        }
    }
    size_t size = stream->bytes.size - stream->at;
    size = size < room ? size : room;
    memcpy(bytes, stream->bytes.data + stream->at, size);
    stream->at += size;
    return size;
}

static void end(void *feeding)
{
    struct stream *stream = feeding;
    struct hub *hub = stream->hub;
    gate_enter(&hub->gate);
    hub->streams--;
    if (stream->heard < hub->version) {
        catch_up(hub, hub->version);
    }
    gate_leave(&hub->gate);
    buf_finish(&stream->bytes);
    arena_finish(&stream->arena);
    heap_give(stream);
}

static struct str argument(struct stream *stream, const struct http_request *request,
                           const char *name)
{
    struct str text;
    bool read = address_decode_argument(&stream->arena, http_argument(request, name), &text);
    return read ? text : (struct str){0};
}

void stream_start(struct hub *hub, const struct http_request *request, struct http_answer *answer)
{
    struct stream *stream = heap_take(sizeof(*stream));
    int64_t known = 0;
    stream->hub = hub;
    buf_init(&stream->bytes);
    stream->path = argument(stream, request, "sida");
    stream->hash = argument(stream, request, "kod");
    stream->foreign = !str_equal(argument(stream, request, "run"), hub->run);
    bool told = str_to_int(argument(stream, request, "nummer"), &known) && known > 0;
    gate_enter(&hub->gate);
    hub->streams++;
    stream->heard = hub->version;
    stream->known = told && !stream->foreign ? (size_t)known : hub->version;
    stream->seen = SIZE_MAX; /* nothing yet */
    gate_leave(&hub->gate);
    answer->type = "text/event-stream; charset=utf-8";
    answer->more = give;
    answer->end = end;
    answer->feeding = stream;
}
