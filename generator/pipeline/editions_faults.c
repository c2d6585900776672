/* What is wrong with frozen content, which nobody may mend. Part of editions. */
#include "base/arena.h"
#include "base/buf.h"
#include "pipeline/editions.h"

/* The file as the edition called it, for a path in the store. */
static struct str original_path(struct arena *arena, const struct edition *edition, struct str path)
{
    const struct vec *lists[] = {&edition->frozen->files, &edition->frozen->types};
    for (size_t l = 0; l < countof(lists); l++) {
        const struct frozen_file *files = lists[l]->items;
        for (size_t i = 0; i < lists[l]->count; i++) {
            struct str blob = frozen_blob_path(arena, edition->config->folder, &files[i].hash);
            if (str_equal(blob, path)) {
                return files[i].path;
            }
        }
    }
    return path;
}

/* "malbild/nara.md:12: …" in one language. */
static struct str told(struct arena *arena, const struct edition *edition, const struct diag *diag,
                       enum language language)
{
    struct buf out;
    buf_init(&out);
    buf_add(&out, original_path(arena, edition, diag->place.path));
    if (diag->place.line > 0) {
        buf_printf(&out, ":%u", (unsigned)diag->place.line);
    }
    buf_add(&out, STR(": "));
    diag_message(diag, language, &out);
    struct str words = buf_copy(&out, arena);
    buf_finish(&out);
    return words;
}

static const struct diag *first_error(const struct diags *diags)
{
    const struct diag *items = diags->items.items;
    size_t i = 0;
    while (rule_get(items[i].rule)->severity != SEVERITY_ERROR) {
        i++;
    }
    return &items[i];
}

void editions_add_fault(struct editions *editions, const struct renderer *renderer,
                        struct str output)
{
    struct diags *diags = editions->frozen[renderer->place.edition].edition.diags;
    diag_tell(diags, RULE_TEMPLATE_DEPTH, ((struct place){.path = output}), output);
}

/* Puts the faults into the notes, in both languages. */
static void note_faults(const struct edition *edition, struct kept_edition *notes,
                        struct arena *arena)
{
    struct str words[LANGUAGE_COUNT];
    diags_sort(edition->diags);
    const struct diag *first = first_error(edition->diags);
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        words[language] = told(arena, edition, first, (enum language)language);
    }
    notes->fault_count = str_format(arena, "%zu", edition->diags->errors);
    notes->fault = phrase_of(arena, words);
}

void editions_report(struct editions *editions, struct arena *arena)
{
    const struct frozen *manifests = editions->archive.editions.items;
    for (size_t i = 0; i < editions->frozen_count; i++) {
        struct frozen_edition *frozen = &editions->frozen[i];
        if (frozen->edition.config != NULL && frozen->edition.diags->errors > 0) {
            note_faults(&frozen->edition, &frozen->notes, arena);
        }
        if (frozen->notes.fault_count.size > 0) {
            diag_tell(editions->current->diags, RULE_FROZEN_FAULTS,
                      ((struct place){.path = manifests[i].path}), manifests[i].name,
                      frozen->notes.fault_count, frozen->notes.fault);
        }
    }
}
