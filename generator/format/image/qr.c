#include "format/image/qr.h"

#include "base/arena.h"
#include "base/vec.h"

#include <errno.h>
#include <limits.h>
#include <qrencode.h>
#include <string.h>

static bool is_dark(const struct qr *qr, uint32_t x, uint32_t y)
{
    return x < qr->side && y < qr->side && qr->modules[y * qr->side + x] != 0;
}

/* How many modules from (x, y) are dark in a row. */
static uint32_t run_from(const struct qr *qr, uint32_t x, uint32_t y)
{
    uint32_t width = 0;
    while (is_dark(qr, x + width, y)) {
        width++;
    }
    return width;
}

/* Whether a run just like this one begins at (x, y). */
static bool is_same_run(const struct qr *qr, uint32_t x, uint32_t y, uint32_t width)
{
    return y < qr->side && run_from(qr, x, y) == width && (x == 0 || !is_dark(qr, x - 1, y));
}

/* One rectangle for each run of dark modules, as tall as the same run goes on below it. */
static void find_rectangles(struct arena *arena, struct qr *qr)
{
    struct vec found = {0};
    for (uint32_t y = 0; y < qr->side; y++) {
        uint32_t width = 0;
        for (uint32_t x = 0; x < qr->side; x += width == 0 ? 1 : width) {
            width = run_from(qr, x, y);
            if (width == 0 || (y > 0 && is_same_run(qr, x, y - 1, width))) {
                continue;
            }
            struct qr_rectangle *rectangle = vec_push(&found, arena, sizeof *rectangle);
            *rectangle = (struct qr_rectangle){x, y, width, 1};
            while (is_same_run(qr, x, y + rectangle->height, width)) {
                rectangle->height++;
            }
        }
    }
    qr->rectangles = found.items;
    qr->rectangle_count = (uint32_t)found.count;
}

bool qr_encode(struct arena *arena, struct str text, enum qr_level level, struct qr *qr)
{
    static const QRecLevel levels[] = {QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H};
    *qr = (struct qr){0};
    if (text.size == 0 || text.size > INT_MAX || memchr(text.data, '\0', text.size) != NULL) {
        return false;
    }
    /* Chooses numbers, capitals or bytes as fits each part of the text best. */
    QRcode *code = QRcode_encodeString(str_c(arena, text), 0, levels[level], QR_MODE_8, 1);
    if (code == NULL) {
        if (errno == ENOMEM) {
            arena_out_of_memory();
        }
        return false;
    }
    uint32_t side = (uint32_t)code->width;
    uint8_t *modules = arena_alloc(arena, (size_t)side * side);
    for (size_t i = 0; i < (size_t)side * side; i++) {
        modules[i] = code->data[i] & 1;
    }
    QRcode_free(code);
    qr->side = side;
    qr->modules = modules;
    find_rectangles(arena, qr);
    return true;
}
