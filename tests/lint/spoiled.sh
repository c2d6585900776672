#!/bin/sh
# spoiled: every lint is content with a small tree, and objects to it when it has been spoiled.
. "$(dirname "$0")/../lib.sh"
tree=$work/tree
lints=$PWD/tests/lint
compile="${CC:-cc} -std=c11 -Igenerator -g"
sanitize='-O1 -fsanitize=address,undefined'

# A module in each of two layers, a script, and the settings.
plant() {
    rm -rf "$tree"
    mkdir -p "$tree/generator/base" "$tree/generator/format" "$tree/generator/render" "$tree/generator/site" \
        "$tree/tests/unit" "$tree/tests/fuzz" "$tree/tests/bench" "$tree/tests/lint" "$tree/themes" "$tree/.ci"
    cp "$lints"/*.sh "$tree/tests/lint/"
    cp .clang-format .clang-tidy "$tree/"
    cp generator/base/banned.h "$tree/generator/base/"
    printf '#!/bin/sh\necho fine\n' >"$tree/.ci/script"
    cat >"$tree/generator/base/low.h" <<'END'
#ifndef BASE_LOW_H
#define BASE_LOW_H

int low_twice(int number);

#endif
END
    cat >"$tree/generator/base/low.c" <<'END'
#include "base/low.h"

int low_twice(int number)
{
    return 2 * number;
}
END
    sed 's/low/high/g; s/BASE_LOW/FORMAT_HIGH/g; s|base/high|format/high|' "$tree/generator/base/low.h" >"$tree/generator/format/high.h"
    cat >"$tree/generator/format/high.c" <<'END'
#include "format/high.h"

#include "base/low.h"

int high_twice(int number)
{
    return low_twice(number);
}
END
    printf 'static const char *const names[] = {\n    {"name", "kind"\n' >"$tree/generator/render/vocabulary.c"
}

# Runs one lint in the tree, with what it needs.
says() {
    if [ "$1" = state ] || [ "$1" = cycles ]; then
        (cd "$tree" && find generator -name '*.c' | while read -r source; do
            mkdir -p "build/sanitized/$(dirname "$source")"
            # shellcheck disable=SC2086 # flags
            $compile ${flags:-$sanitize} -c -o "build/sanitized/${source%.c}.o" "$source"
        done)
    fi
    TIDY=all "$tree/tests/lint/$1.sh" >"$work/said" 2>&1 </dev/null
}

# objects LINT WHAT: after the commands on the standard input have spoiled the tree.
objects() {
    plant
    [ "$1" = vocabulary ] || rm "$tree/generator/render/vocabulary.c"
    if ! says "$1" || ! grep -q '^ok ' "$work/said"; then not_ok "spoiled: $1 accepts the whole tree" "$work/said"; cat >/dev/null; return; fi
    (cd "$tree" && sh) >"$work/spoiling" 2>&1
    if says "$1" || ! grep -q '^not ok ' "$work/said"; then not_ok "spoiled: $1: $2" "$work/said"; else ok "spoiled: $1: $2"; fi
}

objects format "two statements on a line" <<'END'
sed -i 's/return 2/int x = 2; return x/' generator/base/low.c
END
objects cppcheck "an index beyond an array" <<'END'
printf 'int low_last(void);\nint low_last(void)\n{\n    int some[2] = {1, 2};\n    return some[2];\n}\n' >>generator/base/low.c
END
objects tidy "a division by nothing, told by the analyzer" <<'END'
printf 'int low_half(int by);\nint low_half(int by)\n{\n    if (by == 0) {\n        return 1 / by;\n    }\n    return by;\n}\n' >>generator/base/low.c
END
objects tidy "else after return" <<'END'
printf 'int low_sign(int a);\nint low_sign(int a)\n{\n    if (a > 0) {\n        return 1;\n    } else {\n        return 2;\n    }\n}\n' >>generator/base/low.c
END
objects layers "a layer below includes one above" <<'END'
sed -i '1a #include "format/high.h"' generator/base/low.c
END
objects layers "a foreign header" <<'END'
sed -i '1a #include <yaml.h>' generator/base/low.c
END
objects layers "the system above base/" <<'END'
sed -i '1a #include <sys/ioctl.h>' generator/format/high.c
END
objects layers "the network outside its module" <<'END'
sed -i '1a #include <microhttpd.h>' generator/base/low.c
END
objects layers "two modules know each other" <<'END'
printf '#include "format/high.h"\n' >generator/format/other.h
sed -i '1a #include "format/other.h"' generator/format/high.c
END
objects cycles "a whole and its part call each other" <<'END'
printf '#include "format/high.h"\nint high_part(void);\nint high_part(void)\n{\n    return high_twice(1);\n}\n' >generator/format/high_part.c
printf 'int high_part(void);\nint high_call(void);\nint high_call(void)\n{\n    return high_part();\n}\n' >>generator/format/high.c
END
objects size "a long function" <<'END'
{ printf 'int low_long(void)\n{\n'; yes '    low_twice(1);' | head -n 60; printf '}\n'; } >>generator/base/low.c
END
objects size "a long file" <<'END'
yes '' | head -n 501 >>generator/base/low.h
END
objects size "a long line of a comment" <<'END'
printf '/* %s */\n' "$(yes ord | head -n 30 | tr '\n' ' ')" >>generator/base/low.h
END
objects size "a long function of JavaScript" <<'END'
{ echo 'function long() {'; yes '    long();' | head -n 60; echo '}'; } >themes/long.js
END
objects shell "a loop without an end" <<'END'
printf '#!/bin/sh\nwhile true; do\n' >.ci/script
END
objects state "a global" <<'END'
echo 'int low_global = 3;' >>generator/base/low.c
END
objects state "a static variable of a function" <<'END'
printf 'int low_next(void);\nint low_next(void)\n{\n    static int last;\n    return ++last;\n}\n' >>generator/base/low.c
END
objects state "a table of pointers that may be changed" <<'END'
printf 'const char *low_names[] = {"a"};\n' >>generator/base/low.c
END
objects state "a typedef of a struct" <<'END'
echo 'typedef struct low low;' >>generator/base/low.h
END
objects vocabulary "a name that no table has" <<'END'
printf 'void f(void)\n{\n    set(data, "unknown", 1);\n}\n' >generator/render/drawn.c
END

# Objects for link-time optimisation tell nothing of state, and none at all tell nothing of calls: that is an error.
plant
rm "$tree/generator/render/vocabulary.c"
if flags='-flto -fno-fat-lto-objects' says state; then not_ok "spoiled: state: objects without code" "$work/said"; else
    ok "spoiled: state: objects without code"
fi
if OBJECTS=$work/nowhere says cycles; then not_ok "spoiled: cycles: no objects" "$work/said"; else ok "spoiled: cycles: no objects"; fi

for lint in tests/lint/*.sh; do
    name=$(basename "$lint" .sh)
    [ "$name" = spoiled ] || grep -q "^objects $name " tests/lint/spoiled.sh || not_ok "spoiled: no tree is spoiled for $lint"
done
finish
