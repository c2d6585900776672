# malbild: `make site` builds everything, `make test` tests everything, `make help` lists the rest.
CFLAGS_ALL = -std=c11 -D_GNU_SOURCE -O2 -g -Igenerator -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
  -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wcast-qual -Wformat=2 -Wvla $(WERROR) \
  -MMD -MP -pthread
WERROR = -Werror
LIBS = -lcmark -lyaml -lutf8proc -lnettle -lm -pthread
SOURCES := $(sort $(wildcard generator/base/*.c generator/format/*.c generator/site/*.c \
  generator/render/*.c generator/build/*.c))
OBJECTS := $(SOURCES:%.c=build/release/%.o)
SANITIZED := $(SOURCES:%.c=build/sanitized/%.o)
UNITS := $(patsubst tests/unit/%.c,build/unit/%,$(wildcard tests/unit/test_*.c))
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all -O1

build/release/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) $(CFLAGS) -c -o $@ $<
build/sanitized/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) $(SANITIZE) -c -o $@ $<
build/unit/%: tests/unit/%.c $(SANITIZED)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) $(SANITIZE) -Itests/unit -o $@ $^ $(LIBS)

units: $(UNITS)
	@for t in $(UNITS); do echo "$$t"; $$t || exit 1; done

-include $(shell find build -name '*.d' 2>/dev/null)
.PHONY: units
.DEFAULT_GOAL := units
