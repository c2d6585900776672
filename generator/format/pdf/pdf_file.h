/* pdf_file: the numbered objects of a PDF file, and the file around them (ISO 32000-1, 7.5).
 *
 * Plain objects are gathered in compressed object streams; streams stand by themselves; a
 * cross-reference stream ends the file. Nothing here depends on time or place: the file's ID is
 * taken from its bytes. */
#ifndef FORMAT_PDF_PDF_FILE_H
#define FORMAT_PDF_PDF_FILE_H

#include "base/arena.h"
#include "base/buf.h"

struct deflate;

struct pdf_entry {  /* where an object is */
    uint32_t where; /* offset in the file, or the number of its object stream */
    uint16_t index; /* in the object stream */
    bool gathered;
};

struct pdf_file {
    struct buf *out;
    size_t start;       /* the file begins here in out */
    struct buf entries; /* struct pdf_entry for every object number; number 0 is none */
    struct buf members; /* the object stream that is being filled: its objects, … */
    struct buf index;   /* … their numbers and offsets, … */
    uint32_t member_count;
    uint32_t gatherer; /* … and its own number */
    bool draft;        /* compress nothing */
    struct buf packed;
    struct arena arena;
    struct deflate *deflate;
};

void pdf_file_init(struct pdf_file *file, struct buf *out, bool draft);
void pdf_file_finish(struct pdf_file *file);

/* Takes the next object number. */
uint32_t pdf_file_reserve(struct pdf_file *file);

/* Between these two the object's text is appended to the buffer that begin returns. */
struct buf *pdf_file_begin(struct pdf_file *file, uint32_t object);
void pdf_file_end(struct pdf_file *file);

enum pdf_coding {
    PDF_PLAIN,    /* as it is */
    PDF_DEFLATE,  /* to be compressed, when that makes it smaller */
    PDF_DEFLATED, /* already compressed (FlateDecode) */
};

/* Writes a stream object; `entries` is the inside of its dictionary but for the length and, unless
 * PDF_PLAIN, the filter. */
void pdf_file_stream(struct pdf_file *file, uint32_t object, struct str entries, struct str data,
                     enum pdf_coding coding);

/* Writes the rest: open object stream, cross references, trailer. */
void pdf_file_close(struct pdf_file *file, uint32_t catalog, uint32_t info);

#endif
