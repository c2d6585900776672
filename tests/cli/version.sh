#!/bin/sh
# --version tells the commit that the program is built from; a new one compiles one small object, and no byte of a site
# depends on it.
. "$(dirname "$0")/../lib.sh"
commit=$(.ci/commit)
if [ -z "$commit" ]; then
    skip "version" "nobody knows the commit of these sources"
    finish
fi
expect "version: --version" 0 "$release" --version
# Between the build and the test somebody may have committed, or begun to change the sources.
holds "version: tells a commit" '^malbild [0-9.]* ([0-9a-f]\{8\}+\?)$' "$work/stdout"
said=$(sed -n 's/.*(\([0-9a-f]*\).*/\1/p' "$work/stdout")
git rev-parse -q --verify "$said^{commit}" >/dev/null && ok "version: the commit exists" || not_ok "version: the commit exists"

# Asked what it would do, make cannot know that the place for themes (places.o) is the same.
make -n build/malbild 2>/dev/null | sed -n 's/.*echo "  CC \(.*\)"/\1/p' | grep -v /places.o >"$work/compiled"
[ "$(cat "$work/compiled")" = build/release/generator/app/commit.o ] && ok "version: a new commit compiles one object" ||
    not_ok "version: a new commit compiles one object" "$work/compiled"

# In a tree of its own, where commits are made.
mkdir -p "$work/tree/generator" "$work/tree/content" "$work/tree/.ci"
cp .ci/commit "$work/tree/.ci/"
tree() {
    git -C "$work/tree" -c user.name=A -c user.email=a@example.org "$@" >/dev/null 2>&1
}
told() {
    [ "$("$work/tree/.ci/commit")" = "$2" ] && ok "version: $1" || not_ok "version: $1"
}
told "none outside git" ""
tree init -q
echo 1 >"$work/tree/generator/a.c"
echo 1 >"$work/tree/Makefile"
tree add . && tree commit -m one
first=$(git -C "$work/tree" rev-parse --short=8 HEAD)
told "the commit" "$first"
echo 2 >"$work/tree/content/index.md"
told "texts that are changed are no other program" "$first"
tree add . && tree commit -m two
told "nor are texts that are committed" "$first"
echo 2 >"$work/tree/generator/a.c"
told "changed sources" "$first+"
tree commit -am three
told "the next commit" "$(git -C "$work/tree" rev-parse --short=8 HEAD)"

grep -rl 'commit_name\|MALBILD_COMMIT' generator Makefile | sort | tr '\n' ' ' >"$work/users"
[ "$(cat "$work/users")" = "Makefile generator/app/cmd_help.c generator/app/commit.c generator/app/commit.h " ] &&
    ok "version: only --version asks for it" || not_ok "version: only --version asks for it" "$work/users"
expect "version: a site" 0 "$release" build tests/golden/minsta/site --output "$work/site" --lang en
grep -rq "$said" "$work/site" && not_ok "version: the site does not know it" || ok "version: the site does not know it"
finish
