#include "format/pdf/pdf.h"

#include "format/pdf/pdf_file.h"
#include "format/pdf/pdf_font.h"
#include "format/pdf/pdf_internal.h"
#include "format/pdf/pdf_link.h"
#include "format/pdf/pdf_meta.h"
#include "format/pdf/pdf_page.h"
#include "format/pdf/pdf_picture.h"
#include "format/pdf/pdf_struct.h"
#include "format/pdf/pdf_syntax.h"

struct pdf *pdf_create(struct arena *arena, const struct pdf_info *info)
{
    struct pdf *pdf = arena_alloc(arena, sizeof(*pdf));
    pdf->arena = arena;
    pdf->info = *info;
    struct str *texts[] = {&pdf->info.title,   &pdf->info.language, &pdf->info.author,
                           &pdf->info.subject, &pdf->info.date,     &pdf->info.program};
    for (size_t i = 0; i < countof(texts); i++) {
        *texts[i] = str_copy(arena, *texts[i]);
    }
    pdf_struct_init(pdf);
    pdf_meta_check(pdf);
    return pdf;
}

/* --- pages ------------------------------------------------------------------------------------ */

static void number_pages(struct pdf *pdf, struct pdf_file *file)
{
    for (struct pdf_page *page = pdf->first_page; page != NULL; page = page->next) {
        page->object = pdf_file_reserve(file);
        page->content_object = pdf_file_reserve(file);
    }
}

static void put_resources(struct buf *buf, const struct pdf_page *page)
{
    static const struct {
        char letter;
        const char *key;
    } kinds[] = {{'G', "/ExtGState<<"}, {'P', "/Pattern<<"}};
    buf_add(buf, STR("/Resources<<"));
    struct pdf_resource *const *resources = page->resources.items;
    for (size_t kind = 0; kind < countof(kinds); kind++) {
        bool some = false;
        for (size_t i = 0; i < page->resources.count; i++) {
            if (resources[i]->letter != kinds[kind].letter) {
                continue;
            }
            buf_add(buf, some ? STR("") : str_from(kinds[kind].key));
            buf_printf(buf, "/%c%u %u 0 R", resources[i]->letter, resources[i]->index,
                       resources[i]->object);
            some = true;
        }
        buf_add(buf, some ? STR(">>") : STR(""));
    }
    struct pdf_font *const *fonts = page->fonts.items;
    for (size_t i = 0; i < page->fonts.count; i++) {
        buf_printf(buf, "%s/F%u %u 0 R", i == 0 ? "/Font<<" : "", fonts[i]->index,
                   fonts[i]->object);
    }
    buf_add(buf, page->fonts.count > 0 ? STR(">>") : STR(""));
    struct pdf_used_picture *const *pictures = page->pictures.items;
    for (size_t i = 0; i < page->pictures.count; i++) {
        buf_printf(buf, "%s/I%u %u 0 R", i == 0 ? "/XObject<<" : "", pictures[i]->index,
                   pictures[i]->object);
    }
    buf_add(buf, page->pictures.count > 0 ? STR(">>>>") : STR(">>"));
}

static void write_page(struct pdf_page *page, struct pdf_file *file, uint32_t tree)
{
    struct buf *buf = pdf_file_begin(file, page->object);
    buf_printf(buf, "<</Type/Page/Parent %u 0 R/MediaBox[0 0 ", tree);
    pdf_put_operand(buf, page->width, 3);
    pdf_put_number(buf, page->height, 3);
    buf_add_byte(buf, ']');
    put_resources(buf, page);
    buf_printf(buf, "/Contents %u 0 R/StructParents %u/Tabs/S", page->content_object, page->index);
    if (page->transparent) {
        buf_add(buf, STR("/Group<</S/Transparency/CS/DeviceRGB>>"));
    }
    struct pdf_annotation *const *links = page->links.items;
    for (size_t i = 0; i < page->links.count; i++) {
        buf_add(buf, i == 0 ? STR("/Annots[") : STR(""));
        pdf_put_reference(buf, links[i]->object);
    }
    buf_add(buf, page->links.count > 0 ? STR("]>>") : STR(">>"));
    pdf_file_end(file);
}

static uint32_t write_pages(struct pdf *pdf, struct pdf_file *file)
{
    uint32_t tree = pdf_file_reserve(file);
    for (struct pdf_page *page = pdf->first_page; page != NULL; page = page->next) {
        pdf_page_unmark(page);
        if (page->depth > 0) {
            pdf_fail(pdf, PDF_FAULT_NESTING, (struct str){0}, page);
        }
        pdf_file_stream(file, page->content_object, (struct str){0}, buf_str(&page->content),
                        PDF_DEFLATE);
        write_page(page, file, tree);
    }
    struct buf *buf = pdf_file_begin(file, tree);
    buf_printf(buf, "<</Type/Pages/Count %u/Kids[", pdf->page_count);
    for (const struct pdf_page *page = pdf->first_page; page != NULL; page = page->next) {
        pdf_put_reference(buf, page->object);
    }
    buf_add(buf, STR("]>>"));
    pdf_file_end(file);
    return tree;
}

/* ExtGStates and patterns. */
static void write_resources(struct pdf *pdf, struct pdf_file *file)
{
    for (size_t i = 0; i < pdf->resources.count; i++) {
        struct pdf_resource *resource = pdf->resources.entries[i].value;
        uint32_t form = 0;
        if (resource->form.size > 0) {
            form = pdf_file_reserve(file);
            pdf_file_stream(file, form, resource->form_entries, resource->form, PDF_DEFLATE);
        }
        resource->object = pdf_file_reserve(file);
        struct buf *buf = pdf_file_begin(file, resource->object);
        buf_add(buf, STR("<<"));
        if (form != 0) {
            buf_printf(buf, "/Type/ExtGState/SMask<</Type/Mask/S/Luminosity/G %u 0 R>>", form);
        } else {
            buf_add(buf, resource->text);
        }
        buf_add(buf, STR(">>"));
        pdf_file_end(file);
    }
}

static void put_preferences(struct buf *buf, const struct pdf_info *info)
{
    static const char *const duplex[] = {[PDF_DUPLEX_UNSAID] = "",
                                         [PDF_DUPLEX_NONE] = "/Duplex/Simplex",
                                         [PDF_DUPLEX_LONG_EDGE] = "/Duplex/DuplexFlipLongEdge",
                                         [PDF_DUPLEX_SHORT_EDGE] = "/Duplex/DuplexFlipShortEdge"};
    buf_printf(buf, "/ViewerPreferences<</DisplayDocTitle true%s%s>>", duplex[info->duplex],
               info->actual_size ? "/PrintScaling/None" : "");
}

/* --- the file --------------------------------------------------------------------------------- */

static void write_file(struct pdf *pdf, struct pdf_file *file)
{
    uint32_t catalog = pdf_file_reserve(file);
    number_pages(pdf, file);
    pdf_link_number(pdf, file);
    pdf_struct_prune(pdf, file);
    pdf_font_write(pdf, file);
    pdf_picture_write(pdf, file);
    write_resources(pdf, file);
    uint32_t pages = write_pages(pdf, file);
    pdf_link_write(pdf, file);
    pdf_struct_write(pdf, file);
    uint32_t outlines = pdf_bookmark_write(pdf, file);
    uint32_t names = pdf_destination_write(pdf, file);
    uint32_t metadata = pdf_meta_xmp(pdf, file);
    uint32_t intent = pdf_meta_intent(file);
    uint32_t info = pdf_meta_info(pdf, file);

    struct buf *buf = pdf_file_begin(file, catalog);
    buf_printf(buf, "<</Type/Catalog/Pages %u 0 R/StructTreeRoot %u 0 R/MarkInfo<</Marked true>>",
               pages, pdf->tree_object);
    buf_printf(buf, "/Metadata %u 0 R/OutputIntents[%u 0 R]/Lang", metadata, intent);
    pdf_put_text(buf, pdf->info.language);
    put_preferences(buf, &pdf->info);
    buf_add(buf, STR("/PageLabels<</Nums[0<</S/D>>]>>"));
    if (outlines != 0) {
        buf_printf(buf, "/Outlines %u 0 R/PageMode/UseOutlines", outlines);
    }
    if (names != 0) {
        buf_printf(buf, "/Names<</Dests %u 0 R>>", names);
    }
    buf_add(buf, STR(">>"));
    pdf_file_end(file);
    pdf_file_close(file, catalog, info);
}

bool pdf_finish(struct pdf *pdf, struct buf *out, struct pdf_fault *fault)
{
    if (pdf->first_page == NULL) {
        pdf_fail(pdf, PDF_FAULT_NO_PAGE, (struct str){0}, NULL);
    }
    if (out != NULL && pdf->fault.kind == PDF_FAULT_NONE) {
        size_t start = out->size;
        struct pdf_file file;
        pdf_file_init(&file, out, pdf->info.draft);
        write_file(pdf, &file);
        pdf_file_finish(&file);
        if (pdf->fault.kind != PDF_FAULT_NONE) {
            out->size = start;
        }
    }
    for (struct pdf_page *page = pdf->first_page; page != NULL; page = page->next) {
        buf_finish(&page->content);
    }
    if (fault != NULL) {
        *fault = pdf->fault;
    }
    return pdf->fault.kind == PDF_FAULT_NONE;
}
