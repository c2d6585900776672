#include "render/search/search_whole.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/document.h"
#include "render/search/search_language.h"

/* Small sites are one file of words; a file of a large one is about 12 kB when it is compressed. */
enum {
    SMALL_SITE = 800 * 1024,
    WORDS_PER_FILE = 220 * 1024,
    TEXT_SMALL = 3 * 1024,
    TEXT_LARGE = 12 * 1024,
    MOST_FILES = 9999
};

static size_t source_size(const struct site *site)
{
    const struct site_file *files = site->sources.items;
    uint64_t size = 0;
    for (size_t i = 0; i < site->sources.count; i++) {
        size += files[i].size;
    }
    return (size_t)size;
}

static size_t limit(size_t count, size_t most)
{
    most = most > MOST_FILES ? MOST_FILES : most;
    return count > most ? most : count < 1 ? 1 : count;
}

struct search_shape search_shape_of(const struct site *site)
{
    size_t size = source_size(site);
    struct search_shape shape = {.documents = search_documents_count(site)};
    shape.word_files = size <= SMALL_SITE ? 1 : limit(size / WORDS_PER_FILE, MOST_FILES);
    shape.text_files =
        limit(size / (size <= SMALL_SITE ? TEXT_SMALL : TEXT_LARGE), shape.documents);
    const struct type *const *types = site->schema->types.items;
    for (size_t t = 0; t < site->schema->types.count; t++) {
        shape.filters = shape.filters || types[t]->filter_count > 0;
    }
    return shape;
}

struct str search_path(struct arena *arena, enum search_part part, size_t number)
{
    switch (part) {
    case SEARCH_WORDS:
        return str_format(arena, SEARCH_FOLDER "ord-%zu.js", number);
    case SEARCH_TEXTS:
        return str_format(arena, SEARCH_FOLDER "text-%zu.js", number);
    case SEARCH_FILTERS:
        return STR(SEARCH_FOLDER "urval.js");
    default:
        return STR(SEARCH_FOLDER "register.js");
    }
}

/* Cuts things of different sizes into files that are about as large. */
static size_t *cut(struct arena *arena, const size_t *sizes, size_t count, size_t files)
{
    size_t *starts = arena_array(arena, files + 1, sizeof(*starts));
    size_t left = 0;
    for (size_t i = 0; i < count; i++) {
        left += sizes[i];
    }
    size_t at = 0;
    for (size_t f = 0; f < files; f++) {
        size_t goal = left / (files - f);
        size_t size = 0;
        starts[f] = at;
        while (at < count && (size == 0 || size + sizes[at] / 2 <= goal) &&
               count - at >= files - f) {
            size += sizes[at++];
        }
        left -= size;
    }
    starts[files] = count;
    return starts;
}

static void cut_all(struct arena *arena, struct search *search)
{
    size_t terms = search->terms.count;
    size_t documents = search->documents.count;
    size_t *sizes = arena_array(arena, terms + documents, sizeof(*sizes));
    for (size_t t = 0; t < terms; t++) {
        sizes[t] = 4 + 2 * (search->index.starts[t + 1] - search->index.starts[t]);
    }
    search->word_starts = cut(arena, sizes, terms, search->shape.word_files);
    for (size_t d = 0; d < documents; d++) {
        sizes[d] = 64 + search->documents.items[d].text_size;
    }
    search->text_starts = cut(arena, sizes, documents, search->shape.text_files);
}

const struct search *search_make(struct arena *arena, const struct site *site,
                                 const struct search_shape *shape, size_t jobs)
{
    struct search *search = arena_alloc(arena, sizeof(*search));
    *search = (struct search){.site = site,
                              .shape = *shape,
                              .language = search_language_of(site->config->language),
                              .documents = search_documents_list(arena, site)};
    struct search_vocabulary vocabulary =
        search_gather(arena, &search->documents, search->language, jobs);
    search->terms = search_terms_make(arena, &vocabulary, search->language);
    search->index = search_index_make(arena, &search->documents, &search->terms);
    cut_all(arena, search);
    return search;
}

void search_render(const struct search *search, struct arena *scratch, enum search_part part,
                   size_t number, struct buf *out)
{
    switch (part) {
    case SEARCH_REGISTER:
        search_write_register(search, scratch, out);
        break;
    case SEARCH_WORDS:
        search_write_words(search, number, out);
        break;
    case SEARCH_TEXTS:
        search_write_texts(search, scratch, number, out);
        break;
    case SEARCH_FILTERS:
        search_write_filters(search, scratch, out);
        break;
    }
}
