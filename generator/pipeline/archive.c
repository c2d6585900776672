#include "pipeline/archive.h"

#include "base/arena.h"
#include "base/fs.h"
#include "site/text.h"

#include <errno.h>
#include <string.h>

/* A file in the store, and the oldest edition that it belongs to. */
struct blob {
    struct str path;
    const struct frozen_file *file;
    const struct frozen *edition;
};

struct verifying {
    const struct workers *workers;
    const struct blob *blobs;
};

static void verify_one(void *context, size_t worker, size_t index)
{
    const struct verifying *verifying = context;
    const struct blob *blob = &verifying->blobs[index];
    struct workspace *own = &verifying->workers->items[worker];
    struct str bytes;
    arena_reset(&own->scratch);
    bool read = fs_read(&own->scratch, blob->path, ASSET_LIMIT, &bytes);
    if (read && strcmp(sha256_of(bytes).hex, blob->file->hash.hex) == 0) {
        return;
    }
    struct place place = {.path = blob->path};
    bool missing = !read && fs_is_missing(errno);
    if (!read && fs_is_machine(errno)) {
        diag_add_unreadable(&own->diags, blob->path, false);
        return;
    }
    diag_tell(&own->diags, missing ? RULE_FROZEN_MISSING : RULE_FROZEN_CHANGED, place,
              blob->edition->name, blob->file->path, blob->path);
}

static void add_blobs(struct archive *archive, struct arena *arena, const struct frozen *edition,
                      const struct vec *files, struct vec *blobs)
{
    const struct frozen_file *items = files->items;
    for (size_t i = 0; i < files->count; i++) {
        struct str path = frozen_blob_path(arena, archive->folder, &items[i].hash);
        if (map_get(&archive->blobs, path) == NULL) {
            map_set(&archive->blobs, arena, path, (void *)(uintptr_t)&items[i]);
            vec_add(blobs, arena, struct blob, (struct blob){path, &items[i], edition});
        }
    }
}

void archive_open(struct archive *archive, struct workers *workers, struct str folder,
                  struct str current, struct diags *diags)
{
    struct vec blobs = {0};
    *archive = (struct archive){.folder = folder};
    frozen_load(workers->arena, folder, current, diags, &archive->editions);
    const struct frozen *editions = archive->editions.items;
    for (size_t e = 0; e < archive->editions.count; e++) {
        add_blobs(archive, workers->arena, &editions[e], &editions[e].files, &blobs);
        add_blobs(archive, workers->arena, &editions[e], &editions[e].types, &blobs);
    }
    struct verifying verifying = {workers, blobs.items};
    workers_run(workers, blobs.count, verify_one, &verifying);
    workers_gather(workers, diags);
}
