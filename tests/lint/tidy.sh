#!/bin/sh
# tidy: clang-tidy over the files that changed since they last passed (build/tidy holds the marks).
cd "$(dirname "$0")/../.." || exit 3
mkdir -p build/tidy
flags="-std=c11 -D_GNU_SOURCE -Igenerator -Itests/unit -include generator/base/banned.h -pthread"
newest_header=$(find generator -name '*.h' -newer build/tidy/headers 2>/dev/null | head -n 1)
if [ ! -e build/tidy/headers ] || [ -n "$newest_header" ] || [ .clang-tidy -nt build/tidy/headers ]; then
    rm -f build/tidy/*.ok
fi
touch build/tidy/headers
pending=$(find generator -name '*.c' | sort | while read -r source; do
    mark=build/tidy/$(echo "$source" | tr / -).ok
    [ "$mark" -nt "$source" ] || echo "$source"
done)
if [ -z "$pending" ]; then
    echo "ok clang-tidy"
    exit 0
fi
# shellcheck disable=SC2016 # expanded by the inner shell
if problems=$(echo "$pending" | xargs -P "$(getconf _NPROCESSORS_ONLN)" -I '{}' sh -c '
    if out=$(clang-tidy --quiet "$1" -- $2 2>/dev/null); then
        touch "build/tidy/$(echo "$1" | tr / -).ok"
    else
        echo "$out"
        exit 1
    fi' sh '{}' "$flags"); then
    echo "ok clang-tidy"
else
    echo "not ok clang-tidy"
    echo "$problems" | head -n 120
    exit 1
fi
