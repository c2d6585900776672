#include "layout/sheet_rule.h"

#include "layout/element.h"

/* Reads the declarations of a block that are important, or the others. */
static void read_declarations(struct sheet_reader *reader, const struct css_block *block,
                              bool marker, bool important)
{
    struct style_values values = {reader->arena, &reader->faces->families, &reader->variant->papers,
                                  marker};
    struct style_fault fault;
    bool box = block->at.size > 0;
    for (size_t i = 0; i < block->count; i++) {
        const struct css_declaration *declaration = &block->declarations[i];
        struct str value;
        if (sheet_is_custom(declaration)) {
            if (box || !sheet_is_root(block->prelude)) {
                sheet_report(reader->sheet, RULE_CSS_ROOT, declaration->name, declaration->name,
                             STR(""));
            }
        } else if (declaration->important == important &&
                   !(box && css_is(declaration->name, "content")) &&
                   sheet_resolve(reader, declaration, &value) &&
                   !style_value_declare(&values, declaration->name, value,
                                        &reader->variant->rules.declarations, &fault)) {
            sheet_report_value(reader->sheet, declaration, &fault, &values, &reader->variables);
        }
    }
}

/* Adds a rule for each selector; what is important, and what is said of ::marker, are rules
 * of their own. */
void sheet_rule_add(struct sheet_reader *reader, const struct css_block *block,
                    const struct css_selector *selectors, size_t count)
{
    struct style_rules *rules = &reader->variant->rules;
    for (unsigned kind = 0; kind < 4; kind++) {
        struct css_rule rule = {.layer = reader->layer,
                                .first = (uint32_t)rules->declarations.count,
                                .important = (kind & 1) != 0};
        bool marker = (kind & 2) != 0;
        for (size_t i = 0; i < count; i++) {
            if ((selectors[i].pseudo.size > 0) != marker) {
                continue;
            }
            if (rule.selector.count == 0) {
                read_declarations(reader, block, marker, rule.important);
                rule.count = (uint32_t)rules->declarations.count - rule.first;
            }
            rule.selector = selectors[i];
            if (rule.count > 0) {
                *(struct css_rule *)vec_push(&rules->rules, reader->arena, sizeof rule) = rule;
            }
        }
    }
}

/* False when a selector asks for something that no handout has (reported). */
static bool check_selector(struct sheet_reader *reader, struct str text,
                           const struct css_selector *selector)
{
    bool ok = selector->pseudo.size == 0 || css_is(selector->pseudo, "marker");
    if (!ok) {
        size_t colons = str_find(text, STR("::"), 0);
        sheet_report_selector(reader->sheet, text, str_slice(text, colons, text.size));
    }
    for (uint32_t i = 0; i < selector->count; i++) {
        const struct css_compound *compound = &selector->compounds[i];
        struct str name = compound->element;
        struct str nearest;
        bool here = name.data >= text.data && name.data < text.data + text.size;
        reader->variant->rules.asks_first |= compound->first_child;
        if (compound->id.size > 0) {
            size_t hash = str_find_byte(text, '#', 0);
            struct str part = str_slice(text, hash, hash + 1 + compound->id.size);
            sheet_report_selector(reader->sheet, text, part);
            ok = false;
        } else if (name.size > 0 && !element_has_style(name, &nearest)) {
            sheet_report(reader->sheet, RULE_CSS_ELEMENT, here ? name : text, name, nearest);
            ok = false;
        }
    }
    return ok;
}

void sheet_rule_take(struct sheet_reader *reader, const struct css_block *block)
{
    struct arena *arena = reader->arena;
    struct vec selectors = {0};
    struct str rest = block->prelude;
    struct str part;
    if (block->at.size > 0) {
        return;
    }
    while (css_next_part(&rest, &part)) {
        struct css_selector selector;
        struct str fault;
        if (!css_selector_read(arena, part, &selector, &fault)) {
            sheet_report_selector(reader->sheet, part, fault);
        } else if (check_selector(reader, part, &selector)) {
            *(struct css_selector *)vec_push(&selectors, arena, sizeof selector) = selector;
        }
    }
    if (block->prelude.size == 0) {
        sheet_report_selector(reader->sheet, block->head, block->head);
    }
    sheet_rule_add(reader, block, selectors.items, selectors.count);
}
