/* schema: the content types and blocks of a site, as its types files declare them.
 *
 * From a declaration come validation (field.h), the template's data, `malbild new`, the JSON
 * Schemas and the handbook's tables. Immutable once loaded. */
#ifndef SITE_SCHEMA_H
#define SITE_SCHEMA_H

#include "base/map.h"
#include "format/data/value.h"
#include "layout/arrangement.h"
#include "rules/diag.h"

struct arena;

enum field_kind {
    FIELD_TEXT,
    FIELD_MARKDOWN,
    FIELD_INTEGER,
    FIELD_DECIMAL,
    FIELD_DATE,
    FIELD_ENUM,
    FIELD_LIST,
    FIELD_URL,
    FIELD_IMAGE,
    FIELD_DURATION,
    FIELD_REFERENCE,
    FIELD_BOOL,
    FIELD_GROUP,
    FIELD_TYPE,
    FIELD_HANDOUT, /* a kind of handout; the group's reference says of which record */
    FIELD_RAW,     /* anything, passed on as it stands: for the program's own files only */
    FIELD_KIND_COUNT
};

struct choice {
    struct str id;
    struct str label;
};

struct field;

struct field_set {
    const struct field *items;
    size_t count;
};

struct field {
    struct str name;
    enum field_kind kind;
    bool required;
    bool verbatim; /* a name or an address: its typography is left alone */
    struct str label;
    struct str help;
    struct str example;
    struct str fallback; /* value when the key is left out; empty for none */
    const struct choice *choices;
    size_t choice_count;
    bool has_least, has_most;
    int64_t least, most; /* number; letters of a text; items of a list */
    int64_t most_months; /* a date may not be older than this before the site's date; 0: may */
    const struct str *companions; /* fields that must be there too when this one is */
    size_t companion_count;
    const struct str *others; /* fields that may be there in the place of this one (`eller`) */
    size_t other_count;
    const struct str *audiences; /* who alone may read it (`för`); none: all */
    size_t audience_count;
    bool withheld; /* the web is not among them (its items say so for themselves) */
    struct str sum_part,
        sum_most;             /* of a list (`summa`): what is added, the field it may not exceed */
    struct str target;        /* type id a reference must lead to; empty: any type */
    const struct field *item; /* of a list */
    const struct field_set *group;    /* of a group */
    const struct value_map *declared; /* as it is written, for a type that extends this one */
};

enum presence { PRESENCE_OPTIONAL, PRESENCE_REQUIRED, PRESENCE_NONE };

struct type {
    struct str id;
    struct str slug; /* for templates and file names */
    struct str label;
    struct str plural;
    struct str help;
    struct str title_field;
    struct str template; /* as declared; empty: the slug when such a template exists, else "post" */
    struct str folder;
    struct str json_ld;
    struct str
        log_field; /* of notes on changes: the field with the pages that were changed; else empty */
    bool page;
    bool feed;
    enum presence body;
    const struct str *sort; /* field names, "-" before one that descends */
    size_t sort_count;
    struct str term_field, forms_field, explanation_field; /* of a glossary; else empty */
    const struct str *filters; /* fields that a search can be narrowed by (`sökfilter`) */
    size_t filter_count;
    struct field_set fields;
    struct place place;
    struct place template_place; /* where the template is named */
    size_t index;                /* in schema->types */
};

struct block {
    struct str id;
    struct str slug;
    struct str label;
    struct str help;
    enum presence body;
    const struct str *audiences; /* as for a field */
    size_t audience_count;
    bool withheld;
    struct field_set fields;
    struct place place;
};

/* What a kind of handout makes files of. */
enum handout_scope {
    HANDOUT_EACH, /* each record of the type */
    HANDOUT_ALL,  /* all its records together */
    HANDOUT_VALUE /* those that share a value of a field, and all together */
};

/* A kind of printable handout, as a types file declares it under `utskrifter`. */
struct handout_kind {
    struct str id;
    struct str slug;
    struct str label;
    struct str help;
    struct str use;              /* the heading it stands under where handouts are listed */
    struct str type;             /* type id */
    struct str template;         /* tryck/<template> */
    struct str paper;            /* a name that an @page of the theme's has */
    struct place template_place; /* where the template and the paper are named, else of the whole */
    struct place paper_place;
    enum arrangement arrangement;
    struct str where; /* condition, as in a `lista` block; empty: all records */
    struct str field; /* HANDOUT_VALUE */
    enum handout_scope scope;
    bool large;      /* made in large print too */
    bool whole;      /* HANDOUT_VALUE: one of all records too */
    bool selections; /* one too for each `urval` of the record */
    const struct str *audiences;
    size_t audience_count;
    struct place place;
    size_t index; /* in schema->handouts */
};

struct schema {
    struct vec types;    /* of struct type *, in the order first declared */
    struct vec blocks;   /* of struct block * */
    struct vec handouts; /* of struct handout_kind * */
    struct map type_map;
    struct map block_map;
    struct map handout_map;
};

/* The readers of `för` whom the program knows by name: those who read what is published on the
 * web, and everybody. */
#define READER_WEB "webb"
#define READER_ALL "alla"

/* Reads the types files one after the other (a later declaration replaces an earlier, or extends it
 * with `utöka: ja`). `paths` are files as shown to the user; missing ones are skipped.
 * False after errors. */
bool schema_load(struct arena *arena, const struct str *paths, size_t count, struct diags *diags,
                 struct schema *schema);

const struct type *schema_type(const struct schema *schema, struct str id);
const struct block *schema_block(const struct schema *schema, struct str id);

/* Says of the fields and blocks of a frozen edition whether they are withheld from the web. What
 * it kept back stays back, and what `today` keeps back is so in all editions. `before`: it was
 * frozen before the web was a reader of its own; then today's types decide where they know the
 * field or block. */
void schema_judge_frozen(struct arena *arena, struct schema *schema, const struct schema *today,
                         bool before);

/* True when what is meant for `owners` (none: all) may stand in the handout. The web has no say
 * here: a leader's hint may be on the web and not on the participants' sheet. */
bool schema_allows(const struct str *owners, size_t owner_count, const struct handout_kind *reader);

/* True when the field, or what a list is made of, is not on the web. */
bool field_is_withheld(const struct field *field);

/* The field of that name in the set, or NULL. */
const struct field *field_find(const struct field_set *set, struct str name);

/* The fields that every record may have besides its type's own. */
const struct field_set *schema_common_fields(void);

/* The Swedish name of a kind as written in a types file ("ja-nej"), and a phrase for a message
 * ("ja eller nej" / "ja (yes) or nej (no)"). */
struct str field_kind_name(enum field_kind kind);
struct str field_kind_words(enum field_kind kind);

#endif
