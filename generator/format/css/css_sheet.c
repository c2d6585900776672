#include "format/css/css_sheet.h"

#include "base/arena.h"

enum { DEEPEST = 20 };

struct parser {
    struct arena *arena;
    struct css_tokenizer tokenizer;
    struct css_sheet *sheet;
    size_t depth;
};

static void add_fault(struct parser *parser, enum css_fault_kind kind, struct str text)
{
    struct css_fault *fault = vec_push(&parser->sheet->faults, parser->arena, sizeof *fault);
    *fault = (struct css_fault){kind, text};
}

static struct css_token peek_solid(const struct parser *parser)
{
    struct css_tokenizer ahead = parser->tokenizer;
    return css_next_solid(&ahead);
}

/* From the beginning of one view to the end of another. */
static struct str span(struct str from, struct str to)
{
    return from.size == 0 ? to : (struct str){from.data, (size_t)(to.data + to.size - from.data)};
}

static bool opens(enum css_kind kind)
{
    return kind == CSS_FUNCTION || kind == CSS_OPEN_ROUND || kind == CSS_OPEN_SQUARE ||
           kind == CSS_OPEN_CURLY;
}

static bool closes(enum css_kind kind)
{
    return kind == CSS_CLOSE_ROUND || kind == CSS_CLOSE_SQUARE || kind == CSS_CLOSE_CURLY;
}

/* The text has ended; `opening` is the "{" of the block that it ends in, if any. */
static void end_inside(struct parser *parser, struct css_token end, struct str opening)
{
    if (end.open) {
        add_fault(parser, CSS_OPEN_COMMENT, str_slice(end.text, 0, 2));
    } else if (opening.size > 0) {
        add_fault(parser, CSS_OPEN_BLOCK, opening);
    }
}

/* --- parts ------------------------------------------------------------------------------------ */

/* What a run of tokens was. */
struct run {
    struct str text; /* trimmed */
    struct str name; /* the last name before a colon outside brackets */
    enum css_kind end;
};

/* Passes tokens up to a "{", a "}" or a ";" outside brackets, or the end, none of
 * which is passed. */
static struct run read_run(struct parser *parser)
{
    struct run run = {0};
    struct str last_name = {0};
    size_t depth = 0;
    for (;;) {
        struct css_tokenizer before = parser->tokenizer;
        struct css_token token = css_next(&parser->tokenizer);
        bool edge = token.kind == CSS_OPEN_CURLY || token.kind == CSS_SEMICOLON;
        bool closing = token.kind == CSS_CLOSE_CURLY; /* ends what brackets were left open in */
        if (token.kind == CSS_END || closing || (depth == 0 && edge)) {
            parser->tokenizer = before;
            run.end = token.kind;
            return run;
        }
        if (token.kind == CSS_BAD_STRING || token.kind == CSS_BAD_URL || token.open) {
            add_fault(parser, CSS_OPEN_STRING, str_slice(token.text, 0, 1));
        }
        depth += opens(token.kind);
        depth -= closes(token.kind) && depth > 0;
        if (token.kind == CSS_COLON && depth == 0 && run.name.size == 0) {
            run.name = last_name;
        }
        if (token.kind != CSS_SPACE) {
            run.text = span(run.text, token.text);
            last_name = token.kind == CSS_IDENT ? token.text : (struct str){0};
        }
    }
}

/* Passes a block whose "{" has been passed, with all that stands in it. */
static void skip_block(struct parser *parser, struct str opening)
{
    for (size_t depth = 1; depth > 0;) {
        struct css_token token = css_next(&parser->tokenizer);
        if (token.kind == CSS_END) {
            end_inside(parser, token, opening);
            return;
        }
        depth += token.kind == CSS_OPEN_CURLY;
        depth -= token.kind == CSS_CLOSE_CURLY;
    }
}

/* Takes "!important" off the end. */
static bool take_important(struct str *value)
{
    struct css_tokenizer tokenizer = {*value, 0};
    struct str mark = {0};
    struct str last = {0};
    struct str before = {0};
    bool important = false;
    for (struct css_token token; (token = css_next_solid(&tokenizer)).kind != CSS_END;) {
        important = mark.size > 0 && token.kind == CSS_IDENT && css_is(token.value, "important");
        mark = token.kind == CSS_DELIM && token.value.data[0] == '!' ? token.text : (struct str){0};
        before = mark.size > 0 ? last : before;
        last = token.text;
    }
    if (important) {
        size_t size = before.size == 0 ? 0 : (size_t)(before.data + before.size - value->data);
        *value = str_slice(*value, 0, size);
    }
    return important;
}

/* --- declarations ----------------------------------------------------------------------------- */

/* What stands after a property's colon. */
static void read_value(struct parser *parser, struct str name, struct vec *declarations)
{
    bool custom = str_starts(name, STR("--"));
    struct run run = read_run(parser);
    struct css_declaration declaration = {name, run.text, false};
    if (run.end == CSS_OPEN_CURLY) {
        struct css_token opening = css_next_solid(&parser->tokenizer);
        add_fault(parser, CSS_NESTED, opening.text);
        skip_block(parser, opening.text);
        return;
    }
    if (run.name.size > 0 && !custom) {
        add_fault(parser, CSS_NO_SEMICOLON, run.name);
        return;
    }
    declaration.important = take_important(&declaration.value);
    if (declaration.value.size == 0 && !custom) {
        add_fault(parser, CSS_NO_VALUE, name);
        return;
    }
    *(struct css_declaration *)vec_push(declarations, parser->arena, sizeof declaration) =
        declaration;
}

/* Something in a block that is neither an at-rule nor begins like a declaration. */
static void read_stray(struct parser *parser, bool name)
{
    struct run run = read_run(parser);
    if (run.end == CSS_OPEN_CURLY) {
        struct css_token opening = css_next_solid(&parser->tokenizer);
        add_fault(parser, CSS_NESTED, run.text.size > 0 ? run.text : opening.text);
        skip_block(parser, opening.text);
    } else {
        add_fault(parser, name ? CSS_NO_COLON : CSS_STRAY, run.text);
    }
}

static void read_at_rule(struct parser *parser, struct css_token at);

/* The insides of a block up to its "}", or to the end of a style attribute (no `opening`). */
static void read_body(struct parser *parser, struct str opening, struct vec *declarations)
{
    for (;;) {
        struct css_tokenizer before = parser->tokenizer;
        struct css_token token = css_next_solid(&parser->tokenizer);
        if (token.kind == CSS_END || (token.kind == CSS_CLOSE_CURLY && opening.size > 0)) {
            if (token.kind == CSS_END) {
                end_inside(parser, token, opening);
            }
            return;
        }
        if (token.kind == CSS_SEMICOLON || token.kind == CSS_CLOSE_CURLY) {
            continue;
        }
        if (token.kind == CSS_AT_KEYWORD) {
            read_at_rule(parser, token);
        } else if (token.kind == CSS_IDENT && peek_solid(parser).kind == CSS_COLON) {
            css_next_solid(&parser->tokenizer);
            read_value(parser, token.text, declarations);
        } else {
            parser->tokenizer = before;
            read_stray(parser, token.kind == CSS_IDENT);
        }
    }
}

void css_declarations_read(struct arena *arena, struct str text, struct vec *declarations)
{
    struct css_sheet unheard = {0};
    struct parser parser = {.arena = arena, .tokenizer = {text, 0}, .sheet = &unheard};
    read_body(&parser, (struct str){0}, declarations);
}

/* --- rules ------------------------------------------------------------------------------------ */

/* Adds a block whose insides follow; returns its index. */
static size_t begin_block(struct parser *parser, struct str at, struct run run, struct str head)
{
    struct css_block *block = vec_push(&parser->sheet->blocks, parser->arena, sizeof *block);
    *block = (struct css_block){.at = at, .prelude = run.text, .head = head, .size = 1};
    return parser->sheet->blocks.count - 1;
}

static void end_block(struct parser *parser, size_t index, const struct vec *declarations)
{
    struct css_block *block = (struct css_block *)parser->sheet->blocks.items + index;
    block->size = (uint32_t)(parser->sheet->blocks.count - index);
    block->declarations = declarations->items;
    block->count = declarations->count;
}

enum inside { INSIDE_UNKNOWN, INSIDE_RULES, INSIDE_DECLARATIONS };

static enum inside inside_of(struct str at)
{
    static const char *const rules[] = {"media", "supports", "layer"};
    static const char *const declarations[] = {"page",          "font-face",   "top-left",
                                               "top-center",    "top-right",   "bottom-left",
                                               "bottom-center", "bottom-right"};
    for (size_t i = 0; i < countof(rules); i++) {
        if (css_is(at, rules[i])) {
            return INSIDE_RULES;
        }
    }
    for (size_t i = 0; i < countof(declarations); i++) {
        if (css_is(at, declarations[i])) {
            return INSIDE_DECLARATIONS;
        }
    }
    return INSIDE_UNKNOWN;
}

static void read_rules(struct parser *parser, struct str opening);

static void read_at_rule(struct parser *parser, struct css_token at)
{
    struct run run = read_run(parser);
    size_t index =
        begin_block(parser, at.value, run, span(at.text, run.text.size > 0 ? run.text : at.text));
    struct vec declarations = {0};
    if (run.end == CSS_SEMICOLON) {
        css_next(&parser->tokenizer);
    } else if (run.end == CSS_OPEN_CURLY) {
        struct css_token opening = css_next_solid(&parser->tokenizer);
        enum inside inside = parser->depth < DEEPEST ? inside_of(at.value) : INSIDE_UNKNOWN;
        parser->depth++;
        if (inside == INSIDE_RULES) {
            read_rules(parser, opening.text);
        } else if (inside == INSIDE_DECLARATIONS) {
            read_body(parser, opening.text, &declarations);
        } else {
            skip_block(parser, opening.text);
        }
        parser->depth--;
    }
    end_block(parser, index, &declarations);
}

static void read_rule(struct parser *parser)
{
    struct run run = read_run(parser);
    if (run.end != CSS_OPEN_CURLY) {
        add_fault(parser, CSS_STRAY, run.text);
        return;
    }
    struct css_token opening = css_next_solid(&parser->tokenizer);
    size_t index =
        begin_block(parser, (struct str){0}, run, run.text.size > 0 ? run.text : opening.text);
    struct vec declarations = {0};
    read_body(parser, opening.text, &declarations);
    end_block(parser, index, &declarations);
}

/* Rules up to the "}" of what they stand in, or to the end of the text (no `opening`). */
static void read_rules(struct parser *parser, struct str opening)
{
    for (;;) {
        struct css_tokenizer before = parser->tokenizer;
        struct css_token token = css_next_solid(&parser->tokenizer);
        switch (token.kind) {
        case CSS_END:
            end_inside(parser, token, opening);
            return;
        case CSS_CLOSE_CURLY:
            if (opening.size > 0) {
                return;
            }
            add_fault(parser, CSS_STRAY, token.text);
            break;
        case CSS_SEMICOLON:
            add_fault(parser, CSS_STRAY, token.text);
            break;
        case CSS_CDO:
        case CSS_CDC:
            break;
        case CSS_AT_KEYWORD:
            read_at_rule(parser, token);
            break;
        default:
            parser->tokenizer = before;
            read_rule(parser);
        }
    }
}

void css_sheet_read(struct arena *arena, struct str text, struct css_sheet *sheet)
{
    struct parser parser = {.arena = arena, .tokenizer = {text, 0}, .sheet = sheet};
    read_rules(&parser, (struct str){0});
}

/* Takes what stands before the next separator outside brackets off the front. */
static bool next_piece(struct str *rest, enum css_kind separator, struct str *piece)
{
    struct css_tokenizer tokenizer = {*rest, 0};
    size_t depth = 0;
    *piece = (struct str){0};
    for (;;) {
        struct css_token token = css_next(&tokenizer);
        if (token.kind == CSS_END || (token.kind == separator && depth == 0)) {
            *rest = str_slice(*rest, tokenizer.at, rest->size);
            return piece->size > 0 || token.kind == separator;
        }
        depth += opens(token.kind);
        depth -= closes(token.kind) && depth > 0;
        if (token.kind != CSS_SPACE) {
            *piece = span(*piece, token.text);
        }
    }
}

bool css_next_part(struct str *rest, struct str *part)
{
    return next_piece(rest, CSS_COMMA, part);
}

bool css_next_word(struct str *rest, struct str *word)
{
    *rest = str_trim(*rest);
    return next_piece(rest, CSS_SPACE, word);
}
