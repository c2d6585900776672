#include "format/text/shaper.h"

#include "base/arena.h"
#include "format/text/font_face.h"
#include "format/text/utf8.h"

#include <string.h>

/* What has been shaped: open addressing with linear probing, at most half full. */
struct word {
    uint64_t hash;
    const struct shaped *shaped; /* NULL: free */
    struct str language;
    unsigned features;
};

struct shaper {
    struct arena *arena;
    hb_buffer_t *buffer;
    struct word *words;
    size_t count;
    size_t capacity;     /* a power of two */
    struct str language; /* the latest, and what HarfBuzz made of it */
    hb_language_t language_tag;
};

enum { FIRST_CAPACITY = 1024 };

struct shaper *shaper_create(struct arena *arena)
{
    struct shaper *shaper = arena_alloc(arena, sizeof(*shaper));
    shaper->arena = arena;
    shaper->buffer = hb_buffer_create();
    if (!hb_buffer_allocation_successful(shaper->buffer)) {
        arena_out_of_memory();
    }
    shaper->capacity = FIRST_CAPACITY;
    shaper->words = arena_array(arena, shaper->capacity, sizeof(*shaper->words));
    shaper->language_tag = HB_LANGUAGE_INVALID;
    return shaper;
}

void shaper_finish(struct shaper *shaper)
{
    hb_buffer_destroy(shaper->buffer);
    shaper->buffer = NULL;
}

static uint64_t hash_of(const struct font *font, struct str text, bool rtl, unsigned features)
{
    uint64_t hash = str_hash(text) ^ (uint64_t)(uintptr_t)font ^ (rtl ? 1u << 31 : 0) ^ features;
    return hash * 0x9e3779b97f4a7c15u;
}

/* The place of the word, or the free one where it belongs. */
static struct word *find(const struct shaper *shaper, const struct shaped *wanted,
                         const struct word *key)
{
    for (size_t at = key->hash >> 32;; at++) {
        struct word *word = &shaper->words[at & (shaper->capacity - 1)];
        if (word->shaped == NULL) {
            return word;
        }
        if (word->hash == key->hash && word->shaped->font == wanted->font &&
            word->shaped->rtl == wanted->rtl && word->features == key->features &&
            str_equal(word->shaped->text, wanted->text) &&
            str_equal(word->language, key->language)) {
            return word;
        }
    }
}

static void grow(struct shaper *shaper)
{
    const struct word *old = shaper->words;
    size_t old_capacity = shaper->capacity;
    shaper->capacity *= 2;
    shaper->words = arena_array(shaper->arena, shaper->capacity, sizeof(*shaper->words));
    for (size_t i = 0; i < old_capacity; i++) {
        if (old[i].shaped != NULL) {
            *find(shaper, old[i].shaped, &old[i]) = old[i];
        }
    }
}

static void set_language(struct shaper *shaper, struct str language)
{
    if (str_equal(shaper->language, language)) {
        return;
    }
    shaper->language = str_copy(shaper->arena, language);
    shaper->language_tag = hb_language_from_string(language.data, (int)language.size);
}

/* Characters that show nothing, which versions of HarfBuzz treat differently beside marks:
 * the grapheme joiner, and a variation selector when the font has no variant of the
 * character before it. */
static bool is_idle(const struct font *font, uint32_t before, uint32_t point)
{
    hb_codepoint_t glyph;
    bool selector = point >= 0xFE00 && point <= 0xFE0F;
    return point == 0x34F ||
           (selector && !hb_font_get_variation_glyph(font->font, before, point, &glyph));
}

static void add_text(hb_buffer_t *buffer, const struct shaped *shaped)
{
    uint32_t before = 0;
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    for (size_t at = 0; at < shaped->text.size;) {
        unsigned cluster = (unsigned)at;
        uint32_t point = utf8_next(shaped->text, &at);
        if (!is_idle(shaped->font, before, point)) {
            hb_buffer_add(buffer, point, cluster);
        }
        before = point;
    }
}

static void run_harfbuzz(struct shaper *shaper, const struct shaped *shaped, unsigned features)
{
    hb_buffer_t *buffer = shaper->buffer;
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES |
                                    HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE);
    hb_buffer_set_direction(buffer, shaped->rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    if (shaper->language.size > 0) {
        hb_buffer_set_language(buffer, shaper->language_tag);
    }
    add_text(buffer, shaped);
    /* Only the script is left to guess: the language must not come from the machine's locale. */
    if (shaper->language.size == 0) {
        hb_buffer_set_language(buffer, hb_language_from_string("und", 3));
    }
    hb_buffer_guess_segment_properties(buffer);

    hb_feature_t list[4];
    unsigned count = 0;
    const hb_feature_t tabular = {HB_TAG('t', 'n', 'u', 'm'), 1, 0, HB_FEATURE_GLOBAL_END};
    const hb_feature_t no_liga = {HB_TAG('l', 'i', 'g', 'a'), 0, 0, HB_FEATURE_GLOBAL_END};
    const hb_feature_t no_clig = {HB_TAG('c', 'l', 'i', 'g'), 0, 0, HB_FEATURE_GLOBAL_END};
    if (features & SHAPE_TABULAR) {
        list[count++] = tabular;
    }
    if (features & SHAPE_NO_LIGATURES) {
        list[count++] = no_liga;
        list[count++] = no_clig;
    }
    hb_shape(shaped->font->font, buffer, list, count);
}

static void take_glyphs(struct shaper *shaper, struct shaped *shaped)
{
    unsigned count = 0;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(shaper->buffer, &count);
    const hb_glyph_position_t *place = hb_buffer_get_glyph_positions(shaper->buffer, &count);
    struct glyph *glyphs = arena_array(shaper->arena, count, sizeof(*glyphs));
    double em = shaped->font->units_per_em;
    double advance = 0;
    shaped->missing = (uint32_t)shaped->text.size;
    for (unsigned i = 0; i < count; i++) {
        glyphs[i] = (struct glyph){
            .id = info[i].codepoint,
            .cluster = info[i].cluster,
            .advance = (float)(place[i].x_advance / em),
            .dx = (float)(place[i].x_offset / em),
            .dy = (float)(place[i].y_offset / em),
        };
        advance += place[i].x_advance;
        if (info[i].codepoint == 0 && info[i].cluster < shaped->missing) {
            shaped->missing = info[i].cluster;
        }
    }
    shaped->glyphs = glyphs;
    shaped->count = count;
    shaped->advance = (float)(advance / em);
}

const struct shaped *shaper_shape(struct shaper *shaper, const struct font *font, struct str text,
                                  bool rtl, struct str language, unsigned features)
{
    const struct shaped wanted = {.font = font, .text = text, .rtl = rtl};
    struct word key = {
        .hash = hash_of(font, text, rtl, features), .language = language, .features = features};
    const struct word *known = find(shaper, &wanted, &key);
    if (known->shaped != NULL) {
        return known->shaped;
    }
    set_language(shaper, language);
    struct shaped *shaped = arena_alloc(shaper->arena, sizeof(*shaped));
    *shaped = wanted;
    shaped->text = str_copy(shaper->arena, text);
    run_harfbuzz(shaper, shaped, features);
    take_glyphs(shaper, shaped);

    if (shaper->count * 2 >= shaper->capacity) {
        grow(shaper);
    }
    key.language = shaper->language;
    key.shaped = shaped;
    *find(shaper, shaped, &key) = key;
    shaper->count++;
    return shaped;
}
