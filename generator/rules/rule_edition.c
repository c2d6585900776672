#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_edition_table[] = {
[RULE_EDITION_NAME - RULE_EDITION_FIRST] = {"fel-utgava", SEVERITY_ERROR, 2,
    {"”{1}” kan inte vara namnet på en utgåva: {2}",
     "\"{1}\" cannot be the name of an edition: {2}"},
    {"Använd siffror och bokstäverna a–z, med punkt eller bindestreck emellan, till exempel "
     "2024.1.",
     "Use digits and the letters a–z, with full stops or hyphens between, such as 2024.1."},
    {"Varje utgåva finns kvar på en egen adress, där namnet ingår: /v/2024.1/. Adressen\n"
     "står på papper och i koder som någon skannar flera år senare. Därför får namnet\n"
     "bara innehålla tecken som betyder samma sak överallt.\n\n"
     "Fel:\n\n"
     "    utgåva: Våren 2024\n\n"
     "Rätt:\n\n"
     "    utgåva: \"2024.1\"",
     "Each edition stays at an address of its own, which holds the name: /v/2024.1/. That\n"
     "address is printed on paper and in codes that are scanned years later. So the name\n"
     "may only hold characters that mean the same everywhere.\n\n"
     "Wrong:\n\n"
     "    utgåva: Spring 2024\n\n"
     "Right:\n\n"
     "    utgåva: \"2024.1\""}},
[RULE_FROZEN_CHANGED - RULE_EDITION_FIRST] = {"fryst-andrad", SEVERITY_ERROR, 3,
    {"Utgåva {1} är fryst, men dess fil ”{2}” har ändrats",
     "Edition {1} is frozen, but its file \"{2}\" has been changed"},
    {"Hämta tillbaka filen: git checkout -- {3} (eller kopiera den från en säkerhetskopia). Vill "
     "du ändra texten gör du det i den vanliga mappen, inte i utgavor.",
     "Get the file back: git checkout -- {3} (or copy it from a backup). To change the text, do so "
     "in the ordinary folder, not in utgavor."},
    {"En fryst utgåva är det som gällde då. Någon kan ha fattat beslut efter den texten,\n"
     "och den som läser den i dag måste kunna lita på att den är orörd. Varje fil har\n"
     "därför en kontrollsumma i utgåvans förteckning. En fil som inte stämmer rättas\n"
     "aldrig i det tysta.\n\n"
     "Fel: någon rättade ett stavfel i utgavor/lager.\n\n"
     "Rätt: den gamla filen är tillbaka, och stavfelet är rättat i den gällande utgåvan.\n\n"
     "    git checkout -- utgavor",
     "A frozen edition is what held then. Decisions may have been made from that text, and\n"
     "whoever reads it today must be able to trust that it is untouched. So each file has\n"
     "a checksum in the edition's manifest. A file that does not agree with it is never\n"
     "mended in silence.\n\n"
     "Wrong: someone mended a misspelling in utgavor/lager.\n\n"
     "Right: the old file is back, and the misspelling is mended in the current edition.\n\n"
     "    git checkout -- utgavor"}},
[RULE_FROZEN_MISSING - RULE_EDITION_FIRST] = {"fryst-saknas", SEVERITY_ERROR, 3,
    {"Utgåva {1} är fryst, men dess fil ”{2}” saknas",
     "Edition {1} is frozen, but its file \"{2}\" is missing"},
    {"Hämta tillbaka filen: git checkout -- {3} (eller kopiera den från en säkerhetskopia). Se "
     "också till att hela mappen utgavor finns i Git.",
     "Get the file back: git checkout -- {3} (or copy it from a backup). Make sure too that the "
     "whole folder utgavor is in Git."},
    {"De frysta utgåvornas filer ligger i mappen utgavor/lager, var och en under sin\n"
     "kontrollsumma. Samma fil kan höra till många utgåvor. Saknas den kan sidorna inte\n"
     "byggas, och de tryckta adresserna skulle sluta fungera.\n\n"
     "Fel: mappen utgavor följde inte med när webbplatsen kopierades.\n\n"
     "Rätt: hela mappen är med.\n\n"
     "    git add content/norrdal/utgavor",
     "The files of the frozen editions lie in the folder utgavor/lager, each under its\n"
     "checksum. One file may belong to many editions. When it is missing the pages cannot\n"
     "be built, and the printed addresses would stop working.\n\n"
     "Wrong: the folder utgavor was left behind when the site was copied.\n\n"
     "Right: the whole folder is there.\n\n"
     "    git add content/norrdal/utgavor"}},
[RULE_MANIFEST_CHANGED - RULE_EDITION_FIRST] = {"forteckning-andrad", SEVERITY_ERROR, 2,
    {"Utgåva {1} är fryst, men dess förteckning har ändrats",
     "Edition {1} is frozen, but its manifest has been changed"},
    {"Hämta tillbaka filen: git checkout -- {2} (eller kopiera den från en säkerhetskopia).",
     "Get the file back: git checkout -- {2} (or copy it from a backup)."},
    {"Förteckningen räknar upp alla filer i en fryst utgåva med deras kontrollsummor. Den\n"
     "slutar med en kontrollsumma för sig själv, och nästa utgåva minns den, så att en\n"
     "ändring märks.\n\n"
     "Fel: någon ändrade datumet i utgavor/2022.1.json.\n\n"
     "Rätt: filen är som när utgåvan frystes.\n\n"
     "    git checkout -- utgavor/2022.1.json",
     "The manifest lists all files of a frozen edition with their checksums. It ends with a\n"
     "checksum of its own, and the next edition remembers it, so that a change is noticed.\n\n"
     "Wrong: someone changed the date in utgavor/2022.1.json.\n\n"
     "Right: the file is as it was when the edition was frozen.\n\n"
     "    git checkout -- utgavor/2022.1.json"}},
[RULE_MANIFEST_MISSING - RULE_EDITION_FIRST] = {"forteckning-saknas", SEVERITY_ERROR, 3,
    {"Utgåva {1} saknas, men utgåva {3} bygger på den",
     "Edition {1} is missing, but edition {3} follows it"},
    {"Hämta tillbaka filen: git checkout -- {2} (eller kopiera den från en säkerhetskopia).",
     "Get the file back: git checkout -- {2} (or copy it from a backup)."},
    {"En utgåva som har funnits ska finnas kvar: dess adresser står på papper. Varje\n"
     "förteckning minns därför vilken utgåva som kom före, och en som har försvunnit\n"
     "märks.\n\n"
     "Fel: utgavor/2022.1.json är borttagen för att den var gammal.\n\n"
     "Rätt: den ligger kvar bredvid de andra.\n\n"
     "    git checkout -- utgavor/2022.1.json",
     "An edition that has been must stay: its addresses are printed on paper. So each\n"
     "manifest remembers which edition came before, and one that has gone is noticed.\n\n"
     "Wrong: utgavor/2022.1.json was removed because it was old.\n\n"
     "Right: it is still there beside the others.\n\n"
     "    git checkout -- utgavor/2022.1.json"}},
[RULE_EDITIONS_FORKED - RULE_EDITION_FIRST] = {"utgavor-i-bredd", SEVERITY_ERROR, 3,
    {"Utgåva {1} och utgåva {2} följer båda på {3}",
     "Edition {1} and edition {2} both follow {3}"},
    {"Bestäm vilken som gäller, ta bort den andra förteckningen i utgavor och frys den igen med "
     "malbild release när den första är på plats.",
     "Decide which one holds, remove the other manifest in utgavor, and freeze it again with "
     "malbild release when the first is in place."},
    {"Utgåvorna är en rad: var och en följer på den förra. Två kan följa på samma när två\n"
     "personer har fryst var sin utgåva i var sin kopia, och kopiorna sedan slogs ihop.\n\n"
     "Fel: utgavor/2022.2.json och utgavor/2022.3.json följer båda på 2022.1.\n\n"
     "Rätt: 2022.2 följer på 2022.1, och 2022.3 på 2022.2.",
     "The editions are a row: each follows the one before. Two may follow the same when two\n"
     "people have each frozen an edition in a copy of their own, and the copies were then\n"
     "merged.\n\n"
     "Wrong: utgavor/2022.2.json and utgavor/2022.3.json both follow 2022.1.\n\n"
     "Right: 2022.2 follows 2022.1, and 2022.3 follows 2022.2."}},
[RULE_FROZEN_FAULTS - RULE_EDITION_FIRST] = {"fryst-med-fel", SEVERITY_WARNING, 3,
    {"Utgåva {1} är fryst och byggs som den är, men har {2} fel för dagens program; det första: "
     "{3}",
     "Edition {1} is frozen and built as it is, but today's program finds {2} faults in it; the "
     "first: {3}"},
    {"Titta på sidan under v/{1}/. Ser den rätt ut behöver du inte göra något; annars är det temat "
     "eller programmet som ska rättas, aldrig den frysta texten.",
     "Look at the page below v/{1}/. If it looks right there is nothing to do; else the theme or "
     "the program must be mended, never the frozen text."},
    {"En fryst utgåva granskades när den var ny. Senare kan programmet ha blivit strängare\n"
     "eller temat ha förlorat en mall. Texten får inte ändras, så sidan byggs ändå, så\n"
     "gott det går, och det här är en påminnelse om att titta på den.\n\n"
     "Fel: temat tog bort mallen block/ruta, men utgåva 2022.1 använder blocket.\n\n"
     "Rätt: mallen finns kvar i temat så länge någon utgåva behöver den.",
     "A frozen edition was checked when it was new. Since then the program may have become\n"
     "stricter, or the theme may have lost a template. The text may not be changed, so the\n"
     "page is built all the same, as well as can be, and this reminds you to look at it.\n\n"
     "Wrong: the theme dropped the template block/ruta, but edition 2022.1 uses the block.\n\n"
     "Right: the template stays in the theme as long as any edition needs it."}},
[RULE_EDITION_LOST - RULE_EDITION_FIRST] = {"utgava-forsvinner", SEVERITY_WARNING, 2,
    {"Utgåva {1} byggdes förra gången, men är inte fryst; nu gäller {2}",
     "Edition {1} was built last time, but is not frozen; now {2} is current"},
    {"Var {1} publicerad ska den frysas: skriv tillbaka utgåva: \"{1}\" i webbplats.yaml, hämta "
     "texterna som de var och kör malbild release {2}. Rättade du bara namnet behöver du inget "
     "göra.",
     "If {1} was published it must be frozen: put back utgåva: \"{1}\" in webbplats.yaml, get the "
     "texts as they were and run malbild release {2}. If you only mended the name, do nothing."},
    {"En ny utgåva görs med malbild release, som först sparar den gamla. Byter man namnet\n"
     "för hand i webbplats.yaml försvinner den gamla utgåvan från sin adress, och koder på\n"
     "tryckta papper leder ingenstans.\n\n"
     "Fel: utgåva: \"2022.1\" ändrades till \"2022.2\" i webbplats.yaml.\n\n"
     "Rätt:\n\n"
     "    malbild release 2022.2 --note \"Fokusområden\"",
     "A new edition is made with malbild release, which first keeps the old one. When the\n"
     "name is changed by hand in webbplats.yaml the old edition vanishes from its address,\n"
     "and codes on printed paper lead nowhere.\n\n"
     "Wrong: utgåva: \"2022.1\" was changed to \"2022.2\" in webbplats.yaml.\n\n"
     "Right:\n\n"
     "    malbild release 2022.2 --note \"Focus areas\""}},
[RULE_PAGE_LOST - RULE_EDITION_FIRST] = {"sida-forsvinner", SEVERITY_WARNING, 2,
    {"Adressen ”{1}” fanns i utgåva {2} när den byggdes senast, men leder nu ingenstans",
     "The address \"{1}\" was there when edition {2} was last built, but now leads nowhere"},
    {"Är den publicerad kan den stå på papper. Skriv den då under tidigare på sidan som läsaren "
     "bör komma till, eller vänta med att ta bort sidan till nästa utgåva. Annars behöver du inget "
     "göra.",
     "If it is published it may be printed on paper. Then write it below tidigare on the page that "
     "readers should come to, or leave the page until the next edition. Otherwise do nothing."},
    {"En sida som flyttas eller tas bort mellan två utgåvor svarar för alltid på sin gamla\n"
     "adress, för den gamla utgåvan finns kvar. Men försvinner den mitt i en utgåva finns\n"
     "ingenting som minns den.\n\n"
     "Fel: om/kontakt.md tas bort medan utgåva 2024.1 gäller.\n\n"
     "Rätt: sidan som tar över minns adressen.\n\n"
     "    tidigare: [om/kontakt.html]",
     "A page that is moved or removed from one edition to the next answers at its old\n"
     "address for ever, for the old edition stays. But when it vanishes in the middle of\n"
     "an edition nothing remembers it.\n\n"
     "Wrong: om/kontakt.md is removed while edition 2024.1 is current.\n\n"
     "Right: the page that takes over remembers the address.\n\n"
     "    tidigare: [om/kontakt.html]"}},
[RULE_OLD_ADDRESS - RULE_EDITION_FIRST] = {"gammal-adress", SEVERITY_ERROR, 2,
    {"Adressen ”{1}” fanns i utgåva {2} och måste svara, men något annat är i vägen",
     "The address \"{1}\" was there in edition {2} and must answer, but something else is in its "
     "way"},
    {"Byt namn på den nya filen eller mappen, så att den gamla adressen blir fri.",
     "Rename the new file or folder, so that the old address is free."},
    {"En adress som någon gång har gällt fortsätter att svara, för den kan stå på papper.\n"
     "Det går inte om en mapp nu heter som en fil hette förr, eller tvärtom.\n\n"
     "Fel: bilagan ”underlag” fanns i utgåva 2022.1, och nu finns mappen underlag/.\n\n"
     "Rätt: mappen heter underlagen/.",
     "An address that once held goes on answering, for it may be printed on paper. That\n"
     "cannot be when a folder now has the name that a file had, or the other way round.\n\n"
     "Wrong: the attachment \"underlag\" was in edition 2022.1, and now there is a folder\n"
     "underlag/.\n\n"
     "Right: the folder is called underlagen/."}},
[RULE_NO_EDITION - RULE_EDITION_FIRST] = {"ingen-utgava", SEVERITY_ERROR, 1,
    {"Webbplatsen har ingen utgåva som kan frysas", "The site has no edition that can be frozen"},
    {"Skriv vilken utgåva texterna är i ”{1}”, till exempel utgåva: \"2024.1\", bygg och "
     "publicera. När nästa utgåva ska börja kör du malbild release.",
     "Write in \"{1}\" which edition the texts are, such as utgåva: \"2024.1\", build and publish. "
     "When the next edition begins, run malbild release."},
    {"En utgåva får sitt namn innan den publiceras, i webbplats.yaml. Det är den utgåvan\n"
     "som malbild release fryser, innan arbetet med nästa börjar.\n\n"
     "Fel: raden utgåva saknas i webbplats.yaml.\n\n"
     "Rätt:\n\n"
     "    utgåva: \"2024.1\"\n"
     "    datum: 2024-01-15",
     "An edition gets its name before it is published, in webbplats.yaml. That edition is\n"
     "what malbild release freezes, before the work on the next one begins.\n\n"
     "Wrong: the line utgåva is missing in webbplats.yaml.\n\n"
     "Right:\n\n"
     "    utgåva: \"2024.1\"\n"
     "    datum: 2024-01-15"}},
[RULE_EDITION_TAKEN - RULE_EDITION_FIRST] = {"upptagen-utgava", SEVERITY_ERROR, 2,
    {"Namnet ”{1}” går inte att använda: {2}", "The name \"{1}\" cannot be used: {2}"},
    {"Välj ett namn som ingen utgåva har haft. Stora och små bokstäver räknas som samma.",
     "Choose a name that no edition has had. Upper and lower case count as the same."},
    {"En utgåva har sitt namn för alltid, och adressen under /v/ leder till just den. Samma\n"
     "namn två gånger skulle ge två texter på samma adress.\n\n"
     "Fel: 2022.1 är redan fryst.\n\n"
     "    malbild release 2022.1\n\n"
     "Rätt:\n\n"
     "    malbild release 2022.2",
     "An edition has its name for ever, and the address below /v/ leads to that very one.\n"
     "The same name twice would give two texts at one address.\n\n"
     "Wrong: 2022.1 is frozen already.\n\n"
     "    malbild release 2022.1\n\n"
     "Right:\n\n"
     "    malbild release 2022.2"}},
[RULE_EDITION_DATE - RULE_EDITION_FIRST] = {"utgavans-datum", SEVERITY_ERROR, 3,
    {"Den nya utgåvan kan inte ha datumet {1}: utgåva {2} är från {3}",
     "The new edition cannot have the date {1}: edition {2} is of {3}"},
    {"Ge ett senare datum med --date, till exempel --date 2024-01-15. Utan --date blir det dagens "
     "datum.",
     "Give a later date with --date, such as --date 2024-01-15. Without --date it is today's."},
    {"Utgåvorna är en rad i tiden: var och en gäller från sitt datum tills nästa tar vid.\n"
     "Läsaren ser datumet på varje sida, och måste kunna lita på ordningen.\n\n"
     "Fel: utgåvan som gäller är från den 8 april 2022.\n\n"
     "    malbild release 2022.2 --date 2022-03-31\n\n"
     "Rätt:\n\n"
     "    malbild release 2022.2 --date 2022-06-01",
     "The editions are a row in time: each holds from its date until the next takes over.\n"
     "The reader sees the date on every page, and must be able to trust the order.\n\n"
     "Wrong: the current edition is of 8 April 2022.\n\n"
     "    malbild release 2022.2 --date 2022-03-31\n\n"
     "Right:\n\n"
     "    malbild release 2022.2 --date 2022-06-01"}},
[RULE_EDITION_LINE - RULE_EDITION_FIRST] = {"utgavans-rad", SEVERITY_ERROR, 1,
    {"Raden ”{1}” går inte att byta i webbplats.yaml",
     "The line \"{1}\" cannot be replaced in webbplats.yaml"},
    {"Skriv nyckeln och värdet på en egen rad, till exempel utgåva: \"2024.1\" eller datum: "
     "2024-01-15.",
     "Write the key and the value on a line of their own, such as utgåva: \"2024.1\" or datum: "
     "2024-01-15."},
    {"malbild release byter två rader i webbplats.yaml, den med utgåva och den med datum,\n"
     "och lämnar allt annat i filen precis som du skrev det. Det går bara när var och en\n"
     "av dem står på en egen rad.\n\n"
     "Fel:\n\n"
     "    utgåva: >\n"
     "      2024.1\n\n"
     "Rätt:\n\n"
     "    utgåva: \"2024.1\"",
     "malbild release replaces two lines in webbplats.yaml, the one with utgåva and the one\n"
     "with datum, and leaves all else in the file just as you wrote it. That only works\n"
     "when each of them stands on a line of its own.\n\n"
     "Wrong:\n\n"
     "    utgåva: >\n"
     "      2024.1\n\n"
     "Right:\n\n"
     "    utgåva: \"2024.1\""}},
[RULE_RELEASE_BUSY - RULE_EDITION_FIRST] = {"pagaende-frysning", SEVERITY_ERROR, 1,
    {"En annan frysning pågår just nu i ”{1}”", "Another release is going on in \"{1}\" right now"},
    {"Vänta tills den är klar, och se efter vilken utgåva som gäller innan du försöker igen.",
     "Wait until it is done, and look which edition is current before you try again."},
    {"Två frysningar på samma gång kunde ge två utgåvor som båda följer på samma. Därför\n"
     "får bara en i taget arbeta i webbplatsens mapp, och den andra säger ifrån.\n\n"
     "Fel: två fönster kör malbild release för samma webbplats.\n\n"
     "Rätt: en i taget.\n\n"
     "    malbild release 2024.1",
     "Two releases at once could give two editions that both follow the same one. So only\n"
     "one at a time may work in the folder of the site, and the other speaks up.\n\n"
     "Wrong: two windows run malbild release for the same site.\n\n"
     "Right: one at a time.\n\n"
     "    malbild release 2024.1"}},
[RULE_RELEASE_CHANGED - RULE_EDITION_FIRST] = {"andrad-under-frysning", SEVERITY_ERROR, 1,
    {"”{1}” ändrades medan utgåvan frystes",
     "\"{1}\" was changed while the edition was being frozen"},
    {"Ingenting är fryst. Spara klart, se till att ingen annan arbetar i mappen och försök igen.",
     "Nothing is frozen. Finish saving, see that no one else works in the folder, and try again."},
    {"Det som fryses ska vara precis det som granskades. Sparas en fil under tiden går det\n"
     "inte att lova, och därför avbryts frysningen.\n\n"
     "Fel: en kollega sparar en sida medan malbild release arbetar.\n\n"
     "Rätt: alla har sparat klart.\n\n"
     "    malbild release 2024.1",
     "What is frozen must be the very thing that was checked. When a file is saved\n"
     "meanwhile that cannot be promised, and so the release stops.\n\n"
     "Wrong: a colleague saves a page while malbild release is at work.\n\n"
     "Right: everyone has finished saving.\n\n"
     "    malbild release 2024.1"}},
[RULE_RELEASE_FAILED - RULE_EDITION_FIRST] = {"avbruten-frysning", SEVERITY_ERROR, 2,
    {"Det gick inte att skriva ”{1}”: {2}", "\"{1}\" could not be written: {2}"},
    {"Ingenting är fryst, och webbplatsen är som förut. Kontrollera att det finns plats på disken "
     "och att du får skriva i mappen, och försök igen.",
     "Nothing is frozen, and the site is as before. Check that there is room on the disk and that "
     "you may write in the folder, and try again."},
    {"En frysning sparar först alla filer och byter till sist namnet på utgåvan i\n"
     "webbplats.yaml. Går något fel på vägen gäller därför den gamla utgåvan än.\n\n"
     "Fel: mappen får bara läsas.\n\n"
     "Rätt: du får skriva i webbplatsens mapp.\n\n"
     "    chmod u+w content/norrdal",
     "A release first keeps all files, and at the very end changes the name of the edition\n"
     "in webbplats.yaml. So when something fails on the way the old edition still holds.\n\n"
     "Wrong: the folder may only be read.\n\n"
     "Right: you may write in the folder of the site.\n\n"
     "    chmod u+w content/norrdal"}},
[RULE_EXAMPLE_ADDRESS - RULE_EDITION_FIRST] = {"exempeladress", SEVERITY_ERROR, 1,
    {"”{1}” är en påhittad adress, så utgåvan kan inte frysas",
     "\"{1}\" is a made-up address, so the edition cannot be frozen"},
    {"Skriv den riktiga adressen i webbplats.yaml först. Den står i koden på varje blad som skrivs "
     "ut.",
     "Write the real address in webbplats.yaml first. It stands in the code on every printed "
     "sheet."},
    {"Adresser som slutar på .example är till för exempel och leder aldrig någonstans. En\n"
     "fryst utgåva ändras inte, och koderna på utskrivna blad går inte att rätta. Därför\n"
     "måste adressen vara riktig innan utgåvan fryses.\n\n"
     "Fel:\n\n"
     "    adress: https://naravard.norrdal.example/\n\n"
     "Rätt: adressen där webbplatsen ska ligga.\n\n"
     "    adress: https://www.exempel.se/nara-vard/",
     "Addresses that end with .example are for examples and never lead anywhere. A frozen\n"
     "edition is not changed, and the codes on printed sheets cannot be mended. So the\n"
     "address must be real before the edition is frozen.\n\n"
     "Wrong:\n\n"
     "    adress: https://naravard.norrdal.example/\n\n"
     "Right: the address where the site will be.\n\n"
     "    adress: https://www.exempel.se/nara-vard/"}},
};
/* clang-format on */
