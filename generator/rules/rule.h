/* rule: the table of everything malbild can say about an input. One entry per rule, with a stable
 * id and text in both languages; `malbild explain`, the handbook and the SARIF output read it too.
 *
 * In a text {1} … {4} stand for the report's arguments, quoted where they name the user's own
 * words. The comment after each rule lists its arguments. The texts are in rule_<area>.c. */
#ifndef RULES_RULE_H
#define RULES_RULE_H

#include "base/str.h"

enum language { LANGUAGE_SV, LANGUAGE_EN, LANGUAGE_COUNT };

/* A note is no fault: something that is left to do, listed by malbild check alone. */
enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE, SEVERITY_COUNT };

/* Versions of the formatter do not agree where the comments begin. */
/* clang-format off */
enum rule {
    /* files: rule_file.c */
    RULE_FILE_UNREADABLE,    /* oläsbar-fil: errno text, "Filen" or "Mappen" (machine) */
    RULE_FOLDER_DEPTH,       /* for-djup-mapp */
    RULE_FILE_TOO_LARGE,     /* för-stor-fil: limit */
    RULE_BAD_UTF8,           /* ogiltig-utf-8: the byte in hex */
    RULE_NUL_BYTE,           /* nollbyte */
    RULE_CONTROL,            /* styrtecken: the character as U+001F */
    RULE_BOM,                /* bom (warning) */
    RULE_SYMLINK_OUTSIDE,    /* länk-ut: where it leads */
    RULE_NOT_A_FILE,         /* ingen-fil: where it leads when it is a symbolic link, else "" */
    RULE_FILE_NAME,          /* filnamn: name, suggested name */
    RULE_NAME_BYTES,         /* filnamnets-kodning: what can be read of the name */
    RULE_ACTIVE_FILE,        /* aktiv-fil: path */
    RULE_PAGE_ENDING,        /* sidans-ändelse: name, suggested name (warning) */
    RULE_LET_THROUGH,        /* släpp-igenom: path, nearest or "" */
    RULE_ADDRESS_TAKEN,      /* dubbel-adress: address, the other source */
    RULE_PERSONNUMMER,       /* personnummer */
    RULE_NO_SITE,            /* ingen-webbplats: folder */
    RULE_WRITE_FAILED,       /* skrivfel: path, errno text (machine) */
    RULE_OUTPUT_NOT_OURS,    /* främmande-utmapp: path */
    RULE_OUTPUT_FOREIGN,     /* frammande-fil: address of the file, the output folder */
    RULE_OUTPUT_BUSY,        /* upptagen-utmapp: path */
    RULE_OUTPUT_NO_FOLDER,   /* utmapp-ingen-mapp: path */
    RULE_OUTPUT_AROUND_SITE, /* utmapp-runt-webbplatsen: the site's folder, path */

    /* YAML: rule_yaml.c */
    RULE_YAML_SYNTAX, /* yaml-fel: a fault that none of the rules below names */
    RULE_YAML_TAB,    /* yaml-tabb: a tab used as indentation */
    RULE_YAML_COLON,  /* yaml-kolon: the line, where a key lacks its colon */
    RULE_YAML_COLON_SPACE, /* yaml-mellanslag: key that has no space after its colon, what is
                            * there or "" */
    RULE_YAML_COLON_VALUE, /* yaml-kolon-i-värde: the value; it holds ": " and must be quoted */
    RULE_YAML_INDENT,      /* yaml-indrag: the line is not indented as its neighbours */
    RULE_YAML_QUOTE,       /* yaml-citattecken: " or ', opened here and never closed */
    RULE_YAML_AFTER_VALUE, /* yaml-efter-värde: closing " ' ] or }, the text that stands after it */
    RULE_YAML_BRACKET,     /* yaml-klammer: opening [ or {, the ] or } (or comma) that is missing */
    RULE_YAML_COMMA,       /* yaml-komma: what stands after the comma */
    RULE_YAML_CHARACTER,   /* yaml-tecken: character no value may begin with unless it is quoted */
    RULE_YAML_ESCAPE,      /* yaml-omvänt-snedstreck: \ and the character after it, inside "…" */
    RULE_YAML_DASH,        /* yaml-streck: a list item on the same line as its key */
    RULE_YAML_DOCUMENTS,   /* yaml-dokument: a second document after --- or ... */
    RULE_YAML_DUPLICATE_KEY,   /* dubbel-nyckel: key, line of the first */
    RULE_YAML_ALIAS,           /* yaml-alias: anchor or alias name */
    RULE_YAML_TAG,             /* yaml-tagg: tag */
    RULE_YAML_DEPTH,           /* yaml-djup: limit */
    RULE_YAML_KEY,             /* yaml-nyckel */
    RULE_FRONT_MATTER_OPEN,    /* oavslutat-huvud */
    RULE_FRONT_MATTER_MISSING, /* saknat-sidhuvud */

    /* fields: rule_field.c */
    RULE_UNKNOWN_KEY,       /* okänd-nyckel: key, nearest or "", owner's label, known keys */
    RULE_MISSING_KEY,       /* saknad-nyckel: key, owner's label, example or "", help or "" */
    RULE_MISSING_COMPANION, /* saknad-följdnyckel: key, who needs it, owner's label, help */
    RULE_WRONG_KIND,        /* fel-slag: key, expected kind in words, what was found */
    RULE_NOT_ALLOWED,       /* otillåtet-värde: key, value, nearest or "", allowed values */
    RULE_OUT_OF_RANGE,      /* utanför-gräns: key, value, the limit in words */
    RULE_BAD_DATE,          /* fel-datum: key, value */
    RULE_DATE_TOO_OLD,      /* för-gammalt-datum: key, date, months, site's date */
    RULE_DATE_IN_FUTURE,    /* framtida-datum: key, date, site's date */
    RULE_BAD_DURATION,      /* fel-tid: key, value */
    RULE_BAD_URL,           /* fel-länk: key, value */
    RULE_EMPTY_VALUE,       /* tomt-värde: key */
    RULE_BODY_MISSING,      /* saknad-brödtext: type label */
    RULE_BODY_NOT_ALLOWED,  /* otillåten-brödtext: type label */
    RULE_DATES_REVERSED,    /* omvända-datum: first day, last day */
    RULE_NOT_SHOWN, /* inte-publicerad: title, date it comes, date it went, "x" for
                     * a draft (note) */
    RULE_FACT_MISSING,      /* uppgift-saknas: key, what is known of it or "" (note) */
    RULE_SUM_TOO_LARGE, /* for-stor-summa: what is added, its sum, what it must not
                         * exceed, its value */

    /* types and records: rule_type.c */
    RULE_UNKNOWN_TYPE,        /* okänd-typ: name, nearest, known types joined */
    RULE_UNKNOWN_KIND,        /* okänt-slag: name, nearest, known kinds joined */
    RULE_TYPE_DECLARATION,    /* fel-i-typ: type, what is wrong */
    RULE_DUPLICATE_ID,        /* dubbel-id: id, type label, place of the first */
    RULE_DUPLICATE_NAME,      /* dubbelt-filnamn: id, type label, place of the first */
    RULE_BAD_ID,              /* fel-id: id, suggestion */
    RULE_MISSING_ID,          /* saknat-id: type label */
    RULE_UNKNOWN_REFERENCE,   /* okänd-referens: id, type label or "", nearest or "" */
    RULE_AMBIGUOUS_REFERENCE, /* flertydig-referens: id, candidates joined */
    RULE_REFERENCE_TYPE,      /* fel-referenstyp: id, its type, wanted type */
    RULE_NO_PAGE_FOR_RECORD,  /* post-utan-sida: id, type label */
    RULE_REQUIRED_TYPE,       /* typ-saknar-post: type label */
    RULE_REDIRECT_TAKEN,      /* upptagen-omdirigering: old address, what is there */
    RULE_BAD_ADDRESS,         /* fel-adress: value */

    /* text and links: rule_markdown.c */
    RULE_RAW_HTML,         /* rå-html: the HTML, shortened */
    RULE_BAD_SCHEME,       /* otillåtet-schema: scheme, URL */
    RULE_LOCAL_PATH,       /* plats-på-datorn: path, name of the file */
    RULE_BROKEN_LINK,      /* bruten-länk: target, nearest or "" */
    RULE_LINK_TO_DRAFT,    /* länk-till-utkast: link, place of the draft */
    RULE_LINK_TO_HIDDEN, /* länk-till-opublicerad: link, its place, date it comes or "", date it
                          * went or "" */
    RULE_LINK_TO_MADE,     /* gjord-fil: link */
    RULE_BROKEN_ANCHOR,    /* brutet-ankare: anchor, page, nearest or "" */
    RULE_BROKEN_IMAGE,     /* saknad-bild: path, nearest or "" */
    RULE_EMPTY_LINK,       /* tom-länk: target */
    RULE_MISSING_ALT,      /* saknad-alttext: path */
    RULE_HEADING_LEVEL,    /* rubriknivå: level, expected highest level */
    RULE_DUPLICATE_ANCHOR, /* dubbelt-ankare: id, line of the first */
    RULE_EMPTY_HEADING,    /* tom-rubrik */
    RULE_MARKDOWN_DEPTH,   /* för-djupt: limit */

    /* blocks, notes, tables, charts: rule_block.c */
    RULE_UNKNOWN_BLOCK,      /* okänt-block: name, nearest or "", known blocks joined */
    RULE_UNKNOWN_VARIANT,    /* okänd-variant: name, nearest or "", known ones joined */
    RULE_LIST_NO_GROUPS,     /* lista-utan-grupper: field, path of the template (warning) */
    RULE_BLOCK_OPEN,         /* oavslutat-block: name */
    RULE_BLOCK_CLOSE,        /* ensam-blockslut */
    RULE_BLOCK_SYNTAX,       /* fel-i-block: what is wrong */
    RULE_BLOCK_CROSSES,      /* korsande-block: name */
    RULE_BLOCK_EMPTY,        /* tomt-block: name */
    RULE_BLOCK_BODY,         /* blockinnehåll: name, of a block that takes no content */
    RULE_UNKNOWN_FOOTNOTE,   /* okänd-not: label */
    RULE_UNUSED_FOOTNOTE,    /* oanvänd-not: label (warning) */
    RULE_DUPLICATE_FOOTNOTE, /* dubbel-not: label, line of the first */
    RULE_TABLE_CELLS,        /* tabellceller: cells found, cells in the header */
    RULE_BAD_LANGUAGE,       /* fel-språk: code */
    RULE_BAD_SPAN,           /* fel-i-märkning: what is wrong */
    RULE_CHART_DATA,         /* diagramdata: what is wrong */

    /* pictures: rule_picture.c */
    RULE_IMAGE_FORMAT,  /* bildformat: path, what is wrong */
    RULE_IMAGE_CUT,     /* avbruten-bild: path */
    RULE_UNSAFE_SVG,    /* osäker-svg: path, what was found */
    RULE_SVG_UNKNOWN,   /* okänt-i-svg: what was found */
    RULE_SVG_HTML,      /* html-i-svg: the element */
    RULE_SVG_FETCH,     /* svg-hämtar: the address */
    RULE_SVG_LINK,      /* svg-länk: the address */
    RULE_SVG_STYLE,     /* svg-stil: what was found */
    RULE_SVG_DOCTYPE,   /* svg-dokumenttyp */
    RULE_SVG_NAMESPACE, /* svg-namnrymd: a prefix that is not declared or "", xmlns or "" */
    RULE_SVG_ENCODING,  /* svg-kodning: the encoding */
    RULE_SVG_BROKEN,    /* trasig-svg: element that is not ended or "", unknown entity or "" */
    RULE_SVG_BOUND,     /* för-invecklad-svg */

    /* themes and templates: rule_theme.c */
    RULE_UNKNOWN_THEME, /* okänt-tema: name, nearest or "", known themes joined */
    RULE_THEME_CYCLE,   /* temacirkel: name */
    RULE_CONTRAST, /* kontrast: colour, the one it is weakest against, ratio, required, others, a
                    * colour that is enough */
    RULE_BAD_COLOUR,          /* fel-färg: name, value */
    RULE_UNKNOWN_COLOUR,      /* okänd-färg: name, nearest or "" */
    RULE_BAD_TOKEN,           /* fel-css-värde: key, the character that may not stand in it */
    RULE_TEMPLATE_TAG,        /* oavslutad-malltagg: the closing delimiter that is missing */
    RULE_TEMPLATE_NAME,       /* fel-mallnamn: the name, or "" when the tag has none */
    RULE_TEMPLATE_DELIMITERS, /* fel-avgränsare: what the tag holds */
    RULE_TEMPLATE_UNCLOSED,   /* oavslutad-mallsektion: name */
    RULE_TEMPLATE_CLOSE,      /* fel-mallslut: name found, name expected or "" */
    RULE_UNKNOWN_PARTIAL,     /* okänd-delmall: name, nearest or "" */
    RULE_TEMPLATE_DEPTH,      /* malldjup: name */
    RULE_MISSING_TEMPLATE,    /* saknad-mall: name, theme */
    RULE_MISSING_TEXT,        /* saknad-text: name, language */
    RULE_UNKNOWN_NAME, /* okänt-mallnamn: name, nearest or "", what it is said to be part
                        * of or "" */
    RULE_UNKNOWN_TEXT,   /* okänd-text: name, nearest or "" */
    RULE_MARKUP_ALT,     /* mall-utan-alt */
    RULE_MARKUP_HEADING, /* mall-rubriknivå: level, level before, level expected (warning) */
    RULE_MARKUP_STOPPED, /* mall-stoppas: what, then which advice: style, script, fetch or send */
    RULE_STYLE_FETCH,    /* stil-hämtar: address */

    /* presentations: rule_deck.c */
    RULE_CUE_COUNT,   /* klickantal: slide id, number of cues, number of steps, line of the slide */
    RULE_CUE_NUMBER,  /* klicknummer: number written, number expected */
    RULE_SLIDE_TITLE, /* bild-utan-rubrik: slide id */
    RULE_UNKNOWN_SLIDE, /* okänd-bild: slide id, nearest or "" */

    /* editions: rule_edition.c */
    RULE_EDITION_NAME,     /* fel-utgava: name, what of it may not be */
    RULE_FROZEN_CHANGED,   /* fryst-andrad: edition, file as it was called, path in the store */
    RULE_FROZEN_MISSING,   /* fryst-saknas: edition, file as it was called, path in the store */
    RULE_MANIFEST_CHANGED, /* forteckning-andrad: edition, path of its manifest */
    RULE_MANIFEST_MISSING, /* forteckning-saknas: edition, path of its manifest, who names it */
    RULE_EDITIONS_FORKED,  /* utgavor-i-bredd: edition, the other one, what both follow */
    RULE_FROZEN_FAULTS,    /* fryst-med-fel: edition, count, the first in words (warning) */
    RULE_EDITION_LOST,     /* utgava-forsvinner: edition built before, the current one (warning) */
    RULE_PAGE_LOST,        /* sida-forsvinner: address, edition (warning) */
    RULE_OLD_ADDRESS,      /* gammal-adress: address, edition that had it */
    RULE_NO_EDITION,       /* ingen-utgava: path of the settings */
    RULE_EDITION_TAKEN,    /* upptagen-utgava: name, which edition has it already */
    RULE_EDITION_DATE,     /* utgavans-datum: date, edition, its date */
    RULE_EDITION_LINE,     /* utgavans-rad: key */
    RULE_RELEASE_BUSY,     /* pagaende-frysning: folder */
    RULE_RELEASE_CHANGED,  /* andrad-under-frysning: path */
    RULE_RELEASE_FAILED,   /* avbruten-frysning: path, errno text (machine) */
    RULE_EXAMPLE_ADDRESS,  /* exempeladress: address */

    /* handouts: rule_handout.c */
    RULE_HANDOUT_SETUP,      /* tryck-saknas: what the theme's sheets lack */
    RULE_HANDOUT_VALUE,      /* fel-tryckvärde: key, value */
    RULE_HANDOUT_FILE,       /* tryckfil: file */
    RULE_FONT_BROKEN,        /* trasigt-typsnitt: file */
    RULE_FONT_OUTLINES,      /* typsnitt-konturer: file */
    RULE_FONT_LICENCE,       /* typsnitt-licens: file */
    RULE_HYPHENATION_BROKEN, /* trasig-avstavning: file */
    RULE_HANDOUT_PAPER,      /* okänt-papper: name, nearest or "", known papers joined */
    RULE_HANDOUT_MARKUP,     /* fel-i-utskriftsmall: what is wrong, name or "" */
    RULE_HANDOUT_ELEMENT,    /* okänt-utskriftselement: name, nearest or "" */
    RULE_HANDOUT_GLYPH,      /* tecken-utan-typsnitt: character, U+XXXX */
    RULE_HANDOUT_IMAGE,      /* bild-till-tryck: path */
    RULE_HANDOUT_CMYK,       /* bild-i-cmyk: path */
    RULE_HANDOUT_DAMAGED,    /* skadad-bild: path */
    RULE_HANDOUT_LARGE,      /* för-stor-bild: path, most pixels a side */
    RULE_HANDOUT_COARSE, /* för-grov-bild: path, pixels an inch, pixels that are needed (warning) */
    RULE_HANDOUT_DRAWING, /* del-av-teckning: path, what is not drawn (warning) */
    RULE_HANDOUT_TABLE,   /* för-bred-tabell: first head, what was done (warning) */
    RULE_HANDOUT_WORD,    /* för-långt-ord: word (warning) */
    RULE_HANDOUT_CARD,    /* för-långt-kort: its first words (warning) */
    RULE_HANDOUT_SLIDE,   /* för-full-bild: id or "", percent of the type size (warning) */
    RULE_ARRANGED_POSTER, /* för-full-affisch (warning) */
    RULE_HANDOUT_QR,      /* för-lång-qr: text */
    RULE_HANDOUT_UNKNOWN, /* okand-utskrift: name, nearest or "" */
    RULE_HANDOUT_EMPTY,   /* tom-utskrift: condition, name */
    RULE_SLIDE_NUMBERS,   /* fel-bildnummer: as written, how many there are */

    /* style sheets of handouts: rule_css.c */
    RULE_CSS_OPEN,      /* css-oavslutat: what opens it */
    RULE_CSS_COLON,     /* css-kolon: the text that has none */
    RULE_CSS_SEMICOLON, /* css-semikolon: name of the property after it */
    RULE_CSS_EMPTY,     /* css-utan-värde: property */
    RULE_CSS_NESTED,    /* css-regel-i-regel: where the inner one begins */
    RULE_CSS_STRAY,     /* css-vilsen-text: text */
    RULE_CSS_AT,        /* okänd-css-atregel: name, nearest or "", known joined */
    RULE_CSS_MEDIUM,    /* okänt-css-medium: condition, nearest or "" */
    RULE_CSS_SELECTOR, /* css-väljare: selector, part that is not understood or "", nearest or "" */
    RULE_CSS_ELEMENT,  /* okänt-css-element: name, nearest or "" */
    RULE_CSS_PROPERTY,   /* okänd-css-egenskap: name, nearest or "" */
    RULE_CSS_VARIABLE,   /* okänd-css-variabel: name, nearest or "" */
    RULE_CSS_CIRCLE,     /* css-variabel-i-cirkel: value */
    RULE_CSS_ROOT,       /* css-variabel-utanför-rot: name */
    RULE_CSS_LENGTH,     /* css-mått: property, value */
    RULE_CSS_COLOUR,     /* css-färg: property, value, what was meant or "" */
    RULE_CSS_BORDER,     /* css-kant: property, part of the value, what was meant or "" */
    RULE_CSS_WORD,       /* css-ord: property, value, nearest or "", words joined */
    RULE_CSS_COUNT,      /* css-antal: property, value */
    RULE_CSS_FAMILY,     /* okänt-typsnitt: value, nearest or "", known joined */
    RULE_CSS_FACE,       /* css-font-face: what it lacks */
    RULE_CSS_SIZE,       /* css-sidstorlek: property, value */
    RULE_CSS_FIRST_PAGE, /* css-första-sidan: name */
    RULE_CSS_CONTENT,    /* css-innehåll: value */
    RULE_CSS_VALUE,      /* css-värde: property of drawings, value */

    /* what would slip through in silence: rule_slip.c */
    RULE_LEFTOVER,     /* kvarvarande-markering: as written, what became of it, how it should be
                        written or "", advice (warning) */
    RULE_MERGE_MARKER, /* sammanslagning: the line */
    RULE_BLOCK_QUOTES, /* fel-citattecken: the value as written, as it should be */
    RULE_YAML_CUT,     /* yaml-fyrkant: what is not read, the whole value (warning) */
    RULE_PLAIN_MARKUP, /* markering-i-text: key, as written, without the signs (warning) */
    RULE_HIDDEN_SIGN,  /* osynligt-tecken: word it stands in, what it is, the word without it
                        (warning) */
    RULE_CAPTIONS,     /* fel-i-undertexter: path, what is wrong */
    RULE_CASE_ONLY,    /* bara-skiftlage: address, the other one (warning) */
    RULE_SERVER_ONLY,  /* adress-kraver-server: old address (warning) */
    RULE_ID_TAKEN,     /* upptaget-namn: name (of a heading) */
    RULE_LINK_TEXT,    /* intetsagande-lank: the link's text (warning) */
    RULE_BAD_EMAIL,    /* fel-e-post: key or "mailto", value */
    RULE_TWICE,        /* star-tva-ganger: value, key, line of the first (warning) */
    RULE_TERM_TWICE,   /* dubbelt-begrepp: term, place of the other record (warning) */
    RULE_SHARES,       /* andelar-over-hundra: sum (warning) */
    RULE_FAR_DATE,     /* datum-langt-fram: key, date, site's date (warning) */
    RULE_NO_START,     /* ingen-startsida: folder (warning) */
    RULE_UNLINKED,     /* olankad-fil: path (warning) */
    RULE_UNDESCRIBED, /* obeskriven-bild: key, key of its description or "", key that could be or ""
                       (warning) */

    RULE_COUNT
};
/* clang-format on */

struct rule_entry {
    const char *id; /* Swedish, lower case, ASCII, hyphens: never changed once released */
    enum severity severity;
    unsigned arguments; /* how many strings a report gives, as the enum's comments list them */
    const char *text[LANGUAGE_COUNT];    /* what is wrong; no full stop */
    const char *help[LANGUAGE_COUNT];    /* how to mend it; "" when the text says it all */
    const char *explain[LANGUAGE_COUNT]; /* why, a wrong and a right example: plain Markdown */
};

/* "error", "warning" or "note": as programs name it (SARIF has the same three). */
const char *severity_name(enum severity severity);

/* The same for people: "fel", "varning", "att göra" in Swedish. */
const char *severity_word(enum severity severity, enum language language);

/* The entry of a rule; never NULL. */
const struct rule_entry *rule_get(enum rule rule);

/* Finds a rule by its id, accepting å ä ö for a a o; false when there is none. */
bool rule_find(struct str id, enum rule *rule);

/* True when the machine is at fault and not the user: the command ends with status 3. */
bool rule_is_machine(enum rule rule);

#endif
