#!/bin/sh
# state: no writable globals or function statics, and no typedef of a struct, union or enum. The sections of the
# sanitized objects tell; those for link-time optimisation hold no code yet.
cd "$(dirname "$0")/../.." || exit 3
objects=${OBJECTS:-build/sanitized}
problems=$(
    for source in $(find generator -name '*.c' | sort); do
        object=$objects/${source%.c}.o
        # Whatever the source, there is a symbol: if none is told, this has stopped to look.
        nm -f sysv "$object" | awk -F '|' -v file="$source" '
            NF == 7 { symbols++; gsub(/ /, "", $1); gsub(/ /, "", $7) }
            # (The sanitizer marks each global with a byte of its own.)
            NF == 7 && $1 !~ /^__odr_asan\./ && $7 !~ /^\.data\.rel\.ro/ && $7 ~ /^(\.(data|bss|tdata|tbss)(\..*)?|COM|\*COM\*)$/ {
                print file ":1: writable state: " $1
            }
            $7 != "" && $7 != "*UND*" { placed++ }
            END { if (symbols == 0 || placed == 0) print file ":1: its object cannot be read" }'
    done
    find generator tests/unit tests/fuzz tests/bench -name '*.[ch]' | sort |
        xargs grep -nE '^[[:space:]]*typedef[[:space:]]+(struct|union|enum)'
)
if [ -n "$problems" ]; then
    echo "not ok state"
    echo "$problems"
    exit 1
fi
echo "ok state"
