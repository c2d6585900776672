#!/bin/sh
# state: no writable globals or function statics (told by the sections of the compiled objects), and
# no typedef of a struct, union or enum.
cd "$(dirname "$0")/../.." || exit 3
problems=$(
    find build/release/generator -name '*.o' | sort | while read -r object; do
        source=${object#build/release/}
        source=${source%.o}.c
        [ -e "$source" ] || continue
        nm -f sysv "$object" | awk -F '|' -v file="$source" '
            { gsub(/ /, "", $1); gsub(/ /, "", $7) }
            $7 ~ /^(\.data|\.bss|\.tbss|\.tdata|COM|\*COM\*)$/ { print file ": writable state: " $1 }'
    done
    find generator tests/unit tests/fuzz tests/bench -name '*.[ch]' 2>/dev/null | sort |
        xargs grep -nE '^[[:space:]]*typedef[[:space:]]+(struct|union|enum)'
)
if [ -n "$problems" ]; then
    echo "not ok state"
    echo "$problems"
    exit 1
fi
echo "ok state"
