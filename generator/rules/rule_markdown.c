#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_markdown_table[] = {
[RULE_RAW_HTML - RULE_MARKDOWN_FIRST] = {"ra-html", SEVERITY_ERROR, 1,
    {"”{1}” är HTML-kod, och sådan används inte i texterna",
     "\"{1}\" is HTML code, which is not used in the texts"},
    {"Skriv om den med Markdown eller ett block. Ska tecknen synas på sidan, skriv \\< i stället "
     "för <.",
     "Rewrite it with Markdown or a block. If the characters are meant to be seen on the page, "
     "write \\< instead of <."},
    {"HTML i texten kan göra sidan otillgänglig eller osäker, och den syns inte i det\n"
     "som skrivs ut. Allt som behövs har ett eget sätt att skrivas, och handboken\n"
     "visar dem.\n\n"
     "Fel:\n\n"
     "    <b>Viktigt</b><br>\n\n"
     "Rätt:\n\n"
     "    **Viktigt**",
     "HTML in the text can make the page inaccessible or unsafe, and it is lost in\n"
     "what is printed. Everything needed has a way of its own to be written, shown in\n"
     "the handbook.\n\n"
     "Wrong:\n\n"
     "    <b>Viktigt</b><br>\n\n"
     "Right:\n\n"
     "    **Viktigt**"}},
[RULE_BAD_SCHEME - RULE_MARKDOWN_FIRST] = {"otillatet-schema", SEVERITY_ERROR, 2,
    {"Länkar av slaget ”{1}” är inte tillåtna", "Links of the kind \"{1}\" are not allowed"},
    {"En länk kan börja med https://, http://, mailto: eller tel:, eller leda till en sida på "
     "webbplatsen.",
     "A link can begin with https://, http://, mailto: or tel:, or lead to a page of the site."},
    {"Vissa slags adresser kör kod hos läsaren. De kan vara farliga, och webbläsare stoppar\n"
     "dem ofta.\n\n"
     "Fel:\n\n"
     "    [Fyll i](javascript:visa())\n\n"
     "Rätt:\n\n"
     "    [Fyll i](https://exempel.se/formular)",
     "Some kinds of address run code at the reader's end. They can be dangerous, and browsers\n"
     "often stop them.\n\n"
     "Wrong:\n\n"
     "    [Fill in](javascript:show())\n\n"
     "Right:\n\n"
     "    [Fill in](https://example.com/form)"}},
[RULE_LOCAL_PATH - RULE_MARKDOWN_FIRST] = {"plats-pa-datorn", SEVERITY_ERROR, 2,
    {"”{1}” är en plats på din dator, dit ingen läsare når",
     "\"{1}\" is a place on your computer, which no reader can reach"},
    {"Kopiera filen till mappen där sidan ligger och skriv bara dess namn: {2}",
     "Copy the file to the folder of the page and write only its name: {2}"},
    {"En adress som börjar med enhetens bokstav eller med file: leder till en fil på den dator\n"
     "där den skrevs. Filen måste ligga i webbplatsens mapp för att komma med.\n\n"
     "Fel:\n\n"
     "    [Protokoll](C:\\Mina dokument\\protokoll.pdf)\n\n"
     "Rätt, med filen kopierad till samma mapp som sidan:\n\n"
     "    [Protokoll](protokoll.pdf)",
     "An address that begins with the letter of a drive, or with file:, leads to a file on the\n"
     "computer where it was written. The file must lie in the folder of the site to be there.\n\n"
     "Wrong:\n\n"
     "    [Protokoll](C:\\Mina dokument\\protokoll.pdf)\n\n"
     "Right, with the file copied to the same folder as the page:\n\n"
     "    [Protokoll](protokoll.pdf)"}},
[RULE_BROKEN_LINK - RULE_MARKDOWN_FIRST] = {"bruten-lank", SEVERITY_ERROR, 2,
    {"Länken leder till ”{1}”, som inte finns", "The link leads to \"{1}\", which does not exist"},
    {"{2?Menade du ”{2}”? }Sökvägen räknas från den fil du skriver i, eller från webbplatsens "
     "mapp om den börjar med /. Till en annan webbplats skrivs hela adressen, med https://.",
     "{2?Did you mean \"{2}\"? }The path is counted from the file you are writing in, or from "
     "the folder of the site if it begins with /. To another site the whole address is written, "
     "with https://."},
    {"Länka till filen som den heter i mappen, alltså till .md och inte till .html.\n"
     "Flyttas en sida behöver länkarna till den ändras. En hänvisning med id, som @om,\n"
     "klarar en flytt.\n\n"
     "Fel:\n\n"
     "    [Om materialet](om.html)\n\n"
     "Rätt:\n\n"
     "    [Om materialet](om.md)\n"
     "    [Om materialet](@om)",
     "Link to the file by its name in the folder, that is to .md and not to .html.\n"
     "When a page moves, the links to it must change. A reference by id, such as @om,\n"
     "survives a move.\n\n"
     "Wrong:\n\n"
     "    [Om materialet](om.html)\n\n"
     "Right:\n\n"
     "    [Om materialet](om.md)\n"
     "    [Om materialet](@om)"}},
[RULE_LINK_TO_DRAFT - RULE_MARKDOWN_FIRST] = {"lank-till-utkast", SEVERITY_ERROR, 2,
    {"”{1}” leder till ett utkast, och utkast byggs inte",
     "\"{1}\" leads to a draft, and drafts are not built"},
    {"Ta bort raden utkast: ja i {2} när sidan är klar, eller vänta med länken.",
     "Take away the line utkast: ja in {2} when the page is ready, or wait with the link."},
    {"En sida med utkast: ja kommer inte med på webbplatsen. En länk dit skulle leda till\n"
     "ingenting.\n\n"
     "Fel:\n\n"
     "    Läs [vår nya plan](plan.md).        (och i plan.md står utkast: ja)\n\n"
     "Rätt:\n\n"
     "    Läs [vår nya plan](plan.md).        (och raden utkast är borttagen)",
     "A page with utkast: ja is left out of the site. A link to it would lead nowhere.\n\n"
     "Wrong:\n\n"
     "    Läs [vår nya plan](plan.md).        (and plan.md says utkast: ja)\n\n"
     "Right:\n\n"
     "    Läs [vår nya plan](plan.md).        (and the line is gone)"}},
[RULE_LINK_TO_HIDDEN - RULE_MARKDOWN_FIRST] = {"lank-till-opublicerad", SEVERITY_ERROR, 4,
    {"”{1}” leder till en sida som {3?inte publiceras förrän {3}}{4?togs ner {4}}",
     "\"{1}\" leads to a page that {3?is not published until {3}}{4?was taken down {4}}"},
    {"Vänta med länken, ta bort den, eller ändra dagen i {2}.",
     "Wait with the link, take it away, or change the day in {2}."},
    {"Sidor med publiceras: eller avpubliceras: är med på webbplatsen bara under den tiden,\n"
     "räknat på datum i webbplats.yaml. Före och efter skulle länken leda till ingenting.\n\n"
     "Fel:\n\n"
     "    Läs [vår nya plan](plan.md).        (och i plan.md står publiceras: 2025-03-01)\n\n"
     "Rätt, från den dagen:\n\n"
     "    Läs [vår nya plan](plan.md).        (och i webbplats.yaml står datum: 2025-03-01)",
     "Pages with publiceras: or avpubliceras: are on the site only during that time, counted\n"
     "by datum in webbplats.yaml. Before and after the link would lead nowhere.\n\n"
     "Wrong:\n\n"
     "    Läs [vår nya plan](plan.md).        (and plan.md says publiceras: 2025-03-01)\n\n"
     "Right, from that day on:\n\n"
     "    Läs [vår nya plan](plan.md).        (and webbplats.yaml says datum: 2025-03-01)"}},
[RULE_LINK_TO_MADE - RULE_MARKDOWN_FIRST] = {"gjord-fil", SEVERITY_ERROR, 1,
    {"”{1}” är gjord av malbild och publiceras inte",
     "\"{1}\" was made by malbild and is not published"},
    {"Länka till sidan som utskriften finns på. Flytta filen ut ur webbplatsens mapp.",
     "Link to the page that has the handout. Move the file out of the site's folder."},
    {"En utskrift som du gör med malbild handout kan innehålla dolda talmanus och annat som\n"
     "inte ska publiceras. Därför räknas det som malbild har gjort aldrig som innehåll, var\n"
     "det än ligger. De utskrifter som alla får läsa finns redan på sidorna.\n\n"
     "Fel:\n\n"
     "    Hämta [bilderna](bilagor/ahorarkopior.pdf).        (gjord med malbild handout)\n\n"
     "Rätt:\n\n"
     "    Hämta bilderna från [presentationen](presentation.md).",
     "A handout that you make with malbild handout may hold hidden speaker notes and other\n"
     "things that are not to be published. So what malbild has made is never content,\n"
     "wherever it lies. The handouts that all may read are on the pages already.\n\n"
     "Wrong:\n\n"
     "    Hämta [bilderna](bilagor/ahorarkopior.pdf).        (made with malbild handout)\n\n"
     "Right:\n\n"
     "    Hämta bilderna från [presentationen](presentation.md)."}},
[RULE_BROKEN_ANCHOR - RULE_MARKDOWN_FIRST] = {"brutet-ankare", SEVERITY_ERROR, 3,
    {"Sidan ”{2}” har ingen rubrik med namnet ”#{1}”",
     "The page \"{2}\" has no heading named \"#{1}\""},
    {"{3?Menade du ”#{3}”? }Namnet är rubrikens text med små bokstäver och bindestreck.",
     "{3?Did you mean \"#{3}\"? }The name is the text of the heading in small letters with "
     "hyphens."},
    {"Det som står efter # i en länk är namnet på en rubrik på sidan. Namnet ändras\n"
     "när rubriken skrivs om. Ge rubriken ett fast namn om många länkar till den.\n\n"
     "Fel, när rubriken är ”## Så arbetar vi”:\n\n"
     "    [Arbetssätt](om.md#arbetssatt)\n\n"
     "Rätt:\n\n"
     "    [Arbetssätt](om.md#sa-arbetar-vi)\n\n"
     "eller, med fast namn på rubriken:\n\n"
     "    ## Så arbetar vi {#arbetssatt}",
     "What stands after # in a link is the name of a heading on the page. The name\n"
     "changes when the heading is rewritten. Give the heading a fixed name if many\n"
     "links lead to it.\n\n"
     "Wrong, when the heading is \"## Så arbetar vi\":\n\n"
     "    [Arbetssätt](om.md#arbetssatt)\n\n"
     "Right:\n\n"
     "    [Arbetssätt](om.md#sa-arbetar-vi)\n\n"
     "or, with a fixed name for the heading:\n\n"
     "    ## Så arbetar vi {#arbetssatt}"}},
[RULE_BROKEN_IMAGE - RULE_MARKDOWN_FIRST] = {"saknad-bild", SEVERITY_ERROR, 2,
    {"Bilden ”{1}” finns inte", "The image \"{1}\" does not exist"},
    {"{2?Menade du ”{2}”? }Bilden ska ligga i webbplatsens mapp. Sökvägen räknas från den fil du "
     "skriver i, eller från mappen om den börjar med /.",
     "{2?Did you mean \"{2}\"? }The image should lie in the folder of the site. The path is "
     "counted from the file you are writing in, or from that folder if it begins with /."},
    {"Bilder måste ligga i webbplatsens mapp. Stora och små bokstäver räknas som\n"
     "olika: Foto.JPG är inte samma fil som foto.jpg.\n\n"
     "Fel:\n\n"
     "    ![Två personer samtalar](Bilder/Samtal.SVG)\n\n"
     "Rätt:\n\n"
     "    ![Två personer samtalar](bilder/samtal.svg)",
     "Images must lie in the folder of the site. Capital and small letters count as\n"
     "different: Foto.JPG is not the same file as foto.jpg.\n\n"
     "Wrong:\n\n"
     "    ![Två personer samtalar](Bilder/Samtal.SVG)\n\n"
     "Right:\n\n"
     "    ![Två personer samtalar](bilder/samtal.svg)"}},
[RULE_EMPTY_LINK - RULE_MARKDOWN_FIRST] = {"tom-lank", SEVERITY_ERROR, 1,
    {"Länken till ”{1}” har ingen text", "The link to \"{1}\" has no text"},
    {"Skriv mellan hakparenteserna vart länken leder, till exempel [Läs om målbilden](malbild.md).",
     "Write between the brackets where the link leads, for example [Läs om "
     "målbilden](malbild.md)."},
    {"En länk utan text går inte att se eller klicka på, och en skärmläsare kan bara\n"
     "läsa upp adressen. En hänvisning med id får däremot målets titel som text, om\n"
     "inget annat skrivs.\n\n"
     "Fel:\n\n"
     "    [](https://www.exempel.se/)\n\n"
     "Rätt:\n\n"
     "    [Exempel kommun](https://www.exempel.se/)\n"
     "    [](@malbild)",
     "A link without text can neither be seen nor clicked, and a screen reader can\n"
     "only read out the address. A reference by id, however, takes the title of its\n"
     "target as its text.\n\n"
     "Wrong:\n\n"
     "    [](https://www.exempel.se/)\n\n"
     "Right:\n\n"
     "    [Exempel kommun](https://www.exempel.se/)\n"
     "    [](@malbild)"}},
[RULE_MISSING_ALT - RULE_MARKDOWN_FIRST] = {"saknad-alttext", SEVERITY_ERROR, 1,
    {"Bilden ”{1}” saknar alternativtext", "The image \"{1}\" has no alternative text"},
    {"Skriv mellan hakparenteserna vad bilden säger, till exempel ![Två personer samtalar vid ett "
     "köksbord](…).",
     "Write between the brackets what the image says, for example ![Two people talking at a "
     "kitchen table](…)."},
    {"Alternativtexten läses upp för den som inte ser bilden och visas när bilden inte\n"
     "kan laddas. Lagen om digital offentlig service kräver den. Skriv det bilden\n"
     "säger, inte ”bild på”.\n\n"
     "Fel:\n\n"
     "    ![](bilder/samtal.jpg)\n\n"
     "Rätt:\n\n"
     "    ![Två personer samtalar vid ett köksbord](bilder/samtal.jpg)",
     "The alternative text is read out to those who do not see the image and is shown\n"
     "when it cannot be loaded. The law on digital public service requires it. Write\n"
     "what the image says, not \"image of\".\n\n"
     "Wrong:\n\n"
     "    ![](bilder/samtal.jpg)\n\n"
     "Right:\n\n"
     "    ![Two people talking at a kitchen table](bilder/samtal.jpg)"}},
[RULE_HEADING_LEVEL - RULE_MARKDOWN_FIRST] = {"rubrikniva", SEVERITY_ERROR, 2,
    {"Rubriken är på nivå {1} där nivå {2} väntas",
     "The heading is at level {1} where level {2} is expected"},
    {"Räkna tecknen # i början av raden: så många som nivån ska vara. Sidans rubrik, nivå 1, "
     "kommer från titeln i sidhuvudet.",
     "Count the # at the beginning of the line: as many as the level should be. The heading of "
     "the page, level 1, comes from the title in the front matter."},
    {"Den som använder skärmläsare hoppar mellan rubrikerna för att hitta. En nivå som\n"
     "hoppas över ser ut som ett kapitel som fattas. Rubrikerna i en text börjar\n"
     "därför på nivå 2 (##) och går nedåt ett steg i taget.\n\n"
     "Fel:\n\n"
     "    # Så arbetar vi\n"
     "    #### I vardagen\n\n"
     "Rätt:\n\n"
     "    ## Så arbetar vi\n"
     "    ### I vardagen",
     "Those who use a screen reader jump between headings to find their way. A level\n"
     "that is skipped looks like a missing chapter. So the headings of a text begin at\n"
     "level 2 (##) and go down one step at a time.\n\n"
     "Wrong:\n\n"
     "    # Så arbetar vi\n"
     "    #### I vardagen\n\n"
     "Right:\n\n"
     "    ## Så arbetar vi\n"
     "    ### I vardagen"}},
[RULE_DUPLICATE_ANCHOR - RULE_MARKDOWN_FIRST] = {"dubbelt-ankare", SEVERITY_ERROR, 2,
    {"Namnet ”#{1}” har redan rubriken på rad {2}",
     "The name \"#{1}\" already belongs to the heading on line {2}"},
    {"Byt namn på en av rubrikerna, eller ta bort {#{1}} så får den ett eget namn.",
     "Change the name of one of the headings, or remove {#{1}} and it gets a name of its own."},
    {"Det fasta namnet på en rubrik används i länkar. Har två rubriker samma namn\n"
     "leder länkarna alltid till den första.\n\n"
     "Fel:\n\n"
     "    ## Mål {#mal}\n"
     "    ## Fler mål {#mal}\n\n"
     "Rätt:\n\n"
     "    ## Mål {#mal}\n"
     "    ## Fler mål {#fler-mal}",
     "The fixed name of a heading is used in links. If two headings have the same name\n"
     "the links always lead to the first.\n\n"
     "Wrong:\n\n"
     "    ## Mål {#mal}\n"
     "    ## Fler mål {#mal}\n\n"
     "Right:\n\n"
     "    ## Mål {#mal}\n"
     "    ## Fler mål {#fler-mal}"}},
[RULE_EMPTY_HEADING - RULE_MARKDOWN_FIRST] = {"tom-rubrik", SEVERITY_ERROR, 0,
    {"Rubriken har ingen text", "The heading has no text"},
    {"Skriv rubriken efter ##, eller ta bort raden.",
     "Write the heading after ##, or remove the line."},
    {"En tom rubrik läses upp som ”rubrik” och ingenting mer, och den lämnar en tom\n"
     "rad i sidans innehållsförteckning.\n\n"
     "Fel:\n\n"
     "    ##\n\n"
     "Rätt:\n\n"
     "    ## Så arbetar vi",
     "An empty heading is read out as \"heading\" and nothing more, and it leaves an\n"
     "empty line in the table of contents.\n\n"
     "Wrong:\n\n"
     "    ##\n\n"
     "Right:\n\n"
     "    ## Så arbetar vi"}},
[RULE_MARKDOWN_DEPTH - RULE_MARKDOWN_FIRST] = {"for-djupt", SEVERITY_ERROR, 1,
    {"Här ligger fler än {1} nivåer inuti varandra",
     "There are more than {1} levels inside one another here"},
    {"Ta bort överflödiga >, listnivåer, hakparenteser eller block.",
     "Remove superfluous >, list levels, brackets or blocks."},
    {"Inget som ska läsas av människor behöver så många nivåer av citat, listor eller\n"
     "block. Gränsen skyddar mot texter som gått sönder när de kopierats från ett\n"
     "annat program.\n\n"
     "Fel:\n\n"
     "    > > > > > > > > > > > > > > > > > Hej\n\n"
     "Rätt:\n\n"
     "    > Hej",
     "Nothing that is meant for people to read needs that many levels of quotes, lists\n"
     "or blocks. The limit protects against texts broken when copied from another\n"
     "program.\n\n"
     "Wrong:\n\n"
     "    > > > > > > > > > > > > > > > > > Hej\n\n"
     "Right:\n\n"
     "    > Hej"}},
};
/* clang-format on */
