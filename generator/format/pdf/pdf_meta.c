#include "format/pdf/pdf_meta.h"

#include "base/byte.h"
#include "format/pdf/pdf_file.h"
#include "format/pdf/pdf_srgb.h"
#include "format/pdf/pdf_syntax.h"

/* Is it a language tag as PDF takes them? */
static bool is_language(struct str tag)
{
    size_t part = 0;
    bool first = true;
    for (size_t i = 0; i < tag.size; i++) {
        char c = tag.data[i];
        if (c == '-') {
            if (part == 0) {
                return false;
            }
            part = 0;
            first = false;
        } else if (++part > 8 || !(byte_is_letter(c) || (byte_is_digit(c) && !first))) {
            return false;
        }
    }
    return part > 0;
}

/* 9 stands for any digit; "Z" or "+99:99" may follow the time. */
static bool fits(struct str text, const char *pattern)
{
    struct str shape = str_from(pattern);
    if (text.size != shape.size) {
        return false;
    }
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        bool sign = shape.data[i] == '+' && (c == '+' || c == '-');
        if (!sign && !(shape.data[i] == '9' ? byte_is_digit(c) : c == shape.data[i])) {
            return false;
        }
    }
    return true;
}

static bool is_date(struct str date)
{
    return fits(date, "9999-99-99") || fits(date, "9999-99-99T99:99:99Z") ||
           fits(date, "9999-99-99T99:99:99+99:99");
}

void pdf_meta_check(struct pdf *pdf)
{
    if (str_trim(pdf->info.title).size == 0) {
        pdf_fail(pdf, PDF_FAULT_INFO, STR("title"), NULL);
    }
    if (!is_language(pdf->info.language)) {
        pdf_fail(pdf, PDF_FAULT_INFO, pdf->info.language, NULL);
    }
    if (pdf->info.date.size > 0 && !is_date(pdf->info.date)) {
        pdf_fail(pdf, PDF_FAULT_INFO, pdf->info.date, NULL);
    }
}

static void put_info(struct buf *buf, const char *key, struct str text)
{
    if (text.size == 0) {
        return;
    }
    buf_add(buf, str_from(key));
    pdf_put_text(buf, text);
}

uint32_t pdf_meta_info(const struct pdf *pdf, struct pdf_file *file)
{
    uint32_t object = pdf_file_reserve(file);
    struct buf *buf = pdf_file_begin(file, object);
    buf_add(buf, STR("<<"));
    put_info(buf, "/Title", pdf->info.title);
    put_info(buf, "/Author", pdf->info.author);
    put_info(buf, "/Subject", pdf->info.subject);
    put_info(buf, "/Creator", pdf->info.program);
    put_info(buf, "/Producer", pdf->info.program);
    if (pdf->info.date.size > 0) {
        buf_add(buf, STR("/CreationDate"));
        pdf_put_date(buf, pdf->info.date);
        buf_add(buf, STR("/ModDate"));
        pdf_put_date(buf, pdf->info.date);
    }
    buf_add(buf, STR(">>"));
    pdf_file_end(file);
    return object;
}

static void put_element(struct buf *buf, const char *before, struct str text, const char *after)
{
    if (text.size == 0) {
        return;
    }
    buf_add(buf, str_from(before));
    pdf_put_xml(buf, text);
    buf_add(buf, str_from(after));
}

/* PDF/A wants every schema that it does not know itself described in the file; pdfuaid is one. */
static void put_description_of_pdfuaid(struct buf *buf)
{
    buf_add(buf, STR("<rdf:Description rdf:about=\"\""
                     " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
                     " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                     " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
                     "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
                     "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
                     "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
                     "</pdfaSchema:namespaceURI>\n"
                     "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
                     "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
                     "<pdfaProperty:name>part</pdfaProperty:name>\n"
                     "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
                     "<pdfaProperty:category>internal</pdfaProperty:category>\n"
                     "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
                     "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
                     "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"));
}

uint32_t pdf_meta_xmp(const struct pdf *pdf, struct pdf_file *file)
{
    const struct pdf_info *info = &pdf->info;
    struct buf xmp;
    buf_init(&xmp);
    buf_add(&xmp, STR("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                      "<rdf:Description rdf:about=\"\""
                      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
                      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                      "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
                      "<pdfuaid:part>1</pdfuaid:part>\n"));
    put_element(&xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->title,
                "</rdf:li></rdf:Alt></dc:title>\n");
    put_element(&xmp, "<dc:language><rdf:Bag><rdf:li>", info->language,
                "</rdf:li></rdf:Bag></dc:language>\n");
    put_element(&xmp, "<dc:creator><rdf:Seq><rdf:li>", info->author,
                "</rdf:li></rdf:Seq></dc:creator>\n");
    put_element(&xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->subject,
                "</rdf:li></rdf:Alt></dc:description>\n");
    put_element(&xmp, "<xmp:CreatorTool>", info->program, "</xmp:CreatorTool>\n");
    put_element(&xmp, "<pdf:Producer>", info->program, "</pdf:Producer>\n");
    put_element(&xmp, "<xmp:CreateDate>", info->date, "</xmp:CreateDate>\n");
    put_element(&xmp, "<xmp:ModifyDate>", info->date, "</xmp:ModifyDate>\n");
    buf_add(&xmp, STR("</rdf:Description>\n"));
    put_description_of_pdfuaid(&xmp);
    buf_add(&xmp, STR("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"));
    uint32_t object = pdf_file_reserve(file);
    pdf_file_stream(file, object, STR("/Type/Metadata/Subtype/XML"), buf_str(&xmp), PDF_PLAIN);
    buf_finish(&xmp);
    return object;
}

uint32_t pdf_meta_intent(struct pdf_file *file)
{
    struct buf profile;
    buf_init(&profile);
    pdf_srgb_profile(&profile);
    uint32_t profile_object = pdf_file_reserve(file);
    pdf_file_stream(file, profile_object, STR("/N 3/Alternate/DeviceRGB"), buf_str(&profile),
                    PDF_DEFLATE);
    buf_finish(&profile);
    uint32_t object = pdf_file_reserve(file);
    struct buf *buf = pdf_file_begin(file, object);
    buf_printf(buf,
               "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
               "/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)"
               "/DestOutputProfile %u 0 R>>",
               profile_object);
    pdf_file_end(file);
    return object;
}
