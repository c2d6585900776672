#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_file_table[] = {
[RULE_FILE_UNREADABLE - RULE_FILE_FIRST] = {"olasbar-fil", SEVERITY_ERROR, 2,
    {"{2} går inte att läsa: {1}", "{2} cannot be read: {1}"},
    {"Försök igen. Hjälper inte det behöver du få rätt att läsa den, eller så krånglar disken "
     "eller nätverket.",
     "Try again. If that does not help you need permission to read it, or the disk or the network "
     "is failing."},
    {"Programmet läser alla filer i webbplatsens mapp, i temat och i de frysta utgåvorna.\n"
     "Går en av dem inte att läsa skulle webbplatsen bli ofullständig utan att någon märkte\n"
     "det. Därför byggs ingenting, den förra webbplatsen ligger kvar som den var, och\n"
     "programmet slutar med status 3. Efter kolonet står datorns egna ord.\n\n"
     "Vanliga orsaker: filen tillhör en annan användare, den ligger på en nätverksplats som\n"
     "inte svarar, för många filer är öppna på en gång, eller disken håller på att gå sönder.\n\n"
     "Fel: filen ägs av någon annan och får bara läsas av den.\n\n"
     "Rätt: filen får läsas av dig.\n\n"
     "    chmod u+r malbild/nara.md",
     "The program reads every file in the folder of the site, in the theme and in the frozen\n"
     "editions. If one of them cannot be read the site would be incomplete without anyone\n"
     "noticing. So nothing is built, the previous site is left as it was, and the program\n"
     "ends with status 3. After the colon stand the computer's own words.\n\n"
     "Usual causes: the file belongs to another user, it lies on a network drive that does\n"
     "not answer, too many files are open at once, or the disk is about to fail.\n\n"
     "Wrong: the file belongs to someone else, who alone may read it.\n\n"
     "Right: you may read the file.\n\n"
     "    chmod u+r malbild/nara.md"}},
[RULE_FOLDER_DEPTH - RULE_FILE_FIRST] = {"for-djup-mapp", SEVERITY_ERROR, 0,
    {"Här ligger mappar i för många nivåer",
     "Here are folders within folders, too many levels deep"},
    {"Flytta det som ligger längst in närmare webbplatsens mapp, eller ta bort länken som leder "
     "runt.",
     "Move what lies innermost nearer to the folder of the site, or remove the link that leads in "
     "a circle."},
    {"Mappar får ligga i varandra i högst 64 nivåer. Blir de fler är det oftast en mapp som har\n"
     "kopierats in i sig själv.\n\n"
     "Fel:\n\n"
     "    webb/webb/webb/webb/webb/…\n\n"
     "Rätt:\n\n"
     "    webb/bilder/personal",
     "Folders may lie within each other at most 64 levels deep. More is mostly a folder that has\n"
     "been copied into itself.\n\n"
     "Wrong:\n\n"
     "    webb/webb/webb/webb/webb/…\n\n"
     "Right:\n\n"
     "    webb/bilder/personal"}},
[RULE_FILE_TOO_LARGE - RULE_FILE_FIRST] = {"for-stor-fil", SEVERITY_ERROR, 1,
    {"Filen är för stor: gränsen är {1}", "The file is too large: the limit is {1}"},
    {"Dela upp texten på flera sidor, eller spara bilden eller dokumentet i mindre format.",
     "Divide the text into several pages, or save the image or document in a smaller size."},
    {"En mycket stor fil är nästan alltid ett misstag, till exempel en film som hamnat\n"
     "bland texterna, och den gör webbplatsen långsam för den som läser på telefon.\n\n"
     "Gränsen är 1 MiB för texter (.md och .yaml) och 50 MiB för bilder och andra\n"
     "filer.\n\n"
     "Fel:\n\n"
     "    bilder/foto.png (72 MiB, rakt från kameran)\n\n"
     "Rätt:\n\n"
     "    bilder/foto.jpg (400 kB, 1 600 bildpunkter bred)",
     "A very large file is nearly always a mistake, such as a film among the texts,\n"
     "and it makes the site slow for those who read on a phone.\n\n"
     "The limit is 1 MiB for texts (.md and .yaml) and 50 MiB for images and other\n"
     "files.\n\n"
     "Wrong:\n\n"
     "    bilder/foto.png (72 MiB, straight from the camera)\n\n"
     "Right:\n\n"
     "    bilder/foto.jpg (400 kB, 1,600 pixels wide)"}},
[RULE_BAD_UTF8 - RULE_FILE_FIRST] = {"ogiltig-utf-8", SEVERITY_ERROR, 1,
    {"Här står ett tecken som inte är UTF-8 (byte {1})",
     "There is a character here that is not UTF-8 (byte {1})"},
    {"Spara filen på nytt med teckenkodningen UTF-8; den väljs i rutan Spara som.",
     "Save the file again with the encoding UTF-8; it is chosen in the Save as dialogue."},
    {"UTF-8 är det sätt att lagra bokstäver som all webb använder. Filer från äldre\n"
     "program lagrar å, ä och ö på ett annat sätt, och då blir de till krumelurer på\n"
     "sidan.\n\n"
     "Fel: filen är sparad som ”Västeuropeisk (Windows-1252)” eller ”ISO 8859-1”.\n\n"
     "Rätt: filen är sparad som UTF-8. Så här räddar du en gammal fil:\n\n"
     "    iconv -f WINDOWS-1252 -t UTF-8 gammal.md > ny.md",
     "UTF-8 is the way of storing letters that the whole web uses. Files from older\n"
     "programs store å, ä and ö differently, and they turn into scribbles on the page.\n\n"
     "Wrong: the file is saved as \"Western European (Windows-1252)\" or \"ISO 8859-1\".\n\n"
     "Right: the file is saved as UTF-8. This rescues an old file:\n\n"
     "    iconv -f WINDOWS-1252 -t UTF-8 old.md > new.md"}},
[RULE_NUL_BYTE - RULE_FILE_FIRST] = {"nollbyte", SEVERITY_ERROR, 0,
    {"Här står ett osynligt nolltecken, som inte hör hemma i en text",
     "There is an invisible null character here, which does not belong in a text"},
    {"Ta bort tecknet, eller spara filen på nytt som ren text i UTF-8. En bild eller ett dokument "
     "ska inte ha ett namn som slutar på .md eller .yaml.",
     "Remove the character, or save the file again as plain text in UTF-8. An image or a "
     "document should not have a name that ends in .md or .yaml."},
    {"Ett nolltecken finns aldrig i vanlig text. Det betyder för det mesta att filen\n"
     "är något annat än text, eller att den är sparad som UTF-16.\n\n"
     "Fel: ett Word-dokument som döpts om till om.md, eller en text sparad som\n"
     "”Unicode”.\n\n"
     "Rätt: innehållet inklistrat i en vanlig texteditor och sparat som UTF-8.",
     "A null character never occurs in ordinary text. It mostly means that the file is\n"
     "something other than text, or that it is saved as UTF-16.\n\n"
     "Wrong: a Word document renamed to om.md, or a text saved as \"Unicode\".\n\n"
     "Right: the content pasted into an ordinary text editor and saved as UTF-8."}},
[RULE_CONTROL - RULE_FILE_FIRST] = {"styrtecken", SEVERITY_ERROR, 1,
    {"Här står ett osynligt tecken ({1}) som inte får finnas i filen",
     "There is an invisible character ({1}) here that must not be in the file"},
    {"Ta bort det. Radera och skriv om orden runt platsen om du inte ser det.",
     "Remove it. Erase and retype the words around the place if you cannot see it."},
    {"Osynliga tecken följer ibland med när text kopieras från en pdf eller ett\n"
     "gammalt dokument. De kan göra att ord inte hittas eller att filen läses fel.\n\n"
     "Fel:\n\n"
     "    titel: Om mate�rialet\n\n"
     "Rätt:\n\n"
     "    titel: Om materialet",
     "Invisible characters sometimes come along when text is copied from a pdf or an\n"
     "old document. They can prevent words from being found or the file from being\n"
     "read right.\n\n"
     "Wrong:\n\n"
     "    titel: Om mate�rialet\n\n"
     "Right:\n\n"
     "    titel: Om materialet"}},
[RULE_BOM - RULE_FILE_FIRST] = {"bom", SEVERITY_WARNING, 0,
    {"Filen börjar med ett osynligt märke (BOM) som inte behövs",
     "The file begins with an invisible mark (BOM) that is not needed"},
    {"Spara filen som UTF-8 utan BOM. Programmet hoppar över märket så länge.",
     "Save the file as UTF-8 without BOM. The program skips the mark in the meantime."},
    {"En del program sätter ett osynligt märke först i filen för att tala om att den\n"
     "är UTF-8. Malbild vet redan det. Märket gör att andra program kan läsa den\n"
     "första raden fel.\n\n"
     "Fel: ”UTF-8 med BOM” i rutan Spara som.\n\n"
     "Rätt: ”UTF-8”.",
     "Some programs put an invisible mark first in a file to say that it is UTF-8.\n"
     "Malbild knows that already. The mark can make other programs misread the first\n"
     "line.\n\n"
     "Wrong: \"UTF-8 with BOM\" in the Save as dialogue.\n\n"
     "Right: \"UTF-8\"."}},
[RULE_SYMLINK_OUTSIDE - RULE_FILE_FIRST] = {"lank-ut", SEVERITY_ERROR, 1,
    {"Genvägen leder ut ur webbplatsens mapp, till ”{1}”",
     "The shortcut leads out of the folder of the site, to \"{1}\""},
    {"Ta bort genvägen och kopiera in filen i webbplatsens mapp i stället.",
     "Remove the shortcut and copy the file into the folder of the site instead."},
    {"Allt som publiceras ska ligga i webbplatsens mapp. En genväg (symbolisk länk) ut\n"
     "ur den kan publicera något som aldrig var tänkt för läsare, och den går sönder\n"
     "när mappen flyttas till en annan dator.\n\n"
     "Fel:\n\n"
     "    bilder/logga.svg -> /home/anna/Skrivbord/logga.svg\n\n"
     "Rätt: filen logga.svg ligger i mappen bilder.",
     "All that is published should lie in the folder of the site. A shortcut (symbolic\n"
     "link) out of it may publish something never meant for readers, and it breaks\n"
     "when the folder is moved to another computer.\n\n"
     "Wrong:\n\n"
     "    bilder/logga.svg -> /home/anna/Desktop/logga.svg\n\n"
     "Right: the file logga.svg lies in the folder bilder."}},
[RULE_NOT_A_FILE - RULE_FILE_FIRST] = {"ingen-fil", SEVERITY_ERROR, 1,
    {"Här finns ingen fil att läsa{1?: genvägen leder till ”{1}”}",
     "There is no file to read here{1?: the shortcut leads to \"{1}\"}"},
    {"Ta bort den, eller lägg den fil som ska visas på samma plats.",
     "Remove it, or put the file that should be shown in its place."},
    {"I webbplatsens mapp ska det bara ligga filer och mappar. En genväg (symbolisk länk)\n"
     "till något som har flyttats, eller till den mapp den själv ligger i, går inte att\n"
     "läsa. Detsamma gäller rör och andra specialfiler.\n\n"
     "Fel:\n\n"
     "    bilder/logga.svg -> logga-2022.svg, som är borttagen\n\n"
     "Rätt: filen logga.svg ligger i mappen bilder.",
     "In the folder of the site there should be nothing but files and folders. A shortcut\n"
     "(symbolic link) to something that was moved, or to the folder it lies in itself,\n"
     "cannot be read. The same goes for pipes and other special files.\n\n"
     "Wrong:\n\n"
     "    bilder/logga.svg -> logga-2022.svg, which was removed\n\n"
     "Right: the file logga.svg lies in the folder bilder."}},
[RULE_FILE_NAME - RULE_FILE_FIRST] = {"filnamn", SEVERITY_ERROR, 2,
    {"Namnet ”{1}” passar inte i en webbadress", "The name \"{1}\" does not fit in a web address"},
    {"{2?Döp om till ”{2}”. }Använd bara a–z, 0–9 och bindestreck.",
     "{2?Rename it to \"{2}\". }Use only a–z, 0–9 and hyphens."},
    {"Filers och mappars namn blir sidornas adresser. Mellanslag, stora bokstäver och\n"
     "å, ä, ö gör adresserna svåra att skriva av, att läsa upp och att skicka vidare.\n\n"
     "Fel:\n\n"
     "    Våra mål/Nära vård.md\n\n"
     "Rätt:\n\n"
     "    vara-mal/nara-vard.md",
     "The names of files and folders become the addresses of the pages. Spaces,\n"
     "capitals and å, ä, ö make addresses hard to copy by hand, to read aloud and to\n"
     "pass on.\n\n"
     "Wrong:\n\n"
     "    Våra mål/Nära vård.md\n\n"
     "Right:\n\n"
     "    vara-mal/nara-vard.md"}},
[RULE_NAME_BYTES - RULE_FILE_FIRST] = {"filnamnets-kodning", SEVERITY_ERROR, 1,
    {"Namnet ”{1}” är sparat på ett gammalt sätt: det är inte UTF-8",
     "The name \"{1}\" is stored in an old way: it is not UTF-8"},
    {"Döp om filen eller mappen. Använd helst bara a–z, 0–9 och bindestreck.",
     "Rename the file or the folder. Best use only a–z, 0–9 and hyphens."},
    {"Filers namn lagras, precis som texter, med en teckenkodning, och webben använder UTF-8.\n"
     "Namn som kommer ur en gammal zip-fil eller från en gammal server kan ha en annan. De\n"
     "blir till krumelurer, och adresser med dem fungerar inte.\n\n"
     "Fel: bilder/k�llsortering.png, uppackad ur en zip-fil från 2004.\n\n"
     "Rätt:\n\n"
     "    bilder/kallsortering.png",
     "The names of files are, like texts, stored in an encoding, and the web uses UTF-8.\n"
     "Names out of an old zip file or from an old server may have another. They turn into\n"
     "scribbles, and addresses with them do not work.\n\n"
     "Wrong: bilder/k�llsortering.png, unpacked from a zip file of 2004.\n\n"
     "Right:\n\n"
     "    bilder/kallsortering.png"}},
[RULE_ACTIVE_FILE - RULE_FILE_FIRST] = {"aktiv-fil", SEVERITY_ERROR, 1,
    {"Filen ”{1}” kan köra program hos läsaren eller på webbservern och publiceras inte av sig "
     "själv",
     "The file \"{1}\" can run programs at the reader's or on the web server and is not published "
     "by itself"},
    {"Ta bort den. Ska den verkligen med, så skriv den under släpp-igenom i webbplats.yaml.",
     "Remove it. If it really belongs to the site, list it under släpp-igenom in "
     "webbplats.yaml."},
    {"Filer som inte är sidor kopieras till webbplatsen som de är. En html-fil, ett skript\n"
     "eller en fil för en webbserver gör då vad den vill i läsarens webbläsare, i er\n"
     "webbplats namn. Oftast ligger den där av misstag, till exempel för att en webbsida\n"
     "sparades bredvid texten.\n\n"
     "Hör den till webbplatsen säger du det i webbplats.yaml. Då har någon tänkt på saken.\n\n"
     "Fel: filen verktyg/spel.html ligger i mappen och nämns ingenstans.\n\n"
     "Rätt:\n\n"
     "    släpp-igenom:\n"
     "      - verktyg/spel.html",
     "Files that are no pages are copied to the site as they are. An HTML file, a script or a\n"
     "file for a web server then does as it pleases in the reader's browser, in the name of\n"
     "your site. Mostly it lies there by mistake, for instance because a web page was saved\n"
     "beside the text.\n\n"
     "If it belongs to the site you say so in webbplats.yaml. Then someone has thought about\n"
     "it.\n\n"
     "Wrong: the file verktyg/spel.html lies in the folder and is mentioned nowhere.\n\n"
     "Right:\n\n"
     "    släpp-igenom:\n"
     "      - verktyg/spel.html"}},
[RULE_PAGE_ENDING - RULE_FILE_FIRST] = {"sidans-andelse", SEVERITY_WARNING, 2,
    {"Filen ”{1}” ser ut att vara en sida, men ändelsen säger något annat; den är inte med på "
     "webbplatsen",
     "The file \"{1}\" looks like a page, but its ending says otherwise; it is not on the site"},
    {"Döp om den till ”{2}”.",
     "Rename it to \"{2}\"."},
    {"Sidor slutar på .md och poster på .yaml eller .yml, med små bokstäver. En text med en\n"
     "annan ändelse skulle publiceras som den är, med sidhuvud och tecken som läsaren inte ska\n"
     "se. Därför lämnas den utanför.\n\n"
     "Fel:\n\n"
     "    om.MD\n"
     "    om.markdown\n"
     "    om.md.txt\n\n"
     "Rätt:\n\n"
     "    om.md",
     "Pages end in .md and records in .yaml or .yml, in small letters. A text with another\n"
     "ending would be published as it is, with its head and signs that readers should not see.\n"
     "So it is left out.\n\n"
     "Wrong:\n\n"
     "    om.MD\n"
     "    om.markdown\n"
     "    om.md.txt\n\n"
     "Right:\n\n"
     "    om.md"}},
[RULE_LET_THROUGH - RULE_FILE_FIRST] = {"slapp-igenom", SEVERITY_ERROR, 2,
    {"Under släpp-igenom står ”{1}”, som inte finns i webbplatsens mapp",
     "\"{1}\" stands under släpp-igenom, but is not in the folder of the site"},
    {"{2?Menade du ”{2}”? }Skriv sökvägen från webbplatsens mapp, eller ta bort raden.",
     "{2?Did you mean \"{2}\"? }Write the path from the folder of the site, or remove the line."},
    {"Listan säger vilka filer som får publiceras fast de kan köra program. En rad som inte\n"
     "pekar på någon fil är en felstavning eller minnet av en fil som är borta, och skulle en\n"
     "dag kunna släppa igenom något annat.\n\n"
     "Fel:\n\n"
     "    släpp-igenom:\n"
     "      - verktyg/spell.html\n\n"
     "Rätt:\n\n"
     "    släpp-igenom:\n"
     "      - verktyg/spel.html",
     "The list says which files may be published although they can run programs. A line that\n"
     "points at no file is a slip of the finger or the memory of a file that is gone, and might\n"
     "one day let something else through.\n\n"
     "Wrong:\n\n"
     "    släpp-igenom:\n"
     "      - verktyg/spell.html\n\n"
     "Right:\n\n"
     "    släpp-igenom:\n"
     "      - verktyg/spel.html"}},
[RULE_ADDRESS_TAKEN - RULE_FILE_FIRST] = {"dubbel-adress", SEVERITY_ERROR, 2,
    {"Adressen ”{1}” är redan tagen av {2}", "The address \"{1}\" is already taken by {2}"},
    {"Döp om en av filerna, eller byt id på en av posterna.",
     "Rename one of the files, or change the id of one of the records."},
    {"Varje sida och varje fil behöver en egen adress. Två som vill ha samma skulle\n"
     "skriva över varandra, och läsaren skulle bara få se den ena.\n\n"
     "Fel: en fil och en post i en lista med samma namn i samma mapp.\n\n"
     "    fall/marta.md\n"
     "    fall/alla.yaml, med posten id: marta\n\n"
     "Rätt:\n\n"
     "    fall/marta.md\n"
     "    fall/alla.yaml, med posten id: marta-hemma",
     "Every page and every file needs an address of its own. Two that want the same\n"
     "would overwrite each other, and the reader would only see one of them.\n\n"
     "Wrong: a file and a record in a list with the same name in the same folder.\n\n"
     "    fall/marta.md\n"
     "    fall/alla.yaml, with the record id: marta\n\n"
     "Right:\n\n"
     "    fall/marta.md\n"
     "    fall/alla.yaml, with the record id: marta-hemma"}},
[RULE_PERSONNUMMER - RULE_FILE_FIRST] = {"personnummer", SEVERITY_ERROR, 0,
    {"Här står något som ser ut som ett personnummer",
     "This looks like a Swedish personal identity number"},
    {"Ta bort det. Skriv ålder eller födelseår om läsaren behöver veta hur gammal någon är.",
     "Remove it. Write an age or a year of birth if the reader needs to know how old someone is."},
    {"Ett personnummer pekar ut en verklig människa. Det får aldrig stå i materialet,\n"
     "inte ens påhittat, för ett påhittat nummer kan tillhöra någon. Numret visas\n"
     "därför inte här.\n\n"
     "Är det något annat, till exempel ett diarienummer, så skriv det på ett annat\n"
     "sätt.\n\n"
     "Fel: namn och personnummer i ett patientfall.\n\n"
     "Rätt:\n\n"
     "    titel: Märta, 84 år",
     "A personal identity number points out a real person. It must never stand in the\n"
     "material, not even an invented one, for it may belong to someone. The number is\n"
     "therefore not shown here.\n\n"
     "If it is something else, such as a case number, write it in another way.\n\n"
     "Wrong: a name and a personal identity number in a patient case.\n\n"
     "Right:\n\n"
     "    titel: Märta, 84 år"}},
[RULE_NO_SITE - RULE_FILE_FIRST] = {"ingen-webbplats", SEVERITY_ERROR, 1,
    {"I ”{1}” finns ingen webbplats: filen webbplats.yaml saknas",
     "There is no site in \"{1}\": the file webbplats.yaml is missing"},
    {"Gå till webbplatsens mapp, eller skriv den efter kommandot: malbild build content/norrdal",
     "Go to the folder of the site, or write it after the command: malbild build content/norrdal"},
    {"En mapp är en webbplats när den har filen webbplats.yaml, som bland annat säger\n"
     "vad webbplatsen heter och vilken adress den har.\n\n"
     "Fel: kommandot ges i en annan mapp än webbplatsens.\n\n"
     "    malbild build\n\n"
     "Rätt:\n\n"
     "    malbild build content/norrdal",
     "A folder is a site when it has the file webbplats.yaml, which tells, among other\n"
     "things, what the site is called and which address it has.\n\n"
     "Wrong: the command is given in another folder than that of the site.\n\n"
     "    malbild build\n\n"
     "Right:\n\n"
     "    malbild build content/norrdal"}},
[RULE_WRITE_FAILED - RULE_FILE_FIRST] = {"skrivfel", SEVERITY_ERROR, 2,
    {"Det gick inte att skriva ”{1}”: {2}", "\"{1}\" could not be written: {2}"},
    {"Kontrollera att det finns plats på disken och att du får skriva i mappen, och försök igen. "
     "Webbplatsen som ligger där är hel.",
     "Check that there is room on the disk and that you may write in the folder, and try again. "
     "The site that lies there is whole."},
    {"Webbplatsen byggs färdigt vid sidan om och byter plats med den gamla först när\n"
     "allt är klart. Går något fel på vägen ligger den gamla därför kvar som den var, och\n"
     "programmet slutar med status 3. Efter kolonet står datorns egna ord.\n\n"
     "Fel: mappen tillhör någon annan.\n\n"
     "    malbild build --output /srv/webb\n\n"
     "Rätt: en mapp som du får skriva i.\n\n"
     "    malbild build --output output/norrdal",
     "The site is built to the end beside the old one and takes its place only when\n"
     "all is done. If something fails on the way the old one is therefore left as it\n"
     "was, and the program ends with status 3. After the colon stand the computer's own\n"
     "words.\n\n"
     "Wrong: the folder belongs to someone else.\n\n"
     "    malbild build --output /srv/web\n\n"
     "Right: a folder in which you may write.\n\n"
     "    malbild build --output output/norrdal"}},
[RULE_OUTPUT_NOT_OURS - RULE_FILE_FIRST] = {"frammande-utmapp", SEVERITY_ERROR, 1,
    {"Mappen ”{1}” innehåller annat än en webbplats från malbild",
     "The folder \"{1}\" holds something other than a site made by malbild"},
    {"Välj en annan mapp med --output, eller töm mappen om inget i den behövs.",
     "Choose another folder with --output, or empty the folder if nothing in it is needed."},
    {"För att ingen ska bli av med sina filer rör programmet bara mappar som är tomma, nya\n"
     "eller skapade av malbild: i dem ligger manifest.json, som räknar upp vad malbild har\n"
     "gjort. Annat som läggs dit efteråt får ligga kvar.\n\n"
     "Fel: hemmappen anges som mål.\n\n"
     "    malbild build --output ~/Dokument\n\n"
     "Rätt:\n\n"
     "    malbild build --output ~/Dokument/webbplats",
     "A build replaces the whole folder. So that no one loses files the program only\n"
     "touches folders that are empty, new or made by malbild.\n\n"
     "Wrong: a folder with other files is given as the target.\n\n"
     "    malbild build --output ~/Documents\n\n"
     "Right:\n\n"
     "    malbild build --output ~/Documents/site"}},
[RULE_OUTPUT_FOREIGN - RULE_FILE_FIRST] = {"frammande-fil", SEVERITY_ERROR, 2,
    {"Webbplatsen har en fil ”{1}”, men i ”{2}” ligger redan en annan som malbild inte har gjort",
     "The site has a file \"{1}\", but in \"{2}\" there is another already that malbild did not "
     "make"},
    {"Behövs den inte, så ta bort den. Ska den i stället gälla, så lägg den bland webbplatsens "
     "filer eller byt namn på webbplatsens.",
     "If it is not needed, remove it. If it should be used, put it among the files of the site, or "
     "rename the site's own."},
    {"Filer i utmappen som malbild inte har gjort, till exempel .well-known/ eller en fil som\n"
     "visar en sökmotor vem som äger webbplatsen, får ligga kvar när webbplatsen byggs om.\n"
     "Men två filer kan inte ha samma adress, och malbild skriver aldrig över den som någon\n"
     "annan har lagt dit.\n\n"
     "Fel: CNAME ligger i utmappen, och en annan CNAME bland webbplatsens filer.\n\n"
     "Rätt: den ligger bara bland webbplatsens filer.\n\n"
     "    rm output/norrdal/CNAME",
     "Files in the output folder that malbild did not make, such as .well-known/ or a file\n"
     "that tells a search engine who owns the site, are left when the site is built again.\n"
     "But two files cannot have the same address, and malbild never overwrites the one that\n"
     "somebody else put there.\n\n"
     "Wrong: CNAME is in the output folder, and another CNAME among the files of the site.\n\n"
     "Right: it is among the files of the site only.\n\n"
     "    rm output/norrdal/CNAME"}},
[RULE_OUTPUT_BUSY - RULE_FILE_FIRST] = {"upptagen-utmapp", SEVERITY_ERROR, 1,
    {"Ett annat bygge skriver just nu i ”{1}”", "Another build is writing to \"{1}\" right now"},
    {"Vänta tills det är klart och försök igen, eller välj en annan mapp med --output.",
     "Wait until it is done and try again, or choose another folder with --output."},
    {"Två byggen till samma mapp samtidigt skulle blanda ihop sina filer. Därför\n"
     "väntar det ena inte i det tysta, utan säger ifrån.\n\n"
     "Fel: två fönster bygger samma webbplats till samma mapp.\n\n"
     "Rätt: ett i taget, eller var sin mapp.\n\n"
     "    malbild build --output output/prov",
     "Two builds into the same folder at once would mix up their files. So one of them\n"
     "speaks up instead of waiting in silence.\n\n"
     "Wrong: two windows build the same site into the same folder.\n\n"
     "Right: one at a time, or a folder each.\n\n"
     "    malbild build --output output/trial"}},
[RULE_OUTPUT_NO_FOLDER - RULE_FILE_FIRST] = {"utmapp-ingen-mapp", SEVERITY_ERROR, 1,
    {"”{1}” är ingen mapp och skrivs inte över",
     "\"{1}\" is not a folder and is not written over"},
    {"Skriv namnet på en mapp efter --output. Den görs om den inte finns. Vill du bara leta efter "
     "fel, använd malbild check.",
     "Write the name of a folder after --output. It is made when it is not there. To look for "
     "errors only, use malbild check."},
    {"En webbplats är en mapp med filer. Finns det redan en fil, en enhet eller en länk\n"
     "med namnet så rör programmet den inte.\n\n"
     "Fel: en fil anges som mål.\n\n"
     "    malbild build --output webbplats.zip\n\n"
     "Rätt: en mapp, ny eller från ett tidigare bygge.\n\n"
     "    malbild build --output output/webbplats",
     "A site is a folder with files. When there already is a file, a device or a link of\n"
     "that name, the program does not touch it.\n\n"
     "Wrong: a file is given as the target.\n\n"
     "    malbild build --output site.zip\n\n"
     "Right: a folder, new or from an earlier build.\n\n"
     "    malbild build --output output/site"}},
[RULE_OUTPUT_AROUND_SITE - RULE_FILE_FIRST] = {"utmapp-runt-webbplatsen", SEVERITY_ERROR, 2,
    {"”{2}” kan inte bytas ut, för där ligger texterna i ”{1}”",
     "\"{2}\" cannot be replaced, for the texts of \"{1}\" lie in it"},
    {"Välj en annan mapp med --output, eller flytta texterna.",
     "Choose another folder with --output, or move the texts."},
    {"Ett bygge ersätter hela mappen. Ligger webbplatsens egna filer i den skulle de\n"
     "försvinna.\n\n"
     "Fel: den färdiga webbplatsen hamnar i mappen som texterna ligger i.\n\n"
     "    malbild build content/norrdal --output content\n\n"
     "Rätt: en mapp vid sidan av.\n\n"
     "    malbild build content/norrdal --output output/norrdal",
     "A build replaces the whole folder. If the site's own files lie in it they would be\n"
     "lost.\n\n"
     "Wrong: the finished site goes into the folder that holds the texts.\n\n"
     "    malbild build content/norrdal --output content\n\n"
     "Right: a folder beside it.\n\n"
     "    malbild build content/norrdal --output output/norrdal"}},
};
/* clang-format on */
