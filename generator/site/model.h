/* model: the site in memory: what load, parse and assemble make and all later stages read.
 *
 * Everything lives in the build's arenas and is const once assembled. A record is one piece of
 * content (a page, a case, a question …); prose is a Markdown text of a record (its body or one of
 * its fields) with its links and blocks resolved. */
#ifndef SITE_MODEL_H
#define SITE_MODEL_H

#include "format/data/date.h"
#include "format/data/sha256.h"
#include "format/image/image.h"
#include "format/markdown/document.h"
#include "site/schema.h"

struct record;

/* Objects that template values point to (value.as.opaque.tag). A TAG_URL is a target too, and
 * stands for its whole address. */
enum model_tag { TAG_PROSE = 1, TAG_TARGET, TAG_PART, TAG_CONTENTS, TAG_URL };

enum target_kind {
    TARGET_NONE,
    TARGET_EXTERNAL,
    TARGET_RECORD,
    TARGET_ASSET,
    TARGET_HERE,
    TARGET_OUTPUT
};

/* Where a link leads. */
struct target {
    enum target_kind kind;
    const struct record *record; /* TARGET_RECORD */
    const struct asset *asset;   /* TARGET_ASSET */
    struct str url;    /* TARGET_EXTERNAL: the address; TARGET_OUTPUT: path in the output */
    struct str anchor; /* without "#"; may be empty */
};

/* A container of a document, checked against its declaration. */
struct prose_block {
    const struct block *block; /* NULL when unknown (reported) */
    struct value_map *arguments;
    uint32_t
        slide; /* of a slide: its number in the whole deck, from 1, whoever may see the others */
};

struct prose {
    const struct document *document;
    struct record *record;
    struct target *targets;     /* one a link of the document */
    struct prose_block *blocks; /* one a container of the document */
    size_t number;              /* among the record's texts as they were read, from 1: for ids */
    bool is_body;
};

/* A reference written in a field. Resolved when all records are known: the slot is what templates
 * see, the record and the target are for the program. */
struct reference {
    struct value *slot;            /* where the resolved value goes */
    const struct record *record;   /* what it refers to; NULL before, and when there is none */
    const struct target *leads_to; /* where a link or image field leads; NULL before */
    struct str text;               /* as written */
    struct str target;             /* type id it must lead to, or empty */
    struct place place;
    bool link; /* a link or image field: the slot becomes a TAG_TARGET */
    bool image;
};

/* Whether a record is on the site on its date (`utkast`, `publiceras`, `avpubliceras`). */
enum record_state { RECORD_SHOWN, RECORD_DRAFT, RECORD_EARLY, RECORD_WITHDRAWN };

struct record {
    const struct type *type;
    struct str id;
    struct str title;
    struct str language;
    struct str source;  /* file below the content folder */
    struct place place; /* where the record begins */
    struct str address; /* path in the output, "malbild/nara.html"; empty when it has no page */
    struct str url;     /* whole address on the web, of its page or its place on another */
    struct str folder;  /* folder part of the address */
    bool is_index;
    enum record_state state; /* those that are not shown are checked, and left out of the site */
    bool ghost; /* its file had faults: known to exist, so that links to it are not blamed too */
    bool from_list;            /* one of many in a YAML file: its address is folder/id.html */
    int64_t order;             /* `ordning`, or INT64_MAX when it has none */
    struct str date;           /* ISO, or empty */
    struct str changed;        /* ISO, or empty */
    struct prose *body;        /* NULL when it has none */
    struct vec proses;         /* of struct prose *, body included */
    struct vec references;     /* of struct reference */
    struct vec former;         /* of struct former: old addresses */
    struct value_map *fields;  /* checked values by field name */
    struct value_map *data;    /* what templates see */
    const struct record *home; /* page that shows a record without a page of its own, or NULL */
    const struct record *parent;
    const struct record **children; /* pages below, in order */
    size_t child_count;
    const struct record *previous;
    const struct record *next;
    size_t index;              /* in site->records */
    struct sha256 source_hash; /* of all that is written of it: its file, or its item in a list */
};

struct redirect {
    struct str address;
    const struct record *record;
};

struct former {
    struct str address; /* normalised path in the output */
    struct place place;
};

struct asset {
    struct str path;   /* below the content folder and in the output */
    struct str source; /* where it is read from */
    struct image image;
    uint64_t size;
    int64_t mtime_ns; /* when it was changed (see fs_entry); 0 of a frozen one */
    int64_t ctime_ns;
};

struct site_file {
    struct str path;   /* below the content folder */
    struct str source; /* where it is read from, as shown to the user */
    uint64_t size;
    int64_t mtime_ns; /* when it was changed (see fs_entry); 0 of a frozen one */
    int64_t ctime_ns;
};

struct menu_item {
    struct str text; /* reference as written */
    struct str title;
    struct place place;
    struct target target;
};

struct config {
    struct str folder; /* the site's folder as the user gave it */
    struct str path;   /* of webbplats.yaml */
    struct str title, description, language, url, theme, edition, publisher;
    struct str url_path; /* path of url, with slashes at both ends: "/nara-vard/" */
    struct str
        prefix; /* where the pages stand below url: "", and "v/2022.1/" of a frozen edition */
    struct date date;
    struct str date_iso;
    struct vec menu;                /* of struct menu_item */
    struct vec footer;              /* of struct menu_item */
    struct vec required_types;      /* of struct value (string with place) */
    struct vec let_through;         /* likewise: files that may run programs */
    const struct value_map *values; /* checked, for templates */
    struct place theme_place;
    const struct asset *picture; /* social image, or NULL */
    const struct asset *logo;    /* of the publisher, or NULL */
    bool search;                 /* its readers can search it (of a frozen edition: as today's) */
    bool broken; /* the file could be read in part or not at all: enough to look at the
                  * rest, no more */
};

struct term {
    struct str text; /* as written: a term or one of its forms */
    struct str lower;
    bool exact; /* an abbreviation: case matters */
    const struct record *record;
};

/* An anchor that no heading has: it may come from a template, so the finished page decides. */
struct anchor_check {
    const struct record *record;
    struct str anchor;
    struct place place;
};

struct glossary {
    struct vec terms;       /* of struct term */
    struct map first_words; /* lower-case first word → struct vec * of const struct term
                             * *, longest first */
    uint32_t
        lengths[256]; /* first byte → bit set of first-word lengths (mod 32), to skip most words */
};

struct site {
    const struct config *config;
    const struct schema *schema;
    struct vec sources; /* of struct site_file: .md and .yaml to parse */
    struct vec assets;  /* of struct asset */
    struct map asset_map;
    struct map made;                /* paths of files that malbild has made, which are no assets */
    struct vec records;             /* of struct record *, in source order, drafts left out */
    struct map by_address;          /* output path → record */
    struct map by_source;           /* source path → record (Markdown and single-record YAML) */
    struct map by_type_id;          /* "typ:id" → record */
    struct map by_id;               /* id → struct vec * of records */
    struct map drafts;              /* source path, and "@id", of what is not built → record */
    const struct record ***by_type; /* schema index → records in the type's order */
    size_t *by_type_count;
    const struct record *start;
    const struct record **list_pages; /* schema index → the page that lists the type, or NULL */
    struct glossary glossary;
    struct vec *back;     /* per record: of const struct record *: who refers to it by a field */
    struct vec redirects; /* of struct redirect, in the order of their records */
    struct vec moved;     /* of struct redirect: from addresses that only earlier editions had */
    struct vec anchors;   /* of struct anchor_check, those of one record together */
    const struct map *theme_ids; /* template → map of the names that it gives elements, "" → those
                                  of all pages; NULL: unknown */
    bool withheld;               /* something is kept back from the web: see withhold.h */
};

#endif
