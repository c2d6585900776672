/* ours: what malbild itself has made, known by its signs. It is never content, wherever it
 * lies: a handout made for a presenter may hold what is not to be published, and a built site
 * would hold itself. */
#ifndef SITE_OURS_H
#define SITE_OURS_H

#include "base/fs.h"
#include "site/model.h"

/* How the JSON begins that malbild writes: the manifest of a built site, and differences. */
#define OURS_JSON_SIGN "{\n  \"program\": \"malbild "

/* How the markup of a handout begins when it is saved as a file. */
#define OURS_MARKUP_SIGN "<!-- malbild "

enum ours_answer { OURS_NO, OURS_YES, OURS_FAILED };

/* Whether the file is a handout (PDF or markup), or JSON with differences. OURS_FAILED, with errno,
 * when the system cannot tell. */
enum ours_answer ours_ask_file(struct str path);

/* Whether the folder holds a built site, as its manifest.json tells; likewise. */
enum ours_answer ours_ask_folder(struct str folder);

/* Notes the folder of a built site if the file, `name` below the content folder and lying at
 * `path`, is its manifest. The content folder itself is never one. False, with errno, when the
 * system cannot tell. */
bool ours_note(struct vec *folders, struct arena *arena, struct str name, struct str path);

/* True for a file in one of the noted folders. */
bool ours_is_inside(const struct vec *folders, struct str name);

/* Takes the files of built sites out of what was listed below `folder` (struct fs_entry). False
 * with errno, and `fault` tells where. */
bool ours_leave_out(struct arena *arena, struct str folder, struct vec *entries,
                    struct fs_fault *fault);

#endif
