#include "format/css/css_selector.h"

#include "base/arena.h"
#include "format/css/css_tokenizer.h"

#include <assert.h>
#include <string.h>

/* --- reading ---------------------------------------------------------------------------------- */

struct reader {
    struct arena *arena;
    struct css_tokenizer tokenizer;
    struct css_selector *selector;
    struct str *fault;
};

static struct css_token peek(const struct reader *reader)
{
    struct css_tokenizer ahead = reader->tokenizer;
    return css_next(&ahead);
}

static bool is_delim(struct css_token token, char byte)
{
    return token.kind == CSS_DELIM && token.value.data[0] == byte;
}

static bool fail(struct reader *reader, const char *from)
{
    struct str text = reader->tokenizer.text;
    *reader->fault = str_trim(str_slice(text, (size_t)(from - text.data), reader->tokenizer.at));
    return false;
}

/* ":root", ":first-child", "::marker". */
static bool read_pseudo(struct reader *reader, struct css_compound *compound, const char *from)
{
    bool element = peek(reader).kind == CSS_COLON;
    if (element) {
        css_next(&reader->tokenizer);
    }
    struct css_token token = css_next(&reader->tokenizer);
    if (token.kind == CSS_IDENT && element) {
        reader->selector->pseudo = css_unescape(reader->arena, token.value);
        reader->selector->specificity++;
        return true;
    }
    bool root = token.kind == CSS_IDENT && css_is(token.value, "root");
    bool first = token.kind == CSS_IDENT && css_is(token.value, "first-child");
    compound->root = compound->root || root;
    compound->first_child = compound->first_child || first;
    reader->selector->specificity += 1 << 10;
    return root || first || fail(reader, from);
}

static bool read_class(struct reader *reader, struct css_compound *compound, const char *from)
{
    struct css_token token = css_next(&reader->tokenizer);
    if (token.kind != CSS_IDENT || compound->class_count == CSS_CLASSES) {
        return fail(reader, from);
    }
    compound->classes[compound->class_count++] = css_unescape(reader->arena, token.value);
    reader->selector->specificity += 1 << 10;
    return true;
}

/* A type's name, "*", "svg|rect" or "*|rect"; nothing when none stands next. */
static void read_type(struct reader *reader, struct css_compound *compound)
{
    for (int part = 0; part < 2; part++) {
        struct css_token token = peek(reader);
        if (token.kind == CSS_IDENT) {
            compound->element = css_unescape(reader->arena, token.value);
        } else if (!is_delim(token, '*')) {
            return;
        }
        css_next(&reader->tokenizer);
        if (!is_delim(peek(reader), '|')) {
            break;
        }
        css_next(&reader->tokenizer);
        compound->element = (struct str){0};
    }
    reader->selector->specificity += compound->element.size > 0;
}

static bool read_compound(struct reader *reader, struct css_compound *compound)
{
    size_t start = reader->tokenizer.at;
    read_type(reader, compound);
    for (bool more = true; more;) {
        struct css_token token = peek(reader);
        const char *from = token.text.data;
        bool ok = true;
        if (token.kind == CSS_HASH && token.is_id) {
            css_next(&reader->tokenizer);
            compound->id = css_unescape(reader->arena, token.value);
            reader->selector->specificity += 1 << 20;
        } else if (is_delim(token, '.')) {
            css_next(&reader->tokenizer);
            ok = read_class(reader, compound, from);
        } else if (token.kind == CSS_COLON) {
            css_next(&reader->tokenizer);
            ok = read_pseudo(reader, compound, from);
        } else {
            more = false;
        }
        if (!ok) {
            return false;
        }
    }
    if (reader->tokenizer.at == start) {
        struct css_token token = css_next(&reader->tokenizer);
        return fail(reader, token.text.data);
    }
    return true;
}

/* Passes what stands between two compounds; false when that is nothing, or not understood. */
static bool read_combinator(struct reader *reader, bool *child)
{
    bool space = peek(reader).kind == CSS_SPACE;
    struct css_tokenizer before = reader->tokenizer;
    struct css_token token = css_next_solid(&reader->tokenizer);
    *child = is_delim(token, '>');
    if (!*child && (!space || is_delim(token, '+') || is_delim(token, '~'))) {
        return fail(reader, token.text.data);
    }
    if (!*child) {
        reader->tokenizer = before;
    }
    while (peek(reader).kind == CSS_SPACE) {
        css_next(&reader->tokenizer);
    }
    return true;
}

static bool at_end(const struct reader *reader)
{
    struct css_tokenizer ahead = reader->tokenizer;
    return css_next_solid(&ahead).kind == CSS_END;
}

bool css_selector_read(struct arena *arena, struct str text, struct css_selector *selector,
                       struct str *fault)
{
    struct vec compounds = {0};
    struct reader reader = {arena, {str_trim(text), 0}, selector, fault};
    bool child = false;
    bool more = true;
    *selector = (struct css_selector){0};
    while (more) {
        struct css_compound *compound = vec_push(&compounds, arena, sizeof *compound);
        compound->child = child;
        *fault = text;
        /* Nothing stands inside a pseudo-element. */
        bool ok = compounds.count <= CSS_COMPOUNDS && selector->pseudo.size == 0 &&
                  read_compound(&reader, compound);
        more = !at_end(&reader);
        if (!ok || (more && !read_combinator(&reader, &child))) {
            *fault = fault->size > 0 ? *fault : text;
            return false;
        }
    }
    selector->compounds = compounds.items;
    selector->count = (uint32_t)compounds.count;
    return true;
}

/* --- matching --------------------------------------------------------------------------------- */

static bool has_word(struct str list, struct str word)
{
    for (size_t at = 0; (at = str_find(list, word, at)) < list.size; at++) {
        size_t end = at + word.size;
        if ((at == 0 || css_is_space(list.data[at - 1])) &&
            (end == list.size || css_is_space(list.data[end]))) {
            return true;
        }
    }
    return false;
}

static bool is_compound(const struct css_compound *compound, const struct css_element *element)
{
    if ((compound->element.size > 0 && !str_equal(compound->element, element->name)) ||
        (compound->id.size > 0 && !str_equal(compound->id, element->id)) ||
        (compound->root && !element->root) || (compound->first_child && !element->first_child)) {
        return false;
    }
    for (uint32_t i = 0; i < compound->class_count; i++) {
        if (!has_word(element->classes, compound->classes[i])) {
            return false;
        }
    }
    return true;
}

/* Which compounds hold at one element, as a set of bits: each must follow one that holds at the
 * parent (child) or at any ancestor. */
static uint32_t step(const struct css_selector *selector, const struct css_element *element,
                     uint32_t parent, uint32_t ancestors)
{
    uint32_t here = 0;
    for (uint32_t i = 0; i < selector->count; i++) {
        const struct css_compound *compound = &selector->compounds[i];
        uint32_t above = compound->child ? parent : ancestors;
        bool reached = i == 0 || (above >> (i - 1) & 1) != 0;
        if (reached && is_compound(compound, element)) {
            here |= UINT32_C(1) << i;
        }
    }
    return here;
}

bool css_selects(const struct css_selector *selector, const struct css_element *path, size_t count)
{
    assert(selector->count > 0 && count > 0);
    uint32_t last = selector->count - 1;
    if (!is_compound(&selector->compounds[last], &path[count - 1])) {
        return false;
    }
    uint32_t here = 0;
    uint32_t ancestors = 0;
    for (size_t i = 0; last > 0 && i < count; i++) {
        here = step(selector, &path[i], here, ancestors);
        ancestors |= here;
    }
    return last == 0 || (here >> last & 1) != 0;
}

/* --- order ------------------------------------------------------------------------------------ */

static bool comes_after(const struct css_rule *a, const struct css_rule *b)
{
    if (a->important != b->important) {
        return a->important;
    }
    if (a->layer != b->layer) {
        return a->layer > b->layer;
    }
    return a->selector.specificity > b->selector.specificity;
}

/* A stable merge sort. */
static void sort(struct css_rule *rules, struct css_rule *spare, size_t count)
{
    if (count < 2) {
        return;
    }
    size_t half = count / 2;
    sort(rules, spare, half);
    sort(rules + half, spare, count - half);
    memcpy(spare, rules, half * sizeof *rules);
    size_t left = 0;
    size_t right = half;
    for (size_t i = 0; left < half; i++) {
        bool take = right == count || !comes_after(&spare[left], &rules[right]);
        rules[i] = take ? spare[left++] : rules[right++];
    }
}

void css_rules_sort(struct arena *arena, struct vec *rules)
{
    struct css_rule *spare = arena_array(arena, rules->count, sizeof *spare);
    sort(rules->items, spare, rules->count);
}
