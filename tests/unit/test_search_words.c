/* Unit tests of render/search/search_words; tests/search/stems.js holds the page's own
 * script against it. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "render/search/search_words.h"

static void check(const char *text, const char *expected)
{
    struct search_words words;
    struct str word;
    struct buf all;
    buf_init(&all);
    search_words_start(&words, str_from(text));
    while (search_words_next(&words, &word)) {
        CHECK(word.size > 0 && word.size <= SEARCH_WORD_MOST);
        buf_add(&all, all.size > 0 ? STR(" ") : STR(""));
        buf_add(&all, word);
    }
    CHECK_STR(buf_str(&all), str_from(expected));
    buf_finish(&all);
}

int main(void)
{
    check("", "");
    check(" – ! ", "");
    check("Nära vård, i HELA länet.", "nära vård i hela länet");
    check("ÅÄÖ ÉÜ Þ Ø ß", "åäö éü þ ø ß");
    check("ПРИВЕТ 日本", "привет 日本");
    check("sam\u00ADord\u00ADning hem\u200Blig", "samordning hemlig");
    check("5\u00A0kap", "5 kap");
    check("SIP:en, NSV:s och SKR:erna", "sip nsv och skr");
    check("SOU 2023:5", "sou 2023 5 20235");
    check("kl 12:30", "kl 12 30 1230");
    check("e-hälsa", "e hälsa ehälsa");
    check("e\u2011hälsa", "e hälsa ehälsa");
    check("hälso- och sjukvård", "hälso och sjukvård");
    check("och/eller", "och eller");
    check("NSV22-0008", "nsv22 0008 nsv220008");
    check("2022.1 och 2023/12", "2022 1 20221 och 2023 12 202312");
    check("slut.Nästa", "slut nästa");
    check("SIP:ens långa-lista", "sip långa lista långalista");
    check("a:b:c", "a c");
    check("don't", "don t");
    check("x-", "x");
    check("-x", "x");
    char longest[SEARCH_WORD_MOST + 20];
    memset(longest, 'a', sizeof(longest));
    longest[SEARCH_WORD_MOST] = '\0';
    check(longest, longest);
    longest[SEARCH_WORD_MOST] = 'a';
    longest[SEARCH_WORD_MOST + 1] = '\0';
    check(longest, "");
    return 0;
}
