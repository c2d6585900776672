#include "render/web/hosting.h"

#include "base/buf.h"
#include "format/markdown/html.h"

struct header {
    const char *name;
    const char *value;
};

/* OWASP's recommendations for a site without scripts or frames from elsewhere, and whose one form
 * is the search. */
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

/* Calls `write` with every old address and the path of the new one: those of this edition, then
 * those that only earlier ones had. A path and not a whole address, so that a copy of the site on
 * another host stays there. */
static void each_redirect(const struct site *site,
                          void (*write)(struct str root, struct str address, struct str path,
                                        struct buf *out),
                          struct buf *out)
{
    const struct config *config = site->config;
    size_t host = config->url.size - config->url_path.size;
    const struct vec *lists[] = {&site->redirects, &site->moved};
    for (size_t l = 0; l < countof(lists); l++) {
        const struct redirect *redirects = lists[l]->items;
        for (size_t i = 0; i < lists[l]->count; i++) {
            struct str folder = folder_form(redirects[i].address);
            struct str url = redirects[i].record->url;
            struct str path = str_slice(url, host, url.size);
            write(config->url_path, redirects[i].address, path, out);
            if (folder.data != NULL) {
                write(config->url_path, folder, path, out);
            }
        }
    }
}

static void nginx_redirect(struct str root, struct str address, struct str path, struct buf *out)
{
    buf_printf(out, "location = %.*s%.*s { return 301 ", (int)root.size, root.data,
               (int)address.size, address.data);
    html_escape_url(path, out);
    buf_add(out, STR("; }\n"));
}

static void apache_redirect(struct str root, struct str address, struct str path, struct buf *out)
{
    buf_printf(out, "RedirectMatch permanent \"^%.*s%.*s$\" \"", (int)root.size, root.data,
               (int)address.size, address.data);
    html_escape_url(path, out);
    buf_add(out, STR("\"\n"));
}

/* On paper a page's address has no ".html". The page is shown as it is, at the address that was
 * typed, so that no server in between needs to know of it. A folder of the same name gives way to
 * the page (in Apache only when the reader is sent there, since mod_dir would add its stroke), a
 * file does not. */
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

/* Types that get smaller; pictures, fonts and PDF are packed already. HTML is
 * always among nginx's. */
#define PACKED_TYPES                                                                               \
    "text/css text/javascript application/javascript application/json application/xml "            \
    "application/atom+xml application/manifest+json image/svg+xml text/plain text/vtt"

/* How long a browser may keep what it has. No file has a name of its own for each content, so
 * pages, style sheets and scripts are asked for each time (and mostly answered with 304), or old
 * ones would stand beside new. */
static const struct header kept[] = {
    {"\\.(png|jpe?g|webp|avif|gif|svg|pdf|mp4|webm)$", "max-age=3600"},
    {"\\.(woff2|ttf|otf)$", "max-age=2592000"},
};

static void nginx_transfer(struct buf *out)
{
    buf_add(out, STR("gzip on;\ngzip_vary on;\ngzip_min_length 1000;\ngzip_types " PACKED_TYPES
                     ";\nset $malbild_cache \"no-cache\";\n"));
    for (size_t i = 0; i < countof(kept); i++) {
        buf_printf(out, "if ($uri ~ \"%s\") { set $malbild_cache \"%s\"; }\n", kept[i].name,
                   kept[i].value);
    }
    buf_add(out, STR("add_header Cache-Control $malbild_cache;\nabsolute_redirect off;\n"));
}

/* mod_deflate gives what it packs another ETag than it recognises afterwards; the time of the
 * file is enough. */
static void apache_transfer(struct buf *out)
{
    buf_add(out, STR("FileETag None\n<IfModule mod_deflate.c>\n<IfModule mod_filter.c>\n"
                     "AddOutputFilterByType DEFLATE text/html " PACKED_TYPES
                     "\n</IfModule>\n</IfModule>\n<IfModule mod_headers.c>\n"
                     "Header set Cache-Control \"no-cache\"\n"));
    for (size_t i = 0; i < countof(kept); i++) {
        buf_printf(out, "<FilesMatch \"%s\">\nHeader set Cache-Control \"%s\"\n</FilesMatch>\n",
                   kept[i].name, kept[i].value);
    }
    buf_add(out, STR("</IfModule>\n"));
}

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
    nginx_transfer(out);
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
    apache_transfer(out);
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
