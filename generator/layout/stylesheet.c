#include "layout/stylesheet.h"

#include "base/arena.h"
#include "base/path.h"
#include "layout/sheet_drawing.h"
#include "layout/sheet_page.h"
#include "layout/sheet_rule.h"

/* --- typefaces -------------------------------------------------------------------------------- */

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

static void take_face(struct sheet_reader *reader, const struct css_block *block)
{
    static const struct str known[] = {TEXT("font-family"), TEXT("src"), TEXT("font-weight"),
                                       TEXT("font-style"), TEXT("font-display")};
    struct arena *arena = reader->arena;
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
        } else if (sheet_resolve(reader, declaration, &values[k])) {
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
    typefaces_add(reader->faces, &reader->sheet->file, family, bold, italic, source,
                  sheet_place(reader->sheet, at));
}

/* --- all of it -------------------------------------------------------------------------------- */

static void check_at(struct sheet_reader *reader, const struct css_block *block)
{
    static const struct str known[] = {TEXT("@page"), TEXT("@media"), TEXT("@font-face")};
    if (block->at.size > 0 && !css_is(block->at, "page") && !css_is(block->at, "font-face") &&
        !css_is(block->at, "charset")) {
        sheet_report_at(reader->sheet, block->head, block->at, known, countof(known));
    }
}

/* Typefaces and papers come before the rules, which name them. */
static void read_print(struct sheet_reader *reader)
{
    sheet_walk(reader, check_at);
    sheet_read_variables(reader);
    sheet_walk(reader, take_face);
    typefaces_complete(reader->faces);
    sheet_page_read(reader);
    sheet_walk(reader, sheet_rule_take);
    sheet_walk(reader, sheet_page_take_boxes);
    css_rules_sort(reader->arena, &reader->variant->rules.rules);
}

/* What holds before any theme says anything. */
static const struct str usual =
    TEXT("marginalruta.top-center, marginalruta.bottom-center { text-align: center }"
         "marginalruta.top-right, marginalruta.bottom-right { text-align: right }");

void stylesheets_read(struct stylesheets *sheets, const struct stylesheet *list, size_t count)
{
    struct arena *arena = sheets->arena;
    struct stylesheet *paper = arena_array(arena, count + 1, sizeof *paper);
    struct css_sheet *read = arena_array(arena, count + 1, sizeof *read);
    struct sheet_drawing drawings = {.arena = arena, .variables = sheets->variables};
    size_t papers = 1;
    paper[0].text = usual;
    css_sheet_read(arena, usual, &read[0]);
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
        struct sheet_reader reader = {.arena = arena,
                                      .list = paper,
                                      .read = read,
                                      .count = papers,
                                      .variant = &sheets->variants[large],
                                      .faces = sheets->faces,
                                      .large = large == 1};
        for (size_t i = 0; i < sheets->variables->count; i++) {
            const struct map_entry *given = &sheets->variables->entries[i];
            map_set(&reader.variables, arena, given->key, given->value);
        }
        read_print(&reader);
    }
}
