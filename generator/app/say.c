#include "app/say.h"

#include "base/arena.h"
#include "base/buf.h"
#include "rules/fill.h"

/* clang-format off */
static const char *const texts[SAY_COUNT][LANGUAGE_COUNT] = {
[SAY_UNKNOWN_COMMAND] = {"”{1}” är inget kommando{2?; menade du {2}?}",
                         "\"{1}\" is not a command{2?; did you mean {2}?}"},
[SAY_UNKNOWN_OPTION] = {"”{1}” är inget val som finns{2?; menade du --{2}?}",
                        "\"{1}\" is not an option{2?; did you mean --{2}?}"},
[SAY_OPTION_ELSEWHERE] = {"--{1} hör inte till malbild {2}", "--{1} does not belong to malbild {2}"},
[SAY_OPTION_VALUE] = {"”{1}” passar inte för --{2}: {3}", "\"{1}\" does not fit --{2}: {3}"},
[SAY_OPTION_NEEDS] = {"”{1}” behöver ett värde efter sig", "\"{1}\" needs a value after it"},
[SAY_OPTION_TAKES] = {"”{1}” tar inget värde", "\"{1}\" takes no value"},
[SAY_TOO_LITTLE] = {"det står för lite efter {1}; så skrivs det: malbild {1} {2}",
                    "there is too little after {1}; usage: malbild {1} {2}"},
[SAY_TOO_MUCH] = {"det står för mycket efter {1}; så skrivs det: malbild {1} {2}",
                  "there is too much after {1}; usage: malbild {1} {2}"},
[SAY_ABOUT] = {"malbild gör en webbplats av texter i Markdown och YAML.\n\nKommandon:\n",
               "malbild makes a website out of texts in Markdown and YAML.\n\nCommands:\n"},
[SAY_OPTIONS] = {"\nVal:\n", "\nOptions:\n"},
[SAY_USAGE] = {"Så skrivs det:\n", "Usage:\n"},
[SAY_EXAMPLES] = {"\nExempel:\n", "\nExamples:\n"},
[SAY_FIRST_EXAMPLES] = {"\nExempel:\n  malbild build content/norrdal\n  malbild help build\n",
                        "\nExamples:\n  malbild build content/norrdal\n  malbild help build\n"},
[SAY_STATUSES] = {"\nSlutkoder:\n"
                  "  0  allt gick bra\n"
                  "  1  innehållet har fel\n"
                  "  2  kommandot gavs på fel sätt\n"
                  "  3  datorn eller filsystemet svek\n",
                  "\nExit statuses:\n"
                  "  0  all went well\n"
                  "  1  the content has errors\n"
                  "  2  the command was given wrongly\n"
                  "  3  the machine or the file system failed\n"},
[SAY_HELP] = {"\nSkriv malbild help för mer, eller malbild help KOMMANDO för ett av dem.\n",
              "\nType malbild help for more, or malbild help COMMAND for one of them.\n"},
[SAY_MORE_HELP] = {"\nSkriv malbild help{1? {1}} för hjälp.\n", "\nType malbild help{1? {1}} for help.\n"},
[SAY_FAULTLESS] = {"malbild: inga fel, {1} ({2} s)\n", "malbild: no errors, {1} ({2} s)\n"},
[SAY_UNCHANGED] = {"malbild: oförändrat, {1} i {2} ({3} s)\n", "malbild: unchanged, {1} in {2} ({3} s)\n"},
[SAY_BUILT] = {"malbild: {1} i {2} ({3} s)\n", "malbild: {1} in {2} ({3} s)\n"},
[SAY_PAGE] = {"1 sida", "1 page"},
[SAY_PAGES] = {"{1} sidor", "{1} pages"},
[SAY_AND] = {" och ", " and "},
[SAY_IN_FILE] = {" i 1 fil", " in 1 file"},
[SAY_IN_FILES] = {" i {1} filer", " in {1} files"},
[SAY_MORE_OF_A_RULE] = {"  … och {1} till av samma slag i filen", "  … and {1} more of the same kind in the file"},
[SAY_LEFT_OUT] = {"{1} skrevs inte ut. Med --all skrivs alla ut.", "{1} were not printed. With --all all are printed."},
[SAY_HANDOUT] = {"malbild: {1}{2?, {2}}\n", "malbild: {1}{2?, {2}}\n"},
[SAY_OUTSIDE] = {"malbild: {1}{2?, {2}} (utanför webbplatsens mapp, så att den inte publiceras)\n",
                 "malbild: {1}{2?, {2}} (outside the site's folder, so that it is not published)\n"},
[SAY_IN_BUILT_SITE] = {"malbild: {1}{2?, {2}} (ligger i en färdig webbplats och publiceras med den)\n",
                       "malbild: {1}{2?, {2}} (lies in a built site and is published with it)\n"},
[SAY_IN_SITE] = {"malbild: {1}{2?, {2}} (ligger i webbplatsens mapp, men publiceras inte)\n",
                 "malbild: {1}{2?, {2}} (lies in the site's folder, but is not published)\n"},
[SAY_IS_FOLDER] = {"{1} är en mapp; skriv också filens namn efter --output",
                   "{1} is a folder; write the name of the file too after --output"},
[SAY_IS_NO_FILE] = {"{1} är ingen fil och skrivs inte över; med --output - går utskriften till nästa "
                    "program",
                    "{1} is not a file and is not written over; with --output - the handout goes to "
                    "another program"},
[SAY_NOT_OURS] = {"{1} är inte gjord av malbild och skrivs inte över; välj ett annat namn med --output",
                  "{1} was not made by malbild and is not written over; choose another name with "
                  "--output"},
[SAY_UNKNOWN_TYPE] = {"”{1}” är ingen typ. Typerna som finns är {2}", "\"{1}\" is not a type. The types are {2}"},
[SAY_MISSPELT_TYPE] = {"”{1}” är ingen typ; menade du {3}? Typerna som finns är {2}",
                       "\"{1}\" is not a type; did you mean {3}? The types are {2}"},
[SAY_NO_LETTER] = {"{1}: titeln behöver minst en bokstav eller siffra",
                   "{1}: the title needs at least one letter or digit"},
[SAY_FILE_EXISTS] = {"{1} finns redan; välj en annan titel eller öppna filen",
                     "{1} exists already; choose another title or open the file"},
[SAY_UNKNOWN_RULE] = {"”{1}” är ingen regel{2?; menade du {2}?}",
                      "\"{1}\" is not a rule{2?; did you mean {2}?}"},
[SAY_UNKNOWN_EDITION] = {"”{1}” är ingen utgåva av webbplatsen; det finns {2}",
                         "\"{1}\" is not an edition of the site; there are {2}"},
[SAY_DIFF_FORMATS] = {"diff skriver bara formen text eller json", "diff writes the form text or json only"},
[SAY_AMOUNT] = {"{1} filer, {2} (nytt: {3} filer, {4})", "{1} files, {2} (new: {3} files, {4})"},
[SAY_WOULD_FREEZE] = {"Utgåva {1} ({2}) fryses i {3}:\n"
                      "  {4}\n"
                      "Texterna blir sedan utgåva {5} ({6}){7?: {7}}\n"
                      "I {8} ändras två rader:\n"
                      "  utgåva: {5}\n"
                      "  datum: {6}\n"
                      "Ingenting är skrivet än. Kör samma kommando utan --dry-run.\n",
                      "Edition {1} ({2}) is frozen in {3}:\n"
                      "  {4}\n"
                      "The texts then become edition {5} ({6}){7?: {7}}\n"
                      "In {8} two lines change:\n"
                      "  utgåva: {5}\n"
                      "  datum: {6}\n"
                      "Nothing has been written yet. Run the same command without --dry-run.\n"},
[SAY_FROZEN] = {"malbild: utgåva {1} är fryst: {2}\n"
                "Texterna är nu utgåva {3}. Gör så här:\n"
                "  1. Ändra texterna, och skriv en rad om varje ändring.\n"
                "  2. Bygg och titta: malbild build{5? {5}}\n"
                "  3. Spara i Git: git add {4} && git commit -m \"Utgåva {3}\"\n"
                "{6?{6} säger med efterhand hur den frysta utgåvan sattes samman. Ta bort raden, eller "
                "skriv om den.\n}",
                "malbild: edition {1} is frozen: {2}\n"
                "The texts are now edition {3}. Do this next:\n"
                "  1. Change the texts, and write a line about each change.\n"
                "  2. Build and look: malbild build{5? {5}}\n"
                "  3. Keep it in Git: git add {4} && git commit -m \"Edition {3}\"\n"
                "{6?{6} says with efterhand how the frozen edition was put together. Remove the line, "
                "or rewrite it.\n}"},
[SAY_SERVING] = {"malbild: {1} på {2} s. Se webbplatsen här, och ändra hur du vill:\n\n    {3}\n\n"
                 "Den följer med när du sparar. Avsluta med Ctrl-C.\n",
                 "malbild: {1} in {2} s. See the site here, and change what you want:\n\n    {3}\n\n"
                 "It follows when you save. End with Ctrl-C.\n"},
[SAY_SERVE_FAULTY] = {"malbild: webbplatsen har fel. Här ser du dem, och sedan sidorna när felen är rättade:\n\n"
                      "    {1}\n\nAvsluta med Ctrl-C.\n",
                      "malbild: the site has errors. Here you see them, and then the pages when they are mended:\n\n"
                      "    {1}\n\nEnd with Ctrl-C.\n"},
[SAY_SERVE_OTHERS] = {"malbild: varning: med --host {1} kan andra på nätet läsa allt som inte är publicerat än. "
                      "De skriver datorns nummer, inte dess namn.\n",
                      "malbild: warning: with --host {1} others on the network can read all that is not published "
                      "yet. They write the number of the machine, not its name.\n"},
[SAY_SERVE_LOOKS] = {"malbild: systemet säger inte till när något ändras i mappen, så det kan ta någon sekund.\n",
                     "malbild: the system does not tell of changes in the folder, so it may take a second or so.\n"},
[SAY_PORT_TAKEN] = {"malbild: port {1} är upptagen. Välj en annan, eller skriv ingen, så tas en som är ledig.\n",
                    "malbild: port {1} is taken. Choose another, or none, and one that is free is taken.\n"},
[SAY_NO_ADDRESS] = {"malbild: {1} är ingen adress på den här datorn\n",
                    "malbild: {1} is not an address of this machine\n"},
[SAY_NO_BROWSER] = {"malbild: ingen webbläsare kunde öppnas; öppna {1} själv\n",
                    "malbild: no browser could be opened; open {1} yourself\n"},
[SAY_CHANGED] = {"Ändrat: {1}. {2} på {3} ms.\n", "Changed: {1}. {2} in {3} ms.\n"},
[SAY_CHANGED_BADLY] = {"Ändrat: {1}. Sidorna visas som de var tills felen är rättade.\n",
                       "Changed: {1}. The pages are shown as they were until the errors are mended.\n"},
[SAY_SOMETHING] = {"något i mapparna", "something in the folders"},
[SAY_AND_MORE] = {"{1} och {2} till", "{1} and {2} more"},
[SAY_PAGE_REMADE] = {"1 sida gjordes om", "1 page was made anew"},
[SAY_PAGES_REMADE] = {"{1} sidor gjordes om", "{1} pages were made anew"},
[SAY_FILE_ANEW] = {"1 annan fil är ny", "1 other file is new"},
[SAY_FILES_ANEW] = {"{1} andra filer är nya", "{1} other files are new"},
[SAY_NOTHING_REMADE] = {"Ingen sida blev annorlunda", "No page became different"},
[SAY_REMADE] = {"Gjort om", "Made anew"},
[SAY_MENDED] = {"Allt är rättat.\n", "All is mended.\n"},
[SAY_SAME_FAULTS] = {"Kvar som förut: {1}.\n", "Left as before: {1}.\n"},
[SAY_SERVED] = {"malbild: webbplatsen visas inte längre\n", "malbild: the site is not shown any more\n"},
[SAY_PANEL_OPEN] = {"Öppna i VS Code", "Open in VS Code"},
[SAY_PANEL_CLOSE] = {"Stäng", "Close"},
[SAY_PANEL_BELOW] = {"Sidan visas som den var. Rutan försvinner av sig själv när allt är rättat.",
                     "The page is shown as it was. This goes away by itself when all is mended."},
[SAY_PANEL_MILD] = {"Webbplatsen går att bygga som den är. Rutan försvinner av sig själv när allt är rättat.",
                    "The site can be built as it is. This goes away by itself when all is mended."},
[SAY_PANEL_TITLE] = {"Här är något att rätta", "Here is something to mend"},
[SAY_PANEL_WAITS] = {"Sidan kommer av sig själv när det här är rättat.",
                     "The page comes by itself when this is mended."},
};
/* clang-format on */

struct str say_plain(enum language language, enum say what)
{
    return str_from(texts[what][language]);
}

struct str say_with(struct arena *arena, enum language language, enum say what,
                    const struct str *args, size_t count)
{
    struct buf text;
    buf_init(&text);
    fill_in(say_plain(language, what), args, count, &text);
    struct str copy = buf_copy(&text, arena);
    buf_finish(&text);
    return copy;
}
