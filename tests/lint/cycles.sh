#!/bin/sh
# cycles: no module calls, over whatever way, a module that calls it back; not even among parts with a common prefix.
# The symbols of the sanitized objects tell (OBJECTS: another folder of objects); a module is a .c file.
cd "$(dirname "$0")/../.." || exit 3
objects=${OBJECTS:-build/sanitized}
calls=$(mktemp)
trap 'rm -f "$calls"' EXIT
find generator -name '*.c' | sort | sed "s|^\(.*\)\.c$|$objects/\1.o|" | xargs nm -A -P 2>&1 |
    sed "s|^$objects/||" | awk '
    # FILE.o: SYMBOL TYPE …; whatever cannot be read is told.
    $1 !~ /\.o:$/ { print "unreadable: " $0; next }
    { module = substr($1, 1, length($1) - 3) }
    $3 == "U" { uses[module, $2] = 1; next }
    $3 ~ /^[TDRBW]$/ { home[$2] = module; defined++ }
    END {
        if (defined == 0) print "unreadable: no symbol is defined in '"$objects"'"
        for (use in uses) {
            split(use, part, SUBSEP)
            if (part[2] in home && home[part[2]] != part[1]) print part[1], home[part[2]]
        }
    }' >"$calls"
problems=$(
    grep '^unreadable' "$calls"
    tsort "$calls" 2>&1 >/dev/null | sed 's/^tsort: //; /input contains a loop/d; s/^/in a circle of calls: /'
)
if [ -n "$problems" ]; then
    echo "not ok cycles"
    echo "$problems" | head -n 40
    exit 1
fi
echo "ok cycles"
