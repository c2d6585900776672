#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_deck_table[] = {
[RULE_CUE_COUNT - RULE_DECK_FIRST] = {"klickantal", SEVERITY_ERROR, 4,
    {"Talmanuset till bilden ”{1}” har {2} klick, men bilden på rad {4} har {3} steg",
     "The notes of the slide \"{1}\" have {2} cues, but the slide on line {4} has {3} steps"},
    {"Sätt ut (klicka) en gång för varje steg på bilden, eller ändra bildens steg.",
     "Write (klicka) once for each step of the slide, or change the steps of the slide."},
    {"Den som presenterar klickar fram bilden medan hon läser talmanuset. Stämmer inte\n"
     "antalet kommer orden och bilden i otakt. Varje :::klick på bilden är ett steg, och\n"
     "med steg=punkter är också varje punkt i bildens listor ett steg.\n\n"
     "Fel:\n\n"
     "    :::bild {id=varfor steg=punkter}\n"
     "    ### Varför?\n\n"
     "    - Vi lever längre\n"
     "    - Färre ska ge vård till fler\n\n"
     "    :::talmanus\n"
     "    (klicka) Vi lever längre i dag. Och färre ska ge vård till fler.\n"
     "    :::\n"
     "    :::\n\n"
     "Rätt:\n\n"
     "    :::talmanus\n"
     "    (klicka) Vi lever längre i dag. (klicka) Och färre ska ge vård till fler.\n"
     "    :::",
     "The presenter clicks through the slide while reading the notes. When the numbers\n"
     "differ, words and slide fall out of step. Every :::klick on the slide is a step,\n"
     "and with steg=punkter so is every item of the slide's lists.\n\n"
     "Wrong:\n\n"
     "    :::bild {id=varfor steg=punkter}\n"
     "    ### Varför?\n\n"
     "    - Vi lever längre\n"
     "    - Färre ska ge vård till fler\n\n"
     "    :::talmanus\n"
     "    (klicka) Vi lever längre i dag. Och färre ska ge vård till fler.\n"
     "    :::\n"
     "    :::\n\n"
     "Right:\n\n"
     "    :::talmanus\n"
     "    (klicka) Vi lever längre i dag. (klicka) Och färre ska ge vård till fler.\n"
     "    :::"}},
[RULE_CUE_NUMBER - RULE_DECK_FIRST] = {"klicknummer", SEVERITY_ERROR, 2,
    {"Här står klick {1} där klick {2} väntas", "Cue {1} stands where cue {2} is expected"},
    {"Numrera klicken i den ordning de kommer, eller skriv bara (klicka).",
     "Number the cues in the order they come, or write just (klicka)."},
    {"Ett numrerat klick hör ihop med bildens steg med samma nummer, och stegen kommer\n"
     "alltid i ordning.\n\n"
     "Fel:\n\n"
     "    (klicka 2) Först det här. (klicka 1) Sedan det här.\n\n"
     "Rätt:\n\n"
     "    (klicka 1) Först det här. (klicka 2) Sedan det här.",
     "A numbered cue belongs to the step of the slide with the same number, and steps\n"
     "always come in order.\n\n"
     "Wrong:\n\n"
     "    (klicka 2) Först det här. (klicka 1) Sedan det här.\n\n"
     "Right:\n\n"
     "    (klicka 1) Först det här. (klicka 2) Sedan det här."}},
[RULE_SLIDE_TITLE - RULE_DECK_FIRST] = {"bild-utan-rubrik", SEVERITY_ERROR, 1,
    {"Bilden ”{1}” saknar rubrik", "The slide \"{1}\" has no heading"},
    {"Skriv en rad som börjar med ### överst på bilden.",
     "Write a line that begins with ### at the top of the slide."},
    {"Rubriken visas på bilden, i listan över bilder och för den som lyssnar i stället för\n"
     "att se.\n\n"
     "Fel:\n\n"
     "    :::bild {id=drivkrafter}\n"
     "    Fem skäl att ställa om.\n"
     "    :::\n\n"
     "Rätt:\n\n"
     "    :::bild {id=drivkrafter}\n"
     "    ### Fem drivande krafter\n\n"
     "    Fem skäl att ställa om.\n"
     "    :::",
     "The heading shows on the slide, in the list of slides, and to those who listen\n"
     "instead of looking.\n\n"
     "Wrong:\n\n"
     "    :::bild {id=drivkrafter}\n"
     "    Fem skäl att ställa om.\n"
     "    :::\n\n"
     "Right:\n\n"
     "    :::bild {id=drivkrafter}\n"
     "    ### Fem drivande krafter\n\n"
     "    Fem skäl att ställa om.\n"
     "    :::"}},
[RULE_UNKNOWN_SLIDE - RULE_DECK_FIRST] = {"okand-bild", SEVERITY_ERROR, 2,
    {"Det finns ingen bild med id ”{1}” i presentationen",
     "There is no slide with the id \"{1}\" in the presentation"},
    {"{2?Menade du ”{2}”? }Bildens id står i dess första rad, till exempel id=varfor.",
     "{2?Did you mean \"{2}\"? }The id of a slide stands in its first line, such as id=varfor."},
    {"Ett urval räknar upp bilder efter deras id. En bild som inte finns skulle annars bara\n"
     "saknas när någon håller presentationen.\n\n"
     "Fel:\n\n"
     "    urval:\n"
     "      - id: kort\n"
     "        titel: Kortversion\n"
     "        bilder: [varfr]\n\n"
     "Rätt:\n\n"
     "    urval:\n"
     "      - id: kort\n"
     "        titel: Kortversion\n"
     "        bilder: [varfor]",
     "A selection lists slides by their ids. A slide that does not exist would otherwise\n"
     "just be missing when someone holds the presentation.\n\n"
     "Wrong:\n\n"
     "    urval:\n"
     "      - id: kort\n"
     "        titel: Kortversion\n"
     "        bilder: [varfr]\n\n"
     "Right:\n\n"
     "    urval:\n"
     "      - id: kort\n"
     "        titel: Kortversion\n"
     "        bilder: [varfor]"}},
};
/* clang-format on */
