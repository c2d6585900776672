#include "app/building.h"

#include "app/places.h"
#include "base/arena.h"
#include "base/buf.h"
#include "pipeline/build.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

void building_look_at(const struct options *options, int stream, size_t width,
                      struct report *report)
{
    const char *no_color = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    struct winsize size = {0};
    bool is_terminal = isatty(stream) == 1;
    bool measured = is_terminal && ioctl(stream, TIOCGWINSZ, &size) == 0;
    report->width = measured && size.ws_col > 0 ? size.ws_col : width;
    bool dumb = terminal == NULL || str_equal(str_from(terminal), STR("dumb"));
    bool refused = no_color != NULL && no_color[0] != '\0';
    report->colour = options->colour == COLOUR_ALWAYS ||
                     (options->colour == COLOUR_AUTO && is_terminal && !dumb && !refused);
}

void building_look(const struct options *options, struct report *report)
{
    building_look_at(options, STDERR_FILENO, REPORT_WIDTH, report);
}

static void add_seconds(double seconds, enum language language, struct buf *out)
{
    int64_t hundredths = (int64_t)(seconds * 100.0 + 0.5);
    buf_printf(out, " (%lld%c%02lld s)", (long long)(hundredths / 100),
               language == LANGUAGE_SV ? ',' : '.', (long long)(hundredths % 100));
}

void building_summary(const struct build_result *result, bool write, enum language language,
                      struct buf *out)
{
    bool sv = language == LANGUAGE_SV;
    buf_add(out, STR("malbild: "));
    if (!write) {
        buf_add(out, sv ? STR("inga fel, ") : STR("no errors, "));
    } else if (result->unchanged) {
        buf_add(out, sv ? STR("oförändrat, ") : STR("unchanged, "));
    }
    buf_add_int(out, (int64_t)result->pages);
    bool one = result->pages == 1;
    buf_add(out, sv ? (one ? STR(" sida") : STR(" sidor")) : (one ? STR(" page") : STR(" pages")));
    if (write) {
        buf_add(out, sv ? STR(" i ") : STR(" in "));
        report_plain(result->output, out);
    }
    add_seconds(result->seconds, language, out);
    buf_add_byte(out, '\n');
}

/* The language of what is printed, when neither --lang nor the locale tells: that of the site. */
static enum language choose_language(const struct options *options, struct str site)
{
    bool english = str_equal(str_slice(site, 0, 2), STR("en"));
    if (options->has_language) {
        return options->language;
    }
    return english ? LANGUAGE_EN : LANGUAGE_SV;
}

static bool report_all(const struct options *options, struct diags *diags, struct str site,
                       enum language *language)
{
    *language = choose_language(options, site);
    struct report report = {.diags = diags, .language = *language};
    building_look(options, &report);
    bool printed = report_print(&report, options->format);
    if (!printed) {
        fprintf(stderr, "malbild: %s\n", strerror(errno));
    }
    return printed;
}

bool building_report(const struct options *options, struct diags *diags, struct str site,
                     enum language *language)
{
    diags_drop_notes(diags);
    return report_all(options, diags, site, language);
}

enum exit_status building_status(enum build_status status)
{
    static const enum exit_status statuses[] = {[BUILD_OK] = STATUS_FINE,
                                                [BUILD_CONTENT] = STATUS_CONTENT,
                                                [BUILD_MACHINE] = STATUS_MACHINE};
    return statuses[status];
}

static enum exit_status tell(const struct options *options, struct diags *diags,
                             const struct build_result *result, enum build_status status,
                             bool write)
{
    enum language language;
    bool told = options->plan || write || options->quiet
                    ? building_report(options, diags, result->language, &language)
                    : report_all(options, diags, result->language, &language);
    if (!told) {
        return STATUS_MACHINE;
    }
    if (status == BUILD_OK && !options->quiet) {
        struct buf text;
        buf_init(&text);
        building_summary(result, write, language, &text);
        command_write(&text, false);
        buf_finish(&text);
    }
    return building_status(status);
}

/* Builds with what the command line says besides what `build` has. */
static enum build_status start_build(const struct options *options, struct build_options *build,
                                     struct diags *diags, struct build_result *result)
{
    if (!places_output(options, build->site, &build->output)) {
        diag_add_unreadable(diags, build->site, true);
        return BUILD_MACHINE;
    }
    build->theme_roots = places_theme_roots(options, build->site, &build->theme_root_count);
    build->jobs = options->jobs;
    build->force = options->force;
    return build_site(options->arena, build, diags, result);
}

/* Each output that was made on a line, and the reason on an indented one below. */
static void print_why(const struct vec *why, enum language language, struct buf *out)
{
    static const char *const words[][LANGUAGE_COUNT] = {
        [WHY_UNKNOWN] = {"ny, eller inte säkert känd sedan sist",
                         "new, or not known for certain from the last time"},
        [WHY_TOUCHED] = {"filen i utmappen har ändrats eller tagits bort",
                         "the file in the output folder was changed or removed"},
        [WHY_CHANGED] = {"ändrat: ", "changed: "},
        [WHY_ALWAYS] = {"görs varje gång", "made each time"}};
    const struct why *items = why->items;
    for (size_t i = 0; i < why->count; i++) {
        report_plain(items[i].path, out);
        buf_add(out, STR("\n    "));
        buf_add(out, str_from(words[items[i].reason][language]));
        report_plain(items[i].what, out);
        buf_add_byte(out, '\n');
    }
}

/* What was asked for besides: the plan, or the reasons. */
static enum exit_status print_asked(const struct options *options, const struct vec *why,
                                    enum language language, struct buf *plan)
{
    if (options->why && !options->plan) {
        print_why(why, language, plan);
    }
    return plan->size > 0 ? command_write(plan, true) : STATUS_FINE;
}

enum exit_status building_run(const struct options *options, const struct str *arguments,
                              size_t count, bool write)
{
    struct diags diags;
    struct buf plan;
    diags_init(&diags, options->arena);
    buf_init(&plan);
    struct vec why = {0};
    struct build_options wanted = {.site = places_site(count > 0 ? arguments[0] : (struct str){0}),
                                   .write = write && !options->plan,
                                   .why = options->why ? &why : NULL,
                                   .plan = options->plan ? &plan : NULL};
    struct build_result result = {0};
    enum build_status built = start_build(options, &wanted, &diags, &result);
    enum exit_status status = tell(options, &diags, &result, built, wanted.write);
    if (status == STATUS_FINE) {
        enum language language = choose_language(options, result.language);
        status = print_asked(options, &why, language, &plan);
    }
    buf_finish(&plan);
    return status;
}

enum exit_status building_handout(const struct options *options, struct str site,
                                  struct handout_demand *demand)
{
    struct diags diags;
    diags_init(&diags, options->arena);
    struct build_options wanted = {.site = places_site(site), .handout = demand};
    struct build_result result = {0};
    struct options silent = *options;
    silent.quiet = true; /* the command says itself what it made */
    enum build_status built = start_build(options, &wanted, &diags, &result);
    return tell(&silent, &diags, &result, built, false);
}
