#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_handout_table[] = {
[RULE_HANDOUT_SETUP - RULE_HANDOUT_FIRST] = {"tryck-saknas", SEVERITY_ERROR, 1,
    {"Temat saknar det som behövs för utskrifter: {1}",
     "The theme lacks what handouts need: {1}"},
    {"Låt temat ärva base, eller skriv det i tryck.yaml.",
     "Let the theme inherit base, or write it in tryck.yaml."},
    {"Utskrifter behöver åtminstone typsnittet ”text” och pappret ”A4”. Temat base har båda.\n\n"
     "Fel: tryck.yaml utan typsnitt, i ett tema som inte ärver något.\n\n"
     "Rätt, i tema.yaml:\n\n"
     "    ärver: base",
     "Handouts need at least the typeface \"text\" and the paper \"A4\". The theme base has both.\n\n"
     "Wrong: tryck.yaml without typsnitt, in a theme that inherits nothing.\n\n"
     "Right, in tema.yaml:\n\n"
     "    ärver: base"}},
[RULE_HANDOUT_VALUE - RULE_HANDOUT_FIRST] = {"fel-tryckvarde", SEVERITY_ERROR, 3,
    {"”{1}” kan inte vara ”{2}”",
     "\"{1}\" cannot be \"{2}\""},
    {"Skriv {3}.",
     "Write {3}."},
    {"I tryck.yaml har varje egenskap sin form: mått skrivs med enhet, färger med namnet i\n"
     "tema.yaml, och ja eller nej med just de orden.\n\n"
     "Fel:\n\n"
     "    h1: {grad: stor}\n\n"
     "Rätt:\n\n"
     "    h1: {grad: 22 pt}",
     "In tryck.yaml every property has its form: lengths are written with a unit, colours\n"
     "with their name in tema.yaml, and ja or nej with just those words.\n\n"
     "Wrong:\n\n"
     "    h1: {grad: stor}\n\n"
     "Right:\n\n"
     "    h1: {grad: 22 pt}"}},
[RULE_HANDOUT_FILE - RULE_HANDOUT_FIRST] = {"tryckfil", SEVERITY_ERROR, 2,
    {"Filen ”{1}” går inte att använda: {2}",
     "The file \"{1}\" cannot be used: {2}"},
    {"Lägg en fil som fungerar i temats mapp tryck.",
     "Put a file that works in the theme's folder tryck."},
    {"Typsnitt och avstavningsmönster ligger i temats mapp tryck, så att utskriften blir\n"
     "likadan på alla datorer. Typsnitt måste ha TrueType-konturer (.ttf), vara utan\n"
     "variabla axlar och få bäddas in.\n\n"
     "Fel:\n\n"
     "    typsnitt:\n"
     "      text: {normal: Arial.woff2}\n\n"
     "Rätt:\n\n"
     "    typsnitt:\n"
     "      text: {normal: AtkinsonHyperlegibleNext-Regular.ttf}",
     "Fonts and hyphenation patterns lie in the theme's folder tryck, so that the handout\n"
     "is the same on every computer. Fonts must have TrueType outlines (.ttf), no variable\n"
     "axes, and a licence that lets them be embedded.\n\n"
     "Wrong:\n\n"
     "    typsnitt:\n"
     "      text: {normal: Arial.woff2}\n\n"
     "Right:\n\n"
     "    typsnitt:\n"
     "      text: {normal: AtkinsonHyperlegibleNext-Regular.ttf}"}},
[RULE_HANDOUT_PAPER - RULE_HANDOUT_FIRST] = {"okant-papper", SEVERITY_ERROR, 3,
    {"Pappret ”{1}” finns inte",
     "There is no paper \"{1}\""},
    {"{2?Menade du ”{2}”? }De papper som finns är {3}.",
     "{2?Did you mean \"{2}\"? }The papers are {3}."},
    {"Papper med sina mått och marginaler räknas upp under ”papper” i tryck.yaml.\n\n"
     "Fel:\n\n"
     "    papper: A4-liggand\n\n"
     "Rätt:\n\n"
     "    papper: A4-liggande",
     "Papers with their measures and margins are listed below \"papper\" in tryck.yaml.\n\n"
     "Wrong:\n\n"
     "    papper: A4-liggand\n\n"
     "Right:\n\n"
     "    papper: A4-liggande"}},
[RULE_HANDOUT_MARKUP - RULE_HANDOUT_FIRST] = {"fel-i-utskriftsmall", SEVERITY_ERROR, 2,
    {"Utskriften går inte att göra: {1}{2? (”{2}”)}",
     "The handout cannot be made: {1}{2? (\"{2}\")}"},
    {"Rätta mallen i mallar/tryck. Varje starttagg ska ha sin sluttagg, och & skrivs "
     "&amp;.",
     "Mend the template in mallar/tryck. Every start tag needs its end tag, and & is "
     "written &amp;."},
    {"Mallarna för utskrifter skriver välformad XML: varje element avslutas, attribut står\n"
     "inom citattecken, och tomma element slutar med />.\n\n"
     "Fel:\n\n"
     "    <p>Första stycket<br>\n\n"
     "Rätt:\n\n"
     "    <p>Första stycket<br/></p>",
     "The templates of handouts write well-formed XML: every element is ended, attributes\n"
     "stand in quotation marks, and empty elements end in />.\n\n"
     "Wrong:\n\n"
     "    <p>First paragraph<br>\n\n"
     "Right:\n\n"
     "    <p>First paragraph<br/></p>"}},
[RULE_HANDOUT_ELEMENT - RULE_HANDOUT_FIRST] = {"okant-utskriftselement", SEVERITY_ERROR, 2,
    {"Elementet ”{1}” finns inte i utskrifter",
     "There is no element \"{1}\" in handouts"},
    {"{2?Menade du ”{2}”? }Ändra i mallen som gör utskriften.",
     "{2?Did you mean \"{2}\"? }Change the template that makes the handout."},
    {"Utskrifternas mallar skriver ett litet urval av HTML och några egna element. Det som\n"
     "står i ett okänt element kommer med, men utan dess utseende.\n\n"
     "Fel:\n\n"
     "    <rutnat kolumner=\"2\">\n\n"
     "Rätt:\n\n"
     "    <rutnät kolumner=\"2\">",
     "The templates of handouts write a small choice of HTML and some elements of their\n"
     "own. What stands in an unknown element is kept, but without its looks.\n\n"
     "Wrong:\n\n"
     "    <rutnat kolumner=\"2\">\n\n"
     "Right:\n\n"
     "    <rutnät kolumner=\"2\">"}},
[RULE_HANDOUT_GLYPH - RULE_HANDOUT_FIRST] = {"tecken-utan-typsnitt", SEVERITY_ERROR, 2,
    {"Tecknet ”{1}” ({2}) finns inte i något typsnitt",
     "The character \"{1}\" ({2}) is in no font"},
    {"Skriv något annat, eller lägg ett typsnitt som har tecknet under reserv i "
     "tryck.yaml.",
     "Write something else, or add a font that has the character below reserv in "
     "tryck.yaml."},
    {"Ett tecken som inget typsnitt har blir en tom ruta på pappret, och läses inte upp.\n"
     "Ovanliga symboler och smileysar saknas ofta.\n\n"
     "Fel:\n\n"
     "    Bra jobbat 🎉\n\n"
     "Rätt:\n\n"
     "    Bra jobbat!",
     "A character that no font has becomes an empty box on paper, and is not read aloud.\n"
     "Unusual symbols and emoji are often missing.\n\n"
     "Wrong:\n\n"
     "    Well done 🎉\n\n"
     "Right:\n\n"
     "    Well done!"}},
[RULE_HANDOUT_IMAGE - RULE_HANDOUT_FIRST] = {"bild-till-tryck", SEVERITY_ERROR, 2,
    {"Bilden ”{1}” kommer inte med i utskriften: {2}",
     "The picture \"{1}\" is left out of the handout: {2}"},
    {"Använd en bild i formatet PNG, JPEG (i RGB) eller SVG.",
     "Use a picture in the format PNG, JPEG (in RGB) or SVG."},
    {"Utskrifter kan ha bilder i PNG, JPEG och SVG. Bilder för tryckerier i CMYK, GIF och\n"
     "WebP behöver göras om.\n\n"
     "Fel:\n\n"
     "    ![Mötet](mote.webp)\n\n"
     "Rätt:\n\n"
     "    ![Mötet](mote.jpg)",
     "Handouts can have pictures in PNG, JPEG and SVG. Pictures for printers in CMYK, GIF\n"
     "and WebP have to be converted.\n\n"
     "Wrong:\n\n"
     "    ![The meeting](meeting.webp)\n\n"
     "Right:\n\n"
     "    ![The meeting](meeting.jpg)"}},
[RULE_HANDOUT_COARSE - RULE_HANDOUT_FIRST] = {"for-grov-bild", SEVERITY_WARNING, 3,
    {"Bilden ”{1}” blir grov på papper: {2} bildpunkter per tum",
     "The picture \"{1}\" will be coarse on paper: {2} pixels an inch"},
    {"Använd en bild som är minst {3} bildpunkter bred, eller gör den mindre på sidan.",
     "Use a picture at least {3} pixels wide, or make it smaller on the page."},
    {"På skärm räcker det med färre bildpunkter än på papper. Under 150 per tum syns de som\n"
     "rutor.\n\n"
     "Fel: en bild som är 400 bildpunkter bred över hela sidan.\n\n"
     "Rätt: en bild som är 1 200 bildpunkter bred.",
     "A screen needs fewer pixels than paper. Below 150 an inch they show as squares, and\n"
     "the more so the larger the picture is.\n\n"
     "Wrong: a picture 400 pixels wide across the page.\n\n"
     "Right: a picture 1,200 pixels wide."}},
[RULE_HANDOUT_DRAWING - RULE_HANDOUT_FIRST] = {"del-av-teckning", SEVERITY_WARNING, 2,
    {"I ”{1}” kan ”{2}” inte ritas på papper",
     "In \"{1}\", \"{2}\" cannot be drawn on paper"},
    {"Rita det på ett annat sätt, eller gör om det till former innan bilden sparas.",
     "Draw it in another way, or turn it into shapes before the picture is saved."},
    {"Teckningar i SVG ritas som vektorer. Filter, inbäddad HTML och animationer hör till\n"
     "skärmen och kommer inte med.\n\n"
     "Fel:\n\n"
     "    <foreignObject>…</foreignObject>\n\n"
     "Rätt:\n\n"
     "    <text>…</text>",
     "Drawings in SVG are drawn as vectors. Filters, embedded HTML and animations belong to\n"
     "the screen and are left out.\n\n"
     "Wrong:\n\n"
     "    <foreignObject>…</foreignObject>\n\n"
     "Right:\n\n"
     "    <text>…</text>"}},
[RULE_HANDOUT_TABLE - RULE_HANDOUT_FIRST] = {"for-bred-tabell", SEVERITY_WARNING, 2,
    {"Tabellen som börjar med ”{1}” är för bred för sidan och har {2}",
     "The table that begins with \"{1}\" is too wide for the page and has {2}"},
    {"Dela tabellen, korta orden i den, eller skriv ut den på liggande papper.",
     "Divide the table, shorten its words, or print it on paper laid across."},
    {"En tabell med många spalter eller långa ord ryms inte på ett papper. Den sätts då\n"
     "mindre, ner till 70 procent, och till sist rad för rad med rubrikerna bredvid.\n\n"
     "Fel: en tabell med tolv spalter på stående A4.\n\n"
     "Rätt: två tabeller med sex spalter var.",
     "A table of many columns or long words has no room on paper. It is then set smaller,\n"
     "down to 70 percent, and at last row by row with the heads beside.\n\n"
     "Wrong: a table of twelve columns on upright A4.\n\n"
     "Right: two tables of six columns each."}},
[RULE_HANDOUT_WORD - RULE_HANDOUT_FIRST] = {"for-langt-ord", SEVERITY_WARNING, 1,
    {"Ordet ”{1}” är för långt för raden och har delats var som helst",
     "The word \"{1}\" is too long for the line and has been divided anywhere"},
    {"Dela det med mellanslag eller bindestreck, eller tala om var det får avstavas med "
     "ett mjukt bindestreck.",
     "Divide it with a blank or hyphen, or tell where it may be divided with a soft "
     "hyphen."},
    {"Långa adresser, filnamn och sammansättningar kan vara bredare än spalten. Hellre än\n"
     "att låta dem sticka ut delas de mitt i.\n\n"
     "Fel:\n\n"
     "    se_den_har_valdigt_langa_filen_utan_mellanslag\n\n"
     "Rätt:\n\n"
     "    se [filen](den-har.pdf)",
     "Long addresses, file names and compounds may be wider than the column. Rather than\n"
     "stick out they are divided in the middle.\n\n"
     "Wrong:\n\n"
     "    see_this_very_long_file_name_without_a_blank\n\n"
     "Right:\n\n"
     "    see [the file](this.pdf)"}},
[RULE_HANDOUT_CARD - RULE_HANDOUT_FIRST] = {"for-langt-kort", SEVERITY_WARNING, 1,
    {"Texten på kortet ”{1}” får inte plats, utan fortsätter på ett kort till",
     "The text of the card \"{1}\" has no room, and goes on on another card"},
    {"Korta texten, eller välj ett papper med färre kort.",
     "Shorten the text, or choose a paper with fewer cards."},
    {"Ett kort har plats för några meningar. Texten görs först mindre, men inte så liten\n"
     "att den blir svår att läsa.\n\n"
     "Fel: en fråga med tio följdfrågor på ett kort.\n\n"
     "Rätt: en fråga med två följdfrågor.",
     "A card has room for a few sentences. The text is first made smaller, but not so small\n"
     "that it is hard to read.\n\n"
     "Wrong: a question with ten follow-ups on a card.\n\n"
     "Right: a question with two follow-ups."}},
[RULE_HANDOUT_SLIDE - RULE_HANDOUT_FIRST] = {"for-full-bild", SEVERITY_WARNING, 2,
    {"Texten på bilden{1? ”{1}”} blir bara {2} procent av sin storlek när den trycks",
     "The text of the slide{1? \"{1}\"} is only {2} percent of its size when it is printed"},
    {"Flytta en del av texten till talmanus eller till en bild till.",
     "Move some of the text to the speaker notes or to another slide."},
    {"En bild som trycks görs mindre tills allt ryms. En bild med mycket text blir då svår\n"
     "att läsa på papper, och ännu svårare i salen.\n\n"
     "Fel: en bild med tre stycken löptext.\n\n"
     "Rätt: en bild med tre korta punkter.",
     "A slide that is printed is made smaller until all has room. A slide with much text is\n"
     "then hard to read on paper, and harder still in the hall.\n\n"
     "Wrong: a slide with three paragraphs of text.\n\n"
     "Right: a slide with three short points."}},
[RULE_ARRANGED_POSTER - RULE_HANDOUT_FIRST] = {"for-full-affisch", SEVERITY_WARNING, 0,
    {"Affischen rymmer inte allt på en sida",
     "The poster does not hold everything on one page"},
    {"Korta texten, eller välj ett större papper.",
     "Shorten the text, or choose a larger paper."},
    {"En affisch är en enda sida. Texten görs mindre, ner till hälften; sedan fortsätter den\n"
     "på en sida till.\n\n"
     "Fel: ett helt kapitel på en affisch.\n\n"
     "Rätt: rubriker och några meningar.",
     "A poster is a single page. Its text is made smaller, down to half; then it goes on on\n"
     "another page.\n\n"
     "Wrong: a whole chapter on a poster.\n\n"
     "Right: headings and a few sentences."}},
[RULE_HANDOUT_QR - RULE_HANDOUT_FIRST] = {"for-lang-qr", SEVERITY_ERROR, 1,
    {"Texten ”{1}” går inte att göra till en QR-kod",
     "The text \"{1}\" cannot be made a QR code"},
    {"Ange en kort adress.",
     "Give a short address."},
    {"En QR-kod behöver en text, och rymmer inte hur mycket som helst. Ju kortare adress,\n"
     "desto lättare är den att läsa av.\n\n"
     "Fel:\n\n"
     "    <qr text=\"\"/>\n\n"
     "Rätt:\n\n"
     "    <qr text=\"https://exempel.se/v/1/\" alt=\"Till webbplatsen\"/>",
     "A QR code needs a text, and does not hold any length. The shorter the address, the\n"
     "easier it is to read.\n\n"
     "Wrong:\n\n"
     "    <qr text=\"\"/>\n\n"
     "Right:\n\n"
     "    <qr text=\"https://example.org/v/1/\" alt=\"To the site\"/>"}},
};
/* clang-format on */
