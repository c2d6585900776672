/* The parts of setup that read papers and styles. */
#include "base/arena.h"
#include "layout/setup.h"
#include "layout/style_property.h"
#include "rules/diag.h"

#include <math.h>

#define A_LENGTH                                                                                   \
    DIAG_BILINGUAL "ett mått, som 8 pt eller 3 mm" DIAG_BILINGUAL "a length, such as 8 pt or 3 mm"

/* --- values ---------------------------------------------------------------------------------------- */

static struct str next_word(struct str *rest)
{
    size_t from = 0;
    while (from < rest->size && rest->data[from] == ' ') {
        from++;
    }
    size_t to = str_find_byte(*rest, ' ', from);
    struct str word = str_slice(*rest, from, to);
    *rest = str_slice(*rest, to, rest->size);
    return word;
}

/* A decimal number with "." or "," off the front; false when there is none. */
static bool read_number(struct str *text, double *number)
{
    double value = 0;
    double unit = 0;
    size_t at = 0;
    size_t digits = 0;
    bool negative = text->size > 0 && text->data[0] == '-';
    for (at = negative ? 1 : 0; at < text->size; at++) {
        char byte = text->data[at];
        if (byte >= '0' && byte <= '9') {
            value = unit > 0 ? value + (byte - '0') * unit : value * 10 + (byte - '0');
            unit /= 10;
            digits++;
        } else if ((byte == '.' || byte == ',') && !(unit > 0) && digits > 0) {
            unit = 0.1;
        } else {
            break;
        }
    }
    *number = negative ? -value : value;
    *text = str_slice(*text, at, text->size);
    return digits > 0 && value < 1e6;
}

bool setup_length(struct str *rest, double *number, uint8_t *unit)
{
    static const struct {
        struct str name;
        uint8_t unit;
        double points;
    } units[] = {
        {TEXT("pt"), UNIT_POINT, 1},          {TEXT("mm"), UNIT_POINT, 72 / 25.4},
        {TEXT("cm"), UNIT_POINT, 720 / 25.4}, {TEXT("em"), UNIT_EM, 1},
        {TEXT("%"), UNIT_PERCENT, 1},
    };
    struct str word = next_word(rest);
    if (!read_number(&word, number)) {
        return false;
    }
    struct str after = *rest;
    bool attached = word.size > 0;
    struct str name = attached ? word : next_word(&after);
    for (size_t i = 0; i < countof(units); i++) {
        if (str_equal(units[i].name, name)) {
            *number *= units[i].points;
            *unit = units[i].unit;
            *rest = attached ? *rest : after;
            return true;
        }
    }
    *unit = UNIT_NUMBER;
    return !attached;
}

/* One, two or four lengths become four. */
static bool read_sides(struct str text, double *numbers, uint8_t *units)
{
    static const uint8_t source[5][SIDES] = {
        {0}, {0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
    double given[SIDES];
    uint8_t given_units[SIDES];
    size_t count = 0;
    text = str_trim(text);
    while (text.size > 0 && count < SIDES) {
        if (!setup_length(&text, &given[count], &given_units[count])) {
            return false;
        }
        count++;
        text = str_trim(text);
    }
    for (size_t i = 0; i < SIDES && count > 0; i++) {
        numbers[i] = given[source[count][i]];
        units[i] = given_units[source[count][i]];
    }
    return count > 0 && text.size == 0;
}

/* A scalar, or a list of scalars as one text: "8 pt 12 pt". */
static struct str joined(struct arena *arena, const struct value *value)
{
    if (value->kind != VALUE_LIST) {
        return value->kind == VALUE_STRING ? value->as.string : STR("");
    }
    struct str text = STR("");
    for (size_t i = 0; i < value->as.list.count; i++) {
        struct str parts[] = {text, STR(" "), joined(arena, &value->as.list.items[i])};
        text = str_join(arena, parts, countof(parts));
    }
    return text;
}

/* --- papers ---------------------------------------------------------------------------------------- */

static bool read_paper_value(const struct setup_file *file, struct str key,
                             const struct value *value, struct paper *paper)
{
    struct str text = joined(file->setup->arena, value);
    double numbers[SIDES] = {0};
    uint8_t units[SIDES];
    if (!read_sides(text, numbers, units)) {
        return false;
    }
    uint32_t count = numbers[0] >= 1 && numbers[0] <= 20 ? (uint32_t)numbers[0] : 0;
    if (str_equal(key, STR("marginaler"))) {
        for (size_t i = 0; i < SIDES; i++) {
            paper->margins[i] = numbers[i];
        }
    } else if (str_equal(key, STR("marginaler-storskrift"))) {
        for (size_t i = 0; i < SIDES; i++) {
            paper->large_margins[i] = numbers[i];
        }
        paper->has_large_margins = true;
    } else if (str_equal(key, STR("bredd"))) {
        paper->width = numbers[0];
    } else if (str_equal(key, STR("höjd"))) {
        paper->height = numbers[0];
    } else if (str_equal(key, STR("spaltmellanrum"))) {
        paper->gap = numbers[0];
    } else if (str_equal(key, STR("spalter"))) {
        paper->columns = count;
    } else if (str_equal(key, STR("kort-i-bredd"))) {
        paper->across = count;
    } else if (str_equal(key, STR("kort-på-höjd"))) {
        paper->down = count;
    } else {
        return false;
    }
    return true;
}

static void read_paper(const struct setup_file *file, struct str name, const struct value *value)
{
    struct handout_setup *setup = file->setup;
    const struct paper *earlier = map_get(&setup->papers, name);
    struct paper *paper = arena_alloc(setup->arena, sizeof *paper);
    if (earlier != NULL) {
        *paper = *earlier;
    }
    paper->name = name;
    paper->columns = paper->columns == 0 ? 1 : paper->columns;
    for (uint32_t i = 0; i < value->as.map->count; i++) {
        const struct value_entry *entry = &value->as.map->entries[i];
        if (!read_paper_value(file, entry->key, &entry->value, paper)) {
            setup_wrong(file, entry->key, &entry->value,
                        STR(DIAG_BILINGUAL
                            "ett mått eller antal för bredd, höjd, marginaler, "
                            "marginaler-storskrift, spalter, "
                            "spaltmellanrum, kort-i-bredd eller kort-på-höjd" DIAG_BILINGUAL
                            "a length or number for bredd, höjd, marginaler, "
                            "marginaler-storskrift, spalter, "
                            "spaltmellanrum, kort-i-bredd or kort-på-höjd"));
        }
    }
    double inner_width = paper->width - paper->margins[SIDE_LEFT] - paper->margins[SIDE_RIGHT];
    double inner_height = paper->height - paper->margins[SIDE_TOP] - paper->margins[SIDE_BOTTOM];
    if (inner_width < 72 || inner_height < 72 || paper->width > 14400 || paper->height > 14400) {
        setup_wrong(file, name, value,
                    STR(DIAG_BILINGUAL
                        "bredd, höjd och marginaler som lämnar minst 25 mm" DIAG_BILINGUAL
                        "bredd, höjd and marginaler that leave 25 mm or more"));
        return;
    }
    map_set(&setup->papers, setup->arena, name, paper);
}

void setup_read_papers(const struct setup_file *file, const struct value *value)
{
    const struct value_map *map = value->kind == VALUE_MAP ? value->as.map : NULL;
    for (uint32_t i = 0; map != NULL && i < map->count; i++) {
        if (map->entries[i].value.kind == VALUE_MAP) {
            read_paper(file, map->entries[i].key, &map->entries[i].value);
        } else {
            map = NULL;
            break;
        }
    }
    if (map == NULL) {
        setup_wrong(file, STR("papper"), value,
                    STR(DIAG_BILINGUAL "namn med mått" DIAG_BILINGUAL "names with lengths"));
    }
}

/* --- styles ---------------------------------------------------------------------------------------- */

static struct str expected(const struct style_property *property)
{
    switch (property->kind) {
    case STYLE_BORDER:
        return STR(DIAG_BILINGUAL "bredd och färg, som 1 pt linje" DIAG_BILINGUAL
                                  "width and colour, such as 1 pt linje");
    case STYLE_COLOUR:
        return STR(DIAG_BILINGUAL "en färg i tema.yaml eller \"#rrggbb\"" DIAG_BILINGUAL
                                  "a colour in tema.yaml or \"#rrggbb\"");
    case STYLE_BOOL:
        return STR("ja, nej");
    case STYLE_CHOICE:
        return str_from(property->choices);
    case STYLE_COUNT:
        return STR(DIAG_BILINGUAL "ett heltal" DIAG_BILINGUAL "a whole number");
    case STYLE_FAMILY:
        return STR(DIAG_BILINGUAL "ett namn under typsnitt" DIAG_BILINGUAL "a name below typsnitt");
    default:
        return STR(A_LENGTH);
    }
}

static bool read_choice(const char *choices, struct str text, double *number)
{
    struct str rest = str_from(choices);
    for (int i = 0; rest.size > 0; i++) {
        if (str_equal(next_word(&rest), text)) {
            *number = i;
            return true;
        }
    }
    return false;
}

static bool read_border(const struct handout_setup *setup, struct str text,
                        struct style_declaration *declaration)
{
    if (str_equal(text, STR("ingen"))) {
        declaration->colour = COLOUR_NONE;
        return true;
    }
    return setup_length(&text, &declaration->numbers[0], &declaration->units[0]) &&
           setup_colour(setup, str_trim(text), &declaration->colour);
}

static bool read_declaration(const struct handout_setup *setup, struct str text,
                             struct style_declaration *declaration)
{
    double *number = &declaration->numbers[0];
    switch (declaration->property->kind) {
    case STYLE_BORDER:
        return read_border(setup, text, declaration);
    case STYLE_COLOUR:
        return setup_colour(setup, text, &declaration->colour);
    case STYLE_BOOL:
        *number = str_equal(text, STR("ja")) ? 1 : 0;
        return *number > 0 || str_equal(text, STR("nej"));
    case STYLE_CHOICE:
        return read_choice(declaration->property->choices, text, number);
    case STYLE_TEXT:
        declaration->text = text;
        return true;
    case STYLE_FAMILY:
        declaration->family = map_get(&setup->families, text);
        return declaration->family != NULL;
    case STYLE_SIDES:
        return read_sides(text, declaration->numbers, declaration->units);
    case STYLE_COUNT:
        return read_number(&text, number) && text.size == 0 && *number >= 0 && *number < 100 &&
               !(*number > floor(*number));
    default:
        return setup_length(&text, number, &declaration->units[0]) && str_trim(text).size == 0;
    }
}

static const struct style_declaration *
read_declarations(const struct setup_file *file, const struct value_map *map, uint32_t *count)
{
    struct arena *arena = file->setup->arena;
    struct vec list = {0};
    for (uint32_t i = 0; i < map->count; i++) {
        const struct value_entry *entry = &map->entries[i];
        struct style_declaration declaration = {.property = style_property_find(entry->key)};
        if (declaration.property == NULL) {
            const struct str *names;
            size_t name_count = style_property_names(&names, arena);
            struct str args[] = {entry->key, str_nearest(entry->key, names, name_count),
                                 STR("stilar"), diag_join(arena, names, name_count)};
            diag_add(file->diags, RULE_UNKNOWN_KEY,
                     (struct place){file->path, entry->key_line, entry->key_column, 0}, args,
                     countof(args));
        } else if (!read_declaration(file->setup, joined(arena, &entry->value), &declaration)) {
            setup_wrong(file, entry->key, &entry->value, expected(declaration.property));
        } else {
            *(struct style_declaration *)vec_push(&list, arena, sizeof declaration) = declaration;
        }
    }
    *count = (uint32_t)list.count;
    return list.items;
}

/* "li.steg.stor" */
static bool read_step(struct str text, struct style_step *step)
{
    *step = (struct style_step){0};
    size_t end = str_find_byte(text, '.', 0);
    step->element = str_slice(text, 0, end);
    for (size_t i = 0; end < text.size; i++) {
        size_t next = str_find_byte(text, '.', end + 1);
        if (i == STYLE_CLASSES || next == end + 1) {
            return false;
        }
        step->classes[i] = str_slice(text, end + 1, next);
        end = next;
    }
    return text.size > 0;
}

/* ".kort li p": the last step is the element itself. */
static bool read_selector(struct str text, struct style_rule *rule)
{
    struct style_step steps[STYLE_STEPS];
    uint32_t count = 0;
    for (text = str_trim(text); text.size > 0; text = str_trim(text)) {
        if (count == STYLE_STEPS || !read_step(next_word(&text), &steps[count])) {
            return false;
        }
        count++;
    }
    for (uint32_t i = 0; i < count; i++) {
        rule->steps[i] = steps[count - 1 - i];
    }
    rule->step_count = count;
    return count > 0;
}

void setup_read_styles(const struct setup_file *file, const struct value *value, struct vec *rules)
{
    const struct value_map *map = value->kind == VALUE_MAP ? value->as.map : NULL;
    for (uint32_t i = 0; map != NULL && i < map->count; i++) {
        const struct value_entry *entry = &map->entries[i];
        struct style_rule rule = {0};
        if (entry->value.kind == VALUE_MAP) {
            rule.declarations = read_declarations(file, entry->value.as.map, &rule.count);
        }
        for (size_t from = 0; from < entry->key.size;) {
            size_t to = str_find_byte(entry->key, ',', from);
            if (entry->value.kind == VALUE_MAP &&
                read_selector(str_slice(entry->key, from, to), &rule)) {
                *(struct style_rule *)vec_push(rules, file->setup->arena, sizeof rule) = rule;
            } else {
                setup_wrong(file, entry->key, &entry->value,
                            STR(DIAG_BILINGUAL "element eller .klass med egenskaper" DIAG_BILINGUAL
                                               "element or .class with properties"));
            }
            from = to + 1;
        }
    }
    if (map == NULL) {
        setup_wrong(
            file, STR("stilar"), value,
            STR(DIAG_BILINGUAL "element med egenskaper" DIAG_BILINGUAL "elements with properties"));
    }
}
