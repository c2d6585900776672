/* Values that are written alike have one hash; any difference gives another. */
#include "base/arena.h"
#include "format/data/value_hash.h"
#include "format/data/yaml.h"
#include "rules/diag.h"
#include "test.h"

#include <string.h>

static struct sha256 hash_of(struct arena *arena, const char *text)
{
    struct diags diags;
    struct value value = value_null();
    diags_init(&diags, arena);
    CHECK(yaml_parse(arena, STR("a.yaml"), str_from(text), 1, &diags, &value));
    return value_hash(arena, &value);
}

static bool alike(struct arena *arena, const char *one, const char *other)
{
    struct sha256 a = hash_of(arena, one);
    struct sha256 b = hash_of(arena, other);
    return strcmp(a.hex, b.hex) == 0;
}

int main(void)
{
    struct arena arena = {0};
    CHECK(alike(&arena, "a: [x, y]\nb: {c: d}\n", "a: [x, y]\nb: {c: d}\n"));
    CHECK(!alike(&arena, "a: [x, y]\n", "a: [x,  y]\n"));
    CHECK(!alike(&arena, "a: [x, y]\n", "a: [y, x]\n"));
    CHECK(!alike(&arena, "a: x\n", "a: \"x\"\n"));
    CHECK(!alike(&arena, "a: x\n", "b: x\n"));
    CHECK(!alike(&arena, "a: x\n", "\na: x\n"));
    CHECK(!alike(&arena, "a: |\n  x\n", "a: |-\n  x\n"));
    CHECK(!alike(&arena, "a: [x, y]\n", "a: [xy, ]\n"));
    CHECK(!alike(&arena, "a: {b: c}\n", "a: {b: c, d: e}\n"));
    arena_finish(&arena);
    return 0;
}
