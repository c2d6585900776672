#include "layout/sheet_drawing.h"

#include "base/arena.h"
#include "format/css/css_selector.h"
#include "format/css/css_variable.h"
#include "format/svg/svg.h"

void sheet_drawing_add(struct sheet_drawing *drawing, const struct stylesheet *sheet)
{
    *(struct stylesheet *)vec_push(&drawing->sheets, drawing->arena, sizeof *sheet) = *sheet;
}

/* What a sheet is checked with. */
struct check {
    struct arena *arena;
    const struct stylesheet *sheet;
    struct map variables; /* the theme's, and those that some rule sets */
    struct map set;       /* the latter */
};

struct finder {
    const struct check *check;
    bool *depends; /* on what is set on elements */
};

static struct str find(const void *context, struct str name)
{
    const struct finder *finder = context;
    const struct str *value = map_get(&finder->check->variables, name);
    *finder->depends = *finder->depends || map_get(&finder->check->set, name) != NULL;
    return value == NULL ? (struct str){0} : *value;
}

static void check_declaration(const struct check *check, const struct css_declaration *declaration)
{
    bool depends = false;
    struct finder finder = {check, &depends};
    struct css_variables variables = {find, &finder};
    struct str value;
    struct str missing;
    struct str nearest;
    if (!css_resolve(check->arena, declaration->value, &variables, &value, &missing)) {
        struct str *known = map_keys(&check->variables, check->arena);
        sheet_report(check->sheet, missing.size > 0 ? RULE_CSS_VARIABLE : RULE_CSS_CIRCLE,
                     declaration->value, missing.size > 0 ? missing : declaration->value,
                     str_nearest(missing, known, check->variables.count));
        return;
    }
    enum svg_answer answer = svg_property_ask(check->arena, declaration->name, value, &nearest);
    if (answer == SVG_NO_PROPERTY) {
        sheet_report_unknown(check->sheet, declaration->name, nearest);
    } else if (answer == SVG_NO_VALUE && !depends) {
        sheet_report(check->sheet, RULE_CSS_VALUE, declaration->value, declaration->name, value);
    }
}

static void check_block(const struct check *check, const struct css_block *block)
{
    static const struct str known[] = {TEXT("@media")};
    struct str rest = block->prelude;
    struct str part;
    if (block->at.size > 0) {
        if (!css_is(block->at, "media") && !css_is(block->at, "charset")) {
            sheet_report_at(check->sheet, block->head, block->at, known, countof(known));
        }
        return;
    }
    while (css_next_part(&rest, &part)) {
        struct css_selector selector;
        struct str fault;
        if (!css_selector_read(check->arena, part, &selector, &fault)) {
            sheet_report_selector(check->sheet, part, fault);
        } else if (selector.pseudo.size > 0) {
            sheet_report_selector(check->sheet, part, part);
        }
    }
    for (size_t i = 0; i < block->count; i++) {
        if (!str_starts(block->declarations[i].name, STR("--"))) {
            check_declaration(check, &block->declarations[i]);
        }
    }
}

/* Notes the custom properties that rules set. */
static void note_variables(struct check *check, const struct css_sheet *read)
{
    const struct css_block *blocks = read->blocks.items;
    for (size_t i = 0; i < read->blocks.count; i++) {
        for (size_t d = 0; d < blocks[i].count; d++) {
            const struct css_declaration *declaration = &blocks[i].declarations[d];
            if (str_starts(declaration->name, STR("--"))) {
                struct str *value = arena_alloc(check->arena, sizeof *value);
                *value = declaration->value;
                map_set(&check->variables, check->arena, declaration->name, value);
                map_set(&check->set, check->arena, declaration->name, value);
            }
        }
    }
}

const struct svg_sheet *sheet_drawing_finish(const struct sheet_drawing *drawing)
{
    const struct stylesheet *sheets = drawing->sheets.items;
    size_t count = drawing->sheets.count;
    struct css_sheet *read = arena_array(drawing->arena, count, sizeof *read);
    struct check check = {.arena = drawing->arena};
    struct buf all;
    buf_init(&all);
    for (size_t i = 0; i < drawing->variables->count; i++) {
        map_set(&check.variables, check.arena, drawing->variables->entries[i].key,
                drawing->variables->entries[i].value);
    }
    for (size_t i = 0; i < count; i++) {
        css_sheet_read(drawing->arena, sheets[i].text, &read[i]);
        note_variables(&check, &read[i]);
        buf_add(&all, sheets[i].text);
        buf_add_byte(&all, '\n');
    }
    for (size_t i = 0; i < count; i++) {
        const struct css_block *blocks = read[i].blocks.items;
        check.sheet = &sheets[i];
        sheet_report_broken(&sheets[i], &read[i]);
        for (size_t b = 0; b < read[i].blocks.count; b++) {
            check_block(&check, &blocks[b]);
        }
    }
    struct str css = buf_copy(&all, drawing->arena);
    buf_finish(&all);
    return count > 0 ? svg_sheet_read(drawing->arena, css) : NULL;
}
