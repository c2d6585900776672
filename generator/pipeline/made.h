/* made: the files that the last build put into an output folder, as its manifest.json tells. All
 * else in the folder is somebody else's. */
#ifndef PIPELINE_MADE_H
#define PIPELINE_MADE_H

#include "base/map.h"

struct arena;

struct made {
    struct str edition; /* that the site had; may be empty */
    struct map files;   /* paths in the output, manifest.json among them; the values do not count */
};

enum made_answer { MADE_KNOWN, MADE_NOT, MADE_FAILED };

/* Whether malbild made what is in the folder, told by how its manifest begins.
 * MADE_FAILED with errno. */
enum made_answer made_ask(struct arena *arena, struct str folder);

/* Reads the whole manifest; MADE_NOT when it is damaged, and then nobody knows what is whose. */
enum made_answer made_read(struct arena *arena, struct str folder, struct made *made);

/* True when malbild made the file, or some file below the folder, of that path. */
bool made_has(const struct made *made, struct str path);
bool made_has_below(const struct made *made, struct str folder);

#endif
