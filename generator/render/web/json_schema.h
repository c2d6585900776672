/* json_schema: a content type as JSON Schema (2020-12), so that an editor completes and checks keys
 * while one writes. */
#ifndef RENDER_WEB_JSON_SCHEMA_H
#define RENDER_WEB_JSON_SCHEMA_H

#include "site/model.h"

/* Appends the schema of one type: of a record alone, or of a file with `poster`. */
void json_schema_render(const struct config *config, const struct type *type, struct buf *out);

#endif
