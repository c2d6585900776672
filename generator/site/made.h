/* made: what malbild itself has made, known by its signs. It is never content, wherever it lies: a handout
 * made for a presenter may hold what is not to be published, and a built site would hold itself. */
#ifndef SITE_MADE_H
#define SITE_MADE_H

#include "base/vec.h"
#include "site/model.h"

/* How the JSON begins that malbild writes: the manifest of a built site, and differences. */
#define MADE_JSON_SIGN "{\n  \"program\": \"malbild "

/* How the markup of a handout begins when it is saved as a file. */
#define MADE_MARKUP_SIGN "<!-- malbild "

/* True for a handout (PDF or markup), and for JSON with differences. */
bool made_is_file(struct str path);

/* True for a folder that holds a built site, as its manifest.json tells. */
bool made_is_folder(struct str folder);

/* Notes the folder of a built site if the file, `name` below the content folder and lying at `path`, is its
 * manifest. The content folder itself is never one. */
void made_note(struct vec *folders, struct arena *arena, struct str name, struct str path);

/* True for the name of a file that made_note wants to see. */
bool made_may_be_manifest(struct str name);

/* True for a file in one of the noted folders. */
bool made_is_inside(const struct vec *folders, struct str name);

#endif
