#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_field_table[] = {
[RULE_UNKNOWN_KEY - RULE_FIELD_FIRST] = {"okand-nyckel", SEVERITY_ERROR, 4,
    {"Nyckeln ”{1}” finns inte för ”{3}”", "There is no key \"{1}\" for \"{3}\""},
    {"{2?Menade du ”{2}”? }{4?Nycklarna som finns är {4}.}",
     "{2?Did you mean \"{2}\"? }{4?The keys are {4}.}"},
    {"En nyckel är ordet före kolonet. Varje typ har sina egna nycklar, och en som är\n"
     "felstavad skulle annars bara försvinna utan att synas på sidan. Handboken visar\n"
     "alla nycklar för varje typ.\n\n"
     "Fel:\n\n"
     "    titell: Om materialet\n\n"
     "Rätt:\n\n"
     "    titel: Om materialet",
     "A key is the word before the colon. Every type has keys of its own, and a\n"
     "misspelt one would otherwise just vanish without showing on the page. The\n"
     "handbook lists all keys of every type.\n\n"
     "Wrong:\n\n"
     "    titell: Om materialet\n\n"
     "Right:\n\n"
     "    titel: Om materialet"}},
[RULE_MISSING_KEY - RULE_FIELD_FIRST] = {"saknad-nyckel", SEVERITY_ERROR, 4,
    {"”{2}” saknar nyckeln ”{1}”", "\"{2}\" lacks the key \"{1}\""},
    {"Lägg till ”{1}” med ett värde{3?, till exempel ”{3}”}.{4? {4}}",
     "Add \"{1}\" with a value{3?, for example \"{3}\"}.{4? {4}}"},
    {"Vissa uppgifter måste finnas för att sidan ska bli hel, till exempel titeln.\n"
     "Vilka det är står i handboken, och malbild new skriver dem åt dig när du gör en\n"
     "ny sida.\n\n"
     "Fel:\n\n"
     "    ---\n"
     "    typ: sida\n"
     "    ---\n\n"
     "Rätt:\n\n"
     "    ---\n"
     "    typ: sida\n"
     "    titel: Om materialet\n"
     "    ---",
     "Some facts must be there for the page to be whole, such as the title. The\n"
     "handbook tells which, and malbild new writes them for you when you make a new\n"
     "page.\n\n"
     "Wrong:\n\n"
     "    ---\n"
     "    typ: sida\n"
     "    ---\n\n"
     "Right:\n\n"
     "    ---\n"
     "    typ: sida\n"
     "    titel: Om materialet\n"
     "    ---"}},
[RULE_MISSING_COMPANION - RULE_FIELD_FIRST] = {"saknad-foljdnyckel", SEVERITY_ERROR, 4,
    {"”{3}” har nyckeln ”{2}” men saknar ”{1}”", "\"{3}\" has the key \"{2}\" but lacks \"{1}\""},
    {"Lägg till ”{1}” med ett värde.{4? {4}}", "Add \"{1}\" with a value.{4? {4}}"},
    {"En del uppgifter hör ihop. Lägger du till exempel upp en egen film måste den ha\n"
     "undertexter och en utskrift av det som sägs, så att alla kan ta del av den.\n\n"
     "Fel:\n\n"
     "    fil: /filmer/samtal.mp4\n\n"
     "Rätt:\n\n"
     "    fil: /filmer/samtal.mp4\n"
     "    undertexter: /filmer/samtal.vtt\n"
     "    transkription: |\n"
     "      Anna: Hur har du det i dag?",
     "Some facts belong together. When you publish a film of your own, say, it must have\n"
     "captions and a transcript of what is said, so that everyone can follow it.\n\n"
     "Wrong:\n\n"
     "    fil: /filmer/samtal.mp4\n\n"
     "Right:\n\n"
     "    fil: /filmer/samtal.mp4\n"
     "    undertexter: /filmer/samtal.vtt\n"
     "    transkription: |\n"
     "      Anna: Hur har du det i dag?"}},
[RULE_WRONG_KIND - RULE_FIELD_FIRST] = {"fel-slag", SEVERITY_ERROR, 3,
    {"”{1}” ska vara {2}, men här står {3}", "\"{1}\" should be {2}, but here is {3}"},
    {"Skriv om värdet så att det blir {2}.", "Rewrite the value so that it becomes {2}."},
    {"Varje nyckel väntar sig ett visst slags värde. En lista skrivs med ett\n"
     "bindestreck för varje punkt, ett heltal med bara siffror, och ja eller nej som\n"
     "just ja eller nej.\n\n"
     "Fel:\n\n"
     "    aktörer: Vårdcentralen och hemtjänsten\n"
     "    ålder: åttiofyra\n\n"
     "Rätt:\n\n"
     "    aktörer:\n"
     "      - Vårdcentralen\n"
     "      - Hemtjänsten\n"
     "    ålder: 84",
     "Every key expects a certain kind of value. A list is written with a hyphen for\n"
     "each item, a whole number with digits only, and yes or no as exactly ja or nej.\n\n"
     "Wrong:\n\n"
     "    aktörer: Vårdcentralen och hemtjänsten\n"
     "    ålder: åttiofyra\n\n"
     "Right:\n\n"
     "    aktörer:\n"
     "      - Vårdcentralen\n"
     "      - Hemtjänsten\n"
     "    ålder: 84"}},
[RULE_NOT_ALLOWED - RULE_FIELD_FIRST] = {"otillatet-varde", SEVERITY_ERROR, 4,
    {"”{2}” är inget av de värden som ”{1}” kan ha",
     "\"{2}\" is none of the values that \"{1}\" can have"},
    {"{3?Menade du ”{3}”? }{4?Välj bland {4}.}", "{3?Did you mean \"{3}\"? }{4?Choose among {4}.}"},
    {"För vissa nycklar finns en bestämd uppsättning värden, så att sidorna kan\n"
     "sorteras och grupperas. Ett värde utanför den skulle göra att sidan hamnar\n"
     "utanför grupperna.\n\n"
     "Fel:\n\n"
     "    status: på gång\n\n"
     "Rätt:\n\n"
     "    status: pågår",
     "Some keys have a fixed set of values, so that the pages can be sorted and\n"
     "grouped. A value outside the set would leave the page outside the groups.\n\n"
     "Wrong:\n\n"
     "    status: på gång\n\n"
     "Right:\n\n"
     "    status: pågår"}},
[RULE_OUT_OF_RANGE - RULE_FIELD_FIRST] = {"utanfor-grans", SEVERITY_ERROR, 3,
    {"”{1}” är {2}, men ska vara {3}", "\"{1}\" is {2}, but should be {3}"},
    {"Ändra så att det blir {3}.", "Change it to be {3}."},
    {"Ett tal, en texts längd eller antalet punkter i en lista kan ha en undre och en\n"
     "övre gräns. Den finns för att fånga slarvfel och för att texten ska få plats där\n"
     "den visas.\n\n"
     "Fel:\n\n"
     "    ålder: 840\n\n"
     "Rätt:\n\n"
     "    ålder: 84",
     "A number, the length of a text or the number of items in a list can have a lower\n"
     "and an upper limit. It is there to catch slips, and so that the text fits where\n"
     "it is shown.\n\n"
     "Wrong:\n\n"
     "    ålder: 840\n\n"
     "Right:\n\n"
     "    ålder: 84"}},
[RULE_BAD_DATE - RULE_FIELD_FIRST] = {"fel-datum", SEVERITY_ERROR, 2,
    {"”{2}” i ”{1}” är inget datum", "\"{2}\" in \"{1}\" is not a date"},
    {"Skriv år, månad och dag med bindestreck emellan, till exempel 2023-01-24.",
     "Write year, month and day with hyphens between, for example 2023-01-24."},
    {"Datum skrivs på ett enda sätt, så att de kan sorteras och jämföras. På sidan\n"
     "visas de som 24 januari 2023. Dagen måste finnas: februari har aldrig 30 dagar.\n\n"
     "Fel:\n\n"
     "    datum: 24/1 2023\n\n"
     "Rätt:\n\n"
     "    datum: 2023-01-24",
     "Dates are written in one single way, so that they can be sorted and compared.\n"
     "The page shows them as 24 January 2023. The day must exist: February never has\n"
     "30 days.\n\n"
     "Wrong:\n\n"
     "    datum: 24/1 2023\n\n"
     "Right:\n\n"
     "    datum: 2023-01-24"}},
[RULE_DATE_TOO_OLD - RULE_FIELD_FIRST] = {"for-gammalt-datum", SEVERITY_ERROR, 4,
    {"Datumet {2} i ”{1}” är mer än {3} månader äldre än webbplatsens datum {4}",
     "The date {2} in \"{1}\" is more than {3} months older than the date of the site, {4}"},
    {"Gör om bedömningen och skriv in det nya datumet. Webbplatsens datum står i webbplats.yaml.",
     "Make the assessment again and enter the new date. The date of the site is in "
     "webbplats.yaml."},
    {"Vissa uppgifter måste vara färska. Lagen kräver till exempel att\n"
     "tillgängligheten bedöms på nytt varje år. Åldern räknas från webbplatsens datum,\n"
     "inte från dagens datum.\n\n"
     "Fel, när webbplatsens datum är 2023-05-02:\n\n"
     "    bedömd: 2021-03-15\n\n"
     "Rätt:\n\n"
     "    bedömd: 2023-03-20",
     "Some facts must be fresh. The law demands, for example, that accessibility is\n"
     "assessed anew every year. The age is counted from the date of the site, not from\n"
     "today's date.\n\n"
     "Wrong, when the date of the site is 2023-05-02:\n\n"
     "    bedömd: 2021-03-15\n\n"
     "Right:\n\n"
     "    bedömd: 2023-03-20"}},
[RULE_DATE_IN_FUTURE - RULE_FIELD_FIRST] = {"framtida-datum", SEVERITY_ERROR, 3,
    {"Datumet {2} i ”{1}” är senare än webbplatsens datum {3}",
     "The date {2} in \"{1}\" is later than the date of the site, {3}"},
    {"Rätta datumet, eller ändra ”datum” i webbplats.yaml om det här är en ny utgåva.",
     "Correct the date, or change \"datum\" in webbplats.yaml if this is a new edition."},
    {"Webbplatsens datum står i webbplats.yaml och säger vilken dag utgåvan gäller.\n"
     "Något som redan är gjort, till exempel en bedömning, kan inte ha ett senare\n"
     "datum än så.\n\n"
     "Fel, när webbplatsens datum är 2023-05-02:\n\n"
     "    bedömd: 2032-03-20\n\n"
     "Rätt:\n\n"
     "    bedömd: 2023-03-20",
     "The date of the site is in webbplats.yaml and tells the day of the edition.\n"
     "Something already done, such as an assessment, cannot have a later date than\n"
     "that.\n\n"
     "Wrong, when the date of the site is 2023-05-02:\n\n"
     "    bedömd: 2032-03-20\n\n"
     "Right:\n\n"
     "    bedömd: 2023-03-20"}},
[RULE_BAD_DURATION - RULE_FIELD_FIRST] = {"fel-tid", SEVERITY_ERROR, 2,
    {"”{2}” i ”{1}” är ingen tid", "\"{2}\" in \"{1}\" is not a length of time"},
    {"Skriv till exempel 20 min, 1 h 30 min eller 2:15 (minuter och sekunder).",
     "Write for example 20 min, 1 h 30 min or 2:15 (minutes and seconds)."},
    {"En tid säger hur länge något tar. Den skrivs på ett av tre sätt, så att tiderna\n"
     "kan räknas ihop.\n\n"
     "Fel:\n\n"
     "    tid: ungefär en kvart\n\n"
     "Rätt:\n\n"
     "    tid: 15 min",
     "A length of time tells how long something takes. It is written in one of three\n"
     "ways, so that times can be added up.\n\n"
     "Wrong:\n\n"
     "    tid: ungefär en kvart\n\n"
     "Right:\n\n"
     "    tid: 15 min"}},
[RULE_BAD_URL - RULE_FIELD_FIRST] = {"fel-lank", SEVERITY_ERROR, 2,
    {"”{2}” i ”{1}” är ingen adress som går att länka till",
     "\"{2}\" in \"{1}\" is not an address that can be linked to"},
    {"Skriv hela adressen, till exempel https://www.exempel.se/, eller en sida på webbplatsen, "
     "till exempel om.md.",
     "Write the whole address, for example https://www.exempel.se/, or a page of the site, for "
     "example om.md."},
    {"En länk måste börja med https://, http://, mailto: eller tel:, eller leda till\n"
     "en fil på webbplatsen. Utan början tror webbläsaren att adressen är en fil i\n"
     "samma mapp.\n\n"
     "Fel:\n\n"
     "    till: www.exempel.se\n\n"
     "Rätt:\n\n"
     "    till: https://www.exempel.se/",
     "A link must begin with https://, http://, mailto: or tel:, or lead to a file of\n"
     "the site. Without the beginning the browser takes the address for a file in the\n"
     "same folder.\n\n"
     "Wrong:\n\n"
     "    till: www.exempel.se\n\n"
     "Right:\n\n"
     "    till: https://www.exempel.se/"}},
[RULE_EMPTY_VALUE - RULE_FIELD_FIRST] = {"tomt-varde", SEVERITY_ERROR, 1,
    {"Nyckeln ”{1}” har inget värde", "The key \"{1}\" has no value"},
    {"Skriv värdet efter kolonet, eller ta bort raden.",
     "Write the value after the colon, or remove the line."},
    {"En tom rad är ofta något som glömts bort. Är det meningen att uppgiften ska\n"
     "saknas, så ta bort hela raden. En lista som ska vara tom skrivs [].\n\n"
     "Fel:\n\n"
     "    ingress:\n\n"
     "Rätt:\n\n"
     "    ingress: Här får du veta vad Nära vård är.",
     "An empty line is often something forgotten. If the fact is meant to be absent,\n"
     "remove the whole line. A list that is meant to be empty is written [].\n\n"
     "Wrong:\n\n"
     "    ingress:\n\n"
     "Right:\n\n"
     "    ingress: Här får du veta vad Nära vård är."}},
[RULE_BODY_MISSING - RULE_FIELD_FIRST] = {"saknad-brodtext", SEVERITY_ERROR, 1,
    {"Brödtexten saknas: ”{1}” ska ha en text under sidhuvudet",
     "The body text is missing: \"{1}\" should have a text below the front matter"},
    {"Skriv texten under raden --- som avslutar sidhuvudet, eller under nyckeln ”text” i en "
     ".yaml-fil.",
     "Write the text below the line --- that ends the front matter, or under the key \"text\" in a "
     ".yaml file."},
    {"Brödtexten är det som står under sidhuvudet. Typer som berättar något, till\n"
     "exempel ett patientfall, blir tomma sidor utan den.\n\n"
     "Fel:\n\n"
     "    ---\n"
     "    titel: Märta, 84 år\n"
     "    ---\n\n"
     "Rätt:\n\n"
     "    ---\n"
     "    titel: Märta, 84 år\n"
     "    ---\n"
     "    Märta bor ensam i ett radhus …",
     "The body text is what stands below the front matter. Types that tell a story, such as\n"
     "a patient case, become empty pages without it.\n\n"
     "Wrong:\n\n"
     "    ---\n"
     "    titel: Märta, 84 år\n"
     "    ---\n\n"
     "Right:\n\n"
     "    ---\n"
     "    titel: Märta, 84 år\n"
     "    ---\n"
     "    Märta bor ensam i ett radhus …"}},
[RULE_BODY_NOT_ALLOWED - RULE_FIELD_FIRST] = {"otillaten-brodtext", SEVERITY_ERROR, 1,
    {"”{1}” ska inte ha någon brödtext", "\"{1}\" should not have a body text"},
    {"Flytta texten till en av nycklarna i sidhuvudet, eller ta bort den.",
     "Move the text to one of the keys in the front matter, or remove it."},
    {"Vissa typer visar bara sina nycklar, till exempel i en lista. Text under\n"
     "sidhuvudet skulle aldrig synas någonstans.\n\n"
     "Fel:\n\n"
     "    ---\n"
     "    typ: begrepp\n"
     "    term: SIP\n"
     "    ---\n"
     "    En plan som …\n\n"
     "Rätt:\n\n"
     "    ---\n"
     "    typ: begrepp\n"
     "    term: SIP\n"
     "    förklaring: En plan som …\n"
     "    ---",
     "Some types only show their keys, for example in a list. Text below the front matter\n"
     "would never be seen anywhere.\n\n"
     "Wrong:\n\n"
     "    ---\n"
     "    typ: begrepp\n"
     "    term: SIP\n"
     "    ---\n"
     "    En plan som …\n\n"
     "Right:\n\n"
     "    ---\n"
     "    typ: begrepp\n"
     "    term: SIP\n"
     "    förklaring: En plan som …\n"
     "    ---"}},
[RULE_DATES_REVERSED - RULE_FIELD_FIRST] = {"omvanda-datum", SEVERITY_ERROR, 2,
    {"avpubliceras ({2}) är inte senare än publiceras ({1})",
     "avpubliceras ({2}) is not later than publiceras ({1})"},
    {"Byt plats på dagarna, eller rätta den som är fel.",
     "Change places of the days, or correct the wrong one."},
    {"En sida är med på webbplatsen från den dag som står i publiceras fram till den som står\n"
     "i avpubliceras. I fel ordning är den aldrig med.\n\n"
     "Fel:\n\n"
     "    publiceras: 2025-03-01\n"
     "    avpubliceras: 2025-02-01\n\n"
     "Rätt:\n\n"
     "    publiceras: 2025-02-01\n"
     "    avpubliceras: 2025-03-01",
     "A page is on the site from the day in publiceras until the one in avpubliceras. In the\n"
     "wrong order it never is.\n\n"
     "Wrong:\n\n"
     "    publiceras: 2025-03-01\n"
     "    avpubliceras: 2025-02-01\n\n"
     "Right:\n\n"
     "    publiceras: 2025-02-01\n"
     "    avpubliceras: 2025-03-01"}},
[RULE_NOT_SHOWN - RULE_FIELD_FIRST] = {"inte-publicerad", SEVERITY_NOTE, 4,
    {"”{1}” {2?publiceras {2}}{3?togs ner {3}}{4?är ett utkast}",
     "\"{1}\" {2?is published {2}}{3?was taken down {3}}{4?is a draft}"},
    {"{2?Ändra datum i webbplats.yaml när det är dags.}{3?Ta bort filen när ingen längre behöver "
     "den.}{4?Ta bort raden utkast: ja när sidan är klar.}",
     "{2?Change datum in webbplats.yaml when it is time.}{3?Remove the file when no one needs it "
     "any more.}{4?Take away the line utkast: ja when the page is ready.}"},
    {"Utkast, och sidor som inte ska synas än eller inte längre, är inte med på webbplatsen.\n"
     "malbild check räknar upp dem, så att ingen blir bortglömd.\n\n"
     "Fel, när sidan ska synas i mars:\n\n"
     "    utkast: ja\n\n"
     "Rätt:\n\n"
     "    publiceras: 2025-03-01",
     "Drafts, and pages that are not to be seen yet or any longer, are left out of the site.\n"
     "malbild check counts them up, so that none is forgotten.\n\n"
     "Wrong, when the page is to be seen in March:\n\n"
     "    utkast: ja\n\n"
     "Right:\n\n"
     "    publiceras: 2025-03-01"}},
[RULE_FACT_MISSING - RULE_FIELD_FIRST] = {"uppgift-saknas", SEVERITY_NOTE, 2,
    {"Uppgiften ”{1}” saknas{2?: {2}}", "The fact \"{1}\" is missing{2?: {2}}"},
    {"Ta reda på uppgiften och skriv den här.", "Find out the fact and write it here."},
    {"En uppgift som bara utgivaren kan lämna går att lämna öppen. Läsaren får veta att\n"
     "den saknas, och malbild check räknar upp alla sådana med fil och rad, så att ingen\n"
     "glöms bort. Webbplatsen byggs som vanligt.\n\n"
     "Fel: en påhittad uppgift, som ingen ser att den ska bytas ut.\n\n"
     "    e-post: namn@exempel.se\n\n"
     "Rätt, tills uppgiften finns:\n\n"
     "    e-post:\n"
     "      uppgift: saknas\n"
     "      fråga: Vilken adress ska läsaren skriva till?",
     "A fact that only the publisher knows can be left open. The reader is told that it is\n"
     "missing, and malbild check lists them all with file and line, so that none is\n"
     "forgotten. The site is built as usual.\n\n"
     "Wrong: an invented fact, which no one sees should be replaced.\n\n"
     "    e-post: name@exempel.se\n\n"
     "Right, until the fact is known:\n\n"
     "    e-post:\n"
     "      uppgift: saknas\n"
     "      fråga: Which address should the reader write to?"}},
[RULE_SUM_TOO_LARGE - RULE_FIELD_FIRST] = {"for-stor-summa", SEVERITY_ERROR, 4,
    {"{1} är tillsammans {2}, men {3} är {4}", "{1} add up to {2}, but {3} is {4}"},
    {"Korta någon del, ta bort en, eller ge mer tid.",
     "Shorten a part, take one away, or give more time."},
    {"I typfilen kan en lista ha en summa: värdet av ett fält i varje del läggs ihop och får\n"
     "inte bli större än ett annat fält i samma post. Så upptäcks ett program som inte ryms i\n"
     "mötets tid.\n\n"
     "Fel:\n\n"
     "    tid: 45 min\n"
     "    delar: [{rubrik: Presentation, tid: 30 min}, {rubrik: Samtal, tid: 20 min}]\n\n"
     "Rätt:\n\n"
     "    tid: 60 min\n"
     "    delar: [{rubrik: Presentation, tid: 30 min}, {rubrik: Samtal, tid: 20 min}]",
     "In the types file a list may have a sum: the value of a field in each part is added up\n"
     "and may not be larger than another field of the same record. So a programme that does\n"
     "not fit into the time of the meeting is discovered.\n\n"
     "Wrong:\n\n"
     "    tid: 45 min\n"
     "    delar: [{rubrik: Presentation, tid: 30 min}, {rubrik: Samtal, tid: 20 min}]\n\n"
     "Right:\n\n"
     "    tid: 60 min\n"
     "    delar: [{rubrik: Presentation, tid: 30 min}, {rubrik: Samtal, tid: 20 min}]"}},
};
/* clang-format on */
