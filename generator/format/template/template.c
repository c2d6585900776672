#include "format/template/template.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/data/html_escape.h"
#include "format/template/template_parser.h"
#include "rules/diag.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct template_set {
    struct map templates; /* name → struct template */
};

/* --- the state of a render: linked lists on the C stack, so that nothing is allocated */

struct frame {
    const struct value *value;
    const struct frame *outer;
};

/* Indentation of standalone partials and blocks, the outermost printed first. */
struct indent {
    struct str text;
    const struct indent *outer;
};

/* The blocks that a parent tag hands over: those of `program` in `from` … `to` - 1. */
struct arguments {
    const struct instruction *program;
    uint32_t from;
    uint32_t to;
    const struct arguments *outer;
};

struct scope {
    const struct template *template;
    const struct frame *frames;
    const struct arguments *arguments;
    const struct indent *indent;
};

struct run {
    const struct template_host *host;
    struct buf *out;
    unsigned depth;
    bool mid_line; /* the next beginning of a line has its indentation already */
    bool too_deep;
};

/* --- names */

/* value_map_get, with the comparison in the loop: most of a render is spent here. */
static const struct value *find_entry(const struct value_map *map, struct str name)
{
    const struct value_entry *end = map->entries + map->count;
    for (const struct value_entry *entry = map->entries; entry < end; entry++) {
        if (entry->key.size == name.size && memcmp(entry->key.data, name.data, name.size) == 0) {
            return &entry->value;
        }
    }
    return NULL;
}

static const struct value *part_of(const struct run *run, const struct value *value,
                                   struct str part)
{
    if (value->kind == VALUE_MAP) {
        const struct value_map *map = value->as.map;
        if (map->owner != NULL && run->host != NULL && run->host->met != NULL) {
            run->host->met(run->host->context, map->owner);
        }
        return find_entry(map, part);
    }
    if (value->kind == VALUE_OPAQUE && run->host != NULL && run->host->lookup != NULL) {
        return run->host->lookup(run->host->context, value, part);
    }
    return NULL;
}

/* The two parts of a list, made in `made`. */
static const struct value *part_of_list(const struct run *run, const struct value *list,
                                        struct str part, struct value *made)
{
    if (str_equal(part, STR("finns"))) {
        *made = value_bool(list->as.list.count > 0);
        return made;
    }
    if (str_equal(part, STR("antal"))) {
        *made = value_int((int64_t)list->as.list.count);
        return made;
    }
    return run->host != NULL && run->host->lookup != NULL
               ? run->host->lookup(run->host->context, list, part)
               : NULL;
}

/* What the instruction names, or NULL. The first part is sought from the innermost context
 * outwards; the others only in what the part before them gave. `made` is room for a value made
 * here. */
static const struct value *resolve(const struct run *run, const struct frame *frames,
                                   const struct instruction *at, struct value *made)
{
    if (at->part_count == 0) {
        return frames == NULL ? NULL : frames->value;
    }
    const struct value *found = NULL;
    for (const struct frame *frame = frames; frame != NULL && found == NULL; frame = frame->outer) {
        found = part_of(run, frame->value, at->parts[0]);
    }
    for (uint32_t i = 1; i < at->part_count && found != NULL; i++) {
        found = found->kind == VALUE_LIST ? part_of_list(run, found, at->parts[i], made)
                                          : part_of(run, found, at->parts[i]);
    }
    return found;
}

/* --- printing */

/* Escapes what was appended since `from`, from the end backwards in the buffer itself. */
static void escape_tail(struct buf *out, size_t from)
{
    size_t more = 0;
    for (size_t i = from; i < out->size; i++) {
        more += html_is_special(out->data[i]) ? html_entity(out->data[i]).size - 1 : 0;
    }
    if (more == 0) {
        return;
    }
    buf_reserve(out, more);
    size_t to = out->size + more;
    for (size_t i = out->size; i > from; i--) {
        char byte = out->data[i - 1];
        if (html_is_special(byte)) {
            struct str entity = html_entity(byte);
            to -= entity.size;
            memcpy(out->data + to, entity.data, entity.size);
        } else {
            out->data[--to] = byte;
        }
    }
    out->size += more;
}

/* The shortest decimal that reads back as the same number; a number that is none prints nothing. */
static void print_number(const struct run *run, double number)
{
    char digits[32];
    if (!isfinite(number)) {
        return;
    }
    for (int precision = 15; precision <= 17; precision++) {
        snprintf(digits, sizeof(digits), "%.*g", precision, number);
        if (strtod(digits, NULL) == number) {
            break;
        }
    }
    char *point = strchr(digits, '.');
    if (point != NULL && run->host != NULL && run->host->decimal_sign != '\0') {
        *point = run->host->decimal_sign;
    }
    buf_add(run->out, str_from(digits));
}

static void print_opaque(const struct run *run, const struct value *value, bool raw)
{
    if (run->host == NULL || run->host->print == NULL) {
        return;
    }
    size_t from = run->out->size;
    run->host->print(run->host->context, value, raw, run->out);
    if (!raw) {
        escape_tail(run->out, from);
    }
}

static void print_value(const struct run *run, const struct value *value, bool raw)
{
    struct str text = {0};
    switch ((enum value_kind)value->kind) {
    case VALUE_STRING:
        text = value->as.string;
        break;
    case VALUE_MAP:
        text = value->as.map->self;
        break;
    case VALUE_BOOL:
        text = value->as.boolean ? STR("true") : STR("false");
        break;
    case VALUE_INT:
        buf_add_int(run->out, value->as.integer);
        break;
    case VALUE_NUMBER:
        print_number(run, value->as.number);
        break;
    case VALUE_OPAQUE:
        print_opaque(run, value, raw);
        break;
    case VALUE_NULL:
    case VALUE_LIST:
        break;
    }
    if (raw) {
        buf_add(run->out, text);
    } else {
        html_escape_quotes(text, run->out);
    }
}

static void print_indent(struct buf *out, const struct indent *indent)
{
    if (indent != NULL) {
        print_indent(out, indent->outer);
        buf_add(out, indent->text);
    }
}

static void begin_line(struct run *run, const struct indent *indent)
{
    if (!run->mid_line) {
        print_indent(run->out, indent);
    }
    run->mid_line = false;
}

/* Text with indentation: each of its lines but the first, which begin_line has begun. */
static void print_lines(struct run *run, const struct indent *indent, struct str text)
{
    size_t from = 0;
    size_t newline = str_find_byte(text, '\n', 0);
    while (newline + 1 < text.size) {
        buf_add(run->out, str_slice(text, from, newline + 1));
        print_indent(run->out, indent);
        from = newline + 1;
        newline = str_find_byte(text, '\n', from);
    }
    buf_add(run->out, str_slice(text, from, text.size));
}

static void print_text(struct run *run, const struct indent *indent, const struct instruction *at)
{
    if (at->indents && (indent != NULL || run->mid_line)) {
        begin_line(run, indent);
    }
    if (indent == NULL) {
        buf_add(run->out, at->text);
    } else {
        print_lines(run, indent, at->text);
    }
}

/* --- evaluation */

static void evaluate(struct run *run, const struct scope *scope, uint32_t from, uint32_t to);

static void evaluate_section(struct run *run, const struct scope *scope, uint32_t at)
{
    const struct instruction *section = &scope->template->program[at];
    struct value made;
    const struct value *value = resolve(run, scope->frames, section, &made);
    if (value == NULL || !value_truth(value)) {
        return;
    }
    bool is_list = value->kind == VALUE_LIST;
    const struct value *items = is_list ? value->as.list.items : value;
    size_t count = is_list ? value->as.list.count : 1;
    struct frame frame = {.outer = scope->frames};
    struct scope inner = *scope;
    inner.frames = &frame;
    for (size_t i = 0; i < count && !run->too_deep; i++) {
        frame.value = &items[i];
        evaluate(run, &inner, at + 1, section->end);
    }
}

static void evaluate_inverted(struct run *run, const struct scope *scope, uint32_t at)
{
    const struct instruction *section = &scope->template->program[at];
    struct value made;
    const struct value *value = resolve(run, scope->frames, section, &made);
    if (value == NULL || !value_truth(value)) {
        evaluate(run, scope, at + 1, section->end);
    }
}

/* Evaluates a range of another template, or of this one in another scope, one level deeper. */
static void descend(struct run *run, const struct scope *scope, uint32_t from, uint32_t to)
{
    if (run->depth == TEMPLATE_DEPTH) {
        run->too_deep = true;
        return;
    }
    run->depth++;
    evaluate(run, scope, from, to);
    run->depth--;
}

/* What a parent tag hands over stands in another source than the template it is put in. */
static void tell_depth(const struct run *run, const struct scope *scope,
                       const struct instruction *tag)
{
    const struct template_source *source = &scope->template->source;
    bool inside = source->text.size > 0 && tag->text.data >= source->text.data &&
                  tag->text.data < source->text.data + source->text.size;
    if (run->host != NULL && run->host->too_deep != NULL) {
        source = inside ? source : &tag->template->source;
        run->host->too_deep(run->host->context, source,
                            inside ? tag->text : str_slice(source->text, 0, 0));
    }
}

/* A partial, or a parent with arguments. Its lines are not lines of the template that names it, so
 * they are indented only when the tag stands alone. */
static void evaluate_partial(struct run *run, const struct scope *scope, uint32_t at)
{
    const struct instruction *tag = &scope->template->program[at];
    struct indent indent = {tag->indent, scope->indent};
    struct arguments arguments = {scope->template->program, at + 1, tag->end, scope->arguments};
    struct scope inner = {.template = tag->template, .frames = scope->frames};
    inner.arguments = tag->operation == OPERATION_PARENT ? &arguments : scope->arguments;
    if (tag->standalone) {
        inner.indent = tag->indent.size > 0 ? &indent : scope->indent;
    }
    if (run->depth == TEMPLATE_DEPTH && !run->too_deep) {
        tell_depth(run, scope, tag);
    }
    descend(run, &inner, 0, tag->template->count);
}

/* What the outermost parent tag hands over for the block, and that tag's arguments; or NULL. */
static const struct instruction *find_argument(const struct arguments *arguments, struct str name,
                                               const struct arguments **from)
{
    const struct instruction *found = NULL;
    for (; arguments != NULL; arguments = arguments->outer) {
        for (uint32_t i = arguments->from; i < arguments->to; i = arguments->program[i].end) {
            if (str_equal(arguments->program[i].text, name)) {
                found = &arguments->program[i];
                *from = arguments;
                break;
            }
        }
    }
    return found;
}

static void evaluate_block(struct run *run, const struct scope *scope, uint32_t at)
{
    const struct instruction *block = &scope->template->program[at];
    const struct arguments *from = NULL;
    const struct instruction *argument = find_argument(scope->arguments, block->text, &from);
    if (argument == NULL) {
        evaluate(run, scope, at + 1, block->end);
        return;
    }
    struct indent indent = {block->indent, scope->indent};
    struct template holder = {.program = from->program};
    struct scope inner = {.template = &holder,
                          .frames = scope->frames,
                          .arguments = from->outer,
                          .indent = block->indent.size > 0 ? &indent : scope->indent};
    uint32_t first = (uint32_t)(argument - from->program) + 1;
    if (block->standalone && !argument->standalone && first < argument->end) {
        print_indent(run->out, inner.indent);
    }
    run->mid_line = !block->standalone && argument->standalone;
    descend(run, &inner, first, argument->end);
    run->mid_line = false;
}

static void print_name(const struct run *run, const struct scope *scope,
                       const struct instruction *at)
{
    struct value made;
    const struct value *value = resolve(run, scope->frames, at, &made);
    if (value != NULL) {
        print_value(run, value, at->operation == OPERATION_RAW);
    }
}

static void evaluate(struct run *run, const struct scope *scope, uint32_t from, uint32_t to)
{
    const struct instruction *program = scope->template->program;
    for (uint32_t i = from; i < to && !run->too_deep; i = program[i].end) {
        switch ((enum operation)program[i].operation) {
        case OPERATION_TEXT:
            print_text(run, scope->indent, &program[i]);
            break;
        case OPERATION_ESCAPED:
        case OPERATION_RAW:
            print_name(run, scope, &program[i]);
            break;
        case OPERATION_SECTION:
            evaluate_section(run, scope, i);
            break;
        case OPERATION_INVERTED:
            evaluate_inverted(run, scope, i);
            break;
        case OPERATION_PARTIAL:
        case OPERATION_PARENT:
            evaluate_partial(run, scope, i);
            break;
        case OPERATION_BLOCK:
            evaluate_block(run, scope, i);
            break;
        }
    }
}

/* --- the set */

struct template_set *template_set_create(struct arena *arena, const struct template_source *sources,
                                         size_t count, struct diags *diags)
{
    struct template_set *set = arena_alloc(arena, sizeof(*set));
    struct template *templates = arena_array(arena, count, sizeof(*templates));
    for (size_t i = 0; i < count; i++) {
        templates[i].source = sources[i];
        map_set(&set->templates, arena, sources[i].name, &templates[i]);
    }
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        fine = template_compile(arena, &sources[i], &set->templates, diags, &templates[i]) && fine;
    }
    return fine ? set : NULL;
}

struct str *template_names(const struct template_set *set, struct arena *arena, size_t *count)
{
    *count = set->templates.count;
    return map_keys(&set->templates, arena);
}

const struct template *template_find(const struct template_set *set, struct str name)
{
    return map_get(&set->templates, name);
}

static bool asks_within(const struct template *template, struct str name, unsigned depth)
{
    bool found = false;
    for (uint32_t i = 0; i < template->count && !found; i++) {
        const struct instruction *step = &template->program[i];
        bool lends = step->operation == OPERATION_PARTIAL || step->operation == OPERATION_PARENT;
        found = (step->part_count > 0 && str_equal(step->parts[0], name)) ||
                (lends && depth > 0 && step->template != NULL && step->template != template &&
                 asks_within(step->template, name, depth - 1));
    }
    return found;
}

bool template_asks(const struct template *template, struct str name)
{
    enum { DEEP_ENOUGH = 4 }; /* partials may lend each other without end */
    return asks_within(template, name, DEEP_ENOUGH);
}

struct str template_path(const struct template *template)
{
    return template->source.path;
}

/* Pushes the contexts one by one, as frames on the C stack, and evaluates inside the last. */
static void push_and_evaluate(struct run *run, const struct scope *scope,
                              const struct value *const *stack, size_t count)
{
    if (count == 0) {
        evaluate(run, scope, 0, scope->template->count);
        return;
    }
    struct frame frame = {stack[0], scope->frames};
    struct scope inner = *scope;
    inner.frames = &frame;
    push_and_evaluate(run, &inner, stack + 1, count - 1);
}

bool template_render(const struct template *template, const struct template_host *host,
                     const struct value *const *stack, size_t count, struct buf *out)
{
    struct run run = {.host = host, .out = out};
    struct scope scope = {.template = template};
    push_and_evaluate(&run, &scope, stack, count);
    return !run.too_deep;
}
