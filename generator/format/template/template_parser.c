#include "format/template/template_parser.h"

#include "base/arena.h"
#include "format/template/template.h"
#include "format/template/template_lexer.h"

#include <string.h>

struct parser {
    struct arena *arena;
    const struct template_source *source;
    const struct map *set;
    struct diags *diags;
    struct token *tokens;
    uint32_t count;
    bool fine;
    struct vec program; /* of struct instruction */
    struct str dedent;  /* what the lines of the block being compiled begin with, and lose */
};

static void fault(struct parser *parser, const struct token *token, enum rule rule, struct str a,
                  struct str b)
{
    const struct str args[] = {a, b};
    size_t count = rule == RULE_TEMPLATE_UNCLOSED || rule == RULE_TEMPLATE_DEPTH ? 1 : 2;
    template_fault(parser->source, token->text, rule, args, count, parser->diags);
    parser->fine = false;
}

/* --- nesting: every opening tag finds the tag that closes it -----------------------------------
 */

static bool opens(const struct token *token)
{
    return token->kind == TOKEN_SECTION || token->kind == TOKEN_INVERTED ||
           token->kind == TOKEN_PARENT || token->kind == TOKEN_BLOCK;
}

/* Closes the innermost open tag of that name, reporting those inside it that were left open. A name
 * that nothing open has is taken for a slip in the innermost one's. Returns the new depth. */
static uint32_t close_one(struct parser *parser, const uint32_t *open, uint32_t depth, uint32_t at)
{
    struct token *closing = &parser->tokens[at];
    if (depth == 0) {
        fault(parser, closing, RULE_TEMPLATE_CLOSE, closing->name, (struct str){0});
        return 0;
    }
    uint32_t match = depth;
    while (match > 0 && !str_equal(parser->tokens[open[match - 1]].name, closing->name)) {
        match--;
    }
    if (match == 0) {
        fault(parser, closing, RULE_TEMPLATE_CLOSE, closing->name,
              parser->tokens[open[depth - 1]].name);
        match = depth;
    }
    for (uint32_t i = match; i < depth; i++) {
        const struct token *left = &parser->tokens[open[i]];
        fault(parser, left, RULE_TEMPLATE_UNCLOSED, left->name, (struct str){0});
    }
    parser->tokens[open[match - 1]].partner = at;
    closing->partner = open[match - 1];
    return match - 1;
}

static void match_tags(struct parser *parser)
{
    uint32_t open[TEMPLATE_DEPTH];
    uint32_t depth = 0;
    for (uint32_t i = 0; i < parser->count; i++) {
        struct token *token = &parser->tokens[i];
        if (opens(token) && depth == TEMPLATE_DEPTH) {
            fault(parser, token, RULE_TEMPLATE_DEPTH, parser->source->name, (struct str){0});
            return;
        }
        if (opens(token)) {
            open[depth++] = i;
        } else if (token->kind == TOKEN_CLOSE) {
            depth = close_one(parser, open, depth, i);
        }
    }
    for (uint32_t i = 0; i < depth; i++) {
        const struct token *left = &parser->tokens[open[i]];
        fault(parser, left, RULE_TEMPLATE_UNCLOSED, left->name, (struct str){0});
    }
}

static void check_partials(struct parser *parser)
{
    for (uint32_t i = 0; i < parser->count; i++) {
        const struct token *token = &parser->tokens[i];
        bool names_template = token->kind == TOKEN_PARTIAL || token->kind == TOKEN_PARENT;
        if (names_template && map_get(parser->set, token->name) == NULL) {
            struct str *names = map_keys(parser->set, parser->arena);
            struct str nearest = str_nearest(token->name, names, parser->set->count);
            fault(parser, token, RULE_UNKNOWN_PARTIAL, token->name, nearest);
        }
    }
}

/* --- lines: tags alone on a line take the line with them ----------------------------------------
 */

static bool is_inheritance(const struct parser *parser, const struct token *token)
{
    const struct token *opening =
        token->kind == TOKEN_CLOSE ? &parser->tokens[token->partner] : token;
    return opening->kind == TOKEN_PARENT || opening->kind == TOKEN_BLOCK;
}

/* Whether the tokens from `from` up to `to`, which make a line, are tags that leave no trace of it.
 * One tag may stand alone on a line, or several of inheritance; a whole parent tag counts as one.
 * A block that begins and ends on the line does not: it stands for a part of the line. */
static bool line_is_standalone(const struct parser *parser, uint32_t from, uint32_t to)
{
    uint32_t tags = 0;
    bool inheritance = true;
    for (uint32_t i = from; i < to; i++) {
        const struct token *token = &parser->tokens[i];
        if (token->kind == TOKEN_TEXT) {
            if (!token->blank || (i != from && i + 1 != to)) {
                return false;
            }
            continue;
        }
        bool inline_block = token->kind == TOKEN_BLOCK && token->partner < to;
        if (token->kind == TOKEN_ESCAPED || token->kind == TOKEN_RAW || inline_block) {
            return false;
        }
        tags++;
        inheritance = inheritance && is_inheritance(parser, token);
        if (token->kind == TOKEN_PARENT && token->partner < to) {
            i = token->partner;
        }
    }
    return tags == 1 || (tags > 1 && inheritance);
}

static void mark_line(struct parser *parser, uint32_t from, uint32_t to)
{
    bool standalone = line_is_standalone(parser, from, to);
    parser->tokens[from].indents = !standalone;
    for (uint32_t i = from; standalone && i < to; i++) {
        struct token *token = &parser->tokens[i];
        if (token->kind == TOKEN_TEXT && (i == from || i + 1 == to)) {
            token->text.size = 0;
        }
        token->standalone = token->kind != TOKEN_TEXT;
        if (token->kind == TOKEN_PARENT && token->partner < to) {
            i = token->partner;
        }
    }
}

static void mark_lines(struct parser *parser)
{
    uint32_t from = 0;
    for (uint32_t i = 1; i <= parser->count; i++) {
        if (i == parser->count || parser->tokens[i].starts_line) {
            mark_line(parser, from, i);
            from = i;
        }
    }
}

/* --- indentation, read from the source, where trimmed white space still stands -------------------
 */

static struct str leading_space(const struct parser *parser, const char *line)
{
    const char *end = parser->source->text.data + parser->source->text.size;
    size_t size = 0;
    while (line + size < end && (line[size] == ' ' || line[size] == '\t')) {
        size++;
    }
    return (struct str){line, size};
}

static struct str without_prefix(struct str text, struct str prefix)
{
    size_t shared = 0;
    while (shared < prefix.size && shared < text.size && text.data[shared] == prefix.data[shared]) {
        shared++;
    }
    return str_slice(text, shared, text.size);
}

/* The white space before a tag that nothing else precedes on its line; else nothing. */
static struct str indent_of_tag(const struct parser *parser, uint32_t at)
{
    uint32_t first = at;
    while (!parser->tokens[first].starts_line) {
        first--;
    }
    struct str indent = leading_space(parser, parser->tokens[first].text.data);
    for (uint32_t i = first; i < at; i++) {
        const struct token *token = &parser->tokens[i];
        if (!token->standalone && !(token->kind == TOKEN_TEXT && token->blank)) {
            return (struct str){0};
        }
    }
    return indent;
}

/* How far a block's content stands in: as its first line that is not blank, when the tag stands
 * alone on its line; else, and when there is no such line, as the tag itself. */
static struct str indent_of_block(const struct parser *parser, uint32_t at)
{
    uint32_t end = parser->tokens[at].partner;
    for (uint32_t i = at + 1; parser->tokens[at].standalone && i < end; i++) {
        const struct token *token = &parser->tokens[i];
        bool blank = token->kind == TOKEN_TEXT && token->blank;
        bool leads = i + 1 < end && !parser->tokens[i + 1].starts_line;
        if (token->starts_line && (!blank || leads)) {
            return leading_space(parser, token->text.data);
        }
    }
    return indent_of_tag(parser, at);
}

/* --- code ----------------------------------------------------------------------------------------
 */

static struct instruction *emit(struct parser *parser, enum operation operation)
{
    struct instruction *made = vec_push(&parser->program, parser->arena, sizeof(*made));
    made->operation = (uint8_t)operation;
    made->end = (uint32_t)parser->program.count;
    return made;
}

/* Text that continues the instruction before it, in the source as in the output, is joined to it.
 */
static void emit_text(struct parser *parser, const struct token *token, uint32_t body)
{
    struct str text = token->text;
    if (token->starts_line) {
        text = without_prefix(text, parser->dedent);
    }
    if (text.size == 0 && !token->indents) {
        return;
    }
    struct instruction *items = parser->program.items;
    size_t count = parser->program.count;
    struct instruction *last = count > body ? &items[count - 1] : NULL;
    if (last != NULL && last->operation == OPERATION_TEXT && last->text.size > 0 &&
        last->text.data + last->text.size == text.data) {
        last->text.size += text.size;
        return;
    }
    struct instruction *made = emit(parser, OPERATION_TEXT);
    made->text = text;
    made->indents = token->indents;
}

static void split_name(struct parser *parser, struct str name, struct instruction *made)
{
    if (str_equal(name, STR("."))) {
        return;
    }
    size_t count = 1;
    for (size_t i = 0; i < name.size; i++) {
        count += name.data[i] == '.';
    }
    struct str *parts = arena_array(parser->arena, count, sizeof(*parts));
    size_t from = 0;
    for (size_t i = 0; i < count; i++) {
        size_t end = str_find_byte(name, '.', from);
        parts[i] = str_slice(name, from, end);
        from = end + 1;
    }
    made->parts = parts;
    made->part_count = (uint32_t)count;
}

static void emit_range(struct parser *parser, uint32_t from, uint32_t to);

/* The blocks right inside a parent tag are what it hands over; all else there is ignored. Their
 * lines lose the content's own indentation and get that of the place where they end up. */
static void emit_arguments(struct parser *parser, uint32_t from, uint32_t to)
{
    struct str outer = parser->dedent;
    for (uint32_t i = from; i < to; i++) {
        const struct token *token = &parser->tokens[i];
        if (token->kind == TOKEN_BLOCK) {
            size_t block = parser->program.count;
            struct instruction *made = emit(parser, OPERATION_BLOCK);
            made->text = token->name;
            made->standalone = token->standalone;
            parser->dedent = indent_of_block(parser, i);
            emit_range(parser, i + 1, token->partner);
            parser->dedent = outer;
            struct instruction *items = parser->program.items;
            items[block].end = (uint32_t)parser->program.count;
        }
        if (opens(token)) {
            i = token->partner;
        }
    }
}

static void emit_body(struct parser *parser, size_t instruction, uint32_t tag)
{
    const struct token *token = &parser->tokens[tag];
    if (token->kind == TOKEN_PARENT) {
        emit_arguments(parser, tag + 1, token->partner);
    } else {
        emit_range(parser, tag + 1, token->partner);
        if (parser->tokens[token->partner].indents) {
            emit(parser, OPERATION_TEXT)->indents = true;
        }
    }
    struct instruction *items = parser->program.items;
    items[instruction].end = (uint32_t)parser->program.count;
}

static void emit_tag(struct parser *parser, uint32_t at)
{
    static const uint8_t operations[] = {
        [TOKEN_ESCAPED] = OPERATION_ESCAPED, [TOKEN_RAW] = OPERATION_RAW,
        [TOKEN_SECTION] = OPERATION_SECTION, [TOKEN_INVERTED] = OPERATION_INVERTED,
        [TOKEN_PARTIAL] = OPERATION_PARTIAL, [TOKEN_PARENT] = OPERATION_PARENT,
        [TOKEN_BLOCK] = OPERATION_BLOCK};
    const struct token *token = &parser->tokens[at];
    size_t index = parser->program.count;
    struct instruction *made = emit(parser, (enum operation)operations[token->kind]);
    made->standalone = token->standalone;
    if (token->kind == TOKEN_BLOCK) {
        made->text = token->name;
        made->indent = without_prefix(indent_of_block(parser, at), parser->dedent);
    } else if (token->kind == TOKEN_PARTIAL || token->kind == TOKEN_PARENT) {
        made->text = token->name;
        made->template = map_get(parser->set, token->name);
        made->indent = without_prefix(indent_of_tag(parser, at), parser->dedent);
    } else {
        split_name(parser, token->name, made);
    }
    if (opens(token)) {
        emit_body(parser, index, at);
    }
}

static void emit_range(struct parser *parser, uint32_t from, uint32_t to)
{
    uint32_t body = (uint32_t)parser->program.count;
    for (uint32_t i = from; i < to; i++) {
        const struct token *token = &parser->tokens[i];
        if (token->kind == TOKEN_TEXT) {
            emit_text(parser, token, body);
            continue;
        }
        if (token->indents) {
            emit(parser, OPERATION_TEXT)->indents = true;
        }
        if (token->kind != TOKEN_SILENT) {
            emit_tag(parser, i);
        }
        if (opens(token)) {
            i = token->partner;
            body = (uint32_t)parser->program.count;
        }
    }
}

bool template_compile(struct arena *arena, const struct template_source *source,
                      const struct map *set, struct diags *diags, struct template *template)
{
    struct vec tokens = {0};
    bool lexed = template_lex(arena, source, diags, &tokens);
    struct parser parser = {.arena = arena,
                            .source = source,
                            .set = set,
                            .diags = diags,
                            .tokens = tokens.items,
                            .count = (uint32_t)tokens.count,
                            .fine = lexed};
    match_tags(&parser);
    check_partials(&parser);
    if (!parser.fine) {
        return false;
    }
    mark_lines(&parser);
    emit_range(&parser, 0, parser.count);
    template->program = parser.program.items;
    template->count = (uint32_t)parser.program.count;
    return true;
}
