#include "render/theme/theme_markup.h"

#include "base/arena.h"
#include "format/css/css_tokenizer.h"
#include "format/template/template.h"
#include "format/template/template_lexer.h"
#include "render/theme/theme_style.h"

#include <string.h>

/* What stands for a byte of a Mustache tag: in no template, and no part of HTML's syntax. */
enum { UNKNOWN = '\x01' };

struct markup {
    const struct template_source *source;
    struct str text; /* the source with UNKNOWN for its tags, so that every byte keeps its place */
    struct diags *diags;
    int heading; /* level of the heading before, 0 when there is none */
};

struct attribute {
    struct str name;
    struct str value;
    struct str whole; /* name="value" */
};

struct element {
    struct str name;
    struct str whole; /* from "<" through ">" */
    bool alt;
    bool hidden;  /* its name, or that of something it has, stands in a tag of Mustache */
    bool fetched; /* it has a src, or is of a type of its own: no script stands in it */
};

/* The same place in the source as written. */
static struct str as_written(const struct markup *markup, struct str part)
{
    size_t from = (size_t)(part.data - markup->text.data);
    return str_slice(markup->source->text, from, from + part.size);
}

static void report(const struct markup *markup, struct str part, enum rule rule,
                   const struct str *args, size_t count)
{
    template_fault(markup->source, as_written(markup, part), rule, args, count, markup->diags);
}

/* What a page's policy stops, with the advice for it: its number in the rule's help. */
enum advice { ADVICE_STYLE, ADVICE_SCRIPT, ADVICE_FETCH, ADVICE_SEND, ADVICE_COUNT };

static void report_stopped(const struct markup *markup, struct str part, enum advice advice)
{
    struct str args[1 + ADVICE_COUNT] = {as_written(markup, part)};
    args[1 + advice] = STR("x");
    report(markup, part, RULE_MARKUP_STOPPED, args, countof(args));
}

static bool is_one_of(struct str name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (css_is(name, names[i])) {
            return true;
        }
    }
    return false;
}

/* Attributes whose address the browser fetches, or sends to, without anyone's going there. */
static bool fetches(struct str element, struct str attribute)
{
    static const char *const always[] = {"src", "srcset", "poster", "data"};
    return is_one_of(attribute, always, countof(always)) ||
           (css_is(attribute, "href") && (css_is(element, "use") || css_is(element, "image")));
}

static bool sends(struct str attribute)
{
    static const char *const names[] = {"action", "formaction"};
    return is_one_of(attribute, names, countof(names));
}

static void judge_attribute(const struct markup *markup, const struct element *element,
                            const struct attribute *attribute)
{
    bool handler = attribute->name.size > 2 && css_is(str_slice(attribute->name, 0, 2), "on");
    if (css_is(attribute->name, "style")) {
        report_stopped(markup, attribute->whole, ADVICE_STYLE);
    } else if (handler || str_starts(str_trim(attribute->value), STR("javascript:"))) {
        report_stopped(markup, attribute->whole, ADVICE_SCRIPT);
    } else if (fetches(element->name, attribute->name) && theme_style_leaves(attribute->value)) {
        report_stopped(markup, attribute->whole, ADVICE_FETCH);
    } else if (sends(attribute->name) && theme_style_leaves(attribute->value)) {
        report_stopped(markup, attribute->whole, ADVICE_SEND);
    }
}

static bool ends_name(char byte)
{
    return css_is_space((unsigned char)byte) || byte == '=' || byte == '>' || byte == '/' ||
           byte == '"' || byte == '\'';
}

static size_t skip_space(struct str text, size_t at)
{
    while (at < text.size && (css_is_space((unsigned char)text.data[at]) || text.data[at] == '/')) {
        at++;
    }
    return at;
}

/* Reads the attribute at byte `at` and moves past it. */
static struct attribute read_attribute(struct str text, size_t *at)
{
    struct attribute attribute = {0};
    size_t from = *at;
    while (*at < text.size && !ends_name(text.data[*at])) {
        ++*at;
    }
    *at += *at == from ? 1 : 0; /* a quotation mark in the wrong place */
    attribute.name = str_slice(text, from, *at);
    size_t equals = skip_space(text, *at);
    if (equals < text.size && text.data[equals] == '=') {
        size_t value = skip_space(text, equals + 1);
        char quote = value < text.size ? text.data[value] : ' ';
        bool quoted = quote == '"' || quote == '\'';
        *at = quoted ? str_find_byte(text, quote, value + 1) : value;
        while (!quoted && *at < text.size && text.data[*at] != '>' &&
               !css_is_space((unsigned char)text.data[*at])) {
            ++*at;
        }
        attribute.value = str_slice(text, value + (quoted ? 1 : 0), *at);
        *at += quoted && *at < text.size ? 1 : 0;
    }
    attribute.whole = str_slice(text, from, *at);
    return attribute;
}

static void judge_heading(struct markup *markup, const struct element *element)
{
    bool heading = element->name.size == 2 && (element->name.data[0] | 0x20) == 'h' &&
                   element->name.data[1] >= '1' && element->name.data[1] <= '6';
    if (!heading) {
        return;
    }
    int level = element->name.data[1] - '0';
    if (markup->heading > 0 && level > markup->heading + 1) {
        char digits[3] = {(char)('0' + level), (char)('0' + markup->heading),
                          (char)('1' + markup->heading)};
        struct str args[] = {{&digits[0], 1}, {&digits[1], 1}, {&digits[2], 1}};
        report(markup, element->whole, RULE_MARKUP_HEADING, args, countof(args));
    }
    markup->heading = level;
}

static void judge_element(struct markup *markup, const struct element *element)
{
    if (css_is(element->name, "img") && !element->alt && !element->hidden) {
        report(markup, element->whole, RULE_MARKUP_ALT, NULL, 0);
    }
    if (css_is(element->name, "script") && !element->fetched && !element->hidden) {
        report_stopped(markup, element->whole, ADVICE_SCRIPT);
    }
    if (css_is(element->name, "style") && !element->hidden) {
        report_stopped(markup, element->whole, ADVICE_STYLE);
    }
    judge_heading(markup, element);
}

/* Reads the tag whose name begins at byte `at` and judges it; the byte after it. Data in a <script>
 * (type="…json") is no script. */
static size_t take_tag(struct markup *markup, size_t at)
{
    struct str text = markup->text;
    size_t end = at;
    while (end < text.size && !ends_name(text.data[end])) {
        end++;
    }
    struct element element = {.name = str_slice(text, at, end)};
    element.hidden = memchr(element.name.data, UNKNOWN, element.name.size) != NULL;
    size_t from = at - 1;
    for (at = skip_space(text, end); at < text.size && text.data[at] != '>';
         at = skip_space(text, at)) {
        struct attribute attribute = read_attribute(text, &at);
        bool unknown = memchr(attribute.name.data, UNKNOWN, attribute.name.size) != NULL;
        element.hidden = element.hidden || unknown;
        element.alt = element.alt || css_is(attribute.name, "alt");
        element.fetched =
            element.fetched || css_is(attribute.name, "src") || css_is(attribute.name, "type");
        judge_attribute(markup, &element, &attribute);
    }
    at += at < text.size ? 1 : 0;
    element.whole = str_slice(text, from, at);
    judge_element(markup, &element);
    return css_is(element.name, "script") ? str_find(text, STR("</"), at) : at;
}

/* Puts UNKNOWN where the template's own tags stand. */
static struct str without_tags(struct arena *scratch, const struct template_source *source)
{
    struct diags unheard; /* what the lexer says has been said by the compiler */
    struct vec tokens = {0};
    diags_init(&unheard, scratch);
    template_lex(scratch, source, &unheard, &tokens);
    char *text = arena_alloc(scratch, source->text.size + 1);
    memset(text, UNKNOWN, source->text.size);
    const struct token *items = tokens.items;
    for (size_t i = 0; i < tokens.count; i++) {
        if (items[i].kind == TOKEN_TEXT) {
            size_t from = (size_t)(items[i].text.data - source->text.data);
            memcpy(text + from, items[i].text.data, items[i].text.size);
        }
    }
    return (struct str){text, source->text.size};
}

void theme_markup_check(struct arena *scratch, const struct template_source *source,
                        struct diags *diags)
{
    struct markup markup = {
        .source = source, .text = without_tags(scratch, source), .diags = diags};
    struct str text = markup.text;
    size_t at = 0;
    while ((at = str_find_byte(text, '<', at)) < text.size) {
        struct str rest = str_slice(text, at, text.size);
        bool letter =
            rest.size > 1 && ((rest.data[1] | 0x20) >= 'a' && (rest.data[1] | 0x20) <= 'z');
        if (str_starts(rest, STR("<!--"))) {
            at = str_find(text, STR("-->"), at);
        } else {
            at = letter ? take_tag(&markup, at + 1) : at + 1;
        }
    }
}
