/* describe: types, blocks and rules as template values, for the handbook's tables. */
#ifndef RENDER_DESCRIBE_H
#define RENDER_DESCRIBE_H

#include "site/model.h"

/* One type or block: {id, etikett, plural, hjälp, sida, brödtext, fält: [{namn, etikett, hjälp,
 * slag, krävs, värden: [{id, etikett}], exempel, till, fält (of a group), av}]}. */
struct value describe_type(struct arena *arena, const struct schema *schema,
                           const struct type *type);
struct value describe_block(struct arena *arena, const struct schema *schema,
                            const struct block *block);

/* All rules: [{id, nivå, text, hjälp, förklaring}]; arguments in texts stand as "…". */
struct value describe_rules(struct arena *arena, enum language language);

#endif
