#include "render/search/search_index.h"

#include "base/arena.h"

#include <math.h>

/* What a compound counts for its parts. */
#define PART_SHARE 0.4f

/* A term is common when more than one of so many documents has it as a word. That it is a part of a
 * compound says nothing then. */
enum { COMMON = 8, FEW = 100 };

/* Lets a document count its terms. */
struct tally {
    float *weights; /* by term, of the document being counted */
    uint32_t *met;  /* its terms */
    size_t met_count;
    bool *common; /* by term */
};

static void find_common(struct tally *tally, const struct search_documents *documents,
                        const struct search_terms *terms, size_t *uses)
{
    for (size_t d = 0; d < documents->count; d++) {
        for (size_t w = 0; w < documents->items[d].word_count; w++) {
            uint32_t term = terms->words[documents->items[d].words[w]].term;
            uses[term]++;
            tally->common[term] = documents->count >= FEW && uses[term] * COMMON > documents->count;
        }
    }
}

static void count(struct tally *tally, uint32_t term, float weight)
{
    if (tally->weights[term] <= 0) {
        tally->met[tally->met_count++] = term;
    }
    tally->weights[term] += weight;
}

static void count_document(struct tally *tally, const struct search_document *document,
                           const struct search_terms *terms)
{
    tally->met_count = 0;
    for (size_t w = 0; w < document->word_count; w++) {
        const struct search_meaning *meaning = &terms->words[document->words[w]];
        count(tally, meaning->term, document->weights[w]);
        for (size_t p = 0; p < SEARCH_PARTS; p++) {
            uint32_t part = meaning->parts[p];
            if (part != SEARCH_NO_TERM && !tally->common[part]) {
                count(tally, part, PART_SHARE * document->weights[w]);
            }
        }
    }
}

/* What people look for most: the pages of the menu, and those that open a section.
 * News grow old. */
static double standing_of(const struct search_document *document)
{
    const struct record *record = document->record;
    return document->menu_title.size > 0 ? 1.35
           : record->is_index            ? 1.2
           : record->type->feed          ? 0.8
                                         : 1.0;
}

/* A word in a short document says more of it than the same in a long one. */
static double norm_of(const struct search_document *document, double average)
{
    double length = (double)document->length;
    double norm = average > 0 ? 1.0 / sqrt(0.6 + 0.4 * length / average) : 1.0;
    return norm * standing_of(document);
}

/* The sums of weights from which a term has each level in a document: what it is worth grows slower
 * than they do. */
static void find_limits(double norm, float *limits)
{
    static const double impact[SEARCH_LEVELS] = {0, 1.25, 2.3, 4.1, 7.4, 13};
    for (size_t l = 0; l < SEARCH_LEVELS; l++) {
        limits[l] = (float)pow(impact[l] / norm, 1 / 0.65);
    }
}

static uint32_t level_of(float weight, const float *limits)
{
    uint32_t level = 0;
    while (level + 1 < SEARCH_LEVELS && weight >= limits[level + 1]) {
        level++;
    }
    return level;
}

static double average_length(const struct search_documents *documents)
{
    double sum = 0;
    for (size_t d = 0; d < documents->count; d++) {
        sum += (double)documents->items[d].length;
    }
    return documents->count > 0 ? sum / (double)documents->count : 0;
}

/* Two rounds over all documents: how many postings each term has, and then which. */
struct search_index search_index_make(struct arena *arena, const struct search_documents *documents,
                                      const struct search_terms *terms)
{
    struct search_index index = {.starts =
                                     arena_array(arena, terms->count + 1, sizeof(*index.starts))};
    struct tally tally = {.weights = arena_array(arena, terms->count, sizeof(float)),
                          .met = arena_array(arena, terms->count, sizeof(uint32_t)),
                          .common = arena_array(arena, terms->count, sizeof(bool))};
    size_t *next = arena_array(arena, terms->count + 1, sizeof(*next));
    double average = average_length(documents);
    find_common(&tally, documents, terms, arena_array(arena, terms->count, sizeof(size_t)));
    for (size_t round = 0; round < 2; round++) {
        for (size_t d = 0; d < documents->count; d++) {
            float limits[SEARCH_LEVELS];
            find_limits(norm_of(&documents->items[d], average), limits);
            count_document(&tally, &documents->items[d], terms);
            for (size_t i = 0; i < tally.met_count; i++) {
                uint32_t term = tally.met[i];
                if (round == 0) {
                    index.starts[term + 1]++;
                } else {
                    index.postings[next[term]++] =
                        (struct search_posting){(uint32_t)d, level_of(tally.weights[term], limits)};
                }
                tally.weights[term] = 0;
            }
        }
        for (size_t t = 0; round == 0 && t < terms->count; t++) {
            index.starts[t + 1] += index.starts[t];
            next[t + 1] = index.starts[t + 1];
        }
        if (round == 0) {
            index.postings =
                arena_array(arena, index.starts[terms->count], sizeof(*index.postings));
        }
    }
    return index;
}
