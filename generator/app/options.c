#include "app/options.h"

#include "app/say.h"
#include "base/arena.h"
#include "base/pool.h"
#include "format/css/css_colour.h"
#include "format/text/utf8.h"
#include "site/config.h"

static bool apply_output(struct options *options, struct str value)
{
    options->output = value;
    return value.size > 0;
}

static bool apply_theme_dir(struct options *options, struct str value)
{
    vec_add(&options->theme_dirs, options->arena, struct str, value);
    return value.size > 0;
}

static bool apply_jobs(struct options *options, struct str value)
{
    int64_t jobs;
    if (!str_to_int(value, &jobs) || jobs < 1 || jobs > POOL_MOST_JOBS) {
        return false;
    }
    options->jobs = (size_t)jobs;
    return true;
}

static bool apply_format(struct options *options, struct str value)
{
    return report_format_find(value, &options->format);
}

static bool apply_lang(struct options *options, struct str value)
{
    options->has_language = true;
    options->language = str_equal(value, STR("en")) ? LANGUAGE_EN : LANGUAGE_SV;
    return str_equal(value, STR("en")) || str_equal(value, STR("sv"));
}

static bool apply_color(struct options *options, struct str value)
{
    static const struct {
        struct str name;
        enum colour_choice choice;
    } choices[] = {
        {{"auto", 4}, COLOUR_AUTO}, {{"always", 6}, COLOUR_ALWAYS}, {{"never", 5}, COLOUR_NEVER}};
    for (size_t i = 0; i < countof(choices); i++) {
        if (str_equal(value, choices[i].name)) {
            options->colour = choices[i].choice;
            return true;
        }
    }
    return false;
}

static bool apply_force(struct options *options, struct str value)
{
    (void)value;
    options->force = true;
    return true;
}

static bool apply_plan(struct options *options, struct str value)
{
    (void)value;
    options->plan = true;
    return true;
}

static bool apply_why(struct options *options, struct str value)
{
    (void)value;
    options->why = true;
    return true;
}

static bool apply_timings(struct options *options, struct str value)
{
    (void)value;
    options->timings = true;
    return true;
}

static bool apply_port(struct options *options, struct str value)
{
    enum { LARGEST_PORT = 65535 };
    int64_t port;
    if (!str_to_int(value, &port) || port < 1 || port > LARGEST_PORT) {
        return false;
    }
    options->port = (unsigned)port;
    return true;
}

static bool apply_host(struct options *options, struct str value)
{
    options->host = value;
    return value.size > 0;
}

static bool apply_slides(struct options *options, struct str value)
{
    options->slides = value;
    return value.size > 0;
}

static bool apply_where(struct options *options, struct str value)
{
    options->where = value;
    return str_find_byte(value, '=', 0) < value.size;
}

static bool apply_large_print(struct options *options, struct str value)
{
    (void)value;
    options->large_print = true;
    return true;
}

static bool apply_markup(struct options *options, struct str value)
{
    (void)value;
    options->markup = true;
    return true;
}

/* Reads two colours, "#rrggbb,#rrggbb"; what two options and a question want. */
static bool read_colours(struct str text, uint32_t colours[2])
{
    size_t comma = str_find_byte(text, ',', 0);
    return css_colour_hex(str_trim(str_slice(text, 0, comma)), &colours[0]) &&
           css_colour_hex(str_trim(str_slice(text, comma + 1, text.size)), &colours[1]);
}

static bool apply_address(struct options *options, struct str value)
{
    options->address = value;
    return config_url_fits(value);
}

static bool apply_publisher(struct options *options, struct str value)
{
    options->publisher = str_trim(value);
    return options->publisher.size > 0 && utf8_valid(value) == value.size &&
           utf8_unfit(value) == value.size;
}

static bool apply_colours(struct options *options, struct str value)
{
    return read_colours(value, options->colours);
}

static bool apply_logo(struct options *options, struct str value)
{
    options->logo = value;
    return value.size > 0;
}

static bool apply_parts(struct options *options, struct str value)
{
    options->parts = value;
    return true;
}

static bool apply_note(struct options *options, struct str value)
{
    options->note = str_trim(value);
    return utf8_valid(value) == value.size && str_find_byte(value, '\n', 0) == value.size;
}

static bool apply_date(struct options *options, struct str value)
{
    return date_parse(value, &options->date);
}

static bool apply_dry_run(struct options *options, struct str value)
{
    (void)value;
    options->dry_run = true;
    return true;
}

static bool apply_all(struct options *options, struct str value)
{
    (void)value;
    options->all = true;
    return true;
}

static bool apply_quiet(struct options *options, struct str value)
{
    (void)value;
    options->quiet = true;
    return true;
}

/* For what `given` alone tells. */
static bool apply_nothing(struct options *options, struct str value)
{
    (void)options;
    (void)value;
    return true;
}

/* clang-format off */
static const struct option table[OPTION_COUNT] = {
[OPTION_OUTPUT] = {'o', "output", {"PLATS", "PATH"},
    {"mappen som webbplatsen byggs i (annars output/<webbplatsens mapp>); för en utskrift filen",
     "the folder the site is built in (else output/<folder of the site>); for a handout the file"},
    {"skriv en mapp eller en fil", "give a folder or a file"}, apply_output},
[OPTION_THEME_DIR] = {0, "theme-dir", {"MAPP", "DIR"},
    {"leta efter teman även här, före de vanliga ställena; kan ges flera gånger",
     "look for themes here too, before the usual places; may be given several times"},
    {"skriv en mapp", "give a folder"}, apply_theme_dir},
[OPTION_JOBS] = {'j', "jobs", {"ANTAL", "N"},
    {"så många delar av arbetet på en gång (annars en per processorkärna)",
     "so many parts of the work at once (else one for each processor core)"},
    {"skriv ett heltal från 1 till 64", "give a whole number from 1 to 64"}, apply_jobs},
[OPTION_FORCE] = {'f', "force", {NULL, NULL},
    {"bygg allt på nytt, även det som inte har ändrats",
     "build everything anew, also what has not changed"},
    {NULL, NULL}, apply_force},
[OPTION_PLAN] = {0, "plan", {NULL, NULL},
    {"visa vilka filer det skulle bli och vad var och en görs av; bygg ingenting",
     "show which files there would be and what each is made of; build nothing"},
    {NULL, NULL}, apply_plan},
[OPTION_WHY] = {0, "why", {NULL, NULL},
    {"visa varför var och en av de filer som gjordes fick göras",
     "show why each of the files that were made had to be"},
    {NULL, NULL}, apply_why},
[OPTION_TIMINGS] = {0, "timings", {NULL, NULL},
    {"visa hur lång tid varje steg tog, och de tio filer som tog längst",
     "show how long each stage took, and the ten files that took longest"},
    {NULL, NULL}, apply_timings},
[OPTION_PORT] = {0, "port", {"NUMMER", "NUMBER"},
    {"porten att visa webbplatsen på (annars 8080 eller nästa som är ledig)",
     "the port to show the site at (else 8080 or the next that is free)"},
    {"skriv ett heltal från 1 till 65535", "give a whole number from 1 to 65535"}, apply_port},
[OPTION_HOST] = {0, "host", {"ADRESS", "ADDRESS"},
    {"visa webbplatsen även för andra datorer, på den här adressen (annars bara för din egen)",
     "show the site to other computers too, at this address (else to your own only)"},
    {"skriv en adress, till exempel 0.0.0.0", "give an address, such as 0.0.0.0"}, apply_host},
[OPTION_OPEN] = {0, "open", {NULL, NULL},
    {"öppna webbplatsen i webbläsaren", "open the site in the browser"}, {NULL, NULL},
    apply_nothing},
[OPTION_SLIDES] = {0, "slides", {"BILDER", "SLIDES"},
    {"bara dessa bilder, till exempel 1,4-9", "only these slides, such as 1,4-9"},
    {"skriv nummer och spann, till exempel 1,4-9", "give numbers and ranges, such as 1,4-9"},
    apply_slides},
[OPTION_WHERE] = {0, "where", {"FÄLT=VÄRDE", "FIELD=VALUE"},
    {"bara poster med det värdet, till exempel tema=samordning",
     "only records with that value, such as tema=samordning"},
    {"skriv fält=värde", "give field=value"}, apply_where},
[OPTION_LARGE_PRINT] = {0, "large-print", {NULL, NULL},
    {"i storskrift", "in large print"}, {NULL, NULL}, apply_large_print},
[OPTION_MARKUP] = {0, "markup", {NULL, NULL},
    {"visa det som mallen ger, för den som gör teman",
     "give what the template makes, for theme authors"}, {NULL, NULL}, apply_markup},
[OPTION_ADDRESS] = {0, "address", {"ADRESS", "URL"},
    {"adressen som den nya webbplatsen ska ha", "the address that the new site will have"},
    {"skriv en adress som börjar med https://", "give an address that begins with https://"},
    apply_address},
[OPTION_PUBLISHER] = {0, "publisher", {"NAMN", "NAME"},
    {"vem som står bakom den nya webbplatsen", "who stands behind the new site"},
    {"skriv ett namn", "give a name"}, apply_publisher},
[OPTION_COLOURS] = {0, "colours", {"FÄRG,FÄRG", "COLOUR,COLOUR"},
    {"den nya webbplatsens två färger: ytor och knappar, länkar",
     "the two colours of the new site: panels and buttons, links"},
    {"skriv två färger, till exempel \"#005a8c,#7a2e63\"",
     "give two colours, such as \"#005a8c,#7a2e63\""},
    apply_colours},
[OPTION_LOGO] = {0, "logo", {"FIL", "FILE"},
    {"logotyp till den nya webbplatsen", "a logo for the new site"},
    {"skriv en fil", "give a file"}, apply_logo},
[OPTION_PARTS] = {0, "parts", {"DELAR", "PARTS"},
    {"delarna som den nya webbplatsen börjar med, med komma emellan",
     "the parts that the new site begins with, with commas between"},
    {"skriv delarna med komma emellan", "give the parts with commas between"}, apply_parts},
[OPTION_NOTE] = {'m', "note", {"TEXT", "TEXT"},
    {"vad som är nytt i den nya utgåvan, i en mening; läsaren ser den",
     "what is new in the new edition, in a sentence; the reader sees it"},
    {"skriv en rad text", "give one line of text"}, apply_note},
[OPTION_DATE] = {0, "date", {"DATUM", "DATE"},
    {"den nya utgåvans datum, som 2024-01-15 (annars dagens)",
     "the date of the new edition, such as 2024-01-15 (else today's)"},
    {"skriv år, månad och dag, som 2024-01-15", "give year, month and day, such as 2024-01-15"},
    apply_date},
[OPTION_DRY_RUN] = {'n', "dry-run", {NULL, NULL},
    {"visa vad som skulle göras; skriv ingenting", "show what would be done; write nothing"},
    {NULL, NULL}, apply_dry_run},
[OPTION_ALL] = {0, "all", {NULL, NULL},
    {"skriv ut alla fel, hur många de än är", "print all faults, however many they are"},
    {NULL, NULL}, apply_all},
[OPTION_FORMAT] = {0, "format", {"FORM", "FORM"},
    {"hur fel skrivs ut: text, json, sarif, github eller gitlab",
     "how faults are printed: text, json, sarif, github or gitlab"},
    {"skriv text, json, sarif, github eller gitlab", "give text, json, sarif, github or gitlab"},
    apply_format},
[OPTION_LANG] = {0, "lang", {"SPRÅK", "LANG"},
    {"språk i det som skrivs ut: sv eller en", "language of what is printed: sv or en"},
    {"skriv sv eller en", "give sv or en"}, apply_lang},
[OPTION_COLOR] = {0, "color", {"NÄR", "WHEN"},
    {"färger: auto (bara på skärmen), always eller never",
     "colours: auto (only on a terminal), always or never"},
    {"skriv auto, always eller never", "give auto, always or never"}, apply_color},
[OPTION_QUIET] = {'q', "quiet", {NULL, NULL},
    {"skriv bara ut fel och varningar", "print only errors and warnings"},
    {NULL, NULL}, apply_quiet},
[OPTION_HELP] = {'h', "help", {NULL, NULL},
    {"visa den här hjälpen", "show this help"}, {NULL, NULL}, apply_nothing},
[OPTION_VERSION] = {'V', "version", {NULL, NULL},
    {"visa programmets version", "show the version of the program"},
    {NULL, NULL}, apply_nothing},
};
/* clang-format on */

const struct option *options_entry(enum option_id id)
{
    return &table[id];
}

/* The language that a locale's name tells ("sv_SE.UTF-8"); false for all but sv and en. */
static bool locale_language(struct str locale, enum language *language)
{
    *language = str_starts(locale, STR("en")) ? LANGUAGE_EN : LANGUAGE_SV;
    bool known = str_starts(locale, STR("en")) || str_starts(locale, STR("sv"));
    char after = locale.size > 2 ? locale.data[2] : '_';
    return known && (after == '_' || after == '.' || after == '@' || after == '-');
}

/* One walk over the arguments. `value` is what stands after "=" or after the letter. */
struct reader {
    struct options *options;
    const char *const *args;
    size_t count;
    size_t at; /* of the argument being read */
    struct str *error;
};

static bool fail(struct reader *reader, struct str error)
{
    *reader->error = error;
    return false;
}

static bool unknown(struct reader *reader, struct str written, struct str name)
{
    struct options *options = reader->options;
    struct str names[OPTION_COUNT];
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        names[i] = str_from(table[i].name);
    }
    struct str near = str_nearest(name, names, OPTION_COUNT);
    return fail(reader, say(options->arena, options->language, SAY_UNKNOWN_OPTION, written, near));
}

static bool apply(struct reader *reader, size_t id, struct str value)
{
    struct options *options = reader->options;
    const struct option *option = &table[id];
    options->given |= 1u << id;
    return option->apply(options, value) ||
           fail(reader, say(options->arena, options->language, SAY_OPTION_VALUE, value,
                            str_from(option->name), str_from(option->allowed[options->language])));
}

/* Applies an option that takes a value: what is attached to it, or the next argument. */
static bool apply_with_value(struct reader *reader, size_t id, struct str written, bool attached,
                             struct str value)
{
    if (!attached && reader->at + 1 >= reader->count) {
        return fail(reader, say(reader->options->arena, reader->options->language, SAY_OPTION_NEEDS,
                                written));
    }
    return apply(reader, id, attached ? value : str_from(reader->args[++reader->at]));
}

static bool read_long(struct reader *reader, struct str written)
{
    struct str name = str_slice(written, 2, str_find_byte(written, '=', 0));
    bool attached = name.size + 2 < written.size;
    struct str value = str_slice(written, name.size + 3, written.size);
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (!str_equal(name, str_from(table[i].name))) {
            continue;
        }
        if (table[i].value[0] != NULL) {
            return apply_with_value(reader, i, str_slice(written, 0, name.size + 2), attached,
                                    value);
        }
        return attached ? fail(reader, say(reader->options->arena, reader->options->language,
                                           SAY_OPTION_TAKES, str_slice(written, 0, name.size + 2)))
                        : apply(reader, i, (struct str){0});
    }
    return unknown(reader, written, name);
}

/* "-q", "-j4", "-j 4", "-qj4" */
static bool read_letters(struct reader *reader, struct str written)
{
    for (size_t at = 1; at < written.size; at++) {
        size_t id = 0;
        while (id < OPTION_COUNT && table[id].letter != written.data[at]) {
            id++;
        }
        if (id == OPTION_COUNT) {
            return unknown(reader, written, str_slice(written, 1, written.size));
        }
        if (table[id].value[0] != NULL) {
            struct str value = str_slice(written, at + 1, written.size);
            return apply_with_value(reader, id, written, value.size > 0, value);
        }
        if (!apply(reader, id, (struct str){0})) {
            return false;
        }
    }
    return true;
}

/* --lang counts for the messages about all other options, wherever it stands. */
static void choose_language(struct reader *reader, const char *locale)
{
    struct options *options = reader->options;
    options->has_language = locale_language(str_from(locale), &options->language);
    for (size_t i = 0; i < reader->count; i++) {
        struct str arg = str_from(reader->args[i]);
        struct str value = {0};
        if (str_equal(arg, STR("--lang")) && i + 1 < reader->count) {
            value = str_from(reader->args[i + 1]);
        } else if (str_starts(arg, STR("--lang="))) {
            value = str_slice(arg, 7, arg.size);
        }
        if (str_equal(value, STR("en")) || str_equal(value, STR("sv"))) {
            apply_lang(options, value);
        }
    }
}

bool options_parse(struct arena *arena, const char *const *args, size_t count, const char *locale,
                   struct options *options, struct str *error)
{
    *options = (struct options){.arena = arena};
    struct reader reader = {options, args, count, 0, error};
    choose_language(&reader, locale);
    bool ended = false;
    for (; reader.at < count; reader.at++) {
        struct str arg = str_from(args[reader.at]);
        bool good = true;
        if (!ended && str_equal(arg, STR("--"))) {
            ended = true;
        } else if (!ended && str_starts(arg, STR("--"))) {
            good = read_long(&reader, arg);
        } else if (!ended && arg.size > 1 && arg.data[0] == '-') {
            good = read_letters(&reader, arg);
        } else {
            vec_add(&options->arguments, arena, struct str, arg);
        }
        if (!good) {
            return false;
        }
    }
    return true;
}
