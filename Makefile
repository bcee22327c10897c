# make, alone, prints what there is to make.

GO ?= go
FUZZTIME ?= 30s

.DEFAULT_GOAL := help

.PHONY: help
help: ## print this
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

.PHONY: generate
generate: ## write generated/stripe
	$(GO) run ./cmd/gen

.PHONY: check
check: ## say whether generated/stripe is up to date
	$(GO) run ./cmd/gen check

.PHONY: test
test: check lint ## run everything that .ci/run runs
	$(GO) test -race ./...
	$(GO) test ./generator -run 'Whole|Sweep'
	cd internal/peers && $(GO) test ./...

.PHONY: update
update: generate ## rewrite the golden files of the tests
	UPDATE_GOLDEN=1 $(GO) test ./...

.PHONY: lint
lint: ## gofmt, vet and staticcheck
	@unformatted=$$(gofmt -l .); test -z "$$unformatted" || { echo "gofmt: $$unformatted"; exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...
	cd internal/peers && $(GO) vet ./... && $(GO) build -o /dev/null github.com/seed739054c0/stripegen/cmd/gen

.PHONY: fuzz
fuzz: ## run every fuzz target for FUZZTIME (30s)
	@grep -rl --include='*_test.go' '^func Fuzz' . | while read -r file; do \
		package=$$(dirname $$file); \
		sed -n 's/^func \(Fuzz[A-Za-z0-9]*\)(.*/\1/p' $$file | while read -r target; do \
			echo "$$package $$target"; \
			$(GO) test $$package -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) || exit 1; \
		done || exit 1; \
	done

.PHONY: bench
bench: ## run every benchmark, and print what packages cost beside stripe-go
	$(GO) test ./... -run '^$$' -bench . -benchmem
	cd internal/peers && $(GO) run ./cost
