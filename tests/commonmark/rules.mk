# The CommonMark specification's examples (npm package commonmark-spec).
build/commonmark/suite: tests/commonmark/suite.c build/sanitized/malbild.a
	@mkdir -p $(@D)
	$(CC) $(STANDARD) $(WARNINGS) -Werror $(SANITIZE) -o $@ $^ $(LIBS)

tests/commonmark/run: build/commonmark/suite
CHECKS += tests/commonmark/run
