#include "format/svg/svg_judge.h"

#include "base/arena.h"
#include "base/byte.h"
#include "base/vec.h"
#include "format/data/data_address.h"
#include "format/data/xml_cursor.h"
#include "format/data/xml_data.h"
#include "format/svg/svg_judge_address.h"
#include "format/svg/svg_judge_names.h"
#include "format/svg/svg_judge_space.h"
#include "format/svg/svg_judge_style.h"
#include "format/svg/svg_size.h"
#include "format/text/utf8.h"

/* In a drawing's own picture there may be one more. */
enum { MOST_ATTRIBUTES = 250, DEEPEST_PICTURE = 2, SHOWN = 60 };

struct judge {
    struct arena *arena;
    struct str bytes;
    struct xml xml;
    struct svg_verdict *verdict;
    struct svg_spaces spaces;
    uint32_t pictures; /* how many drawings this one stands in */
};

static void judge_drawing(struct judge *judge);

/* --- faults ----------------------------------------------------------------------------------- */

static struct svg_fault *add(struct judge *judge, enum svg_fault_kind kind, struct str what)
{
    struct svg_verdict *verdict = judge->verdict;
    what = utf8_prefix(str_trim(what), SHOWN);
    for (uint32_t i = 0; i < verdict->count; i++) {
        if (verdict->faults[i].kind == kind && str_equal(verdict->faults[i].what, what)) {
            return NULL;
        }
    }
    if (verdict->count == SVG_FAULTS) {
        return NULL;
    }
    struct svg_fault *fault = &verdict->faults[verdict->count++];
    *fault = (struct svg_fault){.kind = kind, .what = str_copy(judge->arena, what)};
    return fault;
}

static void add_at(struct judge *judge, enum svg_fault_kind kind, struct str what, uint32_t line,
                   uint32_t column, size_t length)
{
    struct svg_fault *fault = add(judge, kind, what);
    if (fault != NULL) {
        fault->line = line;
        fault->column = column;
        fault->length = (uint32_t)length;
    }
}

static void add_element(struct judge *judge, enum svg_fault_kind kind, const struct xml_node *node)
{
    struct str what = str_concat(judge->arena, STR("<"), node->text, STR(">"));
    add_at(judge, kind, what, node->line, node->column, utf8_count(node->text) + 1);
}

/* `what` is the whole attribute, or else its value. */
static void add_attribute(struct judge *judge, enum svg_fault_kind kind,
                          const struct xml_attribute *attribute, bool whole)
{
    struct str value = utf8_prefix(str_trim(attribute->value), SHOWN);
    struct str all = str_concat(judge->arena, attribute->name, STR("=\""), value, STR("\""));
    add_at(judge, kind, whole ? all : value, attribute->line, attribute->column,
           utf8_count(attribute->name));
}

/* --- style ------------------------------------------------------------------------------------ */

/* The text of a style element begins somewhere after its tag, and what stands in CDATA or beside
 * comments is elsewhere in the file: the line is counted, and the column found in it. */
static void locate(const struct judge *judge, const struct xml_node *text, size_t at,
                   struct str written, struct svg_fault *fault)
{
    struct xml_cursor cursor = {judge->bytes, 0, 1, 1};
    fault->line = text->line;
    for (size_t i = 0; i < at; i++) {
        fault->line += text->text.data[i] == '\n';
    }
    while (cursor.line < fault->line && cursor.at < cursor.bytes.size) {
        xml_cursor_step(&cursor);
    }
    size_t end = str_find_byte(cursor.bytes, '\n', cursor.at);
    size_t found = str_find(str_slice(cursor.bytes, 0, end), written, cursor.at);
    if (found + written.size <= end) {
        xml_cursor_go(&cursor, found);
        fault->column = cursor.column;
    }
}

static void judge_sheet(struct judge *judge, uint32_t node)
{
    for (uint32_t i = node + 1; i < node + judge->xml.nodes[node].size; i++) {
        const struct xml_node *text = &judge->xml.nodes[i];
        struct vec faults = {0};
        if (text->kind == XML_TEXT) {
            svg_judge_style(judge->arena, text->text, SVG_CSS_SHEET, &faults);
        }
        const struct svg_style_fault *all = faults.items;
        for (size_t f = 0; f < faults.count; f++) {
            struct svg_fault *fault =
                add(judge, all[f].fetches ? SVG_FAULT_FETCH : SVG_FAULT_STYLE, all[f].what);
            size_t at = (size_t)(all[f].from - text->text.data);
            if (fault != NULL) {
                struct str rest = str_slice(text->text, at, text->text.size);
                locate(judge, text, at, str_slice(rest, 0, str_find_byte(rest, '\n', 0)), fault);
            }
        }
    }
}

static void judge_value(struct judge *judge, const struct xml_attribute *attribute,
                        enum svg_css kind)
{
    struct vec faults = {0};
    svg_judge_style(judge->arena, attribute->value, kind, &faults);
    const struct svg_style_fault *all = faults.items;
    for (size_t f = 0; f < faults.count; f++) {
        add_at(judge, all[f].fetches ? SVG_FAULT_FETCH : SVG_FAULT_STYLE, all[f].what,
               attribute->line, attribute->column, utf8_count(attribute->name));
    }
}

/* --- addresses -------------------------------------------------------------------------------- */

/* A drawing in a drawing: its faults are those of the attribute that holds it. */
static void judge_picture(struct judge *judge, const struct xml_attribute *attribute)
{
    struct svg_verdict inner = {0};
    struct judge *next = arena_alloc(judge->arena, sizeof *next);
    *next =
        (struct judge){.arena = judge->arena, .verdict = &inner, .pictures = judge->pictures + 1};
    if (next->pictures > DEEPEST_PICTURE ||
        !data_address_read(judge->arena, attribute->value, &next->bytes)) {
        add_attribute(judge, SVG_FAULT_FETCH, attribute, false);
        return;
    }
    judge_drawing(next);
    for (uint32_t i = 0; i < inner.count; i++) {
        struct svg_fault *fault = add(judge, inner.faults[i].kind, inner.faults[i].what);
        if (fault != NULL) {
            fault->xml = inner.faults[i].xml;
            fault->line = attribute->line;
            fault->column = attribute->column;
            fault->length = (uint32_t)utf8_count(attribute->name);
        }
    }
}

static void judge_address(struct judge *judge, const struct svg_name *element,
                          const struct xml_attribute *attribute)
{
    enum svg_address kind = svg_judge_address(attribute->value);
    struct str name = element->local;
    bool svg = element->space == SVG_SPACE_SVG;
    bool html = element->space == SVG_SPACE_HTML;
    bool link = (!svg && !html) || str_equal(name, STR("a"));
    bool picture = (svg && (str_equal(name, STR("image")) || str_equal(name, STR("feImage")))) ||
                   (html && str_equal(name, STR("img")));
    if (picture && kind == SVG_ADDRESS_DRAWING) {
        judge_picture(judge, attribute);
        return;
    }
    bool good = kind == SVG_ADDRESS_HERE || (picture && kind == SVG_ADDRESS_PICTURE) ||
                (link && (kind == SVG_ADDRESS_LINK || kind == SVG_ADDRESS_RELATIVE));
    if (!good) {
        add_attribute(judge, link ? SVG_FAULT_LINK : SVG_FAULT_FETCH, attribute, false);
    }
}

/* --- attributes ------------------------------------------------------------------------------- */

/* onload, onClick … */
static bool is_event(struct str name)
{
    return name.size > 2 && byte_small(name.data[0]) == 'o' && byte_small(name.data[1]) == 'n' &&
           byte_small(name.data[2]) >= 'a' && byte_small(name.data[2]) <= 'z';
}

static void add_unknown(struct judge *judge, const struct svg_name *name,
                        const struct xml_attribute *attribute)
{
    add_attribute(judge, is_event(name->local) ? SVG_FAULT_SCRIPT : SVG_FAULT_UNKNOWN, attribute,
                  true);
}

/* What is animated must be something that could stand in the file with any of the values. */
static void judge_animation(struct judge *judge, const struct xml_attribute *attribute)
{
    struct str name = str_trim(attribute->value);
    enum svg_attribute_kind kind = svg_judge_attribute(name);
    if (kind != SVG_ATTRIBUTE_VALUE && kind != SVG_ATTRIBUTE_SHAPE) {
        bool acts = kind == SVG_ATTRIBUTE_HREF || is_event(name) || str_ends(name, STR(":href"));
        add_attribute(judge, acts ? SVG_FAULT_SCRIPT : SVG_FAULT_UNKNOWN, attribute, true);
    }
}

static void judge_own(struct judge *judge, const struct svg_name *element,
                      const struct svg_name *name, const struct xml_attribute *attribute)
{
    enum svg_attribute_kind kind = element->space == SVG_SPACE_HTML
                                       ? svg_judge_html_attribute(name->local)
                                       : svg_judge_attribute(name->local);
    switch (kind) {
    case SVG_ATTRIBUTE_UNKNOWN:
        add_unknown(judge, name, attribute);
        break;
    case SVG_ATTRIBUTE_VALUE:
    case SVG_ATTRIBUTE_ANIMATED:
        judge_value(judge, attribute, SVG_CSS_VALUE);
        break;
    case SVG_ATTRIBUTE_STYLE:
        judge_value(judge, attribute, SVG_CSS_DECLARATIONS);
        break;
    case SVG_ATTRIBUTE_HREF:
        judge_address(judge, element, attribute);
        break;
    case SVG_ATTRIBUTE_FREE:
        if (str_equal(name->local, STR("attributeName"))) {
            judge_animation(judge, attribute);
        }
        break;
    case SVG_ATTRIBUTE_SHAPE:
        break;
    }
}

static void judge_attribute(struct judge *judge, const struct svg_name *element,
                            const struct xml_attribute *attribute)
{
    struct svg_name name = svg_spaces_attribute(&judge->spaces, attribute->name);
    bool base = str_equal(name.local, STR("base"));
    if (svg_spaces_is_declaration(attribute->name)) {
        return;
    }
    switch (name.space) {
    case SVG_SPACE_NONE:
        if (element->space != SVG_SPACE_PROGRAM) {
            judge_own(judge, element, &name, attribute);
        }
        break;
    case SVG_SPACE_XLINK:
        if (str_equal(name.local, STR("href"))) {
            judge_address(judge, element, attribute);
        }
        break;
    case SVG_SPACE_XML: /* xml:base would lead addresses elsewhere */
        if (base) {
            add_attribute(judge, SVG_FAULT_FETCH, attribute, true);
        }
        break;
    case SVG_SPACE_PROGRAM:
        break;
    case SVG_SPACE_UNBOUND:
        add_at(judge, SVG_FAULT_NAMESPACE, name.prefix, attribute->line, attribute->column,
               utf8_count(name.prefix));
        break;
    case SVG_SPACE_SVG:
    case SVG_SPACE_HTML:
    case SVG_SPACE_ACTIVE:
        add_unknown(judge, &name, attribute);
        break;
    }
}

/* --- elements --------------------------------------------------------------------------------- */

static bool is_script(const struct svg_name *name)
{
    static const char *const names[] = {"script", "handler", "listener"};
    return str_is_one_of(name->local, names, countof(names));
}

/* False when there is no use in looking at its attributes. */
static bool judge_name(struct judge *judge, const struct svg_name *name,
                       const struct xml_node *node)
{
    bool known = true;
    enum svg_fault_kind kind = SVG_FAULT_UNKNOWN;
    switch (name->space) {
    case SVG_SPACE_SVG:
        known = svg_judge_is_element(name->local);
        break;
    case SVG_SPACE_HTML:
        known = svg_judge_is_html(name->local);
        kind = SVG_FAULT_HTML;
        break;
    case SVG_SPACE_PROGRAM:
        break;
    case SVG_SPACE_UNBOUND:
        add_at(judge, SVG_FAULT_NAMESPACE, name->prefix, node->line, node->column + 1,
               utf8_count(name->prefix));
        return false;
    case SVG_SPACE_NONE:
    case SVG_SPACE_XLINK:
    case SVG_SPACE_XML:
    case SVG_SPACE_ACTIVE:
        known = false;
        break;
    }
    if (!known) {
        add_element(judge, is_script(name) ? SVG_FAULT_SCRIPT : kind, node);
    }
    return known;
}

/* False when there is no use in going on. */
static bool judge_element(struct judge *judge, uint32_t index)
{
    const struct xml_node *node = &judge->xml.nodes[index];
    if (node->attribute_count > MOST_ATTRIBUTES ||
        !svg_spaces_enter(&judge->spaces, &judge->xml, index)) {
        add_element(judge, SVG_FAULT_BOUND, node);
        return false;
    }
    struct svg_name name = svg_spaces_element(&judge->spaces, node->text);
    if (!judge_name(judge, &name, node)) {
        return true;
    }
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        judge_attribute(judge, &name, &judge->xml.attributes[node->first_attribute + i]);
    }
    if (name.space == SVG_SPACE_SVG && str_equal(name.local, STR("style"))) {
        judge_sheet(judge, index);
    }
    return true;
}

/* False, and told, when the root is no drawing. */
static bool judge_root(struct judge *judge)
{
    const struct xml_node *root = &judge->xml.nodes[0];
    if (root->attribute_count > MOST_ATTRIBUTES ||
        !svg_spaces_enter(&judge->spaces, &judge->xml, 0)) {
        add_element(judge, SVG_FAULT_BOUND, root);
        return false;
    }
    struct svg_name name = svg_spaces_element(&judge->spaces, root->text);
    bool svg = str_equal(name.local, STR("svg"));
    if (svg && (name.space == SVG_SPACE_NONE || name.space == SVG_SPACE_UNBOUND)) {
        add_at(judge, SVG_FAULT_NAMESPACE, name.prefix, root->line, root->column,
               utf8_count(root->text) + 1);
        return false;
    }
    if (!svg || name.space != SVG_SPACE_SVG) {
        add_element(judge, SVG_FAULT_ROOT, root);
        return false;
    }
    return true;
}

/* --- the whole -------------------------------------------------------------------------------- */

/* The document types that programs write, which declare nothing that a browser would read. */
static bool is_plain(const struct xml_doctype *doctype)
{
    static const char *const plain[] = {"",
                                        "-//W3C//DTD SVG 1.0//EN",
                                        "-//W3C//DTD SVG 1.1//EN",
                                        "-//W3C//DTD SVG 1.1 Basic//EN",
                                        "-//W3C//DTD SVG 1.1 Tiny//EN",
                                        "-//W3C//DTD SVG 20010904//EN"};
    bool w3c = doctype->system_id.size == 0 && doctype->public_id.size == 0;
    w3c = w3c || str_starts(doctype->system_id, STR("http://www.w3.org/")) ||
          str_starts(doctype->system_id, STR("https://www.w3.org/"));
    return w3c && str_is_one_of(doctype->public_id, plain, countof(plain));
}

static void judge_instructions(struct judge *judge)
{
    for (uint32_t i = 0; i < judge->xml.instruction_count; i++) {
        const struct xml_instruction *instruction = &judge->xml.instructions[i];
        if (xml_is_reserved(instruction->target)) {
            add_at(judge, SVG_FAULT_FETCH,
                   str_concat(judge->arena, STR("<?"), instruction->target, STR("?>")),
                   instruction->line, instruction->column, utf8_count(instruction->target) + 2);
        }
    }
}

static void add_xml(struct judge *judge, const struct xml_fault *xml)
{
    bool bound = xml->kind == XML_TOO_DEEP || xml->kind == XML_TOO_LARGE;
    enum svg_fault_kind kind = xml->kind == XML_DECLARED ? SVG_FAULT_DOCTYPE
                               : bound                   ? SVG_FAULT_BOUND
                                                         : SVG_FAULT_XML;
    add_at(judge, kind, xml->name, xml->line, xml->column, 0);
    judge->verdict->faults[judge->verdict->count - 1].xml = *xml;
}

static void judge_drawing(struct judge *judge)
{
    struct xml_fault fault;
    if (!xml_read(judge->arena, judge->bytes, &judge->xml, &fault)) {
        add_xml(judge, &fault);
        return;
    }
    const struct xml_doctype *doctype = &judge->xml.doctype;
    if (doctype->line > 0 && !is_plain(doctype)) {
        add_at(judge, SVG_FAULT_DOCTYPE, STR("<!DOCTYPE>"), doctype->line, doctype->column, 9);
    }
    judge_instructions(judge);
    if (!judge_root(judge)) {
        return;
    }
    svg_size(&judge->xml, 0, 16, &judge->verdict->width, &judge->verdict->height);
    for (uint32_t i = 0; i < judge->xml.count; i++) {
        if (judge->xml.nodes[i].kind == XML_ELEMENT && !judge_element(judge, i)) {
            return;
        }
    }
}

bool svg_judge(struct arena *arena, struct str bytes, struct svg_verdict *verdict)
{
    struct judge *judge = arena_alloc(arena, sizeof *judge);
    *verdict = (struct svg_verdict){0};
    *judge = (struct judge){.arena = arena, .bytes = bytes, .verdict = verdict};
    judge_drawing(judge);
    return verdict->count == 0;
}
