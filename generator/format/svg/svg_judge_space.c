#include "format/svg/svg_judge_space.h"

#include "format/data/xml_data.h"

static enum svg_space space_of(struct str address)
{
    static const struct {
        struct str address;
        enum svg_space space;
    } known[] = {
        {TEXT(""), SVG_SPACE_NONE},
        {TEXT("http://www.w3.org/2000/svg"), SVG_SPACE_SVG},
        {TEXT("http://www.w3.org/1999/xhtml"), SVG_SPACE_HTML},
        {TEXT("http://www.w3.org/1999/xlink"), SVG_SPACE_XLINK},
        {TEXT("http://www.w3.org/XML/1998/namespace"), SVG_SPACE_XML},
    };
    for (size_t i = 0; i < countof(known); i++) {
        if (str_equal(address, known[i].address)) {
            return known[i].space;
        }
    }
    return xml_is_active_space(address) ? SVG_SPACE_ACTIVE : SVG_SPACE_PROGRAM;
}

bool svg_spaces_is_declaration(struct str name)
{
    return str_equal(name, STR("xmlns")) || str_starts(name, STR("xmlns:"));
}

bool svg_spaces_enter(struct svg_spaces *spaces, const struct xml *xml, uint32_t node)
{
    const struct xml_node *element = &xml->nodes[node];
    while (spaces->count > 0 && spaces->prefixes[spaces->count - 1].depth >= element->depth) {
        spaces->count--;
    }
    for (uint32_t i = 0; i < element->attribute_count; i++) {
        const struct xml_attribute *attribute = &xml->attributes[element->first_attribute + i];
        if (!svg_spaces_is_declaration(attribute->name)) {
            continue;
        }
        if (spaces->count == SVG_PREFIXES) {
            return false;
        }
        spaces->prefixes[spaces->count++] =
            (struct svg_prefix){str_slice(attribute->name, 6, attribute->name.size),
                                space_of(attribute->value), element->depth};
    }
    return true;
}

static enum svg_space find(const struct svg_spaces *spaces, struct str prefix)
{
    for (uint32_t i = spaces->count; i > 0; i--) {
        if (str_equal(spaces->prefixes[i - 1].name, prefix)) {
            return spaces->prefixes[i - 1].space;
        }
    }
    return str_equal(prefix, STR("xml")) ? SVG_SPACE_XML
           : prefix.size == 0            ? SVG_SPACE_NONE
                                         : SVG_SPACE_UNBOUND;
}

static struct svg_name split(struct str text)
{
    size_t colon = str_find_byte(text, ':', 0);
    bool prefixed = colon < text.size;
    return (struct svg_name){.prefix = str_slice(text, 0, prefixed ? colon : 0),
                             .local = str_slice(text, prefixed ? colon + 1 : 0, text.size)};
}

struct svg_name svg_spaces_element(const struct svg_spaces *spaces, struct str text)
{
    struct svg_name name = split(text);
    name.space = find(spaces, name.prefix);
    return name;
}

struct svg_name svg_spaces_attribute(const struct svg_spaces *spaces, struct str text)
{
    struct svg_name name = split(text);
    name.space = name.prefix.size > 0 ? find(spaces, name.prefix) : SVG_SPACE_NONE;
    return name;
}
