# malbild: `make site` builds every site, `make test` tests everything, `make help` lists the rest.
PREFIX ?= /usr/local
DATADIR = $(PREFIX)/share/malbild
CFLAGS ?= -O2 -g $(LINK_TIME)
# Link-time optimisation is gcc's; that of clang wants a linker of its own.
LINK_TIME := $(if $(findstring gcc version,$(shell $(CC) -v 2>&1)),-flto=auto)
STANDARD = -std=c11 -D_GNU_SOURCE -Igenerator -include generator/base/banned.h -MMD -MP -pthread
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
  -Wwrite-strings -Wcast-qual -Wformat=2 -Wvla
SANITIZE = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
# One line a library, in .ci/libraries.
LIBS := $(shell sed -n 's/^\([a-z][^ ]*\) .*/-l\1/p' .ci/libraries) -lm -pthread

# Everything but main() is one library; tests link it as well.
SOURCES := $(sort $(wildcard generator/*/*.c generator/*/*/*.c))
LIBRARY := $(filter-out generator/app/main.c,$(SOURCES))
UNITS := $(patsubst tests/unit/%.c,build/unit/%,$(sort $(wildcard tests/unit/test_*.c)))
SITES := $(sort $(patsubst content/%/webbplats.yaml,%,$(wildcard content/*/webbplats.yaml)))

# As many jobs as processors, unless told otherwise; make V=1 shows the whole commands.
ifeq ($(filter -j% --jobs%,$(MAKEFLAGS)),)
MAKEFLAGS += --jobs=$(shell getconf _NPROCESSORS_ONLN)
endif
Q = $(if $(V),,@)
GOALS = $(or $(MAKECMDGOALS),all)

# Whoever only looks (make help) or installs what was built needs no place to write.
ifneq ($(filter-out help install install-files,$(GOALS)),)
ifneq ($(shell mkdir -p build 2>/dev/null && [ -w build ] && echo yes),yes)
$(error Här går inte att skriva: klona till en egen mapp och kör make där / nothing can be written here: clone to a \
  folder of your own and run make there)
endif
endif

all: build/malbild ## build the program (build/malbild)

site: build/malbild ## build every site under content/ into output/
	@status=0; for site in $(SITES); do \
	  build/malbild build "content/$$site" --output "output/$$site" || status=$$?; done; \
	for site in $(SITES); do [ ! -e "output/$$site/index.html" ] || echo "  $(CURDIR)/output/$$site/index.html"; done; \
	exit $$status

# Another one: make serve SITE=handbok
SITE = sormland
serve: build/malbild ## show a site in the browser and follow what is written: sormland, or SITE=
	@build/malbild serve "content/$(SITE)" --open

# --- the program ---------------------------------------------------------------------------------
# One after another, for apt-get does not run beside itself. What the goals need is installed in one go, for there may
# be someone who has to paste the names.
SETS = build $(if $(filter check test lint,$(GOALS)),check) $(if $(filter test lint,$(GOALS)),test) \
  $(filter fuzz deb dist,$(GOALS))
build/packages-check build/packages-fuzz build/packages-deb build/packages-dist: | build/packages
build/packages-test: | build/packages-check
build/packages build/packages-check build/packages-test build/packages-fuzz build/packages-deb build/packages-dist: \
  .ci/packages .ci/libraries
	@.ci/packages $(SETS) $(patsubst build/packages-%,%,$(filter build/packages-%,$@))
	@touch $@

build/release/%.o: %.c Makefile | build/packages
	@mkdir -p $(@D)
	@echo "  CC $@"
	$(Q)$(CC) $(STANDARD) $(WARNINGS) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

build/sanitized/%.o: %.c Makefile | build/packages
	@mkdir -p $(@D)
	@echo "  CC $@"
	$(Q)$(CC) $(STANDARD) $(WARNINGS) -Werror $(SANITIZE) -c -o $@ $<

# Where an installed program looks for themes; remembered, so that a new PREFIX compiles it again.
build/prefix: FORCE
	@mkdir -p build
	@echo "$(DATADIR)" | cmp -s - $@ || echo "$(DATADIR)" >$@
build/release/generator/app/places.o: STANDARD += -DMALBILD_DATADIR='"$(DATADIR)"'
build/release/generator/app/places.o: build/prefix
# The commit that --version tells: the last one that changed the program, so that whoever changes texts need not wait
# for a new one; with + when it has been changed since. Sources that were packed have it in a file.
build/commit: FORCE
	@mkdir -p build
	@.ci/commit | cmp -s - $@ || .ci/commit >$@
build/release/generator/app/commit.o: STANDARD += -DMALBILD_COMMIT='"$(shell cat build/commit)"'
build/release/generator/app/commit.o: build/commit
FORCE:

build/release/malbild.a: $(LIBRARY:%.c=build/release/%.o)
build/sanitized/malbild.a: $(LIBRARY:%.c=build/sanitized/%.o)
build/release/malbild.a build/sanitized/malbild.a:
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

build/malbild: build/release/generator/app/main.o build/release/malbild.a
	@echo "  LD $@$(if $(findstring -flto,$(CFLAGS)), (link-time optimisation: a minute, or more when the machine is busy))"
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

build/sanitized/malbild: build/sanitized/generator/app/main.o build/sanitized/malbild.a
	@echo "  LD $@"
	$(Q)$(CC) $(SANITIZE) $(LDFLAGS) -o $@ $^ $(LIBS)

build/unit/%: tests/unit/%.c build/sanitized/malbild.a
	@mkdir -p $(@D)
	@echo "  CC $@"
	$(Q)$(CC) $(STANDARD) $(WARNINGS) -Werror $(SANITIZE) -Itests/unit -o $@ $(filter %.c %.a,$^) $(LIBS)

# --- tests: each CHECKS entry is a program; tests/run counts what they say ------------------------
MALBILD = $(CURDIR)/build/sanitized/malbild
RELEASE = $(CURDIR)/build/malbild
export MALBILD RELEASE
CHECKS = $(UNITS)
-include $(sort $(wildcard tests/*/rules.mk))
CHECKS += tests/golden/run $(sort $(wildcard tests/cli/*.sh tests/cli/*.js)) tests/web/links.js tests/web/reading.js
LINTS = $(sort $(wildcard tests/lint/*.sh))
# Those that go through every edit, call, page or kill there is, the longest first so that none of them is begun when
# the others are done. `make check` leaves them to `make test`.
LONG = tests/cli/memory.js tests/pdf/codes.js tests/cli/faults.js tests/pdf/handouts.sh tests/pdf/leaks.sh \
  tests/cli/addresses.js tests/cli/release.sh tests/cli/made.sh tests/pdf/hostile.sh tests/cli/killed.sh \
  tests/cli/package.sh tests/cli/dist.sh
# They look at the clock in a real browser, so they have the machine to themselves.
CLOCKED = tests/web/presentation.js tests/web/surfaces.js tests/web/serve.js tests/hostile/svg.js

check: build/malbild build/sanitized/malbild build/bench/generate tests/node_modules $(CHECKS) ## the quick tests: units, suites, golden sites, command line
	@tests/run $(filter-out $(LONG),$(CHECKS))

test: export FULL = 1
test: build/packages-test build/malbild build/sanitized/malbild build/bench/generate tests/node_modules $(CHECKS) ## all tests: check, lint, valid HTML, browser
	@tests/run tests/web/browser.js tests/web/search.js $(LONG) $(LINTS) $(filter-out $(LONG),$(CHECKS)) tests/web/html.js -- $(CLOCKED)

lint: export TIDY = all
lint: build/packages-test build/sanitized/malbild.a ## format, static analysis, layers and house rules
	@tests/run $(LINTS)

tests/node_modules: tests/package.json tests/package-lock.json | build/packages-check
	@cd tests && ../.ci/npm.js ci --ignore-scripts --no-audit --no-fund
	@touch $@

format: ## let clang-format lay out the C sources
	clang-format -i $$(find generator tests -name node_modules -prune -o -name '*.[ch]' -print)

bench: build/malbild ## speed and memory beside a floor program (and Hugo, when it is installed)
	@$(MAKE) --no-print-directory build/bench/generate build/bench/floor build/bench/measure
	@tests/bench/run
	@tests/bench/handouts
	@tests/bench/editions
	@tests/bench/serve

build/bench/%: tests/bench/%.c | build/packages
	@mkdir -p $(@D)
	@echo "  CC $@"
	$(Q)$(CC) $(STANDARD) $(WARNINGS) -O2 -g -o $@ $< -lcmark -lyaml -lm -pthread

# --- fuzzing: clang's libFuzzer over everything but main() ---------------------------------------------
FUZZERS := $(patsubst tests/fuzz/%.c,build/fuzz/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
FUZZ = -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
SECONDS = 20

build/fuzz/%.o: %.c Makefile | build/packages-fuzz
	@mkdir -p $(@D)
	@echo "  CLANG $@"
	$(Q)clang $(STANDARD) $(FUZZ) -c -o $@ $<

build/fuzz/malbild.a: $(LIBRARY:%.c=build/fuzz/%.o)
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

build/fuzz/fuzz_%: build/fuzz/tests/fuzz/fuzz_%.o build/fuzz/malbild.a
	$(Q)clang $(FUZZ) -fsanitize=fuzzer -o $@ $^ $(LIBS)

fuzz: $(FUZZERS) ## feed the parsers random input, SECONDS (20) each
	@tests/fuzz/run $(SECONDS) $(FUZZERS)

# --- install and clean ---------------------------------------------------------------------------
PAGES = malbild.1 malbild-types.5 malbild-content.7 malbild-theme.7
ZSHDIR = $(PREFIX)/share/zsh/site-functions
install: build/malbild install-files ## install below PREFIX (default /usr/local); DESTDIR is honoured
	install -D -m 755 build/malbild '$(DESTDIR)$(PREFIX)/bin/malbild'

# All but the program.
install-files:
	install -d '$(DESTDIR)$(DATADIR)/themes'
	cp -R themes/. '$(DESTDIR)$(DATADIR)/themes/'
	for page in $(PAGES); do \
	  install -D -m 644 generator/app/man/$$page '$(DESTDIR)$(PREFIX)/share/man/man'$${page##*.}/$$page && \
	  install -D -m 644 generator/app/man/$${page%.*}.sv.$${page##*.} \
	    '$(DESTDIR)$(PREFIX)/share/man/sv/man'$${page##*.}/$$page || exit; done
	install -D -m 644 generator/app/completions/malbild.bash '$(DESTDIR)$(PREFIX)/share/bash-completion/completions/malbild'
	install -D -m 644 generator/app/completions/_malbild '$(DESTDIR)$(ZSHDIR)/_malbild'
	install -D -m 644 generator/app/completions/malbild.fish '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/malbild.fish'

VERSION = $(shell sed -n 's/^\#define MALBILD_VERSION "\(.*\)"/\1/p' generator/render/version.h)
deb: | build/packages-deb ## a package for Debian: build/deb/malbild_VERSION_ARCHITECTURE.deb
	@.ci/deb build/deb

# The program of the archive has as much of the libraries inside as Debian has for that.
build/dist/malbild: build/release/generator/app/main.o build/release/malbild.a .ci/static .ci/libraries
	@mkdir -p $(@D)
	@echo "  LD $@$(if $(findstring -flto,$(CFLAGS)), (link-time optimisation: a minute, or more when the machine is busy))"
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -s -o $@ $(filter %.o %.a,$^) $$(.ci/static $(CC) $(LIBS))

dist: build/dist/malbild | build/packages-dist ## archives of what is committed, sources and program: build/dist/
	@case $$(.ci/commit) in *+) echo "Spara ändringarna i Git först / commit what you have changed first" >&2; exit 1 ;; esac
	@.ci/dist $(VERSION) build/dist/malbild build/dist

clean: ## remove build/, output/ and the npm packages of the tests
	rm -rf build output tests/node_modules

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

-include $(shell find build -path build/deb -prune -o -type f -name '*.d' -print 2>/dev/null)
.PHONY: all site serve check test lint format bench fuzz install install-files deb dist clean help
.DELETE_ON_ERROR:
.PRECIOUS: build/fuzz/%.o
