#include "layout/paragraph_chunk.h"

#include "base/arena.h"
#include "format/text/bidi.h"
#include "format/text/linebreak.h"
#include "format/text/shaper.h"
#include "format/text/utf8.h"
#include "layout/box.h"
#include "layout/words.h"
#include "rules/diag.h"

#include <stdio.h>

/* Tells of a character that no font has, where it stands in the source. */
static void report_missing(struct layout *layout, const struct text *text, uint32_t point)
{
    char bytes[4];
    struct str letter = {bytes, utf8_encode(point, bytes)};
    diag_tell(layout->diags, RULE_HANDOUT_GLYPH, box_find(layout, text->node, letter), letter,
              str_format(layout->arena, "U+%04X", (unsigned)point));
}

static double width_of(const struct word *word, const struct style *style, double size)
{
    double width = (double)word->advance * size;
    if (style->tracking > 0 || style->tracking < 0) {
        for (uint32_t i = 0; i < word->part_count; i++) {
            width += word->parts[i]->count * style->tracking * size;
        }
    }
    return width;
}

static bool is_letter_before(struct str text, size_t at)
{
    return at > 0 && ((unsigned char)text.data[at - 1] >= 0x80 ||
                      utf8_is_letter((unsigned char)text.data[at - 1]));
}

/* A break after a hyphen inside a word leaves at least two letters before it
 * ("e-tjänst" stays whole). */
static bool is_short_before_hyphen(struct str text, size_t end)
{
    if (end == 0 || text.data[end - 1] != '-' || end == text.size || text.data[end] == ' ') {
        return false;
    }
    return !(is_letter_before(text, end - 1) && is_letter_before(text, end - 2));
}

/* True when the byte stands in an address that is written out: https://…, www.… or a name with @.
 * Such are parted after a stroke alone, and never with a hyphen that a reader might type. */
static bool is_in_address(struct str text, size_t at)
{
    enum { FARTHEST = 512 };
    size_t from = at;
    size_t to = at;
    while (from > 0 && at - from < FARTHEST && (unsigned char)text.data[from - 1] > ' ') {
        from--;
    }
    while (to < text.size && to - at < FARTHEST && (unsigned char)text.data[to] > ' ') {
        to++;
    }
    struct str word = str_slice(text, from, to);
    return str_find(word, STR("://"), 0) < word.size ||
           str_find(word, STR("www."), 0) < word.size || str_find_byte(word, '@', 0) < word.size;
}

struct cutter {
    struct layout *layout;
    const struct text *text;
    const uint8_t *after;
    const uint8_t *level; /* NULL: all run from the left */
    double scale;
    struct vec chunks;
    double start;
    bool in_address; /* the chunk at hand */
};

/* A line begins with neither a dash nor a dot that stands between blanks. */
static bool is_before_lone_sign(struct str text, size_t at)
{
    static const char *const signs[] = {"\xE2\x80\x93 ", "\xE2\x80\x94 ", "\xC2\xB7 "};
    bool lone = false;
    for (size_t i = 0; i < countof(signs); i++) {
        lone = lone || str_starts(str_slice(text, at, text.size), str_from(signs[i]));
    }
    return lone;
}

/* What a chunk that ends at `to` leaves free beside a badge, em. */
static double badge_air(const struct text *text, const struct text_span *span, size_t to)
{
    bool last = span + 1 == text->spans + text->span_count;
    bool beside = span->badge || (!last && span[1].badge);
    return beside && to >= span->to && to < text->bytes.size ? TEXT_BADGE_PAD : 0;
}

static void add_chunk(struct cutter *cutter, const struct text_span *span, size_t from, size_t to,
                      uint8_t after)
{
    struct str bytes = str_slice(cutter->text->bytes, from, to);
    bool newline = bytes.size > 0 && bytes.data[bytes.size - 1] == '\n';
    bytes.size -= newline;
    uint8_t level = cutter->level == NULL ? 0 : cutter->level[from];
    double size = span->style->size * cutter->scale;
    const struct word *word = words_get(cutter->layout->words, span->style, span->language, bytes,
                                        (level & 1) != 0, false);
    if (word->missing != 0) {
        report_missing(cutter->layout, cutter->text, word->missing);
    }
    double air = badge_air(cutter->text, span, from + bytes.size) * size;
    struct chunk *chunk = vec_push(&cutter->chunks, cutter->layout->arena, sizeof *chunk);
    *chunk = (struct chunk){
        .word = word,
        .span = span,
        .from = (uint32_t)from,
        .to = (uint32_t)(from + bytes.size),
        .size = size,
        .width = width_of(word, span->style, size) + air,
        .blanks = (double)word->blanks * size + air,
        .start = cutter->start,
        .level = level,
        .after = after,
        .divides = span->style->hyphenate && (level & 1) == 0 && !cutter->in_address,
    };
    cutter->start += chunk->width;
}

static void cut(struct cutter *cutter)
{
    const struct text *text = cutter->text;
    bool addresses = str_find_byte(text->bytes, '@', 0) < text->bytes.size ||
                     str_find(text->bytes, STR("://"), 0) < text->bytes.size ||
                     str_find(text->bytes, STR("www."), 0) < text->bytes.size;
    uint32_t span = 0;
    size_t from = 0;
    for (size_t i = 0; i < text->bytes.size; i++) {
        uint8_t after = cutter->after[i];
        size_t end = i + 1;
        if (after == BREAK_ALLOWED &&
            (is_short_before_hyphen(text->bytes, end) || is_before_lone_sign(text->bytes, end))) {
            after = BREAK_NEVER;
        }
        if (after == BREAK_ALLOWED && text->bytes.data[i] == '-' && addresses &&
            is_in_address(text->bytes, i)) {
            after = BREAK_NEVER;
        }
        bool span_ends = end >= text->spans[span].to;
        bool turns = cutter->level != NULL && end < text->bytes.size &&
                     cutter->level[end] != cutter->level[i];
        if (after != BREAK_NEVER || span_ends || turns) {
            cutter->in_address = addresses && is_in_address(text->bytes, from);
            add_chunk(cutter, &text->spans[span], from, end, after);
            from = end;
        }
        while (span + 1 < text->span_count && end >= text->spans[span].to) {
            span++;
        }
    }
}

struct chunks chunks_cut(struct layout *layout, const struct text *text, double scale)
{
    struct arena *arena = layout->arena;
    struct chunks chunks = {0};
    uint8_t *after = arena_alloc(arena, text->bytes.size + 1);
    uint8_t *level = NULL;
    linebreak_find(text->bytes, after);
    if (text->rtl_hint || bidi_needed(text->bytes)) {
        level = arena_alloc(arena, text->bytes.size + 1);
        chunks.rtl =
            bidi_levels(arena, text->bytes, text->rtl_hint ? BIDI_RIGHT : BIDI_AUTO, level);
        chunks.mixed = true;
    }
    struct cutter cutter = {layout, text, after, level, scale, {0}, 0, false};
    cut(&cutter);
    chunks.items = cutter.chunks.items;
    chunks.count = (uint32_t)cutter.chunks.count;
    return chunks;
}

const struct word *chunk_part(struct layout *layout, const struct chunk *chunk, size_t from,
                              size_t to, bool hyphen)
{
    struct str parts[] = {str_slice(chunk->word->text, from, to), hyphen ? STR("-") : STR("")};
    struct str text = hyphen ? str_join(layout->arena, parts, countof(parts)) : parts[0];
    return words_get(layout->words, chunk->span->style, chunk->span->language, text,
                     (chunk->level & 1) != 0, false);
}

const struct word *chunk_divided(struct layout *layout, const struct text *text,
                                 const struct chunk *chunk)
{
    return words_get(layout->words, chunk->span->style, chunk->span->language,
                     str_slice(text->bytes, chunk->from, chunk->to), false, true);
}
