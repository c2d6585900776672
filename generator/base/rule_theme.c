#include "base/rule_tables.h"

const struct rule_entry rule_theme_table[] = {
    [RULE_UNKNOWN_THEME - RULE_THEME_FIRST] =
        {"okant-tema",
         SEVERITY_ERROR,
         3,
         {"Temat ”{1}” finns inte", "There is no theme \"{1}\""},
         {"{2?Menade du ”{2}”? }{3?Temana som finns är {3}. }Ligger temat i en annan mapp, ange "
          "den med "
          "--theme-dir.",
          "{2?Did you mean \"{2}\"? }{3?The themes are {3}. }If the theme lies in another folder, "
          "give "
          "it with --theme-dir."},
         {"Temat bestämmer hur webbplatsen ser ut och vilka typer den har. Det väljs i "
          "webbplats.yaml,\n"
          "eller ärvs av ett annat tema. Ett tema är en mapp med filen tema.yaml.\n\n"
          "Fel:\n\n"
          "    tema: sormlnad\n\n"
          "Rätt:\n\n"
          "    tema: sormland",
          "The theme decides how the site looks and which types it has. It is chosen in\n"
          "webbplats.yaml, or inherited by another theme. A theme is a folder with a file "
          "tema.yaml.\n\n"
          "Wrong:\n\n"
          "    tema: sormlnad\n\n"
          "Right:\n\n"
          "    tema: sormland"}},
    [RULE_THEME_CYCLE - RULE_THEME_FIRST] =
        {"temacirkel",
         SEVERITY_ERROR,
         1,
         {"Temat ”{1}” ärver sig självt", "The theme \"{1}\" inherits itself"},
         {"Ändra eller ta bort ”ärver” i tema.yaml, så att kedjan tar slut.",
          "Change or remove \"ärver\" in tema.yaml, so that the chain comes to an end."},
         {"Ett tema kan bygga på ett annat, som bygger på ett tredje. Kedjan måste ta slut i ett "
          "tema\n"
          "som inte ärver något.\n\n"
          "Fel: sormland ärver base, och base ärver sormland.\n\n"
          "    ärver: sormland\n\n"
          "Rätt: raden med ärver är borttagen ur base.",
          "A theme can build on another, which builds on a third. The chain must end in a theme "
          "that\n"
          "inherits nothing.\n\n"
          "Wrong: sormland inherits base, and base inherits sormland.\n\n"
          "    ärver: sormland\n\n"
          "Right: the line with ärver is removed from base."}},
    [RULE_CONTRAST - RULE_THEME_FIRST] =
        {"kontrast",
         SEVERITY_ERROR,
         4,
         {"Färgen ”{1}” mot ”{2}” har kontrasten {3}, men minst {4} krävs",
          "The colour \"{1}\" against \"{2}\" has the contrast {3}, but at least {4} is required"},
         {"Gör den ena färgen mörkare eller den andra ljusare i tema.yaml.",
          "Make one of the colours darker or the other lighter in tema.yaml."},
         {"Den som ser dåligt, eller läser i solsken, behöver tydlig skillnad mellan text och "
          "bakgrund.\n"
          "Lagen kräver minst 4,5:1 för vanlig text och 3:1 för stor text och för kanter och\n"
          "symboler som betyder något (WCAG 2.2, kriterium 1.4.3 och 1.4.11).\n\n"
          "Fel:\n\n"
          "    länk: \"#8ab4d8\"    # ljusblått på vitt, 2,2:1\n\n"
          "Rätt:\n\n"
          "    länk: \"#1f5f8b\"    # mörkblått på vitt, 6,8:1",
          "Those who see poorly, or read in sunshine, need a clear difference between text and\n"
          "background. The law requires at least 4.5:1 for ordinary text and 3:1 for large text "
          "and\n"
          "for edges and symbols that carry meaning (WCAG 2.2, criteria 1.4.3 and 1.4.11).\n\n"
          "Wrong:\n\n"
          "    länk: \"#8ab4d8\"    # light blue on white, 2.2:1\n\n"
          "Right:\n\n"
          "    länk: \"#1f5f8b\"    # dark blue on white, 6.8:1"}},
    [RULE_BAD_COLOUR - RULE_THEME_FIRST] =
        {"fel-farg",
         SEVERITY_ERROR,
         2,
         {"”{2}” är ingen färg (”{1}”)", "\"{2}\" is not a colour (\"{1}\")"},
         {"Skriv färgen som \"#rrggbb\" inom citattecken, till exempel \"#1f5f8b\".",
          "Write the colour as \"#rrggbb\" in quotation marks, for example \"#1f5f8b\"."},
         {"Färger skrivs med sex tecken ur 0–9 och a–f efter ett #. Citattecknen behövs, för utan "
          "dem\n"
          "är allt efter # en kommentar. Skrivsättet gör att kontrasten kan räknas ut.\n\n"
          "Fel:\n\n"
          "    länk: mörkblå\n\n"
          "Rätt:\n\n"
          "    länk: \"#1f5f8b\"",
          "Colours are written with six characters out of 0–9 and a–f after a #. The quotation "
          "marks\n"
          "are needed, for without them all after # is a comment. Written so, the contrast can be\n"
          "calculated.\n\n"
          "Wrong:\n\n"
          "    länk: dark blue\n\n"
          "Right:\n\n"
          "    länk: \"#1f5f8b\""}},
    [RULE_UNKNOWN_COLOUR - RULE_THEME_FIRST] =
        {"okand-farg",
         SEVERITY_ERROR,
         2,
         {"Det finns ingen färg med namnet ”{1}”", "There is no colour named \"{1}\""},
         {"{2?Menade du ”{2}”? }Färgerna får sina namn under ”färger” i tema.yaml.",
          "{2?Did you mean \"{2}\"? }The colours get their names under \"färger\" in tema.yaml."},
         {"Kontrasten räknas mellan färger som har namn. Namnet måste finnas under färger, både i "
          "ljus\n"
          "och i mörk, i temat eller i det tema som det ärver.\n\n"
          "Fel:\n\n"
          "    kontrast:\n"
          "      - {text: länkfärg, mot: bakgrund, minst: 4.5}\n\n"
          "Rätt:\n\n"
          "    kontrast:\n"
          "      - {text: länk, mot: bakgrund, minst: 4.5}",
          "Contrast is calculated between colours that have names. The name must be found under\n"
          "färger, in both ljus and mörk, in the theme or in the theme it inherits.\n\n"
          "Wrong:\n\n"
          "    kontrast:\n"
          "      - {text: länkfärg, mot: bakgrund, minst: 4.5}\n\n"
          "Right:\n\n"
          "    kontrast:\n"
          "      - {text: länk, mot: bakgrund, minst: 4.5}"}},
    [RULE_TEMPLATE_SYNTAX - RULE_THEME_FIRST] =
        {"mallfel",
         SEVERITY_ERROR,
         1,
         {"Mallen går inte att tolka: {1}", "The template cannot be understood: {1}"},
         {"Kontrollera att varje klammer som öppnas också stängs, med lika många på båda sidor.",
          "Check that all braces that are opened are also closed, with equally many on both "
          "sides."},
         {"I mallarna står det som ska fyllas i mellan dubbla klamrar. En klammer för lite eller "
          "ett\n"
          "okänt tecken gör att resten av mallen inte går att läsa.\n\n"
          "Fel:\n\n"
          "    <h1>{{titel}</h1>\n\n"
          "Rätt:\n\n"
          "    <h1>{{titel}}</h1>",
          "In the templates, what is to be filled in stands between double braces. A brace too few "
          "or\n"
          "an unknown character makes the rest of the template unreadable.\n\n"
          "Wrong:\n\n"
          "    <h1>{{titel}</h1>\n\n"
          "Right:\n\n"
          "    <h1>{{titel}}</h1>"}},
    [RULE_TEMPLATE_UNCLOSED -
        RULE_THEME_FIRST] = {"oavslutad-mallsektion",
                             SEVERITY_ERROR,
                             1,
                             {"Sektionen ”{1}” i mallen slutar aldrig",
                              "The section \"{1}\" in the template never ends"},
                             {"Skriv {{/{1}}} där sektionen ska sluta.",
                              "Write {{/{1}}} where the section should end."},
                             {"En sektion börjar med # eller ^ och visas när uppgiften finns "
                              "(eller saknas). Den måste\n"
                              "avslutas med samma namn efter ett snedstreck.\n\n"
                              "Fel:\n\n"
                              "    {{#ingress}}<p>{{ingress}}</p>\n\n"
                              "Rätt:\n\n"
                              "    {{#ingress}}<p>{{ingress}}</p>{{/ingress}}",
                              "A section begins with # or ^ and is shown when the fact is there "
                              "(or is not). It must end\n"
                              "with the same name after a slash.\n\n"
                              "Wrong:\n\n"
                              "    {{#ingress}}<p>{{ingress}}</p>\n\n"
                              "Right:\n\n"
                              "    {{#ingress}}<p>{{ingress}}</p>{{/ingress}}"}},
    [RULE_TEMPLATE_CLOSE -
        RULE_THEME_FIRST] = {"fel-mallslut",
                             SEVERITY_ERROR,
                             2,
                             {"Här slutar sektionen ”{1}”, men den är inte öppen",
                              "The section \"{1}\" ends here, but it is not open"},
                             {"{2?Skriv {{/{2}}} först: den sektionen är öppen. }Sektioner stängs "
                              "i omvänd ordning mot hur de "
                              "öppnades.",
                              "{2?Write {{/{2}}} first: that section is open. }Sections are closed "
                              "in the opposite order to "
                              "how they were opened."},
                             {"Sektioner ligger i varandra som askar. Den innersta måste stängas "
                              "först, och namnen i början\n"
                              "och slutet måste vara desamma.\n\n"
                              "Fel:\n\n"
                              "    {{#film}}{{#källa}} … {{/film}}{{/källa}}\n\n"
                              "Rätt:\n\n"
                              "    {{#film}}{{#källa}} … {{/källa}}{{/film}}",
                              "Sections lie inside one another like boxes. The innermost must be "
                              "closed first, and the\n"
                              "names at the beginning and the end must be the same.\n\n"
                              "Wrong:\n\n"
                              "    {{#film}}{{#källa}} … {{/film}}{{/källa}}\n\n"
                              "Right:\n\n"
                              "    {{#film}}{{#källa}} … {{/källa}}{{/film}}"}},
    [RULE_UNKNOWN_PARTIAL - RULE_THEME_FIRST] =
        {"okand-delmall",
         SEVERITY_ERROR,
         2,
         {"Delmallen ”{1}” finns inte", "There is no partial template \"{1}\""},
         {"{2?Menade du ”{2}”? }En delmall är en fil i temats mapp mallar, till exempel "
          "mallar/delar/sidhuvud.mustache.",
          "{2?Did you mean \"{2}\"? }A partial template is a file in the folder mallar of the "
          "theme, for "
          "example mallar/delar/sidhuvud.mustache."},
         {"En mall kan låna in en annan mall. Namnet är filens sökväg i mappen mallar, utan "
          ".mustache,\n"
          "i temat eller i det tema som det ärver.\n\n"
          "Fel:\n\n"
          "    {{> sidhuvud.mustache}}\n\n"
          "Rätt:\n\n"
          "    {{> delar/sidhuvud}}",
          "A template can borrow another template. The name is the path of the file in the folder\n"
          "mallar, without .mustache, in the theme or in the theme it inherits.\n\n"
          "Wrong:\n\n"
          "    {{> sidhuvud.mustache}}\n\n"
          "Right:\n\n"
          "    {{> delar/sidhuvud}}"}},
    [RULE_TEMPLATE_DEPTH - RULE_THEME_FIRST] =
        {"malldjup",
         SEVERITY_ERROR,
         1,
         {"Mallen ”{1}” lånar in sig själv utan slut",
          "The template \"{1}\" borrows itself without end"},
         {"Se till att delmallen bara lånar in sig själv inuti en sektion som till slut är tom.",
          "See to it that the partial only borrows itself inside a section that is empty in the "
          "end."},
         {"En delmall får låna in sig själv, till exempel för att rita en meny i flera nivåer, men "
          "bara\n"
          "så länge det finns något kvar att visa.\n\n"
          "Fel, i delar/meny.mustache:\n\n"
          "    <li>{{titel}}{{> delar/meny}}</li>\n\n"
          "Rätt:\n\n"
          "    {{#poster}}<li>{{titel}}{{> delar/meny}}</li>{{/poster}}",
          "A partial may borrow itself, for example to draw a menu of several levels, but only as\n"
          "long as there is something left to show.\n\n"
          "Wrong, in delar/meny.mustache:\n\n"
          "    <li>{{titel}}{{> delar/meny}}</li>\n\n"
          "Right:\n\n"
          "    {{#poster}}<li>{{titel}}{{> delar/meny}}</li>{{/poster}}"}},
    [RULE_MISSING_TEMPLATE - RULE_THEME_FIRST] =
        {"saknad-mall",
         SEVERITY_ERROR,
         2,
         {"Mallen ”{1}” finns inte i temat ”{2}”",
          "The template \"{1}\" is not in the theme \"{2}\""},
         {"Skriv filen mallar/{1}.mustache i temat, eller låt temat ärva ett som har den.",
          "Write the file mallar/{1}.mustache in the theme, or let the theme inherit one that has "
          "it."},
         {"Varje slags sida och varje block ritas av en mall. Den söks först i temat, sedan i det "
          "tema\n"
          "som det ärver. Temat base har alla mallar som behövs.\n\n"
          "Fel: tema.yaml utan ärver, och mappen mallar utan ram.mustache.\n\n"
          "Rätt:\n\n"
          "    ärver: base",
          "Every kind of page and every block is drawn by a template. It is looked for first in "
          "the\n"
          "theme, then in the theme it inherits. The theme base has all templates that are "
          "needed.\n\n"
          "Wrong: tema.yaml without ärver, and the folder mallar without ram.mustache.\n\n"
          "Right:\n\n"
          "    ärver: base"}},
    [RULE_MISSING_TEXT - RULE_THEME_FIRST] =
        {"saknad-text",
         SEVERITY_ERROR,
         2,
         {"Texten ”{1}” saknas på språket ”{2}”",
          "The text \"{1}\" is missing in the language \"{2}\""},
         {"Skriv till den under ”{2}” i temats texter.yaml.",
          "Add it under \"{2}\" in texter.yaml of the theme."},
         {"Ord som hör till webbplatsens ram, till exempel ”Hoppa till innehållet”, står i "
          "texter.yaml,\n"
          "en gång för varje språk. Saknas ett ord blir det tomt där det skulle stå.\n\n"
          "Fel:\n\n"
          "    sv: {meny: Meny}\n"
          "    en: {}\n\n"
          "Rätt:\n\n"
          "    sv: {meny: Meny}\n"
          "    en: {meny: Menu}",
          "Words that belong to the frame of the site, such as \"Skip to content\", are in "
          "texter.yaml,\n"
          "once for each language. If a word is missing, its place is left empty.\n\n"
          "Wrong:\n\n"
          "    sv: {meny: Meny}\n"
          "    en: {}\n\n"
          "Right:\n\n"
          "    sv: {meny: Meny}\n"
          "    en: {meny: Menu}"}},
};
