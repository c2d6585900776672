#include "format/pdf/pdf_struct.h"

#include "format/pdf/pdf_file.h"

#include <math.h>

struct str pdf_struct_role(enum pdf_role role)
{
    static const struct str names[PDF_ROLES] = {
        [PDF_DOCUMENT] = TEXT("Document"),
        [PDF_PART] = TEXT("Part"),
        [PDF_ART] = TEXT("Art"),
        [PDF_SECT] = TEXT("Sect"),
        [PDF_DIV] = TEXT("Div"),
        [PDF_BLOCK_QUOTE] = TEXT("BlockQuote"),
        [PDF_CAPTION] = TEXT("Caption"),
        [PDF_TOC] = TEXT("TOC"),
        [PDF_TOCI] = TEXT("TOCI"),
        [PDF_NON_STRUCT] = TEXT("NonStruct"),
        [PDF_P] = TEXT("P"),
        [PDF_H1] = TEXT("H1"),
        [PDF_H2] = TEXT("H2"),
        [PDF_H3] = TEXT("H3"),
        [PDF_H4] = TEXT("H4"),
        [PDF_H5] = TEXT("H5"),
        [PDF_H6] = TEXT("H6"),
        [PDF_L] = TEXT("L"),
        [PDF_LI] = TEXT("LI"),
        [PDF_LBL] = TEXT("Lbl"),
        [PDF_LBODY] = TEXT("LBody"),
        [PDF_TABLE] = TEXT("Table"),
        [PDF_THEAD] = TEXT("THead"),
        [PDF_TBODY] = TEXT("TBody"),
        [PDF_TFOOT] = TEXT("TFoot"),
        [PDF_TR] = TEXT("TR"),
        [PDF_TH] = TEXT("TH"),
        [PDF_TD] = TEXT("TD"),
        [PDF_SPAN] = TEXT("Span"),
        [PDF_QUOTE] = TEXT("Quote"),
        [PDF_NOTE] = TEXT("Note"),
        [PDF_REFERENCE] = TEXT("Reference"),
        [PDF_CODE] = TEXT("Code"),
        [PDF_LINK] = TEXT("Link"),
        [PDF_FIGURE] = TEXT("Figure"),
        [PDF_TEXT] = TEXT("Span"),
    };
    return names[role];
}

struct pdf_kid *pdf_struct_kid(struct pdf_element *parent, enum pdf_kid_kind kind)
{
    struct pdf_kid *kid = arena_alloc(parent->pdf->arena, sizeof(*kid));
    kid->kind = kind;
    if (parent->last != NULL) {
        parent->last->next = kid;
    } else {
        parent->first = kid;
    }
    parent->last = kid;
    return kid;
}

static struct pdf_element *make(struct pdf *pdf, struct pdf_element *parent, enum pdf_role role)
{
    struct pdf_element *element = arena_alloc(pdf->arena, sizeof(*element));
    element->pdf = pdf;
    element->role = role;
    element->parent = parent;
    if (role == PDF_FIGURE) {
        element->figure = element;
    } else if (parent != NULL) {
        element->figure = parent->figure;
    }
    return element;
}

void pdf_struct_init(struct pdf *pdf)
{
    pdf->document = make(pdf, NULL, PDF_DOCUMENT);
    for (int i = 0; i < PDF_ARTIFACTS; i++) {
        pdf->artifacts[i] = make(pdf, NULL, PDF_TEXT);
        pdf->artifacts[i]->is_artifact = true;
        pdf->artifacts[i]->artifact = (enum pdf_artifact)i;
    }
}

struct pdf_element *pdf_artifact(struct pdf *pdf, enum pdf_artifact kind)
{
    return pdf->artifacts[kind];
}

struct pdf_element *pdf_element(struct pdf *pdf, struct pdf_element *parent, enum pdf_role role)
{
    if (parent == NULL) {
        parent = pdf->document;
    }
    if (parent->is_artifact) {
        return parent;
    }
    struct pdf_element *element = make(pdf, parent, role);
    pdf_struct_kid(parent, PDF_KID_ELEMENT)->element = element;
    return element;
}

struct pdf_element *pdf_struct_owner(struct pdf_element *element)
{
    while (element->role == PDF_TEXT) {
        element = element->parent;
    }
    return element;
}

/* --- what an element may be given ------------------------------------------------------------- */

static struct pdf_details *details(struct pdf_element *element)
{
    if (element->details == NULL) {
        element->details = arena_alloc(element->pdf->arena, sizeof(*element->details));
    }
    return element->details;
}

void pdf_element_alt(struct pdf_element *element, struct str text)
{
    details(element)->alt = str_copy(element->pdf->arena, text);
}

void pdf_element_language(struct pdf_element *element, struct str language)
{
    details(element)->language = str_copy(element->pdf->arena, language);
}

void pdf_element_scope(struct pdf_element *element, enum pdf_scope scope)
{
    details(element)->scope = scope;
}

void pdf_element_span(struct pdf_element *element, uint32_t rows, uint32_t columns)
{
    details(element)->rows = rows;
    details(element)->columns = columns;
}

void pdf_element_numbering(struct pdf_element *element, enum pdf_numbering numbering)
{
    details(element)->numbering = numbering;
}

void pdf_struct_bounds(struct pdf_element *figure, struct pdf_page *page, struct pdf_box box)
{
    struct pdf_details *d = details(figure);
    if (d->box_given || (d->box_page != NULL && d->box_page != page)) {
        return;
    }
    const struct pdf_box *clip = &page->state->clip;
    double left = fmax(box.x, clip->x);
    double top = fmax(box.y, clip->y);
    double right = fmin(box.x + box.width, clip->x + clip->width);
    double bottom = fmin(box.y + box.height, clip->y + clip->height);
    if (d->box_page != NULL) {
        left = fmin(left, d->box.x);
        top = fmin(top, d->box.y);
        right = fmax(right, d->box.x + d->box.width);
        bottom = fmax(bottom, d->box.y + d->box.height);
    }
    d->box_page = page;
    d->box = (struct pdf_box){left, top, fmax(right - left, 0), fmax(bottom - top, 0)};
}

/* --- what the file will hold ------------------------------------------------------------------ */

/* Parents that a role may stand in, where the standard is strict about it; 0 ends. */
static bool may_stand_in(enum pdf_role role, enum pdf_role parent)
{
    switch (role) {
    case PDF_LI:
        return parent == PDF_L;
    case PDF_LBODY:
        return parent == PDF_LI;
    case PDF_THEAD:
    case PDF_TBODY:
    case PDF_TFOOT:
        return parent == PDF_TABLE;
    case PDF_TR:
        return parent == PDF_TABLE || parent == PDF_THEAD || parent == PDF_TBODY ||
               parent == PDF_TFOOT;
    case PDF_TH:
    case PDF_TD:
        return parent == PDF_TR;
    case PDF_TOCI:
        return parent == PDF_TOC;
    default:
        break;
    }
    switch (parent) {
    case PDF_L:
        return role == PDF_L || role == PDF_CAPTION;
    case PDF_LI:
        return role == PDF_LBL;
    case PDF_TABLE:
        return role == PDF_CAPTION;
    case PDF_TOC:
        return role == PDF_TOC || role == PDF_CAPTION;
    case PDF_THEAD:
    case PDF_TBODY:
    case PDF_TFOOT:
    case PDF_TR:
        return false;
    default:
        return true;
    }
}

/* Kept although empty when its parent is kept: the table stays regular, the item whole. */
static bool kept_with_parent(enum pdf_role role)
{
    return role == PDF_TR || role == PDF_TH || role == PDF_TD || role == PDF_LBL ||
           role == PDF_LBODY;
}

static bool mark_kept(struct pdf_element *element)
{
    for (const struct pdf_kid *kid = element->first; kid != NULL; kid = kid->next) {
        if (kid->kind != PDF_KID_ELEMENT || mark_kept(kid->element)) {
            element->kept = true;
        }
    }
    return element->kept;
}

static void check(const struct pdf_element *element)
{
    const struct pdf_element *parent = pdf_struct_owner(element->parent);
    if (!may_stand_in(element->role, parent->role)) {
        pdf_fail(element->pdf, PDF_FAULT_STRUCTURE,
                 str_concat(element->pdf->arena, pdf_struct_role(element->role), STR(" in "),
                            pdf_struct_role(parent->role)),
                 NULL);
    }
    const struct pdf_details *d = element->details;
    if (element->role == PDF_FIGURE && (d == NULL || d->alt.size == 0)) {
        pdf_fail(element->pdf, PDF_FAULT_NO_ALT, (struct str){0}, d != NULL ? d->box_page : NULL);
    }
}

static bool has_kept_body(const struct pdf_element *table)
{
    for (const struct pdf_kid *kid = table->first; kid != NULL; kid = kid->next) {
        if (kid->kind == PDF_KID_ELEMENT && kid->element->kept && kid->element->role == PDF_TBODY) {
            return true;
        }
    }
    return false;
}

static void take_numbers(struct pdf_element *element, struct pdf_file *file)
{
    if (element->role == PDF_NOTE) {
        details(element)->id =
            str_format(element->pdf->arena, "note-%u", ++element->pdf->note_count);
    }
    if (element->role != PDF_TEXT) {
        element->object = pdf_file_reserve(file);
    }
    bool body = element->role != PDF_TABLE || has_kept_body(element);
    for (const struct pdf_kid *kid = element->first; kid != NULL; kid = kid->next) {
        if (kid->kind != PDF_KID_ELEMENT) {
            continue;
        }
        struct pdf_element *child = kid->element;
        child->kept = child->kept || kept_with_parent(child->role);
        if (!child->kept) {
            continue;
        }
        /* A table of heads alone has its rows as body (THead requires TBody). */
        if (!body && (child->role == PDF_THEAD || child->role == PDF_TFOOT)) {
            child->role = PDF_TBODY;
        }
        if (child->role != PDF_TEXT) {
            check(child);
        }
        take_numbers(child, file);
    }
}

void pdf_struct_prune(struct pdf *pdf, struct pdf_file *file)
{
    mark_kept(pdf->document);
    pdf->document->kept = true;
    pdf->tree_object = pdf_file_reserve(file);
    take_numbers(pdf->document, file);
}
