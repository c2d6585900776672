#include "app/command.h"

#include "app/say.h"
#include "base/arena.h"
#include "base/buf.h"
#include "format/text/utf8.h"
#include "rules/fill.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { OPTION_COLUMN = 26, EXAMPLE_INDENT = 2, EXAMPLE_COLUMN = 6 };

const struct command *command_find(struct arena *arena, const struct command *const *commands,
                                   struct str name, struct str *nearest)
{
    struct vec names = {0};
    for (size_t i = 0; commands[i] != NULL; i++) {
        struct str known = str_from(commands[i]->name);
        if (str_equal(known, name)) {
            return commands[i];
        }
        vec_add(&names, arena, struct str, known);
    }
    *nearest = str_nearest(name, names.items, names.count);
    return NULL;
}

static void add(const char *text, struct buf *out)
{
    buf_add(out, str_from(text));
}

/* Spaces up to the column, counted from where the line began. */
static void pad(size_t line, size_t column, struct buf *out)
{
    size_t width = utf8_width(str_slice(buf_str(out), line, out->size));
    do {
        buf_add_byte(out, ' ');
    } while (++width < column);
}

static void add_option(enum option_id id, enum language language, struct buf *out)
{
    const struct option *option = options_entry(id);
    size_t line = out->size;
    if (option->letter != 0) {
        buf_printf(out, "  -%c, --%s", option->letter, option->name);
    } else {
        buf_printf(out, "      --%s", option->name);
    }
    if (option->value[language] != NULL) {
        buf_printf(out, " %s", option->value[language]);
    }
    pad(line, OPTION_COLUMN, out);
    buf_printf(out, "%s\n", option->help[language]);
}

static void add_usage(const struct command *command, enum language language, struct buf *out)
{
    buf_add(out, say_plain(language, SAY_USAGE));
    buf_printf(out, "  malbild %s%s%s\n", command->name,
               command->usage[language][0] == '\0' ? "" : " ", command->usage[language]);
}

static void add_examples(const struct command *command, enum language language, struct buf *out)
{
    buf_add(out, say_plain(language, SAY_EXAMPLES));
    for (size_t i = 0; i < COMMAND_EXAMPLES && command->examples[i].command != NULL; i++) {
        const struct example *example = &command->examples[i];
        buf_printf(out, "%*s%s\n%*s%s\n", EXAMPLE_INDENT, "", example->command, EXAMPLE_COLUMN, "",
                   example->says[language]);
    }
}

void command_overview(const struct command *const *commands, enum language language, bool whole,
                      struct buf *out)
{
    buf_add(out, say_plain(language, SAY_ABOUT));
    for (size_t i = 0; commands[i] != NULL; i++) {
        size_t line = out->size;
        buf_printf(out, "  %s", commands[i]->name);
        pad(line, 12, out);
        buf_printf(out, "%s\n", commands[i]->summary[language]);
    }
    if (whole) {
        buf_add(out, say_plain(language, SAY_OPTIONS));
        for (int id = 0; id < OPTION_COUNT; id++) {
            add_option((enum option_id)id, language, out);
        }
        buf_add(out, say_plain(language, SAY_STATUSES));
        buf_add(out, say_plain(language, SAY_FIRST_EXAMPLES));
    } else {
        buf_add(out, say_plain(language, SAY_HELP));
    }
}

void command_describe(const struct command *command, enum language language, struct buf *out)
{
    buf_printf(out, "malbild %s: %s\n\n", command->name, command->summary[language]);
    add_usage(command, language, out);
    buf_printf(out, "\n%s\n", command->about[language]);
    if (command->options != 0) {
        buf_add(out, say_plain(language, SAY_OPTIONS));
    }
    for (int id = 0; id < OPTION_COUNT; id++) {
        if ((command->options & 1u << id) != 0) {
            add_option((enum option_id)id, language, out);
        }
    }
    add_examples(command, language, out);
}

enum exit_status command_write(const struct buf *text, bool to_stdout)
{
    FILE *stream = to_stdout ? stdout : stderr;
    bool written = fwrite(text->data, 1, text->size, stream) == text->size && fflush(stream) == 0;
    if (!written && to_stdout && errno != EPIPE) {
        fprintf(stderr, "malbild: %s\n", strerror(errno));
    }
    return written ? STATUS_FINE : STATUS_MACHINE;
}

void command_say(struct str text)
{
    struct buf out;
    buf_init(&out);
    buf_add(&out, text);
    command_write(&out, false);
    buf_finish(&out);
}

enum exit_status command_refuse(struct str words, enum exit_status status)
{
    struct buf out;
    buf_init(&out);
    add("malbild: ", &out);
    report_plain(words, &out);
    add("\n", &out);
    command_write(&out, false);
    buf_finish(&out);
    return status;
}

enum exit_status command_failed(struct arena *arena, struct str path, int number)
{
    return command_refuse(str_concat(arena, path, STR(": "), str_from(strerror(number))),
                          STATUS_MACHINE);
}

enum exit_status command_misused(enum language language, struct str error,
                                 const struct command *command)
{
    struct buf out;
    buf_init(&out);
    add("malbild: ", &out);
    report_plain(error, &out);
    struct str name = str_from(command == NULL ? NULL : command->name);
    fill_in(say_plain(language, SAY_MORE_HELP), &name, 1, &out);
    command_write(&out, false);
    buf_finish(&out);
    return STATUS_USAGE;
}
