/* Unit tests of format/text/stem: that the stemmers are those we count on, and for which languages
 * there are any. */
#include "test.h"

#include "format/text/stem.h"

static void check(const char *language, const char *word, const char *stem)
{
    struct stemmer *stemmer = stemmer_create(str_from(language));
    CHECK_STR(stemmer_stem(stemmer, str_from(word)), str_from(stem));
    stemmer_destroy(stemmer);
}

int main(void)
{
    check("sv", "vårdens", "vård");
    check("sv", "samordnad", "samordn");
    check("sv", "mötet", "mötet");
    check("sv-FI", "samordna", "samordn");
    check("en", "generously", "generous");
    check("en-GB", "caring", "care");
    check("svenska", "vårdens", "vårdens");
    check("fi", "taloissa", "taloissa");
    check("", "vårdens", "vårdens");
    CHECK(stemmer_create(STR("ar")) == NULL);
    stemmer_destroy(NULL);
    struct stemmer *swedish = stemmer_create(STR("sv"));
    CHECK_STR(stemmer_stem(swedish, STR("")), STR(""));
    CHECK_STR(stemmer_stem(swedish, STR("x")), STR("x"));
    stemmer_destroy(swedish);
    return 0;
}
