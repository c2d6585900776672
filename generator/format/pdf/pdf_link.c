#include "format/pdf/pdf_link.h"

#include "format/pdf/pdf_file.h"
#include "format/pdf/pdf_page.h"
#include "format/pdf/pdf_struct.h"
#include "format/pdf/pdf_syntax.h"

#include <math.h>

void pdf_link(struct pdf_page *page, struct pdf_element *element, const struct pdf_link *link)
{
    struct arena *arena = page->pdf->arena;
    struct str target = link->url.size > 0 ? link->url : link->destination;
    if (element == NULL || element->is_artifact || link->box_count == 0) {
        return;
    }
    if (link->contents.size == 0) {
        pdf_fail(page->pdf, PDF_FAULT_NO_CONTENTS, target, page);
    }
    if (pdf_struct_owner(element)->role != PDF_LINK) {
        pdf_fail(page->pdf, PDF_FAULT_STRUCTURE, STR("a link that is no Link"), page);
    }
    struct pdf_annotation *made = arena_alloc(arena, sizeof(*made));
    made->element = element;
    made->box_count = link->box_count;
    made->boxes = arena_array(arena, link->box_count, sizeof(*made->boxes));
    for (size_t i = 0; i < link->box_count; i++) {
        made->boxes[i] = pdf_box_to_page(page, link->boxes[i]);
    }
    made->url = str_copy(arena, link->url);
    made->destination = str_copy(arena, link->destination);
    made->contents = str_copy(arena, link->contents);
    *(struct pdf_annotation **)vec_push(&page->links, arena, sizeof(made)) = made;
    struct pdf_kid *kid = pdf_struct_kid(element, PDF_KID_LINK);
    kid->page = page;
    kid->link = made;
}

void pdf_destination(struct pdf_page *page, struct str name, double x, double y)
{
    struct pdf *pdf = page->pdf;
    if (name.size == 0 || map_get(&pdf->destinations, name) != NULL) {
        return;
    }
    struct pdf_point point = pdf_to_page(page, x, y);
    struct pdf_destination *made = arena_alloc(pdf->arena, sizeof(*made));
    *made = (struct pdf_destination){.page = page, .x = point.x, .y = point.y};
    map_set(&pdf->destinations, pdf->arena, str_copy(pdf->arena, name), made);
}

void pdf_bookmark(struct pdf *pdf, uint32_t level, struct str title, struct str destination)
{
    struct pdf_bookmark *made = vec_push(&pdf->bookmarks, pdf->arena, sizeof(*made));
    made->level = level < 1 ? 1 : level;
    made->title = str_copy(pdf->arena, title);
    made->destination = str_copy(pdf->arena, destination);
}

/* --- annotations ------------------------------------------------------------------------------ */

void pdf_link_number(struct pdf *pdf, struct pdf_file *file)
{
    uint32_t key = pdf->page_count;
    for (const struct pdf_page *page = pdf->first_page; page != NULL; page = page->next) {
        struct pdf_annotation *const *links = page->links.items;
        for (size_t i = 0; i < page->links.count; i++) {
            links[i]->object = pdf_file_reserve(file);
            links[i]->parent_key = key++;
        }
    }
}

/* "[page /XYZ x y null]"; a name that leads nowhere is a fault of the file. */
void pdf_destination_put(struct buf *buf, struct pdf *pdf, struct str name)
{
    const struct pdf_destination *target = map_get(&pdf->destinations, name);
    if (target == NULL) {
        pdf_fail(pdf, PDF_FAULT_DESTINATION, name, NULL);
        return;
    }
    buf_printf(buf, "[%u 0 R/XYZ ", target->page->object);
    pdf_put_operand(buf, fmax(target->x, 0), 1);
    pdf_put_number(buf, fmin(target->page->height - target->y, target->page->height), 1);
    buf_add(buf, STR(" null]"));
}

/* An address holds ASCII only (RFC 3986). */
static void put_address(struct buf *buf, struct str url)
{
    struct buf ascii;
    buf_init(&ascii);
    for (size_t i = 0; i < url.size; i++) {
        unsigned char c = (unsigned char)url.data[i];
        if (c <= ' ' || c >= 0x7f) {
            buf_printf(&ascii, "%%%02X", c);
        } else {
            buf_add_byte(&ascii, (char)c);
        }
    }
    pdf_put_bytes(buf, buf_str(&ascii));
    buf_finish(&ascii);
}

/* Left, bottom, right and top in the file's coordinates. */
static void put_rectangle(struct buf *buf, const struct pdf_annotation *link, double height)
{
    double left = link->boxes[0].x;
    double top = link->boxes[0].y;
    double right = left;
    double bottom = top;
    for (size_t i = 0; i < link->box_count; i++) {
        const struct pdf_box *box = &link->boxes[i];
        left = fmin(left, box->x);
        top = fmin(top, box->y);
        right = fmax(right, box->x + box->width);
        bottom = fmax(bottom, box->y + box->height);
    }
    pdf_put_operand(buf, left, 2);
    pdf_put_operand(buf, height - bottom, 2);
    pdf_put_operand(buf, right, 2);
    pdf_put_number(buf, height - top, 2);
}

static void put_quads(struct buf *buf, const struct pdf_annotation *link, double height)
{
    buf_add(buf, STR("/QuadPoints["));
    for (size_t i = 0; i < link->box_count; i++) {
        const struct pdf_box *box = &link->boxes[i];
        const double rows[] = {height - box->y, height - box->y - box->height};
        for (size_t j = 0; j < countof(rows); j++) {
            pdf_put_operand(buf, box->x, 2);
            pdf_put_operand(buf, rows[j], 2);
            pdf_put_operand(buf, box->x + box->width, 2);
            pdf_put_operand(buf, rows[j], 2);
        }
    }
    buf_add_byte(buf, ']');
}

static void write_link(struct pdf *pdf, struct pdf_file *file, const struct pdf_page *page,
                       const struct pdf_annotation *link)
{
    struct buf *buf = pdf_file_begin(file, link->object);
    buf_add(buf, STR("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["));
    put_rectangle(buf, link, page->height);
    buf_printf(buf, "]/P %u 0 R/StructParent %u/Contents", page->object, link->parent_key);
    pdf_put_text(buf, link->contents);
    if (link->box_count > 1) {
        put_quads(buf, link, page->height);
    }
    if (link->url.size > 0) {
        buf_add(buf, STR("/A<</S/URI/URI"));
        put_address(buf, link->url);
        buf_add(buf, STR(">>"));
    } else {
        buf_add(buf, STR("/Dest"));
        pdf_destination_put(buf, pdf, link->destination);
    }
    buf_add(buf, STR(">>"));
    pdf_file_end(file);
}

void pdf_link_write(struct pdf *pdf, struct pdf_file *file)
{
    for (const struct pdf_page *page = pdf->first_page; page != NULL; page = page->next) {
        struct pdf_annotation *const *links = page->links.items;
        for (size_t i = 0; i < page->links.count; i++) {
            write_link(pdf, file, page, links[i]);
        }
    }
}

/* --- names ------------------------------------------------------------------------------------ */

static int compare_names(const void *a, const void *b)
{
    const struct str *left = a;
    const struct str *right = b;
    return str_compare(*left, *right);
}

uint32_t pdf_destination_write(struct pdf *pdf, struct pdf_file *file)
{
    size_t count = pdf->destinations.count;
    if (count == 0) {
        return 0;
    }
    struct str *names = map_keys(&pdf->destinations, pdf->arena);
    qsort(names, count, sizeof(*names), compare_names);
    uint32_t object = pdf_file_reserve(file);
    struct buf *buf = pdf_file_begin(file, object);
    buf_add(buf, STR("<</Names["));
    for (size_t i = 0; i < count; i++) {
        pdf_put_bytes(buf, names[i]);
        pdf_destination_put(buf, pdf, names[i]);
    }
    buf_add(buf, STR("]>>"));
    pdf_file_end(file);
    return object;
}
