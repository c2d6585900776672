/* Unit tests of format/data/xml. */
#include "test.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/data/xml.h"

#include <string.h>

static bool read(struct arena *arena, const char *text, struct xml *xml, struct xml_fault *fault)
{
    return xml_read(arena, str_from(text), xml, fault);
}

static void test_nodes(struct arena *arena)
{
    struct xml xml;
    struct xml_fault fault;
    CHECK(read(arena,
               "<?xml version=\"1.0\"?>\n<a x='1'\n  yy=\"å&amp;b\">h\xC3\xA4j <!-- c -->d&#229;"
               "<![CDATA[<]]><b  z='2'/><c>t</c></a>\n",
               &xml, &fault));
    CHECK(fault.kind == XML_OK && xml.count == 5 && xml.attribute_count == 3);
    CHECK_STR(xml.nodes[0].text, STR("a"));
    CHECK(xml.nodes[0].size == 5 && xml.nodes[0].line == 2 && xml.nodes[0].column == 1);
    CHECK(xml.nodes[0].depth == 1 && xml.nodes[0].parent == 0);
    CHECK_STR(xml.nodes[1].text, STR("häj då<"));
    CHECK(xml.nodes[1].kind == XML_TEXT && xml.nodes[1].size == 1 && xml.nodes[1].parent == 0);
    CHECK(xml.nodes[1].line == 3 && xml.nodes[1].column == 16);
    CHECK_STR(xml.nodes[2].text, STR("b"));
    CHECK(xml.nodes[2].line == 3 && xml.nodes[2].column == 50 && xml.nodes[2].depth == 2);
    CHECK(xml.nodes[3].size == 2 && xml.nodes[4].parent == 3 && xml.nodes[4].depth == 3);
    const struct xml_attribute *y = xml_find(&xml, 0, STR("yy"));
    CHECK(y != NULL && y->line == 3 && y->column == 3);
    CHECK_STR(y->value, STR("å&b"));
    CHECK(xml_find(&xml, 0, STR("x"))->line == 2 && xml_find(&xml, 0, STR("x"))->column == 4);
    CHECK(xml_find(&xml, 2, STR("z"))->column == 54);
    CHECK(xml_find(&xml, 0, STR("z")) == NULL);
    CHECK_STR(xml_value(&xml, 2, STR("z")), STR("2"));
    CHECK_STR(xml_value(&xml, 3, STR("z")), STR(""));
    struct buf out;
    buf_init(&out);
    xml_text(&xml, 0, &out);
    CHECK_STR(buf_str(&out), STR("häj då<t"));
    buf_finish(&out);
}

static void test_prolog(struct arena *arena)
{
    struct xml xml;
    struct xml_fault fault;
    CHECK(read(arena, "\xEF\xBB\xBF<a/>", &xml, &fault) && xml.doctype.line == 0);
    CHECK(read(arena, "<?xml version='1.0' encoding='utf-8' standalone='no'?><a/>", &xml, &fault));
    CHECK(xml.instruction_count == 0);
    CHECK(
        read(arena,
             "<?xml version='1.0'?>\n<!-- <!DOCTYPE x> --><?b c?>\n <!DOCTYPE a PUBLIC '-//A>B//'\n"
             "\"http://c.se/[\" >\n<a b='1'><?d?></a>",
             &xml, &fault));
    CHECK(xml.doctype.line == 3 && xml.doctype.column == 2);
    CHECK_STR(xml.doctype.public_id, STR("-//A>B//"));
    CHECK_STR(xml.doctype.system_id, STR("http://c.se/["));
    CHECK(xml.nodes[0].line == 5 && xml.attributes[0].column == 4);
    CHECK(xml.instruction_count == 2);
    CHECK_STR(xml.instructions[0].target, STR("b"));
    CHECK(xml.instructions[1].line == 5 && xml.instructions[1].column == 10);
    CHECK_STR(xml.instructions[1].target, STR("d"));
    CHECK(read(arena, "<!DOCTYPE a SYSTEM 'x'><a/>", &xml, &fault));
    CHECK_STR(xml.doctype.system_id, STR("x"));
    CHECK_STR(xml.doctype.public_id, STR(""));
    CHECK(read(arena, "<!DOCTYPE a><a/>", &xml, &fault) && xml.doctype.line == 1);
}

/* What says that it is something else than UTF-8, or is, in texts with NUL bytes too. */
static void test_encodings(struct arena *arena)
{
    static const struct str all[] = {
        TEXT("\xFF\xFE<\0a\0/\0>\0"),
        TEXT("\xFE\xFF\0<\0a\0/\0>"),
        TEXT("<\0a\0/\0>\0"),
        TEXT("\0<\0a\0/\0>"),
        TEXT("\0\0\0<\0\0\0a\0\0\0/\0\0\0>"),
        TEXT("\x4C\xA7\x94\x93"),
    };
    for (size_t i = 0; i < countof(all); i++) {
        struct xml xml;
        struct xml_fault fault;
        CHECK(!xml_read(arena, all[i], &xml, &fault));
        CHECK(fault.kind == (i == 5 ? XML_CHARACTER : XML_ENCODING));
        CHECK_STR(fault.name, i == 5 ? STR("") : i == 4 ? STR("UTF-32") : STR("UTF-16"));
    }
}

struct bad {
    const char *text;
    enum xml_fault_kind kind;
    uint32_t line;
    uint32_t column;
    const char *name;
};

static void test_faults(struct arena *arena)
{
    static const struct bad all[] = {
        {"", XML_EMPTY, 1, 1, ""},
        {" \n", XML_EMPTY, 2, 1, ""},
        {"<a>\n <b></a>", XML_MISMATCH, 2, 7, "b"},
        {"<a>\n <b c='1'>\n", XML_UNCLOSED, 2, 2, "b"},
        {"<a>\n <!-- ", XML_UNCLOSED, 1, 1, "a"},
        {"<a b='1' b='2'/>", XML_DUPLICATE, 1, 10, ""},
        {"<a>å&nbsp;</a>", XML_ENTITY, 1, 5, "nbsp"},
        {"<!DOCTYPE a SYSTEM 'x'><a>&nbsp;</a>", XML_ENTITY, 1, 27, "nbsp"},
        {"<!DOCTYPE a SYSTEM 'x'><a b='&nbsp;'/>", XML_ENTITY, 1, 30, "nbsp"},
        {"<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", XML_DECLARED, 1, 1, ""},
        {" \n<!DOCTYPE a [<!ENTITY % e 'x'>]><a/>", XML_DECLARED, 2, 1, ""},
        {"<!DOCTYPE a SYSTEM 'x' [ ]><a/>", XML_DECLARED, 1, 1, ""},
        {"<!DOCTYPE a PUBLIC 'x'><a/>", XML_MALFORMED, 1, 23, ""},
        {"<!DOCTYPE a>\n<!DOCTYPE a><a/>", XML_DECLARED, 2, 1, ""},
        {"<!DOCTYPE a SYSTEM 'x", XML_MALFORMED, 1, 20, ""},
        {"<a>Mål & medel</a>", XML_CHARACTER, 1, 8, ""},
        {"<a>\xE5</a>", XML_CHARACTER, 1, 4, ""},
        {"<a\n b='\xC0\xBC'/>", XML_CHARACTER, 2, 5, ""},
        {"<a>\xED\xA0\x80</a>", XML_CHARACTER, 1, 4, ""},
        {"<a>\x01</a>", XML_CHARACTER, 1, 4, ""},
        {"<a b='<'/>", XML_CHARACTER, 1, 7, ""},
        {"<a>&#0;</a>", XML_CHARACTER, 1, 4, ""},
        {"<a b=c/>", XML_MALFORMED, 1, 6, ""},
        {"<a><br></a>", XML_MISMATCH, 1, 10, "br"},
        {"<?xml version='1.0' encoding='X-1'?><a/>", XML_ENCODING, 1, 1, "X-1"},
        {"<?xml version='1.0' encoding='ISO-8859-1'?><a/>", XML_ENCODING, 1, 1, "ISO-8859-1"},
        {"<?xml version='1.0' encoding='utf-7'?><a/>", XML_ENCODING, 1, 1, "utf-7"},
        {"<a/><b/>", XML_AFTER_ROOT, 1, 5, ""},
        {"text", XML_MALFORMED, 1, 1, ""},
    };
    for (size_t i = 0; i < countof(all); i++) {
        struct xml xml;
        struct xml_fault fault;
        bool ok = read(arena, all[i].text, &xml, &fault);
        if (ok || fault.kind != all[i].kind || fault.line != all[i].line ||
            fault.column != all[i].column) {
            fprintf(stderr, "%s: kind %d at %u:%u\n", all[i].text, (int)fault.kind, fault.line,
                    fault.column);
        }
        CHECK(!ok && fault.kind == all[i].kind);
        CHECK(fault.line == all[i].line && fault.column == all[i].column);
        CHECK_STR(fault.name, str_from(all[i].name));
    }
}

static void test_limits(struct arena *arena)
{
    struct buf text;
    buf_init(&text);
    for (int i = 0; i < XML_DEPTH; i++) {
        buf_add(&text, STR("<a>"));
    }
    for (int i = 0; i < XML_DEPTH; i++) {
        buf_add(&text, STR("</a>"));
    }
    struct xml xml;
    struct xml_fault fault;
    CHECK(xml_read(arena, buf_str(&text), &xml, &fault));
    CHECK(xml.count == XML_DEPTH && xml.nodes[XML_DEPTH - 1].depth == XML_DEPTH);
    struct buf deeper;
    buf_init(&deeper);
    buf_add(&deeper, STR("<b>"));
    buf_add(&deeper, buf_str(&text));
    buf_add(&deeper, STR("</b>"));
    CHECK(!xml_read(arena, buf_str(&deeper), &xml, &fault));
    CHECK(fault.kind == XML_TOO_DEEP && fault.column == 3 * XML_DEPTH + 1);
    buf_finish(&deeper);
    buf_finish(&text);
    struct str large = {"<a/>", (size_t)XML_SIZE + 1}; /* never looked at */
    CHECK(!xml_read(arena, large, &xml, &fault) && fault.kind == XML_TOO_LARGE);
}

int main(void)
{
    struct arena arena = {0};
    test_nodes(&arena);
    test_prolog(&arena);
    test_encodings(&arena);
    test_faults(&arena);
    test_limits(&arena);
    arena_finish(&arena);
    return 0;
}
