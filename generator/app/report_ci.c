/* The formats of two code hosts: GitHub's workflow commands, which become notes beside the lines,
 * and GitLab's Code Quality report. */
#include "app/report.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "format/data/json.h"
#include "format/data/sha256.h"

/* Workflow commands escape % and line ends in a message, and also : and , in a property. */
static void add_escaped(struct str text, bool property, struct buf *out)
{
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        bool special = byte == '%' || byte == '\n' || byte == '\r' ||
                       (property && (byte == ':' || byte == ','));
        if (special) {
            buf_printf(out, "%%%02X", (unsigned char)byte);
        } else {
            buf_add_byte(out, byte);
        }
    }
}

static void add_place(const struct place *place, struct buf *scratch, struct buf *out)
{
    buf_clear(scratch);
    report_plain(place->path, scratch);
    buf_add(out, STR("file="));
    add_escaped(buf_str(scratch), true, out);
    if (place->line > 0) {
        buf_printf(out, ",line=%u", (unsigned)place->line);
    }
    if (place->line > 0 && place->column > 0) {
        buf_printf(out, ",col=%u", (unsigned)place->column);
    }
    if (place->line > 0 && place->column > 0 && place->length > 0) {
        buf_printf(out, ",endColumn=%u", (unsigned)(place->column + place->length));
    }
    buf_add_byte(out, ',');
}

void report_github(const struct report *report, struct buf *out)
{
    const struct diag *items = report->diags->items.items;
    struct buf scratch;
    buf_init(&scratch);
    for (size_t i = 0; i < report->diags->items.count; i++) {
        const struct rule_entry *rule = rule_get(items[i].rule);
        bool note = rule->severity == SEVERITY_NOTE; /* GitHub has its own word for it */
        buf_printf(out, "::%s ", note ? "notice" : severity_name(rule->severity));
        if (items[i].place.path.size > 0) {
            add_place(&items[i].place, &scratch, out);
        }
        buf_add(out, STR("title="));
        add_escaped(str_from(rule->id), true, out);
        buf_add(out, STR("::"));
        buf_clear(&scratch);
        report_message(report, &items[i], &scratch);
        buf_add_byte(&scratch, '\n');
        report_help(report, &items[i], &scratch);
        add_escaped(str_trim(buf_str(&scratch)), false, out);
        buf_add_byte(out, '\n');
    }
    buf_finish(&scratch);
}

/* What makes a finding the same in the next run: path, rule and arguments, but not its line, which
 * moves when something is written above it. Like findings in a file are told apart
 * by their order. */
static struct sha256 fingerprint(struct arena *arena, struct map *seen, const struct diag *diag,
                                 struct buf *scratch)
{
    buf_clear(scratch);
    buf_add(scratch, diag->place.path);
    buf_add_byte(scratch, '\0');
    buf_add(scratch, str_from(rule_get(diag->rule)->id));
    for (size_t i = 0; i < DIAG_ARGS; i++) {
        buf_add_byte(scratch, '\0');
        buf_add(scratch, diag->args[i]);
    }
    size_t *times = map_get(seen, buf_str(scratch));
    if (times == NULL) {
        times = arena_alloc(arena, sizeof(*times));
        map_set(seen, arena, buf_copy(scratch, arena), times);
    }
    buf_add_byte(scratch, '\0');
    buf_add_int(scratch, (int64_t)(*times)++);
    return sha256_of(buf_str(scratch));
}

static void write_finding(const struct report *report, const struct diag *diag, struct str print,
                          struct buf *scratch, struct json *json)
{
    const struct rule_entry *rule = rule_get(diag->rule);
    json_open_object(json);
    buf_clear(scratch);
    report_message(report, diag, scratch);
    buf_add(scratch, STR(". "));
    report_help(report, diag, scratch);
    json_field(json, "description", str_trim(buf_str(scratch)));
    json_field(json, "check_name", str_from(rule->id));
    json_field(json, "fingerprint", print);
    static const char *const weights[SEVERITY_COUNT] = {
        [SEVERITY_ERROR] = "major", [SEVERITY_WARNING] = "minor", [SEVERITY_NOTE] = "info"};
    json_field(json, "severity", str_from(weights[rule->severity]));
    json_key(json, STR("location"));
    json_open_object(json);
    buf_clear(scratch);
    report_plain(diag->place.path.size > 0 ? diag->place.path : STR("webbplats.yaml"), scratch);
    json_field(json, "path", buf_str(scratch));
    json_key(json, STR("lines"));
    json_open_object(json);
    json_key(json, STR("begin"));
    json_int(json, diag->place.line > 0 ? diag->place.line : 1);
    json_close_object(json);
    json_close_object(json);
    json_close_object(json);
}

void report_gitlab(const struct report *report, struct buf *out)
{
    const struct diag *items = report->diags->items.items;
    struct arena arena;
    struct map seen = {0};
    struct json json;
    struct buf scratch;
    arena_init(&arena);
    buf_init(&scratch);
    json_init(&json, out, false);
    json_open_list(&json);
    for (size_t i = 0; i < report->diags->items.count; i++) {
        struct sha256 print = fingerprint(&arena, &seen, &items[i], &scratch);
        write_finding(report, &items[i], str_from(print.hex), &scratch, &json);
    }
    json_close_list(&json);
    buf_add_byte(out, '\n');
    buf_finish(&scratch);
    arena_finish(&arena);
}
