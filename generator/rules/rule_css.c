/* Rules about the style sheets of a theme's handouts. */
#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_css_table[] = {
[RULE_CSS_OPEN - RULE_CSS_FIRST] = {"css-oavslutat", SEVERITY_ERROR, 1,
    {"Det som börjar med {1} avslutas aldrig",
     "What begins with {1} is never ended"},
    {"Skriv det som avslutar: } efter {, samma citattecken igen, eller */ efter /*.",
     "Write what ends it: } after {, the same quotation mark again, or */ after /*."},
    {"I CSS hör varje { ihop med ett }, varje citattecken med ett till på samma rad, och /*\n"
     "med */. Saknas det sista läses allt efteråt som om det stod inuti.\n\n"
     "Fel:\n\n"
     "    h1 { color: red;\n"
     "    p { margin-bottom: 6pt; }\n\n"
     "Rätt:\n\n"
     "    h1 { color: red; }\n"
     "    p { margin-bottom: 6pt; }",
     "In CSS each { belongs with a }, each quotation mark with another on the same line, and\n"
     "/* with */. When the last is missing, all that follows is read as if it stood inside.\n\n"
     "Wrong:\n\n"
     "    h1 { color: red;\n"
     "    p { margin-bottom: 6pt; }\n\n"
     "Right:\n\n"
     "    h1 { color: red; }\n"
     "    p { margin-bottom: 6pt; }"}},
[RULE_CSS_COLON - RULE_CSS_FIRST] = {"css-kolon", SEVERITY_ERROR, 1,
    {"Det saknas ett kolon i ”{1}”",
     "There is no colon in \"{1}\""},
    {"Skriv egenskapens namn, kolon, värdet och semikolon.",
     "Write the property's name, a colon, the value and a semicolon."},
    {"En egenskap skrivs med kolon efter namnet.\n\n"
     "Fel:\n\n"
     "    h1 { color red; }\n\n"
     "Rätt:\n\n"
     "    h1 { color: red; }",
     "A property is written with a colon after its name.\n\n"
     "Wrong:\n\n"
     "    h1 { color red; }\n\n"
     "Right:\n\n"
     "    h1 { color: red; }"}},
[RULE_CSS_SEMICOLON - RULE_CSS_FIRST] = {"css-semikolon", SEVERITY_ERROR, 1,
    {"Det saknas ett semikolon före ”{1}”",
     "There is no semicolon before \"{1}\""},
    {"Avsluta raden före med semikolon.",
     "End the line before with a semicolon."},
    {"Varje egenskap avslutas med semikolon. Annars läses nästa egenskap som en del av värdet.\n\n"
     "Fel:\n\n"
     "    h1 {\n"
     "      color: red\n"
     "      font-size: 20pt;\n"
     "    }\n\n"
     "Rätt:\n\n"
     "    h1 {\n"
     "      color: red;\n"
     "      font-size: 20pt;\n"
     "    }",
     "Every property ends with a semicolon. Else the next one is read as a part of the value.\n\n"
     "Wrong:\n\n"
     "    h1 {\n"
     "      color: red\n"
     "      font-size: 20pt;\n"
     "    }\n\n"
     "Right:\n\n"
     "    h1 {\n"
     "      color: red;\n"
     "      font-size: 20pt;\n"
     "    }"}},
[RULE_CSS_EMPTY - RULE_CSS_FIRST] = {"css-utan-varde", SEVERITY_ERROR, 1,
    {"”{1}” har inget värde",
     "\"{1}\" has no value"},
    {"Skriv värdet efter kolonet, eller ta bort raden.",
     "Write the value after the colon, or take the line away."},
    {"En egenskap utan värde gör ingenting.\n\n"
     "Fel:\n\n"
     "    h1 { color: ; }\n\n"
     "Rätt:\n\n"
     "    h1 { color: var(--farg-accent); }",
     "A property without a value does nothing.\n\n"
     "Wrong:\n\n"
     "    h1 { color: ; }\n\n"
     "Right:\n\n"
     "    h1 { color: var(--farg-accent); }"}},
[RULE_CSS_NESTED - RULE_CSS_FIRST] = {"css-regel-i-regel", SEVERITY_ERROR, 1,
    {"En regel börjar inuti en annan, vid ”{1}”",
     "A rule begins inside another, at \"{1}\""},
    {"Avsluta regeln före med }. Vill du nå det som står inuti, skriv båda: .ruta h2 { … }.",
     "End the rule before with }. To reach what stands inside, write both: .ruta h2 { … }."},
    {"Regler i utskrifternas stilmallar står efter varandra, aldrig i varandra.\n\n"
     "Fel:\n\n"
     "    .ruta { h2 { color: red; } }\n\n"
     "Rätt:\n\n"
     "    .ruta h2 { color: red; }",
     "Rules in the style sheets of handouts stand after one another, never inside one another.\n\n"
     "Wrong:\n\n"
     "    .ruta { h2 { color: red; } }\n\n"
     "Right:\n\n"
     "    .ruta h2 { color: red; }"}},
[RULE_CSS_STRAY - RULE_CSS_FIRST] = {"css-vilsen-text", SEVERITY_ERROR, 1,
    {"”{1}” hör inte till någon regel",
     "\"{1}\" belongs to no rule"},
    {"Ta bort det, eller gör det till en regel: h1 { color: red; }.",
     "Take it away, or make it a rule: h1 { color: red; }."},
    {"Utanför reglerna får bara kommentarer och mellanrum stå. Ett } för mycket är det\n"
     "vanligaste felet.\n\n"
     "Fel:\n\n"
     "    h1 { color: red; } }\n\n"
     "Rätt:\n\n"
     "    h1 { color: red; }",
     "Outside rules only comments and white space may stand. A } too many is the most common\n"
     "mistake.\n\n"
     "Wrong:\n\n"
     "    h1 { color: red; } }\n\n"
     "Right:\n\n"
     "    h1 { color: red; }"}},
[RULE_CSS_AT - RULE_CSS_FIRST] = {"okand-css-atregel", SEVERITY_ERROR, 3,
    {"”{1}” finns inte i utskrifternas stilmallar",
     "There is no \"{1}\" in the style sheets of handouts"},
    {"{2?Menade du ”{2}”? }Här kan {3} stå.",
     "{2?Did you mean \"{2}\"? }Here {3} may stand."},
    {"En utskrift är papper: @page beskriver sidan, @font-face typsnitten och @media "
     "(--storskrift)\n"
     "det som bara gäller storskrift. I @page kan marginalernas rutor stå, som @bottom-right.\n\n"
     "Fel:\n\n"
     "    @pag A4 { margin: 20mm; }\n\n"
     "Rätt:\n\n"
     "    @page A4 { margin: 20mm; }",
     "A handout is paper: @page describes the page, @font-face the typefaces and @media\n"
     "(--storskrift) what holds for large print alone. In @page the boxes of the margins may\n"
     "stand, such as @bottom-right.\n\n"
     "Wrong:\n\n"
     "    @pag A4 { margin: 20mm; }\n\n"
     "Right:\n\n"
     "    @page A4 { margin: 20mm; }"}},
[RULE_CSS_MEDIUM - RULE_CSS_FIRST] = {"okant-css-medium", SEVERITY_ERROR, 2,
    {"Villkoret ”{1}” finns inte för utskrifter",
     "There is no condition \"{1}\" for handouts"},
    {"{2?Menade du ”{2}”? }Skriv @media (--storskrift) för det som gäller storskrift.",
     "{2?Did you mean \"{2}\"? }Write @media (--storskrift) for what holds for large print."},
    {"En utskrift har ingen skärm vars bredd kan prövas. Det enda villkoret är om den är\n"
     "storskrift.\n\n"
     "Fel:\n\n"
     "    @media (large-print) { body { font-size: 18pt; } }\n\n"
     "Rätt:\n\n"
     "    @media (--storskrift) { body { font-size: 18pt; } }",
     "A handout has no screen whose width could be asked for. The only condition is whether\n"
     "it is large print.\n\n"
     "Wrong:\n\n"
     "    @media (large-print) { body { font-size: 18pt; } }\n\n"
     "Right:\n\n"
     "    @media (--storskrift) { body { font-size: 18pt; } }"}},
[RULE_CSS_SELECTOR - RULE_CSS_FIRST] = {"css-valjare", SEVERITY_ERROR, 3,
    {"Väljaren ”{1}” går inte att förstå{2?: ”{2}”}",
     "The selector \"{1}\" cannot be understood{2?: \"{2}\"}"},
    {"{3?Menade du ”{3}”? }Använd element, .klasser, :first-child och li::marker, ett efter ett "
     "eller med > emellan.",
     "{3?Did you mean \"{3}\"? }Use elements, .classes, :first-child and li::marker, one after "
     "another or with > between."},
    {"På papper finns ingen muspekare och inga id. Väljare är element och klasser, som i\n"
     ".ruta h2, ul > li och td:first-child. li::marker är punkten eller siffran i en lista.\n\n"
     "Fel:\n\n"
     "    a:hover { color: red; }\n\n"
     "Rätt:\n\n"
     "    .las-mer a { color: red; }",
     "On paper there is no pointer, and there are no ids. Selectors are elements and classes,\n"
     "as in .ruta h2, ul > li and td:first-child. li::marker is a list's bullet or number.\n\n"
     "Wrong:\n\n"
     "    a:hover { color: red; }\n\n"
     "Right:\n\n"
     "    .las-mer a { color: red; }"}},
[RULE_CSS_ELEMENT - RULE_CSS_FIRST] = {"okant-css-element", SEVERITY_ERROR, 2,
    {"Elementet ”{1}” finns inte i utskrifter",
     "There is no element \"{1}\" in handouts"},
    {"{2?Menade du ”{2}”? }En klass skrivs med punkt framför.",
     "{2?Did you mean \"{2}\"? }A class is written with a point before it."},
    {"Utskrifternas mallar skriver ett litet urval av HTML och några egna element. En regel för\n"
     "ett annat element gör ingenting.\n\n"
     "Fel:\n\n"
     "    rutnat { gap: 12pt; }\n\n"
     "Rätt:\n\n"
     "    rutnät { gap: 12pt; }",
     "The templates of handouts write a small choice of HTML and some elements of their own. A\n"
     "rule for another element does nothing.\n\n"
     "Wrong:\n\n"
     "    rutnat { gap: 12pt; }\n\n"
     "Right:\n\n"
     "    rutnät { gap: 12pt; }"}},
[RULE_CSS_PROPERTY - RULE_CSS_FIRST] = {"okand-css-egenskap", SEVERITY_ERROR, 2,
    {"Egenskapen ”{1}” finns inte här",
     "There is no property \"{1}\" here"},
    {"{2?Menade du ”{2}”? }Egenskaperna för papper räknas upp i handboken, under Utskrifternas "
     "utseende.",
     "{2?Did you mean \"{2}\"? }The handbook lists the properties for paper, under Utskrifternas "
     "utseende."},
    {"Papper har en del av CSS egenskaper. Det som rör sig, ligger ovanpå varandra eller beror på\n"
     "en skärm finns inte. I diagram.css gäller SVG:s egenskaper, som fill och stroke.\n\n"
     "Fel:\n\n"
     "    h1 { colour: red; }\n\n"
     "Rätt:\n\n"
     "    h1 { color: red; }",
     "Paper has a part of CSS's properties. What moves, lies on top of something or depends on\n"
     "a screen is not there. In diagram.css the properties are those of SVG, such as fill and\n"
     "stroke.\n\n"
     "Wrong:\n\n"
     "    h1 { colour: red; }\n\n"
     "Right:\n\n"
     "    h1 { color: red; }"}},
[RULE_CSS_VARIABLE - RULE_CSS_FIRST] = {"okand-css-variabel", SEVERITY_ERROR, 2,
    {"Ingen sätter ”{1}”",
     "Nothing sets \"{1}\""},
    {"{2?Menade du ”{2}”? }Färgerna i tema.yaml heter --farg-<namn>; egna sätts i :root { … }.",
     "{2?Did you mean \"{2}\"? }The colours in tema.yaml are called --farg-<name>; your own are "
     "set in :root { … }."},
    {"var() hämtar ett värde som har ett namn: temats färger, mått och typsnitt, och det som\n"
     "stilmallen själv sätter på :root. Prickar och ringar skrivs bort: färgen text-dämpad heter\n"
     "--farg-text-dampad.\n\n"
     "Fel:\n\n"
     "    h1 { color: var(--farg-acent); }\n\n"
     "Rätt:\n\n"
     "    h1 { color: var(--farg-accent); }",
     "var() fetches a value that has a name: the theme's colours, measures and typefaces, and\n"
     "what the sheet itself sets on :root. Dots and rings are written off: the colour\n"
     "text-dämpad is called --farg-text-dampad.\n\n"
     "Wrong:\n\n"
     "    h1 { color: var(--farg-acent); }\n\n"
     "Right:\n\n"
     "    h1 { color: var(--farg-accent); }"}},
[RULE_CSS_CIRCLE - RULE_CSS_FIRST] = {"css-variabel-i-cirkel", SEVERITY_ERROR, 1,
    {"”{1}” leder till sig självt",
     "\"{1}\" leads to itself"},
    {"Sätt egenskapen till ett värde.",
     "Set the property to a value."},
    {"Två egna egenskaper som hämtar sitt värde från varandra får aldrig något.\n\n"
     "Fel:\n\n"
     "    :root { --a: var(--b); --b: var(--a); }\n\n"
     "Rätt:\n\n"
     "    :root { --a: 6pt; --b: var(--a); }",
     "Two custom properties that fetch their value from each other never get any.\n\n"
     "Wrong:\n\n"
     "    :root { --a: var(--b); --b: var(--a); }\n\n"
     "Right:\n\n"
     "    :root { --a: 6pt; --b: var(--a); }"}},
[RULE_CSS_ROOT - RULE_CSS_FIRST] = {"css-variabel-utanfor-rot", SEVERITY_ERROR, 1,
    {"”{1}” sätts utanför :root",
     "\"{1}\" is set outside :root"},
    {"Flytta raden till :root { … }.",
     "Move the line to :root { … }."},
    {"På papper gäller en egen egenskap hela utskriften, så den sätts på :root. För storskrift\n"
     "kan den sättas om i @media (--storskrift).\n\n"
     "Fel:\n\n"
     "    .ruta { --luft: 8pt; padding: var(--luft); }\n\n"
     "Rätt:\n\n"
     "    :root { --luft: 8pt; }\n"
     "    .ruta { padding: var(--luft); }",
     "On paper a custom property holds for the whole handout, so it is set on :root. For large\n"
     "print it can be set anew in @media (--storskrift).\n\n"
     "Wrong:\n\n"
     "    .ruta { --luft: 8pt; padding: var(--luft); }\n\n"
     "Right:\n\n"
     "    :root { --luft: 8pt; }\n"
     "    .ruta { padding: var(--luft); }"}},
[RULE_CSS_LENGTH - RULE_CSS_FIRST] = {"css-matt", SEVERITY_ERROR, 2,
    {"”{1}” kan inte vara ”{2}”",
     "\"{1}\" cannot be \"{2}\""},
    {"Skriv ett mått med enhet, som 8pt, 3mm eller 1.2em. Bara marginaler får vara under noll.",
     "Write a length with its unit, such as 8pt, 3mm or 1.2em. Only margins may be below nought."},
    {"Mått skrivs med enhet, utan mellanslag: pt, mm, cm, in, pc, px, em eller rem. Procent kan\n"
     "width, font-size, line-height och vertical-align vara, och line-height ett tal utan "
     "enhet.\n\n"
     "Fel:\n\n"
     "    p { margin-bottom: 8; }\n\n"
     "Rätt:\n\n"
     "    p { margin-bottom: 8pt; }",
     "Lengths are written with a unit, without a blank: pt, mm, cm, in, pc, px, em or rem. width,\n"
     "font-size, line-height and vertical-align can be a percentage, and line-height a number\n"
     "without a unit.\n\n"
     "Wrong:\n\n"
     "    p { margin-bottom: 8; }\n\n"
     "Right:\n\n"
     "    p { margin-bottom: 8pt; }"}},
[RULE_CSS_COLOUR - RULE_CSS_FIRST] = {"css-farg", SEVERITY_ERROR, 3,
    {"”{1}” kan inte vara färgen ”{2}”",
     "\"{1}\" cannot be the colour \"{2}\""},
    {"{3?Menade du ”{3}”? }Skriv en av temats färger, som var(--farg-accent), eller en egen som "
     "#1f4e6b.",
     "{3?Did you mean \"{3}\"? }Write a colour of the theme's, such as var(--farg-accent), or your "
     "own, such as #1f4e6b."},
    {"Färger är temats, med var(), eller skrivs som i CSS: #rrggbb, rgb() och namn som white.\n"
     "De kan inte vara genomskinliga.\n\n"
     "Fel:\n\n"
     "    h1 { color: accent; }\n\n"
     "Rätt:\n\n"
     "    h1 { color: var(--farg-accent); }",
     "Colours are the theme's, by var(), or written as in CSS: #rrggbb, rgb() and names such as\n"
     "white. They cannot be translucent.\n\n"
     "Wrong:\n\n"
     "    h1 { color: accent; }\n\n"
     "Right:\n\n"
     "    h1 { color: var(--farg-accent); }"}},
[RULE_CSS_BORDER - RULE_CSS_FIRST] = {"css-kant", SEVERITY_ERROR, 3,
    {"I ”{1}” går ”{2}” inte att förstå",
     "In \"{1}\", \"{2}\" cannot be understood"},
    {"{3?Menade du ”{3}”? }Skriv bredd, solid och färg: 1pt solid var(--farg-linje). Ingen kant är "
     "none.",
     "{3?Did you mean \"{3}\"? }Write width, solid and colour: 1pt solid var(--farg-linje). No "
     "border is none."},
    {"En kant har en bredd, ett slag och en färg. Papper har bara hela linjer.\n\n"
     "Fel:\n\n"
     "    .ruta { border: 1pt dotted red; }\n\n"
     "Rätt:\n\n"
     "    .ruta { border: 1pt solid red; }",
     "A border has a width, a style and a colour. Paper has unbroken lines only.\n\n"
     "Wrong:\n\n"
     "    .ruta { border: 1pt dotted red; }\n\n"
     "Right:\n\n"
     "    .ruta { border: 1pt solid red; }"}},
[RULE_CSS_WORD - RULE_CSS_FIRST] = {"css-ord", SEVERITY_ERROR, 4,
    {"”{1}” kan inte vara ”{2}”",
     "\"{1}\" cannot be \"{2}\""},
    {"{3?Menade du ”{3}”? }Den kan vara {4}.",
     "{3?Did you mean \"{3}\"? }It can be {4}."},
    {"En del egenskaper är ett av några få ord.\n\n"
     "Fel:\n\n"
     "    h1 { text-align: centre; }\n\n"
     "Rätt:\n\n"
     "    h1 { text-align: center; }",
     "Some properties are one of a few words.\n\n"
     "Wrong:\n\n"
     "    h1 { text-align: centre; }\n\n"
     "Right:\n\n"
     "    h1 { text-align: center; }"}},
[RULE_CSS_COUNT - RULE_CSS_FIRST] = {"css-antal", SEVERITY_ERROR, 2,
    {"”{1}” kan inte vara ”{2}”",
     "\"{1}\" cannot be \"{2}\""},
    {"Skriv ett heltal mellan 1 och 20; -malbild-cards har två.",
     "Write a whole number between 1 and 20; -malbild-cards has two."},
    {"Spalter, rader och kort räknas i hela tal.\n\n"
     "Fel:\n\n"
     "    .tvaspalt { columns: 80mm; }\n\n"
     "Rätt:\n\n"
     "    .tvaspalt { columns: 2; }",
     "Columns, lines and cards are counted in whole numbers.\n\n"
     "Wrong:\n\n"
     "    .tvaspalt { columns: 80mm; }\n\n"
     "Right:\n\n"
     "    .tvaspalt { columns: 2; }"}},
[RULE_CSS_FAMILY - RULE_CSS_FIRST] = {"okant-typsnitt", SEVERITY_ERROR, 3,
    {"Typsnittet ”{1}” har ingen @font-face",
     "The typeface \"{1}\" has no @font-face"},
    {"{2?Menade du ”{2}”? }De typsnitt som finns är {3}.",
     "{2?Did you mean \"{2}\"? }The typefaces are {3}."},
    {"En utskrift bär sina typsnitt med sig, så att den är likadan på alla datorer. Därför måste\n"
     "något av typsnitten i font-family vara beskrivet med @font-face.\n\n"
     "Fel:\n\n"
     "    h1 { font-family: Georgia, serif; }\n\n"
     "Rätt:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora-Bold.ttf); font-weight: bold; }\n"
     "    h1 { font-family: Lora; }",
     "A handout carries its typefaces with it, so that it is the same on every computer. So one\n"
     "of the typefaces in font-family must be described by @font-face.\n\n"
     "Wrong:\n\n"
     "    h1 { font-family: Georgia, serif; }\n\n"
     "Right:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora-Bold.ttf); font-weight: bold; }\n"
     "    h1 { font-family: Lora; }"}},
[RULE_CSS_FACE - RULE_CSS_FIRST] = {"css-font-face", SEVERITY_ERROR, 1,
    {"@font-face saknar ”{1}”",
     "@font-face has no \"{1}\""},
    {"Skriv både font-family, som är namnet, och src, som är filen: url(namn.ttf).",
     "Write both font-family, which is the name, and src, which is the file: url(name.ttf)."},
    {"@font-face ger ett snitt av ett typsnitt: dess namn, dess fil i mappen tryck, och om det är\n"
     "fett eller kursivt.\n\n"
     "Fel:\n\n"
     "    @font-face { font-family: Lora; }\n\n"
     "Rätt:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora-Regular.ttf); }",
     "@font-face gives a cut of a typeface: its name, its file in the folder tryck, and whether\n"
     "it is bold or italic.\n\n"
     "Wrong:\n\n"
     "    @font-face { font-family: Lora; }\n\n"
     "Right:\n\n"
     "    @font-face { font-family: Lora; src: url(Lora-Regular.ttf); }"}},
[RULE_CSS_SIZE - RULE_CSS_FIRST] = {"css-sidstorlek", SEVERITY_ERROR, 2,
    {"”{1}” kan inte vara ”{2}”",
     "\"{1}\" cannot be \"{2}\""},
    {"Skriv A3, A4, A5, A6, letter eller legal, med landscape efter om det ligger; eller bredd och "
     "höjd: 148mm 210mm.",
     "Write A3, A4, A5, A6, letter or legal, with landscape after it when it lies; or width and "
     "height: 148mm 210mm."},
    {"Storleken på en sida är ett pappersformat, eller dess bredd och höjd.\n\n"
     "Fel:\n\n"
     "    @page A4 { size: A4 liggande; }\n\n"
     "Rätt:\n\n"
     "    @page A4 { size: A4 landscape; }",
     "The size of a page is a paper format, or its width and height.\n\n"
     "Wrong:\n\n"
     "    @page A4 { size: A4 liggande; }\n\n"
     "Right:\n\n"
     "    @page A4 { size: A4 landscape; }"}},
[RULE_CSS_FIRST_PAGE - RULE_CSS_FIRST] = {"css-forsta-sidan", SEVERITY_ERROR, 1,
    {"”{1}” kan inte sättas för bara första sidan",
     "\"{1}\" cannot be set for the first page alone"},
    {"I @page :first kan bara marginalernas rutor stå, som @bottom-right.",
     "In @page :first only the boxes of the margins may stand, such as @bottom-right."},
    {"Alla sidor i en utskrift har samma storlek och marginaler. Det som står i marginalerna kan\n"
     "vara ett annat på den första sidan.\n\n"
     "Fel:\n\n"
     "    @page :first { margin-top: 60mm; }\n\n"
     "Rätt:\n\n"
     "    @page :first { @top-right { content: none; } }",
     "All pages of a handout have the same size and margins. What stands in the margins may be\n"
     "another on the first page.\n\n"
     "Wrong:\n\n"
     "    @page :first { margin-top: 60mm; }\n\n"
     "Right:\n\n"
     "    @page :first { @top-right { content: none; } }"}},
[RULE_CSS_CONTENT - RULE_CSS_FIRST] = {"css-innehall", SEVERITY_ERROR, 1,
    {"I marginalen kan inte ”{1}” stå",
     "\"{1}\" cannot stand in a margin"},
    {"Skriv texter, counter(page), counter(pages) och string(rubrik) efter varandra, eller none.",
     "Write texts, counter(page), counter(pages) and string(rubrik) after one another, or none."},
    {"I marginalens rutor står text i citattecken, sidans nummer, antalet sidor och rubriken på\n"
     "det senaste avsnittet.\n\n"
     "Fel:\n\n"
     "    @page { @bottom-right { content: counter(sida); } }\n\n"
     "Rätt:\n\n"
     "    @page { @bottom-right { content: \"Sida \" counter(page) \" av \" counter(pages); } }",
     "In the boxes of the margins stand texts in quotation marks, the page's number, the number\n"
     "of pages and the heading of the latest section.\n\n"
     "Wrong:\n\n"
     "    @page { @bottom-right { content: counter(sida); } }\n\n"
     "Right:\n\n"
     "    @page { @bottom-right { content: \"Page \" counter(page) \" of \" counter(pages); } }"}},
[RULE_CSS_VALUE - RULE_CSS_FIRST] = {"css-varde", SEVERITY_ERROR, 2,
    {"”{1}” kan inte vara ”{2}”",
     "\"{1}\" cannot be \"{2}\""},
    {"Skriv ett värde som egenskapen har i SVG, som 1.5, none, round eller var(--farg-bla).",
     "Write a value that the property has in SVG, such as 1.5, none, round or var(--farg-bla)."},
    {"diagram.css är till för diagram och teckningar, och följer SVG:s egenskaper.\n\n"
     "Fel:\n\n"
     "    .diagram-linje { stroke-linecap: runt; }\n\n"
     "Rätt:\n\n"
     "    .diagram-linje { stroke-linecap: round; }",
     "diagram.css is for charts and drawings, and follows the properties of SVG.\n\n"
     "Wrong:\n\n"
     "    .diagram-linje { stroke-linecap: runt; }\n\n"
     "Right:\n\n"
     "    .diagram-linje { stroke-linecap: round; }"}},
};
/* clang-format on */
