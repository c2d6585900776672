#include "layout/stylesheet.h"

#include "base/arena.h"
#include "base/path.h"
#include "format/css/css_variable.h"
#include "layout/element.h"
#include "layout/sheet_drawing.h"

/* What stands in @media (--storskrift) weighs more than all else. */
enum { LAYER_ALL, LAYER_LARGE };

/* Sheets that are being read for one kind of print. */
struct reader {
    struct stylesheets *sheets;
    const struct stylesheet *list;
    const struct css_sheet *read; /* by sheet */
    size_t count;
    struct stylesheet_print *print;
    bool large;
    struct map variables; /* of this print → struct str * */
    /* where it is */
    const struct stylesheet *sheet;
    uint32_t layer;
    /* what it is looking for */
    uint32_t wanted; /* layer */
    bool named;      /* pages with names, or those without */
};

/* --- walking --------------------------------------------------------------------------------------- */

typedef void visit(struct reader *reader, const struct css_block *block);

enum medium { MEDIUM_NEVER, MEDIUM_ALWAYS, MEDIUM_LARGE };

/* "print", "(--storskrift)", or a list of them. */
static enum medium medium_of(const struct stylesheet *sheet, struct str prelude)
{
    static const struct str known[] = {TEXT("all"), TEXT("print"), TEXT("screen"),
                                       TEXT("(--storskrift)")};
    static const enum medium media[] = {MEDIUM_ALWAYS, MEDIUM_ALWAYS, MEDIUM_NEVER, MEDIUM_LARGE};
    enum medium best = MEDIUM_NEVER;
    struct str part;
    while (css_next_part(&prelude, &part)) {
        size_t i = 0;
        while (i < countof(known) && !css_is(part, known[i].data)) {
            i++;
        }
        if (i == countof(known)) {
            sheet_report(sheet, RULE_CSS_MEDIUM, part, part,
                         str_nearest(part, known, countof(known)));
        } else if (best != MEDIUM_ALWAYS && media[i] != MEDIUM_NEVER) {
            best = media[i];
        }
    }
    return best;
}

static void walk_blocks(struct reader *reader, const struct css_block *blocks, size_t count,
                        visit *see)
{
    for (size_t i = 0; i < count; i += blocks[i].size) {
        if (!css_is(blocks[i].at, "media")) {
            see(reader, &blocks[i]);
            continue;
        }
        enum medium medium = medium_of(reader->sheet, blocks[i].prelude);
        uint32_t layer = reader->layer;
        if (medium == MEDIUM_ALWAYS || (medium == MEDIUM_LARGE && reader->large)) {
            reader->layer = medium == MEDIUM_LARGE ? LAYER_LARGE : layer;
            walk_blocks(reader, &blocks[i + 1], blocks[i].size - 1, see);
            reader->layer = layer;
        }
    }
}

static void walk(struct reader *reader, visit *see)
{
    for (size_t i = 0; i < reader->count; i++) {
        reader->sheet = &reader->list[i];
        reader->layer = LAYER_ALL;
        walk_blocks(reader, reader->read[i].blocks.items, reader->read[i].blocks.count, see);
    }
}

/* --- custom properties ------------------------------------------------------------------------------ */

static bool is_custom(const struct css_declaration *declaration)
{
    return str_starts(declaration->name, STR("--"));
}

static bool is_root(struct str selectors)
{
    return css_is(selectors, ":root") || css_is(selectors, "body");
}

static void take_variables(struct reader *reader, const struct css_block *block)
{
    struct arena *arena = reader->sheets->arena;
    if (block->at.size > 0 || reader->layer != reader->wanted || !is_root(block->prelude)) {
        return;
    }
    for (size_t i = 0; i < block->count; i++) {
        if (is_custom(&block->declarations[i])) {
            struct str *value = arena_alloc(arena, sizeof *value);
            *value = block->declarations[i].value;
            map_set(&reader->variables, arena, block->declarations[i].name, value);
        }
    }
}

static struct str find_variable(const void *context, struct str name)
{
    const struct str *value = map_get(&((const struct reader *)context)->variables, name);
    return value == NULL ? (struct str){0} : *value;
}

/* The value with its custom properties in place; false when it has none (reported). */
static bool resolve(struct reader *reader, const struct css_declaration *declaration,
                    struct str *value)
{
    struct arena *arena = reader->sheets->arena;
    struct css_variables variables = {find_variable, reader};
    struct str missing;
    if (css_resolve(arena, declaration->value, &variables, value, &missing)) {
        return true;
    }
    if (missing.size > 0) {
        struct str *known = map_keys(&reader->variables, arena);
        bool here = missing.data >= declaration->value.data &&
                    missing.data < declaration->value.data + declaration->value.size;
        sheet_report(reader->sheet, RULE_CSS_VARIABLE, here ? missing : declaration->value, missing,
                     str_nearest(missing, known, reader->variables.count));
    } else {
        sheet_report(reader->sheet, RULE_CSS_CIRCLE, declaration->value, declaration->value,
                     STR(""));
    }
    return false;
}

/* --- typefaces ------------------------------------------------------------------------------------- */

/* The address in src: the first in a font format that print takes, else the first. */
static struct str source_of(struct arena *arena, struct str value)
{
    struct str part;
    struct str best = {0};
    while (css_next_part(&value, &part)) {
        struct css_tokenizer tokenizer = {part, 0};
        struct css_token token = css_next_solid(&tokenizer);
        if (token.kind == CSS_FUNCTION && css_is(token.value, "url")) {
            token = css_next_solid(&tokenizer);
        }
        bool address = token.kind == CSS_URL || token.kind == CSS_STRING;
        struct str name = address ? css_unescape(arena, token.value) : (struct str){0};
        if (best.size == 0 || (str_ends(name, STR(".ttf")) && !str_ends(best, STR(".ttf")))) {
            best = name;
        }
    }
    return best;
}

static struct str string_of(struct arena *arena, struct str value)
{
    struct css_tokenizer tokenizer = {value, 0};
    struct css_token token = css_next_solid(&tokenizer);
    return token.kind == CSS_STRING ? css_unescape(arena, token.value) : value;
}

static void take_face(struct reader *reader, const struct css_block *block)
{
    static const struct str known[] = {TEXT("font-family"), TEXT("src"), TEXT("font-weight"),
                                       TEXT("font-style"), TEXT("font-display")};
    struct arena *arena = reader->sheets->arena;
    struct str values[countof(known)] = {{0}};
    struct str at = block->head;
    if (!css_is(block->at, "font-face")) {
        return;
    }
    for (size_t i = 0; i < block->count; i++) {
        const struct css_declaration *declaration = &block->declarations[i];
        size_t k = 0;
        while (k < countof(known) && !css_is(declaration->name, known[k].data)) {
            k++;
        }
        if (k == countof(known)) {
            sheet_report_unknown(reader->sheet, declaration->name,
                                 str_nearest(declaration->name, known, countof(known)));
        } else if (resolve(reader, declaration, &values[k])) {
            at = k == 1 ? declaration->value : at;
        }
    }
    struct str family = string_of(arena, values[0]);
    struct str source = source_of(arena, values[1]);
    if (family.size == 0 || source.size == 0) {
        sheet_report(reader->sheet, RULE_CSS_FACE, at, known[family.size > 0], STR(""));
        return;
    }
    bool bold = css_is(values[2], "bold") || str_compare(values[2], STR("600")) >= 0;
    bool italic = css_is(values[3], "italic") || css_is(values[3], "oblique");
    typefaces_add(reader->sheets->faces, &reader->sheet->file, family, bold, italic, source,
                  sheet_place(reader->sheet, at));
}

/* --- pages ----------------------------------------------------------------------------------------- */

/* A page that an @page is about: "kort:first". */
struct page {
    struct str name; /* empty: all */
    bool first;
};

enum { MOST_PAGES = 12 };

/* Reads what stands after @page; what is not understood is reported and left out. */
static size_t read_pages(const struct reader *reader, const struct css_block *block,
                         struct page pages[MOST_PAGES])
{
    struct str rest = block->prelude;
    struct str part = {0};
    size_t count = 0;
    for (bool more = css_is(block->at, "page"); more && count < MOST_PAGES;) {
        bool named = css_next_part(&rest, &part);
        size_t colon = str_find_byte(part, ':', 0);
        struct str pseudo = str_slice(part, colon, part.size);
        if (pseudo.size > 0 && !css_is(pseudo, ":first")) {
            sheet_report_selector(reader->sheet, part, pseudo);
        } else if (named || count == 0) {
            pages[count++] = (struct page){str_trim(str_slice(part, 0, colon)), pseudo.size > 0};
        }
        more = rest.size > 0;
    }
    return count;
}

static void note_papers(struct reader *reader, const struct css_block *block)
{
    struct arena *arena = reader->sheets->arena;
    struct page pages[MOST_PAGES];
    size_t count = read_pages(reader, block, pages);
    for (size_t i = 0; i < count; i++) {
        if (pages[i].name.size > 0 && map_get(&reader->print->papers, pages[i].name) == NULL) {
            struct paper *paper = arena_alloc(arena, sizeof *paper);
            *paper = paper_initial(pages[i].name);
            map_set(&reader->print->papers, arena, pages[i].name, paper);
        }
    }
}

static void set_box(struct reader *reader, const struct css_block *block,
                    struct paper_content *content)
{
    for (size_t i = 0; i < block->count; i++) {
        const struct css_declaration *declaration = &block->declarations[i];
        struct str value;
        if (css_is(declaration->name, "content") && resolve(reader, declaration, &value) &&
            !paper_read_content(reader->sheets->arena, value, content)) {
            sheet_report(reader->sheet, RULE_CSS_CONTENT, declaration->value, value, STR(""));
        }
    }
}

static void set_paper(struct reader *reader, const struct css_block *block, bool first,
                      struct paper *paper)
{
    for (size_t i = 0; i < block->count; i++) {
        const struct css_declaration *declaration = &block->declarations[i];
        struct str value;
        if (first) {
            sheet_report(reader->sheet, RULE_CSS_FIRST_PAGE, declaration->name, declaration->name,
                         STR(""));
        } else if (resolve(reader, declaration, &value)) {
            enum paper_fault fault = paper_declare(paper, declaration->name, value);
            if (fault != PAPER_OK) {
                sheet_report_page(reader->sheet, declaration, fault);
            }
        }
    }
    for (uint32_t i = 1; i < block->size; i += block[i].size) {
        enum paper_box box = paper_box_find(block[i].at);
        if (box < PAPER_BOXES) {
            set_box(reader, &block[i], first ? &paper->first[box] : &paper->boxes[box]);
        }
    }
}

static void take_page(struct reader *reader, const struct css_block *block)
{
    const struct map *papers = &reader->print->papers;
    struct page pages[MOST_PAGES];
    size_t count = reader->layer == reader->wanted ? read_pages(reader, block, pages) : 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t p = 0; p < papers->count && (pages[i].name.size > 0) == reader->named; p++) {
            if (!reader->named || str_equal(pages[i].name, papers->entries[p].key)) {
                set_paper(reader, block, pages[i].first, papers->entries[p].value);
            }
        }
    }
}

/* --- rules ----------------------------------------------------------------------------------------- */

/* Reads the declarations of a block that are important, or the others. */
static void read_declarations(struct reader *reader, const struct css_block *block, bool marker,
                              bool important)
{
    struct style_values values = {reader->sheets->arena, &reader->sheets->faces->families, marker};
    struct style_fault fault;
    bool box = block->at.size > 0;
    for (size_t i = 0; i < block->count; i++) {
        const struct css_declaration *declaration = &block->declarations[i];
        struct str value;
        if (is_custom(declaration)) {
            if (box || !is_root(block->prelude)) {
                sheet_report(reader->sheet, RULE_CSS_ROOT, declaration->name, declaration->name,
                             STR(""));
            }
        } else if (declaration->important == important &&
                   !(box && css_is(declaration->name, "content")) &&
                   resolve(reader, declaration, &value) &&
                   !style_value_declare(&values, declaration->name, value,
                                        &reader->print->rules.declarations, &fault)) {
            sheet_report_value(reader->sheet, declaration, &fault, &values, &reader->variables);
        }
    }
}

/* Adds a rule for each selector; what is important, and what is said of ::marker, are rules of their own. */
static void add_rules(struct reader *reader, const struct css_block *block,
                      const struct css_selector *selectors, size_t count)
{
    struct style_rules *rules = &reader->print->rules;
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
                *(struct css_rule *)vec_push(&rules->rules, reader->sheets->arena, sizeof rule) =
                    rule;
            }
        }
    }
}

/* How the text of margin boxes looks: rules for the element that it is set in. */
static void take_boxes(struct reader *reader, const struct css_block *block)
{
    static const struct str known[] = {TEXT("@top-left"),      TEXT("@top-center"),
                                       TEXT("@top-right"),     TEXT("@bottom-left"),
                                       TEXT("@bottom-center"), TEXT("@bottom-right")};
    struct page pages[MOST_PAGES];
    struct css_compound *compounds =
        arena_array(reader->sheets->arena, (size_t)block->size * MOST_PAGES, sizeof *compounds);
    size_t count = read_pages(reader, block, pages);
    for (uint32_t i = 1; i < block->size; i += block[i].size) {
        enum paper_box box = paper_box_find(block[i].at);
        if (box == PAPER_BOXES) {
            sheet_report_at(reader->sheet, block[i].head, block[i].at, known, countof(known));
        }
        for (size_t p = 0; p < count && box < PAPER_BOXES; p++, compounds++) {
            struct css_selector selector = {.compounds = compounds, .count = 1};
            compounds->element = STR(PAPER_BOX_ELEMENT);
            compounds->classes[compounds->class_count++] = paper_box_name(box);
            if (pages[p].name.size > 0) {
                compounds->classes[compounds->class_count++] = pages[p].name;
            }
            if (pages[p].first) {
                compounds->classes[compounds->class_count++] = STR("first");
            }
            selector.specificity = compounds->class_count << 10;
            add_rules(reader, &block[i], &selector, 1);
        }
    }
}

/* False when a selector asks for something that no handout has (reported). */
static bool check_selector(struct reader *reader, struct str text,
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
        reader->print->rules.asks_first |= compound->first_child;
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

static void take_style(struct reader *reader, const struct css_block *block)
{
    struct arena *arena = reader->sheets->arena;
    struct vec selectors = {0};
    struct str rest = block->prelude;
    struct str part;
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
    add_rules(reader, block, selectors.items, selectors.count);
}

static void take_rule(struct reader *reader, const struct css_block *block)
{
    static const struct str known[] = {TEXT("@page"), TEXT("@media"), TEXT("@font-face")};
    if (block->at.size == 0) {
        take_style(reader, block);
    } else if (css_is(block->at, "page")) {
        take_boxes(reader, block);
    } else if (!css_is(block->at, "font-face") && !css_is(block->at, "charset")) {
        sheet_report_at(reader->sheet, block->head, block->at, known, countof(known));
    }
}

/* --- all of it ------------------------------------------------------------------------------------- */

static void read_print(struct reader *reader)
{
    const struct map *given = reader->sheets->variables;
    for (size_t i = 0; i < given->count; i++) {
        map_set(&reader->variables, reader->sheets->arena, given->entries[i].key,
                given->entries[i].value);
    }
    for (reader->wanted = LAYER_ALL; reader->wanted <= LAYER_LARGE; reader->wanted++) {
        walk(reader, take_variables);
    }
    walk(reader, take_face);
    typefaces_complete(reader->sheets->faces);
    walk(reader, note_papers);
    for (reader->wanted = LAYER_ALL; reader->wanted <= LAYER_LARGE; reader->wanted++) {
        reader->named = false;
        walk(reader, take_page);
        reader->named = true;
        walk(reader, take_page);
    }
    walk(reader, take_rule);
    css_rules_sort(reader->sheets->arena, &reader->print->rules.rules);
}

void stylesheets_read(struct stylesheets *sheets, const struct stylesheet *list, size_t count)
{
    struct arena *arena = sheets->arena;
    struct stylesheet *paper = arena_array(arena, count, sizeof *paper);
    struct css_sheet *read = arena_array(arena, count, sizeof *read);
    struct sheet_drawing drawings = {.arena = arena, .variables = sheets->variables};
    size_t papers = 0;
    for (size_t i = 0; i < count; i++) {
        if (str_equal(path_name(list[i].file.path), STR("diagram.css"))) {
            sheet_drawing_add(&drawings, &list[i]);
        } else {
            paper[papers] = list[i];
            css_sheet_read(arena, list[i].text, &read[papers]);
            sheet_report_broken(&list[i], &read[papers]);
            papers++;
        }
    }
    sheets->drawings = sheet_drawing_finish(&drawings);
    for (int large = 0; large < 2; large++) {
        struct reader reader = {.sheets = sheets,
                                .list = paper,
                                .read = read,
                                .count = papers,
                                .print = &sheets->print[large],
                                .large = large == 1};
        read_print(&reader);
    }
}
