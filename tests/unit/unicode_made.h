/* unicode_made: for tests of Unicode's algorithms: reads the lines of its own tests ("÷ 0020
 * × 0308 ÷"). */
#ifndef TESTS_UNIT_UNICODE_MADE_H
#define TESTS_UNIT_UNICODE_MADE_H

#include "test.h"

#include "base/buf.h"
#include "format/text/utf8.h"

#include <string.h>

enum { MADE_ROOM = 1024 };

/* One line: a text, and after which of its bytes there is a place to break. */
struct made_line {
    char bytes[MADE_ROOM];
    bool breaks[MADE_ROOM];
    size_t size;
};

static inline bool made_read(FILE *file, struct made_line *line)
{
    char row[8 * MADE_ROOM];
    do {
        if (fgets(row, sizeof(row), file) == NULL) {
            return false;
        }
    } while (row[0] == '#');
    *line = (struct made_line){.size = 0};
    char *rest = NULL;
    for (char *word = strtok_r(row, " \t\n", &rest); word != NULL;
         word = strtok_r(NULL, " \t\n", &rest)) {
        if (strcmp(word, "÷") == 0 || strcmp(word, "×") == 0) {
            if (line->size > 0) {
                line->breaks[line->size - 1] = strcmp(word, "÷") == 0;
            }
            continue;
        }
        CHECK(line->size + 4 <= MADE_ROOM);
        line->size += utf8_encode((uint32_t)strtoul(word, NULL, 16), line->bytes + line->size);
    }
    return true;
}

/* A text of any code points, surrogates left out: the same for the same seed. */
static inline size_t made_noise(uint64_t *seed, char *out, size_t points)
{
    static const uint32_t bases[] = {0x0,    0x20,   0x300,  0x590,   0x2000,  0x20A0,
                                     0x3000, 0xAC00, 0xFE00, 0x1F1E6, 0x1F3F0, 0x1F460};
    size_t size = 0;
    for (size_t i = 0; i < points; i++) {
        *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        uint32_t any = (uint32_t)(*seed >> 33);
        uint32_t point = any % 4 == 0 ? (any >> 2) % 0x110000
                                      : bases[(any >> 2) % countof(bases)] + (any >> 8) % 64;
        size += utf8_encode(point >= 0xD800 && point <= 0xDFFF ? 0x200D : point, out + size);
    }
    return size;
}

#endif
