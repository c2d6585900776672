#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_block_table[] = {
[RULE_UNKNOWN_BLOCK - RULE_BLOCK_FIRST] = {"okant-block", SEVERITY_ERROR, 3,
    {"Blocket ”{1}” finns inte", "There is no block \"{1}\""},
    {"{2?Menade du ”{2}”? }{3?Blocken som finns är {3}.}",
     "{2?Did you mean \"{2}\"? }{3?The blocks are {3}.}"},
    {"Ett block börjar med tre kolon och sitt namn, och ger texten en särskild form,\n"
     "till exempel en faktaruta. Handboken visar alla block och vad de kan innehålla.\n\n"
     "Fel:\n\n"
     "    :::faktabox\n"
     "    Norrdal har två hälsocentraler.\n"
     "    :::\n\n"
     "Rätt:\n\n"
     "    :::faktaruta\n"
     "    Norrdal har två hälsocentraler.\n"
     "    :::",
     "A block begins with three colons and its name, and gives the text a special\n"
     "form, such as a fact box. The handbook shows all blocks and what they can hold.\n\n"
     "Wrong:\n\n"
     "    :::faktabox\n"
     "    Norrdal har två hälsocentraler.\n"
     "    :::\n\n"
     "Right:\n\n"
     "    :::faktaruta\n"
     "    Norrdal har två hälsocentraler.\n"
     "    :::"}},
[RULE_UNKNOWN_VARIANT - RULE_BLOCK_FIRST] = {"okand-variant", SEVERITY_ERROR, 3,
    {"Varianten ”{1}” finns inte för listor", "There is no variant \"{1}\" for lists"},
    {"{2?Menade du ”{2}”?}{3?De som finns är {3}.}", "{2?Did you mean \"{2}\"?}{3?There are {3}.}"},
    {"En lista kan visas på flera sätt, och varje sätt är en mall i temats mapp mallar/lista.\n"
     "Finns inte mallen ser listan ut som vanligt.\n\n"
     "Fel:\n\n"
     "    :::lista {typ=patientfall variant=lankr}\n"
     "    :::\n\n"
     "Rätt:\n\n"
     "    :::lista {typ=patientfall variant=lankar}\n"
     "    :::",
     "A list can be shown in several ways, and each is a template in the theme's folder\n"
     "mallar/lista. Without the template the list looks as usual.\n\n"
     "Wrong:\n\n"
     "    :::lista {typ=patientfall variant=lankr}\n"
     "    :::\n\n"
     "Right:\n\n"
     "    :::lista {typ=patientfall variant=lankar}\n"
     "    :::"}},
[RULE_LIST_NO_GROUPS - RULE_BLOCK_FIRST] = {"lista-utan-grupper", SEVERITY_WARNING, 2,
    {"Listan delas inte upp efter ”{1}”, för dess mall visar inga grupper",
     "The list is not parted by \"{1}\", since its template shows no groups"},
    {"Ta bort gruppera, välj en annan variant, eller visa {{#grupper}} i {2}.",
     "Remove gruppera, choose another variant, or show {{#grupper}} in {2}."},
    {"Listans mall bestämmer om posterna visas i grupper. En mall som bara räknar upp posterna\n"
     "visar dem i en enda följd, vad som än står i gruppera.\n\n"
     "Fel, när mallen bara har {{#poster}}:\n\n"
     "    :::lista {typ=bok gruppera=genre}\n"
     "    :::\n\n"
     "Rätt:\n\n"
     "    :::lista {typ=bok sortera=genre}\n"
     "    :::",
     "The template of a list decides whether records are shown in groups. One that only counts\n"
     "them up shows them in one row, whatever gruppera says.\n\n"
     "Wrong, when the template has only {{#poster}}:\n\n"
     "    :::lista {typ=bok gruppera=genre}\n"
     "    :::\n\n"
     "Right:\n\n"
     "    :::lista {typ=bok sortera=genre}\n"
     "    :::"}},
[RULE_BLOCK_OPEN - RULE_BLOCK_FIRST] = {"oavslutat-block", SEVERITY_ERROR, 1,
    {"Blocket ”{1}” slutar aldrig", "The block \"{1}\" never ends"},
    {"Skriv en rad med bara ::: där blocket ska sluta.",
     "Write a line with only ::: where the block should end."},
    {"Utan en avslutande rad skulle resten av sidan hamna i blocket. Även block utan\n"
     "innehåll, som :::lista, ska avslutas.\n\n"
     "Fel:\n\n"
     "    :::tips\n"
     "    Börja i det lilla.\n\n"
     "Rätt:\n\n"
     "    :::tips\n"
     "    Börja i det lilla.\n"
     "    :::",
     "Without a closing line the rest of the page would end up in the block. Blocks\n"
     "without content, such as :::lista, also need to be closed.\n\n"
     "Wrong:\n\n"
     "    :::tips\n"
     "    Börja i det lilla.\n\n"
     "Right:\n\n"
     "    :::tips\n"
     "    Börja i det lilla.\n"
     "    :::"}},
[RULE_BLOCK_CLOSE - RULE_BLOCK_FIRST] = {"ensam-blockslut", SEVERITY_ERROR, 0,
    {"Här slutar ett block som aldrig har börjat", "A block ends here that never began"},
    {"Ta bort raden med :::, eller skriv blockets namn på raden där det ska börja.",
     "Remove the line with :::, or write the name of the block on the line where it should begin."},
    {"En rad med bara ::: avslutar det senast öppnade blocket. Finns inget öppet är\n"
     "det en rad för mycket, eller så saknar blockets första rad sitt namn.\n\n"
     "Fel:\n\n"
     "    :::\n"
     "    Börja i det lilla.\n"
     "    :::\n\n"
     "Rätt:\n\n"
     "    :::tips\n"
     "    Börja i det lilla.\n"
     "    :::",
     "A line with only ::: closes the block opened last. If none is open there is one\n"
     "line too many, or the first line of the block lacks its name.\n\n"
     "Wrong:\n\n"
     "    :::\n"
     "    Börja i det lilla.\n"
     "    :::\n\n"
     "Right:\n\n"
     "    :::tips\n"
     "    Börja i det lilla.\n"
     "    :::"}},
[RULE_BLOCK_SYNTAX - RULE_BLOCK_FIRST] = {"fel-i-block", SEVERITY_ERROR, 1,
    {"”{1}” i blockets första rad går inte att tolka",
     "\"{1}\" in the first line of the block cannot be understood"},
    {"Skriv :::namn {nyckel=värde nyckel=\"värde med mellanslag\"} på en rad för sig.",
     "Write :::name {key=value key=\"value with spaces\"} on a line of its own."},
    {"Efter blockets namn kan uppgifter stå inom klamrar. Mellan nyckeln och värdet\n"
     "står ett likhetstecken utan mellanslag, och ett värde med mellanslag har raka\n"
     "citattecken om sig.\n\n"
     "Fel:\n\n"
     "    :::faktaruta rubrik: Visste du?\n\n"
     "Rätt:\n\n"
     "    :::faktaruta {rubrik=\"Visste du?\"}",
     "After the name of the block facts can stand in braces. Between key and value is\n"
     "an equals sign without spaces, and a value with spaces is in straight quotation\n"
     "marks.\n\n"
     "Wrong:\n\n"
     "    :::faktaruta rubrik: Visste du?\n\n"
     "Right:\n\n"
     "    :::faktaruta {rubrik=\"Visste du?\"}"}},
[RULE_BLOCK_CROSSES - RULE_BLOCK_FIRST] = {"korsande-block", SEVERITY_ERROR, 1,
    {"Blocket ”{1}” börjar i en lista eller ett citat men slutar utanför, eller tvärtom",
     "The block \"{1}\" begins in a list or quote but ends outside it, or the other way round"},
    {"Skriv blockets första och sista rad med lika många mellanslag (eller >) före.",
     "Write the first and last line of the block with equally many spaces (or >) before them."},
    {"Ett block måste ligga helt inuti en punkt i listan eller helt utanför den. Det\n"
     "är mellanslagen i början av raden som avgör vilket.\n\n"
     "Fel:\n\n"
     "    - Första punkten\n"
     "      :::tips\n"
     "      Börja i det lilla.\n"
     "    :::\n\n"
     "Rätt:\n\n"
     "    - Första punkten\n"
     "      :::tips\n"
     "      Börja i det lilla.\n"
     "      :::",
     "A block must lie wholly inside an item of the list or wholly outside it. The\n"
     "spaces at the beginning of the line decide which.\n\n"
     "Wrong:\n\n"
     "    - Första punkten\n"
     "      :::tips\n"
     "      Börja i det lilla.\n"
     "    :::\n\n"
     "Right:\n\n"
     "    - Första punkten\n"
     "      :::tips\n"
     "      Börja i det lilla.\n"
     "      :::"}},
[RULE_BLOCK_EMPTY - RULE_BLOCK_FIRST] = {"tomt-block", SEVERITY_ERROR, 1,
    {"Blocket ”{1}” är tomt", "The block \"{1}\" is empty"},
    {"Skriv blockets text mellan dess första rad och raden med :::.",
     "Write the text of the block between its first line and the line with :::."},
    {"Blocket visar det som står mellan kolonraderna. Utan innehåll blir det en tom\n"
     "ruta.\n\n"
     "Fel:\n\n"
     "    :::viktigt\n"
     "    :::\n\n"
     "Rätt:\n\n"
     "    :::viktigt\n"
     "    Ring 112 om det är akut.\n"
     "    :::",
     "The block shows what stands between the lines of colons. Without content it\n"
     "becomes an empty box.\n\n"
     "Wrong:\n\n"
     "    :::viktigt\n"
     "    :::\n\n"
     "Right:\n\n"
     "    :::viktigt\n"
     "    Ring 112 om det är akut.\n"
     "    :::"}},
[RULE_BLOCK_BODY - RULE_BLOCK_FIRST] = {"blockinnehall", SEVERITY_ERROR, 1,
    {"Blocket ”{1}” ska inte ha något innehåll", "The block \"{1}\" should not have any content"},
    {"Flytta texten till efter raden med :::.", "Move the text to after the line with :::."},
    {"Vissa block hämtar allt de visar från annat håll, till exempel en lista över\n"
     "sidor. Text mellan kolonraderna skulle aldrig synas.\n\n"
     "Fel:\n\n"
     "    :::lista {typ=fråga}\n"
     "    Här är våra frågor.\n"
     "    :::\n\n"
     "Rätt:\n\n"
     "    Här är våra frågor.\n\n"
     "    :::lista {typ=fråga}\n"
     "    :::",
     "Some blocks fetch all they show from elsewhere, such as a list of pages. Text\n"
     "between the lines of colons would never be seen.\n\n"
     "Wrong:\n\n"
     "    :::lista {typ=fråga}\n"
     "    Här är våra frågor.\n"
     "    :::\n\n"
     "Right:\n\n"
     "    Här är våra frågor.\n\n"
     "    :::lista {typ=fråga}\n"
     "    :::"}},
[RULE_UNKNOWN_FOOTNOTE - RULE_BLOCK_FIRST] = {"okand-not", SEVERITY_ERROR, 1,
    {"Noten ”{1}” finns inte", "There is no note \"{1}\""},
    {"Skriv noten på en egen rad, gärna sist: [^{1}]: Källans namn och år.",
     "Write the note on a line of its own, preferably last: [^{1}]: Name and year of the source."},
    {"En not har två delar: märket i texten och själva noten. Delarna hör ihop genom\n"
     "namnet efter tecknet ^.\n\n"
     "Fel:\n\n"
     "    Var femte invånare är över 65 år.[^scb]\n\n"
     "Rätt:\n\n"
     "    Var femte invånare är över 65 år.[^scb]\n\n"
     "    [^scb]: SCB, folkmängd efter ålder, 2022.",
     "A note has two parts: the mark in the text and the note itself. The parts belong\n"
     "together by the name after the character ^.\n\n"
     "Wrong:\n\n"
     "    Var femte invånare är över 65 år.[^scb]\n\n"
     "Right:\n\n"
     "    Var femte invånare är över 65 år.[^scb]\n\n"
     "    [^scb]: SCB, folkmängd efter ålder, 2022."}},
[RULE_UNUSED_FOOTNOTE - RULE_BLOCK_FIRST] = {"oanvand-not", SEVERITY_WARNING, 1,
    {"Noten ”{1}” används inte i texten", "The note \"{1}\" is not used in the text"},
    {"Sätt [^{1}] där noten hör hemma i texten, eller ta bort noten.",
     "Put [^{1}] where the note belongs in the text, or remove the note."},
    {"En not som inget märke leder till visas inte på sidan. Ofta har märket följt med\n"
     "när ett stycke togs bort.\n\n"
     "Fel:\n\n"
     "    Var femte invånare är över 65 år.\n\n"
     "    [^scb]: SCB, folkmängd efter ålder, 2022.\n\n"
     "Rätt:\n\n"
     "    Var femte invånare är över 65 år.[^scb]\n\n"
     "    [^scb]: SCB, folkmängd efter ålder, 2022.",
     "A note that no mark leads to is not shown on the page. Often the mark went along\n"
     "when a paragraph was removed.\n\n"
     "Wrong:\n\n"
     "    Var femte invånare är över 65 år.\n\n"
     "    [^scb]: SCB, folkmängd efter ålder, 2022.\n\n"
     "Right:\n\n"
     "    Var femte invånare är över 65 år.[^scb]\n\n"
     "    [^scb]: SCB, folkmängd efter ålder, 2022."}},
[RULE_DUPLICATE_FOOTNOTE - RULE_BLOCK_FIRST] = {"dubbel-not", SEVERITY_ERROR, 2,
    {"Noten ”{1}” står redan på rad {2}", "The note \"{1}\" is already on line {2}"},
    {"Byt namn på den ena noten, både här och i texten, eller ta bort den.",
     "Rename one of the notes, both here and in the text, or remove it."},
    {"Två noter med samma namn går inte att skilja åt. Samma not får däremot användas\n"
     "flera gånger i texten.\n\n"
     "Fel:\n\n"
     "    [^scb]: SCB, folkmängd, 2022.\n"
     "    [^scb]: SCB, framskrivning, 2023.\n\n"
     "Rätt:\n\n"
     "    [^scb-folk]: SCB, folkmängd, 2022.\n"
     "    [^scb-fram]: SCB, framskrivning, 2023.",
     "Two notes with the same name cannot be told apart. The same note may, however,\n"
     "be used several times in the text.\n\n"
     "Wrong:\n\n"
     "    [^scb]: SCB, folkmängd, 2022.\n"
     "    [^scb]: SCB, framskrivning, 2023.\n\n"
     "Right:\n\n"
     "    [^scb-folk]: SCB, folkmängd, 2022.\n"
     "    [^scb-fram]: SCB, framskrivning, 2023."}},
[RULE_TABLE_CELLS - RULE_BLOCK_FIRST] = {"tabellceller", SEVERITY_ERROR, 2,
    {"Antalet celler i raden är {1}, men tabellen har {2} kolumner",
     "The number of cells in the row is {1}, but the table has {2} columns"},
    {"Kontrollera strecken | mellan cellerna. Ska tecknet | synas i en cell, skriv \\|.",
     "Check the bars | between the cells. If the character | is meant to be seen in a cell, "
     "write \\|."},
    {"Alla rader i en tabell ska ha lika många celler som den första. Annars hamnar\n"
     "värden under fel rubrik, och den som lyssnar på tabellen får höra fel. En tom\n"
     "cell skrivs med ett mellanslag mellan strecken.\n\n"
     "Fel:\n\n"
     "    | År   | Antal |\n"
     "    |------|-------|\n"
     "    | 2022 |\n\n"
     "Rätt:\n\n"
     "    | År   | Antal |\n"
     "    |------|-------|\n"
     "    | 2022 | 14    |",
     "All rows of a table should have as many cells as the first. Otherwise values end\n"
     "up under the wrong heading, and those who listen to the table are misled. An\n"
     "empty cell is written as a space between the bars.\n\n"
     "Wrong:\n\n"
     "    | År   | Antal |\n"
     "    |------|-------|\n"
     "    | 2022 |\n\n"
     "Right:\n\n"
     "    | År   | Antal |\n"
     "    |------|-------|\n"
     "    | 2022 | 14    |"}},
[RULE_BAD_LANGUAGE - RULE_BLOCK_FIRST] = {"fel-sprak", SEVERITY_ERROR, 1,
    {"”{1}” är ingen språkkod", "\"{1}\" is not a language code"},
    {"Skriv språkets korta kod, till exempel en för engelska, sv för svenska eller fi för finska.",
     "Write the short code of the language, for example en for English, sv for Swedish or fi for "
     "Finnish."},
    {"Språkkoden talar om för skärmläsaren hur orden ska uttalas. Koderna är\n"
     "internationella och har två eller tre små bokstäver.\n\n"
     "Fel:\n\n"
     "    [shared decision making]{lang=engelska}\n\n"
     "Rätt:\n\n"
     "    [shared decision making]{lang=en}",
     "The language code tells a screen reader how to pronounce the words. The codes\n"
     "are international and have two or three small letters.\n\n"
     "Wrong:\n\n"
     "    [shared decision making]{lang=engelska}\n\n"
     "Right:\n\n"
     "    [shared decision making]{lang=en}"}},
[RULE_BAD_SPAN - RULE_BLOCK_FIRST] = {"fel-i-markning", SEVERITY_ERROR, 1,
    {"”{1}” är ingen märkning som finns", "\"{1}\" is not a mark that exists"},
    {"Efter hakparentesen kan det stå {lang=en} för språk eller {.ord} för ett ord som inte ska "
     "förklaras.",
     "After the bracket there can be {lang=en} for a language or {.ord} for a word that is not "
     "to be explained."},
    {"Ord som står inom hakparenteser kan få en märkning inom klamrar. Bara de\n"
     "märkningar som handboken visar finns, och de skrivs direkt efter hakparentesen.\n\n"
     "Fel:\n\n"
     "    [person-centred care]{språk: engelska}\n\n"
     "Rätt:\n\n"
     "    [person-centred care]{lang=en}",
     "Words in square brackets can be given a mark in braces. Only the marks shown in\n"
     "the handbook exist, and they are written right after the bracket.\n\n"
     "Wrong:\n\n"
     "    [person-centred care]{språk: engelska}\n\n"
     "Right:\n\n"
     "    [person-centred care]{lang=en}"}},
[RULE_CHART_DATA - RULE_BLOCK_FIRST] = {"diagramdata", SEVERITY_ERROR, 1,
    {"Diagrammet går inte att rita: {1}", "The chart cannot be drawn: {1}"},
    {"Skriv en tabell mellan kolonraderna, med namn i den första kolumnen och bara tal i de andra.",
     "Write a table between the lines of colons, with names in the first column and only numbers "
     "in the others."},
    {"Diagrammet ritas av tabellen i blocket, så att bilden och siffrorna alltid\n"
     "stämmer överens. Enheten skrivs i blockets första rad och inte i cellerna.\n\n"
     "Fel:\n\n"
     "    | År   | Andel     |\n"
     "    |------|-----------|\n"
     "    | 2022 | cirka 14 % |\n\n"
     "Rätt:\n\n"
     "    | År   | Andel |\n"
     "    |------|-------|\n"
     "    | 2022 | 14    |",
     "The chart is drawn from the table in the block, so that picture and figures\n"
     "always agree. The unit is written in the first line of the block and not in the\n"
     "cells.\n\n"
     "Wrong:\n\n"
     "    | År   | Andel     |\n"
     "    |------|-----------|\n"
     "    | 2022 | cirka 14 % |\n\n"
     "Right:\n\n"
     "    | År   | Andel |\n"
     "    |------|-------|\n"
     "    | 2022 | 14    |"}},
};
/* clang-format on */
