//go:build unix

package main

import "strings"

// A candidate is a package that is measured, in a module that has a program beside it.
type candidate struct {
	name      string
	resources string // what is generated; empty if nothing is
	pkg       string // the import path of the package; empty if there is none
	folder    string // of the module
	hasMain   bool   // whether the program beside it is built

	methods, types, symbols int // 0 if they are not counted
	source                  size
	sums                    int   // entries in go.sum
	binary                  int64 // bytes

	generate, compile, build cost
}

// ownPackage is the import path of a generated package in the module of its candidate.
const ownPackage = "consumer/stripe"

// stripeGo is what the generated packages are measured beside.
const stripeGo = "github.com/stripe/stripe-go/v85"

// mostUsed are the twenty resources that programs use most.
func mostUsed() []string {
	return []string{
		"customer", "payment_intent", "checkout.session", "subscription", "invoice", "price", "product",
		"charge", "refund", "setup_intent", "payment_method", "account", "event", "balance_transaction",
		"payout", "transfer", "dispute", "file", "webhook_endpoint", "identity.verification_session",
	}
}

// sets are the packages that are generated: of each resource alone, and of sets that programs are built
// with, too. The whole API is the last.
func sets() []*candidate {
	var all []*candidate
	for _, id := range mostUsed() {
		all = append(all, &candidate{name: id, resources: id, pkg: ownPackage})
	}
	return append(all,
		&candidate{name: "flagship: identity.*", resources: "identity.*", pkg: ownPackage, hasMain: true},
		&candidate{name: "these twenty", resources: strings.Join(mostUsed(), ","), pkg: ownPackage, hasMain: true},
		&candidate{name: "whole API: *", resources: "*", pkg: ownPackage, hasMain: true},
	)
}

// program is the same for all packages but for the import.
const program = `package main

import (
	"context"
	"fmt"
	"os"

	"PACKAGE"
)

func main() {
	ctx := context.Background()
	client := stripe.NewClient(os.Getenv("STRIPE_SECRET_KEY"))
	for session, err := range client.V1IdentityVerificationSessions.List(ctx, nil).All(ctx) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(session.ID, session.Status)
	}
}
`

// programFor is the program that uses a package.
func programFor(pkg string) string { return strings.Replace(program, "PACKAGE", pkg, 1) }

// floorProgram imports what a package imports, and no more: what a machine takes at least.
func floorProgram(imports []string) string {
	var b strings.Builder
	b.WriteString("package main\n\nimport (\n")
	for _, path := range imports {
		b.WriteString("\t_ \"" + path + "\"\n")
	}
	b.WriteString(")\n\nfunc main() {}\n")
	return b.String()
}
