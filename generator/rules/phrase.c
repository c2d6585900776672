#include "rules/phrase.h"

#include "base/arena.h"
#include "base/buf.h"
#include "rules/fill.h"

/* A phrase is one text with this before each language, in the order of enum language. No text of a
 * user can be taken for one: control characters are no text. */
#define SPLIT "\x1f"
#define BOTH(swedish, english) TEXT(SPLIT swedish SPLIT english)

/* clang-format off */
static const struct str phrases[PHRASE_COUNT] = {
[PHRASE_FILE] = BOTH("Filen", "The file"),
[PHRASE_FOLDER] = BOTH("Mappen", "The folder"),
[PHRASE_NOTHING] = BOTH("inget värde", "nothing"),
[PHRASE_YES_OR_NO] = BOTH("ja eller nej", "yes or no"),
[PHRASE_INTEGER] = BOTH("ett heltal", "an integer"),
[PHRASE_NUMBER] = BOTH("ett tal", "a number"),
[PHRASE_TEXT] = BOTH("en text", "a text"),
[PHRASE_LIST] = BOTH("en lista", "a list"),
[PHRASE_MAP] = BOTH("en grupp med nycklar", "a group of keys"),
[PHRASE_OBJECT] = BOTH("ett objekt", "an object"),
[PHRASE_INTEGER_SUCH] = BOTH("ett heltal, till exempel 12", "a whole number such as 12"),
[PHRASE_NUMBER_SUCH] = BOTH("ett tal, till exempel 3,5", "a number such as 3,5"),
[PHRASE_DATE_SUCH] = BOTH("ett datum, till exempel 2023-01-24", "a date such as 2023-01-24"),
[PHRASE_CHOICE] = BOTH("ett av flera val", "one of a set of choices"),
[PHRASE_LINK] = BOTH("en länk", "a link"),
[PHRASE_PICTURE_PATH] = BOTH("sökvägen till en bild", "the path to an image"),
[PHRASE_DURATION] = BOTH("en tidsåtgång, till exempel 20 min", "a duration such as 20 min"),
[PHRASE_RECORD] = BOTH("en hänvisning till en annan post", "a reference to another record"),
[PHRASE_JA_OR_NEJ] = BOTH("ja eller nej", "ja (yes) or nej (no)"),
[PHRASE_GROUP] = BOTH("flera nycklar med varsitt värde", "several keys, each with a value"),
[PHRASE_TYPE_OF_CONTENT] = BOTH("namnet på en innehållstyp", "the name of a content type"),
[PHRASE_HANDOUT_NAME] = BOTH("namnet på en utskrift", "the name of a handout"),
[PHRASE_ANYTHING] = BOTH("vad som helst", "anything"),
[PHRASE_KEYS] = BOTH("nycklar med värden", "keys with values"),
[PHRASE_KEYS_OF_PAGE] = BOTH("nycklar med värden, till exempel titel: Min sida",
                             "keys with values, such as titel: My page"),
[PHRASE_KEYS_OF_RECORD] = BOTH("nycklar med värden för varje post",
                               "keys with values for each record"),
[PHRASE_NAMES_WITH_VALUES] = BOTH("namn med värden", "names with values"),
[PHRASE_NAMES_WITH_TEXTS] = BOTH("namn med texter", "names with texts"),
[PHRASE_REFERENCE] = BOTH("en hänvisning som @id eller mapp/sida.md",
                          "a reference such as @id or folder/page.md"),
[PHRASE_TYPE_NAME] = BOTH("namnet på en typ", "the name of a type"),
[PHRASE_FILE_PATH] = BOTH("sökvägen till en fil", "the path of a file"),
[PHRASE_CONDITION] = BOTH("fält=värde, till exempel tema=samordning",
                          "field=value, such as tema=samordning"),
[PHRASE_FRONT_MATTER] = BOTH("sidhuvudet", "the front matter"),
[PHRASE_SO_MANY] = BOTH("{1} i antal", "{1} in number"),
[PHRASE_CHARACTERS] = BOTH("{1} tecken", "{1} characters"),
[PHRASE_BETWEEN] = BOTH("minst {1} och högst {2}", "at least {1} and at most {2}"),
[PHRASE_AT_LEAST] = BOTH("minst {1}", "at least {1}"),
[PHRASE_AT_MOST] = BOTH("högst {1}", "at most {1}"),
[PHRASE_FIELD_UNDECLARED] = BOTH("fältet ”{1}” används men är inte deklarerat under ”fält”"
                                 "{2?; menade du ”{2}”?}",
                                 "the field \"{1}\" is used but not declared under \"fält\""
                                 "{2?; did you mean \"{2}\"?}"),
[PHRASE_NO_FILTER] = BOTH("”sökfilter” kan inte ha fältet ”{1}”: bara val, referenser och texter, "
                          "och listor av dem",
                          "\"sökfilter\" cannot have the field \"{1}\": only choices, references "
                          "and texts, and lists of them"),
[PHRASE_NOT_ON_START] = BOTH("utelämnat på startsidan, som ligger överst",
                             "left out on the start page, which lies on top"),
[PHRASE_PAGE_ABOVE] = BOTH("en sida på webbplatsen att ligga under",
                           "a page of the site to lie under"),
[PHRASE_PAGE_NOT_BELOW] = BOTH("en sida som inte själv ligger under den här",
                               "a page that does not lie under this one itself"),
[PHRASE_TYPE_LACKS_FIELD] = BOTH("typen {1} har inget fält som heter ”{2}”",
                                 "the type {1} has no field called \"{2}\""),
[PHRASE_FIELD_WITHHELD] = BOTH("”{1}” är inte till för dem som läser utskriften, och kan inte stå "
                               "i ”en-per”",
                               "\"{1}\" is not for those who read the handout, and cannot stand in "
                               "\"en-per\""),
[PHRASE_TITLE_WITHHELD] = BOTH("”{1}” är titeln, som alla läser, och kan inte ha ”för”",
                               "\"{1}\" is the title, which all read, and cannot have \"för\""),
[PHRASE_SHEET_FOR_WEB] = BOTH("”webb” är de som läser på webben och inget slags läsare av papper; "
                              "skriv vilka bladet är till",
                              "\"webb\" are those who read on the web, not readers of paper; write "
                              "whom the sheet is for"),
[PHRASE_CHOICES_LIST] = BOTH("”värden” ska vara en lista", "\"värden\" must be a list"),
[PHRASE_CHOICE_TEXT] = BOTH("varje tillåtet värde ska vara en text",
                            "each allowed value must be a text"),
[PHRASE_LIMITS_CROSSED] = BOTH("”minst” är större än ”högst”",
                               "\"minst\" is larger than \"högst\""),
[PHRASE_NEEDS_CHOICES] = BOTH("ett fält av slaget val behöver ”värden”",
                              "a field of kind val needs \"värden\""),
[PHRASE_NEEDS_ITEM] = BOTH("en lista behöver ”av”, som säger vad den består av",
                           "a list needs \"av\", which says what it is made of"),
[PHRASE_NEEDS_FIELDS] = BOTH("en grupp behöver ”fält”", "a group needs \"fält\""),
[PHRASE_PICTURE_KINDS] = BOTH("bilder ska vara svg, png, jpg, webp eller gif",
                              "images must be svg, png, jpg, webp or gif"),
[PHRASE_PICTURE_BROKEN] = BOTH("filen är ingen hel bild av det slag namnet säger",
                               "the file is not a whole image of the kind its name says"),
[PHRASE_FILE_EMPTY] = BOTH("filen är tom", "the file is empty"),
[PHRASE_IS_SUBRIP] = BOTH("den är i formatet SubRip (.srt) och har bara bytt namn",
                          "it is in the format SubRip (.srt) and has only been renamed"),
[PHRASE_NO_WEBVTT] = BOTH("den börjar inte med WEBVTT", "it does not begin with WEBVTT"),
[PHRASE_NO_CUES] = BOTH("den har ingen text med tider", "it has no text with times"),
[PHRASE_NOT_A_NUMBER] = BOTH("”{1}” är inget tal", "\"{1}\" is not a number"),
[PHRASE_CHART_TABLE] = BOTH("blocket innehåller ingen tabell att rita av",
                            "the block holds no table to draw"),
[PHRASE_CHART_ROWS] = BOTH("ett diagram kan ha högst 60 rader", "a chart can have at most 60 rows"),
[PHRASE_CHART_COLUMNS] = BOTH("ett diagram kan ha högst 6 kolumner med tal",
                              "a chart can have at most 6 columns of numbers"),
[PHRASE_CHART_NUMBERS] = BOTH("tabellen behöver minst en rad och en kolumn med tal",
                              "the table needs at least one row and one column of numbers"),
[PHRASE_TWO_LETTERS] = BOTH("två bokstäver i ett tecken", "two letters in one sign"),
[PHRASE_THREE_LETTERS] = BOTH("tre bokstäver i ett tecken", "three letters in one sign"),
[PHRASE_SOFT_HYPHEN] = BOTH("ett mjukt bindestreck, som inte syns",
                            "a soft hyphen, which is not seen"),
[PHRASE_UNSEEN_SIGN] = BOTH("ett osynligt tecken", "a sign that is not seen"),
[PHRASE_LEFT_BEHIND] = BOTH("ett tecken för något som inte följde med",
                            "a sign for something that was left behind"),
[PHRASE_HARD_SPACE] = BOTH("det som ser ut som ett är ett hårt mellanslag",
                           "what looks like one is a no-break space"),
[PHRASE_CURRENT_EDITION] = BOTH("så heter utgåvan som gäller nu", "that is the current edition"),
[PHRASE_FROZEN_EDITION] = BOTH("en fryst utgåva heter så", "a frozen edition has that name"),
[PHRASE_EDITION] = BOTH("utgåva {1}", "edition {1}"),
[PHRASE_NO_EDITION] = BOTH("ingen", "none"),
[PHRASE_EXAMPLE_ADDRESS] = BOTH("adressen är ett exempel, och utgåvan kan inte frysas med den",
                                "the address is an example, and the edition cannot be frozen "
                                "with it"),
[PHRASE_NAME_EMPTY] = BOTH("det är tomt", "it is empty"),
[PHRASE_NAME_LONG] = BOTH("det är längre än 40 tecken", "it is longer than 40 characters"),
[PHRASE_NAME_CHARACTERS] = BOTH("det får bara ha a–z, siffror, punkt och bindestreck, inga "
                                "mellanslag",
                                "it may only have a–z, digits, full stops and hyphens, no spaces"),
[PHRASE_NAME_ENDS] = BOTH("det ska börja och sluta med en bokstav eller siffra",
                          "it must begin and end with a letter or a digit"),
[PHRASE_NAME_DOTS] = BOTH("det har två punkter i rad", "it has two full stops in a row"),
[PHRASE_MARKUP_EMPTY] = BOTH("den är tom", "it is empty"),
[PHRASE_MARKUP_MISMATCH] = BOTH("en sluttagg passar inte till sin starttagg",
                                "an end tag does not match its start tag"),
[PHRASE_MARKUP_UNCLOSED] = BOTH("ett element avslutas aldrig", "an element is never ended"),
[PHRASE_MARKUP_DUPLICATE] = BOTH("ett attribut står två gånger", "an attribute stands twice"),
[PHRASE_MARKUP_ENTITY] = BOTH("en entitet är okänd", "an entity is unknown"),
[PHRASE_MARKUP_CHARACTER] = BOTH("ett tecken får inte stå så",
                                 "a character may not stand like that"),
[PHRASE_MARKUP_DEEP] = BOTH("den är för djup", "it is too deep"),
[PHRASE_MARKUP_BROKEN] = BOTH("den är inte välformad", "it is not well-formed"),
[PHRASE_STANDS_IN] = BOTH("<{1}> måste stå i <{2}>", "<{1}> must stand in <{2}>"),
[PHRASE_SET_AS_LIST] = BOTH("satts som en lista", "been set as a list"),
[PHRASE_SET_SMALLER] = BOTH("satts med mindre text", "been set in smaller type"),
[PHRASE_ESCAPE_SIGNS] = BOTH("Är det meningen att tecknen ska synas, skriv \\ före dem.",
                             "If the signs are meant to be seen, write \\ before them."),
[PHRASE_NOT_BOLD] = BOTH("blev inte fetstil eller kursivt: tecknen ska stå intill orden, med "
                         "mellanslag utanför och inte innanför",
                         "did not become bold or italic: the signs belong close to the words, "
                         "with a space outside and not inside them"),
[PHRASE_BOLD_NEVER_ENDS] = BOTH("börjar fetstil eller kursiv som aldrig slutar",
                                "begins bold or italics that never end"),
[PHRASE_BOLD_NEVER_BEGINS] = BOTH("slutar fetstil som aldrig börjar",
                                  "ends bold text that never begins"),
[PHRASE_CLOSE_BOLD] = BOTH("Skriv samma tecken direkt före det första och direkt efter det sista "
                           "ordet, eller ta bort dem.",
                           "Write the same signs right before the first word and right after the "
                           "last, or remove them."),
[PHRASE_NO_STRIKE] = BOTH("blev inte genomstruket, för det finns inte här",
                          "was not struck out, for there is no such thing here"),
[PHRASE_NO_MARK] = BOTH("blev inte överstruket, för det finns inte här",
                        "was not highlighted, for there is no such thing here"),
[PHRASE_NO_HEADING] = BOTH("blev ingen rubrik: efter # ska ett mellanslag stå",
                           "did not become a heading: a space belongs after #"),
[PHRASE_TOO_MANY_SIGNS] = BOTH("blev ingen rubrik: fler än sex # betyder ingenting",
                               "did not become a heading: more than six # mean nothing"),
[PHRASE_ODD_SPACE] = BOTH("blev vanlig text: här står ett hårt eller osynligt mellanslag, inte "
                          "ett vanligt",
                          "became ordinary text: there is a no-break or invisible space here, "
                          "not an ordinary one"),
[PHRASE_TYPE_SPACE] = BOTH("Radera mellanslaget och skriv det igen.",
                           "Erase the space and type it again."),
[PHRASE_NO_ITEM] = BOTH("blev ingen punkt i en lista: efter tecknet ska ett mellanslag stå",
                        "did not become an item of a list: a space belongs after the sign"),
[PHRASE_PASTED_BULLET] = BOTH("blev ingen punkt i en lista, utan hamnar på samma rad som resten",
                              "did not become an item of a list, but ends up on one line with "
                              "the rest"),
[PHRASE_ONE_A_LINE] = BOTH("Varje punkt står på en egen rad, med tecken och mellanslag först, och "
                           "före den första är en rad tom.",
                           "Each item stands on a line of its own, with a sign and a space "
                           "first, and before the first one there is an empty line."),
[PHRASE_NO_BOX] = BOTH("blev ingen ruta att kryssa i, utan syns som hakparenteser",
                       "did not become a box to tick, but is shown as brackets"),
[PHRASE_WRITE_ITEMS] = BOTH("Rutor finns inte; skriv dem som vanliga punkter.",
                            "There are no boxes; write ordinary items."),
[PHRASE_NO_BLOCK] = BOTH("blev inget block: ett block börjar med tre kolon",
                         "did not become a block: a block begins with three colons"),
[PHRASE_BLOCK_INSIDE] = BOTH("blev inget block: det ska börja på en egen rad",
                             "did not become a block: it should begin on a line of its own"),
[PHRASE_NO_TABLE] = BOTH("blev ingen tabell: under rubrikraden fattas raden med streck",
                         "did not become a table: the row of dashes below its first row is "
                         "missing"),
[PHRASE_ADD_DASHES] = BOTH("Skriv en rad med streck under den första raden, till exempel | --- | "
                           "--- |, och en tom rad före tabellen.",
                           "Write a row of dashes below the first row, such as | --- | --- |, "
                           "and an empty line before the table."),
[PHRASE_HAS_TABS] = BOTH("har en tabb i texten, som inte syns för den som läser",
                         "has a tab in the text, which readers do not see"),
[PHRASE_MAKE_TABLE] = BOTH("Skriv kolumner som en tabell, med | mellan cellerna. Annars: byt "
                           "tabben mot ett mellanslag.",
                           "Write columns as a table, with | between the cells. Otherwise put a "
                           "space for the tab."),
[PHRASE_NO_LINK] = BOTH("blev ingen länk", "did not become a link"),
[PHRASE_SPACE_IN_ADDRESS] = BOTH("blev ingen länk: en adress får inte ha mellanslag",
                                 "did not become a link: an address may not have spaces in it"),
[PHRASE_LINK_NEVER_CLOSED] = BOTH("blev ingen länk: parentesen efter adressen fattas",
                                  "did not become a link: the ) after the address is missing"),
[PHRASE_SPACE_IN_LINK] = BOTH("blev ingen länk: mellan ] och ( får inget mellanslag stå",
                              "did not become a link: no space may stand between ] and ("),
[PHRASE_LINK_TURNED] = BOTH("blev ingen länk: texten ska stå inom [ ] och adressen inom ( )",
                            "did not become a link: the text belongs in [ ] and the address in ( "
                            ")"),
[PHRASE_NO_DEFINITION] = BOTH("blev ingen länk: det som står inom den andra hakparentesen finns "
                              "inte",
                              "did not become a link: what stands in the second brackets does "
                              "not exist"),
[PHRASE_NO_PICTURE] = BOTH("blev ingen bild: direkt efter ] ska filens namn stå inom ( ), utan "
                           "mellanslag",
                           "did not become a picture: right after ] belongs the name of the file "
                           "in ( ), without spaces"),
[PHRASE_NO_SCHEME] = BOTH("blev ingen länk: en adress inom < > börjar med https://",
                          "did not become a link: an address in < > begins with https://"),
[PHRASE_WRITE_ADDRESS] = BOTH("Skriv adressen inom ( ), direkt efter texten inom [ ].",
                              "Write the address in ( ), right after the text in [ ]."),
[PHRASE_BRACKET_NEVER_CLOSED] = BOTH("har en hakparentes som aldrig stängs",
                                     "has a bracket that is never closed"),
[PHRASE_BRACKET_NEVER_OPENED] = BOTH("har en hakparentes som aldrig öppnas",
                                     "has a bracket that is never opened"),
[PHRASE_ADD_BRACKET] = BOTH("Skriv den andra hakparentesen också, eller ta bort den som står.",
                            "Write the other bracket too, or remove this one."),
[PHRASE_NOTE_IN_LINK] = BOTH("blev inget notmärke, eftersom det står inuti en länk",
                             "did not become the mark of a note, because it stands inside a link"),
[PHRASE_MOVE_NOTE] = BOTH("Flytta märket till efter länken.", "Move the mark to after the link."),
[PHRASE_BRACES_KEPT] = BOTH("gör ingenting här och syns för den som läser",
                            "does nothing here and is shown to readers"),
[PHRASE_REMOVE_IT] = BOTH("Ta bort det.", "Remove it."),
[PHRASE_BECAME_HEADING] = BOTH("blev en rubrik, eftersom strecken står på raden direkt under",
                               "became a heading, because the dashes stand on the line right "
                               "below"),
[PHRASE_EMPTY_LINE] = BOTH("Lämna en tom rad före strecken. Ska det vara en rubrik, börja raden "
                           "med ## i stället.",
                           "Leave an empty line before the dashes. If it is meant as a heading, "
                           "begin the line with ## instead."),
[PHRASE_BECAME_CODE] = BOTH("blev kod, eftersom raden börjar med fyra mellanslag eller en tabb",
                            "became code, because the line begins with four spaces or a tab"),
[PHRASE_REMOVE_SPACES] = BOTH("Ta bort mellanslagen först på raden.",
                              "Remove the spaces at the beginning of the line."),
[PHRASE_CODE_NEVER_ENDS] = BOTH("börjar kod som aldrig slutar: allt därefter blev kod",
                                "begins code that never ends: all after it became code"),
[PHRASE_END_CODE] = BOTH("Skriv samma tecken på en egen rad efter koden.",
                         "Write the same signs on a line of their own after the code."),
[PHRASE_BECAME_NUMBER] = BOTH("blev numret på en punkt i en lista",
                              "became the number of an item of a list"),
[PHRASE_OTHER_NUMBER] = BOTH("visas med ett annat nummer, eftersom en lista räknar själv",
                             "is shown with another number, because a list counts by itself"),
[PHRASE_NUMBER_ON] = BOTH("Numrera i följd. Hör raden inte till en lista, skriv som ovan.",
                          "Number in sequence. If the line belongs to no list, write as above."),
};
/* clang-format on */

struct str phrase(enum phrase phrase)
{
    return phrases[phrase];
}

struct str phrase_of(struct arena *arena, const struct str words[LANGUAGE_COUNT])
{
    return str_concat(arena, STR(SPLIT), words[LANGUAGE_SV], STR(SPLIT), words[LANGUAGE_EN]);
}

struct str phrase_in(struct str text, enum language language)
{
    if (!str_starts(text, STR(SPLIT))) {
        return text;
    }
    size_t second = str_find(text, STR(SPLIT), 1);
    return language == LANGUAGE_SV ? str_slice(text, 1, second)
                                   : str_slice(text, second + 1, text.size);
}

struct str phrase_fill(struct arena *arena, enum phrase phrase, const struct str *args,
                       size_t count)
{
    struct str words[LANGUAGE_COUNT];
    struct str *chosen = arena_array(arena, count, sizeof(*chosen));
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        struct buf filled;
        buf_init(&filled);
        for (size_t i = 0; i < count; i++) {
            chosen[i] = phrase_in(args[i], (enum language)language);
        }
        fill_in(phrase_in(phrases[phrase], (enum language)language), chosen, count, &filled);
        words[language] = buf_copy(&filled, arena);
        buf_finish(&filled);
    }
    return phrase_of(arena, words);
}
