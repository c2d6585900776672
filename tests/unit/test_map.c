/* Unit tests of base/map. */
#include "test.h"

#include "base/arena.h"
#include "base/map.h"

enum { MANY = 5000 };

int main(void)
{
    struct arena arena = {0};
    struct map map = {0};
    static int values[MANY];
    CHECK(map_get(&map, STR("a")) == NULL);
    for (int i = 0; i < MANY; i++) {
        CHECK(map_set(&map, &arena, str_format(&arena, "nyckel %d", i * 7), &values[i]) == NULL);
    }
    CHECK(map.count == MANY);
    CHECK(map_set(&map, &arena, STR("nyckel 7"), &values[0]) == &values[1]);
    CHECK(map.count == MANY);
    for (int i = 0; i < MANY; i++) {
        int *value = map_get(&map, str_format(&arena, "nyckel %d", i * 7));
        CHECK(value == &values[i == 1 ? 0 : i]);
        CHECK(map_get(&map, str_format(&arena, "nyckel %d", i * 7 + 1)) == NULL);
    }
    const struct str *keys = map_keys(&map, &arena);
    for (int i = 0; i < MANY; i++) {
        CHECK_STR(keys[i], str_format(&arena, "nyckel %d", i * 7));
    }
    struct map small = {0};
    CHECK(map_set(&small, &arena, (struct str){0}, &values[3]) == NULL);
    CHECK(map_get(&small, STR("")) == &values[3]);
    CHECK(map_set(&small, &arena, STR("a\0b"), &values[4]) == NULL);
    CHECK(map_get(&small, STR("a")) == NULL);
    CHECK(map_get(&small, STR("a\0b")) == &values[4]);
    arena_finish(&arena);
    return 0;
}
