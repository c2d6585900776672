#include "render/web/hosting.h"

#include "base/buf.h"
#include "format/markdown/html.h"

struct header {
    const char *name;
    const char *value;
};

/* OWASP's recommendations for a site without scripts or frames from elsewhere, and whose one form is the search. */
static const struct header headers[] = {
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; "
     "media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
     "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "strict-origin-when-cross-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Strict-Transport-Security", "max-age=31536000"},
};

/* "gammal/index.html" is asked for as "gammal/" too; NULL data for other addresses. */
static struct str folder_form(struct str address)
{
    struct str index = STR("index.html");
    bool folder = str_ends(address, STR("/index.html"));
    return folder ? str_slice(address, 0, address.size - index.size) : (struct str){0};
}

/* Calls `write` with every old address and the whole new one: those of this edition, then those that only
 * earlier ones had. */
static void each_redirect(const struct site *site,
                          void (*write)(struct str root, struct str address, struct str url,
                                        struct buf *out),
                          struct buf *out)
{
    const struct vec *lists[] = {&site->redirects, &site->moved};
    for (size_t l = 0; l < countof(lists); l++) {
        const struct redirect *redirects = lists[l]->items;
        for (size_t i = 0; i < lists[l]->count; i++) {
            struct str folder = folder_form(redirects[i].address);
            struct str url = redirects[i].record->url;
            write(site->config->url_path, redirects[i].address, url, out);
            if (folder.data != NULL) {
                write(site->config->url_path, folder, url, out);
            }
        }
    }
}

static void nginx_redirect(struct str root, struct str address, struct str url, struct buf *out)
{
    buf_printf(out, "location = %.*s%.*s { return 301 ", (int)root.size, root.data,
               (int)address.size, address.data);
    html_escape_url(url, out);
    buf_add(out, STR("; }\n"));
}

static void apache_redirect(struct str root, struct str address, struct str url, struct buf *out)
{
    buf_printf(out, "RedirectMatch permanent \"^%.*s%.*s$\" \"", (int)root.size, root.data,
               (int)address.size, address.data);
    html_escape_url(url, out);
    buf_add(out, STR("\"\n"));
}

/* On paper a page's address has no ".html". The page is shown as it is, at the address that was typed, so that no
 * server in between needs to know of it. A folder of the same name gives way to the page (in Apache only when the
 * reader is sent there, since mod_dir would add its stroke), a file does not. */
static const char nginx_pages[] =
    "set $malbild_sida \"\";\n"
    "if (-f $document_root$uri.html) { set $malbild_sida $uri.html; }\n"
    "if (-f $document_root$uri) { set $malbild_sida \"\"; }\n"
    "if ($malbild_sida) { rewrite ^ $malbild_sida last; }\n";
static const char apache_pages[] = "<IfModule mod_rewrite.c>\n"
                                   "RewriteEngine On\n"
                                   "RewriteCond %{REQUEST_FILENAME} -d\n"
                                   "RewriteCond %{REQUEST_FILENAME}.html -f\n"
                                   "RewriteRule [^/]$ %{REQUEST_URI}.html [R=301,L]\n"
                                   "RewriteCond %{PATH_INFO} ^$\n"
                                   "RewriteCond %{REQUEST_FILENAME} !-f\n"
                                   "RewriteCond %{REQUEST_FILENAME}.html -f\n"
                                   "RewriteRule [^/]$ %{REQUEST_URI}.html [L]\n"
                                   "</IfModule>\n";

void hosting_nginx(const struct renderer *renderer, struct buf *out)
{
    const struct site *site = renderer->site;
    struct str root = site->config->url_path;
    buf_add(out, STR("# Läggs in i nginx serverblock: include /sökväg/till/server/nginx.conf;\n"));
    for (size_t i = 0; i < countof(headers); i++) {
        buf_printf(out, "add_header %s \"%s\" always;\n", headers[i].name, headers[i].value);
    }
    buf_printf(out, "charset utf-8;\nerror_page 404 %.*s404.html;\n", (int)root.size, root.data);
    buf_printf(out, "location %.*sserver/ { return 404; }\n", (int)root.size, root.data);
    buf_add(out, str_from(nginx_pages));
    each_redirect(site, nginx_redirect, out);
}

void hosting_apache(const struct renderer *renderer, struct buf *out)
{
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
    each_redirect(site, apache_redirect, out);
    buf_add(out, STR("</IfModule>\n"));
    buf_add(out, str_from(apache_pages));
}
