/* fuzz_css: reads any bytes as a style sheet: as tokens, which must add up to the text, as rules
 * for drawings and as a theme's sheet for paper, whose styles must then be finite. */
#include "base/arena.h"
#include "format/css/css_sheet.h"
#include "format/svg/svg.h"
#include "layout/stylesheet.h"

#include <assert.h>
#include <math.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_tokens(struct arena *arena, struct str css)
{
    struct css_tokenizer tokenizer = {css, 0};
    for (struct css_token token; (token = css_next(&tokenizer)).kind != CSS_END;) {
        assert(token.text.size > 0 && token.value.size <= token.text.size);
        assert(token.text.data + token.text.size == css.data + tokenizer.at);
        assert(isfinite(token.number));
        assert(css_unescape(arena, token.value).size <= 3 * token.value.size);
    }
    assert(tokenizer.at == css.size);
}

static void check_blocks(struct arena *arena, struct str css)
{
    struct css_sheet sheet = {0};
    css_sheet_read(arena, css, &sheet);
    const struct css_block *blocks = sheet.blocks.items;
    for (size_t i = 0; i < sheet.blocks.count; i++) {
        assert(blocks[i].size >= 1 && i + blocks[i].size <= sheet.blocks.count);
    }
}

static void check_style(const struct style *style)
{
    assert(isfinite(style->size) && isfinite(style->leading) && isfinite(style->before));
    assert(isfinite(style->after) && isfinite(style->tracking) && isfinite(style->rise));
    for (size_t i = 0; i < SIDES; i++) {
        assert(isfinite(style->padding[i]) && style->padding[i] >= 0);
        assert(isfinite(style->border[i]) && style->border[i] >= 0);
    }
}

static void check_paper(struct arena *arena, struct str css)
{
    struct diags diags;
    struct map variables = {0};
    struct typefaces faces = {0};
    struct stylesheet sheet = {{.arena = arena, .diags = &diags, .path = TEXT("prov.css")}, css};
    struct stylesheets sheets = {.arena = arena, .variables = &variables, .faces = &faces};
    struct style initial = {.size = 10, .line_height = {.times = 1.4}};
    diags_init(&diags, arena);
    stylesheets_read(&sheets, &sheet, 1);
    for (int large = 0; large < 2; large++) {
        struct styles *styles = styles_create(arena, &sheets.print[large].rules, &initial);
        const struct style_node *node = styles_root(styles);
        check_style(style_of(node));
        node = styles_enter(styles, node, STR("div"), STR("ruta a"), true);
        check_style(style_of(node));
        node = styles_enter(styles, node, STR("p"), STR("a"), false);
        check_style(style_of(node));
    }
    const struct diag *list = diags.items.items;
    for (size_t i = 0; i < diags.items.count; i++) {
        assert(list[i].place.line >= 1 && list[i].place.column >= 1);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct str css = {(const char *)data, size};
    check_tokens(&arena, css);
    check_blocks(&arena, css);
    check_paper(&arena, css);
    arena_finish(&arena);
    return 0;
}
