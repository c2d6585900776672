#include "base/http.h"

#include "base/arena.h"
#include "base/heap.h"

#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BACKLOG = 64, MOST_CONNECTIONS = 128, IDLE_SECONDS = 30, PIECE = 16 * 1024 };

struct http {
    struct MHD_Daemon *daemon;
    http_respond *respond;
    void *context;
    unsigned port;
};

/* Where an endless answer comes from. */
struct feed {
    http_more *more;
    http_end *end;
    void *feeding;
};

static ssize_t give_more(void *context, uint64_t position, char *bytes, size_t room)
{
    (void)position;
    struct feed *feed = context;
    size_t size = feed->more(feed->feeding, bytes, room);
    return size > 0 ? (ssize_t)size : MHD_CONTENT_READER_END_OF_STREAM;
}

static void end_feed(void *context)
{
    struct feed *feed = context;
    if (feed->end != NULL) {
        feed->end(feed->feeding);
    }
    heap_give(feed);
}

static struct MHD_Response *make_feed(const struct http_answer *answer)
{
    struct feed *feed = heap_take(sizeof(*feed));
    *feed = (struct feed){answer->more, answer->end, answer->feeding};
    return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, PIECE, give_more, feed, end_feed);
}

static struct MHD_Response *make_response(struct http_answer *answer)
{
    if (answer->more != NULL) {
        buf_finish(&answer->body);
        return make_feed(answer);
    }
    return MHD_create_response_from_buffer(answer->body.size, answer->body.data,
                                           MHD_RESPMEM_MUST_FREE);
}

static void add_header(struct MHD_Response *response, const char *name, const char *value)
{
    if (value != NULL) {
        MHD_add_response_header(response, name, value);
    }
}

/* Nothing of a preview is to be kept by a browser, nor shown inside what others have made. */
static void add_headers(struct MHD_Response *response, const struct http_answer *answer)
{
    struct arena arena = {0};
    add_header(response, "Content-Type", answer->type);
    add_header(response, "Cache-Control", "no-store");
    add_header(response, "X-Content-Type-Options", "nosniff");
    add_header(response, "Cross-Origin-Resource-Policy", "same-origin");
    add_header(response, "X-Frame-Options", "SAMEORIGIN");
    add_header(response, "Referrer-Policy", "no-referrer");
    add_header(response, "Allow", answer->allow);
    add_header(response, "Content-Security-Policy", answer->policy);
    if (answer->location.size > 0) {
        add_header(response, "Location", str_c(&arena, buf_str(&answer->location)));
    }
    arena_finish(&arena);
}

static enum MHD_Result answer_request(void *context, struct MHD_Connection *connection,
                                      const char *url, const char *method, const char *version,
                                      const char *upload, size_t *upload_size, void **state)
{
    (void)version;
    (void)upload;
    const struct http *http = context;
    if (*state == NULL) { /* the head has come; answered now, the connection would end with it */
        *state = context;
        return MHD_YES;
    }
    if (*upload_size > 0) { /* nothing is wanted of what is sent along */
        *upload_size = 0;
        return MHD_YES;
    }
    struct http_request request = {
        .method = str_from(method),
        .path = str_from(url),
        .host = str_from(MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Host")),
        .connection = connection};
    struct http_answer answer = {.status = MHD_HTTP_OK};
    buf_init(&answer.body);
    buf_init(&answer.location);
    http->respond(http->context, &request, &answer);
    struct MHD_Response *response = make_response(&answer);
    if (response == NULL) {
        return MHD_NO;
    }
    add_headers(response, &answer);
    buf_finish(&answer.location);
    enum MHD_Result queued = MHD_queue_response(connection, answer.status, response);
    MHD_destroy_response(response);
    return queued;
}

/* Decoding is for who answers: here a NUL would cut the path. */
static size_t leave_as_it_is(void *context, struct MHD_Connection *connection, char *text)
{
    (void)context;
    (void)connection;
    return strlen(text);
}

struct str http_argument(const struct http_request *request, const char *name)
{
    return str_from(MHD_lookup_connection_value(request->connection, MHD_GET_ARGUMENT_KIND, name));
}

/* --- listening -------------------------------------------------------------------------------- */

static int close_with(int descriptor, int number)
{
    if (descriptor >= 0) {
        close(descriptor);
    }
    errno = number;
    return -1;
}

static int listen_at(const struct addrinfo *place)
{
    int yes = 1;
    int descriptor = socket(place->ai_family, place->ai_socktype | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return -1;
    }
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    if (bind(descriptor, place->ai_addr, place->ai_addrlen) != 0 ||
        listen(descriptor, BACKLOG) != 0) {
        return close_with(descriptor, errno);
    }
    return descriptor;
}

static int open_socket(const char *address, unsigned port)
{
    struct arena arena = {0};
    struct addrinfo wanted = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE | AI_NUMERICSERV};
    struct addrinfo *found = NULL;
    const char *service = str_format(&arena, "%u", port).data;
    int failure = getaddrinfo(address, service, &wanted, &found);
    arena_finish(&arena);
    if (failure != 0) {
        return close_with(-1, EADDRNOTAVAIL);
    }
    int descriptor = listen_at(found);
    int number = errno;
    freeaddrinfo(found);
    errno = number;
    return descriptor;
}

static unsigned port_of(int descriptor)
{
    union {
        struct sockaddr any;
        struct sockaddr_in four;
        struct sockaddr_in6 six;
    } address = {.six = {0}};
    socklen_t size = sizeof(address);
    if (getsockname(descriptor, &address.any, &size) != 0) {
        return 0;
    }
    return ntohs(address.any.sa_family == AF_INET6 ? address.six.sin6_port : address.four.sin_port);
}

struct http *http_start(const char *address, unsigned port, http_respond *respond, void *context)
{
    int descriptor = open_socket(address, port);
    if (descriptor < 0) {
        return NULL;
    }
    struct http *http = heap_take(sizeof(*http));
    *http = (struct http){.respond = respond, .context = context, .port = port_of(descriptor)};
    http->daemon = MHD_start_daemon(
        MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_AUTO, 0, NULL,
        NULL, answer_request, http, MHD_OPTION_LISTEN_SOCKET, descriptor,
        MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_CONNECTIONS, MHD_OPTION_CONNECTION_TIMEOUT,
        (unsigned)IDLE_SECONDS, MHD_OPTION_UNESCAPE_CALLBACK, leave_as_it_is, NULL, MHD_OPTION_END);
    if (http->daemon == NULL) {
        int number = errno != 0 ? errno : EAGAIN;
        heap_give(http);
        close_with(descriptor, number);
        return NULL;
    }
    return http;
}

unsigned http_port(const struct http *http)
{
    return http->port;
}

void http_stop(struct http *http)
{
    MHD_stop_daemon(http->daemon);
    heap_give(http);
}

/* --- addresses -------------------------------------------------------------------------------- */

/* Reads a number as an address of either family. */
static bool read_number(struct str text, struct in_addr *four, struct in6_addr *six, bool *is_six)
{
    char name[64];
    bool brackets = str_starts(text, STR("[")) && str_ends(text, STR("]"));
    text = brackets ? str_slice(text, 1, text.size - 1) : text;
    if (text.size >= sizeof(name)) {
        return false;
    }
    if (text.size > 0) {
        memcpy(name, text.data, text.size);
    }
    name[text.size] = '\0';
    *is_six = inet_pton(AF_INET6, name, six) == 1;
    return *is_six || (!brackets && inet_pton(AF_INET, name, four) == 1);
}

bool http_is_number(struct str address)
{
    struct in_addr four;
    struct in6_addr six;
    bool is_six;
    return read_number(address, &four, &six, &is_six);
}

bool http_is_loopback(struct str address)
{
    struct in_addr four;
    struct in6_addr six;
    bool is_six;
    if (str_equal(address, STR("localhost"))) {
        return true;
    }
    return read_number(address, &four, &six, &is_six) &&
           (is_six ? IN6_IS_ADDR_LOOPBACK(&six) != 0 : ntohl(four.s_addr) >> 24 == 127);
}
