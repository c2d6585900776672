/* pdf_syntax: the words of a PDF file (ISO 32000-1, 7.3), appended to a buffer. */
#ifndef FORMAT_PDF_PDF_SYNTAX_H
#define FORMAT_PDF_PDF_SYNTAX_H

#include "base/buf.h"

/* A number with at most so many decimals (0 … 6), without needless zeros. */
void pdf_put_number(struct buf *buf, double number, int decimals);

/* A number and a space. */
void pdf_put_operand(struct buf *buf, double number, int decimals);

/* "12 0 R" with a space before it. */
void pdf_put_reference(struct buf *buf, uint32_t object);

/* A byte string in parentheses. */
void pdf_put_bytes(struct buf *buf, struct str bytes);

/* A text string: ASCII as it is, anything else as UTF-16 in hexadecimal. `text` is valid UTF-8. */
void pdf_put_text(struct buf *buf, struct str text);

/* The UTF-16BE code units of the text in hexadecimal, without brackets or byte order mark. */
void pdf_put_utf16(struct buf *buf, struct str text);

/* A date (D:yyyymmdd…) from ISO 8601, as a string. */
void pdf_put_date(struct buf *buf, struct str iso);

/* Text for XML, with the characters that XML cannot hold left out. */
void pdf_put_xml(struct buf *buf, struct str text);

#endif
