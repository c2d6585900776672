# The checker of tagged PDF, on libqpdf (see tests/pdf/ua.h), and its own test.
UA = $(sort $(wildcard tests/pdf/ua*.h)) $(filter-out tests/pdf/uacheck.c,$(sort $(wildcard tests/pdf/ua*.c)))

build/pdf/%: tests/pdf/%.c $(UA) build/sanitized/malbild.a | build/packages-check
	@mkdir -p $(@D)
	@echo "  CC $@"
	$(Q)$(CC) $(STANDARD) $(WARNINGS) -Werror $(SANITIZE) -o $@ $(filter %.c %.a,$^) $(LIBS) -lqpdf

# It judges some hundred files in a row: without sanitizers, which spoil has.
CHECKER = $(filter-out tests/pdf/uacheck.c,$(filter %.c,$(UA))) generator/base/arena.c generator/base/buf.c \
  generator/base/byte.c generator/base/map.c generator/base/str.c generator/base/vec.c generator/format/text/unicode.c \
  generator/format/text/unicode_table.c generator/format/text/utf8.c
build/pdf/uacheck: tests/pdf/uacheck.c $(UA) $(CHECKER) | build/packages-check
	@mkdir -p $(@D)
	@echo "  CC $@"
	$(Q)$(CC) $(STANDARD) $(WARNINGS) -Werror -O2 -o $@ $< $(CHECKER) -lqpdf -lutf8proc -lm

HANDOUTS = tests/pdf/handouts.sh tests/pdf/leaks.sh tests/pdf/hostile.sh tests/pdf/pages.sh tests/pdf/sparse.sh tests/pdf/own.sh
$(HANDOUTS): build/pdf/uacheck
tests/pdf/run: build/pdf/uacheck build/pdf/spoil $(filter build/unit/test_pdf%,$(UNITS))
CHECKS += tests/pdf/run $(HANDOUTS) tests/pdf/languages.sh tests/pdf/codes.js
