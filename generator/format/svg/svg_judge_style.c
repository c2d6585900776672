#include "format/svg/svg_judge_style.h"

#include "base/arena.h"
#include "format/css/css_tokenizer.h"
#include "format/svg/svg_judge_address.h"
#include "format/svg/svg_judge_names.h"

struct judge {
    struct arena *arena;
    struct css_tokenizer tokens;
    struct vec *faults;
};

static void add(struct judge *judge, bool fetches, struct str what, const struct css_token *token)
{
    if (judge->faults->count < SVG_STYLE_FAULTS) {
        *(struct svg_style_fault *)vec_push(judge->faults, judge->arena,
                                            sizeof(struct svg_style_fault)) =
            (struct svg_style_fault){fetches, what, token->text.data};
    }
}

static void judge_address(struct judge *judge, struct str value, const struct css_token *token)
{
    struct str address = css_unescape(judge->arena, value);
    enum svg_address kind = svg_judge_address(address);
    if (kind != SVG_ADDRESS_HERE && kind != SVG_ADDRESS_PICTURE && kind != SVG_ADDRESS_FONT) {
        add(judge, true, address, token);
    }
}

/* url("…"): what stands in it must be one string. */
static void judge_url(struct judge *judge, const struct css_token *token)
{
    struct css_tokenizer ahead = judge->tokens;
    struct css_token address = css_next_solid(&ahead);
    struct css_token end = css_next_solid(&ahead);
    if (address.kind != CSS_STRING || (end.kind != CSS_CLOSE_ROUND && end.kind != CSS_END)) {
        add(judge, false, token->text, token);
    } else {
        judge_address(judge, address.value, token);
    }
}

static void judge_token(struct judge *judge, const struct css_token *token, enum svg_css kind)
{
    struct str name = css_unescape(judge->arena, token->value);
    switch (token->kind) {
    case CSS_URL:
        judge_address(judge, token->value, token);
        break;
    case CSS_BAD_URL:
        add(judge, true, token->text, token);
        break;
    case CSS_FUNCTION:
        if (css_is(token->value, "url")) {
            judge_url(judge, token);
        } else if (!svg_judge_is_function(name)) {
            add(judge, false, token->text, token);
        }
        break;
    case CSS_AT_KEYWORD:
        if (kind != SVG_CSS_SHEET || !svg_judge_is_at_rule(name)) {
            add(judge, css_is(token->value, "import"), token->text, token);
        }
        break;
    default:
        break;
    }
}

/* A statement that begins with a name and a colon is a declaration, unless a block makes it a
 * selector ("a:hover {"): then nothing comes of it. */
static void judge_property(struct judge *judge, const struct css_token *token)
{
    struct css_tokenizer ahead = judge->tokens;
    struct css_token next = css_next_solid(&ahead);
    if (next.kind != CSS_COLON) {
        return;
    }
    while (next.kind != CSS_END && next.kind != CSS_SEMICOLON && next.kind != CSS_CLOSE_CURLY) {
        next = css_next(&ahead);
        if (next.kind == CSS_OPEN_CURLY) {
            return;
        }
    }
    if (!svg_judge_is_property(css_unescape(judge->arena, token->value))) {
        add(judge, false, token->text, token);
    }
}

void svg_judge_style(struct arena *arena, struct str css, enum svg_css kind, struct vec *faults)
{
    struct judge judge = {arena, {css, 0}, faults};
    bool declares = kind == SVG_CSS_DECLARATIONS;
    bool begins = declares;
    size_t depth = declares ? 1 : 0;
    struct css_token token = css_next(&judge.tokens);
    for (; token.kind != CSS_END; token = css_next(&judge.tokens)) {
        judge_token(&judge, &token, kind);
        if (token.kind == CSS_IDENT && begins && depth > 0) {
            judge_property(&judge, &token);
        }
        if (token.kind == CSS_OPEN_CURLY) {
            depth++;
        } else if (token.kind == CSS_CLOSE_CURLY && depth > 0) {
            depth--;
        }
        bool ends = token.kind == CSS_OPEN_CURLY || token.kind == CSS_CLOSE_CURLY ||
                    token.kind == CSS_SEMICOLON;
        begins = ends || (begins && token.kind == CSS_SPACE);
    }
}
