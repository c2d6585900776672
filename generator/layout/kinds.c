#include "layout/kinds.h"

#include "layout/contents.h"
#include "layout/figure.h"
#include "layout/grid.h"
#include "layout/slide.h"
#include "layout/table.h"

static void stack_paragraph(struct flow *flow, const struct box *box)
{
    stack_text(flow, box, box->text);
}

static void stack_break(struct flow *flow, const struct box *box)
{
    (void)box;
    flow->page_before = true;
}

void (*const box_kinds[BOX_KINDS])(struct flow *, const struct box *) = {
    [BOX_BLOCK] = stack_block,    [BOX_TEXT] = stack_paragraph,    [BOX_ITEM] = stack_block,
    [BOX_TABLE] = stack_table,    [BOX_ROW] = stack_block,         [BOX_CELL] = stack_block,
    [BOX_PICTURE] = stack_figure, [BOX_DRAWING] = stack_figure,    [BOX_QR] = stack_figure,
    [BOX_LINES] = stack_rules,    [BOX_SLIDE] = stack_slide,       [BOX_GRID] = stack_grid,
    [BOX_CARD] = stack_block,     [BOX_CONTENTS] = stack_contents, [BOX_RULE] = stack_rules,
    [BOX_BREAK] = stack_break,
};
