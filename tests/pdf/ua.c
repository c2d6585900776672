#include "ua.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

size_t ua_judge(struct ua *ua, const char *name, struct str bytes)
{
    *ua = (struct ua){0};
    ua->pdf = qpdf_init();
    qpdf_silence_errors(ua->pdf);
    qpdf_set_suppress_warnings(ua->pdf, QPDF_TRUE);
    if (qpdf_read_memory(ua->pdf, name, bytes.data, bytes.size, NULL) & QPDF_ERRORS) {
        ua_find(ua, "file: cannot be read");
    } else {
        ua_document(ua, bytes);
    }
    if (qpdf_more_warnings(ua->pdf)) {
        ua_find(ua, "file: %s", qpdf_get_error_full_text(ua->pdf, qpdf_next_warning(ua->pdf)));
    }
    return ua->findings.count;
}

void ua_finish(struct ua *ua)
{
    qpdf_cleanup(&ua->pdf);
    arena_finish(&ua->arena);
}

void ua_find(struct ua *ua, const char *format, ...)
{
    char text[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof(text), format, arguments);
    va_end(arguments);
    map_set(&ua->findings, &ua->arena, str_copy(&ua->arena, str_from(text)), ua);
}

bool ua_is_dictionary(struct ua *ua, qpdf_oh object)
{
    return qpdf_oh_is_dictionary(ua->pdf, object);
}

qpdf_oh ua_get(struct ua *ua, qpdf_oh object, const char *key)
{
    char slashed[140];
    snprintf(slashed, sizeof(slashed), "/%s", key);
    if (qpdf_oh_is_stream(ua->pdf, object)) {
        object = qpdf_oh_get_dict(ua->pdf, object);
    }
    if (!ua_is_dictionary(ua, object)) {
        return qpdf_oh_new_null(ua->pdf);
    }
    return qpdf_oh_get_key(ua->pdf, object, slashed);
}

bool ua_has(struct ua *ua, qpdf_oh object, const char *key)
{
    return !qpdf_oh_is_null(ua->pdf, ua_get(ua, object, key));
}

struct str ua_name(struct ua *ua, qpdf_oh object)
{
    if (!qpdf_oh_is_name(ua->pdf, object)) {
        return (struct str){0};
    }
    return str_copy(&ua->arena, str_from(qpdf_oh_get_name(ua->pdf, object) + 1));
}

struct str ua_text(struct ua *ua, qpdf_oh object)
{
    if (!qpdf_oh_is_string(ua->pdf, object)) {
        return (struct str){0};
    }
    return str_copy(&ua->arena, str_from(qpdf_oh_get_utf8_value(ua->pdf, object)));
}

int ua_int(struct ua *ua, qpdf_oh object, int otherwise)
{
    return qpdf_oh_is_integer(ua->pdf, object) ? qpdf_oh_get_int_value_as_int(ua->pdf, object)
                                               : otherwise;
}

int ua_count(struct ua *ua, qpdf_oh array)
{
    if (qpdf_oh_is_array(ua->pdf, array)) {
        return qpdf_oh_get_array_n_items(ua->pdf, array);
    }
    return qpdf_oh_is_null(ua->pdf, array) ? 0 : 1;
}

qpdf_oh ua_item(struct ua *ua, qpdf_oh array, int index)
{
    return qpdf_oh_is_array(ua->pdf, array) ? qpdf_oh_get_array_item(ua->pdf, array, index) : array;
}

int ua_id(struct ua *ua, qpdf_oh object)
{
    return qpdf_oh_get_object_id(ua->pdf, object);
}

struct str ua_stream(struct ua *ua, qpdf_oh stream)
{
    unsigned char *data = NULL;
    size_t size = 0;
    QPDF_BOOL filtered = QPDF_FALSE;
    if (!qpdf_oh_is_stream(ua->pdf, stream) ||
        (qpdf_oh_get_stream_data(ua->pdf, stream, qpdf_dl_all, &filtered, &data, &size) &
         QPDF_ERRORS) != 0) {
        return (struct str){0};
    }
    struct str copy = str_copy(&ua->arena, (struct str){(const char *)data, size});
    free(data);
    return copy;
}

bool ua_is(struct str text, const char *word)
{
    return str_equal(text, str_from(word));
}

bool ua_among(struct str word, const char *words)
{
    for (struct str rest = str_from(words); rest.size > 0;) {
        size_t end = str_find_byte(rest, ' ', 0);
        if (str_equal(str_slice(rest, 0, end), word)) {
            return true;
        }
        rest = str_slice(rest, end + 1, rest.size);
    }
    return false;
}

bool ua_is_language(struct str tag)
{
    size_t part = 0;
    bool first = true;
    for (size_t i = 0; i < tag.size; i++) {
        unsigned char c = (unsigned char)tag.data[i];
        if (c == '-' && part > 0) {
            part = 0;
            first = false;
        } else if (!(isalpha(c) || (isdigit(c) && !first)) || ++part > 8) {
            return false;
        }
    }
    return part > 0;
}

qpdf_oh ua_attribute(struct ua *ua, qpdf_oh element, const char *key)
{
    qpdf_oh attributes = ua_get(ua, element, "A");
    for (int i = 0; i < ua_count(ua, attributes); i++) {
        qpdf_oh value = ua_get(ua, ua_item(ua, attributes, i), key);
        if (!qpdf_oh_is_null(ua->pdf, value)) {
            return value;
        }
    }
    return qpdf_oh_new_null(ua->pdf);
}

qpdf_oh ua_number(struct ua *ua, qpdf_oh tree, int key, int depth)
{
    qpdf_oh numbers = ua_get(ua, tree, "Nums");
    if (qpdf_oh_is_array(ua->pdf, numbers)) {
        for (int i = 0; i + 1 < ua_count(ua, numbers); i += 2) {
            if (ua_int(ua, ua_item(ua, numbers, i), -1) == key) {
                return ua_item(ua, numbers, i + 1);
            }
        }
    }
    qpdf_oh kids = ua_get(ua, tree, "Kids");
    for (int i = 0; depth < 20 && i < ua_count(ua, kids); i++) {
        qpdf_oh found = ua_number(ua, ua_item(ua, kids, i), key, depth + 1);
        if (!qpdf_oh_is_null(ua->pdf, found)) {
            return found;
        }
    }
    return qpdf_oh_new_null(ua->pdf);
}
