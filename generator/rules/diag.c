#include "rules/diag.h"

#include "base/arena.h"
#include "base/buf.h"
#include "rules/fill.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Of an argument in a message, in code points. A help names all it has to name. */
enum { LONGEST_ARGUMENT = 160 };

void diags_init(struct diags *diags, struct arena *arena)
{
    *diags = (struct diags){.arena = arena};
}

static void count_one(struct diags *diags, enum rule rule)
{
    size_t *const counts[SEVERITY_COUNT] = {[SEVERITY_ERROR] = &diags->errors,
                                            [SEVERITY_WARNING] = &diags->warnings,
                                            [SEVERITY_NOTE] = &diags->notes};
    (*counts[rule_get(rule)->severity])++;
    diags->machine += rule_is_machine(rule) ? 1 : 0;
}

void diag_add(struct diags *diags, enum rule rule, struct place place, const struct str *args,
              size_t count)
{
    assert(count <= DIAG_ARGS);
    struct diag *diag = vec_push(&diags->items, diags->arena, sizeof(*diag));
    diag->rule = rule;
    diag->place = place;
    for (size_t i = 0; i < count; i++) {
        diag->args[i] = str_copy(diags->arena, args[i]);
    }
    count_one(diags, rule);
}

struct str diag_join(struct arena *arena, const struct str *names, size_t count)
{
    struct buf joined;
    buf_init(&joined);
    for (size_t i = 0; i < count; i++) {
        buf_add(&joined, i > 0 ? STR(", ") : STR(""));
        buf_add(&joined, names[i]);
    }
    struct str copy = buf_copy(&joined, arena);
    buf_finish(&joined);
    return copy;
}

void diag_add_unknown(struct diags *diags, enum rule rule, struct place place, struct str word,
                      const struct str *known, size_t count)
{
    struct str near = str_nearest(word, known, count);
    struct str all = near.size > 0 ? (struct str){0} : diag_join(diags->arena, known, count);
    diag_tell(diags, rule, place, word, near, all);
}

void diag_add_unreadable(struct diags *diags, struct str path, bool folder)
{
    if (errno == ELOOP) { /* not the machine's fault, but that of who arranged the folders */
        diag_add(diags, RULE_FOLDER_DEPTH, (struct place){.path = path}, NULL, 0);
        return;
    }
    diag_tell(diags, RULE_FILE_UNREADABLE, ((struct place){.path = path}),
              str_from(strerror(errno)), folder ? phrase(PHRASE_FOLDER) : phrase(PHRASE_FILE));
}

void diag_add_unwritable(struct diags *diags, struct str path)
{
    diag_tell(diags, RULE_WRITE_FAILED, ((struct place){.path = path}), path,
              str_from(strerror(errno)));
}

void diags_merge(struct diags *to, const struct diags *from)
{
    const struct diag *items = from->items.items;
    for (size_t i = 0; i < from->items.count; i++) {
        struct diag *diag = vec_push(&to->items, to->arena, sizeof(*diag));
        *diag = items[i];
    }
    to->errors += from->errors;
    to->warnings += from->warnings;
    to->notes += from->notes;
    to->machine += from->machine;
}

void diags_take_machine(struct diags *to, const struct diags *from)
{
    const struct diag *items = from->items.items;
    for (size_t i = 0; i < from->items.count; i++) {
        if (rule_is_machine(items[i].rule)) {
            struct place place = items[i].place;
            place.path = str_copy(to->arena, place.path);
            diag_add(to, items[i].rule, place, items[i].args, DIAG_ARGS);
        }
    }
}

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

/* Covers every member, so that equal means the same report and sorting needs not be stable. */
static int compare(const struct diag *a, const struct diag *b)
{
    int order = str_compare(a->place.path, b->place.path);
    order = order != 0 ? order : compare_numbers(a->place.line, b->place.line);
    order = order != 0 ? order : compare_numbers(a->place.column, b->place.column);
    order = order != 0 ? order : compare_numbers(a->rule, b->rule);
    for (size_t i = 0; i < DIAG_ARGS && order == 0; i++) {
        order = str_compare(a->args[i], b->args[i]);
    }
    return order != 0 ? order : compare_numbers(a->place.length, b->place.length);
}

static int compare_items(const void *a, const void *b)
{
    return compare(a, b);
}

/* What could not be read may look like the user's mistakes elsewhere, so then nothing
 * else is told. */
static bool is_told(const struct diags *diags, const struct diag *diag)
{
    return diags->machine == 0 || rule_is_machine(diag->rule);
}

void diags_sort(struct diags *diags)
{
    if (diags->items.count == 0) {
        return;
    }
    struct diag *items = diags->items.items;
    qsort(items, diags->items.count, sizeof(*items), compare_items);
    struct diags sorted = {.arena = diags->arena, .items = diags->items};
    size_t kept = 0;
    for (size_t i = 0; i < diags->items.count; i++) {
        if (is_told(diags, &items[i]) && (kept == 0 || compare(&items[i], &items[kept - 1]) != 0)) {
            items[kept++] = items[i];
            count_one(&sorted, items[kept - 1].rule);
        }
    }
    sorted.items.count = kept;
    *diags = sorted;
}

void diags_drop_notes(struct diags *diags)
{
    struct diag *items = diags->items.items;
    size_t kept = 0;
    for (size_t i = 0; i < diags->items.count; i++) {
        if (rule_get(items[i].rule)->severity != SEVERITY_NOTE) {
            items[kept++] = items[i];
        }
    }
    diags->items.count = kept;
    diags->notes = 0;
}

/* A text of the rule's, with every argument in its language. */
static void fill_text(const struct diag *diag, const char *text, enum language language,
                      size_t longest, struct buf *out)
{
    struct str args[DIAG_ARGS];
    for (size_t i = 0; i < DIAG_ARGS; i++) {
        args[i] = phrase_in(diag->args[i], language);
    }
    fill_in_short(str_from(text), args, DIAG_ARGS, longest, out);
}

void diag_message(const struct diag *diag, enum language language, struct buf *out)
{
    fill_text(diag, rule_get(diag->rule)->text[language], language, LONGEST_ARGUMENT, out);
}

void diag_help(const struct diag *diag, enum language language, struct buf *out)
{
    fill_text(diag, rule_get(diag->rule)->help[language], language, 0, out);
}
