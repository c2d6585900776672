#include "site/deck.h"

#include "base/arena.h"
#include "format/text/slug.h"
#include "format/text/utf8.h"
#include "site/cue.h"

#include <inttypes.h>
#include <stdio.h>

static bool is_block(const struct prose_block *block, struct str name)
{
    return block->block != NULL && str_equal(block->block->id, name);
}

bool deck_is_slide(const struct prose_block *block)
{
    return is_block(block, STR("bild"));
}

bool deck_is_notes(const struct prose_block *block)
{
    return is_block(block, STR("talmanus"));
}

const struct prose_block *deck_slide_of(const struct prose *prose, uint32_t node)
{
    const struct document *document = prose->document;
    for (uint32_t c = 0; c < document->container_count; c++) {
        uint32_t from = document->containers[c].node;
        bool inside = from < node && node < from + document->nodes[from].size;
        if (inside && deck_is_slide(&prose->blocks[c])) {
            return &prose->blocks[c];
        }
    }
    return NULL;
}

struct str deck_slide_title(const struct prose *prose, const struct prose_block *slide)
{
    const struct document *document = prose->document;
    uint32_t from = document->containers[slide - prose->blocks].node;
    for (uint32_t h = 0; h < document->heading_count; h++) {
        uint32_t node = document->headings[h].node;
        if (from < node && node < from + document->nodes[from].size) {
            return document->headings[h].text;
        }
    }
    return (struct str){0};
}

bool deck_hides_notes(const struct record *record)
{
    return str_equal(value_map_part(record->fields, STR("anteckningar"), STR("id")), STR("dolda"));
}

/* One slide being counted. */
struct slide {
    const struct prose *prose;
    const struct doc_container *container;
    const struct prose_block *block;
    struct str id;
    bool has_title;
    uint32_t notes; /* node of the notes, or 0 */
    int64_t steps;
};

static struct place container_place(const struct prose *prose,
                                    const struct doc_container *container)
{
    return (struct place){prose->document->path, container->line, container->column,
                          (uint32_t)utf8_count(container->name)};
}

static void count_node(struct slide *slide, uint32_t node, bool items, uint32_t *next)
{
    const struct document *document = slide->prose->document;
    const struct doc_node *at = &document->nodes[node];
    *next = node + 1;
    if (at->kind == DOC_HEADING) {
        slide->has_title = true;
    } else if (at->kind == DOC_ITEM && items) {
        slide->steps++;
        *next = node + at->size; /* what is inside comes with the item */
    } else if (at->kind == DOC_CONTAINER) {
        const struct prose_block *block = &slide->prose->blocks[at->index];
        if (deck_is_notes(block)) {
            slide->notes = node;
            *next = node + at->size;
        } else if (is_block(block, STR("klick"))) {
            slide->steps++;
            *next = node + at->size;
        }
    }
}

static void count_steps(struct slide *slide)
{
    uint32_t node = slide->container->node;
    uint32_t end = node + slide->prose->document->nodes[node].size;
    bool items =
        str_equal(value_map_part(slide->block->arguments, STR("steg"), STR("id")), STR("punkter"));
    uint32_t at = node + 1;
    while (at < end) {
        uint32_t next;
        count_node(slide, at, items, &next);
        at = next;
    }
}

static int64_t count_cues(const struct slide *slide, struct diags *diags)
{
    const struct doc_node *nodes = slide->prose->document->nodes;
    uint32_t end = slide->notes + nodes[slide->notes].size;
    int64_t count = 0;
    for (uint32_t node = slide->notes + 1; node < end; node++) {
        struct cue cue = {0};
        while (nodes[node].kind == DOC_TEXT && cue_next(nodes[node].text, cue.end, &cue)) {
            count++;
            if (cue.number > 0 && cue.number != count) {
                char written[24];
                char expected[24];
                snprintf(written, sizeof(written), "%" PRId64, cue.number);
                snprintf(expected, sizeof(expected), "%" PRId64, count);
                struct str args[] = {str_from(written), str_from(expected)};
                struct place place = {slide->prose->document->path, nodes[node].line, 0, 0};
                diag_add(diags, RULE_CUE_NUMBER, place, args, countof(args));
            }
        }
    }
    return count;
}

static void check_cues(struct arena *scratch, const struct slide *slide, struct diags *diags)
{
    if (slide->notes == 0) {
        return;
    }
    int64_t cues = count_cues(slide, diags);
    if (cues == slide->steps) {
        return;
    }
    const struct document *document = slide->prose->document;
    const struct doc_container *notes = &document->containers[document->nodes[slide->notes].index];
    diag_tell(diags, RULE_CUE_COUNT, container_place(slide->prose, notes), slide->id,
              str_format(scratch, "%" PRId64, cues), str_format(scratch, "%" PRId64, slide->steps),
              str_format(scratch, "%" PRIu32, slide->container->line));
}

static void check_id(struct arena *scratch, const struct slide *slide, struct map *seen,
                     struct diags *diags)
{
    struct place place = container_place(slide->prose, slide->container);
    const struct value *written = value_map_get(slide->container->arguments, STR("id"));
    if (written != NULL) {
        place.line = written->line;
        place.column = written->column;
        place.length = (uint32_t)utf8_count(slide->id);
    }
    if (!slug_is(slide->id)) {
        diag_tell(diags, RULE_BAD_ID, place, slide->id, slug_make(scratch, slide->id));
    }
    const struct document *document = slide->prose->document;
    for (uint32_t h = 0; h < document->heading_count; h++) {
        if (str_equal(document->headings[h].id, slide->id)) {
            diag_tell(diags, RULE_DUPLICATE_ANCHOR, place, slide->id,
                      str_format(scratch, "%" PRIu32, document->headings[h].line));
        }
    }
    const struct doc_container *first = map_get(seen, slide->id);
    if (first != NULL) {
        diag_tell(diags, RULE_DUPLICATE_ANCHOR, place, slide->id,
                  str_format(scratch, "%" PRIu32, first->line));
        return;
    }
    /* The map only remembers where it was; nothing is changed through it. */
    map_set(seen, scratch, slide->id, (void *)(uintptr_t)slide->container);
}

static void check_slide(struct arena *scratch, struct slide *slide, struct map *seen,
                        struct diags *diags)
{
    count_steps(slide);
    if (slide->id.size > 0) {
        check_id(scratch, slide, seen, diags);
    }
    if (!slide->has_title) {
        diag_tell(diags, RULE_SLIDE_TITLE, container_place(slide->prose, slide->container),
                  slide->id);
    }
    check_cues(scratch, slide, diags);
}

static void check_selection(const struct prose *prose, struct arena *scratch,
                            const struct value_map *selection, const struct map *seen,
                            struct diags *diags)
{
    const struct value *slides = value_map_get(selection, STR("bilder"));
    for (size_t i = 0; slides != NULL && slides->kind == VALUE_LIST && i < slides->as.list.count;
         i++) {
        const struct value *slide = &slides->as.list.items[i];
        if (slide->kind == VALUE_STRING && map_get(seen, slide->as.string) == NULL) {
            struct str *names = map_keys(seen, scratch);
            struct str args[] = {slide->as.string,
                                 str_nearest(slide->as.string, names, seen->count)};
            struct place place = {prose->document->path, slide->line, slide->column,
                                  (uint32_t)utf8_count(slide->as.string)};
            diag_add(diags, RULE_UNKNOWN_SLIDE, place, args, countof(args));
        }
    }
}

void deck_check(struct arena *scratch, const struct prose *prose, struct diags *diags)
{
    struct map seen = {0};
    size_t slides = 0;
    for (uint32_t c = 0; c < prose->document->container_count; c++) {
        if (!deck_is_slide(&prose->blocks[c])) {
            continue;
        }
        struct slide slide = {.prose = prose,
                              .container = &prose->document->containers[c],
                              .block = &prose->blocks[c]};
        slide.id = value_map_text(slide.block->arguments, STR("id"));
        check_slide(scratch, &slide, &seen, diags);
        slides++;
    }
    const struct value *selections = value_map_get(prose->record->fields, STR("urval"));
    for (size_t i = 0; slides > 0 && selections != NULL && selections->kind == VALUE_LIST &&
                       i < selections->as.list.count;
         i++) {
        const struct value *selection = &selections->as.list.items[i];
        if (selection->kind == VALUE_MAP) {
            check_selection(prose, scratch, selection->as.map, &seen, diags);
        }
    }
}
