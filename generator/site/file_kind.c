#include "site/file_kind.h"

#include "base/path.h"

static const char *const texts[] = {"md", "yaml", "yml"};
static const char *const pictures[] = {"svg", "png", "jpg", "jpeg", "webp", "gif"};

/* What a browser takes for a page or runs, and what starts when it is opened. */
static const char *const active[] = {
    "html", "htm",    "xhtml", "xht",  "xhtm", "shtml", "shtm", "stm",  "mht", "mhtml", "hta",
    "js",   "mjs",    "cjs",   "wasm", "swf",  "svgz",  "xsl",  "xslt", "xul", "xbl",   "htc",
    "jar",  "jnlp",   "class", "exe",  "msi",  "bat",   "cmd",  "com",  "scr", "vbs",   "vbe",
    "wsf",  "config", "ps1",   "lnk",  "url",  "reg",   "apk",  "dmg",  "pif", "hlp",   "chm",
};

/* What a web server runs, some wherever in the name it stands ("karta.php.png"). */
static const char *const served[] = {"php",  "php3", "php4", "php5", "php7", "php8", "phtml",
                                     "phps", "phar", "asp",  "aspx", "ashx", "asmx", "cshtml",
                                     "jsp",  "jspx", "cfm",  "cgi",  "fcgi", "pl"};

/* What servers take off before they look at the ending that is left ("karta.svg.gz"). */
static const char *const packed[] = {"gz", "br", "zst", "z", "bz2", "xz"};

static const char *const leftovers[] = {"bak", "orig", "rej",  "tmp",        "temp",
                                        "swp", "swo",  "part", "crdownload", "lock"};
static const char *const system_names[] = {"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"};
static const char *const markdown[] = {"markdown", "mdown", "mkd", "mdtext"};

static bool has_any(struct str path, const char *const *endings, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (path_has_extension(path, endings[i])) {
            return true;
        }
    }
    return false;
}

static bool is_text(struct str path)
{
    return str_is_one_of(path_extension(path), texts, countof(texts));
}

/* Equal but for the case of ASCII letters; `lower` is in lower case. */
static bool is(struct str name, const char *lower)
{
    struct str wanted = str_from(lower);
    bool same = name.size == wanted.size;
    for (size_t i = 0; same && i < wanted.size; i++) {
        char byte = name.data[i];
        same = (byte >= 'A' && byte <= 'Z' ? byte + 0x20 : byte) == wanted.data[i];
    }
    return same;
}

static bool is_leftover(struct str path)
{
    struct str name = path_name(path);
    bool system_file = false;
    for (size_t i = 0; i < countof(system_names); i++) {
        system_file = system_file || is(name, system_names[i]);
    }
    return system_file || str_ends(name, STR("~")) || str_starts(name, STR("~$")) ||
           (str_starts(name, STR("#")) && str_ends(name, STR("#"))) ||
           str_starts(path, STR("$RECYCLE.BIN/")) || has_any(path, leftovers, countof(leftovers));
}

/* "om.md.txt" */
static bool is_named_twice(struct str path)
{
    return path_has_extension(path, "txt") &&
           (has_any(path_stem(path), texts, countof(texts)) ||
            has_any(path_stem(path), markdown, countof(markdown)));
}

static bool is_served(struct str path)
{
    struct str name = path_name(path);
    while (path_extension(name).size > 0) {
        if (has_any(name, served, countof(served))) {
            return true;
        }
        name = path_stem(name);
    }
    return false;
}

static bool is_active(struct str path)
{
    struct str inner = has_any(path, packed, countof(packed)) ? path_stem(path) : path;
    bool drawing = inner.size < path_name(path).size && path_has_extension(inner, "svg");
    return is_served(path) || has_any(inner, active, countof(active)) || drawing;
}

enum file_kind file_kind(struct str path)
{
    if (is_leftover(path)) {
        return FILE_LEFTOVER;
    }
    if (is_text(path)) {
        return FILE_TEXT;
    }
    if (is_active(path)) {
        return FILE_ACTIVE;
    }
    if (has_any(path, pictures, countof(pictures))) {
        return FILE_PICTURE;
    }
    bool misnamed = has_any(path, texts, countof(texts)) ||
                    has_any(path, markdown, countof(markdown)) || is_named_twice(path);
    return misnamed ? FILE_MISNAMED : path_has_extension(path, "xml") ? FILE_DATA : FILE_OTHER;
}

struct str file_kind_suggest(struct arena *arena, struct str path)
{
    struct str name = path_name(path);
    name = is_named_twice(name) ? path_stem(name) : name;
    bool yaml = path_has_extension(name, "yaml") || path_has_extension(name, "yml");
    return str_concat(arena, path_stem(name), yaml ? STR(".yaml") : STR(".md"));
}

bool file_is_for_root(struct str path)
{
    return str_equal(path, STR("robots.txt")) || str_starts(path, STR(".well-known/"));
}

bool address_is_page(struct str address)
{
    return path_extension(address).size == 0 || path_has_extension(address, "html") ||
           path_has_extension(address, "htm");
}
