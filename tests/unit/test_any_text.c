/* No text ends the program: every kind of character, and pairs of them, through the layout
 * to a PDF. */
#include "format/text/unicode.h"
#include "format/text/utf8.h"
#include "handout_made.h"

enum { WORD = 8, WORDS = 400, SPARSE_FROM = 0x3400, SPARSE = 61 };

/* The next code point that a text may hold; ideographs and syllables, which are
 * alike, by samples. */
static uint32_t next_point(uint32_t point)
{
    for (;;) {
        point += point < SPARSE_FROM || (point > 0xF000 && point < 0x20000) ? 1 : SPARSE;
        char bytes[4];
        struct str letter = {bytes, utf8_encode(point, bytes)};
        bool surrogate = point >= 0xD800 && point <= 0xDFFF;
        if (point > 0x10FFFF || (!surrogate && utf8_unfit(letter) == letter.size)) {
            return point;
        }
    }
}

static void add_point(struct buf *buf, uint32_t point)
{
    char bytes[4];
    if (point == '<' || point == '&') {
        buf_printf(buf, "&#%u;", (unsigned)point);
    } else {
        buf_add(buf, (struct str){bytes, utf8_encode(point, bytes)});
    }
}

static void lay_out(struct made *made, struct buf *buf, const char *language)
{
    buf_add(buf, STR("</p></handout>"));
    buf_add_byte(buf, '\0');
    struct handout_job job = made_job(buf->data);
    job.language = str_from(language);
    CHECK(made_layout(made, &job));
    CHECK(made->result.pages > 0);
    buf_clear(buf);
    buf_add(buf, STR("<handout><h1>Alla</h1><p>"));
}

static void test_points(struct made *made)
{
    struct buf buf;
    buf_init(&buf);
    buf_add(&buf, STR("<handout><h1>Alla</h1><p>"));
    size_t count = 0;
    for (uint32_t point = next_point(0x1F); point <= 0x10FFFF; point = next_point(point)) {
        add_point(&buf, point);
        if (++count % WORD == 0) {
            buf_add_byte(&buf, ' ');
        }
        if (count == (size_t)WORD * WORDS) {
            lay_out(made, &buf, "sv");
            count = 0;
        }
    }
    lay_out(made, &buf, "sv");
    buf_finish(&buf);
}

/* One character of each kind that the breaking of lines and of clusters knows, before and
 * after each other. */
static void test_pairs(struct made *made)
{
    uint32_t kinds[256];
    size_t count = 0;
    struct unicode_entry seen[256];
    for (uint32_t point = next_point(0x1F); point < 0x20000; point = next_point(point)) {
        struct unicode_entry entry = unicode_of(point);
        bool known = false;
        for (size_t i = 0; i < count; i++) {
            known = known || (seen[i].line == entry.line && seen[i].grapheme == entry.grapheme);
        }
        if (!known && count < countof(kinds)) {
            kinds[count] = point;
            seen[count++] = entry;
        }
    }
    CHECK(count > 50 && count < countof(kinds));
    struct buf buf;
    buf_init(&buf);
    buf_add(&buf, STR("<handout><h1>Alla</h1><p>"));
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            buf_add_byte(&buf, ' ');
            add_point(&buf, kinds[i]);
            add_point(&buf, kinds[j]);
            add_point(&buf, kinds[j]);
        }
        if (i % 16 == 15) {
            lay_out(made, &buf, i % 32 == 15 ? "ar" : "sv");
        }
    }
    lay_out(made, &buf, "sv");
    buf_finish(&buf);
}

/* What no font has is told of, and is there to be copied and read aloud. */
static void test_stand_in(struct made *made)
{
    struct handout_job job =
        made_job("<handout><h1>Titel</h1><p>Bra \xF0\x9F\xA6\x84!</p></handout>");
    CHECK(made_layout(made, &job));
    CHECK(made_said(made, RULE_HANDOUT_GLYPH) == 1);
    CHECK(made->result.pages == 1);
}

int main(void)
{
    struct made made;
    made_begin(&made);
    test_stand_in(&made);
    test_points(&made);
    test_pairs(&made);
    made_end(&made);
    return 0;
}
