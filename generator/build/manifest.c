#include "build/manifest.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "format/json.h"
#include "render/version.h"

void manifest_render(const struct plan *plan, const struct kept_file *files, struct buf *out)
{
    const struct config *config = plan->renderer->site->config;
    struct json json;
    json_init(&json, out, false);
    json_open_object(&json);
    json_field(&json, "program", STR("malbild " MALBILD_VERSION));
    json_field(&json, "titel", config->title);
    json_field(&json, "utgåva", config->edition);
    json_field(&json, "datum", config->date_iso);
    json_key(&json, STR("filer"));
    json_open_object(&json);
    for (size_t i = 0; i < plan->count; i++) {
        json_key(&json, plan->outputs[i].path);
        json_string(&json, str_from(files[i].hash.hex));
    }
    json_close_object(&json);
    json_close_object(&json);
    buf_add(out, STR("\n"));
}

struct str manifest_edition(struct arena *arena, struct str folder)
{
    enum { HEAD = 4096 };
    struct str key = STR("\n  \"utgåva\": \"");
    struct str parts[] = {folder, STR("/manifest.json")};
    struct str head;
    if (!fs_read_start(arena, str_join(arena, parts, countof(parts)), HEAD, &head)) {
        return (struct str){0};
    }
    size_t at = str_find(head, key, 0) + key.size;
    /* The name of an edition needs no escapes. */
    return str_slice(head, at, str_find_byte(head, '"', at));
}
