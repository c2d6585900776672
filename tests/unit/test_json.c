/* Unit tests of format/data/json. */
#include "test.h"

#include "base/buf.h"
#include "format/data/json.h"

static void write_sample(struct json *json)
{
    json_open_object(json);
    json_field(json, "namn", STR("Å"));
    json_field(json, "tomt", STR(""));
    json_key(json, STR("lista"));
    json_open_list(json);
    json_int(json, -1);
    json_bool(json, true);
    json_open_object(json);
    json_close_object(json);
    json_open_list(json);
    json_close_list(json);
    json_close_list(json);
    json_key(json, STR("inre"));
    json_open_object(json);
    json_key(json, STR("nej"));
    json_bool(json, false);
    json_close_object(json);
    json_close_object(json);
}

static void test_layout(void)
{
    struct buf out;
    struct json json;
    buf_init(&out);
    json_init(&json, &out, true);
    write_sample(&json);
    CHECK_STR(buf_str(&out),
              STR("{\"namn\":\"Å\",\"lista\":[-1,true,{},[]],\"inre\":{\"nej\":false}}"));
    buf_clear(&out);
    json_init(&json, &out, false);
    write_sample(&json);
    CHECK_STR(buf_str(&out),
              STR("{\n  \"namn\": \"Å\",\n  \"lista\": [\n    -1,\n    true,\n    {},\n"
                  "    []\n  ],\n  \"inre\": {\n    \"nej\": false\n  }\n}"));
    buf_finish(&out);
}

static void check_string(struct str text, const char *json_text)
{
    struct buf out;
    struct json json;
    buf_init(&out);
    json_init(&json, &out, true);
    json_string(&json, text);
    CHECK_STR(buf_str(&out), str_from(json_text));
    buf_finish(&out);
}

static void test_escapes(void)
{
    check_string((struct str){0}, "\"\"");
    check_string(STR("a\"b\\c/d"), "\"a\\\"b\\\\c/d\"");
    check_string(STR("\n\r\t\b\f\0\x1f\x7f"), "\"\\n\\r\\t\\b\\f\\u0000\\u001f\x7f\"");
    check_string(STR("</script><!--"), "\"\\u003c/script>\\u003c!--\"");
    check_string(STR("a\u2028b\u2029c\u2027"), "\"a\\u2028b\\u2029c\u2027\"");
    check_string(STR("åäö 😀"), "\"åäö 😀\"");
    check_string(STR("\xE2\x80"), "\"\xE2\x80\""); /* cut short, but not read beyond the end */
}

static void test_scalars(void)
{
    struct buf out;
    struct json json;
    buf_init(&out);
    json_init(&json, &out, false);
    json_int(&json, INT64_MIN);
    CHECK_STR(buf_str(&out), STR("-9223372036854775808"));
    buf_clear(&out);
    json_init(&json, &out, false);
    json_open_object(&json);
    json_key(&json, STR("a<\""));
    json_string(&json, STR("b"));
    json_close_object(&json);
    CHECK_STR(buf_str(&out), STR("{\n  \"a\\u003c\\\"\": \"b\"\n}"));
    buf_finish(&out);
}

int main(void)
{
    test_layout();
    test_escapes();
    test_scalars();
    return 0;
}
