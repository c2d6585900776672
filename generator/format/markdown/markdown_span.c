#include "format/markdown/markdown_span.h"

#include "base/byte.h"
#include "format/markdown/markdown_build.h"
#include "format/text/utf8.h"

/* True for a language tag such as en, sv-FI or zh-Hans (BCP 47, without extensions). */
static bool is_language(struct str tag)
{
    bool first = true;
    for (size_t at = 0; at <= tag.size; first = false) {
        size_t end = str_find_byte(tag, '-', at);
        struct str part = str_slice(tag, at, end);
        for (size_t i = 0; i < part.size; i++) {
            if (!byte_is_letter(part.data[i]) &&
                (first || !utf8_is_digit((unsigned char)part.data[i]))) {
                return false;
            }
        }
        if (first ? part.size < 2 || part.size > 3 : part.size < 2 || part.size > 8) {
            return false;
        }
        at = end + 1;
    }
    return true;
}

/* The place of a part of what `place` is the place of. */
static struct place part_place(struct place place, struct str whole, struct str part)
{
    struct str before = str_slice(whole, 0, (size_t)(part.data - whole.data));
    place.column += (uint32_t)utf8_count(before);
    place.length = (uint32_t)utf8_count(part);
    return place;
}

static void read_word(struct build *build, struct str word, struct place place,
                      struct doc_span *span)
{
    if (str_equal(word, STR(".ord"))) {
        span->no_terms = true;
    } else if (str_starts(word, STR("lang="))) {
        struct str tag = str_slice(word, 5, word.size);
        span->language = build_text(build, tag);
        if (!is_language(tag)) {
            build_report(build, RULE_BAD_LANGUAGE, place, 1, tag, (struct str){0});
        }
    } else {
        build_report(build, RULE_BAD_SPAN, place, 1, word, (struct str){0});
    }
}

void span_read(struct build *build, struct str braces, struct place place, struct doc_span *span)
{
    struct str inside = str_slice(braces, 1, braces.size - 1);
    if (!str_ends(braces, STR("}")) || str_trim(inside).size == 0) {
        build_report(build, RULE_BAD_SPAN, place, 1, braces, (struct str){0});
        return;
    }
    for (size_t at = 0; at < inside.size;) {
        size_t end = str_find_byte(inside, ' ', at);
        struct str word = str_slice(inside, at, end);
        if (word.size > 0) {
            read_word(build, word, part_place(place, braces, word), span);
        }
        at = end + 1;
    }
}
