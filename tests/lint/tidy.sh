#!/bin/sh
# tidy: clang-tidy over what has changed since it last passed. What has passed stands in build/tidy by the sum of all
# that the answer depends on: the file, its headers, the settings and the version. Nor is a file asked about that is
# the same in the commit this clone was made from, for nothing lands there that CI has not passed; TIDY=all, as in CI
# and in make lint, asks about those too.
cd "$(dirname "$0")/../.." || exit 3
marks=$PWD/build/tidy
mkdir -p "$marks"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
flags='-std=c11 -D_GNU_SOURCE -Igenerator -include generator/base/banned.h -pthread'
settings=$(clang-tidy --version; echo "$flags")

# keys FOLDER: a line for each source in it, its sum and its name.
keys() (
    cd "$1" || exit 3
    find generator -name '*.c' | sort | while read -r source; do
        # shellcheck disable=SC2086 # the flags are meant to be split
        needed=$(${CC:-cc} $flags -MM "$source" | sed 's/^[^:]*://; s/\\$//')
        # shellcheck disable=SC2086 # names without spaces
        sum=$({ echo "$settings"; cat .clang-tidy $needed; } | sha256sum)
        echo "${sum%% *} $source"
    done
)

# The commit that this clone was made from, unpacked; nothing when there is none.
came_from() {
    commit=$(git merge-base HEAD origin/HEAD 2>/dev/null) || return 1
    git archive "$commit" .clang-tidy generator 2>/dev/null | tar -x -C "$work"
}

keys . >"$work/keys"
touch "$work/passed"
if [ "${TIDY:-}" != all ] && came_from; then keys "$work" >"$work/passed"; fi
awk '{ print $1, $2 }' "$work/keys" | while read -r key source; do
    if [ -e "$marks/$key" ]; then touch "$marks/$key"; elif ! grep -q "^$key " "$work/passed"; then echo "$key $source"; fi
done >"$work/pending"
# What no one has asked about for a month belongs to sources that are gone.
find "$marks" -type f -mtime +30 -delete

# shellcheck disable=SC2016 # expanded by the inner shell
if problems=$(xargs -r -P "$(getconf _NPROCESSORS_ONLN)" -n 2 sh -c '
    if out=$(clang-tidy --quiet "$4" -- $1 2>/dev/null); then
        touch "$2/$3"
    else
        echo "$out"
        exit 1
    fi' sh "$flags" "$marks" <"$work/pending"); then
    echo "ok clang-tidy ($(wc -l <"$work/pending") of $(wc -l <"$work/keys") files)"
else
    echo "not ok clang-tidy"
    echo "$problems" | head -n 120
    exit 1
fi
