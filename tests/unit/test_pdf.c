/* Unit tests of format/pdf: whole files, read back by libqpdf where the syntax matters. */
#include "pdf_made.h"
#include "test.h"

#include <string.h>

static bool contains(struct str text, const char *part)
{
    return str_find(text, str_from(part), 0) < text.size;
}

static void test_small(struct made *made)
{
    struct pdf *pdf = made_pdf(made);
    struct pdf_page *page = pdf_page(pdf, 595.28, 841.89);
    struct pdf_element *heading = pdf_element(pdf, NULL, PDF_H1);
    made_text(made, page, heading, "Ett gott liv hemma", 70, 100, 22);
    struct pdf_element *paragraph = pdf_element(pdf, NULL, PDF_P);
    made_text(made, page, paragraph, "Åtta öar i ån, ", 70, 130, 11);
    made_text(made, page, paragraph, "sade hon.", 145, 130, 11);
    struct buf out;
    buf_init(&out);
    CHECK(pdf_finish(pdf, &out, NULL));
    CHECK(str_starts(buf_str(&out), STR("%PDF-1.7\n")));
    CHECK(contains(buf_str(&out), "<pdfuaid:part>1</pdfuaid:part>"));
    made_check(&out);
    made_keep(&out, "small");
    buf_finish(&out);
}

int main(void)
{
    struct made made;
    made_init(&made);
    test_small(&made);
    made_finish(&made);
    return 0;
}
