# make site   install what is missing, build Lectern, turn Content/ into Public/
# make serve  the same site in a browser, following what you change
# make test   everything that has to hold: format, build without warnings, all tests, the site built twice and seen by a
#             browser, and a sample of make soak
# make sanitize   the tests once more, watched for data races and for memory that is not theirs
# make soak   killed, starved and lied to at every system call, for half an hour
# make fuzz   bytes that no author would write, a minute for each reader of them
SHELL = /bin/bash
.SHELLFLAGS = -euo pipefail -c
.DEFAULT_GOAL = site

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# One program without the Swift runtime beside it, where the platform can.
RELEASE_FLAGS = -c release --product lectern $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

BUILD_PACKAGES = libcmark-dev libxml2-dev pkg-config
TEST_PACKAGES = python3 python3-html5lib python3-venv util-linux chromium fonts-noto-cjk default-jre-headless poppler-utils
SOURCES = Package.swift Sources Tests

# The virtual environment of the browser tests: Debian's own Python takes no packages from elsewhere.
BROWSER_TESTS = .build/browser-tests
BROWSER_REQUIREMENTS = Tests/Browser/requirements.txt

# Installs the Debian packages in $(1) that are not there yet; elsewhere they are the user's to install.
define install_packages
	@missing=(); \
	if command -v dpkg-query >/dev/null; then \
	  for package in $(1); do \
	    dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$$package"); \
	  done; \
	fi; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  echo "Installing $${missing[*]}"; \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update -qq; \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null; \
	fi
endef

.PHONY: site serve deps build-deps test-deps release test lint format bench soak sanitize fuzz install clean

site: release
	.build/release/lectern build

# SERVE=--port=8080 and the like.
serve: release
	.build/release/lectern serve $(SERVE)

release: build-deps
	$(SWIFT) build $(RELEASE_FLAGS)

build-deps:
	$(call install_packages,$(BUILD_PACKAGES))

test-deps:
	$(call install_packages,$(TEST_PACKAGES))

deps: build-deps test-deps $(BROWSER_TESTS)/installed

$(BROWSER_TESTS)/installed: $(BROWSER_REQUIREMENTS) | test-deps
	python3 -m venv --clear $(BROWSER_TESTS)
	$(BROWSER_TESTS)/bin/pip install --quiet --disable-pip-version-check --requirement $(BROWSER_REQUIREMENTS)
	@touch $@

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

# The tests run offline once the packages are there; LECTERN_SPECS names a folder with the CommonMark examples.
test: deps lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@output=$$(mktemp -d); trap 'rm -rf "$$output"' EXIT; \
	.build/debug/lectern build --strict --output "$$output/site"; \
	.build/debug/lectern build --strict --output "$$output/site" --format json | tee "$$output/again"; \
	grep -q '"written":0,' "$$output/again" || { echo "building again wrote files"; exit 1; }
	$(BROWSER_TESTS)/bin/python Tests/Browser/run.py --lectern .build/debug/lectern
	$(BROWSER_TESTS)/bin/python Tests/Browser/preview.py --lectern .build/debug/lectern
	python3 Tests/Reliability/run.py --lectern .build/debug/lectern

# The seed is printed; SOAK=--only=WORD… picks cases.
soak: deps release
	python3 Tests/Reliability/run.py --lectern .build/release/lectern --whole $(SOAK)

# Leaks are not looked for: a reference inside an enum does not look like a pointer to who searches memory for them.
sanitize: export ASAN_OPTIONS = detect_leaks=0 suppressions=$(CURDIR)/Tests/Sanitizers/address.supp
sanitize: deps
	for kind in thread address; do \
	  $(SWIFT) build --build-tests --sanitize=$$kind --scratch-path .build/$$kind; \
	  $(SWIFT) test --skip-build --sanitize=$$kind --scratch-path .build/$$kind; \
	done

# Optimised, with the checks of a debug build and those of the sanitizers. Without its dead code the linker would take away
# the tables that tell the fuzzer where it has been.
FUZZ_SECONDS ?= 60
FUZZ_FLAGS = -c release --scratch-path .build/fuzz --disable-dead-strip --sanitize=fuzzer --sanitize=address \
  $(addprefix -Xswiftc ,-sanitize=fuzzer$(comma)address -enable-testing -assert-config Debug -use-ld=lld)
comma = ,

# FUZZ=--only NAME… picks targets.
fuzz: build-deps
	LECTERN_FUZZ=1 $(SWIFT) build $(FUZZ_FLAGS) --product LecternFuzz
	python3 Tests/Fuzz/run.py --seconds $(FUZZ_SECONDS) $(FUZZ)

bench: release
	python3 Tests/Benchmarks/bench.py --lectern .build/release/lectern
	python3 Tests/Benchmarks/preview.py --lectern .build/release/lectern
	python3 Tests/Benchmarks/templates.py --swift "$(SWIFT)"

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/lectern"
	install -m 755 .build/release/lectern "$(DESTDIR)$(PREFIX)/bin/lectern"
	rm -rf "$(DESTDIR)$(PREFIX)/share/lectern/Templates"
	cp -R Templates "$(DESTDIR)$(PREFIX)/share/lectern/Templates"

clean:
	rm -rf .build .lectern
	find Public -mindepth 1 ! -name .gitkeep -delete
