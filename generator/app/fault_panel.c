#include "app/fault_panel.h"

#include "app/report.h"
#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "format/data/html_escape.h"
#include "format/data/json.h"

/* As the terminal has it; empty when the fault has no place. */
static struct str place_text(struct arena *arena, const struct place *place)
{
    struct buf text;
    buf_init(&text);
    if (place->path.size > 0) {
        report_place(place, &text);
    }
    struct str copy = buf_copy(&text, arena);
    buf_finish(&text);
    return copy;
}

/* The address that opens the file in VS Code (and in the editors that took after it); empty
 * without a file. */
static struct str editor_link(struct arena *arena, const struct place *place)
{
    struct str real;
    if (place->path.size == 0 || !fs_real(arena, place->path, &real)) {
        return (struct str){0};
    }
    uint32_t line = place->line > 0 ? place->line : 1;
    uint32_t column = place->column > 0 ? place->column : 1;
    return str_concat(arena, STR("vscode://file"), html_path_encode(arena, real),
                      str_format(arena, ":%u:%u", (unsigned)line, (unsigned)column));
}

typedef void write_text(const struct report *report, const struct diag *diag, struct buf *out);

static struct str text_of(struct arena *arena, const struct report *report, const struct diag *diag,
                          write_text *write)
{
    struct buf text;
    buf_init(&text);
    write(report, diag, &text);
    struct str copy = buf_copy(&text, arena);
    buf_finish(&text);
    return copy;
}

static struct str summary_of(struct arena *arena, const struct report *report)
{
    struct buf text;
    buf_init(&text);
    report_summary(report, &text);
    struct str copy = buf_copy(&text, arena);
    buf_finish(&text);
    return copy;
}

static struct str kind_of(const struct report *report, const struct diag *diag)
{
    return str_from(severity_word(rule_get(diag->rule)->severity, report->language));
}

/* "… och 12 till av samma slag i filen", when there are more than are shown. */
static struct str more_text(struct arena *arena, const struct report *report, size_t index)
{
    if (report->more == NULL || report->more[index] == 0) {
        return (struct str){0};
    }
    return str_trim(say(arena, report->language, SAY_MORE_OF_A_RULE,
                        str_format(arena, "%zu", report->more[index])));
}

static void add_json(const struct report *report, size_t index, struct json *json)
{
    struct arena arena = {0};
    const struct diag *diag = (const struct diag *)report->diags->items.items + index;
    json_open_object(json);
    json_field(json, "slag", kind_of(report, diag));
    json_field(json, "plats", place_text(&arena, &diag->place));
    json_field(json, "länk", editor_link(&arena, &diag->place));
    json_field(json, "öppna", say_plain(report->language, SAY_PANEL_OPEN));
    json_field(json, "text", text_of(&arena, report, diag, report_message));
    json_field(json, "hjälp", text_of(&arena, report, diag, report_help));
    json_field(json, "mer", more_text(&arena, report, index));
    json_close_object(json);
    arena_finish(&arena);
}

/* Whether something hinders the site, also when it is not among what is shown. */
static bool has_errors(const struct report *report)
{
    return (report->all != NULL ? report->all : report->diags)->errors > 0;
}

void fault_panel_json(const struct report *report, struct buf *out)
{
    const struct diags *diags = report->diags;
    struct arena arena = {0};
    struct json json;
    if (diags->items.count == 0) {
        return;
    }
    json_init(&json, out, true);
    json_open_object(&json);
    json_field(&json, "språk", report->language == LANGUAGE_SV ? STR("sv") : STR("en"));
    json_key(&json, STR("allvar"));
    json_bool(&json, has_errors(report));
    json_field(&json, "rubrik", summary_of(&arena, report));
    json_field(&json, "förklaring",
               say_plain(report->language, has_errors(report) ? SAY_PANEL_BELOW : SAY_PANEL_MILD));
    json_field(&json, "stäng", say_plain(report->language, SAY_PANEL_CLOSE));
    json_key(&json, STR("fel"));
    json_open_list(&json);
    for (size_t i = 0; i < diags->items.count; i++) {
        add_json(report, i, &json);
    }
    json_close_list(&json);
    json_close_object(&json);
    arena_finish(&arena);
}

static void add_paragraph(struct str text, struct buf *out)
{
    if (text.size > 0) {
        buf_add(out, STR("<p>"));
        html_escape(text, out);
        buf_add(out, STR("</p>\n"));
    }
}

static void add_item(const struct report *report, size_t index, struct buf *out)
{
    struct arena arena = {0};
    const struct diag *diag = (const struct diag *)report->diags->items.items + index;
    struct str link = editor_link(&arena, &diag->place);
    struct str place = place_text(&arena, &diag->place);
    buf_add(out, STR("<li>\n"));
    if (link.size > 0) {
        buf_add(out, STR("<p><a href=\""));
        html_escape_url(link, out);
        buf_add(out, STR("\">"));
        html_escape(place, out);
        buf_add(out, STR("</a></p>\n"));
    } else {
        add_paragraph(place, out);
    }
    add_paragraph(str_concat(&arena, kind_of(report, diag), STR(": "),
                             text_of(&arena, report, diag, report_message)),
                  out);
    add_paragraph(text_of(&arena, report, diag, report_help), out);
    add_paragraph(more_text(&arena, report, index), out);
    buf_add(out, STR("</li>\n"));
    arena_finish(&arena);
}

void fault_panel_page(const struct report *report, struct buf *out)
{
    struct arena arena = {0};
    struct str title = say_plain(report->language, SAY_PANEL_TITLE);
    buf_add(out, report->language == LANGUAGE_SV
                     ? STR("<!DOCTYPE html>\n<html lang=\"sv\" data-malbild-fel>\n")
                     : STR("<!DOCTYPE html>\n<html lang=\"en\" data-malbild-fel>\n"));
    buf_add(out, STR("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                     "content=\"width=device-width\">\n<title>"));
    html_escape(title, out);
    buf_add(out, STR("</title>\n<style>:root { color-scheme: light dark; } body { max-width: 45em; "
                     "margin: 3em auto; padding: 0 1em; font: 1.05em/1.5 system-ui, sans-serif; "
                     "overflow-wrap: anywhere; } li { margin: 1em 0; } li p { margin: 0.2em 0; }"
                     "</style>\n</head>\n<body>\n<main>\n<h1>"));
    html_escape(title, out);
    buf_add(out, STR("</h1>\n"));
    add_paragraph(say_plain(report->language, SAY_PANEL_WAITS), out);
    add_paragraph(summary_of(&arena, report), out);
    buf_add(out, STR("<ol>\n"));
    for (size_t i = 0; i < report->diags->items.count; i++) {
        add_item(report, i, out);
    }
    buf_add(out, STR("</ol>\n</main>\n</body>\n</html>\n"));
    arena_finish(&arena);
}
