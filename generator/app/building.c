#include "app/building.h"

#include "app/places.h"
#include "base/arena.h"
#include "base/buf.h"
#include "pipeline/build.h"

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

static void add_seconds(double seconds, enum language language, struct buf *out)
{
    int64_t hundredths = (int64_t)(seconds * 100.0 + 0.5);
    buf_printf(out, " (%lld%c%02lld s)", (long long)(hundredths / 100),
               language == LANGUAGE_SV ? ',' : '.', (long long)(hundredths % 100));
}

/* "malbild: 74 sidor i output/norrdal (0,03 s)" and its like; `folder` is empty when nothing was to be built. */
static void add_summary(const struct build_result *result, struct str folder,
                        enum language language, struct buf *out)
{
    bool sv = language == LANGUAGE_SV;
    buf_add(out, STR("malbild: "));
    if (folder.size == 0) {
        buf_add(out, sv ? STR("inga fel, ") : STR("no errors, "));
    } else if (result->unchanged) {
        buf_add(out, sv ? STR("oförändrat, ") : STR("unchanged, "));
    }
    buf_add_int(out, (int64_t)result->pages);
    bool one = result->pages == 1;
    buf_add(out, sv ? (one ? STR(" sida") : STR(" sidor")) : (one ? STR(" page") : STR(" pages")));
    if (folder.size > 0) {
        buf_add(out, sv ? STR(" i ") : STR(" in "));
        report_plain(folder, out);
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
    struct terminal terminal = building_look(options, TERMINAL_ERRORS, REPORT_WIDTH);
    struct report report = {
        .diags = diags, .language = *language, .width = terminal.width, .colour = terminal.colours};
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
        struct buf text;
        buf_init(&text);
        add_summary(result, wanted->mode == BUILD_SITE ? wanted->folder : STR(""), language, &text);
        command_write(&text, false);
        buf_finish(&text);
    }
    return building_status(status);
}

/* Builds as the command line says, into the folder asked for (empty: the usual one), and tells how it went. */
static enum exit_status build(const struct options *options, struct build_options *wanted,
                              struct str folder)
{
    struct diags diags;
    struct build_result result = {0};
    enum build_status status = BUILD_MACHINE;
    diags_init(&diags, options->arena);
    wanted->theme_roots = places_theme_roots(options, wanted->site, &wanted->theme_root_count);
    wanted->jobs = options->jobs;
    wanted->force = options->force;
    if (places_folder(options->arena, wanted->site, folder, &wanted->folder)) {
        status = build_site(options->arena, wanted, &diags, &result);
    } else {
        diag_add_unreadable(&diags, wanted->site, true);
    }
    return tell(options, &diags, wanted, &result, status);
}

enum exit_status building_run(const struct options *options, const struct str *arguments,
                              size_t count, bool write)
{
    struct buf plan;
    buf_init(&plan);
    struct build_options wanted = {.mode = options->plan ? BUILD_PLAN
                                           : write       ? BUILD_SITE
                                                         : BUILD_CHECK,
                                   .site = places_site(count > 0 ? arguments[0] : (struct str){0}),
                                   .plan = &plan};
    enum exit_status status = build(options, &wanted, options->output);
    if (status == STATUS_FINE && options->plan) {
        status = command_write(&plan, true);
    }
    buf_finish(&plan);
    return status;
}

enum exit_status building_handout(const struct options *options, struct str site,
                                  struct handout_demand *demand)
{
    struct build_options wanted = {
        .mode = BUILD_HANDOUT, .site = places_site(site), .handout = demand};
    return build(options, &wanted, STR("")); /* --output tells where the handout goes */
}
