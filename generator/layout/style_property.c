#include "layout/style_property.h"

#include "base/arena.h"

#define AT(member) offsetof(struct style, member)

static const struct style_property properties[] = {
    {TEXT("typsnitt"), STYLE_FAMILY, AT(family), NULL, 0},
    {TEXT("grad"), STYLE_SIZE, AT(size), NULL, 0},
    {TEXT("radavstånd"), STYLE_LEADING, AT(leading), NULL, 0},
    {TEXT("spärrning"), STYLE_EM, AT(tracking), NULL, 0},
    {TEXT("radlängd"), STYLE_EM, AT(measure), NULL, 0},
    {TEXT("färg"), STYLE_COLOUR, AT(colour), NULL, 0},
    {TEXT("vikt"), STYLE_CHOICE, AT(bold), "normal fet", 0},
    {TEXT("stil"), STYLE_CHOICE, AT(italic), "rak kursiv", 0},
    {TEXT("avstavning"), STYLE_BOOL, AT(hyphenate), NULL, 0},
    {TEXT("siffror-i-kolumn"), STYLE_BOOL, AT(tabular), NULL, 0},
    {TEXT("understruken"), STYLE_BOOL, AT(underline), NULL, 0},
    {TEXT("justering"), STYLE_CHOICE, AT(align), "vänster mitten höger marginaler", 0},
    {TEXT("listtecken"), STYLE_TEXT, AT(marker), NULL, 0},
    {TEXT("listfärg"), STYLE_COLOUR, AT(marker_colour), NULL, 0},
    {TEXT("skiljetecken"), STYLE_TEXT, AT(separator), NULL, 0},
    {TEXT("före"), STYLE_LENGTH, AT(before), NULL, 0},
    {TEXT("efter"), STYLE_LENGTH, AT(after), NULL, 0},
    {TEXT("indrag"), STYLE_LENGTH, AT(indent), NULL, 0},
    {TEXT("indrag-höger"), STYLE_LENGTH, AT(indent_right), NULL, 0},
    {TEXT("listindrag"), STYLE_LENGTH, AT(hang), NULL, 0},
    {TEXT("luft"), STYLE_SIDES, AT(padding), NULL, 0},
    {TEXT("kant"), STYLE_BORDER, 0, NULL, SIDES},
    {TEXT("kant-topp"), STYLE_BORDER, 0, NULL, SIDE_TOP},
    {TEXT("kant-höger"), STYLE_BORDER, 0, NULL, SIDE_RIGHT},
    {TEXT("kant-botten"), STYLE_BORDER, 0, NULL, SIDE_BOTTOM},
    {TEXT("kant-vänster"), STYLE_BORDER, 0, NULL, SIDE_LEFT},
    {TEXT("bakgrund"), STYLE_COLOUR, AT(background), NULL, 0},
    {TEXT("hörn"), STYLE_LENGTH, AT(radius), NULL, 0},
    {TEXT("mellanrum"), STYLE_LENGTH, AT(gap), NULL, 0},
    {TEXT("bredd"), STYLE_WIDTH, AT(width), NULL, 0},
    {TEXT("minsta-höjd"), STYLE_LENGTH, AT(height), NULL, 0},
    {TEXT("lyft"), STYLE_EM, AT(rise), NULL, 0},
    {TEXT("spalter"), STYLE_COUNT, AT(columns), NULL, 0},
    {TEXT("lodrätt"), STYLE_CHOICE, AT(valign), "topp mitten botten", 0},
    {TEXT("håll-ihop"), STYLE_CHOICE, AT(keep), "nej ja helst", 0},
    {TEXT("håll-ihop-med-nästa"), STYLE_BOOL, AT(keep_next), NULL, 0},
    {TEXT("ny-sida"), STYLE_BOOL, AT(page_before), NULL, 0},
    {TEXT("dölj"), STYLE_BOOL, AT(hidden), NULL, 0},
    {TEXT("hela-bredden"), STYLE_BOOL, AT(span), NULL, 0},
    {TEXT("utfall"), STYLE_BOOL, AT(bleed), NULL, 0},
};

const struct style_property *style_property_find(struct str name)
{
    for (size_t i = 0; i < countof(properties); i++) {
        if (str_equal(properties[i].name, name)) {
            return &properties[i];
        }
    }
    return NULL;
}

size_t style_property_names(const struct str **names, struct arena *arena)
{
    struct str *list = arena_array(arena, countof(properties), sizeof *list);
    for (size_t i = 0; i < countof(properties); i++) {
        list[i] = properties[i].name;
    }
    *names = list;
    return countof(properties);
}

static double in_points(const struct style_declaration *declaration, size_t index, double em)
{
    double number = declaration->numbers[index];
    return declaration->units[index] == UNIT_EM ? number * em : number;
}

static void apply_width(const struct style_declaration *declaration, struct style *style)
{
    bool part = declaration->units[0] == UNIT_PERCENT;
    style->width_part = part ? declaration->numbers[0] / 100 : 0;
    style->width = part ? 0 : in_points(declaration, 0, style->size);
}

static void apply_border(const struct style_declaration *declaration, struct style *style)
{
    unsigned side = declaration->property->side;
    unsigned end = side == SIDES ? SIDES : side + 1;
    for (unsigned i = side == SIDES ? 0 : side; i < end; i++) {
        style->border[i] = in_points(declaration, 0, style->size);
        style->border_colour[i] = declaration->colour;
    }
}

static double font_size(const struct style_declaration *declaration, double parent_size)
{
    switch (declaration->units[0]) {
    case UNIT_EM:
        return declaration->numbers[0] * parent_size;
    case UNIT_PERCENT:
        return declaration->numbers[0] * parent_size / 100;
    default:
        return declaration->numbers[0];
    }
}

static double leading(const struct style_declaration *declaration, double size)
{
    bool absolute = declaration->units[0] == UNIT_POINT;
    return absolute ? declaration->numbers[0] / size : declaration->numbers[0];
}

void style_property_apply(const struct style_declaration *declaration, double parent_size,
                          struct style *style)
{
    const struct style_property *property = declaration->property;
    char *member = (char *)style + property->offset;
    double number = declaration->numbers[0];
    switch (property->kind) {
    case STYLE_LENGTH:
        *(double *)(void *)member = in_points(declaration, 0, style->size);
        break;
    case STYLE_EM:
        *(double *)(void *)member =
            declaration->units[0] == UNIT_POINT ? number / style->size : number;
        break;
    case STYLE_SIZE:
        style->size = font_size(declaration, parent_size);
        break;
    case STYLE_LEADING:
        style->leading = leading(declaration, style->size);
        break;
    case STYLE_WIDTH:
        apply_width(declaration, style);
        break;
    case STYLE_SIDES:
        for (size_t i = 0; i < SIDES; i++) {
            ((double *)(void *)member)[i] = in_points(declaration, i, style->size);
        }
        break;
    case STYLE_BORDER:
        apply_border(declaration, style);
        break;
    case STYLE_COLOUR:
        *(uint32_t *)(void *)member = declaration->colour;
        break;
    case STYLE_BOOL:
        *(bool *)(void *)member = number > 0;
        break;
    case STYLE_CHOICE:
        *(uint8_t *)(void *)member = (uint8_t)number;
        break;
    case STYLE_COUNT:
        *(uint32_t *)(void *)member = (uint32_t)number;
        break;
    case STYLE_TEXT:
        *(struct str *)(void *)member = declaration->text;
        break;
    case STYLE_FAMILY:
        style->family = declaration->family;
        break;
    }
}
