#!/bin/sh
# shell: every script parses, and the ones that claim /bin/sh keep to it (by dash, where that is sh).
cd "$(dirname "$0")/../.." || exit 3
problems=$(find .ci tests -name node_modules -prune -o -type f -print | sort | while read -r file; do
    case $(head -c 9 "$file" | head -n 1) in
    '#!/bin/sh') sh -n "$file" 2>&1 ;;
    esac
done)
if [ -n "$problems" ]; then
    echo "not ok shell"
    echo "$problems"
    exit 1
fi
echo "ok shell"
