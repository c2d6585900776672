#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_yaml_table[] = {
[RULE_YAML_SYNTAX - RULE_YAML_FIRST] = {"yaml-fel", SEVERITY_ERROR, 0,
    {"Raden går inte att tolka", "This line cannot be understood"},
    {"Kontrollera kolon, mellanslag i början av raden och citattecken, här och på raden ovanför.",
     "Check colons, spaces at the beginning of the line and quotation marks, here and on the "
     "line above."},
    {"Sidhuvudet (raderna mellan ---) och .yaml-filerna skrivs som ”nyckel: värde”, en\n"
     "på varje rad. Lika många mellanslag i början av raderna betyder att de hör ihop.\n"
     "Något på raden bryter mot det, men felet kan också ligga på raden innan.\n\n"
     "Fel:\n\n"
     "    titel Om materialet\n"
     "      ingress: Kort om materialet\n\n"
     "Rätt:\n\n"
     "    titel: Om materialet\n"
     "    ingress: Kort om materialet",
     "The front matter (the lines between ---) and the .yaml files are written as \"key:\n"
     "value\", one on each line. Lines that begin with equally many spaces belong\n"
     "together. Something on the line breaks this, but the fault may also be on the\n"
     "line before.\n\n"
     "Wrong:\n\n"
     "    titel Om materialet\n"
     "      ingress: Kort om materialet\n\n"
     "Right:\n\n"
     "    titel: Om materialet\n"
     "    ingress: Kort om materialet"}},
[RULE_YAML_TAB - RULE_YAML_FIRST] = {"yaml-tabb", SEVERITY_ERROR, 0,
    {"Raden börjar med en tabb i stället för mellanslag",
     "The line begins with a tab instead of spaces"},
    {"Byt tabben mot två mellanslag.", "Replace the tab with two spaces."},
    {"Mellanslagen i början av raden visar vad som hör ihop. En tabb är olika bred i\n"
     "olika program, så det går inte att se vad som menas. De flesta editorer kan\n"
     "ställas in så att tabbtangenten ger mellanslag.\n\n"
     "Fel (→ är en tabb):\n\n"
     "    aktörer:\n"
     "    → - Vårdcentralen\n\n"
     "Rätt:\n\n"
     "    aktörer:\n"
     "      - Vårdcentralen",
     "The spaces at the beginning of a line show what belongs together. A tab is not\n"
     "equally wide in all programs, so it cannot be seen what is meant. Most editors\n"
     "can be set so that the tab key gives spaces.\n\n"
     "Wrong (→ is a tab):\n\n"
     "    aktörer:\n"
     "    → - Vårdcentralen\n\n"
     "Right:\n\n"
     "    aktörer:\n"
     "      - Vårdcentralen"}},
[RULE_YAML_COLON - RULE_YAML_FIRST] = {"yaml-kolon", SEVERITY_ERROR, 1,
    {"Raden ”{1}” saknar kolon efter nyckeln", "The line \"{1}\" lacks a colon after the key"},
    {"Skriv ett kolon och ett mellanslag mellan nyckeln och värdet. Hör raden ihop med den "
     "ovanför, börja den med två mellanslag till.",
     "Write a colon and a space between the key and the value. If the line belongs to the one "
     "above, begin it with two more spaces."},
    {"Kolonet visar var nyckeln slutar och värdet börjar. Ett långt värde får\n"
     "fortsätta på nästa rad, om den raden börjar med fler mellanslag än nyckeln.\n\n"
     "Fel:\n\n"
     "    titel Om materialet\n\n"
     "Rätt:\n\n"
     "    titel: Om materialet",
     "The colon shows where the key ends and the value begins. A long value may go on\n"
     "to the next line, if that line begins with more spaces than the key.\n\n"
     "Wrong:\n\n"
     "    titel Om materialet\n\n"
     "Right:\n\n"
     "    titel: Om materialet"}},
[RULE_YAML_COLON_SPACE - RULE_YAML_FIRST] = {"yaml-mellanslag", SEVERITY_ERROR, 2,
    {"Det saknas ett mellanslag efter kolonet i ”{1}:”{2?; {2}}",
     "There is no space after the colon in \"{1}:\"{2?; {2}}"},
    {"{2?Radera det och skriv det igen. }Skriv ett mellanslag mellan kolonet och värdet.",
     "{2?Erase it and type it again. }Write a space between the colon and the value."},
    {"Utan mellanslag efter kolonet räknas hela raden som ett enda ord, så som i en\n"
     "webbadress eller ett klockslag.\n\n"
     "Fel:\n\n"
     "    titel:Om materialet\n\n"
     "Rätt:\n\n"
     "    titel: Om materialet",
     "Without a space after the colon the whole line counts as a single word, as in a\n"
     "web address or a time of day.\n\n"
     "Wrong:\n\n"
     "    titel:Om materialet\n\n"
     "Right:\n\n"
     "    titel: Om materialet"}},
[RULE_YAML_COLON_VALUE - RULE_YAML_FIRST] = {"yaml-kolon-i-varde", SEVERITY_ERROR, 1,
    {"Värdet ”{1}” innehåller ett kolon och behöver citattecken",
     "The value \"{1}\" contains a colon and needs quotation marks"},
    {"Sätt raka citattecken (\") omkring hela värdet.",
     "Put straight quotation marks (\") around the whole value."},
    {"Ett kolon följt av mellanslag skiljer nyckeln från värdet. Finns det ett till på\n"
     "samma rad går det inte att veta vilket som är vilket. Citattecknen visar att\n"
     "värdet hör ihop; de syns inte på sidan.\n\n"
     "Fel:\n\n"
     "    titel: Nära vård: vad är det?\n\n"
     "Rätt:\n\n"
     "    titel: \"Nära vård: vad är det?\"",
     "A colon followed by a space parts the key from the value. If there is another\n"
     "one on the same line it is impossible to know which is which. The quotation\n"
     "marks show that the value belongs together; they are not seen on the page.\n\n"
     "Wrong:\n\n"
     "    titel: Nära vård: vad är det?\n\n"
     "Right:\n\n"
     "    titel: \"Nära vård: vad är det?\""}},
[RULE_YAML_INDENT - RULE_YAML_FIRST] = {"yaml-indrag", SEVERITY_ERROR, 0,
    {"Raden börjar med fel antal mellanslag", "The line begins with the wrong number of spaces"},
    {"Börja raden med lika många mellanslag som de andra i samma grupp eller lista.",
     "Begin the line with as many spaces as the others in the same group or list."},
    {"Mellanslagen i början av raden visar vad som hör ihop. Rader på samma nivå ska\n"
     "stå rakt under varandra, och det som hör till en nyckel står två steg längre in\n"
     "än den.\n\n"
     "Fel:\n\n"
     "    från: Passiv mottagare\n"
     "     till: Aktiv medskapare\n\n"
     "Rätt:\n\n"
     "    från: Passiv mottagare\n"
     "    till: Aktiv medskapare",
     "The spaces at the beginning of the line show what belongs together. Lines at the\n"
     "same level should stand straight below one another, and what belongs to a key\n"
     "stands two steps further in than the key.\n\n"
     "Wrong:\n\n"
     "    från: Passiv mottagare\n"
     "     till: Aktiv medskapare\n\n"
     "Right:\n\n"
     "    från: Passiv mottagare\n"
     "    till: Aktiv medskapare"}},
[RULE_YAML_QUOTE - RULE_YAML_FIRST] = {"yaml-citattecken", SEVERITY_ERROR, 1,
    {"Citattecknet {1} öppnas här men stängs aldrig",
     "The quotation mark {1} opens here but is never closed"},
    {"Skriv ett {1} till där värdet slutar, eller ta bort det här.",
     "Write another {1} where the value ends, or remove this one."},
    {"Ett värde som börjar med ett rakt citattecken måste sluta med ett likadant.\n"
     "Annars räknas allt som följer till samma värde. Ska ett citattecken synas i\n"
     "värdet, använd den böjda sorten (”).\n\n"
     "Fel:\n\n"
     "    titel: \"Nära vård: vad är det?\n\n"
     "Rätt:\n\n"
     "    titel: \"Nära vård: vad är det?\"",
     "A value that begins with a straight quotation mark must end with one of the same\n"
     "kind. Otherwise all that follows counts as the same value. If a quotation mark\n"
     "is meant to be seen, use the curved kind (”).\n\n"
     "Wrong:\n\n"
     "    titel: \"Nära vård: vad är det?\n\n"
     "Right:\n\n"
     "    titel: \"Nära vård: vad är det?\""}},
[RULE_YAML_AFTER_VALUE - RULE_YAML_FIRST] = {"yaml-efter-varde", SEVERITY_ERROR, 2,
    {"Värdet slutar med {1}, men sedan följer ”{2}”",
     "The value ends with {1}, but then follows \"{2}\""},
    {"Flytta {1} så att hela värdet ryms före det, eller ta bort det som står efter.",
     "Move {1} so that the whole value fits before it, or remove what stands after."},
    {"Ett värde inom citattecken, hakparenteser eller klamrar slutar där det sista\n"
     "tecknet står. Det får inte fortsätta efteråt. Ska citattecken synas i texten,\n"
     "använd den böjda sorten (”).\n\n"
     "Fel:\n\n"
     "    titel: \"Nära vård\" i korthet\n\n"
     "Rätt:\n\n"
     "    titel: ”Nära vård” i korthet",
     "A value in quotation marks, brackets or braces ends where the last of them\n"
     "stands. It must not go on afterwards. If quotation marks are meant to be seen in\n"
     "the text, use the curved kind (”).\n\n"
     "Wrong:\n\n"
     "    titel: \"Nära vård\" i korthet\n\n"
     "Right:\n\n"
     "    titel: ”Nära vård” i korthet"}},
[RULE_YAML_BRACKET - RULE_YAML_FIRST] = {"yaml-klammer", SEVERITY_ERROR, 2,
    {"Efter {1} saknas {2}", "After {1} there is no {2}"},
    {"Skriv {2} där listan eller gruppen ska ha det. Mellan delarna står ett kommatecken.",
     "Write {2} where the list or group should have it. Between the parts is a comma."},
    {"En kort lista kan skrivas inom hakparenteser och en kort grupp inom klamrar.\n"
     "Båda måste stängas, och delarna skiljs åt med komma. Blir det långt är en punkt\n"
     "på varje rad lättare att läsa.\n\n"
     "Fel:\n\n"
     "    målområden: [tillsammans, nara\n\n"
     "Rätt:\n\n"
     "    målområden: [tillsammans, nara]",
     "A short list can be written in brackets and a short group in braces. Both must\n"
     "be closed, and the parts are separated by commas. When it gets long, one item on\n"
     "each line is easier to read.\n\n"
     "Wrong:\n\n"
     "    målområden: [tillsammans, nara\n\n"
     "Right:\n\n"
     "    målområden: [tillsammans, nara]"}},
[RULE_YAML_COMMA - RULE_YAML_FIRST] = {"yaml-komma", SEVERITY_ERROR, 1,
    {"Kommat före ”{1}” delar värdet i två, eftersom det står inom klamrar",
     "The comma before \"{1}\" parts the value in two, because it stands in braces"},
    {"Sätt raka citattecken (\") omkring hela värdet.",
     "Put straight quotation marks (\") around the whole value."},
    {"Inom klamrar skiljer kommatecken den ena nyckeln från den andra. Ett värde som\n"
     "självt har ett komma, till exempel ett decimaltal, behöver därför citattecken.\n\n"
     "Fel:\n\n"
     "    - {år: 2021, värde: 71,5}\n\n"
     "Rätt:\n\n"
     "    - {år: 2021, värde: \"71,5\"}",
     "In braces a comma parts one key from the next. A value that has a comma of its\n"
     "own, such as a decimal, therefore needs quotation marks.\n\n"
     "Wrong:\n\n"
     "    - {år: 2021, värde: 71,5}\n\n"
     "Right:\n\n"
     "    - {år: 2021, värde: \"71,5\"}"}},
[RULE_YAML_CHARACTER - RULE_YAML_FIRST] = {"yaml-tecken", SEVERITY_ERROR, 1,
    {"Ett värde får inte börja med {1}", "A value must not begin with {1}"},
    {"Sätt raka citattecken (\") omkring hela värdet.",
     "Put straight quotation marks (\") around the whole value."},
    {"Några tecken har en särskild betydelse i början av ett värde, bland annat @, %,\n"
     "` och |. Med citattecken omkring läses värdet som vanlig text; de syns inte på\n"
     "sidan.\n\n"
     "Fel:\n\n"
     "    till: @malbild\n\n"
     "Rätt:\n\n"
     "    till: \"@malbild\"",
     "Some characters have a special meaning at the beginning of a value, among them\n"
     "@, %, ` and |. With quotation marks around it the value is read as ordinary\n"
     "text; they are not seen on the page.\n\n"
     "Wrong:\n\n"
     "    till: @malbild\n\n"
     "Right:\n\n"
     "    till: \"@malbild\""}},
[RULE_YAML_ESCAPE - RULE_YAML_FIRST] = {"yaml-omvant-snedstreck", SEVERITY_ERROR, 1,
    {"”{1}” betyder ingenting mellan raka citattecken",
     "\"{1}\" means nothing between straight quotation marks"},
    {"Skriv två omvända snedstreck (\\\\), eller sätt enkla citattecken (') omkring värdet i "
     "stället.",
     "Write two backslashes (\\\\), or put single quotation marks (') around the value instead."},
    {"Mellan dubbla raka citattecken börjar ett omvänt snedstreck en kod för ett\n"
     "särskilt tecken. Det händer lätt med sökvägar från Windows. Mellan enkla\n"
     "citattecken har det ingen betydelse.\n\n"
     "Fel:\n\n"
     "    titel: \"Mappen C:\\Dokument\"\n\n"
     "Rätt:\n\n"
     "    titel: 'Mappen C:\\Dokument'",
     "Between double straight quotation marks a backslash begins a code for a special\n"
     "character. That easily happens with paths from Windows. Between single quotation\n"
     "marks it has no meaning.\n\n"
     "Wrong:\n\n"
     "    titel: \"Mappen C:\\Dokument\"\n\n"
     "Right:\n\n"
     "    titel: 'Mappen C:\\Dokument'"}},
[RULE_YAML_DASH - RULE_YAML_FIRST] = {"yaml-streck", SEVERITY_ERROR, 0,
    {"Listans första punkt står på samma rad som nyckeln",
     "The first item of the list is on the same line as the key"},
    {"Flytta punkten till nästa rad och börja den med två mellanslag.",
     "Move the item to the next line and begin it with two spaces."},
    {"Varje punkt i en lista står på sin egen rad, med ett bindestreck och ett\n"
     "mellanslag först. Är det inte en lista, sätt citattecken om värdet.\n\n"
     "Fel:\n\n"
     "    aktörer: - Vårdcentralen\n"
     "             - Hemtjänsten\n\n"
     "Rätt:\n\n"
     "    aktörer:\n"
     "      - Vårdcentralen\n"
     "      - Hemtjänsten",
     "Every item of a list stands on a line of its own, with a hyphen and a space\n"
     "first. If it is not a list, put the value in quotation marks.\n\n"
     "Wrong:\n\n"
     "    aktörer: - Vårdcentralen\n"
     "             - Hemtjänsten\n\n"
     "Right:\n\n"
     "    aktörer:\n"
     "      - Vårdcentralen\n"
     "      - Hemtjänsten"}},
[RULE_YAML_DOCUMENTS - RULE_YAML_FIRST] = {"yaml-dokument", SEVERITY_ERROR, 0,
    {"Här börjar ett andra dokument i samma fil", "A second document begins here in the same file"},
    {"Ta bort raden med --- eller ... eller dela upp innehållet på flera filer.",
     "Remove the line with --- or ... or divide the content into several files."},
    {"En .yaml-fil beskriver en sak, eller en lista av saker av samma typ. Rader med\n"
     "--- används bara omkring sidhuvudet i en .md-fil. Flera saker skrivs som en\n"
     "lista under ”poster”.\n\n"
     "Fel:\n\n"
     "    typ: begrepp\n"
     "    term: SIP\n"
     "    ---\n"
     "    typ: begrepp\n"
     "    term: LRS\n\n"
     "Rätt:\n\n"
     "    typ: begrepp\n"
     "    poster:\n"
     "      - id: sip\n"
     "        term: SIP\n"
     "      - id: lrs\n"
     "        term: LRS",
     "A .yaml file describes one thing, or a list of things of the same type. Lines of\n"
     "--- are only used around the front matter of an .md file. Several things are written\n"
     "as a list under \"poster\".\n\n"
     "Wrong:\n\n"
     "    typ: begrepp\n"
     "    term: SIP\n"
     "    ---\n"
     "    typ: begrepp\n"
     "    term: LRS\n\n"
     "Right:\n\n"
     "    typ: begrepp\n"
     "    poster:\n"
     "      - id: sip\n"
     "        term: SIP\n"
     "      - id: lrs\n"
     "        term: LRS"}},
[RULE_YAML_DUPLICATE_KEY - RULE_YAML_FIRST] = {"dubbel-nyckel", SEVERITY_ERROR, 2,
    {"Nyckeln ”{1}” står redan på rad {2}", "The key \"{1}\" is already on line {2}"},
    {"Behåll den ena raden och ta bort den andra.", "Keep one of the lines and remove the other."},
    {"En nyckel kan bara ha ett värde. När den står två gånger går det inte att veta\n"
     "vilket som gäller. Ska flera saker stå där, skriv dem som en lista.\n\n"
     "Fel:\n\n"
     "    aktörer: Vårdcentralen\n"
     "    aktörer: Hemtjänsten\n\n"
     "Rätt:\n\n"
     "    aktörer:\n"
     "      - Vårdcentralen\n"
     "      - Hemtjänsten",
     "A key can have only one value. When it is there twice it is impossible to know\n"
     "which one counts. If several things belong there, write them as a list.\n\n"
     "Wrong:\n\n"
     "    aktörer: Vårdcentralen\n"
     "    aktörer: Hemtjänsten\n\n"
     "Right:\n\n"
     "    aktörer:\n"
     "      - Vårdcentralen\n"
     "      - Hemtjänsten"}},
[RULE_YAML_ALIAS - RULE_YAML_FIRST] = {"yaml-alias", SEVERITY_ERROR, 1,
    {"Tecknet före ”{1}” gör värdet till en hänvisning, och sådana används inte här",
     "The character before \"{1}\" makes the value a cross-reference, and those are not used here"},
    {"Sätt raka citattecken (\") omkring hela värdet om det ska läsas som text.",
     "Put straight quotation marks (\") around the whole value if it is meant as text."},
    {"Ett värde som börjar med * eller & har en särskild betydelse i YAML: det lånar\n"
     "eller lånar ut en annan del av filen. Det blir svårt att läsa, så malbild\n"
     "tillåter det inte. Oftast är det fetstil eller kursiv text i början av ett\n"
     "värde.\n\n"
     "Fel:\n\n"
     "    ingress: *Viktigt* för alla\n\n"
     "Rätt:\n\n"
     "    ingress: \"*Viktigt* för alla\"",
     "A value that begins with * or & has a special meaning in YAML: it borrows or\n"
     "lends another part of the file. That is hard to read, so malbild does not allow\n"
     "it. Mostly it is bold or italic text at the beginning of a value.\n\n"
     "Wrong:\n\n"
     "    ingress: *Viktigt* för alla\n\n"
     "Right:\n\n"
     "    ingress: \"*Viktigt* för alla\""}},
[RULE_YAML_TAG - RULE_YAML_FIRST] = {"yaml-tagg", SEVERITY_ERROR, 1,
    {"Värdet börjar med ett utropstecken, som har en särskild betydelse där",
     "The value begins with an exclamation mark, which has a special meaning there"},
    {"Sätt citattecken om hela värdet.", "Put the whole value in quotation marks."},
    {"Ett ord som börjar med utropstecken talar i YAML om vilket slags värde som\n"
     "följer. Malbild vet redan det, från beskrivningen av typen, och tillåter det\n"
     "därför inte.\n\n"
     "Fel:\n\n"
     "    titel: !Obs\n\n"
     "Rätt:\n\n"
     "    titel: \"!Obs\"",
     "A word that begins with an exclamation mark tells, in YAML, what kind of value\n"
     "follows. Malbild knows that already, from the description of the type, and so\n"
     "does not allow it.\n\n"
     "Wrong:\n\n"
     "    titel: !Obs\n\n"
     "Right:\n\n"
     "    titel: \"!Obs\""}},
[RULE_YAML_DEPTH - RULE_YAML_FIRST] = {"yaml-djup", SEVERITY_ERROR, 1,
    {"Här ligger fler än {1} nivåer inuti varandra",
     "There are more than {1} levels inside one another here"},
    {"Gör listan eller gruppen plattare. Troligen står det för många mellanslag eller "
     "hakparenteser.",
     "Make the list or group flatter. There are probably too many spaces or square brackets."},
    {"Inget som skrivs för hand behöver så många nivåer. Gränsen skyddar mot filer som\n"
     "gått sönder eller som är gjorda för att få program att stanna.\n\n"
     "Fel:\n\n"
     "    värden: [[[[[[[[ … ]]]]]]]]\n\n"
     "Rätt:\n\n"
     "    värden: [12, 14, 17]",
     "Nothing that is written by hand needs that many levels. The limit protects\n"
     "against files that are broken or made to bring programs to a halt.\n\n"
     "Wrong:\n\n"
     "    värden: [[[[[[[[ … ]]]]]]]]\n\n"
     "Right:\n\n"
     "    värden: [12, 14, 17]"}},
[RULE_YAML_KEY - RULE_YAML_FIRST] = {"yaml-nyckel", SEVERITY_ERROR, 0,
    {"Nyckeln före kolonet är en lista eller en grupp, inte ett ord",
     "The key before the colon is a list or a group, not a word"},
    {"Skriv ett vanligt ord före kolonet. Sätt citattecken om ett värde som börjar med [, { eller "
     "?.",
     "Write an ordinary word before the colon. Put a value that begins with [, { or ? in "
     "quotation marks."},
    {"Det som står före kolonet är namnet på uppgiften och måste vara ett ord.\n"
     "Hakparenteser och klamrar har en särskild betydelse i YAML: de omger listor och\n"
     "grupper.\n\n"
     "Fel:\n\n"
     "    [titel]: Om materialet\n\n"
     "Rätt:\n\n"
     "    titel: Om materialet",
     "What stands before the colon is the name of the item and must be a word.\n"
     "Brackets and braces have a special meaning in YAML: they surround lists and\n"
     "groups.\n\n"
     "Wrong:\n\n"
     "    [titel]: Om materialet\n\n"
     "Right:\n\n"
     "    titel: Om materialet"}},
[RULE_FRONT_MATTER_OPEN - RULE_YAML_FIRST] = {"oavslutat-huvud", SEVERITY_ERROR, 0,
    {"Sidhuvudet börjar med --- men slutar aldrig",
     "The front matter begins with --- but never ends"},
    {"Skriv en rad med bara --- efter den sista nyckeln, före texten.",
     "Write a line with only --- after the last key, before the text."},
    {"Överst i filen står sidhuvudet: uppgifterna om sidan, mellan två rader med ---.\n"
     "Utan den andra raden går det inte att se var uppgifterna slutar och texten\n"
     "börjar.\n\n"
     "Fel:\n\n"
     "    ---\n"
     "    titel: Om materialet\n"
     "    Här börjar texten.\n\n"
     "Rätt:\n\n"
     "    ---\n"
     "    titel: Om materialet\n"
     "    ---\n"
     "    Här börjar texten.",
     "The front matter is at the top of the file: the facts about the page, between two\n"
     "lines of ---. Without the second line it is impossible to see where the facts\n"
     "end and the text begins.\n\n"
     "Wrong:\n\n"
     "    ---\n"
     "    titel: Om materialet\n"
     "    Här börjar texten.\n\n"
     "Right:\n\n"
     "    ---\n"
     "    titel: Om materialet\n"
     "    ---\n"
     "    Här börjar texten."}},
[RULE_FRONT_MATTER_MISSING - RULE_YAML_FIRST] = {"saknat-sidhuvud", SEVERITY_ERROR, 0,
    {"Filen börjar inte med ett sidhuvud", "The file does not begin with front matter"},
    {"Skriv överst i filen en rad med ---, en rad med titel: och sidans namn, och en rad med --- "
     "till.",
     "At the top of the file write a line with ---, a line with titel: and the name of the page, "
     "and another line with ---."},
    {"Sidhuvudet är raderna mellan --- överst i filen. Där står vad sidan heter och vad\n"
     "för slags sida den är. Texten kommer efter.\n\n"
     "Fel:\n\n"
     "    Välkommen till oss!\n\n"
     "Rätt:\n\n"
     "    ---\n"
     "    titel: Välkommen\n"
     "    ---\n\n"
     "    Välkommen till oss!",
     "The front matter is the lines between --- at the top of the file. It tells what the\n"
     "page is called and what kind of page it is. The text comes after.\n\n"
     "Wrong:\n\n"
     "    Välkommen till oss!\n\n"
     "Right:\n\n"
     "    ---\n"
     "    titel: Välkommen\n"
     "    ---\n\n"
     "    Välkommen till oss!"}},
};
/* clang-format on */
