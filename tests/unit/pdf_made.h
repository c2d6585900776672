/* pdf_made: fonts, text and files for the tests of format/pdf/pdf. */
#ifndef TESTS_UNIT_PDF_MADE_H
#define TESTS_UNIT_PDF_MADE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "format/pdf/pdf.h"
#include "format/text/font.h"
#include "format/text/shaper.h"
#include "test.h"

#include <string.h>

struct made {
    struct arena arena;
    struct shaper *shaper;
    struct font *regular, *bold, *arabic, *noto;
};

static inline struct str made_file(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    CHECK(file != NULL);
    struct buf buf;
    buf_init(&buf);
    char block[4096];
    for (size_t got; (got = fread(block, 1, sizeof(block), file)) > 0;) {
        buf_add(&buf, (struct str){block, got});
    }
    fclose(file);
    struct str bytes = buf_copy(&buf, arena);
    buf_finish(&buf);
    return bytes;
}

static inline struct font *made_font(struct arena *arena, const char *name)
{
    struct str path = str_format(arena, "themes/base/tryck/%s.ttf", name);
    enum font_fault fault;
    struct font *font = font_load(arena, made_file(arena, path.data), &fault);
    CHECK(font != NULL && fault == FONT_OK);
    return font;
}

static inline void made_init(struct made *made)
{
    *made = (struct made){0};
    made->shaper = shaper_create(&made->arena);
    made->regular = made_font(&made->arena, "AtkinsonHyperlegibleNext-Regular");
    made->bold = made_font(&made->arena, "AtkinsonHyperlegibleNext-Bold");
    made->arabic = made_font(&made->arena, "NotoSansArabic-Regular");
    made->noto = made_font(&made->arena, "NotoSans-Regular");
}

static inline void made_finish(struct made *made)
{
    shaper_finish(made->shaper);
    font_finish(made->regular);
    font_finish(made->bold);
    font_finish(made->arabic);
    font_finish(made->noto);
    arena_finish(&made->arena);
}

static inline struct pdf *made_pdf(struct made *made)
{
    const struct pdf_info info = {
        .title = STR("Vård nära dig"),
        .language = STR("sv"),
        .author = STR("FoU i Sörmland"),
        .date = STR("2026-03-14"),
        .program = STR("malbild"),
    };
    return pdf_create(&made->arena, &info);
}

/* Draws text in black; returns its width. */
static inline double made_run(struct made *made, struct pdf_page *page, struct pdf_element *element,
                              const struct font *font, const char *text, double x, double y,
                              double size, bool rtl)
{
    const struct shaped *shaped =
        shaper_shape(made->shaper, font, str_from(text), rtl, STR("sv"), 0);
    const struct pdf_run run = {
        .shaped = shaped, .x = x, .y = y, .size = size, .colour = {0, 0, 0, 1}};
    CHECK(pdf_text(page, element, &run));
    return shaped->advance * size;
}

static inline double made_text(struct made *made, struct pdf_page *page,
                               struct pdf_element *element, const char *text, double x, double y,
                               double size)
{
    return made_run(made, page, element, made->regular, text, x, y, size, false);
}

/* Leaves the file for other programs to look at; nowhere when `folder` is NULL. */
static inline void made_keep(const struct buf *out, const char *folder, const char *name)
{
    if (folder == NULL) {
        return;
    }
    char path[4096];
    CHECK(snprintf(path, sizeof(path), "%s/%s.pdf", folder, name) < (int)sizeof(path));
    FILE *file = fopen(path, "wb");
    CHECK(file != NULL);
    CHECK(fwrite(out->data, 1, out->size, file) == out->size);
    CHECK(fclose(file) == 0);
}

#endif
