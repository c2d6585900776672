#include "pipeline/manifest.h"

#include "base/buf.h"
#include "format/data/json.h"
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
