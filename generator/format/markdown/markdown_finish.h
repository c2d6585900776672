/* markdown_finish: what can be settled only when all nodes are there: the ids of headings and the
 * numbers of notes. */
#ifndef FORMAT_MARKDOWN_MARKDOWN_FINISH_H
#define FORMAT_MARKDOWN_MARKDOWN_FINISH_H

struct build;
struct document;

/* Gives every heading its text and id: a fixed one, or the slug of its text, which gets -2, -3 …
 * when it is taken. */
void finish_headings(struct build *build, const struct document *document);

/* Numbers the notes in the order they are first referred to. Marks without a note become text. */
void finish_notes(struct build *build);

#endif
