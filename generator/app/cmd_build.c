/* malbild build */
#include "app/building.h"

static enum exit_status run(const struct options *options, const struct str *arguments,
                            size_t count)
{
    return building_run(options, arguments, count, true);
}

/* clang-format off */
const struct command command_build = {
    "build",
    {"bygg webbplatsen", "build the site"},
    {"[VAL] [WEBBPLATS]", "[OPTIONS] [SITE]"},
    {"WEBBPLATS är mappen med webbplats.yaml; annars den mapp du står i. Alla fel visas på\n"
     "en gång. Så länge det finns fel ligger den förra webbplatsen kvar som den var.\n"
     "Bara det görs om som har med det att göra som har ändrats sedan förra gången.\n\n"
     "Filer som hör till webbplatsen ska ligga i dess mapp. Det andra har lagt i utmappen, som\n"
     ".well-known/, får ligga kvar: bara det malbild har gjort tas bort.",
     "SITE is the folder with webbplats.yaml; else the folder you are in. All errors are\n"
     "shown at once. As long as there are errors the previous site is left as it was.\n"
     "Only what has to do with what has changed since the last time is made anew.\n\n"
     "Files that belong to the site should lie in its folder. What others have put into the\n"
     "output folder, such as .well-known/, is left: only what malbild made is removed."},
    {{"malbild build content/norrdal",
      {"bygg webbplatsen i output/norrdal", "build the site in output/norrdal"}},
     {"malbild build content/norrdal --output /srv/webb/naravard",
      {"bygg den i en annan mapp", "build it in another folder"}},
     {"malbild build --lang en", {"visa felen på engelska", "show the errors in English"}},
     {"malbild build --theme-dir ~/teman", {"leta efter temat även i ~/teman",
                                            "look for the theme in ~/teman too"}},
     {"malbild build --plan", {"visa vad som skulle byggas, och av vad",
                               "show what would be built, and of what"}},
     {"malbild build --why", {"visa varför filerna gjordes om",
                              "show why the files were made anew"}}},
    1u << OPTION_OUTPUT | 1u << OPTION_THEME_DIR | 1u << OPTION_JOBS | 1u << OPTION_FORCE |
        1u << OPTION_PLAN | 1u << OPTION_WHY | 1u << OPTION_TIMINGS |
        1u << OPTION_ALL | 1u << OPTION_FORMAT | 1u << OPTION_LANG | 1u << OPTION_COLOR |
        1u << OPTION_QUIET,
    0, 1, run};
/* clang-format on */
