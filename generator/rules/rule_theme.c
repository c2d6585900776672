#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_theme_table[] = {
[RULE_UNKNOWN_THEME - RULE_THEME_FIRST] = {"okant-tema", SEVERITY_ERROR, 3,
    {"Temat ”{1}” finns inte", "There is no theme \"{1}\""},
    {"{2?Menade du ”{2}”? }{3?Temana som finns är {3}. }Ligger temat i en annan mapp, ange den "
     "med --theme-dir.",
     "{2?Did you mean \"{2}\"? }{3?The themes are {3}. }If the theme lies in another folder, "
     "give it with --theme-dir."},
    {"Temat bestämmer hur webbplatsen ser ut och vilka typer den har. Det väljs i\n"
     "webbplats.yaml, eller ärvs av ett annat tema. Ett tema är en mapp med filen\n"
     "tema.yaml.\n\n"
     "Fel:\n\n"
     "    tema: sormlnad\n\n"
     "Rätt:\n\n"
     "    tema: norrdal",
     "The theme decides how the site looks and which types it has. It is chosen in\n"
     "webbplats.yaml, or inherited by another theme. A theme is a folder with a file\n"
     "tema.yaml.\n\n"
     "Wrong:\n\n"
     "    tema: sormlnad\n\n"
     "Right:\n\n"
     "    tema: norrdal"}},
[RULE_THEME_CYCLE - RULE_THEME_FIRST] = {"temacirkel", SEVERITY_ERROR, 1,
    {"Temat ”{1}” ärver sig självt", "The theme \"{1}\" inherits itself"},
    {"Ändra eller ta bort ”ärver” i tema.yaml, så att kedjan tar slut.",
     "Change or remove \"ärver\" in tema.yaml, so that the chain comes to an end."},
    {"Ett tema kan bygga på ett annat, som bygger på ett tredje. Kedjan måste ta slut\n"
     "i ett tema som inte ärver något.\n\n"
     "Fel: norrdal ärver base, och base ärver norrdal.\n\n"
     "    ärver: norrdal\n\n"
     "Rätt: raden med ärver är borttagen ur base.",
     "A theme can build on another, which builds on a third. The chain must end in a\n"
     "theme that inherits nothing.\n\n"
     "Wrong: norrdal inherits base, and base inherits norrdal.\n\n"
     "    ärver: norrdal\n\n"
     "Right: the line with ärver is removed from base."}},
[RULE_CONTRAST - RULE_THEME_FIRST] = {"kontrast", SEVERITY_ERROR, 6,
    {"Färgen ”{1}” mot ”{2}” har kontrasten {3}, men minst {4} krävs{5?; den är för svag också mot "
     "{5}}",
     "The colour \"{1}\" against \"{2}\" has the contrast {3}, but at least {4} is required{5?; it "
     "is too weak against {5} as well}"},
    {"Gör den ena färgen mörkare eller den andra ljusare i tema.yaml.{6? Den närmaste som räcker "
     "är {6}.}",
     "Make one of the colours darker or the other lighter in tema.yaml.{6? The nearest that is "
     "enough is {6}.}"},
    {"Den som ser dåligt, eller läser i solsken, behöver tydlig skillnad mellan text\n"
     "och bakgrund. Lagen kräver minst 4,5:1 för vanlig text och 3:1 för stor text och\n"
     "för kanter och symboler som betyder något (WCAG 2.2, kriterium 1.4.3 och\n"
     "1.4.11).\n\n"
     "Fel:\n\n"
     "    länk: \"#8ab4d8\"    # ljusblått på vitt, 2,2:1\n\n"
     "Rätt:\n\n"
     "    länk: \"#1f5f8b\"    # mörkblått på vitt, 6,8:1",
     "Those who see poorly, or read in sunshine, need a clear difference between text\n"
     "and background. The law requires at least 4.5:1 for ordinary text and 3:1 for\n"
     "large text and for edges and symbols that carry meaning (WCAG 2.2, criteria\n"
     "1.4.3 and 1.4.11).\n\n"
     "Wrong:\n\n"
     "    länk: \"#8ab4d8\"    # light blue on white, 2.2:1\n\n"
     "Right:\n\n"
     "    länk: \"#1f5f8b\"    # dark blue on white, 6.8:1"}},
[RULE_BAD_COLOUR - RULE_THEME_FIRST] = {"fel-farg", SEVERITY_ERROR, 2,
    {"”{2}” är ingen färg (”{1}”)", "\"{2}\" is not a colour (\"{1}\")"},
    {"Skriv färgen som \"#rrggbb\" inom citattecken, till exempel \"#1f5f8b\".",
     "Write the colour as \"#rrggbb\" in quotation marks, for example \"#1f5f8b\"."},
    {"Färger skrivs med sex tecken ur 0–9 och a–f efter ett #. Citattecknen behövs,\n"
     "för utan dem är allt efter # en kommentar. Skrivsättet gör att kontrasten kan\n"
     "räknas ut.\n\n"
     "Fel:\n\n"
     "    länk: mörkblå\n\n"
     "Rätt:\n\n"
     "    länk: \"#1f5f8b\"",
     "Colours are written with six characters out of 0–9 and a–f after a #. The\n"
     "quotation marks are needed, for without them all after # is a comment. Written\n"
     "so, the contrast can be calculated.\n\n"
     "Wrong:\n\n"
     "    länk: dark blue\n\n"
     "Right:\n\n"
     "    länk: \"#1f5f8b\""}},
[RULE_BAD_TOKEN - RULE_THEME_FIRST] = {"fel-css-varde", SEVERITY_ERROR, 2,
    {"Värdet för ”{1}” får inte innehålla tecknet {2}",
     "The value of \"{1}\" must not contain the character {2}"},
    {"Skriv bara själva värdet, till exempel 1.5rem eller Georgia, serif.",
     "Write only the value itself, for example 1.5rem or Georgia, serif."},
    {"Mått och typsnitt i tema.yaml blir variabler i stilmallen. Semikolon, klamrar\n"
     "och liknande tecken skulle avsluta variabeln i förtid, och resten av stilmallen\n"
     "skulle läsas fel.\n\n"
     "Fel:\n\n"
     "    mått:\n"
     "      spalt: 40rem;\n\n"
     "Rätt:\n\n"
     "    mått:\n"
     "      spalt: 40rem",
     "Measures and fonts in tema.yaml become variables in the style sheet. Semicolons,\n"
     "braces and the like would end the variable too early, and the rest of the style\n"
     "sheet would be misread.\n\n"
     "Wrong:\n\n"
     "    mått:\n"
     "      spalt: 40rem;\n\n"
     "Right:\n\n"
     "    mått:\n"
     "      spalt: 40rem"}},
[RULE_UNKNOWN_COLOUR - RULE_THEME_FIRST] = {"okand-farg", SEVERITY_ERROR, 2,
    {"Det finns ingen färg med namnet ”{1}”", "There is no colour named \"{1}\""},
    {"{2?Menade du ”{2}”? }Färgerna får sina namn under ”färger” i tema.yaml.",
     "{2?Did you mean \"{2}\"? }The colours get their names under \"färger\" in tema.yaml."},
    {"Kontrasten räknas mellan färger som har namn. Namnet måste finnas under färger,\n"
     "både i ljus och i mörk, i temat eller i det tema som det ärver.\n\n"
     "Fel:\n\n"
     "    kontrast:\n"
     "      - {text: länkfärg, mot: bakgrund, minst: 4.5}\n\n"
     "Rätt:\n\n"
     "    kontrast:\n"
     "      - {text: länk, mot: bakgrund, minst: 4.5}",
     "Contrast is calculated between colours that have names. The name must be found\n"
     "under färger, in both ljus and mörk, in the theme or in the theme it inherits.\n\n"
     "Wrong:\n\n"
     "    kontrast:\n"
     "      - {text: länkfärg, mot: bakgrund, minst: 4.5}\n\n"
     "Right:\n\n"
     "    kontrast:\n"
     "      - {text: länk, mot: bakgrund, minst: 4.5}"}},
[RULE_TEMPLATE_TAG - RULE_THEME_FIRST] = {"oavslutad-malltagg", SEVERITY_ERROR, 1,
    {"Taggen i mallen slutar aldrig: {1} saknas",
     "The tag in the template never ends: {1} is missing"},
    {"Skriv {1} direkt efter namnet.", "Write {1} right after the name."},
    {"I mallarna står det som ska fyllas i mellan dubbla klamrar. Saknas en klammer\n"
     "går det inte att se var namnet slutar och texten fortsätter.\n\n"
     "Fel:\n\n"
     "    <h1>{{titel}</h1>\n\n"
     "Rätt:\n\n"
     "    <h1>{{titel}}</h1>",
     "In the templates, what is to be filled in stands between double braces. If a\n"
     "brace is missing it is impossible to see where the name ends and the text goes\n"
     "on.\n\n"
     "Wrong:\n\n"
     "    <h1>{{titel}</h1>\n\n"
     "Right:\n\n"
     "    <h1>{{titel}}</h1>"}},
[RULE_TEMPLATE_NAME - RULE_THEME_FIRST] = {"fel-mallnamn", SEVERITY_ERROR, 1,
    {"Taggen i mallen har inget giltigt namn{1?: ”{1}”}",
     "The tag in the template has no valid name{1?: \"{1}\"}"},
    {"Skriv ett namn utan mellanslag, med en punkt mellan delarna, till exempel webb.titel.",
     "Write a name without spaces, with a dot between its parts, for example webb.titel."},
    {"Namnet i en tagg är namnet på en uppgift. Det kan ha flera delar med punkt\n"
     "emellan, men ingen del får vara tom och inga mellanslag får finnas i namnet.\n\n"
     "Fel:\n\n"
     "    {{webb..titel}}\n"
     "    {{sidans titel}}\n\n"
     "Rätt:\n\n"
     "    {{webb.titel}}\n"
     "    {{sida.titel}}",
     "The name in a tag is the name of a fact. It can have several parts with dots\n"
     "between, but no part may be empty and there must be no spaces in the name.\n\n"
     "Wrong:\n\n"
     "    {{webb..titel}}\n"
     "    {{sidans titel}}\n\n"
     "Right:\n\n"
     "    {{webb.titel}}\n"
     "    {{sida.titel}}"}},
[RULE_TEMPLATE_DELIMITERS - RULE_THEME_FIRST] = {"fel-avgransare", SEVERITY_ERROR, 1,
    {"”{1}” är inga avgränsare", "\"{1}\" are not delimiters"},
    {"Skriv två tecken eller teckenpar med mellanslag emellan, till exempel {{=<% %>=}}.",
     "Write two characters or pairs of characters with a space between, for example {{=<% %>=}}."},
    {"En tagg med likhetstecken byter ut klamrarna mot andra tecken i resten av\n"
     "mallen. Den behöver ett tecken att börja med och ett att sluta med, utan\n"
     "likhetstecken och mellanslag i.\n\n"
     "Fel:\n\n"
     "    {{=<%=}}\n\n"
     "Rätt:\n\n"
     "    {{=<% %>=}}",
     "A tag with equals signs exchanges the braces for other characters in the rest of\n"
     "the template. It needs one to begin with and one to end with, holding neither\n"
     "equals signs nor spaces.\n\n"
     "Wrong:\n\n"
     "    {{=<%=}}\n\n"
     "Right:\n\n"
     "    {{=<% %>=}}"}},
[RULE_TEMPLATE_UNCLOSED - RULE_THEME_FIRST] = {"oavslutad-mallsektion", SEVERITY_ERROR, 1,
    {"Sektionen ”{1}” i mallen slutar aldrig", "The section \"{1}\" in the template never ends"},
    {"Skriv {{/{1}}} där sektionen ska sluta.", "Write {{/{1}}} where the section should end."},
    {"En sektion börjar med # eller ^ och visas när uppgiften finns (eller saknas).\n"
     "Den måste avslutas med samma namn efter ett snedstreck.\n\n"
     "Fel:\n\n"
     "    {{#ingress}}<p>{{ingress}}</p>\n\n"
     "Rätt:\n\n"
     "    {{#ingress}}<p>{{ingress}}</p>{{/ingress}}",
     "A section begins with # or ^ and is shown when the fact is there (or is not). It\n"
     "must end with the same name after a slash.\n\n"
     "Wrong:\n\n"
     "    {{#ingress}}<p>{{ingress}}</p>\n\n"
     "Right:\n\n"
     "    {{#ingress}}<p>{{ingress}}</p>{{/ingress}}"}},
[RULE_TEMPLATE_CLOSE - RULE_THEME_FIRST] = {"fel-mallslut", SEVERITY_ERROR, 2,
    {"Här slutar sektionen ”{1}”, men den är inte öppen",
     "The section \"{1}\" ends here, but it is not open"},
    {"{2?Stäng ”{2}” först: den sektionen är öppen. }Sektioner stängs i omvänd ordning mot hur de "
     "öppnades.",
     "{2?Close \"{2}\" first: that section is open. }Sections are closed in the opposite order "
     "to how they were opened."},
    {"Sektioner ligger i varandra som askar. Den innersta måste stängas först, och\n"
     "namnen i början och slutet måste vara desamma.\n\n"
     "Fel:\n\n"
     "    {{#film}}{{#källa}} … {{/film}}{{/källa}}\n\n"
     "Rätt:\n\n"
     "    {{#film}}{{#källa}} … {{/källa}}{{/film}}",
     "Sections lie inside one another like boxes. The innermost must be closed first,\n"
     "and the names at the beginning and the end must be the same.\n\n"
     "Wrong:\n\n"
     "    {{#film}}{{#källa}} … {{/film}}{{/källa}}\n\n"
     "Right:\n\n"
     "    {{#film}}{{#källa}} … {{/källa}}{{/film}}"}},
[RULE_UNKNOWN_PARTIAL - RULE_THEME_FIRST] = {"okand-delmall", SEVERITY_ERROR, 2,
    {"Delmallen ”{1}” finns inte", "There is no partial template \"{1}\""},
    {"{2?Menade du ”{2}”? }En delmall är en fil i temats mapp mallar, till exempel "
     "mallar/delar/sidhuvud.mustache.",
     "{2?Did you mean \"{2}\"? }A partial template is a file in the folder mallar of the theme, "
     "for example mallar/delar/sidhuvud.mustache."},
    {"En mall kan låna in en annan mall. Namnet är filens sökväg i mappen mallar, utan\n"
     ".mustache, i temat eller i det tema som det ärver.\n\n"
     "Fel:\n\n"
     "    {{> sidhuvud.mustache}}\n\n"
     "Rätt:\n\n"
     "    {{> delar/sidhuvud}}",
     "A template can borrow another template. The name is the path of the file in the\n"
     "folder mallar, without .mustache, in the theme or in the theme it inherits.\n\n"
     "Wrong:\n\n"
     "    {{> sidhuvud.mustache}}\n\n"
     "Right:\n\n"
     "    {{> delar/sidhuvud}}"}},
[RULE_TEMPLATE_DEPTH - RULE_THEME_FIRST] = {"malldjup", SEVERITY_ERROR, 1,
    {"Mallen ”{1}” lånar in sig själv utan slut",
     "The template \"{1}\" borrows itself without end"},
    {"Se till att delmallen bara lånar in sig själv inuti en sektion som till slut är tom.",
     "See to it that the partial only borrows itself inside a section that is empty in the end."},
    {"En delmall får låna in sig själv, till exempel för att rita en meny i flera\n"
     "nivåer, men bara så länge det finns något kvar att visa.\n\n"
     "Fel, i delar/meny.mustache:\n\n"
     "    <li>{{titel}}{{> delar/meny}}</li>\n\n"
     "Rätt:\n\n"
     "    {{#poster}}<li>{{titel}}{{> delar/meny}}</li>{{/poster}}",
     "A partial may borrow itself, for example to draw a menu of several levels, but\n"
     "only as long as there is something left to show.\n\n"
     "Wrong, in delar/meny.mustache:\n\n"
     "    <li>{{titel}}{{> delar/meny}}</li>\n\n"
     "Right:\n\n"
     "    {{#poster}}<li>{{titel}}{{> delar/meny}}</li>{{/poster}}"}},
[RULE_MISSING_TEMPLATE - RULE_THEME_FIRST] = {"saknad-mall", SEVERITY_ERROR, 2,
    {"Mallen ”{1}” finns inte i temat ”{2}”", "The template \"{1}\" is not in the theme \"{2}\""},
    {"Skriv filen mallar/{1}.mustache i temat, eller låt temat ärva ett som har den.",
     "Write the file mallar/{1}.mustache in the theme, or let the theme inherit one that has it."},
    {"Varje slags sida och varje block ritas av en mall. Den söks först i temat, sedan\n"
     "i det tema som det ärver. Temat base har alla mallar som behövs.\n\n"
     "Fel: tema.yaml utan ärver, och mappen mallar utan ram.mustache.\n\n"
     "Rätt:\n\n"
     "    ärver: base",
     "Every kind of page and every block is drawn by a template. It is looked for\n"
     "first in the theme, then in the theme it inherits. The theme base has all\n"
     "templates that are needed.\n\n"
     "Wrong: tema.yaml without ärver, and the folder mallar without ram.mustache.\n\n"
     "Right:\n\n"
     "    ärver: base"}},
[RULE_MISSING_TEXT - RULE_THEME_FIRST] = {"saknad-text", SEVERITY_ERROR, 2,
    {"Texten ”{1}” saknas på språket ”{2}”", "The text \"{1}\" is missing in the language \"{2}\""},
    {"Skriv till den under ”{2}” i temats texter.yaml.",
     "Add it under \"{2}\" in texter.yaml of the theme."},
    {"Ord som hör till webbplatsens ram, till exempel ”Hoppa till innehållet”, står i\n"
     "texter.yaml, en gång för varje språk. Saknas ett ord blir det tomt där det\n"
     "skulle stå.\n\n"
     "Fel:\n\n"
     "    sv: {meny: Meny}\n"
     "    en: {}\n\n"
     "Rätt:\n\n"
     "    sv: {meny: Meny}\n"
     "    en: {meny: Menu}",
     "Words that belong to the frame of the site, such as \"Skip to content\", are in\n"
     "texter.yaml, once for each language. If a word is missing, its place is left\n"
     "empty.\n\n"
     "Wrong:\n\n"
     "    sv: {meny: Meny}\n"
     "    en: {}\n\n"
     "Right:\n\n"
     "    sv: {meny: Meny}\n"
     "    en: {meny: Menu}"}},
[RULE_UNKNOWN_NAME - RULE_THEME_FIRST] = {"okant-mallnamn", SEVERITY_ERROR, 3,
    {"Mallen använder ”{1}”{3? i ”{3}”}, som inte finns",
     "The template uses \"{1}\"{3? in \"{3}\"}, which does not exist"},
    {"{2?Menade du ”{2}”? }Namnen står i handboken under ”Det mallarna ser”, och fälten i "
     "typer.yaml.",
     "{2?Did you mean \"{2}\"? }The names are in the handbook's page on what templates see, and "
     "the fields in typer.yaml."},
    {"En mall kan använda fälten i webbplatsens och temats typer, blockens uppgifter, det\n"
     "som står i webbplats.yaml och det som programmet självt ger. Ett namn som inte finns\n"
     "blir tomt på sidan, så ett stavfel märks inte.\n\n"
     "Fel:\n\n"
     "    <p>{{sida.ingres}}</p>\n\n"
     "Rätt:\n\n"
     "    <p>{{sida.ingress}}</p>",
     "A template can use the fields of the types of the site and the theme, the arguments\n"
     "of blocks, what is in webbplats.yaml and what the program itself gives. A name that\n"
     "does not exist is empty on the page, so that a slip is not noticed.\n\n"
     "Wrong:\n\n"
     "    <p>{{sida.ingres}}</p>\n\n"
     "Right:\n\n"
     "    <p>{{sida.ingress}}</p>"}},
[RULE_UNKNOWN_TEXT - RULE_THEME_FIRST] = {"okand-text", SEVERITY_ERROR, 2,
    {"Ingen mall använder texten ”{1}”", "No template uses the text \"{1}\""},
    {"{2?Menade du ”{2}”? }Rätta namnet i texter.yaml, eller ta bort raden.",
     "{2?Did you mean \"{2}\"? }Mend the name in texter.yaml, or remove the line."},
    {"I texter.yaml står webbplatsens egna ord, som mallarna hämtar med sitt namn. Ett\n"
     "namn som ingen mall och inte heller programmet frågar efter är ett stavfel, eller\n"
     "har blivit kvar.\n\n"
     "Fel:\n\n"
     "    sv: {hoppa-til-innehåll: Hoppa till innehållet}\n\n"
     "Rätt:\n\n"
     "    sv: {hoppa-till-innehåll: Hoppa till innehållet}",
     "texter.yaml holds the words of the site itself, which templates ask for by name. A\n"
     "name that neither a template nor the program asks for is a slip, or was left\n"
     "behind.\n\n"
     "Wrong:\n\n"
     "    sv: {hoppa-til-innehåll: Hoppa till innehållet}\n\n"
     "Right:\n\n"
     "    sv: {hoppa-till-innehåll: Hoppa till innehållet}"}},
[RULE_MARKUP_ALT - RULE_THEME_FIRST] = {"mall-utan-alt", SEVERITY_ERROR, 0,
    {"<img> i mallen saknar alt", "<img> in the template has no alt"},
    {"Skriv vad bilden säger, till exempel alt=\"{{sida.bildalt}}\". En bild som bara pryder har "
     "alt=\"\".",
     "Write what the picture says, such as alt=\"{{sida.bildalt}}\". A picture that only decorates "
     "has alt=\"\"."},
    {"Den som inte ser bilden får texten uppläst. Utan alt läser skärmläsare upp filens namn\n"
     "(WCAG 2.2, kriterium 1.1.1).\n\n"
     "Fel:\n\n"
     "    <img src=\"{{rot}}logotyp.svg\">\n\n"
     "Rätt:\n\n"
     "    <img src=\"{{rot}}logotyp.svg\" alt=\"{{webb.titel}}\">",
     "Those who do not see the picture have the text read to them. Without alt screen readers\n"
     "read the name of the file (WCAG 2.2, criterion 1.1.1).\n\n"
     "Wrong:\n\n"
     "    <img src=\"{{rot}}logotyp.svg\">\n\n"
     "Right:\n\n"
     "    <img src=\"{{rot}}logotyp.svg\" alt=\"{{webb.titel}}\">"}},
[RULE_MARKUP_HEADING - RULE_THEME_FIRST] = {"mall-rubrikniva", SEVERITY_WARNING, 3,
    {"Rubriken <h{1}> följer på <h{2}>", "The heading <h{1}> comes after <h{2}>"},
    {"Skriv <h{3}>, och ge den sitt utseende i en stilmall.",
     "Write <h{3}>, and give it its looks in a style sheet."},
    {"Den som lyssnar hoppar mellan rubriker, och en nivå som saknas låter som en del som\n"
     "fattas (WCAG 2.2, kriterium 1.3.1).\n\n"
     "Fel:\n\n"
     "    <h2>Fallen</h2>\n"
     "    <h4>Elsa</h4>\n\n"
     "Rätt:\n\n"
     "    <h2>Fallen</h2>\n"
     "    <h3>Elsa</h3>",
     "Those who listen jump from heading to heading, and a level that is not there sounds like\n"
     "a part that is missing (WCAG 2.2, criterion 1.3.1).\n\n"
     "Wrong:\n\n"
     "    <h2>Fallen</h2>\n"
     "    <h4>Elsa</h4>\n\n"
     "Right:\n\n"
     "    <h2>Fallen</h2>\n"
     "    <h3>Elsa</h3>"}},
[RULE_MARKUP_STOPPED - RULE_THEME_FIRST] = {"mall-stoppas", SEVERITY_ERROR, 5,
    {"”{1}” stoppas av webbläsaren, eftersom sidans säkerhetsregler inte tillåter det",
     "The browser stops \"{1}\", because the page's policy does not allow it"},
    {"{2?Ge elementet en klass, och skriv utseendet i en fil i temats mapp stil.}"
     "{3?Lägg skriptet i en fil i temats mapp filer, och låt <script src> hämta den därifrån.}"
     "{4?Lägg filen i temats mapp filer, och hämta den därifrån.}"
     "{5?Länka till den andra webbplatsen i stället, med <a href>.}",
     "{2?Give the element a class, and write its looks in a file in the theme's folder stil.}"
     "{3?Put the script in a file in the theme's folder filer, and let <script src> fetch it from "
     "there.}{4?Put the file in the theme's folder filer, and fetch it from there.}{5?Link to the "
     "other site instead, with <a href>.}"},
    {"Varje sida talar om för webbläsaren att bara stilmallar och skript från samma webbplats\n"
     "får användas (Content-Security-Policy). Det skyddar läsarna om någon skulle lyckas smuggla\n"
     "in kod, och ingen utomstående får veta vem som läser.\n\n"
     "Fel:\n\n"
     "    <p style=\"color: red\">Viktigt</p>\n\n"
     "Rätt, med .viktigt { color: red; } i en fil i mappen stil:\n\n"
     "    <p class=\"viktigt\">Viktigt</p>",
     "Every page tells the browser that only style sheets and scripts from the same site may be\n"
     "used (Content-Security-Policy). It protects readers should anyone manage to smuggle code\n"
     "in, and no outsider learns who reads.\n\n"
     "Wrong:\n\n"
     "    <p style=\"color: red\">Viktigt</p>\n\n"
     "Right, with .viktigt { color: red; } in a file in the folder stil:\n\n"
     "    <p class=\"viktigt\">Viktigt</p>"}},
[RULE_STYLE_FETCH - RULE_THEME_FIRST] = {"stil-hamtar", SEVERITY_ERROR, 1,
    {"”{1}” hämtas från en annan webbplats, och det stoppas av sidans säkerhetsregler",
     "\"{1}\" is fetched from another site, and the page's policy stops that"},
    {"Lägg filen i temats mapp filer och skriv url(tema/namn). Kontrollera först att du får "
     "använda den.",
     "Put the file in the theme's folder filer and write url(tema/name). See first that you may "
     "use it."},
    {"Bilder och typsnitt från andra webbplatser talar om för dem vem som läser, och sidan ser\n"
     "fel ut när de inte svarar. Därför måste allt ligga på den egna webbplatsen.\n\n"
     "Fel:\n\n"
     "    @import url(https://fonts.example/css?family=Lato);\n\n"
     "Rätt, med typsnittet i temats mapp filer:\n\n"
     "    @font-face { font-family: Lato; src: url(tema/lato.woff2); }",
     "Pictures and typefaces from other sites tell those who reads, and the page looks wrong\n"
     "when they do not answer. Everything must therefore lie on the site itself.\n\n"
     "Wrong:\n\n"
     "    @import url(https://fonts.example/css?family=Lato);\n\n"
     "Right, with the typeface in the theme's folder filer:\n\n"
     "    @font-face { font-family: Lato; src: url(tema/lato.woff2); }"}},
};
/* clang-format on */
