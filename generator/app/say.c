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
[SAY_OPTION_ELSEWHERE] = {"--{1} hör inte till malbild {2}",
                          "--{1} does not belong to malbild {2}"},
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
[SAY_MORE_HELP] = {"\nSkriv malbild help{1? {1}} för hjälp.\n",
                   "\nType malbild help{1? {1}} for help.\n"},
[SAY_FAULTLESS] = {"malbild: inga fel, {1} ({2} s)\n", "malbild: no errors, {1} ({2} s)\n"},
[SAY_UNCHANGED] = {"malbild: oförändrat, {1} i {2} ({3} s)\n",
                   "malbild: unchanged, {1} in {2} ({3} s)\n"},
[SAY_BUILT] = {"malbild: {1} i {2} ({3} s)\n", "malbild: {1} in {2} ({3} s)\n"},
[SAY_PAGE] = {"1 sida", "1 page"},
[SAY_PAGES] = {"{1} sidor", "{1} pages"},
[SAY_AND] = {" och ", " and "},
[SAY_IN_FILE] = {" i 1 fil", " in 1 file"},
[SAY_IN_FILES] = {" i {1} filer", " in {1} files"},
[SAY_MORE_OF_A_RULE] = {"  … och {1} till av samma slag i filen",
                        "  … and {1} more of the same kind in the file"},
[SAY_LEFT_OUT] = {"{1} skrevs inte ut. Med --all skrivs alla ut.",
                  "{1} were not printed. With --all all are printed."},
[SAY_COUNTED] = {"fel|fel|varning|varningar|sak att göra|saker att göra",
                 "error|errors|warning|warnings|thing to do|things to do"},
[SAY_ADVICE] = {"hjälp:", "help:"},
[SAY_WHY] = {"|ny, eller inte säkert känd sedan sist|filen i utmappen har ändrats eller tagits "
             "bort|"
             "ändrat: {1}|görs varje gång",
             "|new, or not known for certain from the last time|"
             "the file in the output folder was changed or removed|changed: {1}|made each time"},
[SAY_STAGES] = {"se efter vad som finns|läsa och kontrollera|planera|göra filerna|"
                "lägga dem på plats|minnas till nästa gång",
                "look for what there is|read and check|plan|make the files|"
                "put them in place|remember for the next time"},
[SAY_HANDOUT] = {"malbild: {1}{2?, {2}}\n", "malbild: {1}{2?, {2}}\n"},
[SAY_OUTSIDE] = {"malbild: {1}{2?, {2}} (utanför webbplatsens mapp, så att den inte publiceras)\n",
                 "malbild: {1}{2?, {2}} (outside the site's folder, so that it is not "
                 "published)\n"},
[SAY_IN_BUILT_SITE] = {"malbild: {1}{2?, {2}} (ligger i en färdig webbplats och publiceras med "
                       "den)\n",
                       "malbild: {1}{2?, {2}} (lies in a built site and is published with it)\n"},
[SAY_IN_SITE] = {"malbild: {1}{2?, {2}} (ligger i webbplatsens mapp, men publiceras inte)\n",
                 "malbild: {1}{2?, {2}} (lies in the site's folder, but is not published)\n"},
[SAY_IS_FOLDER] = {"{1} är en mapp; skriv också filens namn efter --output",
                   "{1} is a folder; write the name of the file too after --output"},
[SAY_IS_NO_FILE] = {"{1} är ingen fil och skrivs inte över; med --output - går utskriften till "
                    "nästa program",
                    "{1} is not a file and is not written over; with --output - the handout goes "
                    "to another program"},
[SAY_NOT_OURS] = {"{1} är inte gjord av malbild och skrivs inte över; välj ett annat namn med "
                  "--output",
                  "{1} was not made by malbild and is not written over; choose another name with "
                  "--output"},
[SAY_NO_NAME] = {"{1}: namnet behöver minst en bokstav eller siffra",
                 "{1}: the name needs at least one letter or digit"},
[SAY_FOLDER_TAKEN] = {"{1} är inte tom; välj en annan mapp",
                      "{1} is not empty; choose another folder"},
[SAY_NO_FOLDER] = {"{1} är ingen mapp; välj en annan plats",
                   "{1} is no folder; choose another place"},
[SAY_UNKNOWN_PART] = {"{1} är ingen del; delarna som finns är {2}",
                      "{1} is no part; the parts are {2}"},
[SAY_NO_LOGO] = {"{1} går inte att läsa som logotyp; välj en bild som slutar på .svg eller .png",
                 "{1} cannot be read as a logo; choose a picture that ends in .svg or .png"},
[SAY_NO_COLOURS] = {"{1}: färgerna gick inte att få läsbara; välj två andra",
                    "{1}: the colours could not be made legible; choose two others"},
[SAY_CONTRAST] = {"{1} av {2}", "{1} of {2}"},
[SAY_SHADE] = {"{1} har för svag kontrast mot {2} ({3}) och blev därför {4}.",
               "{1} has too little contrast against {2} ({3}) and therefore became {4}."},
[SAY_IN_THE_DARK] = {"I mörkt läge: {1}", "In the dark: {1}"},
[SAY_STOPPED] = {"malbild: avbrutet; ingenting är skrivet\n",
                 "malbild: stopped; nothing has been written\n"},
[SAY_SITE_MADE] = {"malbild: {1} filer i {2}\n", "malbild: {1} files in {2}\n"},
[SAY_SITE_NEXT] = {"Gör så här:\n"
                   "  1. Gå dit: cd {1}\n"
                   "  2. Bygg: malbild build\n"
                   "  3. Öppna output/{2}/index.html i webbläsaren.\n"
                   "  4. Ändra index.md, bygg igen och ladda om sidan.\n",
                   "Do this next:\n"
                   "  1. Go there: cd {1}\n"
                   "  2. Build: malbild build\n"
                   "  3. Open output/{2}/index.html in the browser.\n"
                   "  4. Change index.md, build again and reload the page.\n"},
[SAY_ASK_ADDRESS] = {"Vilken adress ska webbplatsen ha?", "What address will the site have?"},
[SAY_ASK_PUBLISHER] = {"Vem står bakom den?", "Who stands behind it?"},
[SAY_ASK_COLOURS] = {"Era två färger, till exempel #005a8c,#7a2e63 (Retur: grundtemats)",
                     "Your two colours, such as #005a8c,#7a2e63 (Return: those of the base theme)"},
[SAY_ASK_LOGO] = {"Fil med logotypen, .svg eller .png (Retur: ingen)",
                  "File with the logo, .svg or .png (Return: none)"},
[SAY_ASK_PART] = {"Ska den ha {1}? j/n", "Shall it have {1}? y/n"},
[SAY_YES] = {"j", "y"},
[SAY_UNKNOWN_TYPE] = {"”{1}” är ingen typ. Typerna som finns är {2}",
                      "\"{1}\" is not a type. The types are {2}"},
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
[SAY_DIFF_FORMATS] = {"diff skriver bara formen text eller json",
                      "diff writes the form text or json only"},
[SAY_DIFF_HEAD] = {"Från utgåva {1} till {2}", "From edition {1} to {2}"},
[SAY_DIFF_COUNTS] = {"Tillagt: {1}. Borttaget: {2}. Flyttat: {3}. Nytt namn: {4}. Ändrat innehåll: "
                     "{5}.",
                     "Added: {1}. Removed: {2}. Moved: {3}. Renamed: {4}. Changed content: {5}."},
[SAY_DIFF_WITHHELD] = {"Det som inte publiceras är inte med: dolda talmanus, och det som bara är "
                       "till för andra läsare än webbens.",
                       "What is not published is left out: hidden speaker notes, and what is only "
                       "for other readers than those of the web."},
[SAY_DIFF_ADDED] = {"Tillagt", "Added"},
[SAY_DIFF_REMOVED] = {"Borttaget", "Removed"},
[SAY_DIFF_MOVED] = {"Flyttat eller med nytt namn", "Moved or renamed"},
[SAY_DIFF_SITE] = {"Hela webbplatsen", "The whole site"},
[SAY_DIFF_CHANGED] = {"Ändrat innehåll", "Changed content"},
[SAY_DIFF_RENAMED] = {"hette {1}", "was called {1}"},
[SAY_DIFF_MORE] = {"… och {1} till", "… and {1} more"},
[SAY_DIFF_GROUP] = {"{1}{2? ({2})}{3?, med {3} stycke till}{4?, med {4} stycken till}"
                    "{5?, förut under ”{5}”}",
                    "{1}{2? ({2})}{3?, with {3} more piece}{4?, with {4} more pieces}"
                    "{5?, formerly under \"{5}\"}"},
[SAY_DIFF_LINK] = {"länken ”{1}”: {2} → {3}|bilden ”{1}”: {2} → {3}|"
                   "bilden ”{1}”: {2} har nytt innehåll",
                   "the link \"{1}\": {2} → {3}|the picture \"{1}\": {2} → {3}|"
                   "the picture \"{1}\": {2} has new content"},
[SAY_DIFF_NOWHERE] = {"ingen", "none"},
[SAY_DIFF_FOOTNOTES] = {"Fotnoter", "Footnotes"},
[SAY_DIFF_SECTION] = {"Under ”{1}”|Nytt avsnitt ”{1}”|Borttaget avsnitt ”{1}”|Ny rubrik ”{1}”|"
                      "Borttagen rubrik ”{1}”|Flyttat avsnitt ”{1}”, nu efter ”{2}”|"
                      "Flyttat avsnitt ”{1}”, nu först",
                      "Under \"{1}\"|New section \"{1}\"|Removed section \"{1}\"|New heading "
                      "\"{1}\"|"
                      "Removed heading \"{1}\"|Moved section \"{1}\", now after \"{2}\"|"
                      "Moved section \"{1}\", now first"},
[SAY_DIFF_WHOLE] = {"Ny text|Borttagen text|Ny tabell|Borttagen tabell",
                    "New text|Removed text|New table|Removed table"},
[SAY_DIFF_PARAGRAPH] = {"Nytt stycke|Borttaget stycke|Ändrat stycke|Flyttat stycke|"
                        "{1} nya stycken|{1} borttagna stycken",
                        "New paragraph|Removed paragraph|Changed paragraph|Moved paragraph|"
                        "{1} new paragraphs|{1} removed paragraphs"},
[SAY_DIFF_HEADING] = {"Ny rubrik|Borttagen rubrik|Ändrad rubrik|Flyttad rubrik",
                      "New heading|Removed heading|Changed heading|Moved heading"},
[SAY_DIFF_ITEM] = {"Ny punkt|Borttagen punkt|Ändrad punkt|Flyttad punkt|"
                   "{1} nya punkter|{1} borttagna punkter",
                   "New list item|Removed list item|Changed list item|Moved list item|"
                   "{1} new list items|{1} removed list items"},
[SAY_DIFF_QUOTE] = {"Nytt citat|Borttaget citat|Ändrat citat|Flyttat citat|"
                    "{1} nya citat|{1} borttagna citat",
                    "New quotation|Removed quotation|Changed quotation|Moved quotation|"
                    "{1} new quotations|{1} removed quotations"},
[SAY_DIFF_CODE] = {"Ny kod|Borttagen kod|Ändrad kod|Flyttad kod|"
                   "{1} nya kodstycken|{1} borttagna kodstycken",
                   "New code|Removed code|Changed code|Moved code|"
                   "{1} new pieces of code|{1} removed pieces of code"},
[SAY_DIFF_ROW] = {"Ny tabellrad|Borttagen tabellrad|Ändrad tabellrad|Flyttad tabellrad|"
                  "{1} nya tabellrader|{1} borttagna tabellrader|{1} ändrade tabellrader",
                  "New table row|Removed table row|Changed table row|Moved table row|"
                  "{1} new table rows|{1} removed table rows|{1} changed table rows"},
[SAY_DIFF_COLUMNS] = {"Nya kolumnrubriker|Borttagna kolumnrubriker|Ändrade kolumnrubriker|"
                      "Flyttade kolumnrubriker",
                      "New column headings|Removed column headings|Changed column headings|"
                      "Moved column headings"},
[SAY_DIFF_CONTAINER] = {"Nytt block|Borttaget block|Ändrat block|Flyttat block",
                        "New block|Removed block|Changed block|Moved block"},
[SAY_DIFF_FOOTNOTE] = {"Ny fotnot|Borttagen fotnot|Ändrad fotnot|Flyttad fotnot|"
                       "{1} nya fotnoter|{1} borttagna fotnoter",
                       "New footnote|Removed footnote|Changed footnote|Moved footnote|"
                       "{1} new footnotes|{1} removed footnotes"},
[SAY_DIFF_VALUE] = {"Tillagt|Borttaget|Ändrat|Flyttat i listan",
                    "Added|Removed|Changed|Moved in the list"},
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
                "{6?{6} säger med efterhand hur den frysta utgåvan sattes samman. Ta bort raden, "
                "eller skriv om den.\n}",
                "malbild: edition {1} is frozen: {2}\n"
                "The texts are now edition {3}. Do this next:\n"
                "  1. Change the texts, and write a line about each change.\n"
                "  2. Build and look: malbild build{5? {5}}\n"
                "  3. Keep it in Git: git add {4} && git commit -m \"Edition {3}\"\n"
                "{6?{6} says with efterhand how the frozen edition was put together. Remove the "
                "line, or rewrite it.\n}"},
[SAY_SERVING] = {"malbild: {1} på {2} s. Se webbplatsen här, och ändra hur du vill:\n\n    {3}\n\n"
                 "Den följer med när du sparar. Avsluta med Ctrl-C.\n",
                 "malbild: {1} in {2} s. See the site here, and change what you want:\n\n    "
                 "{3}\n\n"
                 "It follows when you save. End with Ctrl-C.\n"},
[SAY_SERVE_FAULTY] = {"malbild: webbplatsen har fel. Här ser du dem, och sedan sidorna när felen "
                      "är rättade:\n\n"
                      "    {1}\n\nAvsluta med Ctrl-C.\n",
                      "malbild: the site has errors. Here you see them, and then the pages when "
                      "they are mended:\n\n"
                      "    {1}\n\nEnd with Ctrl-C.\n"},
[SAY_SERVE_OTHERS] = {"malbild: varning: med --host {1} kan andra på nätet läsa allt som inte är "
                      "publicerat än. De skriver datorns nummer, inte dess namn.\n",
                      "malbild: warning: with --host {1} others on the network can read all that "
                      "is not published yet. They write the number of the machine, not its "
                      "name.\n"},
[SAY_SERVE_LOOKS] = {"malbild: systemet säger inte till när något ändras i mappen, så det kan ta "
                     "någon sekund.\n",
                     "malbild: the system does not tell of changes in the folder, so it may take a "
                     "second or so.\n"},
[SAY_PORT_TAKEN] = {"malbild: port {1} är upptagen. Välj en annan, eller skriv ingen, så tas en "
                    "som är ledig.\n",
                    "malbild: port {1} is taken. Choose another, or none, and one that is free is "
                    "taken.\n"},
[SAY_NO_ADDRESS] = {"malbild: {1} är ingen adress på den här datorn\n",
                    "malbild: {1} is not an address of this machine\n"},
[SAY_NO_BROWSER] = {"malbild: ingen webbläsare kunde öppnas; öppna {1} själv\n",
                    "malbild: no browser could be opened; open {1} yourself\n"},
[SAY_CHANGED] = {"Ändrat: {1}. {2} på {3} ms.\n", "Changed: {1}. {2} in {3} ms.\n"},
[SAY_CHANGED_BADLY] = {"Ändrat: {1}. Sidorna visas som de var tills felen är rättade.\n",
                       "Changed: {1}. The pages are shown as they were until the errors are "
                       "mended.\n"},
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
[SAY_SERVED] = {"malbild: webbplatsen visas inte längre\n",
                "malbild: the site is not shown any more\n"},
[SAY_PANEL_OPEN] = {"Öppna i VS Code", "Open in VS Code"},
[SAY_PANEL_CLOSE] = {"Stäng", "Close"},
[SAY_PANEL_BELOW] = {"Sidan visas som den var. Rutan försvinner av sig själv när allt är rättat.",
                     "The page is shown as it was. This goes away by itself when all is mended."},
[SAY_PANEL_MILD] = {"Webbplatsen går att bygga som den är. Rutan försvinner av sig själv när allt "
                    "är rättat.",
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

struct str say_plain_form(enum language language, enum say what, size_t form)
{
    struct str text = say_plain(language, what);
    for (size_t i = 0; i < form; i++) {
        text = str_slice(text, str_find_byte(text, '|', 0) + 1, text.size);
    }
    return str_slice(text, 0, str_find_byte(text, '|', 0));
}

struct str say_with(struct arena *arena, enum language language, enum say what, size_t form,
                    const struct str *args, size_t count)
{
    struct buf text;
    buf_init(&text);
    fill_in(say_plain_form(language, what, form), args, count, &text);
    struct str copy = buf_copy(&text, arena);
    buf_finish(&text);
    return copy;
}

char say_decimal(enum language language)
{
    return language == LANGUAGE_SV ? ',' : '.';
}
