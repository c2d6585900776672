#include "site/schema.h"

struct kind_name {
    const char *name;
    enum phrase words;
};

static const struct kind_name kinds[FIELD_KIND_COUNT] = {
    [FIELD_TEXT] = {"text", PHRASE_TEXT},
    [FIELD_MARKDOWN] = {"markdown", PHRASE_TEXT},
    [FIELD_INTEGER] = {"heltal", PHRASE_INTEGER_SUCH},
    [FIELD_DECIMAL] = {"decimaltal", PHRASE_NUMBER_SUCH},
    [FIELD_DATE] = {"datum", PHRASE_DATE_SUCH},
    [FIELD_ENUM] = {"val", PHRASE_CHOICE},
    [FIELD_LIST] = {"lista", PHRASE_LIST},
    [FIELD_URL] = {"länk", PHRASE_LINK},
    [FIELD_IMAGE] = {"bild", PHRASE_PICTURE_PATH},
    [FIELD_DURATION] = {"tid", PHRASE_DURATION},
    [FIELD_REFERENCE] = {"referens", PHRASE_RECORD},
    [FIELD_BOOL] = {"ja-nej", PHRASE_JA_OR_NEJ},
    [FIELD_GROUP] = {"grupp", PHRASE_GROUP},
    [FIELD_TYPE] = {"typ", PHRASE_TYPE_OF_CONTENT},
    [FIELD_HANDOUT] = {"utskrift", PHRASE_HANDOUT_NAME},
    [FIELD_RAW] = {"vad som helst", PHRASE_ANYTHING},
};

static const struct field text_item = {
    .kind = FIELD_TEXT, .verbatim = true, .label = TEXT("Adress")};

static const struct field search_item = {
    .kind = FIELD_TEXT, .verbatim = true, .label = TEXT("Sökord")};

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
    {.name = TEXT("sökord"),
     .kind = FIELD_LIST,
     .item = &search_item,
     .label = TEXT("Sökord"),
     .help = TEXT("Andra ord som läsare söker med, och som inte står i texten."),
     .example = TEXT("vårdplan")},
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

struct str field_kind_words(enum field_kind kind)
{
    return phrase(kinds[kind].words);
}

const struct type *schema_type(const struct schema *schema, struct str id)
{
    return map_get(&schema->type_map, id);
}

const struct block *schema_block(const struct schema *schema, struct str id)
{
    return map_get(&schema->block_map, id);
}

bool schema_allows(const struct str *owners, size_t owner_count, const struct handout_kind *reader)
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
