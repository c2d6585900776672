#!/bin/sh
# A sheet is in its own language, also where the words are the program's: what links to footnotes and back are called.
. "$(dirname "$0")/../lib.sh"
command -v qpdf >/dev/null || { skip "languages" "qpdf is missing"; exit 0; }

# calls SHEET WORDS...: the links of that sheet of the golden site are called so, and nothing else.
calls() {
    sheet=$1
    shift
    expect "languages: $sheet is made" 0 "$malbild" handout "receptblad/$sheet" tests/golden/utskrift/site \
        --theme-dir themes --output "$work/$sheet.pdf"
    printf '%s\n' "$@" >"$work/wanted"
    qpdf --json=2 --json-key=qpdf "$work/$sheet.pdf" | sed -n 's/.*"\/Contents": "u:\([^"]*\)".*/\1/p' |
        grep -v example.org | sort -u >"$work/called"
    diff "$work/wanted" "$work/called" >"$work/why" && ok "languages: what the links of $sheet are called" ||
        not_ok "languages: what the links of $sheet are called" "$work/why"
}

calls artsoppa "Till noten" "Tillbaka till texten"
calls pea-soup "Back to the text" "To the note"
finish
