/* client: the script that a preview puts into its pages: it shows what has changed where the reader
 * stands, and what is wrong. */
#ifndef SERVE_CLIENT_H
#define SERVE_CLIENT_H

struct buf;

/* Appends the script. */
void client_script(struct buf *out);

#endif
