#include "app/new_site_ask.h"

#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/fs.h"
#include "base/terminal.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST_ANSWER = 1024 };

struct asking {
    struct options *options;
    bool can_ask;
    bool gone; /* the input has ended */
};

/* One answer, or `usual` when it is empty. */
static struct str ask(struct asking *asking, struct str question, struct str usual)
{
    char line[LONGEST_ANSWER];
    if (!asking->can_ask || asking->gone) {
        return usual;
    }
    printf("%.*s", (int)question.size, question.data);
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
static void ask_option(struct asking *asking, enum option_id id, enum say question,
                       struct str usual)
{
    struct options *options = asking->options;
    const struct option *option = options_entry(id);
    while ((options->given & 1u << id) == 0) {
        struct str answer = ask(asking, say_plain(options->language, question), usual);
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
    if ((options->given & 1u << OPTION_PARTS) != 0) {
        return;
    }
    buf_init(&chosen);
    struct str yes = say_plain(options->language, SAY_YES);
    for (size_t i = 0; i < starter->part_count; i++) {
        struct str name = starter->parts[i].name[options->language];
        struct str question = say(options->arena, options->language, SAY_ASK_PART, name);
        if (is_yes(ask(asking, question, yes))) {
            buf_add(&chosen, chosen.size > 0 ? STR(",") : STR(""));
            buf_add(&chosen, starter->parts[i].id);
        }
    }
    options->parts = buf_copy(&chosen, options->arena);
    buf_finish(&chosen);
}

bool new_site_ask(struct options *options, const struct starter *starter,
                  const struct starter_answers *answers)
{
    struct asking asking = {.options = options, .can_ask = terminal_can_ask()};
    struct str address = str_format(options->arena, "https://%.*s.example/",
                                    (int)answers->folder.size, answers->folder.data);
    ask_option(&asking, OPTION_ADDRESS, SAY_ASK_ADDRESS, address);
    ask_option(&asking, OPTION_PUBLISHER, SAY_ASK_PUBLISHER, answers->name);
    ask_option(&asking, OPTION_COLOURS, SAY_ASK_COLOURS, STR(""));
    ask_option(&asking, OPTION_LOGO, SAY_ASK_LOGO, STR(""));
    ask_parts(&asking, starter);
    return !asking.gone;
}
