#include "render/paper/handout_pdf.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "layout/handout.h"
#include "render/reads.h"
#include "render/version.h"
#include "site/text.h"

/* What the layout asks for images with. */
struct picture_source {
    const struct site *site;
    struct arena *arena;
    struct reads *reads;
    struct diags *diags;
};

static bool read_picture(const void *context, struct str src, struct str *bytes)
{
    const struct picture_source *source = context;
    const struct asset *asset = map_get(&source->site->asset_map, src);
    bool read = asset != NULL && fs_read(source->arena, asset->source, ASSET_LIMIT, bytes);
    if (asset != NULL) {
        reads_add_asset(source->reads, asset);
    }
    if (asset != NULL && !read) {
        diag_add_unreadable(source->diags, asset->source, false);
    }
    return read;
}

/* "Märta, 84 år – Fallblad för deltagare", and the part or the large print when it is one. */
static struct str title_of(struct arena *scratch, const struct renderer *renderer,
                           const struct handout *handout)
{
    struct str large =
        handout->large
            ? theme_text(renderer->theme, renderer->site->config->language, STR("storskrift"))
            : (struct str){0};
    return str_concat(scratch, handout->title, STR(" – "), handout->kind->label,
                      handout->part.size > 0 ? STR(", ") : STR(""), handout->part,
                      large.size > 0 ? STR(", ") : STR(""), large);
}

bool handout_pdf_render(const struct renderer *renderer, struct handout_worker *worker,
                        struct arena *scratch, const struct handout_request *request,
                        struct diags *diags, struct buf *pdf, struct handout_made *result)
{
    const struct handout *handout = request->handout;
    const struct config *config = renderer->site->config;
    struct buf xml;
    buf_init(&xml);
    handout_page_render(renderer, scratch, request, diags, &xml);
    struct picture_source source = {renderer->site, scratch, request->reads, diags};
    struct str language = handout->record != NULL ? handout->record->language : config->language;
    struct handout_job job = {
        .draft = request->draft,
        .path = handout->record != NULL ? handout->record->place.path : handout->kind->place.path,
        .template = template_path(renderer->handouts.kinds[handout->kind->index]),
        .xml = buf_str(&xml),
        .paper = handout->kind->paper,
        .large = handout->large,
        .title = title_of(scratch, renderer, handout),
        .language = language,
        .to_note = theme_text(renderer->theme, language, STR("till-noten")),
        .to_text = theme_text(renderer->theme, language, STR("tillbaka-till-texten")),
        .author = config->publisher,
        .subject = handout->kind->help,
        .date = config->date_iso,
        .edition = config->edition,
        .program = STR("malbild " MALBILD_VERSION),
        .image = read_picture,
        .context = &source};
    struct handout_result made = {0};
    size_t before = pdf->size;
    job.arrangement = handout->kind->arrangement;
    if (handout->large && job.arrangement == ARRANGED_FOLDER) {
        /* Large print has no room on half a sheet: a booklet of whole sheets takes
         * the folder's place. */
        job.paper = STR("");
    }
    if (handout->large &&
        (job.arrangement == ARRANGED_FOLDER || job.arrangement == ARRANGED_POSTER)) {
        job.arrangement = ARRANGED_FLOW; /* nothing is made smaller to fit */
    }
    bool whole = handout_layout(worker, &job, scratch, diags, pdf, &made);
    *result = (struct handout_made){made.pages, pdf->size - before};
    buf_finish(&xml);
    return whole;
}
