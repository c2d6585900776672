#include "render/theme/theme_style.h"

#include "base/buf.h"
#include "format/css/css_tokenizer.h"
#include "format/text/utf8.h"

/* --- making it smaller ----------------------------------------------------------------------------- */

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

/* --- custom properties ----------------------------------------------------------------------------- */

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

static void report(struct arena *arena, struct str path, struct str sheet, struct str name,
                   const struct map *names, struct diags *diags)
{
    struct str args[] = {name, str_nearest(name, map_keys(names, arena), names->count)};
    struct place place = {.path = path, .length = (uint32_t)utf8_count(name)};
    css_position(sheet, name.data, &place.line, &place.column);
    diag_add(diags, RULE_CSS_VARIABLE, place, args, countof(args));
}

void theme_style_check(struct arena *arena, struct str path, struct str sheet,
                       const struct map *names, struct diags *diags)
{
    struct css_tokenizer tokenizer = {sheet, 0};
    for (struct css_token token; (token = css_next(&tokenizer)).kind != CSS_END;) {
        if (token.kind != CSS_FUNCTION || !css_is(token.value, "var")) {
            continue;
        }
        struct str name = css_next_solid(&tokenizer).value;
        bool fallback = css_next_solid(&tokenizer).kind == CSS_COMMA;
        if (!fallback && map_get(names, name) == NULL) {
            report(arena, path, sheet, name, names, diags);
        }
    }
}
