/* malbild diff */
#include "app/building.h"
#include "app/diff_text.h"
#include "app/places.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "pipeline/compare.h"

enum { WIDTH = 80, WIDEST = 100 };

static enum exit_status unknown_edition(const struct options *options,
                                        const struct compare *compare, enum language language)
{
    return command_misused(
        language,
        say(options->arena, language, SAY_UNKNOWN_EDITION, compare->unknown, compare->known),
        &command_diff);
}

static enum exit_status print(const struct options *options, const struct compare *compare,
                              enum language language)
{
    struct buf text;
    buf_init(&text);
    if (options->format == REPORT_JSON) {
        changes_json(compare->diff, &compare->editions[0], &compare->editions[1], options->arena,
                     &text);
    } else {
        struct terminal terminal = building_look(options, TERMINAL_OUTPUT, WIDTH);
        struct diff_text_look look = {.language = language,
                                      .width = terminal.width < WIDEST ? terminal.width : WIDEST,
                                      .colour = terminal.colours};
        diff_text_print(compare->diff, &compare->editions[0], &compare->editions[1], &look, &text);
    }
    enum exit_status status = command_write(&text, true);
    buf_finish(&text);
    return status;
}

/* The faults of the site itself are always told as text, beside what was asked for. */
static enum exit_status compare(const struct options *options, const struct build_options *build,
                                const struct str *names)
{
    struct diags diags;
    struct compare compare;
    enum language language;
    struct options reporting = *options;
    reporting.format = REPORT_TEXT;
    diags_init(&diags, options->arena);
    enum build_status status =
        compare_start(options->arena, build, names[0], names[1], &diags, &compare);
    enum exit_status exit = STATUS_MACHINE;
    bool told = building_report(&reporting, &diags, compare.language, &language);
    if (told && compare.unknown.size > 0) {
        exit = unknown_edition(options, &compare, language);
    } else if (told) {
        exit = status == BUILD_OK ? print(options, &compare, language) : building_status(status);
    }
    compare_finish(&compare);
    return exit;
}

static enum exit_status run(const struct options *options, const struct str *arguments,
                            size_t count)
{
    if (options->format != REPORT_TEXT && options->format != REPORT_JSON) {
        return command_misused(options->language, say_plain(options->language, SAY_DIFF_FORMATS),
                               &command_diff);
    }
    struct build_options build = {.site = places_site(count > 2 ? arguments[2] : (struct str){0}),
                                  .jobs = options->jobs};
    build.theme_roots = places_theme_roots(options, build.site, &build.theme_root_count);
    return compare(options, &build, arguments);
}

/* clang-format off */
const struct command command_diff = {
    "diff",
    {"visa vad som skiljer två utgåvor åt", "show what differs between two editions"},
    {"GAMMAL NY [VAL] [WEBBPLATS]", "OLD NEW [OPTIONS] [SITE]"},
    {"GAMMAL och NY är namn på utgåvor; nu är texterna i mappen som de är. Först visas vad som\n"
     "är tillagt, borttaget och flyttat, sedan varje ändrad text ord för ord: [-borttaget-] och\n"
     "{+tillagt+}. Ändrade fält visas med sina namn. Ändrad typografi räknas inte. Är mycket\n"
     "tillagt delas det upp efter typ, och av fler än tio visas fem; --format json har alla.\n\n"
     "Med --format json kan andra program läsa ändringarna; handboken beskriver formen.\n"
     "WEBBPLATS är mappen med webbplats.yaml; annars den mapp du står i.",
     "OLD and NEW are names of editions; nu (or current) is the content of the folder as it is.\n"
     "First comes what is added, removed and moved, then each changed text word by word:\n"
     "[-removed-] and {+added+}. Changed fields are told by their labels. Changed typography\n"
     "does not count. When much is added it is grouped by type, and of more than ten only\n"
     "five are told; --format json has them all.\n\n"
     "With --format json other programs can read the changes; the handbook describes the form.\n"
     "SITE is the folder with webbplats.yaml; else the folder you are in."},
    {{"malbild diff 2022.1 2023.1", {"vad som skiljer två utgåvor åt",
                                     "what differs between two editions"}},
     {"malbild diff 2023.1 nu content/norrdal",
      {"vad som har ändrats sedan utgåva 2023.1", "what has changed since edition 2023.1"}},
     {"malbild diff 2022.1 nu --format json > andringar.json",
      {"spara ändringarna för ett annat program", "save the changes for another program"}}},
    1u << OPTION_THEME_DIR | 1u << OPTION_JOBS | 1u << OPTION_FORMAT | 1u << OPTION_LANG |
        1u << OPTION_COLOR,
    2, 3, run};
/* clang-format on */
