#include "handout_made.h"

static void repeat(struct buf *buf, const char *text, size_t times)
{
    for (size_t i = 0; i < times; i++) {
        buf_add(buf, str_from(text));
    }
}

/* The pages of a document of `times` paragraphs. */
static size_t pages_of(struct made *made, size_t times, enum arrangement kind, const char *paper)
{
    struct buf buf;
    buf_init(&buf);
    buf_add(&buf, STR("<handout><h1>Titel</h1>"));
    repeat(&buf, "<p>Omställningen börjar i mötet mellan den enskilde och den som ger vården.</p>",
           times);
    buf_add(&buf, STR("</handout>"));
    buf_add_byte(&buf, '\0');
    struct handout_job job = made_job(buf.data);
    job.arrangement = kind;
    job.paper = str_from(paper);
    CHECK(made_layout(made, &job));
    buf_finish(&buf);
    return made->result.pages;
}

static void test_pages(struct made *made)
{
    CHECK(pages_of(made, 1, ARRANGED_FLOW, "A4") == 1);
    size_t many = pages_of(made, 120, ARRANGED_FLOW, "A4");
    CHECK(many > 3 && many < 12);
    CHECK(made->diags.items.count == 0);
    /* Sides of paper: two pages on each, in fours. */
    CHECK(pages_of(made, 1, ARRANGED_FOLDER, "A5") == 2);
    CHECK(pages_of(made, 1, ARRANGED_POSTER, "A3") == 1);
    CHECK(pages_of(made, 60, ARRANGED_POSTER, "A3") == 1);
    CHECK(made_said(made, RULE_ARRANGED_POSTER) == 0);
    CHECK(pages_of(made, 3000, ARRANGED_POSTER, "A3") > 1);
    CHECK(made_said(made, RULE_ARRANGED_POSTER) == 1);
}

static void test_breaks(struct made *made)
{
    struct handout_job job =
        made_job("<handout><h1>Ett</h1><p>Text.</p><sidbrytning/>"
                 "<h2>Två</h2><p>Text.</p><p class='ny-sida'>Tre</p></handout>");
    CHECK(made_layout(made, &job));
    CHECK(made->result.pages == 3);
    CHECK(made->diags.items.count == 0);
}

/* The pages of one piece of markup that stands `times` times between a beginning and an end. */
static size_t pages_with(struct made *made, const char *begin, const char *piece, size_t times,
                         const char *end)
{
    struct buf buf;
    buf_init(&buf);
    buf_add(&buf, str_from(begin));
    repeat(&buf, piece, times);
    buf_add(&buf, str_from(end));
    buf_add_byte(&buf, '\0');
    struct handout_job job = made_job(buf.data);
    CHECK(made_layout(made, &job));
    buf_finish(&buf);
    return made->result.pages;
}

static void test_long(struct made *made)
{
    /* A cell through more rows than a page holds. */
    CHECK(pages_with(made, "<handout><table><tbody><tr><td rowspan='91'>A</td><td>B</td></tr>",
                     "<tr><td>C</td></tr>", 90, "</tbody></table></handout>") > 2);
    /* A grid of three rows a page has them also in a frame. */
    CHECK(pages_with(made, "<handout><section class='ruta'><rutnät kolumner='1' rader='3'>",
                     "<div><p>Text</p></div>", 6, "</rutnät></section></handout>") == 2);
    /* Lines of code stay lines, also empty ones. */
    CHECK(pages_with(made, "<handout><pre><code>", "a\n\n", 60, "b</code></pre></handout>") > 1);
    CHECK(made->diags.items.count == 0);
    /* A full slide that has room around it gets higher before its type is too small. */
    CHECK(pages_with(made, "<handout><rutnät kolumner='2' rader='3'><slide><ul>",
                     "<li>En punkt</li>", 16, "</ul></slide></rutnät></handout>") == 1);
    CHECK(made_said(made, RULE_HANDOUT_SLIDE) == 0);
}

static void test_cards(struct made *made)
{
    struct buf buf;
    buf_init(&buf);
    buf_add(&buf, STR("<handout>"));
    repeat(&buf, "<kort><framsida><p>Fråga</p></framsida><baksida><p>Svar</p></baksida></kort>", 9);
    buf_add(&buf, STR("</handout>"));
    buf_add_byte(&buf, '\0');
    struct handout_job job = made_job(buf.data);
    job.arrangement = ARRANGED_CARDS;
    job.paper = STR("A4-kort");
    CHECK(made_layout(made, &job));
    CHECK(made->result.pages == 4); /* eight on a side, and their backs */
    CHECK(made->diags.items.count == 0);
    buf_clear(&buf);
    buf_add(&buf, STR("<handout><kort><framsida>"));
    repeat(&buf, "<p>En fråga som är alldeles för lång för ett kort.</p>", 40);
    buf_add(&buf, STR("</framsida></kort></handout>"));
    buf_add_byte(&buf, '\0');
    job.xml = str_from(buf.data);
    CHECK(made_layout(made, &job));
    CHECK(made_said(made, RULE_HANDOUT_CARD) == 1);
    buf_finish(&buf);
}

static void test_wide(struct made *made)
{
    struct buf buf;
    buf_init(&buf);
    buf_add(&buf, STR("<handout><table><thead><tr>"));
    repeat(&buf, "<th>Samverkansnämnd</th>", 14);
    buf_add(&buf, STR("</tr></thead><tbody><tr>"));
    repeat(&buf, "<td>Bostadsanpassningsbidrag</td>", 14);
    buf_add(&buf, STR("</tr></tbody></table></handout>"));
    buf_add_byte(&buf, '\0');
    struct handout_job job = made_job(buf.data);
    CHECK(made_layout(made, &job));
    CHECK(made_said(made, RULE_HANDOUT_TABLE) == 1);
    job = made_job("<handout><p>abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
                   "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789</p></handout>");
    CHECK(made_layout(made, &job));
    CHECK(made_said(made, RULE_HANDOUT_WORD) == 1);
    buf_finish(&buf);
}

static void test_notes(struct made *made)
{
    struct handout_job job = made_job(
        "<handout><p>Text<sup class='not'><a href='#n1'>1</a></sup> och "
        "<sup class='not'><a href='#n1'>1</a></sup>.</p><aside class='not' id='n1'>En not.</aside>"
        "<p><a href='#ingen'>Till något som inte finns</a></p></handout>");
    CHECK(made_layout(made, &job));
    CHECK(made->diags.items.count == 0);
}

static void test_faults(struct made *made)
{
    struct handout_job job = made_job("<handout><p>Oavslutat</handout>");
    CHECK(!made_layout(made, &job));
    CHECK(made_said(made, RULE_HANDOUT_MARKUP) == 1);
    job = made_job("<handout><dt>A</dt><p>B</p><li>C</li><li>D</li><dl><div><dt>E</dt><dd>F</dd>"
                   "</div></dl></handout>");
    CHECK(made_layout(made, &job));
    CHECK(made_said(made, RULE_HANDOUT_MARKUP) == 2);
    job = made_job("<handout><okänt>Text</okänt><okänt>Mer</okänt></handout>");
    CHECK(made_layout(made, &job));
    CHECK(made_said(made, RULE_HANDOUT_ELEMENT) == 1);
    job = made_job("<handout><p>\xF0\x9F\x8E\x89</p></handout>");
    CHECK(made_layout(made, &job));
    CHECK(made_said(made, RULE_HANDOUT_GLYPH) == 1);
    job = made_job("<handout><img src='a.png' alt='A'/><img src='b.png'/></handout>");
    (void)made_layout(made, &job);
    CHECK(made_said(made, RULE_BROKEN_IMAGE) == 2);
    CHECK(made_said(made, RULE_MISSING_ALT) == 1);
    job = made_job("<handout><p>Text</p></handout>");
    job.paper = STR("A9");
    CHECK(made_layout(made, &job));
    CHECK(made_said(made, RULE_HANDOUT_PAPER) == 1);
    job = made_job("<handout><p>Text</p><qr text='' alt='Tom'/></handout>");
    CHECK(made_layout(made, &job));
    CHECK(made_said(made, RULE_HANDOUT_QR) == 1);
}

/* Empty and odd markup gives a file, or is told about, but never ends the program. */
static void test_odd(struct made *made)
{
    static const char *const markups[] = {
        "<handout><p></p><ul></ul><table></table><h2> </h2>Text</handout>",
        "<handout><table><tr><td rowspan='9' colspan='9'>A</td></tr></table></handout>",
        "<handout><rutnät kolumner='3'></rutnät><p>a<div>b<p>c</p></div>d</p></handout>",
        "<handout><dl><dt>A</dt><dd>a</dd><dd>b</dd><div><dt>B</dt><dd>c</dd></div></dl></handout>",
        "<handout><slide><h2>A</h2></slide><skrivrader/><innehåll/></handout>",
        "<handout><div lang='ar' dir='rtl'><p>الصحية SKR 12</p></div></handout>",
        "<handout><h6>Sex</h6><h1>Ett</h1><h4>Fyra</h4></handout>",
        "<handout><ol start='99'><li>A</li><li><ol><li>B<br/>C<br/></li></ol></li></ol></handout>",
    };
    for (size_t i = 0; i < countof(markups); i++) {
        struct handout_job job = made_job(markups[i]);
        CHECK(made_layout(made, &job));
        CHECK(made->result.pages == 1);
        job.large = true;
        CHECK(made_layout(made, &job));
    }
}

static void test_same(struct made *made)
{
    struct handout_job job = made_job("<handout><h1>Titel</h1><p>Samma text, samma byte.</p>"
                                      "<ul><li>ett</li><li>två</li></ul></handout>");
    CHECK(made_layout(made, &job));
    struct buf first;
    buf_init(&first);
    buf_add(&first, buf_str(&made->pdf));
    CHECK(made_layout(made, &job));
    CHECK(str_equal(buf_str(&first), buf_str(&made->pdf)));
    struct made other;
    made_begin(&other);
    CHECK(made_layout(&other, &job));
    CHECK(str_equal(buf_str(&first), buf_str(&other.pdf)));
    made_end(&other);
    buf_finish(&first);
}

int main(void)
{
    struct made made;
    made_begin(&made);
    test_pages(&made);
    test_breaks(&made);
    test_long(&made);
    test_cards(&made);
    test_wide(&made);
    test_notes(&made);
    test_faults(&made);
    test_odd(&made);
    test_same(&made);
    made_end(&made);
    return 0;
}
