# The search in the page: its words and stems against the program's, and questions with known answers.
build/search/%: tests/search/%.c build/sanitized/malbild.a
	@mkdir -p $(@D)
	@echo "  CC $@"
	$(Q)$(CC) $(STANDARD) $(WARNINGS) -Werror $(SANITIZE) -o $@ $(filter %.c %.a,$^) $(LIBS)

tests/search/stems.js: build/search/words
CHECKS += tests/search/stems.js tests/search/bench.js tests/search/addresses.js
