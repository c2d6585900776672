#include "layout/paragraph.h"

#include "base/arena.h"
#include "format/text/bidi.h"
#include "format/text/font.h"
#include "format/text/grapheme.h"
#include "format/text/linebreak.h"
#include "layout/box.h"
#include "layout/paragraph_fit.h"
#include "layout/words.h"
#include "rules/diag.h"

#include <assert.h>

/* A line that lacks more than this of the measure makes us look for words to divide. */
static const double poor = 0.2;

/* --- places ----------------------------------------------------------------------------------- */

struct setter {
    struct layout *layout;
    const struct text *text;
    const struct paragraph_form *form;
    struct chunks chunks;
};

static void add_place(struct setter *setter, struct vec *places, uint32_t chunk,
                      const struct word_break *division, uint8_t kind)
{
    const struct chunk *at = &setter->chunks.items[chunk];
    double hyphen = division->visible ? 0 : 0.32 * at->size;
    struct fit_place *place = vec_push(places, setter->layout->arena, sizeof *place);
    *place = (struct fit_place){.chunk = chunk,
                                .offset = division->offset,
                                .skip = division->skip,
                                .end = at->start + (double)division->advance * at->size,
                                .hyphen = hyphen,
                                .kind = kind};
}

static void add_divisions(struct setter *setter, struct vec *places, uint32_t chunk)
{
    const struct chunk *at = &setter->chunks.items[chunk];
    const struct word *word = chunk_divided(setter->layout, setter->text, at);
    for (uint32_t i = 0; i < word->break_count; i++) {
        const struct word_break *division = &word->breaks[i];
        add_place(setter, places, chunk, division,
                  division->rank == 0 ? PLACE_COMPOUND : PLACE_SYLLABLE);
    }
}

static bool is_sign(char byte)
{
    return byte == '/' || byte == '.' || byte == '_' || byte == '-' || byte == '?' || byte == '&' ||
           byte == '=' || byte == '@' || byte == ':';
}

/* Between any two letters, with their marks, of a word that fits no line. */
static void add_emergencies(struct setter *setter, struct vec *places, uint32_t chunk)
{
    const struct chunk *at = &setter->chunks.items[chunk];
    struct str word = str_slice(setter->text->bytes, at->from, at->to);
    for (size_t i = 0; i + 1 < word.size;) {
        i = grapheme_end(word, i);
        if (i < 2 || i + 2 > word.size) {
            continue;
        }
        struct word_break division = {(uint32_t)i, 0, 0, true, words_advance(at->word, i)};
        add_place(setter, places, chunk, &division,
                  is_sign(word.data[i - 1]) ? PLACE_EMERGENCY : PLACE_ANYWHERE);
    }
}

/* The width of the unbreakable run of chunks that begins at `chunk`; *end is the one after it. */
static double run_width(const struct chunks *chunks, uint32_t chunk, uint32_t *end)
{
    double width = 0;
    uint32_t i = chunk;
    for (; i < chunks->count; i++) {
        width += chunks->items[i].width;
        if (chunks->items[i].after != BREAK_NEVER) {
            width -= chunks->items[i].blanks;
            i++;
            break;
        }
    }
    *end = i;
    return width;
}

/* The widest part of a run when it is divided wherever it may. */
static bool divisions_suffice(struct setter *setter, uint32_t chunk, uint32_t end)
{
    const struct chunks *chunks = &setter->chunks;
    double from = chunks->items[chunk].start;
    double widest = 0;
    for (uint32_t i = chunk; i < end; i++) {
        const struct chunk *at = &chunks->items[i];
        const struct word *word = chunk_divided(setter->layout, setter->text, at);
        for (uint32_t k = 0; k < word->break_count && (at->level & 1) == 0; k++) {
            double to = at->start + (double)word->breaks[k].advance * at->size;
            double part = to - from + 0.32 * at->size;
            widest = part > widest ? part : widest;
            from = to;
        }
    }
    const struct chunk *last = &chunks->items[end - 1];
    double rest = last->start + last->width - last->blanks - from;
    widest = rest > widest ? rest : widest;
    return widest <= setter->form->width;
}

static struct fit find_places(struct setter *setter, bool divide)
{
    const struct chunks *chunks = &setter->chunks;
    struct vec places = {0};
    for (uint32_t i = 0; i < chunks->count;) {
        uint32_t end;
        bool wide = run_width(chunks, i, &end) > setter->form->width;
        bool suffices = wide && divisions_suffice(setter, i, end);
        for (; i < end; i++) {
            const struct chunk *at = &chunks->items[i];
            bool left = (at->level & 1) == 0;
            if (left && ((wide && suffices) || (divide && at->divides))) {
                add_divisions(setter, &places, i);
            }
            if (wide && !suffices && left) {
                add_emergencies(setter, &places, i);
            }
            if (at->after != BREAK_NEVER) {
                struct fit_place *place = vec_push(&places, setter->layout->arena, sizeof *place);
                *place = (struct fit_place){.chunk = i,
                                            .offset = at->to - at->from,
                                            .end = at->start + at->width,
                                            .blanks = at->blanks,
                                            .kind = at->after == BREAK_FORCED ? PLACE_FORCED
                                                                              : PLACE_BLANK};
            }
        }
    }
    assert(places.items != NULL); /* a text has letters, and its end is a place */
    return (struct fit){places.items, (uint32_t)places.count};
}

/* --- lines ------------------------------------------------------------------------------------ */

static void add_note(struct vec *notes, struct arena *arena, const struct mark *mark)
{
    for (; mark != NULL; mark = mark->parent) {
        if (mark->kind == MARK_NOTE && mark->note != NULL) {
            struct note *const *list = notes->items;
            if (notes->count > 0 && list[notes->count - 1] == mark->note) {
                return;
            }
            *(struct note **)vec_push(notes, arena, sizeof mark->note) = mark->note;
            return;
        }
    }
}

/* Adds the part of a chunk from `from` to `to` (bytes of its word). */
static void add_piece(struct setter *setter, struct vec *pieces, const struct chunk *chunk,
                      size_t from, size_t to, bool hyphen)
{
    struct piece piece = {chunk->word, chunk->span, 0, chunk->width, chunk->blanks, hyphen};
    if (from == to) {
        return;
    }
    if (from > 0 || to < chunk->word->text.size || hyphen) {
        piece.word = chunk_part(setter->layout, chunk, from, to, hyphen);
        piece.width = (double)piece.word->advance * chunk->size;
        piece.blanks = (double)piece.word->blanks * chunk->size;
    }
    *(struct piece *)vec_push(pieces, setter->layout->arena, sizeof piece) = piece;
}

/* Gives each piece its place, from left to right. */
static void place_pieces(struct setter *setter, struct line *line, struct piece *pieces,
                         const uint8_t *levels)
{
    double x = 0;
    uint32_t *order = NULL;
    if (setter->chunks.mixed) {
        order = arena_array(setter->layout->arena, line->count, sizeof *order);
        bidi_order(levels, line->count, order);
    }
    for (uint32_t i = 0; i < line->count; i++) {
        struct piece *piece = &pieces[order == NULL ? i : order[i]];
        piece->x = x;
        x += piece->width;
    }
    double blanks = line->count > 0 ? pieces[line->count - 1].blanks : 0;
    line->width = x - blanks;
    /* The blank at the line's end counts for nothing, also when it stands left of
     * what it follows. */
    if (setter->chunks.rtl && line->count > 0 && !(pieces[line->count - 1].x > 0)) {
        for (uint32_t i = 0; i < line->count; i++) {
            pieces[i].x -= blanks;
        }
    } else if (order != NULL && line->count > 0 && (levels[line->count - 1] & 1) != 0) {
        pieces[line->count - 1].x -= blanks;
    }
}

/* The height of a line follows the block's style, and that of greater letters in it. */
static void measure_line(const struct setter *setter, struct line *line, const struct piece *pieces)
{
    const struct style *style = setter->form->style;
    double scale = setter->form->scale;
    for (uint32_t i = 0; i <= line->count; i++) {
        const struct style *own = i < line->count ? pieces[i].span->style : style;
        if (i < line->count && own->size <= style->size) {
            continue;
        }
        const struct font_metrics *metrics = font_metrics(words_font(own));
        double size = own->size * scale;
        double height = own->leading * size;
        double baseline =
            (height - (metrics->ascent + metrics->descent) * size) / 2 + metrics->ascent * size;
        line->height = height > line->height ? height : line->height;
        line->baseline = baseline > line->baseline ? baseline : line->baseline;
    }
}

static void spread(struct line *line, struct piece *pieces, double lack)
{
    uint32_t gaps = 0;
    for (uint32_t i = 0; i + 1 < line->count; i++) {
        gaps += pieces[i].blanks > 0;
    }
    double moved = 0;
    for (uint32_t i = 0; i < line->count && gaps > 0; i++) {
        pieces[i].x += moved;
        moved += pieces[i].blanks > 0 ? lack / gaps : 0;
    }
}

static void align_line(const struct setter *setter, struct line *line, struct piece *pieces,
                       bool last)
{
    uint8_t align = setter->form->style->align;
    double lack = setter->form->width - line->width;
    lack = lack > 0 ? lack : 0;
    if (setter->chunks.rtl && align != ALIGN_CENTRE) {
        align = align == ALIGN_RIGHT ? ALIGN_LEFT : ALIGN_RIGHT;
    }
    if (align == ALIGN_CENTRE) {
        line->x = lack / 2;
    } else if (align == ALIGN_RIGHT) {
        line->x = lack;
    } else if (align == ALIGN_JUSTIFY && !last && !setter->chunks.mixed) {
        spread(line, pieces, lack);
    }
}

/* Makes the line between two places; the beginning is place `from` minus one, or the
 * text's for 0. */
static void make_line(struct setter *setter, const struct fit *fit, uint32_t from, uint32_t to,
                      struct line *line)
{
    struct arena *arena = setter->layout->arena;
    const struct fit_place *end = &fit->places[to];
    struct vec pieces = {0};
    struct vec notes = {0};
    struct vec levels = {0};
    uint32_t first = 0;
    size_t offset = 0;
    if (from > 0) {
        const struct fit_place *start = &fit->places[from - 1];
        bool whole = start->kind == PLACE_BLANK || start->kind == PLACE_FORCED;
        first = whole ? start->chunk + 1 : start->chunk;
        offset = whole ? 0 : start->offset;
    }
    bool soft = end->kind != PLACE_BLANK && end->kind != PLACE_FORCED && end->hyphen > 0;
    for (uint32_t i = first; i <= end->chunk; i++) {
        const struct chunk *chunk = &setter->chunks.items[i];
        bool last = i == end->chunk;
        size_t begin = i == first ? offset : 0;
        size_t stop = last ? end->offset - end->skip : chunk->word->text.size;
        size_t before = pieces.count;
        add_piece(setter, &pieces, chunk, begin, stop, last && soft);
        add_note(&notes, arena, chunk->span->mark);
        if (pieces.count > before) {
            *(uint8_t *)vec_push(&levels, arena, 1) = chunk->level;
        }
    }
    line->pieces = pieces.items;
    line->count = (uint32_t)pieces.count;
    line->hyphen = end->kind == PLACE_COMPOUND || end->kind == PLACE_SYLLABLE;
    line->broken = end->kind == PLACE_ANYWHERE;
    line->notes = notes.items;
    line->note_count = (uint32_t)notes.count;
    place_pieces(setter, line, pieces.items, levels.items);
    measure_line(setter, line, pieces.items);
    align_line(setter, line, pieces.items, end->kind == PLACE_FORCED);
}

static void report_broken(const struct setter *setter, const struct fit *fit, uint32_t place)
{
    const struct chunk *chunk = &setter->chunks.items[fit->places[place].chunk];
    struct str word = str_trim(str_slice(setter->text->bytes, chunk->from, chunk->to));
    diag_tell(setter->layout->diags, RULE_HANDOUT_WORD,
              box_find(setter->layout, setter->text->node, word), word);
}

/* A text that is scaled down keeps letters that can be read. */
static double legible_scale(const struct layout *layout, const struct text *text, double scale)
{
    double least = scale;
    for (uint32_t i = 0; i < text->span_count; i++) {
        double size = text->spans[i].style->size;
        least = size > 0 && least * size < layout->least_type ? layout->least_type / size : least;
    }
    return least;
}

const struct paragraph *paragraph_set(struct layout *layout, const struct text *text,
                                      const struct paragraph_form *wanted)
{
    struct paragraph_form legible = *wanted;
    legible.scale = legible_scale(layout, text, wanted->scale);
    const struct paragraph_form *form = &legible;
    struct setter setter = {layout, text, form, chunks_cut(layout, text, form->scale)};
    struct paragraph *paragraph = arena_alloc(layout->arena, sizeof *paragraph);
    const uint32_t *ends;
    double poorest;
    struct fit fit = find_places(&setter, false);
    uint32_t count = fit_choose(layout->arena, &fit, form->width, form->balance, &ends, &poorest);
    if (poorest > poor && form->style->hyphenate && !form->balance) {
        fit = find_places(&setter, true);
        count = fit_choose(layout->arena, &fit, form->width, false, &ends, NULL);
    }
    struct line *lines = arena_array(layout->arena, count, sizeof *lines);
    for (uint32_t i = 0; i < count; i++) {
        make_line(&setter, &fit, i == 0 ? 0 : ends[i - 1] + 1, ends[i], &lines[i]);
        if (lines[i].broken) {
            report_broken(&setter, &fit, ends[i]);
        }
    }
    *paragraph = (struct paragraph){lines, count, form->scale};
    return paragraph;
}

struct paragraph_widths paragraph_measure(struct layout *layout, const struct text *text,
                                          double scale)
{
    struct paragraph_widths widths = {0, 0, 0};
    struct paragraph_form form = {1e6, legible_scale(layout, text, scale), text->spans[0].style,
                                  false};
    struct setter setter = {layout, text, &form, chunks_cut(layout, text, form.scale)};
    double line = 0;
    for (uint32_t i = 0; i < setter.chunks.count;) {
        uint32_t end;
        double run = run_width(&setter.chunks, i, &end);
        widths.whole = run > widths.whole ? run : widths.whole;
        double part = run;
        for (uint32_t k = i; k < end; k++) {
            const struct chunk *chunk = &setter.chunks.items[k];
            line += chunk->width;
            if (chunk->divides && end == i + 1 && run > 4 * chunk->size) {
                const struct word *word = chunk_divided(layout, text, chunk);
                double from = 0;
                part = word->break_count == 0 ? run : 0;
                for (uint32_t b = 0; b <= word->break_count && word->break_count > 0; b++) {
                    double to =
                        b < word->break_count ? (double)word->breaks[b].advance * chunk->size : run;
                    double width = to - from + 0.32 * chunk->size;
                    part = width > part ? width : part;
                    from = to;
                }
            }
            if (chunk->after == BREAK_FORCED) {
                line -= chunk->blanks;
                widths.most = line > widths.most ? line : widths.most;
                line = 0;
            }
        }
        widths.divided = part > widths.divided ? part : widths.divided;
        i = end;
    }
    return widths;
}
