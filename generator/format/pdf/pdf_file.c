#include "format/pdf/pdf_file.h"

#include "format/data/deflate.h"
#include "format/data/sha256.h"
#include "format/pdf/pdf_made.h"
#include "format/pdf/pdf_syntax.h"

enum { MOST_MEMBERS = 150 }; /* objects in one object stream */

void pdf_file_init(struct pdf_file *file, struct buf *out, bool draft)
{
    *file = (struct pdf_file){.out = out, .start = out->size, .draft = draft};
    buf_init(&file->entries);
    buf_init(&file->members);
    buf_init(&file->index);
    buf_init(&file->packed);
    file->deflate = deflate_create(&file->arena);
    pdf_file_reserve(file);
    /* Four bytes above 127 tell that the file is binary (PDF/A-2, 6.1.2). */
    buf_add(out, STR(PDF_MADE_START));
}

void pdf_file_finish(struct pdf_file *file)
{
    arena_finish(&file->arena);
    buf_finish(&file->packed);
    buf_finish(&file->index);
    buf_finish(&file->members);
    buf_finish(&file->entries);
}

static struct pdf_entry *entry(const struct pdf_file *file, uint32_t object)
{
    return (struct pdf_entry *)(void *)file->entries.data + object;
}

static uint32_t entry_count(const struct pdf_file *file)
{
    return (uint32_t)(file->entries.size / sizeof(struct pdf_entry));
}

uint32_t pdf_file_reserve(struct pdf_file *file)
{
    const struct pdf_entry none = {0};
    buf_add(&file->entries, (struct str){(const char *)&none, sizeof(none)});
    return entry_count(file) - 1;
}

static void flush_members(struct pdf_file *file)
{
    if (file->member_count == 0) {
        return;
    }
    struct buf entries;
    buf_init(&entries);
    buf_printf(&entries, "/Type/ObjStm/N %u/First %zu", file->member_count, file->index.size);
    buf_add(&file->index, buf_str(&file->members));
    uint32_t gatherer = file->gatherer;
    file->member_count = 0;
    pdf_file_stream(file, gatherer, buf_str(&entries), buf_str(&file->index), PDF_DEFLATE);
    buf_finish(&entries);
    buf_clear(&file->index);
    buf_clear(&file->members);
}

struct buf *pdf_file_begin(struct pdf_file *file, uint32_t object)
{
    if (file->member_count == MOST_MEMBERS) {
        flush_members(file);
    }
    if (file->member_count == 0) {
        file->gatherer = pdf_file_reserve(file);
    }
    *entry(file, object) = (struct pdf_entry){
        .where = file->gatherer, .index = (uint16_t)file->member_count, .gathered = true};
    file->member_count++;
    pdf_put_operand(&file->index, object, 0);
    pdf_put_operand(&file->index, (double)file->members.size, 0);
    return &file->members;
}

void pdf_file_end(struct pdf_file *file)
{
    buf_add_byte(&file->members, '\n');
}

void pdf_file_stream(struct pdf_file *file, uint32_t object, struct str entries, struct str data,
                     enum pdf_coding coding)
{
    if (coding == PDF_DEFLATE && !file->draft) {
        buf_clear(&file->packed);
        deflate_add(file->deflate, data, DEFLATE_FAST, &file->packed);
        if (file->packed.size + 20 < data.size) {
            data = buf_str(&file->packed);
            coding = PDF_DEFLATED;
        }
    }
    struct buf *out = file->out;
    entry(file, object)->where = (uint32_t)(out->size - file->start);
    buf_printf(out, "%u 0 obj\n<<", object);
    buf_add(out, entries);
    buf_printf(out, "/Length %zu%s>>\nstream\n", data.size,
               coding == PDF_DEFLATED ? "/Filter/FlateDecode" : "");
    buf_add(out, data);
    buf_add(out, STR("\nendstream\nendobj\n"));
}

static void put_field(struct buf *rows, uint32_t value, int bytes)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
        buf_add_byte(rows, (char)(value >> shift & 0xff));
    }
}

void pdf_file_close(struct pdf_file *file, uint32_t catalog, uint32_t info)
{
    flush_members(file);
    uint32_t object = pdf_file_reserve(file);
    uint32_t count = entry_count(file);
    size_t at = file->out->size;
    entry(file, object)->where = (uint32_t)(at - file->start);

    struct buf rows;
    buf_init(&rows);
    for (uint32_t i = 0; i < count; i++) {
        const struct pdf_entry *e = entry(file, i);
        put_field(&rows, i == 0 ? 0 : e->gathered ? 2 : 1, 1);
        put_field(&rows, e->where, 4);
        put_field(&rows, i == 0 ? UINT16_MAX : e->index, 2);
    }
    struct str body = str_slice(buf_str(file->out), file->start, at);
    struct sha256 digest = sha256_of(body);
    struct buf entries;
    buf_init(&entries);
    buf_printf(&entries, "/Type/XRef/W[1 4 2]/Size %u/Root %u 0 R/Info %u 0 R/ID[<%.32s><%.32s>]",
               count, catalog, info, digest.hex, digest.hex);
    pdf_file_stream(file, object, buf_str(&entries), buf_str(&rows), PDF_DEFLATE);
    buf_printf(file->out, "startxref\n%zu\n%%%%EOF\n", at - file->start);
    buf_finish(&entries);
    buf_finish(&rows);
}
