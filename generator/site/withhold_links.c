#include "site/withhold_links.h"

#include "base/arena.h"

static struct str key_of(struct arena *arena, const struct record *record, struct str id)
{
    return str_format(arena, "%zu %.*s", record->index, (int)id.size, id.data);
}

void withhold_links_note(struct withhold_links *links, const struct record *record, bool left)
{
    struct prose *const *proses = record->proses.items;
    for (size_t p = 0; p < record->proses.count; p++) {
        const struct document *document = proses[p]->document;
        for (uint32_t h = 0; h < document->heading_count; h++) {
            map_set(&links->lost, links->arena,
                    key_of(links->arena, record, document->headings[h].id), left ? NULL : links);
        }
    }
}

static void check(const struct withhold_links *links, const struct record *from,
                  const struct target *target, struct place place, struct vec *checks)
{
    const struct record *record = target->kind == TARGET_HERE     ? from
                                  : target->kind == TARGET_RECORD ? target->record
                                                                  : NULL;
    bool lost = record != NULL && target->anchor.size > 0 &&
                map_get(&links->lost, key_of(links->arena, record, target->anchor)) != NULL;
    if (lost) {
        vec_add(checks, links->arena, struct anchor_check,
                (struct anchor_check){record, target->anchor, place});
    }
}

static void check_prose(const struct withhold_links *links, const struct prose *prose,
                        struct vec *checks)
{
    const struct document *document = prose->document;
    for (uint32_t i = 0; i < document->link_count; i++) {
        const struct doc_link *link = &document->links[i];
        struct place place = {document->path, link->line, link->column, link->length};
        check(links, prose->record, &prose->targets[i], place, checks);
    }
}

static void check_record(const struct withhold_links *links, const struct record *record,
                         struct vec *checks)
{
    struct prose *const *proses = record->proses.items;
    for (size_t p = 0; p < record->proses.count; p++) {
        check_prose(links, proses[p], checks);
    }
    const struct reference *references = record->references.items;
    for (size_t i = 0; i < record->references.count; i++) {
        const struct value *slot = references[i].slot;
        if (slot->kind == VALUE_OPAQUE && slot->as.opaque.tag == TAG_TARGET) {
            check(links, record, slot->as.opaque.object, references[i].place, checks);
        }
    }
}

void withhold_links_check(const struct withhold_links *links, struct site *site)
{
    struct record *const *records = site->records.items;
    for (size_t i = 0; links->lost.count > 0 && i < site->records.count; i++) {
        check_record(links, records[i], &site->anchors);
    }
}
