#include "serve/inject.h"

#include "base/buf.h"
#include "format/data/html_escape.h"

#include <inttypes.h>

#define POLICY "http-equiv=\"Content-Security-Policy\" content=\""

/* The page's own policy comes first where it says something of the same; a page that lets no script
 * run lets ours. */
static void add_policy(struct str policy, struct buf *out)
{
    buf_add(out, STR("connect-src 'self'; "));
    if (str_find(policy, STR("script-src"), 0) == policy.size) {
        buf_add(out, STR("script-src 'self'; "));
    }
}

static void add_script(const struct injection *injection, struct buf *out)
{
    buf_add(out, STR("<script src=\"/" INJECT_SCRIPT "\" data-sida=\""));
    html_escape_quotes(injection->path, out);
    buf_printf(out, "\" data-kod=\"%016" PRIx64 "\" data-nummer=\"%zu\" data-run=\"",
               injection->hash, injection->version);
    html_escape_quotes(injection->run, out);
    buf_add(out, STR("\" defer></script>\n"));
}

void inject(struct str html, const struct injection *injection, struct buf *out)
{
    size_t head = str_find(html, STR("</head>"), 0);
    size_t policy = str_find(str_slice(html, 0, head), STR(POLICY), 0);
    size_t at = 0;
    if (policy < head) {
        at = policy + sizeof(POLICY) - 1;
        buf_add(out, str_slice(html, 0, at));
        add_policy(str_slice(html, at, str_find_byte(html, '"', at)), out);
    }
    buf_add(out, str_slice(html, at, head));
    add_script(injection, out);
    buf_add(out, str_slice(html, head, html.size));
}
