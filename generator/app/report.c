#include "app/report.h"

#include "app/report_limit.h"
#include "base/arena.h"
#include "base/buf.h"

#include <stdio.h>

typedef void print_report(const struct report *report, struct buf *out);

static const struct {
    const char *name;
    print_report *print;
} formats[REPORT_FORMAT_COUNT] = {
    [REPORT_TEXT] = {"text", report_text},       [REPORT_JSON] = {"json", report_json},
    [REPORT_SARIF] = {"sarif", report_sarif},    [REPORT_GITHUB] = {"github", report_github},
    [REPORT_GITLAB] = {"gitlab", report_gitlab},
};

bool report_format_find(struct str name, enum report_format *format)
{
    for (int i = 0; i < REPORT_FORMAT_COUNT; i++) {
        if (str_equal(name, str_from(formats[i].name))) {
            *format = (enum report_format)i;
            return true;
        }
    }
    return false;
}

bool report_print(const struct report *report, enum report_format format)
{
    struct arena arena;
    struct buf out;
    arena_init(&arena);
    buf_init(&out);
    struct report limited = *report;
    if (!report->whole) {
        report_limit(&arena, report, &limited);
    }
    formats[format].print(&limited, &out);
    FILE *stream = format == REPORT_TEXT ? stderr : stdout;
    bool written =
        out.size == 0 || (fwrite(out.data, 1, out.size, stream) == out.size && fflush(stream) == 0);
    buf_finish(&out);
    arena_finish(&arena);
    return written;
}
