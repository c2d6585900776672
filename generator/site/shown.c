#include "site/shown.h"

#include "format/text/utf8.h"
#include "site/field.h"

/* Days are compared as ISO 8601 writes them. A record is there from the first day and gone
 * on the last. */
enum record_state shown_state(const struct field_reader *reader, const struct value_map *fields,
                              struct str today)
{
    const struct value *draft = value_map_get(fields, STR("utkast"));
    struct str from = value_map_part(fields, STR("publiceras"), STR("iso"));
    struct str to = value_map_part(fields, STR("avpubliceras"), STR("iso"));
    const struct value *until = value_map_get(fields, STR("avpubliceras"));
    if (from.size > 0 && to.size > 0 && str_compare(to, from) <= 0) {
        struct str args[] = {from, to};
        struct place place = {reader->path, until->line, until->column, (uint32_t)utf8_count(to)};
        diag_add(reader->diags, RULE_DATES_REVERSED, place, args, countof(args));
    }
    return draft != NULL && draft->kind == VALUE_BOOL && draft->as.boolean ? RECORD_DRAFT
           : from.size > 0 && str_compare(from, today) > 0                 ? RECORD_EARLY
           : to.size > 0 && str_compare(to, today) <= 0                    ? RECORD_WITHDRAWN
                                                                           : RECORD_SHOWN;
}

struct str shown_day(const struct record *record)
{
    struct str key = record->state == RECORD_EARLY       ? STR("publiceras")
                     : record->state == RECORD_WITHDRAWN ? STR("avpubliceras")
                                                         : (struct str){0};
    return value_map_part(record->fields, key, STR("iso"));
}

void shown_note(const struct record *record, struct diags *diags)
{
    struct str date = shown_day(record);
    diag_tell(diags, RULE_NOT_SHOWN, record->place, record->title,
              record->state == RECORD_EARLY ? date : (struct str){0},
              record->state == RECORD_WITHDRAWN ? date : (struct str){0},
              record->state == RECORD_DRAFT ? STR("x") : (struct str){0});
}
