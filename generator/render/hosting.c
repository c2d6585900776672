#include "render/hosting.h"

#include "base/buf.h"
#include "format/html.h"

struct header {
    const char *name;
    const char *value;
};

/* OWASP's recommendations for a site without scripts from elsewhere, forms or frames. */
static const struct header headers[] = {
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; "
     "media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
     "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "strict-origin-when-cross-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Strict-Transport-Security", "max-age=31536000"},
};

static const struct record *page_of(const struct redirect *redirect)
{
    return redirect->record->address.size > 0 ? redirect->record : redirect->record->home;
}

static struct str url_of(const struct record *record)
{
    return value_map_get(record->data, STR("url"))->as.string;
}

/* "gammal/index.html" is asked for as "gammal/" too; NULL data for other addresses. */
static struct str folder_form(struct str address)
{
    struct str index = STR("index.html");
    bool folder = str_ends(address, STR("/index.html"));
    return folder ? str_slice(address, 0, address.size - index.size) : (struct str){0};
}

void hosting_nginx(const struct renderer *renderer, struct arena *scratch, struct buf *out)
{
    (void)scratch;
    const struct site *site = renderer->site;
    struct str root = site->config->url_path;
    buf_add(out, STR("# Läggs in i nginx serverblock: include /sökväg/till/server/nginx.conf;\n"));
    for (size_t i = 0; i < countof(headers); i++) {
        buf_printf(out, "add_header %s \"%s\" always;\n", headers[i].name, headers[i].value);
    }
    buf_printf(out, "charset utf-8;\nerror_page 404 %.*s404.html;\n", (int)root.size, root.data);
    buf_printf(out, "location %.*sserver/ { return 404; }\n", (int)root.size, root.data);
    const struct redirect *redirects = site->redirects.items;
    for (size_t i = 0; i < site->redirects.count; i++) {
        if (page_of(&redirects[i]) == NULL) {
            continue;
        }
        struct str folder = folder_form(redirects[i].address);
        struct str forms[] = {redirects[i].address, folder};
        for (size_t f = 0; f < countof(forms) && forms[f].data != NULL; f++) {
            buf_printf(out, "location = %.*s%.*s { return 301 ", (int)root.size, root.data,
                       (int)forms[f].size, forms[f].data);
            html_escape_url(url_of(redirects[i].record), out);
            buf_add(out, STR("; }\n"));
        }
    }
}

void hosting_apache(const struct renderer *renderer, struct arena *scratch, struct buf *out)
{
    (void)scratch;
    const struct site *site = renderer->site;
    struct str root = site->config->url_path;
    buf_add(out, STR("AddDefaultCharset utf-8\nAddType image/svg+xml .svg\n"
                     "AddType font/woff2 .woff2\n"));
    buf_printf(out, "ErrorDocument 404 %.*s404.html\n", (int)root.size, root.data);
    buf_add(out, STR("<IfModule mod_headers.c>\n"));
    for (size_t i = 0; i < countof(headers); i++) {
        buf_printf(out, "Header always set %s \"%s\"\n", headers[i].name, headers[i].value);
    }
    buf_add(out, STR("</IfModule>\n<IfModule mod_alias.c>\n"));
    buf_printf(out, "RedirectMatch 404 \"^%.*sserver/\"\n", (int)root.size, root.data);
    const struct redirect *redirects = site->redirects.items;
    for (size_t i = 0; i < site->redirects.count; i++) {
        if (page_of(&redirects[i]) == NULL) {
            continue;
        }
        struct str folder = folder_form(redirects[i].address);
        struct str forms[] = {redirects[i].address, folder};
        for (size_t f = 0; f < countof(forms) && forms[f].data != NULL; f++) {
            buf_printf(out, "RedirectMatch permanent \"^%.*s%.*s$\" \"", (int)root.size, root.data,
                       (int)forms[f].size, forms[f].data);
            html_escape_url(url_of(redirects[i].record), out);
            buf_add(out, STR("\"\n"));
        }
    }
    buf_add(out, STR("</IfModule>\n"));
}
