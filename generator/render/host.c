#include "render/host.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/markdown/html.h"
#include "format/template/template.h"
#include "format/template/template_lexer.h"
#include "format/text/typography.h"
#include "render/chart/chart.h"
#include "render/prose.h"
#include "site/sum.h"

/* The layout asks for pictures by their path in the site; on paper all else is a whole address. */
static bool is_picture_on_paper(const struct page *page, const struct target *target)
{
    return page->handout != NULL && target->kind == TARGET_ASSET &&
           target->asset->image.kind != IMAGE_UNKNOWN;
}

static void host_print(void *context, const struct value *value, bool raw, struct buf *out)
{
    struct page *page = context;
    if (value->as.opaque.tag == TAG_URL) {
        buf_add(out, page_url(page, value->as.opaque.object));
    } else if (value->as.opaque.tag == TAG_TARGET) {
        const struct target *target = value->as.opaque.object;
        struct buf href;
        buf_init(&href);
        if (is_picture_on_paper(page, target)) {
            html_escape(target->asset->path, &href);
        } else {
            page_href(page, target, &href);
        }
        /* An href is escaped as it is written; a template that escapes again must
         * not see entities. */
        buf_add(out, raw ? buf_str(&href) : html_unescape(page->scratch, buf_str(&href)));
        buf_finish(&href);
    } else if (value->as.opaque.tag == TAG_CONTENTS) {
        page->contents_at = out->size;
    } else if (value->as.opaque.tag == TAG_PART) {
        page->part(page, value->as.opaque.object, out);
    } else if (raw) {
        prose_render(page, value->as.opaque.object, out);
    } else {
        const struct prose *prose = value->as.opaque.object;
        page_reads(page, prose->record);
        document_text(prose->document, 0, out);
    }
}

static const struct value *keep(struct page *page, struct value value)
{
    struct value *kept = arena_alloc(page->scratch, sizeof(*kept));
    *kept = value;
    return kept;
}

/* The first whole number and the first decimal of a group: a year and its value, say. */
static bool point_of(struct arena *scratch, const struct value *item, struct str *label,
                     double *number)
{
    bool labelled = false;
    bool valued = false;
    for (uint32_t i = 0; item->kind == VALUE_MAP && i < item->as.map->count; i++) {
        const struct value *part = &item->as.map->entries[i].value;
        if (part->kind == VALUE_INT && !labelled) {
            *label = str_format(scratch, "%lld", (long long)part->as.integer);
            labelled = true;
        } else if (part->kind == VALUE_NUMBER && !valued) {
            *number = part->as.number;
            valued = true;
        }
    }
    return labelled && valued;
}

/* A list of numbers over time draws itself: `{{{värden.diagram}}}`. */
static const struct value *series_chart(struct page *page, const struct value *list)
{
    size_t count = list->as.list.count < CHART_LABELS ? list->as.list.count : CHART_LABELS;
    struct str *labels = arena_array(page->scratch, count, sizeof(*labels));
    double *numbers = arena_array(page->scratch, count, sizeof(*numbers));
    size_t points = 0;
    for (size_t i = 0; i < count; i++) {
        points +=
            point_of(page->scratch, &list->as.list.items[i], &labels[points], &numbers[points]) ? 1
                                                                                                : 0;
    }
    if (points == 0) {
        return NULL;
    }
    struct str title = page_text(page, STR("värden-per-år"));
    struct chart_series series = {title, numbers};
    struct chart chart = {.kind = CHART_LINE,
                          .id = str_format(page->scratch, "varden-%zu", ++page->charts),
                          .title = title,
                          .language = page->language,
                          .labels = labels,
                          .label_count = points,
                          .series = &series,
                          .series_count = 1};
    struct buf svg;
    buf_init(&svg);
    chart_svg(&chart, &svg);
    const struct value *value = keep(page, value_string(buf_copy(&svg, page->scratch)));
    buf_finish(&svg);
    return value;
}

/* What is added up or drawn from a list is read in each of its records. */
static void met_items(const struct page *page, const struct value *list)
{
    for (size_t i = 0; i < list->as.list.count; i++) {
        const struct value *item = &list->as.list.items[i];
        const struct record *record = item->kind == VALUE_MAP ? page_owner(item->as.map) : NULL;
        if (record != NULL) {
            page_reads(page, record);
        }
    }
}

/* The parts of a link or image: bredd, höjd, extern, url. Of a list of numbers: diagram; of any
 * list: summa-<field>. */
static const struct value *host_lookup(void *context, const struct value *value, struct str name)
{
    struct page *page = context;
    if (value->kind == VALUE_LIST) {
        struct str sum = STR("summa-");
        met_items(page, value);
        return str_equal(name, STR("diagram")) ? series_chart(page, value)
               : str_starts(name, sum)
                   ? keep(page, sum_of(page->scratch, value, str_slice(name, sum.size, name.size)))
                   : NULL;
    }
    if (value->as.opaque.tag != TAG_TARGET) {
        return NULL;
    }
    const struct target *target = value->as.opaque.object;
    if (str_equal(name, STR("extern"))) {
        return keep(page, value_bool(target->kind == TARGET_EXTERNAL));
    }
    if (target->kind == TARGET_ASSET) {
        const struct asset *asset = target->asset;
        if (str_equal(name, STR("bredd")) && asset->image.width > 0) {
            return keep(page, value_int(asset->image.width));
        }
        if (str_equal(name, STR("höjd")) && asset->image.height > 0) {
            return keep(page, value_int(asset->image.height));
        }
        if (str_equal(name, STR("url"))) {
            return keep(page, value_string(page_url(page, target)));
        }
    }
    return NULL;
}

/* Only records' data has an owner. */
static void host_met(void *context, const void *owner)
{
    page_reads(context, owner);
}

static void host_too_deep(void *context, const struct template_source *source, struct str part)
{
    struct page *page = context;
    if (!page->too_deep) {
        struct str name = source->name;
        template_fault(source, part, RULE_TEMPLATE_DEPTH, &name, 1, page->diags);
    }
    page->too_deep = true;
}

struct template_host host_for(struct page *page)
{
    bool english = typography_of(page->language) == TYPOGRAPHY_EN;
    return (struct template_host){.context = page,
                                  .decimal_sign = english ? '.' : ',',
                                  .print = host_print,
                                  .lookup = host_lookup,
                                  .too_deep = host_too_deep,
                                  .met = page->reads != NULL ? host_met : NULL};
}
