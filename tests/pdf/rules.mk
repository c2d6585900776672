# The checker of tagged PDF, on libqpdf (see tests/pdf/ua.h), and its own test.
UA = $(sort $(wildcard tests/pdf/ua*.h)) $(filter-out tests/pdf/uacheck.c,$(sort $(wildcard tests/pdf/ua*.c)))

build/pdf/%: tests/pdf/%.c $(UA) build/sanitized/malbild.a | build/packages-pdf
	@mkdir -p $(@D)
	@echo "  CC $@"
	$(Q)$(CC) $(STANDARD) $(WARNINGS) -Werror $(SANITIZE) -o $@ $(filter %.c %.a,$^) $(LIBS) -lqpdf

tests/pdf/run: build/pdf/uacheck build/pdf/spoil $(filter build/unit/test_pdf%,$(UNITS))
CHECKS += tests/pdf/run
