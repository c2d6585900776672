/* text: what every text file of a site must pass before a parser sees it, and small questions about
 * texts that several modules ask. */
#ifndef SITE_TEXT_H
#define SITE_TEXT_H

#include "rules/diag.h"

struct arena;

enum { TEXT_LIMIT = 1024 * 1024, ASSET_LIMIT = 50 * 1024 * 1024 };

/* Reads a text file of at most TEXT_LIMIT bytes and checks it: UTF-8, no NUL byte, no personnummer,
 * one version of it; a byte order mark is skipped with a warning. Characters that no text may hold
 * (utf8_unfit) are reported, and are U+FFFD in what is given. False when it cannot be read or
 * parsed on (reported). */
bool text_load(struct arena *arena, struct str path, struct diags *diags, struct str *text);

/* The part of it that looks at the bytes: UTF-8, no NUL byte. False when something was reported. */
bool text_check_bytes(struct arena *arena, struct str path, struct str text, struct diags *diags);

/* Reports that a file could not be read: it is above the limit (in words), or the system
 * tells why (errno). */
void text_unreadable(struct str path, struct str limit, struct diags *diags);

/* Reports every Swedish personnummer or samordningsnummer: ten or twelve digits, with or without -
 * or +, a possible date and the right check digit (Luhn; SKV 704). */
void text_check_personal_numbers(struct str path, struct str text, struct diags *diags);

/* True for a language tag that we accept: two or three letters, and further parts of
 * 2–8 (BCP 47). */
bool text_is_language(struct str tag);

#endif
