/* Rules about which handouts are made, and of what. */
#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_printout_table[] = {
[RULE_PRINTOUT_UNKNOWN - RULE_PRINTOUT_FIRST] = {"okand-utskrift", SEVERITY_ERROR, 2,
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
[RULE_PRINTOUT_EMPTY - RULE_PRINTOUT_FIRST] = {"tom-utskrift", SEVERITY_ERROR, 2,
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
[RULE_PRINTOUT_SLIDES - RULE_PRINTOUT_FIRST] = {"fel-bildnummer", SEVERITY_ERROR, 2,
    {"”{1}” pekar inte ut bilder som finns", "\"{1}\" does not point out slides that exist"},
    {"Skriv nummer och spann med komma emellan, till exempel 1,4-9. {2?Presentationen har {2} bilder.}",
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
[RULE_SUM_TOO_LARGE - RULE_PRINTOUT_FIRST] = {"for-stor-summa", SEVERITY_ERROR, 4,
    {"{1} är tillsammans {2}, men {3} är {4}", "{1} add up to {2}, but {3} is {4}"},
    {"Korta någon del, ta bort en, eller ge mer tid.",
     "Shorten a part, take one away, or give more time."},
    {"I typfilen kan en lista ha en summa: värdet av ett fält i varje del läggs ihop och får\n"
     "inte bli större än ett annat fält i samma post. Så upptäcks ett program som inte ryms i\n"
     "mötets tid.\n\n"
     "Fel:\n\n"
     "    tid: 45 min\n"
     "    delar: [{rubrik: Presentation, tid: 30 min}, {rubrik: Samtal, tid: 20 min}]\n\n"
     "Rätt:\n\n"
     "    tid: 60 min\n"
     "    delar: [{rubrik: Presentation, tid: 30 min}, {rubrik: Samtal, tid: 20 min}]",
     "In the types file a list may have a sum: the value of a field in each part is added up\n"
     "and may not be larger than another field of the same record. So a programme that does\n"
     "not fit into the time of the meeting is discovered.\n\n"
     "Wrong:\n\n"
     "    tid: 45 min\n"
     "    delar: [{rubrik: Presentation, tid: 30 min}, {rubrik: Samtal, tid: 20 min}]\n\n"
     "Right:\n\n"
     "    tid: 60 min\n"
     "    delar: [{rubrik: Presentation, tid: 30 min}, {rubrik: Samtal, tid: 20 min}]"}},
};
/* clang-format on */
