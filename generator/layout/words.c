#include "layout/words.h"

#include "base/arena.h"
#include "base/vec.h"
#include "format/text/font.h"
#include "format/text/grapheme.h"
#include "format/text/hyphen.h"
#include "format/text/shaper.h"
#include "format/text/utf8.h"
#include "layout/setup.h"

enum { FIRST_SLOTS = 4096, ZERO_WIDTH_JOINER = 0x200D };

struct entry {
    uint64_t hash;
    const struct family *family;
    struct str language;
    struct str text; /* as asked for */
    uint8_t cut;     /* bold, italic, rtl, tabular, divide */
    struct word word;
};

struct words {
    const struct handout_setup *setup;
    struct arena arena;
    struct shaper *shaper;
    struct entry **slots; /* open addressing */
    size_t slot_count;
    size_t count;
};

struct words *words_create(const struct handout_setup *setup)
{
    struct arena arena = {0};
    struct words *words = arena_alloc(&arena, sizeof *words);
    words->setup = setup;
    words->arena = arena;
    words->shaper = shaper_create(&words->arena);
    words->slot_count = FIRST_SLOTS;
    words->slots = arena_array(&words->arena, FIRST_SLOTS, sizeof *words->slots);
    return words;
}

void words_finish(struct words *words)
{
    struct arena arena = words->arena;
    shaper_finish(words->shaper);
    arena = words->arena;
    arena_finish(&arena);
}

const struct font *words_font(const struct style *style)
{
    return style->family->fonts[style->bold][style->italic];
}

/* --- which font has it ------------------------------------------------------------------------ */

/* A font of the setup that has all of the text, tried as for words; or NULL. */
static const struct font *font_for(const struct words *words, const struct style *style,
                                   struct str text)
{
    const struct font *font = words_font(style);
    if (font_lacks(font, text) == text.size) {
        return font;
    }
    const struct family *list = words->setup->faces.fallbacks.items;
    for (size_t i = 0; i < words->setup->faces.fallbacks.count; i++) {
        font = list[i].fonts[style->bold][style->italic];
        if (font_lacks(font, text) == text.size) {
            return font;
        }
    }
    return NULL;
}

/* --- shaping ---------------------------------------------------------------------------------- */

static void add_part(struct words *words, struct vec *parts, const struct font *font,
                     struct str text, const struct entry *entry)
{
    unsigned features = (entry->cut & 8) != 0 ? SHAPE_TABULAR : 0;
    const struct shaped *shaped =
        shaper_shape(words->shaper, font, text, (entry->cut & 4) != 0, entry->language, features);
    *(const struct shaped **)vec_push(parts, &words->arena, sizeof shaped) = shaped;
}

/* Shows `sign` where the text has what no font has: the text is still what is copied
 * and read aloud. */
static void add_stand_in(struct words *words, struct vec *parts, const struct font *font,
                         struct str sign, struct str text, const struct entry *entry)
{
    struct shaped *shaped = arena_alloc(&words->arena, sizeof *shaped);
    *shaped = *shaper_shape(words->shaper, font, sign, (entry->cut & 4) != 0, entry->language, 0);
    shaped->text = text;
    shaped->missing = (uint32_t)text.size;
    *(const struct shaped **)vec_push(parts, &words->arena, sizeof shaped) = shaped;
}

/* The first code point of a text that no font has. */
static uint32_t lacking(const struct words *words, const struct style *style, struct str text)
{
    size_t first = 0;
    uint32_t point = utf8_next(text, &first);
    for (size_t at = 0; at < text.size;) {
        size_t from = at;
        uint32_t other = utf8_next(text, &at);
        if (font_for(words, style, str_slice(text, from, at)) == NULL) {
            return other;
        }
    }
    return point;
}

/* What is set as one: a character as readers see it, or a part of it up to a joiner, since its
 * parts may well be shown one by one. */
static size_t unit_end(const struct words *words, const struct style *style, struct str text,
                       size_t at)
{
    size_t end = grapheme_end(text, at);
    if (font_for(words, style, str_slice(text, at, end)) != NULL) {
        return end;
    }
    for (size_t next = at; next < end;) {
        if (utf8_next(text, &next) == ZERO_WIDTH_JOINER) {
            return next;
        }
    }
    return end;
}

/* What is shown for a character that no font has. */
static struct str replacement(const struct words *words, const struct style *style,
                              const struct font **font)
{
    struct str sign = STR("\xEF\xBF\xBD");
    *font = font_for(words, style, sign);
    if (*font == NULL) {
        sign = STR("?");
        *font = words_font(style);
    }
    return sign;
}

/* Splits at changes of font. Only for pieces that the family's own font cannot show whole. */
static void shape_mixed(struct words *words, const struct style *style, struct entry *entry,
                        struct vec *parts)
{
    struct str text = entry->text;
    const struct font *font = NULL;
    size_t from = 0;
    for (size_t at = 0; at < text.size;) {
        size_t end = unit_end(words, style, text, at);
        struct str unit = str_slice(text, at, end);
        const struct font *wanted = font_for(words, style, unit);
        if (wanted == NULL || wanted != font) {
            if (font != NULL && at > from) {
                add_part(words, parts, font, str_slice(text, from, at), entry);
            }
            from = at;
            font = wanted;
        }
        if (wanted == NULL) {
            struct str sign = replacement(words, style, &wanted);
            entry->word.missing = lacking(words, style, unit);
            add_stand_in(words, parts, wanted, sign, unit, entry);
            from = end;
        }
        at = end;
    }
    if (font != NULL && from < text.size) {
        add_part(words, parts, font, str_slice(text, from, text.size), entry);
    }
}

/* Pieces that run from the right are set with their last part first. */
static void reverse(struct vec *parts)
{
    const struct shaped **items = parts->items;
    for (size_t low = 0, high = parts->count; low + 1 < high; low++) {
        const struct shaped *part = items[low];
        items[low] = items[--high];
        items[high] = part;
    }
}

static float blanks_of(const struct word *word, bool rtl)
{
    size_t letters = word->text.size;
    while (letters > 0 && word->text.data[letters - 1] == ' ') {
        letters--;
    }
    size_t blanks = word->text.size - letters;
    if (blanks == 0 || word->part_count == 0) {
        return 0;
    }
    float width = 0;
    const struct shaped *last = word->parts[rtl ? 0 : word->part_count - 1];
    for (uint32_t i = 0; i < last->count; i++) {
        width += last->glyphs[i].cluster + blanks >= last->text.size ? last->glyphs[i].advance : 0;
    }
    return width;
}

float words_advance(const struct word *word, size_t offset)
{
    float width = 0;
    size_t start = 0;
    for (uint32_t p = 0; p < word->part_count; p++) {
        const struct shaped *shaped = word->parts[p];
        for (uint32_t i = 0; i < shaped->count; i++) {
            width += start + shaped->glyphs[i].cluster < offset ? shaped->glyphs[i].advance : 0;
        }
        start += shaped->text.size;
    }
    return width;
}

static void find_breaks(struct words *words, struct entry *entry)
{
    struct hyphen_point points[HYPHEN_MOST];
    const struct hyphenator *hyphenator =
        hyphenation_find(&words->setup->hyphenations, entry->language);
    struct word *word = &entry->word;
    if (hyphenator == NULL || word->missing != 0) {
        return;
    }
    size_t count = hyphen_points(hyphenator, str_trim(entry->text), points);
    struct word_break *breaks = arena_array(&words->arena, count, sizeof *breaks);
    for (size_t i = 0; i < count; i++) {
        breaks[i] = (struct word_break){points[i].offset, points[i].skip, points[i].rank,
                                        points[i].visible, words_advance(word, points[i].offset)};
    }
    word->breaks = breaks;
    word->break_count = (uint32_t)count;
}

static void make(struct words *words, const struct style *style, struct entry *entry)
{
    struct word *word = &entry->word;
    struct vec parts = {0};
    bool rtl = (entry->cut & 4) != 0;
    word->text = entry->text;
    const struct font *font = words_font(style);
    if (font_lacks(font, entry->text) == entry->text.size) {
        add_part(words, &parts, font, entry->text, entry);
    } else {
        shape_mixed(words, style, entry, &parts);
    }
    if (rtl) {
        reverse(&parts);
    }
    word->parts = parts.items;
    word->part_count = (uint32_t)parts.count;
    for (uint32_t i = 0; i < word->part_count; i++) {
        word->advance += word->parts[i]->advance;
    }
    word->blanks = blanks_of(word, rtl);
    if ((entry->cut & 16) != 0) {
        find_breaks(words, entry);
    }
}

/* --- memory ----------------------------------------------------------------------------------- */

static bool is_same(const struct entry *a, const struct entry *b)
{
    return a->hash == b->hash && a->family == b->family && a->cut == b->cut &&
           str_equal(a->text, b->text) && str_equal(a->language, b->language);
}

static void grow(struct words *words)
{
    size_t slot_count = words->slot_count * 2;
    struct entry **slots = arena_array(&words->arena, slot_count, sizeof *slots);
    for (size_t i = 0; i < words->slot_count; i++) {
        struct entry *entry = words->slots[i];
        if (entry != NULL) {
            size_t at = entry->hash & (slot_count - 1);
            while (slots[at] != NULL) {
                at = (at + 1) & (slot_count - 1);
            }
            slots[at] = entry;
        }
    }
    words->slots = slots;
    words->slot_count = slot_count;
}

const struct word *words_get(struct words *words, const struct style *style, struct str language,
                             struct str text, bool rtl, bool divide)
{
    unsigned cut = (style->bold ? 1u : 0) | (style->italic ? 2u : 0) | (rtl ? 4u : 0) |
                   (style->tabular ? 8u : 0) | (divide ? 16u : 0);
    struct entry key = {.family = style->family, .language = language, .text = text};
    key.cut = (uint8_t)cut;
    key.hash = str_hash(text) * 31 + cut;
    size_t at = key.hash & (words->slot_count - 1);
    for (; words->slots[at] != NULL; at = (at + 1) & (words->slot_count - 1)) {
        if (is_same(words->slots[at], &key)) {
            return &words->slots[at]->word;
        }
    }
    struct entry *entry = arena_alloc(&words->arena, sizeof *entry);
    *entry = key;
    entry->text = str_copy(&words->arena, text);
    entry->language = str_copy(&words->arena, language);
    make(words, style, entry);
    words->slots[at] = entry;
    if (++words->count * 2 > words->slot_count) {
        grow(words);
    }
    return &entry->word;
}
