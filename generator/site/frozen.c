#include "site/frozen.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/byte.h"
#include "base/path.h"
#include "format/data/json.h"
#include "format/data/json_read.h"

#include <inttypes.h>
#include <string.h>

/* Form 2 says that `för` in its types speaks of the web too; a program that knows only form 1 would
 * show what they keep back. */
enum { FORMAT = 2, LONGEST_NAME = 40, HEX = 64 };

static const char checksum_key[] = "  \"kontrollsumma\": ";

static bool is_alphanumeric(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

struct str frozen_name_fault(struct str name)
{
    if (name.size == 0) {
        return phrase(PHRASE_NAME_EMPTY);
    }
    if (name.size > LONGEST_NAME) {
        return phrase(PHRASE_NAME_LONG);
    }
    for (size_t i = 0; i < name.size; i++) {
        if (!is_alphanumeric(name.data[i]) && name.data[i] != '.' && name.data[i] != '-') {
            return phrase(PHRASE_NAME_CHARACTERS);
        }
    }
    if (!is_alphanumeric(name.data[0]) || !is_alphanumeric(name.data[name.size - 1])) {
        return phrase(PHRASE_NAME_ENDS);
    }
    if (str_find(name, STR(".."), 0) < name.size) {
        return phrase(PHRASE_NAME_DOTS);
    }
    return (struct str){0};
}

bool frozen_same_name(struct str a, struct str b)
{
    bool same = a.size == b.size;
    for (size_t i = 0; same && i < a.size; i++) {
        same = byte_small(a.data[i]) == byte_small(b.data[i]);
    }
    return same;
}

struct str frozen_manifest_path(struct arena *arena, struct str site_folder, struct str name)
{
    return path_join(arena, site_folder,
                     str_concat(arena, STR(FROZEN_FOLDER "/"), name, STR(".json")));
}

struct str frozen_blob_path(struct arena *arena, struct str site_folder, const struct sha256 *hash)
{
    struct str hex = str_from(hash->hex);
    return path_join(arena, site_folder,
                     str_concat(arena, STR(FROZEN_FOLDER "/lager/"), str_slice(hex, 0, 2), STR("/"),
                                str_slice(hex, 2, hex.size)));
}

static void render_files(struct json *json, const char *key, const struct vec *files)
{
    const struct frozen_file *items = files->items;
    json_key(json, str_from(key));
    json_open_object(json);
    for (size_t i = 0; i < files->count; i++) {
        char line[HEX + 32];
        snprintf(line, sizeof(line), "%s %" PRIu64, items[i].hash.hex, items[i].size);
        json_key(json, items[i].path);
        json_string(json, str_from(line));
    }
    json_close_object(json);
}

void frozen_render(const struct frozen *frozen, struct buf *out)
{
    struct json json;
    char date[16];
    size_t start = out->size;
    snprintf(date, sizeof(date), "%04d-%02d-%02d", frozen->date.year, frozen->date.month,
             frozen->date.day);
    json_init(&json, out, false);
    json_open_object(&json);
    json_key(&json, STR("malbild-utgåva"));
    json_int(&json, FORMAT);
    json_field(&json, "utgåva", frozen->name);
    json_field(&json, "datum", str_from(date));
    json_field(&json, "titel", frozen->title);
    if (frozen->previous.size > 0) {
        json_field(&json, "föregående", frozen->previous);
        json_field(&json, "föregående-förteckning", str_from(frozen->previous_hash.hex));
    }
    json_field(&json, "nästa", frozen->next);
    json_field(&json, "nästa-datum", frozen->next_date);
    json_field(&json, "nästa-anteckning", frozen->next_note);
    render_files(&json, "filer", &frozen->files);
    render_files(&json, "typer", &frozen->types);
    buf_add(out, STR(",\n"));
    struct sha256 own = sha256_of(str_slice(buf_str(out), start, out->size));
    buf_printf(out, "%s\"%s\"\n}\n", checksum_key, own.hex);
}

static bool read_hash(struct str text, struct sha256 *hash)
{
    bool good = text.size == HEX;
    for (size_t i = 0; good && i < HEX; i++) {
        good = (text.data[i] >= '0' && text.data[i] <= '9') ||
               (text.data[i] >= 'a' && text.data[i] <= 'f');
    }
    if (good) {
        memcpy(hash->hex, text.data, HEX);
        hash->hex[HEX] = '\0';
    }
    return good;
}

/* The path becomes a path in the output, so it must stay there. */
static bool is_safe(struct arena *arena, struct str path)
{
    return path.size > 0 && !str_starts(path, STR("/")) && !str_starts(path, STR("..")) &&
           str_find_byte(path, '\0', 0) == path.size &&
           str_equal(path_join(arena, STR(""), path), path);
}

static bool read_files(struct arena *arena, const struct value_map *map, struct str key,
                       struct vec *files)
{
    const struct value *list = value_map_get(map, key);
    bool good = list != NULL && list->kind == VALUE_MAP;
    for (uint32_t i = 0; good && i < list->as.map->count; i++) {
        const struct value_entry *entry = &list->as.map->entries[i];
        struct str line = entry->value.kind == VALUE_STRING ? entry->value.as.string : STR("");
        struct frozen_file *file = vec_push(files, arena, sizeof(*file));
        int64_t size = -1;
        file->path = entry->key;
        good = is_safe(arena, entry->key) && read_hash(str_slice(line, 0, HEX), &file->hash) &&
               str_to_int(str_slice(line, HEX + 1, line.size), &size) && size >= 0;
        file->size = (uint64_t)size;
    }
    return good;
}

static bool checksum_holds(struct str text)
{
    struct str key = str_from(checksum_key);
    size_t tail = key.size + HEX + 5; /* two quotation marks, line end, "}", line end */
    if (text.size < tail) {
        return false;
    }
    struct str end = str_slice(text, text.size - tail, text.size);
    struct sha256 own = sha256_of(str_slice(text, 0, text.size - tail));
    return str_starts(end, key) &&
           str_equal(str_slice(end, key.size + 1, key.size + 1 + HEX), str_from(own.hex));
}

bool frozen_parse(struct arena *arena, struct str text, struct frozen *frozen)
{
    struct value root;
    if (!checksum_holds(text) || !json_read(arena, text, &root) || root.kind != VALUE_MAP) {
        return false;
    }
    const struct value_map *map = root.as.map;
    const struct value *format = value_map_get(map, STR("malbild-utgåva"));
    *frozen = (struct frozen){.name = value_map_text(map, STR("utgåva")),
                              .title = value_map_text(map, STR("titel")),
                              .previous = value_map_text(map, STR("föregående")),
                              .next = value_map_text(map, STR("nästa")),
                              .next_date = value_map_text(map, STR("nästa-datum")),
                              .next_note = value_map_text(map, STR("nästa-anteckning")),
                              .hash = sha256_of(text)};
    struct str previous = value_map_text(map, STR("föregående-förteckning"));
    bool known = format != NULL && format->kind == VALUE_INT && format->as.integer >= 1 &&
                 format->as.integer <= FORMAT;
    frozen->before_web_readers = known && format->as.integer == 1;
    return known && frozen_name_fault(frozen->name).size == 0 &&
           date_parse(value_map_text(map, STR("datum")), &frozen->date) &&
           (frozen->previous.size == 0 || read_hash(previous, &frozen->previous_hash)) &&
           read_files(arena, map, STR("filer"), &frozen->files) &&
           read_files(arena, map, STR("typer"), &frozen->types);
}
