#!/bin/sh
# What malbild did not make it does not remove: files that others put into the output stay when the site is built
# again; what would take their place is told; and a folder that is not a site is never touched.
. "$(dirname "$0")/../lib.sh"
site=$work/site
out=$work/out

build() {
    "$malbild" build "$site" --theme-dir themes --output "$out" --lang sv "$@"
}

# edit: something else to build.
count=0
edit() {
    count=$((count + 1))
    printf '\nÄndring %s.\n' "$count" >>"$site/om.md"
}

# there NAME FILE...: they are all still there, with what they held.
there() {
    title=$1
    shift
    for file; do
        [ "$(cat "$out/$file" 2>&1)" = "$file" ] || { echo "$file: $(ls -la "$out")" >"$work/why"; not_ok "foreign: $title" "$work/why"; return; }
    done
    ok "foreign: $title"
}

# put FILE...: each holds its own name.
put() {
    for file; do
        mkdir -p "$(dirname "$out/$file")"
        printf '%s\n' "$file" >"$out/$file"
    done
}

# refused NAME WORDS: status 1 and frammande-fil, and not a byte of the output has changed.
refused() {
    rm -rf "$work/before"
    cp -a "$out" "$work/before"
    expect "foreign: $1: status 1" 1 build
    holds "foreign: $1: told" "out/$2: error\[frammande-fil\]: Webbplatsen har en fil ”$2”" "$work/stderr"
    (cd "$work/before" && find . | sort && md5sum $(find . -type f)) >"$work/list1"
    (cd "$out" && find . | sort && md5sum $(find . -type f)) >"$work/list2"
    cmp -s "$work/list1" "$work/list2" && ok "foreign: $1: untouched" || not_ok "foreign: $1: untouched"
}

cp -R tests/golden/utgavor/site "$site"
build --quiet 2>"$work/stderr" || not_ok "foreign: the first build" "$work/stderr"
cp -a "$out" "$work/first"
theirs='.well-known/acme-challenge/prov CNAME google123.html v/2022.1/prov.txt v/prov.txt omraden/prov.txt .dold'
# shellcheck disable=SC2086 # a list of names
put $theirs
mkdir -p "$out/tom/mapp"
chmod 700 "$out/tom/mapp"
chmod 751 "$out" "$out/.well-known"
ln -s ../borta "$out/genvag"
mkfifo "$out/ror"
inode=$(stat -c %i "$out/CNAME")

build --quiet 2>"$work/stderr" || not_ok "foreign: nothing has changed" "$work/stderr"
there "they stay when nothing has changed" $theirs
edit
expect "foreign: a change" 0 build --quiet
there "they stay" $theirs
[ "$(stat -c %a "$out/tom/mapp")" = 700 ] && ok "foreign: an empty folder with its permissions" || not_ok "foreign: an empty folder with its permissions"
[ "$(stat -c %a%a "$out" "$out/.well-known" | tr -d '\n')" = 751751751751 ] && ok "foreign: the folders' permissions" || not_ok "foreign: the folders' permissions"
[ "$(readlink "$out/genvag")" = ../borta ] && ok "foreign: a link" || not_ok "foreign: a link"
[ -p "$out/ror" ] && ok "foreign: a pipe" || not_ok "foreign: a pipe"
[ "$(stat -c %i "$out/CNAME")" = "$inode" ] && ok "foreign: the very same file" || not_ok "foreign: the very same file"
expect "foreign: --force" 0 build --quiet --force
there "they stay with --force" $theirs
grep -q 'prov.txt\|CNAME' "$out/manifest.json" && not_ok "foreign: the manifest does not count them" "$out/manifest.json" ||
    ok "foreign: the manifest does not count them"

# The site may have a folder of that name itself.
mkdir "$site/.well-known"
echo 'Contact: mailto:a@example.org' >"$site/.well-known/security.txt"
expect "foreign: the site's own .well-known" 0 build --quiet
holds "foreign: the site's own .well-known is there" 'a@example' "$out/.well-known/security.txt"
sed -i s/a@/b@/ "$site/.well-known/security.txt"
expect "foreign: the site's own .well-known is changed" 0 build --quiet
holds "foreign: and that is noticed" 'b@example' "$out/.well-known/security.txt"
there "and theirs stay beside it" $theirs
rm -r "$site/.well-known"
ln -s /etc "$site/.well-known"
expect "foreign: a link of that name is refused" 1 build --quiet
holds "foreign: a link of that name: told" 'well-known: error\[ingen-fil\]' "$work/stderr"
rm "$site/.well-known"

# What malbild made goes when the site has it no longer.
printf -- '---\ntitel: Kort\nbeskrivning: En sida som försvinner.\n---\nText.\n' >"$site/kort.md"
expect "foreign: a page of the site" 0 build --quiet
[ -e "$out/kort.html" ] && rm "$site/kort.md" && build --quiet 2>"$work/stderr"
[ -e "$out/kort.html" ] && not_ok "foreign: a page that is gone goes from the output" || ok "foreign: a page that is gone goes from the output"
there "and they stay" $theirs

# Two that want one place.
printf 'något annat\n' >"$site/CNAME"
refused "another file of that name" CNAME
printf 'CNAME\n' >"$site/CNAME"
expect "foreign: the very same file becomes the site's" 0 build --quiet
holds "foreign: and is in the manifest" '"CNAME"' "$out/manifest.json"
rm "$site/CNAME"
expect "foreign: the site's own goes" 0 build --quiet
[ -e "$out/CNAME" ] && not_ok "foreign: the site's own is gone" || ok "foreign: the site's own is gone"
mkdir "$site/mapp"
printf 'x\n' >"$site/mapp/bilaga.txt"
printf 'mapp\n' >"$out/mapp"
refused "a file where the site has a folder" mapp
rm "$out/mapp"
rm -r "$site/mapp"
mkdir -p "$out/bilaga/x"
printf 'y\n' >"$out/bilaga/x/y"
printf 'bilaga\n' >"$site/bilaga"
refused "a folder where the site has a file" bilaga/x/y
rm -r "$out/bilaga" "$site/bilaga"

# An output folder that is a link stays one, and the site is where it leads.
mv "$out" "$work/verklig"
ln -s verklig "$out"
edit
expect "foreign: a link to the output" 0 build --quiet
[ -L "$out" ] && [ -d "$work/verklig" ] && ok "foreign: it stays a link" || not_ok "foreign: it stays a link"
holds "foreign: and the new site is where it leads" "Ändring $count" "$work/verklig/om.html"
rm "$out"
mv "$work/verklig" "$out"

# What is no site.
for kind in hidden damaged cut link; do
    rm -rf "$work/foreign"
    mkdir "$work/foreign"
    printf 'viktig\n' >"$work/foreign/.viktig"
    case $kind in
    damaged) head -c 300 "$out/manifest.json" >"$work/foreign/manifest.json" ;;
    cut) printf '{\n  "program": "malb' >"$work/foreign/manifest.json" ;;
    link) rm -r "$work/foreign"; ln -s ingenstans "$work/foreign" ;;
    esac
    cp -a "$work/foreign" "$work/untouched"
    expect "foreign: no site ($kind)" 1 "$malbild" build "$site" --theme-dir themes --output "$work/foreign" --lang sv
    holds "foreign: no site ($kind): told" "frammande-utmapp\|utmapp-ingen-mapp" "$work/stderr"
    [ "$kind" = link ] && { [ -L "$work/foreign" ] && ok "foreign: no site (link): stays" || not_ok "foreign: no site (link): stays"; } ||
        same_tree "foreign: no site ($kind): untouched" "$work/untouched" "$work/foreign"
    rm -rf "$work/untouched"
done

# What others left is none of ours, and what a killed build left is swept.
rm -rf "$work/foreign"
mkdir "$work/.out.malbild-new"
printf 'x\n' >"$work/.out.malbild-new/x"
printf 'x\n' >"$work/..out.malbild-state.123"
mkdir "$work/out.2023"
printf 'kopia\n' >"$work/out.2023/index.html"
edit
expect "foreign: after a killed build" 0 build --quiet
ls -A "$work" | grep '^\.' | grep -vx '\.out\.malbild-\(lock\|state\)' | grep -v '^\.first\|^\.foreign\|^\.verklig' >"$work/left"
[ -s "$work/left" ] && not_ok "foreign: what a killed build left is swept" "$work/left" || ok "foreign: what a killed build left is swept"
[ -e "$work/out.2023/index.html" ] && ok "foreign: a copy beside it stays" || not_ok "foreign: a copy beside it stays"

# A power failure between the two steps of a file system that cannot exchange: any command puts the site back.
for command in "check $site" "handout $site" "handout ingen --output kort.pdf $site" "build $site --output $out" "release 2024.1 --dry-run $site"; do
    rm -rf "$work/in"
    mkdir -p "$work/in/output"
    cp -a "$out" "$work/in/output/.site.malbild-old"
    case $command in build*) mv "$work/in/output/.site.malbild-old" "$work/.out.malbild-old"; rm -rf "$out" ;; esac
    (cd "$work/in" && "$malbild" $command --theme-dir "$OLDPWD/themes" --lang sv) >"$work/stdout" 2>"$work/stderr"
    case $command in
    build*) place=$out ;;
    *) place=$work/in/output/site ;;
    esac
    holds "foreign: put back by ${command%%"$site"*}" "Ändring $count" "$place/om.html"
done
finish
