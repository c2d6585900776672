#include "site/parse.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/data/value_hash.h"
#include "format/data/yaml.h"
#include "format/text/slug.h"
#include "format/text/utf8.h"
#include "site/field.h"
#include "site/file_kind.h"
#include "site/shown.h"
#include "site/text.h"
#include "site/text_slips.h"

/* The body of a record that is written in YAML. */
static const struct field body_field = {.name = TEXT("text"), .kind = FIELD_RAW};
static const struct field_set body_set = {&body_field, 1};

static const struct field list_keys[] = {
    {.name = TEXT("typ"), .kind = FIELD_TEXT, .required = true, .example = TEXT("fråga")},
    {.name = TEXT("poster"), .kind = FIELD_RAW, .required = true},
};
static const struct field_set list_set = {list_keys, countof(list_keys)};

struct parser {
    struct field_reader reader;
    const struct site *site;
    const struct site_file *file;
    struct vec *records;
    struct str text; /* the file's */
};

/* One record as it was written: its mapping, and its body where there is one. */
struct draft {
    const struct value_map *map; /* NULL when there is none */
    struct place place;
    const struct value *item; /* of a list, else NULL */
    struct str body;
    uint32_t body_line;
    uint32_t body_indent;
    const struct value_lines *body_lines; /* of a text that YAML folded, else NULL */
    bool has_body;
    bool in_yaml;
    bool from_list;
};

static const struct type *find_type(struct parser *parser, struct str name, struct place place)
{
    const struct schema *schema = parser->site->schema;
    const struct type *type = schema_type(schema, name);
    if (type == NULL) {
        diag_add_unknown(parser->reader.diags, RULE_UNKNOWN_TYPE, place, name,
                         map_keys(&schema->type_map, parser->reader.scratch),
                         schema->type_map.count);
    }
    return type;
}

/* "mapp/Min sida.md" → "mapp/min-sida.html"; of a list's record the id takes the place
 * of the stem. */
static void set_address(struct parser *parser, struct record *record)
{
    struct arena *arena = parser->reader.arena;
    struct str folder = path_folder(parser->file->path);
    struct str slugs = {0};
    while (folder.size > 0) {
        size_t end = str_find_byte(folder, '/', 0);
        slugs = str_concat(arena, slugs, slug_make(arena, str_slice(folder, 0, end)), STR("/"));
        folder = str_slice(folder, end + 1, folder.size);
    }
    struct str stem =
        record->from_list ? record->id : slug_make(arena, path_stem(parser->file->path));
    if (stem.size == 0) {
        diag_tell(parser->reader.diags, RULE_FILE_NAME, record->place,
                  path_name(parser->file->path), STR("min-sida.md"));
        stem = STR("utan-namn");
    }
    record->is_index = !record->from_list && str_equal(stem, STR("index"));
    record->folder = path_folder(slugs.size > 0 ? slugs : STR(""));
    record->address = str_concat(arena, slugs, stem, STR(".html"));
}

static struct str default_id(struct parser *parser, bool from_list)
{
    if (from_list) {
        return (struct str){0};
    }
    struct str stem = path_stem(parser->file->path);
    if (str_equal(stem, STR("index"))) {
        struct str folder = path_folder(parser->file->path);
        stem = folder.size == 0 ? STR("start") : path_name(folder);
    }
    return slug_make(parser->reader.arena, stem);
}

static void set_id(struct parser *parser, const struct draft *draft, struct record *record)
{
    const struct value *given = value_map_get(draft->map, STR("id"));
    struct str id = str_trim(value_map_text(draft->map, STR("id")));
    record->id = default_id(parser, draft->from_list);
    if (id.size > 0 && slug_is(id)) {
        record->id = id;
    } else if (id.size > 0) {
        struct str args[] = {id, slug_make(parser->reader.arena, id)};
        diag_add(parser->reader.diags, RULE_BAD_ID, field_place(&parser->reader, given), args,
                 countof(args));
        record->id = args[1].size > 0 ? args[1] : record->id;
    } else if (draft->from_list) {
        /* One that is empty or of the wrong kind is reported with the other fields. */
        if (given == NULL || given->kind == VALUE_NULL) {
            struct str label = record->type->label;
            diag_tell(parser->reader.diags, RULE_MISSING_ID, draft->place, label);
        }
        record->ghost = true;
    }
}

static struct str language_of(struct parser *parser, const struct draft *draft)
{
    const struct value *given = value_map_get(draft->map, STR("språk"));
    struct str tag =
        given != NULL && given->kind == VALUE_STRING ? str_trim(given->as.string) : (struct str){0};
    if (tag.size > 0 && text_is_language(tag)) {
        return tag;
    }
    if (tag.size > 0) { /* an empty one is reported with the other fields */
        diag_tell(parser->reader.diags, RULE_BAD_LANGUAGE, field_place(&parser->reader, given),
                  tag);
    }
    return parser->site->config->language;
}

/* An old address becomes a file name and a line in a web server's settings, so it may hold
 * letters, digits, - . _ ~ and slashes only, and its parts must be whole: no "..", no "//", least
 * of all at the beginning. */
static bool is_address(struct arena *arena, struct str text)
{
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                      (unsigned char)byte >= 0x80;
        bool mark = byte == '-' || byte == '.' || byte == '_' || byte == '~' || byte == '/';
        if (!letter && !mark && !(byte >= '0' && byte <= '9')) {
            return false;
        }
    }
    struct str bare = str_ends(text, STR("/")) ? str_slice(text, 0, text.size - 1) : text;
    return !str_starts(text, STR("/")) && !str_starts(bare, STR("..")) &&
           str_equal(path_join(arena, STR(""), bare), bare);
}

/* "/gammal/" → "gammal/index.html", "gammal" → "gammal.html". */
static void read_former(struct parser *parser, struct record *record)
{
    struct arena *arena = parser->reader.arena;
    const struct value *list = value_map_get(record->fields, STR("tidigare"));
    for (size_t i = 0; list != NULL && list->kind == VALUE_LIST && i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        struct place place = field_place(&parser->reader, item);
        if (item->kind != VALUE_STRING) {
            continue; /* reported when it was read */
        }
        struct str text = item->as.string;
        text = str_starts(text, STR("/")) ? str_slice(text, 1, text.size) : text;
        if (!is_address(parser->reader.scratch, text)) {
            diag_tell(parser->reader.diags, RULE_BAD_ADDRESS, place, item->as.string);
            continue;
        }
        bool folder = text.size == 0 || str_ends(text, STR("/"));
        if (!folder && !address_is_page(text)) {
            diag_tell(parser->reader.diags, RULE_SERVER_ONLY, place, text);
        }
        struct str ending = folder                           ? STR("index.html")
                            : path_extension(text).size == 0 ? STR(".html")
                                                             : STR("");
        struct str parts[] = {text, ending};
        struct former *former = vec_push(&record->former, arena, sizeof(*former));
        *former = (struct former){str_join(arena, parts, countof(parts)), place};
    }
}

static void fill_from_fields(struct parser *parser, struct record *record)
{
    const struct value_map *fields = record->fields;
    const struct value *order = value_map_get(fields, STR("ordning"));
    record->title = value_map_text(fields, record->type->title_field);
    record->order = order != NULL && order->kind == VALUE_INT ? order->as.integer : INT64_MAX;
    record->state = shown_state(&parser->reader, fields, parser->site->config->date_iso);
    record->date = value_map_part(fields, STR("datum"), STR("iso"));
    record->changed = value_map_part(fields, STR("ändrad"), STR("iso"));
    read_former(parser, record);
}

static void read_body(struct parser *parser, const struct draft *draft, struct record *record)
{
    struct str label = record->type->label;
    bool filled = draft->has_body && str_trim(draft->body).size > 0;
    struct place place = record->place;
    if (filled && record->type->body == PRESENCE_NONE) {
        place.line = draft->body_line;
        diag_tell(parser->reader.diags, RULE_BODY_NOT_ALLOWED, place, label);
    }
    if (!filled && record->type->body == PRESENCE_REQUIRED && !parser->reader.partial) {
        place.line = draft->body_line > 1 ? draft->body_line - 1 : place.line;
        diag_tell(parser->reader.diags, RULE_BODY_MISSING, place, label);
    }
    if (filled) {
        record->body = field_read_prose(&parser->reader, draft->body, draft->body_line,
                                        draft->body_indent, draft->body_lines, true);
    }
}

/* A body in YAML: the key `text`, unless the type has a field of its own by that name. */
static void take_yaml_body(const struct type *type, struct draft *draft)
{
    const struct value *text = value_map_get(draft->map, STR("text"));
    if (!draft->in_yaml || text == NULL || text->kind != VALUE_STRING ||
        field_find(&type->fields, STR("text")) != NULL) {
        return;
    }
    draft->has_body = true;
    draft->body = text->as.string;
    draft->body_line = text->line;
    draft->body_indent = text->column > 0 ? text->column - 1U : 0;
    draft->body_lines = value_folded_lines(text);
}

static void add_record(struct parser *parser, const struct type *type, struct draft draft,
                       bool ghost)
{
    struct arena *arena = parser->reader.arena;
    struct record *record = arena_alloc(arena, sizeof(*record));
    record->ghost = ghost;
    record->type = type;
    record->source = parser->file->path;
    record->place = draft.place;
    record->source_hash = draft.item != NULL ? value_hash(parser->reader.scratch, draft.item)
                                             : sha256_of(parser->text);
    record->from_list = draft.from_list;
    record->order = INT64_MAX;
    record->data = value_map_create(arena, 0);
    record->language = language_of(parser, &draft);
    set_id(parser, &draft, record);
    parser->reader.record = record;
    parser->reader.language = record->language;
    if (!ghost) {
        take_yaml_body(type, &draft);
        const struct field_set *sets[] = {&type->fields, schema_common_fields(), &body_set};
        record->fields = field_read_map(&parser->reader, sets, draft.in_yaml ? 3 : 2, type->label,
                                        draft.place, draft.map);
        fill_from_fields(parser, record);
        read_body(parser, &draft, record);
    }
    if (type->page && !(draft.from_list && record->id.size == 0)) {
        set_address(parser, record);
    }
    record->title = record->title.size > 0 ? record->title : record->id;
    record->data->self =
        record->title; /* sorting by a reference reads it before the rest is filled in */
    *(struct record **)vec_push(parser->records, arena, sizeof(record)) = record;
}

/* A record whose file could not be understood, so that links to it are not reported as broken. */
static void add_ghost(struct parser *parser, struct draft draft)
{
    const struct schema *schema = parser->site->schema;
    if (schema->types.count > 0) {
        const struct type *fallback = schema_type(schema, STR("sida"));
        add_record(parser, fallback != NULL ? fallback : *(const struct type **)schema->types.items,
                   draft, true);
    }
}

static void parse_one(struct parser *parser, struct draft draft, struct str default_type)
{
    const struct value *given = value_map_get(draft.map, STR("typ"));
    struct str name = default_type;
    struct place place = draft.place;
    if (given != NULL && given->kind == VALUE_STRING) {
        name = str_trim(given->as.string);
        place = field_place(&parser->reader, given);
    }
    const struct type *type = find_type(parser, name, place);
    if (type == NULL) {
        add_ghost(parser, draft);
    } else {
        add_record(parser, type, draft, false);
    }
}

/* Finds the front matter: from after the first line to before the line that closes it. */
static bool split_front_matter(struct str text, struct str *front, struct str *body,
                               uint32_t *body_line, bool *closed)
{
    struct str rest = text;
    struct str line;
    *closed = true;
    if (!str_next_line(&rest, &line) || !str_equal(str_trim(line), STR("---")) ||
        !str_starts(line, STR("---"))) {
        *body = text;
        *body_line = 1;
        return false;
    }
    size_t start = text.size - rest.size;
    uint32_t number = 1;
    while (str_next_line(&rest, &line)) {
        number++;
        if (str_starts(line, STR("---")) && str_equal(str_trim(line), STR("---"))) {
            *front = str_slice(text, start, (size_t)(line.data - text.data));
            *body = rest;
            *body_line = number + 1;
            return true;
        }
    }
    *closed = false;
    *front = str_slice(text, start, text.size);
    *body = (struct str){0};
    *body_line = number;
    return true;
}

static void parse_markdown(struct parser *parser, struct str text)
{
    struct draft draft = {.place = {parser->file->source, 1, 0, 0}, .has_body = true};
    struct str front = {0};
    bool closed;
    if (!split_front_matter(text, &front, &draft.body, &draft.body_line, &closed)) {
        diag_add(parser->reader.diags, RULE_FRONT_MATTER_MISSING, draft.place, NULL, 0);
        add_ghost(parser, draft);
        return;
    }
    if (!closed) {
        diag_add(parser->reader.diags, RULE_FRONT_MATTER_OPEN,
                 (struct place){parser->file->source, 1, 1, 3}, NULL, 0);
        add_ghost(parser, draft);
        return;
    }
    struct value root = value_null();
    parser->reader.partial = !yaml_parse(parser->reader.arena, parser->file->source, front, 2,
                                         parser->reader.diags, &root);
    if (root.kind == VALUE_MAP) {
        draft.map = root.as.map;
        parse_one(parser, draft, STR("sida"));
    } else if (root.kind == VALUE_NULL && str_trim(front).size == 0) {
        parse_one(parser, draft, STR("sida"));
    } else {
        if (root.kind != VALUE_NULL && !parser->reader.partial) {
            field_tell_kind(parser->reader.diags, parser->reader.path, phrase(PHRASE_FRONT_MATTER),
                            phrase(PHRASE_KEYS_OF_PAGE), &root);
        }
        add_ghost(parser, draft);
    }
}

/* The records of a file that lists them; also under a name that is a slip for `poster`, which is
 * then told of. */
static const struct value *find_list(const struct parser *parser, const struct value_map *root)
{
    const struct value *list = value_map_get(root, STR("poster"));
    const struct type *type = schema_type(parser->site->schema, value_map_text(root, STR("typ")));
    for (uint32_t i = 0; list == NULL && i < root->count; i++) {
        const struct value_entry *entry = &root->entries[i];
        const struct str right = STR("poster");
        bool records = entry->value.kind == VALUE_LIST && entry->value.as.list.count > 0 &&
                       entry->value.as.list.items[0].kind == VALUE_MAP;
        bool own = type == NULL || field_find(&type->fields, entry->key) != NULL;
        if (records && !own && str_nearest(entry->key, &right, 1).size > 0) {
            list = &entry->value;
        }
    }
    return list;
}

static void parse_list(struct parser *parser, const struct value_map *root,
                       const struct value *list)
{
    struct place at = {parser->file->source, 1, 0, 0};
    const struct field_set *sets[] = {&list_set};
    field_read_map(&parser->reader, sets, 1, path_name(parser->file->path), at, root);
    const struct value *name = value_map_get(root, STR("typ"));
    if (name == NULL || name->kind != VALUE_STRING) {
        return;
    }
    const struct type *type =
        find_type(parser, str_trim(name->as.string), field_place(&parser->reader, name));
    if (list->kind != VALUE_LIST) {
        field_tell_kind(parser->reader.diags, parser->reader.path, STR("poster"),
                        phrase(PHRASE_LIST), list);
        return;
    }
    for (size_t i = 0; i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        struct draft draft = {.place = {parser->file->source, item->line, item->column, 0},
                              .item = item,
                              .in_yaml = true,
                              .from_list = true};
        if (item->kind != VALUE_MAP) {
            field_tell_kind(parser->reader.diags, parser->reader.path, STR("poster"),
                            phrase(PHRASE_KEYS_OF_RECORD), item);
            continue;
        }
        draft.map = item->as.map;
        if (type != NULL) {
            add_record(parser, type, draft, false);
        } else if (value_map_get(draft.map, STR("id")) != NULL) {
            add_ghost(parser, draft);
        }
    }
}

static void parse_yaml(struct parser *parser, struct str text)
{
    struct value root = value_null();
    bool parsed = yaml_parse(parser->reader.arena, parser->file->source, text, 1,
                             parser->reader.diags, &root);
    struct draft draft = {.place = {parser->file->source, 1, 0, 0}, .in_yaml = true};
    parser->reader.partial = !parsed;
    if (root.kind != VALUE_MAP) {
        if (parsed) {
            field_tell_kind(parser->reader.diags, parser->reader.path,
                            path_name(parser->file->path), phrase(PHRASE_KEYS), &root);
        }
        add_ghost(parser, draft);
        return;
    }
    const struct value *list = find_list(parser, root.as.map);
    if (list != NULL) {
        parse_list(parser, root.as.map, list);
        return;
    }
    draft.map = root.as.map;
    if (value_map_get(root.as.map, STR("typ")) == NULL) {
        diag_tell(parser->reader.diags, RULE_MISSING_KEY, draft.place, STR("typ"),
                  path_name(parser->file->path), STR("sida"));
        add_ghost(parser, draft);
        return;
    }
    parse_one(parser, draft, (struct str){0});
}

void parse_file(struct arena *arena, struct arena *scratch, const struct site *site,
                const struct site_file *file, struct diags *diags, struct vec *records)
{
    arena_reset(scratch);
    struct parser parser = {.reader = {.content = true,
                                       .arena = arena,
                                       .scratch = scratch,
                                       .diags = diags,
                                       .path = file->source,
                                       .schema = site->schema,
                                       .taken_ids = site->theme_ids,
                                       .date = site->config->date,
                                       .language = site->config->language},
                            .site = site,
                            .file = file,
                            .records = records};
    struct str text;
    if (!text_load(scratch, file->source, diags, &text)) {
        add_ghost(&parser, (struct draft){.place = {file->source, 1, 0, 0}});
        return;
    }
    text_check_hidden(scratch, file->source, text, diags);
    parser.text = text;
    if (str_equal(path_extension(file->path), STR("md"))) {
        parse_markdown(&parser, text);
    } else {
        parse_yaml(&parser, text);
    }
}
