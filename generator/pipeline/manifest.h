/* manifest: manifest.json, every file of the output with its SHA-256, so that anyone can
 * tell whether a copy is whole and untouched. */
#ifndef PIPELINE_MANIFEST_H
#define PIPELINE_MANIFEST_H

#include "format/data/sha256.h"
#include "pipeline/plan.h"
#include "site/ours.h"

#define MANIFEST_NAME "manifest.json"

/* How the file begins, by which a folder is known to be ours. */
#define MANIFEST_SIGN OURS_JSON_SIGN

/* Appends the manifest of all outputs but itself; files[i] belongs to plan->outputs[i]. */
void manifest_render(const struct plan *plan, const struct kept_file *files, struct buf *out);

#endif
