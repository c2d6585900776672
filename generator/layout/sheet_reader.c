#include "layout/sheet_reader.h"

#include "base/arena.h"
#include "format/css/css_variable.h"

/* --- walking ---------------------------------------------------------------------------------- */

enum medium { MEDIUM_NEVER, MEDIUM_ALWAYS, MEDIUM_LARGE };

/* "print", "(--storskrift)", or a list of them. */
static enum medium medium_of(const struct stylesheet *sheet, struct str prelude)
{
    static const struct str known[] = {TEXT("all"), TEXT("print"), TEXT("screen"),
                                       TEXT("(--storskrift)")};
    static const enum medium media[] = {MEDIUM_ALWAYS, MEDIUM_ALWAYS, MEDIUM_NEVER, MEDIUM_LARGE};
    enum medium best = MEDIUM_NEVER;
    struct str part;
    while (css_next_part(&prelude, &part)) {
        size_t i = 0;
        while (i < countof(known) && !css_is(part, known[i].data)) {
            i++;
        }
        if (i == countof(known)) {
            sheet_report(sheet, RULE_CSS_MEDIUM, part, part,
                         str_nearest(part, known, countof(known)));
        } else if (best != MEDIUM_ALWAYS && media[i] != MEDIUM_NEVER) {
            best = media[i];
        }
    }
    return best;
}

static void walk_blocks(struct sheet_reader *reader, const struct css_block *blocks, size_t count,
                        sheet_see *see)
{
    for (size_t i = 0; i < count; i += blocks[i].size) {
        if (!css_is(blocks[i].at, "media")) {
            see(reader, &blocks[i]);
            continue;
        }
        enum medium medium = medium_of(reader->sheet, blocks[i].prelude);
        enum sheet_layer layer = reader->layer;
        if (medium == MEDIUM_ALWAYS || (medium == MEDIUM_LARGE && reader->large)) {
            reader->layer = medium == MEDIUM_LARGE ? SHEET_LARGE : layer;
            walk_blocks(reader, &blocks[i + 1], blocks[i].size - 1, see);
            reader->layer = layer;
        }
    }
}

void sheet_walk(struct sheet_reader *reader, sheet_see *see)
{
    for (size_t i = 0; i < reader->count; i++) {
        reader->sheet = &reader->list[i];
        reader->layer = SHEET_ALL;
        walk_blocks(reader, reader->read[i].blocks.items, reader->read[i].blocks.count, see);
    }
}

/* --- custom properties ------------------------------------------------------------------------ */

bool sheet_is_custom(const struct css_declaration *declaration)
{
    return str_starts(declaration->name, STR("--"));
}

bool sheet_is_root(struct str selectors)
{
    return css_is(selectors, ":root") || css_is(selectors, "body");
}

static void take_variables(struct sheet_reader *reader, const struct css_block *block)
{
    struct arena *arena = reader->arena;
    if (block->at.size > 0 || reader->layer != reader->wanted || !sheet_is_root(block->prelude)) {
        return;
    }
    for (size_t i = 0; i < block->count; i++) {
        if (sheet_is_custom(&block->declarations[i])) {
            struct str *value = arena_alloc(arena, sizeof *value);
            *value = block->declarations[i].value;
            map_set(&reader->variables, arena, block->declarations[i].name, value);
        }
    }
}

void sheet_read_variables(struct sheet_reader *reader)
{
    for (int layer = SHEET_ALL; layer < SHEET_LAYERS; layer++) {
        reader->wanted = (enum sheet_layer)layer;
        sheet_walk(reader, take_variables);
    }
}

static struct str find_variable(const void *context, struct str name)
{
    const struct str *value = map_get(&((const struct sheet_reader *)context)->variables, name);
    return value == NULL ? (struct str){0} : *value;
}

/* The value with its custom properties in place; false when it has none (reported). */
bool sheet_resolve(struct sheet_reader *reader, const struct css_declaration *declaration,
                   struct str *value)
{
    struct arena *arena = reader->arena;
    struct css_variables variables = {find_variable, reader};
    struct str missing;
    if (css_resolve(arena, declaration->value, &variables, value, &missing)) {
        return true;
    }
    if (missing.size > 0) {
        struct str *known = map_keys(&reader->variables, arena);
        bool here = missing.data >= declaration->value.data &&
                    missing.data < declaration->value.data + declaration->value.size;
        sheet_report(reader->sheet, RULE_CSS_VARIABLE, here ? missing : declaration->value, missing,
                     str_nearest(missing, known, reader->variables.count));
    } else {
        sheet_report(reader->sheet, RULE_CSS_CIRCLE, declaration->value, declaration->value,
                     STR(""));
    }
    return false;
}
