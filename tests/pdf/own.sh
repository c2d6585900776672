#!/bin/sh
# A block of one's own that has no template for paper stands there all the same: what was given it by label, and its
# content, in order; what was not given leaves no label.
. "$(dirname "$0")/../lib.sh"
command -v pdftotext >/dev/null || { skip "own" "pdftotext is missing"; exit 0; }
"$malbild" build tests/golden/utskrift/site --theme-dir themes --output "$work/made" --lang sv >"$work/stdout" 2>&1 ||
    not_ok "own: the site is built" "$work/stdout"
file=$(find "$work/made" -name 'artsoppa.pdf' -path '*receptblad*' | head -n 1)
pdftotext "$file" - | tr '\n' ' ' >"$work/text"
if grep -q 'Antal portioner 4 .*Tillsammans med Pannkakor .*Står sig två dagar i kylen' "$work/text" &&
    ! grep -q 'Märkning' "$work/text"; then
    ok "own: a block without a template for paper keeps what it was given"
else
    not_ok "own: a block without a template for paper keeps what it was given" "$work/text"
fi
if build/pdf/uacheck "$file" >"$work/said" 2>&1; then ok "own: the file is sound"; else
    not_ok "own: the file is sound" "$work/said"
fi
finish
