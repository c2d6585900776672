/* The bookmarks of a file (ISO 32000-1, 12.3.3). */
#include "format/pdf/pdf_file.h"
#include "format/pdf/pdf_link.h"
#include "format/pdf/pdf_syntax.h"

enum { DEEPEST = 32 };

/* A bookmark among the others; all are indexes plus one, 0 is none or the root. */
struct node {
    uint32_t parent, first, last, previous, next, below;
    uint32_t object;
};

static struct node *connect(struct pdf *pdf)
{
    const struct pdf_bookmark *bookmarks = pdf->bookmarks.items;
    size_t count = pdf->bookmarks.count;
    struct node *nodes = arena_array(pdf->arena, count + 1, sizeof(*nodes));
    uint32_t open[DEEPEST + 1] = {0}; /* the latest bookmark of every level */
    uint32_t depth = 0;
    for (uint32_t i = 1; i <= count; i++) {
        uint32_t level = bookmarks[i - 1].level;
        if (level > depth + 1) {
            level = depth + 1;
        }
        if (level > DEEPEST) {
            level = DEEPEST;
        }
        uint32_t parent = level > 1 ? open[level - 1] : 0;
        nodes[i].parent = parent;
        nodes[i].previous = nodes[parent].last;
        if (nodes[parent].last != 0) {
            nodes[nodes[parent].last].next = i;
        } else {
            nodes[parent].first = i;
        }
        nodes[parent].last = i;
        open[level] = i;
        depth = level;
    }
    for (size_t i = count; i > 0; i--) {
        nodes[nodes[i].parent].below += nodes[i].below + 1;
    }
    return nodes;
}

static void put_relative(struct buf *buf, const char *key, const struct node *nodes, uint32_t node)
{
    if (node == 0) {
        return;
    }
    buf_add(buf, str_from(key));
    pdf_put_reference(buf, nodes[node].object);
}

uint32_t pdf_bookmark_write(struct pdf *pdf, struct pdf_file *file)
{
    const struct pdf_bookmark *bookmarks = pdf->bookmarks.items;
    size_t count = pdf->bookmarks.count;
    if (count == 0) {
        return 0;
    }
    struct node *nodes = connect(pdf);
    for (size_t i = 0; i <= count; i++) {
        nodes[i].object = pdf_file_reserve(file);
    }
    for (size_t i = 0; i <= count; i++) {
        struct buf *buf = pdf_file_begin(file, nodes[i].object);
        buf_add(buf, STR("<<"));
        if (i == 0) {
            buf_add(buf, STR("/Type/Outlines"));
        } else {
            buf_add(buf, STR("/Title"));
            pdf_put_text(buf, bookmarks[i - 1].title);
            buf_add(buf, STR("/Dest"));
            pdf_destination_put(buf, pdf, bookmarks[i - 1].destination);
            buf_add(buf, STR("/Parent"));
            pdf_put_reference(buf, nodes[nodes[i].parent].object);
        }
        put_relative(buf, "/First", nodes, nodes[i].first);
        put_relative(buf, "/Last", nodes, nodes[i].last);
        put_relative(buf, "/Prev", nodes, nodes[i].previous);
        put_relative(buf, "/Next", nodes, nodes[i].next);
        if (nodes[i].below > 0) {
            buf_printf(buf, "/Count %u", nodes[i].below);
        }
        buf_add(buf, STR(">>"));
        pdf_file_end(file);
    }
    return nodes[0].object;
}
