#include "rules/fill.h"

#include "base/buf.h"

struct filling {
    const struct str *args;
    size_t count;
    size_t longest; /* code points of an argument that are shown; 0 when all are */
    struct buf *out;
};

/* The argument that `{1}` or `{1?` at the start of `text` names, or NULL when it is
 * no such thing. */
static const struct str *named_argument(const struct filling *filling, struct str text)
{
    bool named = text.size >= 3 && text.data[0] == '{' && text.data[1] >= '1' &&
                 (size_t)(text.data[1] - '1') < filling->count &&
                 (text.data[2] == '}' || text.data[2] == '?');
    return named ? &filling->args[text.data[1] - '1'] : NULL;
}

/* Where the code point of that number begins, from 0; text.size when there are fewer. */
static size_t point_at(struct str text, size_t number)
{
    size_t at = 0;
    for (; at < text.size; at++) {
        bool begins = ((unsigned char)text.data[at] & 0xC0) != 0x80;
        if (begins && number-- == 0) {
            break;
        }
    }
    return at;
}

/* A whole chapter in the wrong place must not hide what is said of it. */
static void add_argument(const struct filling *filling, struct str argument)
{
    size_t end = filling->longest > 0 ? point_at(argument, filling->longest) : argument.size;
    buf_add(filling->out, str_slice(argument, 0, end));
    buf_add(filling->out, end < argument.size ? STR("…") : (struct str){0});
}

/* Appends `text` up to its end or to the "}" that closes the group it stands in, and moves past. */
static struct str fill(const struct filling *filling, struct str text, bool shown, bool inside)
{
    while (text.size > 0 && !(inside && text.data[0] == '}')) {
        const struct str *argument = named_argument(filling, text);
        if (argument != NULL && text.data[2] == '?') {
            bool holds = shown && argument->size > 0;
            text = fill(filling, str_slice(text, 3, text.size), holds, true);
        } else if (argument != NULL) {
            add_argument(filling, shown ? *argument : (struct str){0});
            text = str_slice(text, 3, text.size);
        } else {
            buf_add(filling->out, shown ? str_slice(text, 0, 1) : (struct str){0});
            text = str_slice(text, 1, text.size);
        }
    }
    return inside ? str_slice(text, 1, text.size) : text;
}

void fill_in(struct str text, const struct str *args, size_t count, struct buf *out)
{
    fill_in_short(text, args, count, 0, out);
}

void fill_in_short(struct str text, const struct str *args, size_t count, size_t longest,
                   struct buf *out)
{
    struct filling filling = {args, count, longest, out};
    fill(&filling, text, true, false);
}
