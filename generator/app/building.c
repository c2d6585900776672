#include "app/building.h"

#include "app/places.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "pipeline/build.h"
#include "pipeline/timings.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

struct terminal building_look(const struct options *options, enum terminal_stream stream,
                              size_t width)
{
    struct terminal terminal = terminal_look(stream);
    terminal.width = terminal.width > 0 ? terminal.width : width;
    terminal.colours =
        options->colour == COLOUR_AUTO ? terminal.colours : options->colour == COLOUR_ALWAYS;
    return terminal;
}

struct str building_pages(struct arena *arena, enum language language, size_t pages)
{
    return pages == 1 ? say_plain(language, SAY_PAGE)
                      : say(arena, language, SAY_PAGES, str_format(arena, "%zu", pages));
}

/* "malbild: 74 sidor i output/norrdal (0,03 s)" and its like; `folder` is empty when nothing was
 * to be built. */
static struct str summary(struct arena *arena, const struct build_result *result, struct str folder,
                          enum language language)
{
    int64_t hundredths = (int64_t)(result->seconds * 100.0 + 0.5);
    struct str seconds = str_format(arena, "%lld%c%02lld", (long long)(hundredths / 100),
                                    say_decimal(language), (long long)(hundredths % 100));
    struct str pages = building_pages(arena, language, result->pages);
    if (folder.size == 0) {
        return say(arena, language, SAY_FAULTLESS, pages, seconds);
    }
    return say(arena, language, result->unchanged ? SAY_UNCHANGED : SAY_BUILT, pages,
               report_line(arena, folder), seconds);
}

enum language building_language(const struct options *options, struct str site)
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
    *language = building_language(options, site);
    struct terminal terminal = building_look(options, TERMINAL_ERRORS, REPORT_WIDTH);
    struct report report = {.diags = diags,
                            .language = *language,
                            .whole = options->all,
                            .width = terminal.width,
                            .colour = terminal.colours};
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

/* What is left to do (notes) is told by `check` alone. */
static enum exit_status tell(const struct options *options, struct diags *diags,
                             const struct build_options *wanted, const struct build_result *result,
                             enum build_status status)
{
    enum language language;
    bool with_notes = wanted->mode == BUILD_CHECK && !options->quiet;
    bool told = with_notes ? report_all(options, diags, result->language, &language)
                           : building_report(options, diags, result->language, &language);
    if (!told) {
        return STATUS_MACHINE;
    }
    /* Of a handout its command says itself what it made. */
    if (status == BUILD_OK && !options->quiet && wanted->mode != BUILD_HANDOUT) {
        struct str folder = wanted->mode == BUILD_SITE ? wanted->folder : STR("");
        command_say(summary(options->arena, result, folder, language));
    }
    return building_status(status);
}

/* Builds as the command line says, into the folder asked for (empty: the usual one), and tells
 * how it went. */
static enum exit_status build(const struct options *options, struct build_options *wanted,
                              struct str folder, struct build_result *result)
{
    struct diags diags;
    enum build_status status = BUILD_MACHINE;
    *result = (struct build_result){0};
    diags_init(&diags, options->arena);
    wanted->theme_roots = places_theme_roots(options, wanted->site, &wanted->theme_root_count);
    wanted->jobs = options->jobs;
    wanted->force = options->force;
    if (places_folder(options->arena, wanted->site, folder, &wanted->folder)) {
        status = build_site(options->arena, wanted, &diags, result);
    } else {
        diag_add_unreadable(&diags, wanted->site, true);
    }
    return tell(options, &diags, wanted, result, status);
}

/* Each output that was made on a line, and the reason on an indented one below. */
static void print_why(struct arena *arena, const struct vec *why, enum language language,
                      struct buf *out)
{
    const struct why *items = why->items;
    for (size_t i = 0; i < why->count; i++) {
        report_plain(items[i].path, out);
        buf_add(out, STR("\n    "));
        report_plain(say_form(arena, language, SAY_WHY, items[i].reason, items[i].what), out);
        buf_add_byte(out, '\n');
    }
}

/* Seconds to the millisecond, so wide that they stand below each other. */
static void print_seconds(double seconds, enum language language, struct buf *out)
{
    long long thousandths = (long long)(seconds * 1000.0 + 0.5);
    buf_printf(out, "%6lld%c%03lld s  ", thousandths / 1000, say_decimal(language),
               thousandths % 1000);
}

static void print_timings(const struct timings *timings, enum language language, struct buf *out)
{
    for (size_t s = 0; s < TIMINGS_STAGES; s++) {
        print_seconds(timings->stages[s], language, out);
        buf_add(out, say_plain_form(language, SAY_STAGES, s));
        buf_add_byte(out, '\n');
    }
    for (size_t i = 0; i < timings->slowest_count; i++) {
        buf_add(out, i == 0 ? STR("\n") : STR(""));
        print_seconds(timings->slowest[i].seconds, language, out);
        report_plain(timings->slowest[i].path, out);
        buf_add_byte(out, '\n');
    }
}

/* What was asked for besides: the plan, or the reasons and the times. */
static enum exit_status print_asked(const struct options *options,
                                    const struct build_options *wanted, enum language language,
                                    struct buf *plan)
{
    if (options->why && !options->plan) {
        print_why(options->arena, wanted->why, language, plan);
    }
    if (options->timings) {
        buf_add(plan, plan->size > 0 ? STR("\n") : STR(""));
        print_timings(wanted->timings, language, plan);
    }
    return plan->size > 0 ? command_write(plan, true) : STATUS_FINE;
}

enum exit_status building_run(const struct options *options, const struct str *arguments,
                              size_t count, bool write)
{
    struct buf plan;
    buf_init(&plan);
    struct vec why = {0};
    struct timings timings = {0};
    struct build_options wanted = {.mode = options->plan ? BUILD_PLAN
                                           : write       ? BUILD_SITE
                                                         : BUILD_CHECK,
                                   .site = places_site(count > 0 ? arguments[0] : (struct str){0}),
                                   .timings = options->timings ? &timings : NULL,
                                   .why = options->why ? &why : NULL,
                                   .plan = &plan};
    struct build_result result;
    enum exit_status status = build(options, &wanted, options->output, &result);
    if (status == STATUS_FINE) {
        status = print_asked(options, &wanted, building_language(options, result.language), &plan);
    }
    buf_finish(&plan);
    return status;
}

enum exit_status building_handout(const struct options *options, struct str site,
                                  struct handout_demand *demand)
{
    struct build_options wanted = {
        .mode = BUILD_HANDOUT, .site = places_site(site), .handout = demand};
    struct build_result result;
    return build(options, &wanted, STR(""), &result); /* --output tells where the handout goes */
}
