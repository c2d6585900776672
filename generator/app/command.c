#include "app/command.h"

#include "base/arena.h"
#include "base/buf.h"
#include "format/text/utf8.h"

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
    add(language == LANGUAGE_SV ? "Så skrivs det:\n" : "Usage:\n", out);
    buf_printf(out, "  malbild %s%s%s\n", command->name,
               command->usage[language][0] == '\0' ? "" : " ", command->usage[language]);
}

static void add_examples(const struct command *command, enum language language, struct buf *out)
{
    add(language == LANGUAGE_SV ? "\nExempel:\n" : "\nExamples:\n", out);
    for (size_t i = 0; i < COMMAND_EXAMPLES && command->examples[i].command != NULL; i++) {
        const struct example *example = &command->examples[i];
        buf_printf(out, "%*s%s\n%*s%s\n", EXAMPLE_INDENT, "", example->command, EXAMPLE_COLUMN, "",
                   example->says[language]);
    }
}

static void add_statuses(enum language language, struct buf *out)
{
    add(language == LANGUAGE_SV ? "\nSlutkoder:\n"
                                  "  0  allt gick bra\n"
                                  "  1  innehållet har fel\n"
                                  "  2  kommandot gavs på fel sätt\n"
                                  "  3  datorn eller filsystemet svek\n"
                                : "\nExit statuses:\n"
                                  "  0  all went well\n"
                                  "  1  the content has errors\n"
                                  "  2  the command was given wrongly\n"
                                  "  3  the machine or the file system failed\n",
        out);
}

void command_overview(const struct command *const *commands, enum language language, bool whole,
                      struct buf *out)
{
    bool sv = language == LANGUAGE_SV;
    add(sv ? "malbild gör en webbplats av texter i Markdown och YAML.\n\nKommandon:\n"
           : "malbild makes a website out of texts in Markdown and YAML.\n\nCommands:\n",
        out);
    for (size_t i = 0; commands[i] != NULL; i++) {
        size_t line = out->size;
        buf_printf(out, "  %s", commands[i]->name);
        pad(line, 12, out);
        buf_printf(out, "%s\n", commands[i]->summary[language]);
    }
    if (whole) {
        add(sv ? "\nVal:\n" : "\nOptions:\n", out);
        for (int id = 0; id < OPTION_COUNT; id++) {
            add_option((enum option_id)id, language, out);
        }
        add_statuses(language, out);
        add(sv ? "\nExempel:\n  malbild build content/norrdal\n  malbild help build\n"
               : "\nExamples:\n  malbild build content/norrdal\n  malbild help build\n",
            out);
    } else {
        add(sv ? "\nSkriv malbild help för mer, eller malbild help KOMMANDO för ett av dem.\n"
               : "\nType malbild help for more, or malbild help COMMAND for one of them.\n",
            out);
    }
}

void command_describe(const struct command *command, enum language language, struct buf *out)
{
    buf_printf(out, "malbild %s: %s\n\n", command->name, command->summary[language]);
    add_usage(command, language, out);
    buf_printf(out, "\n%s\n", command->about[language]);
    if (command->options != 0) {
        add(language == LANGUAGE_SV ? "\nVal:\n" : "\nOptions:\n", out);
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

enum exit_status command_misused(enum language language, struct str error,
                                 const struct command *command)
{
    struct buf out;
    buf_init(&out);
    add("malbild: ", &out);
    report_plain(error, &out);
    buf_printf(&out,
               language == LANGUAGE_SV ? "\nSkriv malbild help%s%s för hjälp.\n"
                                       : "\nType malbild help%s%s for help.\n",
               command == NULL ? "" : " ", command == NULL ? "" : command->name);
    command_write(&out, false);
    buf_finish(&out);
    return STATUS_USAGE;
}
