/* Unit tests of format/image/qr. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/image/qr.h"

#include <string.h>

/* The three corners that a reader looks for, with the light frame around them. */
static bool has_finder(const struct qr *qr, uint32_t left, uint32_t top)
{
    for (uint32_t y = 0; y < 7; y++) {
        for (uint32_t x = 0; x < 7; x++) {
            bool frame = x == 0 || x == 6 || y == 0 || y == 6;
            bool core = x >= 2 && x <= 4 && y >= 2 && y <= 4;
            if ((qr->modules[(top + y) * qr->side + left + x] != 0) != (frame || core)) {
                return false;
            }
        }
    }
    return true;
}

/* The rectangles cover every dark module, no light one, and none twice. */
static void check_rectangles(const struct qr *qr)
{
    size_t size = (size_t)qr->side * qr->side;
    uint8_t *seen = calloc(size, 1);
    CHECK(seen != NULL);
    for (uint32_t i = 0; i < qr->rectangle_count; i++) {
        const struct qr_rectangle *r = &qr->rectangles[i];
        CHECK(r->width > 0 && r->height > 0);
        CHECK(r->x + r->width <= qr->side && r->y + r->height <= qr->side);
        for (uint32_t y = r->y; y < r->y + r->height; y++) {
            for (uint32_t x = r->x; x < r->x + r->width; x++) {
                CHECK(seen[y * qr->side + x]++ == 0);
            }
        }
    }
    CHECK(memcmp(seen, qr->modules, size) == 0);
    free(seen);
}

static void test_sizes(struct arena *arena)
{
    struct qr qr;
    CHECK(qr_encode(arena, STR("1"), QR_LOW, &qr) && qr.side == 21);
    check_rectangles(&qr);
    CHECK(qr_encode(arena, STR("https://example.se/målbild/"), QR_MEDIUM, &qr));
    CHECK(qr.side == 25 + 4);
    CHECK(has_finder(&qr, 0, 0) && has_finder(&qr, qr.side - 7, 0) &&
          has_finder(&qr, 0, qr.side - 7));
    check_rectangles(&qr);
    CHECK(qr.rectangle_count < qr.side * qr.side / 3);
    struct qr more;
    CHECK(qr_encode(arena, STR("https://example.se/målbild/"), QR_HIGH, &more));
    CHECK(more.side > qr.side);
    struct qr again;
    CHECK(qr_encode(arena, STR("https://example.se/målbild/"), QR_HIGH, &again));
    CHECK(again.side == more.side &&
          memcmp(again.modules, more.modules, (size_t)more.side * more.side) == 0);
}

static void test_limits(struct arena *arena)
{
    struct qr qr;
    CHECK(!qr_encode(arena, STR(""), QR_LOW, &qr));
    CHECK(!qr_encode(arena, STR("a\0b"), QR_LOW, &qr));
    struct buf text;
    buf_init(&text);
    for (int i = 0; i < 2953; i++) {
        buf_add_byte(&text, 'x');
    }
    CHECK(qr_encode(arena, buf_str(&text), QR_LOW, &qr) && qr.side == 177);
    check_rectangles(&qr);
    buf_add_byte(&text, 'x');
    CHECK(!qr_encode(arena, buf_str(&text), QR_LOW, &qr));
    buf_finish(&text);
}

int main(void)
{
    struct arena arena = {0};
    test_sizes(&arena);
    test_limits(&arena);
    arena_finish(&arena);
    return 0;
}
