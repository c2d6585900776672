/* The structure tree as objects of the file: elements, IDs, parent tree. */
#include "format/pdf/pdf_file.h"
#include "format/pdf/pdf_struct.h"
#include "format/pdf/pdf_syntax.h"

static void put_entry(struct buf *buf, const char *key, struct str text)
{
    if (text.size == 0) {
        return;
    }
    buf_add(buf, str_from(key));
    pdf_put_text(buf, text);
}

static void put_table_attributes(struct buf *buf, const struct pdf_element *element)
{
    static const char *const scopes[] = {[PDF_SCOPE_NONE] = "/Scope/Column",
                                         [PDF_SCOPE_COLUMN] = "/Scope/Column",
                                         [PDF_SCOPE_ROW] = "/Scope/Row",
                                         [PDF_SCOPE_BOTH] = "/Scope/Both"};
    static const struct pdf_details none = {0};
    const struct pdf_details *d = element->details != NULL ? element->details : &none;
    if (element->role == PDF_TD && d->rows <= 1 && d->columns <= 1) {
        return;
    }
    buf_add(buf, STR("/A<</O/Table"));
    if (element->role == PDF_TH) {
        buf_add(buf, str_from(scopes[d->scope]));
    }
    if (d->rows > 1) {
        buf_printf(buf, "/RowSpan %u", d->rows);
    }
    if (d->columns > 1) {
        buf_printf(buf, "/ColSpan %u", d->columns);
    }
    buf_add(buf, STR(">>"));
}

static void put_list_attributes(struct buf *buf, const struct pdf_details *d)
{
    static const char *const names[] = {[PDF_LIST_NONE] = "None",
                                        [PDF_LIST_DISC] = "Disc",
                                        [PDF_LIST_DECIMAL] = "Decimal",
                                        [PDF_LIST_LETTER] = "LowerAlpha"};
    buf_printf(buf, "/A<</O/List/ListNumbering/%s>>", names[d != NULL ? d->numbering : 0]);
}

static void put_figure_attributes(struct buf *buf, const struct pdf_details *d)
{
    if (d == NULL || d->box_page == NULL) {
        return;
    }
    double height = d->box_page->height;
    buf_add(buf, STR("/A<</O/Layout/Placement/Block/BBox["));
    pdf_put_operand(buf, d->box.x, 2);
    pdf_put_operand(buf, height - d->box.y - d->box.height, 2);
    pdf_put_operand(buf, d->box.x + d->box.width, 2);
    pdf_put_number(buf, height - d->box.y, 2);
    buf_add(buf, STR("]>>"));
}

static void put_attributes(struct buf *buf, const struct pdf_element *element)
{
    const struct pdf_details *d = element->details;
    if (element->role == PDF_TH || element->role == PDF_TD) {
        put_table_attributes(buf, element);
    } else if (element->role == PDF_L) {
        put_list_attributes(buf, d);
    } else if (element->role == PDF_FIGURE) {
        put_figure_attributes(buf, d);
    }
    if (d == NULL) {
        return;
    }
    put_entry(buf, "/Alt", d->alt);
    put_entry(buf, "/Lang", d->language);
    put_entry(buf, "/ID", d->id);
}

/* Content on the element's own page (`home`) is a number; elsewhere it says where. */
static void put_kid(struct buf *buf, const struct pdf_kid *kid, const struct pdf_page *home)
{
    if (kid->kind == PDF_KID_ELEMENT) {
        pdf_put_reference(buf, kid->element->object);
    } else if (kid->kind == PDF_KID_LINK) {
        buf_printf(buf, "<</Type/OBJR/Pg %u 0 R/Obj %u 0 R>>", kid->page->object,
                   kid->link->object);
    } else if (kid->page == home) {
        buf_printf(buf, " %u", kid->mcid);
    } else {
        buf_printf(buf, "<</Type/MCR/Pg %u 0 R/MCID %u>>", kid->page->object, kid->mcid);
    }
}

static void put_kids(struct buf *buf, const struct pdf_element *element,
                     const struct pdf_page *home)
{
    for (const struct pdf_kid *kid = element->first; kid != NULL; kid = kid->next) {
        if (kid->kind != PDF_KID_ELEMENT) {
            put_kid(buf, kid, home);
        } else if (kid->element->kept && kid->element->role == PDF_TEXT) {
            put_kids(buf, kid->element, home);
        } else if (kid->element->kept) {
            put_kid(buf, kid, home);
        }
    }
}

/* The page of the element's first own content, or NULL. */
static const struct pdf_page *home_of(const struct pdf_element *element)
{
    for (const struct pdf_kid *kid = element->first; kid != NULL; kid = kid->next) {
        if (kid->kind == PDF_KID_CONTENT) {
            return kid->page;
        }
        if (kid->kind == PDF_KID_ELEMENT && kid->element->role == PDF_TEXT) {
            const struct pdf_page *page = home_of(kid->element);
            if (page != NULL) {
                return page;
            }
        }
    }
    return NULL;
}

static void write_element(const struct pdf_element *element, struct pdf_file *file)
{
    const struct pdf *pdf = element->pdf;
    uint32_t parent =
        element->parent != NULL ? pdf_struct_owner(element->parent)->object : pdf->tree_object;
    const struct pdf_page *home = home_of(element);
    struct buf *buf = pdf_file_begin(file, element->object);
    buf_add(buf, STR("<</S/"));
    buf_add(buf, pdf_struct_role(element->role));
    buf_add(buf, STR("/P"));
    pdf_put_reference(buf, parent);
    if (home != NULL) {
        buf_add(buf, STR("/Pg"));
        pdf_put_reference(buf, home->object);
    }
    put_attributes(buf, element);
    buf_add(buf, STR("/K["));
    put_kids(buf, element, home);
    buf_add(buf, STR("]>>"));
    pdf_file_end(file);
}

static void write_elements(const struct pdf_element *element, struct pdf_file *file)
{
    if (element->role != PDF_TEXT) {
        write_element(element, file);
    }
    for (const struct pdf_kid *kid = element->first; kid != NULL; kid = kid->next) {
        if (kid->kind == PDF_KID_ELEMENT && kid->element->kept) {
            write_elements(kid->element, file);
        }
    }
}

static void collect_ids(const struct pdf_element *element, struct map *ids)
{
    if (element->details != NULL && element->details->id.size > 0 && element->role != PDF_TEXT) {
        map_set(ids, element->pdf->arena, element->details->id, (void *)(uintptr_t)element->object);
    }
    for (const struct pdf_kid *kid = element->first; kid != NULL; kid = kid->next) {
        if (kid->kind == PDF_KID_ELEMENT && kid->element->kept) {
            collect_ids(kid->element, ids);
        }
    }
}

static int compare_keys(const void *a, const void *b)
{
    const struct map_entry *left = a;
    const struct map_entry *right = b;
    return str_compare(left->key, right->key);
}

/* The name tree from IDs to elements; IDs are ASCII. */
static void put_ids(struct buf *buf, const struct pdf *pdf)
{
    struct map ids = {0};
    collect_ids(pdf->document, &ids);
    if (ids.count == 0) {
        return;
    }
    qsort(ids.entries, ids.count, sizeof(*ids.entries), compare_keys);
    buf_add(buf, STR("/IDTree<</Names["));
    for (size_t i = 0; i < ids.count; i++) {
        pdf_put_text(buf, ids.entries[i].key);
        pdf_put_reference(buf, (uint32_t)(uintptr_t)ids.entries[i].value);
    }
    buf_add(buf, STR("]>>"));
}

/* The owners of a page's marked content, by MCID. */
static void write_owners(const struct pdf_page *page, struct pdf_file *file)
{
    struct pdf_element *const *owners = page->owners.items;
    struct buf *buf = pdf_file_begin(file, page->parents_object);
    buf_add_byte(buf, '[');
    for (size_t i = 0; i < page->owners.count; i++) {
        pdf_put_reference(buf, owners[i]->object);
    }
    buf_add_byte(buf, ']');
    pdf_file_end(file);
}

/* Pages have the keys from 0, annotations those after them. */
static void put_parent_tree(struct buf *buf, const struct pdf *pdf)
{
    uint32_t key = pdf->page_count;
    buf_add(buf, STR("/ParentTree<</Nums["));
    for (const struct pdf_page *page = pdf->first_page; page != NULL; page = page->next) {
        buf_printf(buf, "%u %u 0 R ", page->index, page->parents_object);
    }
    for (const struct pdf_page *page = pdf->first_page; page != NULL; page = page->next) {
        struct pdf_annotation *const *links = page->links.items;
        for (size_t i = 0; i < page->links.count; i++, key++) {
            buf_printf(buf, "%u %u 0 R ", links[i]->parent_key,
                       pdf_struct_owner(links[i]->element)->object);
        }
    }
    buf_printf(buf, "]>>/ParentTreeNextKey %u", key);
}

void pdf_struct_write(struct pdf *pdf, struct pdf_file *file)
{
    for (struct pdf_page *page = pdf->first_page; page != NULL; page = page->next) {
        page->parents_object = pdf_file_reserve(file);
        write_owners(page, file);
    }
    write_elements(pdf->document, file);
    struct buf *buf = pdf_file_begin(file, pdf->tree_object);
    buf_printf(buf, "<</Type/StructTreeRoot/K %u 0 R", pdf->document->object);
    put_parent_tree(buf, pdf);
    put_ids(buf, pdf);
    buf_add(buf, STR(">>"));
    pdf_file_end(file);
}
