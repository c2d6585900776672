/* generate: writes a site of COUNT pages for measuring, the same bytes every time.
 *
 *     generate FOLDER COUNT         a site for malbild (and for the floor program)
 *     generate FOLDER COUNT hugo    the same pages as a Hugo site
 *     generate FOLDER COUNT natural a site for malbild whose words are as many, and as unevenly
 *     used, as in a language:
 *                                   for the search
 *
 * Pages lie in folders of 100, each with an index.md. A page is about 3 kB of Swedish with front
 * matter, headings, a list, links to other pages, references by id and a reference field. */
#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { PER_FOLDER = 100, SECTIONS = 4, SENTENCES = 5, PATH_SIZE = 4096, WORDS = 50000 };

static const char *const subjects[] = {
    "Patienten",
    "Teamet på vårdcentralen",
    "Kommunens biståndshandläggare",
    "Distriktssköterskan",
    "Anhöriga",
    "Den fasta vårdkontakten",
    "Regionen",
    "Hemtjänsten",
    "Rehabteamet",
    "Elevhälsan",
    "Läkaren",
    "Invånaren",
};
static const char *const verbs[] = {
    "planerar",   "följer upp", "beskriver",  "samordnar", "prövar",       "stödjer",
    "diskuterar", "utvärderar", "förbereder", "delar",     "dokumenterar", "utvecklar",
};
static const char *const objects[] = {
    "en gemensam plan",
    "de åtgärder som behövs",
    "insatserna i hemmet",
    "vardagens små steg",
    "nya arbetssätt",
    "kontakten efter utskrivningen",
    "ansvaret mellan parterna",
    "det som är viktigt för en",
    "samtalet om levnadsvanor",
    "övergången mellan enheter",
    "råd och stöd på nära håll",
    "mötet med vården",
};
static const char *const endings[] = {
    "tillsammans med närstående", "utan att någon behöver leta sig fram",
    "redan vid första kontakten", "så att helheten blir tydlig",
    "med god framförhållning",    "när behoven förändras över tid",
    "i en lugn och trygg miljö",  "på lika villkor i hela länet",
    "genom tidiga insatser",      "och återkopplar inom en vecka",
    "oavsett var personen bor",   "med hjälp av digitala verktyg",
};
static const char *const titles[] = {
    "Samordning i vardagen", "Frågor att ta upp", "Så går det till",   "Roller och ansvar",
    "Efter besöket",         "Vägen till hälsa",  "Stöd på hemmaplan", "Uppföljning och lärande",
};

/* One page under construction: where it goes, its number, and the numbers drawn for it. */
struct page {
    FILE *file;
    unsigned index;
    unsigned count;
    bool hugo;
    bool natural;
    uint64_t state;
};

static void fail(const char *path)
{
    fprintf(stderr, "generate: %s: %s\n", path, strerror(errno));
    exit(3);
}

/* Draws a number below `limit` (SplitMix64, so that a page depends on its index alone). */
static unsigned draw(struct page *page, unsigned limit)
{
    uint64_t z = (page->state += UINT64_C(0x9e3779b97f4a7c15));

    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (unsigned)((z ^ (z >> 31)) % limit);
}

static const char *pick(struct page *page, const char *const *words, size_t count)
{
    return words[draw(page, (unsigned)count)];
}

/* A made-up word by its rank: common ones are short. The n-th is used about 1/n as often as
 * the first (Zipf). */
static void write_word(struct page *page)
{
    static const char *const syllables[] = {"ber", "sam", "vår", "lig", "ken", "dra", "hål",
                                            "för", "mil", "tan", "röd", "ske", "gru", "pla",
                                            "nis", "tor", "var", "ped", "lju", "äng"};
    static const char *const last[] = {"", "en", "ar", "ning", "het", "a", "et", "ade"};
    const double share = draw(page, 1u << 24) / (double)(1u << 24);
    struct page word = {.state = (uint64_t)exp(share * log(WORDS))};
    const unsigned count = word.state < 100 ? 1 : word.state < 5000 ? 2 : 3;

    for (unsigned i = 0; i < count; i++) {
        fputs(pick(&word, syllables, COUNT(syllables)), page->file);
    }
    fprintf(page->file, "%s ", pick(&word, last, COUNT(last)));
}

static void write_sentence(struct page *page)
{
    if (page->natural) {
        for (unsigned i = 8 + draw(page, 10); i > 0; i--) {
            write_word(page);
        }
        fputs(". ", page->file);
        return;
    }
    fprintf(page->file, "%s %s %s %s. ", pick(page, subjects, COUNT(subjects)),
            pick(page, verbs, COUNT(verbs)), pick(page, objects, COUNT(objects)),
            pick(page, endings, COUNT(endings)));
}

/* A number that is not a folder's first page. */
static unsigned draw_other(struct page *page)
{
    unsigned other = draw(page, page->count);

    return other % PER_FOLDER == 0 && other + 1 < page->count ? other + 1 : other;
}

static void write_link(struct page *page)
{
    unsigned other = draw_other(page);
    const char *name = other % PER_FOLDER == 0 ? "index" : "sida";

    fprintf(page->file, "Läs mer i [%s](", pick(page, titles, COUNT(titles)));
    if (page->hugo) {
        fprintf(page->file, "{{< relref \"/mapp-%03u/", other / PER_FOLDER);
        if (other % PER_FOLDER != 0) {
            fprintf(page->file, "sida-%05u", other);
        }
        fputs("\" >}}", page->file);
    } else if (other % PER_FOLDER == 0) {
        fprintf(page->file, "../mapp-%03u/%s.md", other / PER_FOLDER, name);
    } else {
        fprintf(page->file, "../mapp-%03u/%s-%05u.md", other / PER_FOLDER, name, other);
    }
    fputs("). ", page->file);
}

static void write_reference(struct page *page)
{
    unsigned other = draw_other(page);

    if (other % PER_FOLDER == 0 || page->hugo) {
        write_link(page);
        return;
    }
    fprintf(page->file, "Jämför med [](@sida-%05u). ", other);
}

static void write_front_matter(struct page *page)
{
    fprintf(page->file, "---\n%s: %s %u\n", page->hugo ? "title" : "titel",
            pick(page, titles, COUNT(titles)), page->index);
    fprintf(page->file, "%s: %s %s %s.\n", page->hugo ? "description" : "beskrivning",
            pick(page, subjects, COUNT(subjects)), pick(page, verbs, COUNT(verbs)),
            pick(page, objects, COUNT(objects)));
    if (page->hugo) {
        fprintf(page->file, "weight: %u\n", page->index + 1);
    } else {
        fprintf(page->file, "typ: artikel\nordning: %u\n", page->index + 1);
    }
    if (page->index % PER_FOLDER > 1) {
        fprintf(page->file, "%s: [sida-%05u]\n", page->hugo ? "related" : "se-även",
                page->index - 1);
    }
    fputs("---\n", page->file);
}

static void write_section(struct page *page, unsigned number)
{
    fprintf(page->file, "\n## %s\n\n", titles[(page->index + number) % COUNT(titles)]);
    for (unsigned i = 0; i < SENTENCES; i++) {
        write_sentence(page);
    }
    write_link(page);
    fputs("\n\n", page->file);
    for (unsigned i = 0; i < 3; i++) {
        fprintf(page->file, "- **%s** ", pick(page, objects, COUNT(objects)));
        fprintf(page->file, "%s\n", pick(page, endings, COUNT(endings)));
    }
    fputc('\n', page->file);
    write_reference(page);
    write_sentence(page);
    fputc('\n', page->file);
}

__attribute__((format(printf, 2, 3))) static FILE *open_file(const char *folder, const char *format,
                                                             ...)
{
    char path[PATH_SIZE];
    va_list arguments;
    size_t used = (size_t)snprintf(path, sizeof path, "%s/", folder);

    va_start(arguments, format);
    vsnprintf(path + used, sizeof path - used, format, arguments);
    va_end(arguments);
    for (char *slash = strchr(path + used, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(path, 0777) != 0 && errno != EEXIST) {
            fail(path);
        }
        *slash = '/';
    }
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        fail(path);
    }
    return file;
}

static void close_file(FILE *file)
{
    if (fclose(file) != 0) {
        fail("write");
    }
}

static void write_page(const char *folder, unsigned index, unsigned count, bool hugo, bool natural)
{
    struct page page = {
        .index = index, .count = count, .hugo = hugo, .natural = natural, .state = index};
    const char *base = hugo ? "content/" : "";
    const char *name = hugo ? "_index" : "index";

    if (index % PER_FOLDER == 0) {
        page.file = open_file(folder, "%smapp-%03u/%s.md", base, index / PER_FOLDER, name);
    } else {
        page.file = open_file(folder, "%smapp-%03u/sida-%05u.md", base, index / PER_FOLDER, index);
    }
    write_front_matter(&page);
    for (unsigned i = 0; i < SECTIONS; i++) {
        write_section(&page, i);
    }
    close_file(page.file);
}

static void write_file(const char *folder, const char *path, const char *text)
{
    FILE *file = open_file(folder, "%s", path);

    fputs(text, file);
    close_file(file);
}

static void write_malbild_site(const char *folder)
{
    write_file(folder, "webbplats.yaml",
               "titel: Mätning\nbeskrivning: Påhittade sidor för mätning.\n"
               "adress: https://example.org/\ndatum: 2023-10-01\n"
               "utgivare: Mätlaget\nmeny: [index.md, mapp-000/index.md]\n");
    write_file(folder, "typer.yaml",
               "typer:\n  artikel:\n    etikett: Artikel\n    plural: Artiklar\n    fält:\n"
               "      titel: {slag: text, krävs: ja, etikett: Titel}\n"
               "      se-även: {slag: lista, etikett: Se även, av: {slag: referens, till: artikel, "
               "etikett: Artikel}}\n");
    write_file(folder, "index.md",
               "---\ntitel: Mätning\nbeskrivning: Startsidan.\n---\n\n"
               "Sidor för mätning, se [den första](mapp-000/index.md).\n");
}

static void write_hugo_site(const char *folder)
{
    static const char frame[] =
        "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\">"
        "<title>{{ .Title }}</title><meta name=\"description\" content=\"{{ .Description }}\">"
        "</head><body><nav><ul>{{ range .Ancestors }}<li><a href=\"{{ .RelPermalink }}\">"
        "{{ .Title }}</a></li>{{ end }}</ul></nav><main><h1>{{ .Title }}</h1>{{ .Content }}"
        "{{ .TableOfContents }}</main></body></html>\n";

    write_file(folder, "config.toml",
               "baseURL = \"https://example.org/\"\ntitle = \"Mätning\"\nlanguageCode = \"sv\"\n");
    write_file(folder, "content/_index.md", "---\ntitle: Mätning\n---\n\nSidor för mätning.\n");
    write_file(folder, "layouts/_default/single.html", frame);
    write_file(folder, "layouts/_default/list.html", frame);
    write_file(folder, "layouts/index.html", frame);
}

int main(int argc, char **argv)
{
    if (argc < 3 || argc > 4) {
        fprintf(stderr, "usage: generate FOLDER COUNT [hugo|natural]\n");
        return 2;
    }
    const unsigned count = (unsigned)strtoul(argv[2], NULL, 10);
    const bool hugo = argc == 4 && strcmp(argv[3], "hugo") == 0;
    const bool natural = argc == 4 && strcmp(argv[3], "natural") == 0;

    if (mkdir(argv[1], 0777) != 0 && errno != EEXIST) {
        fail(argv[1]);
    }
    if (hugo) {
        write_hugo_site(argv[1]);
    } else {
        write_malbild_site(argv[1]);
    }
    for (unsigned i = 0; i < count; i++) {
        write_page(argv[1], i, count, hugo, natural);
    }
    return 0;
}
