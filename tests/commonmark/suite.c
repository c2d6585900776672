/* suite: the examples of the CommonMark specification through our document and HTML.
 *
 * usage: suite SPEC KNOWN — one line an example that fails, and one for all that pass. SPEC is the
 * specification's own text. KNOWN lists, "number reason", the examples that the cmark
 * library itself fails; that it does is checked here, and so is that we give what its
 * own renderer gives. */
#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/html.h"
#include "format/markdown/markdown.h"
#include "rules/diag.h"

#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_EXAMPLES = 1000, MOST_BYTES = 4 * 1024 * 1024 };

static const struct str fence = {"````````````````````````````````", 32};
static const struct str tab = {"→", 3};

struct example {
    struct str markdown;
    struct str html;
};

struct suite {
    struct arena arena;
    bool known[MOST_EXAMPLES + 1];
    unsigned passed;
    unsigned failed;
};

static struct str read_all(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    char *data = arena_alloc(arena, MOST_BYTES);
    size_t size = fread(data, 1, MOST_BYTES, file);
    fclose(file);
    return (struct str){data, size};
}

/* The specification shows tabs as arrows. */
static struct str with_tabs(struct arena *arena, struct str text)
{
    struct buf out;
    buf_init(&out);
    for (size_t at = 0; at < text.size;) {
        size_t end = str_find(text, tab, at);
        buf_add(&out, str_slice(text, at, end));
        if (end < text.size) {
            buf_add_byte(&out, '\t');
        }
        at = end + tab.size;
    }
    struct str copy = buf_copy(&out, arena);
    buf_finish(&out);
    return copy;
}

/* Lines up to, not including, the one that is `last`. */
static struct str read_until(struct str *rest, struct str last)
{
    const char *start = rest->data;
    struct str line = {0};
    while (str_next_line(rest, &line) && !str_equal(line, last)) {
    }
    return (struct str){start, (size_t)(line.data - start)};
}

static bool next_example(struct suite *suite, struct str *rest, struct example *example)
{
    struct str line;
    while (str_next_line(rest, &line)) {
        if (str_starts(line, fence) && str_ends(line, STR(" example"))) {
            example->markdown = with_tabs(&suite->arena, read_until(rest, STR(".")));
            example->html = with_tabs(&suite->arena, read_until(rest, fence));
            return true;
        }
    }
    return false;
}

static struct str our_html(struct arena *arena, struct str markdown)
{
    const struct markdown_options options = {.first_line = 1};
    struct diags diags;
    diags_init(&diags, arena);
    struct document *document;
    markdown_parse(arena, arena, STR("spec.txt"), markdown, &options, &diags, &document);
    struct buf out;
    buf_init(&out);
    html_node(document, 0, NULL, &out);
    struct str html = buf_copy(&out, arena);
    buf_finish(&out);
    return html;
}

static struct str stock_html(struct arena *arena, struct str markdown)
{
    char *html = cmark_markdown_to_html(markdown.data, markdown.size, CMARK_OPT_UNSAFE);
    struct str copy = str_copy(arena, str_from(html));
    free(html);
    return copy;
}

static void fail(struct suite *suite, unsigned number, const char *what, struct str is,
                 struct str should)
{
    suite->failed++;
    printf("not ok commonmark example %u: %s\n", number, what);
    printf("is:\n%.*s\nshould be:\n%.*s\n", (int)is.size, is.data, (int)should.size, should.data);
}

static void run_example(struct suite *suite, unsigned number, const struct example *example)
{
    struct str ours = our_html(&suite->arena, example->markdown);
    struct str stock = stock_html(&suite->arena, example->markdown);
    bool known = suite->known[number];
    if (!str_equal(ours, stock)) {
        fail(suite, number, "differs from the library's own renderer", ours, stock);
    } else if (known && str_equal(stock, example->html)) {
        fail(suite, number, "is listed as known, but passes", ours, example->html);
    } else if (!known && !str_equal(ours, example->html)) {
        fail(suite, number, "differs from the specification", ours, example->html);
    } else {
        suite->passed++;
    }
}

static void read_known(struct suite *suite, const char *path)
{
    struct str rest = read_all(&suite->arena, path);
    struct str line;
    while (str_next_line(&rest, &line)) {
        int64_t number;
        if (str_to_int(str_slice(line, 0, str_find_byte(line, ' ', 0)), &number) && number > 0 &&
            number <= MOST_EXAMPLES) {
            suite->known[number] = true;
        }
    }
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fputs("usage: suite SPEC KNOWN\n", stderr);
        return 2;
    }
    struct suite *suite = calloc(1, sizeof(*suite));
    if (suite == NULL) {
        return 3;
    }
    read_known(suite, arguments[2]);
    struct str rest = read_all(&suite->arena, arguments[1]);
    struct example example;
    unsigned number = 0;
    while (number < MOST_EXAMPLES && next_example(suite, &rest, &example)) {
        run_example(suite, ++number, &example);
    }
    bool all = suite->failed == 0 && suite->passed >= 650;
    if (suite->failed == 0) {
        printf("%s commonmark (%u examples)\n", all ? "ok" : "not ok", suite->passed);
    }
    arena_finish(&suite->arena);
    free(suite);
    return all ? 0 : 1;
}
