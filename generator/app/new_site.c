#include "app/new_site.h"

#include "app/building.h"
#include "app/new_site_ask.h"
#include "app/places.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"
#include "base/fs.h"
#include "format/data/date.h"
#include "format/text/slug.h"
#include "format/text/utf8.h"
#include "render/theme/theme_chain.h"

#include <errno.h>
#include <string.h>

enum { LOGO_LIMIT = 5 * 1024 * 1024 };

struct making {
    const struct options *options;
    struct str folder;
    struct starter starter;
    struct starter_answers answers;
    struct str logo; /* the bytes of the logo */
    struct theme_shades shades[THEME_SHADES];
    struct diags diags;
};

/* A line about something, which the text has as its first argument. */
static enum exit_status refuse(const struct making *making, enum say what, struct str subject,
                               enum exit_status status)
{
    return command_refuse(say(making->options->arena, making->options->language, what, subject),
                          status);
}

static enum exit_status refuse_failed(const struct making *making, struct str path, int number)
{
    return command_failed(making->options->arena, path, number);
}

static enum exit_status report_faults(struct making *making)
{
    enum language language;
    building_report(making->options, &making->diags, STR("sv"), &language);
    return making->diags.machine > 0 ? STATUS_MACHINE : STATUS_CONTENT;
}

/* --- what it is made of ----------------------------------------------------------------------- */

/* The folders of the base theme and those it inherits, and the colours they give. */
static bool read_theme(struct making *making, struct vec *folders, struct theme_tokens *tokens)
{
    struct arena *arena = making->options->arena;
    struct arena scratch;
    size_t count;
    const struct str *roots = places_theme_roots(making->options, STR("."), &count);
    *tokens = (struct theme_tokens){0};
    if (!theme_chain(arena, STR("."), roots, count, STR("base"), (struct place){.path = STR(".")},
                     &making->diags, folders)) {
        return false;
    }
    arena_init(&scratch);
    const struct str *list = folders->items;
    for (size_t i = 0; i < folders->count; i++) {
        theme_tokens_read(arena, &scratch, path_join(arena, list[i], STR("tema.yaml")),
                          &making->diags, tokens);
    }
    arena_finish(&scratch);
    return making->diags.items.count == 0;
}

/* "presentation,fragor"; "alla" and "all" are all of them, and nothing at all is none. */
static enum exit_status choose_parts(struct making *making, struct str text)
{
    struct arena *arena = making->options->arena;
    struct starter *starter = &making->starter;
    if (str_equal(text, STR("alla")) || str_equal(text, STR("all"))) {
        return STATUS_FINE;
    }
    struct str *ids = arena_array(arena, starter->part_count, sizeof(*ids));
    for (size_t i = 0; i < starter->part_count; i++) {
        starter->parts[i].chosen = false;
        ids[i] = starter->parts[i].id;
    }
    while (text.size > 0) {
        size_t comma = str_find_byte(text, ',', 0);
        struct str id = str_trim(str_slice(text, 0, comma));
        struct starter_part *part = starter_part(starter, slug_make(arena, id));
        if (part == NULL) {
            return command_refuse(say(arena, making->options->language, SAY_UNKNOWN_PART, id,
                                      diag_join(arena, ids, starter->part_count)),
                                  STATUS_USAGE);
        }
        part->chosen = true;
        text = str_slice(text, comma + 1, text.size);
    }
    return STATUS_FINE;
}

/* Reads the logo and names the place it gets in the site. */
static enum exit_status take_logo(struct making *making, struct str path)
{
    static const char *const endings[] = {"svg", "png"};
    struct arena *arena = making->options->arena;
    for (size_t i = 0; i < countof(endings); i++) {
        if (path_has_extension(path, endings[i])) {
            making->answers.logo = str_format(arena, "bilder/logotyp.%s", endings[i]);
        }
    }
    if (making->answers.logo.size == 0) {
        return refuse(making, SAY_NO_LOGO, path, STATUS_USAGE);
    }
    return fs_read(arena, path, LOGO_LIMIT, &making->logo) ? STATUS_FINE
                                                           : refuse_failed(making, path, errno);
}

static enum exit_status take_colours(struct making *making, const struct theme_tokens *tokens,
                                     const uint32_t colours[2])
{
    struct arena *arena = making->options->arena;
    if (!theme_shades_make(arena, tokens, colours[0], colours[1], making->shades)) {
        struct str given =
            str_format(arena, "#%06x,#%06x", (unsigned)colours[0], (unsigned)colours[1]);
        return refuse(making, SAY_NO_COLOURS, given, STATUS_USAGE);
    }
    making->answers.shades = making->shades;
    return STATUS_FINE;
}

/* --- writing ---------------------------------------------------------------------------------- */

/* Nothing may be lost: the folder is new, or there is nothing in it. */
static enum exit_status look_at_folder(const struct making *making)
{
    bool empty = false;
    switch (fs_look_at_link(making->folder)) {
    case FS_NOTHING:
        return STATUS_FINE;
    case FS_FAILED:
        return refuse_failed(making, making->folder, errno);
    case FS_FOLDER:
        if (!fs_is_empty(making->folder, &empty)) {
            return refuse_failed(making, making->folder, errno);
        }
        return empty ? STATUS_FINE
                     : refuse(making, SAY_FOLDER_TAKEN, making->folder, STATUS_CONTENT);
    default:
        return refuse(making, SAY_NO_FOLDER, making->folder, STATUS_CONTENT);
    }
}

/* Written beside and put in place whole, so that a failure leaves nothing half made. */
static enum exit_status write_all(struct making *making, const struct vec *files)
{
    struct arena *arena = making->options->arena;
    struct str parts[] = {making->folder, STR(".ny")};
    struct str fresh = str_join(arena, parts, countof(parts));
    const struct starter_file *list = files->items;
    bool written = fs_remove_tree(fresh);
    for (size_t i = 0; written && i < files->count; i++) {
        written = fs_write(path_join(arena, fresh, list[i].path), list[i].content);
    }
    if (written && making->logo.size > 0) {
        written = fs_write(path_join(arena, fresh, making->answers.logo), making->logo);
    }
    fs_remove_empty(making->folder);
    if (!written || !fs_sync_tree(fresh) || !fs_swap(fresh, making->folder, fresh)) {
        enum exit_status status = refuse_failed(making, making->folder, errno);
        fs_remove_tree(fresh);
        return status;
    }
    return STATUS_FINE;
}

static void tell_colour(const struct options *options, bool dark, struct str why, struct buf *text)
{
    if (why.size > 0) {
        buf_add(text, STR("  "));
        buf_add(text, dark ? say(options->arena, options->language, SAY_IN_THE_DARK, why) : why);
        buf_add_byte(text, '\n');
    }
}

/* Why the colours that were chosen are not used just as they are. */
static void tell_colours(const struct making *making, struct buf *text)
{
    const struct options *options = making->options;
    for (size_t i = 0; making->answers.shades != NULL && i < THEME_SHADES; i++) {
        const struct theme_shades *shades = &making->shades[i];
        for (int dark = 0; dark < 2; dark++) {
            const struct theme_shade *shade = dark ? &shades->dark : &shades->light;
            if (shade->asked == options->colours[shades->second]) {
                struct str why =
                    starter_reason(options->arena, shades, dark != 0, options->language);
                tell_colour(options, dark != 0, why, text);
            }
        }
    }
}

static enum exit_status tell(const struct making *making, size_t count)
{
    struct arena *arena = making->options->arena;
    enum language language = making->options->language;
    struct str folder = report_line(arena, making->folder);
    struct buf text;
    buf_init(&text);
    buf_add(&text, say(arena, language, SAY_SITE_MADE, str_format(arena, "%zu", count), folder));
    tell_colours(making, &text);
    buf_add(&text, say(arena, language, SAY_SITE_NEXT, folder, making->answers.folder));
    enum exit_status status = command_write(&text, true);
    buf_finish(&text);
    return status;
}

/* --- the command ------------------------------------------------------------------------------ */

/* What the options say, and what is answered; the options that are taken from answers are
 * noted in `asked`. */
static enum exit_status take_answers(struct making *making, const struct theme_tokens *tokens,
                                     struct options *asked)
{
    struct starter_answers *answers = &making->answers;
    answers->address = asked->address;
    answers->publisher = asked->publisher;
    enum exit_status status = choose_parts(making, asked->parts);
    if (status == STATUS_FINE && asked->logo.size > 0) {
        status = take_logo(making, asked->logo);
    }
    if (status == STATUS_FINE && (asked->given & 1u << OPTION_COLOURS) != 0) {
        status = take_colours(making, tokens, asked->colours);
    }
    return status;
}

static enum exit_status make(struct making *making, struct options *asked)
{
    struct vec folders = {0};
    struct vec files = {0};
    struct theme_tokens tokens;
    if (!read_theme(making, &folders, &tokens) ||
        !starter_load(asked->arena, ((const struct str *)folders.items)[folders.count - 1],
                      &making->diags, &making->starter)) {
        return report_faults(making);
    }
    if (!new_site_ask(asked, &making->starter, &making->answers)) {
        command_say(say_plain(asked->language, SAY_STOPPED));
        return STATUS_USAGE;
    }
    enum exit_status status = take_answers(making, &tokens, asked);
    if (status != STATUS_FINE) {
        return status;
    }
    if (!starter_make(asked->arena, &making->starter, &making->answers, &making->diags, &files)) {
        return report_faults(making);
    }
    status = write_all(making, &files);
    return status == STATUS_FINE ? tell(making, files.count + (making->logo.size > 0)) : status;
}

enum exit_status new_site_run(const struct options *options, struct str name, struct str folder)
{
    struct arena *arena = options->arena;
    struct options asked = *options;
    struct making making = {.options = &asked};
    struct clock_day today = clock_today();
    diags_init(&making.diags, arena);
    bool fits = utf8_valid(name) == name.size && utf8_unfit(name) == name.size;
    struct str slug = fits ? slug_make(arena, name) : STR("");
    if (slug.size == 0) {
        return refuse(&making, SAY_NO_NAME, name, STATUS_USAGE);
    }
    making.folder = folder.size > 0 ? places_site(folder) : slug;
    making.answers = (struct starter_answers){
        .name = name,
        .folder = path_name(making.folder),
        .date = date_iso(arena, (struct date){today.year, today.month, today.day})};
    enum exit_status status = look_at_folder(&making);
    return status == STATUS_FINE ? make(&making, &asked) : status;
}
