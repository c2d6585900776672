#include "render/search/search_language.h"

static const struct search_language languages[] = {
    {.tag = TEXT("sv"),
     .stop_words = TEXT(
         "och i att det som en på är av för med till den har de inte om ett han men var jag "
         "sig från vi så kan man när år säga hon under också efter eller nu sin där vid mot ska "
         "skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in "
         "blir upp även vad få du ha varit bli sina någon detta alltid något hur dig er ert "
         "era oss vår vårt våra min mitt mina din ditt dina dem dess denna dessa deras dom "
         "han hans hennes henne honom hos ju kunde man mig måste ni nu sitt sån såna vilka "
         "vilken vilket varför vem vems vars varje utan åt igen inom mellan några själv "
         "själva dit hit nej ja säger göra gör gjort gör får fick ens samt både bara dock där "
         "hitta "
         "finnas berätta betyder innebär hör gäller"),
     .asking = TEXT("är betyder innebär menas står"),
     .endings = TEXT("n en et t na s ns ens ets het ar er or"),
     .derived = TEXT("ing:a ing:ad ing:ande ning:a ning:ad ning:ande ing:at else:a else:ande"),
     .alike = TEXT("nätt:natt tänd:tand händ:hand länd:land städ:stad sön:son böck:bok fött:fot "
                   "rött:rot män:man männ:man mann:man dött:dott döttr:dotter mödr:mor fädr:far "
                   "bröd:bror kräft:kraft skrev:skriv föll:fall höll:håll drev:driv sprang:spring "
                   "vann:vinn bröt:bryt steg:stig bjöd:bjud flög:flyg föräldr:förälder syst:syster "
                   "systr:syster bästa:bäst yngr:ung äldst:äldr störr:stor störst:stor"),
     .apart = TEXT("ordning svart saknas delen annat annan dagar fallet varan lagen svaret ledet "
                   "rader resten enas handen tiden manar"),
     .short_parts = TEXT("mål råd län sip hem tid liv vän hus"),
     .never_first =
         TEXT("för upp till över ut in fram med under efter an be av om er sam från före "
              "mot åter ned hän bort egen"),
     .joints = TEXT("s e o u a"),
     .compounds = true},
    {.tag = TEXT("en"),
     .stop_words = TEXT(
         "a about after all also an and any are as at be been but by can did do does for from "
         "had has have he her his how i if in into is it its may me my no not of on or our "
         "she should so than that the their them then there these they this those to us was we "
         "were what when where which who why will with would you your s t"),
     .asking = TEXT("is are does means")},
};
static const struct search_language unknown = {.tag = TEXT("")};

const struct search_language *search_language_of(struct str tag)
{
    for (size_t i = 0; i < countof(languages); i++) {
        struct str own = languages[i].tag;
        if (str_starts(tag, own) && (tag.size == own.size || tag.data[own.size] == '-')) {
            return &languages[i];
        }
    }
    return &unknown;
}

bool search_language_next(struct str *list, struct str *word)
{
    if (list->size == 0) {
        return false;
    }
    size_t end = str_find_byte(*list, ' ', 0);
    *word = str_slice(*list, 0, end);
    *list = str_slice(*list, end + 1, list->size);
    return true;
}

struct str search_language_alike(const struct search_language *language, struct str stem)
{
    struct str list = language->alike;
    struct str pair;
    while (search_language_next(&list, &pair)) {
        size_t colon = str_find_byte(pair, ':', 0);
        if (colon == stem.size && str_starts(pair, stem)) {
            return str_slice(pair, colon + 1, pair.size);
        }
    }
    return stem;
}

bool search_language_has(struct str list, struct str word)
{
    struct str known;
    while (search_language_next(&list, &known)) {
        if (str_equal(known, word)) {
            return true;
        }
    }
    return false;
}
