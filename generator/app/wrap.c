#include "app/wrap.h"

#include "app/report.h"
#include "base/buf.h"
#include "base/byte.h"
#include "format/text/utf8.h"

struct wrap wrap_start(struct buf *out, size_t width, size_t indent, size_t column)
{
    return (struct wrap){.out = out, .width = width, .indent = indent, .column = column};
}

static void new_line(struct wrap *wrap)
{
    buf_add_byte(wrap->out, '\n');
    for (size_t i = 0; i < wrap->indent; i++) {
        buf_add_byte(wrap->out, ' ');
    }
    wrap->column = wrap->indent;
}

static void add_word(struct wrap *wrap, struct str word)
{
    struct buf plain;
    buf_init(&plain);
    report_plain(word, &plain);
    size_t width = utf8_width(buf_str(&plain));
    size_t needed = width + (wrap->space ? 1 : 0);
    if (wrap->space && wrap->column + needed > wrap->width && wrap->column > wrap->indent) {
        new_line(wrap);
    } else if (wrap->space && wrap->column > wrap->indent) {
        buf_add_byte(wrap->out, ' ');
        wrap->column++;
    }
    buf_add(wrap->out, buf_str(&plain));
    wrap->column += width;
    wrap->space = false;
    buf_finish(&plain);
}

void wrap_add(struct wrap *wrap, struct str text)
{
    for (size_t at = 0; at < text.size;) {
        size_t end = at;
        while (end < text.size && !byte_is_space(text.data[end])) {
            end++;
        }
        if (end > at) {
            add_word(wrap, str_slice(text, at, end));
        }
        wrap->space = wrap->space || end < text.size;
        at = end + 1;
    }
}

void wrap_add_code(struct wrap *wrap, struct str code)
{
    buf_add(wrap->out, code);
}
