/* Unit tests of format/text/hyphen, with the patterns and the list of the base theme. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "base/pool.h"
#include "format/text/hyphen.h"

#include <string.h>

/* "mål=bil-den": how a word is divided, "=" for rank 0, "-" for 1, "|" after a visible hyphen. */
static struct str divided(struct arena *arena, const struct hyphenator *hyphenator, struct str word)
{
    struct hyphen_point points[HYPHEN_MOST];
    size_t count = hyphen_points(hyphenator, word, points);
    struct buf out;
    size_t at = 0;
    buf_init(&out);
    for (size_t i = 0; i < count; i++) {
        CHECK(points[i].offset > at && points[i].offset < word.size);
        buf_add(&out, str_slice(word, at, points[i].offset - points[i].skip));
        buf_add_byte(&out, points[i].visible ? '|' : points[i].rank == 0 ? '=' : '-');
        at = points[i].offset;
    }
    buf_add(&out, str_slice(word, at, word.size));
    struct str text = buf_copy(&out, arena);
    buf_finish(&out);
    return text;
}

struct sample {
    const char *word;
    const char *divided;
};

static const struct sample samples[] = {
    /* patterns */
    {"beskrivning", "beskriv-ning"},
    {"kommunerna", "kom-mu-nerna"},
    {"förändring", "för-änd-ring"},
    {"patienter", "pati-en-ter"},
    /* the list, its endings and its compounds */
    {"målbild", "mål=bild"},
    {"målbilden", "mål=bil-den"},
    {"Målbildens", "Mål=bil-dens"},
    {"målområdena", "mål=om-rå-dena"},
    {"arbetsplatsträffen", "arbets=plats=träf-fen"},
    {"personcentrering", "per-son=cen-tre-ring"},
    {"närvårdskoordinator", "när=vårds=ko-or-di-na-tor"},
    {"målbildsarbete", "mål=bilds=ar-bete"},
    {"slutrapporten", "slut=rap-por-ten"},
    {"invandrarna", "invand-rarna"},
    {"invandrare", "invand-rare"},
    /* marks around, capitals, hyphens */
    {"(målbilden,", "(mål=bil-den,"},
    {"”beskrivning”.", "”beskriv-ning”."},
    {"SKRIVNING", "SKRIVNING"},
    {"FoUiS", "FoUiS"},
    {"FoU-stödet", "FoU-|stö-det"},
    {"e-tjänst", "e-tjänst"},
    {"hälso-", "hälso-"},
    {"vård-", "vård-"},
    {"vårdcentral-besök", "vård=cen-tral-|besök"},
    /* never */
    {"målbild2035", "målbild2035"},
    {"kontakt@sormland.se", "kontakt@sormland.se"},
    {"regionsormland.se/fou", "regionsormland.se/fou"},
    {"kommun/region", "kommun/region"},
    {"snart", "snart"},
    {"omsorg", "omsorg"},
    {"…", "…"},
    {"", ""},
    /* soft hyphens, and letters outside the dictionary */
    {"sär\xC2\xADskrivning", "sär=skrivning"},
    {"\xC2\xAD"
     "beskrivning",
     "\xC2\xAD"
     "beskrivning"},
    {"Дніпропетровськ", "Дніпропетровськ"},
};

static void test_words(struct arena *arena, const struct hyphenator *hyphenator)
{
    for (size_t i = 0; i < countof(samples); i++) {
        CHECK_STR(divided(arena, hyphenator, str_from(samples[i].word)),
                  str_from(samples[i].divided));
    }
}

/* A word longer than any, and one with more places than are given. */
static void test_limits(struct arena *arena, const struct hyphenator *hyphenator)
{
    struct buf word;
    buf_init(&word);
    for (int i = 0; i < 200; i++) {
        buf_add(&word, STR("å"));
    }
    CHECK_STR(divided(arena, hyphenator, buf_str(&word)), buf_str(&word));
    buf_add(&word, STR("-beskrivning"));
    struct str result = divided(arena, hyphenator, buf_str(&word));
    CHECK(str_ends(result, STR("å-|beskriv-ning")));
    buf_clear(&word);
    for (int i = 0; i < 100; i++) {
        buf_add(&word, STR("mål-bild-"));
    }
    struct hyphen_point points[HYPHEN_MOST];
    CHECK(hyphen_points(hyphenator, buf_str(&word), points) == HYPHEN_MOST);
    buf_finish(&word);
}

struct job {
    const struct hyphenator *hyphenator;
    bool failed[8];
};

static void divide_often(void *context, size_t worker, size_t index)
{
    struct job *job = context;
    (void)worker;
    struct arena arena = {0};
    for (size_t round = 0; round < 200; round++) {
        const struct sample *sample = &samples[(round + index) % countof(samples)];
        struct str is = divided(&arena, job->hyphenator, str_from(sample->word));
        job->failed[index] = job->failed[index] || !str_equal(is, str_from(sample->divided));
    }
    arena_finish(&arena);
}

static void test_loading(struct arena *arena, struct str patterns)
{
    CHECK(hyphen_load(arena, STR(""), STR("")) == NULL);
    CHECK(hyphen_load(arena, STR("ISO8859-2\n.a2b\n"), STR("")) == NULL);
    struct hyphenator *plain = hyphen_load(arena, patterns, STR(""));
    CHECK(plain != NULL);
    CHECK_STR(divided(arena, plain, STR("slutrapporten")), STR("slutrap-por-ten"));
    hyphen_release(plain);
    struct hyphenator *utf8 = hyphen_load(arena, STR("UTF-8\nå1k\n"), STR("# none\nskå=pet # x\n"));
    CHECK(utf8 != NULL);
    CHECK_STR(divided(arena, utf8, STR("påklädning")), STR("påklädning"));
    CHECK_STR(divided(arena, utf8, STR("avpåkläda")), STR("avpå-kläda"));
    CHECK_STR(divided(arena, utf8, STR("Skåpet")), STR("Skå=pet"));
    hyphen_release(utf8);
}

int main(void)
{
    struct arena arena = {0};
    struct str patterns;
    struct str words;
    CHECK(fs_read(&arena, STR("themes/base/tryck/hyph_sv.dic"), 1 << 20, &patterns));
    CHECK(fs_read(&arena, STR("themes/base/tryck/avstavning-sv.txt"), 1 << 20, &words));
    struct hyphenator *hyphenator = hyphen_load(&arena, patterns, words);
    CHECK(hyphenator != NULL);
    test_words(&arena, hyphenator);
    test_limits(&arena, hyphenator);
    struct job job = {.hyphenator = hyphenator};
    pool_run(4, countof(job.failed), divide_often, &job);
    for (size_t i = 0; i < countof(job.failed); i++) {
        CHECK(!job.failed[i]);
    }
    hyphen_release(hyphenator);
    test_loading(&arena, patterns);
    arena_finish(&arena);
    return 0;
}
