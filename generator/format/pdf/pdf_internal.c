#include "format/pdf/pdf_internal.h"

void pdf_fail(struct pdf *pdf, enum pdf_fault_kind kind, struct str what,
              const struct pdf_page *page)
{
    if (pdf->fault.kind != PDF_FAULT_NONE) {
        return;
    }
    pdf->fault.kind = kind;
    pdf->fault.what = str_copy(pdf->arena, what);
    pdf->fault.page = page != NULL ? page->index + 1 : 0;
}
