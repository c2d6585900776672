#include "layout/sheet_page.h"

#include "base/arena.h"
#include "layout/sheet_rule.h"

/* A page that an @page is about: "kort:first". */
struct page {
    struct str name; /* empty: all */
    bool first;
};

enum { MOST_PAGES = 12 };

/* Reads what stands after @page; what is not understood is reported and left out. */
static size_t read_pages(const struct sheet_reader *reader, const struct css_block *block,
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

static void note_papers(struct sheet_reader *reader, const struct css_block *block)
{
    struct arena *arena = reader->arena;
    struct page pages[MOST_PAGES];
    size_t count = read_pages(reader, block, pages);
    for (size_t i = 0; i < count; i++) {
        if (pages[i].name.size > 0 && map_get(&reader->variant->papers, pages[i].name) == NULL) {
            struct paper *paper = arena_alloc(arena, sizeof *paper);
            *paper = paper_initial(pages[i].name);
            map_set(&reader->variant->papers, arena, pages[i].name, paper);
        }
    }
}

static void set_box(struct sheet_reader *reader, const struct css_block *block,
                    struct paper_content *content)
{
    for (size_t i = 0; i < block->count; i++) {
        const struct css_declaration *declaration = &block->declarations[i];
        struct str value;
        if (css_is(declaration->name, "content") && sheet_resolve(reader, declaration, &value) &&
            !paper_read_content(reader->arena, value, content)) {
            sheet_report(reader->sheet, RULE_CSS_CONTENT, declaration->value, value, STR(""));
        }
    }
}

static void set_paper(struct sheet_reader *reader, const struct css_block *block, bool first,
                      struct paper *paper)
{
    for (size_t i = 0; i < block->count; i++) {
        const struct css_declaration *declaration = &block->declarations[i];
        struct str value;
        if (first) {
            sheet_report(reader->sheet, RULE_CSS_FIRST_PAGE, declaration->name, declaration->name,
                         STR(""));
        } else if (sheet_resolve(reader, declaration, &value)) {
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

static void take(struct sheet_reader *reader, const struct css_block *block, bool named)
{
    const struct map *papers = &reader->variant->papers;
    struct page pages[MOST_PAGES];
    size_t count = reader->layer == reader->wanted ? read_pages(reader, block, pages) : 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t p = 0; p < papers->count && (pages[i].name.size > 0) == named; p++) {
            if (!named || str_equal(pages[i].name, papers->entries[p].key)) {
                set_paper(reader, block, pages[i].first, papers->entries[p].value);
            }
        }
    }
}

static void take_all(struct sheet_reader *reader, const struct css_block *block)
{
    take(reader, block, false);
}

static void take_named(struct sheet_reader *reader, const struct css_block *block)
{
    take(reader, block, true);
}

void sheet_page_read(struct sheet_reader *reader)
{
    sheet_walk(reader, note_papers);
    for (int layer = SHEET_ALL; layer < SHEET_LAYERS; layer++) {
        reader->wanted = (enum sheet_layer)layer;
        sheet_walk(reader, take_all);
        sheet_walk(reader, take_named);
    }
}

/* How the text of margin boxes looks: rules for the element that it is set in. */
void sheet_page_take_boxes(struct sheet_reader *reader, const struct css_block *block)
{
    static const struct str known[] = {TEXT("@top-left"),      TEXT("@top-center"),
                                       TEXT("@top-right"),     TEXT("@bottom-left"),
                                       TEXT("@bottom-center"), TEXT("@bottom-right")};
    struct page pages[MOST_PAGES];
    struct css_compound *compounds =
        arena_array(reader->arena, (size_t)block->size * MOST_PAGES, sizeof *compounds);
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
            selector.specificity = (compounds->class_count << 10) + 1;
            sheet_rule_add(reader, &block[i], &selector, 1);
        }
    }
}
