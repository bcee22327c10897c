# make, alone, prints what there is to make.

GO ?= go
FUZZTIME ?= 30s
SOAK ?= 100000

# encoding/json is on its second version there; where it cannot be had, GOEXPERIMENT=jsonv2 does the same
ALSO ?= GOTOOLCHAIN=go1.27.0

.DEFAULT_GOAL := help

.PHONY: help
help: ## print this
	@awk -F ':.*## ' '/^[a-z-]*:.*## / {printf "%-12s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: generate
generate: ## write generated/stripe
	$(GO) run ./cmd/gen

.PHONY: check
check: ## say whether generated/stripe is up to date
	$(GO) run ./cmd/gen check

.PHONY: test
test: check lint ## what to run while working: lint, check and the short tests
	$(GO) test -short ./...

.PHONY: test-race
test-race: ## run the short tests of what runs concurrently under the race detector
	$(GO) test -short -race ./internal/conform/client ./internal/conform/fullapi ./spec ./templates/stripe
	$(GO) test -short -race ./cmd/gen -run 'Concurrent|Documents|Diff|Stopped'

.PHONY: test-full
test-full: ## run every test: the whole API, hostile documents, stripe-mock, stripe-go, kills, short fuzzing
	$(GO) test -timeout 20m ./...
	cd internal/peers && $(GO) vet ./... && $(GO) build -o /dev/null github.com/seed739054c0/stripegen/cmd/gen && $(GO) test -timeout 20m ./...
	$(MAKE) fuzz-short

.PHONY: update
update: generate ## rewrite the golden files of the tests
	UPDATE_GOLDEN=1 $(GO) test ./...

.PHONY: lint
lint: ## gofmt, vet and staticcheck
	@unformatted=$$(gofmt -l .) || exit 1; test -z "$$unformatted" || { echo "gofmt: $$unformatted"; exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...
	@$(GO) tool -n govulncheck >/dev/null # only builds it: its database is not everywhere

.PHONY: vuln
vuln: ## look for known vulnerabilities in what the command uses, in Go's database
	$(GO) tool govulncheck ./...

.PHONY: fuzz
fuzz: ## run every fuzz target for FUZZTIME (30s)
	@grep -rl --include='*_test.go' '^func Fuzz' . | sort | while read -r file; do \
		awk '/^\/\/fuzz:short / {short = $$2} /^func Fuzz/ {sub(/\(.*/, "", $$2); print $$2, short; short = ""}' $$file | while read -r target short; do \
			echo "$$(dirname $$file) $$target"; \
			(cd $$(dirname $$file) && $(GO) test . -run '^$$' -fuzz "^$$target\$$" -fuzztime $(or $(FUZZTIME),$$short) -fuzzminimizetime 10x) || exit 1; \
		done || exit 1; \
	done

.PHONY: soak
soak: ## make SOAK (100000) calls to a server that fails one time in five
	SOAK=$(SOAK) $(GO) test ./templates/stripe -race -run '^TestSoak$$' -v

# inputs are counted there: before Go 1.27, a time that runs out can fail a target (go.dev/issue/75804)
.PHONY: fuzz-short
fuzz-short: ## run every fuzz target with the number of inputs that it names, as make test-full does
	@$(MAKE) --no-print-directory fuzz FUZZTIME=

.PHONY: bench
bench: ## run every benchmark, print what packages cost beside stripe-go, and draw docs/cost.svg
	$(GO) test ./... -run '^$$' -bench . -benchmem
	cd internal/peers && $(GO) run ./cost -also=$(ALSO) -plot ../../docs/cost.svg

.PHONY: bench-build
bench-build: ## print what packages cost to build beside stripe-go
	cd internal/peers && $(GO) run ./cost build

.PHONY: bench-gen
bench-gen: ## print how the time to generate grows
	cd internal/peers && $(GO) run ./cost generator

.PHONY: bench-speed
bench-speed: ## print how fast packages are beside stripe-go, with the version of Go in ALSO too
	cd internal/peers && $(GO) run ./cost -also=$(ALSO) speed
