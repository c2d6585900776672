/* data_address: what a data: address holds (RFC 2397). */
#ifndef FORMAT_DATA_DATA_ADDRESS_H
#define FORMAT_DATA_DATA_ADDRESS_H

#include "base/str.h"

struct arena;

/* Decodes base64 or percent signs, into the arena; false when it is no data: address
 * or not well-formed. */
bool data_address_read(struct arena *arena, struct str address, struct str *bytes);

#endif
