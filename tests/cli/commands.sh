#!/bin/sh
# The command line: exit statuses, what goes to stdout, languages, colours, new and explain.
. "$(dirname "$0")/../lib.sh"
unset NO_COLOR FORCE_COLOR
good=tests/golden/minsta/site
bad=tests/golden/fel-markdown/site

expect "status 0: --help" 0 "$malbild" --help
holds "--help has examples" 'malbild build' "$work/stdout"
if [ -s "$work/stderr" ]; then not_ok "--help says nothing on stderr" "$work/stderr"; else ok "--help says nothing on stderr"; fi
expect "status 0: --version" 0 "$malbild" --version
holds "--version names program and number" '^malbild [0-9]' "$work/stdout"
for command in build check serve new explain; do
    expect "status 0: $command --help" 0 "$malbild" "$command" --help
    holds "$command --help shows its use" "malbild $command" "$work/stdout"
done
expect "status 2: no command" 2 "$malbild"
expect "status 2: unknown command" 2 "$malbild" biuld
holds "unknown command: the nearest is named" 'build' "$work/stderr"
expect "status 2: unknown option" 2 "$malbild" build --otput x "$good"
expect "status 2: option without a value" 2 "$malbild" build "$good" --output
expect "status 2: two sites" 2 "$malbild" check "$good" "$good"
expect "status 2: unknown format" 2 "$malbild" check "$good" --format xml
expect "status 2: unknown language" 2 "$malbild" check "$good" --lang de
expect "status 2: jobs is no number" 2 "$malbild" check "$good" --jobs many
expect "status 2: port is no port" 2 "$malbild" serve "$good" --port 70000
expect "status 2: serve has no output" 2 "$malbild" serve "$good" --output x
expect "status 0: check of a good site" 0 "$malbild" check "$good"
if [ -s "$work/stdout" ]; then not_ok "check leaves stdout alone" "$work/stdout"; else ok "check leaves stdout alone"; fi
expect "status 1: check of a faulty site" 1 "$malbild" check "$bad"
expect "status 0: build" 0 "$malbild" build "$good" --output "$work/out"
[ -e "$work/out/index.html" ] && ok "build writes index.html" || not_ok "build writes index.html"
cp -R "$work/out" "$work/before"
expect "status 1: build of a faulty site" 1 "$malbild" build "$bad" --output "$work/out"
same_tree "a build with faults leaves the earlier site" "$work/before" "$work/out"
expect "status 1: a folder without webbplats.yaml" 1 "$malbild" build tests/golden --output "$work/out2"
[ ! -e "$work/out2" ] && ok "and writes nothing" || not_ok "and writes nothing"
mkdir "$work/foreign" && echo "mine" >"$work/foreign/index.html"
expect "an output folder that is not ours is refused" 1 "$malbild" build "$good" --output "$work/foreign" --lang sv
holds "with the rule frammande-utmapp" 'frammande-utmapp' "$work/stderr"
holds "and is left alone" '^mine$' "$work/foreign/index.html"

# Languages: --lang, else the locale, else the site's.
LC_ALL=en_GB.UTF-8 "$malbild" check "$bad" --lang sv 2>"$work/sv"
LC_ALL=sv_SE.UTF-8 "$malbild" check "$bad" --lang en 2>"$work/en"
LC_ALL=sv_SE.UTF-8 "$malbild" check "$bad" 2>"$work/locale-sv"
LC_ALL=en_GB.UTF-8 "$malbild" check "$bad" 2>"$work/locale-en"
LC_ALL=C "$malbild" check "$bad" 2>"$work/locale-c"
cmp -s "$work/sv" "$work/en" && not_ok "two languages differ" || ok "two languages differ"
same_tree "a Swedish locale gives Swedish" "$work/sv" "$work/locale-sv"
same_tree "an English locale gives English" "$work/en" "$work/locale-en"
same_tree "the locale C gives the site's language" "$work/sv" "$work/locale-c"

# Colours only on a terminal.
escape=$(printf '\033')
if grep -q "$escape" "$work/sv"; then not_ok "no colours in a file"; else ok "no colours in a file"; fi
if script -qec true /dev/null >/dev/null 2>&1; then
    TERM=xterm script -qec "'$malbild' check '$bad' --lang sv" /dev/null >"$work/tty" 2>&1
    holds "colours on a terminal" "$escape\[" "$work/tty"
    TERM=xterm NO_COLOR=1 script -qec "'$malbild' check '$bad' --lang sv" /dev/null >"$work/tty" 2>&1
    if grep -q "$escape\[" "$work/tty"; then not_ok "NO_COLOR is honoured" "$work/tty"; else ok "NO_COLOR is honoured"; fi
else
    skip "colours on a terminal" "no pseudo-terminal can be had here"
fi

expect "explain a rule" 0 "$malbild" explain ra-html --lang sv
holds "explain says which rule" 'ra-html' "$work/stdout"
expect "explain accepts å ä ö" 0 "$malbild" explain rå-html
expect "explain lists all rules" 0 "$malbild" explain
expect "status 2: explain an unknown rule" 2 "$malbild" explain ra-htlm
holds "the nearest rule is named" 'ra-html' "$work/stderr"

# new: the skeleton goes where the type says, is never written over, and passes the check when filled in.
cp -R tests/golden/egen-typ/site "$work/site"
(cd "$work/site" && expect "new writes a record" 0 "$malbild" new bok "Körkarlen & åttio år" --lang sv)
(cd "$work/site" && find . -name '*korkarlen*') >"$work/found"
holds "new makes a slug of the title" '^./bocker/korkarlen-attio-ar.md$' "$work/found"
(cd "$work/site" && expect "new does not write over a record" 1 "$malbild" new bok "Körkarlen & åttio år" --lang sv)
(cd "$work/site" && expect "status 2: new of an unknown type" 2 "$malbild" new bkk "X" --lang sv)
holds "new names the nearest type" 'bok' "$work/stderr"

# build --plan: what each file is made of, and nothing is built.
expect "the plan is printed" 0 "$malbild" build tests/golden/egen-typ/site --theme-dir themes --output "$work/planned" --plan --lang sv
cp "$work/stdout" "$work/plan"
# reads OUTPUT: what the plan says that it reads
reads() {
    awk -v output="$1" '/^[^ ]/ { inside = $0 == output } /^ / && inside { print $1 }' "$work/plan"
}
reads bocker/moln.html >"$work/reads"
holds "a page is made of its source" '^tests/golden/egen-typ/site/bocker/' "$work/reads"
holds "and of the theme" '^tema$' "$work/reads"
reads stil.css >"$work/reads"
[ "$(tr '\n' ' ' <"$work/reads")" = 'program tema ' ] && ok "a style sheet of the theme alone" || not_ok "a style sheet of the theme alone" "$work/reads"
[ -e "$work/planned" ] && not_ok "the plan builds nothing" || ok "the plan builds nothing"
"$malbild" build tests/golden/egen-typ/site --theme-dir themes --output "$work/planned" --quiet
(cd "$work/planned" && find . -type f | sed 's|^\./||' | grep -vx manifest.json | LC_ALL=C sort) >"$work/built"
grep -v '^ ' "$work/plan" >"$work/named"
same_tree "the plan names every file that is built" "$work/built" "$work/named"

# build --why: only what has changed is made, and it is said why; what stays keeps its time.
cp -R tests/golden/egen-typ/site "$work/why-site"
"$malbild" build "$work/why-site" --theme-dir themes --output "$work/why-out" --quiet
find "$work/why-out" -type f -exec touch -d @1000000000 {} +
"$malbild" build "$work/why-site" --theme-dir themes --output "$work/why-out" --quiet
echo "Ännu en mening." >>"$work/why-site/bocker/kallocain.md"
expect "build --why" 0 "$malbild" build "$work/why-site" --theme-dir themes --output "$work/why-out" --why --quiet --lang sv
cp "$work/stdout" "$work/reasons"
grep -A 1 '^bocker/kallocain.html$' "$work/reasons" >"$work/reason"
holds "a page is made of its changed text" '^    ändrat: .*bocker/kallocain.md$' "$work/reason"
grep -q '^stil.css$\|^404.html$\|^manifest.json$' "$work/reasons" && not_ok "what has not changed is not made" "$work/reasons" || ok "what has not changed is not made"
[ "$(stat -c %Y "$work/why-out/bocker/jerusalem.html")" = 1000000000 ] && ok "and keeps its time" || not_ok "and keeps its time"
expect "build --why when nothing has changed" 0 "$malbild" build "$work/why-site" --theme-dir themes --output "$work/why-out" --why --quiet
[ -s "$work/stdout" ] && not_ok "tells of nothing" "$work/stdout" || ok "tells of nothing"
# What a page shows of a record that a record it refers to refers to.
sed -i 's|^<p>Liknar .*|&<p hidden>{{författare.född}}</p>|' "$work/why-site/teman/hylla/mallar/bok.mustache"
"$malbild" build "$work/why-site" --theme-dir themes --output "$work/why-out" --quiet
sed -i 's/1900/1911/' "$work/why-site/forfattare.yaml"
"$malbild" build "$work/why-site" --theme-dir themes --output "$work/why-out" --quiet
"$malbild" build "$work/why-site" --theme-dir themes --output "$work/why-clean" --quiet
grep -q '<p hidden>1911' -r "$work/why-clean/bocker" && ok "shown two steps away" || not_ok "shown two steps away"
same_tree "and made again when it has changed" "$work/why-clean" "$work/why-out"
expect "build --timings" 0 "$malbild" build "$work/why-site" --theme-dir themes --output "$work/why-out" --timings --force --quiet --lang sv
holds "tells how long a stage took" '^ *[0-9]*,[0-9]\{3\} s  göra filerna$' "$work/stdout"
sed '1,/^$/d' "$work/stdout" >"$work/slowest"
[ "$(grep -c '^ *[0-9]*,[0-9]\{3\} s  [^ ]*$' "$work/slowest")" = 10 ] && ok "and the ten slowest files" || not_ok "and the ten slowest files" "$work/slowest"
tr -d ' ,' <"$work/slowest" | sed 's/s.*//' >"$work/times"
sort -rn "$work/times" | cmp -s - "$work/times" && ok "the slowest first" || not_ok "the slowest first" "$work/slowest"
echo spoilt >"$work/why-out/bocker/jerusalem.html"
expect "build --why of a touched file" 0 "$malbild" build "$work/why-site" --theme-dir themes --output "$work/why-out" --why --quiet --lang en
grep -A 1 '^bocker/jerusalem.html$' "$work/stdout" >"$work/reason"
holds "says that it was touched" 'the file in the output folder was changed or removed' "$work/reason"

# A folder that is not ours is left alone, also when it is all hidden or has someone else's manifest.
mkdir -p "$work/git/.git" "$work/app"
echo '{"name": "app"}' >"$work/app/manifest.json"
for place in git app; do
    expect "refuses a foreign folder: $place" 1 "$malbild" build tests/golden/minsta/site --theme-dir themes --output "$work/$place"
done
[ -d "$work/git/.git" ] && [ -e "$work/app/manifest.json" ] && ok "and leaves it as it was" || not_ok "and leaves it as it was"
finish
