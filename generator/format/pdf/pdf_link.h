/* pdf_link: link annotations, destinations and bookmarks (ISO 32000-1, 12.3 and 12.5). */
#ifndef FORMAT_PDF_PDF_LINK_H
#define FORMAT_PDF_PDF_LINK_H

#include "format/pdf/pdf_internal.h"

struct pdf_file;

/* Takes numbers for all annotations, in the file and in the parent tree. */
void pdf_link_number(struct pdf *pdf, struct pdf_file *file);

/* Writes the annotations of all pages. */
void pdf_link_write(struct pdf *pdf, struct pdf_file *file);

/* Appends the place that a name stands for; a name that leads nowhere is a fault of the file. */
void pdf_destination_put(struct buf *buf, struct pdf *pdf, struct str name);

/* Writes the bookmarks; returns the number of their root, or 0 when there are none. */
uint32_t pdf_bookmark_write(struct pdf *pdf, struct pdf_file *file);

/* Writes the names of all destinations; returns the number, or 0 when there are none. */
uint32_t pdf_destination_write(struct pdf *pdf, struct pdf_file *file);

#endif
