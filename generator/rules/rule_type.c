#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_type_table[] = {
[RULE_UNKNOWN_TYPE - RULE_TYPE_FIRST] = {"okand-typ", SEVERITY_ERROR, 3,
    {"Typen ”{1}” finns inte", "There is no type \"{1}\""},
    {"{2?Menade du ”{2}”? }{3?Typerna som finns är {3}.}",
     "{2?Did you mean \"{2}\"? }{3?The types are {3}.}"},
    {"Typen säger vad sidan är, till exempel ett patientfall eller en nyhet, och\n"
     "bestämmer vilka nycklar den har och hur den ser ut. Står ingen typ i sidhuvudet\n"
     "blir den en vanlig sida.\n\n"
     "Fel:\n\n"
     "    typ: patientfal\n\n"
     "Rätt:\n\n"
     "    typ: patientfall",
     "The type tells what the page is, such as a patient case or a piece of news, and\n"
     "decides which keys it has and how it looks. Without a type in the front matter it is\n"
     "an ordinary page.\n\n"
     "Wrong:\n\n"
     "    typ: patientfal\n\n"
     "Right:\n\n"
     "    typ: patientfall"}},
[RULE_UNKNOWN_KIND - RULE_TYPE_FIRST] = {"okant-slag", SEVERITY_ERROR, 3,
    {"Slaget ”{1}” finns inte", "There is no kind \"{1}\""},
    {"{2?Menade du ”{2}”? }{3?Slagen som finns är {3}.}",
     "{2?Did you mean \"{2}\"? }{3?The kinds are {3}.}"},
    {"I typer.yaml har varje fält ett slag, som säger vad det får innehålla: en text,\n"
     "ett datum, en lista och så vidare. Slaget avgör hur värdet kontrolleras och hur\n"
     "det visas.\n\n"
     "Fel:\n\n"
     "    ålder: {slag: siffra, etikett: Ålder}\n\n"
     "Rätt:\n\n"
     "    ålder: {slag: heltal, etikett: Ålder}",
     "In typer.yaml every field has a kind, which tells what it may hold: a text, a\n"
     "date, a list and so on. The kind decides how the value is checked and how it is\n"
     "shown.\n\n"
     "Wrong:\n\n"
     "    ålder: {slag: siffra, etikett: Ålder}\n\n"
     "Right:\n\n"
     "    ålder: {slag: heltal, etikett: Ålder}"}},
[RULE_TYPE_DECLARATION - RULE_TYPE_FIRST] = {"fel-i-typ", SEVERITY_ERROR, 2,
    {"Beskrivningen av ”{1}” stämmer inte: {2}", "The description of \"{1}\" is not right: {2}"},
    {"Rätta beskrivningen i typer.yaml. Handboken visar vad en typ och ett fält kan innehålla.",
     "Correct the description in typer.yaml. The handbook shows what a type and a field can hold."},
    {"I typer.yaml beskrivs vilka typer och block webbplatsen har. En beskrivning som\n"
     "säger emot sig själv kan inte användas: ett val behöver värden att välja bland,\n"
     "en lista behöver veta vad den består av, och titeln måste vara ett av fälten.\n\n"
     "Fel:\n\n"
     "    storlek: {slag: val, etikett: Storlek}\n\n"
     "Rätt:\n\n"
     "    storlek: {slag: val, etikett: Storlek, värden: [stor, liten]}",
     "The types and blocks of the site are described in typer.yaml. A description that\n"
     "contradicts itself cannot be used: a choice needs values to choose among, a list\n"
     "needs to know what it is made of, and the title must be one of the fields.\n\n"
     "Wrong:\n\n"
     "    storlek: {slag: val, etikett: Storlek}\n\n"
     "Right:\n\n"
     "    storlek: {slag: val, etikett: Storlek, värden: [stor, liten]}"}},
[RULE_DUPLICATE_ID - RULE_TYPE_FIRST] = {"dubbel-id", SEVERITY_ERROR, 3,
    {"Id ”{1}” används redan för ”{2}” i {3}", "The id \"{1}\" is already used for \"{2}\" in {3}"},
    {"Byt id på den ena. Två poster av samma typ kan inte ha samma id.",
     "Change the id of one of them. Two records of the same type cannot have the same id."},
    {"Id är det korta namn som andra sidor hänvisar med. Delar två poster på ett namn\n"
     "går det inte att veta vilken som menas. Utan eget id får en sida sitt filnamn\n"
     "som id.\n\n"
     "Fel:\n\n"
     "    - id: marta\n"
     "      titel: Märta, 84 år\n"
     "    - id: marta\n"
     "      titel: Märta åker hem\n\n"
     "Rätt:\n\n"
     "    - id: marta\n"
     "      titel: Märta, 84 år\n"
     "    - id: marta-hem\n"
     "      titel: Märta åker hem",
     "The id is the short name that other pages refer to. If two records share a name\n"
     "it is impossible to know which one is meant. Without an id a page gets its file\n"
     "name as id.\n\n"
     "Wrong:\n\n"
     "    - id: marta\n"
     "      titel: Märta, 84 år\n"
     "    - id: marta\n"
     "      titel: Märta åker hem\n\n"
     "Right:\n\n"
     "    - id: marta\n"
     "      titel: Märta, 84 år\n"
     "    - id: marta-hem\n"
     "      titel: Märta åker hem"}},
[RULE_DUPLICATE_NAME - RULE_TYPE_FIRST] = {"dubbelt-filnamn", SEVERITY_ERROR, 3,
    {"Filen får samma id, ”{1}”, som en annan av typen ”{2}”: {3}",
     "The file gets the same id, \"{1}\", as another one of the type \"{2}\": {3}"},
    {"Byt namn på den ena filen, eller skriv id: med ett eget namn överst i den.",
     "Rename one of the files, or write id: with a name of its own at the top of it."},
    {"Utan eget id får en sida sitt filnamn som id, i vilken mapp den än ligger. Andra sidor\n"
     "hänvisar med id, så det får bara finnas ett av varje typ.\n\n"
     "Fel:\n\n"
     "    fall/marta.md\n"
     "    fall/2024/marta.md\n\n"
     "Rätt:\n\n"
     "    fall/marta.md\n"
     "    fall/2024/marta-hem.md",
     "Without an id a page gets its file name as id, whatever folder it lies in. Other pages "
     "refer\n"
     "by id, so there may be only one of each type.\n\n"
     "Wrong:\n\n"
     "    cases/marta.md\n"
     "    cases/2024/marta.md\n\n"
     "Right:\n\n"
     "    cases/marta.md\n"
     "    cases/2024/marta-home.md"}},
[RULE_BAD_ID - RULE_TYPE_FIRST] = {"fel-id", SEVERITY_ERROR, 2,
    {"”{1}” går inte att ha som id", "\"{1}\" cannot be an id"},
    {"{2?Skriv ”{2}”. }Ett id har bara a–z, 0–9 och bindestreck.",
     "{2?Write \"{2}\". }An id has only a–z, 0–9 and hyphens."},
    {"Id blir en del av en webbadress och skrivs därför med små bokstäver utan\n"
     "mellanslag. Skriv a för å och ä, och o för ö.\n\n"
     "Fel:\n\n"
     "    id: Hållbar utveckling\n\n"
     "Rätt:\n\n"
     "    id: hallbar-utveckling",
     "The id becomes part of a web address and is therefore written in small letters\n"
     "without spaces. Write a for å and ä, and o for ö.\n\n"
     "Wrong:\n\n"
     "    id: Hållbar utveckling\n\n"
     "Right:\n\n"
     "    id: hallbar-utveckling"}},
[RULE_MISSING_ID - RULE_TYPE_FIRST] = {"saknat-id", SEVERITY_ERROR, 1,
    {"Den här posten (”{1}”) i listan saknar id", "This record (\"{1}\") in the list lacks an id"},
    {"Skriv till ett kort namn som är postens eget, till exempel id: vardag-hemma.",
     "Add a short name that is the record's own, for example id: vardag-hemma."},
    {"Poster i en lista har inget filnamn, så de behöver ett id för att andra sidor\n"
     "ska kunna hänvisa till dem. Id ska stå kvar även om titeln ändras.\n\n"
     "Fel:\n\n"
     "    poster:\n"
     "      - fråga: Vad är viktigt för dig?\n\n"
     "Rätt:\n\n"
     "    poster:\n"
     "      - id: viktigt-for-dig\n"
     "        fråga: Vad är viktigt för dig?",
     "Records in a list have no file name, so they need an id for other pages to refer\n"
     "to. The id should stay even when the title changes.\n\n"
     "Wrong:\n\n"
     "    poster:\n"
     "      - fråga: Vad är viktigt för dig?\n\n"
     "Right:\n\n"
     "    poster:\n"
     "      - id: viktigt-for-dig\n"
     "        fråga: Vad är viktigt för dig?"}},
[RULE_UNKNOWN_REFERENCE - RULE_TYPE_FIRST] = {"okand-referens", SEVERITY_ERROR, 3,
    {"Det finns inget med id ”{1}”{2? av typen ”{2}”}",
     "There is nothing with the id \"{1}\"{2? of the type \"{2}\"}"},
    {"{3?Menade du ”{3}”? }Kontrollera stavningen, eller skriv det som saknas.",
     "{3?Did you mean \"{3}\"? }Check the spelling, or write what is missing."},
    {"En hänvisning leder till en annan post genom dess id. Leder den ingenstans blir\n"
     "det en länk som inte fungerar. Id är filens namn utan .md, om inget annat står i\n"
     "sidhuvudet.\n\n"
     "Fel:\n\n"
     "    målområden: [tilsammans]\n\n"
     "Rätt:\n\n"
     "    målområden: [tillsammans]",
     "A reference leads to another record through its id. If it leads nowhere, it\n"
     "becomes a link that does not work. The id is the name of the file without .md,\n"
     "unless the front matter says otherwise.\n\n"
     "Wrong:\n\n"
     "    målområden: [tilsammans]\n\n"
     "Right:\n\n"
     "    målområden: [tillsammans]"}},
[RULE_AMBIGUOUS_REFERENCE - RULE_TYPE_FIRST] = {"flertydig-referens", SEVERITY_ERROR, 2,
    {"”{1}” kan betyda mer än en sak: {2}", "\"{1}\" can mean more than one thing: {2}"},
    {"Skriv typen före id, så är det klart vilken du menar: {2}.",
     "Write the type before the id to make clear which one you mean: {2}."},
    {"Poster av olika typ får ha samma id. När någon hänvisar till ett sådant id utan\n"
     "att säga vilken typ som menas går det inte att välja åt dig.\n\n"
     "Fel, när både en sida och ett målområde heter nara:\n\n"
     "    [Läs mer](@nara)\n\n"
     "Rätt:\n\n"
     "    [Läs mer](@målområde:nara)",
     "Records of different types may have the same id. When something refers to such\n"
     "an id without saying which type is meant, the choice cannot be made for you.\n\n"
     "Wrong, when both a page and a målområde are called nara:\n\n"
     "    [Läs mer](@nara)\n\n"
     "Right:\n\n"
     "    [Läs mer](@målområde:nara)"}},
[RULE_REFERENCE_TYPE - RULE_TYPE_FIRST] = {"fel-referenstyp", SEVERITY_ERROR, 3,
    {"”{1}” är ”{2}”, men här ska stå id för ”{3}”",
     "\"{1}\" is \"{2}\", but here should be the id of \"{3}\""},
    {"Byt till id för en post av typen ”{3}”.",
     "Change it to the id of a record of the type \"{3}\"."},
    {"Nyckeln hänvisar till en viss typ, till exempel bara till målområden. En post av\n"
     "annan typ har inte de uppgifter som ska visas.\n\n"
     "Fel, när marta är ett patientfall:\n\n"
     "    målområden: [marta]\n\n"
     "Rätt:\n\n"
     "    målområden: [nara]",
     "The key refers to a certain type, for example only to målområden. A record of\n"
     "another type does not have the facts that are to be shown.\n\n"
     "Wrong, when marta is a patient case:\n\n"
     "    målområden: [marta]\n\n"
     "Right:\n\n"
     "    målområden: [nara]"}},
[RULE_NO_PAGE_FOR_RECORD - RULE_TYPE_FIRST] = {"post-utan-sida", SEVERITY_ERROR, 2,
    {"”{1}” (”{2}”) visas inte på någon sida, så länken har ingenstans att leda",
     "\"{1}\" (\"{2}\") is not shown on any page, so the link has nowhere to lead"},
    {"Skriv :::lista med typens namn på någon sida, så leder länken dit.",
     "Write :::lista with the name of the type on some page, and the link leads there."},
    {"Vissa typer har inga egna sidor. Deras poster visas i listor på andra sidor, och\n"
     "en länk till en sådan post leder till den första sidan som har en lista över\n"
     "hela typen.\n\n"
     "Fel: sidor länkar till @fråga:viktigt-for-dig, men ingen sida visar frågorna.\n\n"
     "Rätt, på någon sida:\n\n"
     "    :::lista {typ=fråga}\n"
     "    :::",
     "Some types have no pages of their own. Their records are shown in lists on other\n"
     "pages, and a link to such a record leads to the first page that lists the whole\n"
     "type.\n\n"
     "Wrong: pages link to @fråga:viktigt-for-dig, but no page shows the questions.\n\n"
     "Right, on some page:\n\n"
     "    :::lista {typ=fråga}\n"
     "    :::"}},
[RULE_REQUIRED_TYPE - RULE_TYPE_FIRST] = {"typ-saknar-post", SEVERITY_ERROR, 1,
    {"Webbplatsen saknar ”{1}”, som webbplats.yaml kräver",
     "The site lacks \"{1}\", which webbplats.yaml requires"},
    {"Skriv en sådan post, gärna med hjälp av malbild new, eller stryk typen under ”kräver”.",
     "Write such a record, preferably with the help of malbild new, or strike the type from "
     "\"kräver\"."},
    {"Under ”kräver” i webbplats.yaml står de typer som måste finnas, till exempel\n"
     "tillgänglighetsredogörelsen, som lagen kräver. Då kan den inte försvinna av\n"
     "misstag.\n\n"
     "Fel: webbplats.yaml kräver tillgänglighet, men ingen sida har den typen.\n\n"
     "    kräver: [tillgänglighet]\n\n"
     "Rätt:\n\n"
     "    malbild new tillgänglighet \"Tillgänglighetsredogörelse\"",
     "Under \"kräver\" in webbplats.yaml are the types that must exist, such as the\n"
     "accessibility statement, which the law requires. Then it cannot disappear by\n"
     "mistake.\n\n"
     "Wrong: webbplats.yaml requires tillgänglighet, but no page has that type.\n\n"
     "    kräver: [tillgänglighet]\n\n"
     "Right:\n\n"
     "    malbild new tillgänglighet \"Tillgänglighetsredogörelse\""}},
[RULE_REDIRECT_TAKEN - RULE_TYPE_FIRST] = {"upptagen-omdirigering", SEVERITY_ERROR, 2,
    {"Den gamla adressen ”{1}” används av {2}", "The old address \"{1}\" is used by {2}"},
    {"Ta bort adressen under ”tidigare”, eller flytta det som nu ligger där.",
     "Remove the address under \"tidigare\", or move what is there now."},
    {"Under ”tidigare” står adresser som sidan har haft, så att gamla länkar leder\n"
     "rätt. En adress där det ligger en annan sida kan inte samtidigt leda hit.\n\n"
     "Fel, när sidan om.md finns:\n\n"
     "    tidigare: [om.html]\n\n"
     "Rätt:\n\n"
     "    tidigare: [om-materialet.html]",
     "Under \"tidigare\" are addresses that the page has had, so that old links lead\n"
     "right. An address that holds another page cannot at the same time lead here.\n\n"
     "Wrong, when the page om.md exists:\n\n"
     "    tidigare: [om.html]\n\n"
     "Right:\n\n"
     "    tidigare: [om-materialet.html]"}},
[RULE_BAD_ADDRESS - RULE_TYPE_FIRST] = {"fel-adress", SEVERITY_ERROR, 1,
    {"”{1}” är ingen adress på webbplatsen", "\"{1}\" is not an address of the site"},
    {"Skriv adressen som den står efter webbplatsens egen, till exempel gammal/sida.html.",
     "Write the address as it stands after that of the site, for example gammal/sida.html."},
    {"En gammal adress skrivs från webbplatsens början, utan https:// och utan\n"
     "snedstreck först. Den kan inte leda ut ur webbplatsen, och den består av bokstäver,\n"
     "siffror och tecknen - . _ ~ /.\n\n"
     "Fel:\n\n"
     "    tidigare: [https://www.exempel.se/gammal/sida.html]\n\n"
     "Rätt:\n\n"
     "    tidigare: [gammal/sida.html]",
     "An old address is written from the beginning of the site, without https:// and\n"
     "without a slash first. It cannot lead out of the site, and it is made of letters,\n"
     "digits and the characters - . _ ~ /.\n\n"
     "Wrong:\n\n"
     "    tidigare: [https://www.exempel.se/gammal/sida.html]\n\n"
     "Right:\n\n"
     "    tidigare: [gammal/sida.html]"}},
};
/* clang-format on */
