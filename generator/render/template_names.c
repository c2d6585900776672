#include "render/template_names.h"

#include "base/arena.h"
#include "format/template/template.h"
#include "format/template/template_lexer.h"
#include "render/theme/theme.h"
#include "render/vocabulary.h"
#include "site/schema.h"

/* A set of shapes, by number. */
typedef uint64_t shape_set;

enum { MOST_SHAPES = 64 };

/* What may stand where: the parts of each shape, and the shapes that each part may have in turn. */
struct lexicon {
    struct arena *arena;
    struct map numbers; /* a shape's name → its number plus one, as a pointer to size_t */
    struct map parts[MOST_SHAPES]; /* name → shape_set * */
    struct map all;                /* every name of every shape → shape_set * */
    shape_set open;                /* shapes whose parts are not known here */
};

static shape_set shape_of(struct lexicon *lexicon, struct str name)
{
    size_t *number = map_get(&lexicon->numbers, name);
    if (number == NULL) {
        number = arena_alloc(lexicon->arena, sizeof(*number));
        *number = lexicon->numbers.count;
        map_set(&lexicon->numbers, lexicon->arena, name, number);
    }
    return *number < MOST_SHAPES ? (shape_set)1 << *number : 0;
}

static size_t number_of(const struct lexicon *lexicon, struct str name)
{
    const size_t *number = map_get(&lexicon->numbers, name);
    return number == NULL ? MOST_SHAPES : *number;
}

static void join(struct arena *arena, struct map *names, struct str name, shape_set shapes)
{
    shape_set *known = map_get(names, name);
    if (known == NULL) {
        known = arena_alloc(arena, sizeof(*known));
        *known = 0;
        map_set(names, arena, name, known);
    }
    *known |= shapes;
}

static void add(struct lexicon *lexicon, struct str shape, struct str name, shape_set shapes)
{
    shape_of(lexicon, shape);
    size_t number = number_of(lexicon, shape);
    if (number < MOST_SHAPES) {
        join(lexicon->arena, &lexicon->parts[number], name, shapes);
    }
    join(lexicon->arena, &lexicon->all, name, shapes);
}

static void add_words(struct lexicon *lexicon)
{
    size_t count;
    const struct vocabulary_word *words = vocabulary_words(&count);
    for (size_t i = 0; i < count; i++) {
        bool list;
        shape_set shapes = shape_of(lexicon, vocabulary_shape(words[i].kind, &list));
        add(lexicon, str_from(words[i].shape), str_from(words[i].name),
            list ? shape_of(lexicon, STR("lista")) : shapes);
    }
}

/* What the value of a field has besides itself: see field.h. */
static shape_set shape_of_field(struct lexicon *lexicon, const struct field *field)
{
    static const char *const shapes[FIELD_KIND_COUNT] = {
        [FIELD_DATE] = "datum",       [FIELD_ENUM] = "val",    [FIELD_LIST] = "lista",
        [FIELD_URL] = "adress",       [FIELD_IMAGE] = "bild",  [FIELD_DURATION] = "tid",
        [FIELD_REFERENCE] = "post",   [FIELD_GROUP] = "grupp", [FIELD_TYPE] = "typ",
        [FIELD_RAW] = "vad som helst"};
    const char *shape = shapes[field->kind];
    return shape == NULL ? 0 : shape_of(lexicon, str_from(shape));
}

/* A choice is asked for as a flag: {{#status.är-klar}}. */
static void add_choices(struct lexicon *lexicon, const struct field *field)
{
    for (size_t c = 0; c < field->choice_count; c++) {
        add(lexicon, STR("val"), str_concat(lexicon->arena, STR("är-"), field->choices[c].id), 0);
    }
}

/* Sums are parts of their lists: {{delar.summa-tid}}. */
static void add_parts_of_items(struct lexicon *lexicon, const struct field_set *group)
{
    for (size_t i = 0; i < group->count; i++) {
        add(lexicon, STR("lista"), str_concat(lexicon->arena, STR("summa-"), group->items[i].name),
            shape_of_field(lexicon, &group->items[i]));
        if (group->items[i].kind == FIELD_HANDOUT) {
            add(lexicon, STR("grupp"),
                str_concat(lexicon->arena, group->items[i].name, STR("-html")), 0);
        }
    }
}

static void add_fields(struct lexicon *lexicon, const char *shape, const struct field_set *fields)
{
    for (size_t i = 0; i < fields->count; i++) {
        const struct field *field = &fields->items[i];
        add(lexicon, str_from(shape), field->name, shape_of_field(lexicon, field));
        add(lexicon, STR("saknat"), field->name, 0);
        add_choices(lexicon, field);
        const struct field *item = field->item != NULL ? field->item : field;
        add_choices(lexicon, item);
        if (item->group != NULL) {
            add_parts_of_items(lexicon, item->group);
            add_fields(lexicon, "grupp", item->group);
        }
    }
}

static void add_schema(struct lexicon *lexicon, const struct schema *schema)
{
    const struct type *const *types = schema->types.items;
    const struct block *const *blocks = schema->blocks.items;
    add_fields(lexicon, "post", schema_common_fields());
    for (size_t t = 0; t < schema->types.count; t++) {
        add_fields(lexicon, "post", &types[t]->fields);
        add(lexicon, STR("bakåt-från"), types[t]->slug, shape_of(lexicon, STR("lista")));
    }
    for (size_t b = 0; b < schema->blocks.count; b++) {
        add_fields(lexicon, "argument", &blocks[b]->fields);
    }
    add(lexicon, STR("argument"), STR("fält"), shape_of(lexicon, STR("lista")));
    add(lexicon, STR("grupp"), STR("saknas"), shape_of(lexicon, STR("saknat")));
}

/* A page is a record too. */
static void let_pages_be_records(struct lexicon *lexicon)
{
    const struct map *record = &lexicon->parts[number_of(lexicon, STR("post"))];
    for (size_t i = 0; i < record->count; i++) {
        add(lexicon, STR("sida"), record->entries[i].key,
            *(const shape_set *)record->entries[i].value);
    }
}

static void add_texts(struct lexicon *lexicon, const struct theme *theme)
{
    for (uint32_t l = 0; l < theme->texts->count; l++) {
        const struct value_map *texts = theme->texts->entries[l].value.as.map;
        for (uint32_t i = 0; i < texts->count; i++) {
            add(lexicon, STR("ord"), texts->entries[i].key, 0);
        }
    }
}

/* --- checking --------------------------------------------------------------------------------- */

/* The shapes of `part` in any of `shapes`; false when none of them has it. */
static bool step(const struct lexicon *lexicon, shape_set shapes, struct str part, shape_set *into)
{
    bool found = (shapes & lexicon->open) != 0;
    *into = found ? lexicon->open : 0;
    for (size_t s = 0; s < MOST_SHAPES && s < lexicon->numbers.count; s++) {
        const shape_set *known = (shapes >> s & 1) != 0 ? map_get(&lexicon->parts[s], part) : NULL;
        found = found || known != NULL;
        *into |= known != NULL ? *known : 0;
    }
    return found;
}

/* The nearest name among those of `shapes`, or among all there are. */
static struct str nearest(const struct lexicon *lexicon, bool first, shape_set shapes,
                          struct str part)
{
    struct vec names = {0};
    for (size_t s = 0; s < MOST_SHAPES && s < lexicon->numbers.count; s++) {
        for (size_t i = 0; i < lexicon->parts[s].count && (first || (shapes >> s & 1) != 0); i++) {
            vec_add(&names, lexicon->arena, struct str, lexicon->parts[s].entries[i].key);
        }
    }
    return str_nearest(part, names.items, names.count);
}

static void check_name(const struct lexicon *lexicon, const struct template_source *source,
                       struct str name, struct diags *diags)
{
    struct str rest = name;
    struct str before = {0};
    shape_set shapes = 0;
    bool fine = true;
    for (bool first = true; fine && rest.size > 0; first = false) {
        size_t dot = str_find_byte(rest, '.', 0);
        struct str part = str_slice(rest, 0, dot);
        shape_set next = 0;
        const shape_set *known = first ? map_get(&lexicon->all, part) : NULL;
        fine = first ? known != NULL : step(lexicon, shapes, part, &next);
        if (!fine) {
            struct str args[] = {part, nearest(lexicon, first, shapes, part), before};
            template_fault(source, part, RULE_UNKNOWN_NAME, args, countof(args), diags);
        }
        shapes = known != NULL ? *known : next;
        before = str_slice(name, 0, name.size - rest.size + dot);
        rest = str_slice(rest, dot + 1, rest.size);
    }
}

static bool names_a_value(const struct token *token)
{
    return (token->kind == TOKEN_ESCAPED || token->kind == TOKEN_RAW ||
            token->kind == TOKEN_SECTION || token->kind == TOKEN_INVERTED) &&
           !str_equal(token->name, STR("."));
}

static void check_source(const struct lexicon *lexicon, const struct template_source *source,
                         struct diags *diags)
{
    struct diags unheard; /* what the lexer says has been said by the compiler */
    struct vec tokens = {0};
    diags_init(&unheard, lexicon->arena);
    template_lex(lexicon->arena, source, &unheard, &tokens);
    const struct token *items = tokens.items;
    for (size_t i = 0; i < tokens.count; i++) {
        /* A word that a language lacks is told by the theme itself. */
        if (names_a_value(&items[i]) && !str_starts(items[i].name, STR("text."))) {
            check_name(lexicon, source, items[i].name, diags);
        }
    }
}

void template_names_check(struct arena *scratch, const struct theme *theme,
                          const struct schema *schema, const struct field_set *settings,
                          struct diags *diags)
{
    struct lexicon lexicon = {.arena = scratch};
    add_words(&lexicon);
    add_schema(&lexicon, schema);
    add_fields(&lexicon, "webb", settings);
    let_pages_be_records(&lexicon);
    add_texts(&lexicon, theme);
    lexicon.open = shape_of(&lexicon, STR("vad som helst"));
    for (size_t i = 0; i < theme->template_count; i++) {
        check_source(&lexicon, &theme->template_sources[i], diags);
    }
}
