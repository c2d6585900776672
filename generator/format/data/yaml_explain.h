/* yaml_explain: finds the communicator's slip behind a YAML parser's complaint.
 *
 * A parser says where it could not go on; the slip is often earlier: a quotation mark that was
 * never closed, a value that needs quotes, a key without its colon. Pure text work, no library.
 * Lines and columns (code points) count from 0 here. */
#ifndef FORMAT_DATA_YAML_EXPLAIN_H
#define FORMAT_DATA_YAML_EXPLAIN_H

#include "rules/rule.h"

struct yaml_spot {
    uint32_t line;
    uint32_t column;
};

/* What the parser says: `problem` at `at`, while doing `context` (or NULL) begun at `begun`. */
struct yaml_fault {
    const char *problem;
    const char *context;
    struct yaml_spot at;
    struct yaml_spot begun;
    bool in_flow;          /* inside [ ] or { } … */
    struct yaml_spot flow; /* … of which the innermost was opened here */
};

enum { YAML_SLIP_ARGS = 2 };

/* What to report; the arguments are views of the text or literals. */
struct yaml_slip {
    enum rule rule;
    struct yaml_spot at;
    uint32_t length; /* code points; 0 is a single caret */
    struct str args[YAML_SLIP_ARGS];
    size_t count;
};

/* Turns a complaint into a slip: a rule of its own where the slip is a known one, otherwise
 * RULE_YAML_SYNTAX where the parser stopped. */
struct yaml_slip yaml_explain(struct str text, const struct yaml_fault *fault);

/* A key with no space after its colon, but with `after`, which may look like one. */
struct yaml_slip yaml_colon_space(struct yaml_spot at, struct str key, struct str after);

/* True when the text begins with a space that YAML takes for a letter. */
bool yaml_is_odd_space(struct str text);

/* The given line without its line break (LF, CRLF or CR), or empty beyond the end; `offset` becomes
 * the index of its first byte. */
struct str yaml_line(struct str text, uint32_t line, size_t *offset);

#endif
