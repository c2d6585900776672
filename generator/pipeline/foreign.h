/* foreign: what lies in an output folder that malbild did not make: a folder .well-known/ that
 * renews a certificate, a file that tells a search engine who owns the site. It is never
 * removed: before the new folder takes the place of the old one, such files get their names
 * there as well. */
#ifndef PIPELINE_FOREIGN_H
#define PIPELINE_FOREIGN_H

#include "pipeline/made.h"
#include "rules/diag.h"

/* Takes over everything below `from` that is not `made` into `to`, a folder of the new build, and
 * adds it to `made`: it has been cared for. What has the place of one of the new files is reported,
 * unless the bytes are the same. False after a report. */
bool foreign_carry(struct arena *arena, struct made *made, struct str from, struct str to,
                   struct diags *diags);

/* The same after the exchange, for what somebody put there meanwhile; one of the new files
 * goes before it. */
bool foreign_carry_late(struct arena *arena, struct made *made, struct str from, struct str to,
                        struct diags *diags);

#endif
