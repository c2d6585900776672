/* The structure tree: roles, nesting, attributes, and where its content is. */
#include "ua.h"

static const char *const known =
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 "
    "H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code "
    "Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form";

/* What may stand in an element that is strict about it, and where a strict one may stand. */
static const struct rule {
    const char *role, *kids, *parents;
} rules[] = {
    {"L", "L LI Caption", NULL},
    {"LI", "Lbl LBody", "L"},
    {"LBody", NULL, "LI"},
    {"Table", "TR THead TBody TFoot Caption", NULL},
    {"THead", "TR", "Table"},
    {"TBody", "TR", "Table"},
    {"TFoot", "TR", "Table"},
    {"TR", "TH TD", "Table THead TBody TFoot"},
    {"TH", NULL, "TR"},
    {"TD", NULL, "TR"},
    {"TOC", "TOC TOCI Caption", NULL},
    {"TOCI", "Lbl Reference NonStruct P TOC", "TOC"},
};

struct walk { /* an element on the way down */
    qpdf_oh element;
    struct str role;
    struct str parent; /* its role */
    qpdf_oh page;
    bool in_figure;
    int depth;
};

static void check_language(struct ua *ua, const struct walk *at)
{
    qpdf_oh language = ua_get(ua, at->element, "Lang");
    if (!qpdf_oh_is_null(ua->pdf, language) && !ua_is_language(ua_text(ua, language))) {
        ua_find(ua, "UA 7.2: a malformed language on %.*s", (int)at->role.size, at->role.data);
    }
}

static void check_heading(struct ua *ua, const struct walk *at)
{
    if (at->role.size != 2 || at->role.data[0] != 'H') {
        return;
    }
    int level = at->role.data[1] - '0';
    if (level > ua->heading + 1) {
        ua_find(ua, "UA 7.4.2: H%d follows H%d", level, ua->heading);
    }
    ua->heading = level;
}

static void check_id(struct ua *ua, const struct walk *at)
{
    struct str id = ua_text(ua, ua_get(ua, at->element, "ID"));
    if (id.size == 0) {
        if (ua_is(at->role, "Note")) {
            ua_find(ua, "UA 7.9: a Note without ID");
        }
        return;
    }
    if (map_set(&ua->ids, &ua->arena, id, ua) != NULL) {
        ua_find(ua, "UA 7.9: the ID %.*s is not unique", (int)id.size, id.data);
    }
}

static void check_figure(struct ua *ua, const struct walk *at)
{
    if (!ua_among(at->role, "Figure Formula")) {
        return;
    }
    if (ua_text(ua, ua_get(ua, at->element, "Alt")).size == 0 &&
        !ua_has(ua, at->element, "ActualText")) {
        ua_find(ua, "UA 7.3: a %.*s without Alt", (int)at->role.size, at->role.data);
    }
    qpdf_oh box = ua_attribute(ua, at->element, "BBox");
    if (ua_count(ua, box) != 4) {
        ua_find(ua, "32000 14.8.5.4.3: a Figure without BBox");
        return;
    }
    double side[4];
    for (int i = 0; i < 4; i++) {
        side[i] = qpdf_oh_get_numeric_value(ua->pdf, ua_item(ua, box, i));
    }
    if (side[2] <= side[0] || side[3] <= side[1]) {
        ua_find(ua, "32000 14.8.5.4.3: a Figure with an empty BBox");
    }
}

static void check_attributes(struct ua *ua, const struct walk *at)
{
    if (ua_is(at->role, "L") &&
        ua_name(ua, ua_attribute(ua, at->element, "ListNumbering")).size == 0) {
        ua_find(ua, "UA 7.6: a list without ListNumbering");
    }
    if (ua_is(at->role, "TH") &&
        !ua_among(ua_name(ua, ua_attribute(ua, at->element, "Scope")), "Row Column Both")) {
        ua_find(ua, "UA 7.5: a TH without Scope");
    }
    if (ua_is(at->role, "Table")) {
        ua_table(ua, at->element);
    }
}

static void check_nesting(struct ua *ua, struct str role, struct str parent)
{
    for (size_t i = 0; i < countof(rules); i++) {
        bool badly = ua_is(role, rules[i].role) && rules[i].parents != NULL &&
                     !ua_among(parent, rules[i].parents);
        if (ua_is(parent, rules[i].role) && rules[i].kids != NULL &&
            !ua_among(role, rules[i].kids)) {
            badly = true;
        }
        if (badly) {
            ua_find(ua, "UA 7.2: %.*s in %.*s", (int)role.size, role.data, (int)parent.size,
                    parent.data);
        }
    }
}

static void add_place(struct ua *ua, const struct walk *at, struct str key)
{
    struct ua_place *place = arena_alloc(&ua->arena, sizeof(*place));
    *place = (struct ua_place){.element = ua_id(ua, at->element), .in_figure = at->in_figure};
    vec_add(&ua->outline, &ua->arena, struct ua_line,
            (struct ua_line){.depth = at->depth + 1, .place = place});
    if (map_set(&ua->places, &ua->arena, key, place) != NULL) {
        ua_find(ua, "UA 7.1: content %.*s belongs to two elements", (int)key.size, key.data);
    }
}

static void add_content(struct ua *ua, const struct walk *at, qpdf_oh page, int mcid)
{
    if (!ua_is_dictionary(ua, page)) {
        ua_find(ua, "32000 14.7.4: content on no page");
        return;
    }
    add_place(ua, at, str_format(&ua->arena, "%d:%d", ua_id(ua, page), mcid));
}

static void walk(struct ua *ua, struct walk at);

static void visit(struct ua *ua, const struct walk *at, qpdf_oh kid)
{
    qpdf_oh page = ua_has(ua, kid, "Pg") ? ua_get(ua, kid, "Pg") : at->page;
    if (qpdf_oh_is_integer(ua->pdf, kid)) {
        add_content(ua, at, at->page, ua_int(ua, kid, -1));
    } else if (ua_has(ua, kid, "MCID")) {
        add_content(ua, at, page, ua_int(ua, ua_get(ua, kid, "MCID"), -1));
    } else if (ua_has(ua, kid, "Obj")) {
        add_place(ua, at, str_format(&ua->arena, "o:%d", ua_id(ua, ua_get(ua, kid, "Obj"))));
    } else if (ua_is_dictionary(ua, kid)) {
        struct walk below = {.element = kid,
                             .role = ua_name(ua, ua_get(ua, kid, "S")),
                             .parent = at->role,
                             .page = page,
                             .in_figure = at->in_figure,
                             .depth = at->depth + 1};
        if (ua_id(ua, ua_get(ua, kid, "P")) != ua_id(ua, at->element)) {
            ua_find(ua, "UA 7.1: an element whose parent is another");
        }
        walk(ua, below);
    }
}

/* Caption first or last, one head and one foot, and a body when there is either. */
static void check_parts(struct ua *ua, const struct walk *at, qpdf_oh kids)
{
    int heads = 0;
    int bodies = 0;
    int captions = 0;
    int count = ua_count(ua, kids);
    for (int i = 0; i < count; i++) {
        struct str role = ua_name(ua, ua_get(ua, ua_item(ua, kids, i), "S"));
        heads += ua_among(role, "THead TFoot");
        bodies += ua_is(role, "TBody");
        captions += ua_is(role, "Caption");
        if (ua_is(role, "Caption") && i != 0 && (i != count - 1 || !ua_is(at->role, "Table"))) {
            ua_find(ua, "UA 7.2: a Caption in the middle");
        }
    }
    if (captions > 1) {
        ua_find(ua, "UA 7.2: two captions");
    }
    if (heads > 2 || (heads > 0 && bodies == 0)) {
        ua_find(ua, "UA 7.2: a table with too many heads, or a head but no body");
    }
}

static void walk(struct ua *ua, struct walk at)
{
    if (at.depth > 200) {
        ua_find(ua, "UA 7.1: the structure is too deep, or goes round in a circle");
        return;
    }
    if (!ua_among(at.role, known)) {
        ua_find(ua, "UA 7.1: the role %.*s is not standard", (int)at.role.size, at.role.data);
    }
    if (ua_has(ua, at.element, "Pg")) {
        at.page = ua_get(ua, at.element, "Pg");
    }
    at.in_figure = at.in_figure || ua_is(at.role, "Figure");
    vec_add(&ua->outline, &ua->arena, struct ua_line,
            (struct ua_line){at.depth, at.role, ua_text(ua, ua_get(ua, at.element, "Alt")), NULL});
    check_language(ua, &at);
    check_heading(ua, &at);
    check_id(ua, &at);
    check_figure(ua, &at);
    check_attributes(ua, &at);
    check_nesting(ua, at.role, at.parent);
    qpdf_oh kids = ua_get(ua, at.element, "K");
    if (ua_among(at.role, "Table L TOC")) {
        check_parts(ua, &at, kids);
    }
    int count = ua_count(ua, kids);
    if (count == 0 && !ua_among(at.role, "TD TH Lbl LBody")) {
        ua_find(ua, "house: an empty %.*s", (int)at.role.size, at.role.data);
    }
    for (int i = 0; i < count; i++) {
        visit(ua, &at, ua_item(ua, kids, i));
    }
}

/* The parent tree must lead from each page's content back to the same elements. */
static void check_parent_tree(struct ua *ua, qpdf_oh tree)
{
    int pages = qpdf_get_num_pages(ua->pdf);
    size_t found = 0;
    for (int i = 0; i < pages; i++) {
        qpdf_oh page = qpdf_get_page_n(ua->pdf, (size_t)i);
        int key = ua_int(ua, ua_get(ua, page, "StructParents"), -1);
        qpdf_oh owners = ua_number(ua, tree, key, 0);
        if (!qpdf_oh_is_array(ua->pdf, owners)) {
            ua_find(ua, "32000 14.7.4.4: page %d is not in the parent tree", i + 1);
            continue;
        }
        for (int mcid = 0; mcid < ua_count(ua, owners); mcid++) {
            struct str place_key = str_format(&ua->arena, "%d:%d", ua_id(ua, page), mcid);
            const struct ua_place *place = map_get(&ua->places, place_key);
            found += place != NULL;
            if (place == NULL || place->element != ua_id(ua, ua_item(ua, owners, mcid))) {
                ua_find(ua, "32000 14.7.4.4: the parent tree is wrong about MCID %d of page %d",
                        mcid, i + 1);
            }
        }
    }
    size_t contents = 0;
    for (size_t i = 0; i < ua->places.count; i++) {
        contents += ua->places.entries[i].key.data[0] != 'o';
    }
    if (contents != found) {
        ua_find(ua, "32000 14.7.4.4: the parent tree lacks content");
    }
}

void ua_write_outline(const struct ua *ua, FILE *out)
{
    const struct ua_line *lines = ua->outline.items;
    for (size_t i = 0; i < ua->outline.count; i++) {
        const struct ua_line *line = &lines[i];
        if (line->place != NULL && line->place->text.count > 0) {
            fprintf(out, "%*s\"%.*s\"\n", 2 * line->depth, "", (int)line->place->text.count,
                    (const char *)line->place->text.items);
        }
        if (line->place == NULL) {
            fprintf(out, "%*s%.*s\n", 2 * line->depth, "", (int)line->role.size, line->role.data);
        }
        if (line->alt.size > 0) {
            fprintf(out, "%*s /Alt %.*s\n", 2 * line->depth, "", (int)line->alt.size,
                    line->alt.data);
        }
    }
}

void ua_tree(struct ua *ua, qpdf_oh root)
{
    qpdf_oh kids = ua_get(ua, root, "K");
    const struct walk above = {.element = root, .page = qpdf_oh_new_null(ua->pdf)};
    if (ua_count(ua, kids) != 1 ||
        !ua_is(ua_name(ua, ua_get(ua, ua_item(ua, kids, 0), "S")), "Document")) {
        ua_find(ua, "house: the root of the structure is not one Document");
    }
    if (ua_has(ua, root, "RoleMap")) {
        ua_find(ua, "house: roles are mapped, though all should be standard");
    }
    for (int i = 0; i < ua_count(ua, kids); i++) {
        visit(ua, &above, ua_item(ua, kids, i));
    }
    check_parent_tree(ua, ua_get(ua, root, "ParentTree"));
}
