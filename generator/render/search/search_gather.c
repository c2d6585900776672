#include "render/search/search_gather.h"

#include "base/arena.h"
#include "base/map.h"
#include "base/pool.h"
#include "render/search/search_language.h"
#include "render/search/search_words.h"

#include <stdlib.h>
#include <string.h>

enum { TITLE_WEIGHT = 16, HEADING_WEIGHT = 6 };

/* What weighs less than a heading of a presentation. */
#define LIGHT 3.0f

static const float weights[SEARCH_PLACES] = {[SEARCH_BODY] = 1.0f,
                                             [SEARCH_LEAD] = 4.0f,
                                             [SEARCH_SUMMARY] = 2.0f,
                                             [SEARCH_ASIDE] = 0.5f,
                                             [SEARCH_NAME] = 6.0f};

/* A word as one worker knows it. */
struct counted {
    uint32_t number; /* from 1; 0: a stop word */
    float weight;    /* in the document being counted */
    uint32_t final;  /* in the vocabulary */
};

/* What one worker has; its memory is its own until all are done. */
struct gatherer {
    struct arena arena;
    struct map words; /* word → struct counted * */
    struct vec all;   /* of struct str: the words by number */
    struct vec known; /* of struct counted *, likewise */
    struct vec met;   /* of struct counted *: those of the document being counted */
};

struct gathering {
    struct search_documents *documents;
    struct gatherer *gatherers;
    size_t *owner; /* by document: whose numbers it has */
};

static struct counted *know(struct gatherer *gatherer, struct str word)
{
    struct counted *counted = map_get(&gatherer->words, word);
    if (counted == NULL) {
        counted = arena_alloc(&gatherer->arena, sizeof(*counted));
        struct str copy = str_copy(&gatherer->arena, word);
        map_set(&gatherer->words, &gatherer->arena, copy, counted);
        vec_add(&gatherer->all, &gatherer->arena, struct str, copy);
        vec_add(&gatherer->known, &gatherer->arena, struct counted *, counted);
        counted->number = (uint32_t)gatherer->all.count;
    }
    return counted;
}

/* A year says something wherever it stands, a smaller number only in a title or a heading. */
static bool is_small_number(struct str word)
{
    bool digits = word.size < 4;
    for (size_t i = 0; i < word.size; i++) {
        digits = digits && word.data[i] >= '0' && word.data[i] <= '9';
    }
    return digits;
}

/* Adds the words of a text; how many of them say something. */
static size_t count_text(struct gatherer *gatherer, struct str text, float weight)
{
    struct search_words words;
    struct str word;
    size_t count = 0;
    search_words_start(&words, text);
    while (search_words_next(&words, &word)) {
        if (weight < LIGHT && is_small_number(word)) {
            continue;
        }
        struct counted *counted = know(gatherer, word);
        if (counted->number == 0) {
            continue;
        }
        if (counted->weight <= 0) {
            vec_add(&gatherer->met, &gatherer->arena, struct counted *, counted);
        }
        counted->weight += weight;
        count++;
    }
    return count;
}

static void count_section(struct gatherer *gatherer, struct search_document *document,
                          const struct search_section *section, float share)
{
    document->text_size += section->heading.size + section->text.size;
    document->length += count_text(gatherer, section->heading, HEADING_WEIGHT * share);
    document->length += count_text(gatherer, section->text, weights[section->place] * share);
}

/* Moves the counts from the words to the document. */
static void keep_counts(struct gatherer *gatherer, struct search_document *document)
{
    struct counted **met = gatherer->met.items;
    size_t count = gatherer->met.count;
    uint32_t *words = arena_array(&gatherer->arena, count, sizeof(*words));
    float *sums = arena_array(&gatherer->arena, count, sizeof(*sums));
    for (size_t i = 0; i < count; i++) {
        words[i] = met[i]->number - 1;
        sums[i] = met[i]->weight;
        met[i]->weight = 0;
    }
    gatherer->met.count = 0;
    document->words = words;
    document->weights = sums;
    document->word_count = count;
}

static void gather_one(void *context, size_t worker, size_t index)
{
    const struct gathering *gathering = context;
    struct gatherer *gatherer = &gathering->gatherers[worker];
    struct search_document *document = &gathering->documents->items[index];
    struct vec sections = {0};
    search_text_read(&gatherer->arena, document->record, &sections);
    document->sections = sections.items;
    document->section_count = sections.count;
    float share = search_text_is_deck(document->record) ? 0.5f : 1.0f;
    document->length = count_text(gatherer, document->record->title, TITLE_WEIGHT);
    document->length += count_text(gatherer, document->menu_title, TITLE_WEIGHT);
    if (!str_equal(document->record->type->id, STR("sida"))) { /* which says nothing */
        count_text(gatherer, document->record->type->label, 1.0f);
    }
    document->text_size = document->record->title.size;
    for (size_t s = 0; s < sections.count; s++) {
        count_section(gatherer, document, &document->sections[s], share);
    }
    keep_counts(gatherer, document);
    gathering->owner[index] = worker;
}

static void know_stop_words(struct gatherer *gatherer, struct str list)
{
    struct str word;
    while (search_language_next(&list, &word)) {
        know(gatherer, word)->number = 0;
    }
}

static int compare_words(const void *left, const void *right)
{
    return str_compare(*(const struct str *)left, *(const struct str *)right);
}

/* Lists the words of all workers, sorted, and tells each worker's words their final numbers. */
static struct search_vocabulary merge(struct arena *arena, struct gatherer *gatherers, size_t jobs)
{
    struct search_vocabulary vocabulary = {0};
    struct map places = {0};
    size_t most = 0;
    for (size_t g = 0; g < jobs; g++) {
        most += gatherers[g].all.count;
    }
    vocabulary.words = arena_array(arena, most, sizeof(*vocabulary.words));
    for (size_t g = 0; g < jobs; g++) {
        struct counted *const *known = gatherers[g].known.items;
        const struct str *words = gatherers[g].all.items;
        for (size_t i = 0; i < gatherers[g].all.count; i++) {
            if (known[i]->number > 0 && map_set(&places, arena, words[i], arena) == NULL) {
                vocabulary.words[vocabulary.count++] = words[i];
            }
        }
    }
    if (vocabulary.count > 0) {
        qsort(vocabulary.words, vocabulary.count, sizeof(*vocabulary.words), compare_words);
    }
    for (size_t i = 0; i < vocabulary.count; i++) {
        vocabulary.words[i] = str_copy(arena, vocabulary.words[i]);
        map_set(&places, arena, vocabulary.words[i], &vocabulary.words[i]);
    }
    for (size_t g = 0; g < jobs; g++) {
        struct counted *const *known = gatherers[g].known.items;
        const struct str *words = gatherers[g].all.items;
        for (size_t i = 0; i < gatherers[g].all.count; i++) {
            const struct str *place = map_get(&places, words[i]);
            known[i]->final = place == NULL ? 0 : (uint32_t)(place - vocabulary.words);
        }
    }
    return vocabulary;
}

/* Moves a document out of its worker's memory. */
static void move(struct arena *arena, struct search_document *document,
                 const struct gatherer *gatherer)
{
    struct search_section *sections =
        arena_array(arena, document->section_count, sizeof(*sections));
    for (size_t s = 0; s < document->section_count; s++) {
        sections[s] = document->sections[s];
        sections[s].text = str_copy(arena, sections[s].text);
    }
    uint32_t *words = arena_array(arena, document->word_count, sizeof(*words));
    float *sums = arena_array(arena, document->word_count, sizeof(*sums));
    struct counted *const *known = gatherer->known.items;
    for (size_t i = 0; i < document->word_count; i++) {
        words[i] = known[document->words[i]]->final;
        sums[i] = document->weights[i];
    }
    document->sections = sections;
    document->words = words;
    document->weights = sums;
}

struct search_vocabulary search_gather(struct arena *arena, struct search_documents *documents,
                                       const struct search_language *language, size_t jobs)
{
    struct gathering gathering = {documents, arena_array(arena, jobs, sizeof(struct gatherer)),
                                  arena_array(arena, documents->count, sizeof(size_t))};
    for (size_t g = 0; g < jobs; g++) {
        know_stop_words(&gathering.gatherers[g], language->stop_words);
    }
    pool_run(jobs, documents->count, gather_one, &gathering);
    struct search_vocabulary vocabulary = merge(arena, gathering.gatherers, jobs);
    for (size_t i = 0; i < documents->count; i++) {
        move(arena, &documents->items[i], &gathering.gatherers[gathering.owner[i]]);
    }
    for (size_t g = 0; g < jobs; g++) {
        arena_finish(&gathering.gatherers[g].arena);
    }
    return vocabulary;
}
