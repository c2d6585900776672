#include "format/markdown/markdown_link.h"

#include "format/markdown/markdown_build.h"
#include "format/text/utf8.h"

#include <string.h>

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

bool link_allows(struct str scheme)
{
    for (size_t i = 0; i < countof(allowed_schemes); i++) {
        if (equal_without_case(scheme, str_from(allowed_schemes[i]))) {
            return true;
        }
    }
    return false;
}

bool link_is_email(struct str text)
{
    size_t at = str_find_byte(text, '@', 0);
    struct str domain = str_slice(text, at + 1, text.size);
    size_t dot = str_find_byte(domain, '.', 0);
    bool marks = false;
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        marks = marks || (unsigned char)byte <= ' ' || byte == ',' || byte == ';' || byte == '<' ||
                byte == '>' || byte == '(' || byte == ')';
    }
    return at > 0 && at < text.size && !marks && dot > 0 && dot + 1 < domain.size &&
           !str_ends(domain, STR(".")) && str_find_byte(domain, '@', 0) == domain.size &&
           str_find(domain, STR(".."), 0) == domain.size;
}

/* mailto:a@b.se,c@d.se?subject=… (RFC 6068) */
static void check_mail(struct build *build, struct str url, struct place place)
{
    struct str rest = str_slice(url, 7, str_find_byte(url, '?', 0));
    do {
        size_t end = str_find_byte(rest, ',', 0);
        struct str address = str_slice(rest, 0, end);
        if (!link_is_email(address)) {
            build_report(build, RULE_BAD_EMAIL, place, 2, STR("mailto"), address);
        }
        rest = str_slice(rest, end + 1, rest.size);
    } while (rest.size > 0);
}

void link_check_text(struct build *build, struct str text, struct place place)
{
    static const char *const empty[] = {
        "här",        "klicka här",     "läs mer här", "tryck här",      "läs här",
        "länk",       "länken",         "denna länk",  "den här länken", "here",
        "click here", "read more here", "link",        "this link",      "the link"};
    struct str words = str_trim(text);
    while (words.size > 0 && strchr(".:!,", words.data[words.size - 1]) != NULL) {
        words.size--;
    }
    struct str lower = utf8_lower(build->scratch, words);
    if (str_is_one_of(lower, empty, countof(empty))) {
        build_report(build, RULE_LINK_TEXT, place, 1, words, (struct str){0});
    }
}

/* C:\\Mina dokument\\plan.pdf, file:///home/jag/plan.pdf */
static bool is_local(struct str url, struct str scheme)
{
    char next = scheme.size + 1 < url.size ? url.data[scheme.size + 1] : ' ';
    return (scheme.size == 1 && (next == '\\' || next == '/')) ||
           equal_without_case(scheme, STR("file"));
}

void link_refuse(struct diags *diags, struct str url, struct place place)
{
    struct str scheme = str_starts(url, STR("//")) ? STR("//") : link_scheme(url);
    size_t name = url.size;
    while (name > 0 && url.data[name - 1] != '/' && url.data[name - 1] != '\\') {
        name--;
    }
    bool local = is_local(url, scheme);
    struct str args[2] = {local ? url : scheme, local ? str_slice(url, name, url.size) : url};
    diag_add(diags, local ? RULE_LOCAL_PATH : RULE_BAD_SCHEME, place, args, countof(args));
}

void link_check(struct build *build, const struct doc_link *link, struct place place, bool empty)
{
    struct str scheme = link_scheme(link->url);
    bool bare = str_starts(link->url, STR("//"));
    if (bare || (scheme.size > 0 && !link_allows(scheme))) {
        link_refuse(build->diags, link->url, place);
    }
    if (equal_without_case(scheme, STR("mailto"))) {
        check_mail(build, link->url, place);
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
