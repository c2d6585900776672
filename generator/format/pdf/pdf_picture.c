#include "format/pdf/pdf_picture.h"

#include "format/data/deflate.h"
#include "format/data/sha256.h"
#include "format/pdf/pdf_file.h"
#include "format/pdf/pdf_page.h"
#include "format/pdf/pdf_syntax.h"

#include <string.h>

enum { UP_FILTER = 2, SUB_FILTER = 1, FILTERS = 3 };

/* How the unit square of the stored picture is turned, for Exif's orientations 1 to 8: a, b, c, d
 * of the matrix; it is then moved so that it covers the unit square again. */
static const int8_t turns[8][4] = {{1, 0, 0, 1},   {-1, 0, 0, 1}, {-1, 0, 0, -1}, {1, 0, 0, -1},
                                   {0, -1, -1, 0}, {0, -1, 1, 0}, {0, 1, 1, 0},   {0, 1, -1, 0}};

static const int8_t *turn_of(const struct pdf_picture *picture)
{
    return turns[picture->orientation > 0 ? picture->orientation - 1 : 0];
}

uint32_t pdf_picture_width(const struct pdf_picture *picture)
{
    return turn_of(picture)[0] == 0 ? picture->height : picture->width;
}

uint32_t pdf_picture_height(const struct pdf_picture *picture)
{
    return turn_of(picture)[0] == 0 ? picture->width : picture->height;
}

void pdf_picture_seal(struct arena *arena, struct pdf_picture *picture)
{
    struct sha256_state *state = sha256_create(arena);
    struct str head = str_format(arena, "%u %u %u %d ", picture->width, picture->height,
                                 picture->components, picture->jpeg);
    sha256_feed(state, head);
    sha256_feed(state, picture->data);
    sha256_feed(state, picture->alpha);
    struct sha256 digest = sha256_finish(state);
    picture->digest = str_copy(arena, str_from(digest.hex));
}

/* One row by one of PNG's filters None, Sub and Up; returns the sum of the differences, which is
 * small when the row will compress well. */
static uint64_t filter_row(uint8_t *out, const uint8_t *row, const uint8_t *above, size_t size,
                           size_t pixel, int filter)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned left = i >= pixel ? row[i - pixel] : 0;
        unsigned up = above != NULL ? above[i] : 0;
        unsigned base = filter == SUB_FILTER ? left : filter == UP_FILTER ? up : 0;
        out[i + 1] = (uint8_t)(row[i] - base);
        sum += out[i + 1] < 128 ? out[i + 1] : 256u - out[i + 1];
    }
    out[0] = (uint8_t)filter;
    return sum;
}

/* Filters and compresses all rows. */
static struct str pack(struct arena *arena, const uint8_t *pixels, size_t row_size, uint32_t height,
                       size_t pixel)
{
    struct buf rows;
    struct buf packed;
    buf_init(&rows);
    buf_init(&packed);
    buf_reserve(&rows, (row_size + 1) * ((size_t)height + 1));
    uint8_t *trial = (uint8_t *)rows.data + (row_size + 1) * height;
    for (uint32_t y = 0; y < height; y++) {
        const uint8_t *row = pixels + row_size * y;
        const uint8_t *above = y > 0 ? row - row_size : NULL;
        uint8_t *out = (uint8_t *)rows.data + (row_size + 1) * y;
        uint64_t best = UINT64_MAX;
        for (int filter = 0; filter < FILTERS; filter++) {
            uint64_t sum = filter_row(trial, row, above, row_size, pixel, filter);
            if (sum < best) {
                best = sum;
                memcpy(out, trial, row_size + 1);
            }
        }
    }
    struct arena scratch = {0};
    struct str filtered = {rows.data, (row_size + 1) * height};
    deflate_add(deflate_create(&scratch), filtered, DEFLATE_SMALL, &packed);
    arena_finish(&scratch);
    struct str result = buf_copy(&packed, arena);
    buf_finish(&packed);
    buf_finish(&rows);
    return result;
}

struct pdf_picture *pdf_picture_pixels(struct arena *arena, uint32_t width, uint32_t height,
                                       uint32_t components, const uint8_t *pixels,
                                       const uint8_t *alpha)
{
    struct pdf_picture *picture = arena_alloc(arena, sizeof(*picture));
    picture->width = width;
    picture->height = height;
    picture->components = components;
    picture->data = pack(arena, pixels, (size_t)width * components, height, components);
    if (alpha != NULL) {
        picture->alpha = pack(arena, alpha, width, height, 1);
    }
    pdf_picture_seal(arena, picture);
    return picture;
}

/* --- in a file -------------------------------------------------------------------------------- */

static struct pdf_used_picture *find(struct pdf *pdf, const struct pdf_picture *picture)
{
    struct pdf_used_picture *const *all = pdf->pictures.items;
    for (size_t i = 0; i < pdf->pictures.count; i++) {
        if (all[i]->picture == picture || str_equal(all[i]->picture->digest, picture->digest)) {
            return all[i];
        }
    }
    struct pdf_used_picture *used = arena_alloc(pdf->arena, sizeof(*used));
    used->picture = picture;
    *(struct pdf_used_picture **)vec_push(&pdf->pictures, pdf->arena, sizeof(used)) = used;
    used->index = (uint32_t)pdf->pictures.count;
    return used;
}

static struct pdf_used_picture *use(struct pdf_page *page, const struct pdf_picture *picture)
{
    struct pdf_used_picture *used = find(page->pdf, picture);
    struct pdf_used_picture *const *here = page->pictures.items;
    for (size_t i = 0; i < page->pictures.count; i++) {
        if (here[i] == used) {
            return used;
        }
    }
    *(struct pdf_used_picture **)vec_push(&page->pictures, page->pdf->arena, sizeof(used)) = used;
    return used;
}

void pdf_image(struct pdf_page *page, struct pdf_element *element,
               const struct pdf_picture *picture, struct pdf_box box)
{
    pdf_page_mark(page, element, box);
    pdf_page_end_text(page);
    const struct pdf_used_picture *used = use(page, picture);
    pdf_page_set_alpha(page, 1, 1);
    page->transparent = page->transparent || picture->alpha.size > 0;
    struct buf *content = &page->content;
    const int8_t *turn = turn_of(picture);
    double matrix[] = {
        turn[0] * box.width,
        turn[1] * box.height,
        turn[2] * box.width,
        turn[3] * box.height,
        box.x + (turn[0] + turn[2] < 0 ? box.width : 0),
        (turn[1] + turn[3] < 0 ? box.height : 0) - box.y - box.height,
    };
    buf_add(content, STR("q "));
    for (size_t i = 0; i < countof(matrix); i++) {
        pdf_put_operand(content, matrix[i], 4);
    }
    buf_printf(content, "cm /I%u Do Q\n", used->index);
}

static void put_entries(struct buf *buf, const struct pdf_picture *picture, uint32_t components)
{
    buf_printf(buf,
               "/Type/XObject/Subtype/Image/Width %u/Height %u/BitsPerComponent 8/ColorSpace/%s",
               picture->width, picture->height, components == 1 ? "DeviceGray" : "DeviceRGB");
    if (!picture->jpeg) {
        buf_printf(buf, "/DecodeParms<</Predictor 15/Colors %u/Columns %u>>", components,
                   picture->width);
    }
}

void pdf_picture_write(struct pdf *pdf, struct pdf_file *file)
{
    struct pdf_used_picture *const *all = pdf->pictures.items;
    struct buf entries;
    buf_init(&entries);
    for (size_t i = 0; i < pdf->pictures.count; i++) {
        const struct pdf_picture *picture = all[i]->picture;
        uint32_t mask = 0;
        if (picture->alpha.size > 0) {
            mask = pdf_file_reserve(file);
            buf_clear(&entries);
            put_entries(&entries, picture, 1);
            pdf_file_stream(file, mask, buf_str(&entries), picture->alpha, PDF_DEFLATED);
        }
        all[i]->object = pdf_file_reserve(file);
        buf_clear(&entries);
        put_entries(&entries, picture, picture->components);
        if (mask != 0) {
            buf_printf(&entries, "/SMask %u 0 R", mask);
        }
        if (picture->jpeg) {
            buf_add(&entries, STR("/Filter/DCTDecode"));
        }
        if (picture->inverted_transform) {
            buf_add(&entries, STR("/DecodeParms<</ColorTransform 0>>"));
        }
        pdf_file_stream(file, all[i]->object, buf_str(&entries), picture->data,
                        picture->jpeg ? PDF_PLAIN : PDF_DEFLATED);
    }
    buf_finish(&entries);
}
