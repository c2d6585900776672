#include "layout/element.h"

#include <stdlib.h>

/* In byte order of the names. */
static const struct element elements[] = {
    {TEXT("a"), BOX_TEXT, PDF_LINK, ELEMENT_INLINE | ELEMENT_ROLE},
    {TEXT("abbr"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("address"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("article"), BOX_BLOCK, PDF_ART, ELEMENT_ROLE},
    {TEXT("aside"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("b"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("baksida"), BOX_BLOCK, PDF_DIV, ELEMENT_ROLE},
    {TEXT("blockquote"), BOX_BLOCK, PDF_BLOCK_QUOTE, ELEMENT_ROLE},
    {TEXT("br"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("caption"), BOX_BLOCK, PDF_CAPTION, ELEMENT_ROLE},
    {TEXT("cite"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("code"), BOX_TEXT, PDF_CODE, ELEMENT_INLINE | ELEMENT_ROLE},
    {TEXT("dd"), BOX_BLOCK, PDF_LBODY, ELEMENT_ROLE},
    {TEXT("del"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("details"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("dfn"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("div"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("dl"), BOX_BLOCK, PDF_L, ELEMENT_ROLE},
    {TEXT("dt"), BOX_BLOCK, PDF_LBL, ELEMENT_ROLE},
    {TEXT("em"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("figcaption"), BOX_BLOCK, PDF_CAPTION, ELEMENT_ROLE},
    {TEXT("figure"), BOX_BLOCK, PDF_DIV, ELEMENT_ROLE},
    {TEXT("footer"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("fot"), BOX_BLOCK, PDF_DIV, ELEMENT_SKIPPED},
    {TEXT("framsida"), BOX_BLOCK, PDF_DIV, ELEMENT_ROLE},
    {TEXT("h1"), BOX_BLOCK, PDF_H1, ELEMENT_ROLE},
    {TEXT("h2"), BOX_BLOCK, PDF_H2, ELEMENT_ROLE},
    {TEXT("h3"), BOX_BLOCK, PDF_H3, ELEMENT_ROLE},
    {TEXT("h4"), BOX_BLOCK, PDF_H4, ELEMENT_ROLE},
    {TEXT("h5"), BOX_BLOCK, PDF_H5, ELEMENT_ROLE},
    {TEXT("h6"), BOX_BLOCK, PDF_H6, ELEMENT_ROLE},
    {TEXT("handout"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("header"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("hr"), BOX_RULE, PDF_DIV, ELEMENT_VOID},
    {TEXT("huvud"), BOX_BLOCK, PDF_DIV, ELEMENT_SKIPPED},
    {TEXT("i"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("img"), BOX_PICTURE, PDF_FIGURE, ELEMENT_ROLE | ELEMENT_VOID},
    {TEXT("innehåll"), BOX_CONTENTS, PDF_TOC, ELEMENT_ROLE | ELEMENT_VOID},
    {TEXT("ins"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("kbd"), BOX_TEXT, PDF_CODE, ELEMENT_INLINE | ELEMENT_ROLE},
    {TEXT("kolumntitel"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("kort"), BOX_CARD, PDF_ART, ELEMENT_ROLE},
    {TEXT("li"), BOX_ITEM, PDF_LI, ELEMENT_ROLE},
    {TEXT("lyft"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("main"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("marginalfot"), BOX_BLOCK, PDF_DIV, ELEMENT_SKIPPED},
    {TEXT("marginalhuvud"), BOX_BLOCK, PDF_DIV, ELEMENT_SKIPPED},
    {TEXT("marginalrad"), BOX_GRID, PDF_DIV, 0},
    {TEXT("marginalruta"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("mark"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("nav"), BOX_BLOCK, PDF_DIV, 0},
    {TEXT("ol"), BOX_BLOCK, PDF_L, ELEMENT_ROLE},
    {TEXT("p"), BOX_BLOCK, PDF_P, ELEMENT_ROLE},
    {TEXT("pre"), BOX_BLOCK, PDF_P, ELEMENT_ROLE},
    {TEXT("q"), BOX_TEXT, PDF_QUOTE, ELEMENT_INLINE | ELEMENT_ROLE},
    {TEXT("qr"), BOX_QR, PDF_FIGURE, ELEMENT_ROLE | ELEMENT_VOID},
    {TEXT("rad"), BOX_GRID, PDF_DIV, 0},
    {TEXT("rutnät"), BOX_GRID, PDF_DIV, 0},
    {TEXT("s"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("samp"), BOX_TEXT, PDF_CODE, ELEMENT_INLINE | ELEMENT_ROLE},
    {TEXT("section"), BOX_BLOCK, PDF_SECT, ELEMENT_ROLE},
    {TEXT("sidantal"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("sidbrytning"), BOX_BREAK, PDF_DIV, ELEMENT_VOID},
    {TEXT("sidnummer"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("skrivrader"), BOX_LINES, PDF_DIV, ELEMENT_VOID},
    {TEXT("slide"), BOX_SLIDE, PDF_SECT, ELEMENT_ROLE},
    {TEXT("small"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("span"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("strong"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("sub"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("summary"), BOX_BLOCK, PDF_P, ELEMENT_ROLE},
    {TEXT("sup"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("svg"), BOX_DRAWING, PDF_FIGURE, ELEMENT_ROLE | ELEMENT_VOID},
    {TEXT("table"), BOX_TABLE, PDF_TABLE, ELEMENT_ROLE},
    {TEXT("tbody"), BOX_BLOCK, PDF_TBODY, ELEMENT_ROLE},
    {TEXT("td"), BOX_CELL, PDF_TD, ELEMENT_ROLE},
    {TEXT("tfoot"), BOX_BLOCK, PDF_TFOOT, ELEMENT_ROLE},
    {TEXT("th"), BOX_CELL, PDF_TH, ELEMENT_ROLE},
    {TEXT("thead"), BOX_BLOCK, PDF_THEAD, ELEMENT_ROLE},
    {TEXT("time"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("tr"), BOX_ROW, PDF_TR, ELEMENT_ROLE},
    {TEXT("u"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("ul"), BOX_BLOCK, PDF_L, ELEMENT_ROLE},
    {TEXT("var"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
    {TEXT("wbr"), BOX_TEXT, PDF_SPAN, ELEMENT_INLINE},
};

static int compare(const void *key, const void *element)
{
    return str_compare(*(const struct str *)key, ((const struct element *)element)->name);
}

const struct element *element_find(struct str name)
{
    return bsearch(&name, elements, countof(elements), sizeof *elements, compare);
}

/* What only style sheets name: the root, a line of the contents, a note's number, the rule
 * above the notes. */
static const struct str made[] = {TEXT("body"), TEXT("innehållsrad"), TEXT("notnummer"),
                                  TEXT("notlinje")};

static size_t all_names(struct str names[countof(elements) + countof(made)])
{
    for (size_t i = 0; i < countof(elements); i++) {
        names[i] = elements[i].name;
    }
    for (size_t i = 0; i < countof(made); i++) {
        names[countof(elements) + i] = made[i];
    }
    return countof(elements) + countof(made);
}

struct str element_nearest(struct str name)
{
    struct str names[countof(elements) + countof(made)];
    all_names(names);
    return str_nearest(name, names, countof(elements));
}

bool element_has_style(struct str name, struct str *nearest)
{
    struct str names[countof(elements) + countof(made)];
    size_t count = all_names(names);
    for (size_t i = 0; i < count; i++) {
        if (str_equal(names[i], name)) {
            return true;
        }
    }
    *nearest = str_nearest(name, names, count);
    return false;
}

struct str element_home(struct str name, struct str parent, struct str around)
{
    static const struct {
        struct str name;
        struct str parents; /* with blanks around each */
        struct str shown;
    } homes[] = {{TEXT("li"), TEXT(" ul ol "), TEXT("ul, ol")},
                 {TEXT("dt"), TEXT(" dl "), TEXT("dl")},
                 {TEXT("dd"), TEXT(" dl "), TEXT("dl")},
                 {TEXT("caption"), TEXT(" table "), TEXT("table")},
                 {TEXT("thead"), TEXT(" table "), TEXT("table")},
                 {TEXT("tbody"), TEXT(" table "), TEXT("table")},
                 {TEXT("tfoot"), TEXT(" table "), TEXT("table")},
                 {TEXT("tr"), TEXT(" table thead tbody tfoot "), TEXT("table")},
                 {TEXT("td"), TEXT(" tr "), TEXT("tr")},
                 {TEXT("th"), TEXT(" tr "), TEXT("tr")},
                 {TEXT("framsida"), TEXT(" kort "), TEXT("kort")},
                 {TEXT("baksida"), TEXT(" kort "), TEXT("kort")}};
    for (size_t i = 0; i < countof(homes); i++) {
        if (!str_equal(homes[i].name, name)) {
            continue;
        }
        bool term = str_equal(homes[i].shown, STR("dl"));
        struct str at = term && str_equal(parent, STR("div")) ? around : parent;
        struct str parents = homes[i].parents;
        for (size_t begin = 1, end; begin < parents.size; begin = end + 1) {
            for (end = begin; parents.data[end] != ' ';) {
                end++;
            }
            if (str_equal(str_slice(parents, begin, end), at)) {
                return STR("");
            }
        }
        return homes[i].shown;
    }
    return STR("");
}
