#include "format/markdown/markdown_finish.h"

#include "base/arena.h"
#include "base/map.h"
#include "format/data/value.h"
#include "format/markdown/markdown_build.h"
#include "format/text/slug.h"
#include "format/text/utf8.h"

/* A name in use, and the last number put after it. */
struct taken {
    uint32_t line;
    uint32_t last;
};

/* The ids of notes and their marks are out of bounds for headings. */
static bool is_note_id(struct str id)
{
    return str_starts(id, STR("not-")) || str_starts(id, STR("notmarke-"));
}

/* True for names that the page has besides: the theme's, and those of notes and their marks. */
static bool is_reserved(const struct build *build, struct str id)
{
    bool taken = is_note_id(id);
    for (size_t i = 0; i < countof(build->options->taken_ids); i++) {
        const struct map *ids = build->options->taken_ids[i];
        taken = taken || (ids != NULL && map_get(ids, id) != NULL);
    }
    return taken;
}

static bool take(struct build *build, struct map *ids, struct str id, uint32_t line)
{
    if (map_get(ids, id) != NULL) {
        return false;
    }
    struct taken *taken = arena_alloc(build->scratch, sizeof(*taken));
    *taken = (struct taken){line, 1};
    map_set(ids, build->scratch, id, taken);
    return true;
}

static void take_fixed(struct build *build, struct map *ids, struct doc_heading *heading,
                       const struct fixed_id *fixed)
{
    heading->id = fixed->id;
    if (!slug_is(fixed->id)) {
        build_report(build, RULE_BAD_ID, fixed->place, 2, fixed->id,
                     slug_make(build->scratch, fixed->id));
    }
    if (is_reserved(build, fixed->id)) {
        build_report(build, RULE_ID_TAKEN, fixed->place, 1, fixed->id, (struct str){0});
    }
    if (!take(build, ids, fixed->id, heading->line)) {
        const struct taken *first = map_get(ids, fixed->id);
        build_report(build, RULE_DUPLICATE_ANCHOR, fixed->place, 2, fixed->id,
                     str_format(build->scratch, "%u", (unsigned)first->line));
    }
}

static void take_automatic(struct build *build, struct map *ids, struct doc_heading *heading)
{
    struct str slug = slug_make(build->scratch, heading->text);
    if (slug.size == 0) {
        slug = STR("rubrik");
    } else if (is_note_id(slug)) {
        slug = str_format(build->scratch, "rubrik-%.*s", (int)slug.size, slug.data);
    }
    struct str id = slug;
    if (is_reserved(build, slug)) {
        take(build, ids, slug, heading->line);
    }
    struct taken *base = map_get(ids, slug);
    while (is_reserved(build, id) || !take(build, ids, id, heading->line)) {
        id = str_format(build->scratch, "%.*s-%u", (int)slug.size, slug.data,
                        (unsigned)++base->last);
    }
    heading->id = build_text(build, id);
}

/* An id that a container was given, as slides are, is another name that headings
 * must leave alone. */
static void reserve_container_ids(struct build *build, struct map *ids)
{
    const struct doc_container *containers = build->containers.items;
    for (size_t i = 0; i < build->containers.count; i++) {
        const struct value *id = value_map_get(containers[i].arguments, STR("id"));
        if (id != NULL && id->kind == VALUE_STRING) {
            take(build, ids, id->as.string, containers[i].line);
        }
    }
}

void finish_headings(struct build *build, const struct document *document)
{
    struct doc_heading *headings = build->headings.items;
    const struct fixed_id *fixed = build->fixed_ids.items;
    struct map ids = {0};
    for (size_t i = 0; i < build->headings.count; i++) {
        buf_clear(&build->pending);
        document_text(document, headings[i].node, &build->pending);
        headings[i].text = build_text(build, str_trim(buf_str(&build->pending)));
        if (build->options->site && fixed[i].id.data != NULL) {
            take_fixed(build, &ids, &headings[i], &fixed[i]);
        }
    }
    reserve_container_ids(build, &ids);
    for (size_t i = 0; i < build->headings.count && build->options->site; i++) {
        if (fixed[i].id.data == NULL) {
            take_automatic(build, &ids, &headings[i]);
        }
    }
}

/* Notes by label, without regard to case. */
static void collect_notes(struct build *build, struct map *by_label)
{
    struct doc_footnote *notes = build->footnotes.items;
    for (size_t i = 0; i < build->footnotes.count; i++) {
        struct str key = utf8_lower(build->scratch, notes[i].label);
        const struct doc_footnote *first = map_get(by_label, key);
        if (first == NULL) {
            map_set(by_label, build->scratch, key, &notes[i]);
            continue;
        }
        struct place place = {.path = build->source.path,
                              .line = notes[i].line,
                              .column = notes[i].column,
                              .length = (uint32_t)utf8_count(notes[i].label) + 3};
        build_report(build, RULE_DUPLICATE_FOOTNOTE, place, 2, notes[i].label,
                     str_format(build->scratch, "%u", (unsigned)first->line));
    }
}

static void number_mark(struct build *build, const struct map *by_label, struct doc_node *node,
                        uint32_t *last)
{
    const struct note_mark *mark = (const struct note_mark *)build->note_marks.items + node->index;
    struct doc_footnote *note = map_get(by_label, utf8_lower(build->scratch, mark->label));
    if (note == NULL) {
        build_report(build, RULE_UNKNOWN_FOOTNOTE, mark->place, 1, mark->label, (struct str){0});
        node->kind = DOC_TEXT;
        node->index = 0;
        node->text = build_text(
            build, str_format(build->scratch, "[^%.*s]", (int)mark->label.size, mark->label.data));
        return;
    }
    if (note->number == 0) {
        note->number = ++*last;
    }
    note->references++;
    node->index = (uint32_t)(note - (struct doc_footnote *)build->footnotes.items);
    node->level = (uint8_t)(note->references > UINT8_MAX ? UINT8_MAX : note->references);
}

static void report_unused(struct build *build, const struct doc_footnote *note)
{
    struct place place = {.path = build->source.path,
                          .line = note->line,
                          .column = note->column,
                          .length = (uint32_t)utf8_count(note->label) + 3};
    build_report(build, RULE_UNUSED_FOOTNOTE, place, 1, note->label, (struct str){0});
}

void finish_notes(struct build *build)
{
    if (build->footnotes.count + build->note_marks.count == 0) {
        return;
    }
    struct map by_label = {0};
    collect_notes(build, &by_label);
    uint32_t last = 0;
    for (uint32_t i = 0; i < build->nodes.count; i++) {
        struct doc_node *node = build_node(build, i);
        if (node->kind == DOC_NOTE_MARK) {
            number_mark(build, &by_label, node, &last);
        }
    }
    const struct doc_footnote *notes = build->footnotes.items;
    for (size_t i = 0; i < build->footnotes.count; i++) {
        struct str key = utf8_lower(build->scratch, notes[i].label);
        if (notes[i].number == 0 && map_get(&by_label, key) == &notes[i]) {
            report_unused(build, &notes[i]);
        }
    }
}
