/* SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside the files. Only the rules
 * that the results name are described. */
#include "app/report.h"
#include "base/buf.h"
#include "format/data/json.h"
#include "render/version.h"

static void write_text(struct json *json, const char *key, struct str text)
{
    json_key(json, str_from(key));
    json_open_object(json);
    json_field(json, "text", text);
    json_close_object(json);
}

/* The rule's text with … for what each report fills in. */
static void write_rule(const struct report *report, enum rule number, struct buf *scratch,
                       struct json *json)
{
    const struct rule_entry *rule = rule_get(number);
    struct diag sample = {.rule = number};
    for (size_t i = 0; i < DIAG_ARGS; i++) {
        sample.args[i] = STR("…");
    }
    json_open_object(json);
    json_field(json, "id", str_from(rule->id));
    buf_clear(scratch);
    report_message(report, &sample, scratch);
    write_text(json, "shortDescription", buf_str(scratch));
    struct str explain = str_from(rule->explain[report->language]);
    write_text(json, "fullDescription", explain);
    json_key(json, STR("help"));
    json_open_object(json);
    json_field(json, "text", explain);
    json_field(json, "markdown", explain);
    json_close_object(json);
    json_key(json, STR("defaultConfiguration"));
    json_open_object(json);
    json_field(json, "level", str_from(severity_name(rule->severity)));
    json_close_object(json);
    json_close_object(json);
}

/* Numbers the rules that the diagnostics name, in the order of the table. */
static void number_rules(const struct diags *diags, int64_t numbers[RULE_COUNT])
{
    const struct diag *items = diags->items.items;
    for (size_t i = 0; i < diags->items.count; i++) {
        numbers[items[i].rule] = 1;
    }
    int64_t next = 0;
    for (int i = 0; i < RULE_COUNT; i++) {
        numbers[i] = numbers[i] != 0 ? next++ : -1;
    }
}

static void write_tool(const struct report *report, const int64_t numbers[RULE_COUNT],
                       struct buf *scratch, struct json *json)
{
    json_key(json, STR("tool"));
    json_open_object(json);
    json_key(json, STR("driver"));
    json_open_object(json);
    json_field(json, "name", STR("malbild"));
    json_field(json, "semanticVersion", STR(MALBILD_VERSION));
    json_key(json, STR("rules"));
    json_open_list(json);
    for (int i = 0; i < RULE_COUNT; i++) {
        if (numbers[i] >= 0) {
            write_rule(report, (enum rule)i, scratch, json);
        }
    }
    json_close_list(json);
    json_close_object(json);
    json_close_object(json);
}

/* A path as a URI reference (RFC 3986): "/" stays, all but unreserved characters are encoded. A
 * colon in the first part would look like a scheme, so it is encoded as well. */
static void add_uri(struct str path, struct buf *out)
{
    static const char plain[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    for (size_t i = 0; i < path.size; i++) {
        char byte = path.data[i];
        if (str_find_byte(str_from(plain), byte, 0) < sizeof plain - 1) {
            buf_add_byte(out, byte);
        } else {
            buf_printf(out, "%%%02X", (unsigned char)byte);
        }
    }
}

static void write_region(const struct place *place, struct json *json)
{
    json_key(json, STR("region"));
    json_open_object(json);
    json_key(json, STR("startLine"));
    json_int(json, place->line);
    if (place->column > 0) {
        json_key(json, STR("startColumn"));
        json_int(json, place->column);
        json_key(json, STR("endColumn"));
        json_int(json, (int64_t)place->column + (place->length > 0 ? place->length : 1));
    }
    json_close_object(json);
}

static void write_location(const struct place *place, struct buf *scratch, struct json *json)
{
    json_open_object(json);
    json_key(json, STR("physicalLocation"));
    json_open_object(json);
    json_key(json, STR("artifactLocation"));
    json_open_object(json);
    buf_clear(scratch);
    add_uri(place->path, scratch);
    json_field(json, "uri", buf_str(scratch));
    json_close_object(json);
    if (place->line > 0) {
        write_region(place, json);
    }
    json_close_object(json);
    json_close_object(json);
}

static void write_result(const struct report *report, const struct diag *diag, int64_t number,
                         struct buf *scratch, struct json *json)
{
    const struct rule_entry *rule = rule_get(diag->rule);
    json_open_object(json);
    json_field(json, "ruleId", str_from(rule->id));
    json_key(json, STR("ruleIndex"));
    json_int(json, number);
    json_field(json, "level", str_from(severity_name(rule->severity)));
    buf_clear(scratch);
    report_message(report, diag, scratch);
    buf_add(scratch, STR(". "));
    report_help(report, diag, scratch);
    write_text(json, "message", str_trim(buf_str(scratch)));
    json_key(json, STR("locations"));
    json_open_list(json);
    if (diag->place.path.size > 0) {
        write_location(&diag->place, scratch, json);
    }
    json_close_list(json);
    json_close_object(json);
}

void report_sarif(const struct report *report, struct buf *out)
{
    const struct diag *items = report->diags->items.items;
    int64_t numbers[RULE_COUNT] = {0};
    number_rules(report->diags, numbers);
    struct json json;
    struct buf scratch;
    buf_init(&scratch);
    json_init(&json, out, false);
    json_open_object(&json);
    json_field(&json, "$schema", STR("https://json.schemastore.org/sarif-2.1.0.json"));
    json_field(&json, "version", STR("2.1.0"));
    json_key(&json, STR("runs"));
    json_open_list(&json);
    json_open_object(&json);
    write_tool(report, numbers, &scratch, &json);
    json_field(&json, "columnKind", STR("unicodeCodePoints"));
    json_key(&json, STR("results"));
    json_open_list(&json);
    for (size_t i = 0; i < report->diags->items.count; i++) {
        write_result(report, &items[i], numbers[items[i].rule], &scratch, &json);
    }
    json_close_list(&json);
    json_close_object(&json);
    json_close_list(&json);
    json_close_object(&json);
    buf_add_byte(out, '\n');
    buf_finish(&scratch);
}
