#include "format/markdown/markdown_link.h"

#include "format/markdown/markdown_build.h"

static const char *const allowed_schemes[] = {"https", "http", "mailto", "tel"};

struct str link_scheme(struct str url)
{
    if (str_starts(url, STR("@"))) {
        return (struct str){0};
    }
    for (size_t i = 0; i < url.size; i++) {
        char byte = url.data[i];
        if (byte == ':') {
            return str_slice(url, 0, i);
        }
        if (byte == '/' || byte == '?' || byte == '#') {
            break;
        }
    }
    return (struct str){0};
}

static bool equal_without_case(struct str text, struct str lower)
{
    if (text.size != lower.size) {
        return false;
    }
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        if ((byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte) != lower.data[i]) {
            return false;
        }
    }
    return true;
}

static bool is_allowed(struct str scheme)
{
    for (size_t i = 0; i < countof(allowed_schemes); i++) {
        if (equal_without_case(scheme, str_from(allowed_schemes[i]))) {
            return true;
        }
    }
    return false;
}

void link_check(struct build *build, const struct doc_link *link, struct place place, bool empty)
{
    struct str scheme = link_scheme(link->url);
    /* The scheme before // is that of the page, which on a disk is file. */
    bool bare = str_starts(link->url, STR("//"));
    if (bare || (scheme.size > 0 && !is_allowed(scheme))) {
        build_report(build, RULE_BAD_SCHEME, place, 2, bare ? STR("//") : scheme, link->url);
    }
    if (!empty) {
        return;
    }
    if (link->image) {
        build_report(build, RULE_MISSING_ALT, place, 1, link->url, (struct str){0});
    } else if (scheme.size > 0 || bare || link->url.size == 0 || link->url.data[0] == '#') {
        build_report(build, RULE_EMPTY_LINK, place, 1, link->url, (struct str){0});
    }
}
