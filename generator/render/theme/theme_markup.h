/* theme_markup: the HTML of a theme's templates, as far as it can be judged before anything stands
 * in it: pictures without alt (WCAG 2.2, 1.1.1), levels of headings that are skipped (1.3.1), and
 * what the policy that every page carries stops: styles and scripts in attributes, and whatever is
 * fetched from elsewhere. */
#ifndef RENDER_THEME_THEME_MARKUP_H
#define RENDER_THEME_THEME_MARKUP_H

struct arena;
struct diags;
struct template_source;

/* Reports what is wrong in one template. Tags of Mustache count as text that is not known. */
void theme_markup_check(struct arena *scratch, const struct template_source *source,
                        struct diags *diags);

#endif
