#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_handout_table[] = {
[RULE_HANDOUT_SETUP - RULE_HANDOUT_FIRST] = {"tryck-saknas", SEVERITY_ERROR, 1,
    {"Temat saknar det som behövs för utskrifter: {1}",
     "The theme lacks what handouts need: {1}"},
    {"Låt temat ärva base, eller skriv det i en stilmall i temats mapp tryck.",
     "Let the theme inherit base, or write it in a style sheet in the theme's folder tryck."},
    {"Utskrifter behöver åtminstone ett typsnitt (@font-face) och sidan A4 (@page A4). Temat base\n"
     "har båda.\n\n"
     "Fel: en mapp tryck utan @font-face, i ett tema som inte ärver något.\n\n"
     "Rätt, i tema.yaml:\n\n"
     "    ärver: base",
     "Handouts need at least one typeface (@font-face) and the page A4 (@page A4). The theme base\n"
     "has both.\n\n"
     "Wrong: a folder tryck without @font-face, in a theme that inherits nothing.\n\n"
     "Right, in tema.yaml:\n\n"
     "    ärver: base"}},
[RULE_HANDOUT_VALUE - RULE_HANDOUT_FIRST] = {"fel-tryckvarde", SEVERITY_ERROR, 2,
    {"”{1}” kan inte vara det som står här{2?: ”{2}”}",
     "\"{1}\" cannot be what stands here{2?: \"{2}\"}"},
    {"Skriv namn på filer i mappen tryck: reserv är en lista, avstavning språk med filer.",
     "Write names of files in the folder tryck: reserv is a list, avstavning languages with "
     "files."},
    {"I tryck.yaml står det som inte är stil: typsnitten som tar vid när ett tecken saknas, och\n"
     "reglerna för avstavning. Allt annat står i stilmallarna i mappen tryck.\n\n"
     "Fel:\n\n"
     "    reserv: NotoSans-Regular.ttf\n\n"
     "Rätt:\n\n"
     "    reserv:\n"
     "      - {normal: NotoSans-Regular.ttf, fet: NotoSans-Bold.ttf}\n"
     "    avstavning:\n"
     "      sv: {mönster: hyph_sv.dic, undantag: avstavning-sv.txt}",
     "tryck.yaml has what is no style: the typefaces that take over when a character is missing,\n"
     "and the rules of hyphenation. All else stands in the style sheets in the folder tryck.\n\n"
     "Wrong:\n\n"
     "    reserv: NotoSans-Regular.ttf\n\n"
     "Right:\n\n"
     "    reserv:\n"
     "      - {normal: NotoSans-Regular.ttf, fet: NotoSans-Bold.ttf}\n"
     "    avstavning:\n"
     "      sv: {mönster: hyph_sv.dic, undantag: avstavning-sv.txt}"}},
[RULE_HANDOUT_FILE - RULE_HANDOUT_FIRST] = {"tryckfil", SEVERITY_ERROR, 1,
    {"Filen ”{1}” finns inte i temats mapp tryck",
     "The file \"{1}\" is not in the theme's folder tryck"},
    {"Lägg filen där, eller ändra namnet.",
     "Put the file there, or change the name."},
    {"Typsnitt och avstavningsmönster ligger i temats mapp tryck, så att utskriften blir\n"
     "likadan på alla datorer. Temat som ärvs prövas också.\n\n"
     "Fel:\n\n"
     "    @font-face { font-family: Text; src: url(/usr/share/fonts/Arial.ttf); }\n\n"
     "Rätt:\n\n"
     "    @font-face { font-family: Text; src: url(AtkinsonHyperlegibleNext-Regular.ttf); }",
     "Fonts and hyphenation patterns lie in the theme's folder tryck, so that the handout is\n"
     "the same on every computer. The theme that is inherited is looked in too.\n\n"
     "Wrong:\n\n"
     "    @font-face { font-family: Text; src: url(/usr/share/fonts/Arial.ttf); }\n\n"
     "Right:\n\n"
     "    @font-face { font-family: Text; src: url(AtkinsonHyperlegibleNext-Regular.ttf); }"}},
[RULE_FONT_BROKEN - RULE_HANDOUT_FIRST] = {"trasigt-typsnitt", SEVERITY_ERROR, 1,
    {"Filen ”{1}” är inget typsnitt",
     "The file \"{1}\" is no font"},
    {"Hämta filen på nytt, i formatet TrueType (.ttf).",
     "Fetch the file again, in the format TrueType (.ttf)."},
    {"Filen går inte att läsa som typsnitt. Den kan vara avbruten, packad eller i ett format som\n"
     "bara webbläsare har, som woff2.\n\n"
     "Fel:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora.woff2); }\n\n"
     "Rätt:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora-Regular.ttf); }",
     "The file cannot be read as a font. It may be cut off, packed, or in a format that only\n"
     "browsers have, such as woff2.\n\n"
     "Wrong:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora.woff2); }\n\n"
     "Right:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora-Regular.ttf); }"}},
[RULE_FONT_OUTLINES - RULE_HANDOUT_FIRST] = {"typsnitt-konturer", SEVERITY_ERROR, 1,
    {"Typsnittet ”{1}” har inga fasta TrueType-konturer",
     "The font \"{1}\" has no fixed TrueType outlines"},
    {"Använd typsnittets statiska filer i formatet TrueType (.ttf), en för varje snitt.",
     "Use the font's static files in the format TrueType (.ttf), one for each cut."},
    {"Utskrifter bäddar in typsnitt med TrueType-konturer. Variabla typsnitt och typsnitt med\n"
     "PostScript-konturer (.otf) går inte.\n\n"
     "Fel:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora-VariableFont_wght.ttf); }\n\n"
     "Rätt:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora-Regular.ttf); }",
     "Handouts embed fonts with TrueType outlines. Variable fonts and fonts with PostScript\n"
     "outlines (.otf) do not do.\n\n"
     "Wrong:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora-VariableFont_wght.ttf); }\n\n"
     "Right:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora-Regular.ttf); }"}},
[RULE_FONT_LICENCE - RULE_HANDOUT_FIRST] = {"typsnitt-licens", SEVERITY_ERROR, 1,
    {"Licensen för typsnittet ”{1}” tillåter inte att det bäddas in",
     "The licence of the font \"{1}\" does not allow embedding"},
    {"Välj ett typsnitt som får bäddas in, till exempel ett med öppen licens (OFL).",
     "Choose a font that may be embedded, such as one with an open licence (OFL)."},
    {"Typsnittsfilen säger själv om den får följa med i ett dokument. Ett typsnitt som inte får\n"
     "det kan inte användas i utskrifter, som bär sina typsnitt med sig.\n\n"
     "Fel: ett köpt typsnitt med licens för bara skärm.\n\n"
     "Rätt: ett typsnitt med OFL-licens, som Atkinson Hyperlegible Next.",
     "The font file itself says whether it may come with a document. A font that may not cannot\n"
     "be used in handouts, which carry their fonts with them.\n\n"
     "Wrong: a bought font with a licence for screens only.\n\n"
     "Right: a font with an OFL licence, such as Atkinson Hyperlegible Next."}},
[RULE_HYPHENATION_BROKEN - RULE_HANDOUT_FIRST] = {"trasig-avstavning", SEVERITY_ERROR, 1,
    {"Filen ”{1}” är ingen avstavningsordlista",
     "The file \"{1}\" is no hyphenation dictionary"},
    {"Använd en ordlista i Hunspells format (hyph_sv.dic), i UTF-8.",
     "Use a dictionary in the format of Hunspell (hyph_sv.dic), in UTF-8."},
    {"Reglerna för avstavning läses ur en fil med mönster, en för varje språk.\n\n"
     "Fel:\n\n"
     "    avstavning: {sv: ordlista.txt}\n\n"
     "Rätt:\n\n"
     "    avstavning: {sv: hyph_sv.dic}",
     "The rules of hyphenation are read from a file of patterns, one for each language.\n\n"
     "Wrong:\n\n"
     "    avstavning: {sv: ordlista.txt}\n\n"
     "Right:\n\n"
     "    avstavning: {sv: hyph_sv.dic}"}},
[RULE_HANDOUT_PAPER - RULE_HANDOUT_FIRST] = {"okant-papper", SEVERITY_ERROR, 3,
    {"Pappret ”{1}” finns inte",
     "There is no paper \"{1}\""},
    {"{2?Menade du ”{2}”? }De papper som finns är {3}.",
     "{2?Did you mean \"{2}\"? }The papers are {3}."},
    {"Papper med sina mått och marginaler beskrivs med @page i temats mapp tryck.\n\n"
     "Fel:\n\n"
     "    papper: A4-liggand\n\n"
     "Rätt:\n\n"
     "    papper: A4-liggande",
     "Papers with their measures and margins are described by @page in the theme's folder "
     "tryck.\n\n"
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
[RULE_HANDOUT_GLYPH - RULE_HANDOUT_FIRST] = {"tecken-utan-typsnitt", SEVERITY_WARNING, 2,
    {"Tecknet ”{1}” ({2}) finns inte i något typsnitt",
     "The character \"{1}\" ({2}) is in no font"},
    {"Skriv något annat, eller lägg ett typsnitt som har tecknet under reserv i "
     "tryck.yaml.",
     "Write something else, or add a font that has the character below reserv in "
     "tryck.yaml."},
    {"Ett tecken som inget typsnitt har blir ett frågetecken i en ruta på pappret. Den som\n"
     "får bladet uppläst hör tecknet. Ovanliga symboler och smileysar saknas ofta.\n\n"
     "Fel:\n\n"
     "    Bra jobbat 🎉\n\n"
     "Rätt:\n\n"
     "    Bra jobbat!",
     "A character that no font has becomes a question mark in a box on paper. Whoever has\n"
     "the sheet read aloud hears it. Unusual symbols and emoji are often missing.\n\n"
     "Wrong:\n\n"
     "    Well done 🎉\n\n"
     "Right:\n\n"
     "    Well done!"}},
[RULE_HANDOUT_IMAGE - RULE_HANDOUT_FIRST] = {"bild-till-tryck", SEVERITY_ERROR, 1,
    {"Bilden ”{1}” kommer inte med i utskriften: den är ingen PNG, JPEG eller SVG",
     "The picture \"{1}\" is left out of the handout: it is no PNG, JPEG or SVG"},
    {"Spara den på nytt som PNG, JPEG (i RGB) eller SVG.",
     "Save it again as PNG, JPEG (in RGB) or SVG."},
    {"Utskrifter kan ha bilder i PNG, JPEG och SVG. GIF och WebP behöver göras om.\n\n"
     "Fel:\n\n"
     "    ![Mötet](mote.webp)\n\n"
     "Rätt:\n\n"
     "    ![Mötet](mote.jpg)",
     "Handouts can have pictures in PNG, JPEG and SVG. GIF and WebP have to be converted.\n\n"
     "Wrong:\n\n"
     "    ![The meeting](meeting.webp)\n\n"
     "Right:\n\n"
     "    ![The meeting](meeting.jpg)"}},
[RULE_HANDOUT_CMYK - RULE_HANDOUT_FIRST] = {"bild-i-cmyk", SEVERITY_ERROR, 1,
    {"Bilden ”{1}” kommer inte med i utskriften: den är i tryckeriers färger (CMYK)",
     "The picture \"{1}\" is left out of the handout: it is in printers' colours (CMYK)"},
    {"Öppna den i ett bildprogram och spara den i RGB. Den blir bättre på skärm också.",
     "Open it in a picture program and save it in RGB. It gets better on screens too."},
    {"Bilder från tryckerier är ofta i fyra färger, CMYK. Skärmar och vanliga skrivare räknar\n"
     "med tre, RGB, och visar sådana bilder i fel färger eller inte alls.\n\n"
     "Fel: en JPEG sparad för tryck.\n\n"
     "Rätt: samma bild sparad för webben.",
     "Pictures from printers are often in four colours, CMYK. Screens and ordinary printers\n"
     "expect three, RGB, and show such pictures in wrong colours or not at all.\n\n"
     "Wrong: a JPEG saved for print.\n\n"
     "Right: the same picture saved for the web."}},
[RULE_HANDOUT_DAMAGED - RULE_HANDOUT_FIRST] = {"skadad-bild", SEVERITY_ERROR, 1,
    {"Bilden ”{1}” kommer inte med i utskriften: filen är skadad",
     "The picture \"{1}\" is left out of the handout: the file is damaged"},
    {"Kopiera filen på nytt, eller spara bilden en gång till i det program den kommer från.",
     "Copy the file again, or save the picture once more in the program that it comes from."},
    {"En fil kan ha rätt början och slut men vara skadad däremellan. Webbläsaren visar då det\n"
     "som går, men i utskriften kommer bilden inte med.\n\n"
     "Fel: en bild som blev fel på ett minneskort.\n\n"
     "Rätt: bilden sparad på nytt ur originalet.",
     "A file can have the right beginning and end and be damaged in between. A browser shows\n"
     "what it can, but the picture is left out of the handout.\n\n"
     "Wrong: a picture that was damaged on a memory card.\n\n"
     "Right: the picture saved again from the original."}},
[RULE_HANDOUT_LARGE - RULE_HANDOUT_FIRST] = {"for-stor-bild", SEVERITY_ERROR, 2,
    {"Bilden ”{1}” kommer inte med i utskriften: den har för många bildpunkter",
     "The picture \"{1}\" is left out of the handout: it has too many pixels"},
    {"Förminska den: högst {2} på en sida. 2 500 räcker över hela papperet.",
     "Make it smaller: at most {2} a side. 2,500 are enough across the paper."},
    {"En bild med mycket många bildpunkter gör bygget långsamt och filen tung, utan att bli\n"
     "skarpare på papper.\n\n"
     "Fel: en skannad affisch som är 30 000 bildpunkter bred.\n\n"
     "Rätt: samma bild förminskad till 2 500 bildpunkter.",
     "A picture with very many pixels makes the build slow and the file heavy, without getting\n"
     "any sharper on paper.\n\n"
     "Wrong: a scanned poster, 30,000 pixels wide.\n\n"
     "Right: the same picture reduced to 2,500 pixels."}},
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
[RULE_HANDOUT_UNKNOWN - RULE_HANDOUT_FIRST] = {"okand-utskrift", SEVERITY_ERROR, 2,
    {"Det finns ingen utskrift som heter ”{1}”", "There is no handout called \"{1}\""},
    {"{2?Menade du ”{2}”? }Kommandot malbild handout utan namn visar alla som finns.",
     "{2?Did you mean \"{2}\"? }The command malbild handout without a name lists them all."},
    {"En utskrift har samma namn som filen på webbplatsen, utan .pdf. Först står vad det är,\n"
     "sedan vad den handlar om.\n\n"
     "Fel:\n\n"
     "    malbild handout nara-vard-talmanus.pdf\n\n"
     "Rätt:\n\n"
     "    malbild handout talmanus/nara-vard",
     "A handout has the same name as its file on the site, without .pdf. First comes what it\n"
     "is, then what it is about.\n\n"
     "Wrong:\n\n"
     "    malbild handout nara-vard-talmanus.pdf\n\n"
     "Right:\n\n"
     "    malbild handout talmanus/nara-vard"}},
[RULE_HANDOUT_EMPTY - RULE_HANDOUT_FIRST] = {"tom-utskrift", SEVERITY_ERROR, 2,
    {"Inget i utskriften ”{2}” stämmer med ”{1}”", "Nothing in the handout \"{2}\" fits \"{1}\""},
    {"Skriv fält=värde, med ett värde som finns, till exempel tema=samordning.",
     "Write field=value, with a value that occurs, such as tema=samordning."},
    {"Med --where väljs vilka poster som kommer med, efter ett av deras fält. Fältens namn och\n"
     "värden är de som står i innehållet.\n\n"
     "Fel:\n\n"
     "    malbild handout samtalskort --where målgrupp=chef\n\n"
     "Rätt:\n\n"
     "    malbild handout samtalskort --where målgrupper=chefer",
     "With --where you choose which records are included, by one of their fields. The names\n"
     "and values of fields are those that stand in the content.\n\n"
     "Wrong:\n\n"
     "    malbild handout samtalskort --where målgrupp=chef\n\n"
     "Right:\n\n"
     "    malbild handout samtalskort --where målgrupper=chefer"}},
[RULE_SLIDE_NUMBERS - RULE_HANDOUT_FIRST] = {"fel-bildnummer", SEVERITY_ERROR, 2,
    {"”{1}” pekar inte ut bilder som finns", "\"{1}\" does not point out slides that exist"},
    {"Skriv nummer och spann med komma emellan, till exempel 1,4-9. {2?Presentationen har {2} "
     "bilder.}",
     "Write numbers and ranges with commas, such as 1,4-9. {2?The presentation has {2} slides.}"},
    {"Bilderna räknas från 1 i den ordning de står i presentationen. Ett spann går från det\n"
     "lägre numret till det högre.\n\n"
     "Fel:\n\n"
     "    malbild handout talmanus/nara-vard --slides 9-4\n\n"
     "Rätt:\n\n"
     "    malbild handout talmanus/nara-vard --slides 1,4-9",
     "Slides are counted from 1 in the order they stand in the presentation. A range goes from\n"
     "the lower number to the higher.\n\n"
     "Wrong:\n\n"
     "    malbild handout talmanus/nara-vard --slides 9-4\n\n"
     "Right:\n\n"
     "    malbild handout talmanus/nara-vard --slides 1,4-9"}},
};
/* clang-format on */
