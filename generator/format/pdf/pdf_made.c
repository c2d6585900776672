#include "format/pdf/pdf_made.h"

bool pdf_made_by(struct str file, struct str program)
{
    struct str key = STR("<pdf:Producer>");
    if (!str_starts(file, STR(PDF_MADE_START))) {
        return false;
    }
    /* The metadata are the only stream that is not compressed, and stand near the end. */
    for (size_t at = str_find(file, key, 0); at < file.size; at = str_find(file, key, at + 1)) {
        struct str producer = str_slice(file, at + key.size, file.size);
        if (str_starts(producer, program) &&
            str_starts(str_slice(producer, program.size, producer.size), STR(" "))) {
            return true;
        }
    }
    return false;
}
