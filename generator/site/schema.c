#include "site/schema.h"

struct kind_name {
    const char *name;
    const char *words[LANGUAGE_COUNT];
};

static const struct kind_name kinds[FIELD_KIND_COUNT] = {
    [FIELD_TEXT] = {"text", {"en text", "a text"}},
    [FIELD_MARKDOWN] = {"markdown", {"en text", "a text"}},
    [FIELD_INTEGER] = {"heltal", {"ett heltal, till exempel 12", "a whole number such as 12"}},
    [FIELD_DECIMAL] = {"decimaltal", {"ett tal, till exempel 3,5", "a number such as 3,5"}},
    [FIELD_DATE] = {"datum", {"ett datum, till exempel 2023-01-24", "a date such as 2023-01-24"}},
    [FIELD_ENUM] = {"val", {"ett av flera val", "one of a set of choices"}},
    [FIELD_LIST] = {"lista", {"en lista", "a list"}},
    [FIELD_URL] = {"länk", {"en länk", "a link"}},
    [FIELD_IMAGE] = {"bild", {"sökvägen till en bild", "the path to an image"}},
    [FIELD_DURATION] = {"tid", {"en tidsåtgång, till exempel 20 min", "a duration such as 20 min"}},
    [FIELD_REFERENCE] = {"referens",
                         {"en hänvisning till en annan post", "a reference to another record"}},
    [FIELD_BOOL] = {"ja-nej", {"ja eller nej", "ja (yes) or nej (no)"}},
    [FIELD_GROUP] = {"grupp",
                     {"flera nycklar med varsitt värde", "several keys, each with a value"}},
    [FIELD_TYPE] = {"typ", {"namnet på en innehållstyp", "the name of a content type"}},
    [FIELD_PRINTOUT] = {"utskrift", {"namnet på en utskrift", "the name of a handout"}},
    [FIELD_RAW] = {"vad som helst", {"vad som helst", "anything"}},
};

static const struct field text_item = {
    .kind = FIELD_TEXT, .verbatim = true, .label = TEXT("Adress")};

static const struct field common_fields[] = {
    {.name = TEXT("typ"),
     .kind = FIELD_TEXT,
     .label = TEXT("Typ"),
     .help = TEXT("Innehållstyp. Utelämnas för vanliga sidor.")},
    {.name = TEXT("id"),
     .kind = FIELD_TEXT,
     .label = TEXT("Id"),
     .help = TEXT(
         "Namnet som andra sidor hänvisar till, med små bokstäver a–z, siffror och bindestreck.")},
    {.name = TEXT("ordning"),
     .kind = FIELD_INTEGER,
     .label = TEXT("Ordning"),
     .help = TEXT("Plats bland syskonen i menyer och listor; lägst kommer först.")},
    {.name = TEXT("under"),
     .kind = FIELD_URL,
     .label = TEXT("Under"),
     .help = TEXT("Sidan som den här ligger under i menyer och länksökväg, om det inte är mappens. "
                  "Adressen ändras inte."),
     .example = TEXT("@materialet")},
    {.name = TEXT("beskrivning"),
     .kind = FIELD_TEXT,
     .label = TEXT("Beskrivning"),
     .help = TEXT("En mening om sidan, för sökmotorer och delning.")},
    {.name = TEXT("språk"),
     .kind = FIELD_TEXT,
     .label = TEXT("Språk"),
     .help = TEXT("Sidans språk om det inte är webbplatsens, till exempel en.")},
    {.name = TEXT("datum"),
     .kind = FIELD_DATE,
     .label = TEXT("Datum"),
     .help = TEXT("När innehållet kom till."),
     .example = TEXT("2023-01-24")},
    {.name = TEXT("ändrad"),
     .kind = FIELD_DATE,
     .label = TEXT("Ändrad"),
     .help = TEXT("När innehållet senast ändrades."),
     .example = TEXT("2023-06-30")},
    {.name = TEXT("ändringsnot"),
     .kind = FIELD_TEXT,
     .label = TEXT("Ändringsnot"),
     .help = TEXT("Vad som ändrades senast.")},
    {.name = TEXT("tidigare"),
     .kind = FIELD_LIST,
     .label = TEXT("Tidigare adresser"),
     .help = TEXT("Adresser där sidan har legat förut. Den som går dit skickas hit."),
     .item = &text_item},
    {.name = TEXT("utkast"),
     .kind = FIELD_BOOL,
     .label = TEXT("Utkast"),
     .help = TEXT("Ett utkast byggs inte.")},
    {.name = TEXT("publiceras"),
     .kind = FIELD_DATE,
     .label = TEXT("Publiceras"),
     .help = TEXT("Byggs inte förrän webbplatsens datum är detta eller senare."),
     .example = TEXT("2024-01-15")},
    {.name = TEXT("avpubliceras"),
     .kind = FIELD_DATE,
     .label = TEXT("Avpubliceras"),
     .help = TEXT("Byggs inte längre när webbplatsens datum är detta eller senare."),
     .example = TEXT("2024-12-31")},
    {.name = TEXT("bild"),
     .kind = FIELD_IMAGE,
     .label = TEXT("Bild"),
     .help = TEXT("Bild för delning i sociala medier.")},
    {.name = TEXT("bildalt"),
     .kind = FIELD_TEXT,
     .label = TEXT("Bildens alternativtext"),
     .help = TEXT("Det bilden säger till den som inte ser den.")},
};

static const struct field_set common_set = {common_fields, countof(common_fields)};

const struct field_set *schema_common_fields(void)
{
    return &common_set;
}

struct str field_kind_name(enum field_kind kind)
{
    return str_from(kinds[kind].name);
}

struct str field_kind_words(enum field_kind kind, bool swedish)
{
    return str_from(kinds[kind].words[swedish ? LANGUAGE_SV : LANGUAGE_EN]);
}

const struct type *schema_type(const struct schema *schema, struct str id)
{
    return map_get(&schema->type_map, id);
}

const struct block *schema_block(const struct schema *schema, struct str id)
{
    return map_get(&schema->block_map, id);
}

bool schema_allows(const struct str *owners, size_t owner_count, const struct printout_kind *reader)
{
    for (size_t o = 0; o < owner_count; o++) {
        for (size_t r = 0; r < reader->audience_count; r++) {
            if (str_equal(owners[o], reader->audiences[r]) &&
                !str_equal(owners[o], STR(READER_WEB))) {
                return true;
            }
        }
    }
    return owner_count == 0;
}

bool field_is_withheld(const struct field *field)
{
    bool withheld = field->withheld;
    while (!withheld && field->kind == FIELD_LIST && field->item != NULL) {
        field = field->item;
        withheld = field->withheld;
    }
    return withheld;
}

const struct field *field_find(const struct field_set *set, struct str name)
{
    for (size_t i = 0; i < set->count; i++) {
        if (str_equal(set->items[i].name, name)) {
            return &set->items[i];
        }
    }
    return NULL;
}
