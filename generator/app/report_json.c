/* The JSON format, for programs of one's own: all that the text format says, in parts. */
#include "app/report.h"
#include "base/buf.h"
#include "format/data/json.h"

static void write_number(struct json *json, const char *key, uint32_t number)
{
    if (number > 0) {
        json_key(json, str_from(key));
        json_int(json, number);
    }
}

static void write_diagnostic(const struct report *report, const struct diag *diag,
                             struct buf *scratch, struct json *json)
{
    const struct rule_entry *rule = rule_get(diag->rule);
    json_open_object(json);
    buf_clear(scratch);
    report_plain(diag->place.path, scratch);
    json_field(json, "path", buf_str(scratch));
    write_number(json, "line", diag->place.line);
    write_number(json, "column", diag->place.column);
    write_number(json, "length", diag->place.length);
    json_field(json, "severity", str_from(severity_name(rule->severity)));
    json_field(json, "rule", str_from(rule->id));
    buf_clear(scratch);
    report_message(report, diag, scratch);
    json_field(json, "message", buf_str(scratch));
    buf_clear(scratch);
    report_help(report, diag, scratch);
    json_field(json, "help", buf_str(scratch));
    json_close_object(json);
}

void report_json(const struct report *report, struct buf *out)
{
    const struct diag *items = report->diags->items.items;
    struct json json;
    struct buf scratch;
    buf_init(&scratch);
    json_init(&json, out, false);
    json_open_object(&json);
    json_key(&json, STR("errors"));
    json_int(&json, (int64_t)report->diags->errors);
    json_key(&json, STR("warnings"));
    json_int(&json, (int64_t)report->diags->warnings);
    json_key(&json, STR("notes"));
    json_int(&json, (int64_t)report->diags->notes);
    if (report->all != NULL && report->all->items.count > report->diags->items.count) {
        json_key(&json, STR("left_out"));
        json_int(&json, (int64_t)(report->all->items.count - report->diags->items.count));
    }
    json_key(&json, STR("diagnostics"));
    json_open_list(&json);
    for (size_t i = 0; i < report->diags->items.count; i++) {
        write_diagnostic(report, &items[i], &scratch, &json);
    }
    json_close_list(&json);
    json_close_object(&json);
    buf_add_byte(out, '\n');
    buf_finish(&scratch);
}
