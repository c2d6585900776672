#include "pipeline/kept.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/data/json.h"
#include "format/data/json_read.h"

#include <string.h>

enum { FORMAT = 1, PAGE_PARTS = 5 };

static void render_pages(struct json *json, const struct vec *pages)
{
    const struct history_page *page = pages->items;
    json_key(json, STR("sidor"));
    json_open_list(json);
    for (size_t i = 0; i < pages->count; i++) {
        const struct str *former = page[i].former.items;
        json_open_list(json);
        json_string(json, page[i].type);
        json_string(json, page[i].id);
        json_string(json, page[i].address);
        json_string(json, page[i].title);
        json_int(json, page[i].parent == HISTORY_NONE ? -1 : (int64_t)page[i].parent);
        for (size_t f = 0; f < page[i].former.count; f++) {
            json_string(json, former[f]);
        }
        json_close_list(json);
    }
    json_close_list(json);
}

static void render_index(struct json *json, const struct history_edition *index)
{
    const struct history_redirect *redirects = index->redirects.items;
    const struct history_asset *assets = index->assets.items;
    render_pages(json, &index->pages);
    json_key(json, STR("omdirigeringar"));
    json_open_list(json);
    for (size_t i = 0; i < index->redirects.count; i++) {
        json_string(json, redirects[i].address);
        json_int(json, (int64_t)redirects[i].page);
    }
    json_close_list(json);
    json_key(json, STR("resurser"));
    json_open_list(json);
    for (size_t i = 0; i < index->assets.count; i++) {
        json_string(json, assets[i].path);
    }
    json_close_list(json);
}

static void render_edition(struct json *json, const struct kept_edition *edition)
{
    const struct kept_file *files = edition->files.items;
    json_open_object(json);
    json_field(json, "namn", edition->name);
    json_field(json, "innehåll", edition->index_key);
    json_field(json, "utseende", edition->page_key);
    json_field(json, "träd", edition->tree);
    json_field(json, "antal-fel", edition->fault_count);
    json_field(json, "fel", edition->fault);
    json_field(json, "ändringar", edition->changes_key);
    json_field(json, "ändringar-sida", str_from(edition->changes_page.hex));
    json_field(json, "ändringar-data", str_from(edition->changes_data.hex));
    json_field(json, "ändringar-antal", edition->changes_counts);
    render_index(json, &edition->index);
    json_key(json, STR("filer"));
    json_open_list(json);
    for (size_t i = 0; i < edition->files.count; i++) {
        json_string(json, files[i].path);
        json_string(json, str_from(files[i].hash.hex));
    }
    json_close_list(json);
    json_close_object(json);
}

void kept_render(const struct kept_edition *editions, size_t count, struct buf *out)
{
    struct json json;
    json_init(&json, out, true);
    json_open_object(&json);
    json_key(&json, STR("malbild"));
    json_int(&json, FORMAT);
    json_key(&json, STR("utgåvor"));
    json_open_list(&json);
    for (size_t i = 0; i < count; i++) {
        render_edition(&json, &editions[i]);
    }
    json_close_list(&json);
    json_close_object(&json);
    buf_add(out, STR("\n"));
}

static struct str string_at(const struct value *list, size_t i)
{
    bool there = i < list->as.list.count && list->as.list.items[i].kind == VALUE_STRING;
    return there ? list->as.list.items[i].as.string : (struct str){0};
}

static size_t number_at(const struct value *list, size_t i)
{
    bool there = i < list->as.list.count && list->as.list.items[i].kind == VALUE_INT &&
                 list->as.list.items[i].as.integer >= 0;
    return there ? (size_t)list->as.list.items[i].as.integer : HISTORY_NONE;
}

static void copy_hash(struct str text, struct sha256 *hash)
{
    if (text.size + 1 == sizeof(hash->hex)) {
        memcpy(hash->hex, text.data, text.size);
    }
}

static bool parse_page(struct arena *arena, const struct value *list, struct vec *pages)
{
    if (list->kind != VALUE_LIST || list->as.list.count < PAGE_PARTS) {
        return false;
    }
    struct history_page *page = vec_push(pages, arena, sizeof(*page));
    *page = (struct history_page){.type = string_at(list, 0),
                                  .id = string_at(list, 1),
                                  .address = string_at(list, 2),
                                  .title = string_at(list, 3),
                                  .parent = number_at(list, 4),
                                  .line = HISTORY_NONE};
    for (size_t i = PAGE_PARTS; i < list->as.list.count; i++) {
        vec_add(&page->former, arena, struct str, string_at(list, i));
    }
    return page->address.size > 0;
}

/* The list at `key`, or NULL. */
static const struct value *list_of(const struct value_map *map, struct str key)
{
    const struct value *list = value_map_get(map, key);
    return list != NULL && list->kind == VALUE_LIST ? list : NULL;
}

static bool parse_index(struct arena *arena, const struct value_map *map,
                        struct history_edition *index)
{
    const struct value *pages = list_of(map, STR("sidor"));
    const struct value *redirects = list_of(map, STR("omdirigeringar"));
    const struct value *assets = list_of(map, STR("resurser"));
    bool good = pages != NULL && redirects != NULL && assets != NULL;
    for (size_t i = 0; good && i < pages->as.list.count; i++) {
        good = parse_page(arena, &pages->as.list.items[i], &index->pages);
    }
    const struct history_page *page = index->pages.items;
    for (size_t i = 0; good && i < index->pages.count; i++) {
        good = page[i].parent == HISTORY_NONE || page[i].parent < index->pages.count;
    }
    for (size_t i = 0; good && i + 1 < redirects->as.list.count; i += 2) {
        struct history_redirect *redirect = vec_push(&index->redirects, arena, sizeof(*redirect));
        *redirect = (struct history_redirect){string_at(redirects, i), number_at(redirects, i + 1)};
        good = redirect->page < index->pages.count;
    }
    for (size_t i = 0; good && i < assets->as.list.count; i++) {
        struct history_asset *asset = vec_push(&index->assets, arena, sizeof(*asset));
        asset->path = string_at(assets, i);
    }
    return good;
}

static bool parse_edition(struct arena *arena, const struct value *value,
                          struct kept_edition *edition)
{
    if (value->kind != VALUE_MAP) {
        return false;
    }
    const struct value_map *map = value->as.map;
    const struct value *files = list_of(map, STR("filer"));
    *edition = (struct kept_edition){.name = value_map_text(map, STR("namn")),
                                     .index_key = value_map_text(map, STR("innehåll")),
                                     .page_key = value_map_text(map, STR("utseende")),
                                     .tree = value_map_text(map, STR("träd")),
                                     .fault_count = value_map_text(map, STR("antal-fel")),
                                     .fault = value_map_text(map, STR("fel")),
                                     .changes_key = value_map_text(map, STR("ändringar")),
                                     .changes_counts = value_map_text(map, STR("ändringar-antal"))};
    copy_hash(value_map_text(map, STR("ändringar-sida")), &edition->changes_page);
    copy_hash(value_map_text(map, STR("ändringar-data")), &edition->changes_data);
    for (size_t i = 0; files != NULL && i + 1 < files->as.list.count; i += 2) {
        struct kept_file *file = vec_push(&edition->files, arena, sizeof(*file));
        file->path = string_at(files, i);
        copy_hash(string_at(files, i + 1), &file->hash);
    }
    return files != NULL && parse_index(arena, map, &edition->index);
}

void kept_parse(struct arena *arena, struct str text, struct vec *editions)
{
    struct value root;
    bool good = json_read(arena, text, &root) && root.kind == VALUE_MAP;
    const struct value *format = good ? value_map_get(root.as.map, STR("malbild")) : NULL;
    good = format != NULL && format->kind == VALUE_INT && format->as.integer == FORMAT;
    const struct value *list = good ? list_of(root.as.map, STR("utgåvor")) : NULL;
    for (size_t i = 0; list != NULL && i < list->as.list.count; i++) {
        struct kept_edition edition;
        if (parse_edition(arena, &list->as.list.items[i], &edition)) {
            vec_add(editions, arena, struct kept_edition, edition);
        }
    }
}

const struct kept_edition *kept_find(const struct vec *editions, struct str name)
{
    const struct kept_edition *items = editions->items;
    for (size_t i = 0; i < editions->count; i++) {
        if (str_equal(items[i].name, name)) {
            return &items[i];
        }
    }
    return NULL;
}
