#!/bin/sh
# vocabulary: every name that the sources give to templates stands in the table of render/vocabulary.c, from which
# the handbook's lists are made and against which templates are checked.
cd "$(dirname "$0")/../.." || exit 3
known=$(mktemp)
trap 'rm -f "$known"' EXIT
grep -oE '^    \{"[^"]*", "[^"]*"' generator/render/vocabulary.c | sed 's/.*"\(.*\)"$/\1/' | sort -u >"$known"
problems=$(
    find generator/render generator/site/assemble.c generator/site/field_kind.c generator/site/sum.c -name '*.c' |
        sort | xargs grep -noE '\b(set|set_text|value_set|value_map_add|value_map_replace)\([^";]*"[^"]*"' |
        sed -E 's/^([^:]*:[0-9]+):.*"([^"]*)"$/\1 \2/' | while read -r place name; do
        grep -qxF -e "$name" "$known" || echo "$place: \"$name\" is not in generator/render/vocabulary.c"
    done
)
if [ -n "$problems" ]; then
    echo "not ok vocabulary"
    echo "$problems"
    exit 1
fi
echo "ok vocabulary"
