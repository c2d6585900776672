#include "format/data/yaml_lines.h"

#include "base/arena.h"
#include "base/vec.h"
#include "format/data/yaml_explain.h"
#include "format/text/utf8.h"

static size_t shared(struct str a, struct str b)
{
    size_t at = 0;
    while (at < a.size && at < b.size && a.data[at] == b.data[at]) {
        at++;
    }
    return at;
}

static bool is_white(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* What of a line may be the value's, and its column from 1. */
static struct str content_of(const struct yaml_origin *origin, struct str line, bool first,
                             uint32_t *column)
{
    size_t skipped = 0;
    if (first && !origin->block) {
        skipped = utf8_prefix(line, origin->column - 1U).size;
    }
    while (!(first && !origin->block) && skipped < line.size && is_white(line.data[skipped]) &&
           !(origin->block && skipped + 1 == origin->column)) {
        skipped++;
    }
    *column = (uint32_t)utf8_count(str_slice(line, 0, skipped)) + 1;
    return str_slice(line, skipped, line.size);
}

/* A single line break became a space, and of several one is gone. */
static size_t past_fold(struct str string, size_t at)
{
    bool broken = false;
    while (at < string.size && string.data[at] == '\n') {
        broken = true;
        at++;
    }
    return at + (!broken && at < string.size && string.data[at] == ' ');
}

struct value yaml_lines_keep(struct arena *arena, const struct yaml_origin *origin,
                             const struct value *value)
{
    struct str string = value->as.string;
    struct str rest = origin->text;
    struct vec lines = {0};
    size_t at = 0;
    for (uint32_t number = 0; at < string.size && rest.size > 0; number++) {
        uint32_t column;
        size_t next;
        struct str line = yaml_line(rest, 0, &next);
        struct str content = content_of(origin, line, number == 0, &column);
        size_t size = shared(content, str_slice(string, at, string.size));
        if (size == 0 && str_trim(content).size > 0) {
            break;
        }
        if (size > 0) {
            vec_add(&lines, arena, struct value_line,
                    ((struct value_line){at, origin->line + number, column}));
            at = past_fold(string, at + size);
        }
        yaml_line(rest, 1, &next);
        rest = str_slice(rest, next, rest.size);
    }
    struct value kept = value_folded(arena, string, lines.items, lines.count);
    kept.flags |= value->flags;
    kept.line = value->line;
    kept.column = value->column;
    return kept;
}
