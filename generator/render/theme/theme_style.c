#include "render/theme/theme_style.h"

#include "base/buf.h"
#include "format/css/css_tokenizer.h"
#include "format/text/utf8.h"

/* --- making it smaller ------------------------------------------------------------------------ */

static bool is_edge(enum css_kind kind)
{
    return kind == CSS_OPEN_CURLY || kind == CSS_CLOSE_CURLY || kind == CSS_SEMICOLON;
}

/* Puts what parts a token from the one before, if anything must. */
static void part(enum css_kind before, enum css_kind next, struct str space, bool comment,
                 struct buf *out)
{
    bool line = str_find_byte(space, '\n', 0) < space.size;
    bool edge = is_edge(before) || is_edge(next);
    if (line && (before == CSS_CLOSE_CURLY || before == CSS_BAD_STRING)) {
        buf_add_byte(out, '\n');
    } else if (space.size > 0 && !edge) {
        buf_add_byte(out, ' ');
    } else if (comment && !edge) {
        buf_add(out, STR("/**/"));
    }
}

void theme_style_add(struct str sheet, struct buf *out)
{
    struct css_tokenizer tokenizer = {sheet, 0};
    enum css_kind before = CSS_END;
    struct str space = {0};
    bool comment = false;
    for (;;) {
        size_t from = tokenizer.at;
        struct css_token token = css_next(&tokenizer);
        comment = comment || tokenizer.at - from > token.text.size;
        if (token.kind == CSS_END) {
            break;
        }
        if (token.kind == CSS_SPACE) {
            bool line = str_find_byte(space, '\n', 0) < space.size;
            space = line ? space : token.text;
            continue;
        }
        if (before != CSS_END) {
            part(before, token.kind, space, comment, out);
        }
        buf_add(out, token.text);
        before = token.kind;
        space = (struct str){0};
        comment = false;
    }
    if (before != CSS_END) {
        buf_add_byte(out, '\n');
    }
}

/* --- custom properties ------------------------------------------------------------------------ */

void theme_style_note(struct arena *arena, struct str sheet, struct map *names)
{
    struct css_tokenizer tokenizer = {sheet, 0};
    struct str name = {0};
    for (struct css_token token; (token = css_next_solid(&tokenizer)).kind != CSS_END;) {
        if (token.kind == CSS_COLON && str_starts(name, STR("--"))) {
            map_set(names, arena, name, names);
        }
        name = token.kind == CSS_IDENT ? token.value : (struct str){0};
    }
}

/* One sheet on its way, and where things stand in it. */
struct checking {
    struct str path;
    struct str sheet;
    struct diags *diags;
};

static void report(const struct checking *checking, struct str part, enum rule rule,
                   const struct str *args, size_t count)
{
    struct place place = {.path = checking->path, .length = (uint32_t)utf8_count(part)};
    css_position(checking->sheet, part.data, &place.line, &place.column);
    diag_add(checking->diags, rule, place, args, count);
}

static void check_variables(struct arena *arena, const struct checking *checking,
                            const struct map *names)
{
    struct css_tokenizer tokenizer = {checking->sheet, 0};
    for (struct css_token token; (token = css_next(&tokenizer)).kind != CSS_END;) {
        if (token.kind != CSS_FUNCTION || !css_is(token.value, "var")) {
            continue;
        }
        struct str name = css_next_solid(&tokenizer).value;
        bool fallback = css_next_solid(&tokenizer).kind == CSS_COMMA;
        if (!fallback && map_get(names, name) == NULL) {
            struct str args[] = {name, str_nearest(name, map_keys(names, arena), names->count)};
            report(checking, name, RULE_CSS_VARIABLE, args, countof(args));
        }
    }
}

/* What is opened is closed, and nothing else is. */
static void check_braces(struct arena *arena, const struct checking *checking)
{
    struct css_tokenizer tokenizer = {checking->sheet, 0};
    struct vec open = {0}; /* of struct css_token: the { that stand open */
    struct css_token token;
    while ((token = css_next(&tokenizer)).kind != CSS_END) {
        if (token.kind == CSS_OPEN_CURLY) {
            vec_add(&open, arena, struct css_token, token);
        } else if (token.kind == CSS_CLOSE_CURLY && open.count > 0) {
            open.count--;
        } else if (token.kind == CSS_CLOSE_CURLY) {
            report(checking, token.text, RULE_CSS_STRAY, &token.text, 1);
        } else if (token.kind == CSS_BAD_STRING || (token.kind == CSS_STRING && token.open)) {
            struct str mark = str_slice(token.text, 0, 1);
            report(checking, token.text, RULE_CSS_OPEN, &mark, 1);
        }
    }
    if (token.text.size > 0) {
        struct str mark = str_slice(token.text, 0, 2);
        report(checking, mark, RULE_CSS_OPEN, &mark, 1);
    }
    /* The innermost is told: the others are closed by what would close it. */
    const struct css_token *left = open.items;
    if (open.count > 0) {
        report(checking, left[open.count - 1].text, RULE_CSS_OPEN, &left[open.count - 1].text, 1);
    }
}

bool theme_style_leaves(struct str address)
{
    struct str start = str_trim(address);
    return str_starts(start, STR("//")) || css_is(str_slice(start, 0, 5), "http:") ||
           css_is(str_slice(start, 0, 6), "https:");
}

/* Addresses stand in url() with or without quotation marks, in image-set() and after @import. */
static void check_addresses(struct arena *arena, const struct checking *checking)
{
    struct css_tokenizer tokenizer = {checking->sheet, 0};
    bool fetched = false;
    for (struct css_token token; (token = css_next_solid(&tokenizer)).kind != CSS_END;) {
        bool address = token.kind == CSS_URL || (token.kind == CSS_STRING && fetched);
        struct str value = address ? css_unescape(arena, token.value) : (struct str){0};
        if (theme_style_leaves(value)) {
            report(checking, token.text, RULE_STYLE_FETCH, &value, 1);
        }
        fetched = (token.kind == CSS_AT_KEYWORD && css_is(token.value, "import")) ||
                  (token.kind == CSS_FUNCTION &&
                   (css_is(token.value, "url") || css_is(token.value, "src") ||
                    css_is(token.value, "image-set"))) ||
                  (fetched && token.kind == CSS_COMMA);
    }
}

void theme_style_check(struct arena *arena, struct str path, struct str sheet,
                       const struct map *names, struct diags *diags)
{
    struct checking checking = {path, sheet, diags};
    check_variables(arena, &checking, names);
    check_braces(arena, &checking);
    check_addresses(arena, &checking);
}
