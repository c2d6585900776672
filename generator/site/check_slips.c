#include "site/check_slips.h"

#include "base/arena.h"
#include "base/path.h"
#include "site/config.h"
#include "site/file_kind.h"

#include <inttypes.h>

static bool leads_alike(const struct target *a, const struct target *b)
{
    return a->kind != TARGET_NONE && a->kind == b->kind && a->record == b->record &&
           a->asset == b->asset && str_equal(a->url, b->url) && str_equal(a->anchor, b->anchor);
}

static void check_menu(struct arena *scratch, const struct vec *menu, struct str key,
                       struct diags *diags)
{
    const struct menu_item *items = menu->items;
    for (size_t i = 0; i < menu->count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (leads_alike(&items[i].target, &items[j].target)) {
                diag_tell(diags, RULE_TWICE, items[i].place, items[i].text, key,
                          str_format(scratch, "%" PRIu32, items[j].place.line));
                break;
            }
        }
    }
}

static bool is_later(struct place a, struct place b)
{
    int order = str_compare(a.path, b.path);
    return order != 0 ? order > 0 : a.line > b.line;
}

static void check_terms(struct arena *scratch, const struct glossary *glossary, struct diags *diags)
{
    const struct term *terms = glossary->terms.items;
    struct map seen = {0};
    for (size_t i = 0; i < glossary->terms.count; i++) {
        const struct term *first = map_get(&seen, terms[i].lower);
        if (first == NULL) {
            map_set(&seen, scratch, terms[i].lower, (void *)(uintptr_t)&terms[i]);
        } else if (first->record != terms[i].record &&
                   str_equal(first->record->language, terms[i].record->language)) {
            bool later = is_later(terms[i].record->place, first->record->place);
            const struct term *second = later ? &terms[i] : first;
            struct place other = (later ? first : &terms[i])->record->place;
            diag_tell(diags, RULE_TERM_TWICE, second->record->place, second->text,
                      str_format(scratch, "%.*s:%" PRIu32, (int)other.path.size, other.path.data,
                                 other.line));
        }
    }
}

/* --- documents that nothing links to ---------------------------------------------------------- */

static bool is_document(struct str path)
{
    static const char *const endings[] = {
        "doc", "docx", "docm", "dotx",  "xls",     "xlsx",  "xlsm", "ppt", "pptx", "odt",
        "ods", "odp",  "rtf",  "pages", "numbers", "key",   "one",  "pub", "vsd",  "vsdx",
        "msg", "eml",  "psd",  "ai",    "indd",    "accdb", "mdb",  "txt"};
    for (size_t i = 0; i < countof(endings); i++) {
        if (path_has_extension(path, endings[i])) {
            return true;
        }
    }
    return false;
}

static void note_target(struct arena *scratch, struct map *linked, const struct target *target)
{
    if (target != NULL && target->kind == TARGET_ASSET) {
        map_set(linked, scratch, target->asset->path, linked);
    }
}

static void note_links(struct arena *scratch, const struct site *site, struct map *linked)
{
    struct record *const *records = site->records.items;
    for (size_t i = 0; i < site->records.count; i++) {
        struct prose *const *proses = records[i]->proses.items;
        for (size_t p = 0; p < records[i]->proses.count; p++) {
            for (uint32_t l = 0; l < proses[p]->document->link_count; l++) {
                note_target(scratch, linked, &proses[p]->targets[l]);
            }
        }
        const struct reference *references = records[i]->references.items;
        for (size_t r = 0; r < records[i]->references.count; r++) {
            note_target(scratch, linked, references[r].leads_to);
        }
    }
    const struct vec *menus[] = {&site->config->menu, &site->config->footer};
    for (size_t m = 0; m < countof(menus); m++) {
        const struct menu_item *items = menus[m]->items;
        for (size_t i = 0; i < menus[m]->count; i++) {
            note_target(scratch, linked, &items[i].target);
        }
    }
}

static void check_documents(struct arena *scratch, const struct site *site, struct diags *diags)
{
    const struct asset *assets = site->assets.items;
    struct map linked = {0};
    bool noted = false;
    for (size_t i = 0; i < site->assets.count; i++) {
        bool own = file_is_for_root(assets[i].path);
        if (own || !is_document(assets[i].path) ||
            config_lets_through(site->config, assets[i].path)) {
            continue;
        }
        if (!noted) {
            note_links(scratch, site, &linked);
            noted = true;
        }
        if (map_get(&linked, assets[i].path) == NULL) {
            diag_tell(diags, RULE_UNLINKED, ((struct place){.path = assets[i].source}),
                      assets[i].path);
        }
    }
}

/* Whether there is a file for the start page, though it may have faults. */
static bool has_start(const struct site *site)
{
    const struct site_file *sources = site->sources.items;
    for (size_t i = 0; i < site->sources.count; i++) {
        bool top = str_find_byte(sources[i].path, '/', 0) == sources[i].path.size;
        if (top && str_equal(path_stem(sources[i].path), STR("index"))) {
            return true;
        }
    }
    return site->start != NULL;
}

void check_slips(struct arena *scratch, const struct site *site, struct diags *diags)
{
    const struct config *config = site->config;
    check_menu(scratch, &config->menu, STR("meny"), diags);
    check_menu(scratch, &config->footer, STR("sidfot"), diags);
    check_terms(scratch, &site->glossary, diags);
    check_documents(scratch, site, diags);
    if (!has_start(site)) {
        diag_tell(diags, RULE_NO_START, ((struct place){.path = config->path}), config->folder);
    }
}
