/* Rules about what would otherwise slip through in silence: nothing stops it, but no
 * reader wants it. */
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
    {"Behåll den text som ska gälla och ta bort raderna som börjar med <<<<<<<, ======= och "
     ">>>>>>>.",
     "Keep the text that is right and remove the lines that begin with <<<<<<<, ======= and "
     ">>>>>>>."},
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
    {"På raden som börjar ett block står värden mellan raka citattecken. Word och andra program "
     "byter dem\n"
     "lätt mot böjda, och då blir de en del av värdet.\n\n"
     "Fel:\n\n"
     "    :::tips {rubrik=”Tänk på”}\n\n"
     "Rätt:\n\n"
     "    :::tips {rubrik=\"Tänk på\"}",
     "On the line that begins a block, values stand between straight quotation marks. Word and "
     "other\n"
     "programs easily replace them with curly ones, and then they become part of the value.\n\n"
     "Wrong:\n\n"
     "    :::tips {rubrik=”Remember”}\n\n"
     "Right:\n\n"
     "    :::tips {rubrik=\"Remember\"}"}},
[RULE_YAML_CUT - RULE_SLIP_FIRST] = {"yaml-fyrkant", SEVERITY_WARNING, 2,
    {"”{1}” läses inte, eftersom ett # efter ett mellanslag börjar en kommentar",
     "\"{1}\" is not read, because a # after a space begins a comment"},
    {"Sätt raka citattecken om hela värdet: \"{2}\". Är det en kommentar, skriv ett mellanslag "
     "efter #.",
     "Put straight quotation marks around the whole value: \"{2}\". If it is a comment, write a "
     "space after #."},
    {"I uppgifterna överst i en fil, och i .yaml-filer, är allt efter mellanslag och # en "
     "kommentar som\n"
     "ingen läsare ser. Värdet blir då kortare än det som står.\n\n"
     "Fel:\n\n"
     "    titel: Fråga #3 i listan\n\n"
     "Rätt:\n\n"
     "    titel: \"Fråga #3 i listan\"",
     "In the facts at the top of a file, and in .yaml files, all after a space and # is a comment "
     "that no\n"
     "reader sees. Then the value is shorter than what is written.\n\n"
     "Wrong:\n\n"
     "    titel: Question #3 of the list\n\n"
     "Right:\n\n"
     "    titel: \"Question #3 of the list\""}},
[RULE_PLAIN_MARKUP - RULE_SLIP_FIRST] = {"markering-i-text", SEVERITY_WARNING, 3,
    {"”{2}” syns med sina tecken, för Markdown läses inte i ”{1}”",
     "\"{2}\" is shown with its signs, since Markdown is not read in \"{1}\""},
    {"Skriv bara orden: {3}", "Write only the words: {3}"},
    {"En del uppgifter är vanlig text, till exempel titeln: de visas på ställen där fetstil och "
     "länkar\n"
     "inte kan finnas, som i menyn och i sökmotorer. Tecknen kommer då med i texten.\n\n"
     "Fel:\n\n"
     "    titel: \"**Viktigt** om kursen\"\n\n"
     "Rätt:\n\n"
     "    titel: Viktigt om kursen",
     "Some facts are plain text, such as the title: they are shown where bold text and links "
     "cannot be,\n"
     "as in the menu and in search engines. Then the signs become part of the text.\n\n"
     "Wrong:\n\n"
     "    titel: \"**Important** about the course\"\n\n"
     "Right:\n\n"
     "    titel: Important about the course"}},
[RULE_HIDDEN_SIGN - RULE_SLIP_FIRST] = {"osynligt-tecken", SEVERITY_WARNING, 3,
    {"I ”{1}” står {2}", "In \"{1}\" there is {2}"},
    {"Radera ordet och skriv det igen: {3}", "Erase the word and type it again: {3}"},
    {"Text som kopieras ur en pdf eller från en webbsida får ibland med sig tecken som inte syns, "
     "eller\n"
     "två bokstäver som sitter ihop till ett tecken. Då hittar sökningen inte ordet, och en "
     "skärmläsare\n"
     "kan läsa det fel.\n\n"
     "Fel:\n\n"
     "    Person&shy;centrering är vår ﬁlosoﬁ.        (kopierat ur en pdf)\n\n"
     "Rätt:\n\n"
     "    Personcentrering är vår filosofi.",
     "Text that is copied from a pdf or a web page sometimes brings along signs that cannot be "
     "seen, or two\n"
     "letters that are joined into one sign. Then a search does not find the word, and a screen "
     "reader may\n"
     "read it wrong.\n\n"
     "Wrong:\n\n"
     "    Our ﬁrst ofﬁce        (copied from a pdf)\n\n"
     "Right:\n\n"
     "    Our first office"}},
[RULE_CAPTIONS - RULE_SLIP_FIRST] = {"fel-i-undertexter", SEVERITY_ERROR, 2,
    {"”{1}” är inga undertexter: {2}", "\"{1}\" holds no captions: {2}"},
    {"Spara undertexterna som WebVTT, med ändelsen .vtt, i det program som de är gjorda i.",
     "Save the captions as WebVTT, with the ending .vtt, in the program they were made in."},
    {"En webbläsare visar undertexter bara ur en fil i formatet WebVTT: överst står WEBVTT, och "
     "sedan\n"
     "en tid och en text i taget. En fil av annat slag ger en film utan undertexter, och ingen "
     "märker\n"
     "det som inte slår på dem. Att byta ändelse på filen räcker inte.\n\n"
     "Fel:\n\n"
     "    1\n"
     "    00:00:01,000 --> 00:00:04,000\n"
     "    Välkommen.\n\n"
     "Rätt:\n\n"
     "    WEBVTT\n\n"
     "    00:00:01.000 --> 00:00:04.000\n"
     "    Välkommen.",
     "A browser shows captions from a file in the format WebVTT alone: WEBVTT stands at the top, "
     "and then\n"
     "one time and one text after the other. A file of another kind gives a film without captions, "
     "and\n"
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
    {"I Windows, på en Mac och på ett USB-minne är stora och små bokstäver i filnamn samma sak. "
     "Då\n"
     "ersätter den ena filen den andra, och en sida kan skicka läsaren till sig själv.\n\n"
     "Fel:\n\n"
     "    tidigare: [Om.html]        (i filen om.md)\n\n"
     "Rätt:\n\n"
     "    tidigare: [om-oss.html]",
     "In Windows, on a Mac and on a USB stick capital and small letters in names of files are the "
     "same.\n"
     "Then one file replaces the other, and a page may send its reader to itself.\n\n"
     "Wrong:\n\n"
     "    tidigare: [Om.html]        (in the file om.md)\n\n"
     "Right:\n\n"
     "    tidigare: [om-oss.html]"}},
[RULE_SERVER_ONLY - RULE_SLIP_FIRST] = {"adress-kraver-server", SEVERITY_WARNING, 1,
    {"Den gamla adressen ”{1}” svarar bara om webbservern får inställningarna i mappen server",
     "The old address \"{1}\" answers only if the web server is given the settings in the folder "
     "server"},
    {"Be den som sköter webbservern att lägga in server/nginx.conf eller server/.htaccess.",
     "Ask those who run the web server to include server/nginx.conf or server/.htaccess."},
    {"En gammal adress till en sida blir en liten sida som skickar läsaren vidare. Slutar adressen "
     "på\n"
     ".pdf, .php eller något annat skulle en webbserver tro att sidan är en sådan fil, och läsaren "
     "får\n"
     "en trasig fil. Därför görs ingen sida, bara en rad i webbserverns inställningar.\n\n"
     "Fel, om webbservern inte får inställningarna:\n\n"
     "    tidigare: [plan.pdf, info.php]\n\n"
     "Rätt, överallt:\n\n"
     "    tidigare: [om-oss.html, om/]",
     "An old address of a page becomes a small page that sends the reader on. If the address ends "
     "in .pdf,\n"
     ".php or something else, a web server would take the page for such a file, and the reader "
     "gets a\n"
     "broken file. So no page is made, only a line in the web server's settings.\n\n"
     "Wrong, if the web server is not given the settings:\n\n"
     "    tidigare: [plan.pdf, info.php]\n\n"
     "Right, anywhere:\n\n"
     "    tidigare: [om-oss.html, om/]"}},
[RULE_ID_TAKEN - RULE_SLIP_FIRST] = {"upptaget-namn", SEVERITY_ERROR, 1,
    {"Namnet ”#{1}” används redan av temat på sidan",
     "The name \"#{1}\" is already used by the theme on the page"},
    {"Välj ett annat namn på rubriken, eller ta bort {#{1}} så får den ett eget.",
     "Choose another name for the heading, or remove {#{1}} and it gets one of its own."},
    {"Ett namn finns en gång på varje sida, annars leder en länk till fel ställe. Temat har egna "
     "namn, till\n"
     "exempel på innehållsförteckningen och noterna. En rubrik utan fast namn får alltid ett "
     "ledigt.\n\n"
     "Fel:\n\n"
     "    ## Innehåll i korthet {#innehall}\n\n"
     "Rätt:\n\n"
     "    ## Innehåll i korthet {#i-korthet}",
     "A name occurs once on each page, or a link leads to the wrong place. The theme has names of "
     "its own,\n"
     "such as that of the table of contents and of the notes. A heading without a fixed name "
     "always gets a\n"
     "free one.\n\n"
     "Wrong:\n\n"
     "    ## Contents in brief {#innehall}\n\n"
     "Right:\n\n"
     "    ## Contents in brief {#in-brief}"}},
[RULE_LINK_TEXT - RULE_SLIP_FIRST] = {"intetsagande-lank", SEVERITY_WARNING, 1,
    {"Länktexten ”{1}” säger inte vart länken leder",
     "The link's text \"{1}\" does not say where the link leads"},
    {"Gör de ord till länk som säger vad läsaren får, till exempel [planen för 2026](plan.md).",
     "Make those words a link that say what the reader gets, such as [the plan for "
     "2026](plan.md)."},
    {"Den som använder en skärmläsare kan få alla länkar på sidan uppräknade. Då säger ”här” "
     "ingenting.\n"
     "Lagen om tillgänglighet till digital offentlig service (WCAG 2.4.4) kräver att syftet "
     "framgår.\n\n"
     "Fel:\n\n"
     "    Läs planen [här](plan.md).\n\n"
     "Rätt:\n\n"
     "    Läs [planen](plan.md).",
     "Those who use a screen reader may have all links of the page listed. Then \"here\" says "
     "nothing.\n"
     "The law on accessibility of public services (WCAG 2.4.4) requires that the purpose is "
     "clear.\n\n"
     "Wrong:\n\n"
     "    Read the plan [here](plan.md).\n\n"
     "Right:\n\n"
     "    Read [the plan](plan.md)."}},
[RULE_BAD_EMAIL - RULE_SLIP_FIRST] = {"fel-e-post", SEVERITY_ERROR, 2,
    {"”{2}” i ”{1}” är ingen e-postadress", "\"{2}\" in \"{1}\" is not an e-mail address"},
    {"Skriv adressen utan mellanslag, till exempel namn@exempel.se.",
     "Write the address without spaces, such as namn@exempel.se."},
    {"En e-postadress har ett @, ett namn före det och en domän med punkt efter det. Är den "
     "felskriven\n"
     "kommer inga brev fram, och den som skriver märker det kanske aldrig.\n\n"
     "Fel:\n\n"
     "    e-post: anna.exempel.se\n\n"
     "Rätt:\n\n"
     "    e-post: anna@exempel.se",
     "An e-mail address has one @, a name before it and a domain with a dot after it. If it is "
     "misspelt no\n"
     "mail arrives, and those who write may never notice.\n\n"
     "Wrong:\n\n"
     "    e-post: anna.example.se\n\n"
     "Right:\n\n"
     "    e-post: anna@example.se"}},
[RULE_TWICE - RULE_SLIP_FIRST] = {"star-tva-ganger", SEVERITY_WARNING, 3,
    {"”{1}” står redan på rad {3} i ”{2}”", "\"{1}\" is already on line {3} of \"{2}\""},
    {"Ta bort den ena.", "Remove one of them."},
    {"En sida eller post som står två gånger i samma lista visas två gånger. Oftast skulle den ena "
     "vara en\n"
     "annan.\n\n"
     "Fel:\n\n"
     "    meny: [om.md, kurser.md, om.md]\n\n"
     "Rätt:\n\n"
     "    meny: [om.md, kurser.md]",
     "A page or record that stands twice in one list is shown twice. Mostly one of them was meant "
     "to be\n"
     "another.\n\n"
     "Wrong:\n\n"
     "    meny: [om.md, kurser.md, om.md]\n\n"
     "Right:\n\n"
     "    meny: [om.md, kurser.md]"}},
[RULE_TERM_TWICE - RULE_SLIP_FIRST] = {"dubbelt-begrepp", SEVERITY_WARNING, 2,
    {"Begreppet ”{1}” förklaras redan i {2}", "The term \"{1}\" is already explained in {2}"},
    {"Slå ihop de två, eller skriv ordet på två sätt som går att skilja åt.",
     "Join the two, or write the word in two ways that can be told apart."},
    {"När ett ord förklaras på två ställen kan bara den ena förklaringen visas vid ordet i "
     "texten.\n\n"
     "Fel:\n\n"
     "    - id: sip\n"
     "      term: SIP\n"
     "    - id: samordnad-plan\n"
     "      term: SIP\n\n"
     "Rätt:\n\n"
     "    - id: sip\n"
     "      term: SIP",
     "When a word is explained in two places, only one of the explanations can be shown by the "
     "word in the\n"
     "text.\n\n"
     "Wrong:\n\n"
     "    - id: sip\n"
     "      term: SIP\n"
     "    - id: coordinated-plan\n"
     "      term: SIP\n\n"
     "Right:\n\n"
     "    - id: sip\n"
     "      term: SIP"}},
[RULE_SHARES - RULE_SLIP_FIRST] = {"andelar-over-hundra", SEVERITY_WARNING, 1,
    {"Andelarna är tillsammans {1} procent", "The shares are {1} per cent together"},
    {"Rätta siffrorna, eller välj staplar om samma svar kan räknas flera gånger.",
     "Correct the figures, or choose bars (slag=staplar) if one answer may count more than once."},
    {"Ett diagram över andelar visar delar av en helhet. Mer än hela kan det inte bli. Kunde den "
     "som\n"
     "svarade välja flera svar är det inga andelar, och då är staplar rätt.\n\n"
     "Fel:\n\n"
     "    | Svar | Procent |\n"
     "    |---|---|\n"
     "    | Ja | 62 |\n"
     "    | Nej | 55 |\n\n"
     "Rätt:\n\n"
     "    | Svar | Procent |\n"
     "    |---|---|\n"
     "    | Ja | 62 |\n"
     "    | Nej | 38 |",
     "A chart of shares shows parts of a whole. They cannot be more than all of it. If people "
     "could give\n"
     "more than one answer they are no shares, and bars are right.\n\n"
     "Wrong:\n\n"
     "    | Answer | Per cent |\n"
     "    |---|---|\n"
     "    | Yes | 62 |\n"
     "    | No | 55 |\n\n"
     "Right:\n\n"
     "    | Answer | Per cent |\n"
     "    |---|---|\n"
     "    | Yes | 62 |\n"
     "    | No | 38 |"}},
[RULE_FAR_DATE - RULE_SLIP_FIRST] = {"datum-langt-fram", SEVERITY_WARNING, 3,
    {"”{1}” är {2}, mer än ett år efter webbplatsens datum {3}",
     "\"{1}\" is {2}, more than a year after the site's date {3}"},
    {"Kontrollera året. Är det rätt, ändra datum i webbplats.yaml till dagen då texterna var "
     "klara.",
     "Check the year. If it is right, change datum in webbplats.yaml to the day when the texts "
     "were ready."},
    {"Datumet säger när innehållet kom till eller ändrades, och det kan inte ligga långt fram i "
     "tiden.\n"
     "Oftast är det en siffra i året som blev fel.\n\n"
     "Fel:\n\n"
     "    datum: 2062-03-01\n\n"
     "Rätt:\n\n"
     "    datum: 2026-03-01",
     "The date tells when the content was written or changed, and that cannot be far ahead. Mostly "
     "a digit\n"
     "of the year is wrong.\n\n"
     "Wrong:\n\n"
     "    datum: 2062-03-01\n\n"
     "Right:\n\n"
     "    datum: 2026-03-01"}},
[RULE_NO_START - RULE_SLIP_FIRST] = {"ingen-startsida", SEVERITY_WARNING, 1,
    {"Webbplatsen har ingen startsida: filen index.md saknas i ”{1}”",
     "The site has no start page: the file index.md is missing in \"{1}\""},
    {"Skapa index.md bredvid webbplats.yaml, med titel: överst.",
     "Make index.md beside webbplats.yaml, with titel: at the top."},
    {"Den som skriver webbplatsens adress kommer till index.md. Utan den svarar webbservern att "
     "sidan inte\n"
     "finns, hur många sidor det än är.\n\n"
     "Fel:\n\n"
     "    start.md, om.md, webbplats.yaml\n\n"
     "Rätt:\n\n"
     "    index.md, om.md, webbplats.yaml",
     "Those who type the address of the site come to index.md. Without it the web server answers "
     "that\n"
     "there is no such page, however many pages there are.\n\n"
     "Wrong:\n\n"
     "    start.md, om.md, webbplats.yaml\n\n"
     "Right:\n\n"
     "    index.md, om.md, webbplats.yaml"}},
[RULE_UNLINKED - RULE_SLIP_FIRST] = {"olankad-fil", SEVERITY_WARNING, 1,
    {"”{1}” läggs ut på webbplatsen, men ingen sida länkar till den",
     "\"{1}\" is published on the site, but no page links to it"},
    {"Flytta filen ut ur mappen om den är ett underlag. Ska läsare hämta den, länka till den; ska "
     "den ligga där ändå, skriv den under släpp-igenom i webbplats.yaml.",
     "Move the file out of the folder if it is a draft. If readers are to have it, link to it; if "
     "it is to lie there anyway, list it under släpp-igenom in webbplats.yaml."},
    {"Allt i webbplatsens mapp publiceras. Ett dokument från Word eller Excel som ingen länkar "
     "till är oftast\n"
     "ett underlag, med kommentarer och namn som inte är till för alla. Det går att hitta ändå.\n\n"
     "Fel:\n\n"
     "    om.md och utkast-till-om.docx i samma mapp\n\n"
     "Rätt:\n\n"
     "    om.md i mappen, utkastet någon annanstans",
     "All in the folder of the site is published. A document from Word or Excel that nothing links "
     "to is\n"
     "mostly a draft, with comments and names that are not for all. It can be found all the "
     "same.\n\n"
     "Wrong:\n\n"
     "    om.md and draft-of-om.docx in one folder\n\n"
     "Right:\n\n"
     "    om.md in the folder, the draft somewhere else"}},
[RULE_UNDESCRIBED - RULE_SLIP_FIRST] = {"obeskriven-bild", SEVERITY_WARNING, 3,
    {"Bilden i ”{1}” är inte beskriven för den som inte ser den",
     "The picture in \"{1}\" is not described for those who do not see it"},
    {"{2?Skriv under ”{2}” vad bilden säger.}{3?Lägg till ett textfält för det i typer.yaml, till "
     "exempel ”{3}”, och skriv där vad bilden säger.}",
     "{2?Write in \"{2}\" what the picture says.}{3?Add a text field for it in typer.yaml, such as "
     "\"{3}\", and write there what the picture says.}"},
    {"En bild utan beskrivning är tom för den som använder skärmläsare. Lagen om tillgänglighet "
     "till digital\n"
     "offentlig service kräver en (WCAG 1.1.1).\n\n"
     "Fel:\n\n"
     "    bild: bilder/samtal.jpg\n\n"
     "Rätt:\n\n"
     "    bild: bilder/samtal.jpg\n"
     "    bildalt: Två personer samtalar vid ett köksbord.",
     "A picture without a description is empty for those who use a screen reader. The law on "
     "accessibility\n"
     "of public services requires one (WCAG 1.1.1).\n\n"
     "Wrong:\n\n"
     "    bild: bilder/samtal.jpg\n\n"
     "Right:\n\n"
     "    bild: bilder/samtal.jpg\n"
     "    bildalt: Two people talking at a kitchen table."}},
};
/* clang-format on */
