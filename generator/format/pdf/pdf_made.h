/* pdf_made: knows a PDF file that pdf.h has written, by its first bytes and by the producer that
 * its metadata name. Another program that saves the file anew writes its own. */
#ifndef FORMAT_PDF_PDF_MADE_H
#define FORMAT_PDF_PDF_MADE_H

#include "base/str.h"

/* How every file begins: the version, and four bytes that tell other programs that it
 * is no text. */
#define PDF_MADE_START "%PDF-1.7\n%\xe5\xe4\xf6\xc5\n"

/* True when the whole file was written by us for the program, whatever its version. */
bool pdf_made_by(struct str file, struct str program);

#endif
