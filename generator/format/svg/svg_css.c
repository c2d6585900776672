#include "format/svg/svg_css.h"

#include "base/arena.h"
#include "format/css/css_sheet.h"

enum { MOST_RULES = 5000 };

/* Adds a rule for each selector of a list; for the declarations that are important one
 * of its own. */
static void add_rules(struct arena *arena, struct str css, const struct css_block *block,
                      struct svg_sheet *sheet)
{
    struct css_rule rule = {.first = (uint32_t)sheet->declarations.count,
                            .count = (uint32_t)block->count};
    bool any[2] = {false, false};
    for (size_t i = 0; i < block->count; i++) {
        any[block->declarations[i].important] = true;
        vec_add(&sheet->declarations, arena, struct css_declaration, block->declarations[i]);
    }
    struct str rest = block->prelude;
    struct str part;
    while (sheet->rules.count < MOST_RULES && css_next_part(&rest, &part)) {
        struct str fault;
        uint32_t line;
        uint32_t column;
        bool read = css_selector_read(arena, part, &rule.selector, &fault);
        if (!read || rule.selector.pseudo.size > 0) {
            css_position(css, part.data, &line, &column);
            *(struct svg_selector_fault *)vec_push(&sheet->faults, arena,
                                                   sizeof(struct svg_selector_fault)) =
                (struct svg_selector_fault){part, line - 1};
            continue;
        }
        for (int important = 0; important < 2; important++) {
            rule.important = important == 1;
            if (any[important]) {
                *(struct css_rule *)vec_push(&sheet->rules, arena, sizeof rule) = rule;
            }
        }
    }
}

/* Whether the rules inside "@media print, screen" are to be read. */
static bool is_medium(struct str prelude)
{
    struct str part;
    bool any = false;
    while (css_next_part(&prelude, &part)) {
        any = any || css_is(part, "all") || css_is(part, "print") || css_is(part, "screen");
    }
    return any;
}

void svg_css_read(struct arena *arena, struct str css, struct svg_sheet *sheet)
{
    struct css_sheet read = {0};
    css_sheet_read(arena, css, &read);
    const struct css_block *blocks = read.blocks.items;
    for (size_t i = 0; i < read.blocks.count;) {
        bool medium = css_is(blocks[i].at, "media") && is_medium(blocks[i].prelude);
        if (blocks[i].at.size == 0) {
            add_rules(arena, css, &blocks[i], sheet);
        }
        i += medium ? 1 : blocks[i].size;
    }
}

const struct svg_sheet *svg_sheet_read(struct arena *arena, struct str css)
{
    struct svg_sheet *sheet = arena_alloc(arena, sizeof *sheet);
    svg_css_read(arena, css, sheet);
    css_rules_sort(arena, &sheet->rules);
    return sheet;
}

struct str svg_local(const struct svg_tree *tree, uint32_t node)
{
    struct str name = tree->xml->nodes[node].text;
    if (tree->xml->nodes[node].kind != XML_ELEMENT || !str_starts(name, tree->prefix)) {
        return (struct str){0};
    }
    name = str_slice(name, tree->prefix.size, name.size);
    return str_find_byte(name, ':', 0) < name.size ? (struct str){0} : name;
}

size_t svg_css_path(const struct svg_tree *tree, uint32_t node,
                    struct css_element path[SVG_PATH_ELEMENTS])
{
    const struct xml *xml = tree->xml;
    size_t count = 2;
    for (uint32_t at = node; at != tree->root && at != 0; at = xml->nodes[at].parent) {
        count++;
    }
    uint32_t at = node;
    for (size_t i = count; i-- > 1; at = xml->nodes[at].parent) {
        path[i] = (struct css_element){.name = svg_local(tree, at),
                                       .id = xml_value(xml, at, STR("id")),
                                       .classes = xml_value(xml, at, STR("class")),
                                       .root = at == tree->root,
                                       .first_child = xml_is_first(xml, at)};
    }
    path[0] = (struct css_element){.classes = tree->classes};
    return count;
}
