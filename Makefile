# Everything a newcomer needs: `make demo` shows the catalogue at work, `make test` tests it.
.DEFAULT_GOAL := help
.PHONY: help setup build demo test test-long test-browser pictures test-clients judge fuzz smoke lint format bench install clean

PREFIX ?= /usr/local
PORT ?= 8080
RUNS ?= 100000
RELEASE = .build/release/paedcat

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what the build needs from the distribution (SQLite and zlib headers)
	@.make/setup

build: setup ## the release program
	swift build -c release --product paedcat

demo: build ## the whole path on synthetic hospitals: harvest, then serve on port $(PORT)
	$(RELEASE) demo --port $(PORT)

test: setup ## every test
	.make/python
	swift build --build-tests
	.make/test

test-long: build ## whole properties, harvests killed at random instants, and fuzzing
	swift build --build-tests
	PAEDCAT_LONG=1 .make/test
	.make/crash $(RELEASE) 20
	.make/fuzz $(RUNS)

test-browser: ## the pages in Chromium, with the program that `make test` built
	.make/browser .build/debug/paedcat

pictures: ## the two pictures of the README, with the program that `make test` built
	.make/browser .build/debug/paedcat pictures docs/pictures

test-clients: ## CKAN's parser and rdflib on the catalogue, with the program that `make test` built
	.make/clients .build/debug/paedcat

judge: setup ## how well search answers the judged questions, by class
	swift build --build-tests
	.make/judge

fuzz: setup ## readers and writers under libFuzzer: make fuzz RUNS=1000000 FUZZ="turtle jsonld"
	.make/fuzz $(RUNS) $(FUZZ)

smoke: ## a smoke test of the program that `make test` built
	.make/smoke .build/debug/paedcat

lint: ## format and style
	swift format lint --strict --recursive Sources Tests Schemas Seed Package.swift

format: ## bring all Swift files into format
	swift format format --in-place --recursive Sources Tests Schemas Seed Package.swift

bench: build ## every benchmark, or those named: make bench BENCH="notations shacl"
	.make/python bench
	.make/bench $(RELEASE) $(BENCH)

install: build ## copy program and resources to PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/paedcat
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/paedcat
	cp -R .build/release/paedcat_Schemas.resources .build/release/paedcat_Seed.resources \
	  .build/release/paedcat_Pages.resources $(DESTDIR)$(PREFIX)/share/paedcat/

clean: ## remove what was built
	rm -rf .build
