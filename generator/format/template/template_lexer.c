#include "format/template/template_lexer.h"

#include "base/byte.h"
#include "format/template/template.h"

struct lexer {
    struct arena *arena;
    const struct template_source *source;
    struct diags *diags;
    struct vec *tokens;
    struct str open;
    struct str close;
    size_t at;
    bool line_begun; /* a token of the current line has been made */
    bool fine;
};

static uint32_t count_points(struct str text)
{
    uint32_t count = 0;
    for (size_t i = 0; i < text.size; i++) {
        count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    }
    return count;
}

void template_fault(const struct template_source *source, struct str part, enum rule rule,
                    const struct str *args, size_t count, struct diags *diags)
{
    size_t offset = (size_t)(part.data - source->text.data);
    struct place place = {.path = source->path, .line = 1};
    size_t line_start = 0;
    size_t newline = str_find_byte(source->text, '\n', 0);
    while (newline < offset) {
        place.line++;
        line_start = newline + 1;
        newline = str_find_byte(source->text, '\n', line_start);
    }
    place.column = count_points(str_slice(source->text, line_start, offset)) + 1;
    place.length = count_points(str_slice(part, 0, str_find_byte(part, '\n', 0)));
    diag_add(diags, rule, place, args, count);
}

static void fault(struct lexer *lexer, struct str part, enum rule rule, struct str arg)
{
    template_fault(lexer->source, part, rule, &arg, 1, lexer->diags);
    lexer->fine = false;
}

static struct token *add_token(struct lexer *lexer, enum token_kind kind, struct str text)
{
    struct token *token = vec_push(lexer->tokens, lexer->arena, sizeof(*token));
    token->kind = (uint8_t)kind;
    token->text = text;
    token->starts_line = !lexer->line_begun;
    lexer->line_begun = true;
    return token;
}

/* Makes one token a line of the text up to byte `end`. */
static void take_text(struct lexer *lexer, size_t end)
{
    while (lexer->at < end) {
        size_t stop = str_find_byte(lexer->source->text, '\n', lexer->at) + 1;
        stop = stop < end ? stop : end;
        struct str text = str_slice(lexer->source->text, lexer->at, stop);
        struct token *token = add_token(lexer, TOKEN_TEXT, text);
        token->blank = str_trim(text).size == 0;
        lexer->line_begun = text.data[text.size - 1] != '\n';
        lexer->at = stop;
    }
}

/* Takes `{{=<% %>=}}`; `inside` is what stands between the equals signs. */
static void take_delimiters(struct lexer *lexer, struct str tag, struct str inside)
{
    struct str both = str_trim(inside);
    size_t gap = 0;
    while (gap < both.size && !byte_is_space(both.data[gap])) {
        gap++;
    }
    struct str open = str_slice(both, 0, gap);
    struct str close = str_trim(str_slice(both, gap, both.size));
    bool plain = open.size > 0 && close.size > 0 && str_find_byte(both, '=', 0) == both.size;
    for (size_t i = 0; i < close.size; i++) {
        plain = plain && !byte_is_space(close.data[i]);
    }
    if (!plain) {
        fault(lexer, tag, RULE_TEMPLATE_DELIMITERS, both);
        return;
    }
    add_token(lexer, TOKEN_SILENT, tag);
    lexer->open = open;
    lexer->close = close;
}

/* A name may hold anything but white space; one that is looked up in the data must not have an
 * empty part between its points. */
static void check_name(struct lexer *lexer, enum token_kind kind, struct str tag, struct str name)
{
    bool good = name.size > 0;
    for (size_t i = 0; i < name.size; i++) {
        good = good && !byte_is_space(name.data[i]);
    }
    bool looked_up = kind == TOKEN_ESCAPED || kind == TOKEN_RAW || kind == TOKEN_SECTION ||
                     kind == TOKEN_INVERTED;
    if (looked_up && name.size > 1) {
        good = good && name.data[0] != '.' && name.data[name.size - 1] != '.' &&
               str_find(name, STR(".."), 0) == name.size;
    }
    if (!good) {
        fault(lexer, tag, RULE_TEMPLATE_NAME, name);
    }
}

static enum token_kind kind_of(char sigil)
{
    static const struct {
        char sigil;
        uint8_t kind;
    } kinds[] = {{'#', TOKEN_SECTION}, {'^', TOKEN_INVERTED}, {'>', TOKEN_PARTIAL},
                 {'<', TOKEN_PARENT},  {'$', TOKEN_BLOCK},    {'/', TOKEN_CLOSE},
                 {'&', TOKEN_RAW},     {'{', TOKEN_RAW},      {'!', TOKEN_SILENT},
                 {'=', TOKEN_SILENT}};
    for (size_t i = 0; i < countof(kinds); i++) {
        if (kinds[i].sigil == sigil) {
            return (enum token_kind)kinds[i].kind;
        }
    }
    return TOKEN_ESCAPED;
}

/* Index of the bytes that end a tag with this sigil: the closing delimiter, after a brace or an
 * equals sign where the tag began with one. The text's size when there is none. */
static size_t find_end(const struct lexer *lexer, char sigil, size_t from)
{
    struct str text = lexer->source->text;
    char before = '\0';
    if (sigil == '{') {
        before = '}';
    } else if (sigil == '=') {
        before = '=';
    }
    size_t at = str_find(text, lexer->close, from);
    if (before == '\0') {
        return at;
    }
    while (at < text.size) {
        if (at > from && text.data[at - 1] == before) {
            return at - 1;
        }
        /* }}} holds }} twice: the second is the one after the brace. */
        at = str_find(text, lexer->close, at + 1);
    }
    return at;
}

/* The tag at the current place has no end: says so, guesses what it named, so that the tag that
 * closes it is not reported too, and goes on after it. */
static void skip_unended(struct lexer *lexer, enum token_kind kind, size_t from)
{
    struct str text = lexer->source->text;
    size_t stop = str_find_byte(text, '\n', from);
    size_t next = str_find(text, lexer->open, from);
    stop = next < stop ? next : stop;
    struct str tag = str_slice(text, lexer->at, stop);
    fault(lexer, tag, RULE_TEMPLATE_TAG, lexer->close);
    struct str name = str_trim(str_slice(text, from, stop));
    size_t end = 0;
    while (end < name.size && !byte_is_space(name.data[end]) && name.data[end] != '}') {
        end++;
    }
    add_token(lexer, kind, tag)->name = str_slice(name, 0, end);
    lexer->at = stop;
}

/* Takes the tag at the current place, where the opening delimiter stands. */
static void take_tag(struct lexer *lexer)
{
    struct str text = lexer->source->text;
    size_t from = lexer->at + lexer->open.size;
    while (from < text.size && byte_is_space(text.data[from])) {
        from++;
    }
    char sigil = from < text.size ? text.data[from] : '\0';
    enum token_kind kind = kind_of(sigil);
    from += kind != TOKEN_ESCAPED ? 1 : 0;
    size_t end = find_end(lexer, sigil, from);
    struct str inside = str_slice(text, from, end);
    bool runs_into_next =
        sigil != '!' && sigil != '=' && str_find(inside, lexer->open, 0) < inside.size;
    if (end == text.size || runs_into_next) {
        skip_unended(lexer, kind, from);
        return;
    }
    size_t stop = end + lexer->close.size + (sigil == '{' || sigil == '=' ? 1 : 0);
    struct str tag = str_slice(text, lexer->at, stop);
    lexer->at = stop;
    struct str name = str_trim(inside);
    if (sigil == '=') {
        take_delimiters(lexer, tag, inside);
    } else if (kind == TOKEN_SILENT) {
        add_token(lexer, kind, tag);
    } else {
        check_name(lexer, kind, tag, name);
        add_token(lexer, kind, tag)->name = name;
    }
}

bool template_lex(struct arena *arena, const struct template_source *source, struct diags *diags,
                  struct vec *tokens)
{
    struct lexer lexer = {.arena = arena,
                          .source = source,
                          .diags = diags,
                          .tokens = tokens,
                          .open = STR("{{"),
                          .close = STR("}}"),
                          .fine = true};
    while (lexer.at < source->text.size) {
        take_text(&lexer, str_find(source->text, lexer.open, lexer.at));
        if (lexer.at < source->text.size) {
            take_tag(&lexer);
        }
    }
    return lexer.fine;
}
