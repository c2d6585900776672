/* Content streams: every mark on the page belongs to the tree or is an artifact. */
#include "ua.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DEEPEST_Q = 28, MOST_OPERANDS = 32, MOST_NESTED = 32 };

enum mark { OTHER, ARTIFACT, TAGGED };

/* Points. What is smaller cannot be read at twice its size either. */
static const double least_type = 4.5;

struct state { /* what q saves, as far as it matters here */
    struct ua_font *font;
    double size; /* of the font */
    double zoom; /* how much the page's matrix enlarges */
};

struct reader { /* of one stream */
    struct ua *ua;
    qpdf_oh resources;
    int page; /* object number */
    struct str rest;
    struct str operands[MOST_OPERANDS];
    size_t operand_count;
    enum mark marks[MOST_NESTED];
    bool in_figure[MOST_NESTED];
    struct ua_place *places[MOST_NESTED]; /* NULL: of an artifact */
    size_t mark_count;
    int saved;
    bool in_text;
    size_t marks_before_text;
    double text_zoom; /* how much the text's own matrix enlarges */
    struct state state;
    struct state states[DEEPEST_Q + 1];
    struct str shown; /* strings of the current array, decoded */
};

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static bool is_delimiter(char c)
{
    return c != '\0' && strchr("()<>[]{}/%", c) != NULL;
}

/* The end of the literal string that begins the text. */
static size_t string_end(struct str text)
{
    int depth = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '\\') {
            i++;
        } else if (text.data[i] == '(') {
            depth++;
        } else if (text.data[i] == ')' && --depth == 0) {
            return i + 1;
        }
    }
    return text.size;
}

/* The end of the dictionary that begins the text. */
static size_t dictionary_end(struct str text)
{
    int depth = 0;
    for (size_t i = 0; i + 1 < text.size; i++) {
        bool doubled = text.data[i] == text.data[i + 1];
        if (text.data[i] == '(') {
            i += string_end(str_slice(text, i, text.size)) - 1;
        } else if (text.data[i] == '<' && !doubled) {
            i = str_find_byte(text, '>', i);
        } else if (text.data[i] == '<') {
            depth++;
            i++;
        } else if (text.data[i] == '>' && doubled) {
            i++;
            if (--depth == 0) {
                return i + 1;
            }
        }
    }
    return text.size;
}

static bool next_token(struct reader *reader, struct str *token)
{
    struct str text = reader->rest;
    size_t from = 0;
    while (from < text.size && is_space(text.data[from])) {
        from++;
    }
    text = str_slice(text, from, text.size);
    if (text.size == 0) {
        return false;
    }
    size_t end = 1;
    char c = text.data[0];
    if (c == '(') {
        end = string_end(text);
    } else if (c == '<' && text.size > 1 && text.data[1] == '<') {
        end = dictionary_end(text);
    } else if (c == '<') {
        end = str_find_byte(text, '>', 0) + 1;
    } else if (!is_delimiter(c) || c == '/') {
        while (end < text.size && !is_space(text.data[end]) && !is_delimiter(text.data[end])) {
            end++;
        }
    }
    *token = str_slice(text, 0, end);
    reader->rest = str_slice(text, end, text.size);
    return true;
}

static struct str decode_hex(struct ua *ua, struct str token)
{
    char *bytes = arena_alloc(&ua->arena, token.size);
    size_t size = 0;
    for (size_t i = 1; i + 2 < token.size; i += 2) {
        const char pair[3] = {token.data[i], token.data[i + 1], 0};
        bytes[size++] = (char)strtol(pair, NULL, 16);
    }
    return (struct str){bytes, size};
}

static struct str decode(struct ua *ua, struct str token)
{
    if (token.data[0] == '<') {
        return decode_hex(ua, token);
    }
    char *bytes = arena_alloc(&ua->arena, token.size);
    size_t size = 0;
    for (size_t i = 1; i + 1 < token.size; i++) {
        char c = token.data[i];
        if (c == '\\') {
            c = token.data[++i];
            c = c == 'r' ? '\r' : c == 'n' ? '\n' : c;
        }
        bytes[size++] = c;
    }
    return (struct str){bytes, size};
}

static struct str operand(const struct reader *reader, size_t from_last)
{
    return from_last < reader->operand_count
               ? reader->operands[reader->operand_count - 1 - from_last]
               : (struct str){0};
}

/* A resource by the name that is the operand. */
static qpdf_oh resource(struct reader *reader, const char *category, struct str name)
{
    struct str plain = str_copy(&reader->ua->arena, str_slice(name, 1, name.size));
    return ua_get(reader->ua, ua_get(reader->ua, reader->resources, category), plain.data);
}

static bool inside(const struct reader *reader, enum mark mark)
{
    for (size_t i = 0; i < reader->mark_count; i++) {
        if (reader->marks[i] == mark) {
            return true;
        }
    }
    return false;
}

static int mcid_of(struct str properties)
{
    size_t at = str_find(properties, STR("/MCID"), 0);
    return at < properties.size ? (int)strtol(properties.data + at + 5, NULL, 10) : -1;
}

/* Marked content within other marked content belongs to its place; what it says there is its
 * ActualText, if any. */
static struct ua_place *inner_place(struct reader *reader, struct str properties)
{
    struct ua_place *outer = reader->mark_count > 0 ? reader->places[reader->mark_count - 1] : NULL;
    static const char key[] = "/ActualText<FEFF";
    size_t at = str_find(properties, str_from(key), 0);
    if (outer == NULL || at == properties.size) {
        return outer;
    }
    size_t from = at + sizeof(key) - 1;
    struct str digits = str_slice(properties, from, str_find_byte(properties, '>', from));
    ua_font_add_text(reader->ua, outer, *ua_font_text(reader->ua, digits));
    return NULL;
}

static void begin_mark(struct reader *reader, bool has_properties)
{
    struct ua *ua = reader->ua;
    struct str tag = operand(reader, has_properties ? 1 : 0);
    enum mark mark = OTHER;
    bool figure = reader->mark_count > 0 && reader->in_figure[reader->mark_count - 1];
    int mcid = has_properties ? mcid_of(operand(reader, 0)) : -1;
    struct ua_place *place = NULL;
    if (ua_is(tag, "/Artifact")) {
        mark = ARTIFACT;
        if (inside(reader, TAGGED)) {
            ua_find(ua, "UA 7.1: an artifact inside tagged content");
        }
    } else if (mcid >= 0) {
        struct str key = str_format(&ua->arena, "%d:%d", reader->page, mcid);
        place = map_get(&ua->places, key);
        mark = TAGGED;
        if (inside(reader, ARTIFACT) || inside(reader, TAGGED)) {
            ua_find(ua, "UA 7.1: tagged content inside an artifact or other tagged content");
        }
        if (place == NULL || place->shown) {
            ua_find(ua, "UA 7.1: MCID %d is not in the tree, or is used twice", mcid);
        }
        if (place != NULL) {
            place->shown = true;
            figure = place->in_figure;
        }
    } else {
        place = inner_place(reader, has_properties ? operand(reader, 0) : (struct str){0});
    }
    if (reader->mark_count == MOST_NESTED) {
        ua_find(ua, "house: marked content is nested too deeply");
        return;
    }
    reader->in_figure[reader->mark_count] = figure;
    reader->places[reader->mark_count] = place;
    reader->marks[reader->mark_count++] = mark;
}

static void end_mark(struct reader *reader)
{
    if (reader->mark_count == 0 ||
        (reader->in_text && reader->mark_count <= reader->marks_before_text)) {
        ua_find(reader->ua, "32000 14.6: marked content that is not balanced");
        return;
    }
    reader->mark_count--;
}

static void expect_marked(struct reader *reader, const char *what)
{
    if (!inside(reader, ARTIFACT) && !inside(reader, TAGGED)) {
        ua_find(reader->ua, "UA 7.1: content that is neither tagged nor an artifact (%s)", what);
    }
}

static void draw_object(struct reader *reader)
{
    struct ua *ua = reader->ua;
    qpdf_oh object = resource(reader, "XObject", operand(reader, 0));
    struct str kind = ua_name(ua, ua_get(ua, object, "Subtype"));
    expect_marked(reader, "Do");
    if (!ua_is(kind, "Image")) {
        ua_find(ua, "house: an XObject that is no image");
        return;
    }
    ua_image(ua, object);
    bool figure = reader->mark_count > 0 && reader->in_figure[reader->mark_count - 1];
    if (!figure && !inside(reader, ARTIFACT)) {
        ua_find(ua, "UA 7.3: an image that is in no Figure");
    }
}

/* How much the matrix that the operands are enlarges. */
static double enlargement(const struct reader *reader)
{
    double m[4];
    for (size_t i = 0; i < countof(m); i++) {
        struct str number = str_copy(&reader->ua->arena, operand(reader, 5 - i));
        m[i] = strtod(number.data, NULL);
    }
    return sqrt(fabs(m[0] * m[3] - m[1] * m[2]));
}

static void use_font(struct reader *reader)
{
    struct str size = str_copy(&reader->ua->arena, operand(reader, 0));
    reader->state.font = ua_font(reader->ua, resource(reader, "Font", operand(reader, 1)));
    reader->state.size = strtod(size.data, NULL);
}

/* Text in a picture counts as the picture; `from` is how much of the place's text
 * was there before. */
static void check_size(struct reader *reader, const struct ua_place *place, size_t from)
{
    double size = reader->state.size * reader->state.zoom * reader->text_zoom;
    if (place == NULL || place->in_figure || size >= least_type) {
        return;
    }
    struct str text = {place->text.items, place->text.count};
    struct str shown = str_trim(str_slice(text, from, text.size));
    if (shown.size > 0) {
        ua_find(reader->ua, "WCAG 1.4.4: type of %.1f points, less than 4.5", size);
    }
}

static void show(struct reader *reader)
{
    expect_marked(reader, "text");
    if (reader->state.font == NULL) {
        ua_find(reader->ua, "32000 9.3: text without a font");
        return;
    }
    size_t marks = reader->mark_count;
    struct ua_place *place = marks > 0 ? reader->places[marks - 1] : NULL;
    size_t before = place != NULL ? place->text.count : 0;
    for (size_t i = 0; i < reader->operand_count; i++) {
        struct str token = reader->operands[i];
        if (token.size > 1 &&
            (token.data[0] == '(' || (token.data[0] == '<' && token.data[1] != '<'))) {
            ua_font_show(reader->ua, reader->state.font, decode(reader->ua, token), place);
        }
    }
    check_size(reader, place, before);
}

static void text_object(struct reader *reader, bool begins)
{
    if (reader->in_text == begins) {
        ua_find(reader->ua, "32000 9.4.1: text objects that are not balanced");
    }
    if (!begins && reader->mark_count != reader->marks_before_text) {
        ua_find(reader->ua, "32000 14.6: marked content that crosses a text object");
    }
    reader->in_text = begins;
    reader->text_zoom = 1;
    reader->marks_before_text = reader->mark_count;
}

static void save(struct reader *reader, int step)
{
    if (step > 0 && reader->saved >= 0 && reader->saved <= DEEPEST_Q) {
        reader->states[reader->saved] = reader->state;
    }
    reader->saved += step;
    if (step < 0 && reader->saved >= 0 && reader->saved <= DEEPEST_Q) {
        reader->state = reader->states[reader->saved];
    }
    if (reader->saved > DEEPEST_Q || reader->saved < 0) {
        ua_find(reader->ua, "A 6.1.13: q nested deeper than 28, or Q without q");
    }
    if (reader->in_text) {
        ua_find(reader->ua, "32000 8.4.2: q or Q inside a text object");
    }
}

static void use_state(struct reader *reader)
{
    struct ua *ua = reader->ua;
    qpdf_oh state = resource(reader, "ExtGState", operand(reader, 0));
    if (!ua_is_dictionary(ua, state)) {
        ua_find(ua, "A 6.2.2: a graphics state that is not among the resources");
    }
    if (ua_has(ua, state, "TR") || ua_has(ua, state, "TR2") || ua_has(ua, state, "HTP")) {
        ua_find(ua, "A 6.2.5: a transfer function or halftone");
    }
}

static void use_pattern(struct reader *reader)
{
    struct str name = operand(reader, 0);
    if (name.size > 0 && name.data[0] == '/' &&
        qpdf_oh_is_null(reader->ua->pdf, resource(reader, "Pattern", name))) {
        ua_find(reader->ua, "A 6.2.2: a pattern that is not among the resources");
    }
}

static void run(struct reader *reader, struct str operator)
{
    if (ua_among(operator, "BDC BMC")) {
        begin_mark(reader, ua_is(operator, "BDC"));
    } else if (ua_is(operator, "EMC")) {
        end_mark(reader);
    } else if (ua_among(operator, "BT ET")) {
        text_object(reader, ua_is(operator, "BT"));
    } else if (ua_among(operator, "q Q")) {
        save(reader, ua_is(operator, "q") ? 1 : -1);
    } else if (ua_is(operator, "Tf")) {
        use_font(reader);
    } else if (ua_is(operator, "cm")) {
        reader->state.zoom *= enlargement(reader);
    } else if (ua_is(operator, "Tm")) {
        reader->text_zoom = enlargement(reader);
    } else if (ua_among(operator, "Tj TJ ' \"")) {
        show(reader);
    } else if (ua_among(operator, "f F f* B B* b b* S s sh")) {
        expect_marked(reader, "path");
    } else if (ua_is(operator, "Do")) {
        draw_object(reader);
    } else if (ua_is(operator, "gs")) {
        use_state(reader);
    } else if (ua_among(operator, "scn SCN")) {
        use_pattern(reader);
    } else if (ua_among(operator, "BI k K d0 d1 MP DP")) {
        ua_find(reader->ua, "house: the operator %.*s", (int)operator.size, operator.data);
    } else if (!ua_among(operator, "w J j M d m l c h re W W* n g G rg RG cs CS Td Ts Tc Tr")) {
        ua_find(reader->ua, "A 6.2.2: the operator %.*s", (int)operator.size, operator.data);
    }
}

static bool is_operand(struct str token)
{
    char c = token.data[0];
    return strchr("(</+-.0123456789", c) != NULL || ua_among(token, "true false null");
}

/* Long arrays of strings are shown piece by piece, so that no operand is lost. */
static void push(struct reader *reader, struct str token)
{
    if (reader->operand_count == MOST_OPERANDS) {
        show(reader);
        reader->operand_count = 0;
    }
    reader->operands[reader->operand_count++] = token;
}

void ua_content(struct ua *ua, qpdf_oh page)
{
    unsigned char *data = NULL;
    size_t size = 0;
    if (qpdf_oh_get_page_content_data(ua->pdf, page, &data, &size) & QPDF_ERRORS) {
        ua_find(ua, "32000 7.8: content that cannot be read");
        return;
    }
    struct str content = str_copy(&ua->arena, (struct str){(const char *)data, size});
    free(data);
    struct reader reader = {.ua = ua,
                            .resources = ua_get(ua, page, "Resources"),
                            .page = ua_id(ua, page),
                            .state.zoom = 1,
                            .text_zoom = 1,
                            .rest = content};
    struct str token;
    while (next_token(&reader, &token)) {
        if (token.data[0] == '[' || token.data[0] == ']') {
            continue;
        }
        if (is_operand(token)) {
            push(&reader, token);
            continue;
        }
        run(&reader, token);
        reader.operand_count = 0;
    }
    if (reader.mark_count != 0 || reader.saved != 0 || reader.in_text) {
        ua_find(ua, "32000 14.6: marked content, q or BT that is not ended");
    }
}
