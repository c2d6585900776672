#include "app/skeleton.h"

#include "base/buf.h"
#include "format/text/utf8.h"

enum { COMMENT_WIDTH = 88, MOST_ITEMS = 10 };

struct writer {
    const struct type *type;
    struct str title;
    struct str date;
    bool off; /* what is written now stands behind "#" */
    struct buf *out;
};

static void write_field(const struct writer *writer, const struct field *field, size_t indent);

bool skeleton_is_yaml(const struct type *type)
{
    return type->body == PRESENCE_NONE;
}

/* Plain when it begins with a letter or a digit and holds nothing that YAML could
 * take for syntax. */
static bool is_plain(struct str text)
{
    size_t at = 0;
    if (text.size == 0 || !utf8_is_letter(utf8_next(text, &at))) {
        return false;
    }
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        char next = i + 1 < text.size ? text.data[i + 1] : ' ';
        bool colon = byte == ':' && next == ' ';
        bool comment = byte == ' ' && (next == '#' || next == ' ');
        if (colon || comment || (unsigned char)byte < ' ') {
            return false;
        }
    }
    return !str_equal(text, STR("null")) && !str_equal(text, STR("Null")) &&
           !str_equal(text, STR("NULL"));
}

void skeleton_scalar(struct str text, struct buf *out)
{
    if (is_plain(text)) {
        buf_add(out, text);
        return;
    }
    buf_add_byte(out, '"');
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        if (byte == '"' || byte == '\\') {
            buf_add_byte(out, '\\');
        }
        buf_add_byte(out, (unsigned char)byte < ' ' ? ' ' : byte);
    }
    buf_add_byte(out, '"');
}

static void begin_line(const struct writer *writer, size_t indent)
{
    buf_add(writer->out, writer->off ? STR("#") : STR(""));
    buf_printf(writer->out, "%*s", (int)indent, "");
}

/* Writes words as comment lines of at most COMMENT_WIDTH columns. */
static void write_comment(const struct writer *writer, size_t indent, struct str words)
{
    size_t column = COMMENT_WIDTH;
    bool first = true;
    while (words.size > 0) {
        size_t end = str_find_byte(words, ' ', 0);
        struct str word = str_slice(words, 0, end);
        words = str_slice(words, end + 1, words.size);
        size_t width = utf8_width(word);
        if (column + 1 + width > COMMENT_WIDTH) {
            buf_add(writer->out, first ? STR("") : STR("\n"));
            buf_printf(writer->out, "%*s#", (int)indent, "");
            column = indent + 1;
        }
        buf_add_byte(writer->out, ' ');
        buf_add(writer->out, word);
        column += 1 + width;
        first = false;
    }
    buf_add(writer->out, first ? STR("") : STR("\n"));
}

/* True when a label says no more than the value itself: they differ in capitals at most. */
static bool says_the_same(struct str label, struct str id)
{
    bool same = label.size == id.size;
    for (size_t i = 0; same && i < id.size; i++) {
        same = ((unsigned char)label.data[i] | 0x20) == ((unsigned char)id.data[i] | 0x20);
    }
    return same;
}

static void add_choices(const struct field *field, struct buf *words)
{
    buf_add(words, field->choice_count > 1 ? STR("ett av ") : STR(""));
    for (size_t i = 0; i < field->choice_count; i++) {
        const struct choice *choice = &field->choices[i];
        buf_add(words, i > 0 ? STR(", ") : STR(""));
        buf_add(words, choice->id);
        if (choice->label.size > 0 && !says_the_same(choice->label, choice->id)) {
            buf_add(words, STR(" ("));
            buf_add(words, choice->label);
            buf_add(words, STR(")"));
        }
    }
}

static void add_limits(const struct field *field, struct buf *words)
{
    bool text = field->kind == FIELD_TEXT || field->kind == FIELD_MARKDOWN;
    if (field->has_least) {
        buf_printf(words, ", minst %lld", (long long)field->least);
    }
    if (field->has_most) {
        buf_printf(words, field->has_least ? " och högst %lld" : ", högst %lld",
                   (long long)field->most);
    }
    if (text && (field->has_least || field->has_most)) {
        buf_add(words, STR(" tecken"));
    }
}

/* What the value must be, in words: "ett heltal, minst 0 och högst 110". */
static void add_kind(const struct field *field, struct buf *words)
{
    if (field->choice_count > 0) {
        add_choices(field, words);
    } else if (field->kind == FIELD_REFERENCE && field->target.size > 0) {
        buf_add(words, STR("id för en post av typen "));
        buf_add(words, field->target);
    } else {
        buf_add(words, phrase_in(field_kind_words(field->kind), LANGUAGE_SV));
    }
    add_limits(field, words);
    if (field->kind == FIELD_LIST && field->item != NULL && field->item->kind != FIELD_GROUP) {
        buf_add(words, STR("; varje punkt är "));
        add_kind(field->item, words);
    }
}

/* "Ålder: ett heltal, minst 0 och högst 110. Hjälpen ur typfilen." */
static void describe(const struct writer *writer, const struct field *field, size_t indent)
{
    struct buf words;
    buf_init(&words);
    buf_add(&words, field->label);
    buf_add(&words, STR(": "));
    add_kind(field, &words);
    buf_add(&words, STR("."));
    if (field->help.size > 0) {
        buf_add(&words, STR(" "));
        buf_add(&words, field->help);
    }
    write_comment(writer, indent, buf_str(&words));
    buf_finish(&words);
}

/* What a key begins as: the example, or the only thing it can sensibly be; else nothing. */
static void write_sample(const struct writer *writer, const struct field *field)
{
    struct str sample = field->example.size > 0 ? field->example : field->fallback;
    if (sample.size == 0 && field->choice_count > 0) {
        sample = field->choices[0].id;
    } else if (sample.size == 0 && field->kind == FIELD_BOOL) {
        sample = STR("ja");
    } else if (sample.size == 0 && field->kind == FIELD_DATE) {
        sample = writer->date;
    }
    if (sample.size > 0) {
        buf_add_byte(writer->out, ' ');
        skeleton_scalar(sample, writer->out);
    }
    buf_add_byte(writer->out, '\n');
}

/* A text of several lines: its example stands on the line below the key. */
static void write_block(const struct writer *writer, const struct field *field, size_t indent)
{
    buf_add(writer->out, STR(" |\n"));
    if (field->example.size > 0) {
        begin_line(writer, indent + 2);
        buf_add(writer->out, field->example);
        buf_add_byte(writer->out, '\n');
    }
}

/* The keys of a group; with `dashed` the first one follows a "- " that is already there. */
static void write_group(const struct writer *writer, const struct field_set *group, size_t indent,
                        bool dashed)
{
    for (size_t i = 0; i < group->count; i++) {
        struct writer inner = *writer;
        inner.off = writer->off || !group->items[i].required;
        if (dashed && i == 0) {
            inner.off = writer->off;
            buf_add(writer->out, group->items[i].name);
            buf_add_byte(writer->out, ':');
            write_sample(&inner, &group->items[i]);
            continue;
        }
        if (!dashed) {
            describe(&inner, &group->items[i], indent);
        }
        write_field(&inner, &group->items[i], indent);
    }
}

static void write_list(const struct writer *writer, const struct field *field, size_t indent)
{
    int64_t items = field->has_least && field->least > 1 ? field->least : 1;
    items = items < MOST_ITEMS ? items : MOST_ITEMS;
    buf_add_byte(writer->out, '\n');
    for (int64_t i = 0; i < items; i++) {
        begin_line(writer, indent + 2);
        buf_add_byte(writer->out, '-');
        if (field->item != NULL && field->item->kind == FIELD_GROUP) {
            buf_add_byte(writer->out, ' ');
            write_group(writer, field->item->group, indent + 4, true);
        } else {
            write_sample(writer,
                         field->example.size > 0 || field->item == NULL ? field : field->item);
        }
    }
}

static void write_field(const struct writer *writer, const struct field *field, size_t indent)
{
    begin_line(writer, indent);
    buf_add(writer->out, field->name);
    buf_add_byte(writer->out, ':');
    if (field->kind == FIELD_LIST) {
        write_list(writer, field, indent);
    } else if (field->kind == FIELD_GROUP) {
        buf_add_byte(writer->out, '\n');
        write_group(writer, field->group, indent + 2, false);
    } else if (field->kind == FIELD_MARKDOWN) {
        write_block(writer, field, indent);
    } else {
        write_sample(writer, field);
    }
}

static bool is_title(const struct writer *writer, const struct field *field)
{
    return str_equal(field->name, writer->type->title_field);
}

/* True when a key in the set, or in a group of it, is followed by "|". */
static bool has_blocks(const struct field_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        const struct field *field = &set->items[i];
        if (field->kind == FIELD_MARKDOWN ||
            (field->kind == FIELD_GROUP && has_blocks(field->group))) {
            return true;
        }
    }
    return false;
}

static void write_top(const struct writer *writer)
{
    struct buf words;
    buf_init(&words);
    buf_add(&words, writer->type->label);
    buf_add(&words, writer->type->help.size > 0 ? STR(": ") : STR(""));
    buf_add(&words, writer->type->help);
    write_comment(writer, 0, buf_str(&words));
    buf_finish(&words);
    if (has_blocks(&writer->type->fields)) {
        write_comment(writer, 0,
                      STR("Efter en nyckel med | skrivs texten på raderna under, två mellanslag "
                          "längre in än nyckeln."));
    }
    buf_add(writer->out, STR("typ: "));
    skeleton_scalar(writer->type->id, writer->out);
    buf_add_byte(writer->out, '\n');
    buf_add(writer->out, writer->type->title_field);
    buf_add(writer->out, STR(": "));
    skeleton_scalar(writer->title, writer->out);
    buf_add_byte(writer->out, '\n');
}

static void write_fields(struct writer *writer, bool required)
{
    const struct field_set *fields = &writer->type->fields;
    bool first = true;
    for (size_t i = 0; i < fields->count; i++) {
        const struct field *field = &fields->items[i];
        if (field->required != required || is_title(writer, field)) {
            continue;
        }
        if (first && !required) {
            buf_add_byte(writer->out, '\n');
            write_comment(writer, 0,
                          STR("Det som följer får utelämnas. Ta bort # framför de nycklar du "
                              "vill använda."));
        }
        first = false;
        buf_add_byte(writer->out, '\n');
        writer->off = !required;
        describe(writer, field, 0);
        write_field(writer, field, 0);
        writer->off = false;
    }
}

/* The keys that every record may have, by name only. */
static void write_common(const struct writer *writer)
{
    const struct field_set *common = schema_common_fields();
    struct buf words;
    buf_init(&words);
    buf_add(&words, STR("Alla sidor kan också ha nycklarna "));
    bool first = true;
    for (size_t i = 0; i < common->count; i++) {
        struct str name = common->items[i].name;
        if (str_equal(name, STR("typ")) || field_find(&writer->type->fields, name) != NULL) {
            continue;
        }
        buf_add(&words, first ? STR("") : STR(", "));
        buf_add(&words, name);
        first = false;
    }
    buf_add(&words, STR(". Handboken berättar om dem."));
    buf_add_byte(writer->out, '\n');
    write_comment(writer, 0, buf_str(&words));
    buf_finish(&words);
}

void skeleton_write(const struct type *type, struct str title, struct str date, struct buf *out)
{
    struct writer writer = {type, title, date, false, out};
    bool yaml = skeleton_is_yaml(type);
    buf_add(out, yaml ? STR("") : STR("---\n"));
    write_top(&writer);
    write_fields(&writer, true);
    write_fields(&writer, false);
    write_common(&writer);
    buf_add(out, yaml ? STR("") : STR("---\n\n"));
}
