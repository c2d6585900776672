#include "render/block.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/text/utf8.h"
#include "render/chart/chart.h"
#include "render/field_shape.h"
#include "render/forgotten.h"
#include "render/host.h"
#include "render/paper/handout_offer.h"
#include "render/prose.h"
#include "render/reads.h"
#include "render/vocabulary.h"
#include "site/deck.h"
#include "site/figures.h"
#include "site/selection.h"

/* One block being written. */
struct block_job {
    struct page *page;
    const struct prose *prose;
    const struct prose_block *block;
    uint32_t node;
    struct value_map *data;
};

static void set(const struct block_job *job, const char *key, struct value value)
{
    value_set(job->data, job->page->scratch, key, value);
}

static struct value copy_buf(const struct block_job *job, struct buf *buf)
{
    struct value value = value_string(buf_copy(buf, job->page->scratch));
    buf_finish(buf);
    return value;
}

/* Arguments as templates see them: a type's name becomes its description. */
static struct value argument_values(const struct block_job *job)
{
    struct arena *scratch = job->page->scratch;
    const struct field_set *fields = &job->block->block->fields;
    struct value_map *map = value_map_create(scratch, fields->count + 1);
    for (size_t i = 0; i < fields->count; i++) {
        const struct value *value = value_map_get(job->block->arguments, fields->items[i].name);
        if (value != NULL && fields->items[i].kind == FIELD_TYPE) {
            value = map_get(&job->page->renderer->type_values, value->as.string);
        }
        value_map_add(map, scratch, fields->items[i].name, value != NULL ? *value : value_null());
    }
    /* For whoever has no template of the block: a frozen edition, and the template for any
     * block on paper. */
    bool told = job->page->renderer->today != NULL || job->page->handout != NULL;
    if (told && value_map_get(map, STR("fält")) == NULL) {
        value_set(map, scratch, "fält", field_shapes(job->page, fields, job->block->arguments));
    }
    return value_from_map(map);
}

static struct value body_value(const struct block_job *job)
{
    struct buf body;
    buf_init(&body);
    job->page->row_heads = str_equal(job->block->block->id, STR("diagram"));
    prose_render_inside(job->page, job->prose, job->node, &body);
    job->page->row_heads = false;
    return copy_buf(job, &body);
}

/* One below the nearest heading before the block, so that headings in a list do not
 * skip a level. */
static int64_t heading_level(const struct block_job *job)
{
    const struct document *document = job->prose->document;
    int64_t level = 1;
    for (uint32_t h = 0; h < document->heading_count; h++) {
        if (document->headings[h].node < job->node) {
            level = document->headings[h].level;
        }
    }
    return level + 1 > 6 ? 6 : level + 1;
}

static struct value record_values(const struct page *page, const struct vec *records)
{
    const struct record *const *items = records->items;
    struct value *values = arena_array(page->scratch, records->count, sizeof(*values));
    for (size_t i = 0; i < records->count; i++) {
        values[i] = value_from_map(page_record_data(page, items[i]));
    }
    return value_list(values, records->count);
}

/* "grupp-chefer"; in the page's second list that has that group, "grupp-chefer-2". */
static struct str group_id(struct page *page, struct str group)
{
    struct str parts[] = {group.size > 0 ? STR("grupp-") : STR("grupp"), group, {0}};
    struct str id = str_join(page->scratch, parts, countof(parts));
    for (int next = 2; map_get(&page->group_ids, id) != NULL; next++) {
        parts[2] = str_format(page->scratch, "-%d", next);
        id = str_join(page->scratch, parts, countof(parts));
    }
    map_set(&page->group_ids, page->scratch, id, page);
    return id;
}

static struct value group_values(struct page *page, const struct selection *selection)
{
    struct arena *scratch = page->scratch;
    const struct selection_group *groups = selection->groups.items;
    struct value *values = arena_array(scratch, selection->groups.count, sizeof(*values));
    for (size_t i = 0; i < selection->groups.count; i++) {
        struct value_map *map = value_map_create(scratch, 3);
        map->self = groups[i].title;
        value_set(map, scratch, "id", value_string(group_id(page, groups[i].id)));
        value_set(map, scratch, "titel", value_string(groups[i].title));
        value_set(map, scratch, "poster", record_values(page, &groups[i].records));
        values[i] = value_from_map(map);
    }
    return value_list(values, selection->groups.count);
}

static void render_with(const struct block_job *job, const struct template *template,
                        struct buf *out)
{
    struct page *page = job->page;
    struct value globals = value_from_map(page->globals);
    struct value data = value_from_map(job->data);
    const struct value *stack[] = {&globals, &data};
    struct template_host host = host_for(page);
    if (!template_render(template, &host, stack, countof(stack), out)) {
        page_too_deep(page, job->prose->record->place, job->block->block->id);
    }
}

/* The list as the block's `variant` asks for it, on paper or on the web; NULL when the
 * theme has none. */
static const struct template *list_variant(const struct block_job *job)
{
    struct str variant = value_map_text(job->block->arguments, STR("variant"));
    bool paper = job->page->handout != NULL;
    return variant.size == 0
               ? NULL
               : template_find(job->page->renderer->theme->templates,
                               str_concat(job->page->scratch,
                                          paper ? STR("tryck/lista/") : STR("lista/"), variant));
}

static const struct template *list_template(const struct block_job *job,
                                            const struct selection *selection)
{
    const struct renderer *renderer = job->page->renderer;
    const struct template *found = list_variant(job);
    if (found != NULL) {
        return found;
    }
    if (job->page->handout != NULL) {
        const struct template *own = map_get(&renderer->handouts.lists, selection->type->id);
        return own != NULL ? own : renderer->handouts.list;
    }
    return renderer->lists[selection->type->index];
}

/* How the list is chosen, grouped and sorted must not tell what the page's readers may not know: a
 * field that is kept from them is, to them, one that no record has. */
static const struct value_map *list_arguments(const struct block_job *job)
{
    static const char *const by_field[] = {"där", "gruppera", "sortera"};
    const struct value_map *written = job->block->arguments;
    const struct type *type =
        schema_type(job->page->renderer->site->schema, value_map_text(written, STR("typ")));
    if (type == NULL || job->page->handout == NULL) {
        return written;
    }
    struct value_map *arguments = value_map_create(job->page->scratch, written->count);
    for (uint32_t i = 0; i < written->count; i++) {
        const struct value_entry *entry = &written->entries[i];
        bool open = true;
        for (size_t k = 0; k < countof(by_field); k++) {
            bool names =
                str_equal(entry->key, str_from(by_field[k])) && entry->value.kind == VALUE_STRING;
            open = open && (!names || page_may_have(job->page, type,
                                                    selection_field(entry->value.as.string)));
        }
        bool condition = str_equal(entry->key, STR("där"));
        if (open || condition) {
            value_map_add(arguments, job->page->scratch, entry->key,
                          open ? entry->value : value_string(STR("=ingen")));
        }
    }
    return arguments;
}

static struct place place_of_argument(const struct block_job *job, const char *key)
{
    const struct value *value = value_map_get(job->block->arguments, str_from(key));
    struct place place = job->prose->record->place;
    place.line = value->line;
    place.column = value->column;
    place.length = (uint32_t)utf8_count(value->as.string);
    return place;
}

/* What is asked of a list and nothing heeds: a variant that the theme lacks, groups that the list's
 * template does not show. On paper there are fewer variants, and a list looks as usual there. */
static void check_list(const struct block_job *job, const struct template *template, bool grouped)
{
    const struct template_set *set = job->page->renderer->theme->templates;
    struct arena *scratch = job->page->scratch;
    struct str variant = value_map_text(job->block->arguments, STR("variant"));
    struct str wanted = value_map_text(job->block->arguments, STR("gruppera"));
    if (job->page->handout != NULL || job->page->renderer->today != NULL || template == NULL) {
        return;
    }
    if (variant.size > 0 && list_variant(job) == NULL) {
        size_t count;
        struct vec known = {0};
        const struct str *names = template_names(set, scratch, &count);
        for (size_t i = 0; i < count; i++) {
            if (str_starts(names[i], STR("lista/"))) {
                vec_add(&known, scratch, struct str, str_slice(names[i], 6, names[i].size));
            }
        }
        diag_add_unknown(job->page->diags, RULE_UNKNOWN_VARIANT, place_of_argument(job, "variant"),
                         variant, known.items, known.count);
    }
    if (grouped && !template_asks(template, STR("grupper"))) {
        diag_tell(job->page->diags, RULE_LIST_NO_GROUPS, place_of_argument(job, "gruppera"), wanted,
                  template_path(template));
    }
}

static void fill_list(const struct block_job *job)
{
    struct arena *scratch = job->page->scratch;
    reads_add_type(job->page->reads,
                   schema_type(job->page->renderer->site->schema,
                               value_map_text(job->block->arguments, STR("typ"))));
    struct selection selection =
        selection_make(scratch, job->page->renderer->site, list_arguments(job), job->prose->record);
    int64_t level = heading_level(job);
    bool grouped = selection.groups.count > 0;
    set(job, "poster", record_values(job->page, &selection.records));
    set(job, "grupper", group_values(job->page, &selection));
    set(job, "har-grupper", value_bool(grouped));
    set(job, "äldre-poster", forgotten_records(job->page, &selection.records));
    set(job, "nivå-grupp", value_int(level));
    set(job, "nivå-post", value_int(grouped && level < 6 ? level + 1 : level));
    const struct template *template =
        selection.type == NULL ? NULL : list_template(job, &selection);
    struct buf html;
    buf_init(&html);
    check_list(job, template, grouped);
    if (template != NULL) {
        render_with(job, template, &html);
    }
    set(job, "html", copy_buf(job, &html));
}

static enum chart_kind chart_kind_of(const struct value_map *arguments)
{
    struct str id = value_map_part(arguments, STR("slag"), STR("id"));
    return str_equal(id, STR("linje"))   ? CHART_LINE
           : str_equal(id, STR("andel")) ? CHART_SHARE
                                         : CHART_BARS;
}

static void fill_chart(const struct block_job *job)
{
    struct arena *scratch = job->page->scratch;
    const struct value_map *arguments = job->block->arguments;
    struct figures *figures = arena_alloc(scratch, sizeof(*figures));
    struct buf svg;
    buf_init(&svg);
    if (figures_read(scratch, job->prose->document, job->node, job->prose->record->place, NULL,
                     figures)) {
        struct chart_series series[FIGURES_SERIES];
        for (size_t s = 0; s < figures->series_count; s++) {
            series[s] = (struct chart_series){figures->names[s], figures->values[s]};
        }
        struct chart chart = {.kind = chart_kind_of(arguments),
                              .id = str_format(scratch, "diagram-%.*s-%u",
                                               (int)job->prose->record->id.size,
                                               job->prose->record->id.data, job->node),
                              .title = value_map_text(arguments, STR("rubrik")),
                              .description = value_map_text(arguments, STR("beskrivning")),
                              .unit = value_map_text(arguments, STR("enhet")),
                              .language = job->page->language,
                              .labels = figures->labels,
                              .label_count = figures->label_count,
                              .series = series,
                              .series_count = figures->series_count};
        chart_svg(&chart, &svg);
    }
    set(job, "svg", copy_buf(job, &svg));
}

/* A slide's number; of notes, those of the slide they belong to, so that its name can be said. */
static void fill_slide(const struct block_job *job)
{
    const struct prose_block *slide =
        deck_is_notes(job->block) ? deck_slide_of(job->prose, job->node) : job->block;
    if (slide == NULL || !deck_is_slide(slide)) {
        return;
    }
    set(job, "nummer", value_int(slide->slide));
    if (slide != job->block) {
        set(job, "titel", value_string(deck_slide_title(job->prose, slide)));
    }
}

/* NULL when the block is unknown (reported when it was read). */
static const struct template *template_for(const struct page *page, const struct block *block)
{
    const struct handout_set *set = &page->renderer->handouts;
    if (block == NULL || page->handout == NULL) {
        return block == NULL ? NULL : map_get(&page->renderer->blocks, block->id);
    }
    const struct template *own = map_get(&set->blocks, block->id);
    return own != NULL ? own : set->block;
}

void block_render(struct page *page, const struct prose *prose, uint32_t node, struct buf *out)
{
    page_reads(page, prose->record);
    const struct prose_block *block = &prose->blocks[prose->document->nodes[node].index];
    const struct template *template = template_for(page, block->block);
    bool elsewhere = deck_is_notes(block) && page->notes == PAGE_NOTES_ELSEWHERE;
    if (template == NULL || elsewhere) {
        return;
    }
    if (deck_is_notes(block)) {
        page->in_notes = true;
        page->cues = 0;
    }
    struct block_job job = {page, prose, block, node, value_map_create(page->scratch, 10)};
    bool list = str_equal(block->block->id, STR("lista"));
    set(&job, "argument", argument_values(&job));
    set(&job, "etikett", value_string(block->block->label));
    if (list) {
        fill_list(&job);
    } else {
        struct value body = body_value(&job);
        set(&job, "innehåll", body);
        if (str_equal(block->block->id, STR("diagram"))) {
            set(&job, "tabell", body);
            fill_chart(&job);
        }
    }
    if (str_equal(block->block->id, STR("utskrifter"))) {
        set(&job, "användningar", handout_offer_all(page));
    }
    if (str_equal(block->block->id, STR("malldatatabell"))) {
        set(&job, "namn",
            vocabulary_value(page->scratch,
                             value_map_part(block->arguments, STR("om"), STR("id"))));
    }
    fill_slide(&job);
    if (deck_is_notes(block)) {
        page->in_notes = false;
    }
    render_with(&job, template, out);
}
