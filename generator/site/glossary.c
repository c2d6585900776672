#include "site/glossary.h"

#include "base/arena.h"
#include "format/text/utf8.h"

#include <string.h>

enum { LONGEST_WORD = 120 };

static bool is_word_byte(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte >= 0xC3;
}

/* A continuation byte belongs to the letter before it. The no-break space (C2 A0), quotes and
 * dashes (E2 80 …) are no letters. */
static size_t word_end(struct str text, size_t at)
{
    while (at < text.size) {
        unsigned char byte = (unsigned char)text.data[at];
        if (byte == 0xE2 || byte == 0xC2 || !is_word_byte(byte)) {
            return at;
        }
        at += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    }
    return text.size;
}

static bool is_abbreviation(struct str lower, struct str text)
{
    size_t capitals = 0;
    /* A few letters, such as the Kelvin sign, are shorter in lower case. */
    for (size_t i = 0; lower.size == text.size && i < text.size; i++) {
        capitals += lower.data[i] != text.data[i] ? 1 : 0;
    }
    return capitals >= 2;
}

static void add_term(struct arena *arena, struct glossary *glossary, const struct record *record,
                     struct str text)
{
    struct term *term = vec_push(&glossary->terms, arena, sizeof(*term));
    *term = (struct term){.text = text, .lower = utf8_lower(arena, text), .record = record};
    term->exact = is_abbreviation(term->lower, text);
}

static void add_record_terms(struct arena *arena, struct glossary *glossary,
                             const struct record *record)
{
    const struct type *type = record->type;
    const struct value *term = value_map_get(record->fields, type->term_field);
    const struct value *forms = value_map_get(record->fields, type->forms_field);
    if (term != NULL && term->kind == VALUE_STRING && term->as.string.size > 0) {
        add_term(arena, glossary, record, term->as.string);
    }
    for (size_t i = 0; forms != NULL && forms->kind == VALUE_LIST && i < forms->as.list.count;
         i++) {
        const struct value *form = &forms->as.list.items[i];
        if (form->kind == VALUE_STRING && form->as.string.size > 0) {
            add_term(arena, glossary, record, form->as.string);
        }
    }
}

/* Terms with the same first word stand longest first, so that the first that fits
 * is the longest. */
static void index_term(struct arena *arena, struct glossary *glossary, const struct term *term)
{
    size_t end = word_end(term->lower, 0);
    if (end == 0 || end >= LONGEST_WORD) {
        return;
    }
    struct str first = str_slice(term->lower, 0, end);
    struct vec *same = map_get(&glossary->first_words, first);
    if (same == NULL) {
        same = arena_alloc(arena, sizeof(*same));
        map_set(&glossary->first_words, arena, first, same);
    }
    vec_push(same, arena, sizeof(term));
    const struct term **terms = same->items;
    size_t at = same->count - 1;
    while (at > 0 && terms[at - 1]->lower.size < term->lower.size) {
        terms[at] = terms[at - 1];
        at--;
    }
    terms[at] = term;
    glossary->lengths[(unsigned char)first.data[0]] |= UINT32_C(1) << (end % 32);
    /* Words begin with a capital now and then: å, ä and ö share their first byte with Å,
     * Ä and Ö. */
    if (first.data[0] >= 'a' && first.data[0] <= 'z') {
        glossary->lengths[(unsigned char)(first.data[0] - 'a' + 'A')] |= UINT32_C(1) << (end % 32);
    }
}

void glossary_build(struct arena *arena, struct site *site)
{
    const struct type *const *types = site->schema->types.items;
    for (size_t t = 0; t < site->schema->types.count; t++) {
        for (size_t i = 0; types[t]->term_field.size > 0 && i < site->by_type_count[t]; i++) {
            add_record_terms(arena, &site->glossary, site->by_type[t][i]);
        }
    }
    const struct term *terms = site->glossary.terms.items;
    for (size_t i = 0; i < site->glossary.terms.count; i++) {
        index_term(arena, &site->glossary, &terms[i]);
    }
}

/* Lower case without an arena: ASCII, and the letters À–Þ that Swedish and its neighbours use. */
static bool equal_lower(struct str lower, struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte >= 'A' && byte <= 'Z') {
            byte = (unsigned char)(byte - 'A' + 'a');
        } else if (i > 0 && (unsigned char)text.data[i - 1] == 0xC3 && byte >= 0x80 &&
                   byte <= 0x9E) {
            byte = (unsigned char)(byte + 0x20);
        } else if (byte == 0xC2 && i + 1 < text.size && (unsigned char)text.data[i + 1] == 0xA0) {
            return false;
        }
        if (byte != (unsigned char)lower.data[i]) {
            return false;
        }
    }
    return true;
}

static bool fits(const struct term *term, struct str text, size_t at)
{
    size_t end = at + term->lower.size;
    if (end > text.size || (end < text.size && word_end(text, end) != end)) {
        return false;
    }
    struct str written = str_slice(text, at, end);
    return term->exact ? str_equal(written, term->text) : equal_lower(term->lower, written);
}

static const struct term *term_at(const struct glossary *glossary, struct str text, size_t at,
                                  size_t end)
{
    char lower[LONGEST_WORD];
    size_t size = end - at;
    if (size >= sizeof(lower)) {
        return NULL;
    }
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)text.data[at + i];
        bool capital = byte >= 'A' && byte <= 'Z';
        bool accented =
            i > 0 && (unsigned char)lower[i - 1] == 0xC3 && byte >= 0x80 && byte <= 0x9E;
        lower[i] = (char)(capital || accented ? byte + 0x20 : byte);
    }
    const struct vec *same = map_get(&glossary->first_words, (struct str){lower, size});
    const struct term *const *terms = same == NULL ? NULL : same->items;
    for (size_t i = 0; same != NULL && i < same->count; i++) {
        if (fits(terms[i], text, at)) {
            return terms[i];
        }
    }
    return NULL;
}

const struct term *glossary_next(const struct glossary *glossary, struct str text, size_t from,
                                 size_t *start, size_t *end)
{
    size_t at = from;
    while (at < text.size) {
        size_t stop = word_end(text, at);
        if (stop == at) {
            at++;
            continue;
        }
        uint32_t lengths = glossary->lengths[(unsigned char)text.data[at]];
        if ((lengths >> ((stop - at) % 32) & 1) != 0) {
            const struct term *term = term_at(glossary, text, at, stop);
            if (term != NULL) {
                *start = at;
                *end = at + term->lower.size;
                return term;
            }
        }
        at = stop;
    }
    return NULL;
}
