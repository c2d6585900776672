#include "app/new_site_ask.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "base/terminal.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST_ANSWER = 1024 };

enum question { ASK_ADDRESS, ASK_PUBLISHER, ASK_COLOURS, ASK_LOGO, ASK_PART, ASK_COUNT };

static const char *const questions[ASK_COUNT][LANGUAGE_COUNT] = {
    [ASK_ADDRESS] = {"Vilken adress ska webbplatsen ha?", "What address will the site have?"},
    [ASK_PUBLISHER] = {"Vem står bakom den?", "Who stands behind it?"},
    [ASK_COLOURS] = {"Era två färger, till exempel #005a8c,#7a2e63 (Retur: grundtemats)",
                     "Your two colours, such as #005a8c,#7a2e63 (Return: those of the base theme)"},
    [ASK_LOGO] = {"Fil med logotypen, .svg eller .png (Retur: ingen)",
                  "File with the logo, .svg or .png (Return: none)"},
    [ASK_PART] = {"Ska den ha {1}? j/n", "Shall it have {1}? y/n"},
};

struct asking {
    struct options *options;
    bool can_ask;
    bool gone; /* the input has ended */
};

/* One answer, or `usual` when it is empty. */
static struct str ask(struct asking *asking, const char *question, struct str usual)
{
    char line[LONGEST_ANSWER];
    if (!asking->can_ask || asking->gone) {
        return usual;
    }
    printf("%s", question);
    if (usual.size > 0) {
        printf(" [%.*s]", (int)usual.size, usual.data);
    }
    printf("\n> ");
    fflush(stdout);
    if (fgets(line, sizeof(line), stdin) == NULL) {
        asking->gone = true;
        return usual;
    }
    struct str answer = str_trim(str_from(line));
    return answer.size > 0 ? str_copy(asking->options->arena, answer) : usual;
}

/* Asks until the answer fits the option, whose table says what does. */
static void ask_option(struct asking *asking, enum option_id id, enum question which,
                       struct str usual)
{
    struct options *options = asking->options;
    const struct option *option = options_entry(id);
    while ((options->given & 1u << id) == 0) {
        struct str answer = ask(asking, questions[which][options->language], usual);
        if (answer.size == 0 || asking->gone) {
            return;
        }
        if (option->apply(options, answer)) {
            options->given |= 1u << id;
        } else if (asking->can_ask) {
            printf("  %s\n", option->allowed[options->language]);
        } else {
            return;
        }
    }
}

static bool is_yes(struct str answer)
{
    return answer.size > 0 && strchr("jJyY", answer.data[0]) != NULL;
}

static void ask_parts(struct asking *asking, const struct starter *starter)
{
    struct options *options = asking->options;
    struct buf chosen;
    struct buf question;
    if ((options->given & 1u << OPTION_PARTS) != 0) {
        return;
    }
    buf_init(&chosen);
    buf_init(&question);
    struct str yes = options->language == LANGUAGE_SV ? STR("j") : STR("y");
    for (size_t i = 0; i < starter->part_count; i++) {
        struct str name = starter->parts[i].name[options->language];
        buf_clear(&question);
        diag_fill(questions[ASK_PART][options->language], &name, 1, &question);
        buf_add_byte(&question, '\0');
        if (is_yes(ask(asking, question.data, yes))) {
            buf_add(&chosen, chosen.size > 0 ? STR(",") : STR(""));
            buf_add(&chosen, starter->parts[i].id);
        }
    }
    options->parts = buf_copy(&chosen, options->arena);
    buf_finish(&chosen);
    buf_finish(&question);
}

bool new_site_ask(struct options *options, const struct starter *starter,
                  const struct starter_answers *answers)
{
    struct asking asking = {.options = options, .can_ask = terminal_can_ask()};
    struct str address = str_format(options->arena, "https://%.*s.example/",
                                    (int)answers->folder.size, answers->folder.data);
    ask_option(&asking, OPTION_ADDRESS, ASK_ADDRESS, address);
    ask_option(&asking, OPTION_PUBLISHER, ASK_PUBLISHER, answers->name);
    ask_option(&asking, OPTION_COLOURS, ASK_COLOURS, STR(""));
    ask_option(&asking, OPTION_LOGO, ASK_LOGO, STR(""));
    ask_parts(&asking, starter);
    return !asking.gone;
}
