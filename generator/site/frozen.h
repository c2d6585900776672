/* frozen: the editions that a site has had, as they were kept.
 *
 * In the site's folder `utgavor/2022.1.json` is the manifest of edition 2022.1: its date and title,
 * which edition came before and which took over, and every file it was made of with its size and
 * SHA-256. The bytes lie in `utgavor/lager/ab/cdef…`, under their hash and shared by all editions.
 * A manifest ends with a checksum of its own and holds that of the one before, so the editions are
 * a chain; nothing in it is ever written again. */
#ifndef SITE_FROZEN_H
#define SITE_FROZEN_H

#include "format/data/date.h"
#include "format/data/sha256.h"
#include "rules/diag.h"

struct arena;
struct buf;

#define FROZEN_FOLDER "utgavor"

struct frozen_file {
    struct str
        path; /* below the site's folder, as it was; of types: a name such as "1-base.yaml" */
    struct sha256 hash;
    uint64_t size;
};

struct frozen {
    struct str path; /* of the manifest, as shown to the user */
    struct str name;
    struct str title; /* of the site */
    struct date date;
    struct str previous;         /* name of the edition before, or empty */
    struct sha256 previous_hash; /* of its manifest */
    struct str next;             /* the edition that took over, its date, and what was said of it */
    struct str next_date;
    struct str next_note;
    struct vec files; /* of struct frozen_file, sorted by path */
    struct vec types; /* of struct frozen_file: the types files, those of parent themes first */
    struct sha256 hash;
    bool before_web_readers; /* frozen when `för` spoke of paper only (form 1 of the manifest) */
};

/* What is wrong with a name of an edition, as a phrase; empty when it is sane:
 * 1–40 of a–z, A–Z, 0–9, "." and "-", a letter or digit first and last, and no two
 * full stops together. */
struct str frozen_name_fault(struct str name);

/* True when the names are the same but for upper and lower case, as on some disks. */
bool frozen_same_name(struct str a, struct str b);

/* "SITE/utgavor/2022.1.json" and "SITE/utgavor/lager/ab/cdef…", in the arena. */
struct str frozen_manifest_path(struct arena *arena, struct str site_folder, struct str name);
struct str frozen_blob_path(struct arena *arena, struct str site_folder, const struct sha256 *hash);

/* Appends the manifest as a file. */
void frozen_render(const struct frozen *frozen, struct buf *out);

/* Reads a manifest; false when it is not exactly as frozen_render wrote it. */
bool frozen_parse(struct arena *arena, struct str text, struct frozen *frozen);

/* Reads all manifests of a site into `editions` (struct frozen), the oldest first, and holds each
 * against the next one's checksum. One of the current edition was left by a release that was
 * interrupted, and is passed over. What is missing, changed or does not follow is reported. */
void frozen_load(struct arena *arena, struct str site_folder, struct str current,
                 struct diags *diags, struct vec *editions);

#endif
