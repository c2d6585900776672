#include "format/text/stem.h"

#include "base/arena.h"

#include <libstemmer.h>
#include <limits.h>

/* The library's own handle is all there is to a stemmer. */
static struct sb_stemmer *handle_of(struct stemmer *stemmer)
{
    return (struct sb_stemmer *)(void *)stemmer;
}

static const struct {
    const char *tag;
    const char *algorithm;
} languages[] = {{"sv", "swedish"}, {"en", "english"}};

static bool is_of(struct str language, struct str tag)
{
    return str_starts(language, tag) &&
           (language.size == tag.size || language.data[tag.size] == '-');
}

struct stemmer *stemmer_create(struct str language)
{
    for (size_t i = 0; i < countof(languages); i++) {
        if (is_of(language, str_from(languages[i].tag))) {
            struct sb_stemmer *handle = sb_stemmer_new(languages[i].algorithm, "UTF_8");
            if (handle == NULL) {
                arena_out_of_memory();
            }
            return (struct stemmer *)(void *)handle;
        }
    }
    return NULL;
}

void stemmer_destroy(struct stemmer *stemmer)
{
    if (stemmer != NULL) {
        sb_stemmer_delete(handle_of(stemmer));
    }
}

struct str stemmer_stem(struct stemmer *stemmer, struct str word)
{
    if (stemmer == NULL || word.size > INT_MAX) {
        return word;
    }
    const sb_symbol *stem =
        sb_stemmer_stem(handle_of(stemmer), (const sb_symbol *)word.data, (int)word.size);
    if (stem == NULL) {
        arena_out_of_memory();
    }
    return (struct str){(const char *)stem, (size_t)sb_stemmer_length(handle_of(stemmer))};
}
