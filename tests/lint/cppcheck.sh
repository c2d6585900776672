#!/bin/sh
# cppcheck: a second opinion beside clang-tidy.
cd "$(dirname "$0")/../.." || exit 3
mkdir -p build/cppcheck
if problems=$(cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
    --error-exitcode=1 --cppcheck-build-dir=build/cppcheck --suppress=missingIncludeSystem --suppress=internalAstError \
    --suppress=normalCheckLevelMaxBranches -D_GNU_SOURCE -D__GNUC__ -Igenerator \
    -j "$(getconf _NPROCESSORS_ONLN)" generator 2>&1); then
    echo "ok cppcheck"
else
    echo "not ok cppcheck"
    echo "$problems" | head -n 60
    exit 1
fi
