#include "site_text.h"

/* Signs that became nothing: where each is told, or that none is. */
static void leftovers(void)
{
    static const struct {
        const char *markdown;
        uint32_t line, column, length; /* line 0: nothing is told */
    } cases[] = {
        {"| e |\n", 1, 1, 5},
        {"|-|\n", 1, 1, 3},
        {"a | b\n---\n", 1, 1, 5},
        {"å ä\n##Rubrik\n", 2, 1, 8},
        {"> å [b] (c.md)\n", 1, 5, 10},
        {"[a](tel:07 0)\n", 1, 1, 13},
        {"a\n\n1986. b\n", 3, 1, 5},
        {"**a **b\n", 1, 1, 6},
        {"a **\"b\"**c\n", 1, 3, 7},
        {"1986\\. b\n", 0, 0, 0},
        {"`##a` \\##b #1 a* 2 * 3\n", 0, 0, 0},
        {"<https://a.se/b__c__[d](e>\n", 0, 0, 0},
        {"[sic] [0, 1[ [1][2] (a) [b](c.md)\n", 0, 0, 0},
    };
    for (size_t i = 0; i < countof(cases); i++) {
        struct site_text text;
        site_text_init(&text, str_from(cases[i].markdown), &site_options);
        CHECK(text.diags.items.count == (cases[i].line > 0 ? 1 : 0));
        const struct diag *told = text.diags.items.items;
        if (text.diags.items.count == 1) {
            CHECK(told->rule == RULE_LEFTOVER && told->place.line == cases[i].line &&
                  told->place.column == cases[i].column && told->place.length == cases[i].length);
        }
        site_text_finish(&text);
    }
}

int main(void)
{
    leftovers();
    return 0;
}
