/* search_text: what a record says, from the model and not from finished pages: those repeat what
 * other pages say. */
#ifndef RENDER_SEARCH_TEXT_H
#define RENDER_SEARCH_TEXT_H

#include "site/model.h"

/* How much words weigh, by where they stand. */
enum search_place {
    SEARCH_BODY,
    SEARCH_LEAD,    /* the lead, and of a glossary what a term means */
    SEARCH_SUMMARY, /* the description, which most pages do not show */
    SEARCH_ASIDE,   /* sources, notes, and what is for those who lead */
    SEARCH_NAME,    /* other names of a term, and search words */
    SEARCH_PLACES
};

/* A part of a record's text, below one heading or without any. */
struct search_section {
    struct str anchor;  /* without "#"; empty: it cannot be linked to by itself */
    struct str heading; /* may be empty */
    struct str text;    /* paragraphs, with a line feed between */
    enum search_place place;
};

/* Appends the record's sections (struct search_section) in the order they are read. */
void search_text_read(struct arena *arena, const struct record *record, struct vec *sections);

/* True for a presentation, whose slides say what pages say at more length. */
bool search_text_is_deck(const struct record *record);

#endif
