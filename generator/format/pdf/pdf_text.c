/* Runs of text in a content stream (ISO 32000-1, 9.4). */
#include "format/pdf/pdf_font.h"
#include "format/pdf/pdf_page.h"
#include "format/pdf/pdf_syntax.h"
#include "format/text/font_face.h"
#include "format/text/shaper.h"
#include "format/text/utf8.h"

#include <math.h>

/* A run on its way into the page. */
struct setting {
    struct pdf_page *page;
    const struct pdf_run *run;
    struct pdf_font *font;
    struct str end; /* what the last character is extracted as; empty: itself */
    double x;       /* where the next glyph begins; from right to left, where the latest began */
};

static void use_font(struct pdf_page *page, struct pdf_font *font)
{
    struct pdf_font *const *used = page->fonts.items;
    for (size_t i = 0; i < page->fonts.count; i++) {
        if (used[i] == font) {
            return;
        }
    }
    *(struct pdf_font **)vec_push(&page->fonts, page->pdf->arena, sizeof(font)) = font;
}

/* True when a text object had to be begun. */
static bool begin_text(struct pdf_page *page)
{
    if (page->in_text) {
        return false;
    }
    buf_add(&page->content, STR("BT\n"));
    page->in_text = true;
    page->line_x = 0;
    page->line = 0;
    page->pen = 0;
    page->baseline = 0;
    return true;
}

/* Font, size and colour; then the pen at the run's beginning, by the shortest way. */
static void begin_run(const struct setting *setting)
{
    struct pdf_page *page = setting->page;
    const struct pdf_run *run = setting->run;
    struct pdf_state *state = page->state;
    bool fresh = begin_text(page);
    if (state->font != setting->font || state->size != run->size) {
        pdf_page_end_array(page);
        buf_printf(&page->content, "/F%u ", setting->font->index);
        pdf_put_number(&page->content, run->size, state->decimals);
        buf_add(&page->content, STR(" Tf\n"));
        state->font = setting->font;
        state->size = run->size;
    }
    pdf_page_set_fill(page, run->colour);
    double reach = 20 * run->size; /* further than this a new position is shorter and exacter */
    if (!fresh && fabs(run->y - page->baseline) < 0.001 && fabs(run->x - page->pen) < reach) {
        return;
    }
    pdf_page_end_array(page);
    /* Rounded as written, so that nothing adds up. */
    double unit = pow(10, state->decimals);
    double dx = round((run->x - page->line_x) * unit) / unit;
    double dy = round((run->y - page->baseline) * unit) / unit;
    pdf_put_operand(&page->content, dx, state->decimals);
    pdf_put_operand(&page->content, -dy, state->decimals);
    buf_add(&page->content, STR("Td\n"));
    page->line_x += dx;
    page->baseline += dy;
    page->pen = page->line_x;
}

static void set_rise(struct pdf_page *page, double rise)
{
    struct pdf_state *state = page->state;
    if (fabs(state->rise - rise) < 0.001) {
        return;
    }
    pdf_page_end_array(page);
    pdf_put_operand(&page->content, rise, state->decimals);
    buf_add(&page->content, STR("Ts\n"));
    state->rise = rise;
}

static void put_code(struct buf *content, uint32_t cid)
{
    const char bytes[2] = {(char)(cid >> 8), (char)(cid & 0xff)};
    for (size_t i = 0; i < 2; i++) {
        if (bytes[i] == '(' || bytes[i] == ')' || bytes[i] == '\\') {
            buf_add_byte(content, '\\');
        }
        if (bytes[i] == '\r') {
            buf_add(content, STR("\\r"));
        } else {
            buf_add_byte(content, bytes[i]);
        }
    }
}

/* Shows one character with its origin at `x`. */
static void show(const struct setting *setting, uint32_t cid, double x)
{
    struct pdf_page *page = setting->page;
    struct buf *content = &page->content;
    double thousandth = setting->run->size / 1000;
    long move = lround((page->pen - x) / thousandth);
    if (!page->in_array) {
        buf_add_byte(content, '[');
    }
    bool in_string = page->in_array;
    if (in_string && move == 0) {
        content->size--; /* go on in the string that is there */
    }
    if (move != 0) {
        pdf_put_number(content, (double)move, 0);
    }
    if (!in_string || move != 0) {
        buf_add_byte(content, '(');
    }
    put_code(content, cid);
    buf_add_byte(content, ')');
    page->in_array = true;
    const struct pdf_cid *cids = setting->font->cids.items;
    page->pen += ((double)cids[cid].width - (double)move) * thousandth;
}

/* Soft hyphens, and what only steers shaping, are not read out. */
static bool is_silent(uint32_t c)
{
    return c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0;
}

static struct str spoken(struct arena *arena, struct str text)
{
    if (text.size <= 1) {
        return text;
    }
    for (size_t at = 0; at < text.size;) {
        size_t here = at;
        if (!is_silent(utf8_next(text, &at))) {
            continue;
        }
        return str_concat(arena, str_slice(text, 0, here),
                          spoken(arena, str_slice(text, at, text.size)));
    }
    return text;
}

/* Glyphs first … last (in reading order) that show the same piece of text. */
struct piece {
    uint32_t first, count;
    int step; /* to the next glyph in reading order: 1, or -1 from right to left */
    struct str text;
};

static struct piece next_piece(const struct shaped *shaped, uint32_t done, size_t from)
{
    struct piece piece = {.step = shaped->rtl ? -1 : 1};
    piece.first = shaped->rtl ? shaped->count - 1 - done : done;
    uint32_t cluster = shaped->glyphs[piece.first].cluster;
    size_t to = shaped->text.size;
    while (done + piece.count < shaped->count) {
        uint32_t at = done + piece.count;
        uint32_t other = shaped->glyphs[shaped->rtl ? shaped->count - 1 - at : at].cluster;
        if (other != cluster) {
            to = other;
            break;
        }
        piece.count++;
    }
    piece.text = str_slice(shaped->text, from, to);
    return piece;
}

/* What stands for whatever its users have agreed on: PDF/A-2a wants ActualText
 * for it (6.2.11.7.3). */
static bool is_private(struct str text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t point = utf8_next(text, &at);
        if ((point >= 0xE000 && point <= 0xF8FF) || point >= 0xF0000) {
            return true;
        }
    }
    return false;
}

/* Every glyph gets a character of the piece, the last one the rest. Where there are more glyphs
 * than characters the first has them all, the others word joiners; ActualText says what holds. */
static void set_piece(struct setting *setting, const struct piece *piece)
{
    struct pdf_page *page = setting->page;
    const struct shaped *shaped = setting->run->shaped;
    size_t points = utf8_count(piece->text);
    bool actual = piece->count > points || points == 0 || is_private(piece->text);
    if (actual) {
        pdf_page_end_array(page);
        buf_add(&page->content, STR("/Span<</ActualText<FEFF"));
        pdf_put_utf16(&page->content, piece->text);
        buf_add(&page->content, STR(">>>BDC\n"));
    }
    struct str rest = piece->text;
    for (uint32_t i = 0; i < piece->count; i++) {
        uint32_t index = piece->step > 0 ? piece->first + i : piece->first - i;
        const struct glyph *glyph = &shaped->glyphs[index];
        struct str own = rest;
        if (actual) {
            own = i == 0 && points > 0 ? piece->text : STR("\xe2\x81\xa0");
        } else if (i + 1 < piece->count) {
            own = utf8_prefix(rest, 1);
        }
        rest = str_slice(rest, own.size, rest.size);
        set_rise(page, glyph->dy * setting->run->size);
        uint32_t cid = pdf_font_cid(page->pdf, setting->font, glyph->id, own);
        double advance = glyph->advance * setting->run->size + setting->run->spacing;
        if (piece->step < 0) {
            setting->x -= advance;
        }
        show(setting, cid, setting->x + glyph->dx * setting->run->size);
        if (piece->step > 0) {
            setting->x += advance;
        }
    }
    if (actual) {
        pdf_page_end_array(page);
        buf_add(&page->content, STR("EMC\n"));
    }
}

static void set_run(struct setting *setting)
{
    struct pdf_page *page = setting->page;
    const struct shaped *shaped = setting->run->shaped;
    size_t from = 0;
    for (uint32_t done = 0; done < shaped->count;) {
        struct piece piece = next_piece(shaped, done, from);
        from += piece.text.size;
        done += piece.count;
        piece.text = spoken(page->pdf->arena, piece.text);
        if (done == shaped->count && setting->end.size > 0) {
            piece.text = setting->end;
        }
        set_piece(setting, &piece);
    }
    set_rise(page, 0);
}

bool pdf_text(struct pdf_page *page, struct pdf_element *element, const struct pdf_run *run)
{
    const struct shaped *shaped = run->shaped;
    if (shaped->missing < shaped->text.size) {
        pdf_fail(page->pdf, PDF_FAULT_GLYPH, shaped->text, page);
        return false;
    }
    if (shaped->count == 0 || run->size <= 0) {
        return true;
    }
    const struct font_metrics *m = &shaped->font->metrics;
    double width = shaped->advance * run->size + run->spacing * shaped->count;
    pdf_page_mark(page, element,
                  (struct pdf_box){run->x, run->y - m->ascent * run->size, width,
                                   (m->ascent + m->descent) * run->size});
    char end[4];
    struct setting setting = {.page = page,
                              .run = run,
                              .font = pdf_font_of(page->pdf, shaped->font),
                              .x = shaped->rtl ? run->x + width : run->x};
    if (run->end_as != 0) {
        setting.end = (struct str){end, utf8_encode(run->end_as, end)};
    }
    use_font(page, setting.font);
    begin_run(&setting);
    set_run(&setting);
    return true;
}
