/* template_names: are the names that templates use there? Held against the vocabulary, the fields
 * of the site's types and blocks, and the theme's words.
 *
 * A template does not say of which type its data is, and partials serve many, so the check knows
 * kinds of values and not places: {{sida.ingres}} and {{ingres}} are faults when no type has such a
 * field and no shape such a part. */
#ifndef RENDER_TEMPLATE_NAMES_H
#define RENDER_TEMPLATE_NAMES_H

struct arena;
struct diags;
struct field_set;
struct schema;
struct theme;

/* Reports every unknown name in the theme's templates at its place, with what was probably meant.
 * `settings` are the fields of webbplats.yaml. `scratch` holds what is needed meanwhile. */
void template_names_check(struct arena *scratch, const struct theme *theme,
                          const struct schema *schema, const struct field_set *settings,
                          struct diags *diags);

#endif
