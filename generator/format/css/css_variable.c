#include "format/css/css_variable.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/css/css_tokenizer.h"

enum { DEEPEST = 12, MOST_STEPS = 100, LONGEST = 10000 };

struct writer {
    struct arena *arena;
    const struct css_variables *variables;
    struct buf out;
    struct str *missing;
    uint32_t steps;
    bool parted; /* the next token must not become one with the last */
};

static bool write(struct writer *writer, struct str value, uint32_t depth);

/* The insides of var( up to its ")", of which `fallback` is what stands after the first comma. */
static struct str read_inside(struct css_tokenizer *tokenizer, struct str *fallback)
{
    struct str text = tokenizer->text;
    size_t from = tokenizer->at;
    size_t end = from;
    size_t comma = SIZE_MAX;
    for (size_t depth = 1; depth > 0;) {
        end = tokenizer->at;
        struct css_token token = css_next(tokenizer);
        if (token.kind == CSS_END) {
            break;
        }
        comma = token.kind == CSS_COMMA && comma == SIZE_MAX ? end : comma;
        depth += token.kind == CSS_FUNCTION || token.kind == CSS_OPEN_ROUND;
        depth -= token.kind == CSS_CLOSE_ROUND;
    }
    *fallback = comma < end ? str_trim(str_slice(text, comma + 1, end)) : (struct str){0};
    return str_trim(str_slice(text, from, comma < end ? comma : end));
}

/* What is put in place stays a word of its own. */
static void part(struct buf *out)
{
    char last = out->size > 0 ? out->data[out->size - 1] : ' ';
    if (last != ' ' && last != '(' && last != ',') {
        buf_add_byte(out, ' ');
    }
}

static bool write_variable(struct writer *writer, struct css_tokenizer *tokenizer, uint32_t depth)
{
    struct str fallback;
    struct str name = read_inside(tokenizer, &fallback);
    const struct css_variables *variables = writer->variables;
    struct str value = variables->find(variables->context, name);
    value = value.size > 0 ? value : fallback;
    if (value.size == 0) {
        *writer->missing = name;
        return false;
    }
    part(&writer->out);
    writer->parted = true;
    bool ok = write(writer, value, depth + 1);
    writer->parted = true;
    return ok;
}

static bool write(struct writer *writer, struct str value, uint32_t depth)
{
    struct css_tokenizer tokenizer = {value, 0};
    if (depth > DEEPEST || ++writer->steps > MOST_STEPS) {
        return false;
    }
    for (;;) {
        size_t before = tokenizer.at;
        struct css_token token = css_next(&tokenizer);
        if (token.kind == CSS_END) {
            return writer->out.size <= LONGEST;
        }
        bool comment = (size_t)(token.text.data - value.data) > before;
        bool joins =
            token.kind != CSS_SPACE && token.kind != CSS_COMMA && token.kind != CSS_CLOSE_ROUND;
        if ((comment || writer->parted) && joins) {
            part(&writer->out);
        }
        writer->parted = false;
        if (token.kind == CSS_FUNCTION && css_is(token.value, "var")) {
            if (!write_variable(writer, &tokenizer, depth)) {
                return false;
            }
        } else {
            buf_add(&writer->out, token.text);
        }
    }
}

bool css_resolve(struct arena *arena, struct str value, const struct css_variables *variables,
                 struct str *result, struct str *missing)
{
    *missing = (struct str){0};
    *result = value;
    bool plain =
        str_find_byte(value, '(', 0) == value.size && str_find(value, STR("/*"), 0) == value.size;
    if (plain) {
        return true;
    }
    struct writer writer = {.arena = arena, .variables = variables, .missing = missing};
    buf_init(&writer.out);
    bool ok = write(&writer, value, 0);
    *result = str_trim(buf_copy(&writer.out, arena));
    buf_finish(&writer.out);
    return ok;
}
