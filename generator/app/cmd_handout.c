/* malbild handout */
#include "app/building.h"
#include "app/handout_place.h"
#include "app/places.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "base/path.h"
#include "pipeline/demand.h"

#include <errno.h>
#include <string.h>

/* `malbild handout content/norrdal` lists; a lone argument is a site when it is the
 * folder of one. */
static enum fs_kind look_for_site(struct arena *arena, struct str argument)
{
    return fs_look(path_join(arena, argument, STR("webbplats.yaml")));
}

/* "talmanus/nara-vard" → "talmanus-nara-vard.pdf", in the folder one stands in. */
static struct str usual_name(struct arena *arena, const struct handout_demand *demand)
{
    char *name = arena_copy(arena, demand->id.data, demand->id.size);
    for (size_t i = 0; i < demand->id.size; i++) {
        name[i] = name[i] == '/' ? '-' : name[i];
    }
    bool large = demand->large && !str_ends(demand->id, STR("-storskrift"));
    return str_concat(arena, (struct str){name, demand->id.size},
                      large ? STR("-storskrift") : STR(""),
                      demand->markup ? STR(".xml") : STR(".pdf"));
}

/* Tells where it lies, and what whoever asked for it should know of that. */
static void say_made(const struct options *options, const struct handout_demand *demand,
                     const struct handout_place *place)
{
    struct str none = {0};
    struct arena *arena = options->arena;
    enum say what = place->moved      ? SAY_OUTSIDE
                    : place->in_built ? SAY_IN_BUILT_SITE
                    : place->in_site  ? SAY_IN_SITE
                                      : SAY_HANDOUT;
    command_say(
        say(arena, options->language, what, report_line(arena, place->path),
            demand->pages > 0 ? building_pages(arena, options->language, demand->pages) : none));
}

/* A file that was made is written whole or not at all; "-" is the standard output stream. */
static enum exit_status save(const struct options *options, const struct handout_demand *demand)
{
    struct arena *arena = options->arena;
    if (str_equal(options->output, STR("-"))) {
        return command_write(demand->out, true);
    }
    struct handout_place place = handout_place(arena, options->output, usual_name(arena, demand));
    struct str fault;
    if (!handout_place_allows(arena, place.path, options->language, &fault)) {
        return fault.size > 0 ? command_misused(options->language, fault, &command_handout)
                              : command_failed(arena, place.path, errno);
    }
    fs_sweep(path_folder(place.path), path_name(place.path));
    if (!fs_write_durable(place.path, buf_str(demand->out), 0)) {
        return command_failed(arena, place.path, errno);
    }
    if (!options->quiet) {
        say_made(options, demand, &place);
    }
    return STATUS_FINE;
}

static enum exit_status run(const struct options *options, const struct str *arguments,
                            size_t count)
{
    enum fs_kind settings = count == 1 ? look_for_site(options->arena, arguments[0]) : FS_NOTHING;
    if (settings == FS_FAILED) {
        return command_failed(options->arena, arguments[0], errno);
    }
    bool alone = count == 0 || settings == FS_FILE;
    struct str site = alone ? (count > 0 ? arguments[0] : (struct str){0})
                            : (count > 1 ? arguments[1] : (struct str){0});
    struct buf out;
    buf_init(&out);
    struct handout_demand demand = {.id = alone ? (struct str){0} : arguments[0],
                                    .slides = options->slides,
                                    .where = options->where,
                                    .large = options->large_print,
                                    .markup = options->markup,
                                    .out = &out};
    if (str_ends(demand.id, STR(".pdf"))) {
        demand.id = str_slice(demand.id, 0, demand.id.size - 4);
    }
    enum exit_status status = building_handout(options, site, &demand);
    if (status == STATUS_FINE) {
        status = alone ? command_write(&out, true) : save(options, &demand);
    }
    buf_finish(&out);
    return status;
}

/* clang-format off */
const struct command command_handout = {
    "handout",
    {"gör en utskrift som PDF", "make a handout as PDF"},
    {"[VAL] [UTSKRIFT] [WEBBPLATS]", "[OPTIONS] [HANDOUT] [SITE]"},
    {"Gör en av webbplatsens utskrifter, med egna val. Utan UTSKRIFT visas alla som finns.\n"
     "Filen läggs i mappen du står i, om inte --output säger något annat. Står du i en webbplats\n"
     "mapp läggs den utanför, för det som ligger där publiceras. Bara en utskrift skrivs över.\n\n"
     "Det som inte publiceras, som dolda talmanus, kommer med här om det är till för utskriftens\n"
     "läsare. Det malbild har gjort räknas aldrig som innehåll, var du än lägger det.",
     "Makes one of the site's handouts, with choices of your own. Without HANDOUT all of them\n"
     "are listed. The file is put in the folder you are in, unless --output says otherwise. When\n"
     "you are in a site's folder it is put outside, for what lies there is published. Only a\n"
     "handout is written over.\n\n"
     "What is not published, such as hidden speaker notes, is included here if it is for the\n"
     "readers of the handout. What malbild has made is never content, wherever you put it."},
    {{"malbild handout content/norrdal", {"visa alla utskrifter", "list all handouts"}},
     {"malbild handout talmanus/nara-vard --slides 1,4-9",
      {"talmanus till några bilder", "speaker notes of some slides"}},
     {"malbild handout samtalskort --where målgrupper=chefer -o kort.pdf",
      {"kort med frågor för chefer", "cards with questions for managers"}},
     {"malbild handout fallblad/viktor --large-print",
      {"ett fallblad i storskrift", "a case sheet in large print"}}},
    1u << OPTION_OUTPUT | 1u << OPTION_SLIDES | 1u << OPTION_WHERE | 1u << OPTION_LARGE_PRINT |
        1u << OPTION_MARKUP | 1u << OPTION_THEME_DIR | 1u << OPTION_JOBS | 1u << OPTION_FORMAT |
        1u << OPTION_LANG | 1u << OPTION_COLOR | 1u << OPTION_QUIET,
    0, 2, run};
/* clang-format on */
