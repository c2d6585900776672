#include "format/pdf/pdf_srgb.h"

/* The data of every tag, one after the other; offsets are from the end of the tag table. */
enum {
    HEADER = 128,
    TAGS = 10,
    TABLE = 4 + 12 * TAGS,
    TEXT_SIZE = 40, /* multiLocalizedUnicode with one name of four letters, padded */
    XYZ_SIZE = 20,
    CHAD_SIZE = 44,
    CURVE_SIZE = 32,
};

static void put32(struct buf *buf, uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8) {
        buf_add_byte(buf, (char)(value >> shift & 0xff));
    }
}

/* s15Fixed16Number */
static void put_fixed(struct buf *buf, const double *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        double scaled = numbers[i] * 65536;
        put32(buf, (uint32_t)(int32_t)(scaled < 0 ? scaled - 0.5 : scaled + 0.5));
    }
}

static void put_type(struct buf *buf, const char *signature)
{
    buf_add(buf, str_from(signature));
    put32(buf, 0);
}

static void put_header(struct buf *buf, uint32_t size)
{
    static const double d50[] = {0.9642, 1, 0.8249};
    put32(buf, size);
    put32(buf, 0);
    put32(buf, 0x04200000); /* version */
    buf_add(buf, STR("mntrRGB XYZ "));
    /* A date must stand there: that of the standard's second edition. */
    const char date[] = {0x07, (char)0xcf, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0};
    buf_add(buf, (struct str){date, sizeof(date)});
    buf_add(buf, STR("acsp"));
    for (int i = 0; i < 7; i++) { /* platform, flags, device, attributes, intent: none */
        put32(buf, 0);
    }
    put_fixed(buf, d50, countof(d50));
    while (buf->size % HEADER != 0) {
        buf_add_byte(buf, 0);
    }
}

static void put_tag(struct buf *buf, const char *signature, uint32_t offset, uint32_t size)
{
    buf_add(buf, str_from(signature));
    put32(buf, HEADER + TABLE + offset);
    put32(buf, size);
}

static void put_table(struct buf *buf)
{
    enum { XYZ = TEXT_SIZE, CHAD = XYZ + 4 * XYZ_SIZE, CURVE = CHAD + CHAD_SIZE };
    put32(buf, TAGS);
    put_tag(buf, "desc", 0, TEXT_SIZE);
    put_tag(buf, "cprt", 0, TEXT_SIZE);
    put_tag(buf, "wtpt", XYZ, XYZ_SIZE);
    put_tag(buf, "rXYZ", XYZ + XYZ_SIZE, XYZ_SIZE);
    put_tag(buf, "gXYZ", XYZ + 2 * XYZ_SIZE, XYZ_SIZE);
    put_tag(buf, "bXYZ", XYZ + 3 * XYZ_SIZE, XYZ_SIZE);
    put_tag(buf, "chad", CHAD, CHAD_SIZE);
    put_tag(buf, "rTRC", CURVE, CURVE_SIZE);
    put_tag(buf, "gTRC", CURVE, CURVE_SIZE);
    put_tag(buf, "bTRC", CURVE, CURVE_SIZE);
}

void pdf_srgb_profile(struct buf *profile)
{
    /* White and primaries, adapted to D50 by Bradford's matrix, which follows. */
    static const double colours[4][3] = {{0.9642, 1, 0.8249},
                                         {0.43607, 0.22249, 0.01392},
                                         {0.38515, 0.71687, 0.09708},
                                         {0.14307, 0.06061, 0.71410}};
    static const double adaptation[] = {1.047882,  0.022919,  -0.050217, 0.029587, 0.990479,
                                        -0.017059, -0.009232, 0.015076,  0.751678};
    /* y = ((x + 0.055) / 1.055) ^ 2.4 from 0.04045, x / 12.92 below */
    static const double curve[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    struct buf body;
    buf_init(&body);
    put_type(&body, "mluc");
    put32(&body, 1);
    put32(&body, 12);
    buf_add(&body, STR("enUS"));
    put32(&body, 8);
    put32(&body, 28);
    buf_add(&body, STR("\0s\0R\0G\0B"));
    put32(&body, 0);
    for (size_t i = 0; i < countof(colours); i++) {
        put_type(&body, "XYZ ");
        put_fixed(&body, colours[i], 3);
    }
    put_type(&body, "sf32");
    put_fixed(&body, adaptation, countof(adaptation));
    put_type(&body, "para");
    put32(&body, 3u << 16); /* the function's kind, and two reserved bytes */
    put_fixed(&body, curve, countof(curve));

    put_header(profile, (uint32_t)(HEADER + TABLE + body.size));
    put_table(profile);
    buf_add(profile, buf_str(&body));
    buf_finish(&body);
}
