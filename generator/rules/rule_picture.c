#include "rules/rule_tables.h"

/* clang-format off */
const struct rule_entry rule_picture_table[] = {
[RULE_IMAGE_FORMAT - RULE_PICTURE_FIRST] = {"bildformat", SEVERITY_ERROR, 2,
    {"Bilden ”{1}” går inte att använda: {2}",
     "The image \"{1}\" cannot be used: {2}"},
    {"Spara den på nytt som SVG, PNG, JPEG, WebP eller GIF, med rätt ändelse på filnamnet.",
     "Save it again as SVG, PNG, JPEG, WebP or GIF, with the right ending on its name."},
    {"Programmet läser bildens mått, så att sidan inte hoppar medan den laddas. Går de\n"
     "inte att läsa är filen skadad, eller något annat än det namnet säger.\n\n"
     "Fel: en bild i formatet HEIC som bara döpts om.\n\n"
     "    bilder/samtal.jpg\n\n"
     "Rätt: bilden öppnad i ett bildprogram och sparad som JPEG.",
     "The program reads the size of the image, so that the page does not jump while it\n"
     "loads. If it cannot be read the file is damaged, or something other than its\n"
     "name says.\n\n"
     "Wrong: an image in the format HEIC that was only renamed.\n\n"
     "    bilder/samtal.jpg\n\n"
     "Right: the image opened in a picture program and saved as JPEG."}},
[RULE_IMAGE_CUT - RULE_PICTURE_FIRST] = {"avbruten-bild", SEVERITY_ERROR, 1,
    {"Bilden ”{1}” är avbruten: filen tar slut mitt i den",
     "The image \"{1}\" is cut off: the file ends in the middle of it"},
    {"Kopiera filen på nytt, eller spara bilden en gång till i det program den kommer från.",
     "Copy the file again, or save the image once more in the program that it comes from."},
    {"En fil som inte kopierades färdigt har rätt början men saknar sitt slut. Läsaren ser\n"
     "en halv bild, eller ingen alls.\n\n"
     "Fel: nätet bröts medan filen kopierades.\n\n"
     "    bilder/karta.png (40 kB av 900)\n\n"
     "Rätt: hela filen.\n\n"
     "    bilder/karta.png (900 kB)",
     "A file that was not copied to the end has the right beginning but lacks its end. The\n"
     "reader sees half an image, or none.\n\n"
     "Wrong: the network broke while the file was copied.\n\n"
     "    bilder/karta.png (40 kB of 900)\n\n"
     "Right: the whole file.\n\n"
     "    bilder/karta.png (900 kB)"}},
[RULE_UNSAFE_SVG - RULE_PICTURE_FIRST] = {"osaker-svg", SEVERITY_ERROR, 2,
    {"Bilden ”{1}” innehåller ”{2}”, som kan köra program hos den som läser",
     "The image \"{1}\" contains \"{2}\", which can run programs at the reader's"},
    {"Ta bort det, eller exportera bilden på nytt som ”enkel SVG” ur ritprogrammet. Har du "
     "fått filen av någon annan: fråga varför det står där.",
     "Remove it, or export the image again as plain SVG from the drawing program. If someone "
     "else sent you the file, ask why it is there."},
    {"En SVG-bild är egentligen en text och kan innehålla små program. De körs när någon\n"
     "öppnar bilden för sig, i läsarens namn och på er webbplats, och kan stjäla det läsaren\n"
     "skriver eller visa något ni inte har skrivit.\n\n"
     "Fel:\n\n"
     "    <rect width=\"10\" height=\"10\" onclick=\"visa()\"/>\n"
     "    <script>visa()</script>\n\n"
     "Rätt: bilden utan skript.\n\n"
     "    <rect width=\"10\" height=\"10\"/>",
     "An SVG image is really a text, and it can contain small programs. They run when\n"
     "someone opens the image by itself, in the reader's name and on your site, and can steal\n"
     "what the reader types or show what you have not written.\n\n"
     "Wrong:\n\n"
     "    <rect width=\"10\" height=\"10\" onclick=\"show()\"/>\n"
     "    <script>show()</script>\n\n"
     "Right: the image without scripts.\n\n"
     "    <rect width=\"10\" height=\"10\"/>"}},
[RULE_SVG_UNKNOWN - RULE_PICTURE_FIRST] = {"okant-i-svg", SEVERITY_ERROR, 1,
    {"”{1}” hör inte till det som en teckning får innehålla",
     "\"{1}\" is not among what a drawing may contain"},
    {"Exportera bilden på nytt som ”enkel SVG”, eller ta bort det ur filen. Det ritprogram "
     "sparar i egna namnrymder får vara kvar.",
     "Export the image again as plain SVG, or remove it from the file. What drawing programs "
     "keep in namespaces of their own may stay."},
    {"Malbild känner till det som teckningar består av: former, texter, färger, rörelser och\n"
     "ritprogrammens egna anteckningar. Allt annat avvisas, för det kan vara något som en\n"
     "webbläsare kör eller hämtar, i dag eller i nästa version.\n\n"
     "Det vanligaste är en felstavning, eller något som ett program för webbsidor har lagt "
     "in.\n\n"
     "Fel:\n\n"
     "    <rekt width=\"10\" height=\"10\"/>\n\n"
     "Rätt:\n\n"
     "    <rect width=\"10\" height=\"10\"/>",
     "Malbild knows what drawings consist of: shapes, texts, colours, movements and the notes\n"
     "of drawing programs. All else is refused, for it may be something that a browser runs or\n"
     "fetches, today or in its next version.\n\n"
     "Most often it is a slip of the finger, or something put there by a program for web "
     "pages.\n\n"
     "Wrong:\n\n"
     "    <rekt width=\"10\" height=\"10\"/>\n\n"
     "Right:\n\n"
     "    <rect width=\"10\" height=\"10\"/>"}},
[RULE_SVG_HTML - RULE_PICTURE_FIRST] = {"html-i-svg", SEVERITY_ERROR, 1,
    {"Teckningen innehåller ”{1}”, som hör till webbsidor",
     "The drawing contains \"{1}\", which belongs to web pages"},
    {"Exportera utan det. I draw.io: markera texten, avmarkera ”Formaterad text” och "
     "”Radbrytning” i panelen Text, och exportera igen.",
     "Export without it. In draw.io: select the text, clear \"Formatted Text\" and \"Word "
     "Wrap\" in the panel Text, and export again."},
    {"En del program lägger delar av en webbsida i teckningen, för att få text att bryta\n"
     "rader. Text i div, span, p, listor och tabeller går bra. Bilder, ramar, formulär, filmer\n"
     "och länkar går inte, för där kan vad som helst finnas.\n\n"
     "Sådan text syns heller inte på papper. Text som är gjord av former eller av "
     "ritprogrammets\n"
     "egen text är säkrare.\n\n"
     "Fel:\n\n"
     "    <foreignObject><iframe src=\"karta.html\"/></foreignObject>\n\n"
     "Rätt:\n\n"
     "    <text x=\"10\" y=\"20\">Karta</text>",
     "Some programs put parts of a web page into the drawing, so that text can break lines.\n"
     "Text in div, span, p, lists and tables is fine. Images, frames, forms, films and links "
     "are\n"
     "not, for they may hold anything.\n\n"
     "Nor is such text seen on paper. Text made of shapes, or the drawing program's own text, "
     "is\n"
     "safer.\n\n"
     "Wrong:\n\n"
     "    <foreignObject><iframe src=\"karta.html\"/></foreignObject>\n\n"
     "Right:\n\n"
     "    <text x=\"10\" y=\"20\">Map</text>"}},
[RULE_SVG_FETCH - RULE_PICTURE_FIRST] = {"svg-hamtar", SEVERITY_ERROR, 1,
    {"Teckningen hämtar något från en annan fil: ”{1}”",
     "The drawing fetches something from another file: \"{1}\""},
    {"Bädda in bilden (Inkscape: Tillägg, Bilder, Bädda in; Illustrator: panelen Länkar, Bädda "
     "in) och gör om text med hämtade typsnitt till konturer, eller använd ett typsnitt som "
     "alla har.",
     "Embed the image (Inkscape: Extensions, Images, Embed; Illustrator: panel Links, Embed) "
     "and turn text in fetched typefaces into outlines, or use a typeface that everyone has."},
    {"En bild på en webbsida får inte hämta något. Webbläsaren visar teckningen utan de delar\n"
     "som ligger någon annanstans. Öppnas den för sig hämtas delarna, och den som äger dem får\n"
     "veta vem som läser.\n\n"
     "Därför ska allt ligga i filen: bilder inbäddade, typsnitt inbäddade eller texten gjord "
     "till\n"
     "konturer, och formatmallen i filens egen style.\n\n"
     "Fel:\n\n"
     "    <image href=\"foto.png\"/>\n"
     "    <style>@import url(https://typsnitt.exempel.se/a.css);</style>\n\n"
     "Rätt:\n\n"
     "    <image href=\"data:image/png;base64,iVBORw0K…\"/>",
     "An image on a web page may not fetch anything. The browser shows the drawing without\n"
     "the parts that lie elsewhere. When it is opened by itself the parts are fetched, and "
     "their\n"
     "owner learns who is reading.\n\n"
     "So all must be in the file: images embedded, typefaces embedded or the text made into\n"
     "outlines, and the style sheet in the file's own style.\n\n"
     "Wrong:\n\n"
     "    <image href=\"foto.png\"/>\n"
     "    <style>@import url(https://fonts.example/a.css);</style>\n\n"
     "Right:\n\n"
     "    <image href=\"data:image/png;base64,iVBORw0K…\"/>"}},
[RULE_SVG_LINK - RULE_PICTURE_FIRST] = {"svg-lank", SEVERITY_ERROR, 1,
    {"En länk i teckningen leder till ”{1}”",
     "A link in the drawing leads to \"{1}\""},
    {"Låt den leda till en sida (https://…), en fil på webbplatsen eller en e-postadress "
     "(mailto:…), eller ta bort länken.",
     "Let it lead to a page (https://…), a file of the site or an e-mail address (mailto:…), "
     "or remove the link."},
    {"Länkar i teckningar får leda till webbsidor, till filer på webbplatsen och till\n"
     "e-postadresser. En länk som börjar med javascript: kör ett program, en med file: pekar på\n"
     "din egen dator, och andra slag är det ingen läsare som kan följa.\n\n"
     "Fel:\n\n"
     "    <a href=\"file:///C:/Dokument/karta.pdf\">\n\n"
     "Rätt:\n\n"
     "    <a href=\"https://www.exempel.se/karta.pdf\">",
     "Links in drawings may lead to web pages, to files of the site and to e-mail addresses.\n"
     "One that begins with javascript: runs a program, one with file: points at your own "
     "computer,\n"
     "and other kinds no reader can follow.\n\n"
     "Wrong:\n\n"
     "    <a href=\"file:///C:/Documents/map.pdf\">\n\n"
     "Right:\n\n"
     "    <a href=\"https://www.example.com/map.pdf\">"}},
[RULE_SVG_STYLE - RULE_PICTURE_FIRST] = {"svg-stil", SEVERITY_ERROR, 1,
    {"Teckningens stil innehåller ”{1}”, som inte är känt",
     "The style of the drawing contains \"{1}\", which is not known"},
    {"Ta bort raden, eller exportera bilden på nytt som ”enkel SVG”.",
     "Remove the line, or export the image again as plain SVG."},
    {"Färger och linjer i en teckning skrivs som CSS. Malbild känner till de egenskaper och\n"
     "funktioner som teckningar har och avvisar andra, för en del av dem hämtar filer "
     "utifrån.\n\n"
     "Fel:\n\n"
     "    <rect style=\"fill: image-set('a.png' 1x)\"/>\n\n"
     "Rätt:\n\n"
     "    <rect style=\"fill: #0a4a6b\"/>",
     "Colours and lines in a drawing are written in CSS. Malbild knows the properties and\n"
     "functions that drawings have and refuses others, for some of them fetch files from "
     "outside.\n\n"
     "Wrong:\n\n"
     "    <rect style=\"fill: image-set('a.png' 1x)\"/>\n\n"
     "Right:\n\n"
     "    <rect style=\"fill: #0a4a6b\"/>"}},
[RULE_SVG_DOCTYPE - RULE_PICTURE_FIRST] = {"svg-dokumenttyp", SEVERITY_ERROR, 0,
    {"Teckningen börjar med en dokumenttyp som kan gömma vad den innehåller",
     "The drawing begins with a document type that can hide what it contains"},
    {"Illustrator: spara som SVG och avmarkera ”Bevara Illustrators redigeringsmöjligheter”, "
     "eller välj Exportera som. I andra program: välj ”enkel SVG”. Det går också att ta bort "
     "allt från <!DOCTYPE till och med ]>.",
     "Illustrator: save as SVG and clear \"Preserve Illustrator Editing Capabilities\", or "
     "choose Export As. In other programs: choose plain SVG. You may also remove everything "
     "from <!DOCTYPE to ]>."},
    {"En dokumenttyp med egna deklarationer kan lägga till attribut och byta ut ord i resten\n"
     "av filen, så att den betyder något annat än den ser ut att göra. Illustrator skriver en\n"
     "sådan när filen sparas med redigeringsmöjligheterna kvar.\n\n"
     "Den vanliga raden utan deklarationer går bra, men behövs inte.\n\n"
     "Fel:\n\n"
     "    <!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\" [\n"
     "      <!ENTITY ns_ai \"http://ns.adobe.com/AdobeIllustrator/10.0/\">\n"
     "    ]>\n\n"
     "Rätt:\n\n"
     "    <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 480\">",
     "A document type with declarations of its own can add attributes and exchange words in\n"
     "the rest of the file, so that it means something other than it seems to. Illustrator "
     "writes\n"
     "one when the file is saved with its editing capabilities.\n\n"
     "The usual line without declarations is fine, but is not needed.\n\n"
     "Wrong:\n\n"
     "    <!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\" [\n"
     "      <!ENTITY ns_ai \"http://ns.adobe.com/AdobeIllustrator/10.0/\">\n"
     "    ]>\n\n"
     "Right:\n\n"
     "    <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 480\">"}},
[RULE_SVG_NAMESPACE - RULE_PICTURE_FIRST] = {"svg-namnrymd", SEVERITY_ERROR, 2,
    {"Webbläsare visar inte teckningen: {1?”{1}:” är inte förklarat}{2?”{2}” saknas i <svg>}",
     "Browsers do not show the drawing: {1?\"{1}:\" is not declared}{2?\"{2}\" is missing in "
     "<svg>}"},
    {"Skriv {1?xmlns:{1}=\"…\" i <svg> (för xlink: "
     "xmlns:xlink=\"http://www.w3.org/1999/xlink\")}{2?xmlns=\"http://www.w3.org/2000/svg\" i "
     "<svg>}, eller exportera bilden på nytt.",
     "Write {1?xmlns:{1}=\"…\" in <svg> (for xlink: "
     "xmlns:xlink=\"http://www.w3.org/1999/xlink\")}{2?xmlns=\"http://www.w3.org/2000/svg\" in "
     "<svg>}, or export the image again."},
    {"En teckning som ligger i en egen fil måste säga att den är SVG. Kopieras den ur en\n"
     "webbsida saknas ofta det, och då visar webbläsaren en trasig bild eller bara text.\n\n"
     "Fel:\n\n"
     "    <svg viewBox=\"0 0 640 480\">\n\n"
     "Rätt:\n\n"
     "    <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 480\">",
     "A drawing in a file of its own must say that it is SVG. When it is copied from a web\n"
     "page that is often missing, and the browser shows a broken image or mere text.\n\n"
     "Wrong:\n\n"
     "    <svg viewBox=\"0 0 640 480\">\n\n"
     "Right:\n\n"
     "    <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 480\">"}},
[RULE_SVG_ENCODING - RULE_PICTURE_FIRST] = {"svg-kodning", SEVERITY_ERROR, 1,
    {"Teckningen är sparad som {1}, men ska vara UTF-8",
     "The drawing is saved as {1}, but must be UTF-8"},
    {"Öppna filen i en texteditor och spara den som UTF-8; står det encoding=\"…\" på första "
     "raden ska det vara encoding=\"UTF-8\".",
     "Open the file in a text editor and save it as UTF-8; if encoding=\"…\" stands in the "
     "first line it must be encoding=\"UTF-8\"."},
    {"Samma byte betyder olika tecken i olika kodningar. Det som är en harmlös text i den ena\n"
     "kan vara ett skript i den andra, så bara UTF-8 tas emot. Det är också det alla ritprogram\n"
     "skriver.\n\n"
     "Fel:\n\n"
     "    <?xml version=\"1.0\" encoding=\"UTF-16\"?>\n\n"
     "Rätt:\n\n"
     "    <?xml version=\"1.0\" encoding=\"UTF-8\"?>",
     "The same byte means different characters in different encodings. What is a harmless\n"
     "text in one may be a script in another, so only UTF-8 is accepted. It is also what all\n"
     "drawing programs write.\n\n"
     "Wrong:\n\n"
     "    <?xml version=\"1.0\" encoding=\"UTF-16\"?>\n\n"
     "Right:\n\n"
     "    <?xml version=\"1.0\" encoding=\"UTF-8\"?>"}},
[RULE_SVG_BROKEN - RULE_PICTURE_FIRST] = {"trasig-svg", SEVERITY_ERROR, 2,
    {"Teckningen går inte att läsa från och med här{1?: ”<{1}>” avslutas inte}{2?: ”&{2};” är "
     "okänt}",
     "The drawing cannot be read from here on{1?: \"<{1}>\" is not ended}{2?: \"&{2};\" is "
     "unknown}"},
    {"Exportera bilden på nytt. Är den skriven för hand: kontrollera att varje <…> har sitt "
     "slut och att & skrivs &amp;.",
     "Export the image again. If it was written by hand: check that each <…> has its end and "
     "that & is written &amp;."},
    {"En SVG-bild är en text med strikta regler (XML). Bryts en av dem visar webbläsaren en\n"
     "trasig bild. Oftast har filen blivit avklippt när den kopierades, eller ändrats för "
     "hand.\n\n"
     "Fel:\n\n"
     "    <g><rect width=\"10\" height=\"10\"></g>\n\n"
     "Rätt:\n\n"
     "    <g><rect width=\"10\" height=\"10\"/></g>",
     "An SVG image is a text with strict rules (XML). If one is broken the browser shows a\n"
     "broken image. Mostly the file was cut off when it was copied, or changed by hand.\n\n"
     "Wrong:\n\n"
     "    <g><rect width=\"10\" height=\"10\"></g>\n\n"
     "Right:\n\n"
     "    <g><rect width=\"10\" height=\"10\"/></g>"}},
[RULE_SVG_BOUND - RULE_PICTURE_FIRST] = {"for-invecklad-svg", SEVERITY_ERROR, 0,
    {"Teckningen är mer invecklad än ritprogram gör dem",
     "The drawing is more intricate than drawing programs make them"},
    {"Förenkla den: högst 200 grupper i varandra, 250 attribut på ett element och 100 "
     "namnrymder.",
     "Simplify it: at most 200 groups inside each other, 250 attributes of an element and 100 "
     "namespaces."},
    {"Gränserna ligger långt över vad ritprogram skriver, och finns för att ingen fil ska\n"
     "kunna göra bygget långsamt eller webbläsaren orkeslös.\n\n"
     "Fel: en fil som ett program har gjort tusen nivåer djup.\n\n"
     "Rätt: bilden förenklad, eller sparad som PNG.",
     "The limits lie far above what drawing programs write, and exist so that no file can make\n"
     "the build slow or exhaust a browser.\n\n"
     "Wrong: a file that some program made a thousand levels deep.\n\n"
     "Right: the image simplified, or saved as PNG."}},
};
/* clang-format on */
