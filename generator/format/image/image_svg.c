#include "format/image/image_svg.h"

#include "format/text/utf8.h"

#include <string.h>

enum { LARGEST_SIDE = 1000 * 1000, LONGEST_HAZARD = 60 };

/* What an XML file is made of, roughly: enough to find elements and attributes. */
enum piece_kind { PIECE_TEXT, PIECE_START_TAG, PIECE_END_TAG, PIECE_DOCTYPE, PIECE_INSTRUCTION };

struct piece {
    enum piece_kind kind;
    bool whole;      /* not cut short by the end of the file */
    struct str all;  /* as it stands in the file */
    struct str name; /* of a tag or instruction */
    struct str rest; /* of a tag: its attributes; of text: the text */
};

struct attribute {
    struct str all;
    struct str name;
    struct str value;
};

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static char small(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + 0x20) : byte;
}

static bool equal_in_any_case(struct str text, struct str lower)
{
    if (text.size != lower.size) {
        return false;
    }
    for (size_t i = 0; i < text.size; i++) {
        if (small(text.data[i]) != lower.data[i]) {
            return false;
        }
    }
    return true;
}

/* Index just after the first `end` at or after `from`, or the size. */
static size_t after(struct str text, struct str end, size_t from)
{
    size_t at = str_find(text, end, from);
    return at == text.size ? at : at + end.size;
}

/* Index just after the ">" that ends a tag, or more than the size when it is cut short; a ">" inside
 * quotation marks does not end it. */
static size_t tag_end(struct str text)
{
    char quote = '\0';
    for (size_t i = 1; i < text.size; i++) {
        char byte = text.data[i];
        if (quote != '\0') {
            quote = byte == quote ? '\0' : quote;
        } else if (byte == '"' || byte == '\'') {
            quote = byte;
        } else if (byte == '>') {
            return i + 1;
        }
    }
    return text.size + 1;
}

/* Index just after a document type declaration, with its internal subset. */
static size_t doctype_end(struct str text)
{
    size_t end = tag_end(text);
    size_t subset = str_find_byte(text, '[', 0);
    return subset < end ? after(text, STR(">"), after(text, STR("]"), subset)) : end;
}

static struct str name_at(struct str text, size_t from)
{
    size_t to = from;
    while (to < text.size && !is_space(text.data[to]) && strchr("/>?=", text.data[to]) == NULL) {
        to++;
    }
    return str_slice(text, from, to);
}

static struct piece make_piece(enum piece_kind kind, struct str all, size_t name_from)
{
    struct piece piece = {.kind = kind, .all = all, .name = name_at(all, name_from)};
    piece.rest = str_slice(all, name_from + piece.name.size, all.size);
    return piece;
}

/* The next piece of `text`, comments left out; false at the end. */
static bool next_piece(struct str *text, struct piece *piece)
{
    while (str_starts(*text, STR("<!--"))) {
        *text = str_slice(*text, after(*text, STR("-->"), 4), text->size);
    }
    if (text->size == 0) {
        return false;
    }
    size_t size;
    if (text->data[0] != '<') {
        size = str_find_byte(*text, '<', 0);
        struct str all = str_slice(*text, 0, size);
        *piece = (struct piece){.kind = PIECE_TEXT, .all = all, .rest = all};
    } else if (str_starts(*text, STR("<![CDATA["))) {
        size = after(*text, STR("]]>"), 9);
        struct str all = str_slice(*text, 0, size);
        *piece = (struct piece){.kind = PIECE_TEXT, .all = all, .rest = all};
    } else if (str_starts(*text, STR("<!"))) {
        size = doctype_end(*text);
        *piece = make_piece(PIECE_DOCTYPE, str_slice(*text, 0, size), 2);
    } else if (str_starts(*text, STR("<?"))) {
        size = after(*text, STR("?>"), 2);
        *piece = make_piece(PIECE_INSTRUCTION, str_slice(*text, 0, size), 2);
    } else {
        size = tag_end(*text);
        bool end = str_starts(*text, STR("</"));
        *piece = make_piece(end ? PIECE_END_TAG : PIECE_START_TAG, str_slice(*text, 0, size),
                            end ? 2 : 1);
    }
    piece->whole = size <= text->size;
    *text = str_slice(*text, size, text->size);
    return true;
}

/* The next attribute of a tag's rest; false when there is none. */
static bool next_attribute(struct str *rest, struct attribute *attribute)
{
    size_t at = 0;
    while (at < rest->size &&
           (is_space(rest->data[at]) || strchr("/>?=", rest->data[at]) != NULL)) {
        at++;
    }
    attribute->name = name_at(*rest, at);
    if (attribute->name.size == 0) {
        return false;
    }
    size_t from = at;
    at += attribute->name.size;
    while (at < rest->size && (is_space(rest->data[at]) || rest->data[at] == '=')) {
        at++;
    }
    attribute->value = (struct str){0};
    if (at < rest->size && (rest->data[at] == '"' || rest->data[at] == '\'')) {
        size_t end = str_find_byte(*rest, rest->data[at], at + 1);
        attribute->value = str_slice(*rest, at + 1, end);
        at = end + 1;
    }
    attribute->all = str_slice(*rest, from, at);
    *rest = str_slice(*rest, at, rest->size);
    return true;
}

/* The name without a namespace prefix. */
static struct str local_name(struct str name)
{
    size_t colon = str_find_byte(name, ':', 0);
    return colon == name.size ? name : str_slice(name, colon + 1, name.size);
}

/* Reads a positive decimal number off the front of `text`; 0 when there is none. */
static double take_number(struct str *text)
{
    size_t at = 0;
    while (at < text->size && (is_space(text->data[at]) || text->data[at] == ',')) {
        at++;
    }
    double number = 0;
    double unit = 1;
    bool fraction = false;
    bool negative = at < text->size && text->data[at] == '-';
    at += negative;
    for (; at < text->size; at++) {
        char byte = text->data[at];
        if (byte == '.' && !fraction) {
            fraction = true;
        } else if (byte >= '0' && byte <= '9') {
            number = number * 10 + (byte - '0');
            unit = fraction ? unit * 10 : unit;
        } else {
            break;
        }
    }
    *text = str_slice(*text, at, text->size);
    return negative || number > 1e15 ? 0 : number / unit;
}

/* A length in pixels (CSS: 96 to the inch); 0 when relative or malformed. */
static double read_length(struct str text)
{
    static const struct {
        struct str unit;
        double pixels;
    } units[] = {{{"", 0}, 1},    {{"px", 2}, 1},         {{"pt", 2}, 96 / 72.0}, {{"pc", 2}, 16},
                 {{"in", 2}, 96}, {{"cm", 2}, 96 / 2.54}, {{"mm", 2}, 96 / 25.4}};
    double number = take_number(&text);
    text = str_trim(text);
    for (size_t i = 0; i < countof(units); i++) {
        if (equal_in_any_case(text, units[i].unit)) {
            return number * units[i].pixels;
        }
    }
    return 0;
}

static uint32_t rounded(double side)
{
    return side > 0 && side <= LARGEST_SIDE ? (uint32_t)(side < 1 ? 1 : side + 0.5) : 0;
}

static void set_size(struct str attributes, struct image *image)
{
    double width = 0;
    double height = 0;
    double box[4] = {0};
    struct attribute attribute;
    while (next_attribute(&attributes, &attribute)) {
        if (str_equal(attribute.name, STR("width"))) {
            width = read_length(attribute.value);
        } else if (str_equal(attribute.name, STR("height"))) {
            height = read_length(attribute.value);
        } else if (str_equal(attribute.name, STR("viewBox"))) {
            for (size_t i = 0; i < countof(box); i++) {
                box[i] = take_number(&attribute.value);
            }
        }
    }
    if (box[2] > 0 && box[3] > 0) {
        double wide = width > 0 ? width : height > 0 ? height * box[2] / box[3] : box[2];
        height = height > 0 ? height : wide * box[3] / box[2];
        width = wide;
    }
    *image = (struct image){IMAGE_SVG, rounded(width), rounded(height)};
}

bool image_svg_read(struct str bytes, struct image *image)
{
    if (str_starts(bytes, STR("\xEF\xBB\xBF"))) {
        bytes = str_slice(bytes, 3, bytes.size);
    }
    struct piece piece;
    while (next_piece(&bytes, &piece)) {
        if (piece.kind == PIECE_TEXT && str_trim(piece.all).size > 0) {
            return false;
        }
        if (piece.kind == PIECE_START_TAG) {
            set_size(piece.rest, image);
            return piece.whole && str_equal(local_name(piece.name), STR("svg"));
        }
    }
    return false;
}

/* Reads a character reference after its "&#"; `at` ends after the ";". */
static uint32_t take_reference(struct str text, size_t *at)
{
    bool hex = *at < text.size && small(text.data[*at]) == 'x';
    uint32_t point = 0;
    for (*at += hex; *at < text.size && text.data[*at] != ';'; (*at)++) {
        char digit = small(text.data[*at]);
        uint32_t value = digit >= 'a' ? (uint32_t)(digit - 'a') + 10 : (uint32_t)(digit - '0');
        point = point > 0x110000 ? point : point * (hex ? 16 : 10) + value;
    }
    *at += *at < text.size;
    return point;
}

/* The byte that stands at `at` once entities are resolved, in lower case, and `at` moved past it.
 * '\0' for white space, controls and quotation marks, which may stand in and around an address
 * without changing it, and for what is not ASCII. */
static char decoded(struct str text, size_t *at)
{
    static const struct {
        struct str name;
        char byte;
    } entities[] = {{{"amp;", 4}, '&'}, {{"quot;", 5}, '"'}, {{"apos;", 5}, '\''}};
    uint32_t point = (unsigned char)text.data[(*at)++];
    if (point == '&' && *at < text.size && text.data[*at] == '#') {
        (*at)++;
        point = take_reference(text, at);
    } else if (point == '&') {
        for (size_t i = 0; i < countof(entities); i++) {
            if (str_starts(str_slice(text, *at, text.size), entities[i].name)) {
                *at += entities[i].name.size;
                point = (unsigned char)entities[i].byte;
                break;
            }
        }
    }
    return point <= ' ' || point >= 0x7F || point == '"' || point == '\'' ? '\0'
                                                                          : small((char)point);
}

/* Index after `lower` when the text at `at`, decoded, begins with it; else 0. What decodes to
 * nothing is skipped, but not at the front: a scan over all positions stays linear. */
static size_t match(struct str text, size_t at, const char *lower)
{
    bool begun = false;
    while (*lower != '\0') {
        if (at >= text.size) {
            return 0;
        }
        char byte = decoded(text, &at);
        if (byte == *lower) {
            lower++;
        } else if (byte != '\0' || !begun) {
            return 0;
        }
        begun = true;
    }
    return at;
}

static bool contains(struct str text, const char *lower)
{
    for (size_t i = 0; i < text.size; i++) {
        if (match(text, i, lower) > 0) {
            return true;
        }
    }
    return false;
}

static struct str skip_nothing(struct str text)
{
    size_t at = 0;
    while (at < text.size) {
        size_t next = at;
        if (decoded(text, &next) != '\0') {
            break;
        }
        at = next;
    }
    return str_slice(text, at, text.size);
}

static bool is_scheme_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '+' ||
           byte == '-' || byte == '.';
}

/* Whether an address leads out of the file's own site: another scheme or another host. */
static bool leads_out(struct str address)
{
    address = skip_nothing(address);
    if (match(address, 0, "data:image/") > 0 || match(address, 0, "data:font/") > 0) {
        return false;
    }
    size_t letters = 0;
    size_t slashes = 0;
    for (size_t at = 0; at < address.size;) {
        char byte = decoded(address, &at);
        if (byte == '\0') {
            continue;
        }
        if (byte == '/' || byte == '\\') { /* browsers take "\\host" for "//host" too */
            slashes++;
        } else if (byte == ':' || !is_scheme_byte(byte) || slashes > 0) {
            return byte == ':' && letters > 0;
        } else {
            letters++;
        }
        if (slashes > 0 && (letters > 0 || slashes == 2)) {
            return letters == 0;
        }
    }
    return false;
}

/* The url(…) that leads out in a style sheet or attribute, or the empty string. */
static struct str hazard_in_style(struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        if (match(text, i, "@import") > 0) {
            return str_slice(text, i, text.size);
        }
        size_t from = match(text, i, "url(");
        if (from > 0 && leads_out(str_slice(text, from, text.size))) {
            return str_slice(text, i, str_find_byte(text, ')', from) + 1);
        }
    }
    return (struct str){0};
}

static bool is_one_of(struct str name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (equal_in_any_case(name, str_from(names[i]))) {
            return true;
        }
    }
    return false;
}

static bool is_hazard(const struct attribute *attribute)
{
    static const char *const addresses[] = {"href", "src",    "action",     "formaction", "poster",
                                            "data", "srcset", "background", "base"};
    static const char *const animated[] = {"to", "from", "by", "values"};
    static const char *const never[] = {"srcdoc", "http-equiv"};
    struct str local = local_name(attribute->name);
    bool prefixed = local.size < attribute->name.size;
    if (str_starts(attribute->name, STR("xmlns"))) {
        return false;
    }
    if (!prefixed && local.size > 2 && equal_in_any_case(str_slice(local, 0, 2), STR("on"))) {
        return true;
    }
    if (is_one_of(local, never, countof(never)) || contains(attribute->value, "javascript:")) {
        return true;
    }
    if (is_one_of(local, addresses, countof(addresses)) && leads_out(attribute->value)) {
        return true;
    }
    return (is_one_of(local, animated, countof(animated)) && contains(attribute->value, "//")) ||
           hazard_in_style(attribute->value).size > 0;
}

static struct str hazard_in_piece(const struct piece *piece)
{
    const struct str none = {0};
    if (piece->kind == PIECE_TEXT) {
        return hazard_in_style(piece->rest);
    }
    if (piece->kind == PIECE_DOCTYPE) {
        /* An entity could spell out anything that is looked for here. */
        return str_slice(piece->all, str_find(piece->all, STR("<!ENTITY"), 0), piece->all.size);
    }
    if (piece->kind == PIECE_INSTRUCTION) {
        return equal_in_any_case(piece->name, STR("xml-stylesheet")) ? piece->all : none;
    }
    if (piece->kind == PIECE_START_TAG &&
        equal_in_any_case(local_name(piece->name), STR("script"))) {
        return piece->all;
    }
    struct str rest = piece->rest;
    struct attribute attribute;
    while (next_attribute(&rest, &attribute)) {
        if (is_hazard(&attribute)) {
            return attribute.all;
        }
    }
    return none;
}

struct str image_svg_hazard(struct str svg)
{
    struct piece piece;
    while (next_piece(&svg, &piece)) {
        struct str hazard = hazard_in_piece(&piece);
        if (hazard.size > 0) {
            return utf8_prefix(str_trim(hazard), LONGEST_HAZARD);
        }
    }
    return (struct str){0};
}
