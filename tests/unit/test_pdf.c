/* Unit tests of format/pdf/pdf: whole files. tests/pdf/run has them read back and
 * judged by libqpdf. */
#include "format/pdf/pdf_page.h"
#include "pdf_made.h"
#include "test.h"

static const struct pdf_colour blue = {0.1f, 0.2f, 0.6f, 1};

static struct buf finish(struct pdf *pdf)
{
    struct buf out;
    buf_init(&out);
    struct pdf_fault fault;
    if (!pdf_finish(pdf, &out, &fault)) {
        fprintf(stderr, "fault %d: %.*s\n", (int)fault.kind, (int)fault.what.size, fault.what.data);
    }
    CHECK(fault.kind == PDF_FAULT_NONE);
    return out;
}

static void draw_prose(struct made *made, struct pdf *pdf, struct pdf_page *page)
{
    struct pdf_element *section = pdf_element(pdf, NULL, PDF_SECT);
    struct pdf_element *heading = pdf_element(pdf, section, PDF_H1);
    made_run(made, page, heading, made->bold, "Ett gott liv (hemma)", 70, 100, 22, false);
    pdf_destination(page, STR("början"), 70, 80);
    pdf_bookmark(pdf, 1, STR("Ett gott liv å hemma"), STR("början"));

    struct pdf_element *paragraph = pdf_element(pdf, section, PDF_P);
    double x = 70 + made_text(made, page, paragraph,
                              "Åtta öar i ån, e\xcc\x88 a\xcc\x8a x\xcc\x84 ", 70, 130, 11);
    struct pdf_element *finnish = pdf_element(pdf, paragraph, PDF_SPAN);
    pdf_element_language(finnish, STR("fi"));
    x += made_text(made, page, finnish, "hyvää yötä, ", x, 130, 11);
    x += made_run(made, page, paragraph, made->noto, "čđŋšŧž ", x, 130, 11, false);
    /* "samverkan" broken between the lines */
    const struct shaped *half =
        shaper_shape(made->shaper, made->regular, STR("samver-"), false, STR("sv"), 0);
    const struct pdf_run run = {
        .shaped = half, .x = x, .y = 130, .size = 11, .colour = {0, 0, 0, 1}, .end_as = 0xad};
    CHECK(pdf_text(page, paragraph, &run));
    made_text(made, page, paragraph, "kan. ", 70, 146, 11);

    /* A character that a font builds from two glyphs. */
    struct shaped built =
        *shaper_shape(made->shaper, made->regular, STR("ao"), false, STR("sv"), 0);
    struct glyph parts[] = {built.glyphs[0], built.glyphs[1]};
    parts[1].cluster = 0;
    parts[1].dy = 0.2f;
    built.glyphs = parts;
    built.text = STR("å");
    built.missing = 2;
    const struct pdf_run composed = {
        .shaped = &built, .x = 110, .y = 146, .size = 11, .colour = {0, 0, 0, 1}};
    CHECK(pdf_text(page, paragraph, &composed));

    struct pdf_element *arabic = pdf_element(pdf, section, PDF_P);
    pdf_element_language(arabic, STR("ar"));
    made_run(made, page, arabic, made->arabic, "الرعاية القريبة", 200, 180, 14, true);
    made_run(made, page, arabic, made->arabic, "مُدَرِّسَة", 70, 180, 14, true);
}

static void draw_links(struct made *made, struct pdf *pdf, struct pdf_page *page,
                       struct pdf_page *next)
{
    struct pdf_element *paragraph = pdf_element(pdf, NULL, PDF_P);
    struct pdf_element *before = pdf_element(pdf, paragraph, PDF_TEXT);
    struct pdf_element *link = pdf_element(pdf, paragraph, PDF_LINK);
    struct pdf_element *after = pdf_element(pdf, paragraph, PDF_TEXT);
    /* Drawn last first, to see that the order of drawing does not count. */
    made_text(made, page, after, " så vet du mer.", 200, 230, 11);
    made_text(made, page, before, "Läs ", 70, 230, 11);
    double width = made_text(made, page, link, "om målbilden ", 95, 230, 11);
    made_text(made, page, link, "på webben", 70, 244, 11);
    const struct pdf_box boxes[] = {{95, 220, width, 14}, {70, 234, 55, 14}};
    const struct pdf_link web = {.boxes = boxes,
                                 .box_count = 2,
                                 .url = STR("https://exempel.se/målbild?a=(1)"),
                                 .contents = STR("Målbilden på webben")};
    pdf_link(page, link, &web);

    struct pdf_element *contents = pdf_element(pdf, NULL, PDF_TOC);
    struct pdf_element *entry = pdf_element(pdf, contents, PDF_TOCI);
    struct pdf_element *reference = pdf_element(pdf, entry, PDF_REFERENCE);
    struct pdf_element *inner = pdf_element(pdf, reference, PDF_LINK);
    made_text(made, page, inner, "Tabellen 2", 70, 270, 11);
    const struct pdf_box box = {70, 260, 80, 14};
    const struct pdf_link inside = {.boxes = &box,
                                    .box_count = 1,
                                    .destination = STR("tabell"),
                                    .contents = STR("Till tabellen på sidan 2")};
    pdf_link(page, inner, &inside);
    pdf_destination(next, STR("tabell"), 70, 60);

    struct pdf_element *noted = pdf_element(pdf, NULL, PDF_P);
    made_text(made, page, noted, "Med en not", 70, 300, 11);
    struct pdf_element *mark = pdf_element(pdf, noted, PDF_REFERENCE);
    made_text(made, page, mark, "1", 130, 296, 7);
    struct pdf_element *note = pdf_element(pdf, noted, PDF_NOTE);
    struct pdf_element *label = pdf_element(pdf, note, PDF_LBL);
    made_text(made, page, label, "1 ", 70, 780, 8);
    made_text(made, page, note, "Noten vid sidans fot.", 78, 780, 8);
}

static void draw_list(struct made *made, struct pdf *pdf, struct pdf_page *page)
{
    struct pdf_element *list = pdf_element(pdf, NULL, PDF_L);
    pdf_element_numbering(list, PDF_LIST_DECIMAL);
    const char *items[] = {"Trygghet", "Delaktighet", "Samordning"};
    for (size_t i = 0; i < countof(items); i++) {
        struct pdf_element *item = pdf_element(pdf, list, PDF_LI);
        struct pdf_element *label = pdf_element(pdf, item, PDF_LBL);
        struct pdf_element *body = pdf_element(pdf, item, PDF_LBODY);
        char number[] = {(char)('1' + i), '.', ' ', 0};
        made_text(made, page, label, number, 70, 330 + 16 * (double)i, 11);
        made_text(made, page, body, items[i], 90, 330 + 16 * (double)i, 11);
    }
}

static void draw_table(struct made *made, struct pdf *pdf, struct pdf_page *page)
{
    struct pdf_element *table = pdf_element(pdf, NULL, PDF_TABLE);
    struct pdf_element *caption = pdf_element(pdf, table, PDF_CAPTION);
    made_text(made, page, caption, "Tabell 1. Besök", 70, 80, 9);
    struct pdf_element *head = pdf_element(pdf, table, PDF_THEAD);
    struct pdf_element *row = pdf_element(pdf, head, PDF_TR);
    const char *heads[] = {"Kommun", "2024", "2025"};
    for (size_t i = 0; i < countof(heads); i++) {
        struct pdf_element *cell = pdf_element(pdf, row, PDF_TH);
        made_run(made, page, cell, made->bold, heads[i], 70 + 90 * (double)i, 100, 10, false);
    }
    struct pdf_element *body = pdf_element(pdf, table, PDF_TBODY);
    for (size_t r = 0; r < 2; r++) {
        struct pdf_element *line = pdf_element(pdf, body, PDF_TR);
        struct pdf_element *name = pdf_element(pdf, line, PDF_TH);
        pdf_element_scope(name, PDF_SCOPE_ROW);
        double y = 116 + 16 * (double)r;
        made_text(made, page, name, r == 0 ? "Eskilstuna" : "Trosa", 70, y, 10);
        struct pdf_element *cell = pdf_element(pdf, line, PDF_TD);
        if (r == 0) {
            made_text(made, page, cell, "lika båda åren", 160, y, 10);
            pdf_element_span(cell, 1, 2);
        } else {
            pdf_element(pdf, line, PDF_TD); /* empty, and the one before too */
        }
    }
    pdf_line(page, NULL, (struct pdf_point){70, 104}, (struct pdf_point){340, 104}, 0.5, blue);
}

static void draw_figure(struct made *made, struct pdf *pdf, struct pdf_page *page)
{
    struct pdf_element *figure = pdf_element(pdf, NULL, PDF_FIGURE);
    pdf_element_alt(figure, STR("En röd och en genomskinlig ruta i en båge"));
    static const uint8_t verbs[] = {PDF_MOVE, PDF_CUBIC, PDF_LINE, PDF_CLOSE};
    const struct pdf_point points[] = {{0, 0}, {30, -40}, {70, -40}, {100, 0}, {50, 60}};
    const struct pdf_path path = {verbs, countof(verbs), points, countof(points)};
    const struct pdf_stop stops[] = {{0, {1, 0, 0, 1}}, {0.4, {0, 1, 0, 0.5f}}, {1, {0, 0, 1, 0}}};
    const double dash[] = {4, 2};
    struct pdf_style style = {
        .fill = {.kind = PDF_PAINT_LINEAR,
                 .colour.alpha = 0.8f,
                 .stops = stops,
                 .stop_count = 3,
                 .to = {100, 0}},
        .stroke = {.paint = {.kind = PDF_PAINT_COLOUR, .colour = {0, 0.4f, 0, 0.5f}},
                   .width = 2,
                   .join = PDF_JOIN_ROUND,
                   .dash = dash,
                   .dash_count = 2}};
    const struct pdf_matrix turned = {1.2, 0.3, -0.3, 1.2, 120, 260};
    pdf_push(page, &turned, NULL, false, 1);
    pdf_draw(page, figure, &path, &style);
    style.fill.kind = PDF_PAINT_RADIAL;
    style.fill.stop_count = 1;
    style.fill.from = (struct pdf_point){50, 0};
    style.fill.to = (struct pdf_point){50, 0};
    style.fill.to_radius = 40;
    const struct pdf_matrix aside = {1, 0, 0, 1, 140, 0};
    pdf_push(page, &aside, &path, false, 0.5);
    pdf_draw(page, figure, &path, &style);
    made_text(made, page, figure, "text i figuren", 10, 10, 12);
    pdf_pop(page);
    pdf_pop(page);
}

static void draw_picture(struct made *made, struct pdf *pdf, struct pdf_page *page)
{
    uint8_t pixels[8 * 8 * 3];
    uint8_t alpha[8 * 8];
    for (size_t i = 0; i < sizeof(alpha); i++) {
        alpha[i] = (uint8_t)(i * 4);
        pixels[3 * i] = (uint8_t)(255 - i);
        pixels[3 * i + 1] = (uint8_t)(i * 3);
        pixels[3 * i + 2] = 40;
    }
    const struct pdf_picture *picture = pdf_picture_pixels(&made->arena, 8, 8, 3, pixels, alpha);
    struct pdf_element *image = pdf_element(pdf, NULL, PDF_FIGURE);
    pdf_element_alt(image, STR("Åtta gånger åtta bildpunkter"));
    pdf_image(page, image, picture, (struct pdf_box){70, 500, 80, 80});
    pdf_image(page, image, picture, (struct pdf_box){160, 500, 40, 80});
}

static struct buf everything(struct made *made)
{
    struct pdf *pdf = made_pdf(made);
    struct pdf_page *page = pdf_page(pdf, 595.28, 841.89);
    struct pdf_page *next = pdf_page(pdf, 595.28, 841.89);
    pdf_fill_box(page, pdf_artifact(pdf, PDF_ARTIFACT_BACKGROUND),
                 (struct pdf_box){40, 40, 515, 770}, 8, (struct pdf_colour){0.95f, 0.97f, 1, 1});
    draw_prose(made, pdf, page);
    draw_links(made, pdf, page, next);
    draw_list(made, pdf, page);
    draw_picture(made, pdf, page);
    draw_table(made, pdf, next);
    draw_figure(made, pdf, next);
    pdf_bookmark(pdf, 4, STR("Tabellen"), STR("tabell"));
    made_text(made, page, pdf_artifact(pdf, PDF_ARTIFACT_FOOTER), "Sida 1 av 2", 270, 815, 9);
    made_text(made, next, pdf_artifact(pdf, PDF_ARTIFACT_HEADER), "Vård nära dig", 70, 40, 9);
    /* Never drawn for: not in the file. */
    pdf_element(pdf, pdf_element(pdf, NULL, PDF_SECT), PDF_P);
    return finish(pdf);
}

static void test_everything(struct made *made, const char *folder)
{
    struct buf first = everything(made);
    struct buf second = everything(made);
    CHECK(str_equal(buf_str(&first), buf_str(&second)));
    CHECK(str_starts(buf_str(&first), STR("%PDF-1.7\n")));
    CHECK(str_find(buf_str(&first), STR("<pdfuaid:part>1</pdfuaid:part>"), 0) < first.size);
    made_keep(&first, folder, "everything");
    buf_finish(&first);
    buf_finish(&second);
}

static void expect(struct pdf *pdf, enum pdf_fault_kind kind, uint32_t page)
{
    struct buf out;
    buf_init(&out);
    buf_add(&out, STR("before"));
    struct pdf_fault fault;
    CHECK(!pdf_finish(pdf, &out, &fault));
    CHECK(fault.kind == kind);
    CHECK(fault.page == page);
    CHECK_STR(buf_str(&out), STR("before"));
    buf_finish(&out);
}

static void test_faults(struct made *made)
{
    expect(made_pdf(made), PDF_FAULT_NO_PAGE, 0);
    struct pdf *pdf = made_pdf(made);
    pdf_page(pdf, 100, 100);
    pdf_page(pdf, 2, 100);
    expect(pdf, PDF_FAULT_PAGE_SIZE, 2);

    pdf = made_pdf(made);
    struct pdf_page *page = pdf_page(pdf, 100, 100);
    const struct shaped *shaped =
        shaper_shape(made->shaper, made->regular, STR("a☃"), false, STR("sv"), 0);
    CHECK(shaped->missing == 1);
    const struct pdf_run run = {.shaped = shaped, .size = 10};
    CHECK(!pdf_text(page, NULL, &run));
    expect(pdf, PDF_FAULT_GLYPH, 1);

    pdf = made_pdf(made);
    page = pdf_page(pdf, 100, 100);
    made_text(made, page, pdf_element(pdf, NULL, PDF_FIGURE), "bild", 10, 10, 9);
    expect(pdf, PDF_FAULT_NO_ALT, 1);

    pdf = made_pdf(made);
    page = pdf_page(pdf, 100, 100);
    made_text(made, page, pdf_element(pdf, NULL, PDF_LI), "punkt", 10, 10, 9);
    expect(pdf, PDF_FAULT_STRUCTURE, 0);

    pdf = made_pdf(made);
    page = pdf_page(pdf, 100, 100);
    pdf_push(page, NULL, NULL, false, 1);
    expect(pdf, PDF_FAULT_NESTING, 1);

    pdf = made_pdf(made);
    pdf_page(pdf, 100, 100);
    pdf_bookmark(pdf, 1, STR("Hit"), STR("ingenstans"));
    expect(pdf, PDF_FAULT_DESTINATION, 0);

    const struct pdf_info nameless = {.language = STR("sv")};
    pdf = pdf_create(&made->arena, &nameless);
    pdf_page(pdf, 100, 100);
    expect(pdf, PDF_FAULT_INFO, 0);
}

/* A JPEG of the least that is looked at: the markers, not the picture. */
static enum pdf_picture_fault jpeg_fault(struct made *made, uint8_t components, uint8_t frame)
{
    const uint8_t bytes[] = {0xff,  0xd8, 0xff, 0xfe, 0,    4,    'h', 'i',  0xff,
                             frame, 0,    11,   8,    0,    2,    0,   3,    components,
                             1,     0x11, 0,    0xff, 0xda, 0,    2,   0x12, 0xff,
                             0,     0xff, 0xd0, 0x34, 0xff, 0xd9, 0x77};
    enum pdf_picture_fault fault;
    const struct pdf_picture *picture =
        pdf_picture_jpeg(&made->arena, (struct str){(const char *)bytes, sizeof(bytes)}, &fault);
    CHECK((picture != NULL) == (fault == PDF_PICTURE_OK));
    if (picture != NULL) {
        CHECK(pdf_picture_width(picture) == 3 && pdf_picture_height(picture) == 2);
    }
    for (size_t size = 0; size < sizeof(bytes) - 2; size++) {
        enum pdf_picture_fault cut;
        CHECK(pdf_picture_jpeg(&made->arena, (struct str){(const char *)bytes, size}, &cut) ==
              NULL);
    }
    return fault;
}

/* Exif's orientation 6 is shown turned: an upright picture 2 wide and 3 high. */
static void test_turned_jpeg(struct made *made)
{
    struct str exif = STR("\xFF\xD8\xFF\xE1\0\x22"
                          "Exif\0\0MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0");
    struct str rest = STR("\xFF\xC0\0\x11\x08\0\2\0\3\3\1\x22\0\2\x11\1\3\x11\1"
                          "\xFF\xDA\0\x0C\3\1\0\2\x11\3\x11\0\x3F\0xyz\xFF\xD9");
    struct buf bytes;
    buf_init(&bytes);
    buf_add(&bytes, exif);
    buf_add(&bytes, rest);
    enum pdf_picture_fault fault;
    struct pdf_picture *picture = pdf_picture_jpeg(&made->arena, buf_str(&bytes), &fault);
    CHECK(picture != NULL);
    CHECK(pdf_picture_width(picture) == 2 && pdf_picture_height(picture) == 3);
    struct pdf *pdf = made_pdf(made);
    struct pdf_page *page = pdf_page(pdf, 100, 100);
    pdf_image(page, NULL, picture, (struct pdf_box){10, 20, 40, 60});
    /* the stored left side goes to the top, and the stored top to the right */
    struct str drawn = STR("q 0 -60 40 0 10 -20 cm /I1 Do Q");
    CHECK(str_find(buf_str(&page->content), drawn, 0) < page->content.size);
    struct buf out = finish(pdf);
    buf_finish(&out);
    buf_finish(&bytes);
}

static void test_jpeg(struct made *made)
{
    CHECK(jpeg_fault(made, 1, 0xc0) == PDF_PICTURE_OK);
    CHECK(jpeg_fault(made, 3, 0xc2) == PDF_PICTURE_OK);
    CHECK(jpeg_fault(made, 4, 0xc0) == PDF_PICTURE_CMYK);
    CHECK(jpeg_fault(made, 3, 0xc9) == PDF_PICTURE_CODING);
}

/* test_pdf [FOLDER]: the files it makes are left there. */
int main(int count, char **arguments)
{
    struct made made;
    made_init(&made);
    test_everything(&made, count > 1 ? arguments[1] : NULL);
    test_faults(&made);
    test_jpeg(&made);
    test_turned_jpeg(&made);
    made_finish(&made);
    return 0;
}
