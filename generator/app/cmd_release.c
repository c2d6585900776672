/* malbild release: freezes the edition that holds and begins the next one. */
#include "app/building.h"
#include "app/places.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"
#include "pipeline/release.h"

#include <inttypes.h>

/* "1,2 MB": bytes by three digits, as in file managers. */
static struct str size_words(struct arena *arena, uint64_t bytes, enum language language)
{
    static const char *const units[] = {"B", "kB", "MB", "GB"};
    size_t unit = 0;
    uint64_t tenths = bytes * 10;
    while (tenths >= 10000 && unit + 1 < countof(units)) {
        tenths = (tenths + 500) / 1000;
        unit++;
    }
    if (unit == 0 || tenths >= 100) {
        return str_format(arena, "%" PRIu64 " %s", tenths / 10, units[unit]);
    }
    return str_format(arena, "%" PRIu64 "%c%" PRIu64 " %s", tenths / 10, say_decimal(language),
                      tenths % 10, units[unit]);
}

static struct str amount(struct arena *arena, const struct release_result *result,
                         enum language language)
{
    return say(arena, language, SAY_AMOUNT, str_format(arena, "%zu", result->files),
               size_words(arena, result->bytes, language),
               str_format(arena, "%zu", result->new_files),
               size_words(arena, result->new_bytes, language));
}

/* What would happen, for --dry-run. */
static struct str describe(struct arena *arena, const struct release_options *release,
                           const struct release_result *result, enum language language)
{
    return say(arena, language, SAY_WOULD_FREEZE, result->frozen,
               date_iso(arena, result->frozen_date), report_line(arena, result->manifest),
               amount(arena, result, language), release->name, date_iso(arena, release->date),
               report_line(arena, release->note), report_line(arena, result->settings));
}

/* What was done, and what to do next. */
static struct str tell_next(struct arena *arena, const struct release_options *release,
                            const struct release_result *result, enum language language)
{
    struct str none = {0};
    struct str site = report_line(arena, release->build->site);
    bool here = str_equal(release->build->site, STR("."));
    return say(arena, language, SAY_FROZEN, result->frozen, amount(arena, result, language),
               release->name, site, here ? none : site,
               result->afterwards ? report_line(arena, result->settings) : none);
}

static enum exit_status run(const struct options *options, const struct str *arguments,
                            size_t count)
{
    struct diags diags;
    struct release_result result;
    enum language language;
    diags_init(&diags, options->arena);
    struct clock_day today = clock_today();
    struct str site = places_site(count > 1 ? arguments[1] : (struct str){0});
    struct build_options build = {.mode = BUILD_TO_FREEZE, .site = site, .jobs = options->jobs};
    if (!places_folder(options->arena, site, options->output, &build.folder)) {
        diag_add_unreadable(&diags, site, true);
        building_report(options, &diags, STR(""), &language);
        return STATUS_MACHINE;
    }
    build.theme_roots = places_theme_roots(options, site, &build.theme_root_count);
    struct release_options release = {
        .build = &build,
        .name = arguments[0],
        .date = options->date.year > 0 ? options->date
                                       : (struct date){today.year, today.month, today.day},
        .note = options->note,
        .dry_run = options->dry_run};
    enum build_status made = release_make(options->arena, &release, &diags, &result);
    if (!building_report(options, &diags, result.language, &language) || made == BUILD_MACHINE) {
        return STATUS_MACHINE;
    }
    if (made == BUILD_CONTENT) {
        return STATUS_CONTENT;
    }
    struct buf text;
    buf_init(&text);
    buf_add(&text, options->dry_run ? describe(options->arena, &release, &result, language)
                                    : tell_next(options->arena, &release, &result, language));
    bool silent = options->quiet && !options->dry_run;
    enum exit_status status = silent ? STATUS_FINE : command_write(&text, options->dry_run);
    buf_finish(&text);
    return status;
}

/* clang-format off */
const struct command command_release = {
    "release",
    {"frys utgåvan och börja på nästa", "freeze the edition and begin the next one"},
    {"NY [VAL] [WEBBPLATS]", "NEW [OPTIONS] [SITE]"},
    {"Sparar utgåvan som gäller, med alla texter och bilder, i mappen utgavor. Den ändras\n"
     "aldrig mer och finns kvar på sin adress, /v/UTGÅVA/. Sedan heter texterna i mappen NY.\n"
     "Kör kommandot innan du ändrar texterna: det är den gamla utgåvan som fryses.\n\n"
     "NY har siffror, bokstäverna a–z, punkt och bindestreck. Har webbplatsen fel fryses\n"
     "ingenting. WEBBPLATS är mappen med webbplats.yaml; annars den mapp du står i.",
     "Keeps the current edition, with all texts and images, in the folder utgavor. It never\n"
     "changes again and stays at its address, /v/EDITION/. Then the texts in the folder are\n"
     "called NEW. Run the command before you change the texts: the old edition is frozen.\n\n"
     "NEW has digits, the letters a–z, full stops and hyphens. When the site has errors\n"
     "nothing is frozen. SITE is the folder with webbplats.yaml; else the folder you are in."},
    {{"malbild release 2024.1 --note \"Två nya fokusområden\"",
      {"frys det som gäller och börja på 2024.1", "freeze what holds and begin 2024.1"}},
     {"malbild release 2024.1 --date 2024-01-15 content/norrdal",
      {"ge den nya utgåvan ett annat datum än dagens",
       "give the new edition another date than today's"}},
     {"malbild release 2024.1 --dry-run", {"visa vad som skulle göras",
                                           "show what would be done"}}},
    1u << OPTION_NOTE | 1u << OPTION_DATE | 1u << OPTION_DRY_RUN | 1u << OPTION_THEME_DIR |
        1u << OPTION_JOBS | 1u << OPTION_FORMAT | 1u << OPTION_LANG | 1u << OPTION_COLOR |
        1u << OPTION_QUIET,
    1, 2, run};
/* clang-format on */
