#include "site/active_file.h"

#include "base/arena.h"
#include "base/byte.h"
#include "base/fs.h"
#include "format/data/xml_data.h"
#include "format/text/utf8.h"
#include "site/file_kind.h"
#include "site/text.h"

/* How a file begins, to a browser. */
enum opening {
    OPENING_OTHER,
    OPENING_MARKUP, /* XML, perhaps */
    OPENING_PAGE
};

/* "<" in UTF-16, with a byte order mark or without. */
static bool is_wide(struct str start)
{
    bool marked = str_starts(start, STR("\xFF\xFE")) || str_starts(start, STR("\xFE\xFF"));
    struct str rest = str_slice(start, marked ? 2 : 0, start.size);
    return str_starts(rest, STR("<\0")) || str_starts(rest, STR("\0<"));
}

static bool is_page(struct arena *scratch, struct str start)
{
    static const char *const tags[] = {"<!doctype html", "<html",   "<head", "<body",
                                       "<script",        "<iframe", "<?php"};
    for (size_t i = 0; i < countof(tags); i++) {
        struct str head = str_slice(start, 0, str_from(tags[i]).size);
        if (utf8_valid(head) == head.size &&
            str_equal(utf8_lower(scratch, head), str_from(tags[i]))) {
            return true;
        }
    }
    return false;
}

/* "<http://…>" is Turtle, or a note on where something is. */
static bool is_markup(struct str start)
{
    size_t at = 1;
    while (at < start.size && (byte_is_letter(start.data[at]) || start.data[at] == '_')) {
        at++;
    }
    bool address = str_starts(str_slice(start, at, start.size), STR("://"));
    bool other = at == 1 && at < start.size && (start.data[at] == '?' || start.data[at] == '!');
    return (at > 1 && !address) || other;
}

static enum opening opening_of(struct arena *scratch, struct str start)
{
    if (is_wide(start)) {
        return OPENING_PAGE;
    }
    start = str_starts(start, STR("\xEF\xBB\xBF")) ? str_slice(start, 3, start.size) : start;
    start = str_trim(start);
    if (!str_starts(start, STR("<"))) {
        return OPENING_OTHER;
    }
    return is_page(scratch, start) ? OPENING_PAGE
           : is_markup(start)      ? OPENING_MARKUP
                                   : OPENING_OTHER;
}

/* XML that browsers show as data and no more. */
static bool is_data(struct arena *scratch, struct str bytes)
{
    struct xml xml;
    struct xml_fault fault;
    return xml_read(scratch, bytes, &xml, &fault) && xml_is_data(&xml);
}

/* By what it holds. */
static bool is_active(struct arena *scratch, const struct site_file *file, struct diags *diags)
{
    enum { START = 1024 };
    struct str start;
    struct str bytes;
    arena_reset(scratch);
    if (!fs_read_start(scratch, file->source, START, &start)) {
        text_unreadable(file->source, STR("50 MiB"), diags);
        return false;
    }
    enum opening opening = opening_of(scratch, start);
    bool xml = file_kind(file->path) == FILE_DATA || opening == OPENING_MARKUP;
    if (opening == OPENING_PAGE || !xml) {
        return opening == OPENING_PAGE;
    }
    if (!fs_read(scratch, file->source, ASSET_LIMIT, &bytes)) {
        text_unreadable(file->source, STR("50 MiB"), diags);
        return false;
    }
    return !is_data(scratch, bytes);
}

bool active_file(struct arena *scratch, const struct site_file *file, struct diags *diags)
{
    enum file_kind kind = file_kind(file->path);
    bool plain = path_has_extension(file->path, "txt") || path_has_extension(file->path, "csv");
    bool judged = kind == FILE_DATA || (kind == FILE_OTHER && !plain);
    if (!judged || file->size > ASSET_LIMIT) { /* one that is too large is refused for that */
        return kind == FILE_ACTIVE;
    }
    return is_active(scratch, file, diags);
}
