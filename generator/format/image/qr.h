/* qr: a text as a QR code (ISO/IEC 18004), through libqrencode.
 *
 * The same text gives the same code. Keep four modules of quiet zone around it: they are
 * not in here. */
#ifndef FORMAT_IMAGE_QR_H
#define FORMAT_IMAGE_QR_H

#include "base/str.h"

struct arena;

/* How much of the code may be hidden or damaged: 7, 15, 25 or 30 percent. */
enum qr_level { QR_LOW, QR_MEDIUM, QR_QUARTILE, QR_HIGH };

/* A rectangle of dark modules. */
struct qr_rectangle {
    uint32_t x, y, width, height;
};

struct qr {
    uint32_t side;                         /* modules, 21–177 */
    const uint8_t *modules;                /* side × side, row by row; 1 is dark */
    const struct qr_rectangle *rectangles; /* cover the dark modules, none twice; top to bottom */
    uint32_t rectangle_count;
};

enum { QR_QUIET = 4 };

/* The smallest code that holds the text. False when it is empty, holds a NUL byte, or is too long
 * (2,953 bytes at QR_LOW). */
bool qr_encode(struct arena *arena, struct str text, enum qr_level level, struct qr *qr);

#endif
