/* Unit tests of render/search: which terms a site gets, what stands in its files, and how
 * it is cut. */
#include "render/search/search.h"
#include "render/search/search_language.h"
#include "render/search/search_list.h"
#include "render/search/search_terms.h"
#include "render/search/search_whole.h"
#include "site_made.h"

#include "base/buf.h"

static const char types[] =
    "typer:\n"
    "  sida:\n"
    "    etikett: Sida\n"
    "    sökfilter: [ämne]\n"
    "    fält:\n"
    "      titel: {slag: text, krävs: ja, etikett: Titel}\n"
    "      ämne: {slag: val, etikett: Ämne, värden: {a: Arbete, b: Boende}}\n"
    "      källa: {slag: text, etikett: Källa}\n"
    "  ord:\n"
    "    etikett: Ord\n"
    "    titelfält: ord\n"
    "    sida: nej\n"
    "    ordlista: {term: ord, former: former, förklaring: är}\n"
    "    fält:\n"
    "      ord: {slag: text, krävs: ja, etikett: Ord}\n"
    "      former: {slag: lista, etikett: Former, av: {slag: text, etikett: Form}}\n"
    "      är: {slag: text, etikett: Är}\n"
    "block:\n"
    "  lista: {etikett: Lista, innehåll: inget, fält: {typ: {slag: typ, krävs: ja, etikett: "
    "Typ}}}\n";

static const struct made_file files[] = {
    {"typer.yaml", types},
    {"index.md", "---\ntitel: Start\nämne: a\nkälla: Källskriften\n---\n"
                 "Ett möte. Mötet om närvård.\n\n## Så går det till\n\nVården är nära. Skolan.\n"},
    {"ordlista.md",
     "---\ntitel: Ordlista\nsökord: [uppslagsbok]\nämne: b\n---\n:::lista {typ=ord}\n:::\n"},
    {"ord.yaml",
     "typ: ord\nposter:\n  - {id: sip, ord: SIP, former: [samordnad plan, \"SIP:en\"], är: En "
     "plan, sökord: [vårdplan]}\n"}};

static bool has_term(const struct search *search, const char *text, uint32_t *number)
{
    for (size_t t = 0; t < search->terms.count; t++) {
        if (str_equal(search->terms.texts[t], str_from(text))) {
            *number = (uint32_t)t;
            return true;
        }
    }
    return false;
}

static size_t documents_of(const struct search *search, const char *text)
{
    uint32_t term;
    if (!has_term(search, text, &term)) {
        return 0;
    }
    term = search->terms.same[term];
    return search->index.starts[term + 1] - search->index.starts[term];
}

static void check_terms(const struct search *search)
{
    uint32_t meeting;
    uint32_t the_meeting;
    CHECK(has_term(search, "möt", &meeting) && has_term(search, "mötet", &the_meeting));
    CHECK(search->terms.same[the_meeting] == search->terms.same[meeting]);
    CHECK(documents_of(search, "mötet") == 1);
    CHECK(documents_of(search, "vård") == 1);        /* närvård and vården alike */
    CHECK(documents_of(search, "uppslagsbok") == 1); /* a search word */
    CHECK(documents_of(search, "källskrift") == 0);  /* sources are left out */
    CHECK(documents_of(search, "är") == 0);          /* a stop word */
    for (size_t t = 1; t < search->terms.count; t++) {
        struct arena scratch = {0};
        struct str before = search_terms_fold(&scratch, search->terms.texts[t - 1]);
        CHECK(str_compare(before, search_terms_fold(&scratch, search->terms.texts[t])) <= 0);
        arena_finish(&scratch);
    }
}

static struct str file_of(struct arena *arena, const struct search *search, enum search_part part,
                          size_t number)
{
    struct buf out;
    buf_init(&out);
    search_render(search, arena, part, number, &out);
    struct str copy = buf_copy(&out, arena);
    buf_finish(&out);
    return copy;
}

static bool says(struct str text, const char *what)
{
    return str_find(text, str_from(what), 0) < text.size;
}

static void check_files(struct arena *arena, const struct search *search)
{
    struct str reg = file_of(arena, search, SEARCH_REGISTER, 0);
    CHECK(str_starts(reg, STR("malbildSok.register({")) && says(reg, "\"språk\":\"sv\""));
    CHECK(says(reg, "sip|samordn plan~vårdplan"));
    CHECK(says(reg, "[\"ord\",\"Ord\",\"Ord\",1,1]") && says(reg, "\"urval\":true"));
    struct str filters = file_of(arena, search, SEARCH_FILTERS, 0);
    CHECK(says(filters, "[\"amne\",\"Ämne\",\"Boende\",") && says(filters, "\"Arbete\""));
    struct str texts = {0};
    for (size_t i = 0; i < search->shape.text_files; i++) {
        struct str parts[] = {texts, file_of(arena, search, SEARCH_TEXTS, i)};
        texts = str_join(arena, parts, countof(parts));
    }
    CHECK(says(texts, "[\"Start\",\"index.html\"") && says(texts, "\"så-går-det-till\"") == false);
    CHECK(says(texts, "\"Så går det till\",\"sa-gar-det-till\""));
    CHECK(says(texts, "[\"SIP\",\"ordlista.html#sip\""));
    CHECK(!says(texts, "vårdplan") && !says(texts, "Källskriften"));
    CHECK(str_starts(file_of(arena, search, SEARCH_WORDS, 0), STR("malbildSok.ord(0,\"")));
}

static void check_numbers(void)
{
    struct buf out;
    buf_init(&out);
    uint32_t numbers[] = {0, 1, 37, 800, 1000000};
    search_write_numbers(numbers, countof(numbers), &out);
    CHECK_STR(buf_str(&out),
              STR("  Dkj'l~}xX")); /* as ord.js reads them: see tests/search/stems.js */
    buf_finish(&out);
}

static void check_cut(struct arena *arena, const struct site *site, size_t words, size_t texts)
{
    struct search_shape shape = search_shape_of(site);
    CHECK(shape.documents == 3 && shape.word_files == 1 && shape.filters);
    shape.word_files = words;
    shape.text_files = texts;
    const struct search *search = search_make(arena, site, &shape, 3);
    for (size_t f = 0; f < words; f++) {
        CHECK(search->word_starts[f] < search->word_starts[f + 1]); /* none is empty */
    }
    for (size_t f = 0; f < texts; f++) {
        CHECK(search->text_starts[f] < search->text_starts[f + 1]);
    }
    CHECK(search->word_starts[words] == search->terms.count && search->text_starts[texts] == 3);
}

static void check_list(struct arena *arena, const struct site *site)
{
    struct search_list list = search_list_make(arena, site);
    CHECK(list.count == 2 && !list.split);
    CHECK_STR(list.letters[0].name, STR("O"));
    CHECK_STR(list.letters[1].name, STR("S"));
    CHECK(list.letters[1].count == 3);
    CHECK_STR(list.letters[1].entries[0].title, STR("SIP"));
    CHECK_STR(list.letters[1].entries[1].title, STR("Start"));
    CHECK_STR(list.letters[1].entries[2].anchor, STR("sa-gar-det-till"));
}

static void check_languages(void)
{
    CHECK(search_language_of(STR("sv-FI"))->compounds && !search_language_of(STR("en"))->compounds);
    CHECK(search_language_of(STR("fi"))->stop_words.size == 0);
    CHECK_STR(search_language_alike(search_language_of(STR("sv")), STR("nätt")), STR("natt"));
    CHECK_STR(search_language_alike(search_language_of(STR("sv")), STR("nät")), STR("nät"));
}

int main(void)
{
    struct site_made made;
    struct arena arena = {0};
    site_made_init(&made, files, countof(files));
    struct search_shape shape = search_shape_of(&made.site);
    const struct search *search = search_make(&arena, &made.site, &shape, 1);
    check_terms(search);
    check_files(&arena, search);
    check_numbers();
    check_cut(&arena, &made.site, 1, 1);
    check_cut(&arena, &made.site, 4, 3);
    check_list(&arena, &made.site);
    check_languages();
    arena_finish(&arena);
    site_made_finish(&made);
    return 0;
}
