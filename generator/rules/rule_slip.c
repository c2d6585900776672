/* Rules about what would otherwise slip through in silence: nothing stops it, but no reader wants it. */
#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_slip_table[] = {
[RULE_LEFTOVER - RULE_SLIP_FIRST] = {"kvarvarande-markering", SEVERITY_WARNING, 4,
    {"”{1}” {2}", "\"{1}\" {2}"},
    {"{3?Skriv ”{3}”. }{4}", "{3?Write \"{3}\". }{4}"},
    {"Text som skrivs in för hand eller klistras in från ett annat program får lätt tecken\n"
     "som var tänkta att göra något, men som publiceras som de står. Det syns inte förrän\n"
     "någon läser sidan. Det kan vara en rubrik utan mellanslag efter #, en länk med\n"
     "mellanslag i adressen, en punkt från Word, en stjärna på fel sida om ett mellanslag\n"
     "eller ett årtal som blev numret i en lista.\n\n"
     "Fel:\n\n"
     "    ##Så gör vi\n\n"
     "    **Obs! **Glöm inte [planen] (plan.md).\n\n"
     "    1986. Då började vi.\n\n"
     "Rätt:\n\n"
     "    ## Så gör vi\n\n"
     "    **Obs!** Glöm inte [planen](plan.md).\n\n"
     "    1986\\. Då började vi.",
     "Text that is typed by hand or pasted from another program easily gets signs that were\n"
     "meant to do something but are published as they stand. Nobody sees it until somebody\n"
     "reads the page. It may be a heading without a space after #, a link with a space in\n"
     "its address, a bullet from Word, a star on the wrong side of a space or a year that\n"
     "became the number of an item.\n\n"
     "Wrong:\n\n"
     "    ##How we work\n\n"
     "    **Note! **Do not forget [the plan] (plan.md).\n\n"
     "    1986. Then we began.\n\n"
     "Right:\n\n"
     "    ## How we work\n\n"
     "    **Note!** Do not forget [the plan](plan.md).\n\n"
     "    1986\\. Then we began."}},
[RULE_MERGE_MARKER - RULE_SLIP_FIRST] = {"sammanslagning", SEVERITY_ERROR, 1,
    {"”{1}” är satt av Git: två versioner av filen står efter varandra",
     "\"{1}\" was put here by Git: two versions of the file stand one after the other"},
    {"Behåll den text som ska gälla och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>.",
     "Keep the text that is right and remove the lines that begin with <<<<<<<, ======= and >>>>>>>."},
    {"När två personer har ändrat samma rader vet Git inte vilken text som gäller. Då skriver Git\n"
     "båda i filen, med rader av tecken omkring, och väntar på att någon väljer. Filen läses\n"
     "inte förrän det är gjort.\n\n"
     "Fel:\n\n"
     "    <<<<<<< HEAD\n"
     "    Vi träffas på tisdag.\n"
     "    =======\n"
     "    Vi träffas på onsdag.\n"
     "    >>>>>>> ny-tid\n\n"
     "Rätt:\n\n"
     "    Vi träffas på onsdag.",
     "When two people have changed the same lines, Git does not know which text is right. Then\n"
     "it writes both into the file, with lines of signs around them, and waits for somebody to\n"
     "choose. The file is not read until that is done.\n\n"
     "Wrong:\n\n"
     "    <<<<<<< HEAD\n"
     "    We meet on Tuesday.\n"
     "    =======\n"
     "    We meet on Wednesday.\n"
     "    >>>>>>> new-time\n\n"
     "Right:\n\n"
     "    We meet on Wednesday."}},
[RULE_BLOCK_QUOTES - RULE_SLIP_FIRST] = {"fel-citattecken", SEVERITY_ERROR, 2,
    {"{1} har citattecken av fel sort", "{1} has quotation marks of the wrong kind"},
    {"Skriv {2}, med raka dubbla citattecken.", "Write {2}, with straight double quotation marks."},
    {"På raden som börjar ett block står värden mellan raka citattecken. Word och andra program byter dem\n"
     "lätt mot böjda, och då blir de en del av värdet.\n\n"
     "Fel:\n\n"
     "    :::tips {rubrik=”Tänk på”}\n\n"
     "Rätt:\n\n"
     "    :::tips {rubrik=\"Tänk på\"}",
     "On the line that begins a block, values stand between straight quotation marks. Word and other\n"
     "programs easily replace them with curly ones, and then they become part of the value.\n\n"
     "Wrong:\n\n"
     "    :::tips {rubrik=”Remember”}\n\n"
     "Right:\n\n"
     "    :::tips {rubrik=\"Remember\"}"}},
[RULE_YAML_CUT - RULE_SLIP_FIRST] = {"yaml-fyrkant", SEVERITY_WARNING, 2,
    {"”{1}” läses inte, eftersom ett # efter ett mellanslag börjar en kommentar",
     "\"{1}\" is not read, because a # after a space begins a comment"},
    {"Sätt raka citattecken om hela värdet: \"{2}\". Är det en kommentar, skriv ett mellanslag efter #.",
     "Put straight quotation marks around the whole value: \"{2}\". If it is a comment, write a space "
     "after #."},
    {"I uppgifterna överst i en fil, och i .yaml-filer, är allt efter mellanslag och # en kommentar som\n"
     "ingen läsare ser. Värdet blir då kortare än det som står.\n\n"
     "Fel:\n\n"
     "    titel: Fråga #3 i listan\n\n"
     "Rätt:\n\n"
     "    titel: \"Fråga #3 i listan\"",
     "In the facts at the top of a file, and in .yaml files, all after a space and # is a comment that no\n"
     "reader sees. Then the value is shorter than what is written.\n\n"
     "Wrong:\n\n"
     "    titel: Question #3 of the list\n\n"
     "Right:\n\n"
     "    titel: \"Question #3 of the list\""}},
[RULE_PLAIN_MARKUP - RULE_SLIP_FIRST] = {"markering-i-text", SEVERITY_WARNING, 3,
    {"”{2}” syns med sina tecken, för Markdown läses inte i ”{1}”",
     "\"{2}\" is shown with its signs, since Markdown is not read in \"{1}\""},
    {"Skriv bara orden: {3}", "Write only the words: {3}"},
    {"En del uppgifter är vanlig text, till exempel titeln: de visas på ställen där fetstil och länkar\n"
     "inte kan finnas, som i menyn och i sökmotorer. Tecknen kommer då med i texten.\n\n"
     "Fel:\n\n"
     "    titel: \"**Viktigt** om kursen\"\n\n"
     "Rätt:\n\n"
     "    titel: Viktigt om kursen",
     "Some facts are plain text, such as the title: they are shown where bold text and links cannot be,\n"
     "as in the menu and in search engines. Then the signs become part of the text.\n\n"
     "Wrong:\n\n"
     "    titel: \"**Important** about the course\"\n\n"
     "Right:\n\n"
     "    titel: Important about the course"}},
[RULE_HIDDEN_SIGN - RULE_SLIP_FIRST] = {"osynligt-tecken", SEVERITY_WARNING, 3,
    {"I ”{1}” står {2}", "In \"{1}\" there is {2}"},
    {"Radera ordet och skriv det igen: {3}", "Erase the word and type it again: {3}"},
    {"Text som kopieras ur en pdf eller från en webbsida får ibland med sig tecken som inte syns, eller\n"
     "två bokstäver som sitter ihop till ett tecken. Då hittar sökningen inte ordet, och en skärmläsare\n"
     "kan läsa det fel.\n\n"
     "Fel:\n\n"
     "    Person&shy;centrering är vår ﬁlosoﬁ.        (kopierat ur en pdf)\n\n"
     "Rätt:\n\n"
     "    Personcentrering är vår filosofi.",
     "Text that is copied from a pdf or a web page sometimes brings along signs that cannot be seen, or two\n"
     "letters that are joined into one sign. Then a search does not find the word, and a screen reader may\n"
     "read it wrong.\n\n"
     "Wrong:\n\n"
     "    Our ﬁrst ofﬁce        (copied from a pdf)\n\n"
     "Right:\n\n"
     "    Our first office"}},
[RULE_CAPTIONS - RULE_SLIP_FIRST] = {"fel-i-undertexter", SEVERITY_ERROR, 2,
    {"”{1}” är inga undertexter: {2}", "\"{1}\" holds no captions: {2}"},
    {"Spara undertexterna som WebVTT, med ändelsen .vtt, i det program som de är gjorda i.",
     "Save the captions as WebVTT, with the ending .vtt, in the program they were made in."},
    {"En webbläsare visar undertexter bara ur en fil i formatet WebVTT: överst står WEBVTT, och sedan\n"
     "en tid och en text i taget. En fil av annat slag ger en film utan undertexter, och ingen märker\n"
     "det som inte slår på dem. Att byta ändelse på filen räcker inte.\n\n"
     "Fel:\n\n"
     "    1\n"
     "    00:00:01,000 --> 00:00:04,000\n"
     "    Välkommen.\n\n"
     "Rätt:\n\n"
     "    WEBVTT\n\n"
     "    00:00:01.000 --> 00:00:04.000\n"
     "    Välkommen.",
     "A browser shows captions from a file in the format WebVTT alone: WEBVTT stands at the top, and then\n"
     "one time and one text after the other. A file of another kind gives a film without captions, and\n"
     "nobody notices who does not turn them on. Changing the ending of the file is not enough.\n\n"
     "Wrong:\n\n"
     "    1\n"
     "    00:00:01,000 --> 00:00:04,000\n"
     "    Welcome.\n\n"
     "Right:\n\n"
     "    WEBVTT\n\n"
     "    00:00:01.000 --> 00:00:04.000\n"
     "    Welcome."}},
[RULE_CASE_ONLY - RULE_SLIP_FIRST] = {"bara-skiftlage", SEVERITY_WARNING, 2,
    {"”{1}” och ”{2}” skiljer sig bara i stora och små bokstäver",
     "\"{1}\" and \"{2}\" differ in capital and small letters only"},
    {"Byt namn på en av dem, eller ta bort den om den är en gammal adress.",
     "Rename one of them, or remove it if it is an old address."},
    {"I Windows, på en Mac och på ett USB-minne är stora och små bokstäver i filnamn samma sak. Då\n"
     "ersätter den ena filen den andra, och en sida kan skicka läsaren till sig själv.\n\n"
     "Fel:\n\n"
     "    tidigare: [Om.html]        (i filen om.md)\n\n"
     "Rätt:\n\n"
     "    tidigare: [om-oss.html]",
     "In Windows, on a Mac and on a USB stick capital and small letters in names of files are the same.\n"
     "Then one file replaces the other, and a page may send its reader to itself.\n\n"
     "Wrong:\n\n"
     "    tidigare: [Om.html]        (in the file om.md)\n\n"
     "Right:\n\n"
     "    tidigare: [om-oss.html]"}},
[RULE_SERVER_ONLY - RULE_SLIP_FIRST] = {"adress-kraver-server", SEVERITY_WARNING, 1,
    {"Den gamla adressen ”{1}” svarar bara om webbservern får inställningarna i mappen server",
     "The old address \"{1}\" answers only if the web server is given the settings in the folder server"},
    {"Be den som sköter webbservern att lägga in server/nginx.conf eller server/.htaccess.",
     "Ask those who run the web server to include server/nginx.conf or server/.htaccess."},
    {"En gammal adress till en sida blir en liten sida som skickar läsaren vidare. Slutar adressen på\n"
     ".pdf, .php eller något annat skulle en webbserver tro att sidan är en sådan fil, och läsaren får\n"
     "en trasig fil. Därför görs ingen sida, bara en rad i webbserverns inställningar.\n\n"
     "Fungerar överallt:\n\n"
     "    tidigare: [om-oss.html, om/]\n\n"
     "Kräver inställningarna:\n\n"
     "    tidigare: [plan.pdf, info.php]",
     "An old address of a page becomes a small page that sends the reader on. If the address ends in .pdf,\n"
     ".php or something else, a web server would take the page for such a file, and the reader gets a\n"
     "broken file. So no page is made, only a line in the web server's settings.\n\n"
     "Works anywhere:\n\n"
     "    tidigare: [om-oss.html, om/]\n\n"
     "Needs the settings:\n\n"
     "    tidigare: [plan.pdf, info.php]"}},
[RULE_ID_TAKEN - RULE_SLIP_FIRST] = {"upptaget-namn", SEVERITY_ERROR, 1,
    {"Namnet ”#{1}” används redan av temat på sidan", "The name \"#{1}\" is already used by the theme on the page"},
    {"Välj ett annat namn på rubriken, eller ta bort {#{1}} så får den ett eget.",
     "Choose another name for the heading, or remove {#{1}} and it gets one of its own."},
    {"Ett namn finns en gång på varje sida, annars leder en länk till fel ställe. Temat har egna namn, till\n"
     "exempel på innehållsförteckningen och noterna. En rubrik utan fast namn får alltid ett ledigt.\n\n"
     "Fel:\n\n"
     "    ## Innehåll i korthet {#innehall}\n\n"
     "Rätt:\n\n"
     "    ## Innehåll i korthet {#i-korthet}",
     "A name occurs once on each page, or a link leads to the wrong place. The theme has names of its own,\n"
     "such as that of the table of contents and of the notes. A heading without a fixed name always gets a\n"
     "free one.\n\n"
     "Wrong:\n\n"
     "    ## Contents in brief {#innehall}\n\n"
     "Right:\n\n"
     "    ## Contents in brief {#in-brief}"}},
};
/* clang-format on */
