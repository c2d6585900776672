/* malbild serve */
#include "app/building.h"
#include "app/fault_panel.h"
#include "app/places.h"
#include "app/report_limit.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/browser.h"
#include "base/buf.h"
#include "base/fs.h"
#include "base/http.h"
#include "serve/serve.h"

#include <errno.h>
#include <string.h>

enum { USUAL_PORT = 8080, NAMES_TOLD = 3 };

/* What is said while the site is shown. */
struct telling {
    const struct options *options;
    const char *host;
    struct str site;        /* the folder */
    enum language language; /* of the last preview whose settings could be read */
    struct buf faults;      /* as they were told last */
};

/* "0,12": seconds to the hundredth. */
static struct str seconds_text(struct arena *arena, enum language language, double seconds)
{
    long long hundredths = (long long)(seconds * 100.0 + 0.5);
    return str_format(arena, "%lld%c%02lld", hundredths / 100, say_decimal(language),
                      hundredths % 100);
}

/* --- it begins -------------------------------------------------------------------------------- */

/* Whoever listens at all addresses is reached at this machine's own. */
static struct str address_text(struct arena *arena, const char *host, unsigned port)
{
    struct str name = str_from(host);
    bool all = str_equal(name, STR("0.0.0.0")) || str_equal(name, STR("::"));
    bool six = str_find_byte(name, ':', 0) < name.size;
    return str_format(arena, six && !all ? "http://[%s]:%u/" : "http://%s:%u/",
                      all ? "localhost" : host, port);
}

static void tell_started(void *context, const struct serve_start *start)
{
    struct telling *telling = context;
    const struct options *options = telling->options;
    struct arena *arena = options->arena;
    enum language language = telling->language;
    struct str address = address_text(arena, telling->host, start->port);
    struct buf text;
    buf_init(&text);
    if (start->pages > 0) {
        buf_add(&text,
                say(arena, language, SAY_SERVING, building_pages(arena, language, start->pages),
                    seconds_text(arena, language, start->seconds), address));
    } else {
        buf_add(&text, say(arena, language, SAY_SERVE_FAULTY, address));
    }
    command_write(&text, true);
    buf_finish(&text);
    if (!http_is_loopback(str_from(telling->host))) {
        command_say(say(arena, language, SAY_SERVE_OTHERS, str_from(telling->host)));
    }
    if (start->polls) {
        command_say(say_plain(language, SAY_SERVE_LOOKS));
    }
    bool asked = (options->given & 1u << OPTION_OPEN) != 0;
    if (asked && !browser_open(str_c(arena, address))) {
        command_say(say(arena, language, SAY_NO_BROWSER, address));
    }
}

/* --- something has changed -------------------------------------------------------------------- */

/* Below the site's folder a path is told from there. */
static struct str short_name(const struct telling *telling, struct arena *arena, struct str path)
{
    struct str folder = telling->site;
    bool below =
        str_starts(path, folder) && path.size > folder.size && path.data[folder.size] == '/';
    return report_line(arena, below ? str_slice(path, folder.size + 1, path.size) : path);
}

static struct str names_text(const struct telling *telling, struct arena *arena,
                             const struct vec *changed)
{
    const struct str *paths = changed->items;
    struct str text = {0};
    for (size_t i = 0; i < changed->count && i < NAMES_TOLD; i++) {
        text = str_concat(arena, text, i > 0 ? STR(", ") : STR(""),
                          short_name(telling, arena, paths[i]));
    }
    if (changed->count > NAMES_TOLD) {
        text = say(arena, telling->language, SAY_AND_MORE, text,
                   str_format(arena, "%zu", changed->count - NAMES_TOLD));
    }
    return text.size > 0 ? text : say_plain(telling->language, SAY_SOMETHING);
}

/* "3 sidor gjordes om och 1 annan fil är ny" */
static struct str outcome_text(struct arena *arena, enum language language,
                               const struct serve_news *news)
{
    struct str pages = news->pages == 1 ? say_plain(language, SAY_PAGE_REMADE)
                                        : say(arena, language, SAY_PAGES_REMADE,
                                              str_format(arena, "%zu", news->pages));
    struct str files = news->files == 1 ? say_plain(language, SAY_FILE_ANEW)
                                        : say(arena, language, SAY_FILES_ANEW,
                                              str_format(arena, "%zu", news->files));
    pages = !news->counted ? say_plain(language, SAY_REMADE) : pages;
    if (news->files == 0) {
        return news->counted && news->pages == 0 ? say_plain(language, SAY_NOTHING_REMADE) : pages;
    }
    return news->counted && news->pages == 0
               ? files
               : str_concat(arena, pages, say_plain(language, SAY_AND), files);
}

static void tell_rebuilt(void *context, const struct serve_news *news)
{
    struct telling *telling = context;
    struct arena arena = {0};
    enum language language = telling->language;
    if (!telling->options->quiet) {
        struct str names = names_text(telling, &arena, news->changed);
        struct str milliseconds =
            str_format(&arena, "%lld", (long long)(news->seconds * 1e3 + 0.5));
        command_say(news->good ? say(&arena, language, SAY_CHANGED, names,
                                     outcome_text(&arena, language, news), milliseconds)
                               : say(&arena, language, SAY_CHANGED_BADLY, names));
    }
    arena_finish(&arena);
}

/* --- what is wrong ---------------------------------------------------------------------------- */

/* The faults as they are told in the terminal, unless they are those that were told already. */
static void tell_judged(void *context, struct diags *diags, struct str site)
{
    struct telling *telling = context;
    telling->language =
        site.size > 0 ? building_language(telling->options, site) : telling->language;
    struct terminal terminal = building_look(telling->options, TERMINAL_ERRORS, REPORT_WIDTH);
    struct report report = {.diags = diags,
                            .language = telling->language,
                            .width = terminal.width,
                            .colour = terminal.colours};
    struct buf text;
    struct buf left;
    struct report limited;
    struct arena scratch = {0};
    buf_init(&text);
    buf_init(&left);
    if (!telling->options->all) {
        report_limit(&scratch, &report, &limited);
    }
    report_text(telling->options->all ? &report : &limited, &text);
    arena_finish(&scratch);
    bool same = str_equal(buf_str(&text), buf_str(&telling->faults));
    if (text.size == 0 && telling->faults.size > 0) {
        buf_add(&left, say_plain(telling->language, SAY_MENDED));
    } else if (same && text.size > 0) {
        struct arena arena = {0};
        report_summary(&report, &left);
        struct str again = say(&arena, telling->language, SAY_SAME_FAULTS, buf_str(&left));
        buf_clear(&left);
        buf_add(&left, again);
        arena_finish(&arena);
    } else {
        buf_add(&left, buf_str(&text));
    }
    if (left.size > 0) {
        command_write(&left, false);
    }
    buf_finish(&left);
    buf_finish(&telling->faults);
    telling->faults = text;
}

static void describe(void *context, const struct diags *diags, struct str site, struct buf *json,
                     struct buf *page)
{
    const struct telling *telling = context;
    enum language language = building_language(telling->options, site);
    struct report report = {.diags = diags, .language = language, .width = REPORT_WIDTH};
    struct report limited;
    struct arena scratch = {0};
    report_limit(&scratch, &report, &limited);
    fault_panel_json(&limited, json);
    if (diags->items.count > 0) {
        fault_panel_page(&limited, page);
    }
    arena_finish(&scratch);
}

/* --- the command ------------------------------------------------------------------------------ */

static enum exit_status say_failed(const struct options *options,
                                   const struct serve_options *wanted)
{
    struct arena *arena = options->arena;
    struct str host = str_from(wanted->host);
    if (errno == EADDRINUSE) {
        command_say(
            say(arena, options->language, SAY_PORT_TAKEN, str_format(arena, "%u", wanted->port)));
    } else if (errno == EADDRNOTAVAIL) {
        command_say(say(arena, options->language, SAY_NO_ADDRESS, report_line(arena, host)));
    } else {
        command_say(str_concat(arena, STR("malbild: "), str_from(strerror(errno)), STR("\n")));
    }
    return STATUS_MACHINE;
}

static enum exit_status run(const struct options *options, const struct str *arguments,
                            size_t count)
{
    struct arena *arena = options->arena;
    struct serve_options wanted = {
        .preview = {.site = places_site(count > 0 ? arguments[0] : (struct str){0}),
                    .jobs = options->jobs},
        .host = options->host.size > 0 ? str_c(arena, options->host) : "127.0.0.1",
        .port = options->port > 0 ? options->port : USUAL_PORT,
        .exact_port = options->port > 0};
    struct str site = wanted.preview.site;
    wanted.preview.theme_roots =
        places_theme_roots(options, site, &wanted.preview.theme_root_count);
    if (!places_folder(arena, site, STR(""), &wanted.preview.folder)) {
        wanted.preview.folder = STR("");
    }
    struct telling telling = {
        .options = options, .host = wanted.host, .site = site, .language = options->language};
    struct serve_hooks hooks = {.context = &telling,
                                .started = tell_started,
                                .rebuilt = tell_rebuilt,
                                .judged = tell_judged,
                                .describe = describe};
    buf_init(&telling.faults);
    bool served = serve_run(&wanted, &hooks);
    buf_finish(&telling.faults);
    if (!served) {
        return say_failed(options, &wanted);
    }
    if (!options->quiet) {
        command_say(say_plain(telling.language, SAY_SERVED));
    }
    return STATUS_FINE;
}

/* clang-format off */
const struct command command_serve = {
    "serve",
    {"visa webbplatsen medan du skriver", "show the site while you write"},
    {"[VAL] [WEBBPLATS]", "[OPTIONS] [SITE]"},
    {"Visar webbplatsen i webbläsaren och följer med varje gång du sparar. Finns det fel visas de\n"
     "på sidan och här, och sidan står kvar som den var tills de är rättade. Ingenting skrivs:\n"
     "webbplatsen byggs först med malbild build. Utskrifter görs när du öppnar dem.\n\n"
     "Bara din egen dator kommer åt sidorna, om inte --host säger något annat. Ctrl-C avslutar.",
     "Shows the site in the browser and follows each time you save. When there are errors they "
     "are\n"
     "shown on the page and here, and the page stays as it was until they are mended. Nothing is\n"
     "written: the site is built by malbild build. Handouts are made when you open them.\n\n"
     "Only your own machine reaches the pages, unless --host says otherwise. Ctrl-C ends."},
    {{"malbild serve content/norrdal --open",
      {"visa webbplatsen i webbläsaren", "show the site in the browser"}},
     {"malbild serve --port 8000", {"på en bestämd port", "at a certain port"}},
     {"malbild serve --host 0.0.0.0",
      {"även för telefonen på samma nät", "to the phone on the same network too"}}},
    1u << OPTION_PORT | 1u << OPTION_HOST | 1u << OPTION_OPEN | 1u << OPTION_THEME_DIR |
        1u << OPTION_JOBS | 1u << OPTION_ALL | 1u << OPTION_LANG | 1u << OPTION_COLOR |
        1u << OPTION_QUIET,
    0, 1, run};
/* clang-format on */
