/* Word by word: what is removed stands in [-…-], what is added in {+…+}; a text that is given
 * whole, old and new, has a | between them. */
#include "base/arena.h"
#include "base/buf.h"
#include "site/diff/diff_words.h"
#include "test.h"

/* With a no-break space in it. */
#define NUMBER "8\xC2\xA0\x37\x36\x36"

static struct str told(struct arena *arena, struct str old, struct str new)
{
    static const char *const before[] = {"", "[-", "{+"};
    static const char *const after[] = {"", "-]", "+}"};
    struct diff_budget budget = {1000000};
    struct diff_tokens a = diff_tokenize(arena, old);
    struct diff_tokens b = diff_tokenize(arena, new);
    struct diff_text text = diff_words(arena, &budget, &a, &b);
    struct buf out;
    buf_init(&out);
    for (size_t i = 0; i < text.count; i++) {
        const struct diff_run *run = &text.runs[i];
        buf_add(&out, text.rewritten && i == 1 ? STR(" |") : STR(""));
        buf_add(&out, run->space ? STR(" ") : STR(""));
        buf_add(&out, str_from(before[run->mark]));
        buf_add(&out, run->text);
        buf_add(&out, str_from(after[run->mark]));
    }
    struct str copy = buf_copy(&out, arena);
    buf_finish(&out);
    return copy;
}

static void test_sentences(void)
{
    static const struct {
        const char *old, *new, *told;
    } cases[] = {
        {"Vården ska vara nära.", "Vården ska vara nära.", "Vården ska vara nära."},
        {"Vården ska vara nära alla.", "Vården ska vara trygg nära alla.",
         "Vården ska vara {+trygg+} nära alla."},
        {"Vården ska vara god och nära.", "Vården ska vara god.",
         "Vården ska vara god [-och nära-]."},
        {"Målet gäller till 2030 i hela länet.", "Målet gäller till 2035 i hela länet.",
         "Målet gäller till [-2030-] {+2035+} i hela länet."},
        /* A sentence more, at the end, at the beginning and between. */
        {"Det första gäller. Det tredje gäller också.",
         "Det första gäller. Det andra är nytt här. Det tredje gäller också.",
         "Det första gäller. {+Det andra är nytt här.+} Det tredje gäller också."},
        {"Region och kommun samarbetar.", "Region och kommun samarbetar. Det gäller alla.",
         "Region och kommun samarbetar. {+Det gäller alla.+}"},
        {"Det gäller till 2030 i hela länet. Så är det.",
         "Det gäller till 2035 i hela länet. Så är det. Det följs upp varje år.",
         "Det gäller till [-2030-] {+2035+} i hela länet. Så är det. {+Det följs upp varje år.+}"},
        {"Vården ska vara god och nära.", "Vården ska vara god, nära och trygg.",
         "Vården ska vara [-god och-] {+god,+} nära {+och trygg+}."},
        {"Här är två ord: hälsa, vård.", "Här är tre ord: hälsa, omsorg, vård.",
         "Här är [-två-] {+tre+} ord: hälsa, {+omsorg,+} vård."},
        {"Alla hjälps åt i arbetet.", "I arbetet hjälps alla åt varje dag.",
         "[-Alla hjälps åt i arbetet.-] | {+I arbetet hjälps alla åt varje dag.+}"},
        /* Punctuation by itself. */
        {"Vi frågar lyssnar och svarar", "Vi frågar, lyssnar och svarar.",
         "Vi frågar{+,+} lyssnar och svarar{+.+}"},
        {"Ska vi göra det så här.", "Ska vi göra det så här?",
         "Ska vi göra det så [-här.-] {+här?+}"},
        /* Flags and emoji of several parts are one mark each. */
        {"Det här är för 🇸🇪 och alla.", "Det här är för 🇸🇳 och alla.",
         "Det här är [-för 🇸🇪-] {+för 🇸🇳+} och alla."},
        {"Det här är för 👩🏽‍⚕️ och alla.",
         "Det här är för 👩🏿‍⚕️ och alla.",
         "Det här är [-för 👩🏽‍⚕️-] {+för 👩🏿‍⚕️+} och alla."},
        {"Det här är för 👩‍⚕️ och alla.", "Det här är för 👩‍🚒 och alla.",
         "Det här är [-för 👩‍⚕️-] {+för 👩‍🚒+} och alla."},
        /* What happens to be the same between two changes is not told as such. */
        {"Regionen ansvarar för hälso- och sjukvården i länet och dess kommuner.",
         "Regionen ansvarar för tandvården och folkhälsan i länet och dess kommuner.",
         "Regionen ansvarar för [-hälso- och sjukvården-] {+tandvården och folkhälsan+} i länet "
         "och dess kommuner."},
        /* Too little in common. */
        {"Ett helt annat stycke om något.", "Nya meningar står nu på platsen.",
         "[-Ett helt annat stycke om något.-] | {+Nya meningar står nu på platsen.+}"},
        {"34", "36", "[-34-] | {+36+}"},
        {"", "Nytt", "{+Nytt+}"},
        {"Borta", "", "[-Borta-]"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < countof(cases); i++) {
        CHECK_STR(told(&arena, str_from(cases[i].old), str_from(cases[i].new)),
                  str_from(cases[i].told));
    }
    arena_finish(&arena);
}

static void check_same(const char *old, const char *new, bool same)
{
    struct arena arena = {0};
    struct diff_tokens a = diff_tokenize(&arena, str_from(old));
    struct diff_tokens b = diff_tokenize(&arena, str_from(new));
    CHECK(diff_tokens_same(&a, &b) == same);
    CHECK(diff_tokens_same(&b, &a) == same);
    arena_finish(&arena);
}

/* Typography and white space are no changes; letters are. */
static void test_sameness(void)
{
    check_same("Han sa \"ja\" - kanske...", "Han sa ”ja” – kanske…", true);
    check_same(NUMBER " personer, 50\xC2\xA0%", "8766 personer, 50%", true);
    check_same("EU's regler", "EU’s   regler\n", true);
    check_same("mjuk\xC2\xAD"
               "bindning",
               "mjukbindning", true);
    check_same("idag", "i dag", false);
    check_same("Nära", "nära", false);
    check_same("8,5", "8.5", false);
    check_same("slut.", "slut…", false);
    check_same("", "  \n ", true);
    check_same("❤️ vård", "❤ vård", true);
    check_same("år", "ar", false);
}

static void check_words(const char *text, size_t count, const char *first)
{
    struct arena arena = {0};
    struct diff_tokens tokens = diff_tokenize(&arena, str_from(text));
    CHECK(tokens.count == count);
    CHECK_STR(tokens.items[0].text, str_from(first));
    arena_finish(&arena);
}

static void test_tokens(void)
{
    check_words("EU:s mål", 2, "EU:s");
    check_words("hälso- och sjukvård", 4, "hälso");
    check_words(NUMBER ",5", 1, NUMBER ",5");
    check_words("2023–2027", 3, "2023");
    check_words("(klicka)", 3, "(");
    check_words("slut...", 2, "slut");
    check_words("e\xCC\x81t\xC3\xA9", 1, "e\xCC\x81t\xC3\xA9");
    check_words("👩‍⚕️ hos", 2, "👩‍⚕️");
}

/* Texts of any length end in time, also those that have nothing, or everything, in common. */
static void test_huge(void)
{
    struct arena arena = {0};
    struct buf old;
    struct buf new;
    struct buf same;
    buf_init(&old);
    buf_init(&new);
    buf_init(&same);
    for (int i = 0; i < 20000; i++) {
        buf_printf(&old, "ord%d och ", i);
        buf_printf(&new, "%s%d och ", i % 100 == 7 ? "nytt" : "ord", i);
        buf_add(&same, STR("och "));
    }
    struct str text = told(&arena, buf_str(&old), buf_str(&new));
    CHECK(str_find(text, STR("ord6 och [-ord7-] {+nytt7+} och ord8"), 0) < text.size);
    text = told(&arena, buf_str(&old), buf_str(&same));
    CHECK(str_starts(text, STR("[-ord0 och")));
    buf_add(&same, STR("slut"));
    text = told(&arena, buf_str(&same), str_slice(buf_str(&same), 0, 40000));
    CHECK(text.size > 0);
    buf_finish(&old);
    buf_finish(&new);
    buf_finish(&same);
    arena_finish(&arena);
}

int main(void)
{
    test_sentences();
    test_sameness();
    test_tokens();
    test_huge();
    return 0;
}
