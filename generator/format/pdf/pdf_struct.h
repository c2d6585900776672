/* pdf_struct: the tree of structure elements (ISO 32000-1, 14.7 and 14.8). */
#ifndef FORMAT_PDF_PDF_STRUCT_H
#define FORMAT_PDF_PDF_STRUCT_H

#include "format/pdf/pdf_internal.h"

struct pdf_file;

/* Makes the Document and the artifacts. */
void pdf_struct_init(struct pdf *pdf);

/* The structure type of a role: "H1", "LBody". */
struct str pdf_struct_role(enum pdf_role role);

/* The element in the file that content of this one belongs to: itself, unless it is a PDF_TEXT. */
struct pdf_element *pdf_struct_owner(struct pdf_element *element);

/* Appends a child and returns it to be filled in. */
struct pdf_kid *pdf_struct_kid(struct pdf_element *parent, enum pdf_kid_kind kind);

/* Widens the figure's box, unless that was given. */
void pdf_struct_bounds(struct pdf_element *figure, struct pdf_page *page, struct pdf_box box);

/* Decides which elements the file will hold, checks them, and takes numbers for them. */
void pdf_struct_prune(struct pdf *pdf, struct pdf_file *file);

/* Writes the elements and the tree's root with its parent tree. The pages and annotations have
 * their numbers by then. */
void pdf_struct_write(struct pdf *pdf, struct pdf_file *file);

#endif
