#include "layout/sheet_fault.h"

#include "base/arena.h"
#include "format/text/utf8.h"

struct place sheet_place(const struct stylesheet *sheet, struct str at)
{
    struct place place = {.path = sheet->file.path};
    struct str line = str_slice(at, 0, str_find_byte(at, '\n', 0));
    css_position(sheet->text, at.data, &place.line, &place.column);
    place.length = (uint32_t)utf8_count(line);
    return place;
}

static void report(const struct stylesheet *sheet, enum rule rule, struct str at,
                   const struct str *args, size_t count)
{
    diag_add(sheet->file.diags, rule, sheet_place(sheet, at), args, count);
}

void sheet_report(const struct stylesheet *sheet, enum rule rule, struct str at, struct str a,
                  struct str b)
{
    struct str args[] = {a, b};
    report(sheet, rule, at, args, countof(args));
}

void sheet_report_broken(const struct stylesheet *sheet, const struct css_sheet *read)
{
    static const enum rule rules[] = {
        [CSS_OPEN_BLOCK] = RULE_CSS_OPEN,        [CSS_OPEN_STRING] = RULE_CSS_OPEN,
        [CSS_OPEN_COMMENT] = RULE_CSS_OPEN,      [CSS_NO_COLON] = RULE_CSS_COLON,
        [CSS_NO_SEMICOLON] = RULE_CSS_SEMICOLON, [CSS_NO_VALUE] = RULE_CSS_EMPTY,
        [CSS_NESTED] = RULE_CSS_NESTED,          [CSS_STRAY] = RULE_CSS_STRAY};
    const struct css_fault *faults = read->faults.items;
    for (size_t i = 0; i < read->faults.count; i++) {
        struct str text = faults[i].text;
        struct str line = str_slice(text, 0, str_find_byte(text, '\n', 0));
        report(sheet, rules[faults[i].kind], text, &line, 1);
    }
}

void sheet_report_at(const struct stylesheet *sheet, struct str head, struct str name,
                     const struct str *known, size_t count)
{
    struct arena *arena = sheet->file.arena;
    struct str whole = str_concat(arena, STR("@"), name);
    struct str args[] = {whole, str_nearest(whole, known, count), diag_join(arena, known, count)};
    report(sheet, RULE_CSS_AT, str_slice(head, 0, whole.size), args, countof(args));
}

void sheet_report_selector(const struct stylesheet *sheet, struct str selector, struct str part)
{
    static const struct str known[] = {TEXT(":root"), TEXT(":first-child"), TEXT("::marker")};
    struct str args[] = {selector, str_equal(part, selector) ? STR("") : part,
                         str_nearest(part, known, countof(known))};
    report(sheet, RULE_CSS_SELECTOR, part, args, countof(args));
}

void sheet_report_unknown(const struct stylesheet *sheet, struct str name, struct str nearest)
{
    sheet_report(sheet, RULE_CSS_PROPERTY, name, name, nearest);
}

/* The words that a property takes. */
static struct str allowed(struct arena *arena, const struct style_property *property, size_t *count,
                          struct str **words)
{
    static const struct str weights[] = {TEXT("normal"), TEXT("bold"), TEXT("400"), TEXT("700")};
    static const struct str markers[] = {TEXT("none"), TEXT("disc"), TEXT("decimal"),
                                         TEXT("\"–\"")};
    static const struct str texts[] = {TEXT("none"), TEXT("\", \"")};
    *words = arena_array(arena, property->word_count + countof(markers), sizeof **words);
    *count = 0;
    for (size_t i = 0; i < property->word_count; i++) {
        (*words)[(*count)++] = property->words[i].word;
    }
    const struct str *more = property->kind == STYLE_WEIGHT   ? weights
                             : property->kind == STYLE_MARKER ? markers
                                                              : texts;
    size_t more_count = property->kind == STYLE_WORD   ? 0
                        : property->kind == STYLE_TEXT ? countof(texts)
                                                       : countof(markers);
    for (size_t i = *count; i < more_count; i++) {
        (*words)[(*count)++] = more[i];
    }
    return diag_join(arena, *words, *count);
}

/* A theme's colour by its own name: var(--farg-accent) for "accent". */
static struct str meant_colour(struct arena *arena, struct str value, const struct map *variables)
{
    struct str name = str_concat(arena, STR("--farg-"), value);
    return map_get(variables, name) != NULL ? str_concat(arena, STR("var("), name, STR(")"))
                                            : STR("");
}

void sheet_report_value(const struct stylesheet *sheet, const struct css_declaration *declaration,
                        const struct style_fault *fault, const struct style_values *values,
                        const struct map *variables)
{
    struct arena *arena = sheet->file.arena;
    const struct style_property *property = fault->property;
    struct str args[4] = {declaration->name, fault->value};
    struct str at = declaration->value;
    if (fault->unknown) {
        struct str *known;
        size_t count = style_property_names(arena, values->marker, &known);
        sheet_report_unknown(sheet, declaration->name,
                             str_nearest(declaration->name, known, count));
    } else if (fault->border) {
        args[2] = meant_colour(arena, fault->value, variables);
        report(sheet, RULE_CSS_BORDER, at, args, 3);
    } else if (property->kind == STYLE_COLOUR) {
        args[2] = meant_colour(arena, fault->value, variables);
        report(sheet, RULE_CSS_COLOUR, at, args, 3);
    } else if (property->kind == STYLE_COUNT) {
        report(sheet, RULE_CSS_COUNT, at, args, 2);
    } else if (property->kind == STYLE_FAMILY || property->kind == STYLE_PAGE) {
        bool family = property->kind == STYLE_FAMILY;
        const struct map *names = family ? values->families : values->papers;
        struct str *known = map_keys(names, arena);
        args[0] = fault->value;
        args[1] = str_nearest(fault->value, known, names->count);
        args[2] = diag_join(arena, known, names->count);
        report(sheet, family ? RULE_CSS_FAMILY : RULE_HANDOUT_PAPER, at, args, 3);
    } else if (property->kind == STYLE_WORD || property->kind == STYLE_WEIGHT ||
               property->kind == STYLE_MARKER || property->kind == STYLE_TEXT) {
        size_t count;
        struct str *words;
        args[3] = allowed(arena, property, &count, &words);
        args[2] = str_nearest(fault->value, words, count);
        report(sheet, RULE_CSS_WORD, at, args, 4);
    } else {
        report(sheet, RULE_CSS_LENGTH, at, args, 2);
    }
}

void sheet_report_page(const struct stylesheet *sheet, const struct css_declaration *declaration,
                       enum paper_fault fault)
{
    static const enum rule rules[] = {[PAPER_SIZE] = RULE_CSS_SIZE,
                                      [PAPER_LENGTH] = RULE_CSS_LENGTH,
                                      [PAPER_COUNT] = RULE_CSS_COUNT};
    if (fault == PAPER_UNKNOWN) {
        sheet_report_unknown(sheet, declaration->name, paper_nearest(declaration->name));
    } else {
        sheet_report(sheet, rules[fault], declaration->value, declaration->name,
                     declaration->value);
    }
}
