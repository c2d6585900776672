/* Unit tests of base/vec. */
#include "test.h"

#include "base/arena.h"
#include "base/vec.h"

struct item {
    size_t number;
    char filling[13];
};

int main(void)
{
    struct arena arena = {0};
    struct vec vec = {0};
    for (size_t i = 0; i < 1000; i++) {
        struct item *item = vec_push(&vec, &arena, sizeof(*item));
        CHECK(item->number == 0 && item->filling[12] == 0);
        item->number = i;
        item->filling[12] = 'x';
        CHECK(vec.count == i + 1 && vec.capacity >= vec.count);
    }
    const struct item *items = vec.items;
    for (size_t i = 0; i < vec.count; i++) {
        CHECK(items[i].number == i && items[i].filling[12] == 'x');
    }
    arena_finish(&arena);
    return 0;
}
