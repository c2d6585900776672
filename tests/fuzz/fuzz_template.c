/* fuzz_template: compiles any bytes as a template with two partials and renders what compiles. The
 * bytes 0x1E part the three. */
#include "base/arena.h"
#include "base/buf.h"
#include "format/data/value.h"
#include "format/template/template.h"
#include "rules/diag.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { TEMPLATES = 3, MOST_BYTES = 4096 };

static struct value make_data(struct arena *arena)
{
    struct value *items = arena_array(arena, 2, sizeof(*items));
    items[0] = value_string(STR("<&>"));
    items[1] = value_number(1.5);
    struct value_map *inner = value_map_create(arena, 3);
    inner->self = STR("self");
    value_map_add(inner, arena, STR("a"), value_null());
    value_map_add(inner, arena, STR("b"), value_list(items, 2));
    struct value_map *map = value_map_create(arena, 3);
    value_map_add(map, arena, STR("a"), value_from_map(inner));
    value_map_add(map, arena, STR("b"), value_list(NULL, 0));
    value_map_add(map, arena, STR("c"), value_bool(true));
    return value_from_map(map);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[TEMPLATES] = {"x", "y", "z"};
    struct arena arena;
    arena_init(&arena);
    struct str rest = {(const char *)data, size < MOST_BYTES ? size : MOST_BYTES};
    struct template_source sources[TEMPLATES];
    for (size_t i = 0; i < TEMPLATES; i++) {
        size_t end = i + 1 < TEMPLATES ? str_find_byte(rest, '\x1e', 0) : rest.size;
        struct str name = str_from(names[i]);
        sources[i] = (struct template_source){name, name, str_slice(rest, 0, end)};
        rest = str_slice(rest, end + 1, rest.size);
    }
    struct diags diags;
    diags_init(&diags, &arena);
    struct template_set *set = template_set_create(&arena, sources, TEMPLATES, &diags);
    if (set != NULL) {
        struct value top = make_data(&arena);
        const struct value *stack[] = {&top};
        struct buf out;
        buf_init(&out);
        template_render(template_find(set, STR("x")), NULL, stack, 1, &out);
        buf_finish(&out);
    }
    arena_finish(&arena);
    return 0;
}
