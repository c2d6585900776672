#include "base/rule_tables.h"

const struct rule_entry rule_yaml_table[] = {
    [RULE_YAML_SYNTAX - RULE_YAML_FIRST] =
        {"yaml-fel",
         SEVERITY_ERROR,
         1,
         {"Raden går inte att tolka: {1}", "This line cannot be understood: {1}"},
         {"Kontrollera kolon, mellanslag i början av raden och citattecken, här och på raden "
          "ovanför. "
          "Ett värde som innehåller kolon sätts inom citattecken.",
          "Check colons, spaces at the beginning of the line and quotation marks, here and on the "
          "line above. A value that contains a colon goes in quotation marks."},
         {"Sidhuvudet (raderna mellan ---) och .yaml-filerna skrivs som ”nyckel: värde”, en på "
          "varje\n"
          "rad. Lika många mellanslag i början av raderna betyder att de hör ihop. Ett kolon "
          "följt\n"
          "av mellanslag får bara stå efter nyckeln, om inte värdet har citattecken omkring "
          "sig.\n\n"
          "Fel:\n\n"
          "    titel: Nära vård: vad är det?\n\n"
          "Rätt:\n\n"
          "    titel: \"Nära vård: vad är det?\"",
          "The header (the lines between ---) and the .yaml files are written as \"key: value\", "
          "one\n"
          "on each line. Lines that begin with equally many spaces belong together. A colon\n"
          "followed by a space may only stand after the key, unless the value is in quotation "
          "marks.\n\n"
          "Wrong:\n\n"
          "    titel: Nära vård: vad är det?\n\n"
          "Right:\n\n"
          "    titel: \"Nära vård: vad är det?\""}},
    [RULE_YAML_TAB - RULE_YAML_FIRST] =
        {"yaml-tabb",
         SEVERITY_ERROR,
         0,
         {"Raden börjar med en tabb i stället för mellanslag",
          "The line begins with a tab instead of spaces"},
         {"Byt tabben mot två mellanslag.", "Replace the tab with two spaces."},
         {"Mellanslagen i början av raden visar vad som hör ihop. En tabb är olika bred i olika\n"
          "program, så det går inte att se vad som menas. De flesta editorer kan ställas in så "
          "att\n"
          "tabbtangenten ger mellanslag.\n\n"
          "Fel (→ är en tabb):\n\n"
          "    aktörer:\n"
          "    → - Vårdcentralen\n\n"
          "Rätt:\n\n"
          "    aktörer:\n"
          "      - Vårdcentralen",
          "The spaces at the beginning of a line show what belongs together. A tab is not equally\n"
          "wide in all programs, so it cannot be seen what is meant. Most editors can be set so "
          "that\n"
          "the tab key gives spaces.\n\n"
          "Wrong (→ is a tab):\n\n"
          "    aktörer:\n"
          "    → - Vårdcentralen\n\n"
          "Right:\n\n"
          "    aktörer:\n"
          "      - Vårdcentralen"}},
    [RULE_YAML_DUPLICATE_KEY - RULE_YAML_FIRST] =
        {"dubbel-nyckel",
         SEVERITY_ERROR,
         2,
         {"Nyckeln ”{1}” står redan på rad {2}", "The key \"{1}\" is already on line {2}"},
         {"Behåll den ena raden och ta bort den andra.",
          "Keep one of the lines and remove the other."},
         {"En nyckel kan bara ha ett värde. När den står två gånger går det inte att veta vilket\n"
          "som gäller. Ska flera saker stå där, skriv dem som en lista.\n\n"
          "Fel:\n\n"
          "    aktörer: Vårdcentralen\n"
          "    aktörer: Hemtjänsten\n\n"
          "Rätt:\n\n"
          "    aktörer:\n"
          "      - Vårdcentralen\n"
          "      - Hemtjänsten",
          "A key can have only one value. When it is there twice it is impossible to know which "
          "one\n"
          "counts. If several things belong there, write them as a list.\n\n"
          "Wrong:\n\n"
          "    aktörer: Vårdcentralen\n"
          "    aktörer: Hemtjänsten\n\n"
          "Right:\n\n"
          "    aktörer:\n"
          "      - Vårdcentralen\n"
          "      - Hemtjänsten"}},
    [RULE_YAML_ALIAS - RULE_YAML_FIRST] =
        {"yaml-alias",
         SEVERITY_ERROR,
         1,
         {"Tecknet före ”{1}” gör värdet till en hänvisning, och sådana används inte här",
          "The character before \"{1}\" makes the value a cross-reference, and those are not used "
          "here"},
         {"Sätt citattecken om värdet om det ska läsas som text: \"*{1}\".",
          "Put the value in quotation marks if it is meant as text: \"*{1}\"."},
         {"Ett värde som börjar med * eller & har en särskild betydelse i YAML: det lånar eller\n"
          "lånar ut en annan del av filen. Det blir svårt att läsa, så malbild tillåter det inte.\n"
          "Oftast är det fetstil eller kursiv text i början av ett värde.\n\n"
          "Fel:\n\n"
          "    ingress: *Viktigt* för alla\n\n"
          "Rätt:\n\n"
          "    ingress: \"*Viktigt* för alla\"",
          "A value that begins with * or & has a special meaning in YAML: it borrows or lends\n"
          "another part of the file. That is hard to read, so malbild does not allow it. Mostly "
          "it\n"
          "is bold or italic text at the beginning of a value.\n\n"
          "Wrong:\n\n"
          "    ingress: *Viktigt* för alla\n\n"
          "Right:\n\n"
          "    ingress: \"*Viktigt* för alla\""}},
    [RULE_YAML_TAG - RULE_YAML_FIRST] =
        {"yaml-tagg",
         SEVERITY_ERROR,
         1,
         {"Utropstecknet i ”{1}” har en särskild betydelse i början av ett värde",
          "The exclamation mark in \"{1}\" has a special meaning at the beginning of a value"},
         {"Sätt citattecken om hela värdet.", "Put the whole value in quotation marks."},
         {"Ett ord som börjar med utropstecken talar i YAML om vilket slags värde som följer.\n"
          "Malbild vet redan det, från beskrivningen av typen, och tillåter det därför inte.\n\n"
          "Fel:\n\n"
          "    titel: !Obs\n\n"
          "Rätt:\n\n"
          "    titel: \"!Obs\"",
          "A word that begins with an exclamation mark tells, in YAML, what kind of value "
          "follows.\n"
          "Malbild knows that already, from the description of the type, and so does not allow "
          "it.\n\n"
          "Wrong:\n\n"
          "    titel: !Obs\n\n"
          "Right:\n\n"
          "    titel: \"!Obs\""}},
    [RULE_YAML_DEPTH - RULE_YAML_FIRST] =
        {"yaml-djup",
         SEVERITY_ERROR,
         1,
         {"Här ligger fler än {1} nivåer inuti varandra",
          "There are more than {1} levels inside one another here"},
         {"Gör listan eller gruppen plattare. Troligen står det för många mellanslag eller "
          "hakparenteser.",
          "Make the list or group flatter. There are probably too many spaces or square brackets."},
         {"Inget som skrivs för hand behöver så många nivåer. Gränsen skyddar mot filer som gått\n"
          "sönder eller som är gjorda för att få program att stanna.\n\n"
          "Fel:\n\n"
          "    värden: [[[[[[[[ … ]]]]]]]]\n\n"
          "Rätt:\n\n"
          "    värden: [12, 14, 17]",
          "Nothing that is written by hand needs that many levels. The limit protects against "
          "files\n"
          "that are broken or made to bring programs to a halt.\n\n"
          "Wrong:\n\n"
          "    värden: [[[[[[[[ … ]]]]]]]]\n\n"
          "Right:\n\n"
          "    värden: [12, 14, 17]"}},
    [RULE_YAML_KEY - RULE_YAML_FIRST] =
        {"yaml-nyckel",
         SEVERITY_ERROR,
         0,
         {"Nyckeln före kolonet är en lista eller en grupp, inte ett ord",
          "The key before the colon is a list or a group, not a word"},
         {"Skriv ett vanligt ord före kolonet. Sätt citattecken om ett värde som börjar med [, { "
          "eller ?.",
          "Write an ordinary word before the colon. Put a value that begins with [, { or ? in "
          "quotation marks."},
         {"Det som står före kolonet är namnet på uppgiften och måste vara ett ord. Hakparenteser\n"
          "och klamrar har en särskild betydelse i YAML: de omger listor och grupper.\n\n"
          "Fel:\n\n"
          "    [titel]: Om materialet\n\n"
          "Rätt:\n\n"
          "    titel: Om materialet",
          "What stands before the colon is the name of the item and must be a word. Brackets and\n"
          "braces have a special meaning in YAML: they surround lists and groups.\n\n"
          "Wrong:\n\n"
          "    [titel]: Om materialet\n\n"
          "Right:\n\n"
          "    titel: Om materialet"}},
    [RULE_FRONT_MATTER_OPEN - RULE_YAML_FIRST] =
        {"oavslutat-huvud",
         SEVERITY_ERROR,
         0,
         {"Sidhuvudet börjar med --- men slutar aldrig",
          "The header begins with --- but never ends"},
         {"Skriv en rad med bara --- efter den sista nyckeln, före texten.",
          "Write a line with only --- after the last key, before the text."},
         {"Överst i filen står sidhuvudet: uppgifterna om sidan, mellan två rader med ---. Utan "
          "den\n"
          "andra raden går det inte att se var uppgifterna slutar och texten börjar.\n\n"
          "Fel:\n\n"
          "    ---\n"
          "    titel: Om materialet\n"
          "    Här börjar texten.\n\n"
          "Rätt:\n\n"
          "    ---\n"
          "    titel: Om materialet\n"
          "    ---\n"
          "    Här börjar texten.",
          "The header is at the top of the file: the facts about the page, between two lines of\n"
          "---. Without the second line it is impossible to see where the facts end and the text\n"
          "begins.\n\n"
          "Wrong:\n\n"
          "    ---\n"
          "    titel: Om materialet\n"
          "    Här börjar texten.\n\n"
          "Right:\n\n"
          "    ---\n"
          "    titel: Om materialet\n"
          "    ---\n"
          "    Här börjar texten."}},
};
