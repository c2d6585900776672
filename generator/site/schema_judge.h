/* schema_judge: says of each field and block of a schema whether it is withheld from the web, and
 * refuses what cannot be withheld. Part of schema_load. */
#ifndef SITE_SCHEMA_JUDGE_H
#define SITE_SCHEMA_JUDGE_H

#include "site/schema_field.h"

/* Judges all types and blocks when the files have been read; reports what is wrong. */
void schema_judge(struct schema_loader *loader);

#endif
