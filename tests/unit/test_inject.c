/* Unit tests of serve/inject: what a page has in a preview only. */
#include "test.h"

#include "base/buf.h"
#include "serve/inject.h"

static void check(const char *html, const char *wanted)
{
    struct buf out;
    buf_init(&out);
    struct injection injection = {STR("a\"b.html"), 0xabc, 7, STR("r")};
    inject(str_from(html), &injection, &out);
    CHECK_STR(buf_str(&out), str_from(wanted));
    buf_finish(&out);
}

#define SCRIPT                                                                                     \
    "<script src=\"/_malbild/klient.js\" data-sida=\"a&quot;b.html\" "                             \
    "data-kod=\"0000000000000abc\" data-nummer=\"7\" data-run=\"r\" defer></script>\n"
#define META "<meta http-equiv=\"Content-Security-Policy\" content=\""

int main(void)
{
    check("<head>\n</head><body></body>", "<head>\n" SCRIPT "</head><body></body>");
    check("", SCRIPT);
    check("<p>utan huvud", "<p>utan huvud" SCRIPT);
    check("<head>" META "default-src 'none'; script-src 'self'\"></head>",
          "<head>" META "connect-src 'self'; default-src 'none'; script-src 'self'\">" SCRIPT
          "</head>");
    /* A page that lets no script run. */
    check("<head>" META "default-src 'none'\"></head>",
          "<head>" META "connect-src 'self'; script-src 'self'; default-src 'none'\">" SCRIPT
          "</head>");
    /* A text about policies is no policy. */
    check("<head></head><p>" META "x\">", "<head>" SCRIPT "</head><p>" META "x\">");
    return 0;
}
