/* Rules about what would otherwise slip through in silence: nothing stops it, but no reader wants it. */
#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_slip_table[] = {
[RULE_LEFTOVER - RULE_SLIP_FIRST] = {"kvarvarande-markering", SEVERITY_WARNING, 4,
    {"”{1}” {2}", "\"{1}\" {2}"},
    {"{3?Skriv ”{3}”. }{4}", "{3?Write \"{3}\". }{4}"},
    {"Text som skrivs in för hand eller klistras in från ett annat program får lätt tecken\n"
     "som var tänkta att göra något, men som publiceras som de står. Det syns inte förrän\n"
     "någon läser sidan. Det kan vara en rubrik utan mellanslag efter #, en länk med\n"
     "mellanslag i adressen, en punkt från Word, en stjärna på fel sida om ett mellanslag\n"
     "eller ett årtal som blev numret i en lista.\n\n"
     "Fel:\n\n"
     "    ##Så gör vi\n\n"
     "    **Obs! **Glöm inte [planen] (plan.md).\n\n"
     "    1986. Då började vi.\n\n"
     "Rätt:\n\n"
     "    ## Så gör vi\n\n"
     "    **Obs!** Glöm inte [planen](plan.md).\n\n"
     "    1986\\. Då började vi.",
     "Text that is typed by hand or pasted from another program easily gets signs that were\n"
     "meant to do something but are published as they stand. Nobody sees it until somebody\n"
     "reads the page. It may be a heading without a space after #, a link with a space in\n"
     "its address, a bullet from Word, a star on the wrong side of a space or a year that\n"
     "became the number of an item.\n\n"
     "Wrong:\n\n"
     "    ##How we work\n\n"
     "    **Note! **Do not forget [the plan] (plan.md).\n\n"
     "    1986. Then we began.\n\n"
     "Right:\n\n"
     "    ## How we work\n\n"
     "    **Note!** Do not forget [the plan](plan.md).\n\n"
     "    1986\\. Then we began."}},
[RULE_MERGE_MARKER - RULE_SLIP_FIRST] = {"sammanslagning", SEVERITY_ERROR, 1,
    {"”{1}” är satt av Git: två versioner av filen står efter varandra",
     "\"{1}\" was put here by Git: two versions of the file stand one after the other"},
    {"Behåll den text som ska gälla och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>.",
     "Keep the text that is right and remove the lines that begin with <<<<<<<, ======= and >>>>>>>."},
    {"När två personer har ändrat samma rader vet Git inte vilken text som gäller. Då skriver Git\n"
     "båda i filen, med rader av tecken omkring, och väntar på att någon väljer. Filen läses\n"
     "inte förrän det är gjort.\n\n"
     "Fel:\n\n"
     "    <<<<<<< HEAD\n"
     "    Vi träffas på tisdag.\n"
     "    =======\n"
     "    Vi träffas på onsdag.\n"
     "    >>>>>>> ny-tid\n\n"
     "Rätt:\n\n"
     "    Vi träffas på onsdag.",
     "When two people have changed the same lines, Git does not know which text is right. Then\n"
     "it writes both into the file, with lines of signs around them, and waits for somebody to\n"
     "choose. The file is not read until that is done.\n\n"
     "Wrong:\n\n"
     "    <<<<<<< HEAD\n"
     "    We meet on Tuesday.\n"
     "    =======\n"
     "    We meet on Wednesday.\n"
     "    >>>>>>> new-time\n\n"
     "Right:\n\n"
     "    We meet on Wednesday."}},
};
/* clang-format on */
