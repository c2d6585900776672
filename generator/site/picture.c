#include "site/picture.h"

#include "base/arena.h"
#include "base/fs.h"
#include "format/image/image_whole.h"
#include "format/svg/svg_judge.h"
#include "format/svg/svg_words.h"
#include "site/text.h"

/* Enough of a picture's start to find its size: JPEG may carry long metadata first. */
enum { IMAGE_START = 512 * 1024, LARGEST_SIDE = 1000 * 1000 };

struct inspection {
    struct arena *scratch;
    struct str name;
    struct str source;
    struct diags *diags;
};

static void report(const struct inspection *inspection, enum rule rule, const struct str *args,
                   size_t count)
{
    diag_add(inspection->diags, rule, (struct place){.path = inspection->source}, args, count);
}

static void report_unreadable(const struct inspection *inspection)
{
    text_unreadable(inspection->source, STR("1 MiB"), inspection->diags);
}

static void report_format(const struct inspection *inspection, struct place place)
{
    diag_tell(inspection->diags, RULE_IMAGE_FORMAT, place, inspection->name,
              phrase(PHRASE_PICTURE_BROKEN));
}

/* --- pixels ----------------------------------------------------------------------------------- */

/* Whether the file goes on to the picture's end. Nearly all do, which their last bytes tell. */
static bool is_whole(const struct inspection *inspection, struct str start, bool *whole)
{
    struct str bytes = start;
    *whole = true;
    if (start.size == IMAGE_START) {
        if (!fs_read_end(inspection->scratch, inspection->source, IMAGE_END, &bytes)) {
            return false;
        }
        if (image_ends(image_kind(start), bytes)) {
            return true;
        }
        if (!fs_read(inspection->scratch, inspection->source, ASSET_LIMIT, &bytes)) {
            return false;
        }
    }
    *whole = image_is_whole(bytes);
    return true;
}

static void inspect_pixels(const struct inspection *inspection, struct image *image)
{
    struct str start;
    bool whole;
    if (!fs_read_start(inspection->scratch, inspection->source, IMAGE_START, &start)) {
        report_unreadable(inspection);
        return;
    }
    if (!image_read(start, image)) {
        *image = (struct image){0};
        report_format(inspection, (struct place){.path = inspection->source});
        return;
    }
    if (!is_whole(inspection, start, &whole)) {
        report_unreadable(inspection);
    } else if (!whole) {
        report(inspection, RULE_IMAGE_CUT, &inspection->name, 1);
    }
}

/* --- drawings --------------------------------------------------------------------------------- */

/* What cannot be read as XML. */
static void report_xml(const struct inspection *inspection, const struct svg_fault *fault,
                       struct str bytes, struct place place)
{
    const struct xml_fault *xml = &fault->xml;
    const struct str none = {0};
    bool open = xml->kind == XML_UNCLOSED || xml->kind == XML_MISMATCH;
    struct str args[] = {open ? xml->name : none, xml->kind == XML_ENTITY ? xml->name : none};
    if (xml->kind == XML_ENCODING) {
        diag_tell(inspection->diags, RULE_SVG_ENCODING, place, xml->name);
    } else if (xml->kind == XML_EMPTY) {
        report_format(inspection, (struct place){.path = inspection->source});
    } else if (xml->kind != XML_CHARACTER ||
               text_check_bytes(inspection->scratch, inspection->source, bytes,
                                inspection->diags)) {
        diag_add(inspection->diags, RULE_SVG_BROKEN, place, args, countof(args));
    }
}

static void report_fault(const struct inspection *inspection, const struct svg_fault *fault,
                         struct str bytes)
{
    static const enum rule rules[] = {
        [SVG_FAULT_DOCTYPE] = RULE_SVG_DOCTYPE, [SVG_FAULT_NAMESPACE] = RULE_SVG_NAMESPACE,
        [SVG_FAULT_SCRIPT] = RULE_UNSAFE_SVG,   [SVG_FAULT_HTML] = RULE_SVG_HTML,
        [SVG_FAULT_UNKNOWN] = RULE_SVG_UNKNOWN, [SVG_FAULT_FETCH] = RULE_SVG_FETCH,
        [SVG_FAULT_LINK] = RULE_SVG_LINK,       [SVG_FAULT_STYLE] = RULE_SVG_STYLE,
        [SVG_FAULT_BOUND] = RULE_SVG_BOUND,
    };
    struct place place = {inspection->source, fault->line, fault->column, fault->length};
    if (fault->kind == SVG_FAULT_XML) {
        report_xml(inspection, fault, bytes, place);
        return;
    }
    if (fault->kind == SVG_FAULT_ROOT) {
        report_format(inspection, place);
        return;
    }
    bool script = fault->kind == SVG_FAULT_SCRIPT;
    bool root = fault->kind == SVG_FAULT_NAMESPACE && fault->what.size == 0;
    struct str args[] = {script ? inspection->name : fault->what, script ? fault->what
                                                                  : root ? STR("xmlns")
                                                                         : (struct str){0}};
    enum rule rule = rules[fault->kind];
    diag_add(inspection->diags, rule, place, args, rule_get(rule)->arguments);
}

static uint32_t rounded(double side)
{
    return side > 0 && side <= LARGEST_SIDE ? (uint32_t)(side < 1 ? 1 : side + 0.5) : 0;
}

static void inspect_drawing(const struct inspection *inspection, struct image *image)
{
    struct str bytes;
    struct svg_verdict verdict;
    if (!fs_read(inspection->scratch, inspection->source, TEXT_LIMIT, &bytes)) {
        report_unreadable(inspection);
        return;
    }
    svg_judge(inspection->scratch, bytes, &verdict);
    for (uint32_t i = 0; i < verdict.count; i++) {
        report_fault(inspection, &verdict.faults[i], bytes);
    }
    *image = (struct image){IMAGE_SVG, rounded(verdict.width), rounded(verdict.height)};
    text_check_personal_numbers(inspection->source, svg_words(inspection->scratch, bytes),
                                inspection->diags);
}

void picture_inspect(struct arena *scratch, struct str name, struct str source, struct diags *diags,
                     struct image *image)
{
    struct inspection inspection = {scratch, name, source, diags};
    *image = (struct image){0};
    arena_reset(scratch);
    if (path_has_extension(name, "svg")) {
        inspect_drawing(&inspection, image);
    } else {
        inspect_pixels(&inspection, image);
    }
}
