#include "site/check.h"

#include "base/arena.h"
#include "format/text/utf8.h"
#include "site/config.h"
#include "site/deck.h"
#include "site/figures.h"
#include "site/selection.h"
#include "site/sum.h"

/* Shares in per cent are not more than all, but for what rounding adds: half a unit a part. */
static void check_shares(struct arena *scratch, const struct prose_block *block,
                         const struct figures *figures, struct place place, struct diags *diags)
{
    struct str kind = value_map_part(block->arguments, STR("slag"), STR("id"));
    struct str unit = value_map_text(block->arguments, STR("enhet"));
    bool percent = str_starts(unit, STR("procent")) || str_starts(unit, STR("%")) ||
                   str_starts(unit, STR("per cent")) || str_starts(unit, STR("percent"));
    for (size_t s = 0; percent && str_equal(kind, STR("andel")) && s < figures->series_count; s++) {
        double sum = 0;
        for (size_t i = 0; i < figures->label_count; i++) {
            double value = figures->values[s][i];
            sum += value > 0 ? value : 0; /* not of an empty cell, which is no number */
        }
        if (sum > 100 + 0.5 * (double)figures->label_count) {
            struct str words = str_format(scratch, "%.0f", sum);
            diag_tell(diags, RULE_SHARES, place, words);
        }
    }
}

static void check_block(struct arena *scratch, const struct site *site, const struct prose *prose,
                        uint32_t index, struct diags *diags)
{
    const struct doc_container *container = &prose->document->containers[index];
    const struct prose_block *block = &prose->blocks[index];
    if (block->block == NULL) {
        return;
    }
    if (str_equal(block->block->id, STR("lista"))) {
        selection_check(scratch, site, block->arguments, container->arguments,
                        prose->document->path, diags);
    } else if (str_equal(block->block->id, STR("diagram")) &&
               prose->document->nodes[container->node].size > 1) {
        struct place place = {prose->document->path, container->line, container->column,
                              (uint32_t)utf8_count(container->name)};
        struct figures *figures = arena_alloc(scratch, sizeof(*figures));
        if (figures_read(scratch, prose->document, container->node, place, diags, figures)) {
            check_shares(scratch, block, figures, place, diags);
        }
    }
}

void check_record(struct arena *scratch, const struct site *site, const struct record *record,
                  struct diags *diags)
{
    struct prose *const *proses = record->proses.items;
    for (size_t i = 0; i < record->proses.count; i++) {
        for (uint32_t c = 0; c < proses[i]->document->container_count; c++) {
            check_block(scratch, site, proses[i], c, diags);
        }
        deck_check(scratch, proses[i], diags);
    }
    sum_check(scratch, record, diags);
}

/* A picture that the settings name by its path below the site's folder; NULL when there is none. */
static const struct asset *find_picture(const struct site *site, const struct config *config,
                                        struct str key, struct diags *diags)
{
    const struct value_entry *entry = value_map_entry(config->values, key);
    if (entry == NULL || entry->value.kind != VALUE_STRING) {
        return NULL;
    }
    const struct asset *asset = map_get(&site->asset_map, config_picture_path(config, key));
    if (asset != NULL && asset->image.kind != IMAGE_UNKNOWN) {
        return asset;
    }
    diag_tell(diags, RULE_BROKEN_IMAGE,
              ((struct place){config->path, entry->key_line, entry->key_column, 0}),
              entry->value.as.string, STR(""));
    return NULL;
}

void check_config(const struct site *site, struct config *config, struct diags *diags)
{
    config->picture = find_picture(site, config, STR("bild"), diags);
    config->logo = find_picture(site, config, STR("logotyp"), diags);
}
