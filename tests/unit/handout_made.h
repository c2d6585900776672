/* handout_made: the base theme's setup, and PDF files of markup, for the tests of handouts. */
#ifndef TESTS_UNIT_HANDOUT_MADE_H
#define TESTS_UNIT_HANDOUT_MADE_H

#include "base/arena.h"
#include "base/buf.h"
#include "layout/handout.h"
#include "render/theme/theme_handout.h"
#include "rules/diag.h"
#include "test.h"

#include <string.h>

struct made {
    struct arena arena; /* of the setup and the diagnostics */
    struct arena job;
    struct diags diags;
    struct handout_theme theme;
    const struct handout_setup *setup;
    struct handout_worker *worker;
    struct buf pdf;
    struct handout_result result;
};

static inline void made_begin(struct made *made)
{
    static const struct str folder = TEXT("themes/base");
    *made = (struct made){0};
    diags_init(&made->diags, &made->arena);
    made->theme = theme_handout_load(&made->arena, &folder, 1, &made->diags);
    made->setup = handout_setup_load(&made->arena, &made->theme, &made->diags);
    CHECK(made->setup != NULL && made->diags.items.count == 0);
    made->worker = handout_worker_create(made->setup);
    buf_init(&made->pdf);
}

static inline void made_end(struct made *made)
{
    handout_worker_finish(made->worker);
    handout_setup_finish(made->setup);
    buf_finish(&made->pdf);
    arena_finish(&made->job);
    arena_finish(&made->arena);
}

static inline struct handout_job made_job(const char *markup)
{
    return (struct handout_job){.path = TEXT("mall.mustache"),
                                .xml = str_from(markup),
                                .title = TEXT("Prov"),
                                .language = TEXT("sv"),
                                .to_note = TEXT("Till noten"),
                                .to_text = TEXT("Tillbaka till texten"),
                                .date = TEXT("2024-01-15"),
                                .program = TEXT("malbild")};
}

/* Lays out a job; what was said before is forgotten. */
static inline bool made_layout(struct made *made, const struct handout_job *job)
{
    diags_init(&made->diags, &made->arena);
    arena_reset(&made->job);
    buf_clear(&made->pdf);
    return handout_layout(made->worker, job, &made->job, &made->diags, &made->pdf, &made->result);
}

/* How often a rule was broken. */
static inline size_t made_said(const struct made *made, enum rule rule)
{
    const struct diag *list = made->diags.items.items;
    size_t count = 0;
    for (size_t i = 0; i < made->diags.items.count; i++) {
        count += list[i].rule == rule;
    }
    return count;
}

#endif
