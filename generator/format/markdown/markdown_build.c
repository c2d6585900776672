#include "format/markdown/markdown_build.h"

#include "base/arena.h"

#include <string.h>

enum { POOL_MORE = 4096 };

uint32_t build_open(struct build *build, enum doc_kind kind, uint32_t line)
{
    struct doc_node *node = vec_push(&build->nodes, build->scratch, sizeof(*node));
    node->kind = (uint8_t)kind;
    node->size = 1;
    node->line = line;
    return (uint32_t)build->nodes.count - 1;
}

struct doc_node *build_node(struct build *build, uint32_t node)
{
    return (struct doc_node *)build->nodes.items + node;
}

void build_close(struct build *build, uint32_t node)
{
    build_node(build, node)->size = (uint32_t)build->nodes.count - node;
}

struct str build_text(struct build *build, struct str text)
{
    if (text.size == 0) {
        return STR("");
    }
    if (text.size > build->pool_size) {
        size_t size = text.size > POOL_MORE / 4 ? text.size + POOL_MORE / 4 : POOL_MORE;
        build->pool = arena_alloc(build->arena, size);
        build->pool_size = size;
    }
    char *copy = build->pool;
    memcpy(copy, text.data, text.size);
    build->pool += text.size;
    build->pool_size -= text.size;
    return (struct str){copy, text.size};
}

void build_report(struct build *build, enum rule rule, struct place place, size_t count,
                  struct str first, struct str second)
{
    const struct str args[] = {first, second};
    diag_add(build->diags, rule, place, args, count);
}

void build_report_depth(struct build *build, uint32_t line)
{
    if (build->deep) {
        return;
    }
    build->deep = true;
    struct place place = {.path = build->source.path, .line = source_line(&build->source, line)};
    build_report(build, RULE_MARKDOWN_DEPTH, place, 1,
                 str_format(build->scratch, "%d", MARKDOWN_DEPTH), (struct str){0});
}
