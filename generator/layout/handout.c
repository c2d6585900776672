#include "layout/handout.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/pdf/pdf.h"
#include "layout/box_tree.h"
#include "layout/cards.h"
#include "layout/contents.h"
#include "layout/kinds.h"
#include "layout/paint.h"
#include "layout/running.h"
#include "layout/sheets.h"
#include "layout/words.h"
#include "rules/diag.h"

#include <assert.h>

/* Points an em. WCAG 2.2, 1.4.4 is held to be broken below 4.5. */
static const double least_type = 5;

struct handout_worker {
    const struct handout_setup *setup;
    struct words *words;
    struct arena arena;
};

struct handout_worker *handout_worker_create(const struct handout_setup *setup)
{
    struct arena arena = {0};
    struct handout_worker *worker = arena_alloc(&arena, sizeof *worker);
    worker->setup = setup;
    worker->words = words_create(setup);
    worker->arena = arena;
    return worker;
}

void handout_worker_finish(struct handout_worker *worker)
{
    struct arena arena = worker->arena;
    words_finish(worker->words);
    arena_finish(&arena);
}

/* --- before the boxes ------------------------------------------------------------------------- */

static struct place template_place(const struct handout_job *job, struct diags *diags)
{
    struct str path = job->template.size > 0 ? job->template : job->path;
    return (struct place){str_copy(diags->arena, path), 0, 0, 0};
}

static void report_xml(const struct handout_job *job, const struct xml_fault *fault,
                       struct diags *diags)
{
    static const enum phrase words[] = {
        [XML_EMPTY] = PHRASE_MARKUP_EMPTY,       [XML_MISMATCH] = PHRASE_MARKUP_MISMATCH,
        [XML_UNCLOSED] = PHRASE_MARKUP_UNCLOSED, [XML_DUPLICATE] = PHRASE_MARKUP_DUPLICATE,
        [XML_ENTITY] = PHRASE_MARKUP_ENTITY,     [XML_CHARACTER] = PHRASE_MARKUP_CHARACTER,
        [XML_TOO_DEEP] = PHRASE_MARKUP_DEEP,
    };
    enum phrase why = fault->kind < countof(words) ? words[fault->kind] : PHRASE_NONE;
    struct str args[] = {phrase(why != PHRASE_NONE ? why : PHRASE_MARKUP_BROKEN), fault->name};
    /* The line is one of what the template made, not of the template: of no use to its author. */
    diag_add(diags, RULE_HANDOUT_MARKUP, template_place(job, diags), args, countof(args));
}

/* Notes and ids are known before links to them are met; heads and feet are kept for the pages. */
static void scan(struct layout *layout)
{
    const struct xml *xml = &layout->xml;
    for (uint32_t i = 0; i < xml->count; i++) {
        const struct xml_node *node = &xml->nodes[i];
        if (node->kind != XML_ELEMENT) {
            continue;
        }
        struct str id = xml_value(xml, i, STR("id"));
        if (id.size != 0) {
            map_set(&layout->ids, layout->arena, id, layout);
        }
        if (running_is_head(node->text) || running_is_foot(node->text)) {
            *(uint32_t *)vec_push(&layout->heads, layout->arena, sizeof i) = i;
        } else if (id.size != 0 && str_equal(node->text, STR("aside")) &&
                   style_has_class(xml_value(xml, i, STR("class")), STR("not"))) {
            struct note *note = arena_alloc(layout->arena, sizeof *note);
            note->id = id;
            map_set(&layout->notes, layout->arena, id, note);
        }
    }
}

static const struct paper *find_paper(struct layout *layout)
{
    const struct handout_job *job = layout->job;
    struct str name = style_of(box_style(layout, styles_root(layout->styles), 0))->page;
    name = name.size > 0 ? name : job->paper;
    name = name.size > 0 ? name : xml_value(&layout->xml, 0, STR("papper"));
    const struct paper *paper = setup_paper(layout->setup, name, job->large);
    if (paper == NULL) {
        const struct str *known;
        size_t count;
        handout_setup_paper(layout->setup, name, &known, &count);
        diag_tell(layout->diags, RULE_HANDOUT_PAPER, ((struct place){job->path, 0, 0, 0}), name,
                  str_nearest(name, known, count), diag_join(layout->arena, known, count));
        paper = setup_paper(layout->setup, STR(""), job->large);
    }
    assert(paper != NULL); /* a setup has A4 */
    struct paper *fitted = arena_alloc(layout->arena, sizeof *fitted);
    *fitted = *paper;
    if (job->arrangement == ARRANGED_FOLDER && paper->width > paper->height) {
        /* A sheet that is laid across is folded to two pages. */
        fitted->width /= 2;
        fitted->columns = 1;
    }
    return fitted;
}

/* Reads the markup; what the paper's margins hold is put into it as heads and feet. */
static bool read_markup(struct layout *layout, struct xml_fault *fault)
{
    struct buf margins;
    bool read = xml_read(layout->arena, layout->job->xml, &layout->xml, fault);
    if (!read) {
        return false;
    }
    layout->paper = find_paper(layout);
    buf_init(&margins);
    paper_write_margins(layout->paper, &margins);
    if (margins.size > 0 && layout->xml.nodes[0].size > 1) {
        struct str xml = str_trim(layout->job->xml);
        size_t end = xml.size;
        while (end > 0 && xml.data[end - 1] != '<') {
            end--;
        }
        read = xml_read(layout->arena,
                        str_concat(layout->arena, str_slice(xml, 0, end - 1), buf_str(&margins),
                                   str_slice(xml, end - 1, xml.size)),
                        &layout->xml, fault);
    }
    buf_finish(&margins);
    return read;
}

static void begin_pdf(struct layout *layout)
{
    const struct handout_job *job = layout->job;
    bool cards = job->arrangement == ARRANGED_CARDS;
    bool folder = job->arrangement == ARRANGED_FOLDER;
    struct pdf_info info = {.title = job->title,
                            .language = job->language,
                            .author = job->author,
                            .subject = job->subject,
                            .date = job->date,
                            .program = job->program,
                            .duplex = cards    ? PDF_DUPLEX_LONG_EDGE
                                      : folder ? PDF_DUPLEX_SHORT_EDGE
                                               : PDF_DUPLEX_UNSAID,
                            .actual_size = cards || folder,
                            .draft = job->draft};
    layout->pdf = pdf_create(layout->arena, &info);
}

/* --- stages ----------------------------------------------------------------------------------- */

static struct pages lay_out(struct layout *layout, const struct box *root, double scale)
{
    struct vec *sections = arena_alloc(layout->arena, sizeof *sections);
    uint32_t columns = layout->job->large ? 1 : layout->paper->columns;
    struct section *section = section_add(sections, layout, columns, layout->paper->gap);
    struct flow flow = {.layout = layout,
                        .stack = &section->stack,
                        .width = section->width,
                        .scale = scale,
                        .at_start = true,
                        .sections = sections,
                        .columns = columns};
    stack_children(&flow, root);
    return pages_make(layout, sections);
}

static void forget_notes(struct layout *layout)
{
    for (size_t i = 0; i < layout->notes.count; i++) {
        struct note *note = layout->notes.entries[i].value;
        note->used = false;
    }
}

/* A poster is as large as it can be on one page, between half and nearly three times
 * its styles' sizes. */
static struct pages lay_out_poster(struct layout *layout, const struct box *root)
{
    enum { MOST = 280, LEAST = 50, STEP = 5 };
    struct diags *diags = layout->diags;
    struct diags *tried = arena_alloc(layout->arena, sizeof *tried);
    struct pages pages = {{0}};
    for (int percent = MOST; percent >= LEAST; percent -= STEP) {
        diags_init(tried, diags->arena);
        layout->diags = tried;
        forget_notes(layout);
        pages = lay_out(layout, root, percent / 100.0);
        if (pages.items.count <= 1) {
            break;
        }
    }
    layout->diags = diags;
    diags_merge(diags, tried);
    if (pages.items.count > 1) {
        diag_add(diags, RULE_ARRANGED_POSTER, (struct place){layout->job->path, 0, 0, 0}, NULL, 0);
    }
    return pages;
}

static void add_bookmarks(struct layout *layout)
{
    struct heading *const *headings = layout->headings.items;
    for (size_t i = 0; i < layout->headings.count; i++) {
        if (map_get(&layout->anchors, headings[i]->anchor) != NULL) {
            pdf_bookmark(layout->pdf, headings[i]->level, headings[i]->title, headings[i]->anchor);
        }
    }
}

static uint32_t make_sheets(struct layout *layout, const struct box *root)
{
    uint32_t sides = 0;
    bool cards = layout->job->arrangement == ARRANGED_CARDS && cards_any(root);
    if (!cards) {
        struct pages pages = layout->job->arrangement == ARRANGED_POSTER
                                 ? lay_out_poster(layout, root)
                                 : lay_out(layout, root, 1);
        sides = sheets_paint(layout, &pages, layout->job->arrangement == ARRANGED_FOLDER);
    } else {
        sides = cards_paint(layout, root);
    }
    contents_finish(layout);
    paint_links(layout);
    add_bookmarks(layout);
    return sides;
}

/* The writer refuses what would make the file inaccessible; a fault there is one of ours
 * or the setup's. */
static void report_pdf(const struct handout_job *job, const struct pdf_fault *fault,
                       struct diags *diags)
{
    struct arena scratch = {0};
    diag_tell(diags, RULE_HANDOUT_MARKUP, template_place(job, diags),
              str_format(&scratch, "PDF %d", (int)fault->kind), fault->what);
    arena_finish(&scratch);
}

bool handout_layout(struct handout_worker *worker, const struct handout_job *job,
                    struct arena *arena, struct diags *diags, struct buf *pdf,
                    struct handout_result *result)
{
    struct layout *layout = arena_alloc(arena, sizeof *layout);
    struct xml_fault xml_fault;
    struct pdf_fault pdf_fault;
    size_t errors = diags->errors;
    *result = (struct handout_result){0};
    layout->setup = worker->setup;
    layout->words = worker->words;
    layout->job = job;
    layout->arena = arena;
    layout->diags = diags;
    layout->kinds = box_kinds;
    layout->least_type = least_type;
    struct style initial = setup_initial_style(layout->setup);
    layout->styles = styles_create(arena, setup_rules(layout->setup, job->large), &initial);
    if (!read_markup(layout, &xml_fault)) {
        report_xml(job, &xml_fault, diags);
        return false;
    }
    begin_pdf(layout);
    scan(layout);
    layout->room_width = layout->paper->width - layout->paper->margins[SIDE_LEFT] -
                         layout->paper->margins[SIDE_RIGHT];
    layout->room_height = layout->paper->height;
    running_room(layout, layout->margins);
    layout->room_height =
        layout->paper->height - layout->margins[SIDE_TOP] - layout->margins[SIDE_BOTTOM];
    const struct box *root = box_build(layout, 0);
    result->pages = make_sheets(layout, root);
    bool made = pdf_finish(layout->pdf, pdf, &pdf_fault);
    if (!made) {
        report_pdf(job, &pdf_fault, diags);
    }
    result->errors = diags->errors - errors;
    return made;
}
