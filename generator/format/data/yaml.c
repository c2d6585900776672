#include "format/data/yaml.h"

#include "base/arena.h"
#include "base/map.h"
#include "format/data/yaml_explain.h"
#include "format/data/yaml_lines.h"
#include "format/data/yaml_separators.h"
#include "format/text/utf8.h"
#include "rules/diag.h"

#include <string.h>
#include <yaml.h>

enum { LINEAR_SEARCH = 16, WIDEST_COLUMN = UINT16_MAX, LONGEST_TOLD = 80 };

struct reader {
    struct arena *arena;
    struct str path;
    struct str text;
    uint32_t first_line;
    struct diags *diags;
    yaml_parser_t parser;
    yaml_event_t event; /* the one being looked at */
    bool broken;        /* no more events will come */
    bool faulty;
    bool in_flow; /* inside [ ] or { }, the innermost of which was opened at `flow` */
    struct yaml_spot flow;
    uint32_t line; /* the last line looked up, from 0, and where it starts in the text */
    size_t offset;
};

static void report(struct reader *reader, enum rule rule, struct yaml_spot at, uint32_t length,
                   const struct str *args, size_t count)
{
    struct place place = {.path = reader->path,
                          .line = reader->first_line + at.line,
                          .column = at.column + 1,
                          .length = length};
    diag_add(reader->diags, rule, place, args, count);
    reader->faulty = true;
}

static struct yaml_spot spot(yaml_mark_t mark)
{
    return (struct yaml_spot){(uint32_t)mark.line, (uint32_t)mark.column};
}

static void report_event(struct reader *reader, enum rule rule, struct str arg)
{
    report(reader, rule, spot(reader->event.start_mark), 0, &arg, arg.size > 0 ? 1 : 0);
}

/* The line and column of a byte. */
static struct yaml_spot spot_of_byte(struct str text, size_t offset)
{
    struct yaml_spot at = {0, 0};
    for (size_t i = 0; i < offset; i++) {
        char byte = text.data[i];
        bool after_cr = i > 0 && text.data[i - 1] == '\r';
        at.line += byte == '\r' || (byte == '\n' && !after_cr);
        at.column += ((unsigned char)byte & 0xC0) != 0x80;
        at.column = byte == '\r' || byte == '\n' ? 0 : at.column;
    }
    return at;
}

/* libyaml stops at bytes it does not take before it has a position for them. */
static void report_byte(struct reader *reader)
{
    size_t bad = utf8_valid(reader->text);
    size_t offset = reader->parser.problem_offset;
    unsigned value = (unsigned)reader->parser.problem_value;
    bool control = strstr(reader->parser.problem, "control") != NULL;
    if (!control && bad < reader->text.size) {
        offset = bad;
        value = (unsigned char)reader->text.data[bad];
    }
    struct yaml_spot at = spot_of_byte(reader->text, offset);
    struct str arg = str_format(reader->arena, control ? "U+%04X" : "%02X", value);
    if (value == 0) {
        report(reader, RULE_NUL_BYTE, at, 0, NULL, 0);
    } else {
        report(reader, control ? RULE_CONTROL : RULE_BAD_UTF8, at, 0, &arg, 1);
    }
}

static void report_syntax(struct reader *reader)
{
    const yaml_parser_t *parser = &reader->parser;
    if (parser->error == YAML_MEMORY_ERROR) {
        arena_out_of_memory();
    }
    if (parser->error == YAML_READER_ERROR) {
        report_byte(reader);
        return;
    }
    struct yaml_fault fault = {.problem = parser->problem,
                               .context = parser->context,
                               .at = spot(parser->problem_mark),
                               .begun = spot(parser->context_mark),
                               .in_flow = reader->in_flow,
                               .flow = reader->flow};
    struct yaml_slip slip = yaml_explain(reader->text, &fault);
    report(reader, slip.rule, slip.at, slip.length, slip.args, slip.count);
}

/* Goes to the next event; afterwards `broken` tells whether there is one. */
static void advance(struct reader *reader)
{
    yaml_event_delete(&reader->event);
    if (!reader->broken && yaml_parser_parse(&reader->parser, &reader->event) == 0) {
        reader->broken = true;
        report_syntax(reader);
    }
}

static struct str text_of(const yaml_char_t *text)
{
    return str_from((const char *)text);
}

/* Anchors and tags are allowed by YAML on any node, and by us on none. */
static void refuse_properties(struct reader *reader, const yaml_char_t *anchor,
                              const yaml_char_t *tag)
{
    if (anchor != NULL) {
        report_event(reader, RULE_YAML_ALIAS, text_of(anchor));
    }
    if (tag != NULL) {
        const struct str standard = STR("tag:yaml.org,2002:"); /* what !! stands for */
        struct str name = text_of(tag);
        bool short_form = str_starts(name, standard);
        report_event(reader, RULE_YAML_TAG,
                     str_concat(reader->arena, short_form ? STR("!!") : STR(""),
                                str_slice(name, short_form ? standard.size : 0, name.size), ));
    }
}

static void place_value(struct value *value, uint32_t line, size_t column)
{
    value->line = line;
    value->column = (uint16_t)(column > WIDEST_COLUMN ? WIDEST_COLUMN : column);
}

/* The line of the text, found by going on from the last one asked for: lines never go backwards. */
static struct str source_line(struct reader *reader, uint32_t line)
{
    size_t offset;
    struct str rest = str_slice(reader->text, reader->offset, reader->text.size);
    struct str found = yaml_line(rest, line - reader->line, &offset);
    reader->offset += offset;
    reader->line = line;
    return found;
}

static size_t leading(struct str text, char byte)
{
    size_t count = 0;
    while (count < text.size && text.data[count] == byte) {
        count++;
    }
    return count;
}

/* The text begins on the line below the header. Its indentation shows in its first line that is not
 * blank: by how much more the file is indented there than the value. */
static void place_block(struct reader *reader, struct value *value)
{
    struct str text = value->as.string;
    size_t blank = leading(text, '\n');
    uint32_t header = (uint32_t)reader->event.start_mark.line;
    place_value(value, reader->first_line + header, reader->event.start_mark.column + 1);
    if (blank == text.size) {
        return;
    }
    size_t inside = leading(str_slice(text, blank, text.size), ' ');
    size_t outside = leading(source_line(reader, header + 1 + (uint32_t)blank), ' ');
    place_value(value, value->line + 1, outside >= inside ? outside - inside + 1 : 1);
}

/* Escapes like "\0" can put into a text what no text should hold. */
static void refuse_controls(struct reader *reader, struct str text)
{
    size_t at = utf8_unfit(text);
    if (at < text.size) {
        report_event(reader, RULE_CONTROL,
                     str_format(reader->arena, "U+%04X", (unsigned)utf8_next(text, &at)));
    }
}

/* `titel: Fråga #3`: a value written without quotation marks ends before " #", and what follows is
 * lost. With a space after # it is a comment as people write them. */
static void check_cut(struct reader *reader, struct str text)
{
    struct yaml_spot end = spot(reader->event.end_mark);
    if (end.line < reader->line) {
        return;
    }
    struct str line = source_line(reader, end.line);
    size_t from = utf8_prefix(line, end.column).size;
    size_t at = from;
    while (at < line.size && (line.data[at] == ' ' || line.data[at] == '\t')) {
        at++;
    }
    bool comment = at == from || at + 1 >= line.size || line.data[at] != '#' ||
                   line.data[at + 1] == ' ' || line.data[at + 1] == '#';
    if (comment) {
        return;
    }
    struct str rest = str_trim(str_slice(line, at, line.size));
    struct str parts[] = {text, text.size > 0 ? STR(" ") : STR(""), rest};
    struct str args[] = {utf8_prefix(rest, LONGEST_TOLD),
                         utf8_prefix(str_join(reader->arena, parts, countof(parts)), LONGEST_TOLD)};
    struct place place = {.path = reader->path,
                          .line = reader->first_line + end.line,
                          .column = (uint32_t)utf8_count(str_slice(line, 0, at)) + 1,
                          .length = (uint32_t)utf8_count(rest)};
    diag_add(reader->diags, RULE_YAML_CUT, place, args, countof(args));
}

/* A whole document that is one key without a space that counts after its colon. */
static void check_lone_key(struct reader *reader, const struct value *value)
{
    if (value->kind != VALUE_STRING || value->flags != 0) {
        return;
    }
    struct str text = value->as.string;
    size_t colon = str_find_byte(text, ':', 0);
    struct str after = str_slice(text, colon + 1, text.size);
    struct str key = str_slice(text, 0, colon);
    if (yaml_is_odd_space(after) && str_find_byte(key, ' ', 0) == key.size) {
        struct yaml_spot at = {value->line - reader->first_line,
                               value->column - 1U + (uint32_t)utf8_count(key)};
        struct yaml_slip slip = yaml_colon_space(at, key, after);
        report(reader, slip.rule, slip.at, slip.length, slip.args, slip.count);
    }
}

static bool is_null(struct str text)
{
    return text.size == 0 || str_equal(text, STR("~")) || str_equal(text, STR("null"));
}

/* Where a scalar begins that is read as one line out of several; a text without bytes
 * for all others. */
static struct yaml_origin origin_of_joined(struct reader *reader)
{
    const yaml_event_t *event = &reader->event;
    yaml_scalar_style_t style = event->data.scalar.style;
    struct yaml_origin origin = {.block = style == YAML_FOLDED_SCALAR_STYLE};
    bool joined = origin.block || (style != YAML_LITERAL_SCALAR_STYLE &&
                                   event->end_mark.line > event->start_mark.line);
    uint32_t line = (uint32_t)event->start_mark.line + (origin.block ? 1 : 0);
    if (joined && line >= reader->line) {
        source_line(reader, line);
        origin.text = str_slice(reader->text, reader->offset, reader->text.size);
        origin.line = reader->first_line + line;
    }
    return origin;
}

static struct value read_scalar(struct reader *reader)
{
    const yaml_event_t *event = &reader->event;
    yaml_scalar_style_t style = event->data.scalar.style;
    struct str text = {(const char *)event->data.scalar.value, event->data.scalar.length};
    refuse_properties(reader, event->data.scalar.anchor, event->data.scalar.tag);
    struct yaml_origin origin = origin_of_joined(reader);
    struct value value;
    if (style == YAML_PLAIN_SCALAR_STYLE) {
        check_cut(reader, text);
    }
    if (style == YAML_PLAIN_SCALAR_STYLE && is_null(text)) {
        value = value_null();
    } else {
        value = value_string(str_copy(reader->arena, text));
    }
    place_value(&value, reader->first_line + (uint32_t)event->start_mark.line,
                event->start_mark.column + 1);
    if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE) {
        value.flags = VALUE_BLOCK;
        place_block(reader, &value);
    } else if (style != YAML_PLAIN_SCALAR_STYLE) {
        value.flags = VALUE_QUOTED;
        place_value(&value, value.line, event->start_mark.column + 2);
        refuse_controls(reader, text);
    }
    origin.column = value.column;
    bool lines = origin.text.size > 0 && value.kind == VALUE_STRING;
    return lines ? yaml_lines_keep(reader->arena, &origin, &value) : value;
}

static struct value read_node(struct reader *reader, size_t depth);

static struct value read_list(struct reader *reader, size_t depth)
{
    struct vec items = {0};
    advance(reader);
    while (!reader->broken && reader->event.type != YAML_SEQUENCE_END_EVENT) {
        struct value item = read_node(reader, depth);
        vec_add(&items, reader->arena, struct value, item);
    }
    return value_list(items.items, items.count);
}

/* A mapping being read; `seen` (key → its number from 1) is used when there are many keys. */
struct reading {
    struct value_map *map;
    struct map seen;
};

static void remember(struct reading *reading, struct arena *arena, size_t index)
{
    struct value_entry *entries = reading->map->entries;
    map_set(&reading->seen, arena, entries[index].key, (void *)(uintptr_t)(index + 1));
}

static const struct value_entry *find_key(const struct reading *reading, struct str key)
{
    if (reading->map->count < LINEAR_SEARCH) {
        return value_map_entry(reading->map, key);
    }
    uintptr_t number = (uintptr_t)map_get(&reading->seen, key);
    return number == 0 ? NULL : &reading->map->entries[number - 1];
}

static void add_entry(struct reader *reader, struct reading *reading, struct str key,
                      struct yaml_spot at, struct value value)
{
    struct value_map *map = reading->map;
    value_map_add(map, reader->arena, key, value);
    map->entries[map->count - 1].key_line = reader->first_line + at.line;
    map->entries[map->count - 1].key_column = at.column + 1;
    if (map->count == LINEAR_SEARCH) {
        for (size_t i = 0; i < map->count; i++) {
            remember(reading, reader->arena, i);
        }
    } else if (map->count > LINEAR_SEARCH) {
        remember(reading, reader->arena, map->count - 1);
    }
}

/* Reads the key's node; false (and a report) when it cannot serve as a key. */
static bool read_key(struct reader *reader, size_t depth, struct str *key)
{
    const yaml_event_t *event = &reader->event;
    struct yaml_spot at = spot(event->start_mark);
    bool plain = event->type == YAML_SCALAR_EVENT && event->data.scalar.length > 0 &&
                 event->data.scalar.style != YAML_LITERAL_SCALAR_STYLE &&
                 event->data.scalar.style != YAML_FOLDED_SCALAR_STYLE;
    if (plain) {
        refuse_properties(reader, event->data.scalar.anchor, event->data.scalar.tag);
        struct str text = {(const char *)event->data.scalar.value, event->data.scalar.length};
        refuse_controls(reader, text);
        *key = str_copy(reader->arena, text);
        advance(reader);
        return true;
    }
    if (event->type != YAML_ALIAS_EVENT) {
        report(reader, RULE_YAML_KEY, at, 0, NULL, 0);
    }
    read_node(reader, depth);
    return false;
}

static void read_entry(struct reader *reader, size_t depth, struct reading *reading)
{
    struct yaml_spot at = spot(reader->event.start_mark);
    struct str key = {0};
    bool keep = read_key(reader, depth, &key);
    if (reader->broken) {
        return;
    }
    const struct value_entry *first = keep ? find_key(reading, key) : NULL;
    if (first != NULL) {
        struct str line = str_format(reader->arena, "%u", (unsigned)first->key_line);
        struct str args[] = {key, line};
        uint32_t length = (uint32_t)utf8_count(key);
        report(reader, RULE_YAML_DUPLICATE_KEY, at, length, args, countof(args));
        keep = false;
    }
    struct value value = read_node(reader, depth);
    if (keep) {
        add_entry(reader, reading, key, at, value);
    }
}

static struct value read_map(struct reader *reader, size_t depth)
{
    struct reading reading = {.map = value_map_create(reader->arena, LINEAR_SEARCH / 2)};
    advance(reader);
    while (!reader->broken && reader->event.type != YAML_MAPPING_END_EVENT) {
        read_entry(reader, depth, &reading);
    }
    return value_from_map(reading.map);
}

/* Reads a list or mapping `depth` levels down, remembering the bracket that opened it. */
static struct value read_collection(struct reader *reader, size_t depth)
{
    const yaml_event_t *event = &reader->event;
    struct yaml_spot at = spot(event->start_mark);
    bool is_list = event->type == YAML_SEQUENCE_START_EVENT;
    bool in_flow = reader->in_flow;
    struct yaml_spot flow = reader->flow;
    if (is_list) {
        refuse_properties(reader, event->data.sequence_start.anchor,
                          event->data.sequence_start.tag);
        reader->in_flow = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
    } else {
        refuse_properties(reader, event->data.mapping_start.anchor, event->data.mapping_start.tag);
        reader->in_flow = event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    }
    if (event->start_mark.index != event->end_mark.index) { /* not the {} that [a: b] implies */
        reader->flow = at;
    }
    if (depth > YAML_DEPTH) {
        struct str limit = str_format(reader->arena, "%d", YAML_DEPTH);
        report(reader, RULE_YAML_DEPTH, at, 0, &limit, 1);
        reader->broken = true;
    }
    struct value value = reader->broken ? value_null()
                         : is_list      ? read_list(reader, depth + 1)
                                        : read_map(reader, depth + 1);
    place_value(&value, reader->first_line + at.line, (size_t)at.column + 1);
    reader->in_flow = in_flow;
    reader->flow = flow;
    return value;
}

/* Reads the node at the current event and goes past it. */
static struct value read_node(struct reader *reader, size_t depth)
{
    struct value value = value_null();
    place_value(&value, reader->first_line + (uint32_t)reader->event.start_mark.line,
                reader->event.start_mark.column + 1);
    switch (reader->event.type) {
    case YAML_SCALAR_EVENT:
        value = read_scalar(reader);
        break;
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        value = read_collection(reader, depth);
        break;
    default:
        report_event(reader, RULE_YAML_ALIAS, text_of(reader->event.data.alias.anchor));
    }
    if (!reader->broken) {
        advance(reader);
    }
    return value;
}

static struct value read_document(struct reader *reader)
{
    struct value value = value_null();
    place_value(&value, reader->first_line, 1);
    advance(reader); /* stream start */
    if (!reader->broken) {
        advance(reader);
    }
    if (reader->broken || reader->event.type == YAML_STREAM_END_EVENT) {
        return value;
    }
    advance(reader);
    if (reader->broken) {
        return value;
    }
    value = read_node(reader, 1);
    check_lone_key(reader, &value);
    if (!reader->broken) {
        advance(reader);
    }
    if (!reader->broken && reader->event.type != YAML_STREAM_END_EVENT) {
        report_event(reader, RULE_YAML_DOCUMENTS, (struct str){0});
    }
    return value;
}

bool yaml_parse(struct arena *arena, struct str path, struct str text, uint32_t first_line,
                struct diags *diags, struct value *value)
{
    struct reader reader = {.arena = arena, .path = path, .first_line = first_line, .diags = diags};
    if (str_starts(text, STR("\xEF\xBB\xBF"))) {
        text = str_slice(text, 3, text.size);
    }
    reader.text = text.size == 0 ? STR("") : yaml_without_separators(arena, text);
    if (yaml_parser_initialize(&reader.parser) == 0) {
        arena_out_of_memory();
    }
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)reader.text.data,
                                 reader.text.size);
    *value = read_document(&reader);
    yaml_event_delete(&reader.event);
    yaml_parser_delete(&reader.parser);
    return !reader.faulty;
}
