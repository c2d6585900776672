/* building: what `build` and `check` have in common: run the pipeline, then say how it went. */
#ifndef APP_BUILDING_H
#define APP_BUILDING_H

#include "app/command.h"
#include "base/terminal.h"
#include "pipeline/build.h"

/* Builds the site that the arguments name, or only checks it when not `write`. Reports what is
 * wrong in the form asked for, and how it went in one line to the standard error stream. */
enum exit_status building_run(const struct options *options, const struct str *arguments,
                              size_t count, bool write);

/* Reads the site and makes the handout that is asked for (or their list) into its buffer; reports
 * what is wrong. */
struct handout_demand;
enum exit_status building_handout(const struct options *options, struct str site,
                                  struct handout_demand *demand);

/* "1 sida", "12 sidor" */
struct str building_pages(struct arena *arena, enum language language, size_t pages);

/* How the command ends when the pipeline has ended so. */
enum exit_status building_status(enum build_status status);

/* Prints what is wrong in the form asked for, but not what is left to do (notes), which only
 * `check` tells; false when that failed (which has been said). `site` is the site's language, which
 * counts when neither --lang nor the locale tells; it goes to `language`. */
bool building_report(const struct options *options, struct diags *diags, struct str site,
                     enum language *language);

/* The language of what is printed: told by --lang or the locale, else that of the site. */
enum language building_language(const struct options *options, struct str site);

/* Columns (`width` when it is no terminal) and colours of a stream, as the options want them. */
struct terminal building_look(const struct options *options, enum terminal_stream stream,
                              size_t width);

#endif
