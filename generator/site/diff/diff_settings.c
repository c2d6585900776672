#include "site/diff/diff_settings.h"

#include "base/arena.h"

static void add_unit(struct vec *units, struct arena *arena, struct str words)
{
    vec_add(units, arena, struct diff_unit,
            (struct diff_unit){
                .kind = DIFF_VALUE, .section = DIFF_NONE, .container = DIFF_NONE, .words = words});
}

static void add_part(const struct diff_work *work, struct vec *parts, struct str label,
                     enum diff_change change, struct vec blocks)
{
    if (blocks.count == 0) {
        return;
    }
    struct str *labels = arena_array(work->arena, 1, sizeof(*labels));
    labels[0] = label;
    vec_add(parts, work->arena, struct diff_part,
            (struct diff_part){.labels = labels,
                               .label_count = 1,
                               .change = change,
                               .blocks = blocks.items,
                               .block_count = blocks.count});
}

static enum diff_change change_of(size_t old, size_t new)
{
    return old == 0 ? DIFF_CHANGE_ADDED : new == 0 ? DIFF_CHANGE_REMOVED : DIFF_CHANGE_EDITED;
}

static struct diff_units units_of(const struct vec *units)
{
    return (struct diff_units){units->items, units->count};
}

static void compare_text(const struct diff_work *work, struct vec *parts, struct str key,
                         struct str label)
{
    struct vec old = {0};
    struct vec new = {0};
    struct str before = value_map_text(work->old.site->config->values, key);
    struct str after = value_map_text(work->new.site->config->values, key);
    if (before.size > 0) {
        add_unit(&old, work->arena, before);
    }
    if (after.size > 0) {
        add_unit(&new, work->arena, after);
    }
    struct diff_units olds = units_of(&old);
    struct diff_units news = units_of(&new);
    bool both = old.count > 0 && new.count > 0;
    add_part(work, parts, label, change_of(old.count, new.count),
             both ? diff_blocks_of_pair(work, olds.items, news.items, true)
                  : diff_blocks(work, &olds, &news));
}

/* What each point of a menu reads. */
static struct diff_units points_of(struct arena *arena, const struct vec *menu)
{
    struct vec units = {0};
    const struct menu_item *items = menu->items;
    for (size_t i = 0; i < menu->count; i++) {
        const struct target *target = &items[i].target;
        bool titled = items[i].title.size > 0 || target->kind != TARGET_RECORD;
        add_unit(&units, arena, titled ? items[i].title : target->record->title);
    }
    return units_of(&units);
}

static void compare_menu(const struct diff_work *work, struct vec *parts, struct str label,
                         const struct vec *old, const struct vec *new)
{
    struct diff_units before = points_of(work->arena, old);
    struct diff_units after = points_of(work->arena, new);
    add_part(work, parts, label, change_of(before.count, after.count),
             diff_blocks(work, &before, &after));
}

struct vec diff_settings(const struct diff_work *work)
{
    static const struct {
        struct str key, label;
    } texts[] = {{TEXT("titel"), TEXT("Titel")},
                 {TEXT("utgivare"), TEXT("Utgivare")},
                 {TEXT("kontakt"), TEXT("Kontakt")},
                 {TEXT("e-post"), TEXT("E-post")},
                 {TEXT("rättigheter"), TEXT("Rättigheter")}};
    const struct config *old = work->old.site->config;
    const struct config *new = work->new.site->config;
    struct vec parts = {0};
    for (size_t i = 0; i < countof(texts); i++) {
        compare_text(work, &parts, texts[i].key, texts[i].label);
    }
    compare_menu(work, &parts, STR("Meny"), &old->menu, &new->menu);
    compare_menu(work, &parts, STR("Sidfot"), &old->footer, &new->footer);
    return parts;
}
