/* template_parser: turns the tokens of one template into the flat program that the evaluator runs.
 *
 * Sections hold their body in the instructions after them, up to `end`, so that an empty section is
 * one jump. Inside a parent tag only its own blocks are kept, one after the other. */
#ifndef FORMAT_TEMPLATE_TEMPLATE_PARSER_H
#define FORMAT_TEMPLATE_TEMPLATE_PARSER_H

#include "base/map.h"
#include "format/template/template.h"

struct arena;
struct diags;

enum operation {
    OPERATION_TEXT,
    OPERATION_ESCAPED,
    OPERATION_RAW,
    OPERATION_SECTION,
    OPERATION_INVERTED,
    OPERATION_PARTIAL,
    OPERATION_PARENT,
    OPERATION_BLOCK
};

struct instruction {
    uint8_t operation;
    bool indents;    /* the output of a template line begins here: put the indentation first */
    bool standalone; /* a tag alone on its line: `indent` goes before every line it gives */
    uint32_t part_count;
    uint32_t end;    /* index of the first instruction after the body */
    struct str text; /* what to print, or the name of a block or a partial: a view of the source */
    struct str indent;               /* partial, parent, block */
    const struct str *parts;         /* none: the context itself, {{.}} */
    const struct template *template; /* partial, parent */
};

struct template
{
    struct template_source source;
    const struct instruction *program;
    uint32_t count;
};

/* Compiles `source` into `template`. `set` maps names to the templates of the set, compiled or not
 * yet. Reports every fault; returns false when there were any. */
bool template_compile(struct arena *arena, const struct template_source *source,
                      const struct map *set, struct diags *diags, struct template *template);

#endif
