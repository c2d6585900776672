#include "format/svg/svg_css.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/svg/svg_scan.h"

#include <assert.h>
#include <string.h>

enum { MOST_RULES = 5000 };

/* A copy in which each comment is spaces, with its line ends kept. */
static struct str without_comments(struct arena *arena, struct str css)
{
    if (str_find(css, STR("/*"), 0) == css.size && str_find(css, STR("<!--"), 0) == css.size) {
        return css;
    }
    char *copy = arena_copy(arena, css.data, css.size);
    struct str text = {copy, css.size};
    for (size_t at = 0; (at = str_find(text, STR("/*"), at)) < text.size;) {
        size_t end = str_find(text, STR("*/"), at + 2);
        for (end = end < text.size ? end + 2 : end; at < end; at++) {
            copy[at] = copy[at] == '\n' ? '\n' : ' ';
        }
    }
    for (size_t at = 0; (at = str_find(text, STR("<!--"), at)) < text.size; at += 4) {
        memset(copy + at, ' ', 4);
    }
    for (size_t at = 0; (at = str_find(text, STR("-->"), at)) < text.size; at += 3) {
        memset(copy + at, ' ', 3);
    }
    return text;
}

/* Index of the first of `ends` at or after `from` that is not inside quotation marks, parentheses or brackets; or the
 * size. */
static size_t find_end(struct str text, size_t from, const char *ends)
{
    size_t depth = 0;
    char quote = '\0';
    for (size_t i = from; i < text.size; i++) {
        char byte = text.data[i];
        if (quote != '\0') {
            i += byte == '\\' && i + 1 < text.size;
            quote = byte == quote ? '\0' : quote;
        } else if (depth == 0 && byte != '\0' && strchr(ends, byte) != NULL) {
            return i;
        } else if (byte == '"' || byte == '\'') {
            quote = byte;
        } else if (byte == '(' || byte == '[') {
            depth++;
        } else if ((byte == ')' || byte == ']') && depth > 0) {
            depth--;
        }
    }
    return text.size;
}

/* Takes "!important" off the end. */
static bool take_important(struct str *value)
{
    size_t mark = value->size;
    while (mark > 0 && value->data[mark - 1] != '!') {
        mark--;
    }
    if (mark == 0 || !svg_is(str_trim(str_slice(*value, mark, value->size)), "important")) {
        return false;
    }
    *value = str_trim(str_slice(*value, 0, mark - 1));
    return true;
}

void svg_css_declarations(struct arena *arena, struct str text, struct vec *declarations)
{
    text = without_comments(arena, text);
    for (size_t at = 0; at < text.size;) {
        size_t end = find_end(text, at, ";");
        struct str one = str_slice(text, at, end);
        size_t colon = str_find_byte(one, ':', 0);
        struct str name = str_trim(str_slice(one, 0, colon));
        struct str value = str_trim(str_slice(one, colon + 1, one.size));
        bool important = take_important(&value);
        if (colon < one.size && name.size > 0 && value.size > 0) {
            struct svg_declaration *declaration =
                vec_push(declarations, arena, sizeof *declaration);
            *declaration = (struct svg_declaration){name, value, important};
        }
        at = end + 1;
    }
}

/* One of ".class", "#id", ":root", ":first-child"; false when it is something else. */
static bool scan_simple(struct svg_scan *scan, struct svg_compound *compound)
{
    if (svg_scan_byte(scan, '.')) {
        struct str name = svg_scan_name(scan);
        bool room = name.size > 0 && compound->class_count < SVG_CLASSES;
        if (room) {
            compound->classes[compound->class_count++] = name;
        }
        return room;
    }
    if (svg_scan_byte(scan, '#')) {
        compound->id = svg_scan_name(scan);
        return compound->id.size > 0;
    }
    if (svg_scan_byte(scan, ':')) {
        struct str name = svg_scan_name(scan);
        compound->root = compound->root || svg_is(name, "root");
        compound->first_child = compound->first_child || svg_is(name, "first-child");
        return svg_is(name, "root") || svg_is(name, "first-child");
    }
    return false;
}

static bool scan_compound(struct svg_scan *scan, struct svg_compound *compound)
{
    size_t start = scan->at;
    if (!svg_scan_byte(scan, '*')) {
        compound->element = svg_scan_name(scan);
    }
    if (svg_scan_byte(scan, '|') && !svg_scan_byte(scan, '*')) { /* "svg|rect" */
        compound->element = svg_scan_name(scan);
    }
    while (!svg_scan_done(scan) && strchr(".#:", scan->text.data[scan->at]) != NULL) {
        if (!scan_simple(scan, compound)) {
            return false;
        }
    }
    return scan->at > start;
}

/* Reads one selector into a rule; false when it is not understood. */
static bool read_selector(struct arena *arena, struct str text, struct svg_rule *rule)
{
    struct svg_scan scan = {str_trim(text), 0};
    struct vec compounds = {0};
    bool child = false;
    while (!svg_scan_done(&scan)) {
        struct svg_compound *compound = vec_push(&compounds, arena, sizeof *compound);
        compound->child = child;
        if (compounds.count > SVG_COMPOUNDS || !scan_compound(&scan, compound)) {
            return false;
        }
        rule->specificity += compound->id.size > 0 ? 10000 : 0;
        rule->specificity += 100 * (compound->class_count + compound->root + compound->first_child);
        rule->specificity += compound->element.size > 0;
        size_t before = scan.at;
        svg_scan_space(&scan);
        child = svg_scan_byte(&scan, '>');
        svg_scan_space(&scan);
        if (!svg_scan_done(&scan) && scan.at == before) {
            return false; /* a "+", "~" or "[" */
        }
    }
    rule->compounds = compounds.items;
    rule->compound_count = (uint32_t)compounds.count;
    return compounds.count > 0 && !child;
}

static uint32_t line_of(struct str css, const char *at)
{
    uint32_t line = 0;
    for (const char *byte = css.data; byte < at; byte++) {
        line += *byte == '\n';
    }
    return line;
}

/* Adds a rule for each selector of the list. */
static void add_rules(struct arena *arena, struct str css, struct str selectors, struct str body,
                      struct svg_sheet *sheet)
{
    uint32_t first = (uint32_t)sheet->declarations.count;
    svg_css_declarations(arena, body, &sheet->declarations);
    uint32_t count = (uint32_t)sheet->declarations.count - first;
    for (size_t at = 0; at < selectors.size && sheet->rules.count < MOST_RULES;) {
        size_t end = find_end(selectors, at, ",");
        struct str selector = str_trim(str_slice(selectors, at, end));
        struct svg_rule rule = {.first = first, .count = count};
        if (read_selector(arena, selector, &rule)) {
            *(struct svg_rule *)vec_push(&sheet->rules, arena, sizeof rule) = rule;
        } else if (selector.size > 0) {
            struct svg_selector_fault *fault = vec_push(&sheet->faults, arena, sizeof *fault);
            *fault = (struct svg_selector_fault){selector, line_of(css, selector.data)};
        }
        at = end + 1;
    }
}

/* Index just after the "}" that ends a block begun before `from`. */
static size_t block_end(struct str text, size_t from)
{
    size_t depth = 1;
    while (from < text.size && depth > 0) {
        from = find_end(text, from, "{}");
        if (from < text.size) {
            depth = text.data[from] == '{' ? depth + 1 : depth - 1;
            from++;
        }
    }
    return from;
}

/* Whether the rules inside "@media print, screen" are to be read. */
static bool is_medium(struct str rule)
{
    static const char *const media[] = {"all", "print", "screen"};
    struct svg_scan scan = {rule, 0};
    struct str word;
    svg_scan_word(&scan, &word);
    if (!svg_is(word, "@media")) {
        return false;
    }
    bool any = false;
    while (svg_scan_word(&scan, &word)) {
        if (svg_keyword(word, media, countof(media)) == countof(media)) {
            return false;
        }
        any = true;
    }
    return any;
}

/* Skips an at-rule, or steps into its block; `at` stands at its "@". */
static size_t skip_at_rule(struct str text, size_t at)
{
    size_t end = find_end(text, at, "{;");
    if (end == text.size || text.data[end] == ';') {
        return end + (end < text.size);
    }
    return is_medium(str_trim(str_slice(text, at, end))) ? end + 1 : block_end(text, end + 1);
}

void svg_css_read(struct arena *arena, struct str css, struct svg_sheet *sheet)
{
    struct str text = without_comments(arena, css);
    size_t at = 0;
    while (at < text.size) {
        if (svg_is_space(text.data[at]) || text.data[at] == '}' || text.data[at] == ';') {
            at++; /* a "}" ends a medium that was stepped into */
        } else if (text.data[at] == '@') {
            at = skip_at_rule(text, at);
        } else {
            size_t open = find_end(text, at, "{");
            size_t end = block_end(text, open + 1);
            bool closed = end > open + 1 && end <= text.size && text.data[end - 1] == '}';
            struct str body = str_slice(text, open + 1, closed ? end - 1 : end);
            if (open < text.size) {
                add_rules(arena, text, str_slice(text, at, open), body, sheet);
            }
            at = end;
        }
    }
}

/* A stable merge sort: rules of the same specificity keep their order. */
static void sort_rules(struct svg_rule *rules, struct svg_rule *spare, size_t count)
{
    if (count < 2) {
        return;
    }
    size_t half = count / 2;
    sort_rules(rules, spare, half);
    sort_rules(rules + half, spare, count - half);
    memcpy(spare, rules, half * sizeof *rules);
    size_t left = 0;
    size_t right = half;
    for (size_t i = 0; left < half; i++) {
        bool take = right == count || spare[left].specificity <= rules[right].specificity;
        rules[i] = take ? spare[left++] : rules[right++];
    }
}

void svg_css_sort(struct arena *arena, struct svg_sheet *sheet)
{
    struct svg_rule *spare = arena_array(arena, sheet->rules.count, sizeof *spare);
    sort_rules(sheet->rules.items, spare, sheet->rules.count);
}

const struct svg_sheet *svg_sheet_read(struct arena *arena, struct str css)
{
    struct svg_sheet *sheet = arena_alloc(arena, sizeof *sheet);
    svg_css_read(arena, css, sheet);
    svg_css_sort(arena, sheet);
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

static bool has_word(struct str list, struct str word)
{
    for (size_t at = 0; (at = str_find(list, word, at)) < list.size; at++) {
        size_t end = at + word.size;
        if ((at == 0 || svg_is_space(list.data[at - 1])) &&
            (end == list.size || svg_is_space(list.data[end]))) {
            return true;
        }
    }
    return false;
}

static bool has_classes(struct str list, const struct svg_compound *compound)
{
    for (uint32_t i = 0; i < compound->class_count; i++) {
        if (!has_word(list, compound->classes[i])) {
            return false;
        }
    }
    return true;
}

static bool is_first_child(const struct xml *xml, uint32_t node)
{
    uint32_t before = node - 1;
    uint32_t parent = xml->nodes[node].parent;
    return node == 0 || before == parent ||
           (before == parent + 1 && xml->nodes[before].kind == XML_TEXT);
}

static bool is_compound(const struct svg_tree *tree, const struct svg_compound *compound,
                        uint32_t node)
{
    if ((compound->element.size > 0 && !str_equal(compound->element, svg_local(tree, node))) ||
        (compound->id.size > 0 &&
         !str_equal(compound->id, xml_value(tree->xml, node, STR("id")))) ||
        (compound->root && node != tree->root) ||
        (compound->first_child && !is_first_child(tree->xml, node))) {
        return false;
    }
    return compound->class_count == 0 ||
           has_classes(xml_value(tree->xml, node, STR("class")), compound);
}

/* Whether the element thought around the drawing is what a compound asks for. */
static bool is_around(const struct svg_tree *tree, const struct svg_compound *compound)
{
    return compound->element.size == 0 && compound->id.size == 0 && !compound->first_child &&
           has_classes(tree->classes, compound);
}

/* Which compounds hold at one element, as a set of bits: each must follow one that holds at the parent
 * (child) or at any ancestor. */
static uint32_t step(const struct svg_tree *tree, const struct svg_rule *rule, const uint32_t *node,
                     uint32_t parent, uint32_t ancestors)
{
    uint32_t here = 0;
    for (uint32_t i = 0; i < rule->compound_count; i++) {
        const struct svg_compound *compound = &rule->compounds[i];
        uint32_t before = compound->child ? parent : ancestors;
        if ((i == 0 || (before >> (i - 1) & 1) != 0) &&
            (node != NULL ? is_compound(tree, compound, *node) : is_around(tree, compound))) {
            here |= UINT32_C(1) << i;
        }
    }
    return here;
}

bool svg_css_matches(const struct svg_tree *tree, const struct svg_rule *rule, uint32_t node)
{
    assert(rule->compound_count > 0);
    uint32_t last = rule->compound_count - 1;
    if (last == 0 || !is_compound(tree, &rule->compounds[last], node)) {
        return last == 0 && is_compound(tree, &rule->compounds[0], node);
    }
    uint32_t path[XML_DEPTH];
    size_t count = 0;
    for (uint32_t at = node; count < XML_DEPTH; at = tree->xml->nodes[at].parent) {
        path[count++] = at;
        if (at == tree->root) {
            break;
        }
    }
    uint32_t here = step(tree, rule, NULL, 0, 0);
    uint32_t ancestors = here;
    while (count > 0) {
        here = step(tree, rule, &path[--count], here, ancestors);
        ancestors |= count > 0 ? here : 0;
    }
    return (here >> last & 1) != 0;
}
