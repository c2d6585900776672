# The CommonMark specification's examples (npm package commonmark-spec).
build/commonmark/suite: tests/commonmark/suite.c build/sanitized/malbild.a
	@mkdir -p $(@D)
	@echo "  CC $@"
	$(Q)$(CC) $(STANDARD) $(WARNINGS) -Werror $(SANITIZE) -o $@ $(filter %.c %.a,$^) $(LIBS)

tests/commonmark/run: build/commonmark/suite
CHECKS += tests/commonmark/run
