/* malbild release: freezes the edition that holds and begins the next one. */
#include "app/building.h"
#include "app/places.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"
#include "pipeline/release.h"

#include <inttypes.h>

/* "1,2 MB": bytes by three digits, as in file managers. */
static void add_size(uint64_t bytes, bool sv, struct buf *out)
{
    static const char *const units[] = {"B", "kB", "MB", "GB"};
    size_t unit = 0;
    uint64_t tenths = bytes * 10;
    while (tenths >= 10000 && unit + 1 < countof(units)) {
        tenths = (tenths + 500) / 1000;
        unit++;
    }
    buf_printf(out, "%" PRIu64, tenths / 10);
    if (unit > 0 && tenths < 100) {
        buf_printf(out, "%c%" PRIu64, sv ? ',' : '.', tenths % 10);
    }
    buf_printf(out, " %s", units[unit]);
}

static void add_amount(const struct release_result *result, bool sv, struct buf *out)
{
    buf_printf(out, sv ? "%zu filer, " : "%zu files, ", result->files);
    add_size(result->bytes, sv, out);
    buf_printf(out, sv ? " (nytt: %zu filer, " : " (new: %zu files, ", result->new_files);
    add_size(result->new_bytes, sv, out);
    buf_add(out, STR(")"));
}

/* What would happen, for --dry-run. */
static void describe(const struct release_options *release, const struct release_result *result,
                     struct arena *arena, bool sv, struct buf *out)
{
    struct str was = date_iso(arena, result->frozen_date);
    struct str date = date_iso(arena, release->date);
    buf_printf(out, sv ? "Utgåva %.*s (%.*s) fryses i " : "Edition %.*s (%.*s) is frozen in ",
               (int)result->frozen.size, result->frozen.data, (int)was.size, was.data);
    report_plain(result->manifest, out);
    buf_add(out, STR(":\n  "));
    add_amount(result, sv, out);
    buf_add(out,
            sv ? STR("\nTexterna blir sedan utgåva ") : STR("\nThe texts then become edition "));
    buf_printf(out, "%.*s (%.*s)", (int)release->name.size, release->name.data, (int)date.size,
               date.data);
    if (release->note.size > 0) {
        buf_add(out, STR(": "));
        report_plain(release->note, out);
    }
    buf_add(out, sv ? STR("\nI ") : STR("\nIn "));
    report_plain(result->settings, out);
    buf_printf(out, sv ? " ändras två rader:\n" : " two lines change:\n");
    buf_printf(out, "  utgåva: %.*s\n  datum: %.*s\n", (int)release->name.size, release->name.data,
               (int)date.size, date.data);
    buf_add(out,
            sv ? STR("Ingenting är skrivet än. Kör samma kommando utan --dry-run.\n")
               : STR("Nothing has been written yet. Run the same command without --dry-run.\n"));
}

/* What was done, and what to do next. */
static void tell_next(const struct release_options *release, const struct release_result *result,
                      bool sv, struct buf *out)
{
    struct str site = release->build->site;
    bool here = str_equal(site, STR("."));
    buf_printf(out, sv ? "malbild: utgåva %.*s är fryst: " : "malbild: edition %.*s is frozen: ",
               (int)result->frozen.size, result->frozen.data);
    add_amount(result, sv, out);
    buf_printf(out,
               sv ? "\nTexterna är nu utgåva %.*s. Gör så här:\n"
                  : "\nThe texts are now edition %.*s. Do this next:\n",
               (int)release->name.size, release->name.data);
    buf_add(out, sv ? STR("  1. Ändra texterna, och skriv en rad om varje ändring.\n"
                          "  2. Bygg och titta: malbild build")
                    : STR("  1. Change the texts, and write a line about each change.\n"
                          "  2. Build and look: malbild build"));
    if (!here) {
        buf_add_byte(out, ' ');
        report_plain(site, out);
    }
    buf_add(out, sv ? STR("\n  3. Spara i Git: git add ") : STR("\n  3. Keep it in Git: git add "));
    report_plain(site, out);
    buf_printf(out,
               sv ? " && git commit -m \"Utgåva %.*s\"\n" : " && git commit -m \"Edition %.*s\"\n",
               (int)release->name.size, release->name.data);
    if (result->afterwards) {
        report_plain(result->settings, out);
        buf_add(out, sv ? STR(" säger med efterhand hur den frysta utgåvan sattes samman. Ta bort "
                              "raden, eller "
                              "skriv om den.\n")
                        : STR(" says with efterhand how the frozen edition was put together. "
                              "Remove the line, "
                              "or rewrite it.\n"));
    }
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
    bool sv = language == LANGUAGE_SV;
    if (options->dry_run) {
        describe(&release, &result, options->arena, sv, &text);
    } else {
        tell_next(&release, &result, sv, &text);
    }
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
      {"ge den nya utgåvan ett annat datum än dagens", "give the new edition another date than today's"}},
     {"malbild release 2024.1 --dry-run", {"visa vad som skulle göras", "show what would be done"}}},
    1u << OPTION_NOTE | 1u << OPTION_DATE | 1u << OPTION_DRY_RUN | 1u << OPTION_THEME_DIR |
        1u << OPTION_JOBS | 1u << OPTION_FORMAT | 1u << OPTION_LANG | 1u << OPTION_COLOR |
        1u << OPTION_QUIET,
    1, 2, run};
/* clang-format on */
