/* malbild check */
#include "app/building.h"

static enum exit_status run(const struct options *options, const struct str *arguments,
                            size_t count)
{
    return building_run(options, arguments, count, false);
}

/* clang-format off */
const struct command command_check = {
    "check",
    {"leta efter fel utan att bygga", "look for errors without building"},
    {"[VAL] [WEBBPLATS]", "[OPTIONS] [SITE]"},
    {"Gör allt som malbild build gör, men skriver inga filer. WEBBPLATS är mappen med\n"
     "webbplats.yaml; annars den mapp du står i.\n\n"
     "Med --format blir felen läsbara för andra program: json för egna, sarif för editorer\n"
     "och GitHub, github för anteckningar i GitHub Actions, gitlab för Code Quality.",
     "Does all that malbild build does, but writes no files. SITE is the folder with\n"
     "webbplats.yaml; else the folder you are in.\n\n"
     "With --format other programs can read the errors: json for your own, sarif for editors\n"
     "and GitHub, github for annotations in GitHub Actions, gitlab for Code Quality."},
    {{"malbild check content/norrdal", {"visa alla fel", "show all errors"}},
     {"malbild check --format sarif > fel.sarif",
      {"spara felen för en editor eller ett byggsystem",
       "save the errors for an editor or a build system"}}},
    1u << OPTION_THEME_DIR | 1u << OPTION_JOBS | 1u << OPTION_ALL | 1u << OPTION_FORMAT |
    1u << OPTION_LANG |
        1u << OPTION_COLOR | 1u << OPTION_QUIET,
    0, 1, run};
/* clang-format on */
