/* floor: the least that any program built on cmark and libyaml must do for a site, as a yardstick.
 *
 *     floor CONTENT OUTPUT JOBS
 *
 * For every Markdown file: read it, pull the libyaml events of its front matter, let cmark parse
 * and render the rest, put a fixed page around it, write it. No links are followed, nothing is
 * checked. The output folder must not exist or be empty. Threads take files in turn. */
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <yaml.h>

enum { PATH_SIZE = 4096, JOBS_MAX = 64 };

static const char head[] =
    "<!doctype html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<title>Mätning</title>\n<link rel=\"stylesheet\" href=\"../stil.css\">\n</head>\n<body>\n"
    "<a href=\"#huvud\">Hoppa till innehållet</a>\n<header><a href=\"../index.html\">Mätning</a>"
    "<nav aria-label=\"Huvudmeny\"><ul><li><a href=\"../index.html\">Start</a></li></ul></nav>"
    "</header>\n<main id=\"huvud\">\n";
static const char foot[] = "</main>\n<footer><p>Mätlaget</p></footer>\n</body>\n</html>\n";

struct work {
    char **names; /* relative paths of the Markdown files */
    size_t count;
    size_t capacity;
    const char *content;
    const char *output;
    atomic_size_t next;
};

static void fail(const char *what)
{
    fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
    exit(3);
}

static void *need(void *memory)
{
    if (memory == NULL) {
        fail("memory");
    }
    return memory;
}

static char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    struct stat info;

    if (file == NULL || fstat(fileno(file), &info) != 0) {
        fail(path);
    }
    char *text = need(malloc((size_t)info.st_size + 1));
    *size = fread(text, 1, (size_t)info.st_size, file);
    text[*size] = '\0';
    fclose(file);
    return text;
}

/* Pulls all events of the front matter; returns the offset of the body. */
static size_t skip_front_matter(const char *text, size_t size)
{
    const char *end = strstr(text, "\n---\n");
    yaml_parser_t parser;
    bool more = true;

    if (size < 4 || memcmp(text, "---\n", 4) != 0 || end == NULL) {
        return 0;
    }
    if (yaml_parser_initialize(&parser) == 0) {
        fail("libyaml");
    }
    yaml_parser_set_input_string(&parser, (const unsigned char *)text + 4,
                                 (size_t)(end - text) - 3);
    while (more) {
        yaml_event_t event;
        more = yaml_parser_parse(&parser, &event) != 0 && event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return (size_t)(end - text) + 5;
}

static void build_page(const struct work *work, const char *name)
{
    char path[PATH_SIZE];
    size_t size = 0;

    snprintf(path, sizeof path, "%s/%s", work->content, name);
    char *text = read_file(path, &size);
    const size_t body = skip_front_matter(text, size);
    cmark_node *document = cmark_parse_document(text + body, size - body, CMARK_OPT_DEFAULT);
    char *html = cmark_render_html(document, CMARK_OPT_DEFAULT);

    snprintf(path, sizeof path, "%s/%.*s.html", work->output, (int)strlen(name) - 3, name);
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        fail(path);
    }
    fputs(head, file);
    fputs(html, file);
    fputs(foot, file);
    if (fclose(file) != 0) {
        fail(path);
    }
    free(html);
    cmark_node_free(document);
    free(text);
}

static void *build_pages(void *context)
{
    struct work *work = context;

    for (;;) {
        const size_t index = atomic_fetch_add(&work->next, 1);
        if (index >= work->count) {
            return NULL;
        }
        build_page(work, work->names[index]);
    }
}

static void add_name(struct work *work, const char *name)
{
    if (work->count == work->capacity) {
        work->capacity = work->capacity * 2 + 64;
        work->names = need(realloc(work->names, work->capacity * sizeof *work->names));
    }
    work->names[work->count++] = need(strdup(name));
}

/* Lists the Markdown files below `folder` (relative) and makes the same folders in the output. */
static void walk(struct work *work, const char *folder)
{
    char path[PATH_SIZE];
    const struct dirent *entry = NULL;

    snprintf(path, sizeof path, "%s/%s", work->output, folder);
    if (mkdir(path, 0777) != 0 && errno != EEXIST) {
        fail(path);
    }
    snprintf(path, sizeof path, "%s/%s", work->content, folder);
    DIR *listing = opendir(path);
    if (listing == NULL) {
        fail(path);
    }
    while ((entry = readdir(listing)) != NULL) {
        const size_t length = strlen(entry->d_name);
        if (entry->d_name[0] == '.') {
            continue;
        }
        snprintf(path, sizeof path, "%s%s%s", folder, *folder == '\0' ? "" : "/", entry->d_name);
        if (entry->d_type == DT_DIR) {
            walk(work, path);
        } else if (length > 3 && strcmp(entry->d_name + length - 3, ".md") == 0) {
            add_name(work, path);
        }
    }
    closedir(listing);
}

int main(int argc, char **argv)
{
    pthread_t threads[JOBS_MAX];
    size_t started = 0;

    if (argc != 4) {
        fprintf(stderr, "usage: floor CONTENT OUTPUT JOBS\n");
        return 2;
    }
    struct work work = {.content = argv[1], .output = argv[2]};
    const size_t jobs = strtoul(argv[3], NULL, 10);

    walk(&work, "");
    while (started + 1 < jobs && started < JOBS_MAX &&
           pthread_create(&threads[started], NULL, build_pages, &work) == 0) {
        started++;
    }
    build_pages(&work);
    for (size_t i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
    }
    for (size_t i = 0; i < work.count; i++) {
        free(work.names[i]);
    }
    free(work.names);
    return 0;
}
