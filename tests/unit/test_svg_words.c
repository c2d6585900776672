/* Unit tests of format/svg/svg_words. */
#include "test.h"

#include "base/arena.h"
#include "format/svg/svg_words.h"

static void check(const char *svg, const char *words)
{
    struct arena arena = {0};
    CHECK_STR(svg_words(&arena, str_from(svg)), str_from(words));
    arena_finish(&arena);
}

int main(void)
{
    check("<a d=\"1-2\" title='x 1' aria-y='2'>3 <!-- d=\"4\" --></a>",
          "<a d=\"   \" title='x 1' aria-y='2'>3 <!-- d=\"4\" --></a>");
    check("<a\n d = '1\n>2' i:label=\"3\"/>t", "<a\n d = ' \n  ' i:label=\"3\"/>t");
    check("<s><![CDATA[<a d='1'>]]></s>", "<s><![CDATA[<a d='1'>]]></s>");
    check("<s>a{b:url(data:x,1)}</s>", "<s>a{b:url(        )}</s>");
    check("<a d='1", "<a d=' ");
    check("1", "1");
    check("", "");
    return 0;
}
