#include "base/buf.h"
#include "format/data/json.h"
#include "render/changes/changes.h"
#include "render/changes/changes_words.h"
#include "render/version.h"

static void flag(struct json *json, const char *key, bool on)
{
    if (on) {
        json_key(json, str_from(key));
        json_bool(json, true);
    }
}

static void number(struct json *json, const char *key, size_t count)
{
    json_key(json, str_from(key));
    json_int(json, (int64_t)count);
}

/* Each piece with the space before it, so that pieces joined are the text. */
static void write_text(struct json *json, const char *key, const struct diff_text *text)
{
    static const char *const marks[] = {
        [DIFF_SAME] = "lika", [DIFF_REMOVED] = "borttaget", [DIFF_ADDED] = "tillagt"};
    if (text->count == 0) {
        return;
    }
    struct buf piece;
    buf_init(&piece);
    json_key(json, str_from(key));
    json_open_list(json);
    for (size_t i = 0; i < text->count; i++) {
        buf_clear(&piece);
        buf_add(&piece, text->runs[i].space ? STR(" ") : STR(""));
        buf_add(&piece, text->runs[i].text);
        json_open_object(json);
        json_field(json, marks[text->runs[i].mark], buf_str(&piece));
        json_close_object(json);
    }
    json_close_list(json);
    buf_finish(&piece);
}

static void write_cells(struct json *json, const struct diff_block *block)
{
    if (block->cell_count == 0) {
        return;
    }
    json_key(json, STR("celler"));
    json_open_list(json);
    for (size_t i = 0; i < block->cell_count; i++) {
        const struct diff_cell *cell = &block->cells[i];
        json_open_object(json);
        json_field(json, "etikett", cell->label);
        flag(json, "ändrad", cell->changed);
        write_text(json, "text", &cell->text);
        json_close_object(json);
    }
    json_close_list(json);
}

static void write_links(struct json *json, const struct diff_block *block)
{
    if (block->link_count == 0) {
        return;
    }
    json_key(json, STR("länkar"));
    json_open_list(json);
    for (size_t i = 0; i < block->link_count; i++) {
        const struct diff_link *link = &block->links[i];
        json_open_object(json);
        flag(json, "bild", link->image);
        json_field(json, "text", link->text);
        json_field(json, "från", link->old_target);
        json_field(json, "till", link->new_target);
        json_close_object(json);
    }
    json_close_list(json);
}

static void write_block(struct json *json, const struct diff_block *block)
{
    json_open_object(json);
    json_field(json, "slag", changes_kind_word(block->kind));
    json_field(json, "ändring", changes_change_word(block->change));
    json_field(json, "block", block->label);
    json_field(json, "rubrik", block->heading);
    json_field(json, "tidigare-rubrik", block->old_heading);
    if (block->following > 0) {
        number(json, "följande", block->following);
    }
    flag(json, "omskrivet", block->text.rewritten);
    write_text(json, "text", &block->text);
    write_cells(json, block);
    write_links(json, block);
    json_close_object(json);
}

static void write_points(struct json *json, const struct diff_part *part)
{
    if (part->point_count == 0) {
        return;
    }
    json_key(json, STR("värden"));
    json_open_list(json);
    for (size_t i = 0; i < part->point_count; i++) {
        json_open_object(json);
        json_field(json, "vid", part->points[i].label);
        json_field(json, "från", part->points[i].old_value);
        json_field(json, "till", part->points[i].new_value);
        json_close_object(json);
    }
    json_close_list(json);
}

static void write_part(struct json *json, const struct diff_part *part)
{
    json_open_object(json);
    json_key(json, STR("fält"));
    json_open_list(json);
    for (size_t i = 0; i < part->label_count; i++) {
        json_string(json, part->labels[i]);
    }
    json_close_list(json);
    json_field(json, "ändring", changes_change_word(part->change));
    if (part->block_count > 0) {
        json_key(json, STR("stycken"));
        json_open_list(json);
        for (size_t i = 0; i < part->block_count; i++) {
            write_block(json, &part->blocks[i]);
        }
        json_close_list(json);
    }
    write_points(json, part);
    json_close_object(json);
}

static void write_parts(struct json *json, const char *key, const struct diff_part *parts,
                        size_t count)
{
    if (count == 0) {
        return;
    }
    json_key(json, str_from(key));
    json_open_list(json);
    for (size_t i = 0; i < count; i++) {
        write_part(json, &parts[i]);
    }
    json_close_list(json);
}

static void write_record(struct json *json, const struct diff_record *record)
{
    static const char *const what[] = {[DIFF_RECORD_ADDED] = "tillagd",
                                       [DIFF_RECORD_REMOVED] = "borttagen",
                                       [DIFF_RECORD_CHANGED] = "ändrad"};
    const struct record *shown = record->new != NULL ? record->new : record->old;
    json_open_object(json);
    json_field(json, "ändring", str_from(what[record->change]));
    json_field(json, "typ", shown->type->id);
    json_field(json, "id", shown->id);
    json_field(json, "titel", shown->title);
    json_field(json, "adress", shown->address);
    flag(json, "flyttad", record->moved);
    json_field(json, "tidigare-adress", record->moved ? record->old->address : (struct str){0});
    flag(json, "omdöpt", record->renamed);
    json_field(json, "tidigare-titel", record->renamed ? record->old->title : (struct str){0});
    write_parts(json, "delar", record->parts, record->part_count);
    json_close_object(json);
}

static void write_edition(struct json *json, const char *key, const struct changes_edition *edition,
                          struct arena *scratch)
{
    json_key(json, str_from(key));
    json_open_object(json);
    json_field(json, "utgåva", edition->name);
    if (edition->date.year > 0) {
        json_field(json, "datum", date_iso(scratch, edition->date));
    }
    flag(json, "gäller", edition->current);
    json_close_object(json);
}

static void write_counts(struct json *json, const struct diff_counts *counts)
{
    json_key(json, STR("antal"));
    json_open_object(json);
    number(json, "tillagda", counts->added);
    number(json, "borttagna", counts->removed);
    number(json, "flyttade", counts->moved);
    number(json, "omdöpta", counts->renamed);
    number(json, "ändrade", counts->edited);
    json_close_object(json);
}

void changes_json(const struct diff *diff, const struct changes_edition *old,
                  const struct changes_edition *new, struct arena *scratch, struct buf *out)
{
    struct json json;
    json_init(&json, out, false);
    json_open_object(&json);
    json_field(&json, "program", STR("malbild " MALBILD_VERSION));
    write_edition(&json, "från", old, scratch);
    write_edition(&json, "till", new, scratch);
    write_counts(&json, &diff->counts);
    write_parts(&json, "webbplats", diff->settings, diff->setting_count);
    json_key(&json, STR("poster"));
    json_open_list(&json);
    for (size_t i = 0; i < diff->count; i++) {
        write_record(&json, &diff->records[i]);
    }
    json_close_list(&json);
    json_close_object(&json);
    buf_add(out, STR("\n"));
}
