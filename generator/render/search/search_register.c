/* The register of an index, and what its documents say, as files. Part of search. */
#include "base/arena.h"
#include "base/buf.h"
#include "format/data/json.h"
#include "format/markdown/html.h"
#include "format/text/stem.h"
#include "render/search/search_language.h"
#include "render/search/search_whole.h"
#include "render/search/search_words.h"

/* How many documents of each type there are, in the order of the documents. */
static void write_types(const struct search *search, struct json *json)
{
    const struct search_documents *documents = &search->documents;
    json_key(json, STR("typer"));
    json_open_list(json);
    for (size_t d = 0; d < documents->count;) {
        const struct type *type = documents->items[d].record->type;
        size_t first = d;
        while (d < documents->count && documents->items[d].record->type == type) {
            d++;
        }
        json_open_list(json);
        json_string(json, type->id);
        json_string(json, type->label);
        json_string(json, type->plural);
        json_int(json, (int64_t)(d - first));
        json_int(json, type->term_field.size > 0 ? 1 : 0);
        json_close_list(json);
    }
    json_close_list(json);
}

static void write_files(const struct search *search, struct arena *scratch, struct json *json)
{
    json_key(json, STR("ord"));
    json_open_list(json);
    for (size_t f = 1; f < search->shape.word_files; f++) {
        size_t term = search->word_starts[f];
        struct str first = term < search->terms.count ? search->terms.texts[term] : (struct str){0};
        json_string(json, search_terms_fold(scratch, first));
    }
    json_close_list(json);
    json_key(json, STR("text"));
    json_open_list(json);
    for (size_t f = 0; f < search->shape.text_files; f++) {
        json_int(json, (int64_t)(search->text_starts[f + 1] - search->text_starts[f]));
    }
    json_close_list(json);
}

/* The stems of a name, as the search finds them in a query. */
static void write_phrase(const struct search *search, struct stemmer *stemmer, struct str name,
                         struct buf *out)
{
    struct search_words words;
    struct str word;
    size_t from = out->size;
    search_words_start(&words, name);
    while (search_words_next(&words, &word)) {
        if (!search_language_has(search->language->stop_words, word)) {
            buf_add(out, out->size > from ? STR(" ") : STR(""));
            buf_add(out, search_language_alike(search->language, stemmer_stem(stemmer, word)));
        }
    }
}

static bool has_phrase(struct str line, struct str phrase)
{
    size_t from = 0;
    for (size_t at = 0; at <= line.size; at++) {
        if (at == line.size || line.data[at] == '|' || line.data[at] == '~') {
            if (str_equal(str_slice(line, from, at), phrase)) {
                return true;
            }
            from = at + 1;
        }
    }
    return false;
}

/* One that the line has already is not written again: many forms of a word have one stem. */
static void write_phrases(const struct search *search, struct stemmer *stemmer,
                          const struct value *names, char sign, struct buf *out)
{
    for (size_t i = 0; names != NULL && names->kind == VALUE_LIST && i < names->as.list.count;
         i++) {
        const struct value *name = &names->as.list.items[i];
        if (name->kind == VALUE_STRING) {
            size_t from = out->size;
            buf_add_byte(out, sign);
            write_phrase(search, stemmer, name->as.string, out);
            if (has_phrase(str_slice(buf_str(out), 0, from),
                           str_slice(buf_str(out), from + 1, out->size))) {
                out->size = from;
            }
        }
    }
}

/* What is called by more names than one: "sip|samordn individuell plan~vårdplan"; search words
 * come after "~". */
static void write_names(const struct search *search, struct json *json)
{
    struct stemmer *stemmer = stemmer_create(search->language->tag);
    struct buf line;
    buf_init(&line);
    json_key(json, STR("namn"));
    json_open_list(json);
    for (size_t d = 0; d < search->documents.count; d++) {
        const struct record *record = search->documents.items[d].record;
        const struct value *forms = value_map_get(record->fields, record->type->forms_field);
        const struct value *words = value_map_get(record->fields, STR("sökord"));
        buf_clear(&line);
        write_phrase(search, stemmer, record->title, &line);
        write_phrases(search, stemmer, record->type->forms_field.size > 0 ? forms : NULL, '|',
                      &line);
        write_phrases(search, stemmer, words, '~', &line);
        struct str names = buf_str(&line);
        if (str_find_byte(names, '|', 0) < names.size ||
            str_find_byte(names, '~', 0) < names.size) {
            json_string(json, names);
        }
    }
    json_close_list(json);
    buf_finish(&line);
    stemmer_destroy(stemmer);
}

void search_write_register(const struct search *search, struct arena *scratch, struct buf *out)
{
    const struct search_language *language = search->language;
    struct json json;
    buf_add(out, STR("malbildSok.register("));
    json_init(&json, out, true);
    json_open_object(&json);
    json_field(&json, "språk", language->tag);
    json_field(&json, "stopp", language->stop_words);
    json_field(&json, "fråga", language->asking);
    json_field(&json, "lika", language->alike);
    json_field(&json, "korta", language->short_parts);
    json_field(&json, "aldrig", language->never_first);
    json_field(&json, "fogar", language->joints);
    write_types(search, &json);
    write_files(search, scratch, &json);
    write_names(search, &json);
    json_key(&json, STR("urval"));
    json_bool(&json, search->shape.filters);
    json_close_object(&json);
    buf_add(out, STR(");\n"));
}

static void write_section(const struct search_section *section, struct json *json)
{
    if (section->place == SEARCH_NAME) {
        return;
    }
    json_open_list(json);
    json_string(json, section->text);
    if (section->heading.size > 0 || section->anchor.size > 0 || section->place == SEARCH_ASIDE) {
        json_string(json, section->heading);
        json_string(json, section->anchor);
    }
    if (section->place == SEARCH_ASIDE) {
        json_int(json, 1);
    }
    json_close_list(json);
}

/* A document: its title, its address from the edition's root, and its sections: text,
 * heading, anchor, aside. */
static void write_document(const struct search_document *document, struct arena *scratch,
                           struct json *json)
{
    struct str anchor;
    struct str page = search_document_page(document->record, &anchor);
    struct str address = html_path_encode(scratch, page);
    json_open_list(json);
    json_string(json, document->record->title);
    json_string(json, anchor.size > 0 ? str_concat(scratch, address, STR("#"), anchor) : address);
    json_open_list(json);
    for (size_t s = 0; s < document->section_count; s++) {
        write_section(&document->sections[s], json);
    }
    json_close_list(json);
    json_close_list(json);
}

void search_write_texts(const struct search *search, struct arena *scratch, size_t number,
                        struct buf *out)
{
    struct json json;
    buf_printf(out, "malbildSok.text(%zu,", number);
    json_init(&json, out, true);
    json_open_list(&json);
    for (size_t d = search->text_starts[number]; d < search->text_starts[number + 1]; d++) {
        write_document(&search->documents.items[d], scratch, &json);
    }
    json_close_list(&json);
    buf_add(out, STR(");\n"));
}
