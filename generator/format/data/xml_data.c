#include "format/data/xml_data.h"

bool xml_is_reserved(struct str target)
{
    struct str reserved = STR("xml");
    bool same = target.size >= reserved.size;
    for (size_t i = 0; same && i < reserved.size; i++) {
        char byte = target.data[i];
        same = (byte >= 'A' && byte <= 'Z' ? byte + 0x20 : byte) == reserved.data[i];
    }
    return same;
}

bool xml_is_active_space(struct str address)
{
    static const char *const notes[] = {"http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                                        "http://www.w3.org/2000/01/rdf-schema#",
                                        "http://www.w3.org/2001/XMLSchema",
                                        "http://www.w3.org/2001/XMLSchema-instance",
                                        "http://www.w3.org/2005/Atom",
                                        "http://www.w3.org/XML/1998/namespace"};
    return !str_is_one_of(address, notes, countof(notes)) &&
           (str_starts(address, STR("http://www.w3.org/")) ||
            str_starts(address, STR("http://www.mozilla.org/")));
}

bool xml_is_data(const struct xml *xml)
{
    for (uint32_t i = 0; i < xml->instruction_count; i++) {
        if (xml_is_reserved(xml->instructions[i].target)) {
            return false;
        }
    }
    for (uint32_t i = 0; i < xml->attribute_count; i++) {
        const struct xml_attribute *attribute = &xml->attributes[i];
        bool declares =
            str_equal(attribute->name, STR("xmlns")) || str_starts(attribute->name, STR("xmlns:"));
        if (declares && xml_is_active_space(attribute->value)) {
            return false;
        }
    }
    return true;
}
